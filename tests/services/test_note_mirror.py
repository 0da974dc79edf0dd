"""The mirror of notes: both ways, joined, and nothing lost."""

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.storage.support import FixedClock, memory_store
from tests.support.examples import examples

from studydesk.domain.errors import UserError
from studydesk.domain.notes import NoteFilter, NoteId
from studydesk.services import note_media, note_mirror, notes
from studydesk.storage import mirror_files
from studydesk.storage.store import Store


def saved(store: Store, note_id: NoteId, body: str) -> None:
    found = notes.note(store, note_id)
    assert found is not None
    notes.save_body(store, note_id, body, found.version)


def body(store: Store, note_id: NoteId) -> str:
    found = notes.note(store, note_id)
    assert found is not None
    return found.body


def edit(file: Path, old: str, new: str) -> None:
    """As an editor would: another size or time, whatever the file system's clock."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    stat = file.stat()
    import os

    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns + 1_000_000))


def test_notes_become_files_and_files_become_notes(tmp_path: Path) -> None:
    with memory_store() as store:
        one = notes.create_note(store, "What? A/B: test", "Hello\n", topic_key="web/net", tags=["x"])
        (tmp_path / "sub").mkdir()
        (tmp_path / "sub" / "Mine.md").write_text("my text", encoding="utf-8")
        report = note_mirror.sync(store, tmp_path)
        assert report.made == ["sub/Mine.md"]
        text = (tmp_path / "What- A-B- test.md").read_text(encoding="utf-8")
        found = notes.note(store, one)
        assert found is not None
        assert text.startswith(
            f'---\nid: {found.uid.hex()}\ntitle: "What? A/B: test"\ntopic: web/net\ntags: [x]\nupdated: 2026'
        )
        assert text.endswith("---\nHello\n")
        assert [row.title for row in notes.notes(store, NoteFilter(words="my text"))] == ["Mine"]
        assert note_mirror.sync(store, tmp_path).is_quiet


def test_changes_at_both_ends_are_joined(tmp_path: Path) -> None:
    with memory_store() as store:
        one = notes.create_note(store, "A", "one\ntwo\nthree\nfour\n")
        note_mirror.sync(store, tmp_path)
        saved(store, one, "ONE\ntwo\nthree\nfour\n")
        edit(tmp_path / "A.md", "four", "FOUR")
        note_mirror.sync(store, tmp_path)
        assert body(store, one) == "ONE\ntwo\nthree\nFOUR\n"
        assert (tmp_path / "A.md").read_text(encoding="utf-8").endswith("---\nONE\ntwo\nthree\nFOUR\n")
        assert note_mirror.sync(store, tmp_path).is_quiet


def test_a_conflict_keeps_both(tmp_path: Path) -> None:
    with memory_store() as store:
        one = notes.create_note(store, "A", "one\n")
        note_mirror.sync(store, tmp_path)
        saved(store, one, "mine\n")
        edit(tmp_path / "A.md", "one", "theirs")
        report = note_mirror.sync(store, tmp_path)
        assert report.conflicts == ["A (from the folder)"]
        assert body(store, one) == "mine\n"
        assert (tmp_path / "A (from the folder).md").read_text(encoding="utf-8").endswith("theirs\n")
        assert note_mirror.sync(store, tmp_path).is_quiet


def test_names_tags_and_deletions_go_both_ways(tmp_path: Path) -> None:
    with memory_store() as store:
        one, two = notes.create_note(store, "A", "see [[B]]"), notes.create_note(store, "B", "b")
        note_mirror.sync(store, tmp_path)
        (tmp_path / "B.md").rename(tmp_path / "Bee.md")
        edit(tmp_path / "A.md", "updated:", "tags:\n  - new\naliases: [x]\nupdated:")
        note_mirror.sync(store, tmp_path)
        found = notes.note(store, one)
        assert found is not None
        assert found.own_tags == ("new",)
        assert found.body == "see [[Bee]]"
        note_mirror.sync(store, tmp_path)
        assert "aliases: [x]" in (tmp_path / "A.md").read_text(encoding="utf-8")
        notes.rename(store, two, "Bumble")
        notes.move_to_bin(store, [one])
        note_mirror.sync(store, tmp_path)
        assert sorted(file.name for file in tmp_path.iterdir()) == ["Bumble.md"]
        (tmp_path / "Bumble.md").unlink()
        assert note_mirror.sync(store, tmp_path).binned == ["Bumble.md"]
        assert len(notes.notes(store, NoteFilter(in_bin=True))) == 2


def test_a_folder_that_is_empty_all_of_a_sudden_deletes_nothing(tmp_path: Path) -> None:
    with memory_store() as store:
        for number in range(6):
            notes.create_note(store, f"N{number}", "x")
        note_mirror.sync(store, tmp_path)
        for file in tmp_path.iterdir():
            file.unlink()
        with pytest.raises(UserError, match="gone") as caught:
            note_mirror.sync(store, tmp_path)
        assert caught.value.code == "mirror.emptied"
        assert len(note_mirror.sync(store, tmp_path, anew=True).written) == 6
        assert len(notes.notes(store)) == 6


def test_broken_files_are_told_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "latin.md").write_bytes(b"caf\xe9")
    (tmp_path / "open.md").write_text("---\nid: 12\nno end", encoding="utf-8")
    (tmp_path / "rule.md").write_text("---\nJust words, no key\n---\nmore", encoding="utf-8")
    (tmp_path / "nul.md").write_text("a\x00b\u202etxt", encoding="utf-8")
    (tmp_path / ".hidden.md").write_text("no", encoding="utf-8")
    with memory_store() as store:
        report = note_mirror.sync(store, tmp_path)
        assert [(path, fault.code) for path, fault in report.faults] == [("latin.md", "mirror.encoding")]
        assert (tmp_path / "latin.md").read_bytes() == b"caf\xe9"
        texts = {row.title: body(store, row.id) for row in notes.notes(store)}
        assert texts == {
            "open": "---\nid: 12\nno end", "rule": "---\nJust words, no key\n---\nmore", "nul": "a\ufffdb\u202etxt"
        }  # fmt: skip
        assert note_mirror.sync(store, tmp_path).is_quiet


def test_a_copied_file_becomes_a_note_of_its_own(tmp_path: Path) -> None:
    with memory_store() as store:
        notes.create_note(store, "A", "text")
        note_mirror.sync(store, tmp_path)
        (tmp_path / "A copy.md").write_bytes((tmp_path / "A.md").read_bytes())
        note_mirror.sync(store, tmp_path)
        assert sorted(row.title for row in notes.notes(store)) == ["A", "A copy"]
        assert note_mirror.sync(store, tmp_path).is_quiet


def test_pictures_stand_beside_and_are_taken_in(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "p" / "studydesk.db", clock=FixedClock(), random=Random(1))
    folder = tmp_path / "notes"
    folder.mkdir()
    with store:
        medium = note_media.add_picture(store, b"\x89PNG one", ".png")
        notes.create_note(store, "A", f"![x]({medium.file_name})")
        (folder / "photo.png").write_bytes(b"\x89PNG two")
        (folder / "B.md").write_text("![[photo.png]] ![](../../etc/passwd.png)", encoding="utf-8")
        note_mirror.sync(store, folder)
        assert (folder / medium.file_name).read_bytes() == b"\x89PNG one"
        two = notes.notes(store, NoteFilter(words="photo"))[0].id
        found = note_media.find_medium(store, two, "photo.png")
        assert found is not None
        assert note_media.file_of(store, found).read_bytes() == b"\x89PNG two"


def test_what_another_program_wrote_in_the_last_moment_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"theirs")
    assert mirror_files.replace(file, b"ours", b"what was read") is None
    assert file.read_bytes() == b"theirs"
    assert mirror_files.replace(file, b"ours", None) is None
    assert not mirror_files.remove(file, b"what was read")
    assert mirror_files.replace(file, b"ours", b"theirs") is not None
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.md"]
    (tmp_path / ".studydesk-old-b.md").write_bytes(b"left by a crash")
    mirror_files.mend(tmp_path)
    assert (tmp_path / "b.md").read_bytes() == b"left by a crash"


LINES = st.lists(st.sampled_from("abcdefgh"), max_size=6)
STEPS = st.lists(st.tuples(st.sampled_from(["note", "file", "sync"]), st.integers(0, 5), LINES), max_size=12)


@given(STEPS)
@settings(max_examples=examples(30), deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_random_edits_at_both_ends_lose_nothing(steps: list[tuple[str, int, list[str]]]) -> None:
    """Every line that was ever added stands at the end in a note, in an earlier text of one, or was deleted by the
    same end that wrote it."""
    with TemporaryDirectory() as name, memory_store() as store:
        folder, written = Path(name), set[str]()
        one = notes.create_note(store, "A", "begin")
        note_mirror.sync(store, folder)
        for number, (who, at, lines) in enumerate(steps):
            new = [f"{who}{number}{line}" for line in lines]
            if who == "note":
                old = body(store, one).split("\n")
                saved(store, one, "\n".join([*old[:at], *new, *old[at:]]))
            elif who == "file":
                head, _, rest = (folder / "A.md").read_text(encoding="utf-8").partition("\n---\n")
                old = rest.split("\n")
                text = "\n".join([*old[:at], *new, *old[at:]])
                (folder / "A.md").write_text(f"{head}\n---\n{text}", encoding="utf-8")
            else:
                note_mirror.sync(store, folder)
                continue
            written |= set(new)
        note_mirror.sync(store, folder)
        kept = {line for row in notes.notes(store) for line in body(store, row.id).split("\n")}
        assert written <= kept
        note_mirror.sync(store, folder)
        disk = {line for file in folder.glob("*.md") for line in file.read_text(encoding="utf-8").split("\n")}
        assert written <= disk
        assert note_mirror.sync(store, folder).is_quiet


@pytest.mark.long
@pytest.mark.timeout(900)  # each file is flushed to the disk
def test_a_vault_of_ten_thousand_files_is_taken_in_and_kept_in_step(tmp_path: Path) -> None:
    for at in range(10_000):
        folder = tmp_path / f"f{at % 50}"
        folder.mkdir(exist_ok=True)
        (folder / f"n{at}.md").write_text(f"# Note {at}\n\nsee [[n{at // 2}]] #t{at % 9}\n", encoding="utf-8")
    with memory_store() as store:
        assert len(note_mirror.sync(store, tmp_path).made) == 10_000
        assert note_mirror.sync(store, tmp_path).is_quiet
        assert len(notes.notes(store)) == 10_000
        edit(tmp_path / "f7" / "n7.md", "# Note 7", "# Seven")
        (tmp_path / "f8" / "n8.md").unlink()
        report = note_mirror.sync(store, tmp_path)
        assert (report.read, report.binned, report.made) == (["f7/n7.md"], ["f8/n8.md"], [])
