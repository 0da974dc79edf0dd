"""Notes without the window: lists and links over 10,000 notes, saving, rendering, and the mirror of 10,000 files."""

from __future__ import annotations

import functools
import tempfile
import time
from pathlib import Path
from random import Random

from tests.bench.runner import Bench, percentile, times_ms

from studydesk.domain.clock import system_clock
from studydesk.domain.notes import LinkKind, NoteFilter
from studydesk.services import note_links, note_mirror, notes
from studydesk.services.markdown import HtmlStyle, to_html
from studydesk.storage import notes as rows
from studydesk.storage.store import Store

NOTES = 10_000
STYLE = HtmlStyle("#000000", "#111111", "#222222", "#333333", "#444444", "#555555", "#666666", "#777777", "Mono")
PAGE = """## Part {n}

Text with **bold**, `code` and [[Note {n}]] at [12:34](sd://video/zN8YNNHcaZc?t=754). #tag{n}

- one
  - two
- [ ] three

```python
def answer(n: int) -> int:
    return n + {n}
```

"""


@functools.cache
def _store() -> Store:
    random = Random(4)
    store = Store.open(Path(tempfile.mkdtemp()) / "studydesk.db", clock=system_clock, random=random)
    with store.write("Fill", undoable=False) as tx:
        for number in range(NOTES):
            body = "".join(PAGE.format(n=random.randrange(NOTES)) for _ in range(5))
            rows.insert_note(tx, store.new_uid(), {"title": f"Note {number}", "body": body})
    return store


def _median(action: functools.partial[object]) -> float:
    _store()
    return percentile(times_ms(action, rounds=15), 50)


def _list_ms() -> float:
    return _median(functools.partial(notes.notes, _store(), NoteFilter()))


def _words_ms() -> float:
    return _median(functools.partial(notes.notes, _store(), NoteFilter(words="part 77")))


def _complete_ms() -> float:
    return _median(functools.partial(note_links.completions, _store(), "note 12"))


def _back_links_ms() -> float:
    found = notes.notes(_store(), NoteFilter(words="part"), limit=1)[0]
    return _median(functools.partial(note_links.back_links, _store(), LinkKind.NOTE, found.uid.hex()))


def _save_ms() -> float:
    store = _store()
    body = "".join(PAGE.format(n=number) for number in range(1_100))
    note_id = notes.create_note(store, "Long", body)
    version = 1

    def save() -> None:
        nonlocal version
        version = notes.save_body(store, note_id, f"{body}{version}", version)

    return percentile(times_ms(save, rounds=30), 99)


def _render_ms() -> float:
    text = "".join(PAGE.format(n=number) for number in range(110))[:26_000]
    return _median(functools.partial(to_html, text, STYLE))


@functools.cache
def _mirror() -> tuple[Path, float]:
    folder = Path(tempfile.mkdtemp())
    began = time.perf_counter()
    note_mirror.sync(_store(), folder)
    return folder, time.perf_counter() - began


def _quiet_ms() -> float:
    folder, _ = _mirror()
    return percentile(times_ms(lambda: note_mirror.sync(_store(), folder), rounds=5, warm_up=1), 50)


BENCHES = (
    Bench("list of 10,000 notes, median", 100, "ms", _list_ms),
    Bench("notes with two words, median", 100, "ms", _words_ms),
    Bench("complete [[ over 10,000 notes, median", 16, "ms", _complete_ms),
    Bench("back-links of a note, median", 8, "ms", _back_links_ms),
    Bench("save 270 kB as one types, p99", 40, "ms", _save_ms),
    Bench("render 26 kB, median", None, "ms", _render_ms),
    Bench("write 10,000 notes as files, once", None, "s", lambda: _mirror()[1]),
    Bench("a round over 10,000 files that are as they were, median", 500, "ms", _quiet_ms),
)
