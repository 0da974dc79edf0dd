"""Bringing cards in from Anki: what is inside, where each deck goes, and a report card by card."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from studydesk.domain.anki import Choices, DeckIn, Inside, Report, Target, Wanted
from studydesk.ui.transfer.anki_words import remark_lines
from studydesk.ui.transfer.sheet import Progress, Sheet, ask_file, work_beside
from studydesk.ui.widgets.parts import label
from studydesk.ui.words import size_words

if TYPE_CHECKING:
    from studydesk.storage.store import Store
    from studydesk.ui.desk import Desk

_DECK = Qt.ItemDataRole.UserRole


def choose(desk: Desk, window: QWidget) -> None:
    """Asks for a package, then goes on as ``look_at``."""
    kinds = QCoreApplication.translate("AnkiIn", "Anki packages (*.apkg *.colpkg);;All files (*)")
    file = ask_file(window, QCoreApplication.translate("AnkiIn", "Choose an Anki package"), kinds)
    if file is not None:
        look_at(desk, window, file)


def look_at(desk: Desk, window: QWidget, file: Path) -> None:
    """Reads what is inside a package, beside the window, and shows it."""
    topics = list(desk.paths.topics)
    scratch = _scratch(desk)

    def work(store: Store, progress: Progress) -> Inside:
        from studydesk.services.anki_open import look

        return look(store, file, scratch, topics, progress=progress)

    def show(inside: Inside) -> None:
        dialog = AnkiInDialog(desk, window, file, inside)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    work_beside(desk, QCoreApplication.translate("AnkiIn", "Reading the Anki package…"), work, show)


def _scratch(desk: Desk) -> Path:
    return desk.store.file.parent / ".anki-in"


class AnkiInDialog(Sheet):
    """Nothing is written before the learner has seen what is inside and where it goes."""

    def __init__(self, desk: Desk, parent: QWidget, file: Path, inside: Inside) -> None:
        super().__init__(desk, parent)
        self._file = file
        self._inside = inside
        self._window = parent
        self._targets = {deck.id: deck.target for deck in inside.decks}
        self.name_it(self.tr("Bring cards in from Anki"), self._summary(), self.tr("Bring in"))
        self.do_button.clicked.connect(self.bring_in)
        self.column.addWidget(label(self.tr("Where the decks go"), "label-strong", self))
        self.tree = self._tree()
        self.column.addWidget(self.tree, 3)
        self.column.addLayout(self._goes_to())
        self.sample = self.list_of_lines(self.tr("The first notes"))
        self.sample.setPlainText(self._samples())
        self.sample.setMaximumHeight(desk.theme.px(96))
        self.sample_words = label(self.tr("The first notes"), "label-strong", self)
        self.column.addWidget(self.sample_words)
        self.column.addWidget(self.sample, 1)
        self.schedule = QCheckBox(self.tr("With schedule: due dates, memory and all answers"), self)
        self.schedule.setChecked(True)
        self.schedule.setVisible(bool(inside.seen_cards or inside.reviews))
        self.column.addWidget(self.schedule)
        self._fill()
        self.take_size(760, 640)
        if self.height() < desk.theme.px(560):  # large letters in a small window: the decks come first
            self.sample.hide()
            self.sample_words.hide()
        self.tree.setFocus()

    def _summary(self) -> str:
        inside = self._inside
        parts = [
            self.tr("%n note(s)", "", inside.notes),
            self.tr("%n card(s)", "", inside.cards),
            self.tr("%n answer(s)", "", inside.reviews),
            self.tr("%n picture(s) and sound(s)", "", inside.media),
        ]
        text = f"{inside.file} ({size_words(inside.size_bytes)}): {', '.join(parts)}."
        if inside.known_notes:
            text += " " + self.tr("%n of the notes you have already: the newer text stays.", "", inside.known_notes)
        return text

    def _samples(self) -> str:
        return "\n".join("  |  ".join(fields) for fields in self._inside.samples)

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setAccessibleName(self.tr("Decks, and where their cards go"))
        tree.setHeaderLabels([self.tr("Deck"), self.tr("Cards"), self.tr("Goes to")])
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        for deck in self._inside.decks:
            row = QTreeWidgetItem([deck.name, f"{deck.cards:n}", ""])
            row.setData(0, _DECK, deck.id)
            row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row.setToolTip(0, f"{deck.name}\n{' '.join(deck.tags)}")
            tree.addTopLevelItem(row)
        px = self.desk.theme.px
        tree.setColumnWidth(0, px(320))
        tree.setColumnWidth(1, px(80))
        tree.itemSelectionChanged.connect(self._on_selected)
        return tree

    def _goes_to(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.desk.theme.space(row, 8)
        words = label(self.tr("Selected decks go to"), "", self)
        self.target = QComboBox(self)
        self.target.setAccessibleName(self.tr("Where the selected decks go"))
        self.target.addItem(self.tr("No topic"), Target(Wanted.NO_TOPIC))
        self.target.addItem(self.tr("A new topic with the deck's name"), Target(Wanted.NEW_TOPIC))
        self.target.addItem(self.tr("Nowhere: leave these cards out"), Target(Wanted.LEAVE_OUT))
        if self.desk.paths.topics:
            self.target.insertSeparator(self.target.count())
        for topic in self.desk.paths.topics:
            self.target.addItem(topic.title, Target(Wanted.TOPIC, topic.id))
        self.target.setMaxVisibleItems(16)
        self.target.activated.connect(self._on_target)
        row.addWidget(words)
        row.addWidget(self.target, 1)
        return row

    # Choosing

    def _decks(self) -> dict[int, DeckIn]:
        return {deck.id: deck for deck in self._inside.decks}

    def _on_selected(self) -> None:
        chosen = self.tree.selectedItems()
        self.target.setEnabled(bool(chosen))
        if not chosen:
            return
        target = self._targets[chosen[0].data(0, _DECK)]
        for at in range(self.target.count()):
            found = self.target.itemData(at)
            if isinstance(found, Target) and (found.wanted, found.topic_id) == (target.wanted, target.topic_id):
                self.target.setCurrentIndex(at)

    def _on_target(self, _index: int) -> None:
        target = self.target.currentData()
        if isinstance(target, Target):
            self.send([row.data(0, _DECK) for row in self.tree.selectedItems()], target)

    def send(self, deck_ids: list[int], target: Target) -> None:
        """Decks go to a topic, a new one, none or nowhere."""
        names = {deck_id: deck.name for deck_id, deck in self._decks().items()}
        for deck_id in deck_ids:
            title = names[deck_id].rpartition("::")[2] if target.wanted is Wanted.NEW_TOPIC else ""
            self._targets[deck_id] = Target(target.wanted, target.topic_id, title)
        self._fill()

    def _fill(self) -> None:
        titles = {topic.id: topic.title for topic in self.desk.paths.topics}
        guessed = {deck.id: deck for deck in self._inside.decks}
        for at in range(self.tree.topLevelItemCount()):
            row = self.tree.topLevelItem(at)
            assert row is not None
            deck_id = row.data(0, _DECK)
            target = self._targets[deck_id]
            text = {
                Wanted.TOPIC: titles.get(target.topic_id, "") if target.topic_id is not None else "",
                Wanted.NEW_TOPIC: self.tr("new topic “{title}”").format(title=target.title),
                Wanted.NO_TOPIC: self.tr("no topic"),
                Wanted.LEAVE_OUT: self.tr("left out"),
            }[target.wanted]
            if guessed[deck_id].why and target == guessed[deck_id].target:
                text += " " + (self.tr("(guessed by name)") if guessed[deck_id].why == "name" else self.tr("(by tag)"))
            row.setText(2, text)
        left = [deck_id for deck_id, target in self._targets.items() if target.wanted is not Wanted.LEAVE_OUT]
        self.do_button.setEnabled(bool(left))

    # Doing it

    def choices(self) -> Choices:
        """What the learner decided."""
        path = self.desk.paths.path
        return Choices(dict(self._targets), self.schedule.isChecked(), path.id if path is not None else None)

    def bring_in(self) -> None:
        """Writes everything, as one step; a report says what could not be carried over."""
        desk, file, choices, window = self.desk, self._file, self.choices(), self._window
        settings, now, scratch = desk.study.settings(), desk.clock(), _scratch(desk)
        reports: list[Report] = []

        def work(store: Store, progress: Progress) -> None:
            from studydesk.services.anki_import import bring_in

            reports.append(
                bring_in(store, file, choices, scratch=scratch, settings=settings, now=now, progress=progress)
            )

        def done() -> None:
            dialog = AnkiReportDialog(desk, window, file.name, reports[-1])
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

        self.accept()
        desk.long_writes.run(self.tr("Bringing cards in…"), work, done)


class AnkiReportDialog(Sheet):
    """What came in, and what could not be carried over."""

    def __init__(self, desk: Desk, parent: QWidget, name: str, report: Report) -> None:
        super().__init__(desk, parent)
        self.name_it(self.tr("Cards from {file}").format(file=name), self._words(report), self.tr("Show the cards"))
        self.cancel_button.setText(self.tr("Close"))
        self.undo_button = self._undo()
        self.do_button.clicked.connect(self._show)
        lines = remark_lines(report.remarks)
        if lines:
            self.column.addWidget(label(self.tr("Not carried over as it was:"), "label-strong", self))
            self.lines = self.list_of_lines(self.tr("What could not be carried over"))
            self.lines.setPlainText("\n".join(lines))
            self.column.addWidget(self.lines, 1)
        else:
            self.column.addWidget(label(self.tr("Everything was carried over."), "", self, wrap=True))
        self.column.addWidget(self.undo_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.take_size(620, 420 if lines else 240)
        self.do_button.setFocus()

    def _words(self, report: Report) -> str:
        parts = [
            self.tr("%n new note(s)", "", report.notes_new),
            self.tr("%n new card(s)", "", report.cards_new),
            self.tr("%n answer(s)", "", report.reviews_new),
        ]
        for text, count in (
            (self.tr("%n brought up to date", "", report.notes_updated), report.notes_updated),
            (self.tr("%n unchanged", "", report.notes_same), report.notes_same),
            (self.tr("%n schedule(s) taken over", "", report.cards_updated), report.cards_updated),
            (self.tr("%n picture(s) and sound(s)", "", report.media_new), report.media_new),
            (self.tr("%n new topic(s)", "", report.topics_new), report.topics_new),
        ):
            if count:
                parts.append(text)
        return ", ".join(parts) + "."

    def _undo(self) -> QWidget:
        from studydesk.ui.widgets.parts import button

        made = button(self.tr("Take it back"), "", self)
        made.clicked.connect(self._on_undo)
        return made

    def _on_undo(self) -> None:
        self.reject()
        self.desk.commands.run("edit.undo")

    def _show(self) -> None:
        self.accept()
        self.desk.notices.ask_for("cards")
