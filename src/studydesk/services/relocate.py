"""Moving a profile's folder: copy, check, switch the pointer, then delete; can be interrupted anywhere.

Until the pointer is switched the old folder is the profile and whole; from then on the new one is. A call with the
same places takes up an interrupted move. The caller holds the profile's guard and has closed its store.
"""

from __future__ import annotations

import contextlib
import filecmp
import json
import os
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from studydesk.domain.errors import EnvironmentFault, UserError
from studydesk.jobs import JobCancelledError
from studydesk.paths import MOVE_MARKER, Profile, read_pointer
from studydesk.services.profile import remember_place
from studydesk.storage.backup import Progress, copy_database, no_progress, settle, side_files
from studydesk.storage.files import file_fault, write_json

GOAL = ".moving-to.json"
"""In the old place while it is copied: names the new one, so that a half copy is found by the next move."""

_COMPARED_BYTES = 16_000_000
_BLOCK = 4 * 1024 * 1024
_WHOLE = "Your data is whole where it was."


def move_profile(profile: Profile, target: Path, progress: Progress = no_progress) -> Profile:
    """Moves everything to ``target`` (absent, empty, or from an interrupted move) and returns the profile there.

    ``progress`` counts bytes. Raises UserError ``move.*`` for a place that cannot be used, EnvironmentFault when the
    copy fails; what was copied so far is used by the next try to the same place, and deleted by one to another.
    ``progress`` may raise JobCancelledError: then the copy is deleted again, and all is as it was.
    """
    pointer = profile.pointer
    if pointer is None:
        raise UserError(
            "move.fixed",
            "This profile was chosen by --profile or by a portable program, so StudyDesk cannot move it.",
            kept=_WHOLE,
            next_step="Close StudyDesk, move the folder yourself, and start with --profile and its new place.",
        )
    source, target = profile.folder.resolve(), Path(os.path.abspath(target.expanduser())).resolve()
    _check_target(source, target)
    _delete_half_copy(source, target)
    was_there = target.exists() and not (target / MOVE_MARKER).exists()
    if profile.database.exists():
        settle(profile.database)
    try:
        write_json(source / GOAL, {"to": str(target)})
        write_json(target / MOVE_MARKER, {"from": str(source)})
        _need_space(source, target)
        _copy_all(profile, source, target, progress)
    except JobCancelledError:
        _take_back(source, target, keep_folder=was_there)
        raise
    except OSError as error:
        raise file_fault(error, target, kept=_WHOLE) from error
    remember_place(pointer, target)
    moved = Profile(target, "moved", pointer)
    finish_move(moved)
    return moved


def finish_move(profile: Profile) -> None:
    """Deletes what an earlier move left in the old place. Cheap when there was none; called at each start.

    Only files that are in the new place too are deleted, and only once the pointer names the new place: a half copied
    folder that is opened by hand deletes nothing.
    """
    marker = profile.folder / MOVE_MARKER
    if profile.pointer is None or read_pointer(profile.pointer) != profile.folder:
        return
    try:
        source = Path(json.loads(marker.read_bytes())["from"])
    except (OSError, ValueError, KeyError, TypeError):
        return
    if source.is_dir() and not source.samefile(profile.folder):
        for file in list(_files(source, profile.lock.name)):
            if (profile.folder / file).exists():
                with contextlib.suppress(OSError):
                    (source / file).unlink()
        _remove_empty_folders(source)
        with contextlib.suppress(OSError):
            (source / GOAL).unlink(missing_ok=True)
            (source / profile.lock.name).unlink(missing_ok=True)
            source.rmdir()
    with contextlib.suppress(OSError):
        marker.unlink()


def _check_target(source: Path, target: Path) -> None:
    if target.is_relative_to(source) or source.is_relative_to(target):
        raise UserError(
            "move.nested",
            "A profile cannot be moved into itself or into a folder around it.",
            kept=_WHOLE,
            next_step="Choose another folder.",
        )
    try:
        names = {entry.name for entry in target.iterdir()} if target.exists() else set()
        began = json.loads((target / MOVE_MARKER).read_bytes()) if MOVE_MARKER in names else {}
    except NotADirectoryError:
        names, began = {target.name}, {}
    except (OSError, ValueError):
        names, began = {MOVE_MARKER}, {}
    if names and began != {"from": str(source)}:
        raise UserError(
            "move.not_empty",
            f"{target} is not an empty folder.",
            kept=_WHOLE,
            next_step="Choose an empty or a new folder.",
        )


def _need_space(source: Path, target: Path) -> None:
    needed = sum((source / file).stat().st_size for file in _files(source) if not (target / file).exists())
    free = shutil.disk_usage(target).free
    if needed > free:
        raise EnvironmentFault(
            "disk.full",
            f"The disk with {target} has {free // 1_000_000} MB free; {needed // 1_000_000} MB are needed.",
            kept=_WHOLE,
            next_step="Free some space on it, or choose a folder on another disk.",
        )


def _copy_all(profile: Profile, source: Path, target: Path, progress: Progress) -> None:
    files = list(_files(source, profile.lock.name, *(file.name for file in side_files(profile.database))))
    sizes = {file: (source / file).stat().st_size for file in files}
    total, done = sum(sizes.values()), 0
    for file in files:
        progress(done, total)
        if source / file == profile.database.resolve():
            copy_database(source / file, target / file, partial(_pages_further, progress, done, total, sizes[file]))
        else:
            _copy_one(source / file, target / file, partial(_further, progress, done, total))
        done += sizes[file]
    progress(done, total)


def _pages_further(progress: Progress, before: int, total: int, size: int, done: int, pages: int) -> None:
    progress(before + size * done // max(pages, 1), total)


def _further(progress: Progress, before: int, total: int, done: int) -> None:
    progress(before + done, total)


def _delete_half_copy(source: Path, target: Path) -> None:
    """Deletes what an interrupted move to some other place left there; nothing else than copies."""
    try:
        other = Path(json.loads((source / GOAL).read_bytes())["to"])
        began = json.loads((other / MOVE_MARKER).read_bytes())
    except (OSError, ValueError, KeyError, TypeError):
        return
    if other != target and began == {"from": str(source)}:
        _take_back(source, other, keep_folder=False)


def _take_back(source: Path, target: Path, *, keep_folder: bool) -> None:
    """Deletes the copy of a move that was given up; what is not a copy stays."""
    for file in list(_files(target)):
        original = file.with_name(file.name.removeprefix(".").removesuffix(".part"))
        if (source / file).exists() or (source / original).exists():
            with contextlib.suppress(OSError):
                (target / file).unlink()
    _remove_empty_folders(target)
    with contextlib.suppress(OSError):
        (source / GOAL).unlink(missing_ok=True)
        (target / MOVE_MARKER).unlink(missing_ok=True)
        if not keep_folder:
            target.rmdir()


def _copy_one(source: Path, target: Path, further: Callable[[int], object]) -> None:
    """Copies a file unless an earlier try did; checks the result by size, and by content if it is not large."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if not _same(source, target):
        growing = target.with_name(f".{target.name}.part")
        with source.open("rb") as reading, growing.open("wb") as writing:
            while block := reading.read(_BLOCK):
                writing.write(block)
                further(writing.tell())
            os.fsync(writing.fileno())  # the original is deleted soon
        shutil.copystat(source, growing)
        os.replace(growing, target)
        if not _same(source, target):
            raise OSError(None, "the copy differs from the original", str(target))


def _same(source: Path, target: Path) -> bool:
    if not target.is_file() or source.stat().st_size != target.stat().st_size:
        return False
    if source.stat().st_size > _COMPARED_BYTES:
        return int(source.stat().st_mtime) == int(target.stat().st_mtime)
    return filecmp.cmp(source, target, shallow=False)


def _files(folder: Path, *left_out: str) -> Iterator[Path]:
    """All files below a folder, relative to it, in a fixed order; names in ``left_out`` only at the top."""
    for file in sorted(folder.rglob("*")):
        relative = file.relative_to(folder)
        if file.is_file() and not (len(relative.parts) == 1 and file.name in (*left_out, MOVE_MARKER, GOAL)):
            yield relative


def _remove_empty_folders(root: Path) -> None:
    for folder in sorted((entry for entry in root.rglob("*") if entry.is_dir()), reverse=True):
        with contextlib.suppress(OSError):
            folder.rmdir()
