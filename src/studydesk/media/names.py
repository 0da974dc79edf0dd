"""How the files of a download are called while they arrive, so that nothing of one format is continued as another.

All begin with the ``stem`` of the order and a dot: ``stem.136.mp4`` (a stream; ``.part`` and ``.ytdl`` while it grows),
``stem.136+140.mp4`` (put together), ``stem.136.mp4.origin.json`` (where the stream came from), ``stem.plan.json``,
``stem.caption-manual.en.vtt``, ``stem.thumbnail.jpg``. What is moved away or dropped afterwards is `files_of`.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable
from pathlib import Path

_SAFE = re.compile(r"[A-Za-z0-9_+-]{1,60}")
_STEM = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_ \[\]-]{0,100}")


def is_stem(text: str) -> bool:
    """Whether a text can begin the names of a download: letters, digits, ``-``, ``_``, brackets and spaces only."""
    return _STEM.fullmatch(text) is not None and text == text.strip()


def safe(text: str) -> str:
    """The text itself if it can be part of a name on every system, else the first letters of it and a digest."""
    if _SAFE.fullmatch(text):
        return text
    kept = re.sub(r"[^A-Za-z0-9_+-]+", "_", text)[:40]
    return f"{kept}-{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


def video(stem: str, format_id: str, extension: str) -> str:
    """The name of a stream, or of the merged file when the format is a sum such as ``136+140``."""
    return f"{stem}.{safe(format_id)}.{safe(extension)}"


def plan(stem: str) -> str:
    """The name of the file that says what the download is to become."""
    return f"{stem}.plan.json"


def caption(stem: str, kind: str) -> str:
    """What a caption file's name begins with; language and extension follow."""
    return f"{stem}.caption-{kind}"


def thumbnail(stem: str, extension: str) -> str:
    """The name of the picture."""
    return f"{stem}.thumbnail.{extension}"


def files_of(folder: Path, stem: str) -> list[Path]:
    """All files of a download, sorted; empty when the folder is missing."""
    try:
        with os.scandir(folder) as found:
            return sorted(folder / one.name for one in found if one.name.startswith(f"{stem}.") and one.is_file())
    except OSError:
        return []


def discard(folder: Path, stem: str, keep: Iterable[Path] = ()) -> None:
    """Deletes what is left of a download but for ``keep``; a file that cannot be deleted stays. Any thread."""
    kept = set(keep)
    for file in files_of(folder, stem):
        if file not in kept:
            try:
                file.unlink(missing_ok=True)
            except OSError:
                continue
