"""The map for screen readers: a tree with one child per topic, in path order.

Qt shows no item of a scene to assistive technology, so a factory hands out interfaces of our own. Qt keeps only
C++ pointers to them: the Python objects are kept here as long as the view lives.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QColor,
)
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget

from studydesk.domain.path import TopicId
from studydesk.ui.map import wording
from studydesk.ui.map.view import MapView

_FACTORY = "studydeskMapFactory"


class TileActions(QAccessibleActionInterface):
    """What assistive technology can do with a tile: open it, or put the focus on it."""

    def __init__(self, view: MapView, topic_id: TopicId) -> None:
        super().__init__()
        self._view = view
        self._topic_id = topic_id

    def actionNames(self) -> list[str]:
        return [self.pressAction(), self.setFocusAction()]

    def doAction(self, actionName: str) -> None:
        if self._topic_id not in self._view.controller.model.topics:
            return
        self._view.controller.selection.set_current(self._topic_id)
        if actionName == self.pressAction():
            self._view.opened.emit(self._topic_id)
        else:
            self._view.setFocus()
            self._view.reveal(self._topic_id)

    def keyBindingsForAction(self, actionName: str) -> list[str]:
        return ["Return"] if actionName == self.pressAction() else []

    def localizedActionName(self, name: str) -> str:
        opens = name == self.pressAction()
        if opens:
            return QCoreApplication.translate("MapView", "Open the topic")
        return QCoreApplication.translate("MapView", "Go to the topic")

    def localizedActionDescription(self, name: str) -> str:
        return self.localizedActionName(name)


class TileInterface(QAccessibleInterface):
    """One topic as a button."""

    def __init__(self, owner: MapInterface, topic_id: TopicId) -> None:
        super().__init__()
        self._owner = owner
        self._view = owner.map_view
        self.topic_id = topic_id
        self._actions = TileActions(owner.map_view, topic_id)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:  # type: ignore[override]  # a pointer, or None
        # C++ wants the address of the other base class; a Python object cannot be two C++ interfaces at once.
        if kind is QAccessible.InterfaceType.ActionInterface:
            return shiboken6.VoidPtr(shiboken6.getCppPointer(self._actions)[0])
        return None

    def isValid(self) -> bool:
        return self._owner.is_alive and self.topic_id in self._view.controller.model.topics

    def object(self) -> QObject | None:  # type: ignore[override]  # Qt wants None for what is no object
        return None

    def window(self) -> None:  # type: ignore[override]  # Qt asks the parent then
        return None

    def parent(self) -> QAccessibleInterface:
        return self._owner

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> None:  # type: ignore[override]  # a tile has no children
        return None

    def childAt(self, x: int, y: int) -> None:  # type: ignore[override]  # a tile has no children
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Button

    def text(self, kind: QAccessible.Text) -> str:
        if not self.isValid():
            return ""
        model = self._view.controller.model
        topic = model.topics[self.topic_id]
        if kind is QAccessible.Text.Name:
            memory = wording.memory_text(model, self.topic_id)
            return wording.accessible_name(topic, model.on_disk.get(self.topic_id), memory)
        return topic.summary if kind is QAccessible.Text.Description else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """A topic's words are not changed from here."""

    def rect(self) -> QRect:
        if not self.isValid():
            return QRect()
        area = self._view.screen_rect(self._view.controller.model.rect(self.topic_id)).toAlignedRect()
        return QRect(self._view.viewport().mapToGlobal(area.topLeft()), area.size())

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        if not self.isValid():
            state.invalid = True
            return state
        controller = self._view.controller
        state.focusable = state.selectable = state.multiSelectable = True
        state.selected = self.topic_id in controller.selection.selected
        state.focused = self.topic_id == controller.current and self._view.hasFocus()
        state.offscreen = not controller.model.rect(self.topic_id).intersects(self._view.visible_region())
        return state

    def foregroundColor(self) -> QColor:
        return self._view.map_style.ink

    def backgroundColor(self) -> QColor:
        return self._view.map_style.sheet


class MapInterface(QAccessibleWidget):
    """The map itself. Its children are all topics in path order, whatever the filter, and what floats on the map."""

    def __init__(self, view: MapView) -> None:
        super().__init__(view, QAccessible.Role.Canvas)
        self.map_view = view
        self.is_alive = True
        self._tiles: dict[TopicId, TileInterface] = {}
        view.destroyed.connect(self._on_destroyed)

    def _on_destroyed(self) -> None:
        self.is_alive = False

    def tile(self, topic_id: TopicId) -> TileInterface:
        """The interface of a topic, made on first use and kept."""
        if topic_id not in self._tiles:
            self._tiles[topic_id] = TileInterface(self, topic_id)
        return self._tiles[topic_id]

    def _floating(self) -> list[QWidget]:
        return [widget for widget in self.map_view.floating if widget.isVisible()]

    def childCount(self) -> int:
        return len(self.map_view.controller.model.order) + len(self._floating()) if self.is_alive else 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # None beyond the end
        order, floating = self.map_view.controller.model.order, self._floating()
        if 0 <= index < len(order):
            return self.tile(order[index])
        if len(order) <= index < len(order) + len(floating):
            return QAccessible.queryAccessibleInterface(floating[index - len(order)])
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        order, floating = self.map_view.controller.model.order, self._floating()
        if isinstance(child, TileInterface):
            return order.index(child.topic_id) if child.topic_id in order else -1
        thing = child.object()
        return len(order) + floating.index(thing) if thing in floating else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # None on the ground
        place = self.map_view.viewport().mapFromGlobal(QPoint(x, y))
        for widget in self._floating():
            if widget.geometry().contains(place):
                return QAccessible.queryAccessibleInterface(widget)
        topic_id = self.map_view.tile_at(QPointF(place))
        return None if topic_id is None else self.tile(topic_id)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # None without a topic in hand
        current = self.map_view.controller.current
        if not self.map_view.hasFocus() or current not in self.map_view.controller.model.topics or current is None:
            return None
        return self.tile(current)


class MapAccessibility(QObject):
    """Serves the tree of one view and tells assistive technology of focus and of new states."""

    def __init__(self, view: MapView) -> None:
        super().__init__(view)
        self._view = view
        self._interface: MapInterface | None = None
        self._current: TopicId | None = None
        install_factory()
        view.accessibility = self
        view.controller.showing_changed.connect(self._on_showing_changed)
        view.controller.topics_changed.connect(self._on_topics_changed)

    @property
    def interface(self) -> MapInterface:
        """The one interface of the view."""
        if self._interface is None:
            self._interface = MapInterface(self._view)
        return self._interface

    def _on_showing_changed(self) -> None:
        current = self._view.controller.current
        if current == self._current:
            return
        self._current = current
        if current is None or not QAccessible.isActive() or not self._view.hasFocus():
            return
        order = self._view.controller.model.order
        if current in order:
            event = QAccessibleEvent(self._view, QAccessible.Event.Focus)
            event.setChild(order.index(current))
            QAccessible.updateAccessibility(event)

    def _on_topics_changed(self, touched: set[TopicId]) -> None:
        """Says the new state of the topic in hand."""
        if not QAccessible.isActive():  # nobody listens, and a click waits for this
            return
        current = self._view.controller.current
        if current in touched and current is not None and self._view.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, self.announcement(current)))

    def announcement(self, topic_id: TopicId) -> str:
        """What is said when the state of a topic changed."""
        model = self._view.controller.model
        memory = wording.memory_text(model, topic_id)
        return wording.accessible_name(model.topics[topic_id], model.on_disk.get(topic_id), memory)


def install_factory() -> None:
    """Makes Qt ask us for interfaces, once per application (Qt has no way to ask whether it does already)."""
    application = QApplication.instance()
    if application is None or application.property(_FACTORY):
        return
    application.setProperty(_FACTORY, True)
    QAccessible.installFactory(_interface_for)


def _interface_for(_key: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, MapView) and isinstance(thing.accessibility, MapAccessibility):
        return thing.accessibility.interface
    return None
