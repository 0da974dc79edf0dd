"""Worker processes: one for each order at work and one kept warm. One that goes silent or dies costs only its order."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Final

from studydesk.media.protocol import (
    Cancel,
    Cancelled,
    Done,
    Engine,
    Event,
    Failed,
    Info,
    Listing,
    Order,
    Ready,
    Start,
)
from studydesk.services.worker_port import CallLater, Later, Worker, WorkerPort

CANCEL_MS: Final = 1_700
"""So long a worker has to answer a cancellation; then it is killed, well within the 2 s promised."""
IDLE_MS: Final = 120_000
"""So long a warm worker is kept without work."""
SILENCE_MS: Final = 10 * 60_000
"""An order about which nothing was heard for so long is lost."""
_LAST = (Info, Listing, Done, Failed, Cancelled)

MakeOrder = Callable[[int], Order]
"""The order with this id."""


class Ticket:
    """An order at work. Its events arrive at ``on_event``, the last of them once; or else ``on_lost`` is called."""

    def __init__(
        self,
        make: MakeOrder,
        on_event: Callable[[Event], object],
        on_lost: Callable[[str], object],
        silence_ms: int,
    ) -> None:
        self._make = make
        self._on_event = on_event
        self._on_lost = on_lost
        self._silence_ms = silence_ms
        self._seat: _Seat | None = None
        self._silence: Later | None = None
        self._patience: Later | None = None
        self.order_id = 0
        self.tries = 0
        self.is_over = False
        self.is_cancelled = False
        self.was_heard = False
        self._heard_lately = False

    def cancel(self) -> None:
        """Asks the worker to stop, and ends it if it does not answer. `Cancelled` follows, or what came before it."""
        if self.is_over or self.is_cancelled:
            return
        self.is_cancelled = True
        if self._seat is not None:
            self._seat.worker.send(Cancel(self.order_id))
            self._patience = self._seat.pool.call_later(CANCEL_MS, self._end_worker)

    def sit(self, seat: _Seat, order_id: int) -> None:
        """Gives the order to a worker."""
        self._seat = seat
        self.order_id = order_id
        self.tries += 1
        seat.worker.send(self._make(order_id))
        self._listen_on()

    def hear(self, event: Event) -> None:
        """Passes an event of this order on."""
        if self.is_over:
            return
        self.was_heard = self._heard_lately = True
        if isinstance(event, _LAST):
            self.leave()
        self._on_event(event)

    def lose(self, text: str) -> None:
        """The worker is gone."""
        if self.is_cancelled:
            self.hear(Cancelled(self.order_id))
        elif not self.is_over:
            self.leave()
            self._on_lost(text)

    def leave(self) -> None:
        """Nothing more is heard of it."""
        self.is_over = True
        for timer in (self._silence, self._patience):
            if timer is not None:
                timer.cancel()

    def _listen_on(self) -> None:
        self._heard_lately = False
        assert self._seat is not None
        if self._silence is not None:
            self._silence.cancel()
        self._silence = self._seat.pool.call_later(self._silence_ms, self._look)

    def _look(self) -> None:
        if self._heard_lately:
            self._listen_on()
        else:
            self._end_worker()

    def _end_worker(self) -> None:
        if not self.is_over and self._seat is not None:
            self._seat.worker.kill()


class _Seat:
    """A worker process and what it does."""

    def __init__(self, pool: WorkerPool, worker: Worker, start_id: int) -> None:
        self.pool = pool
        self.worker = worker
        self.start_id = start_id
        self.ticket: Ticket | None = None
        self.is_gone = False
        self.idle: Later | None = None


class WorkerPool:
    """Hands orders to workers. One thread."""

    def __init__(
        self,
        port: WorkerPort,
        call_later: CallLater,
        on_ready: Callable[[Ready], object] = lambda _ready: None,
    ) -> None:
        self._port = port
        self.call_later = call_later
        self._on_ready = on_ready
        self._numbers = itertools.count(1)
        self._seats: list[_Seat] = []
        self._is_closed = False
        self._engine = Engine()

    def use(self, engine: Engine) -> None:
        """What workers are started with from now on; a warm one with another engine is ended."""
        if engine != self._engine:
            self._engine = engine
            for seat in self._free():
                self._dismiss(seat)

    def submit(
        self,
        make: MakeOrder,
        on_event: Callable[[Event], object],
        on_lost: Callable[[str], object],
        *,
        silence_ms: int = SILENCE_MS,
    ) -> Ticket:
        """Gives an order to the warm worker, or to a new one."""
        ticket = Ticket(make, on_event, on_lost, silence_ms)
        self._place(ticket)
        return ticket

    def warm_up(self) -> None:
        """Starts a worker for an order that will come soon."""
        if not self._is_closed and not self._free():
            self._rest(self._new_seat())

    def close(self) -> None:
        """Ends all workers; nothing is heard of their orders any more."""
        self._is_closed = True
        for seat in list(self._seats):
            if seat.ticket is not None:
                seat.ticket.leave()
            self._dismiss(seat)

    def _free(self) -> list[_Seat]:
        return [seat for seat in self._seats if seat.ticket is None and not seat.is_gone]

    def _place(self, ticket: Ticket) -> None:
        free = self._free()
        seat = free[0] if free else self._new_seat()
        if seat.idle is not None:
            seat.idle.cancel()
            seat.idle = None
        seat.ticket = ticket
        ticket.sit(seat, next(self._numbers))

    def _new_seat(self) -> _Seat:
        worker = self._port.start()
        seat = _Seat(self, worker, next(self._numbers))
        self._seats.append(seat)
        worker.on_event(lambda event: self._heard(seat, event))
        worker.on_end(lambda text: self._ended(seat, text))
        worker.send(Start(seat.start_id, self._engine))
        return seat

    def _heard(self, seat: _Seat, event: Event) -> None:
        if seat.is_gone or self._is_closed:
            return
        if event.id == seat.start_id:
            self._started(seat, event)
            return
        ticket = seat.ticket
        if ticket is None or ticket.order_id != event.id:
            return  # of an order that is over
        if isinstance(event, _LAST):
            seat.ticket = None
            self._rest(seat)
        ticket.hear(event)

    def _started(self, seat: _Seat, event: Event) -> None:
        if isinstance(event, Ready):
            self._on_ready(event)
        elif isinstance(event, Failed):
            ticket = seat.ticket
            self._dismiss(seat)
            if ticket is not None:
                seat.ticket = None
                ticket.hear(Failed(ticket.order_id, event.failure, event.text))

    def _rest(self, seat: _Seat) -> None:
        if len(self._free()) > 1:
            self._dismiss(seat)
        else:
            seat.idle = self.call_later(IDLE_MS, lambda: self._dismiss(seat))

    def _dismiss(self, seat: _Seat) -> None:
        seat.is_gone = True
        if seat.idle is not None:
            seat.idle.cancel()
        if seat in self._seats:
            self._seats.remove(seat)
        seat.worker.kill()

    def _ended(self, seat: _Seat, text: str) -> None:
        """A process is over. An order that it had not begun (it was about to end when it got it) goes to another."""
        if seat in self._seats:
            self._seats.remove(seat)
        seat.is_gone = True
        if seat.idle is not None:
            seat.idle.cancel()
        ticket = seat.ticket
        seat.ticket = None
        if ticket is None or ticket.is_over or self._is_closed:
            return
        if not ticket.was_heard and not ticket.is_cancelled and ticket.tries == 1:
            self._place(ticket)
        else:
            ticket.lose(text)
