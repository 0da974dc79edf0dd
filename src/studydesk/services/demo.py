"""A profile that looks as after weeks of study: for pictures, benchmarks and trying things out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

from studydesk.domain.clock import to_ms
from studydesk.domain.path import PathId, Topic, TopicDetail, TopicId, TopicStatus
from studydesk.services import paths
from studydesk.services.demo_cards import study_cards
from studydesk.services.demo_notes import seed_notes
from studydesk.storage import marks
from studydesk.storage.bulk import DAY_MS, NewCard, insert_cards

if TYPE_CHECKING:
    from studydesk.storage.store import Store, Transaction

_DAY_OFF = 0.22
_WORDS = ("cache", "index", "socket", "header", "token", "queue", "schema", "route", "cookie", "lock", "replica")


def seed_demo(
    store: Store,
    now: datetime,
    random: Random,
    *,
    days: int = 90,
    lessons_a_day: float = 6.0,
    cards: int | None = None,
    reviews: int = 6_000,
    path_id: PathId | None = None,
) -> None:
    """Notes, and marks on lessons, topics and goals of a path (default: the first), as if studied for ``days`` days.

    The path's own cards of the topics begun are reviewed on most evenings; with ``cards`` instead so many made-up ones
    are added, with ``reviews`` reviews in all (as long as ``cards`` is not 0). Cannot be undone. The same seed gives
    the same study. Does nothing about lessons without an installed path.
    """
    installed = paths.installed_paths(store)
    chosen = path_id if path_id is not None else (installed[0].id if installed else None)
    topics = [] if chosen is None else paths.topics(store, chosen)
    details = [paths.topic_detail(store, topic.id) for topic in topics]
    with store.write("Seed demo", undoable=False) as tx:
        _study(tx, details, list(_moments(now, random, days, lessons_a_day)), random)
        _skip_one(tx, topics, now, random)
        if cards is None:
            study_cards(tx, _begun(tx, topics), now, random, days)
        elif cards:
            insert_cards(tx, _cards(topics, now, random, days, cards, reviews), random)
        seed_notes(tx, details, to_ms(now), random)


def _begun(tx: Transaction, topics: Sequence[Topic]) -> list[TopicId]:
    found = tx.execute(
        "SELECT t.id FROM topic t JOIN topic_mark m ON m.key = t.key WHERE m.status IN ('learning', 'done')"
    )
    begun = {row[0] for row in found}
    return [topic.id for topic in topics if topic.id in begun]


def _moments(now: datetime, random: Random, days: int, lessons_a_day: float) -> Iterator[int]:
    """The instants (ms) at which a lesson was finished, ascending: most evenings, more at weekends."""
    for back in range(days, 0, -1):
        if random.random() < _DAY_OFF:
            continue
        day = (now - timedelta(days=back)).replace(hour=18, minute=0, second=0, microsecond=0)
        at_ms = to_ms(day)
        weekend = 1.6 if day.weekday() >= 5 else 0.8
        for _ in range(max(1, round(random.gauss(lessons_a_day * weekend, 2.0)))):
            at_ms += random.randrange(4, 28) * 60_000
            yield at_ms


def _study(tx: Transaction, details: Sequence[TopicDetail], moments: Sequence[int], random: Random) -> None:
    """One lesson a moment, topic after topic; a course here and there is left for later."""
    clock = iter(moments)
    for detail in details:
        left_out = 0
        for course in detail.courses:
            if course.origin.value == "pack" and not course.official and random.random() < 0.5:
                left_out += 1
                continue
            for lesson in course.lessons:
                at_ms = next(clock, None)
                if at_ms is None:
                    return
                marks.mark_lessons(tx, (lesson.id,), at_ms)
                if lesson is course.lessons[0]:
                    marks.mark_topics(tx, marks.topics_to_begin(tx, (lesson.id,)), TopicStatus.LEARNING, at_ms)
                if lesson is course.lessons[-1]:
                    met = [goal.id for goal in detail.goals if random.random() < 0.6]
                    marks.mark_goals(tx, met, at_ms)
        if left_out < len(detail.courses) and moments:
            marks.mark_topics(tx, (detail.topic.id,), TopicStatus.DONE, moments[-1])


def _skip_one(tx: Transaction, topics: Sequence[Topic], now: datetime, random: Random) -> None:
    if len(topics) > 4:
        marks.mark_topics(tx, (random.choice(topics[len(topics) // 2 :]).id,), TopicStatus.SKIPPED, to_ms(now))


def _cards(
    topics: Sequence[Topic], now: datetime, random: Random, days: int, cards: int, reviews: int
) -> Iterable[NewCard]:
    now_ms = to_ms(now)
    for index in range(cards):
        topic_id = TopicId(topics[min(int(random.expovariate(0.4)), len(topics) - 1)].id) if topics else None
        made_at_ms = now_ms - random.randrange(1, max(days, 2)) * DAY_MS
        count = reviews * (index + 1) // cards - reviews * index // cards
        word, other = random.choice(_WORDS), random.choice(_WORDS)
        yield NewCard(
            topic_id,
            f"What does a {word} do for a {other}? ({index + 1})",
            f"A {word} keeps the {other} from waiting.",
            made_at_ms,
            _reviews(random, made_at_ms, now_ms, count),
        )


def _reviews(random: Random, from_ms: int, until_ms: int, count: int) -> list[tuple[int, int, int]]:
    moments = sorted(random.randrange(from_ms, until_ms) for _ in range(count))
    interval, found = 0, []
    for at_ms in moments:
        rating = random.choices((1, 2, 3, 4), weights=(9, 11, 68, 12))[0]
        interval = 1 if rating == 1 else min(max(1, round(max(interval, 1) * (0.6 + rating * 0.55))), 180)
        found.append((at_ms, rating, interval))
    return found
