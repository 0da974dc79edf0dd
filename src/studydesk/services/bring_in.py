"""Brings in videos that are on the disk already: finds them, guesses which course each is, and takes them in.

Nothing is touched until the learner has looked at the guesses. A video is copied (or, if wanted, moved) into the
incoming folder first and then goes the way of every download, check included. Captions beside it come along.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from studydesk.domain.downloads import VideoId
from studydesk.domain.errors import StudyDeskError, UserError
from studydesk.domain.library import INCOMING, VIDEO_SUFFIXES, Found, Match, Wanted, match_files, name_of_key
from studydesk.jobs import JobContext
from studydesk.media.captions import SUFFIXES
from studydesk.media.protocol import CaptionFile
from studydesk.media.structure import structure_of
from studydesk.services.library import Arrived
from studydesk.storage.files import file_fault
from studydesk.storage.library import read_wanted

if TYPE_CHECKING:
    from studydesk.storage.store import Store

MOST_FILES = 20_000
MOST_DEPTH = 12
_LANGUAGE = re.compile(r"\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)$")
_BLOCK = 4 * 1024 * 1024


def find_videos(context: JobContext, folder: Path) -> list[Found]:
    """The video files below a folder, with their length where it can be read. Any thread.

    Follows no links to folders, goes ``MOST_DEPTH`` deep, stops at ``MOST_FILES``. Raises UserError ``folder.missing``.
    """
    if not folder.is_dir():
        raise UserError("folder.missing", f"{folder} is not a folder.", next_step="Choose the folder with the videos.")
    found: list[Found] = []
    depth = len(folder.parts)
    for place, folders, names in os.walk(folder):
        deep = len(Path(place).parts) - depth >= MOST_DEPTH
        folders[:] = [] if deep else sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if Path(name).suffix.lower() in VIDEO_SUFFIXES:
                found.append(_found(Path(place) / name))
                context.progress(len(found), 0, name)
            if len(found) >= MOST_FILES:
                return found
    return found


def _found(file: Path) -> Found:
    try:
        return Found(str(file), file.name, file.stat().st_size, structure_of(file).duration_ms)
    except (StudyDeskError, OSError):
        return Found(str(file), file.name, 0, None)


def guesses(store: Store, found: Sequence[Found]) -> list[Match]:
    """For each file the course that it seems to be, or none. GUI thread."""
    return match_files(found, wanted(store))


def wanted(store: Store) -> list[Wanted]:
    """All videos of the installed paths that are not on the disk: what a file may be."""
    return read_wanted(store)


def fetch(context: JobContext, match: Match, video_id: VideoId, library: Path, *, move: bool) -> Arrived:
    """Puts a found file into the incoming folder and returns it as arrived. Any thread. Raises EnvironmentFault.

    A move is a rename on the same disk, else a copy whose original is deleted once the copy is complete.
    """
    assert match.wanted is not None
    source = Path(match.found.path)
    target = library / INCOMING / f"brought-{name_of_key(match.wanted.key)}{source.suffix.lower()}"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if not (move and _renamed(source, target)):
            _copy(context, source, target)
            if move:
                with contextlib.suppress(OSError):  # then there are two, and none is lost
                    source.unlink()
    except OSError as error:
        with contextlib.suppress(OSError):
            if source.exists():
                target.unlink(missing_ok=True)
        raise file_fault(error, source, kept="The original file was not changed.") from error
    return Arrived(
        video_id,
        target,
        match.wanted.title,
        match.wanted.key,
        "Videos",
        announced_bytes=match.found.size_bytes or None,
        captions=_captions_beside(source),
        source="brought_in",
    )


def _renamed(source: Path, target: Path) -> bool:
    try:
        os.rename(source, target)
    except OSError:
        return False
    return True


def _copy(context: JobContext, source: Path, target: Path) -> None:
    total, done = source.stat().st_size, 0
    if shutil.disk_usage(target.parent).free < total:
        raise OSError(28, "No space left on device", str(target))
    with source.open("rb") as reading, target.open("wb") as writing:
        while block := reading.read(_BLOCK):
            writing.write(block)
            done += len(block)
            context.progress(done, total, source.name)


def _captions_beside(video: Path) -> tuple[CaptionFile, ...]:
    """Files such as ``Video.vtt`` and ``Video.de.srt`` beside ``Video.mp4``."""
    files = []
    with contextlib.suppress(OSError):
        for entry in sorted(os.scandir(video.parent), key=lambda entry: entry.name):
            file = Path(entry.path)
            if file.suffix.lower() not in SUFFIXES or not file.stem.startswith(video.stem):
                continue
            rest = file.stem[len(video.stem) :]
            language = _LANGUAGE.fullmatch(rest)
            if rest == "" or language is not None:
                files.append(CaptionFile(str(file), language[1] if language else "und", "file", not rest))
    return tuple(files)
