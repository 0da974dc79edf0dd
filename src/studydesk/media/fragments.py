"""Keeps a stream that comes in many small files (DASH, HLS) from holding one of them twice after a kill.

yt-dlp 2026.10 appends a fragment to the growing file first and notes its number after; killed in between, it appends
the same one again and calls the result well. And when its note is damaged it begins anew, but at the end of what is
there. So the length after each fragment is noted here, and the file is cut back to it before going on.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from studydesk.media.origin import Stream


class FragmentKeeper:
    """Looks after one stream; does nothing for one that comes in one piece."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._note = stream.file.with_name(f"{stream.file.name}.fragments.json")
        self._seen: int | None = None
        self._noted: int | None = None

    def repair(self) -> None:
        """Called before going on: cuts the growing file back to whole fragments, or drops it. Raises OSError."""
        self._stream.drop_fragments()  # yt-dlp 2026.10 cannot go on with one that is complete but not named so
        growing = self._stream.growing
        if not growing.exists() or not (self._note.exists() or self._stream.progress_note.exists()):
            return
        index, (noted, size) = _index(self._stream.progress_note), _read(self._note)
        if noted is None or size is None or growing.stat().st_size < size:
            growing.unlink(missing_ok=True)
            self._stream.progress_note.unlink(missing_ok=True)
            self._note.unlink(missing_ok=True)
            return
        os.truncate(growing, size)
        if index != noted:  # it was being written, or was a piece ahead
            _put(self._stream.progress_note, {"downloader": {"current_fragment": {"index": noted}}})

    def arrived(self, told: dict[str, Any]) -> None:
        """Called with every word of yt-dlp's on progress. Raises OSError."""
        index = told.get("fragment_index")
        if not isinstance(index, int):
            return
        if index != self._seen:  # just ended, and not yet appended
            self._seen = index
        elif index != self._noted:
            self._noted = index
            _put(self._note, [index, self._stream.growing.stat().st_size])

    def end(self) -> None:
        """The stream is complete: the note is of no more use."""
        self._note.unlink(missing_ok=True)


def _index(file: Path) -> int | None:
    """The number of whole fragments in yt-dlp's own note."""
    try:
        index = json.loads(file.read_bytes())["downloader"]["current_fragment"]["index"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return index if isinstance(index, int) else None


def _read(file: Path) -> tuple[int | None, int | None]:
    """Number of fragments and length; (0, 0) before the first note."""
    try:
        said = json.loads(file.read_bytes())
    except FileNotFoundError:
        return 0, 0
    except (OSError, ValueError):
        return None, None
    index, size = said if isinstance(said, list) and len(said) == 2 else (None, None)
    return (index, size) if isinstance(index, int) and isinstance(size, int) else (None, None)


def _put(file: Path, said: object) -> None:
    new = file.with_name(f"{file.name}.new")
    new.write_text(json.dumps(said), encoding="utf-8")
    os.replace(new, file)
