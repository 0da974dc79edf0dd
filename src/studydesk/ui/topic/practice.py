"""What a topic offers beside its videos, in the panel: exercises to tick, questions to check oneself, links."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QDate, QEvent, QObject, QRect, QSignalBlocker, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from studydesk.domain.path import TopicId
from studydesk.domain.practice import CheckTime, Exercise, Question, TopicPractice, WebLink
from studydesk.services.markdown import style_sheet, to_html
from studydesk.ui.models.practice_model import PracticeModel
from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.topic import words
from studydesk.ui.topic.flow import FlowLayout
from studydesk.ui.topic.lines import LineButton
from studydesk.ui.topic.links import Opener
from studydesk.ui.topic.painting import paint_tick_box
from studydesk.ui.topic.parts import link_button, text_label
from studydesk.ui.topic.sections import Section, html_style
from studydesk.ui.widgets.rich_text import RichText

_SAVE_MS = 800
_NOTE_LINES = 4


class PracticeParts(QWidget):
    """The three sections of the panel; each is gone where a topic has nothing of its kind."""

    reordered = Signal()
    """Widgets came, went, folded or unfolded."""

    def __init__(self, model: PracticeModel, themes: ThemeManager, opener: Opener, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._topic_id: TopicId | None = None
        self._edition = -1
        self.exercises = ExercisesSection(model, themes, self)
        self.checks = ChecksSection(themes, self)
        self.links = LinksSection(model, themes, opener, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for section in (self.exercises, self.checks, self.links):
            self._column.addWidget(section)
        themes.follow(self, lambda: self._column.setSpacing(themes.px(24)))
        self.checks.asked.connect(self.ask)
        self.exercises.folded.connect(self.reordered)
        model.changed.connect(self._on_changed)
        self._themes = themes
        self._practice = TopicPractice()

    def show_topic(self, topic_id: TopicId, edition: int) -> None:
        """Shows what a topic offers; reads it anew only for another topic or another edition of the path."""
        if (topic_id, edition) == (self._topic_id, self._edition):
            return
        self.keep()
        self._topic_id, self._edition = topic_id, edition
        self._read()
        self.reordered.emit()

    def keep(self) -> None:
        """Writes a note that is still being typed."""
        self.exercises.keep()

    def ask(self, time: CheckTime) -> None:
        """Asks the questions that are meant for before the first video or after the last."""
        from studydesk.ui.topic.quiz import QuizDialog

        questions = self._practice.asked(time)
        if questions:
            QuizDialog(self._model, self._themes, questions, time, self.window()).open()

    def ask_next(self) -> None:
        """The questions for before the first video as long as none of them was answered, then those for after."""
        before = self._practice.asked(CheckTime.BEFORE)
        is_new = bool(before) and all(question.last_right is None for question in before)
        self.ask(CheckTime.BEFORE if is_new else CheckTime.AFTER)

    def has_questions(self) -> bool:
        """Whether the topic shown has any."""
        return bool(self._practice.questions)

    def _on_changed(self, touched: set[TopicId]) -> None:
        if self._topic_id in touched:
            self._read()

    def _read(self) -> None:
        if self._topic_id is None:
            return
        self._practice = self._model.of(self._topic_id)
        self.exercises.show_exercises(self._practice.exercises)
        self.checks.show_questions(self._practice)
        self.links.show_links(self._practice.links)
        self.setVisible(bool(self._practice.exercises or self._practice.questions or self._practice.links))


class TickLine(LineButton):
    """A line with a box to tick."""

    glyph = 18

    def __init__(self, name: str, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self.setCheckable(True)
        self.setObjectName(name)

    def paint_glyph(self, painter: QPainter, area: QRect) -> None:
        paint_tick_box(painter, area, self.isChecked(), self._themes.theme, self.underMouse())


class ActionLine(LineButton):
    """A line that does something when it is clicked, with a picture before it; long words run over several lines."""

    role = "accent"

    def __init__(self, icon: str, name: str, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._icon = icon
        self.setObjectName(name)

    def say(self, text: str, spoken: str = "") -> None:
        """Takes other words."""
        self.setText(text)
        self.setAccessibleName(spoken or text)
        self.updateGeometry()
        self.update()

    def paint_glyph(self, painter: QPainter, area: QRect) -> None:
        self._themes.icon(self._icon, "accent", self.glyph).paint(painter, area)


class ExercisesSection(Section):
    """'Practice': small projects, from the shortest to the longest."""

    folded = Signal()

    def __init__(self, model: PracticeModel, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(themes, "", parent)
        self._heading.setText(self.tr("Practice"))
        self._heading.show()
        self._model = model
        self.blocks: list[ExerciseBlock] = []

    def show_exercises(self, exercises: Sequence[Exercise]) -> None:
        """Takes the exercises' new states; rebuilds only when they are others."""
        if [one.id for one in exercises] == [block.exercise.id for block in self.blocks]:
            for block, exercise in zip(self.blocks, exercises, strict=True):
                block.show_exercise(exercise)
            return
        for block in self.blocks:
            self._layout.removeWidget(block)
            block.hide()  # at once: it is deleted only when the event loop comes round
            block.deleteLater()
        self.blocks = [ExerciseBlock(one, self._model, self._themes, self) for one in exercises]
        for block in self.blocks:
            block.folded.connect(self.folded)
            self._layout.addWidget(block)
        self.setVisible(bool(exercises))

    def keep(self) -> None:
        """Writes notes that are still being typed."""
        for block in self.blocks:
            block.keep()


class ExerciseBlock(QWidget):
    """One exercise: a tick, the day, and folded away the steps, how to know that it works, and a note."""

    folded = Signal()

    def __init__(self, exercise: Exercise, model: PracticeModel, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self.exercise = exercise
        self._model = model
        self._themes = themes
        self.tick = TickLine("exerciseTick", themes, self)
        self.tick.clicked.connect(lambda done: model.set_done(self.exercise, done))
        self.day_label = QLabel(self.tr("Done on"), self)
        self.day_label.setProperty("role", "label")
        self.day = QDateEdit(self)
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("d MMM yyyy")
        self.day.setAccessibleName(self.tr("The day on which the exercise was done"))
        self.day_label.setBuddy(self.day)
        self.day.dateChanged.connect(self._on_day)
        self.fold = link_button("", "exerciseFold", self)
        self.fold.clicked.connect(self.toggle)
        self.dated = QWidget(self)
        dated = QHBoxLayout(self.dated)
        themes.space(dated, 8)
        dated.addWidget(self.day_label)
        dated.addWidget(self.day)
        self._row = FlowLayout()
        self._row.addWidget(self.fold)
        self._row.addWidget(self.dated)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.tick)
        self._column.addLayout(self._row)
        self.body: ExerciseBody | None = None
        themes.follow(self, self._space)
        self.show_exercise(exercise)
        self._word_fold()

    def _space(self) -> None:
        px = self._themes.px
        self._column.setSpacing(px(4))
        self._row.setSpacing(px(8))

    @property
    def is_open(self) -> bool:
        """Whether the steps show."""
        return self.body is not None and not self.body.isHidden()

    def toggle(self) -> None:
        """Shows or hides the steps."""
        if self.body is None:
            self.body = ExerciseBody(self, self._model, self._themes)
            self.body.show_exercise(self.exercise)
            self._column.addWidget(self.body)
            self.body.show()
        else:
            self.body.keep()
            self.body.setVisible(self.body.isHidden())
        self._word_fold()
        self.folded.emit()

    def _word_fold(self) -> None:
        text = self.tr("Hide the steps") if self.is_open else self.tr("Show the steps")
        self.fold.setText(text)
        self.fold.setAccessibleName(self.tr("{what}: {title}").format(what=text, title=self.exercise.title))

    def show_exercise(self, exercise: Exercise) -> None:
        """Takes the exercise's new state."""
        self.exercise = exercise
        text = self.tr("{title} · {time}").format(title=exercise.title, time=words.duration(exercise.minutes * 60_000))
        self.tick.setText(text)
        self.tick.setAccessibleName(text)
        self.tick.setChecked(exercise.done_at_ms is not None)
        self.tick.updateGeometry()
        self.dated.setVisible(exercise.done_at_ms is not None)
        if exercise.done_at_ms is not None:
            at = datetime.fromtimestamp(exercise.done_at_ms / 1000, UTC).astimezone()
            with QSignalBlocker(self.day):
                self.day.setDate(QDate(at.year, at.month, at.day))
        if self.body is not None:
            self.body.show_exercise(exercise)

    def _on_day(self, day: QDate) -> None:
        noon = datetime(day.year(), day.month(), day.day(), 12).astimezone()
        self._model.set_date(self.exercise, noon.astimezone(UTC))

    def keep(self) -> None:
        """Writes the note if it is still being typed."""
        if self.body is not None:
            self.body.keep()


class ExerciseBody(QWidget):
    """Steps, how to know that it works, and the learner's note, which is written as it is typed."""

    def __init__(self, block: ExerciseBlock, model: PracticeModel, themes: ThemeManager) -> None:
        super().__init__(block)
        self._block = block
        self._model = model
        self._themes = themes
        self.needs = text_label("", "label", self)
        self.steps = RichText(self)
        self.steps.setAccessibleName(self.tr("Steps"))
        self.works = RichText(self)
        self.works.setAccessibleName(self.tr("How you know that it works"))
        works_label = text_label(self.tr("It works when:"), "label", self)
        self.note = QPlainTextEdit(self)
        self.note.setPlaceholderText(self.tr("Your note: what you built, what you would do otherwise"))
        self.note.setAccessibleName(self.tr("Note on {title}").format(title=block.exercise.title))
        self.note.setTabChangesFocus(True)
        self.note.setProperty("kind", "field")
        self._timer = QTimer(self, interval=_SAVE_MS, singleShot=True)
        self._timer.timeout.connect(self.keep)
        self.note.textChanged.connect(self._timer.start)
        self.note.installEventFilter(self)
        self._column = QVBoxLayout(self)
        for part in (self.needs, self.steps, works_label, self.works, self.note):
            self._column.addWidget(part)
        themes.follow(self, self._render)

    def _render(self) -> None:
        px = self._themes.px
        self._column.setContentsMargins(px(34), 0, 0, px(8))
        self._column.setSpacing(px(6))
        line = self.note.fontMetrics().lineSpacing()
        self.note.setFixedHeight(line * _NOTE_LINES + px(16))
        self._themes.load_reading_fonts()
        style = html_style(self._themes)
        sheet, font, ground = style_sheet(style), self._themes.font("body"), self._themes.theme.sheet
        self.steps.show_html(to_html(self._block.exercise.text, style), sheet, font, ground)
        self.works.show_html(to_html(self._block.exercise.done_when, style), sheet, font, ground)

    def show_exercise(self, exercise: Exercise) -> None:
        """Takes the exercise's new state; a note that is being typed stays as it is typed."""
        self.needs.setText(self.tr("You need: {things}").format(things=", ".join(exercise.needs)))
        self.needs.setVisible(bool(exercise.needs))
        if not self._timer.isActive() and self.note.toPlainText() != exercise.note:
            with QSignalBlocker(self.note):
                self.note.setPlainText(exercise.note)
        self._render()

    def keep(self) -> None:
        """Writes the note now."""
        self._timer.stop()
        text = self.note.toPlainText()
        if text != self._block.exercise.note:
            self._model.keep_note(self._block.exercise, text, self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.note and event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.keep()
        return False


class ChecksSection(Section):
    """'Check yourself': the questions before the first video and after the last, and how they went."""

    asked = Signal(object)
    """The learner wants the questions of this ``CheckTime``."""

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(themes, "", parent)
        self._heading.setText(self.tr("Check yourself"))
        self._heading.show()
        explained = self.tr("As you like, and as often as you like: it is only for you.")
        self._layout.addWidget(text_label(explained, "label", self))
        self.buttons = {
            time: ActionLine("circle-question-mark", f"check-{time.value}", themes, self) for time in CheckTime
        }
        self.results = {time: text_label("", "label", self) for time in CheckTime}
        for time in CheckTime:
            self.buttons[time].clicked.connect(lambda _checked=False, wanted=time: self.asked.emit(wanted))
            self._layout.addWidget(self.buttons[time])
            self._layout.addWidget(self.results[time])

    def show_questions(self, practice: TopicPractice) -> None:
        """Takes the questions and how they went last time."""
        for time in CheckTime:
            questions = practice.asked(time)
            count = len(questions)
            text = (
                self.tr("%n question(s) before the first video", "", count)
                if time is CheckTime.BEFORE
                else self.tr("%n question(s) after the last video", "", count)
            )
            self.buttons[time].say(text)
            self.buttons[time].setVisible(bool(questions))
            self._say_result(time, questions)
        self.setVisible(bool(practice.questions))

    def _say_result(self, time: CheckTime, questions: Sequence[Question]) -> None:
        answered = [question for question in questions if question.last_right is not None]
        right = sum(question.last_right is True for question in answered)
        text = self.tr("Last time: {right} of {count} right").format(right=right, count=len(answered))
        self.results[time].setText(text)
        self.results[time].setVisible(bool(answered))


class LinksSection(Section):
    """'Links': pages on the web, with what became of them."""

    def __init__(
        self, model: PracticeModel, themes: ThemeManager, opener: Opener, parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, "", parent)
        self._heading.setText(self.tr("Links"))
        self._heading.show()
        self._model = model
        self._opener = opener
        self.rows: list[LinkRow] = []

    def show_links(self, links: Sequence[WebLink]) -> None:
        """Takes the links' new states; rebuilds only when they are others."""
        if [one.id for one in links] == [row.link.id for row in self.rows]:
            for row, link in zip(self.rows, links, strict=True):
                row.show_link(link)
            return
        for row in self.rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [LinkRow(one, self._model, self._themes, self._opener, self) for one in links]
        for row in self.rows:
            self._layout.addWidget(row)
        self.setVisible(bool(links))


class LinkRow(QWidget):
    """A link, why it is worth a look, whether it was opened, and a tick."""

    def __init__(
        self, link: WebLink, model: PracticeModel, themes: ThemeManager, opener: Opener, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.link = link
        self._model = model
        self._opener = opener
        self.open_button = ActionLine("external-link", "openLink", themes, self)
        self.open_button.say(link.title, self.tr("{title}, opens in the browser").format(title=link.title))
        self.open_button.setToolTip(link.url)
        self.open_button.clicked.connect(self._open)
        self.done = QCheckBox(self.tr("Done"), self)
        self.done.setAccessibleName(self.tr("Done with {title}").format(title=link.title))
        self.done.clicked.connect(lambda done: model.set_link_done(self.link, done))
        self.text = text_label("", "label", self)
        top = QHBoxLayout()
        top.addWidget(self.open_button, 1)
        top.addWidget(self.done, 0, Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        themes.space(below, 0, (32, 0, 0, 0))
        below.addWidget(self.text)
        column = QVBoxLayout(self)
        themes.space(column, 0)
        column.addLayout(top)
        column.addLayout(below)
        self.show_link(link)

    def _open(self) -> None:
        self._opener(QUrl(self.link.url))
        self._model.opened(self.link)

    def show_link(self, link: WebLink) -> None:
        """Takes the link's new state."""
        self.link = link
        state = self.tr("Not opened yet")
        if link.opened_at_ms is not None:
            state = self.tr("Opened on {day}").format(day=words.day(link.opened_at_ms))
        self.text.setText(f"{link.text} {state}." if link.text else f"{state}.")
        self.done.setChecked(link.done_at_ms is not None)
