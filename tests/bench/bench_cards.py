"""Reviewing with 100,000 notes and 500,000 reviews, beside the package ``anki`` doing the same work in the same run."""

from __future__ import annotations

import functools
import os
import time
from collections.abc import Callable
from datetime import UTC, timedelta
from random import Random

from tests.bench.big_cards import big_anki, big_store, settle
from tests.bench.runner import Bench, percentile, times_ms
from tests.bench.slow_disk import longest_answer_ms

from studydesk.domain.cards import Draft, ItemKind
from studydesk.domain.clock import system_clock
from studydesk.domain.scheduling import Policy, Rating
from studydesk.domain.study import StudyChoice, StudySettings
from studydesk.services import cards, review
from studydesk.storage.store import Store

ROUNDS = 500
SETTINGS = StudySettings(Policy(), UTC, new_a_day=9_999, reviews_a_day=9_999)


@functools.cache
def _answers() -> list[float]:
    """Milliseconds of each answer with the next card, sorted."""
    store, now, random = big_store(), system_clock(), Random(5)
    store.get_ready_to_write()
    sitting = review.Session(store, StudyChoice(), SETTINGS, now=now, random=random)
    assert sitting.card(now) is not None
    taken = []
    for _ in range(ROUNDS):
        now += timedelta(seconds=7)
        rating = random.choices(list(Rating), (10, 10, 70, 10))[0]
        began = time.perf_counter()
        sitting.answer(rating, now=now, taken_ms=4_000)
        found = sitting.card(now)
        taken.append((time.perf_counter() - began) * 1_000)
        assert found is not None
    return sorted(taken)


@functools.cache
def _anki_answers() -> list[float]:
    collection, random = big_anki(), Random(5)
    scheduler = collection.sched
    taken = []
    card = scheduler.getCard()
    for _ in range(ROUNDS):
        card.start_timer()
        rating = random.choices((1, 2, 3, 4), (10, 10, 70, 10))[0]
        began = time.perf_counter()
        scheduler.answerCard(card, rating)
        card = scheduler.getCard()
        taken.append((time.perf_counter() - began) * 1_000)
        assert card is not None
    return sorted(taken)


def _of(figures: Callable[[], list[float]], percent: float) -> Callable[[], float]:
    return lambda: percentile(figures(), percent)


def _slow_disk_p99() -> float:
    """The same while other threads keep the disk busy with fsync."""
    import tempfile
    import threading

    stop = threading.Event()

    def annoy() -> None:
        with tempfile.TemporaryFile() as stream:
            while not stop.is_set():
                stream.write(b"x" * 65_536)
                stream.flush()
                os.fsync(stream.fileno())

    thread = threading.Thread(target=annoy, daemon=True)
    thread.start()
    try:
        store, now = big_store(), system_clock() + timedelta(hours=4)
        sitting = review.Session(store, StudyChoice(), SETTINGS, now=now, random=Random(6))
        taken = []
        for _ in range(ROUNDS):
            now += timedelta(seconds=7)
            if sitting.card(now) is None:
                break
            began = time.perf_counter()
            sitting.answer(Rating.GOOD, now=now, taken_ms=4_000)
            taken.append((time.perf_counter() - began) * 1_000)
        return percentile(taken, 99)
    finally:
        stop.set()
        thread.join()


def _counts_ms() -> float:
    store, now = big_store(), system_clock()
    return percentile(times_ms(lambda: review.counts(store, now=now, settings=SETTINGS), rounds=40), 50)


def _anki_counts_ms() -> float:
    scheduler = big_anki().sched
    return percentile(times_ms(scheduler.deck_due_tree, rounds=15), 50)


def _session_ms() -> float:
    store, now = big_store(), system_clock()
    settings = StudySettings(Policy(), UTC)

    def begin() -> None:
        review.Session(store, StudyChoice(), settings, now=now, random=Random(1)).card(now)

    return percentile(times_ms(begin, rounds=10), 50)


def _open_ms() -> float:
    store = big_store()
    settle(store)

    def there_and_back() -> float:
        began = time.perf_counter()
        other = Store.open(store.file, clock=system_clock, random=Random(1))
        taken = time.perf_counter() - began
        other.close()
        return taken * 1_000

    return percentile([there_and_back() for _ in range(15)], 50)


def _undo_ms() -> float:
    store, now = big_store(), system_clock() + timedelta(hours=8)
    sitting = review.Session(store, StudyChoice(), SETTINGS, now=now, random=Random(7))
    for _ in range(60):
        now += timedelta(seconds=7)
        assert sitting.card(now) is not None
        sitting.answer(Rating.GOOD, now=now, taken_ms=4_000)
    return percentile(times_ms(lambda: sitting.undo(now), rounds=50, warm_up=2), 50)


def _add_ms() -> float:
    store, number = big_store(), iter(range(10_000))

    def add() -> None:
        fields = {"front": f"A new card about caches and queues {next(number)}", "back": "An answer of some words"}
        cards.add_item(store, Draft(ItemKind.BASIC, fields), now=system_clock())

    return percentile(times_ms(add, rounds=100), 50)


def _duplicates_ms() -> float:
    store, front = big_store(), "A new card about caches and queues 7"
    return percentile(times_ms(lambda: cards.duplicates(store, ItemKind.BASIC, front), rounds=100), 99)


BENCHES = (
    Bench("answer and next card, median", None, "ms", _of(_answers, 50)),
    Bench("answer and next card, p99", 8, "ms", _of(_answers, 99)),
    Bench("  Anki: answer and next card, median", None, "ms", _of(_anki_answers, 50)),
    Bench("  Anki: answer and next card, p99", None, "ms", _of(_anki_answers, 99)),
    Bench("answer while the disk is kept busy, p99", 16, "ms", _slow_disk_p99),
    Bench("answer with 50 ms more in every fsync, longest", 16, "ms", longest_answer_ms),
    Bench("counts of 50 topics, median", 16, "ms", _counts_ms),
    Bench("  Anki: tree of 50 decks with counts, median", None, "ms", _anki_counts_ms),
    Bench("begin a session, first card, median", 100, "ms", _session_ms),
    Bench("open the profile, median", 40, "ms", _open_ms),
    Bench("take an answer back, median", 16, "ms", _undo_ms),
    Bench("add a card, median", 8, "ms", _add_ms),
    Bench("notice duplicates at a key press, p99", 16, "ms", _duplicates_ms),
)
