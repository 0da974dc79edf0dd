"""What the mouse, the touchpad and the space bar do on the map."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture, QToolTip

from studydesk.domain.path import TopicId
from studydesk.ui.map import wording
from studydesk.ui.map.view import MapView

_WHEEL_STEP = 1.0015
"""Zoom factor per eighth of a degree; a usual notch of 120 zooms by a fifth."""

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class MapPointer(QObject):
    """Watches a map and its viewport. Press and drag moves the map, a click without moving is for the tile."""

    def __init__(self, view: MapView) -> None:
        super().__init__(view)
        self._view = view
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._drags = False
        self._by_hand = False
        """Middle button or space bar: never a click on a tile."""
        self._space = False
        self._handlers: dict[QEvent.Type, Callable[[QEvent], bool]] = {
            QEvent.Type.MouseButtonPress: self._on_press,
            QEvent.Type.MouseButtonDblClick: self._on_double_click,
            QEvent.Type.MouseMove: self._on_move,
            QEvent.Type.MouseButtonRelease: self._on_release,
            QEvent.Type.Wheel: self._on_wheel,
            QEvent.Type.NativeGesture: self._on_native_gesture,
            QEvent.Type.Gesture: self._on_gesture,
            QEvent.Type.GestureOverride: self._on_gesture,
            QEvent.Type.ToolTip: self._on_tool_tip,
            QEvent.Type.ContextMenu: self._on_context_menu,
            QEvent.Type.Leave: self._on_leave,
        }
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._view:
            return self._on_view_event(event)
        handler = self._handlers.get(event.type())
        return handler(event) if handler is not None else False

    def _on_view_event(self, event: QEvent) -> bool:
        kinds = QEvent.Type
        if isinstance(event, QKeyEvent) and event.type() in (kinds.KeyPress, kinds.KeyRelease):
            return self._on_key(event, event.type() is kinds.KeyPress)
        if event.type() is kinds.FocusOut:
            self._space = False
            self._show_cursor()
        if isinstance(event, QContextMenuEvent) and event.reason() is QContextMenuEvent.Reason.Keyboard:
            return self._on_context_menu(event)
        return False

    # Keys that are no command

    def _on_key(self, event: QKeyEvent, pressed: bool) -> bool:
        if event.key() == Qt.Key.Key_Space and not event.modifiers() & _CONTROL:
            if not event.isAutoRepeat():
                self._space = pressed
                self._show_cursor()
            return True
        text = event.text()
        if pressed and text.isprintable() and text.strip() and event.modifiers() in (Qt.KeyboardModifier(0), _SHIFT):
            self._view.text_typed.emit(text)
            return True
        return False

    # The mouse

    def _on_press(self, event: QEvent) -> bool:
        assert isinstance(event, QMouseEvent)
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            return True
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        self._pressed = self._last = event.position()
        self._drags = False
        self._by_hand = self._space or event.button() is Qt.MouseButton.MiddleButton
        self._show_cursor()
        return True

    def _on_move(self, event: QEvent) -> bool:
        assert isinstance(event, QMouseEvent)
        position = event.position()
        if self._pressed is None:
            self._view.controller.set_hovered(self._view.tile_at(position))
            self._show_cursor()
            return True
        far = (position - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if far and not self._drags:
            self._drags = True
            self._show_cursor()
        if self._drags:
            self._view.pan_by(position - self._last)
            self._last = position
        return True

    def _on_release(self, event: QEvent) -> bool:
        assert isinstance(event, QMouseEvent)
        clicked = self._pressed is not None and not self._drags and not self._by_hand
        self._pressed = None
        self._drags = False
        self._show_cursor()
        if clicked and event.button() is Qt.MouseButton.LeftButton:
            self._click(self._view.tile_at(event.position()), event.modifiers())
        return True

    def _click(self, topic_id: TopicId | None, modifiers: Qt.KeyboardModifier) -> None:
        controller = self._view.controller
        if topic_id is None:
            if not modifiers & (_CONTROL | _SHIFT):
                controller.selection.clear()
        elif modifiers & _CONTROL:
            controller.selection.toggle(topic_id)
        elif modifiers & _SHIFT:
            controller.select_range(topic_id)
        else:
            controller.selection.set_current(topic_id)
            self._view.opened.emit(topic_id)

    def _on_double_click(self, event: QEvent) -> bool:
        """The second click of a double click: the topic is open already; on the ground it zooms in."""
        assert isinstance(event, QMouseEvent)
        if event.button() is Qt.MouseButton.LeftButton and self._view.tile_at(event.position()) is None:
            self._view.zoom_by(1.6, event.position())
        return True

    def _on_leave(self, _event: QEvent) -> bool:
        self._view.controller.set_hovered(None)
        return False

    def _show_cursor(self) -> None:
        shapes = Qt.CursorShape
        if self._drags or (self._by_hand and self._pressed is not None):
            shape = shapes.ClosedHandCursor
        elif self._space:
            shape = shapes.OpenHandCursor
        elif self._view.controller.model.showing.hovered is not None:
            shape = shapes.PointingHandCursor
        else:
            shape = shapes.ArrowCursor
        self._view.viewport().setCursor(shape)

    # Wheel and pinch

    def _on_wheel(self, event: QEvent) -> bool:
        """A wheel zooms; two fingers on a touchpad move the map, and zoom with Ctrl; Shift and wheel go sideways."""
        assert isinstance(event, QWheelEvent)
        pixels, angle = event.pixelDelta(), event.angleDelta()
        by_touch = not pixels.isNull() and event.phase() is not Qt.ScrollPhase.NoScrollPhase
        if by_touch and not event.modifiers() & _CONTROL:
            self._view.pan_by(QPointF(pixels))
        elif event.modifiers() & _SHIFT or not angle.y():
            self._view.pan_by(QPointF(angle.x() or angle.y(), 0.0))
        else:
            self._view.zoom_by(_WHEEL_STEP ** angle.y(), event.position())
        event.accept()
        return True

    def _on_native_gesture(self, event: QEvent) -> bool:
        assert isinstance(event, QNativeGestureEvent)
        kind = event.gestureType()
        if kind is Qt.NativeGestureType.ZoomNativeGesture:
            self._view.zoom_by(max(0.2, 1.0 + event.value()), event.position())
        elif kind is Qt.NativeGestureType.SmartZoomNativeGesture:
            self._view.zoom_by(1.6, event.position())
        else:
            return False
        return True

    def _on_gesture(self, event: QEvent) -> bool:
        if not isinstance(event, QGestureEvent):
            return False
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        event.accept(pinch)
        if event.type() is QEvent.Type.Gesture:
            self._pressed = None
            if pinch.changeFlags() & QPinchGesture.ChangeFlag.ScaleFactorChanged:
                at = self._view.viewport().mapFromGlobal(pinch.hotSpot())
                self._view.zoom_by(pinch.scaleFactor(), at)
            if pinch.changeFlags() & QPinchGesture.ChangeFlag.CenterPointChanged:
                self._view.pan_by(pinch.centerPoint() - pinch.lastCenterPoint())
        return True

    # Tips and menus

    def _on_tool_tip(self, event: QEvent) -> bool:
        assert isinstance(event, QHelpEvent)
        topic_id = self._view.tile_at(QPointF(event.pos()))
        if topic_id is None:
            QToolTip.hideText()
        else:
            model = self._view.controller.model
            tip = wording.tool_tip(
                model.topics[topic_id], model.on_disk.get(topic_id), wording.memory_text(model, topic_id)
            )
            area = self._view.screen_rect(self._view.controller.model.rect(topic_id)).toAlignedRect()
            QToolTip.showText(event.globalPos(), tip, self._view.viewport(), area)
        return True

    def _on_context_menu(self, event: QEvent) -> bool:
        assert isinstance(event, QContextMenuEvent)
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self._place_of_current()
        else:
            place = event.globalPos()
            controller = self._view.controller
            topic_id = self._view.tile_at(QPointF(event.pos()))
            if topic_id is not None and topic_id not in controller.selection.selected:
                controller.selection.set_current(topic_id)
        self._pressed = None
        # Opened from within the event, a menu would keep the mouse grabbed on some platforms.
        QTimer.singleShot(0, self._view, lambda: self._view.menu_requested.emit(place))
        return True

    def _place_of_current(self) -> QPoint:
        controller = self._view.controller
        current = controller.current
        if current is not None and current in controller.model.topics:
            area = self._view.screen_rect(controller.model.rect(current))
            return self._view.viewport().mapToGlobal(area.center().toPoint())
        return QCursor.pos() if self._view.underMouse() else self._view.mapToGlobal(self._view.rect().center())
