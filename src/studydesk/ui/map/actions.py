"""Binds the map's commands to what they do, and makes the menu of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMenu

from studydesk.domain.map_geometry import Direction
from studydesk.domain.path import TopicStatus
from studydesk.ui.map.view import ZOOM_STEP

if TYPE_CHECKING:
    from studydesk.ui.map.page import MapPage

_MENU = (
    ("open", "memory", "download"),
    ("not_started", "learning", "done", "skipped"),
    ("route", "lens", "fit_selection", "select_all"),
    ("fit", "full_size", "overview", "legend"),
    ("add_topic", "outline", "download_path", "export"),
)
_NEEDS_TOPIC = ("open", "not_started", "learning", "done", "skipped", "fit_selection")
_NEEDS_MAP = ("fit", "full_size", "zoom_in", "zoom_out", "select_all", "find", "export")
_OF_MEMORY = ("memory", "later", "sooner", "plan")
"""Bound by ``MapRecall``."""
_CHECKABLE = ("route", "overview", "legend", "outline")
_ANYWHERE = ("filter", "outline", "export")
"""Work in the bar and in the outline too, not only on the map."""


class MapActions(QObject):
    """The learner's actions on the map; every one is a command with a key."""

    def __init__(self, page: MapPage) -> None:
        super().__init__(page)
        self._page = page
        self._commands = page.desk.commands
        self._menu: QMenu | None = None
        slots: dict[str, Callable[[], object]] = {
            **self._marking(),
            **self._walking(),
            **self._seeing(),
            "open": self.open_current,
            "menu": self._open_menu,
            "add_topic": self.ask_topic,
            "filter": self._focus_filter,
            "outline": lambda: page.set_shows_outline(not page.shows_outline),
            "export": self.ask_export,
            "select_all": page.controller.select_all,
        }
        for name, slot in slots.items():
            widget = page.left if name in _ANYWHERE else page.map
            action = self._commands.bind(f"map.{name}", slot, widget, enabled=self._condition(name))
            action.setCheckable(name in _CHECKABLE)
        self.refresh()

    def _marking(self) -> dict[str, Callable[[], object]]:
        return {status.value: partial(self._page.controller.mark, status) for status in TopicStatus}

    def _walking(self) -> dict[str, Callable[[], object]]:
        view = self._page.map
        slots: dict[str, Callable[[], object]] = {
            "next": partial(view.walk_in_order, 1),
            "previous": partial(view.walk_in_order, -1),
        }
        for direction in Direction:
            name = direction.name.lower()
            slots[name] = partial(view.walk, direction)
            slots[f"extend_{name}"] = partial(view.walk, direction, extend=True)
        return slots

    def _seeing(self) -> dict[str, Callable[[], object]]:
        page = self._page
        view, floats = page.map, page.floats
        return {
            "fit": view.fit,
            "full_size": view.full_size,
            "fit_selection": view.fit_selection,
            "zoom_in": lambda: view.zoom_by(ZOOM_STEP),
            "zoom_out": lambda: view.zoom_by(1 / ZOOM_STEP),
            "find": floats.finder.begin,
            "route": self._toggle_route,
            "overview": self._toggle_overview,
            "legend": self._toggle_legend,
        }

    def _condition(self, name: str) -> Callable[[], bool]:
        controller = self._page.controller
        if name in _NEEDS_TOPIC:
            return lambda: bool(controller.selection.targets())
        if name in _NEEDS_MAP:
            return lambda: not controller.model.is_empty
        return lambda: True

    def refresh(self) -> None:
        """Brings ticks and greyed rows up to date."""
        page = self._page
        on = {
            "route": page.controller.shows_route,
            "overview": page.floats.wants_minimap,
            "legend": page.floats.wants_legend,
            "outline": page.shows_outline,
        }
        for name, checked in on.items():
            self._commands.set_state(f"map.{name}", checked=checked)
            if name in page.bar.buttons:
                page.bar.set_checked(name, checked)
        for name in (*_NEEDS_TOPIC, *_NEEDS_MAP, *_OF_MEMORY):
            self._commands.set_state(f"map.{name}", enabled=self._commands.is_enabled(f"map.{name}"))

    # What they do

    def open_current(self) -> None:
        """Opens the topic in hand and puts the keyboard into its panel."""
        current = self._page.controller.current
        if current is not None:
            self._page.open_topic(current)
            if self._page.panel is not None:
                self._page.panel.focus_first()

    def _toggle_route(self) -> None:
        controller = self._page.controller
        controller.set_shows_route(not controller.shows_route)
        self._changed()

    def _toggle_overview(self) -> None:
        self._page.floats.set_wants(minimap=not self._page.floats.wants_minimap)
        self._changed()

    def _toggle_legend(self) -> None:
        self._page.floats.set_wants(legend=not self._page.floats.wants_legend)
        self._changed()

    def _changed(self) -> None:
        self.refresh()
        self._page.state_changed.emit()

    def _focus_filter(self) -> None:
        self._page.bar.focus_filter()

    def ask_topic(self) -> None:
        """Asks for the title of a topic of the learner's own, and adds it after the one in hand."""
        from studydesk.ui.topic.dialogs import AskDialog

        page = self._page
        after = page.controller.current
        text = self.tr("It stands beside the topics of the path, and stays when the path is updated.")
        heading = self.tr("Add a topic of your own")
        dialog = AskDialog(page.desk.theme, heading, text, self.tr("Add"), parent=page)
        dialog.answered.connect(lambda title, _link: page.desk.paths.add_own_topic(title, after))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # The menu

    def menu(self) -> QMenu:
        """The menu of the topics in hand and of the map."""
        if self._menu is None:
            self._menu = QMenu(self._page)
            for group in _MENU:
                for name in group:
                    self._menu.addAction(self._commands.action(f"map.{name}"))
                if group is not _MENU[-1]:
                    self._menu.addSeparator()
        self.refresh()
        return self._menu

    def _open_menu(self) -> None:
        view = self._page.map
        current = self._page.controller.current
        place = view.mapToGlobal(view.rect().center())
        if current is not None and current in self._page.controller.model.topics:
            area = view.screen_rect(self._page.controller.model.rect(current))
            place = view.viewport().mapToGlobal(area.center().toPoint())
        self.menu().popup(place)

    # Export

    def ask_export(self) -> None:
        """Asks where to save the map; the ending chosen decides the format."""
        title = self._title()
        kinds = (self.tr("Picture (*.png)"), self.tr("Drawing (*.svg)"), self.tr("Document (*.pdf)"))
        from PySide6.QtCore import QDir, QStandardPaths

        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation) or QDir.homePath()
        name = f"{_file_name(title)}.png"
        file, kind = QFileDialog.getSaveFileName(
            self._page, self.tr("Export the map"), str(Path(folder) / name), ";;".join(kinds)
        )
        if file:
            self.export_to(with_ending(Path(file), kind))

    def export_to(self, file: Path) -> None:
        """Writes the map, and says where it is or what went wrong."""
        from studydesk.ui.map.export import ExportFailedError, export_map

        notices = self._page.desk.notices
        try:
            export_map(self._page.controller.model, self._title(), file)
        except ExportFailedError as error:
            text = self.tr("The map could not be saved to {file}: {reason}. Choose another folder and try again.")
            notices.say(text.format(file=file.name, reason=error), "bad")
        else:
            notices.say(self.tr("The map was saved as {file}.").format(file=file.name), "good")

    def _title(self) -> str:
        path = self._page.desk.paths.path
        return self.tr("Learning path") if path is None else path.title


def _file_name(title: str) -> str:
    """The title without signs that a file system refuses."""
    return "".join(sign if sign.isalnum() or sign in " -_" else " " for sign in title).strip() or "map"


def with_ending(file: Path, kind: str) -> Path:
    """The file with the ending of the chosen kind ('Picture (*.png)') unless it names a known one itself."""
    if file.suffix.lower() in (".png", ".svg", ".pdf"):
        return file
    ending = kind.rpartition("*")[2].rstrip(")") or ".png"
    return file.with_name(file.name + ending)
