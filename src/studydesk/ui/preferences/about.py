"""The section that says what this program is, what it is made of, and what it does not do."""

from __future__ import annotations

import sys

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from studydesk import __version__
from studydesk.bridge.processes import run_program
from studydesk.bridge.runner import Lane
from studydesk.services.doctor import Finding, examine
from studydesk.ui.desk import Desk
from studydesk.ui.preferences.section import Section
from studydesk.ui.widgets.parts import button, label
from studydesk.ui.wording import not_affiliated, nothing_sent

# Name, licence, what for. Only what ships with the program or is loaded by it.
PARTS: tuple[tuple[str, str], ...] = (
    ("Qt and PySide6", "LGPL-3.0"),
    ("Python", "PSF-2.0"),
    ("SQLite", "public domain"),
    ("sqlite-utils", "Apache-2.0"),
    ("yt-dlp", "Unlicense"),
    ("Deno", "MIT"),
    ("FFmpeg", "LGPL-2.1"),
    ("FSRS", "MIT"),
    ("NumPy", "BSD-3-Clause"),
    ("Python-Markdown", "BSD-3-Clause"),
    ("PyMdown Extensions", "MIT"),
    ("nh3", "MIT"),
    ("Pygments", "BSD-2-Clause"),
    ("platformdirs", "MIT"),
    ("Inter", "OFL-1.1"),
    ("JetBrains Mono", "OFL-1.1"),
    ("Lucide", "ISC"),
)


class AboutSection(Section):
    """Version, honest words, licences, and a diagnosis to copy."""

    def __init__(self, desk: Desk, section_id: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, section_id, title, parent)
        versions = f"StudyDesk {__version__} · Python {sys.version.split()[0]} · Qt {qVersion()}"
        block = self.block(self.tr("Version about"))
        block.addWidget(label(versions, "heading", self))
        block.addWidget(label(not_affiliated(), "", self, wrap=True))
        block.addWidget(label(nothing_sent(), "", self, wrap=True))
        self._add_newer(block)
        self._add_licences()
        self._add_diagnosis()

    def _add_newer(self, block: QVBoxLayout) -> None:
        row = QHBoxLayout()
        newer = button(self.tr("Look for a new version"), "", self)
        newer.setToolTip(self.desk.commands.shortcut_text("help.version"))
        newer.clicked.connect(lambda: self.desk.commands.run("help.version"))
        row.addWidget(newer)
        row.addStretch(1)
        block.addLayout(row)

    def _add_licences(self) -> None:
        block = self.block(self.tr("Licences parts"))
        block.addWidget(label(self.tr("Made with"), "heading", self))
        parts = " · ".join(f"{name} ({licence})" for name, licence in PARTS)
        block.addWidget(label(parts, "label", self, wrap=True))
        block.addWidget(
            label(
                self.tr("StudyDesk itself is under the MIT licence. The Qt parts can be replaced by your own builds."),
                "label",
                self,
                wrap=True,
            )
        )
        row = QHBoxLayout()
        show = button(self.tr("Show every part and its licence"), "link", self)
        show.clicked.connect(lambda: self.desk.commands.run("help.about"))
        row.addWidget(show)
        row.addStretch(1)
        block.addLayout(row)

    def _add_diagnosis(self) -> None:
        block = self.block(self.tr("Diagnosis doctor problems check"))
        block.addWidget(label(self.tr("Diagnosis"), "heading", self))
        block.addWidget(
            label(
                self.tr(
                    "Looks at versions, folders, disk space, the whole database, Qt and the downloader, and says what "
                    "is wrong and how to mend it. Takes some seconds."
                ),
                "label",
                self,
                wrap=True,
            )
        )
        row = QHBoxLayout()
        self.desk.theme.space(row, 8)
        self.look = button(self.tr("Look for problems"), "", self)
        self.look.clicked.connect(self._look)
        self.copy_button = button(self.tr("Copy the diagnosis"), "", self)
        self.copy_button.clicked.connect(self._copy)
        self.copy_button.setEnabled(False)
        row.addWidget(self.look)
        row.addWidget(self.copy_button)
        row.addStretch(1)
        block.addLayout(row)
        self.report = QPlainTextEdit(self)
        self.report.setProperty("kind", "code")
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(self.tr("Diagnosis"))
        self.report.hide()
        self.desk.theme.follow(self.report, lambda: self.report.setFixedHeight(self.desk.theme.px(260)))
        block.addWidget(self.report)

    def _look(self) -> None:
        profile, now = self.desk.profile, self.desk.clock()
        media = self.desk.device.text("media_folder")
        self.look.setEnabled(False)
        self.look.setText(self.tr("Looking…"))
        handle = self.desk.runner.start(
            lambda context: examine(
                profile, now, run_program, full=True, media_folder=media, progress=context.progress
            ),
            Lane.COMPUTE,
        )
        handle.finished.connect(self._on_found)
        handle.failed.connect(self._on_failed)

    def _on_found(self, findings: list[Finding]) -> None:
        self._rest()
        lines = []
        for finding in findings:
            lines.append(f"[{finding.state.value}] {finding.title}: {finding.found}")
            if finding.mend:
                lines.append(f"    {finding.mend}")
        self.report.setFont(self.desk.theme.code_font("label"))
        self.report.setPlainText("\n".join(lines))
        self.report.show()
        self.copy_button.setEnabled(True)

    def _on_failed(self, error: Exception) -> None:
        self._rest()
        self.desk.errors.report(error)

    def _rest(self) -> None:
        self.look.setEnabled(True)
        self.look.setText(self.tr("Look for problems"))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.desk.notices.say(self.tr("The diagnosis is in the clipboard."))
