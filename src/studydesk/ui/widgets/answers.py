"""A list of what was found: picture, title with the answering letters strong, a piece of the text, where it belongs."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studydesk.ui.models.finds import Answer, Entry
from studydesk.ui.theme.theme import ThemeManager

_AnyIndex = QModelIndex | QPersistentModelIndex
ROW = 40
"""The height of an answer in one line (px at 100 %)."""
_TALL = 60


class AnswersModel(QAbstractListModel):
    """The answers, with a spoken name for each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.answers: list[Answer] = []

    def show(self, answers: list[Answer]) -> None:
        """Takes new answers."""
        self.beginResetModel()
        self.answers = answers
        self.endResetModel()

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.answers)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.answers[index.row()].entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (entry.title, entry.kind.word, entry.beside, entry.snippet) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return entry.snippet or None
        return None


class _AnswerDelegate(QStyledItemDelegate):
    """Draws picture, title with the answering letters strong, what stands beside, and the kind."""

    def __init__(self, theme: ThemeManager, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        model = index.model()
        assert isinstance(model, AnswersModel)
        return QSize(0, self._theme.px(_TALL if model.answers[index.row()].entry.snippet else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        model = index.model()
        assert isinstance(model, AnswersModel)
        answer = model.answers[index.row()]
        theme, px = self._theme, self._theme.px
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if answer.begins:
            painter.setPen(theme.colour("line"))
            painter.drawLine(area.left() + px(16), area.top(), area.right() - px(16), area.top())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_wash"))
            painter.drawRoundedRect(area.adjusted(px(4), 1, -px(4), -1), px(6), px(6))
        size = px(18)
        picture = theme.icon(answer.entry.kind.icon, "ink_soft", 18).pixmap(size, size)
        inner = area.adjusted(px(16), 0, -px(16), 0)
        left_to_right = option.direction == Qt.LayoutDirection.LeftToRight
        at = inner.left() if left_to_right else inner.right() - size
        line = QRect(inner)
        if answer.entry.snippet:
            line.setBottom(inner.top() + px(34))
            inner = line
        painter.drawPixmap(at, line.center().y() - size // 2, picture)
        inner.adjust(px(30) if left_to_right else 0, 0, 0 if left_to_right else -px(30), 0)
        if answer.entry.snippet:
            below = inner.translated(0, px(22))
            self._draw_runs(
                painter, below, answer.entry.snippet, set(answer.entry.snippet_places), "ink_soft", left_to_right
            )
        inner = self._draw_aside(painter, inner, answer.entry, left_to_right)
        self._draw_runs(painter, inner, answer.entry.title, set(answer.places), "ink", left_to_right)
        painter.restore()

    def _draw_aside(self, painter: QPainter, area: QRect, entry: Entry, left_to_right: bool) -> QRect:
        """Draws what stands at the far side and returns the room that is left for the title."""
        font = self._theme.font("small")
        metrics = QFontMetrics(font)
        kind = entry.kind.word
        room = area.width() * 2 // 5 - metrics.horizontalAdvance(f" · {kind}")
        beside = metrics.elidedText(entry.beside, Qt.TextElideMode.ElideRight, max(0, room))
        words = f"{beside} · {kind}" if beside else kind
        painter.setFont(font)
        painter.setPen(self._theme.colour("ink_soft"))
        aligned = Qt.AlignmentFlag.AlignRight if left_to_right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, aligned | Qt.AlignmentFlag.AlignVCenter, words)
        taken = metrics.horizontalAdvance(words) + self._theme.px(16)
        return area.adjusted(0, 0, -taken, 0) if left_to_right else area.adjusted(taken, 0, 0, 0)

    def _draw_runs(
        self, painter: QPainter, area: QRect, text: str, places: set[int], role: str, left_to_right: bool
    ) -> None:
        """One line with the places that answer strong."""
        size = "body" if role == "ink" else "small"
        plain, strong = self._theme.font(size), self._theme.font(size, strong=True)
        line = QFontMetrics(strong if places else plain).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.setPen(self._theme.colour(role))
        if not left_to_right or not places:
            painter.setFont(plain)
            aligned = Qt.AlignmentFlag.AlignLeft if left_to_right else Qt.AlignmentFlag.AlignRight
            painter.drawText(area, aligned | Qt.AlignmentFlag.AlignVCenter, line)
            return
        x = float(area.left())
        for piece, is_strong in _runs(line, places):
            font = strong if is_strong else plain
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(self._theme.colour("ink" if is_strong else role))
            baseline = area.center().y() + (metrics.ascent() - metrics.descent()) // 2
            painter.drawText(int(x), baseline, piece)
            x += metrics.horizontalAdvance(piece)


def _runs(text: str, places: set[int]) -> list[tuple[str, bool]]:
    """The text in pieces that are strong or not."""
    runs: list[tuple[str, bool]] = []
    for at, letter in enumerate(text):
        is_strong = at in places
        if runs and runs[-1][1] == is_strong:
            runs[-1] = (runs[-1][0] + letter, is_strong)
        else:
            runs.append((letter, is_strong))
    return runs


class AnswersView(QListView):
    """The list itself; activating or clicking a row takes it."""

    def __init__(self, theme: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answers = AnswersModel(self)
        self.setProperty("kind", "bare")
        self.setModel(self.answers)
        self.setItemDelegate(_AnswerDelegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)

    def show_answers(self, answers: list[Answer]) -> None:
        """Takes new answers; the row in hand stays in hand where it is still there, else it is the first."""
        row = self.currentIndex().row()
        held = self.answers.answers[row].entry if 0 < row < len(self.answers.answers) else None
        self.answers.show(answers)
        if answers:
            at = next((place for place, one in enumerate(answers) if one.entry == held), 0)
            self.setCurrentIndex(self.answers.index(at, 0))
            self.scrollTo(self.currentIndex())

    def walk(self, steps: int) -> None:
        """Some rows down, round at the ends."""
        count = self.answers.rowCount()
        if count:
            self.setCurrentIndex(self.answers.index((self.currentIndex().row() + steps) % count, 0))

    def entry(self, index: QModelIndex) -> Entry | None:
        """What a row shows."""
        return self.answers.answers[index.row()].entry if index.isValid() else None
