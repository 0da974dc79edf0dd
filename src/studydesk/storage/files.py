"""Files written so that they are either the old or the new whole, and what went wrong said in plain words."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import tempfile
from pathlib import Path

from studydesk.domain.errors import EnvironmentFault

_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG})
_REFUSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def file_fault(error: OSError, place: Path, *, kept: str) -> EnvironmentFault:
    """What an OSError at ``place`` means to the learner; ``kept`` is the sentence that says what is still whole."""
    if error.errno in _FULL:
        return EnvironmentFault(
            "disk.full",
            f"The disk with {place} is full.",
            kept=kept,
            next_step="Free some space on it and try again.",
            details=str(error),
        )
    if error.errno in _REFUSED:
        return EnvironmentFault(
            "folder.read_only",
            f"StudyDesk may not write to {place}.",
            kept=kept,
            next_step="Give your user the right to change it, or choose another folder.",
            details=str(error),
        )
    if isinstance(error, FileNotFoundError):
        return EnvironmentFault(
            "file.missing", f"{place} is not there.", kept=kept, next_step="Check the name.", details=str(error)
        )
    return EnvironmentFault(
        "file.fault",
        f"{place} could not be read or written ({error.strerror or type(error).__name__}).",
        kept=kept,
        next_step="Check that the drive is connected and works, then try again.",
        details=str(error),
    )


def write_atomically(file: Path, content: bytes) -> None:
    """Replaces ``file``, making its folder if it is missing. Any thread. Raises OSError; then the old file is whole.

    The temporary file is flushed to the disk before it takes the name, so that a power cut leaves one or the other.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", suffix=".tmp", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(name, file)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise
    sync_folder(file.parent)


def write_json(file: Path, content: object) -> None:
    """Writes a JSON file atomically. Raises OSError."""
    text = json.dumps(content, indent=2, ensure_ascii=False, sort_keys=True) + "\n"
    # Half a surrogate pair cannot be encoded; it can only come from a broken file, and is kept as an escape.
    write_atomically(file, text.encode("utf-8", "backslashreplace"))


def sync_folder(folder: Path) -> None:
    """Makes a rename in ``folder`` last through a power cut, where the platform knows how (not on Windows)."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
