"""Notes in the window: a key in a long note, opening a note, the preview beside it."""

from __future__ import annotations

import functools
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, sleep

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.bench.runner import Bench, application, percentile

KEYS = 150
_PART = """\
## Request number {n}

A *load balancer* hands it to one of several **servers**; see [[Note {n}]] and `connect()`. #network

- [ ] draw the way of a request
  - with names and ==ports==

```python
def answer(request: bytes) -> bytes:
    return b"HTTP/1.1 200 OK" + request[:{n}]
```

"""


def _body(letters: int) -> str:
    return "".join(_PART.format(n=number) for number in range(letters // 260))[:letters]


@functools.cache
def _figures() -> dict[str, tuple[float, ...]]:
    """Milliseconds: keys in 270 kB, opening 26 kB, ticks of the window while the preview follows."""
    from tests.support.desks import Bench as Desk

    app = application()
    with tempfile.TemporaryDirectory(prefix="studydesk-bench-") as folder:
        desk = Desk(app, Path(folder) / "profile")
        window = desk.window
        window.resize(1280, 800)
        window.show()
        page = window.show_page("notes")
        window.activateWindow()
        long = page.notes.make("Long", _body(270_000))
        middle = [page.notes.make(f"Middle {number}", _body(26_000)) for number in range(12)]
        small = page.notes.make("Small", "short")
        page.open_note(small)
        _rest(app, 600)
        opened = tuple(_opened(app, page, one) for one in middle)
        page.editor.set_view("write")
        page.open_note(long)
        page.editor.edit.go_to_line(2_000)
        _rest(app, 4_000)  # until all code is coloured
        keys = tuple(_key(app, page) for _ in range(KEYS))
        page.editor.flush()
        page.open_note(middle[0])
        page.editor.set_view("both")
        _rest(app, 600)
        page.editor.edit.setFocus()
        QTest.keyClick(page.editor.edit, Qt.Key.Key_X)
        ticks = tuple(_ticks(app, 600))
        desk.close()
    return {"keys": keys[10:], "opened": opened[1:], "ticks": ticks}


def _rest(app: QApplication, rest_ms: int) -> None:
    """Waits so that jobs have their turn: QTest.qWait of PySide keeps Python's lock."""
    end = perf_counter() + rest_ms / 1_000
    while perf_counter() < end:
        app.processEvents()
        sleep(0.002)


def _opened(app: QApplication, page: object, note_id: object) -> float:
    began = perf_counter()
    page.open_note(note_id)  # type: ignore[attr-defined]
    page.editor.edit.viewport().repaint()  # type: ignore[attr-defined]
    took = perf_counter() - began
    _rest(app, 400)
    return took * 1_000


def _key(app: QApplication, page: object) -> float:
    edit = page.editor.edit  # type: ignore[attr-defined]
    began = perf_counter()
    QTest.keyClick(edit, Qt.Key.Key_X)
    app.processEvents()
    took = perf_counter() - began
    _rest(app, 5)
    return took * 1_000


def _ticks(app: QApplication, rest_ms: int) -> list[float]:
    end, ticks = perf_counter() + rest_ms / 1_000, []
    while (began := perf_counter()) < end:
        app.processEvents()
        ticks.append((perf_counter() - began) * 1_000)
        sleep(0.001)
    return ticks


def _of(which: str, percent: float) -> Callable[[], float]:
    return lambda: percentile(_figures()[which], percent)


BENCHES = (
    Bench("notes, a key in 270 kB until painted, median", 4, "ms", _of("keys", 50)),
    Bench("notes, a key in 270 kB until painted, p99", None, "ms", _of("keys", 99)),
    Bench("notes, open 26 kB, median", 60, "ms", _of("opened", 50)),
    Bench("notes, longest tick while the preview of 26 kB follows", None, "ms", _of("ticks", 100)),
)

if __name__ == "__main__":
    sys.exit("run: python3 dev.py bench notes")
