"""What makes watching learning: cards from a moment, words of the transcript, questions before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from studydesk.domain.path import LessonId, TopicStatus
from studydesk.domain.practice import CheckTime, Question
from studydesk.services import capture, practice
from studydesk.services.capture import Capture
from studydesk.ui.watch import frames

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from studydesk.services.watching import Watchable
    from studydesk.ui.desk import Desk
    from studydesk.ui.models.cues_model import CuesModel
    from studydesk.ui.watch.side import SidePane


class Plays(Protocol):
    """What is needed of the player."""

    @property
    def position_ms(self) -> int:
        """Where it is."""

    @property
    def is_playing(self) -> bool:
        """Whether it plays."""

    def play(self) -> None:
        """Goes on."""

    def pause(self) -> None:
        """Stops."""

    def picture(self) -> QImage:
        """The picture that is shown, null for none."""


class Learning(QObject):
    """Binds its commands to the page. GUI thread."""

    def __init__(self, desk: Desk, page: QWidget, player: Plays, cues: CuesModel, side: SidePane) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._player = player
        self._cues = cues
        self._side = side
        self._what: Watchable | None = None
        self._asked_topics: set[tuple[int, CheckTime]] = set()
        bind, transcript = desk.commands.bind, side.transcript
        bind("watch.make_card", self.make_card, page, enabled=self._has_video)
        bind("watch.words_to_card", self.words_to_card, page, enabled=self._has_words)
        bind("watch.copy_words", self.copy_words, page, enabled=self._has_words)
        bind("watch.find", self.find, page, enabled=self._has_words)
        bind("watch.next_hit", lambda: transcript.go_to_hit(1), page, enabled=self._has_words)
        bind("watch.previous_hit", lambda: transcript.go_to_hit(-1), page, enabled=self._has_words)
        bind("watch.follow", lambda: transcript.set_follows(True), page, enabled=self._has_words)
        bind("watch.load_captions", transcript.ask_file, page, enabled=self._has_video)
        bind("watch.questions", self.ask_questions, page, enabled=self._has_questions)

    def show_video(self, what: Watchable) -> None:
        """Another video or lesson is in hand; questions about its topic are offered once."""
        self._what = what
        self._offer(CheckTime.BEFORE)

    def _has_video(self) -> bool:
        return self._what is not None

    def _has_words(self) -> bool:
        return bool(self._cues.cues)

    # Cards

    def taken(self) -> Capture | None:
        """The moment on the screen, without its picture."""
        if self._what is None:
            return None
        return capture.capture(self._what, self._player.position_ms, self._cues.cues)

    def make_card(self) -> None:
        """Begins a card with the frame, the time and the words said in the last 15 seconds."""
        taken = self.taken()
        if taken is not None:
            self._begin_card(taken)

    def words_to_card(self) -> None:
        """Begins a card with the words that are chosen in the transcript."""
        found = self._side.transcript.chosen_words()
        if found is not None and self._what is not None:
            self._begin_card(Capture(self._what, found[1], found[0]))

    def _begin_card(self, taken: Capture) -> None:
        self._player.pause()
        frames.keep(self._desk, self._player.picture(), lambda name: self._open_card(taken, name))

    def _open_card(self, taken: Capture, picture: str) -> None:
        whole = Capture(taken.what, taken.at_ms, taken.words, picture)
        self._desk.notices.draft_card(capture.draft_of(whole))

    # The transcript

    def copy_words(self) -> None:
        """Copies the words in hand with their times."""
        if self._side.transcript.copy():
            self._desk.notices.say(self.tr("Copied with the time."))

    def find(self) -> None:
        """Puts the keyboard into the search line of the transcript."""
        self._side.show_tab("transcript")
        self._side.transcript.begin_search()

    # Questions

    def questions(self, time: CheckTime) -> tuple[Question, ...]:
        """The check questions of the topic for one time."""
        if self._what is None or self._what.topic_id is None:
            return ()
        return practice.practice_of(self._desk.store, self._what.topic_id).asked(time)

    def _has_questions(self) -> bool:
        return bool(self.questions(CheckTime.BEFORE) or self.questions(CheckTime.AFTER))

    def _time(self) -> CheckTime:
        """Which questions make sense now: those before until they are answered, later those after."""
        before = self.questions(CheckTime.BEFORE)
        unanswered = any(question.last_right is None for question in before)
        return CheckTime.BEFORE if before and (unanswered or not self.questions(CheckTime.AFTER)) else CheckTime.AFTER

    def ask_questions(self, time: CheckTime | None = None) -> None:
        """Asks the questions of the topic, one at a time; each can be skipped."""
        chosen = time or self._time()
        questions = self.questions(chosen)
        if not questions:
            return
        from studydesk.ui.models.practice_model import PracticeModel
        from studydesk.ui.topic.quiz import QuizDialog

        self._player.pause()
        dialog = QuizDialog(PracticeModel(self._desk.paths, self), self._desk.theme, questions, chosen, self._page)
        dialog.open()

    def _offer(self, time: CheckTime) -> None:
        """Offers the questions once, as long as none of them was answered and nothing of the topic is done."""
        what = self._what
        if what is None or what.topic_id is None or not self._desk.settings.flag("questions_before"):
            return
        questions = self.questions(time)
        key = (int(what.topic_id), time)
        if not questions or key in self._asked_topics or any(one.last_right is not None for one in questions):
            return
        topic = next((one for one in self._desk.paths.topics if one.id == what.topic_id), None)
        begun = topic is not None and (topic.progress.lessons_done > 0 or topic.status is TopicStatus.DONE)
        if begun and time is CheckTime.BEFORE:
            return
        self._asked_topics.add(key)
        self._desk.notices.offer(self._sentence(time, len(questions)), self.tr("Ask me"), lambda: self._ask(time))

    def _ask(self, time: CheckTime) -> None:
        self.ask_questions(time)

    def _sentence(self, time: CheckTime, count: int) -> str:
        if time is CheckTime.BEFORE:
            return self.tr("%n question(s) before you watch: guessing first makes the answer stick.", "", count)
        return self.tr("%n question(s) on what you have seen.", "", count)

    def on_done(self, lessons: list[LessonId]) -> None:
        """Lessons became done by watching: after the last one of the topic its questions are offered."""
        what = self._what
        if what is None or what.topic_id is None or not lessons:
            return
        topic = next((one for one in self._desk.paths.topics if one.id == what.topic_id), None)
        if topic is not None and topic.progress.lessons_done >= topic.progress.lessons_total:
            self._offer(CheckTime.AFTER)
