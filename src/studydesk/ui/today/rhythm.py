"""What Today says of days in a row and of the week that was; each part can be switched off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from studydesk.domain.study_day import date_of
from studydesk.ui.widgets.parts import button, label
from studydesk.ui.words import time_words

if TYPE_CHECKING:
    from studydesk.domain.rhythm import Milestone, Streak
    from studydesk.services.rhythm import Rhythm, WeekReview
    from studydesk.ui.desk import Desk

_LEAST_DAYS = 2
"""A run is spoken of from so many days on."""


class RhythmView(QWidget):
    """GUI thread."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rhythm: Rhythm | None = None
        theme = desk.theme
        column = QVBoxLayout(self)
        theme.space(column, 16)
        self.streak = label("", "soft", self, wrap=True)
        column.addWidget(self.streak)
        self.card = QFrame(self)
        self.card.setProperty("surface", "card")
        row = QHBoxLayout(self.card)
        theme.space(row, 16, (20, 14, 20, 14))
        texts = QVBoxLayout()
        theme.space(texts, 4)
        self.head = label(self.tr("Last week"), "heading", self.card)
        self.text = label("", "soft", self.card, wrap=True)
        texts.addWidget(self.head)
        texts.addWidget(self.text)
        row.addLayout(texts, 1)
        self.keep = button(self.tr("Keep as a note"), "", self.card)
        self.keep.clicked.connect(self.keep_as_note)
        row.addWidget(self.keep)
        column.addWidget(self.card)
        self.hide()

    def show_rhythm(self, rhythm: Rhythm) -> None:
        """Says what there is to say, and nothing else."""
        self._rhythm = rhythm
        flag = self._desk.settings.flag
        says_streak = flag("show_streak") and rhythm.streak.days >= _LEAST_DAYS
        says_week = flag("show_week_review") and not rhythm.last_week.is_empty
        if says_streak:
            self.streak.setText(self._streak(rhythm.streak))
        if says_week:
            self.text.setText("\n".join(self._week(rhythm.last_week)))
        self.streak.setVisible(says_streak)
        self.card.setVisible(says_week)
        self.setVisible(says_streak or says_week)

    def _streak(self, run: Streak) -> str:
        assert run.first_day is not None
        words = self.tr("You have studied on %n day(s) since {date}.", "", run.days).format(
            date=self._date(run.first_day)
        )
        rest = self.tr("%n day(s) of rest left this week.", "", run.reserve)
        if not run.reserve:
            rest = self.tr("The days of rest of this week are used.")
        return f"{words} {rest}"

    def _week(self, week: WeekReview) -> list[str]:
        lines = [
            self.tr("%n day(s) of study, {time} in all.", "", week.days).format(time=time_words(week.minutes.total_ms))
        ]
        if week.lessons:
            lessons = self.tr("%n lesson(s) done, {time} of the path.", "", week.lessons)
            lines.append(lessons.format(time=time_words(week.lessons_ms)))
        if week.reviews:
            lines.append(self._reviews(week))
        if self._desk.settings.flag("show_milestones"):
            lines += [self._milestone(one) for one in week.milestones]
        return lines

    def _reviews(self, week: WeekReview) -> str:
        answers = self.tr("%n card(s) answered", "", week.reviews)
        if not week.kept.n:
            return f"{answers}."
        percent = round(100 * week.kept.hits / week.kept.n)
        return self.tr("{answers}, {percent} % of what you knew was still there.").format(
            answers=answers, percent=percent
        )

    def _milestone(self, one: Milestone) -> str:
        words = {
            "hours": self.tr("Passed: %n hour(s) of study.", "", one.value),
            "lessons": self.tr("Passed: %n lesson(s).", "", one.value),
            "reviews": self.tr("Passed: %n answer(s) to cards.", "", one.value),
        }
        return words[one.kind]

    @staticmethod
    def _date(day: int) -> str:
        on = date_of(day)
        return QLocale().toString(QDate(on.year, on.month, on.day), QLocale.FormatType.LongFormat)

    def keep_as_note(self) -> None:
        """Makes a note of the week, to be written on."""
        from studydesk.domain.errors import StudyDeskError
        from studydesk.services.notes import create_note

        if self._rhythm is None:
            return
        week = self._rhythm.last_week
        title = self.tr("Week from {date}").format(date=self._date(week.first_day))
        body = "\n".join(f"- {line}" for line in self._week(week))
        try:
            note_id = create_note(self._desk.store, title, f"{body}\n\n## {self.tr('What I take along')}\n\n")
        except StudyDeskError as error:
            self._desk.errors.report(error)
            return
        self._desk.notices.ask_for("notes", note_id)
