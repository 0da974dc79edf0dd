"""Moves the library to another folder or disk: copy, compare, switch, and only then delete.

The switch is one device setting, written atomically. Before it the old library is in use and whole; after it the new
one is. A move that was interrupted is begun again and passes over what is copied already; one that was interrupted
after the switch only has the old files left to delete. The functions that read and write files are jobs: any thread.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from studydesk.domain.errors import EnvironmentFault, UserError
from studydesk.domain.library import INCOMING, VideoFile
from studydesk.jobs import JobContext
from studydesk.services.library import free_bytes
from studydesk.storage.files import file_fault, sync_folder

_BLOCK = 4 * 1024 * 1024
_ROOM_LEFT_BYTES = 50 * 1024 * 1024
_KEPT = "Your videos are where they were; what was copied so far will be used when you try again."


@dataclass(frozen=True, slots=True)
class Move:
    """From where to where, and which files (relative, with ``/``)."""

    source: Path
    target: Path
    paths: tuple[str, ...]


def plan_move(files: Iterable[VideoFile], source: Path, target: Path) -> Move:
    """What is to be moved. Raises UserError ``library.target`` where one folder lies inside the other."""
    here, there = source.resolve(), target.resolve()
    if here == there or here in there.parents or there in here.parents:
        raise UserError(
            "library.target",
            f"{target} and the present folder {source} lie inside each other.",
            kept="Nothing was changed.",
            next_step="Choose a folder elsewhere.",
        )
    known = [file.path for file in files if (source / file.path).is_file()]
    return Move(source, target, (*known, *_unfinished(source)))


def _unfinished(source: Path) -> list[str]:
    with contextlib.suppress(OSError):
        return sorted(f"{INCOMING}/{entry.name}" for entry in os.scandir(source / INCOMING) if entry.is_file())
    return []


def copy_library(context: JobContext, move: Move) -> None:
    """Copies every file and compares what arrived; progress in bytes. Raises EnvironmentFault; cancel at any time."""
    sizes = {path: (move.source / path).stat().st_size for path in move.paths}
    total = sum(sizes.values())
    try:
        move.target.mkdir(parents=True, exist_ok=True)
        already = sum(size for path, size in sizes.items() if _has_size(move.target / path, size))
        _require_room(move.target, total - already)
        done = 0
        for path in move.paths:
            done = _copy(context, move, path, done, total)
    except OSError as error:
        raise file_fault(error, move.target, kept=_KEPT) from error


def _require_room(target: Path, wanted: int) -> None:
    free = free_bytes(target)
    if wanted + _ROOM_LEFT_BYTES > free:
        raise EnvironmentFault(
            "disk.full",
            f"{target} has {free // 1_000_000} MB of room, and {wanted // 1_000_000} MB are needed.",
            kept="Your videos are where they were.",
            next_step="Free some space there, or choose another disk.",
        )


def _has_size(file: Path, size: int) -> bool:
    try:
        return file.stat().st_size == size
    except OSError:
        return False


def _copy(context: JobContext, move: Move, path: str, done: int, total: int) -> int:
    """Copies one file unless its equal is there; returns the bytes done after it."""
    source, target = move.source / path, move.target / path
    size = source.stat().st_size
    if _has_size(target, size) and _digest(context, source) == _digest(context, target):
        context.progress(done + size, total, PurePosixPath(path).name)
        return done + size
    target.parent.mkdir(parents=True, exist_ok=True)
    growing = target.with_name(f"{target.name}.copying")
    digest = hashlib.blake2b()
    with source.open("rb") as reading, growing.open("wb") as writing:
        while block := reading.read(_BLOCK):
            digest.update(block)
            writing.write(block)
            done += len(block)
            context.progress(done, total, PurePosixPath(path).name)
        writing.flush()
        os.fsync(writing.fileno())
    if _digest(context, growing) != digest.digest():
        growing.unlink(missing_ok=True)
        raise EnvironmentFault(
            "library.differs",
            f"The copy of {PurePosixPath(path).name} in {move.target} differs from the original.",
            kept=_KEPT,
            next_step="Check that disk: it gives back other bytes than were written.",
        )
    os.utime(growing, ns=(source.stat().st_atime_ns, source.stat().st_mtime_ns))
    os.replace(growing, target)
    sync_folder(target.parent)
    return done


def _digest(context: JobContext, file: Path) -> bytes:
    digest = hashlib.blake2b()
    with file.open("rb") as stream:
        while block := stream.read(_BLOCK):
            context.raise_if_cancelled()
            digest.update(block)
    return digest.digest()


def delete_old(context: JobContext, move: Move) -> list[str]:
    """Deletes from the source what the target holds in the same size; the names of what had to stay."""
    stayed: list[str] = []
    for number, path in enumerate(move.paths):
        source = move.source / path
        context.progress(number, len(move.paths), PurePosixPath(path).name)
        try:
            if not source.exists():
                continue
            if not _has_size(move.target / path, source.stat().st_size):
                stayed.append(path)
                continue
            source.unlink()
            with contextlib.suppress(OSError):
                source.parent.rmdir()  # only when nothing else is in it
        except OSError:
            stayed.append(path)
    with contextlib.suppress(OSError):
        move.source.rmdir()
    return stayed
