"""Where the sheets that float on the map stand: inset, legend, box for typing, and the word for an empty map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from studydesk.ui.map.finder import Finder
from studydesk.ui.map.minimap import Minimap, visible_share
from studydesk.ui.map.view import MapView
from studydesk.ui.theme.theme import ThemeManager

if TYPE_CHECKING:
    from studydesk.ui.map.legend import Legend
    from studydesk.ui.map.time_slider import TimeSlider

_MARGIN = 12
_ALL_IN_SIGHT = 0.97


class EmptyNote(QWidget):
    """Says why there is nothing on the map, with the one thing to do about it."""

    def __init__(self, view: MapView, themes: ThemeManager) -> None:
        super().__init__(view)
        self._themes = themes
        self.setObjectName("emptyMap")
        self.label = QLabel(self)
        self.label.setWordWrap(True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton(self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.label)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)

    def say(self, text: str, action: str) -> None:
        """Sets sentence and button."""
        self.label.setText(text)
        self.button.setText(action)
        self.button.setAccessibleName(action)
        self.setFixedWidth(self._themes.px(360))
        self.adjustSize()


class Floats(QObject):
    """Makes the sheets, keeps them in their corners, and shows those that are wanted and of use."""

    def __init__(self, view: MapView, themes: ThemeManager) -> None:
        super().__init__(view)
        self._map = view
        self._themes = themes
        self.minimap = Minimap(view, themes)
        self._legend: Legend | None = None
        self._slider: TimeSlider | None = None
        self.finder = Finder(view, themes)
        self.empty = EmptyNote(view, themes)
        view.floating = [self.minimap, self.finder, self.empty]
        self.wants_minimap = True
        self.wants_legend = False
        view.installEventFilter(self)
        view.view_changed.connect(self.arrange)
        view.controller.rebuilt.connect(self.arrange)
        view.controller.showing_changed.connect(self._show_empty)
        view.controller.memory_changed.connect(self._show_slider)
        themes.changed.connect(self.arrange)
        self.arrange()

    @property
    def legend(self) -> Legend:
        """What the signs on the map mean; made when it is first wanted."""
        if self._legend is None:
            from studydesk.ui.map.legend import Legend

            self._legend = Legend(self._map, self._themes)
            self._map.floating = [*self._map.floating, self._legend]
        return self._legend

    @property
    def slider(self) -> TimeSlider:
        """How many days ahead the memory lens shows; made when it is first wanted."""
        if self._slider is None:
            from studydesk.ui.map.time_slider import TimeSlider

            self._slider = TimeSlider(self._map, self._themes)
            self._map.floating = [*self._map.floating, self._slider]
        return self._slider

    def set_wants(self, *, minimap: bool | None = None, legend: bool | None = None) -> None:
        """Turns the inset or the legend on or off."""
        self.wants_minimap = self.wants_minimap if minimap is None else minimap
        self.wants_legend = self.wants_legend if legend is None else legend
        self.arrange()

    def arrange(self, *_: object) -> None:
        """Puts everything in its place; called whenever view, size or theme changed."""
        if not self._map.isVisible():
            return  # it has no size of its own yet; showing it asks again
        view, margin = self._map, self._themes.px(_MARGIN)
        width, height = view.width(), view.height()
        # The view itself is never mirrored; the page around it tells how the learner reads.
        around = view.parentWidget()
        mirrored = around is not None and around.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._show_empty()
        self.minimap.resize(self.minimap.sizeHint())
        far, near = (margin, width - margin) if mirrored else (width - margin, margin)
        inset = self.minimap
        inset.move(far if mirrored else far - inset.width(), height - margin - inset.height())
        self.finder.move((width - self.finder.width()) // 2, margin)
        self.empty.move((width - self.empty.width()) // 2, (height - self.empty.height()) // 2)
        inset.setVisible(self.wants_minimap and self._minimap_helps())
        if self.wants_legend:
            legend = self.legend
            legend.adjustSize()
            legend.move(near - legend.width() if mirrored else near, height - margin - legend.height())
        if self._legend is not None:
            self._legend.setVisible(self.wants_legend)
        wants_slider = view.controller.model.showing.lens == "later"
        if wants_slider:
            slider = self.slider
            slider.setMaximumWidth(width - 2 * margin)
            slider.adjustSize()
            slider.move(*self._place_of_slider(slider, margin))
        if self._slider is not None:
            self._slider.setVisible(wants_slider)

    def _place_of_slider(self, slider: TimeSlider, margin: int) -> tuple[int, int]:
        """At the foot, beside the inset; where that is too narrow at the top."""
        left, right = margin, self._map.width() - margin
        for sheet in (self.minimap, self._legend):
            if sheet is not None and not sheet.isHidden():
                if sheet.geometry().center().x() > self._map.width() / 2:
                    right = min(right, sheet.x() - margin)
                else:
                    left = max(left, sheet.geometry().right() + margin)
        if right - left < slider.width():
            return (self._map.width() - slider.width()) // 2, margin
        return (left + right - slider.width()) // 2, self._map.height() - margin - slider.height()

    def _show_slider(self) -> None:
        wanted = self._map.controller.model.showing.lens == "later"
        if wanted != (self._slider is not None and not self._slider.isHidden()):
            self.arrange()

    def _minimap_helps(self) -> bool:
        """Not while all is in sight, nor where it would hide half of a small map; never taken from the keyboard."""
        model = self._map.controller.model
        if model.is_empty:
            return False
        if self.minimap.hasFocus():
            return True
        roomy = self._map.width() > 2.5 * self.minimap.width() and self._map.height() > 2 * self.minimap.height()
        return roomy and visible_share(self._map.visible_region(), model.bounds) < _ALL_IN_SIGHT

    def _show_empty(self) -> None:
        model = self._map.controller.model
        all_held_back = bool(model.topics) and len(model.showing.held_back) == len(model.topics)
        if model.is_empty:
            self.empty.say(
                self.tr("This path has no topics yet. Add one of your own, or add another path in the settings."),
                self.tr("Add a topic"),
            )
        elif all_held_back:
            self.empty.say(self.tr("No topic passes the filter."), self.tr("Clear the filter"))
        self.empty.setVisible(model.is_empty or all_held_back)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._map and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.arrange()
        return False
