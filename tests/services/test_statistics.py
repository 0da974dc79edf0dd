"""Sums of study against a slow, plain computation, over histories with undo, deletion and clocks that jump."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, timedelta, tzinfo
from itertools import pairwise
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.storage.support import NOON, FixedClock, memory_store, sample_pack
from tests.support.examples import examples

from studydesk.domain.cards import CardId, Draft, ItemKind
from studydesk.domain.clock import to_ms
from studydesk.domain.evidence import Share, differ
from studydesk.domain.scheduling import Policy, Rating
from studydesk.domain.study import StudySettings
from studydesk.domain.study_day import day_of
from studydesk.services import cards, paths, review, statistics, study_time
from studydesk.services.statistics import DayMinutes
from studydesk.storage import rollups, watching
from studydesk.storage.schema_0010 import DAY_STEPS
from studydesk.storage.store import Store

SETTINGS = StudySettings(Policy(), UTC, new_a_day=9_999, reviews_a_day=9_999)
TODAY = to_ms(NOON) // 86_400_000


def studied(zone: tzinfo = UTC) -> StudySettings:
    return StudySettings(Policy(), zone, new_a_day=9_999, reviews_a_day=9_999)


def store_with_cards(count: int = 4) -> tuple[Store, list[CardId], list[int]]:
    store = memory_store()
    paths.install_pack(store, sample_pack())
    topics = [row[0] for row in store.read("SELECT id FROM topic ORDER BY id")]
    for number in range(count):
        cards.add_item(store, Draft(ItemKind.BASIC, {"front": f"{number}?", "back": "!"}), now=NOON)
    return store, [CardId(row[0]) for row in store.read("SELECT id FROM card ORDER BY id")], topics


def put_review(store: Store, card_id: int, at_ms: int, day: int, rating: int, **more: object) -> None:
    columns = {"kind": 1, "state_before": 2, "taken_ms": 5_000, "interval_before_days": 30, **more}
    names = ", ".join(columns)
    with store.write("Answer", undoable=bool(day % 2)) as tx:
        tx.execute(
            f"INSERT INTO review (uid, card_id, at_ms, study_day, rating, {names})"
            f" VALUES (?, ?, ?, ?, ?{', ?' * len(columns)})",
            (store.new_uid(), card_id, at_ms, day, rating, *columns.values()),
        )


step = st.tuples(
    st.sampled_from(["answer", "raw", "undo", "redo", "delete", "move", "suspend", "shelve", "forget", "edit", "drop"]),
    st.integers(0, 7),
    st.integers(-400, 400),
)


def change(store: Store, what: str, card: CardId, number: int, jump: int, topics: list[int]) -> None:
    """One write that is no answer through the services."""
    topic = topics[number % len(topics)]
    statements: dict[str, tuple[str, tuple[object, ...]]] = {
        "delete": ("DELETE FROM card WHERE id = ?", (card,)),
        "move": (
            "UPDATE card SET topic_id = (SELECT id FROM topic WHERE id = ?) WHERE id = ?",  # it may be dropped
            (topic if number else None, card),
        ),
        "suspend": ("UPDATE card SET suspended = ? WHERE id = ?", (number % 2, card)),
        "shelve": ("UPDATE card SET shelved = ? WHERE id = ?", (number % 2, card)),
        "forget": ("UPDATE card SET state = 0, stability = NULL, interval_days = 0 WHERE id = ?", (card,)),
        "edit": ("UPDATE review SET rating = ?, study_day = study_day + ?", (number % 5, jump)),
        "drop": ("DELETE FROM topic WHERE id = ?", (topic,)),
    }
    with store.write("Change") as tx:
        tx.execute(*statements[what])


@given(st.lists(step, max_size=20))
@settings(max_examples=examples(24), deadline=None)
def test_sums_equal_the_slow_computation_after_every_history(steps: list[tuple[str, int, int]]) -> None:
    store, _, topics = store_with_cards()
    clock = FixedClock()
    for what, number, jump in steps:
        known = [row[0] for row in store.read("SELECT id FROM card ORDER BY id")]
        if what in ("undo", "redo") or not known:
            (store.redo if what == "redo" else store.undo)()
            continue
        card = CardId(known[number % len(known)])
        clock.move(hours=jump)
        if what == "answer":
            rating = Rating(number % 4 + 1)
            review.answer(store, card, rating, now=clock(), taken_ms=jump * 1_000, settings=SETTINGS)
        elif what == "raw":
            put_review(store, card, to_ms(NOON) + jump * 10**9, TODAY + jump, number % 5, taken_ms=jump * 997)
        else:
            change(store, what, card, number, jump, topics)
    assert rollups.count_faults(store) == 0
    statistics.read(store, NOON, SETTINGS, days=0)
    statistics.make_sums_anew(store)
    assert rollups.count_faults(store) == 0


def test_a_wrong_sum_is_found_and_mended() -> None:
    store, known, _ = store_with_cards()
    put_review(store, known[0], to_ms(NOON), TODAY, 3)
    with store.write("Spoil") as tx:
        tx.execute("UPDATE review_day SET reviews = 9")
        tx.execute("DELETE FROM card_shape")
    assert not statistics.sums_are_right(store)
    statistics.make_sums_anew(store)
    assert statistics.sums_are_right(store)


def test_numbers_of_the_page_equal_a_plain_count() -> None:
    store, known, _topics = store_with_cards(12)
    random, zone = Random(5), ZoneInfo("America/New_York")
    chosen = studied(zone)
    told: list[tuple[int, int, int, int]] = []
    for _ in range(400):
        at_ms = to_ms(NOON) - random.randrange(1, 380 * 86_400_000)
        day = day_of(at_ms, zone, chosen.rollover_hour)
        rating, taken = random.randint(1, 4), random.randrange(500, 200_000)
        told.append((day, at_ms, rating, taken))
        put_review(store, random.choice(known), at_ms, day, rating, taken_ms=taken)
    today = day_of(to_ms(NOON), zone, chosen.rollover_hour)
    for days in (30, 91, 365, 0):
        found = statistics.read(store, NOON, chosen, days=days)
        within = [one for one in told if days == 0 or one[0] > today - days]
        assert {day: one.reviews for day, one in found.reviews.items()} == Counter(one[0] for one in within)
        assert sum(one.taken_ms for one in found.reviews.values()) == sum(min(one[3], 120_000) for one in within)
        kept = [one.kept for one in found.reviews.values()]
        assert (sum(one.n for one in kept), sum(one.hits for one in kept)) == (
            len(within), sum(one[2] > 1 for one in within),
        )  # fmt: skip
        assert found.buttons == Counter((2, one[2]) for one in within)
        asked_by_hour = statistics.recall_by_hour(store, found.first_day, today, chosen)
        hours = Counter((NOON + timedelta(milliseconds=one[1] - to_ms(NOON))).astimezone(zone).hour for one in within)
        assert {hour: one.n for hour, one in enumerate(asked_by_hour) if one.n} == hours


def test_shapes_of_cards_equal_a_plain_count() -> None:
    store, known, _ = store_with_cards(8)
    for number, card in enumerate(known):
        with store.write("Set") as tx:
            tx.execute(
                "UPDATE card SET state = 2, interval_days = ?, stability = ?, difficulty = ? WHERE id = ?",
                (DAY_STEPS[number], DAY_STEPS[number] - 0.001, 1 + number * 1.25, card),
            )
    found = statistics.read(store, NOON, SETTINGS)
    assert found.intervals == [0, *[1] * 8, *[0] * (len(DAY_STEPS) - 8)]
    assert found.stabilities == [*[1] * 8, *[0] * (len(DAY_STEPS) - 7)]
    assert found.difficulties == [1, 1, 1, 1, 0, 1, 1, 1, 1, 0][:10]


def test_time_is_played_answered_and_written() -> None:
    store, known, _ = store_with_cards()
    with store.write("Watch", undoable=False) as tx:
        watching.add_day(store, tx, TODAY, "youtube:a", 600_000)
        study_time.add_watched(store, tx, "youtube:a", TODAY, to_ms(NOON), 600_000, 1_200_000)
    put_review(store, known[0], to_ms(NOON), TODAY, 3, taken_ms=9_999_999)
    study_time.keep_written(store, "note", 90_000, now=NOON, day=TODAY)
    study_time.keep_written(store, "note", 30_000, now=NOON + timedelta(seconds=100), day=TODAY)
    assert statistics.minutes_by_day(store, TODAY, TODAY) == {TODAY: DayMinutes(600_000, 120_000, 120_000)}
    kinds = [(one.kind, one.active_ms) for one in study_time.sittings(store, TODAY)]
    assert sorted(kinds) == [("review", 120_000), ("watch", 600_000), ("write", 120_000)]
    items = statistics.day_items(store, TODAY, SETTINGS)
    assert [row[0] for row in items.videos] == ["youtube:a"]
    assert [row[2] for row in items.reviews] == [1]


def test_a_pause_of_over_two_minutes_is_no_writing() -> None:
    written = study_time.Written()
    for clock_ms in (0, 1_000, 60_000, 180_000, 301_000, 302_000, 250_000):
        written.tell(clock_ms)
    assert written.take() == 181_000
    assert written.take() == 0


def test_the_future_and_a_single_day_make_sensible_numbers() -> None:
    store, known, _ = store_with_cards()
    assert statistics.read(store, NOON, SETTINGS, days=0).is_empty
    put_review(store, known[0], to_ms(NOON) + 10**11, TODAY + 1_000, 3)
    found = statistics.read(store, NOON, SETTINGS, days=0)
    assert (found.future_reviews, found.reviews, found.first_day) == (1, {}, TODAY)
    put_review(store, known[0], 0, -5_000_000, 3)
    put_review(store, known[0], to_ms(NOON), TODAY, 3, taken_ms=0)
    found = statistics.read(store, NOON, SETTINGS, days=0)
    assert found.first_day == TODAY - 366 * 40
    assert sum(one.reviews for one in found.reviews.values()) == 1


@given(st.integers(-20_000, 25_000), st.integers(0, 15_000))
@settings(max_examples=examples(40), deadline=None)
def test_bars_cover_a_range_once_in_order(first: int, length: int) -> None:
    for parts in (statistics.spans(first, first + length), statistics.months(first, first + length)):
        assert parts[0].first_day == first
        assert parts[-1].last_day == first + length
        assert all(one.last_day + 1 == two.first_day for one, two in pairwise(parts))
        assert len(statistics.spans(first, first + length)) <= 160


def test_pace_is_by_seven_days() -> None:
    store, _, _ = store_with_cards()
    with store.write("Watch", undoable=False) as tx:
        for back in range(1, 29):
            watching.add_day(store, tx, TODAY - back, "youtube:a", 60_000)
    weeks = statistics.weekly_pace(store, NOON, SETTINGS)
    assert [week.first_day for week in weeks] == [TODAY - 28, TODAY - 21, TODAY - 14, TODAY - 7]
    assert {week.studied.watch_ms for week in weeks} == {420_000}


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"), [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (90, 100, 0.8256, 0.9448)]
)
def test_wilson_interval_has_the_known_values(hits: int, n: int, low: float, high: float) -> None:
    assert Share(hits, n).interval == pytest.approx((low, high), abs=1e-4)


def test_nothing_and_little_say_nothing() -> None:
    assert Share(0, 0).value is None
    assert Share(0, 0).interval == (0.0, 1.0)
    assert not differ(Share(29, 29), Share(0, 29))
    assert differ(Share(95, 100), Share(50, 100))


def test_own_evidence_counts_the_first_answer_of_each_card() -> None:
    store, known, _topics = store_with_cards(3)
    with store.write("Watch", undoable=False) as tx:
        study_time.add_watched(store, tx, "youtube:abcdefghijk", TODAY, to_ms(NOON), 60_000, 90_000)
        tx.execute("UPDATE item SET source_video_id = 'abcdefghijk'")
    for card in known:
        put_review(store, card, to_ms(NOON) - 1_000, TODAY, 1 if card == known[0] else 3)
        put_review(store, card, to_ms(NOON), TODAY, 1)
    assert statistics.evidence(store, NOON, SETTINGS).speeds == [Share(0, 0), Share(2, 3), Share(0, 0)]
