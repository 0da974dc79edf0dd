"""Asks check questions one at a time, and says of every answer why it is right or wrong."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studydesk.domain.practice import CheckTime, Option, Question
from studydesk.ui.models.practice_model import PracticeModel
from studydesk.ui.theme.theme import CODE_FAMILY, ThemeManager
from studydesk.ui.widgets.parts import WrappedLabel, button, label

WIDTH, HEIGHT = 620, 560
_DIGITS = {getattr(Qt.Key, f"Key_{digit}"): digit - 1 for digit in range(1, 10)}


class QuizDialog(QDialog):
    """Digits choose, Enter answers and goes on, Esc closes; every answer is kept as it is given."""

    def __init__(
        self,
        model: PracticeModel,
        themes: ThemeManager,
        questions: Sequence[Question],
        time: CheckTime,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._model = model
        self._themes = themes
        self._questions = tuple(questions)
        self._at = 0
        self._right: dict[int, bool] = {}
        self.rows: list[OptionRow] = []
        before = time is CheckTime.BEFORE
        self.setWindowTitle(self.tr("Before the first video") if before else self.tr("After the last video"))
        self.count = label("", "label", self)
        self.count.setObjectName("quizCount")
        self.question = label("", "heading", self, wrap=True)
        self.question.setTextFormat(Qt.TextFormat.RichText)
        self.verdict = label("", "good", self, wrap=True)
        self.verdict.setObjectName("quizVerdict")
        self._body = QWidget(self)
        self._column = QVBoxLayout(self._body)
        self._group = QButtonGroup(self)
        self.skip_button = button(self.tr("Skip"), "quiet", self)
        self.skip_button.clicked.connect(self._next)
        self.close_button = button(self.tr("Close"), "", self)
        self.close_button.clicked.connect(self.reject)
        self.do_button = button(self.tr("Answer"), "primary", self)
        self.do_button.clicked.connect(self._do)
        self._arrange()
        themes.follow(self, self._space)
        self._ask()

    def _arrange(self) -> None:
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._body)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons = QHBoxLayout()
        self._themes.space(buttons, 8)
        buttons.addWidget(self.close_button)
        buttons.addStretch(1)
        buttons.addWidget(self.skip_button)
        buttons.addWidget(self.do_button)
        outer = QVBoxLayout(self)
        self._themes.space(outer, 12, (24, 20, 24, 20))
        outer.addWidget(self.count)
        outer.addWidget(self.question)
        outer.addWidget(scroll, 1)
        outer.addWidget(self.verdict)
        outer.addLayout(buttons)

    def _space(self) -> None:
        px = self._themes.px
        self._column.setSpacing(px(12))
        self._column.setContentsMargins(0, 0, px(8), 0)
        room = self.screen().availableGeometry() if self.screen() is not None else None
        wide, high = px(WIDTH), px(HEIGHT)
        if room is not None:
            wide, high = min(wide, room.width() - 40), min(high, room.height() - 80)
        self.resize(wide, high)

    # Asking

    @property
    def is_answered(self) -> bool:
        """Whether the question in hand was answered."""
        return self._at in self._right

    @property
    def is_over(self) -> bool:
        """Whether all questions were asked."""
        return self._at >= len(self._questions)

    def _ask(self) -> None:
        self._clear()
        if self.is_over:
            self._sum_up()
            return
        question = self._questions[self._at]
        said = self.tr("Question {number} of {count}").format(number=self._at + 1, count=len(self._questions))
        if question.has_several:
            said = self.tr("{place} · several answers are right").format(place=said)
        self.count.setText(said)
        self.question.setText(in_line(question.text))
        self.verdict.hide()
        self._group.setExclusive(not question.has_several)
        self.rows = [OptionRow(one, question.has_several, self._themes, self._body) for one in question.options]
        for number, row in enumerate(self.rows, 1):
            row.number(number)
            self._group.addButton(row.choice)
            row.choice.toggled.connect(self._refresh)
            self._column.addWidget(row)
            row.show()  # at once, so that the keyboard can go there
        self._column.addStretch(1)
        self._refresh()
        self.rows[0].choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        for row in self.rows:
            self._group.removeButton(row.choice)
        self.rows = []
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _refresh(self, *_: object) -> None:
        chosen = any(row.choice.isChecked() for row in self.rows)
        self.do_button.setEnabled(chosen or self.is_answered or self.is_over)
        self.skip_button.setVisible(not self.is_answered and not self.is_over)
        last = self._at == len(self._questions) - 1
        going_on = self.tr("Result") if last else self.tr("Next")
        self.do_button.setText(going_on if self.is_answered else self.tr("Answer"))

    def _do(self) -> None:
        if self.is_over:
            self.accept()
        elif self.is_answered:
            self._next()
        else:
            self._answer()

    def _answer(self) -> None:
        chosen = {index for index, row in enumerate(self.rows) if row.choice.isChecked()}
        if not chosen:
            return
        right = self._model.answer(self._questions[self._at], chosen)
        self._right[self._at] = right
        for row in self.rows:
            row.explain()
        self.verdict.setText(self.tr("✓ Right") if right else self.tr("✗ Not right"))
        self.verdict.setProperty("role", "good" if right else "bad")
        self.verdict.style().unpolish(self.verdict)
        self.verdict.style().polish(self.verdict)
        self.verdict.show()
        self._refresh()
        self.do_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next(self) -> None:
        self._at += 1
        self._ask()

    def _sum_up(self) -> None:
        right = sum(self._right.values())
        self.count.setText(self.tr("Result"))
        said = self.tr("{right} of {count} right").format(right=right, count=len(self._questions))
        self.question.setText(said)
        self.verdict.hide()
        wrong = [question for index, question in enumerate(self._questions) if self._right.get(index) is not True]
        if wrong:
            self._column.addWidget(label(self.tr("Worth another look:"), "label", self._body))
        for question in wrong:
            line = label("", "", self._body, wrap=True)
            line.setTextFormat(Qt.TextFormat.RichText)
            line.setText(f"•\u00a0 {in_line(question.text)}")
            self._column.addWidget(line)
        self._column.addStretch(1)
        self.skip_button.hide()
        self.close_button.hide()
        self.do_button.setEnabled(True)
        self.do_button.setText(self.tr("Done"))
        self.do_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = _DIGITS.get(Qt.Key(event.key()))
        if place is not None and not self.is_answered and place < len(self.rows):
            choice = self.rows[place].choice
            choice.setFocus(Qt.FocusReason.OtherFocusReason)
            choice.click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.do_button.isEnabled():
                self._do()
        elif event.key() == Qt.Key.Key_N and (self.is_answered or not self.is_over):
            self._next()
        else:
            super().keyPressEvent(event)


class OptionRow(QWidget):
    """An answer to choose; once the question is answered, whether it is right, and why."""

    def __init__(self, option: Option, several: bool, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self.option = option
        self.choice: QAbstractButton = QCheckBox(self) if several else QRadioButton(self)
        self.text = WrappedLabel("", self)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.reason = WrappedLabel("", self)
        self.reason.setTextFormat(Qt.TextFormat.RichText)
        self.reason.setProperty("role", "label")
        self.reason.hide()
        words = QVBoxLayout()
        themes.space(words, 2)
        words.addWidget(self.text)
        words.addWidget(self.reason)
        row = QHBoxLayout(self)
        themes.space(row, 8, (2, 2, 2, 2))
        row.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def number(self, number: int) -> None:
        """Says which digit chooses it."""
        self.text.setText(f"{number}\u00a0 {in_line(self.option.text)}")
        self.choice.setAccessibleName(f"{number}: {self.option.text}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the words chooses as well."""
        if event.button() == Qt.MouseButton.LeftButton and self.choice.isEnabled():
            self.choice.setFocus(Qt.FocusReason.MouseFocusReason)
            self.choice.click()

    def explain(self) -> None:
        """Shows whether this answer is right, and the reason."""
        said = self.tr("✓ Right:") if self.option.is_right else self.tr("✗ Wrong:")
        self.reason.setText(f"{said} {in_line(self.option.reason)}")
        self.reason.setProperty("role", "good" if self.option.is_right else "label")
        self.reason.style().unpolish(self.reason)
        self.reason.style().polish(self.reason)
        self.reason.show()
        self.choice.setEnabled(False)
        self.choice.setAccessibleDescription(f"{said} {self.option.reason}")


def in_line(text: str) -> str:
    """HTML of a line of text in which `code` stands between backticks; everything else is as it is written."""
    parts = html.escape(text).split("`")
    if len(parts) % 2 == 0:  # one of them stands alone
        return html.escape(text)
    return "".join(
        part if index % 2 == 0 else f"<span style=\"font-family: '{CODE_FAMILY}'\">{part}</span>"
        for index, part in enumerate(parts)
    )
