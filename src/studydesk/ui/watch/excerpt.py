"""Plays twenty seconds around a moment, in a small window: where a card or a note came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from studydesk.domain.moments import Moment, clock_text
from studydesk.services import watching
from studydesk.ui.models.cues_model import CuesModel
from studydesk.ui.widgets.parts import button, label
from studydesk.ui.widgets.player.player import Player
from studydesk.ui.widgets.player.video_view import VideoView

if TYPE_CHECKING:
    from studydesk.services.watching import Watchable
    from studydesk.ui.desk import Desk

_STEP_MS = 5_000


class ExcerptWindow(QDialog):
    """Space plays and stops, arrows go five seconds, R plays again, Enter goes to the Watch page, Esc closes.

    Nothing of it counts as watched, and no place is kept.
    """

    def __init__(self, desk: Desk, what: Watchable, at_ms: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._what = what
        self._at_ms = at_ms
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(what.title)
        self.player = Player(self, hardware=desk.device.flag("hardware_decoding"))
        self.cues = CuesModel(desk, self)
        self.cues.load(what.video_key)
        self.view = VideoView(desk.theme, self.player, self)
        self.time = label("", "label", self)
        self.words = label("", "warn", self, wrap=True)
        self.words.hide()
        self._build()
        self.player.position_changed.connect(self._on_position)
        self.player.state_changed.connect(self._on_state)
        self.player.faulted.connect(self._on_fault)
        self.view.clicked.connect(self.player.toggle)
        self.replay()

    def _build(self) -> None:
        theme = self._desk.theme
        column = QVBoxLayout(self)
        theme.space(column, 8, (12, 12, 12, 12))
        column.addWidget(label(self._what.title, "heading", self, wrap=True))
        column.addWidget(self.view, 1)
        column.addWidget(self.words)
        row = QHBoxLayout()
        theme.space(row, 8)
        self.play_button = button("", "", self)
        self.again_button = button(self.tr("Again"), "", self)
        self.page_button = button(self.tr("Watch on from here"), "", self)
        self.close_button = button(self.tr("Close"), "quiet", self)
        for part, work in (
            (self.play_button, self.player.toggle),
            (self.again_button, self.replay),
            (self.page_button, self.watch_on),
            (self.close_button, self.close),
        ):
            row.addWidget(part)
            part.clicked.connect(lambda _checked=False, do=work: do())
        row.addStretch(1)
        row.addWidget(self.time)
        column.addLayout(row)
        theme.follow(self, lambda: self.resize(min(theme.px(680), 1200), min(theme.px(500), 800)))
        self._on_state()
        self.play_button.setFocus()

    def replay(self) -> None:
        """The twenty seconds from their beginning."""
        start, end = Moment(self._what.video_key, self._at_ms).excerpt_range()
        file = self._what.file
        if file is not None:
            self.player.load(file, start, start_ms=start, end_ms=end, play=True)

    def watch_on(self) -> None:
        """To the Watch page, at this second."""
        lesson = self._what.lesson
        moment = Moment(self._what.video_key, self.player.position_ms, lesson.id if lesson is not None else None)
        self.close()
        self._desk.notices.ask_for("watch", moment)

    def _on_position(self, at_ms: int) -> None:
        self.time.setText(clock_text(at_ms))
        self.view.show_caption(self.cues.text_at(at_ms))

    def _on_state(self) -> None:
        self.play_button.setText(self.tr("Pause") if self.player.is_playing else self.tr("Play"))

    def _on_fault(self, code: str, _details: str) -> None:
        gone = self.tr("The file of this video is gone. Look for it under Downloads.")
        self.words.setText(gone if code == "gone" else self.tr("This video cannot be played here."))
        self.words.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the window."""
        key = event.key()
        if key == Qt.Key.Key_Space:
            self.player.toggle()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.player.seek(self.player.position_ms + (_STEP_MS if key == Qt.Key.Key_Right else -_STEP_MS))
        elif key == Qt.Key.Key_R:
            self.replay()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.watch_on()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The file is let go."""
        self.player.close()
        super().closeEvent(event)

    def reject(self) -> None:
        """Esc."""
        self.close()


def play_moment(desk: Desk, moment: Moment, parent: QWidget) -> bool:
    """Plays around a moment in a small window; without the file the Watch page says so. False: nothing is known of
    this video."""
    what = watching.watchable(desk.store, moment, desk.downloads.library)
    if what is None:
        return False
    if what.file is None:
        desk.notices.ask_for("watch", moment)
    else:
        ExcerptWindow(desk, what, moment.at_ms if moment.at_ms is not None else what.at_ms, parent).open()
    return True
