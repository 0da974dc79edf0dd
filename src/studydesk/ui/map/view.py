"""The map on the screen: draws by its layers, moves, zooms, and takes mouse and keys."""

from __future__ import annotations

from PySide6.QtCore import (
    QEasingCurve,
    QObject,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSizeF,
    Qt,
    QTimer,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QPainter, QResizeEvent, QShowEvent, QTransform
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from studydesk.domain.map_geometry import Direction, Heading, Rect, united
from studydesk.domain.path import TopicId, TopicStatus
from studydesk.ui.map import camera
from studydesk.ui.map.camera import View
from studydesk.ui.map.controller import MapController
from studydesk.ui.map.layers import GroundLayer, Layer, OverlayLayer, TilesLayer
from studydesk.ui.map.model import Level, Showing, level_at
from studydesk.ui.map.paint_ground import EdgeLines
from studydesk.ui.map.paint_overlay import reach
from studydesk.ui.map.style import MapStyle
from studydesk.ui.theme.theme import TEXT_FAMILY, ThemeManager
from studydesk.ui.theme.tokens import MOTION_LONG_MS

ZOOM_STEP = 1.25

_INNER = 8.0
"""Ring and words of a tile lie at least so far within it (map units)."""

_OPAQUE = 3.0
"""So far within its border a tile with round corners covers everything."""


class MapView(QGraphicsView):
    """Shows the controller's model. What the pointer does is in ``MapPointer``, what keys do in the page's commands."""

    opened = Signal(object)
    """The learner wants to see this ``TopicId``: click, double click or Enter."""

    menu_requested = Signal(QPoint)
    """The menu of the selected topics is wanted at this place of the screen."""

    text_typed = Signal(str)
    """A printable key that is no command was pressed: the beginning of a title."""

    view_changed = Signal()
    """Centre, zoom or size are other than before."""

    def __init__(self, controller: MapController, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self._themes = themes
        self.floating: list[QWidget] = []
        """What stands on the map: the inset, the legend, the box for typing."""
        self.accessibility: QObject | None = None
        """Set by ``MapAccessibility``, which serves the map to screen readers."""
        self._view = View(0.0, 0.0, 1.0)
        self._is_placed = False
        self._painted: Showing = controller.model.showing
        self._statuses: dict[TopicId, TopicStatus] = {}  # as the tiles were painted last
        self._done_in: dict[Heading, int] = {}
        self.map_style = MapStyle(themes.theme, TEXT_FAMILY)
        self.lines = EdgeLines(controller.model.bundles)
        # The view keeps no reference to its scene, and Python would collect it at once.
        self._scene = QGraphicsScene(self)
        self._layers: tuple[Layer, ...] = (GroundLayer(self), TilesLayer(self), OverlayLayer(self))
        for layer in self._layers:
            self._scene.addItem(layer)
        self._flight = QVariantAnimation(self)
        self._flight.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._flight.valueChanged.connect(self._on_flight)
        self._flight_ends = (self._view, self._view)
        self._set_up()
        self._connect()
        self._on_theme_changed()
        self._on_rebuilt()

    def _set_up(self) -> None:
        self.setObjectName("map")
        self.setScene(self._scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a map is not mirrored
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        # The ground is filled by the view itself: nothing of the widgets behind it needs to be painted first.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Map of the path"))
        self.setAccessibleDescription(
            self.tr("Arrow keys walk, Enter opens a topic. The same content as a list: O for the outline.")
        )
        self.setMinimumSize(240, 200)

    def _connect(self) -> None:
        self.controller.rebuilt.connect(self._on_rebuilt)
        self.controller.topics_changed.connect(self._on_topics_changed)
        self.controller.showing_changed.connect(self._on_showing_changed)
        self.controller.memory_changed.connect(self.viewport().update)
        self._themes.changed.connect(self._on_theme_changed)

    # What it shows

    @property
    def zoom(self) -> float:
        """Pixels per map unit at 100 % scale; decides the level of detail."""
        return self._view.zoom

    @property
    def view(self) -> View:
        """Where the map is looked at from."""
        return self._view

    def visible_region(self) -> Rect:
        """The part of the map in the window, in map units."""
        width, height = self._size()
        view = self._view
        return Rect(
            view.x - width / view.zoom / 2, view.y - height / view.zoom / 2, width / view.zoom, height / view.zoom
        )

    def map_point(self, position: QPointF) -> tuple[float, float]:
        """The map point under a pixel of the viewport."""
        point = self.viewportTransform().inverted()[0].map(position)
        return point.x(), point.y()

    def screen_rect(self, rect: Rect) -> QRectF:
        """Where a rectangle of the map stands in the viewport."""
        return self.viewportTransform().mapRect(QRectF(rect.x, rect.y, rect.width, rect.height))

    def tile_at(self, position: QPointF) -> TopicId | None:
        """The topic under a pixel of the viewport."""
        return self.controller.model.tile_at(*self.map_point(position))

    def _size(self) -> tuple[float, float]:
        """The viewport in pixels at 100 % scale."""
        size, scale = self.viewport().size(), self._themes.scale
        return max(1.0, size.width() / scale), max(1.0, size.height() / scale)

    # Moving

    def set_view(self, view: View, *, fly: bool = False) -> None:
        """Looks from there, with ``fly`` in a short movement (none where motion is reduced)."""
        goal = camera.clamped(view, self.controller.model.bounds)
        self._is_placed = True
        self._flight.stop()
        duration = self._themes.duration(MOTION_LONG_MS) if fly and self.isVisible() else 0
        if duration == 0 or goal == self._view:
            self._apply(goal)
            return
        self._flight_ends = (self._view, goal)
        self._flight.setDuration(duration)
        self._flight.setStartValue(0.0)
        self._flight.setEndValue(1.0)
        self._flight.start()

    @property
    def goal(self) -> View:
        """Where a flight under way ends; the view itself when there is none."""
        flying = self._flight.state() is QVariantAnimation.State.Running
        return self._flight_ends[1] if flying else self._view

    def _on_flight(self, share: float) -> None:
        start, goal = self._flight_ends
        self._apply(goal if share >= 1.0 else start.towards(goal, share))

    def _apply(self, view: View) -> None:
        self._view = view
        factor = view.zoom * self._themes.scale
        if self.transform().m11() != factor:
            self.setTransform(QTransform.fromScale(factor, factor))
        self.centerOn(view.x, view.y)
        self.view_changed.emit()

    def fit(self) -> None:
        """Shows all of the map."""
        width, height = self._size()
        self.set_view(camera.fitted(self.controller.model.bounds, width, height), fly=True)

    def fit_selection(self) -> None:
        """Shows the selected topics as large as they can be read well; the whole map when there are none."""
        model = self.controller.model
        box = united(model.rect(i) for i in self.controller.selection.targets() if i in model.topics)
        if box is None:
            self.fit()
            return
        width, height = self._size()
        self.set_view(camera.fitted(box.grown(80), width, height, 1.8), fly=True)

    def full_size(self) -> None:
        """100 %, about the topic in hand if it is in sight, else about the middle."""
        view = self.goal
        current = self.controller.current
        x, y = view.x, view.y
        if current in self.controller.model.topics and current is not None:
            rect = self.controller.model.rect(current)
            if rect.intersects(self.visible_region()):
                x, y = rect.cx, rect.cy
        self.set_view(View(x, y, 1.0), fly=True)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zooms about a pixel of the viewport, without one about the topic in hand or the middle (then flying)."""
        bounds = self.controller.model.bounds
        if at is None:
            self.set_view(camera.zoomed_at(self.goal, factor, *self._anchor(), bounds), fly=True)
            return
        scale = self._themes.scale
        middle = QPointF(self.viewport().rect().center())
        offset = (at - middle) / scale
        self.set_view(camera.zoomed_at(self._view, factor, offset.x(), offset.y(), bounds))

    def _anchor(self) -> tuple[float, float]:
        current = self.controller.current
        if current is None or current not in self.controller.model.topics:
            return 0.0, 0.0
        rect = self.controller.model.rect(current)
        if not rect.intersects(self.visible_region()):
            return 0.0, 0.0
        return (rect.cx - self._view.x) * self._view.zoom, (rect.cy - self._view.y) * self._view.zoom

    def pan_by(self, pixels: QPointF) -> None:
        """Moves the map with the hand."""
        factor = self._view.zoom * self._themes.scale
        self.set_view(View(self._view.x - pixels.x() / factor, self._view.y - pixels.y() / factor, self._view.zoom))

    def fly_to(self, topic_id: TopicId, *, least_zoom: float = camera.READABLE) -> None:
        """Brings a topic into sight, near enough to read its title."""
        if topic_id not in self.controller.model.topics:
            return
        rect = self.controller.model.rect(topic_id)
        view = self.goal
        if view.zoom < least_zoom:
            self.set_view(View(rect.cx, rect.cy, least_zoom), fly=True)
        else:
            self.set_view(self._showing(view, rect), fly=True)

    def _showing(self, view: View, rect: Rect) -> View:
        """The view moved until ``rect`` is in sight and no sheet that floats on the map lies over it."""
        goal = camera.showing_rect(view, rect, *self._size())
        factor = goal.zoom * self._themes.scale
        middle = QPointF(self.viewport().rect().center())
        corner = (middle + QPointF(rect.x - goal.x, rect.y - goal.y) * factor).toPoint()
        place = QRect(corner, QSizeF(rect.width * factor, rect.height * factor).toSize())
        if any(sheet.isVisible() and sheet.geometry().intersects(place) for sheet in self.floating):
            return camera.settled(View(rect.cx, rect.cy, goal.zoom), self.controller.model.bounds, *self._size())
        return goal

    def reveal(self, topic_id: TopicId) -> None:
        """Scrolls just so far that the topic is in sight, at the zoom in force."""
        self.fly_to(topic_id, least_zoom=0.0)

    # Walking

    def walk(self, direction: Direction, *, extend: bool = False) -> None:
        """Goes to the neighbour on that side; with ``extend`` the selection grows."""
        self._go(self.controller.model.step(self.controller.current, direction), extend)

    def walk_in_order(self, by: int) -> bool:
        """Goes on in path order; False at the end, where the keyboard leaves the map."""
        topic_id = self.controller.model.in_order(self.controller.current, by)
        self._go(topic_id, extend=False)
        return topic_id is not None

    def _go(self, topic_id: TopicId | None, extend: bool) -> None:
        if topic_id is None:
            return
        selection = self.controller.selection
        if extend:
            selection.select(selection.selected | {topic_id}, topic_id)
        else:
            selection.set_current(topic_id)
        self.reveal(topic_id)

    def focusNextPrevChild(self, forward: bool) -> bool:
        # What floats on the map asks here too when it has the keyboard; then Tab is Tab.
        if self.hasFocus() and self.walk_in_order(1 if forward else -1):
            return True
        return super().focusNextPrevChild(forward)

    # Changes

    def _on_rebuilt(self) -> None:
        self.lines = EdgeLines(self.controller.model.bundles)
        bounds = self.controller.model.bounds
        room = 4 * max(bounds.width, bounds.height) + 40_000.0
        wide = bounds.grown(room)
        self._scene.setSceneRect(QRectF(wide.x, wide.y, wide.width, wide.height))
        for layer in self._layers:
            layer.resized()
        self._painted = self.controller.model.showing
        self._statuses = {key: topic.status for key, topic in self.controller.model.topics.items()}
        self._done_in = {heading: self._done_of(heading) for heading in self.controller.model.headings}
        if not self._is_placed and self.isVisible():
            self.look_first()
        else:
            self._apply(camera.clamped(self._view, bounds))
        self.viewport().update()

    def look_first(self) -> None:
        """The view of somebody who opens this map for the first time."""
        self.set_view(camera.first_look(self.controller.model.bounds, *self._size()))

    @property
    def is_placed(self) -> bool:
        """Whether the view is one that the learner has seen; before, it says nothing worth keeping."""
        return self._is_placed

    def forget_view(self) -> None:
        """The next map that is built is looked at as for the first time."""
        self._is_placed = False

    def _on_topics_changed(self, touched: set[TopicId]) -> None:
        model = self.controller.model
        for topic_id in touched & model.topics.keys():
            status = model.topics[topic_id].status
            if self._statuses.get(topic_id) is status and level_at(self.zoom) in (Level.FULL, Level.COMPACT):
                self._update(model.rect(topic_id).grown(-_INNER))  # ring and hours; the border stays
            else:
                self._update_tile(topic_id)
            self._statuses[topic_id] = status
        for heading in model.headings:
            if touched.intersection(heading.topic_ids) and self._done_in[heading] != self._done_of(heading):
                self._done_in[heading] = self._done_of(heading)
                self._update(heading.rect)

    def _done_of(self, heading: Heading) -> int:
        topics = self.controller.model.topics
        return sum(topics[topic_id].status is TopicStatus.DONE for topic_id in heading.topic_ids)

    def _on_showing_changed(self) -> None:
        before, now = self._painted, self.controller.model.showing
        self._painted = now
        if (before.route, before.held_back) != (now.route, now.held_back):
            self.viewport().update()
            return
        changed = before.selected ^ now.selected
        changed |= {i for i in (before.current, now.current, before.hovered, now.hovered) if i is not None}
        for topic_id in changed & self.controller.model.topics.keys():
            self._update_tile(topic_id)

    def hides_ground(self, region: Rect) -> bool:
        """Whether a region (map units) lies within a tile, so that nothing shows of what is behind the tiles."""
        model = self.controller.model
        if level_at(self.zoom) is Level.FAR:
            return False
        touched = model.tile_index.within(region)
        if len(touched) != 1 or model.showing.is_toned(touched[0]):
            return False
        tile = model.rect(touched[0]).grown(-_OPAQUE)
        return tile.contains(region.x, region.y) and tile.contains(region.right, region.bottom)

    def _update_tile(self, topic_id: TopicId) -> None:
        self._update(self.controller.model.rect(topic_id).grown(reach(self.zoom)))

    def _update(self, rect: Rect) -> None:
        self.viewport().update(self.screen_rect(rect).toAlignedRect().adjusted(-2, -2, 2, 2))

    def _on_theme_changed(self, *_: object) -> None:
        self.map_style = MapStyle(self._themes.theme, TEXT_FAMILY)
        self.setBackgroundBrush(self.map_style.ground)
        self._apply(self._view)
        self.viewport().update()

    # Events that are not the pointer's

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._is_placed:
            # The size of the first show is provisional; the layouts settle until the event loop turns.
            QTimer.singleShot(0, self, self._place)
        view, before = self._view, event.oldSize()
        if self._is_placed and before.isValid() and (self.width() > before.width() or self.height() > before.height()):
            # More room shows more of the map, not more of the emptiness around it.
            view = camera.settled(view, self.controller.model.bounds, *self._size())
        self._apply(view)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_placed:  # a map made in a hidden page has its size already, and none comes again
            QTimer.singleShot(0, self, self._place)

    def _place(self) -> None:
        if not self._is_placed and self.isVisible():
            self.look_first()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_key = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if event.reason() in by_key and self.controller.current is None:
            self.walk_in_order(1 if event.reason() is Qt.FocusReason.TabFocusReason else -1)
        self.controller.set_has_focus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.controller.set_has_focus(False)
