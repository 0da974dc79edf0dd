"""Checking and opening packs, for the command line and the window."""

from __future__ import annotations

from pathlib import Path

from studydesk.content.pack import check_pack, read_pack, read_pack_header
from studydesk.domain.pack import Fault, PackResult


def check(path: Path) -> tuple[Fault, ...]:
    """All faults of the pack in a folder or ZIP file, by file and line. Any thread; never raises for its contents."""
    return tuple(check_pack(path))


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
