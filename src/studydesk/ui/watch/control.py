"""What the keys and buttons of the player do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from studydesk.bridge.media_keys import MediaKeys, Playing
from studydesk.domain.moments import Moment, clock_text
from studydesk.services import watching
from studydesk.ui.watch.absent import page_at
from studydesk.ui.watch.awake import KeepAwake
from studydesk.ui.watch.transport import RATES, Transport
from studydesk.ui.watch.windows import VideoWindow
from studydesk.ui.widgets.player.video_view import VideoView

if TYPE_CHECKING:
    from studydesk.ui.watch.page import WatchPage

_SKIPS: Final = {"back_5": -5, "on_5": 5, "back_10": -10, "on_10": 10, "back_30": -30, "on_30": 30}
_LOUDER: Final = 5
_SLEEP_MINUTES: Final = (15, 30, 60, 0)
_CHAPTER_SLACK_MS: Final = 3_000
_MINUTE_MS: Final = 60_000


class Control(QObject):
    """Binds the commands of the page. GUI thread."""

    def __init__(self, page: WatchPage) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self._awake = KeepAwake(self)
        self._keys = MediaKeys(lambda: page.player.position_ms, self)
        self._keys.asked.connect(self._on_media_key)
        self._keys.seek_asked.connect(lambda by_ms: page.go_to(max(0, page.player.position_ms + by_ms)))
        self._loop_from: int | None = None
        self._full: VideoWindow | None = None
        self._small: VideoWindow | None = None
        self._sleep_at = -1
        self._sleep = QTimer(self, singleShot=True)
        self._sleep.timeout.connect(self._on_sleep)
        slots: dict[str, Callable[[], object]] = {
            "play": self.toggle,
            "frame_back": partial(self.step, -1),
            "frame_on": partial(self.step, 1),
            "begin": self.to_begin,
            "next_chapter": partial(self.chapter, 1),
            "previous_chapter": partial(self.chapter, -1),
            "next_lesson": self.next_lesson,
            "slower": partial(self.change_rate, -1),
            "faster": partial(self.change_rate, 1),
            "usual_speed": partial(self.set_rate, 1.0),
            "mute": self.mute,
            "louder": partial(self.change_volume, _LOUDER),
            "quieter": partial(self.change_volume, -_LOUDER),
            "captions": self.toggle_captions,
            "loop": self.loop,
            "full_screen": self.toggle_full,
            "on_top": self.toggle_small,
            "sleep": self.sleep,
            "external": self.open_external,
            "browser": self.open_browser,
            "side": self.toggle_side,
        }
        slots |= {name: partial(self.skip, seconds) for name, seconds in _SKIPS.items()}
        for name, slot in slots.items():
            self._desk.commands.bind(f"watch.{name}", slot, page, enabled=self._has_video)

    def _has_video(self) -> bool:
        return self._page.what is not None

    def views(self) -> list[VideoView]:
        """Every place where the picture is shown."""
        return [self._page.view, *(window.view for window in (self._full, self._small) if window is not None)]

    def transports(self) -> list[Transport]:
        """Every row of buttons."""
        full = self._full.transport if self._full is not None else None
        return [self._page.transport, *([full] if full is not None else [])]

    # Place

    def toggle(self) -> None:
        """Plays or pauses."""
        if self._page.player.is_playing:
            self._page.player.pause()
        else:
            self._page.play()

    def skip(self, seconds: int) -> None:
        """On or back; within the lesson."""
        what, at_ms = self._page.what, self._page.player.position_ms + seconds * 1000
        if what is not None:
            last = (what.end_ms or self._page.player.duration_ms) - 100
            self._page.go_to(max(what.start_ms, min(at_ms, last) if last > 0 else at_ms))

    def step(self, frames: int) -> None:
        """One picture."""
        self._page.player.step(frames)

    def to_begin(self) -> None:
        """The beginning of the lesson."""
        if self._page.what is not None:
            self._page.go_to(self._page.what.start_ms)

    def chapter(self, step: int) -> None:
        """The next chapter, or the beginning of this one, or the one before."""
        what, at_ms = self._page.what, self._page.player.position_ms
        if what is None:
            return
        starts = [one.start_ms for one in what.chapters]
        if step > 0:
            found = next((start for start in starts if start > at_ms), None)
        else:
            found = next((start for start in reversed(starts) if start < at_ms - _CHAPTER_SLACK_MS), 0)
        if found is not None:
            self._page.go_to(found)

    def next_lesson(self) -> bool:
        """Plays what comes after; whether there is something."""
        what = self._page.what
        following = None
        if what is not None and what.lesson is not None:
            following = watching.next_lesson(self._desk.store, what.lesson.id)
        found = None
        if following is not None:
            found = watching.of_lesson(self._desk.store, following, self._desk.downloads.library)
        if found is None:
            self._desk.notices.say(self.tr("This was the last lesson of the topic."))
            return False
        self._page.show_video(found, play=True, resumes=True)
        return True

    def on_ended(self) -> None:
        """A lesson came to its end: the next one begins, or is offered."""
        what = self._page.what
        if what is None or what.lesson is None:
            return
        following = watching.next_lesson(self._desk.store, what.lesson.id)
        if following is None:
            return
        if self._desk.settings.flag("autoplay_next"):
            self.next_lesson()
            return
        found = watching.of_lesson(self._desk.store, following, self._desk.downloads.library)
        if found is not None:
            sentence = self.tr("Next: {title}").format(title=found.title)
            self._desk.notices.offer(sentence, self.tr("Play"), self.next_lesson)

    def loop(self) -> None:
        """A, B, and on."""
        player = self._page.player
        if player.loop is not None:
            player.set_loop(None)
            self._say(self.tr("It plays on after B again."))
        elif self._loop_from is None:
            self._loop_from = player.position_ms
            self._say(self.tr("A is at {time}. Press A again where B is.").format(time=clock_text(self._loop_from)))
            return
        elif player.position_ms > self._loop_from:
            player.set_loop((self._loop_from, player.position_ms))
            self._say(self.tr("Repeats from A to B. Press A to go on."))
        self._loop_from = None
        for bar in self.transports():
            bar.show_toggle("loop", player.loop is not None)

    # Speed and sound

    def set_rate(self, rate: float) -> None:
        """Another speed, kept for the course."""
        self._page.player.set_rate(rate)
        self._page.recorder.choose_rate(rate)

    def change_rate(self, step: int) -> None:
        """The next speed up or down."""
        now = self._page.player.rate
        at = min(range(len(RATES)), key=lambda index: abs(RATES[index] - now))
        self.set_rate(RATES[max(0, min(len(RATES) - 1, at + step))])

    def mute(self) -> None:
        """Sound off or on."""
        self._page.player.set_muted(not self._page.player.is_muted)

    def set_volume(self, volume: int) -> None:
        """0 to 100."""
        self._desk.device.set("watch_volume", max(0, min(100, volume)))

    def change_volume(self, step: int) -> None:
        """Louder or quieter."""
        self.set_volume(self._desk.device.number("watch_volume") + step)

    # Looks

    def toggle_captions(self) -> None:
        """Captions on or off."""
        self._desk.settings.set("captions_shown", not self._desk.settings.flag("captions_shown"))

    def toggle_side(self) -> None:
        """Shows or hides what stands beside."""
        self._page.side.setVisible(self._page.side.isHidden())
        self._page.state_changed.emit()

    def toggle_full(self) -> None:
        """The whole screen, or the window again."""
        if self._full is not None:
            self._full.close()
            return
        self._full = self._window(full=True)

    def toggle_small(self) -> None:
        """The small picture above all windows, or not."""
        if self._small is not None:
            self._small.close()
            return
        self._small = self._window(full=False)

    def _window(self, *, full: bool) -> VideoWindow:
        page = self._page
        made = VideoWindow(self._desk, page.player, page, full=full)
        made.closed.connect(partial(self._forget, made))
        made.view.clicked.connect(self.toggle)
        made.view.double_clicked.connect(self.toggle_full)
        made.view.caption_percent = page.view.caption_percent
        made.view.captions_at_top = page.view.captions_at_top
        made.view.show_caption(page.view.caption)
        if made.transport is not None and page.what is not None:
            made.transport.show_video(page.what)
            made.transport.show_volume(self._desk.device.number("watch_volume"))
            made.transport.show_toggle("captions", self._desk.settings.flag("captions_shown"))
            made.transport.show_toggle("loop", page.player.loop is not None)
            made.transport.show_state()
            made.transport.show_position(page.player.position_ms)
            made.transport.bar.set_stretches(page.recorder.stretches)
            made.transport.seek_asked.connect(page.go_to)
            made.transport.rate_asked.connect(self.set_rate)
            made.transport.volume_asked.connect(self.set_volume)
        made.come()
        return made

    def _forget(self, window: VideoWindow) -> None:
        if window is self._full:
            self._full = None
        if window is self._small:
            self._small = None

    @property
    def has_small_window(self) -> bool:
        """Whether the small picture is open."""
        return self._small is not None

    def close_windows(self) -> bool:
        """Closes the other windows; whether there was one."""
        found = [window for window in (self._full, self._small) if window is not None]
        for window in found:
            window.close()
        return bool(found)

    # Around it

    def keep_awake(self, playing: bool) -> None:
        """The screen stays on while it plays, and only then."""
        self._awake.set(playing)
        self.tell_desktop()

    def tell_desktop(self) -> None:
        """What plays, for media keys and the desktop's own controls."""
        page = self._page
        if page.what is None or page.what.file is None:
            self._keys.close()
        elif page.player.is_playing or self._keys.service is not None:
            beside = page.what.course.title if page.what.course is not None else page.what.topic_title
            self._keys.tell(Playing(page.what.title, beside, page.player.is_playing, page.player.rate))

    def _on_media_key(self, name: str) -> None:
        player = self._page.player
        works: dict[str, Callable[[], object]] = {
            "toggle": self.toggle,
            "play": self._page.play,
            "pause": player.pause,
            "next": self.next_lesson,
            "previous": partial(self.chapter, -1),
            "raise": partial(self._desk.notices.ask_for, "watch"),
        }
        works[name]()

    def leave(self) -> None:
        """The window closes: nothing is left behind on the desktop."""
        self._sleep.stop()
        self._awake.set(False)
        self._keys.close()
        self.close_windows()

    def sleep(self) -> None:
        """15, 30, 60 minutes, or not."""
        self._sleep_at = (self._sleep_at + 1) % len(_SLEEP_MINUTES)
        minutes = _SLEEP_MINUTES[self._sleep_at]
        if minutes:
            self._sleep.start(minutes * _MINUTE_MS)
            self._say(self.tr("Stops in %n minute(s).", "", minutes))
        else:
            self._sleep.stop()
            self._say(self.tr("Does not stop by itself any more."))

    def _on_sleep(self) -> None:
        self._sleep_at = -1
        self._page.player.pause()

    def open_external(self) -> None:
        """The file in the system's player."""
        what = self._page.what
        if what is not None and what.file is not None:
            self._page.player.pause()
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(what.file)))

    def open_browser(self) -> None:
        """The page of the video, at this second."""
        if self._page.what is not None:
            self._page.player.pause()
            QDesktopServices.openUrl(QUrl(page_at(self._page.what, self._page.recorder.at_ms)))

    def mend(self, step: str) -> None:
        """A next step after a fault."""
        if step == "hardware":
            self._desk.device.set("hardware_decoding", False)
            self._say(self.tr("The graphics chip is switched off for videos; it holds from the next start on."))
        elif step == "fetch":
            what = self._page.what
            if what is not None:
                self._page.absent.show_video(what, self._page.recorder.at_ms)
                self._page.absent.ask_download()
        elif step == "external":
            self.open_external()
        elif step == "browser":
            self.open_browser()
        elif self._page.what is not None:
            what = self._page.what
            lesson = what.lesson.id if what.lesson is not None else None
            self._page.show_argument(Moment(what.video_key, self._page.recorder.at_ms, lesson))

    def _say(self, sentence: str) -> None:
        self._desk.notices.say(sentence)
