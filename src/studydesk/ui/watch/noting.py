"""Notes while watching: time stamps, pictures, words of the transcript, answers in one's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from studydesk.services import capture
from studydesk.services.capture import Capture
from studydesk.ui.watch import frames

if TYPE_CHECKING:
    from studydesk.services.watching import Watchable
    from studydesk.ui.desk import Desk
    from studydesk.ui.watch.learn import Learning, Plays
    from studydesk.ui.watch.side import SidePane

_STEP_MS: Final = 2_000
"""Positions further apart than this are a jump, not the end of a chapter."""


class Noting(QObject):
    """Binds its commands to the page. GUI thread."""

    def __init__(self, desk: Desk, page: QWidget, player: Plays, side: SidePane, learning: Learning) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._player = player
        self._side = side
        self._learning = learning
        self._what: Watchable | None = None
        self._last_ms = -1
        self._goes_on = False
        bind = desk.commands.bind
        bind("watch.note", self.note, page, enabled=self._has_video)
        bind("watch.note_playing", lambda: self.note(pause=False), page, enabled=self._has_video)
        bind("watch.keep_frame", self.keep_frame, page, enabled=self._has_video)
        bind("watch.words_to_note", self.words_to_note, page, enabled=self._has_video)
        bind("watch.own_words", self.ask_own_words, page, enabled=self._has_video)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]  # there is one

    def show_video(self, what: Watchable) -> None:
        """Another video or lesson is in hand."""
        self._what, self._last_ms, self._goes_on = what, -1, False

    def _has_video(self) -> bool:
        return self._what is not None

    def _template(self, key: str) -> str:
        return self._desk.settings.text(key)

    # Into the note

    def note(self, *, pause: bool | None = None) -> None:
        """The note of this lesson, with the time stamp of this second; the video stops while one writes, unless a
        setting or ``pause`` says otherwise."""
        taken = self._learning.taken()
        if taken is None:
            return
        stops = self._desk.settings.flag("note_pauses") if pause is None else pause
        was_playing = self._player.is_playing
        if stops and was_playing:
            self._player.pause()
        self._side.show()
        self._side.show_tab("note")
        if self._side.note.write(capture.text_of(taken, self._template("capture_template"))):
            self._side.note.focus_note()
            self._goes_on = stops and was_playing

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Leaving the note lets the video go on that stopped for it."""
        if self._goes_on and now is not None and self._page.isVisible() and not self._side.note.isAncestorOf(now):
            if self._page.isAncestorOf(now) or now is self._page:
                self.leave_note()
            self._goes_on = False

    def leave_note(self) -> None:
        """The learner is done writing: the video goes on if it stopped for that."""
        if self._goes_on:
            self._goes_on = False
            self._player.play()

    def keep_frame(self) -> None:
        """Puts the picture of this second into the note, with its time stamp."""
        taken = self._learning.taken()
        if taken is not None:
            frames.keep(self._desk, self._player.picture(), lambda name: self._put_frame(taken, name))

    def _put_frame(self, taken: Capture, name: str) -> None:
        if not name:
            self._desk.notices.say(self.tr("There is no picture to keep."))
            return
        whole = Capture(taken.what, taken.at_ms, taken.words, name)
        if self._side.note.write(capture.text_of(whole, self._template("frame_template"))):
            self._desk.notices.say(self.tr("The picture is in the note."))

    def words_to_note(self) -> None:
        """Quotes the words in hand of the transcript."""
        found = self._side.transcript.chosen_words()
        if found is None or self._what is None:
            self._desk.notices.say(self.tr("There are no words at this second."))
            return
        quoted = Capture(self._what, found[1], found[0])
        if self._side.note.write(capture.text_of(quoted, capture.WORDS_TEMPLATE)):
            self._desk.notices.say(self.tr("The words are in the note."))

    # In one's own words

    def on_position(self, at_ms: int) -> bool:
        """Where it is while it plays: at the end of a chapter it may ask; whether it does."""
        last, self._last_ms = self._last_ms, at_ms
        what = self._what
        if what is None or not 0 <= at_ms - last <= _STEP_MS or self._template("own_words") != "chapter":
            return False
        ended = next((one for one in what.chapters if one.end_ms and last < one.end_ms <= at_ms), None)
        if ended is not None:
            self._ask(ended.title, ended.end_ms or at_ms)
        return ended is not None

    def ask_own_words(self) -> None:
        """Asks what the chapter in hand said so far."""
        what, at_ms = self._what, self._player.position_ms
        if what is None:
            return
        chapter = next((one for one in reversed(what.chapters) if one.start_ms <= at_ms), None)
        self._ask(chapter.title if chapter is not None else what.title, at_ms)

    def _ask(self, part: str, at_ms: int) -> None:
        from studydesk.ui.watch.own_words import OwnWordsDialog

        what = self._what
        if what is None:
            return
        was_playing = self._player.is_playing
        self._player.pause()
        dialog = OwnWordsDialog(self._desk, part, self._page)
        dialog.kept.connect(lambda text: self._keep_words(what, part, at_ms, text))
        if was_playing:
            dialog.finished.connect(lambda _result: self._player.play())
        dialog.open()

    def _keep_words(self, what: Watchable, part: str, at_ms: int, text: str) -> None:
        taken = Capture(what, at_ms)
        head = capture.text_of(taken, "**" + self.tr("In my own words") + "** [{time}]({link})")
        quoted = f"{head} {capture.plain_markdown(part)}\n\n{text}\n\n"
        if self._side.note.write(quoted):
            self._desk.notices.say(self.tr("Your words are in the note."))
