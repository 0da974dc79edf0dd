"""Files of the mirror: read and replaced so that nothing is lost while a sync program writes into the same folder."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

_NEW: Final = ".studydesk-new-"
_OLD: Final = ".studydesk-old-"


class OnDisk(NamedTuple):
    """Size and time of a file."""

    size_bytes: int
    mtime_ns: int


def look(folder: Path) -> dict[str, OnDisk]:
    """All ``.md`` files below a folder by path with '/'; hidden ones and links are left alone. Raises OSError."""
    found: dict[str, OnDisk] = {}
    for place, folders, names in os.walk(folder, onerror=_raise):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            file = Path(place, name)
            if name.endswith(".md") and not name.startswith(".") and (seen := _stat(file)) is not None:
                found[file.relative_to(folder).as_posix()] = seen
    return found


def _raise(error: OSError) -> None:
    raise error


def _stat(file: Path) -> OnDisk | None:
    with contextlib.suppress(OSError):
        found = file.lstat()
        if file.is_file() and not file.is_symlink():
            return OnDisk(found.st_size, found.st_mtime_ns)
    return None


def stat_of(file: Path) -> OnDisk | None:
    """Size and time of one file, None where there is none."""
    return _stat(file)


def replace(file: Path, content: bytes, expected: bytes | None) -> OnDisk | None:
    """Puts ``content`` in the place of ``expected`` (None: of nothing). None: someone else wrote meanwhile; then their
    file stands as it was. Raises OSError.

    The old file is first moved aside and looked at there, so that what another program wrote in the last moment is
    seen, and the new one never takes the place of another.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    new, old = file.with_name(f"{_NEW}{file.name}"), file.with_name(f"{_OLD}{file.name}")
    new.write_bytes(content)
    try:
        if expected is not None and not _move_aside(file, old, expected):
            return None
        written = _stat(new)  # not of ``file``: that may be another one by now
        if not _place(new, file):
            return None
        late = expected is not None and not _is(old, expected)  # written through a handle that was open
        return None if late and _give_back(file, old, content) else written
    finally:
        for left in (new, old):
            with contextlib.suppress(OSError):
                left.unlink(missing_ok=True)


def _move_aside(file: Path, old: Path, expected: bytes) -> bool:
    try:
        old.unlink(missing_ok=True)  # a rename between two names of one file would do nothing
        os.replace(file, old)
    except FileNotFoundError:
        return False
    if _is(old, expected):
        return True
    _place(old, file)
    old.unlink(missing_ok=True)
    return False


def _give_back(file: Path, old: Path, content: bytes) -> bool:
    """What was written into the old file last comes back, unless the new one was changed too."""
    if not _is(file, content):
        return False
    os.replace(old, file)
    return True


def _is(file: Path, expected: bytes) -> bool:
    try:
        return file.read_bytes() == expected
    except OSError:
        return False


def _place(source: Path, file: Path) -> bool:
    """Gives a file its name, unless the name is taken."""
    try:
        if os.name == "nt":
            os.rename(source, file)  # refuses a name that is taken
        else:
            os.link(source, file)
    except FileExistsError:
        return False
    except OSError:  # a file system without hard links
        if file.exists():
            return False
        os.rename(source, file)
    return True


def remove(file: Path, expected: bytes) -> bool:
    """Deletes a file if it still holds this. Raises OSError."""
    old = file.with_name(f"{_OLD}{file.name}")
    if not _move_aside(file, old, expected):
        return False
    old.unlink(missing_ok=True)
    return True


def mend(folder: Path) -> None:
    """Brings back what a crash in the middle of ``replace`` left aside."""
    for left in _leftovers(folder):
        if left.name.startswith(_OLD):
            _place(left, left.with_name(left.name.removeprefix(_OLD)))
        with contextlib.suppress(OSError):
            left.unlink(missing_ok=True)


def _leftovers(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if name.startswith((_OLD, _NEW)):
                yield Path(place, name)
