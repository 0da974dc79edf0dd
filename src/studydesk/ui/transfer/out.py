"""Taking notes, a path, or everything out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QRadioButton, QWidget

from studydesk.ui.transfer.sheet import Sheet, ask_new, offer_to_open, work_beside
from studydesk.ui.widgets.parts import label

if TYPE_CHECKING:
    from studydesk.services.everything import EverythingReport
    from studydesk.services.notes_out import NotesReport
    from studydesk.ui.desk import Desk


class NotesOutDialog(Sheet):
    """All notes or those of a topic, as a folder or a ZIP."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.name_it(
            self.tr("Take notes out"),
            self.tr(
                "Your notes become Markdown files, in folders by topic, with their pictures beside them. Links between "
                "notes go on working; Obsidian opens the folder as a vault."
            ),
            self.tr("Write…"),
        )
        self.do_button.clicked.connect(self._on_do)
        self.which = QComboBox(self)
        self.which.setAccessibleName(self.tr("Which notes"))
        self.which.addItem(self.tr("All notes"), None)
        for topic in desk.paths.topics:
            self.which.addItem(self.tr("Topic: {topic}").format(topic=topic.title), topic.key)
        self.which.addItem(self.tr("Notes of no topic"), "")
        self.column.addWidget(self.which)
        self.as_folder = QRadioButton(self.tr("As a folder"), self)
        self.as_zip = QRadioButton(self.tr("As a ZIP file"), self)
        self.as_folder.setChecked(True)
        self.column.addWidget(self.as_folder)
        self.column.addWidget(self.as_zip)
        self.column.addStretch(1)
        self.take_size(520, 320)

    def _on_do(self) -> None:
        ending = ".zip" if self.as_zip.isChecked() else ""
        kinds = self.tr("ZIP files (*.zip)") if ending else ""
        target = ask_new(self, self.tr("Where to write the notes"), self.tr("Notes") + ending, kinds, ending)
        if target is not None:
            self.write(target)

    def write(self, target: Path) -> None:
        """Writes beside the window."""
        from studydesk.services import notes_out

        key = self.which.currentData()
        work_beside(
            self.desk,
            self.tr("Writing the notes…"),
            lambda store, progress: notes_out.write_notes(store, target, topic_key=key, progress=progress),
            lambda report: self._on_done(report, target),
            self,
        )

    def _on_done(self, report: NotesReport, target: Path) -> None:
        sentence = self.tr("%n note(s) written to {place}.", "", report.notes).format(place=target)
        if report.missing:
            sentence += " " + self.tr("%n picture(s) are missing on the disk.", "", len(report.missing))
        self.accept()
        offer_to_open(self.desk, sentence, target, self.tr("Show"))


class PathOutDialog(Sheet):
    """A path with the learner's additions, in one of five forms."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.name_it(
            self.tr("Hand a learning path on"),
            self.tr(
                "The path with the topics, courses and cards that you added. Your progress and your notes stay here, "
                "unless you tick them."
            ),
            self.tr("Write…"),
        )
        self.do_button.clicked.connect(self._on_do)
        self.which = QComboBox(self)
        self.which.setAccessibleName(self.tr("Which path"))
        for info in desk.paths.paths:
            self.which.addItem(info.title, (info.id, info.title))
            if desk.paths.path is not None and info.id == desk.paths.path.id:
                self.which.setCurrentIndex(self.which.count() - 1)
        self.which.currentIndexChanged.connect(self._show_title)
        self.column.addWidget(self.which)
        self.column.addWidget(label(self.tr("Title"), "label", self))
        self.title_line = QLineEdit(self)
        self.title_line.setMaxLength(300)
        self.title_line.setAccessibleName(self.tr("Title of the path"))
        self.column.addWidget(self.title_line)
        self.how = QComboBox(self)
        self.how.setAccessibleName(self.tr("In which form"))
        for name, words in (
            ("zip", self.tr("ZIP file, for StudyDesk")),
            ("folder", self.tr("Folder of text files, for StudyDesk")),
            ("canvas", self.tr("JSON Canvas, for Obsidian")),
            ("opml", self.tr("OPML outline")),
            ("markdown", self.tr("Markdown outline")),
        ):
            self.how.addItem(words, name)
        self.how.currentIndexChanged.connect(self._show_choices)
        self.column.addWidget(self.how)
        self.own_cards = QCheckBox(self.tr("With the cards that I made"), self)
        self.own_cards.setChecked(True)
        self.progress = QCheckBox(self.tr("With my progress"), self)
        self.notes = QCheckBox(self.tr("With my notes on its topics"), self)
        for box in (self.own_cards, self.progress, self.notes):
            self.column.addWidget(box)
        self.warning = label("", "warn", self, wrap=True)
        self.column.addWidget(self.warning)
        self.column.addStretch(1)
        self._show_title()
        self._show_choices()
        self.take_size(560, 460)

    def _show_title(self) -> None:
        data = self.which.currentData()
        self.title_line.setText(data[1] if data else "")
        self.do_button.setEnabled(bool(data))
        licence = next((one.licence for one in self.desk.paths.paths if data and one.id == data[0]), "")
        is_private = licence.startswith("roadmap.sh")
        self.warning.setText(
            self.tr("The texts of this path come from roadmap.sh, which does not allow handing them on.")
            if is_private
            else ""
        )
        self.warning.setVisible(is_private)

    def _show_choices(self) -> None:
        for_us = self.how.currentData() in ("zip", "folder")
        for box in (self.own_cards, self.progress, self.notes):
            box.setEnabled(for_us)

    def _on_do(self) -> None:
        from studydesk.services.path_out import FORMATS

        how = str(self.how.currentData())
        name = (self.title_line.text().strip() or self.tr("Path")).replace("/", "-")
        also = (".zip",) if how == "zip" else ()
        kinds = " ".join(f"*{ending}" for ending in (FORMATS[how], *also))
        kinds = f"{self.how.currentText()} ({kinds})" if FORMATS[how] else ""
        target = ask_new(self, self.tr("Where to write the path"), name + FORMATS[how], kinds, FORMATS[how], *also)
        if target is not None:
            self.write(target)

    def write(self, target: Path) -> None:
        """Writes beside the window."""
        from studydesk.services import path_out

        path_id, how = self.which.currentData()[0], str(self.how.currentData())
        for_us = how in ("zip", "folder")
        choice = path_out.PathChoice(
            self.own_cards.isChecked(), for_us and self.progress.isChecked(), for_us and self.notes.isChecked(),
            self.title_line.text(),
        )  # fmt: skip
        work_beside(
            self.desk,
            self.tr("Writing the path…"),
            lambda store, _progress: path_out.write_path(store, path_id, target, how, choice),
            self._on_done,
            self,
        )

    def _on_done(self, target: Path) -> None:
        self.accept()
        offer_to_open(
            self.desk, self.tr("The path was written to {place}.").format(place=target), target, self.tr("Show")
        )


def take_everything_out(desk: Desk, folder: Path, words: tuple[str, str, str, str]) -> None:
    """Writes the whole profile into a new folder below ``folder``. ``words``: what is at work, what was done, what is
    missing, and the word on the button."""
    from studydesk.services import everything

    now = desk.clock()
    target = folder / everything.folder_name(now)

    def done(report: EverythingReport) -> None:
        sentence = words[1].format(place=report.folder)
        if report.missing:
            sentence += " " + words[2].format(n=len(report.missing))
        offer_to_open(desk, sentence, report.folder, words[3])

    work_beside(desk, words[0], lambda store, progress: everything.write_everything(store, target, now, progress), done)
