"""The column of pages at the side of the window."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from studydesk.ui.commands import CommandRegistry, page_command
from studydesk.ui.pages import PAGES, PageInfo
from studydesk.ui.theme.theme import ThemeManager

WIDE, NARROW = 152, 56
"""Width in px at 100 %, with and without words."""


class _RailButton(QToolButton):
    """A button as wide as the rail, with its picture and word at the leading side."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(0, hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Rail(QWidget):
    """Shows the pages that exist and marks the one in hand. The buttons run the commands of the table."""

    def __init__(self, theme: ThemeManager, commands: CommandRegistry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("Pages"))
        self._theme = theme
        self._commands = commands
        self._is_folded = False
        self._pages: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._layout = QVBoxLayout(self)
        theme.space(self._layout, 4, (8, 12, 8, 12))
        self.find_button = self._button("box.open", "search", self.tr("Find"))
        self._layout.addWidget(self.find_button)
        self._layout.addSpacing(theme.px(8))
        for page in PAGES:
            if page.number == 0:
                self._layout.addStretch(1)
            self._layout.addWidget(self._page_button(page))
        self.show_page("")
        commands.shortcuts_changed.connect(self._say_keys)
        self._say_keys()
        theme.follow(self, self._fit)

    @property
    def is_folded(self) -> bool:
        """Whether only the pictures are shown."""
        return self._is_folded

    def button(self, page_id: str) -> QToolButton:
        """The button of a page."""
        return self._pages[page_id]

    def show_page(self, page_id: str) -> None:
        """Marks the page in hand."""
        for page in PAGES:
            button = self._pages[page.id]
            button.setChecked(page.id == page_id)
            self._theme.set_icon(button, page.icon, "accent" if page.id == page_id else "ink_soft", 20)

    def fold(self, folded: bool) -> None:
        """Shows only the pictures, or the words too."""
        if folded != self._is_folded:
            self._is_folded = folded
            self._fit()

    def _button(self, command_id: str, icon: str, text: str) -> QToolButton:
        made = _RailButton(self)
        made.setProperty("kind", "rail")
        made.setText(f"  {text}")  # Qt leaves too little room between picture and word
        made.setAccessibleName(text)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.setObjectName(command_id)
        self._theme.set_icon(made, icon, "ink_soft", 20)
        made.clicked.connect(lambda: self._commands.run(command_id))
        return made

    def _page_button(self, page: PageInfo) -> QToolButton:
        command_id = page_command(page.id)
        made = self._button(command_id, page.icon, self._commands.title(command_id))
        made.setCheckable(True)
        self._group.addButton(made)
        self._pages[page.id] = made
        return made

    def _say_keys(self) -> None:
        for button in (self.find_button, *self._pages.values()):
            keys = self._commands.shortcut_text(button.objectName())
            title = self._commands.title(button.objectName())
            button.setToolTip(f"{title} ({keys})" if keys else title)

    def _fit(self) -> None:
        styles = Qt.ToolButtonStyle
        style = styles.ToolButtonIconOnly if self._is_folded else styles.ToolButtonTextBesideIcon
        for button in (self.find_button, *self._pages.values()):
            button.setToolButtonStyle(style)
        buttons = (self.find_button, *self._pages.values())
        words = max(one.fontMetrics().horizontalAdvance(one.text()) for one in buttons)
        wide = max(self._theme.px(WIDE), words + self._theme.px(76))
        self.setFixedWidth(self._theme.px(NARROW) if self._is_folded else wide)
