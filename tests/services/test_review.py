"""Reviewing: what waits, which card comes, what an answer does, and that each answer can be taken back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from tests.storage.support import NOON, FixedClock, dump, memory_store, sample_pack

from studydesk.domain.cards import CardId, Counts, Draft, ItemKind, ReviewKind, TopicStudy
from studydesk.domain.errors import UserError
from studydesk.domain.path import TopicId
from studydesk.domain.scheduling import CardState, Policy, Rating
from studydesk.domain.study import (
    NewMix,
    ReviewOrder,
    StudyChoice,
    StudyKind,
    StudySettings,
    parse_steps,
    steps_text,
)
from studydesk.services import card_actions, cards, paths, review
from studydesk.storage.schema_0004 import COUNT_PILES
from studydesk.storage.store import Store

SETTINGS = StudySettings(Policy(), UTC)
DAY = timedelta(days=1)


@pytest.fixture
def store() -> Iterator[Store]:
    made = memory_store()
    paths.install_pack(made, sample_pack())
    yield made
    assert_piles_are_right(made)


def assert_piles_are_right(store: Store) -> None:
    sql = COUNT_PILES.partition("SELECT")[2]
    counted = {tuple(row) for row in store.read(f"SELECT {sql}")}
    assert {tuple(row) for row in store.read("SELECT * FROM card_pile WHERE cards <> 0")} == counted


def topics(store: Store) -> list[TopicId]:
    return [TopicId(row[0]) for row in store.read("SELECT id FROM topic ORDER BY position")]


def add(store: Store, count: int = 1, *, kind: ItemKind = ItemKind.BASIC, topic: int | None = None) -> list[CardId]:
    """Basic or reversed cards; the ids of all of them."""
    chosen = None if topic is None else topics(store)[topic]
    base = store.read("SELECT count(*) FROM item")[0][0]
    for number in range(count):
        fields = {"front": f"Front {base + number}", "back": "Back"}
        cards.add_item(store, Draft(kind, fields, chosen, ("tagged",) if number % 2 else ()), now=NOON)
    rows = store.read("SELECT id FROM card WHERE item_id > ? ORDER BY id", (base,))
    return [CardId(row[0]) for row in rows]


def session(store: Store, now: datetime = NOON, choice: StudyChoice | None = None, **more: object) -> review.Session:
    return review.Session(store, choice or StudyChoice(), replace(SETTINGS, **more), now=now, random=Random(4))


def hand(sitting: review.Session, now: datetime = NOON) -> CardId:
    view = sitting.card(now)
    assert view is not None
    return view.card.id


def learn(store: Store, card_ids: list[CardId], now: datetime = NOON) -> None:
    """Each card answered Easy: a review card some days ahead."""
    for card_id in card_ids:
        review.answer(store, card_id, Rating.EASY, now=now, taken_ms=1_000, settings=SETTINGS)


def test_an_answer_changes_the_card_and_leaves_a_line_in_the_log(store: Store) -> None:
    (card_id,) = add(store)
    sitting = session(store)
    assert hand(sitting) == card_id
    expected = sitting.previews(NOON)[Rating.GOOD]
    sitting.answer(Rating.GOOD, now=NOON, taken_ms=999_999)
    assert cards.card_view(store, card_id).card.schedule == expected
    (line,) = review.history(store, card_id)
    assert (line.rating, line.kind, line.taken_ms) == (Rating.GOOD, ReviewKind.LEARN, 60_000)
    assert (line.state_before, line.state_after, line.stability_after) == (
        CardState.NEW, CardState.LEARNING, expected.stability,
    )  # fmt: skip
    assert sitting.card(NOON) is not None  # the step of ten minutes is within what may be learned ahead
    sitting.answer(Rating.GOOD, now=NOON, taken_ms=-5)
    assert cards.card_view(store, card_id).card.schedule.state is CardState.REVIEW
    assert sitting.card(NOON) is None
    assert sitting.wakes_at_ms is None


def test_previews_are_what_answers_give_and_do_not_change_on_a_redraw(store: Store) -> None:
    ids = add(store, 8)
    learn(store, ids)
    later = NOON + 9 * DAY
    sitting = session(store, later)
    for rating in (Rating.HARD, Rating.GOOD, Rating.EASY, Rating.AGAIN, Rating.GOOD):
        card_id = hand(sitting, later)
        shown = sitting.previews(later)
        assert shown == sitting.previews(later)
        sitting.answer(rating, now=later, taken_ms=1)
        assert cards.card_view(store, card_id).card.schedule == shown[rating]


def test_every_answer_of_a_session_can_be_taken_back(store: Store) -> None:
    add(store, 70, kind=ItemKind.REVERSED)
    before = dump(store)
    sitting = session(store, new_a_day=200)
    random, asked = Random(1), []
    for number in range(120):
        now = NOON + timedelta(seconds=number * 20)
        asked.append(hand(sitting, now))
        sitting.answer(random.choice(list(Rating)), now=now, taken_ms=1)
    assert sitting.answered == 120
    for card_id in reversed(asked):
        assert sitting.undo(NOON) == "Answer card"
        assert hand(sitting) == card_id
    assert sitting.answered == 0
    after = dump(store)
    for table in ("card", "review", "item"):
        assert after[table] == before[table]
    assert sitting.undo(NOON) == "Add card"


def test_undo_takes_back_whatever_came_last(store: Store) -> None:
    first, second = add(store, 2)
    sitting = session(store)
    assert hand(sitting) == first
    sitting.answer(Rating.AGAIN, now=NOON, taken_ms=1)
    assert hand(sitting) == second
    card_actions.bury(store, [second], now=NOON, settings=SETTINGS)
    assert hand(sitting) == first  # only its step is left
    assert sitting.undo(NOON) == "Bury cards"
    assert sitting.answered == 1
    assert sitting.undo(NOON) == "Answer card"
    assert hand(sitting) == first
    sitting.answer(Rating.EASY, now=NOON, taken_ms=1)
    assert hand(sitting) == second


def test_a_card_that_is_put_aside_leaves_the_hand_by_itself(store: Store) -> None:
    ids = add(store, 4)
    sitting = session(store)
    card_actions.suspend(store, [hand(sitting)], True)
    card_actions.bury(store, [hand(sitting)], now=NOON, settings=SETTINGS)
    cards.delete_items(store, [cards.card_view(store, hand(sitting)).item.id], now=NOON)
    assert hand(sitting) == ids[3]
    sitting.answer(Rating.EASY, now=NOON, taken_ms=1)
    assert sitting.card(NOON) is None
    card_actions.suspend(store, ids, False)
    assert hand(sitting) == ids[0]


def test_siblings_are_buried_for_the_day_and_come_tomorrow(store: Store) -> None:
    front, back = add(store, kind=ItemKind.REVERSED)
    sitting = session(store)
    assert hand(sitting) == front
    sitting.answer(Rating.EASY, now=NOON, taken_ms=1)
    assert sitting.card(NOON) is None
    assert review.counts_of(store, (), now=NOON, settings=SETTINGS).buried == 1
    assert hand(sitting, NOON + DAY) == back
    assert hand(session(store, NOON + DAY), NOON + DAY) == back
    together = session(store, bury_siblings=False)
    assert together.card(NOON) is None
    card_actions.unbury(store, [back])
    assert hand(together) == back


def test_daily_limits_hold_over_several_sessions_and_topics(store: Store) -> None:
    add(store, 10, topic=0)
    add(store, 10, topic=1)
    card_actions.set_topic_study(store, topics(store)[0], TopicStudy(new_a_day=2))
    now, settings = NOON, replace(SETTINGS, new_a_day=5)
    assert review.counts_of(store, (), now=now, settings=settings).new == 5
    assert {key: one.new for key, one in review.counts(store, now=now, settings=settings).items()} == {
        topics(store)[0]: 2, topics(store)[1]: 5,
    }  # fmt: skip
    asked = []
    for _ in range(2):
        sitting = session(store, now, new_a_day=5)
        while sitting.card(now) is not None and len(asked) < 20:
            asked.append(hand(sitting, now))
            sitting.answer(Rating.EASY, now=now, taken_ms=1)
    in_topic = [cards.card_view(store, card_id).card.topic_id for card_id in asked]
    assert len(asked) == 5
    assert in_topic.count(topics(store)[0]) <= 2
    assert review.counts_of(store, (), now=now, settings=settings).new == 0
    more = session(store, now, StudyChoice(beyond_limits=True), new_a_day=5)
    assert more.card(now) is not None


def test_counts_tell_what_waits(store: Store) -> None:
    ids = add(store, 6, topic=0)
    learn(store, ids[:2])
    review.answer(store, ids[2], Rating.AGAIN, now=NOON, taken_ms=1, settings=SETTINGS)
    card_actions.suspend(store, ids[4:5], True)
    net = topics(store)[0]
    assert review.counts(store, now=NOON, settings=SETTINGS)[net] == Counts(
        new=2, new_total=2, later=1, total=6, suspended=1
    )
    soon = NOON + timedelta(minutes=2)
    assert review.counts(store, now=soon, settings=SETTINGS)[net].learning == 1
    late = NOON + 20 * DAY
    card_actions.bury(store, ids[:1], now=late, settings=SETTINGS)
    card_actions.bury(store, ids[3:4], now=late, settings=SETTINGS)
    counted = review.counts(store, now=late, settings=SETTINGS)[net]
    assert (counted.review, counted.new, counted.buried) == (1, 1, 2)
    card_actions.set_topic_study(store, net, TopicStudy(skip_until_day=review.study_day(SETTINGS, late) + 1))
    assert review.counts(store, now=late, settings=SETTINGS)[net].waiting == 0
    assert session(store, late).card(late) is None
    assert session(store, late, StudyChoice(topics=(net,))).card(late) is not None


@pytest.mark.parametrize("order", list(ReviewOrder))
@pytest.mark.parametrize("mix", list(NewMix))
def test_every_order_asks_each_card_once(store: Store, order: ReviewOrder, mix: NewMix) -> None:
    learn(store, add(store, 6, topic=0))
    learn(store, add(store, 6, topic=1), NOON + DAY)
    new = add(store, 4, topic=2)
    now = NOON + 40 * DAY
    sitting = session(store, now, order=order, new_mix=mix)
    asked = []
    while sitting.card(now) is not None:
        assert sitting.counts(now).waiting == 16 - len(asked)
        asked.append(hand(sitting, now))
        sitting.answer(Rating.EASY, now=now, taken_ms=1)
    assert len(asked) == len(set(asked)) == 16
    if mix is NewMix.BEFORE:
        assert set(asked[:4]) == set(new)
    if mix is NewMix.AFTER:
        assert set(asked[-4:]) == set(new)


def test_a_card_that_is_forgotten_too_often_is_a_leech(store: Store) -> None:
    (card_id,) = add(store)
    settings = replace(SETTINGS, suspend_leeches=True)
    now, choice = NOON, StudyChoice(StudyKind.CARDS, cards=(card_id,))
    learn(store, [card_id], now)
    for lapse in range(8):
        now += 30 * DAY
        sitting = review.Session(store, choice, settings, now=now, random=Random(1))
        assert hand(sitting, now) == card_id
        sitting.answer(Rating.AGAIN, now=now, taken_ms=1)
        assert sitting.lapse.leech is (lapse == 7)
        if lapse < 7:
            assert hand(sitting, now) == card_id
            sitting.answer(Rating.GOOD, now=now, taken_ms=1)
    card = cards.card_view(store, card_id).card
    assert (card.leech, card.suspended, card.schedule.lapses) == (True, True, 8)
    sitting.undo(now)
    assert not cards.card_view(store, card_id).card.suspended


@pytest.mark.parametrize("kind", [StudyKind.CHECK, StudyKind.CRAM])
def test_a_check_leaves_schedules_alone(store: Store, kind: StudyKind) -> None:
    ids = add(store, 3, kind=ItemKind.REVERSED)
    learn(store, ids[:1])
    before = dump(store)["card"]
    sitting = session(store, choice=StudyChoice(kind, cards=tuple(ids), most=3))
    assert hand(sitting) in ids
    assert sitting.previews(NOON) == {}
    while sitting.card(NOON) is not None:
        sitting.answer(Rating.AGAIN, now=NOON, taken_ms=1)
    assert dump(store)["card"] == before
    assert review.counts_of(store, (), now=NOON, settings=SETTINGS).new == 4
    assert {line.kind for line in review.history(store, ids[0])[1:]} == {ReviewKind.CRAM}


def test_custom_choices_find_their_cards(store: Store) -> None:
    ids = add(store, 6)
    learn(store, ids[:3])
    review.answer(store, ids[3], Rating.AGAIN, now=NOON, taken_ms=1, settings=SETTINGS)

    def asked(**choice: object) -> set[CardId]:
        sitting = session(store, choice=StudyChoice(**choice), learn_ahead_ms=0)
        found = set()
        while sitting.card(NOON) is not None and len(found) < 10:
            found.add(hand(sitting))
            sitting.skip(NOON)
        return found

    assert asked(kind=StudyKind.FORGOTTEN) == {ids[3]}
    assert asked(kind=StudyKind.AHEAD, days=30) == set(ids[:3])
    assert asked(kind=StudyKind.AHEAD, days=1) == set()
    assert asked(kind=StudyKind.TAG, tag="tagged") == {ids[5]}
    assert asked(kind=StudyKind.CARDS, cards=(ids[1], ids[4])) == {ids[1], ids[4]}
    assert len(asked(kind=StudyKind.CHECK, most=2)) == 2


def test_forget_and_due_dates_are_set_by_hand_and_stand_in_the_log(store: Store) -> None:
    ids = add(store, 3)
    learn(store, ids[:2])
    card_actions.forget(store, ids, now=NOON, settings=SETTINGS)
    assert [cards.card_view(store, one).card.schedule.state for one in ids] == [CardState.NEW] * 3
    assert [line.kind for line in review.history(store, ids[0])] == [ReviewKind.LEARN, ReviewKind.BY_HAND]
    day = review.study_day(SETTINGS, NOON)
    card_actions.set_due(store, ids, 3, 5, now=NOON, settings=SETTINGS, random=Random(1))
    assert all(day + 3 <= (cards.card_view(store, one).card.schedule.due_day or 0) <= day + 5 for one in ids)
    assert [store.undo(), store.undo()] == ["Set due date", "Forget cards"]
    assert cards.card_view(store, ids[0]).card.schedule.state is CardState.REVIEW


def test_rescheduling_follows_a_new_wish_and_never_goes_into_the_past(store: Store) -> None:
    ids = add(store, 5)
    learn(store, ids)
    day = review.study_day(SETTINGS, NOON)
    before = {one: cards.card_view(store, one).card.schedule for one in ids}
    wish = replace(SETTINGS, policy=replace(SETTINGS.policy, desired_retention=0.75))
    card_actions.reschedule(store, ids, now=NOON, settings=wish)
    for one in ids:
        after = cards.card_view(store, one).card.schedule
        assert (after.due_day or 0) > (before[one].due_day or 0)
        assert after.stability == pytest.approx(before[one].stability, rel=1e-9)
    strict = replace(SETTINGS, policy=replace(SETTINGS.policy, desired_retention=0.99))
    card_actions.reschedule(store, ids, now=NOON + 100 * DAY, settings=strict)
    assert all((cards.card_view(store, one).card.schedule.due_day or 0) == day + 100 for one in ids)


def test_a_topic_may_want_more_than_the_profile(store: Store) -> None:
    (high,), (low,) = add(store, topic=0), add(store, topic=1)
    card_actions.set_topic_study(store, topics(store)[0], TopicStudy(desired_retention=0.97))
    settings = replace(review.study_settings(store, UTC), policy=replace(SETTINGS.policy, fuzz=False, balance=False))
    for card_id in (high, low):
        review.answer(store, card_id, Rating.EASY, now=NOON, taken_ms=1, settings=settings)
    days = [cards.card_view(store, one).card.schedule.interval_days for one in (high, low)]
    assert days[0] < days[1]
    with pytest.raises(UserError):
        card_actions.set_topic_study(store, topics(store)[0], TopicStudy(desired_retention=0.5))


def test_new_cards_are_put_in_another_order(store: Store) -> None:
    ids = add(store, 4)
    card_actions.reposition(store, [ids[3], ids[1]])
    sitting = session(store)
    order = []
    while sitting.card(NOON) is not None and len(order) < 4:
        order.append(hand(sitting))
        sitting.answer(Rating.EASY, now=NOON, taken_ms=1)
    assert order == [ids[3], ids[1], ids[0], ids[2]]


def test_the_summary_counts_what_was_done_and_not_taken_back(store: Store) -> None:
    ids = add(store, 3)
    learn(store, ids[:2])
    now = NOON + 30 * DAY
    sitting = session(store, now)
    for rating in (Rating.AGAIN, Rating.GOOD, Rating.EASY):
        hand(sitting, now)
        sitting.answer(rating, now=now, taken_ms=2_000)
    sitting.undo(now)
    told = sitting.summary(now)
    assert (told.answered, told.cards, told.taken_ms) == (2, 2, 4_000)
    assert sum(told.ratings.values()) == 2


def test_a_clock_that_was_ahead_hides_no_card_for_years(store: Store) -> None:
    ids = add(store, 2)
    ahead = NOON + 400 * DAY
    learn(store, ids[:1], ahead)
    review.answer(store, ids[1], Rating.AGAIN, now=ahead, taken_ms=1, settings=SETTINGS)
    sitting = session(store)
    assert hand(sitting) == ids[1]
    card = cards.card_view(store, ids[0]).card.schedule
    day = review.study_day(SETTINGS, NOON)
    assert card.due_day is not None
    assert card.interval_days
    assert day < card.due_day <= day + card.interval_days
    assert review.mend_clock(store, SETTINGS, NOON) == 0


@pytest.mark.parametrize(
    ("zones", "start"),
    [
        (("Europe/Berlin", "Europe/Berlin"), datetime(2026, 3, 28, 22, tzinfo=UTC)),
        (("Europe/Berlin", "Europe/Berlin"), datetime(2026, 10, 24, 22, tzinfo=UTC)),
        (("Europe/Berlin", "America/Los_Angeles"), datetime(2026, 6, 1, 20, tzinfo=UTC)),
        (("America/Los_Angeles", "Asia/Tokyo"), datetime(2026, 6, 1, 20, tzinfo=UTC)),
    ],
)
def test_no_card_is_reviewed_twice_or_lost_over_a_change_of_time(
    store: Store, zones: tuple[str, str], start: datetime
) -> None:
    ids = add(store, 5)
    here = replace(SETTINGS, zone=ZoneInfo(zones[0]), bury_siblings=False)
    there = replace(SETTINGS, zone=ZoneInfo(zones[1]))
    for card_id in ids:
        review.answer(store, card_id, Rating.EASY, now=start, taken_ms=1, settings=here)
    due = {one: cards.card_view(store, one).card.schedule.due_day for one in ids}
    asked: list[tuple[CardId, int]] = []
    for hour in range(0, 24 * 12, 2):
        now = start + timedelta(hours=hour)
        sitting = review.Session(store, StudyChoice(), there, now=now, random=Random(1))
        while sitting.card(now) is not None:
            asked.append((hand(sitting, now), review.study_day(there, now)))
            sitting.answer(Rating.EASY, now=now, taken_ms=1)
    assert sorted(card_id for card_id, _ in asked) == sorted(ids)
    assert all(day == due[card_id] for card_id, day in asked)


def test_a_clock_set_back_asks_nothing_twice(store: Store) -> None:
    ids = add(store, 3)
    learn(store, ids)
    now = NOON + 60 * DAY
    sitting = session(store, now)
    while sitting.card(now) is not None:
        sitting.answer(Rating.GOOD, now=now, taken_ms=1)
    for back in (timedelta(hours=1), timedelta(hours=20), DAY):
        assert session(store, now - back).card(now - back) is None
        assert review.counts_of(store, (), now=now - back, settings=SETTINGS).due == 0


def test_steps_are_read_as_anki_writes_them() -> None:
    assert parse_steps("1m 10m") == (60_000, 600_000)
    assert parse_steps("30s, 1.5h 2d 5") == (30_000, 5_400_000, 172_800_000, 300_000)
    assert parse_steps("") == ()
    assert steps_text(parse_steps("30s 90m 1h 2d")) == "30s 90m 1h 2d"
    for wrong in ("x", "-1m", "0m", "1e9d", "m", "nan", "9999d", "1m " * 21):
        with pytest.raises(ValueError):
            parse_steps(wrong)


def test_the_settings_of_a_profile_are_followed(store: Store) -> None:
    settings = review.study_settings(store, UTC)
    assert settings == replace(SETTINGS, topic_retention={})
    assert FixedClock()() == NOON


def test_a_backlog_is_spread_over_days_in_one_step(store: Store) -> None:
    ids = add(store, 20, topic=0)
    learn(store, ids)
    now = NOON + 60 * DAY
    day = review.study_day(SETTINGS, now)
    before = dump(store)["card"]
    card_actions.catch_up(store, 4, now=now, settings=SETTINGS)
    spread = [cards.card_view(store, one).card.schedule.due_day for one in ids]
    assert {on: spread.count(on) for on in set(spread)} == {day + ahead: 5 for ahead in range(4)} or max(
        map(int, filter(None, spread))
    ) == day + 3
    assert review.counts_of(store, (), now=now, settings=SETTINGS).review < 20
    cost = review.pause_cost(store, 7, now=now, settings=SETTINGS)
    assert cost[topics(store)[0]].due == 20
    store.undo()
    assert dump(store)["card"] == before


def test_cards_without_a_topic_are_a_choice(store: Store) -> None:
    (alone,), _ = add(store), add(store, 2, topic=0)
    none = TopicId(0)
    assert review.counts_of(store, (none,), now=NOON, settings=SETTINGS).new == 1
    sitting = session(store, choice=StudyChoice(topics=(none,)))
    assert hand(sitting) == alone
    sitting.answer(Rating.EASY, now=NOON, taken_ms=1)
    assert sitting.card(NOON) is None
    (row,) = [one for one in review.counts(store, now=NOON, settings=SETTINGS) if one is None] or [0]
    assert row is None


def test_a_card_in_a_step_is_not_lost_when_the_answer_before_it_is_taken_back(store: Store) -> None:
    first, second = add(store, 2)
    sitting = session(store)
    assert hand(sitting) == first
    sitting.answer(Rating.AGAIN, now=NOON, taken_ms=1)
    assert hand(sitting) == second
    sitting.answer(Rating.EASY, now=NOON, taken_ms=1)
    assert hand(sitting) == first  # in its step
    sitting.undo(NOON)
    assert hand(sitting) == second
    sitting.answer(Rating.EASY, now=NOON, taken_ms=1)
    assert hand(sitting) == first
    card_actions.bury(store, [first], now=NOON, settings=SETTINGS)
    assert sitting.card(NOON) is None
    sitting.undo(NOON)
    assert hand(sitting) == first


def test_what_is_done_to_the_card_in_hand_moves_a_chosen_session_on(store: Store) -> None:
    ids = add(store, 5)
    learn(store, ids)
    card_actions.suspend(store, ids[:1], True)
    sitting = session(store, choice=StudyChoice(StudyKind.CARDS, cards=tuple(ids)))
    assert hand(sitting) == ids[0]  # chosen by hand, so suspended or not
    sitting.answer(Rating.GOOD, now=NOON, taken_ms=1)
    card_actions.bury(store, [hand(sitting)], now=NOON, settings=SETTINGS)
    card_actions.suspend(store, [hand(sitting)], True)
    card_actions.set_due(store, [hand(sitting)], 5, 5, now=NOON, settings=SETTINGS, random=Random(1))
    assert hand(sitting) == ids[4]
    assert sitting.undo(NOON) == "Set due date"
    assert hand(sitting) == ids[4]
    sitting.answer(Rating.GOOD, now=NOON, taken_ms=1)
    assert hand(sitting) == ids[3]
