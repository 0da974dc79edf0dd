"""The section about learning paths: which are installed, adding one, removing one, and the shelf."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from studydesk.bridge.runner import Lane
from studydesk.domain.errors import StudyDeskError
from studydesk.domain.pack import Pack, PackResult
from studydesk.domain.path import PathInfo
from studydesk.services import packs, paths
from studydesk.ui.desk import Desk
from studydesk.ui.preferences.section import Section
from studydesk.ui.widgets.parts import button, label


class PathsSection(Section):
    """Paths side by side; one of them is on the map."""

    def __init__(self, desk: Desk, section_id: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, section_id, title, parent)
        block = self.block(self.tr("Learning path paths installed switch remove shelf"), key="paths.list")
        self._list = QVBoxLayout()
        desk.theme.space(self._list, 16)
        block.addLayout(self._list)
        self._holder: QWidget | None = None
        self._add_adding()
        desk.paths.paths_changed.connect(self._show_paths)
        desk.paths.reset.connect(self._show_paths)
        self._show_paths()

    # What is installed

    def _show_paths(self) -> None:
        if self._holder is not None:
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = QWidget(self.card)
        column = QVBoxLayout(self._holder)
        self.desk.theme.space(column, 20)
        for info in self.desk.paths.paths:
            column.addWidget(self._path_widget(info))
        if not self.desk.paths.paths:
            column.addWidget(label(self.tr("No learning path is installed. Add one below."), "soft", self._holder))
        self._list.addWidget(self._holder)

    def _path_widget(self, info: PathInfo) -> QWidget:
        theme = self.desk.theme
        active = self.desk.paths.path is not None and self.desk.paths.path.id == info.id
        holder = QWidget(self._holder)
        column = QVBoxLayout(holder)
        theme.space(column, 4)
        head = QHBoxLayout()
        theme.space(head, 8)
        head.addWidget(label(info.title, "heading", holder))
        if active:
            head.addWidget(label(self.tr("on the map"), "badge-accent", holder))
        head.addStretch(1)
        column.addLayout(head)
        about = self.tr("Version {version} · {licence}").format(version=info.version, licence=info.licence)
        column.addWidget(label(about, "label", holder, wrap=True))
        if info.summary:
            column.addWidget(label(info.summary, "label", holder, wrap=True))
        shelf_words = self._shelf_words(info)
        if shelf_words:
            column.addWidget(label(shelf_words, "label", holder, wrap=True))
        column.addLayout(self._path_buttons(info, active, holder))
        return holder

    def _path_buttons(self, info: PathInfo, active: bool, holder: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        self.desk.theme.space(row, 8, (0, 4, 0, 0))
        if not active:
            switch = button(self.tr("Show on the map"), "", holder, small=True)
            switch.setAccessibleName(self.tr("Show on the map: {path}").format(path=info.title))
            switch.clicked.connect(lambda: self.desk.paths.switch_path(info.id))
            row.addWidget(switch)
        remove = button(self.tr("Remove"), "", holder, small=True)
        remove.setAccessibleName(self.tr("Remove the path: {path}").format(path=info.title))
        remove.clicked.connect(lambda: self._remove(info))
        row.addWidget(remove)
        row.addStretch(1)
        return row

    def _shelf_words(self, info: PathInfo) -> str:
        """What updates took away, with the marks that are kept."""
        shelf = paths.shelved(self.desk.store, info.id)
        titles = [thing.title for group in (shelf.topics, shelf.courses, shelf.lessons) for thing in group]
        if not titles:
            return ""
        named = ", ".join(titles[:5]) + ("…" if len(titles) > 5 else "")
        count = self.tr("%n thing(s) taken out by updates; your marks on them are kept:", "", len(titles))
        return f"{count} {named}"

    def _remove(self, info: PathInfo) -> None:
        try:
            paths.remove_path(self.desk.store, info.id)
        except StudyDeskError as error:
            self.desk.errors.report(error)
            return
        sentence = self.tr("“{path}” removed; your marks on it are kept.").format(path=info.title)
        self.desk.notices.say(sentence, undo=True)

    # Adding

    def _add_adding(self) -> None:
        block = self.block(self.tr("Add a learning path folder zip check"), key="paths.add")
        block.addWidget(label(self.tr("Add a learning path"), "", self))
        block.addWidget(
            label(
                self.tr(
                    "A path is a folder of text files, or a ZIP of it. It is checked first; a newer version of a path "
                    "that you have brings it up to date and keeps all your marks."
                ),
                "label",
                self,
                wrap=True,
            )
        )
        row = QHBoxLayout()
        self.desk.theme.space(row, 8)
        self.folder_button = button(self.tr("From a folder…"), "", self)
        self.folder_button.setAccessibleName(self.tr("Add a learning path from a folder"))
        self.folder_button.clicked.connect(self._on_folder)
        self.zip_button = button(self.tr("From a ZIP file…"), "", self)
        self.zip_button.setAccessibleName(self.tr("Add a learning path from a ZIP file"))
        self.zip_button.clicked.connect(self._on_zip)
        row.addWidget(self.folder_button)
        row.addWidget(self.zip_button)
        row.addStretch(1)
        block.addLayout(row)
        self.result = label("", "bad", self, wrap=True)
        self.result.hide()
        block.addWidget(self.result)
        self.faults = QPlainTextEdit(self)
        self.faults.setProperty("kind", "code")
        self.faults.setReadOnly(True)
        self.faults.setTabChangesFocus(True)
        self.faults.setAccessibleName(self.tr("What is wrong with the path"))
        self.desk.theme.follow(self.faults, lambda: self.faults.setFixedHeight(self.desk.theme.px(180)))
        self.faults.hide()
        block.addWidget(self.faults)
        self.rows[-1].focus = self.folder_button

    def _on_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose the folder of a learning path"))
        if chosen:
            self.add_from(Path(chosen))

    def _on_zip(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose the ZIP file of a learning path"), "", self.tr("ZIP files (*.zip *.studypath)")
        )
        if chosen:
            self.add_from(Path(chosen))

    def add_from(self, source: Path) -> None:
        """Reads and checks the pack beside the window, then installs it or shows every fault."""
        self._set_busy(True)
        self.result.hide()
        self.faults.hide()
        handle = self.desk.runner.start(lambda _context: packs.open_pack(source), Lane.COMPUTE)
        handle.finished.connect(self._on_read)
        handle.failed.connect(self._on_failed)

    def _set_busy(self, busy: bool) -> None:
        self.folder_button.setEnabled(not busy)
        self.zip_button.setEnabled(not busy)
        self.folder_button.setText(self.tr("Checking…") if busy else self.tr("From a folder…"))

    def _on_read(self, result: PackResult) -> None:
        self._set_busy(False)
        if result.pack is None or result.faults:
            sentence = self.tr("%n fault(s): the path was not added. Nothing was changed.", "", len(result.faults))
            self.result.setText(sentence)
            self.faults.setFont(self.desk.theme.code_font("label"))
            self.faults.setPlainText("\n".join(packs.format_fault(fault) for fault in result.faults))
            self.result.show()
            self.faults.show()
            return
        self._install(result.pack)

    def _install(self, pack: Pack) -> None:
        try:
            report = paths.install_pack(self.desk.store, pack)
        except StudyDeskError as error:
            self.desk.errors.report(error)
            return
        self.desk.paths.switch_path(report.path_id)
        if report.version_before is None:
            sentence = self.tr("“{path}” is installed and on the map.")
        else:
            sentence = self.tr("“{path}” is now version {version}; your marks are kept.")
        self.desk.notices.say(sentence.format(path=pack.title, version=report.version), "good")

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(False)
        self.desk.errors.report(error)

    def refresh(self) -> None:
        """Shows the list anew."""
        super().refresh()
        self._show_paths()
