"""Takes chosen videos from the disk into the library, one after the other. GUI thread; the heavy parts are jobs."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from studydesk.domain.downloads import FailureKind, VideoId
from studydesk.domain.library import Match
from studydesk.domain.videos import page_of
from studydesk.jobs import JobContext
from studydesk.services.bring_in import fetch
from studydesk.services.library import Arrived, Probe, Runs, TakeIn, refusal, require_library
from studydesk.storage import videos

if TYPE_CHECKING:
    from studydesk.storage.store import Store

OnStep = Callable[[int, int, str], object]
"""(how many are over, of how many, the file in hand)"""
OnOver = Callable[[int, list[str]], object]
"""(how many are in the library now, a sentence for each that is not)"""


class BringIn:
    """One run over a list of matches. ``move`` moves the files, else they are copied and stay where they are."""

    def __init__(self, store: Store, library: Path, run: Runs, probe: Probe, *, move: bool) -> None:
        self._store = store
        self._library = library
        self._run = run
        self._take_in = TakeIn(store, library, run, probe)
        self._move = move
        self._left: list[tuple[Match, VideoId]] = []
        self._total = self._taken = 0
        self._refused: list[str] = []
        self._is_cancelled = False
        self._on_step: OnStep = lambda *_: None
        self._on_over: OnOver = lambda *_: None

    def start(self, matches: Sequence[Match], on_step: OnStep, on_over: OnOver) -> None:
        """Begins; one of the two is called until ``on_over``. Raises EnvironmentFault before anything is touched."""
        require_library(self._library, self._store)
        self._on_step, self._on_over = on_step, on_over
        chosen = [match for match in matches if match.wanted is not None]
        with self._store.write("Bring videos in", undoable=False) as tx:
            for match in chosen:
                wanted = match.wanted
                assert wanted is not None
                title = videos.whole(wanted.title)
                video_id = videos.get_or_make(tx, wanted.key, page_of(wanted.key), title, wanted.duration_ms)
                self._left.append((match, video_id))
        self._total = len(self._left)
        self._next()

    def cancel(self) -> None:
        """Stops after the file in hand."""
        self._is_cancelled = True

    def _next(self) -> None:
        if not self._left or self._is_cancelled:
            self._on_over(self._taken, self._refused)
            return
        match, video_id = self._left.pop(0)
        self._on_step(self._total - len(self._left) - 1, self._total, match.found.name)
        move = self._move

        def job(context: JobContext) -> Arrived:
            return fetch(context, match, video_id, self._library, move=move)

        self._run(job, lambda arrived: self._fetched(match, arrived), self._failed)

    def _fetched(self, match: Match, arrived: Arrived) -> None:
        self._take_in.start(arrived, self._over, lambda kind, text: self._refuse(match, arrived, kind, text))

    def _over(self, _taken: object) -> None:
        self._taken += 1
        self._next()

    def _failed(self, error: Exception) -> None:
        self._refused.append(refusal(error, self._library)[1])
        self._next()

    def _refuse(self, match: Match, arrived: Arrived, _kind: FailureKind, text: str) -> None:
        """The original is as before: a moved file goes back, a copy goes."""
        self._refused.append(text)

        def give_back(_context: JobContext) -> None:
            source = Path(match.found.path)
            with contextlib.suppress(OSError):
                if source.exists():
                    arrived.path.unlink(missing_ok=True)
                else:
                    shutil.move(arrived.path, source)

        self._run(give_back, lambda _nothing: self._next(), lambda _error: self._next())
