"""Looking the cards, their pictures and sounds through, from the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studydesk.ui.widgets.parts import button, label

if TYPE_CHECKING:
    from studydesk.jobs import JobContext
    from studydesk.services.card_check import CardCheck
    from studydesk.ui.desk import Desk

_MOST_NAMES = 5


class CardCare(QWidget):
    """A button that looks, the words of what was found, and a button that mends it."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        column = QVBoxLayout(self)
        desk.theme.space(column, 8)
        column.addWidget(label(self.tr("Cards, pictures and sounds"), "", self))
        self.words = label(
            self.tr("Looks whether every card can be asked, counts are right, and no picture is missing."),
            "label",
            self,
            wrap=True,
        )
        column.addWidget(self.words)
        row = QHBoxLayout()
        desk.theme.space(row, 8)
        self.look_button = button(self.tr("Look them through"), "", self)
        self.look_button.clicked.connect(self.look)
        self.mend_button = button(self.tr("Mend"), "primary", self)
        self.mend_button.clicked.connect(self.mend)
        self.mend_button.hide()
        row.addWidget(self.look_button)
        row.addWidget(self.mend_button)
        row.addStretch(1)
        column.addLayout(row)

    def look(self) -> None:
        """Looks, beside the window."""
        file, clock = self._desk.store.file, self._desk.clock

        def job(_context: JobContext) -> CardCheck:
            from studydesk.services.card_check import check_file

            return check_file(file, clock)

        self.look_button.setEnabled(False)
        self.words.setText(self.tr("Looking…"))
        handle = self._desk.runner.start(job)
        handle.finished.connect(self._on_looked)
        handle.failed.connect(self._on_failed)
        handle.cancelled.connect(self._on_cancelled)

    def _on_cancelled(self) -> None:
        self.look_button.setEnabled(True)

    def _on_failed(self, error: Exception) -> None:
        self.look_button.setEnabled(True)
        self.words.setText("")
        self._desk.errors.report(error)

    def _on_looked(self, found: CardCheck) -> None:
        self.look_button.setEnabled(True)
        self.mend_button.setVisible(found.can_be_mended)
        self.words.setText("\n".join(self._lines(found)))

    def _lines(self, found: CardCheck) -> list[str]:
        number = QLocale().toString
        lines = []
        if found.is_sound:
            lines.append(self.tr("{n} cards: all is well.").format(n=number(found.cards)))
        if found.schedules:
            lines.append(self.tr("%n card(s) could never be asked; they will be due now.", "", found.schedules))
        if found.sums:
            lines.append(self.tr("The counts of what waits are wrong; they will be counted anew."))
        if found.words:
            lines.append(self.tr("The search misses %n item(s); they will be entered.", "", found.words))
        gone = found.media.missing
        if gone:
            lines.append(self.tr("%n picture(s) or sound(s) are gone from the folder:", "", len(gone)))
            lines += [f"  {one.file_name}" for one in gone[:_MOST_NAMES]]
        if found.media.unknown:
            lines.append(self.tr("%n card(s) name a picture that is not there:", "", len(found.media.unknown)))
            lines += [f"  {name}" for _item, name in found.media.unknown[:_MOST_NAMES]]
        return lines

    def mend(self) -> None:
        """Puts right what can be, and looks again."""
        from studydesk.services import card_check

        desk = self._desk
        now, settings = desk.study.now(), desk.study.settings()
        self.mend_button.hide()
        desk.long_writes.run(
            self.tr("Mending the cards…"),
            lambda store, _progress: card_check.mend_cards(store, now=now, settings=settings),
            self._on_mended,
        )

    def _on_mended(self) -> None:
        self._desk.study.refresh()
        self.look()
