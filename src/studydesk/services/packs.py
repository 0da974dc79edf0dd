"""Checking and opening packs, for the command line and the window."""

from __future__ import annotations

from pathlib import Path

from studydesk.content.pack import check_pack, read_pack, read_pack_header
from studydesk.domain.errors import UserError
from studydesk.domain.pack import Fault, Pack, PackResult


def check(path: Path) -> tuple[Fault, ...]:
    """All faults of the pack in a folder or ZIP file, by file and line. Any thread; never raises for its contents."""
    return tuple(check_pack(path))


def review(
    path: Path, *, words: Path | None = None, against: Path | None = None
) -> tuple[PackResult, tuple[Fault, ...]]:
    """The pack or its faults, and advice if it has none.

    ``words`` is a file of known words, one a line; ``against`` an earlier version. Raises UserError for those two.
    """
    from studydesk.content.pack.advising import advise_on  # only a check needs it

    result = read_pack(path)
    if result.pack is None:
        return result, ()
    known = _words(words) if words is not None else None
    return result, advise_on(path, result.pack, words=known, against=_whole(against) if against is not None else None)


def figures(path: Path) -> dict[str, object]:
    """What the pack in a folder or ZIP file holds, as plain JSON values. Raises UserError if it has faults."""
    from studydesk.content.pack.stats import path_figures

    return path_figures(_whole(path))


def _whole(path: Path) -> Pack:
    pack = read_pack(path).pack
    if pack is None:
        raise UserError("path.faulty", f"{path} has faults.", next_step="'studydesk path check' names them.")
    return pack


def _words(file: Path) -> frozenset[str]:
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise UserError(
            "words.unreadable", f"{file} cannot be read.", next_step="Name a text file in UTF-8."
        ) from error
    return frozenset(line.strip().casefold() for line in text.splitlines())


def open_pack(path: Path) -> PackResult:
    """The pack in a folder or ZIP file, or its faults. Any thread; never raises for its contents."""
    return read_pack(path)


def pack_version(folder: Path) -> tuple[str, str] | None:
    """Id and version of the pack in a folder without reading the rest; None if there is none to be read."""
    return read_pack_header(folder)


def format_fault(fault: Fault) -> str:
    """``file:line: message fix`` on one line; file and line are left out where there are none."""
    place = fault.file
    if place and fault.line:
        place = f"{place}:{fault.line}"
    text = f"{fault.message} {fault.fix}".strip()
    return f"{place}: {text}" if place else text
