"""Seek bar and buttons of a player, for the page and for the full screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QMenu, QSlider, QToolButton, QVBoxLayout, QWidget

from studydesk.domain.moments import clock_text
from studydesk.ui.watch.learn_commands import COMMANDS as LEARN_COMMANDS
from studydesk.ui.watch.seek_bar import SeekBar
from studydesk.ui.watch.seek_preview import SeekPreview
from studydesk.ui.widgets.parts import icon_button, label

if TYPE_CHECKING:
    from studydesk.services.watching import Watchable
    from studydesk.ui.desk import Desk
    from studydesk.ui.widgets.player.player import Player

RATES: Final = (0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)

_LEFT: Final = ("previous_chapter", "back_10", "play", "on_10", "next_chapter")
_RIGHT: Final = ("captions", "loop", "on_top", "full_screen", "side")
_MORE: Final = (
    ("frame_back", "frame_on", "back_5", "on_5", "back_30", "on_30", "begin", "next_lesson"),
    ("slower", "faster", "usual_speed", "louder", "quieter"),
    ("sleep", "external", "browser"),
)
"""What has no button of its own stands in the menu of the last one; nothing is left to keys alone."""


class Transport(QWidget):
    """Every button runs the command of the same name; the page does it."""

    seek_asked = Signal(int)
    rate_asked = Signal(float)
    volume_asked = Signal(int)
    """0 to 100."""

    def __init__(self, desk: Desk, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._player = player
        self._range = (0, 0)
        self.buttons: dict[str, QToolButton] = {}
        self.bar = SeekBar(desk.theme, self)
        self.preview = SeekPreview(desk, self.bar)
        self.time = label("", "label", self)
        column = QVBoxLayout(self)
        desk.theme.space(column, 2, (8, 0, 8, 8))
        column.addWidget(self.bar)
        column.addLayout(self._row())
        self.bar.seek_asked.connect(self.seek_asked)
        player.state_changed.connect(self.show_state)
        player.position_changed.connect(self.show_position)
        self.show_state()

    def _row(self) -> QBoxLayout:
        """Place at the left, sound and looks at the right; two lines where there is no room for one."""
        self.lines = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._desk.theme.space(self.lines, 4)
        left, row = QHBoxLayout(), QHBoxLayout()
        self._desk.theme.space(left, 4)
        self._desk.theme.space(row, 4)
        self.lines.addLayout(left)
        self.lines.addStretch(1)
        self.lines.addLayout(row)
        for name in _LEFT:
            left.addWidget(self._button(name))
        left.addWidget(self.time)
        self.silent = label(self.tr("No sound"), "warn", self)
        self.silent.setToolTip(
            self.tr("There is no sound device. Plug in headphones or switch a speaker on: they are used at once.")
        )
        left.addWidget(self.silent)
        left.addStretch(1)
        self.rate = QComboBox(self)
        self.rate.setAccessibleName(self.tr("Speed"))
        self.rate.setToolTip(self.tr("Speed"))
        for rate in RATES:
            self.rate.addItem(self.tr("{n} ×").format(n=QLocale().toString(rate, "g", 3)), rate)
        self.rate.activated.connect(lambda _index: self.rate_asked.emit(self.rate.currentData()))
        row.addWidget(self.rate)
        row.addWidget(self._button("mute"))
        self.volume = QSlider(Qt.Orientation.Horizontal, self)
        self.volume.setRange(0, 100)
        self.volume.setAccessibleName(self.tr("Volume"))
        self._desk.theme.follow(self.volume, lambda: self.volume.setFixedWidth(self._desk.theme.px(72)))
        self.volume.valueChanged.connect(self.volume_asked)
        row.addWidget(self.volume)
        for name in _RIGHT:
            row.addWidget(self._button(name))
        self.more = icon_button(self._desk.theme, "ellipsis", self.tr("More for this video"), self)
        self.more.clicked.connect(self.show_menu)
        row.addWidget(self.more)
        row.addStretch(1)
        self._halves = (left, row)
        return self.lines

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One line or two."""
        super().resizeEvent(event)
        wanted = sum(half.sizeHint().width() for half in self._halves) + self._desk.theme.px(40)
        directions = QBoxLayout.Direction
        self.lines.setDirection(directions.TopToBottom if wanted > self.width() else directions.LeftToRight)

    def menu(self) -> QMenu:
        """What has no button of its own, each with its key; whoever takes it lets it go when it is closed."""
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("More for this video"))
        learning = menu.addMenu(self.tr("Notes, cards, transcript"))
        for row in LEARN_COMMANDS:
            self._offer(learning, row.id)
        for part in _MORE:
            menu.addSeparator()
            for name in part:
                self._offer(menu, f"watch.{name}")
        return menu

    def _offer(self, menu: QMenu, command: str) -> None:
        commands = self._desk.commands
        keys = commands.shortcut_text(command)
        made = menu.addAction(f"{commands.title(command)}\t{keys}" if keys else commands.title(command))
        made.setEnabled(commands.is_enabled(command))
        made.triggered.connect(lambda: commands.run(command))

    def show_menu(self) -> None:
        """Opens it above its button."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _button(self, name: str) -> QToolButton:
        commands, command = self._desk.commands, f"watch.{name}"
        keys = commands.shortcut_text(command)
        made = icon_button(self._desk.theme, commands.row(command).icon, commands.title(command), self)
        made.setToolTip(f"{commands.title(command)} ({keys})" if keys else commands.title(command))
        made.clicked.connect(lambda: commands.run(command))
        self.buttons[name] = made
        return made

    # What it shows

    def show_video(self, what: Watchable) -> None:
        """Another video or lesson."""
        end = what.end_ms or 0
        self._range = (what.start_ms, end)
        self.bar.show_video(what.duration_ms or end, what.chapters, (what.start_ms, end))
        self.preview.show_video(what.file, what.duration_ms or end)
        for name in ("next_chapter", "previous_chapter"):
            self.buttons[name].setVisible(len(what.chapters) > 1)
        self.show_rate(what.rate)
        self.show_position(what.at_ms)

    def show_rate(self, rate: float) -> None:
        """The speed in force."""
        with QSignalBlocker(self.rate):
            index = min(range(len(RATES)), key=lambda at: abs(RATES[at] - rate))
            self.rate.setCurrentIndex(index)

    def show_volume(self, volume: int) -> None:
        """How loud it is, 0 to 100."""
        with QSignalBlocker(self.volume):
            self.volume.setValue(volume)

    def show_toggle(self, name: str, on: bool) -> None:
        """Whether captions, repeat and the like are on."""
        made = self.buttons[name]
        made.setCheckable(True)
        made.setChecked(on)

    def show_state(self) -> None:
        """Whether it plays, how loud, how fast, how long it is."""
        theme, player = self._desk.theme, self._player
        playing, muted = player.is_playing, player.is_muted
        theme.set_icon(self.buttons["play"], "pause" if playing else "play", "ink", 20)
        self.buttons["play"].setAccessibleName(self.tr("Pause") if playing else self.tr("Play"))
        theme.set_icon(self.buttons["mute"], "volume-x" if muted else "volume-2", "ink_soft", 18)
        self.buttons["mute"].setAccessibleName(self.tr("Sound on") if muted else self.tr("Sound off"))
        self.bar.set_length(player.duration_ms)
        self.bar.set_loop(player.loop)
        heard = player.has_sound_device
        self.silent.setVisible(not heard)
        self.volume.setVisible(heard)
        if player.rate != self.rate.currentData():
            self.show_rate(player.rate)

    def show_position(self, at_ms: int) -> None:
        """Where it is, on the bar and in words."""
        self.bar.set_position(at_ms)
        start, end = self._range
        end = end or self._player.duration_ms
        words = self.tr("{at} of {length}").format(at=clock_text(at_ms - start), length=clock_text(end - start))
        if words != self.time.text():
            self.time.setText(words)
            self.bar.setAccessibleDescription(words)
