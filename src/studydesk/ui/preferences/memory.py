"""The section about memory: fitting it to the learner, what a year costs, easy days, and what a pause costs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from studydesk.paths import is_frozen
from studydesk.ui.desk import Desk
from studydesk.ui.preferences.section import Section
from studydesk.ui.preferences.year_curve import YearCurve
from studydesk.ui.widgets.parts import button, label, spin_box

if TYPE_CHECKING:
    from studydesk.bridge.runner import JobHandle
    from studydesk.domain.path import TopicId
    from studydesk.domain.reckoned import YearAt
    from studydesk.domain.study_queue import PauseCost
    from studydesk.services.optimise import Optimised

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LOADS = (100, 50, 0)
_MOST_TOPICS = 8


class MemorySection(Section):
    """Computes nothing before it is asked; what takes long runs in a process of its own."""

    def __init__(self, desk: Desk, section_id: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, section_id, title, parent)
        self._job: JobHandle | None = None
        self._optimised: Optimised | None = None
        self._years: list[YearAt] = []
        self._build_fit()
        self._build_year()
        self._build_days()
        self._build_pause()
        self._show_fit()
        self._show_year()

    def _block(self, title: str, text: str, words: str, key: str) -> QVBoxLayout:
        block = self.block(f"{title} {text} {words}", key=key)
        block.addWidget(label(title, "", self))
        block.addWidget(label(text, "label", self, wrap=True))
        return block

    # Fitting

    def _build_fit(self) -> None:
        text = self.tr(
            "Learns from your own reviews how you forget, so that cards come when you would just still know them. "
            "Worth while after some hundred reviews, then once in a few weeks. Nothing is taken over unless it is "
            "better."
        )
        block = self._block(self.tr("Fit to my memory"), text, self.tr("optimise FSRS parameters"), "memory.fit")
        self.fit_state = label("", "label-strong", self, wrap=True)
        self.fit_bar = QProgressBar(self)
        self.fit_bar.setAccessibleName(self.tr("How far the fitting is"))
        self.move_tick = QCheckBox(self.tr("Move the due days of all cards too"), self)
        for part in (self.fit_state, self.fit_bar, self.move_tick):
            block.addWidget(part)
        row = QHBoxLayout()
        self.desk.theme.space(row, 8)
        self.fit_button = button(self.tr("Fit now"), "", self, small=True)
        self.fit_button.clicked.connect(self.fit)
        self.apply_button = button(self.tr("Use the new parameters"), "primary", self, small=True)
        self.apply_button.clicked.connect(self.apply)
        self.usual_button = button(self.tr("Back to the usual ones"), "", self, small=True)
        self.usual_button.clicked.connect(self.forget)
        self.fit_cancel = button(self.tr("Cancel"), "", self, small=True)
        self.fit_cancel.setAccessibleName(self.tr("Cancel the fitting"))
        self.fit_cancel.clicked.connect(self.cancel)
        for one in (self.fit_button, self.apply_button, self.usual_button, self.fit_cancel):
            row.addWidget(one)
        row.addStretch(1)
        block.addLayout(row)
        self.rows[-1].focus = self.fit_button

    def fit(self) -> None:
        """Fits the parameters."""
        from studydesk.services import reckoning

        file, settings, command = self.desk.store.file, self.desk.study.settings(), self._command()
        self._optimised = None
        self._start(self.desk.runner.start(lambda context: reckoning.fit_job(context, command, file, settings)))
        if self._job is not None:
            self._job.finished.connect(self._on_fitted)
        self._show_fit()

    def _command(self) -> list[str]:
        from studydesk.services import reckoning

        return reckoning.reckon_command(sys.executable, frozen=is_frozen())

    def _start(self, job: JobHandle) -> None:
        self._job = job
        job.progressed.connect(self._on_progress)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_ended)

    def _on_progress(self, done: int, total: int, _text: str) -> None:
        for bar in (self.fit_bar, self.year_bar):
            bar.setRange(0, total)
            bar.setValue(done)

    def _on_failed(self, error: Exception) -> None:
        self._on_ended()
        self.desk.errors.report(error)

    def _on_ended(self) -> None:
        self._job = None
        self._show_fit()
        self._show_year()

    def cancel(self) -> None:
        """Ends what runs."""
        if self._job is not None:
            self._job.cancel()

    def _on_fitted(self, optimised: Optimised) -> None:
        self._optimised = optimised
        self._on_ended()

    def apply(self) -> None:
        """Takes the new parameters over; can be undone."""
        from studydesk.services import optimise

        if self._optimised is None:
            return
        study, optimised, move = self.desk.study, self._optimised, self.move_tick.isChecked()
        now, settings = study.now(), study.settings()
        self.desk.long_writes.run(
            self.tr("Working out how well you know each card…"),
            lambda store, progress: optimise.apply_fit(
                store, optimised, now=now, settings=settings, reschedule=move, progress=progress
            ),
            self._on_applied,
        )

    def _on_applied(self) -> None:
        self._optimised = None
        self.desk.notices.say(self.tr("Your cards follow your own memory now."), "good", undo=True)
        self._show_fit()

    def forget(self) -> None:
        """Back to the parameters that everyone begins with."""
        from studydesk.services import optimise

        optimise.forget_fit(self.desk.store)
        self.desk.notices.say(self.tr("The usual parameters are in use again."), undo=True)
        self._show_fit()

    def _show_fit(self) -> None:
        from studydesk.services import optimise

        busy, found = self._job is not None, self._optimised
        when = optimise.optimised_when(self.desk.store)
        self.fit_state.setText(self._fit_words(found, when))
        self.fit_bar.setVisible(busy)
        self.fit_button.setVisible(not busy)
        self.fit_cancel.setVisible(busy)
        better = found is not None and found.fit.is_better
        self.apply_button.setVisible(better and not busy)
        self.move_tick.setVisible(better and not busy)
        self.usual_button.setVisible(when is not None and not busy)

    def _fit_words(self, found: Optimised | None, when: tuple[int, int] | None) -> str:
        if self._job is not None:
            return self.tr("At work…")
        locale = QLocale()
        if found is not None:
            before, after = (locale.toString(loss, "f", 4) for loss in (found.fit.loss_before, found.fit.loss_after))
            if not found.fit.is_better:
                words = self.tr("{n} reviews: what is in use is as good (log loss {before}). Nothing was changed.")
            else:
                words = self.tr("{n} reviews: log loss {before} now, {after} with the new parameters. Less is better.")
            return words.format(n=locale.toString(found.fit.reviews), before=before, after=after)
        if when is None:
            return self.tr("In use: the usual parameters")
        date = locale.toString(QDateTime.fromMSecsSinceEpoch(when[0]).date(), QLocale.FormatType.ShortFormat)
        return self.tr("In use: your own, of {date}, from {n} reviews").format(date=date, n=locale.toString(when[1]))

    # A year

    def _build_year(self) -> None:
        text = self.tr("Simulates the next year with your cards: what each wish costs in minutes a day.")
        block = self._block(self.tr("What remembering costs"), text, self.tr("simulator retention"), "memory.year")
        self.curve = YearCurve(self.desk.theme, self)
        self.year_words = label("", "label-strong", self, wrap=True)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(70, 99)
        self.slider.setValue(self.desk.settings.number("desired_retention"))
        self.slider.setAccessibleName(self.tr("Desired retention to compare"))
        self.slider.valueChanged.connect(self._show_year)
        self.year_bar = QProgressBar(self)
        self.year_bar.setAccessibleName(self.tr("How far the simulation is"))
        for part in (self.curve, self.slider, self.year_words, self.year_bar):
            block.addWidget(part)
        row = QHBoxLayout()
        self.desk.theme.space(row, 8)
        self.year_button = button(self.tr("Simulate a year"), "", self, small=True)
        self.year_button.clicked.connect(self.simulate)
        self.take_button = button("", "primary", self, small=True)
        self.take_button.clicked.connect(self.take)
        self.year_cancel = button(self.tr("Cancel"), "", self, small=True)
        self.year_cancel.setAccessibleName(self.tr("Cancel the simulation"))
        self.year_cancel.clicked.connect(self.cancel)
        for one in (self.year_button, self.take_button, self.year_cancel):
            row.addWidget(one)
        row.addStretch(1)
        block.addLayout(row)
        self.rows[-1].focus = self.year_button

    def simulate(self) -> None:
        """Simulates the next year."""
        from studydesk.services import reckoning

        study, file, command = self.desk.study, self.desk.store.file, self._command()
        settings, now = study.settings(), study.now()
        self._start(
            self.desk.runner.start(
                lambda context: reckoning.simulate_job(context, command, file, settings, now=now, seed=1)
            )
        )
        if self._job is not None:
            self._job.finished.connect(self.show_years)
        self._show_fit()
        self._show_year()

    def show_years(self, years: list[YearAt]) -> None:
        """Takes what was simulated."""
        self._years = years
        self._on_ended()

    def take(self) -> None:
        """The compared retention is wished from now on."""
        self.desk.settings.set("desired_retention", self.slider.value())
        self.desk.notices.say(self.tr("Desired retention: {n} %").format(n=self.slider.value()), "good")
        self._show_year()

    def _show_year(self, *_: object) -> None:
        busy, known = self._job is not None, bool(self._years)
        self.curve.setVisible(known)
        self.slider.setVisible(known)
        self.year_words.setVisible(known)
        self.year_bar.setVisible(busy)
        self.year_button.setVisible(not busy)
        self.year_cancel.setVisible(busy)
        wish = self.slider.value()
        differs = wish != self.desk.settings.number("desired_retention")
        self.take_button.setVisible(known and not busy and differs)
        self.take_button.setText(self.tr("Wish for {n} %").format(n=wish))
        if not known:
            return
        year = min(self._years, key=lambda one: abs(one.desired_retention - wish / 100))
        self.curve.show_years(self._years, wish / 100)
        locale = QLocale()
        words = self.tr("At {n} %: {minutes} minutes and {reviews} reviews a day; {cards} cards known after a year.")
        self.year_words.setText(
            words.format(
                n=wish,
                minutes=locale.toString(year.minutes_a_day, "f", 1),
                reviews=locale.toString(round(year.reviews_a_day)),
                cards=locale.toString(round(year.remembered)),
            )
        )

    # Easy days

    def _build_days(self) -> None:
        text = self.tr("On easy days fewer reviews fall, as far as memory allows.")
        block = self._block(self.tr("Easy days"), text, self.tr("weekday weekend load"), "memory.days")
        grid = QGridLayout()
        self.desk.theme.space(grid, 8)
        self.days: dict[str, QComboBox] = {}
        locale = QLocale()
        for at, name in enumerate(_DAYS):
            day = locale.standaloneDayName(at + 1, QLocale.FormatType.LongFormat)
            box = QComboBox(self)
            box.addItems([self.tr("As usual"), self.tr("Half"), self.tr("As few as can be")])
            box.setAccessibleName(self.tr("Load on: {day}").format(day=day))
            box.activated.connect(self._on_day)
            self.days[name] = box
            grid.addWidget(label(day, "label", self), at, 0)
            grid.addWidget(box, at, 1)
        grid.setColumnStretch(2, 1)
        block.addLayout(grid)
        self.rows[-1].focus = self.days["mon"]

    def _on_day(self, _at: int) -> None:
        chosen = {name: _LOADS[box.currentIndex()] for name, box in self.days.items() if box.currentIndex() > 0}
        self.desk.settings.set("easy_days", chosen)

    def _show_days(self) -> None:
        kept = self.desk.settings.get("easy_days")
        for name, box in self.days.items():
            share = kept.get(name, 100) if isinstance(kept, dict) else 100
            box.setCurrentIndex(_LOADS.index(share) if share in _LOADS else 0)

    # A pause

    def _build_pause(self) -> None:
        text = self.tr("What would be forgotten, topic by topic, if you did not review for some days.")
        block = self._block(self.tr("If I pause"), text, self.tr("skip a week holiday"), "memory.pause")
        row = QHBoxLayout()
        self.desk.theme.space(row, 8)
        self.pause_days = spin_box(self.desk.theme, 1, 365, 7, self.tr("Days of the pause"), self)
        self.pause_button = button(self.tr("Work it out"), "", self, small=True)
        self.pause_button.clicked.connect(self.count_pause)
        row.addWidget(self.pause_days)
        row.addWidget(label(self.tr("days"), "label", self))
        row.addWidget(self.pause_button)
        row.addStretch(1)
        block.addLayout(row)
        self.pause_words: QLabel = label("", "label", self, wrap=True)
        self.pause_words.hide()
        block.addWidget(self.pause_words)
        self.rows[-1].focus = self.pause_days

    def count_pause(self) -> None:
        """Works out what a pause costs."""
        from studydesk.services import review

        study = self.desk.study
        costs = review.pause_cost(self.desk.store, self.pause_days.value(), now=study.now(), settings=study.settings())
        self.pause_words.setText(self._pause_words(costs))
        self.pause_words.show()

    def _pause_words(self, costs: dict[TopicId | None, PauseCost]) -> str:
        if not costs:
            return self.tr("No card falls due in these days.")
        titles = {topic.id: topic.title for topic in self.desk.paths.topics}
        locale = QLocale()
        lines = []
        for topic_id, cost in sorted(costs.items(), key=lambda pair: -pair[1].forgotten)[:_MOST_TOPICS]:
            title = titles.get(topic_id, self.tr("Other topics")) if topic_id is not None else self.tr("No topic")
            words = self.tr("{topic}: {due} due, about {n} of them more forgotten")
            lines.append(words.format(topic=title, due=cost.due, n=locale.toString(cost.forgotten, "f", 1)))
        whole = sum(cost.forgotten for cost in costs.values())
        lines.append(self.tr("In all: about {n} cards").format(n=locale.toString(whole, "f", 1)))
        return "\n".join(lines)

    # Section

    def refresh(self) -> None:
        """Shows what holds now."""
        super().refresh()
        self._show_days()
        if self._job is None:
            self._show_fit()
            self._show_year()
