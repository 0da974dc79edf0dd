"""Pictures and other media of notes: kept once each beside those of cards, named by their contents. GUI thread.

A text speaks of one by its own name (``![words](<sha256>.png)``) or, where it came from elsewhere (``![[photo.png]]``),
by a name that ``note_medium`` keeps for this note.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from studydesk.domain.cards import Medium
from studydesk.domain.errors import UserError
from studydesk.domain.notes import NoteId
from studydesk.domain.uid import uid_of
from studydesk.services.media import add_medium, media_folder
from studydesk.storage import media as rows
from studydesk.storage.files import file_fault

if TYPE_CHECKING:
    from studydesk.storage.store import Store


def add_picture(store: Store, data: bytes, suffix: str) -> Medium:
    """Keeps what was pasted or dragged in; the text speaks of it by ``file_name``. Raises as ``add_medium``."""
    return add_medium(store, media_folder(store), data, suffix)


def add_file(store: Store, file: Path) -> Medium:
    """Keeps a copy of a file. Raises as ``add_medium``, and EnvironmentFault where it cannot be read."""
    try:
        if file.stat().st_size > 100 * 1024 * 1024:
            raise UserError("media.large", "This file is larger than 100 MB.", next_step="Choose a smaller one.")
        data = file.read_bytes()
    except OSError as error:
        raise file_fault(error, file, kept="Nothing was added.") from error
    return add_picture(store, data, file.suffix)


def name_medium(store: Store, note_id: NoteId, name: str, medium: Medium) -> None:
    """Lets a note's text speak of a medium by a name of its own. Not undone."""
    with store.write("Add picture", undoable=False) as tx:
        key = tx.execute("SELECT hex(uid) FROM note WHERE id = ?", (note_id,)).fetchone()[0]
        tx.execute(
            "INSERT INTO note_medium (uid, note_id, name, media_id) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (note_id, name) DO UPDATE SET media_id = excluded.media_id",
            (uid_of("note_medium", f"{key}/{name}"), note_id, name, medium.id),
        )


def named(store: Store, note_id: NoteId) -> dict[str, Medium]:
    """The media that a note's text may speak of by names of its own."""
    return rows.read_named_media(store, note_id)


def media_of(store: Store, note_id: NoteId) -> dict[str, Medium]:
    """The media that a note names, by name: its own names and those by contents."""
    named = rows.read_named_media(store, note_id)
    for name in rows.read_linked_names(store, note_id):
        found = rows.find_medium(store, None, name)
        if found is not None:
            named.setdefault(name, found)
    return named


def find_medium(store: Store, note_id: NoteId | None, reference: str) -> Medium | None:
    """What a reference in a note's text means, plain or percent-encoded; None: show that it is missing."""
    if note_id is not None:
        named = rows.read_named_media(store, note_id)
        for name in (reference, unquote(reference), Path(unquote(reference)).name):
            if name in named:
                return named[name]
    return rows.find_medium(store, None, Path(reference).name if "/" in reference else reference)


def file_of(store: Store, medium: Medium) -> Path:
    """Where it lies."""
    return media_folder(store) / medium.file_name
