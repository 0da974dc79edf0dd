"""The week as seven bars against the day's share of the goal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize
from PySide6.QtWidgets import QWidget

from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.widgets.graphs.bars import BarGraph
from studydesk.ui.widgets.graphs.data import GraphData, Series, time_axis
from studydesk.ui.words import time_words

if TYPE_CHECKING:
    from studydesk.services.statistics import DayMinutes


class WeekGraph(BarGraph):
    """Low, for it stands below what is to be done."""

    def __init__(self, theme: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(self.tr("Time of study on the days of this week"))

    def sizeHint(self) -> QSize:
        return QSize(self.themes.px(420), self.themes.px(170))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.themes.px(240), self.themes.px(150))

    def show_week(self, week: Sequence[tuple[int, DayMinutes]], wish_ms: float, today: int) -> None:
        """Seven (study day, time); ``wish_ms`` a day."""
        locale = QLocale()
        names = [locale.standaloneDayName(number, QLocale.FormatType.ShortFormat) for number in range(1, 8)]
        full = [locale.standaloneDayName(number) for number in range(1, 8)]
        most = max([wish_ms, *(float(one.total_ms) for _, one in week)])
        self.show_data(
            GraphData(
                self.tr("How much did I study this week?"),
                self.tr("The wish is {time} a day.").format(time=time_words(round(wish_ms))),
                self.tr("Day"),
                [self.tr("{day} (today)").format(day=name) if day == today else name for name, (day, _) in
                 zip(full, week, strict=True)],
                names,
                [
                    Series(self.tr("Watching"), "accent", [float(one.watch_ms) for _, one in week]),
                    Series(self.tr("Reviewing"), "recall_high", [float(one.review_ms) for _, one in week]),
                    Series(self.tr("Writing"), "recall_mid", [float(one.write_ms) for _, one in week]),
                ],
                lambda value: time_words(round(value)),
                keys=[day for day, _ in week],
                axis=time_axis(most),
            )
        )  # fmt: skip
