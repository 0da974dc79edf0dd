"""Notes brought in: once, again, after changes at either end, cancelled, undone; and taken out again."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC
from pathlib import Path

import pytest
from tests.storage.support import NOON
from tests.support.sample_profiles import sample_store

from studydesk.domain.errors import UserError
from studydesk.domain.notes import NoteFilter
from studydesk.domain.scheduling import Policy
from studydesk.domain.study import StudySettings
from studydesk.services import media, note_media, notes, notes_in, notes_out
from studydesk.services.notes_in import NotesChoice, NotesIn
from studydesk.storage.store import Store

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001e221bc33"
    "0000000049454e44ae426082"
)
STUDY = StudySettings(Policy(), UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(sample_store(tmp_path / "p")) as made:
        yield made


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    folder = tmp_path / "Vault"
    write(
        folder / "Http/Verbs.md",
        "---\ntags: [flashcards]\n---\nSee [[Codes]] ![[p.png]]\n\nSafe::GET\n<!--SR:!2026-12-01,12,250-->\n",
    )
    write(folder / "Codes.md", "one\ntwo\nthree\nfour\nfive\n")
    (folder / "p.png").write_bytes(PNG)
    (folder / "unused.png").write_bytes(PNG)
    return folder


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


def bring(store: Store, source: Path, **choice: object) -> NotesIn:
    found = notes_in.survey(store, source)
    chosen = NotesChoice(**{"topics": found.topics, **choice})  # type: ignore[arg-type]  # its own fields
    return notes_in.bring_in(store, source, found, chosen, now=NOON, settings=STUDY)


def text_of(store: Store, title: str) -> str:
    row = next(row for row in notes.notes(store) if row.title == title)
    found = notes.note(store, row.id)
    assert found is not None
    return found.body


def titles(store: Store) -> list[str]:
    return sorted(row.title for row in notes.notes(store))


def test_notes_attachments_cards_and_schedules_come_in_and_one_undo_takes_them_back(store: Store, vault: Path) -> None:
    report = bring(store, vault)
    assert (report.made, report.cards, report.attachments, report.left, report.faults) == (2, 1, 1, 1, [])
    verbs = next(row for row in notes.notes(store) if row.title == "Verbs")
    assert verbs.topic_key == "web/http"
    assert text_of(store, "Verbs").startswith("See [[Codes]] ![[p.png]]\n\nSafe :: GET ^")
    assert note_media.find_medium(store, verbs.id, "p.png") is not None
    card = store.read_tuples("SELECT state, interval_days, due_day, stability, topic_id IS NOT NULL FROM card")[0]
    assert card == (2, 12, 20788, 12.0, 1)
    assert store.undo() == "Bring notes in"
    assert titles(store) == []
    assert store.read_tuples("SELECT count(*) FROM card")[0][0] == 0
    assert store.undo_label == "Install path" or store.undo_label is None


def test_a_second_time_nothing_is_doubled(store: Store, vault: Path) -> None:
    bring(store, vault)
    again = bring(store, vault)
    assert (again.made, again.updated, again.unchanged, again.cards) == (0, 0, 2, 0)
    write(vault / "Codes.md", "one\ntwo\nthree\nfour\nFIVE\n")
    assert bring(store, vault).updated == 1
    assert bring(store, vault).unchanged == 2
    assert text_of(store, "Codes") == "one\ntwo\nthree\nfour\nFIVE\n"


def test_a_renamed_vault_doubles_nothing_that_says_the_same(store: Store, vault: Path, tmp_path: Path) -> None:
    bring(store, vault)
    again = bring(store, vault.rename(tmp_path / "Another name"))
    assert (again.made, again.unchanged, again.cards) == (0, 2, 0)
    assert titles(store) == ["Codes", "Verbs"]


def test_changes_at_both_ends_are_joined_or_both_kept(store: Store, vault: Path) -> None:
    bring(store, vault)
    note = next(row for row in notes.notes(store) if row.title == "Codes")
    notes.save_body(store, note.id, "ONE\ntwo\nthree\nfour\nfive\n", note.version)
    write(vault / "Codes.md", "one\ntwo\nthree\nfour\nFIVE\n")
    assert bring(store, vault).joined == 1
    assert text_of(store, "Codes") == "ONE\ntwo\nthree\nfour\nFIVE\n"
    write(vault / "Codes.md", "uno\ntwo\nthree\nfour\nFIVE\n")
    report = bring(store, vault)
    assert report.conflicts == ["Codes (brought in)"]
    assert text_of(store, "Codes").startswith("ONE")
    assert text_of(store, "Codes (brought in)").startswith("uno")
    again = bring(store, vault)
    assert again.conflicts == []
    assert titles(store) == ["Codes", "Codes (brought in)", "Verbs"]


def test_a_line_that_changed_in_the_vault_changes_its_card_and_keeps_its_schedule(store: Store, vault: Path) -> None:
    bring(store, vault)
    file = vault / "Http/Verbs.md"
    text = file.read_text(encoding="utf-8")
    write(file, "New first line\n" + text.replace("Safe::GET", "Safe and cached::GET, HEAD"))
    report = bring(store, vault)
    assert (report.updated, report.cards, report.conflicts) == (1, 0, [])
    rows = store.read_tuples("SELECT i.fields, c.interval_days FROM card c JOIN item i ON i.id = c.item_id")
    assert len(rows) == 1
    assert ("Safe and cached" in rows[0][0], "GET, HEAD" in rows[0][0], rows[0][1]) == (True, True, 12)
    assert bring(store, vault).unchanged == 2


def test_what_lies_in_the_bin_stays_there(store: Store, vault: Path) -> None:
    bring(store, vault)
    notes.move_to_bin(store, [row.id for row in notes.notes(store)])
    assert bring(store, vault).in_bin == 2
    assert titles(store) == []


def test_a_title_that_is_taken_gets_a_number_and_links_follow(store: Store, vault: Path) -> None:
    notes.create_note(store, "Codes", "mine")
    bring(store, vault)
    assert titles(store) == ["Codes", "Codes 2", "Verbs"]
    assert "[[Codes 2|Codes]]" in text_of(store, "Verbs")


def test_folders_can_become_tags_and_cards_can_be_left(store: Store, vault: Path) -> None:
    report = bring(store, vault, tags=True, cards=False, topics={})
    verbs = notes.notes(store, NoteFilter(tag="Http"))
    assert [row.title for row in verbs] == ["Verbs"]
    assert verbs[0].topic_key == ""
    assert report.cards == 0
    assert "Safe::GET\n" in text_of(store, "Verbs")


def test_a_cancel_leaves_nothing_behind(store: Store, vault: Path) -> None:
    class StopError(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if done == total:
            raise StopError

    found = notes_in.survey(store, vault)
    with pytest.raises(StopError):
        notes_in.bring_in(store, vault, found, NotesChoice(), now=NOON, settings=STUDY, progress=stop)
    assert titles(store) == []
    assert list(media.media_folder(store).glob("*")) == []


def test_times_of_the_notes_are_kept(store: Store, tmp_path: Path) -> None:
    write(tmp_path / "v/a.md", "---\ncreated: 2024-05-01\nupdated: 2024-06-01T00:00:00Z\n---\nx")
    bring(store, tmp_path / "v")
    row = notes.notes(store)[0]
    assert (row.created_at_ms, row.updated_at_ms) == (1714521600000, 1717200000000)


def test_missing_and_strange_attachments_are_told_note_by_note(store: Store, tmp_path: Path) -> None:
    write(tmp_path / "v/a.md", "![[no.png]] [[x.exe]] [[y.pdf#page=2|read]] ![e](empty.png)")
    (tmp_path / "v/x.exe").write_bytes(b"MZ")
    (tmp_path / "v/y.pdf").write_bytes(b"%PDF")
    (tmp_path / "v/empty.png").write_bytes(b"")
    report = bring(store, tmp_path / "v")
    assert [(fault.path, fault.code) for fault in report.faults] == [
        ("a", "attachment.missing"),
        ("a", "attachment.kind"),
        ("a", "attachment.empty"),
    ]
    assert text_of(store, "a") == "![[no.png]] [[x.exe]] [read](<y.pdf>) ![e](<empty.png>)"
    found = note_media.find_medium(store, notes.notes(store)[0].id, "y.pdf")
    assert found is not None
    assert (found.kind, found.size_bytes) == ("application/pdf", 4)


# Out


def test_what_goes_out_comes_in_again_as_it_was(store: Store, tmp_path: Path) -> None:
    picture = note_media.add_picture(store, PNG, ".png")
    other = notes.create_note(store, "What: a / b?", "body", topic_key="web/http")
    there = notes.note(store, other)
    assert there is not None
    body = (
        f"[[What: a / b?]] and [by address]({there.link}) ![pic]({picture.file_name})\n"
        "[1:00](sd://video/zN8YNNHcaZc?t=60)\n\n```\n[[What: a / b?]]\n```\n"
    )
    notes.create_note(store, "Start", body, tags=("one",))
    report = notes_out.write_notes(store, tmp_path / "out")
    assert (report.notes, report.attachments) == (2, 1)
    text = (tmp_path / "out/Start.md").read_text(encoding="utf-8")
    assert "[[What- a - b-|What: a / b?]]" in text
    assert "[by address](Http/What-%20a%20-%20b-.md)" in text
    assert f"![pic](attachments/{picture.file_name})" in text
    assert "https://youtu.be/zN8YNNHcaZc?t=60" in text
    assert (tmp_path / "out/attachments" / picture.file_name).read_bytes() == PNG
    with closing(sample_store(tmp_path / "q")) as second:
        bring(second, tmp_path / "out")
        assert titles(second) == ["Start", "What: a / b?"]
        again = text_of(second, "Start")
        assert "[[What: a / b?]] and" in again
        assert "sd://video/zN8YNNHcaZc?t=60" in again
        row = next(row for row in notes.notes(second) if row.title == "What: a / b?")
        assert (row.uid, row.topic_key) == (there.uid, "web/http")


def test_notes_go_out_as_a_zip_and_by_topic(store: Store, tmp_path: Path) -> None:
    notes.create_note(store, "Here", "x", topic_key="web/http")
    notes.create_note(store, "There", "y")
    notes_out.write_notes(store, tmp_path / "out.zip", topic_key="web/http")
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        assert archive.namelist() == ["Http/Here.md"]


def test_a_folder_that_is_not_empty_is_left_alone(store: Store, tmp_path: Path) -> None:
    write(tmp_path / "out/mine.md", "mine")
    with pytest.raises(UserError) as caught:
        notes_out.write_notes(store, tmp_path / "out")
    assert caught.value.code == "folder.taken"
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["mine.md"]


def test_notes_of_one_name_get_files_of_their_own(store: Store, tmp_path: Path) -> None:
    for topic in ("web/http", "", "web/net"):
        notes.create_note(store, "Same", topic or "none", topic_key=topic)
    notes_out.write_notes(store, tmp_path / "out")
    names = sorted(file.name for file in (tmp_path / "out").rglob("*.md"))
    assert names == ["Same 2.md", "Same 3.md", "Same.md"]
