"""The learner's marks, and how far they are. GUI thread. Percentages come from ``domain.progress`` alone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from studydesk.domain.changes import Changes
from studydesk.domain.clock import to_ms
from studydesk.domain.path import GoalId, LessonId, PathId, TopicId, TopicStatus
from studydesk.domain.progress import PathProgress, percent, progress_of
from studydesk.storage import marks
from studydesk.storage.paths import read_lessons_of_marks, read_topics

if TYPE_CHECKING:
    from studydesk.storage.store import Store, Transaction

__all__ = [
    "PathProgress",
    "lessons_marked",
    "path_progress",
    "percent",
    "progress_of",
    "set_goal_met",
    "set_lessons_done",
    "set_topic_status",
    "set_topics_status",
]


def set_topic_status(
    store: Store, topic_id: TopicId, status: TopicStatus, *, now: datetime, origin: object | None = None
) -> Changes:
    """Marks one topic with the learner's own state; one undo step. An unknown id changes nothing."""
    return set_topics_status(store, (topic_id,), status, now=now, origin=origin)


def set_topics_status(
    store: Store, topic_ids: Iterable[TopicId], status: TopicStatus, *, now: datetime, origin: object | None = None
) -> Changes:
    """Marks several topics in one undo step. With LEARNING the path's cards of these topics enter study."""
    with store.write("Mark topic", origin=origin) as tx:
        chosen = tuple(topic_ids)
        marks.mark_topics(tx, chosen, status, to_ms(now))
        if status is TopicStatus.LEARNING:
            _enter_cards(tx, chosen, to_ms(now))
    return tx.changes


def _enter_cards(tx: Transaction, topic_ids: Iterable[TopicId], at_ms: int) -> None:
    from studydesk.storage.pack_items import enter_cards  # not needed on the way to the first page

    enter_cards(tx, topic_ids, at_ms)


def set_lessons_done(
    store: Store, lesson_ids: Iterable[LessonId], done: bool, *, now: datetime, origin: object | None = None
) -> Changes:
    """Marks lessons as done or not, all in one undo step. A topic not yet started becomes LEARNING with
    them, and its cards enter study."""
    ids, at_ms = tuple(lesson_ids), to_ms(now)
    with store.write("Mark lessons", origin=origin) as tx:
        marks.mark_lessons(tx, ids, at_ms if done else None)
        if done and (beginning := marks.topics_to_begin(tx, ids)):
            marks.mark_topics(tx, beginning, TopicStatus.LEARNING, at_ms)
            _enter_cards(tx, beginning, at_ms)
    return tx.changes


def set_goal_met(store: Store, goal_id: GoalId, met: bool, *, now: datetime, origin: object | None = None) -> Changes:
    """Ticks or unticks one goal; one undo step."""
    with store.write("Tick goal", origin=origin) as tx:
        marks.mark_goals(tx, (goal_id,), to_ms(now) if met else None)
    return tx.changes


def lessons_marked(store: Store, changes: Changes) -> dict[LessonId, int | None]:
    """The lessons whose marks these changes wrote: when they were done (ms since 1970), None where they are not.

    Empty for ``everything``: who shows lessons reads them all then.
    """
    ids = changes.of("lesson_mark")
    return read_lessons_of_marks(store, ids) if ids else {}


def path_progress(store: Store, path_id: PathId) -> PathProgress:
    """How far the learner is on a path; who has the topics in hand already calls ``progress_of`` with them."""
    return progress_of(read_topics(store, path_id))
