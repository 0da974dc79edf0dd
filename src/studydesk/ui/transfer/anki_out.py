"""Taking cards out: a package for Anki, or text with one line a note."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from studydesk.domain.errors import StudyDeskError
from studydesk.ui.transfer.anki_words import remark_lines
from studydesk.ui.transfer.sheet import Progress, Sheet, ask_new, offer_to_open, work_beside
from studydesk.ui.widgets.parts import label

if TYPE_CHECKING:
    from studydesk.services.anki_export import Written
    from studydesk.storage.store import Store
    from studydesk.ui.desk import Desk

_ALL, _SEARCH = "all", "search"
_PACKAGE, _TAB, _COMMA = "package", "tab", "comma"


class AnkiOutDialog(Sheet):
    """Which cards, in which form, and what goes with them."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.name_it(
            self.tr("Take cards out"),
            self.tr("A package opens in Anki with the same due dates, answers and pictures. Nothing changes here."),
            self.tr("Write the file…"),
        )
        self.do_button.clicked.connect(self._on_write)
        form = QFormLayout()
        desk.theme.space(form, 10)
        self.which = self._which()
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("such as tag:exam is:due"))
        self.search.setAccessibleName(self.tr("Search that finds the cards"))
        self.form = self._combo(
            self.tr("Form"),
            (
                (self.tr("Anki package (.apkg)"), _PACKAGE),
                (self.tr("Text with tabs (.txt), as Anki writes it"), _TAB),
                (self.tr("Text with commas (.csv)"), _COMMA),
            ),
        )
        form.addRow(label(self.tr("Cards"), "", self), self.which)
        self.search_words = label(self.tr("Search"), "", self)
        form.addRow(self.search_words, self.search)
        form.addRow(label(self.tr("Form"), "", self), self.form)
        self.column.addLayout(form)
        self.schedule = self._tick(self.tr("With schedule and all answers"), True)
        self.media = self._tick(self.tr("With pictures and sounds"), True)
        self.by_topic = self._tick(self.tr("Decks named after topics, also of cards that came from Anki"), False)
        self.column.addStretch(1)
        self.which.currentIndexChanged.connect(self._follow)
        self.form.currentIndexChanged.connect(self._follow)
        self._follow()
        self.take_size(620, 360)
        self.which.setFocus()

    def _which(self) -> QComboBox:
        topics = [(topic.title, f"topic:{topic.id}") for topic in self.desk.paths.topics]
        box = self._combo(
            self.tr("Which cards"), ((self.tr("All cards"), _ALL), (self.tr("What a search finds"), _SEARCH), *topics)
        )
        box.setMaxVisibleItems(16)
        return box

    def _combo(self, name: str, rows: tuple[tuple[str, str], ...]) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        for words, value in rows:
            box.addItem(words, value)
        return box

    def _tick(self, words: str, on: bool) -> QCheckBox:
        box = QCheckBox(words, self)
        box.setChecked(on)
        self.column.addWidget(box)
        return box

    def _follow(self) -> None:
        searching = self.which.currentData() == _SEARCH
        self.search.setVisible(searching)
        self.search_words.setVisible(searching)
        for box in (self.schedule, self.media, self.by_topic):
            box.setEnabled(self.form.currentData() == _PACKAGE)

    def _on_write(self) -> None:
        kind = self.form.currentData()
        ending = {_PACKAGE: ".apkg", _TAB: ".txt", _COMMA: ".csv"}[kind]
        kinds = {
            _PACKAGE: self.tr("Anki packages (*.apkg)"),
            _TAB: self.tr("Text (*.txt)"),
            _COMMA: self.tr("Tables (*.csv)"),
        }[kind]
        file = ask_new(self, self.tr("Where is it to stand?"), f"StudyDesk{ending}", kinds, ending)
        if file is not None:
            self.write(file)

    def chosen(self) -> tuple[int, ...] | None:
        """The ids of the cards; None: all. Raises UserError for a search that makes no sense."""
        which = self.which.currentData()
        if which == _ALL:
            return None
        from studydesk.domain.card_rows import Order
        from studydesk.domain.path import TopicId
        from studydesk.services import card_search, cards

        desk = self.desk
        if which == _SEARCH:
            found = card_search.find_cards(
                desk.store, self.search.text(), now=desk.clock(), settings=desk.study.settings(), order=Order()
            )
            return tuple(found)
        topic_id = TopicId(int(str(which).removeprefix("topic:")))
        return tuple(cards.cards_of_topic(desk.store, topic_id))

    def write(self, file: Path) -> None:
        """Writes the chosen cards beside the window."""
        try:
            chosen = self.chosen()
        except StudyDeskError as error:
            self.desk.errors.report(error)
            return
        if chosen is not None and not chosen:
            self.text.setText(self.tr("There are no cards to write: choose others."))
            return
        if self.form.currentData() == _PACKAGE:
            self._write_package(file, chosen)
        else:
            self._write_text(file, chosen, str(self.form.currentData()))
        self.accept()

    def _write_package(self, file: Path, chosen: tuple[int, ...] | None) -> None:
        from studydesk.services.anki_export import Wish, take_out

        desk = self.desk
        wish = Wish(chosen, self.schedule.isChecked(), self.media.isChecked(), self.by_topic.isChecked())
        settings, now, scratch = desk.study.settings(), desk.clock(), desk.store.file.parent / ".anki-out"
        sentence = self.tr("Wrote {notes} notes with {cards} cards and {answers} answers.")
        word, missing = self.tr("Show"), self.tr("Missing: {what}")

        def work(store: Store, progress: Progress) -> Written:
            return take_out(store, file, wish, scratch=scratch, settings=settings, now=now, progress=progress)

        def done(written: Written) -> None:
            said = sentence.format(notes=written.notes, cards=written.cards, answers=written.answers)
            if written.remarks:
                said += " " + missing.format(what="; ".join(remark_lines(written.remarks)[:4]))
            offer_to_open(desk, said, file, word)

        work_beside(desk, self.tr("Writing the package…"), work, done)

    def _write_text(self, file: Path, chosen: tuple[int, ...] | None, separator: str) -> None:
        from studydesk.services.text_out import take_out

        desk = self.desk
        sentence, word = self.tr("Wrote {notes} notes."), self.tr("Show")
        work_beside(
            desk,
            self.tr("Writing the notes…"),
            lambda store, progress: take_out(store, file, chosen, separator=separator, progress=progress),
            lambda count: offer_to_open(desk, sentence.format(notes=count), file, word),
        )


def open_dialog(desk: Desk, window: QWidget) -> None:
    """Shows the dialog."""
    dialog = AnkiOutDialog(desk, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
