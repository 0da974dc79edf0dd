"""The history of a card: its reviews, its numbers, and how its memory fades."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QDialog, QGridLayout, QHBoxLayout, QTreeView, QVBoxLayout, QWidget

from studydesk.domain.cards import CardView, ReviewKind, ReviewRow
from studydesk.domain.clock import to_ms
from studydesk.domain.scheduling import Rating, recall, recall_now
from studydesk.services import review
from studydesk.services.card_text import first_line
from studydesk.ui.widgets import card_words as words
from studydesk.ui.widgets.parts import button, label

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk
    from studydesk.ui.theme.theme import ThemeManager

_DAY_MS = 86_400_000
_STEPS = 60


@dataclass(frozen=True, slots=True)
class CurvePart:
    """Recall from one review to the next (or to the end of the picture), in instants and shares."""

    points: tuple[tuple[int, float], ...]
    rating: Rating | None


def curve(rows: Sequence[ReviewRow], until_ms: int, decay: float) -> list[CurvePart]:
    """The parts of the curve; reviews that left no memory (checks, by hand) have none."""
    seen = [row for row in rows if row.stability_after and row.kind is not ReviewKind.CRAM]
    parts = []
    for at, row in enumerate(seen):
        end = seen[at + 1].at_ms if at + 1 < len(seen) else max(until_ms, row.at_ms + _DAY_MS)
        span = max(1, end - row.at_ms)
        stability = row.stability_after or 1.0
        points = tuple(
            (row.at_ms + span * step // _STEPS, recall(stability, span * step / _STEPS / _DAY_MS, decay))
            for step in range(_STEPS + 1)
        )
        parts.append(CurvePart(points, row.rating))
    return parts


class ForgettingCurve(QWidget):
    """Chance of recall over time: it falls between reviews and comes back with each."""

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._parts: list[CurvePart] = []
        self._wish = 0.9
        self._now_ms = 0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("How the memory of this card fades"))
        themes.follow(self, self._fit)

    def _fit(self) -> None:
        self.setMinimumHeight(self._themes.px(180))
        self.update()

    def show_parts(self, parts: list[CurvePart], wish: float, now_ms: int) -> None:
        """Another card's curve; ``wish`` is the retention that the learner wants."""
        self._parts, self._wish, self._now_ms = parts, wish, now_ms
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._themes.px(520), self._themes.px(200))

    def paintEvent(self, _event: QPaintEvent) -> None:
        themes, theme = self._themes, self._themes.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(themes.font("small"))
        room = QRectF(self.rect()).adjusted(themes.px(44), themes.px(12), -themes.px(12), -themes.px(24))
        low = min((share for part in self._parts for _, share in part.points), default=0.5)
        floor = max(0.0, min(0.8, int(low * 10) / 10))
        self._paint_grid(painter, room, floor)
        if self._parts:
            begin = self._parts[0].points[0][0]
            end = max(begin + 1, self._parts[-1].points[-1][0])
            self._paint_curve(painter, room, floor, begin, end)
            painter.setPen(QColor(theme.ink_soft))
            for at_ms, side in ((begin, Qt.AlignmentFlag.AlignLeft), (end, Qt.AlignmentFlag.AlignRight)):
                text = QLocale().toString(QDateTime.fromMSecsSinceEpoch(at_ms).date(), QLocale.FormatType.ShortFormat)
                line = QRectF(room.left(), room.bottom() + themes.px(4), room.width(), themes.px(20))
                painter.drawText(line, side, text)
        painter.end()

    def _paint_grid(self, painter: QPainter, room: QRectF, floor: float) -> None:
        theme = self._themes.theme
        for tenth in range(round(floor * 10), 11):
            share = tenth / 10
            y = room.bottom() - (share - floor) / (1 - floor) * room.height()
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            painter.setPen(QColor(theme.ink_soft))
            box = QRectF(0, y - 10, room.left() - self._themes.px(6), 20)
            painter.drawText(
                box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words.percent_words(share)
            )
        if self._wish > floor:
            y = room.bottom() - (self._wish - floor) / (1 - floor) * room.height()
            painter.setPen(QPen(QColor(theme.good), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))

    def _paint_curve(self, painter: QPainter, room: QRectF, floor: float, begin: int, end: int) -> None:
        themes, theme = self._themes, self._themes.theme

        def place(at_ms: int, share: float) -> QPointF:
            x = room.left() + (at_ms - begin) / (end - begin) * room.width()
            return QPointF(x, room.bottom() - (max(share, floor) - floor) / (1 - floor) * room.height())

        for part in self._parts:
            painter.setPen(QPen(QColor(theme.accent), max(2, themes.px(2))))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF([place(*point) for point in part.points]))
            spot = place(*part.points[0])
            failed = part.rating is Rating.AGAIN
            painter.setPen(QPen(QColor(theme.sheet), 1))
            painter.setBrush(QColor(theme.bad if failed else theme.good))
            radius = themes.px(4)
            if failed:  # a square beside the rounds: not by colour alone
                painter.drawRect(QRectF(spot.x() - radius, spot.y() - radius, 2 * radius, 2 * radius))
            else:
                painter.drawEllipse(spot, radius, radius)
        if begin < self._now_ms < end:
            x = place(self._now_ms, 1).x()
            painter.setPen(QPen(QColor(theme.warn), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, room.top()), QPointF(x, room.bottom()))


class HistoryDialog(QDialog):
    """Everything that is known of one card."""

    def __init__(self, desk: Desk, view: CardView, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(self.tr("History of the card"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme = desk.theme
        column = QVBoxLayout(self)
        theme.space(column, 12, (24, 20, 24, 20))
        column.addWidget(label(first_line(view.item), "title", self, wrap=True))
        rows = review.history(desk.store, view.card.id)
        column.addLayout(self._facts(view, rows))
        settings, now_ms = desk.study.settings(), to_ms(desk.study.now())
        wish = settings.policy.desired_retention
        if view.card.topic_id is not None:
            wish = settings.topic_retention.get(view.card.topic_id, wish)
        self.curve = ForgettingCurve(theme, self)
        last = view.card.schedule
        ahead = round((last.stability or 1) * _DAY_MS)
        self.curve.show_parts(curve(rows, now_ms + ahead, settings.policy.decay), wish, now_ms)
        self.curve.setVisible(bool(rows))
        column.addWidget(self.curve)
        self.table = self._table(rows)
        column.addWidget(self.table, 1)
        line = QHBoxLayout()
        line.addStretch(1)
        self.close_button = button(self.tr("Close"), "primary", self)
        self.close_button.clicked.connect(self.close)
        line.addWidget(self.close_button)
        column.addLayout(line)
        theme.follow(self, lambda: self.resize(theme.px(640), min(theme.px(660), 720)))
        self.close_button.setFocus()

    def _facts(self, view: CardView, rows: Sequence[ReviewRow]) -> QGridLayout:
        grid = QGridLayout()
        self._desk.theme.space(grid, 8)
        for at, (name, value) in enumerate(self._told(view, rows)):
            line, place = divmod(at, 2)
            grid.addWidget(label(name, "label", self), line, place * 2)
            grid.addWidget(label(value, "label-strong", self), line, place * 2 + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return grid

    def _told(self, view: CardView, rows: Sequence[ReviewRow]) -> list[tuple[str, str]]:
        schedule, now = view.card.schedule, self._desk.study.now()
        locale = QLocale()
        chance = recall_now(schedule, to_ms(now), self._desk.study.settings().policy)
        told = [
            (self.tr("State"), words.state_word(schedule.state)),
            (self.tr("Recall now"), words.percent_words(chance) if chance is not None else self.tr("new")),
            (self.tr("Reviews"), str(schedule.reps)),
            (self.tr("Lapses"), str(schedule.lapses)),
        ]
        if schedule.stability is not None:
            told.append((self.tr("Stability"), words.length_words(schedule.stability * _DAY_MS)))
        if schedule.difficulty is not None:
            told.append(
                (self.tr("Difficulty"), self.tr("{n} of 10").format(n=locale.toString(schedule.difficulty, "f", 1)))
            )
        if schedule.interval_days:
            told.append((self.tr("Interval"), words.length_words(schedule.interval_days * _DAY_MS)))
        taken = sum(row.taken_ms for row in rows)
        told.append((self.tr("Time spent"), words.minutes_words(taken)))
        return told

    def _table(self, rows: Sequence[ReviewRow]) -> QTreeView:
        table = QTreeView(self)
        table.setRootIsDecorated(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setAccessibleName(self.tr("Reviews"))
        model = QStandardItemModel(0, 4, table)
        model.setHorizontalHeaderLabels([self.tr("When"), self.tr("Rating"), self.tr("Next after"), self.tr("Took")])
        for row in reversed(rows):
            model.appendRow([QStandardItem(text) for text in _cells(row)])
        table.setModel(model)
        table.header().setStretchLastSection(True)
        for column in range(3):
            table.resizeColumnToContents(column)
        return table


def _cells(row: ReviewRow) -> tuple[str, str, str, str]:
    when = QLocale().toString(QDateTime.fromMSecsSinceEpoch(row.at_ms), QLocale.FormatType.ShortFormat)
    if row.rating is None:
        what = QCoreApplication.translate("Review", "by hand")
    else:
        what = words.rating_word(row.rating)
        if row.kind is ReviewKind.CRAM:
            what = QCoreApplication.translate("Review", "{rating} (a check)").format(rating=what)
    if row.interval_after_days > 0:
        length = words.length_words(row.interval_after_days * _DAY_MS)
    else:
        length = words.length_words(max(0, (row.due_after_at_ms or row.at_ms) - row.at_ms))
    took = QCoreApplication.translate("Review", "{n} s").format(n=round(row.taken_ms / 1000)) if row.rating else ""
    return when, what, length, took
