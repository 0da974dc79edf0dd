"""The first start: three short steps, each of which can be skipped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QSlider,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from studydesk.domain.errors import StudyDeskError
from studydesk.domain.path import PathId
from studydesk.services import progress
from studydesk.ui.desk import Desk
from studydesk.ui.widgets.parts import button, label
from studydesk.ui.wording import not_affiliated, nothing_sent
from studydesk.ui.words import whole_hours

_WIDTH = 560
_HOURS = (1, 40)
_WEEKS_PER_MONTH = 4.345


class WelcomePage(QWidget):
    """Asks which path, how many hours a week, and where videos go. Whatever is skipped keeps its default."""

    finished = Signal()
    """All steps are done or skipped; what was chosen is stored."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAccessibleName(self.tr("First steps"))
        self.steps = QStackedWidget(self)
        for step in (self._path_step(), self._hours_step(), self._folder_step()):
            self.steps.addWidget(step)
        self.count = label("", "label", self)
        self.back_button = button(self.tr("Back"), "quiet", self)
        self.back_button.clicked.connect(self.go_back)
        self.skip_button = button(self.tr("Skip this step"), "quiet", self)
        self.skip_button.clicked.connect(self._on_skip)
        self.next_button = button(self.tr("Next"), "primary", self)
        self.next_button.clicked.connect(self._on_next)
        self._lay_out()
        self._show_step(0)

    def _lay_out(self) -> None:
        theme = self._desk.theme
        card = QFrame(self)
        card.setProperty("surface", "card")
        column = QVBoxLayout(card)
        theme.space(column, 16, (40, 32, 40, 28))
        column.addWidget(self.count)
        column.addWidget(self.steps, 1)
        row = QHBoxLayout()
        theme.space(row, 8)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.skip_button)
        row.addWidget(self.next_button)
        column.addLayout(row)
        words = label(f"{not_affiliated()} {nothing_sent()}", "label", self, wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inner = QWidget(self)
        middle = QVBoxLayout(inner)
        theme.space(middle, 20, (24, 24, 24, 24))
        title = label(self.tr("Welcome to StudyDesk"), "display", inner)
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(2)
        middle.addWidget(title)
        middle.addWidget(card, 0)
        middle.addWidget(words)
        middle.addStretch(3)
        holder = QWidget(self)
        across = QHBoxLayout(holder)
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        across.addWidget(inner, 100)
        across.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(holder)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        theme.follow(inner, lambda: inner.setMaximumWidth(theme.px(_WIDTH + 48)))

    def _step(self, title: str, text: str) -> tuple[QWidget, QVBoxLayout]:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        self._desk.theme.space(column, 12)
        column.addWidget(label(title, "title", holder, wrap=True))
        column.addWidget(label(text, "soft", holder, wrap=True))
        return holder, column

    # The steps

    def _path_step(self) -> QWidget:
        holder, column = self._step(
            self.tr("What do you want to learn?"),
            self.tr("A path puts courses into an order that builds up. You can add more paths later, in Settings."),
        )
        self.paths = QButtonGroup(holder)
        active = self._desk.paths.path
        for info in self._desk.paths.paths:
            choice = QRadioButton(info.title, holder)
            choice.setAccessibleDescription(info.summary)
            choice.setChecked(active is not None and info.id == active.id)
            self.paths.addButton(choice, int(info.id))
            column.addWidget(choice)
            if info.summary:
                summary = label(info.summary, "label", holder, wrap=True)
                summary.setIndent(self._desk.theme.px(30))
                column.addWidget(summary)
        column.addStretch(1)
        return holder

    def _hours_step(self) -> QWidget:
        holder, column = self._step(
            self.tr("How many hours a week do you have?"),
            self.tr("A wish, not a duty: it only says when you would be finished. You can change it at any time."),
        )
        theme = self._desk.theme
        row = QHBoxLayout()
        theme.space(row, 16)
        self.hours = QSlider(Qt.Orientation.Horizontal, holder)
        self.hours.setRange(*_HOURS)
        self.hours.setPageStep(5)
        self.hours.setAccessibleName(self.tr("Hours a week"))
        self.hours_words = label("", "heading", holder)
        row.addWidget(self.hours, 1)
        row.addWidget(self.hours_words)
        column.addLayout(row)
        self.estimate = label("", "label", holder, wrap=True)
        column.addWidget(self.estimate)
        column.addStretch(1)
        self.hours.valueChanged.connect(self._on_hours)
        self.hours.setValue(min(_HOURS[1], self._desk.settings.number("weekly_hours")))
        self._on_hours(self.hours.value())
        return holder

    def _on_hours(self, hours: int) -> None:
        self.hours_words.setText(self.tr("%n hour(s)", "", hours))
        path = self._desk.paths.path
        if path is None:
            return
        found = progress.path_progress(self._desk.store, path.id)
        weeks = found.left_ms / 3_600_000 / hours
        months = max(1, round(weeks / _WEEKS_PER_MONTH))
        whole = whole_hours(found.left_ms)
        sentence = self.tr("The videos of “{path}” take about {hours} hours: %n month(s) at this pace.", "", months)
        self.estimate.setText(sentence.format(path=path.title, hours=whole))

    def _folder_step(self) -> QWidget:
        holder, column = self._step(
            self.tr("Where shall videos be kept?"),
            self.tr(
                "Nothing is downloaded now. When you download your first course, its videos go here; they can be "
                "large, so a disk with room is best. The place can be changed later."
            ),
        )
        theme = self._desk.theme
        row = QHBoxLayout()
        theme.space(row, 8)
        self.folder = QLineEdit(self._desk.device.text("media_folder"), holder)
        self.folder.setPlaceholderText(str(self._desk.profile.media))
        self.folder.setAccessibleName(self.tr("Folder for videos"))
        choose = button(self.tr("Choose…"), "", holder)
        choose.setAccessibleName(self.tr("Choose the folder for videos"))
        choose.clicked.connect(self._on_choose)
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        column.addLayout(row)
        self.trouble = label("", "bad", holder, wrap=True)
        self.trouble.hide()
        column.addWidget(self.trouble)
        column.addStretch(1)
        return holder

    def _on_choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose the folder for videos"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    # Walking

    def _show_step(self, at: int) -> None:
        self.steps.setCurrentIndex(at)
        last = at == self.steps.count() - 1
        self.count.setText(self.tr("Step {at} of {all}").format(at=at + 1, all=self.steps.count()))
        self.back_button.setVisible(at > 0)
        self.next_button.setText(self.tr("Begin") if last else self.tr("Next"))
        self.focus_first()

    def focus_first(self) -> None:
        """The keyboard goes to what the step asks."""
        chosen = self.paths.checkedButton() or self.next_button
        (chosen, self.hours, self.folder)[self.steps.currentIndex()].setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> None:
        """To the step before."""
        if self.steps.currentIndex() > 0:
            self._show_step(self.steps.currentIndex() - 1)

    def _on_skip(self) -> None:
        self._go_on()

    def _on_next(self) -> None:
        try:
            stored = self._store_step(self.steps.currentIndex())
        except StudyDeskError as error:
            self._desk.errors.report(error)
            stored = True
        if stored:
            self._go_on()

    def _store_step(self, at: int) -> bool:
        if at == 0 and self.paths.checkedId() >= 0:
            self._desk.paths.switch_path(PathId(self.paths.checkedId()))
        elif at == 1:
            self._desk.settings.set("weekly_hours", self.hours.value())
        elif at == 2:
            return self._store_folder(self.folder.text().strip())
        return True

    def _store_folder(self, text: str) -> bool:
        folder = Path(text).expanduser()
        if text and (not folder.is_absolute() or (folder.exists() and not folder.is_dir())):
            self.trouble.setText(self.tr("That is not a folder. Choose one, or leave the line empty."))
            self.trouble.show()
            return False
        self._desk.device.set("media_folder", str(folder) if text else "")
        return True

    def _go_on(self) -> None:
        if self.steps.currentIndex() + 1 < self.steps.count():
            self._show_step(self.steps.currentIndex() + 1)
            return
        try:
            self._desk.settings.set("welcome_done", True)
        except StudyDeskError as error:
            self._desk.errors.report(error)
        self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_next()
            return
        super().keyPressEvent(event)
