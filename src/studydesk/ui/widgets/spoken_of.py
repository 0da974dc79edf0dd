"""A line that says how many notes speak of a video, topic or card, and leads to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from studydesk.ui.widgets.parts import button

if TYPE_CHECKING:
    from studydesk.domain.notes import BackLink, LinkKind
    from studydesk.ui.desk import Desk

_MOST: Final = 20
_LONGEST: Final = 60


class SpokenWords(QObject):
    """Counted words: only those of an object are collected with their plurals."""

    def notes(self, count: int) -> str:
        """How many notes speak of it."""
        return self.tr("%n note(s) speak of this", "", count)


class SpokenOf:
    """Holds the button; it is there only while some note speaks of what is in hand. GUI thread."""

    def __init__(self, desk: Desk, parent: QWidget, *, name: str) -> None:
        self._desk = desk
        self._links: list[BackLink] = []
        self.button: QPushButton = button("", "link", parent, small=True)
        self.button.setObjectName(name)
        self.button.clicked.connect(self.open_menu)
        self.button.hide()

    def show(self, kind: LinkKind | None, target: str = "", *, without: frozenset[int] = frozenset()) -> None:
        """What is in hand; notes whose ids are in ``without`` are shown elsewhere."""
        from studydesk.services import note_links

        found = note_links.back_links(self._desk.store, kind, target) if kind is not None and target else []
        by_note = {int(one.note_id): one for one in reversed(found) if one.note_id is not None}
        self._links = [one for number, one in reversed(by_note.items()) if number not in without]
        self.button.setText(SpokenWords().notes(len(self._links)))
        self.button.setVisible(bool(self._links))

    def open_menu(self) -> None:
        """The notes by title, with the line that leads here."""
        menu = QMenu(self.button)
        for one in self._links[:_MOST]:
            words = f"{one.title}: {one.excerpt}" if one.excerpt else one.title
            short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
            action = menu.addAction(short.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, note=one.note_id: self._desk.notices.ask_for("notes", note))
        menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))
