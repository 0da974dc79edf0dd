"""Bringing a path in: which folder or file, what is inside, under which title."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from studydesk.domain.errors import StudyDeskError
from studydesk.settings import QT_TRANSLATE_NOOP
from studydesk.ui.transfer.sheet import Sheet, ask_file, ask_folder, run_job
from studydesk.ui.widgets.parts import button, label

if TYPE_CHECKING:
    from studydesk.domain.path import InstallReport
    from studydesk.services.path_in import Found
    from studydesk.ui.desk import Desk

_LONG = 1_500
"""Rows from which on a path is added beside the window: a thousand take some 0.2 s."""

_KINDS = {
    "pack": QT_TRANSLATE_NOOP("PathIn", "A learning path of StudyDesk"),
    "roadmap": QT_TRANSLATE_NOOP("PathIn", "A roadmap of roadmap.sh"),
    "canvas": QT_TRANSLATE_NOOP("PathIn", "A JSON Canvas"),
    "opml": QT_TRANSLATE_NOOP("PathIn", "An OPML outline"),
    "markdown": QT_TRANSLATE_NOOP("PathIn", "A Markdown outline"),
}
_LEFT_OUT = {
    "card.empty": QT_TRANSLATE_NOOP("PathIn", "without words, left out: {what}"),
    "card.twice": QT_TRANSLATE_NOOP("PathIn", "there twice: {what}"),
    "line.empty": QT_TRANSLATE_NOOP("PathIn", "lines without words: {what}"),
    "drawing": QT_TRANSLATE_NOOP("PathIn", "parts of the drawing that are no topics: {what}"),
}


class PathInDialog(Sheet):
    """Nothing is written before the learner has seen what is inside."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.name_it(
            self.tr("Bring a learning path in"),
            self.tr(
                "A path of StudyDesk (folder or ZIP), a JSON Canvas, an OPML or Markdown outline, or the JSON file of "
                "a roadmap from roadmap.sh. Files are read on this computer; nothing is fetched."
            ),
            self.tr("Add the path"),
        )
        self.do_button.clicked.connect(self.add)
        self.do_button.hide()
        self.found: Found | None = None
        row = self.source_buttons(self._on_folder, self._on_file)
        self.playlist_button = button(self.tr("A YouTube playlist…"), "", self)
        self.playlist_button.clicked.connect(self._on_playlist)
        row.insertWidget(2, self.playlist_button)
        self.column.addLayout(row)
        self.inside = label("", "label-strong", self, wrap=True)
        self.column.addWidget(self.inside)
        name = QHBoxLayout()
        desk.theme.space(name, 8)
        self.title_words = label(self.tr("Title"), "", self)
        self.title_line = QLineEdit(self)
        self.title_line.setMaxLength(300)
        self.title_line.setAccessibleName(self.tr("Title of the path"))
        name.addWidget(self.title_words)
        name.addWidget(self.title_line, 1)
        self.column.addLayout(name)
        self.about = label("", "soft", self, wrap=True)
        self.column.addWidget(self.about)
        self.with_progress = QCheckBox(self)
        self.with_progress.hide()
        self.column.addWidget(self.with_progress)
        self.lines = self.list_of_lines(self.tr("What is inside"))
        self.column.addWidget(self.lines, 1)
        self.column.addStretch(0)
        for widget in (self.inside, self.title_words, self.title_line, self.about, self.lines):
            widget.hide()
        self.folder_button.setFocus()
        self.take_size(620, 230)

    # Choosing

    def _on_folder(self) -> None:
        chosen = ask_folder(self, self.tr("Choose the folder of a learning path"))
        if chosen is not None:
            self.look_at(chosen)

    def _on_file(self) -> None:
        kinds = self.tr("Paths (*.studypath *.zip *.canvas *.json *.opml *.xml *.md *.markdown *.txt);;All files (*)")
        chosen = ask_file(self, self.tr("Choose the file of a path"), kinds)
        if chosen is not None:
            self.look_at(chosen)

    def _on_playlist(self) -> None:
        """Links are pasted on the page of downloads, which asks what they become."""
        self.reject()
        self.desk.notices.ask_for("downloads")
        self.desk.commands.run("downloads.link")
        self.desk.notices.say(
            self.tr("Paste the link of the playlist here, and choose “A learning path of its own” then.")
        )

    def look_at(self, source: Path) -> None:
        """Reads what is inside, beside the window."""
        from studydesk.services import path_in

        run_job(
            self.desk, self.tr("Reading the path…"), lambda _context: path_in.look_at(source), self.show_found, self
        )

    def show_found(self, found: Found) -> None:
        """Shows what is inside, or the faults."""
        self.found = found
        kind = QCoreApplication.translate("PathIn", _KINDS.get(found.kind, found.kind))
        pack = found.pack
        good = pack is not None
        for widget in (self.title_words, self.title_line, self.about):
            widget.setVisible(good)
        self.inside.show()
        self.lines.show()
        self.take_size()
        self.do_button.setVisible(good)
        if pack is None:
            from studydesk.services.packs import format_fault

            self.inside.setText(self.tr("%n fault(s): this path cannot be added.", "", len(found.faults)))
            self.lines.setPlainText("\n".join(format_fault(fault) for fault in found.faults))
            return
        self.inside.setText(f"{kind}: " + self.tr("%n topic(s)", "", len(pack.topics)))
        self.title_line.setText(pack.title)
        installed = any(info.key == pack.id for info in self.desk.paths.paths)
        about = [self.tr("You have this path: it is brought up to date and your marks are kept.")] if installed else []
        about.append(self.tr("Licence: {licence}").format(licence=pack.licence))
        if found.source:
            about.append(self.tr("Source: {source}").format(source=found.source))
        self.about.setText("\n".join(about))
        self.with_progress.setVisible(bool(found.marks))
        self.with_progress.setText(
            self.tr("Take over the progress that comes with it: %n mark(s)", "", len(found.marks))
        )
        self.lines.setPlainText("\n".join(self._inside_lines(found)))
        self.do_button.setFocus()

    def _inside_lines(self, found: Found) -> list[str]:
        assert found.pack is not None
        heads = {section.row: section.title for section in found.pack.sections}
        made: list[str] = []
        shown: set[int] = set()
        for topic in found.pack.topics:
            row = max((at for at in heads if at <= topic.position[1]), default=None)
            if row is not None and row not in shown:
                shown.add(row)
                made.append(heads[row])
            made.append(f"    {topic.title}" if heads else topic.title)
        if found.left_out:
            made += ["", self.tr("Not carried over:")]
            for code, what in found.left_out[:200]:
                made.append(
                    "    " + QCoreApplication.translate("PathIn", _LEFT_OUT.get(code, "{what}")).format(what=what)
                )
        return made

    def add(self) -> None:
        """Installs the path and shows it on the map; one undo takes it away."""
        from studydesk.services import path_in

        if self.found is None or self.found.pack is None:
            return
        chosen = self.found.titled(self.title_line.text()) if self.found.kind != "pack" else self.found
        progress = self.with_progress.isChecked() and bool(chosen.marks)
        if _size(chosen) > _LONG:
            reports: list[InstallReport] = []
            self.desk.long_writes.run(
                self.tr("Adding the path…"),
                lambda store, _progress: reports.append(path_in.add_found(store, chosen, with_progress=progress)),
                lambda: self._show_on_map(chosen, reports[0]),
            )
            return
        try:
            report = path_in.add_found(self.desk.store, chosen, with_progress=progress)
        except StudyDeskError as error:
            self.desk.errors.report(error)
            return
        self._show_on_map(chosen, report)

    def _show_on_map(self, chosen: Found, report: InstallReport) -> None:
        self.desk.paths.switch_path(report.path_id)
        assert chosen.pack is not None
        self.accept()
        self.desk.notices.ask_for("map")
        sentence = self.tr("“{path}” is on the map.").format(path=chosen.pack.title)
        self.desk.notices.say(sentence, "good", undo=True)


def _size(found: Found) -> int:
    """About how many rows it makes."""
    topics = found.pack.topics if found.pack is not None else ()
    lessons = sum(len(course.lessons) for topic in topics for course in topic.courses)
    return lessons + sum(5 + len(topic.cards) + len(topic.goals) + len(topic.links) for topic in topics)
