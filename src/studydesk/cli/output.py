"""What the command line writes: results on standard output, errors and progress on standard error."""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Callable, Iterator
from typing import TextIO

from studydesk.domain.errors import StudyDeskError

_BAR_CELLS = 30
_REDRAW_S = 0.1


class Output:
    """Writes plain sentences, or JSON when that was asked for."""

    def __init__(self, out: TextIO, err: TextIO, *, as_json: bool) -> None:
        self._out = out
        self._err = err
        self._as_json = as_json

    def result(self, value: object, *lines: str) -> None:
        """The result: ``value`` as JSON, or the lines."""
        text = json.dumps(value, indent=2) if self._as_json else "\n".join(lines)
        if text:
            self._out.write(text + "\n")

    def error(self, error: StudyDeskError) -> None:
        """A failure: always as sentences on standard error, and with JSON as an object on standard output too."""
        self.complain(error.sentences())
        if self._as_json:
            names = ("code", "message", "kept", "next_step", "details")
            self._out.write(json.dumps({"error": {name: getattr(error, name) for name in names}}, indent=2) + "\n")

    def complain(self, sentence: str) -> None:
        """A sentence on standard error."""
        self._err.write(f"studydesk: {sentence}\n")

    @contextlib.contextmanager
    def progress(self, title: str) -> Iterator[Callable[[int, int], None]]:
        """A function for (done, total) that draws a bar while the block runs, where a person looks at it."""
        bar = _Bar(self._err, title) if self._err.isatty() else None
        try:
            yield bar.show if bar else _to_nobody
        finally:
            if bar:
                bar.clear()


def _to_nobody(done: int, total: int) -> None:
    """No terminal, no bar."""


class _Bar:
    """A progress bar on one line of a terminal; appears at once, so that no work looks like a hang."""

    def __init__(self, stream: TextIO, title: str) -> None:
        self._stream = stream
        self._title = title
        self._drawn_at = 0.0
        self._width = 0
        self.show(0, 0)

    def show(self, done: int, total: int) -> None:
        """Draws the share done, at most ten times a second."""
        now = time.monotonic()
        if now - self._drawn_at < _REDRAW_S and done < total:
            return
        self._drawn_at = now
        share = min(1.0, done / total) if total else 0.0
        filled = round(share * _BAR_CELLS)
        line = f"{self._title} [{'#' * filled}{'.' * (_BAR_CELLS - filled)}] {share:4.0%}"
        self._width = max(self._width, len(line))
        self._stream.write("\r" + line.ljust(self._width))
        self._stream.flush()

    def clear(self) -> None:
        """Leaves the line empty for what comes next."""
        self._stream.write("\r" + " " * self._width + "\r")
        self._stream.flush()
