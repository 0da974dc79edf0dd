"""A text view that shows a Markdown text in full height, fetches nothing, and can fold to its first lines."""

from __future__ import annotations

from math import ceil
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget


class RichText(QTextBrowser):
    """As high as its text: the page around it scrolls, not the text in it.

    No remote or local resource is ever loaded, whatever the HTML asks for. Links are not followed; they are announced
    by ``link_activated``.
    """

    link_activated = Signal(QUrl)
    fold_changed = Signal()
    """Whether lines are hidden, or could be, is new."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: int | None = None
        self._hides = False
        self._body = ""
        self._sheet = ""
        self._ground = QColor()
        self.setProperty("kind", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(0)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self.link_activated)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    # What it shows

    def show_html(self, body: str, sheet: str, font: QFont, ground: str) -> None:
        """Shows a fragment on a ground (``#rrggbb``, for the fade above a fold).

        Does nothing when it is what is shown already, so that a selection stays.
        """
        self._ground = QColor(ground)
        if (body, sheet) == (self._body, self._sheet) and font == self.document().defaultFont():
            return
        self._body, self._sheet = body, sheet
        self.document().setDefaultFont(font)
        self.document().setDefaultStyleSheet(sheet)
        self.document().setIndentWidth(font.pixelSize() * 1.3)
        self.setHtml(body)
        self.document().setDocumentMargin(0)
        self._level_headings()
        self._drop_last_margin()
        self._fit()

    def fold_to(self, lines: int | None) -> None:
        """Shows only the first lines (None: all). A text just two lines longer is shown in full."""
        if lines != self._lines:
            self._lines = lines
            self._fit()

    @property
    def hides_lines(self) -> bool:
        """Whether lines are folded away now."""
        return self._hides

    @property
    def is_long(self) -> bool:
        """Whether there would be lines to fold away at the limit of eight lines."""
        return self._fold_height(8) is not None

    def loadResource(self, _type: int, _name: QUrl | str) -> Any:  # Any: Qt takes any variant; none is given
        """Loads nothing: no picture, style or page from a disk or a network."""
        return None

    # Size

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self, *_: object) -> None:
        full = ceil(self.document().size().height())
        folded = None if self._lines is None else self._fold_height(self._lines)
        self.setFixedHeight(max(1, full if folded is None else folded))
        self.updateGeometry()
        if (folded is not None) != self._hides:
            self._hides = folded is not None
        if not self._hides:
            self.verticalScrollBar().setValue(0)
        self.fold_changed.emit()

    def _fold_height(self, limit: int) -> int | None:
        """Where the line number ``limit`` ends, in pixels; None when (nearly) all lines fit."""
        bottom, count = 0.0, 0
        block = self.document().begin()
        while block.isValid():
            layout = block.layout()
            top = self.document().documentLayout().blockBoundingRect(block).top()
            for index in range(layout.lineCount()):
                count += 1
                line = layout.lineAt(index)
                if count == limit:
                    bottom = top + line.y() + line.height()
            if count > limit + 2:
                return ceil(bottom)
            block = block.next()
        return None

    def _level_headings(self) -> None:
        """Takes back the enlargement that Qt gives headings on top of any size the sheet says."""
        plain = QTextCharFormat()
        plain.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                cursor = QTextCursor(block)
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                cursor.mergeCharFormat(plain)
            block = block.next()

    def _drop_last_margin(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        block = cursor.blockFormat()
        block.setBottomMargin(0)
        cursor.setBlockFormat(block)

    # Behaviour

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page around scrolls."""
        event.ignore()

    def _on_scrolled(self, value: int) -> None:
        """Tab went to a link that is folded away: unfold rather than scroll inside a fold."""
        if value and self._lines is not None:
            self.fold_to(None)
        elif value:
            self.verticalScrollBar().setValue(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._hides:
            return
        clear = QColor(self._ground)
        clear.setAlpha(0)
        height = self.fontMetrics().lineSpacing() * 1.6
        area = QRectF(0, self.viewport().height() - height, self.viewport().width(), height)
        fade = QLinearGradient(area.topLeft(), area.bottomLeft())
        fade.setColorAt(0, clear)
        fade.setColorAt(1, self._ground)
        painter = QPainter(self.viewport())
        painter.fillRect(area, fade)
        painter.end()
