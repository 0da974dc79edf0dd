"""What a path holds, in figures. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from studydesk.domain.pack import CardKind, Pack, PackCourse, PackTopic
from studydesk.domain.path import DurationBasis

_HOUR_MS = 3_600_000


def topic_figures(topic: PackTopic) -> dict[str, object]:
    """Figures of a topic as plain JSON values; ``hours`` of courses of which only an estimate is known are 'about'."""
    kinds = Counter(card.kind for card in topic.cards)
    read = sum(card.source is not None and card.source.read for card in topic.cards)
    exact = [course for course in topic.courses if course.duration_basis is DurationBasis.LISTED]
    return {
        "id": topic.id,
        "overview_words": len(topic.overview_markdown.split()),
        "goals": len(topic.goals),
        "practice": len(topic.practice),
        "practice_minutes": sum(exercise.minutes for exercise in topic.practice),
        "questions": len(topic.questions),
        "links": len(topic.links),
        "cards": len(topic.cards),
        "cards_by_kind": {kind.value: kinds[kind] for kind in CardKind},
        "sources_read": read,
        "sources_not_read": len(topic.cards) - read,
        "hours_official": _hours(course for course in topic.courses if course.official),
        "hours_added": _hours(course for course in topic.courses if not course.official),
        "hours_about": _hours(course for course in topic.courses if course not in exact),
    }


def path_figures(pack: Pack) -> dict[str, object]:
    """Figures of each topic, and their totals."""
    topics = [topic_figures(topic) for topic in pack.topics]
    totals: dict[str, object] = {"topics": len(topics)}
    for name in topics[0] if topics else ():
        values = [row[name] for row in topics]
        numbers = [value for value in values if isinstance(value, int | float)]
        if len(numbers) == len(values):
            totals[name] = round(sum(numbers), 1)
    kinds = Counter(card.kind for topic in pack.topics for card in topic.cards)
    totals["cards_by_kind"] = {kind.value: kinds[kind] for kind in CardKind}
    return {"id": pack.id, "version": pack.version, "title": pack.title, "topics": topics, "totals": totals}


def _hours(courses: Iterable[PackCourse]) -> float:
    return round(sum(course.duration_ms or 0 for course in courses) / _HOUR_MS, 1)
