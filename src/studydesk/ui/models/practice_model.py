"""Exercises, check questions and links of the topics, and what the learner does with them. GUI thread."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from studydesk.domain.path import TopicId
from studydesk.domain.practice import Exercise, Question, TopicPractice, WebLink
from studydesk.services import practice
from studydesk.ui.models.path_model import PathModel


class PracticeModel(QObject):
    """Every action is written at once; views redraw from `changed`."""

    changed = Signal(set)
    """What these topics (a set of ``TopicId``) offer is marked otherwise."""

    def __init__(self, paths: PathModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths = paths
        paths.practice_changed.connect(self.changed)

    def of(self, topic_id: TopicId) -> TopicPractice:
        """What a topic offers, read afresh."""
        return practice.practice_of(self._paths.store, topic_id)

    def set_done(self, exercise: Exercise, done: bool) -> None:
        """Ticks or unticks an exercise."""
        practice.set_exercise_done(self._paths.store, exercise.id, done, now=self._now())
        self._paths.acted.emit(self.tr("Exercise done") if done else self.tr("Exercise not done"))

    def set_date(self, exercise: Exercise, at: datetime) -> None:
        """Says when an exercise was done."""
        practice.set_exercise_date(self._paths.store, exercise.id, at)
        self._paths.acted.emit(self.tr("Exercise dated"))

    def keep_note(self, exercise: Exercise, text: str, origin: object) -> None:
        """Keeps what the learner wrote about an exercise."""
        practice.note_exercise(self._paths.store, exercise.id, text, origin=origin)

    def answer(self, question: Question, chosen: Collection[int]) -> bool:
        """Keeps an answer; whether it was right."""
        return practice.answer_question(self._paths.store, question, chosen)

    def opened(self, link: WebLink) -> None:
        """A link was opened."""
        practice.link_opened(self._paths.store, link.id, now=self._now())

    def set_link_done(self, link: WebLink, done: bool) -> None:
        """Ticks or unticks a link."""
        practice.set_link_done(self._paths.store, link.id, done, now=self._now())
        self._paths.acted.emit(self.tr("Link ticked") if done else self.tr("Link unticked"))

    def _now(self) -> datetime:
        return self._paths.clock()
