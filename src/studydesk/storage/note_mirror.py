"""What the mirror of notes knows of its files. The folder's own row has a uid of zeros."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final, NamedTuple

from studydesk.domain.notes import NoteId

if TYPE_CHECKING:
    from studydesk.storage.store import Store

_FOLDER: Final = bytes(16)
_PUT = """
INSERT INTO note_mirror (note_uid, path, base, size_bytes, mtime_ns, version, meta) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (note_uid) DO UPDATE SET path = excluded.path, base = excluded.base, size_bytes = excluded.size_bytes,
    mtime_ns = excluded.mtime_ns, version = excluded.version, meta = excluded.meta"""


class Mirrored(NamedTuple):
    """A file as both sides had it last: ``path`` in the folder, its size and time then, and the note's version."""

    uid: bytes
    path: str
    size_bytes: int
    mtime_ns: int
    version: int
    meta: str


class Light(NamedTuple):
    """A note without its text. ``meta``: title, topic, video, lesson and tags in one text."""

    id: NoteId
    uid: bytes
    version: int
    title: str
    meta: str
    in_bin: bool


def read_folder(store: Store) -> str:
    """The folder that the rows are about, '' for none."""
    rows = store.read_tuples("SELECT path FROM note_mirror WHERE note_uid = ?", (_FOLDER,))
    return str(rows[0][0]) if rows else ""


def forget(store: Store, folder: str) -> None:
    """Begins anew with a folder."""
    with store.write("Mirror notes", undoable=False) as tx:
        tx.execute("DELETE FROM note_mirror")
        tx.execute(_PUT, (_FOLDER, folder, b"", 0, 0, 0, ""))


def read_mirrored(store: Store) -> list[Mirrored]:
    """All files that are known."""
    sql = "SELECT note_uid, path, size_bytes, mtime_ns, version, meta FROM note_mirror WHERE note_uid != ?"
    return [Mirrored(*row) for row in store.read_tuples(sql, (_FOLDER,))]


def read_base(store: Store, uid: bytes) -> str:
    """The file's text as both sides had it last."""
    rows = store.read_tuples("SELECT base FROM note_mirror WHERE note_uid = ?", (uid,))
    return zlib.decompress(rows[0][0]).decode("utf-8") if rows else ""


def read_light(store: Store) -> list[Light]:
    """All notes, also those in the bin."""
    sql = (
        "SELECT id, uid, version, title, title || char(31) || topic_key || char(31) || video_key || char(31)"
        " || lesson_key || char(31) || tags, deleted_at_ms IS NOT NULL FROM note ORDER BY id"
    )
    return [
        Light(NoteId(row[0]), bytes(row[1]), row[2], row[3], row[4], bool(row[5])) for row in store.read_tuples(sql)
    ]


def put(store: Store, row: Mirrored, base: str) -> None:
    """Keeps what both sides have now."""
    packed = zlib.compress(base.encode("utf-8"), 6)
    with store.write("Mirror notes", undoable=False) as tx:
        tx.execute(_PUT, (row.uid, row.path, packed, row.size_bytes, row.mtime_ns, row.version, row.meta))


def drop(store: Store, uid: bytes) -> None:
    """Forgets a file."""
    with store.write("Mirror notes", undoable=False) as tx:
        tx.execute("DELETE FROM note_mirror WHERE note_uid = ?", (uid,))
