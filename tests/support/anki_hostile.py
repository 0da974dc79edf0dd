"""Packages as nobody should write them: made by hand, with one thing wrong at a time."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

CRT = 1_700_000_000
NOTE, CARD = 1_700_000_100_000, 1_700_000_200_000

MODEL = {
    "id": 7, "name": "Plain", "type": 0,
    "flds": [{"name": "Front", "ord": 0}, {"name": "Back", "ord": 1}],
    "tmpls": [{"name": "Card 1", "ord": 0, "qfmt": "{{Front}}", "afmt": "{{FrontSide}}<hr id=answer>{{Back}}"}],
    "css": "",
}  # fmt: skip

_TABLES = """
CREATE TABLE col (id integer, crt, mod, scm, ver, dty, usn, ls, conf, models, decks, dconf, tags);
CREATE TABLE notes (id integer primary key, guid, mid, mod, usn, tags, flds, sfld, csum, flags, data);
CREATE TABLE cards (id integer primary key, nid, did, ord, mod, usn, type, queue, due, ivl, factor, reps, lapses, left,
 odue, odid, flags, data);
CREATE TABLE revlog (id integer primary key, cid, usn, ease, ivl, lastIvl, factor, time, type);
"""


def add_note(db: sqlite3.Connection, number: int, fields: object, *, mid: object = 7, guid: object = None) -> None:
    """A note with its card."""
    row = (NOTE + number, guid or f"g{number}", mid, CRT, 0, "", fields, "", 0, 0, "")
    db.execute(f"INSERT INTO notes VALUES ({', '.join('?' * 11)})", row)
    add_card(db, number)


def add_card(db: sqlite3.Connection, number: int, **values: object) -> None:
    """A card of the note of this number."""
    row: dict[str, object] = {
        "id": CARD + number, "nid": NOTE + number, "did": 1, "ord": 0, "mod": 0, "usn": 0, "type": 0, "queue": 0,
        "due": number, "ivl": 0, "factor": 0, "reps": 0, "lapses": 0, "left": 0, "odue": 0, "odid": 0, "flags": 0,
        "data": "",
    }  # fmt: skip
    row |= values
    db.execute(f"INSERT INTO cards VALUES ({', '.join('?' * 18)})", tuple(row.values()))


def database(
    change: Callable[[sqlite3.Connection], object] = lambda db: None,
    *,
    models: object = None,
    decks: object = None,
    notes: int = 3,
) -> bytes:
    """The bytes of a collection with some notes, after a change."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        db.executescript(_TABLES)
        listed = json.dumps({"7": MODEL} if models is None else models)
        named = json.dumps({"1": {"id": 1, "name": "Default"}} if decks is None else decks)
        db.execute("INSERT INTO col VALUES (1, ?, 0, 0, 11, 0, 0, 0, '{}', ?, ?, '{}', '{}')", (CRT, listed, named))
        for number in range(1, notes + 1):
            add_note(db, number, f"front {number}\x1fback {number}")
        change(db)
        return db.serialize()


def package(
    file: Path,
    data: bytes | None = None,
    media: object = None,
    more: Mapping[str, bytes] | None = None,
    *,
    name: str = "collection.anki2",
) -> Path:
    """Writes a package of the oldest format."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, database() if data is None else data)
        archive.writestr("media", media if isinstance(media, bytes) else json.dumps(media or {}))
        for member, content in (more or {}).items():
            archive.writestr(member, content)
    return file


def latest(
    data: bytes, media: bytes = b"", more: Mapping[str, bytes] | None = None, *, meta: bytes = b"\x08\x03"
) -> bytes:
    """A package of the newest format, as bytes."""
    import zstandard

    squeeze: Any = zstandard.ZstdCompressor(write_content_size=False)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("meta", meta)
        archive.writestr("collection.anki21b", squeeze.compress(data))
        archive.writestr("media", squeeze.compress(media))
        for member, content in (more or {}).items():
            archive.writestr(member, squeeze.compress(content))
    return out.getvalue()
