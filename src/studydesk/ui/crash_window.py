"""Shows the report of a bug: readable, to copy, never sent."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from studydesk.bridge.crash import CrashReport
from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.widgets.parts import button, label, selectable


class CrashWindow(QDialog):
    """Says that something went wrong inside the program, that the data is safe, and shows the report."""

    def __init__(self, theme: ThemeManager, report: CrashReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(self.tr("A mistake in StudyDesk"))
        self.setModal(False)
        column = QVBoxLayout(self)
        theme.space(column, 12, (24, 20, 24, 20))
        column.addWidget(label(self.tr("StudyDesk made a mistake"), "title", self))
        column.addWidget(
            label(
                self.tr(
                    "What you marked and wrote before is saved. You can go on; if something looks odd, close StudyDesk "
                    "and open it again. This report stays on your computer and is sent to nobody. If you want the "
                    "mistake mended, copy it into a message to the people who make StudyDesk."
                ),
                "",
                self,
                wrap=True,
            )
        )
        self.text = QPlainTextEdit(report.text, self)
        self.text.setProperty("kind", "code")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(theme.code_font("label"))
        self.text.setAccessibleName(self.tr("Report"))
        column.addWidget(self.text, 1)
        if report.file is not None:
            place = label(self.tr("Kept as {file}").format(file=report.file), "label", self, wrap=True)
            column.addWidget(selectable(place))
        row = QHBoxLayout()
        theme.space(row, 8)
        self.copy_button = button(self.tr("Copy the report"), "", self)
        self.copy_button.clicked.connect(self._copy)
        self.close_button = button(self.tr("Go on"), "primary", self)
        self.close_button.clicked.connect(self.accept)
        self.close_button.setDefault(True)
        row.addWidget(self.copy_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column.addLayout(row)
        self.resize(theme.px(680), theme.px(520))
        self.close_button.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.text)
        self.copy_button.setText(self.tr("Copied"))
