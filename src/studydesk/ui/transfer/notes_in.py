"""Bringing notes in: which folder or file, what is inside, which folder belongs to which topic, and the report."""

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

from studydesk.settings import QT_TRANSLATE_NOOP
from studydesk.ui.transfer.sheet import Sheet, ask_file, ask_folder, work_beside
from studydesk.ui.widgets.parts import label

if TYPE_CHECKING:
    from studydesk.domain.vault import VaultFault
    from studydesk.services.notes_in import NotesIn, Survey
    from studydesk.ui.desk import Desk

_FOLDER = int(Qt.ItemDataRole.UserRole)
_FAULTS = {
    "file.large": QT_TRANSLATE_NOOP("NotesIn", "too large, left out"),
    "file.link": QT_TRANSLATE_NOOP("NotesIn", "a link to elsewhere, not followed"),
    "file.odd": QT_TRANSLATE_NOOP("NotesIn", "no plain file, left out"),
    "file.name": QT_TRANSLATE_NOOP("NotesIn", "its name leads out of the folder; left out"),
    "file.twice": QT_TRANSLATE_NOOP("NotesIn", "there twice; the first is taken"),
    "file.encrypted": QT_TRANSLATE_NOOP("NotesIn", "encrypted, left out"),
    "file.unreadable": QT_TRANSLATE_NOOP("NotesIn", "could not be read"),
    "file.binary": QT_TRANSLATE_NOOP("NotesIn", "no text, left out"),
    "file.encoding": QT_TRANSLATE_NOOP("NotesIn", "not in UTF-8; read as Windows wrote it in former times"),
    "attachment.missing": QT_TRANSLATE_NOOP("NotesIn", "speaks of something that is not there"),
    "attachment.kind": QT_TRANSLATE_NOOP("NotesIn", "has an attachment that would run if it were opened; left out"),
    "attachment.unreadable": QT_TRANSLATE_NOOP("NotesIn", "has an attachment that could not be read"),
    "attachment.large": QT_TRANSLATE_NOOP("NotesIn", "has an attachment of more than 100 MB"),
    "attachment.empty": QT_TRANSLATE_NOOP("NotesIn", "has an empty attachment"),
    "card.empty": QT_TRANSLATE_NOOP("NotesIn", "has a line of which no card can be made"),
}


def fault_line(fault: VaultFault) -> str:
    """One thing that was not as it should be, on one line."""
    words = QCoreApplication.translate("NotesIn", _FAULTS.get(fault.code, fault.code))
    return f"{fault.path}: {words}" + (f": {fault.what}" if fault.what else "")


class NotesInDialog(Sheet):
    """Nothing is written before the learner has seen what is inside."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.name_it(
            self.tr("Bring notes in"),
            self.tr(
                "A folder of Markdown files (an Obsidian vault too), a ZIP of one, or an export of Joplin (.jex). You "
                "see what is inside before anything is written. Your files stay as they are."
            ),
            self.tr("Bring in"),
        )
        self.do_button.clicked.connect(self.bring_in)
        self.do_button.hide()
        self.source: Path | None = None
        self.found: Survey | None = None
        self.column.addLayout(self.source_buttons(self._on_folder, self._on_file))
        self._add_inside()
        self.take_size(620, 230)

    def _add_inside(self) -> None:
        theme = self.desk.theme
        self.inside = label("", "label-strong", self, wrap=True)
        self.column.addWidget(self.inside)
        self.tree = QTreeWidget(self)
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setTabKeyNavigation(False)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setHeaderLabels([self.tr("Folder"), self.tr("Notes"), self.tr("Topic")])
        self.tree.setAccessibleName(self.tr("Folders and the topics to which their notes go"))
        self.tree.itemSelectionChanged.connect(self._on_selected)
        self.column.addWidget(self.tree, 1)
        row = QHBoxLayout()
        theme.space(row, 8)
        self.topic_words = label(self.tr("Topic of the selected folders:"), "", self)
        row.addWidget(self.topic_words)
        self.topics = QComboBox(self)
        self.topics.setAccessibleName(self.tr("Topic of the selected folders"))
        self.topics.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.topics.addItem(self.tr("No topic"), "")
        for topic in self.desk.paths.topics:
            self.topics.addItem(topic.title, topic.key)
        self.topics.activated.connect(self._on_topic)
        row.addWidget(self.topics, 1)
        self.column.addLayout(row)
        self.as_tags = QCheckBox(self.tr("Folders become tags as well"), self)
        self.as_cards = QCheckBox(self.tr("Lines that are cards in Obsidian become cards, with their schedules"), self)
        self.as_cards.setChecked(True)
        self.column.addWidget(self.as_tags)
        self.column.addWidget(self.as_cards)
        self.lines = self.list_of_lines(self.tr("What could not be carried over"))
        self.column.addWidget(self.lines, 1)
        self.column.addStretch(0)
        self._show_inside(False)
        self.lines.hide()
        self.folder_button.setFocus()

    def _show_inside(self, shown: bool) -> None:
        for widget in (self.inside, self.tree, self.topic_words, self.topics, self.as_tags, self.as_cards):
            widget.setVisible(shown)

    # Choosing

    def _on_folder(self) -> None:
        chosen = ask_folder(self, self.tr("Choose a folder of notes"))
        if chosen is not None:
            self.look_at(chosen)

    def _on_file(self) -> None:
        kinds = self.tr("Notes (*.zip *.jex *.md *.markdown *.txt);;All files (*)")
        chosen = ask_file(self, self.tr("Choose a file of notes"), kinds)
        if chosen is not None:
            self.look_at(chosen)

    def look_at(self, source: Path) -> None:
        """Reads what is inside, beside the window."""
        from studydesk.services import notes_in

        self.source = source
        words = self.tr("Reading the notes…")
        work_beside(
            self.desk, words, lambda store, progress: notes_in.survey(store, source, progress), self.show_found, self
        )

    def show_found(self, found: Survey) -> None:
        """Shows what is inside, with the topics that the folders seem to be of."""
        self.found = found
        vault = found.vault
        kinds = {
            "obsidian": self.tr("Obsidian vault “{name}”"),
            "joplin": self.tr("Joplin export “{name}”"),
            "studydesk": self.tr("Notes of StudyDesk, “{name}”"),
        }
        head = kinds.get(vault.kind, self.tr("Markdown notes, “{name}”")).format(name=vault.name)
        counts = [self.tr("%n note(s)", "", len(vault.notes)), self.tr("%n other file(s)", "", len(vault.attachments))]
        text = f"{head}: {', '.join(counts)}."
        if found.known:
            text += " " + self.tr(
                "%n of the notes came in before; they are brought up to date and never doubled.", "", found.known
            )
        self.inside.setText(text)
        self.tree.clear()
        titles = {topic.key: topic.title for topic in self.desk.paths.topics}
        for folder, count in vault.folders():
            key = found.topics.get(folder, "")
            item = QTreeWidgetItem([folder or self.tr("(not in a folder)"), str(count), titles.get(key, "")])
            item.setData(0, _FOLDER, folder)
            item.setData(2, _FOLDER, key if key in titles else "")
            self.tree.addTopLevelItem(item)
        self.tree.setColumnWidth(0, self.desk.theme.px(280))
        self.tree.setColumnWidth(1, self.desk.theme.px(70))
        if (first := self.tree.topLevelItem(0)) is not None:
            self.tree.setCurrentItem(first)
        self._show_inside(True)
        self.take_size()
        self.as_cards.setVisible(found.card_lines > 0)
        self.as_cards.setText(
            self.tr("%n line(s) that are cards in Obsidian become cards, with their schedules", "", found.card_lines)
        )
        self._show_faults(vault.faults)
        self.do_button.show()
        self.do_button.setFocus()

    def _show_faults(self, faults: list[VaultFault]) -> None:
        self.lines.setPlainText("\n".join(fault_line(fault) for fault in faults[:2_000]))
        self.lines.setVisible(bool(faults))

    def _on_selected(self) -> None:
        chosen = self.tree.selectedItems()
        self.topics.setEnabled(bool(chosen))
        if chosen:
            self.topics.setCurrentIndex(max(self.topics.findData(chosen[0].data(2, _FOLDER)), 0))

    def _on_topic(self, _index: int) -> None:
        key = str(self.topics.currentData())
        for item in self.tree.selectedItems():
            item.setData(2, _FOLDER, key)
            item.setText(2, self.topics.currentText() if key else "")

    # Doing

    def bring_in(self) -> None:
        """Writes, behind a bar; one undo takes it back."""
        from studydesk.services import notes_in

        if self.found is None or self.source is None:
            return
        rows = [self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount())]
        topics = {str(row.data(0, _FOLDER)): str(row.data(2, _FOLDER)) for row in rows if row is not None}
        choice = notes_in.NotesChoice(topics, self.as_tags.isChecked(), self.as_cards.isChecked())
        source, found, desk = self.source, self.found, self.desk
        now, settings = desk.study.now(), desk.study.settings()
        reports: list[NotesIn] = []
        desk.long_writes.run(
            self.tr("Bringing notes in…"),
            lambda store, progress: reports.append(
                notes_in.bring_in(store, source, found, choice, now=now, settings=settings, progress=progress)
            ),
            lambda: self._on_done(reports[0]),
        )

    def _on_done(self, report: NotesIn) -> None:
        self.desk.study.refresh()
        self.show_report(report)

    def _told(self, report: NotesIn) -> tuple[str, list[str]]:
        """What was done in one sentence, and line by line what was not as in the vault."""
        parts = [self.tr("%n note(s) made", "", report.made)]
        more = (
            (report.updated, self.tr("%n brought up to date", "", report.updated)),
            (report.joined, self.tr("%n joined with what you changed", "", report.joined)),
            (report.unchanged, self.tr("%n as they were", "", report.unchanged)),
            (report.in_bin, self.tr("%n left in the bin", "", report.in_bin)),
            (report.cards, self.tr("%n card(s)", "", report.cards)),
            (report.attachments, self.tr("%n picture(s) or other media", "", report.attachments)),
        )
        parts += [words for count, words in more if count]
        sentence = ", ".join(parts) + "."
        lines = [self.tr("{title}: both texts are kept").format(title=title) for title in report.conflicts]
        lines += [fault_line(fault) for fault in report.faults]
        if report.left and lines:
            lines.append(self.tr("%n file(s) of which no note speaks stay where they are", "", report.left))
        return sentence, lines

    def show_report(self, report: NotesIn) -> None:
        """Says what was done; stays open where something was not as it should be."""
        sentence, lines = self._told(report)
        self.desk.notices.say(sentence, "good", undo=True)
        if not lines:
            self.accept()
            return
        self._show_inside(False)
        self.inside.setText(sentence + " " + self.tr("This was not as it should be:"))
        self.inside.show()
        self.lines.setPlainText("\n".join(lines[:5_000]))
        self.lines.show()
        self.folder_button.hide()
        self.file_button.hide()
        self.do_button.hide()
        self.cancel_button.setText(self.tr("Close"))
        self.cancel_button.setFocus()
