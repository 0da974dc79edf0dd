"""The columns of the table of cards: their names, widths and what stands in a cell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QObject

from studydesk.domain.card_rows import CardRow, SortBy
from studydesk.domain.scheduling import CardState
from studydesk.ui.cards.editor.head import kind_word
from studydesk.ui.models.flags import flag_name
from studydesk.ui.widgets import card_words

if TYPE_CHECKING:
    from studydesk.services.settings import ProfileSettings

COLUMNS: tuple[SortBy, ...] = tuple(SortBy)
"""A column's place here is its number in the model."""

USUAL: tuple[SortBy, ...] = (
    SortBy.QUESTION,
    SortBy.TOPIC,
    SortBy.TAGS,
    SortBy.STATE,
    SortBy.DUE,
    SortBy.INTERVAL,
    SortBy.RECALL,
    SortBy.LAPSES,
)
"""What is shown until the learner chooses."""

NUMBERS = frozenset(
    {SortBy.INTERVAL, SortBy.RECALL, SortBy.STABILITY, SortBy.DIFFICULTY, SortBy.LAPSES, SortBy.REPS, SortBy.DUE}
)
"""Columns that stand at the far edge of their cells."""

WIDTHS: Mapping[SortBy, int] = {
    SortBy.QUESTION: 310,
    SortBy.ANSWER: 280,
    SortBy.TOPIC: 150,
    SortBy.TAGS: 120,
    SortBy.KIND: 150,
    SortBy.STATE: 120,
    SortBy.DUE: 90,
    SortBy.ADDED: 110,
    SortBy.EDITED: 110,
    SortBy.FLAG: 90,
}
"""In px at 100 %; what is not named is as wide as a number needs."""

NUMBER_WIDTH = 80
_DAY_MS = 86_400_000
_LONGEST = 300
"""Characters of a cell: more than any column shows."""


def title(column: SortBy) -> str:
    """The heading of a column."""
    return {
        SortBy.QUESTION: QCoreApplication.translate("CardColumns", "Question"),
        SortBy.ANSWER: QCoreApplication.translate("CardColumns", "Answer"),
        SortBy.TOPIC: QCoreApplication.translate("CardColumns", "Topic"),
        SortBy.TAGS: QCoreApplication.translate("CardColumns", "Tags"),
        SortBy.KIND: QCoreApplication.translate("CardColumns", "Kind"),
        SortBy.STATE: QCoreApplication.translate("CardColumns", "State"),
        SortBy.DUE: QCoreApplication.translate("CardColumns", "Due"),
        SortBy.INTERVAL: QCoreApplication.translate("CardColumns", "Interval"),
        SortBy.RECALL: QCoreApplication.translate("CardColumns", "Recall"),
        SortBy.STABILITY: QCoreApplication.translate("CardColumns", "Stability"),
        SortBy.DIFFICULTY: QCoreApplication.translate("CardColumns", "Difficulty"),
        SortBy.LAPSES: QCoreApplication.translate("CardColumns", "Lapses"),
        SortBy.REPS: QCoreApplication.translate("CardColumns", "Reviews"),
        SortBy.FLAG: QCoreApplication.translate("CardColumns", "Flag"),
        SortBy.ADDED: QCoreApplication.translate("CardColumns", "Added"),
        SortBy.EDITED: QCoreApplication.translate("CardColumns", "Edited"),
    }[column]


class CellWords(QObject):
    """What stands in the cells, in the learner's language."""

    def __init__(self, settings: ProfileSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._locale = QLocale()
        self._days: dict[int, str] = {}
        self._states = {state: card_words.state_word(state) for state in CardState}
        self._made: dict[SortBy, Callable[[CardRow], str]] = {
            SortBy.QUESTION: lambda row: row.question or self.tr("(empty)"),
            SortBy.ANSWER: lambda row: row.answer,
            SortBy.TOPIC: lambda row: row.topic_title,
            SortBy.TAGS: lambda row: " ".join(row.tags),
            SortBy.KIND: lambda row: kind_word(row.kind),
            SortBy.STATE: self.state,
            SortBy.DUE: lambda row: self.due(row.due_in_days),
            SortBy.INTERVAL: lambda row: self.length(row.interval_days) if row.interval_days else "",
            SortBy.RECALL: lambda row: "" if row.recall is None else card_words.percent_words(row.recall),
            SortBy.STABILITY: lambda row: "" if row.stability is None else self.length(row.stability),
            SortBy.DIFFICULTY: lambda row: "" if row.difficulty is None else self._number(row.difficulty, 1),
            SortBy.LAPSES: lambda row: self._locale.toString(row.lapses) if row.reps else "",
            SortBy.REPS: lambda row: self._locale.toString(row.reps) if row.reps else "",
            SortBy.FLAG: lambda row: self.flag(row.flag),
            SortBy.ADDED: lambda row: self.day(row.added_at_ms),
            SortBy.EDITED: lambda row: self.day(row.edited_at_ms),
        }

    def of(self, row: CardRow, column: SortBy) -> str:
        """The text of a cell."""
        return self._made[column](row)[:_LONGEST]

    def state(self, row: CardRow) -> str:
        """The state and what keeps a card out of study."""
        parts = [self._states[row.state]]
        if row.suspended:
            parts.append(self.tr("suspended"))
        if row.buried:
            parts.append(self.tr("buried"))
        if row.leech:
            parts.append(self.tr("leech"))
        return ", ".join(parts)

    def due(self, days: int | None) -> str:
        """In how many days a card comes."""
        if days is None:
            return ""
        if days == 0:
            return self.tr("today")
        if days == 1:
            return self.tr("tomorrow")
        if days < 0:
            return self.tr("{length} late").format(length=self.length(-days))
        return self.tr("in {length}").format(length=self.length(days))

    def length(self, days: float) -> str:
        """A length, short: 3 d, 2.4 mo, 1.2 y."""
        return card_words.length_words(days * _DAY_MS)

    def flag(self, number: int) -> str:
        """The learner's name of a flag; empty for none."""
        return flag_name(self._settings, number) if number else ""

    def day(self, at_ms: int) -> str:
        """A day, short."""
        key = at_ms // 60_000
        if key not in self._days:
            if len(self._days) > 5_000:
                self._days.clear()
            date = QDateTime.fromMSecsSinceEpoch(at_ms).date()
            self._days[key] = self._locale.toString(date, QLocale.FormatType.ShortFormat)
        return self._days[key]

    def _number(self, value: float, places: int) -> str:
        return self._locale.toString(float(value), "f", places)
