"""Paths from elsewhere: packs, drawings and outlines, looked at first and then installed."""

from __future__ import annotations

import json
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from studydesk.content.pack import read_pack
from studydesk.content.sketches.reading import ENDINGS, read_sketch
from studydesk.domain.errors import UserError
from studydesk.domain.pack import Fault, Pack
from studydesk.domain.path import InstallReport, TopicStatus
from studydesk.domain.sketch import one_line, sketch_pack
from studydesk.storage.files import file_fault
from studydesk.storage.packs import write_pack
from studydesk.storage.path_out import MARKS, put_marks

if TYPE_CHECKING:
    from studydesk.storage.store import Store

Mark = tuple[str, str, str, int]
"""(kind, key within the path, value, at_ms)."""

PROGRESS: Final = ".studydesk/progress.json"
_MOST_PROGRESS: Final = 8 * 1024 * 1024

__all__ = ["ENDINGS", "Found", "add_found", "look_at"]


@dataclass(frozen=True, slots=True)
class Found:
    """What a file or folder holds. ``kind``: 'pack', 'roadmap', 'canvas', 'opml', 'markdown'. ``pack`` None: only
    ``faults`` were found. ``left_out``: (code, what) of what cannot be carried over. ``source`` a page to be named.
    ``marks``: progress that somebody sent along."""

    kind: str
    pack: Pack | None
    faults: tuple[Fault, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()
    source: str = ""
    marks: tuple[Mark, ...] = ()

    def titled(self, title: str) -> Found:
        """The same under another title."""
        name = one_line(title)
        return self if self.pack is None or not name else replace(self, pack=replace(self.pack, title=name))


def look_at(source: Path) -> Found:
    """Reads a folder or file. Any thread; changes nothing. Raises UserError ``sketch.*``, EnvironmentFault."""
    try:
        if source.is_dir() or _is_zip(source):
            result = read_pack(source)
            return Found("pack", result.pack, result.faults, marks=_marks(source) if result.pack is not None else ())
        sketch = read_sketch(source)
    except OSError as error:
        raise file_fault(error, source, kept="Nothing was changed.") from error
    return Found(sketch.kind, sketch_pack(sketch), (), sketch.left_out, sketch.source)


def _is_zip(file: Path) -> bool:
    with file.open("rb") as stream:
        return stream.read(4) in (b"PK\x03\x04", b"PK\x05\x06")


def _marks(source: Path) -> tuple[Mark, ...]:
    """The progress in a pack; a damaged or odd file of it counts for nothing."""
    try:
        if source.is_dir():
            with (source / PROGRESS).open("rb") as stream:
                raw = stream.read(_MOST_PROGRESS + 1)
        else:
            with zipfile.ZipFile(source) as archive:
                name = next(one for one in archive.namelist() if one.endswith(PROGRESS) and one.count("/") <= 2)
                with archive.open(name) as packed:
                    raw = packed.read(_MOST_PROGRESS + 1)
        said = json.loads(raw) if len(raw) <= _MOST_PROGRESS else {}
        return tuple(mark for one in said["marks"] if (mark := _mark(one)) is not None)
    except (OSError, ValueError, KeyError, TypeError, RecursionError, StopIteration, zipfile.BadZipFile, RuntimeError):
        return ()


def _mark(one: object) -> Mark | None:
    if not isinstance(one, dict):
        return None
    kind, key, value, at_ms = (one.get(name) for name in ("kind", "key", "value", "at_ms"))
    if kind not in MARKS or not isinstance(key, str) or not isinstance(value, str) or type(at_ms) is not int:
        return None
    if kind == "topic" and value not in {status.value for status in TopicStatus}:
        return None
    return (str(kind), key, value, at_ms) if 0 <= at_ms < 2**53 else None


def add_found(store: Store, found: Found, *, with_progress: bool = False) -> InstallReport:
    """Installs it as one undo step; a path of the same id is brought up to date. ``with_progress``: marks that came
    along are taken over where the learner has none. Raises UserError ``path.faulty``."""
    if found.pack is None:
        raise UserError("path.faulty", "This path has faults.", kept="Nothing was changed.")
    with store.write("Install path") as tx:
        report = write_pack(tx, found.pack)
        if with_progress:
            put_marks(tx, found.pack.id, found.marks)
    return report
