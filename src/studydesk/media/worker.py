"""The process around yt-dlp: orders come in as lines on standard input, events go out as lines on standard output.

Two threads: the main one works on one order at a time; a listener reads orders, takes cancellations at once and ends
the process when its input closes. A third, while an order is at work, ends the process (after answering the order) when
the main thread is caught in a read that does not come back. Everything that lies on the disk can be gone on with.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, BinaryIO, Final

from studydesk.domain.downloads import FailureKind
from studydesk.media import protocol
from studydesk.media.protocol import ENDS_AFTER_ANSWER, Cancel, Cancelled, Event, Failed, Order, Progress, Ready, Start
from studydesk.media.watch import Watch

if TYPE_CHECKING:
    from studydesk.media.adapter import Adapter

CANCEL_GRACE_S: Final = 1.0
"""So long the main thread has to answer a cancellation itself."""
TRICKLE_GRACE_S: Final = 2.0
SILENCE_S: Final = 2.0
"""So long the speed that was told last is believed."""
_LOOK_S: Final = 0.2


class Worker:
    """Reads orders from ``inlet`` and writes events to ``outlet``. ``leave`` ends the process at once with a status."""

    def __init__(self, inlet: BinaryIO, outlet: BinaryIO, leave: Callable[[int], None]) -> None:
        self._inlet = inlet
        self._outlet = outlet
        self._leave = leave
        self._waiting: SimpleQueue[Order] = SimpleQueue()
        self._lock = threading.Lock()
        self._unwanted: set[int] = set()
        self._busy = threading.Event()
        self._order: Order | None = None
        self._watch = Watch(time.monotonic)
        self._adapter: Adapter | None = None
        self._told: tuple[float, Event | None] = (0.0, None)

    def run(self) -> None:
        """Works until the process is left."""
        threading.Thread(target=self._listen, name="listener", daemon=True).start()
        threading.Thread(target=self._oversee, name="overseer", daemon=True).start()
        while True:
            self._work(self._waiting.get())

    def _listen(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            while line := self._inlet.readline(protocol.MOST_LINE_BYTES + 1):
                order = protocol.decode_order(line)
                if isinstance(order, Cancel):
                    self._cancel(order.id)
                elif order is not None:
                    self._waiting.put(order)
        self._leave(0)

    def _cancel(self, order: int) -> None:
        with self._lock:
            if self._order is not None and self._order.id == order:
                self._watch.cancel()
            else:
                self._unwanted.add(order)

    def _work(self, order: Order) -> None:
        with self._lock:
            self._order, self._watch = order, Watch(time.monotonic)
            if order.id in self._unwanted:
                self._watch.cancel()
            self._unwanted.discard(order.id)
            self._busy.set()
        if self._watch.is_cancelled:
            self._finish(order, Cancelled(order.id))
        elif isinstance(order, Start):
            self._finish(order, self._start(order))
            if self._adapter is not None and self._waiting.empty():
                self._adapter.warm_up()
        elif self._adapter is None:
            self._finish(order, Failed(order.id, FailureKind.UNKNOWN, "the worker was not started"))
        else:
            self._finish(order, self._adapter.answer(order, self._watch, self._tell))

    def _start(self, order: Start) -> Event:
        try:
            notes = _activate(order.engine.folder)
            adapter = importlib.import_module("studydesk.media.adapter")
            self._adapter = adapter.Adapter(order.engine, adapter.Surroundings(time.monotonic, time.time, time.sleep))
            engine, scripts = adapter.versions()
            built_in = not order.engine.folder or Path(order.engine.folder) not in adapter.place().parents
        except Exception as error:  # an engine that cannot be loaded may raise anything
            return Failed(order.id, FailureKind.ENGINE, f"{type(error).__name__}: {error}")
        return Ready(order.id, engine=engine, scripts=scripts, built_in=built_in, notes=notes)

    def _finish(self, order: Order, event: Event) -> None:
        """Gives the order's last event, once."""
        with self._lock:
            if self._order is order:
                self._order = None
                self._busy.clear()
                self._write(event)

    def _tell(self, event: Event) -> None:
        with self._lock:
            if self._order is not None and self._order.id == event.id:
                self._told = (time.monotonic(), event)
                self._write(event)

    def _tell_of_silence(self, order: Order) -> None:
        """A transfer that nothing comes of any more has no speed."""
        at, told = self._told
        if not isinstance(told, Progress) or told.id != order.id or told.stage not in ("video", "audio"):
            return
        if told.speed_bps != 0 and time.monotonic() - at > SILENCE_S:
            self._tell(replace(told, speed_bps=0.0, left_ms=None))

    def _write(self, event: Event) -> None:
        try:
            self._outlet.write(protocol.encode(event))
            self._outlet.flush()
        except (OSError, ValueError):
            self._leave(0)  # nobody listens any more

    def _oversee(self) -> None:
        """Leaves a blocked read behind by leaving the process; the order is answered first."""
        while True:
            self._busy.wait()
            time.sleep(_LOOK_S)
            order, watch = self._order, self._watch
            if order is None:
                continue
            if watch.cancelled_for_s() >= CANCEL_GRACE_S:
                self._finish(order, Cancelled(order.id))
                self._leave(ENDS_AFTER_ANSWER)
            elif watch.is_trickling(TRICKLE_GRACE_S):
                from studydesk.media.adapter import too_slow

                self._finish(order, too_slow(order))
                self._leave(ENDS_AFTER_ANSWER)
            else:
                self._tell_of_silence(order)


def main() -> int:
    """Runs the worker on this process's standard streams; does not return."""
    with contextlib.suppress(ValueError, OSError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal's Ctrl+C is the program's affair
    os.environ["DENO_NO_UPDATE_CHECK"] = "1"  # it would ask its maker's server at each run
    inlet, outlet = _streams()
    Worker(inlet, outlet, os._exit).run()
    return 0


def _streams() -> tuple[BinaryIO, BinaryIO]:
    """Standard input and output for the worker alone: whatever else prints, prints to standard error."""
    outlet = os.fdopen(os.dup(1), "wb")
    try:
        os.dup2(2, 1)
    except OSError:  # a program without a console may have no standard error
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    sys.stdout = sys.stderr
    inlet = os.fdopen(os.dup(0), "rb")
    with open(os.devnull, "rb") as nothing:
        os.dup2(nothing.fileno(), 0)  # no child of the worker's may read orders
    return inlet, outlet


def _activate(folder: str) -> tuple[str, ...]:
    """Puts a newer engine in front of the built-in one; what it says about that."""
    if not folder:
        return ()
    from studydesk.media import engine  # it knows zip files and hashes, which most starts need not

    return engine.activate(Path(folder))
