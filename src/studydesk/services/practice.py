"""Exercises, check questions and links of a topic: reading, ticking, answering. GUI thread."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from studydesk.domain.clock import to_ms
from studydesk.domain.path import TopicId
from studydesk.domain.practice import Exercise, ExerciseId, LinkId, Question, TopicPractice, is_right
from studydesk.storage import practice as rows

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.storage.store import Store

TABLES = ("practice", "question", "web_link", "practice_mark", "question_answer", "link_mark")
"""Changes of these concern what `practice_of` gives."""

MOST_NOTE = 100_000


def practice_of(store: Store, topic_id: TopicId) -> TopicPractice:
    """What a topic offers beside its videos, with the learner's marks."""
    return rows.read_practice(store, topic_id)


def set_exercise_done(store: Store, exercise_id: ExerciseId, done: bool, *, now: datetime) -> None:
    """Ticks or unticks an exercise. Undoable."""
    with store.write("Tick exercise" if done else "Untick exercise") as tx:
        rows.mark_exercise(tx, exercise_id, to_ms(now) if done else None)


def set_exercise_date(store: Store, exercise_id: ExerciseId, at: datetime) -> None:
    """Says when an exercise was done. Undoable."""
    with store.write("Date exercise") as tx:
        rows.mark_exercise(tx, exercise_id, to_ms(at))


def note_exercise(store: Store, exercise_id: ExerciseId, text: str, *, origin: object | None = None) -> None:
    """Keeps the learner's words on an exercise; written as they are typed, so no step to undo."""
    whole = text.encode("utf-8", "replace").decode("utf-8").replace("\0", "�")[:MOST_NOTE]
    with store.write("Note on exercise", undoable=False, origin=origin) as tx:
        rows.note_exercise(tx, exercise_id, whole)


def answer_question(store: Store, question: Question, chosen: Collection[int]) -> bool:
    """Keeps an answer (indexes of the options); whether it was right. Not undoable: it is history."""
    right = is_right(question.options, chosen)
    texts = [option.text for index, option in enumerate(question.options) if index in chosen]
    with store.write("Answer question", undoable=False) as tx:
        rows.keep_answer(store, tx, question, texts, right)
    return right


def link_opened(store: Store, link_id: LinkId, *, now: datetime) -> None:
    """The learner opened a link. Not undoable: it happened."""
    with store.write("Open link", undoable=False) as tx:
        rows.mark_link(tx, link_id, "opened_at_ms", to_ms(now))


def set_link_done(store: Store, link_id: LinkId, done: bool, *, now: datetime) -> None:
    """Ticks or unticks a link. Undoable."""
    with store.write("Tick link" if done else "Untick link") as tx:
        rows.mark_link(tx, link_id, "done_at_ms", to_ms(now) if done else None)


def topics_touched(store: Store, changes: Changes) -> set[TopicId]:
    """The topics whose exercises, answers or links may be marked otherwise after these changes."""
    found: set[TopicId] = set()
    for table, ids in changes.rows.items():
        found |= rows.topics_of_marks(store, table, sorted(ids))
    return found


def find_exercise(practice: TopicPractice, exercise_id: ExerciseId) -> Exercise | None:
    """One of the exercises."""
    return next((one for one in practice.exercises if one.id == exercise_id), None)
