"""Paths from elsewhere: packs, drawings and outlines, looked at first and then installed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from studydesk.content.pack import read_pack
from studydesk.content.sketches.reading import ENDINGS, read_sketch
from studydesk.domain.errors import UserError
from studydesk.domain.pack import Fault, Pack
from studydesk.domain.path import InstallReport
from studydesk.domain.sketch import one_line, sketch_pack
from studydesk.storage.files import file_fault

if TYPE_CHECKING:
    from studydesk.storage.store import Store

__all__ = ["ENDINGS", "Found", "add_found", "look_at"]


@dataclass(frozen=True, slots=True)
class Found:
    """What a file or folder holds. ``kind``: 'pack', 'roadmap', 'canvas', 'opml', 'markdown'. ``pack`` None: only
    ``faults`` were found. ``left_out``: (code, what) of what cannot be carried over. ``source`` a page to be named."""

    kind: str
    pack: Pack | None
    faults: tuple[Fault, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()
    source: str = ""

    def titled(self, title: str) -> Found:
        """The same under another title."""
        name = one_line(title)
        return self if self.pack is None or not name else replace(self, pack=replace(self.pack, title=name))


def look_at(source: Path) -> Found:
    """Reads a folder or file. Any thread; changes nothing. Raises UserError ``sketch.*``, EnvironmentFault."""
    try:
        if source.is_dir() or _is_zip(source):
            result = read_pack(source)
            return Found("pack", result.pack, result.faults)
        sketch = read_sketch(source)
    except OSError as error:
        raise file_fault(error, source, kept="Nothing was changed.") from error
    return Found(sketch.kind, sketch_pack(sketch), (), sketch.left_out, sketch.source)


def _is_zip(file: Path) -> bool:
    with file.open("rb") as stream:
        return stream.read(4) in (b"PK\x03\x04", b"PK\x05\x06")


def add_found(store: Store, found: Found) -> InstallReport:
    """Installs it as one undo step; a path of the same id is brought up to date. Raises UserError ``path.faulty``."""
    from studydesk.services.paths import install_pack

    if found.pack is None:
        raise UserError("path.faulty", "This path has faults.", kept="Nothing was changed.")
    return install_pack(store, found.pack, undoable=True)
