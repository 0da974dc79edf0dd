"""What the learner wants to study now, and how a session went. Pure values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from enum import Enum
from typing import TYPE_CHECKING

from studydesk.domain.cards import CardId, Counts, ItemId
from studydesk.domain.path import TopicId

if TYPE_CHECKING:
    from studydesk.domain.scheduling import Policy, Rating


_UNITS = {"s": 1_000, "m": 60_000, "h": 3_600_000, "d": 86_400_000}
_LONGEST_STEP_MS = 365 * 86_400_000
_MOST_STEPS = 20


def parse_steps(text: str) -> tuple[int, ...]:
    """Learning steps as the learner writes them (``1m 10m 1d``; a number alone means minutes), in milliseconds.

    Raises ValueError with the word that is no step.
    """
    words = text.replace(",", " ").split()
    steps = tuple(_step_ms(word) for word in words)
    if len(steps) > _MOST_STEPS:
        raise ValueError(words[_MOST_STEPS])
    return steps


def _step_ms(word: str) -> int:
    number, unit = (word[:-1], word[-1].casefold()) if word[-1:].casefold() in _UNITS else (word, "m")
    if not (number.isascii() and number.replace(".", "", 1).isdigit()):
        raise ValueError(word)
    milliseconds = round(float(number) * _UNITS[unit])
    if not 0 < milliseconds <= _LONGEST_STEP_MS:
        raise ValueError(word)
    return milliseconds


def steps_text(steps: tuple[int, ...]) -> str:
    """Steps as the learner writes them."""
    return " ".join(_step_text(step) for step in steps)


def _step_text(step: int) -> str:
    for unit in ("d", "h", "m"):
        if step % _UNITS[unit] == 0:
            return f"{step // _UNITS[unit]}{unit}"
    return f"{step / 1_000:g}s"


class StudyKind(Enum):
    """What a session is made of. All but CHECK and CRAM count as normal study."""

    DUE = "due"
    """What waits today, of all topics or some; daily limits hold."""
    TAG = "tag"
    """What waits today of cards with a tag."""
    CARDS = "cards"
    """These cards (a search, a selection), due or not, new ones too; limits do not hold."""
    FORGOTTEN = "forgotten"
    """Cards answered Again today."""
    AHEAD = "ahead"
    """Review cards that become due within so many days."""
    CHECK = "check"
    """A random sample of seen cards, without any effect on schedules."""
    CRAM = "cram"
    """These cards, without any effect on schedules."""


class ReviewOrder(Enum):
    """In which order due review cards come."""

    DUE_THEN_RANDOM = "due"
    RECALL_ASCENDING = "recall"
    RANDOM = "random"
    INTERVAL_ASCENDING = "interval"
    DIFFICULTY_DESCENDING = "difficulty"


class NewMix(Enum):
    """Where new cards come among the reviews."""

    MIXED = "mixed"
    AFTER = "after"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class StudyChoice:
    """What to study. ``topics`` empty: all; 0 in it: cards without a topic.

    ``most``: at most so many cards (0: no end); those whose step runs out meanwhile come besides.
    """

    kind: StudyKind = StudyKind.DUE
    topics: tuple[TopicId, ...] = ()
    tag: str = ""
    cards: tuple[CardId, ...] = ()
    days: int = 1
    most: int = 0
    beyond_limits: bool = False

    @property
    def schedules(self) -> bool:
        """Whether answers change schedules."""
        return self.kind not in (StudyKind.CHECK, StudyKind.CRAM)


@dataclass(frozen=True, slots=True)
class StudySettings:
    """The learner's settings of study, read once for a session. Steps and retention are in ``policy``.

    ``longest_day_ms``: so long the learner wants to review on a day; 0 for no end.
    """

    policy: Policy
    zone: tzinfo
    rollover_hour: int = 4
    new_a_day: int = 20
    reviews_a_day: int = 200
    order: ReviewOrder = ReviewOrder.DUE_THEN_RANDOM
    new_mix: NewMix = NewMix.MIXED
    interleave: bool = True
    bury_siblings: bool = True
    learn_ahead_ms: int = 20 * 60_000
    longest_answer_ms: int = 60_000
    suspend_leeches: bool = False
    two_buttons: bool = False
    longest_day_ms: int = 0
    topic_retention: Mapping[TopicId, float] = field(default_factory=dict)


_ENOUGH_ANSWERS = 60


def misuses_hard(ratings: Mapping[int, int], desired_retention: float) -> bool:
    """Whether these answers of review cards look as if Hard stood for 'forgotten', which misleads the memory model.

    About one in ``1 - desired_retention`` is forgotten. Where less than a quarter of that is rated Again, and Hard is
    pressed more than twice as often as cards should be forgotten, it probably takes the place of Again. A rule of ours;
    polls among users of Anki found 8 to 9 of 100 who do this.
    """
    answers = sum(ratings.values())
    if answers < _ENOUGH_ANSWERS:
        return False
    forgotten = 1 - desired_retention
    return ratings.get(1, 0) / answers < forgotten / 4 and ratings.get(2, 0) / answers > 2 * forgotten


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """How a session went. ``recall`` is the share of review cards that were remembered, None without any.

    ``misuses_hard``: the learner's newest answers look as if Hard stood for 'forgotten'.
    """

    answered: int
    cards: int
    new: int
    ratings: Mapping[Rating, int]
    recall: float | None
    taken_ms: int
    left: Counts
    due_tomorrow: int
    new_tomorrow: int
    misuses_hard: bool = False


@dataclass(frozen=True, slots=True)
class Lapse:
    """What an answer brought besides the schedule: the card is a leech now, of this item, and was suspended for it."""

    leech: bool = False
    suspended: bool = False
    item_id: ItemId | None = None
