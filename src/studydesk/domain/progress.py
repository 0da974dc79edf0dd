"""Counts and percentages of the learner's progress. Every percentage shown anywhere comes from here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from studydesk.domain.path import Topic, TopicStatus


class PathProgress(NamedTuple):
    """How far the learner is on a path. Times are milliseconds and sum what is known.

    Topics that the learner skips, and shelved ones, count nowhere. ``fraction`` (0 to 1) weighs a topic by its number
    of lessons (a topic without lessons by 1) and takes a topic that the learner marked as done as wholly done;
    ``left_ms`` is 0 for such a topic too. ``lessons_done`` counts marked lessons only. ``left_is_exact`` is False
    where a length is missing or only about known.
    """

    lessons_done: int = 0
    lessons_total: int = 0
    topics_done: int = 0
    topics_total: int = 0
    left_ms: int = 0
    left_is_exact: bool = True
    total_ms: int = 0
    official_total_ms: int = 0
    weight_done: int = 0
    weight_total: int = 0

    @property
    def fraction(self) -> float:
        """Share of the path that is done: exactly 1.0 if and only if nothing is open; 0.0 for an empty path."""
        return fraction(self.weight_done, self.weight_total)

    @property
    def percent(self) -> int:
        """The same as a whole number for display, see ``percent``."""
        return percent(self.weight_done, self.weight_total)


def fraction(done: int, total: int) -> float:
    """``done / total``, 0.0 where there is nothing to do; exactly 1.0 if and only if all is done."""
    if total <= 0:
        return 0.0
    share = done / total
    return share if done >= total else min(share, 1.0 - 2**-53)


def percent(done: int, total: int) -> int:
    """A percentage for display: 100 only when all is done, 0 only when nothing is."""
    if total <= 0 or done <= 0:
        return 0
    if done >= total:
        return 100
    return min(max(100 * done // total, 1), 99)


def progress_of(topics: Iterable[Topic]) -> PathProgress:
    """The progress over these topics."""
    counted = [t for t in topics if t.status is not TopicStatus.SKIPPED and not t.shelved]
    unfinished = [t for t in counted if t.status is not TopicStatus.DONE]
    return PathProgress(
        lessons_done=sum(t.progress.lessons_done for t in counted),
        lessons_total=sum(t.progress.lessons_total for t in counted),
        topics_done=len(counted) - len(unfinished),
        topics_total=len(counted),
        left_ms=sum(t.progress.left_ms for t in unfinished),
        left_is_exact=all(t.progress.left_is_exact for t in unfinished),
        total_ms=sum(t.progress.total_ms for t in counted),
        official_total_ms=sum(t.progress.official_total_ms for t in counted),
        weight_done=sum(_weight_done(t) for t in counted),
        weight_total=sum(_weight(t) for t in counted),
    )


def _weight(topic: Topic) -> int:
    return max(topic.progress.lessons_total, 1)


def _weight_done(topic: Topic) -> int:
    return _weight(topic) if topic.status is TopicStatus.DONE else topic.progress.lessons_done
