"""What a topic offers beside its videos (exercises, check questions, links), and what the learner did. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NewType

ExerciseId = NewType("ExerciseId", int)
QuestionId = NewType("QuestionId", int)
LinkId = NewType("LinkId", int)


class CheckTime(Enum):
    """When a question is meant to be asked."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Exercise:
    """Something to build. ``text``, ``done_when`` and ``note`` are Markdown; ``done_at_ms`` None: not done."""

    id: ExerciseId
    key: str
    title: str
    minutes: int
    needs: tuple[str, ...]
    text: str
    done_when: str
    done_at_ms: int | None
    note: str


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a question, with the reason why it is right or wrong."""

    text: str
    is_right: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Question:
    """A multiple choice question; ``last_right`` is how it went last time, None if it was never answered."""

    id: QuestionId
    key: str
    time: CheckTime
    text: str
    options: tuple[Option, ...]
    last_right: bool | None

    @property
    def has_several(self) -> bool:
        """Whether more than one answer is right."""
        return sum(option.is_right for option in self.options) > 1


@dataclass(frozen=True, slots=True)
class WebLink:
    """A page on the web. ``opened_at_ms`` None: never opened from here; ``done_at_ms`` None: not done with."""

    id: LinkId
    key: str
    title: str
    url: str
    kind: str
    text: str
    opened_at_ms: int | None
    done_at_ms: int | None


@dataclass(frozen=True, slots=True)
class TopicPractice:
    """All of it for one topic, in the order of the pack."""

    exercises: tuple[Exercise, ...] = ()
    questions: tuple[Question, ...] = ()
    links: tuple[WebLink, ...] = ()

    def asked(self, time: CheckTime) -> tuple[Question, ...]:
        """The questions for one time."""
        return tuple(question for question in self.questions if question.time is time)


def is_right(options: Sequence[Option], chosen: Collection[int]) -> bool:
    """Whether exactly the right ones were chosen (indexes)."""
    return {index for index, option in enumerate(options) if option.is_right} == set(chosen)
