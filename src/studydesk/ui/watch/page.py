"""The Watch page: the video with what belongs to it beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from studydesk.domain.moments import Moment
from studydesk.services import playing_mark, watching
from studydesk.ui.models.cues_model import CuesModel
from studydesk.ui.pages import Page, PageState
from studydesk.ui.watch.absent import AbsentPanel
from studydesk.ui.watch.control import Control
from studydesk.ui.watch.faults import FaultPanel
from studydesk.ui.watch.hearing import HearCaptions
from studydesk.ui.watch.learn import Learning
from studydesk.ui.watch.noting import Noting
from studydesk.ui.watch.recorder import WatchRecorder
from studydesk.ui.watch.side import SidePane
from studydesk.ui.watch.transport import Transport
from studydesk.ui.widgets.parts import label
from studydesk.ui.widgets.player.player import Player
from studydesk.ui.widgets.player.video_view import VideoView

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.domain.path import LessonId, TopicId
    from studydesk.services.watching import Watchable
    from studydesk.ui.desk import Desk

_LONG_PAUSE_MS: Final = 30_000


class WatchPage(Page):
    """What is in hand is a ``Watchable``; it comes from a ``Moment`` or from what was watched last."""

    page_id = "watch"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.what: Watchable | None = None
        self._resumes = False
        self._was_playing = False
        self._pause = QElapsedTimer()
        self.player = Player(self, hardware=desk.device.flag("hardware_decoding"))
        self.cues = CuesModel(desk, self)
        self.recorder = WatchRecorder(desk, self)
        self.view = VideoView(desk.theme, self.player, self)
        self.control = Control(self)
        self.transport = Transport(desk, self.player, self)
        self.side = SidePane(desk, self.cues, self)
        self.absent = AbsentPanel(desk, self)
        self.faults = FaultPanel(desk, self)
        self.learning = Learning(desk, self, self.player, self.cues, self.side)
        self.hearing = HearCaptions(desk, self, self.side.transcript)
        self.noting = Noting(desk, self, self.player, self.side, self.learning)
        self._build()
        self._connect()
        self._follow_settings()

    # Building

    def _build(self) -> None:
        theme = self.desk.theme
        self.head = label("", "heading", self, wrap=True)
        self.beside = label("", "label", self, wrap=True)
        self.stack = QStackedWidget(self)
        self.nothing = label(self.tr("Open a topic on the map and choose Watch."), "soft", self, wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for part in (self.nothing, self.view, self.absent, self.faults):
            self.stack.addWidget(part)
        left = QWidget(self)
        column = QVBoxLayout(left)
        theme.space(column, 2, (12, 8, 4, 0))
        column.addWidget(self.head)
        column.addWidget(self.beside)
        column.addWidget(self.stack, 1)
        column.addWidget(self.transport)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.side)
        self.splitter.setStretchFactor(0, 1)
        theme.follow(self, lambda: self.splitter.setHandleWidth(theme.px(6)))
        theme.follow(self, lambda: self.side.setMinimumWidth(min(theme.px(300), 460)))
        self.splitter.setSizes([theme.px(860), theme.px(360)])
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)
        self.transport.hide()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        player, control = self.player, self.control
        player.position_changed.connect(self._on_position)
        player.state_changed.connect(self._on_state)
        player.ended.connect(self._on_ended)
        player.faulted.connect(self._on_fault)
        self.view.clicked.connect(control.toggle)
        self.view.double_clicked.connect(control.toggle_full)
        for part in (self.transport, self.side):
            part.seek_asked.connect(self.go_to)
        self.transport.rate_asked.connect(control.set_rate)
        self.transport.volume_asked.connect(control.set_volume)
        self.side.hits_changed.connect(self.transport.bar.set_hits)
        self.side.tab_changed.connect(lambda _tab: self.state_changed.emit())
        self.recorder.stretches_changed.connect(self.transport.bar.set_stretches)
        self.recorder.became_done.connect(self._on_done)
        self.absent.arrived.connect(self._again)
        self.faults.step_asked.connect(control.mend)
        self.cues.loaded.connect(lambda: self._show_caption(self.player.position_ms))
        self.splitter.splitterMoved.connect(lambda _at, _index: self.state_changed.emit())
        self.desk.device.on_changed(lambda _key: self._follow_settings())
        self.desk.hub.changed.connect(self._on_changed)

    def _on_changed(self, changes: Changes, _origin: object) -> None:
        if changes.everything or changes.touches("setting"):
            self._follow_settings()

    def _follow_settings(self) -> None:
        settings, device = self.desk.settings, self.desk.device
        for view in self.control.views():
            view.caption_percent = device.number("caption_size")
            view.captions_at_top = settings.text("caption_place") == "top"
            view.update()
        for bar in self.control.transports():
            bar.show_toggle("captions", settings.flag("captions_shown"))
            bar.show_volume(device.number("watch_volume"))
        self.player.set_volume(device.number("watch_volume") / 100)
        self._show_caption(self.player.position_ms)

    # What is in hand

    def show_argument(self, argument: object) -> None:
        """A ``Moment`` that another page asked for."""
        if isinstance(argument, Moment):
            found = watching.watchable(self.desk.store, argument, self.desk.downloads.library)
            if found is None:
                self.desk.notices.say(self.tr("This video is not known here any more."), "warn")
            else:
                self.show_video(found, play=True, resumes=argument.at_ms is None)

    def shown(self) -> None:
        """At first what was watched last, at the same second."""
        if self.what is None:
            found = watching.last_watched(self.desk.store, self.desk.downloads.library)
            if found is not None:
                self.show_video(found, play=False, resumes=True)

    def show_video(self, what: Watchable, *, play: bool, resumes: bool = False) -> None:
        """Takes a video in hand. With ``resumes`` it goes on a little before its place."""
        self.recorder.begin(what)
        self.what, self._resumes = what, resumes and what.at_ms > what.start_ms
        self._pause.invalidate()
        self.head.setText(what.title)
        course = what.course.title if what.course is not None else ""
        self.beside.setText(" · ".join(part for part in (what.topic_title, course) if part and part != what.title))
        self.beside.setVisible(bool(self.beside.text()))
        for bar in self.control.transports():
            bar.show_video(what)
        self.transport.show()
        self.cues.load(what.video_key)
        self.side.show_video(what)
        self.learning.show_video(what)
        self.noting.show_video(what)
        self.hearing.show_video(what)
        self.desk.commands.refresh()
        if what.file is None:
            self.player.close()
            self.absent.show_video(what)
            self.stack.setCurrentWidget(self.absent)
            return
        self.stack.setCurrentWidget(self.view)
        self.player.set_rate(what.rate)
        at_ms = self._resumed(what.at_ms) if play else what.at_ms
        self.player.load(what.file, at_ms, start_ms=what.start_ms, end_ms=self._range_end(what), play=play)

    def _range_end(self, what: Watchable) -> int | None:
        """Where to stop: the end of a chapter, but never before the file's own end by a wrong length of the path."""
        return what.end_ms if what.is_range else None

    def _resumed(self, at_ms: int) -> int:
        """Where to go on: once, a little before."""
        if not self._resumes or self.what is None:
            return at_ms
        self._resumes = False
        return max(self.what.start_ms, at_ms - self.desk.settings.number("resume_back") * 1000)

    def _again(self) -> None:
        """The file came, or may be readable now."""
        if self.what is not None:
            at_ms = self.player.position_ms if self.player.file is not None else self.what.at_ms
            lesson = self.what.lesson.id if self.what.lesson is not None else None
            moment = Moment(self.what.video_key, at_ms, lesson)
            found = watching.watchable(self.desk.store, moment, self.desk.downloads.library)
            if found is not None:
                self.show_video(found, play=False)

    # Playing

    def play(self) -> None:
        """Goes on; after a long pause a little before."""
        if self.stack.currentWidget() is not self.view:
            return
        if self._pause.isValid() and self._pause.elapsed() > _LONG_PAUSE_MS:
            self._resumes = True
        if self._resumes:
            self.player.seek(self._resumed(self.player.position_ms))
        self.player.play()

    def go_to(self, at_ms: int) -> None:
        """An instant of the video, in this lesson or in another one of it."""
        what = self.what
        if what is None:
            return
        self._resumes = False
        end = what.end_ms
        if what.is_range and not (what.start_ms <= at_ms and (end is None or at_ms < end)):
            found = watching.watchable(self.desk.store, Moment(what.video_key, at_ms), self.desk.downloads.library)
            if found is not None:
                self.show_video(found, play=self.player.is_playing)
            return
        self.recorder.jump(at_ms)
        if what.file is None:
            self.absent.show_video(what, at_ms)
            self._on_position(at_ms)
        else:
            self.player.seek(at_ms)

    def _on_position(self, at_ms: int) -> None:
        if self.player.is_playing:
            self.recorder.tell(at_ms, self.player.rate)
            self.noting.on_position(at_ms)
        self.side.set_position(at_ms)
        self._show_caption(at_ms)

    def _show_caption(self, at_ms: int) -> None:
        text = self.cues.text_at(at_ms) if self.desk.settings.flag("captions_shown") else ""
        for view in self.control.views():
            view.show_caption(text)

    def _on_state(self) -> None:
        playing = self.player.is_playing
        if self._was_playing and not playing:
            self.recorder.stop(self.player.position_ms)
            self._pause.start()
            playing_mark.mark(self.desk.profile, False)
        elif playing and not self._was_playing:
            playing_mark.mark(self.desk.profile, True)
        self._was_playing = playing
        self.control.keep_awake(playing)

    def _on_ended(self) -> None:
        self.recorder.stop(self.player.end_ms, ended=True)
        if not self.noting.on_position(self.player.end_ms):
            self.control.on_ended()

    def _on_done(self, lessons: list[LessonId]) -> None:
        self.desk.notices.say(self.tr("%n lesson(s) done: you watched nearly all of it.", "", len(lessons)), undo=True)
        self.learning.on_done(lessons)

    def _on_fault(self, code: str, details: str) -> None:
        self.recorder.stop()
        self.player.pause()
        self.faults.show_fault(code, details)
        self.stack.setCurrentWidget(self.faults)

    # As a page

    def save_state(self) -> PageState:
        """What stands beside, how wide, which view of it."""
        return {"side": not self.side.isHidden(), "tab": self.side.tab, "sizes": self.splitter.sizes()}

    def restore_state(self, state: PageState) -> None:
        """See save_state."""
        self.side.setVisible(state.get("side") is not False)
        self.side.show_tab(str(state.get("tab", "")))
        sizes = state.get("sizes")
        if isinstance(sizes, list) and len(sizes) == 2 and all(isinstance(one, int) and one > 0 for one in sizes):
            self.splitter.setSizes(sizes)

    def topic_in_hand(self) -> TopicId | None:
        """The topic of the video."""
        return self.what.topic_id if self.what is not None else None

    def go_back(self) -> bool:
        """Closes the other windows of the video, or leaves the note."""
        if self.control.close_windows():
            return True
        if self.side.note.has_keyboard():
            self.setFocus()
            self.noting.leave_note()
            return True
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        """Elsewhere it does not play on, unless the small picture is open."""
        super().hideEvent(event)
        self.side.flush()
        closes = not self.window().isVisible()
        if not event.spontaneous() and (closes or not self.control.has_small_window):
            self.player.pause()
            self.recorder.stop(self.player.position_ms if self.player.is_loaded else None)
        if closes:
            self.control.leave()

    def focus_first(self) -> None:
        """The keys of the player work at once."""
        self.setFocus()
