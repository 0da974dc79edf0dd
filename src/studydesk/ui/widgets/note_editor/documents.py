"""The texts that were opened lately, each with its undo and the place where the learner was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument, QTextOption
from PySide6.QtWidgets import QPlainTextDocumentLayout

from studydesk.ui.widgets.note_editor.highlighter import Highlighter, formats

if TYPE_CHECKING:
    from studydesk.ui.theme.theme import ThemeManager

_MOST_KEPT: Final = 12
_LONGEST: Final = 2_000_000
_LONGEST_LINE: Final = 50_000
_SHOWN: Final = 100_000
"""Characters. Laying out longer texts or lines would hold the window."""
_LONGEST_COLOURED: Final = 1_000_000


@dataclass(slots=True)
class OpenText:
    """A text in memory. ``version`` is that of the database on which it stands."""

    document: QTextDocument
    version: int
    saved: str
    position: int = 0
    scroll: int = 0
    is_too_long: bool = False


class Documents(QObject):
    """Keeps the last dozen of texts, the one in hand always. GUI thread."""

    def __init__(self, themes: ThemeManager, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._kept: dict[int, OpenText] = {}
        self._formats = formats(themes)
        themes.follow(self, self._on_theme)

    def _on_theme(self) -> None:
        self._formats = formats(self._themes)  # before the texts themselves follow

    def get(self, key: int) -> OpenText | None:
        """The text, if it was opened lately."""
        found = self._kept.pop(key, None)
        if found is not None:
            self._kept[key] = found
        return found

    def open(self, key: int, body: str, version: int) -> OpenText:
        """A text anew; what the undo of this key knew is forgotten."""
        self.drop(key)
        too_long = len(body) > _LONGEST or any(len(line) > _LONGEST_LINE for line in body.split("\n"))
        document = QTextDocument(self)
        document.setDocumentLayout(QPlainTextDocumentLayout(document))
        option = QTextOption(document.defaultTextOption())
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        document.setDocumentMargin(self._themes.px(16))
        document.setDefaultFont(self._themes.font())
        document.setPlainText(_beginning(body) if too_long else body)
        document.setModified(False)
        if not too_long and len(body) <= _LONGEST_COLOURED:
            Highlighter(document, self._themes, lambda: self._formats)
        made = OpenText(document, version, body, is_too_long=too_long)
        self._kept[key] = made
        while len(self._kept) > _MOST_KEPT:
            self.drop(next(iter(self._kept)))
        return made

    def drop(self, key: int) -> None:
        """Forgets a text."""
        found = self._kept.pop(key, None)
        if found is not None:
            found.document.deleteLater()


def _beginning(body: str) -> str:
    """So much of a text that is too long as can be looked at."""
    lines = [line if len(line) <= 2_000 else f"{line[:2_000]}…" for line in body[:_SHOWN].split("\n")]
    return "\n".join([*lines, "…"])
