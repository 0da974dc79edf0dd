"""The look in force: colours, type, scale and motion, switched live."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from weakref import WeakKeyDictionary

import shiboken6
from PySide6.QtCore import QObject, QSize, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QAction, QColor, QFont, QFontDatabase, QIcon, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QLayout

from studydesk.paths import resource
from studydesk.ui.theme import icons, tokens
from studydesk.ui.theme.tokens import DARK, LIGHT, Theme

TEXT_FAMILY = "Inter"
CODE_FAMILY = "JetBrains Mono"
_TEXT_FONTS = ("Inter-Regular.otf", "Inter-SemiBold.otf")
_LATER_FONTS = ("Inter-Italic.otf", "JetBrainsMono-Regular.ttf", "JetBrainsMono-Bold.ttf")
_SIZES = {
    "small": tokens.SIZE_SMALL,
    "label": tokens.SIZE_LABEL,
    "body": tokens.SIZE_BODY,
    "title": tokens.SIZE_TITLE,
    "display": tokens.SIZE_DISPLAY,
}
_PICTURES = "studydesk_pictures"
_PX = re.compile(r"(\d+)px")
_ICON = re.compile(r"\$icon-([a-z0-9-]+)-([a-z_]+)")
_ROLE = re.compile(r"\$([a-z_]+)")


class ThemeChoice(Enum):
    """What the learner asked for; the values are those of the setting ``theme``."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class ThemeManager(QObject):
    """Gives the application its colours, type and scale, and tells when they change. GUI thread only."""

    changed = Signal(object)
    """The new ``Theme``; also sent when only the scale or the motion changed."""

    def __init__(
        self,
        application: QApplication,
        parent: QObject | None = None,
        *,
        system_is_dark: Callable[[], bool] | None = None,
    ) -> None:
        """``system_is_dark`` is asked instead of Qt where a test plays the system."""
        super().__init__(parent)
        self._system_is_dark = system_is_dark or self._ask_system
        self._application = application
        self._choice = ThemeChoice.SYSTEM
        self._percent = 100
        self._reduce_motion = False
        self._theme = LIGHT
        self._pictures = _picture_folder(application)
        self._icons: dict[tuple[str, str, str, int], QIcon] = {}
        self._tinted: WeakKeyDictionary[QAbstractButton | QAction, tuple[str, str, int]] = WeakKeyDictionary()
        self._later_fonts_loaded = False
        self._followers: list[tuple[QObject, Callable[[], object]]] = []
        for name in _TEXT_FONTS:
            QFontDatabase.addApplicationFont(str(resource(f"fonts/{name}")))
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)

    # What is in force

    @property
    def theme(self) -> Theme:
        """The colours in force."""
        return self._theme

    @property
    def scale(self) -> float:
        """The learner's scale, 0.8 to 2.0."""
        return self._percent / 100

    @property
    def reduce_motion(self) -> bool:
        """Whether nothing may move by itself."""
        return self._reduce_motion

    def px(self, size: float) -> int:
        """A length of the design at the learner's scale; 0 stays 0, everything else is at least 1."""
        return 0 if size == 0 else max(1, round(size * self.scale))

    def duration(self, milliseconds: int) -> int:
        """How long a movement may take: 0 where motion is reduced."""
        return 0 if self._reduce_motion else milliseconds

    def colour(self, role: str) -> QColor:
        """The colour of a role for painting."""
        return QColor(self._theme.colour(role))

    def font(self, size: str = "body", *, strong: bool = False) -> QFont:
        """The text font; ``size`` is small, label, body, title or display (12, 13, 15, 18, 24 px at 100 %)."""
        font = QFont(TEXT_FAMILY)
        font.setPixelSize(self.px(_SIZES[size]))
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font

    def code_font(self, size: str = "label") -> QFont:
        """The font for code; loads it on first use."""
        self.load_reading_fonts()
        font = QFont(CODE_FAMILY)
        font.setPixelSize(self.px(_SIZES[size]))
        font.setStyleHint(QFont.StyleHint.Monospace)
        return font

    def load_reading_fonts(self) -> None:
        """Loads italic and code type, which the first page does without. Call before showing Markdown."""
        if self._later_fonts_loaded:
            return
        self._later_fonts_loaded = True
        for name in _LATER_FONTS:
            QFontDatabase.addApplicationFont(str(resource(f"fonts/{name}")))

    def icon(self, name: str, role: str = "ink", size: int = 20) -> QIcon:
        """A picture in the colour of a role, ``size`` px at 100 %. It does not follow a change: see set_icon."""
        key = (name, role, self._theme.name, self.px(size))
        if key not in self._icons:
            ratio = self._application.devicePixelRatio()
            self._icons[key] = icons.icon(self._theme, name, role, self.px(size), ratio)
        return self._icons[key]

    def set_icon(self, target: QAbstractButton | QAction, name: str, role: str = "ink", size: int = 20) -> None:
        """Gives a button or action a picture that follows the theme from now on."""
        self._tinted[target] = (name, role, size)
        self._tint(target)

    def follow(self, owner: QObject, work: Callable[[], object]) -> None:
        """Calls ``work`` now and after every change for as long as ``owner`` lives."""
        self._followers = [pair for pair in self._followers if shiboken6.isValid(pair[0])]
        self._followers.append((owner, work))
        work()

    def space(self, layout: QLayout, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> None:
        """Gives a layout its spacing and margins (left, top, right, bottom; px at 100 %), which follow the scale."""

        def put() -> None:
            layout.setSpacing(self.px(spacing))
            layout.setContentsMargins(*(self.px(margin) for margin in margins))

        self.follow(layout, put)

    # What the learner chooses

    def choose(
        self,
        choice: ThemeChoice | None = None,
        *,
        percent: int | None = None,
        reduce_motion: bool | None = None,
    ) -> None:
        """Puts a look in force; what is None stays. ``percent`` is clamped to 80-200."""
        self._choice = choice or self._choice
        self._percent = min(200, max(80, percent if percent is not None else self._percent))
        self._reduce_motion = self._reduce_motion if reduce_motion is None else reduce_motion
        hints = self._application.styleHints()
        if self._choice is ThemeChoice.SYSTEM:
            hints.unsetColorScheme()
        else:
            dark = self._choice is ThemeChoice.DARK
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        self._apply()

    def _on_system_scheme_changed(self) -> None:
        if self._choice is ThemeChoice.SYSTEM and self._wanted() is not self._theme:
            self._apply()

    def _ask_system(self) -> bool:
        return self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark

    def _wanted(self) -> Theme:
        if self._choice is ThemeChoice.SYSTEM:
            return DARK if self._system_is_dark() else LIGHT
        return DARK if self._choice is ThemeChoice.DARK else LIGHT

    def _apply(self) -> None:
        self._theme = self._wanted()
        self._application.setPalette(palette(self._theme))
        self._application.setFont(self.font())
        sheet = self.style_sheet()
        if sheet != self._application.styleSheet():  # every widget is looked at anew, a tenth of a second
            self._application.setStyleSheet(sheet)
        for target in list(self._tinted):
            self._tint(target)
        self._followers = [pair for pair in self._followers if shiboken6.isValid(pair[0])]
        for _, work in self._followers:
            work()
        self.changed.emit(self._theme)

    def _tint(self, target: QAbstractButton | QAction) -> None:
        if not shiboken6.isValid(target):
            return
        name, role, size = self._tinted[target]
        picture = self.icon(name, role, size)
        if isinstance(target, QAction):
            target.setIcon(picture)
        elif isinstance(target, QAbstractButton):
            target.setIcon(picture)
            target.setIconSize(QSize(self.px(size), self.px(size)))

    # The style sheet

    def style_sheet(self) -> str:
        """The rules of resources/themes/studydesk.qss with colours, pictures and lengths put in."""
        text = resource("themes/studydesk.qss").read_text(encoding="utf-8")
        text = _ICON.sub(lambda match: self._picture_file(match[1], match[2]), text)
        text = _ROLE.sub(lambda match: self._theme.colour(match[1]), text)
        return _PX.sub(lambda match: f"{self.px(int(match[1]))}px", text)

    def _picture_file(self, name: str, role: str) -> str:
        colour = self._theme.colour(role)
        file = self._pictures / f"{name}-{colour[1:]}.svg"
        if not file.exists():
            file.write_text(icons.svg(name, colour), encoding="utf-8")
        return file.as_posix()


class _Pictures(QObject):
    """A temporary folder for the style sheet's tinted pictures. It belongs to the application, whose style sheet may
    name them even after a manager is gone."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.setObjectName(_PICTURES)
        self.folder = QTemporaryDir()


def _picture_folder(application: QApplication) -> Path:
    found = application.findChild(_Pictures, _PICTURES) or _Pictures(application)
    return Path(found.folder.path())


def palette(theme: Theme) -> QPalette:
    """Qt's own colour table, for what no style sheet reaches (links in rich text, native dialogs' content)."""
    made = QPalette()
    roles = QPalette.ColorRole
    for role, token in (
        (roles.Window, "ground"),
        (roles.WindowText, "ink"),
        (roles.Base, "sheet"),
        (roles.AlternateBase, "ground"),
        (roles.Text, "ink"),
        (roles.Button, "sheet"),
        (roles.ButtonText, "ink"),
        (roles.BrightText, "bad"),
        (roles.Highlight, "accent"),
        (roles.HighlightedText, "on_accent"),
        (roles.Accent, "accent"),
        (roles.Link, "accent"),
        (roles.LinkVisited, "accent"),
        (roles.ToolTipBase, "sheet"),
        (roles.ToolTipText, "ink"),
        (roles.PlaceholderText, "ink_soft"),
        (roles.Light, "sheet"),
        (roles.Midlight, "ground"),
        (roles.Mid, "line"),
        (roles.Dark, "edge"),
        (roles.Shadow, "shadow"),
    ):
        made.setColor(role, QColor(theme.colour(token)))
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.ink_soft))
    return made
