"""What is typed into notes and not saved yet, in a file each: a killed program loses half a second of it.

The files lie in ``drafts`` of the profile. Writing is for any thread, the rest for the GUI thread.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

from studydesk.domain.errors import StudyDeskError
from studydesk.domain.notes import NoteConflict, NoteId
from studydesk.services import notes

if TYPE_CHECKING:
    from studydesk.storage.store import Store

_MOST_BYTES: Final = 100_000_000
FOLDER: Final = "drafts"


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """A text that was typed on top of a version of a note; ``uid`` in hex."""

    uid: str
    version: int
    at_ms: int
    text: str


class DraftFile:
    """The file of one editor's text. What was forgotten is not written any more, even by a thread that began before."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._turn = 0
        self._file: Path | None = None

    def writer(self, draft: NoteDraft) -> Callable[[], None]:
        """A function for a job that writes a draft in place of the one before. It raises OSError."""
        turn, file = self._turn, self._folder / f"{draft.uid}.json"
        record = {"uid": draft.uid, "version": draft.version, "at_ms": draft.at_ms, "text": draft.text}

        def write() -> None:
            self._folder.mkdir(parents=True, exist_ok=True)
            beside = file.with_suffix(f".{turn}.tmp")
            beside.write_text(json.dumps(record), encoding="utf-8")  # a kill leaves it to the system: no flush needed
            with self._lock:
                if turn == self._turn:
                    self._file = file
                    os.replace(beside, file)
                    return
            beside.unlink(missing_ok=True)

        return write

    def forget(self) -> None:
        """The text is saved, or is not wanted."""
        with self._lock:
            self._turn += 1
            file, self._file = self._file, None
        if file is not None:
            with contextlib.suppress(OSError):
                file.unlink(missing_ok=True)


def folder_of(store: Store) -> Path:
    """Where the profile keeps them."""
    return store.file.parent / FOLDER


def finish(store: Store, uid: str | None = None) -> list[NoteId]:
    """After a kill: saves what was typed last into its notes (of one note, or all), and forgets the files; which notes
    have another text now. A text on top of an older version than the note's becomes one of its earlier texts."""
    folder = folder_of(store)
    files = [folder / f"{uid}.json"] if uid is not None else _files(folder)
    return [changed for file in files if (changed := _finish(store, file)) is not None]


def _files(folder: Path) -> list[Path]:
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return []
    for name in names:
        if name.endswith(".tmp"):
            with contextlib.suppress(OSError):
                (folder / name).unlink(missing_ok=True)
    return [folder / name for name in names if name.endswith(".json")]


def _finish(store: Store, file: Path) -> NoteId | None:
    draft = _read(file)
    changed = None
    if draft is not None:
        try:
            changed = _save(store, draft)
        except StudyDeskError:
            return None  # a full disk: the file stays for the next start
    with contextlib.suppress(OSError):
        file.unlink(missing_ok=True)
    return changed


def _read(file: Path) -> NoteDraft | None:
    try:
        if file.stat().st_size > _MOST_BYTES:
            return None
        record = json.loads(file.read_text(encoding="utf-8"))
        return NoteDraft(str(record["uid"]), int(record["version"]), int(record["at_ms"]), str(record["text"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _save(store: Store, draft: NoteDraft) -> NoteId | None:
    present = notes.note_by_uid(store, draft.uid)
    if present is None or present.body == draft.text:
        return None
    if present.version != draft.version and present.updated_at_ms >= draft.at_ms:
        return None  # it was saved before the kill
    try:
        notes.save_body(store, present.id, draft.text, draft.version)
    except NoteConflict:
        return None  # kept among the earlier texts
    return present.id
