"""What every page of the window is, and the table of pages that exist."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from studydesk.settings import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from studydesk.domain.path import TopicId
    from studydesk.ui.desk import Desk

PageState = dict[str, Any]
"""What a page remembers: plain JSON values only (Any, because JSON is)."""


class Page(QWidget):
    """A page of the stack. Subclasses set ``page_id`` and override what they need."""

    page_id = ""

    state_changed = Signal()
    """Something worth keeping over a kill changed (selection, scroll, half-typed text); may come often."""

    def save_state(self) -> PageState:
        """What to keep over a restart; called when the window saves, at most every few seconds."""
        return {}

    def restore_state(self, state: PageState) -> None:
        """Takes back what save_state gave, perhaps from an older version: ignore what is unknown."""

    def go_back(self) -> bool:
        """One step back for Esc (close the panel, clear the filter); False when there is nothing to close."""
        return False

    def contexts(self) -> tuple[str, ...]:
        """The command contexts of this page, for F1 and the Ctrl+K box, the page's own first."""
        return (self.page_id,)

    def shown(self) -> None:
        """The page came to the front."""

    def show_argument(self, argument: object) -> None:
        """Shows what another page or the Ctrl+K box asked for: a ``TopicId`` on the map, a key in the settings."""

    def topic_in_hand(self) -> TopicId | None:
        """The topic that a card made now would belong to; None for none."""
        return None

    def take_back(self) -> str | None:
        """Takes back the last step in the page's own way (a review session does); the step's label.

        None: the page leaves it to the window; an empty text: there is nothing to take back.
        """
        return None

    def focus_first(self) -> None:
        """Puts the keyboard where work on this page begins."""
        self.setFocus()


class PageInfo(NamedTuple):
    """A row of the rail. ``number`` is the digit of its Ctrl+digit shortcut, fixed for good."""

    id: str
    number: int
    title: str
    icon: str
    factory: Callable[[Desk, QWidget], Page]


def _today(desk: Desk, parent: QWidget) -> Page:
    from studydesk.ui.today.page import TodayPage

    return TodayPage(desk, parent)


def _map(desk: Desk, parent: QWidget) -> Page:
    from studydesk.ui.map.page import MapPage

    return MapPage(desk, parent)


def _watch(desk: Desk, parent: QWidget) -> Page:
    from studydesk.ui.watch.page import WatchPage

    return WatchPage(desk, parent)


def _review(desk: Desk, parent: QWidget) -> Page:
    from studydesk.ui.review.page import ReviewPage

    return ReviewPage(desk, parent)


def _cards(desk: Desk, parent: QWidget) -> Page:
    from studydesk.ui.cards.table.page import CardsPage

    return CardsPage(desk, parent)


def _notes(desk: Desk, parent: QWidget) -> Page:
    from studydesk.ui.notes.page import NotesPage

    return NotesPage(desk, parent)


def _search(desk: Desk, parent: QWidget) -> Page:
    from studydesk.ui.search.page import SearchPage

    return SearchPage(desk, parent)


def _statistics(desk: Desk, parent: QWidget) -> Page:
    from studydesk.ui.statistics.page import StatisticsPage

    return StatisticsPage(desk, parent)


def _downloads(desk: Desk, parent: QWidget) -> Page:
    from studydesk.ui.downloads.page import DownloadsPage

    return DownloadsPage(desk, parent)


def _settings(desk: Desk, parent: QWidget) -> Page:
    from studydesk.ui.preferences.page import SettingsPage

    return SettingsPage(desk, parent)


# Fixed numbers: 1 Today, 2 Map, 3 Watch, 4 Review, 5 Cards, 6 Notes, 7 Search, 8 Stats, 9 Downloads, 0 Settings.
PAGES: tuple[PageInfo, ...] = (
    PageInfo("today", 1, QT_TRANSLATE_NOOP("Pages", "Today"), "sun", _today),
    PageInfo("map", 2, QT_TRANSLATE_NOOP("Pages", "Map"), "map", _map),
    PageInfo("watch", 3, QT_TRANSLATE_NOOP("Pages", "Watch"), "play", _watch),
    PageInfo("review", 4, QT_TRANSLATE_NOOP("Pages", "Review"), "layers", _review),
    PageInfo("cards", 5, QT_TRANSLATE_NOOP("Pages", "Cards"), "list", _cards),
    PageInfo("notes", 6, QT_TRANSLATE_NOOP("Pages", "Notes"), "notebook-pen", _notes),
    PageInfo("search", 7, QT_TRANSLATE_NOOP("Pages", "Search"), "search", _search),
    PageInfo("stats", 8, QT_TRANSLATE_NOOP("Pages", "Statistics"), "chart-column", _statistics),
    PageInfo("downloads", 9, QT_TRANSLATE_NOOP("Pages", "Downloads"), "download", _downloads),
    PageInfo("settings", 0, QT_TRANSLATE_NOOP("Pages", "Settings"), "settings", _settings),
)
"""Only pages that exist; the rail, the shortcuts and the tests are made from this table. Factories import lazily."""

FIRST_PAGE, TODAY_PAGE = "map", "today"
