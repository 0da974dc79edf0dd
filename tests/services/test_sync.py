"""Two and more computers in step through a shared folder."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.services.sync_desks import SETTINGS, Desk, answer, carry, make_card, until_quiet
from tests.storage.support import open_store

from studydesk.domain.cards import Draft, ItemId, ItemKind
from studydesk.domain.errors import EnvironmentFault, UserError
from studydesk.domain.notes import NoteId
from studydesk.domain.scheduling import Rating
from studydesk.services import cards, media, notes, paths, progress, sync, sync_files
from studydesk.services.settings import ProfileSettings
from studydesk.storage.sync_rules import RULES, STAYS


@pytest.fixture
def two(tmp_path: Path) -> Iterator[list[Desk]]:
    desks = [Desk(tmp_path, number) for number in range(2)]
    yield desks
    for desk in desks:
        desk.store.close()


def note_texts(desk: Desk) -> dict[str, str]:
    return {row[0]: row[1] for row in desk.store.read_tuples("SELECT title, body FROM note")}


def one_note(desk: Desk) -> tuple[NoteId, int]:
    row = desk.store.read_tuples("SELECT id, version FROM note ORDER BY uid")[0]
    return NoteId(row[0]), row[1]


def write(desk: Desk, text: str) -> None:
    note, version = one_note(desk)
    notes.save_body(desk.store, note, text, version)


def test_what_is_done_on_one_is_there_on_the_other(two: list[Desk]) -> None:
    here, there = two
    notes.create_note(here.store, "Ports", "A number.")
    make_card(here)
    answer(here, Rating.GOOD)
    lesson = here.store.read("SELECT id FROM lesson ORDER BY id")[0][0]
    progress.set_lessons_done(here.store, [lesson], True, now=here.clock())
    ProfileSettings(here.store).set("new_a_day", 7)
    topic = paths.topics(here.store, paths.installed_paths(here.store)[0].id)[0]
    paths.add_own_course(here.store, topic.id, "My course", "https://example.org/course")
    until_quiet(two)
    assert note_texts(there) == {"Ports": "A number."}
    assert there.store.read("SELECT count(*) FROM review")[0][0] == 1
    assert (
        there.store.read("SELECT state, reps FROM card")[0][:] == here.store.read("SELECT state, reps FROM card")[0][:]
    )
    assert ProfileSettings(there.store).get("new_a_day") == 7
    assert there.store.read("SELECT count(*) FROM course WHERE origin = 'own'")[0][0] == 1
    assert there.store.read("SELECT plain FROM item_text")[0][0] == here.store.read("SELECT plain FROM item_text")[0][0]
    assert here.content() == there.content()


def test_the_later_text_stays_and_the_other_one_is_kept(two: list[Desk]) -> None:
    here, there = two
    notes.create_note(here.store, "Ports", "first")
    until_quiet(two)
    here.clock.move(minutes=1)
    there.clock.move(minutes=2)
    write(here, "written here")
    write(there, "written there")
    until_quiet(two)
    for desk in two:
        assert note_texts(desk) == {"Ports": "written there"}
        (kept,) = sync.kept_texts(desk.store)
        assert (kept.title, kept.field, kept.text) == ("Ports", "body", "written here")
    sync.dismiss(here.store, sync.kept_texts(here.store)[0].id)
    until_quiet(two)
    assert sync.kept_texts(there.store) == []


def test_one_after_the_other_is_no_collision(two: list[Desk]) -> None:
    here, there = two
    notes.create_note(here.store, "Ports", "first")
    until_quiet(two)
    for text, desk in (("second", there), ("third", here), ("fourth", there)):
        desk.clock.move(minutes=1)
        write(desk, text)
        until_quiet(two)
    assert note_texts(here) == {"Ports": "fourth"}
    assert sync.kept_texts(here.store) == sync.kept_texts(there.store) == []


def test_reviews_of_both_are_united_and_the_schedule_is_computed_from_all(two: list[Desk]) -> None:
    here, there = two
    make_card(here)
    until_quiet(two)
    for desk, days in ((here, 1), (there, 3)):
        desk.clock.move(days=days)
        answer(desk, Rating.EASY)
    until_quiet(two)
    assert here.content() == there.content()
    for desk in two:
        assert desk.store.read("SELECT count(*) FROM review")[0][0] == 2
        state, reps, day, due = desk.store.read("SELECT state, reps, last_review_day, due_day FROM card")[0]
        assert (state, reps) == (2, 2)
        assert due > day
    alone = there.store.read("SELECT stability_after FROM review ORDER BY at_ms DESC")[0][0]
    assert here.store.read("SELECT stability FROM card")[0][0] > alone


def test_an_answer_after_the_union_counts_on_both(two: list[Desk]) -> None:
    here, there = two
    make_card(here)
    until_quiet(two)
    answer(here, Rating.GOOD)
    answer(there, Rating.GOOD)
    until_quiet(two)
    there.clock.move(days=9)
    answer(there, Rating.GOOD)
    until_quiet(two)
    assert here.content() == there.content()
    assert here.store.read("SELECT count(*) FROM sync_schedule")[0][0] == 0


def test_an_undone_answer_is_undone_on_both(two: list[Desk]) -> None:
    here, there = two
    make_card(here)
    until_quiet(two)
    answer(here, Rating.AGAIN)
    until_quiet(two)
    here.clock.move(minutes=1)
    here.store.undo()
    until_quiet(two)
    assert there.store.read("SELECT count(*) FROM review")[0][0] == 0
    assert there.store.read("SELECT state FROM card")[0][0] == 0
    here.store.redo()
    until_quiet(two)
    assert there.store.read("SELECT count(*) FROM review")[0][0] == 1
    assert here.content() == there.content()


def test_what_was_deleted_stays_deleted_unless_it_was_changed_later(two: list[Desk]) -> None:
    here, there = two
    for front in ("stays gone", "comes back"):
        make_card(here, front)
    answer(here, Rating.GOOD)
    answer(here, Rating.GOOD, 1)
    until_quiet(two)
    items = [ItemId(row[0]) for row in here.store.read_tuples("SELECT id FROM item WHERE key IS NULL ORDER BY id")]
    here.clock.move(minutes=1)
    cards.delete_items(here.store, items, now=here.clock())
    there.clock.move(minutes=2)
    other = there.store.read_tuples("SELECT id FROM item WHERE fields LIKE '%comes back%'")[0][0]
    draft = Draft(ItemKind.BASIC, {"front": "came back", "back": "!"})
    cards.edit_item(there.store, ItemId(other), draft, now=there.clock())
    until_quiet(two)
    for desk in two:
        fields = [row[0] for row in desk.store.read_tuples("SELECT fields FROM item WHERE key IS NULL")]
        assert len(fields) == 1
        assert "came back" in fields[0]
        assert desk.store.read("SELECT count(*) FROM review")[0][0] == 1
    assert here.content() == there.content()


def test_a_deletion_that_was_undone_is_undone_everywhere(two: list[Desk]) -> None:
    here, there = two
    make_card(here)
    answer(here, Rating.GOOD)
    until_quiet(two)
    item = ItemId(here.store.read_tuples("SELECT id FROM item WHERE key IS NULL")[0][0])
    cards.delete_items(here.store, [item], now=here.clock())
    until_quiet(two)
    assert there.store.read("SELECT count(*) FROM review")[0][0] == 0
    here.store.undo()
    until_quiet(two)
    assert there.store.read("SELECT count(*) FROM review")[0][0] == 1
    assert here.content() == there.content()


def test_a_clock_that_was_years_ahead_does_not_rule_for_ever(two: list[Desk]) -> None:
    here, there = two
    here.clock.move(days=4_000)
    notes.create_note(here.store, "Ports", "from the future")
    here.clock.move(days=-4_000)
    until_quiet(two)
    write(there, "from today")
    until_quiet(two)
    assert note_texts(here) == {"Ports": "from today"}


def test_half_a_file_waits_and_a_stranger_is_told(two: list[Desk]) -> None:
    here, there = two
    notes.create_note(here.store, "Ports", "first")
    here.exchange()
    carry(here, there, only=0, half=True)
    report = there.exchange()
    assert len(report.late) == 1
    assert note_texts(there) == {}
    content = gzip.compress(b'{"format": 1}\n["note"]\n')
    digest = hashlib.sha256(content).hexdigest()[:40]
    folder = there.view / "00000000000000ff"
    folder.mkdir()
    (folder / f"00000001-00000001-{digest}.changes").write_bytes(content)
    carry(here, there)
    report = there.exchange()
    assert report.late == []
    assert len(report.unusable) == 1
    assert note_texts(there) == {"Ports": "first"}
    assert there.exchange().unusable == [], "it is not looked at again"


STAMP = '"0000000000001-0000-00000000000000ff"'
HEADER = '{"format": 1, "node": "00000000000000ff", "until": "", "seen": {}, "schema": "m0001", "name": "", "at_ms": 0}'
HOSTILE = [
    '["note", "00", "", {}, {}]',
    '["sqlite_master", "' + "0" * 32 + '", STAMP, {"name": "x"}, {}]',
    '["note", "' + "0" * 32 + '", STAMP, {"title) VALUES (1); DROP TABLE note; --": 1}, {}]',
    '["note", "' + "0" * 32 + '", STAMP, {"title": ["a"]}, {}]',
    '["note", "' + "0" * 32 + '", "9999999999999-0000-00000000000000ff", {"title": "x"}, {}]',
    '["setting", "' + "0" * 32 + '", STAMP, {"key": "new_a_day"}, {}]',
    '["topic", "' + "0" * 32 + '", STAMP, {"key": "x", "origin": "pack", "title": "x"}, {}]',
    '["card", "' + "0" * 32 + '", STAMP, {"item_id": "zz"}, {}]',
    '["review", "' + "0" * 32 + '", STAMP, {"rating": 99999999999999999999999}, {}]',
    "[" * 100_000,
    "not JSON",
    '["note", "' + "0" * 32 + '", STAMP, {"title": "\\ud800", "body": "", "created_at_ms": 0, "updated_at_ms": 0}, {}]',
]


def test_hostile_lines_are_refused_one_by_one(two: list[Desk]) -> None:
    here, _ = two
    before = here.content()
    good = '["note", "' + "1" * 32 + '", STAMP, {"title": "Good", "created_at_ms": 0, "updated_at_ms": 0}, {}]'
    content = gzip.compress("\n".join([HEADER, *HOSTILE, good, ""]).replace("STAMP", STAMP).encode())
    folder = here.view / "00000000000000ff"
    folder.mkdir()
    (folder / f"00000001-00000001-{hashlib.sha256(content).hexdigest()[:40]}.changes").write_bytes(content)
    report = here.exchange()
    assert report.refused + report.waiting == len(HOSTILE)
    assert note_texts(here) == {"Good": ""}
    after = here.content()
    assert {table: rows for table, rows in after.items() if table != "note"} == {
        table: rows for table, rows in before.items() if table != "note"
    }


def test_a_copied_profile_takes_another_name_and_nothing_is_lost(two: list[Desk], tmp_path: Path) -> None:
    here, _ = two
    notes.create_note(here.store, "Before", "")
    here.exchange()
    copy = Desk(tmp_path / "copy", 7)
    copy.store.close()
    source = tmp_path / "desk0" / "studydesk.db"
    target = tmp_path / "copy" / "desk7" / "studydesk.db"
    here.store.read("PRAGMA wal_checkpoint(TRUNCATE)")
    for name in ("studydesk.db-wal", "studydesk.db-shm"):
        (target.parent / name).unlink(missing_ok=True)
    target.write_bytes(source.read_bytes())
    copy.store = open_store(target)
    notes.create_note(here.store, "On the first", "")
    notes.create_note(copy.store, "On the copy", "")
    carry(here, copy)
    until_quiet([here, copy])
    assert set(note_texts(here)) == set(note_texts(copy)) == {"Before", "On the first", "On the copy"}
    assert sync.state(here.store).node != sync.state(copy.store).node
    copy.store.close()


def test_a_restored_backup_gets_back_what_it_told(two: list[Desk], tmp_path: Path) -> None:
    here, there = two
    notes.create_note(here.store, "Before", "")
    until_quiet(two)
    here.store.read("PRAGMA wal_checkpoint(TRUNCATE)")
    file = here.store.file
    early = file.read_bytes()
    notes.create_note(here.store, "After", "")
    until_quiet(two)
    here.store.close()
    for name in ("studydesk.db-wal", "studydesk.db-shm"):
        file.with_name(name).unlink(missing_ok=True)
    file.write_bytes(early)
    here.store = open_store(file)
    until_quiet(two)
    assert set(note_texts(here)) == set(note_texts(there)) == {"Before", "After"}


def test_pictures_go_along(two: list[Desk]) -> None:
    here, there = two
    medium = media.add_medium(here.store, media.media_folder(here.store), b"\x89PNG picture", ".png")
    until_quiet(two)
    file = media.media_folder(there.store) / medium.file_name
    assert file.read_bytes() == b"\x89PNG picture"
    file.unlink()
    for place in (here.view, there.view):
        for one in place.rglob(medium.file_name):
            one.write_bytes(b"something else")
    assert there.exchange().media_missing == 1


def test_many_small_files_become_one(two: list[Desk]) -> None:
    here, there = two
    notes.create_note(here.store, "Ports", "0")
    for number in range(100):
        here.clock.move(minutes=1)
        write(here, str(number))
        here.exchange()
    assert len(list(here.view.rglob("*.changes"))) == 1
    carry(here, there)
    there.exchange()
    assert note_texts(there) == {"Ports": "99"}
    write(there, "100")
    there.exchange()
    carry(there, here)
    here.exchange()
    assert note_texts(here) == {"Ports": "100"}


def test_a_folder_that_is_gone_is_said_and_one_around_the_profile_refused(two: list[Desk], tmp_path: Path) -> None:
    here, _ = two
    with pytest.raises(EnvironmentFault, match="not there"):
        sync.exchange(here.store, tmp_path / "nowhere", zone=SETTINGS.zone, name="")
    with pytest.raises(UserError, match="outside"):
        sync.join(here.store, tmp_path)


def test_every_table_with_a_uid_has_a_rule_or_a_reason(two: list[Desk]) -> None:
    store = two[0].store
    with_uid = {
        row[0]
        for row in store.read_tuples("SELECT name FROM sqlite_schema WHERE type = 'table'")
        if {"id", "uid", "stamp"} <= {column[1] for column in store.read_tuples(f"PRAGMA table_info({row[0]})")}
    }
    assert with_uid == RULES.keys() | STAYS.keys()
    for table, rule in RULES.items():
        triggers = {
            row[0]: row[1]
            for row in store.read_tuples("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
            if row[0] in (f"{table}_made", f"{table}_gone", f"{table}_changed")
        }
        assert {f"{table}_made", f"{table}_gone"} <= triggers.keys(), table
        if rule.fields:
            followed = triggers[f"{table}_changed"].split(" ON ")[0].split(" OF ")[1]
            assert tuple(name.strip() for name in followed.split(",")) == rule.fields, table


def test_a_file_that_unpacks_without_end_is_left(two: list[Desk], monkeypatch: pytest.MonkeyPatch) -> None:
    here, _ = two
    monkeypatch.setattr(sync_files, "_MOST_UNPACKED", 1 << 20)
    for number, filling in enumerate(("no row\n" * 1_000_000, "x" * (80 << 20)), 1):
        content = gzip.compress(f"{HEADER}\n{filling}".encode(), 1)
        folder = here.view / "00000000000000ff"
        folder.mkdir(exist_ok=True)
        name = f"{number:08d}-{number:08d}-{hashlib.sha256(content).hexdigest()[:40]}.changes"
        (folder / name).write_bytes(content)
    report = here.exchange()
    assert len(report.unusable) == 2
    assert note_texts(here) == {}
