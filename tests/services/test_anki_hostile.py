"""Packages that are damaged or mean harm: each is refused in plain words, or comes in harmlessly; nothing is half
written, no memory is filled, no file lies outside the profile."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from tests.services.test_anki import bring
from tests.storage.support import dump
from tests.support.anki_hostile import CARD, MODEL, NOTE, add_card, add_note, database, latest, package
from tests.support.anki_samples import PIXEL

from studydesk.domain.clock import system_clock
from studydesk.domain.errors import UserError
from studydesk.services import cards, media
from studydesk.services.card_text import Side, shown
from studydesk.services.markdown import HtmlStyle
from studydesk.storage import anki_collection
from studydesk.storage.store import Store

STYLE = HtmlStyle("black", "gray", "blue", "white", "gray", "green", "red", "yellow", "monospace")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store.open(tmp_path / "profile" / "s.db", clock=system_clock, random=Random(1))) as made:
        yield made


def codes(store: Store, file: Path) -> list[str]:
    """What the report of an import remarks, each once; every card of it can be shown."""
    report = bring(store, file)
    views = cards.card_views(store, [row[0] for row in store.read_tuples("SELECT id FROM card LIMIT 50")])
    for view in views:
        for side in Side:
            html = shown(view, side, STYLE, find=lambda name: None).html.casefold()
            assert "<script" not in html
            assert "javascript:" not in html
    assert store.read_tuples("PRAGMA foreign_key_check") == []
    return sorted({remark.code for remark in report.remarks})


def model(**values: object) -> dict[str, object]:
    return {"7": {**MODEL, **values}}


Change = Callable[[sqlite3.Connection], object]

_HARMLESS: list[tuple[str, Change, list[str], int]] = [
    ("fields too few", lambda db: add_note(db, 9, "only one"), ["note.fields"], 4),
    ("fields too many", lambda db: add_note(db, 9, "1\x1f2\x1f3\x1f4"), ["note.fields"], 4),
    ("no such type", lambda db: add_note(db, 9, "a\x1fb", mid=99), ["note.type"], 3),
    ("bytes as text", lambda db: add_note(db, 9, b"\xff\xfe\x1f\x80"), [], 4),
    ("number as text", lambda db: add_note(db, 9, 12.5), ["note.fields"], 4),
    ("NUL", lambda db: add_note(db, 9, "a\x00b\x1fc"), [], 4),
    ("script", lambda db: add_note(db, 9, "<script>x()</script><b onclick=x()>a</b>\x1fb"), ["note.script"], 4),
    ("remote", lambda db: add_note(db, 9, '<img src="https://e.invalid/x.png"><a href="file:///etc">\x1fb'), [], 4),
    ("place 999", lambda db: add_card(db, 9, nid=NOTE + 1, ord=999), ["card.place"], 3),
    ("place twice", lambda db: add_card(db, 9, nid=NOTE + 1), ["card.place"], 3),
    ("card without note", lambda db: add_card(db, 9, nid=5), ["card.no_note"], 3),
    ("note without card", lambda db: db.execute("DELETE FROM cards WHERE id = ?", (CARD + 1,)), ["note.no_card"], 2),
    ("same guid", lambda db: add_note(db, 9, "a\x1fb", guid="g1"), ["note.twice"], 3),
    ("words for numbers", lambda db: db.execute("UPDATE cards SET due='x', ivl='y', type='z', flags=NULL"), [], 3),
    (
        "extreme numbers",
        lambda db: db.execute(
            "UPDATE cards SET type=2, queue=2, due=9223372036854775807, ivl=-9223372036854775808,"
            " reps=9e18, lapses=-1, flags=255, left=9223372036854775807, factor=-1"
        ),
        [],
        3,
    ),
    ("far learning", lambda db: db.execute("UPDATE cards SET type=1, queue=1, due=9223372036854775807"), [], 3),
    (
        "memory that cannot be",
        lambda db: db.execute('UPDATE cards SET type=2, queue=2, ivl=5, data=\'{"s":1e39,"d":-4,"dr":7}\''),
        [],
        3,
    ),
    ("data that is no JSON", lambda db: db.execute("UPDATE cards SET type=2, data='{\"s\":[' || '['"), [], 3),
    (
        "odd answers",
        lambda db: db.executemany(
            "INSERT INTO revlog VALUES (?, ?, 0, ?, 1, 1, 2500, 900, 1)",
            [(-5, CARD + 1, 3), (1_700_000_300_000, CARD + 1, 9), (1_700_000_300_001, 4, 3), (1 << 60, CARD + 1, 3)],
        ),
        ["answer.odd"],
        3,
    ),
    ("negative ids", lambda db: db.execute("UPDATE notes SET id = -id"), ["card.no_note", "note.no_card"], 0),
    (
        "a trigger that spoils",
        lambda db: db.execute("CREATE TRIGGER t AFTER INSERT ON cards BEGIN DELETE FROM notes; END"),
        [],
        3,
    ),
    ("an endless view beside", lambda db: db.execute(f"CREATE VIEW v AS {ENDLESS}"), [], 3),
    ("no answers at all", lambda db: db.execute("DROP TABLE revlog"), [], 3),
    ("no time of beginning", lambda db: db.execute("UPDATE col SET crt = -1e300, ver = 'x'"), [], 3),
    ("odd tags", lambda db: db.execute("UPDATE notes SET tags = ' a\x01b \u202e \U0001f600 ' || char(0)"), [], 3),
]
ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS id FROM n"


@pytest.mark.parametrize(("name", "change", "expected", "count"), _HARMLESS, ids=[row[0] for row in _HARMLESS])
def test_a_bad_row_is_mended_or_left_out_and_told(
    store: Store, tmp_path: Path, name: str, change: Change, expected: list[str], count: int
) -> None:
    assert codes(store, package(tmp_path / "a.apkg", database(change))) == expected
    assert store.read_tuples("SELECT count(*) FROM item") == [(count,)]
    store.undo()
    assert store.read_tuples("SELECT count(*) FROM item") == [(0,)]


_TYPES: list[tuple[str, object, list[str]]] = [
    (
        "a script in the template",
        model(tmpls=[{"name": "a", "qfmt": "<script>x</script>{{Front}}", "afmt": "b"}]),
        ["type.script"],
    ),
    ("sections 2,000 deep", model(tmpls=[{"name": "a", "qfmt": "{{#Front}}" * 2000 + "x", "afmt": "b"}]), []),
    ("a name that is no name", model(flds=[{"name": None}, {"name": ["x"]}], name=7), []),
    ("1,000 fields", model(flds=[{"name": "F"}] * 1000), ["note.fields"]),
    ("no field", model(flds=[], tmpls="x"), ["note.type"]),
    ("a list", [1, 2], ["note.type"]),
    ("deep", {"7": json.loads("[" * 500 + "]" * 500)}, ["note.type"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "models", "expected"), _TYPES, ids=[row[0] for row in _TYPES])
def test_note_types_can_be_what_they_like(
    store: Store, tmp_path: Path, name: str, models: object, expected: list[str]
) -> None:
    assert codes(store, package(tmp_path / "a.apkg", database(models=models))) == expected


_NAMES = [
    "../evil.png", "/etc/evil.png", "a/b.png", "a\\b.png", "C:evil.png", "C:\\x.png", "x\0.png", "..", "",
    "\u202egnp.exe.png", "x" * 300 + ".png", "a\nb.png", "file.png:stream",
]  # fmt: skip


@pytest.mark.parametrize("name", _NAMES, ids=ascii)
def test_names_of_media_lead_nowhere(store: Store, tmp_path: Path, name: str) -> None:
    before = sorted(path for path in tmp_path.rglob("*") if "profile" not in path.parts)
    data = database(lambda db: add_note(db, 9, f'<img src="{name}">\x1fb'))
    file = package(tmp_path / "a.apkg", data, {"0": name}, {"0": PIXEL})
    codes(store, file)
    assert sorted(path for path in tmp_path.rglob("*") if "profile" not in path.parts) == sorted([*before, file])
    for path in media.media_folder(store).rglob("*") if media.media_folder(store).exists() else ():
        assert len(path.stem) == 64  # its hash


@pytest.mark.parametrize("listed", [b"", b"[]", b"{", b'{"0": 5}', b'{"x": "a.png"}', b"\xff", b"[" * 5000])
def test_a_media_map_that_lies_costs_the_media_alone(store: Store, tmp_path: Path, listed: bytes) -> None:
    codes(store, package(tmp_path / "a.apkg", None, listed))
    assert store.read_tuples("SELECT count(*) FROM item") == [(3,)]


def test_media_that_are_missing_or_no_pictures_are_told(store: Store, tmp_path: Path) -> None:
    texts = '<img src="gone.png"><img src="page.html"><img src="A.png"><img src="a.png">\x1fb'
    listed = {"0": "gone.png", "1": "page.html", "2": "a.png", "3": "A.png", "4": "a.png"}
    data = database(lambda db: add_note(db, 9, texts))
    found = codes(store, package(tmp_path / "a.apkg", data, listed, {"1": b"x", "2": PIXEL, "3": PIXEL + b"x"}))
    assert found == ["media.kind", "media.missing", "media.twice"]
    assert len(store.read_tuples("SELECT 1 FROM item_media")) == 2


_REFUSED: list[tuple[str, Callable[[Path], Path], str]] = [
    ("no database", lambda f: package(f, b"not a database at all" * 9), "anki.damaged"),
    ("empty database", lambda f: package(f, b""), "anki.damaged"),
    ("cut off", lambda f: package(f, database(notes=400)[:9000]), "anki.database"),
    ("scrambled", lambda f: package(f, database()[:100] + b"\x5a" * 8000), "anki.database"),
    ("other tables", lambda f: package(f, database(lambda db: db.execute("DROP TABLE notes"))), "anki.database"),
    (
        "a view for a table",
        lambda f: package(
            f, database(lambda db: db.executescript(f"DROP TABLE notes; CREATE VIEW notes AS {ENDLESS};"))
        ),
        "anki.database",
    ),
    ("no zstd", lambda f: _bytes(f, latest(database()).replace(b"\x28\xb5\x2f\xfd", bytes(4))), "anki.damaged"),
    ("too new", lambda f: _bytes(f, latest(database(), meta=b"\x08\x09")), "anki.too_new"),
    ("no such member", lambda f: package(f, name="collection.other"), "anki.damaged"),
    (
        "only for old programs",
        lambda f: package(
            f, database(lambda db: add_note(db, 1, "Please update to the latest Anki version\x1f"), notes=0)
        ),
        "anki.placeholder",
    ),
]  # fmt: skip


def _bytes(file: Path, data: bytes) -> Path:
    file.write_bytes(data)
    return file


@pytest.mark.parametrize(("name", "make", "code"), _REFUSED, ids=[row[0] for row in _REFUSED])
def test_what_cannot_be_read_is_refused_and_nothing_is_written(
    store: Store, tmp_path: Path, name: str, make: Callable[[Path], Path], code: str
) -> None:
    file = make(tmp_path / "a.apkg")
    before = dump(store)
    with pytest.raises(UserError) as caught:
        bring(store, file)
    assert caught.value.code == code
    assert caught.value.kept
    assert dump(store) == before
    assert not (store.file.parent / "scratch").exists()


def test_a_bomb_is_stopped_long_before_the_disk_is_full(store: Store, tmp_path: Path) -> None:
    for make in (
        lambda: package(tmp_path / "b.apkg", b"SQLite format 3\x00" + bytes(60 << 20)),
        lambda: _bytes(tmp_path / "c.apkg", latest(b"SQLite format 3\x00" + bytes(60 << 20))),
    ):
        with pytest.raises(UserError) as caught:
            bring(store, make())
        assert caught.value.code == "anki.too_large"


def test_the_newest_format_with_an_old_collection_inside_comes_in(store: Store, tmp_path: Path) -> None:
    assert codes(store, _bytes(tmp_path / "a.apkg", latest(database()))) == []
    assert store.read_tuples("SELECT count(*) FROM item") == [(3,)]


def test_links_and_passwords_in_the_archive_are_refused(store: Store, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.apkg", "w") as archive:
        link = zipfile.ZipInfo("collection.anki2")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(UserError, match="no complete"):
        bring(store, tmp_path / "a.apkg")


def test_a_field_of_five_million_letters_is_cut_and_shown(store: Store, tmp_path: Path) -> None:
    long = "<div>" * 1000 + "x" * 4_500_000
    data = database(lambda db: add_note(db, 9, f"{long}\x1fb"))
    assert codes(store, package(tmp_path / "a.apkg", data)) == ["note.long"]


def test_a_note_too_large_to_be_read_is_left_out_alone(tmp_path: Path) -> None:
    def change(db: sqlite3.Connection) -> None:
        db.execute("UPDATE notes SET flds = zeroblob(?) WHERE id = ?", (anki_collection.MOST_VALUE_BYTES + 1, NOTE + 2))

    file = tmp_path / "collection.db"
    file.write_bytes(database(change))
    with anki_collection.opened(file) as collection:
        assert [note.guid for note in collection.notes()] == ["g1", "g3"]
        assert collection.skipped == 1
