"""Ten hours of transcript in two languages: loading beside a window that goes on, scrolling, searching, following."""

from __future__ import annotations

import functools
import gc
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from tests.bench.runner import Bench, application, percentile, times_ms

HOURS = 10
LINE_MS = 2_500
FRAMES = 400


@functools.cache
def _measured() -> dict[str, float]:
    from tests.support.desks import Bench as Desk
    from tests.support.watch_samples import talk

    from studydesk.domain.cues import Cue
    from studydesk.storage import captions
    from studydesk.storage.captions import NewTrack
    from studydesk.storage.videos import get_or_make
    from studydesk.ui.models.cues_model import CuesModel
    from studydesk.ui.watch.cue_view import CueView

    app, found = application(), dict[str, float]()
    with tempfile.TemporaryDirectory(prefix="studydesk-bench-") as folder:
        desk = Desk(app, Path(folder) / "profile")
        count = HOURS * 3_600_000 // LINE_MS
        lines = [Cue(at * LINE_MS, at * LINE_MS + 2_400, cue.text) for at, cue in enumerate(talk(count))]
        with desk.store.write("Bring", undoable=False) as tx:
            video = get_or_make(tx, "youtube:aaaaaaaaaaa", "", "Ten hours")
        tracks = [NewTrack("en", "manual", True, lines), NewTrack("de", "manual", False, lines)]
        captions.write_tracks(desk.store.file, video, tracks, 0)
        model, view = CuesModel(desk.desk), CueView(desk.theme)
        model.loaded.connect(lambda: view.show_reading(model.reading))
        view.resize(360, 640)
        view.show()
        gc.freeze()  # as the program does once its window is there
        ticks = []
        for _ in range(3):
            model.load("")
            model.load("youtube:aaaaaaaaaaa")
            began = perf_counter()
            ticks.append(_longest_tick(lambda: model.is_loading))
            found["load"] = (perf_counter() - began) * 1_000
        english, german = (one.id for one in model.reading.transcripts)
        model.choose(english, german)
        ticks.append(_longest_tick(lambda: model.is_loading))
        found["tick"] = max(ticks)
        found |= _of_view(view)
        desk.close()
    return found


def _longest_tick(goes_on: Callable[[], bool]) -> float:
    app, longest = application(), 0.0
    while goes_on():
        began = perf_counter()
        app.processEvents()
        longest = max(longest, perf_counter() - began)
    return longest * 1_000


def _of_view(view: object) -> dict[str, float]:
    from studydesk.ui.watch.cue_view import CueView

    assert isinstance(view, CueView)
    lines = iter(range(40, 10_000, 7))

    def scroll() -> None:
        view.scroll_by(43)
        view.viewport().repaint()

    def follow() -> None:
        view.set_played(next(lines), follow=True)
        view.viewport().repaint()

    return {
        "frame": percentile(times_ms(scroll, rounds=FRAMES), 99),
        "follow": percentile(times_ms(follow, rounds=FRAMES), 99),
        "search": percentile(times_ms(lambda: view.reading.hits("status headers"), rounds=40), 99),
    }


def _figure(name: str) -> Callable[[], float]:
    return lambda: _measured()[name]


BENCHES = (
    Bench("transcript, 10 hours loaded", None, "ms", _figure("load")),
    Bench("transcript, longest tick of the window meanwhile", 16, "ms", _figure("tick")),
    Bench("transcript, frame while scrolling 10 hours, p99", 16.7, "ms", _figure("frame")),
    Bench("transcript, frame while it follows, p99", 16.7, "ms", _figure("follow")),
    Bench("transcript, search in 10 hours, p99", 16, "ms", _figure("search")),
)

if __name__ == "__main__":
    sys.exit("run: python3 dev.py bench transcript")
