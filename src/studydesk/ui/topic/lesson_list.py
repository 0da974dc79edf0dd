"""The lessons of one course: a list with tick boxes that stays quick with hundreds of entries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from studydesk.domain.path import Lesson, LessonId
from studydesk.ui.painted import Soon
from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.topic import words
from studydesk.ui.topic.painting import WrappedText, mirrored, paint_focus, paint_tick_box, paint_wash

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


def _plain(index: Index) -> QModelIndex:
    return index if isinstance(index, QModelIndex) else index.model().index(index.row(), index.column(), index.parent())


def _same_row(one: Lesson, other: Lesson) -> bool:
    """Whether the two look alike but for the tick."""
    return (one.id, one.title, one.start_ms, one.end_ms) == (other.id, other.title, other.start_ms, other.end_ms)


class LessonModel(QAbstractListModel):
    """The lessons of a course in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lessons: tuple[Lesson, ...] = ()

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """What is shown."""
        return self._lessons

    def show_lessons(self, lessons: Sequence[Lesson]) -> bool:
        """Takes new lessons; True when rows came, went or were renamed, False when at most ticks changed."""
        new, old = tuple(lessons), self._lessons
        others = [row for row, (after, before) in enumerate(zip(new, old, strict=False)) if after is not before]
        if len(new) != len(old) or not all(_same_row(new[row], old[row]) for row in others):
            self.beginResetModel()
            self._lessons = new
            self.endResetModel()
            return True
        self._lessons = new
        for row in others:
            if old[row] != new[row]:
                self.dataChanged.emit(self.index(row), self.index(row), [Qt.ItemDataRole.CheckStateRole])
        return False

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._lessons)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # Any: Qt's variant
        if not index.isValid():
            return None
        lesson = self._lessons[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return lesson.title
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if lesson.is_done else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(lesson)
        return None

    def _spoken(self, lesson: Lesson) -> str:
        state = self.tr("done") if lesson.is_done else self.tr("not done")
        facts = words.lesson_facts(lesson).replace(" · ", ", ")
        return self.tr("{title}, at {facts}, {state}").format(title=lesson.title, facts=facts, state=state)


class LessonDelegate(QStyledItemDelegate):
    """Paints a row: tick box, title over as many lines as it needs, start and length below."""

    def __init__(self, themes: ThemeManager, view: QListView, model: LessonModel) -> None:
        super().__init__(view)
        self._themes = themes
        self._view = view
        self._model = model
        self._broken: dict[LessonId, tuple[WrappedText, WrappedText]] = {}
        self._broken_width = -1
        self._heights: dict[LessonId, int] = {}
        self._lengths: tuple[int, int, int, int] | None = None

    def forget(self) -> None:
        """Texts, type or scale are other than before: break lines and measure anew."""
        self._broken.clear()
        self._heights.clear()
        self._lengths = None

    def _metrics(self) -> tuple[int, int, int, int]:
        """Padding, side of the tick box, gap to the text, side of the 'open' picture, in px."""
        if self._lengths is None:
            px = self._themes.px
            self._lengths = (px(8), px(18), px(10), px(16))
        return self._lengths

    def box_rect(self, row: QRect) -> QRect:
        """The tick box in a row (view coordinates)."""
        pad, box, _gap, _icon = self._metrics()
        return mirrored(self._view.layoutDirection(), row, QRect(row.left() + pad, row.top() + pad + 1, box, box))

    def tick_zone(self, row: QRect) -> QRect:
        """Where a click ticks: the box and all around it, in the full height of the row."""
        pad, box, gap, _icon = self._metrics()
        zone = QRect(row.left(), row.top(), pad + box + gap, row.height())
        return mirrored(self._view.layoutDirection(), row, zone)

    def open_zone(self, row: QRect) -> QRect:
        """Where a click opens the lesson in the browser."""
        pad, _box, _gap, icon = self._metrics()
        zone = QRect(row.right() - 2 * pad - icon + 1, row.top(), icon + 2 * pad, row.height())
        return mirrored(self._view.layoutDirection(), row, zone)

    def _text_rect(self, row: QRect) -> QRect:
        pad, box, gap, icon = self._metrics()
        left = row.left() + pad + box + gap
        width = row.right() - 2 * pad - icon - left
        return mirrored(self._view.layoutDirection(), row, QRect(left, row.top() + pad, width, row.height() - 2 * pad))

    def _texts(self, lesson: Lesson, width: int) -> tuple[WrappedText, WrappedText]:
        """Title and facts broken into lines; kept, because Qt asks for every row's height at every tick."""
        if width != self._broken_width:
            self._broken.clear()
            self._heights.clear()
            self._broken_width = width
        if lesson.id not in self._broken:
            self._broken[lesson.id] = self._break(lesson, width)
        return self._broken[lesson.id]

    def _break(self, lesson: Lesson, width: int) -> tuple[WrappedText, WrappedText]:
        direction = self._view.layoutDirection()
        title = WrappedText(lesson.title, self._themes.font("label"), width, direction)
        facts = WrappedText(words.lesson_facts(lesson), self._themes.font("small"), width, direction)
        return title, facts

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        lesson = self._model.lessons[index.row()]  # asking through Qt takes ten times as long
        pad, box, gap, icon = self._metrics()
        width = self._view.viewport().width() - 3 * pad - box - gap - icon - 1
        if width != self._broken_width or lesson.id not in self._heights:
            title, facts = self._texts(lesson, width)
            self._heights[lesson.id] = title.height + self._themes.px(2) + facts.height + 2 * pad
        return QSize(10, self._heights[lesson.id])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, row, px = self._themes.theme, option.rect, self._themes.px
        lesson = self._model.lessons[index.row()]
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = self._view.hasFocus() and index.row() == self._view.currentIndex().row()
        if selected and self._view.hasFocus():
            paint_wash(painter, row, theme.accent_wash, px(6))
        elif hovered:
            paint_wash(painter, row, theme.ground, px(6))
        paint_tick_box(painter, self.box_rect(row), lesson.is_done, theme, hovered)
        area = self._text_rect(row)
        title, facts = self._texts(lesson, area.width())
        title.paint(painter, area.left(), area.top(), theme.ink_soft if lesson.is_done else theme.ink)
        facts.paint(painter, area.left(), area.top() + title.height + px(2), theme.ink_soft)
        if hovered or focused:
            self._paint_open(painter, row)
        if focused:
            paint_focus(painter, row, theme, px(6))

    def _paint_open(self, painter: QPainter, row: QRect) -> None:
        side = self._metrics()[3]
        area = QRect(0, 0, side, side)
        area.moveCenter(self.open_zone(row).center())
        self._themes.icon("external-link", "accent", 16).paint(painter, area)


class LessonList(QListView):
    """Keys: arrows walk, Space ticks what is selected, Enter opens in the browser. Never scrolls by itself."""

    marked = Signal(list, bool)
    """These lessons (``LessonId``) shall be done, or not."""

    open_requested = Signal(object)
    """This lesson (``LessonId``) shall be opened in the browser."""

    reached = Signal(QRect)
    """The row with the keyboard (view coordinates), for the page around to scroll to."""

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._model = LessonModel(self)
        self._delegate = LessonDelegate(themes, self, self._model)
        self._anchor = -1
        self._clicked_row = -1
        self._go_later = Soon(self._go_to_clicked, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # It fills its ground itself, so that for a tick Qt need not paint the dozen widgets that it lies on.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setObjectName("lessonList")
        self.setProperty("kind", "bare")
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("Space: done or not · Enter: open in the browser · Shift+click: several"))
        themes.changed.connect(self._on_theme_changed)

    # What it shows

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """What is shown."""
        return self._model.lessons

    def show_lessons(self, lessons: Sequence[Lesson]) -> None:
        """Takes new lessons; keeps the place of the keyboard when only ticks changed."""
        if self._model.show_lessons(lessons):
            self._anchor = -1
            self._delegate.forget()
            self._fit()

    def tick_point(self, row: int) -> QPoint:
        """The middle of a row's tick box in viewport coordinates."""
        return self._delegate.box_rect(self.visualRect(self._model.index(row))).center()

    def _on_theme_changed(self, *_: object) -> None:
        self._delegate.forget()
        self._fit()

    def _fit(self) -> None:
        self.doItemsLayout()
        hint = QStyleOptionViewItem()
        rows = range(self._model.rowCount())
        height = sum(self._delegate.sizeHint(hint, self._model.index(row)).height() for row in rows)
        self.setFixedHeight(max(1, height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._themes.theme.sheet))
        painter.end()
        super().paintEvent(event)

    # What the learner does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = event.key(), self.currentIndex().row()
        if key == Qt.Key.Key_Space:
            self._toggle_selected()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.open_requested.emit(self.lessons[row].id)
        elif key == Qt.Key.Key_Up and row <= 0:
            self.focusNextPrevChild(False)
        elif key == Qt.Key.Key_Down and row == self._model.rowCount() - 1:
            self.focusNextPrevChild(True)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            super().mousePressEvent(event)
            return
        row, point = self.visualRect(index), event.position().toPoint()
        if self._delegate.tick_zone(row).contains(point):
            self._tick_at(index.row(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif self._delegate.open_zone(row).contains(point):
            self._go_to(index.row())
            self.open_requested.emit(self.lessons[index.row()].id)
        else:
            super().mousePressEvent(event)
            if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._anchor = index.row()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        in_text = index.isValid() and not self._delegate.tick_zone(self.visualRect(index)).contains(
            event.position().toPoint()
        )
        if in_text and event.button() is Qt.MouseButton.LeftButton:
            self.open_requested.emit(self.lessons[index.row()].id)
        else:
            self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        row = self.visualRect(index)
        hot = index.isValid() and (
            self._delegate.tick_zone(row).contains(point) or self._delegate.open_zone(row).contains(point)
        )
        shape = Qt.CursorShape.PointingHandCursor if hot else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page around scrolls."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._delegate.forget()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        # QListView would measure every row again, though only ticks change without a reset of the model.
        QAbstractItemView.dataChanged(self, _plain(first), _plain(last), list(roles))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(_plain(current), _plain(previous))
        if current.isValid() and self.hasFocus():
            self.reached.emit(self.visualRect(_plain(current)))

    def _toggle_selected(self) -> None:
        rows = sorted({index.row() for index in self.selectedIndexes()} or {self.currentIndex().row()})
        chosen = [self.lessons[row] for row in rows if row >= 0]
        if chosen:
            self._emit_marked(chosen, not all(lesson.is_done for lesson in chosen))

    def _tick_at(self, row: int, to_anchor: bool) -> None:
        """One click on a box; with Shift every lesson from the last one clicked gets the new state of this one."""
        done = not self.lessons[row].is_done
        first = self._anchor if to_anchor and self._anchor >= 0 else row
        chosen = self.lessons[min(first, row) : max(first, row) + 1]
        self._anchor = row
        self._emit_marked(chosen, done)
        self._clicked_row = row
        self._go_later.ask()

    def _go_to_clicked(self) -> None:
        """The keyboard follows to the row whose box was clicked, once its tick is painted."""
        if self._clicked_row < self._model.rowCount():
            self._go_to(self._clicked_row)

    def _emit_marked(self, lessons: Sequence[Lesson], done: bool) -> None:
        ids: list[LessonId] = [lesson.id for lesson in lessons if lesson.is_done != done]
        if ids:
            self.marked.emit(ids, done)

    def _go_to(self, row: int) -> None:
        index = self._model.index(row)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def select_rows(self, first: int, last: int) -> None:
        """Selects a run of rows, the last with the keyboard."""
        selection = QItemSelection(self._model.index(first), self._model.index(last))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.selectionModel().setCurrentIndex(self._model.index(last), QItemSelectionModel.SelectionFlag.NoUpdate)
