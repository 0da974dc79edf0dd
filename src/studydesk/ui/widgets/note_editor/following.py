"""Where the links of a note lead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QDesktopServices

from studydesk.domain.errors import StudyDeskError
from studydesk.domain.links import web_link
from studydesk.domain.moments import Moment, moment_of, place_of

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk
    from studydesk.ui.widgets.note_editor.editor import NoteEditor

_LINKS = re.compile(
    r"!?\[\[(?P<name>[^\]\n]+)\]\]|\[[^\]\n]*\]\((?P<address>[^)\s]+)[^)\n]*\)|(?P<url>(?:https?|sd)://[^\s<>)\]]+)"
    r"|(?<![\w#/&])#(?P<tag>[^\W\d][\w/-]*)"
)
_NEW = "sd://new/"


def link_at(line: str, column: int) -> tuple[str, str] | None:
    """The link of a line at a column: ('name', words of ``[[words]]``), ('address', ...) or ('tag', ...)."""
    for found in _LINKS.finditer(line):
        if found.start() <= column <= found.end():
            if found["name"] is not None:
                return "name", found["name"]
            if found["tag"] is not None:
                return "tag", found["tag"]
            return "address", found["address"] or found["url"]
    return None


def moment_in(line: str) -> Moment | None:
    """The first second of a video that a line names."""
    for found in _LINKS.finditer(line):
        moment = moment_of(found["address"] or found["url"] or "")
        if moment is not None:
            return moment
    return None


def name_of_new(address: str) -> str:
    """The title that a link to a note which is not there yet asks for."""
    return unquote(address.removeprefix(_NEW))


def open_address(desk: Desk, address: str) -> bool:
    """Opens what an address names; says so when it names nothing that there is."""
    moment = moment_of(address)
    if moment is not None:
        desk.notices.ask_for("watch", moment)
        return True
    place = place_of(address)
    if place is not None and place.kind == "topic":
        topic = next((one for one in desk.paths.topics if one.key == place.what), None)
        if topic is not None:
            desk.notices.ask_for("map", topic.id)
            return True
    elif place is not None:
        desk.notices.ask_for(place.page, place)
        return True
    elif not address.startswith("sd:") and (link := web_link(address)) is not None and link.startswith("https:"):
        QDesktopServices.openUrl(QUrl(link))
        return True
    desk.notices.say(QCoreApplication.translate("Notes", "This link leads to nothing that there is any more."), "warn")
    return False


class Following(QObject):
    """Follows the links of the note in an editor. GUI thread."""

    def __init__(self, editor: NoteEditor, desk: Desk) -> None:
        super().__init__(editor)
        self._editor = editor
        self._desk = desk

    def follow(self) -> None:
        """Opens the link under the cursor."""
        cursor = self._editor.edit.textCursor()
        found = link_at(cursor.block().text(), cursor.positionInBlock())
        if found is None:
            return
        kind, words = found
        if kind == "tag":
            self._editor.tag_asked.emit(words)
        elif kind == "name":
            self._open_name(words)
        else:
            self.open(words)

    def play_excerpt(self) -> None:
        """Plays some seconds around the first time stamp of the cursor's line."""
        moment = moment_in(self._editor.edit.textCursor().block().text())
        if moment is not None:
            self._desk.notices.play_moment(moment)

    def open(self, address: str) -> None:
        """Opens an address of a note, topic, card, second of a video, or a page of the web."""
        if address.startswith(_NEW):
            self._open_name(name_of_new(address))
        else:
            open_address(self._desk, address)

    def _open_name(self, name: str) -> None:
        self._editor.flush()
        address = self._editor.notes.address_of(name)
        if address is not None:
            self.open(address)
        elif self._editor.note is not None:
            title = name.split("|")[0].split("#")[0].strip()
            self._desk.notices.offer(
                self.tr("There is no note “{name}” yet.").format(name=title),
                self.tr("Make it"),
                lambda: self._make(title),
            )

    def _make(self, title: str) -> None:
        note = self._editor.note
        try:
            made = self._editor.notes.make(title, topic_key=note.topic_key if note is not None else "")
        except StudyDeskError as error:
            self._desk.errors.report(error)
            return
        self._desk.notices.ask_for("notes", made)
