"""The line at the foot of the window: how far the path is, and whether everything is safe."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.widgets.parts import hairline


class ElidedLabel(QLabel):
    """One line that gives way: what does not fit ends in '…' and stands whole in the tooltip."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setProperty("gives_way", True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the text, shortened to the width there is."""
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip("" if shown == self.text() else self.text())
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)


class StatusLine(QWidget):
    """Progress at the leading side, safety of the data at the other."""

    def __init__(self, theme: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setAccessibleName(self.tr("Status"))
        self.progress = ElidedLabel("small", self)
        self.safety = ElidedLabel("small", self)
        self.safety.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        outer = QVBoxLayout(self)
        outer.setSpacing(0)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(hairline(self))
        row = QHBoxLayout()
        theme.space(row, 16, (16, 5, 16, 5))
        row.addWidget(self.progress, 3)
        row.addWidget(self.safety, 2)
        outer.addLayout(row)
