"""F1: every key that works on the page in hand."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studydesk.settings import QT_TRANSLATE_NOOP
from studydesk.ui.command import CONTEXTS, GLOBAL, Command
from studydesk.ui.desk import Desk
from studydesk.ui.widgets.parts import button, label

CONTEXT_TITLES = {
    GLOBAL: QT_TRANSLATE_NOOP("Contexts", "Anywhere"),
    "today": QT_TRANSLATE_NOOP("Contexts", "On the Today page"),
    "map": QT_TRANSLATE_NOOP("Contexts", "On the map"),
    "outline": QT_TRANSLATE_NOOP("Contexts", "In the outline"),
    "panel": QT_TRANSLATE_NOOP("Contexts", "In the topic panel"),
    "watch": QT_TRANSLATE_NOOP("Contexts", "While watching"),
    "review": QT_TRANSLATE_NOOP("Contexts", "While reviewing"),
    "cards": QT_TRANSLATE_NOOP("Contexts", "On the page of all cards"),
    "editor": QT_TRANSLATE_NOOP("Contexts", "In the editor of cards"),
    "areas": QT_TRANSLATE_NOOP("Contexts", "On a picture with areas"),
    "notes": QT_TRANSLATE_NOOP("Contexts", "On the page of notes"),
    "note": QT_TRANSLATE_NOOP("Contexts", "In a note"),
    "search": QT_TRANSLATE_NOOP("Contexts", "On the Search page"),
    "stats": QT_TRANSLATE_NOOP("Contexts", "On the Statistics page"),
    "downloads": QT_TRANSLATE_NOOP("Contexts", "On the page of downloads"),
    "settings": QT_TRANSLATE_NOOP("Contexts", "In the settings"),
}


def context_title(context: str) -> str:
    """The translated heading of a context."""
    return QCoreApplication.translate("Contexts", CONTEXT_TITLES[context])


class KeyHelp(QDialog):
    """A list of keys under the heading of where they work, the page's own first."""

    def __init__(self, desk: Desk, contexts: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(self.tr("Keys of this page"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme = desk.theme
        body = QWidget()
        column = QVBoxLayout(body)
        theme.space(column, 20, (24, 8, 24, 8))
        shown = [context for context in CONTEXTS if context in {*contexts, GLOBAL}]
        shown.sort(key=lambda context: context == GLOBAL)
        for context in shown:
            rows = [row for row in desk.commands.available(shown) if row.context == context and self._keys(row)]
            if rows:
                column.addWidget(self._group(context, rows))
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Keys"))
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._finish(scroll)

    def _finish(self, scroll: QScrollArea) -> None:
        theme = self._desk.theme
        foot = QHBoxLayout()
        theme.space(foot, 8, (24, 8, 24, 16))
        hint = label(self.tr("Any key can be changed in Settings, Keys."), "label", self, wrap=True)
        close = button(self.tr("Close"), "primary", self)
        close.clicked.connect(self.accept)
        close.setDefault(True)
        foot.addWidget(hint, 1)
        foot.addWidget(close)
        outer = QVBoxLayout(self)
        theme.space(outer, 0)
        head = QHBoxLayout()
        theme.space(head, 0, (24, 20, 24, 8))
        head.addWidget(label(self.tr("Keys"), "title", self))
        outer.addLayout(head)
        outer.addWidget(scroll, 1)
        outer.addLayout(foot)
        room = (self.parentWidget() or self.screen()).size()
        self.resize(min(theme.px(620), room.width() - 32), min(theme.px(640), room.height() - 32))

    def _keys(self, row: Command) -> list[str]:
        first = self._desk.commands.shortcut_text(row.id)
        more = [QKeySequence(text).toString(QKeySequence.SequenceFormat.NativeText) for text in row.more_shortcuts]
        return [text for text in (first, *more) if text]

    def _group(self, context: str, rows: list[Command]) -> QWidget:
        theme, commands = self._desk.theme, self._desk.commands
        group = QWidget()
        grid = QGridLayout(group)
        theme.space(grid, 8)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label(context_title(context), "heading", group), 0, 0, 1, 2)
        for at, row in enumerate(rows, start=1):
            keys = QHBoxLayout()
            theme.space(keys, 4)
            for text in self._keys(row)[:2]:
                keys.addWidget(label(text, "key", group))
            keys.addStretch(1)
            words = QVBoxLayout()
            theme.space(words, 0)
            words.addWidget(label(commands.title(row.id), "", group, wrap=True))
            words.addWidget(label(commands.help(row.id), "label", group, wrap=True))
            grid.addLayout(keys, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(words, at, 1)
        grid.setColumnMinimumWidth(0, theme.px(150))
        return group
