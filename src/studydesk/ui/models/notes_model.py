"""What the widgets of notes ask of the core, and when notes changed. The only way from windows to the notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal

from studydesk.domain.merge3 import merge3
from studydesk.domain.moments import topic_link
from studydesk.domain.notes import (
    LinkKind,
    Note,
    NoteConflict,
    NoteFilter,
    NoteId,
    NoteRow,
    Revision,
    TagCount,
    Target,
)
from studydesk.services import note_drafts, note_links, notes
from studydesk.ui.painted import Soon

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.domain.note_cards import NoteDraft
    from studydesk.domain.notes import BackLink
    from studydesk.domain.path import TopicId
    from studydesk.ui.desk import Desk

_NAME = re.compile(r"!?\[\[([^\]\n]{1,400})\]\]")
_NAMED: Final = ("note", "topic", "course", "path")
_MOST_FOLLOWED: Final = 20
_MOST_NEW: Final = 400
"""Names that are looked up for one picture; the others follow with the next."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """``words`` as they are shown, ``kind`` beside them, and what is written."""

    words: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What stands before the cursor: ``kind`` 'link', 'tag' or 'address', and the letters so far."""

    kind: str
    letters: str


class NotesModel(QObject):
    """Reads when it is asked. GUI thread."""

    changed = Signal(object, object)
    """(``Changes``, origin): notes may be other than before."""

    names_changed = Signal()
    """What ``[[names]]`` mean may be other than before."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meant: dict[str, str | None] = {}
        self._names_soon = Soon(self.names_changed.emit, self)
        desk.hub.changed.connect(self._on_changed)

    def _on_changed(self, changes: Changes, origin: object) -> None:
        if changes.everything or changes.touches("note", "note_link", "note_tag", "note_card", "item"):
            self.changed.emit(changes, origin)
        self._follow(changes)
        if changes.everything or changes.touches(*_NAMED):
            self._meant.clear()
            self._names_soon.ask()

    def _follow(self, changes: Changes) -> None:
        """Lines that became cards are followed wherever notes are written: by typing, undo, or the mirror."""
        touched = changes.of("note")
        if changes.everything or not touched or len(touched) > _MOST_FOLLOWED:
            return
        from studydesk.services import note_cards

        lost = sum(note_cards.follow(self._desk.store, NoteId(one)).lost for one in touched)
        if lost:
            self._desk.notices.say(self.tr("%n card(s) lost their line in this note; they are kept.", "", lost))

    @staticmethod
    def is_touched(changes: Changes, note_id: NoteId) -> bool:
        """Whether the note may be other than before."""
        return changes.everything or int(note_id) in changes.of("note")

    # Reading

    def note(self, note_id: NoteId) -> Note | None:
        """A note whole."""
        return notes.note(self._desk.store, note_id)

    def by_uid(self, uid: str) -> Note | None:
        """The note of an address."""
        return notes.note_by_uid(self._desk.store, uid)

    def rows(self, wanted: NoteFilter) -> list[NoteRow]:
        """A list."""
        return notes.notes(self._desk.store, wanted)

    def tags(self) -> list[TagCount]:
        """All tags in use."""
        return notes.tags(self._desk.store)

    def back_links(self, note: Note) -> list[BackLink]:
        """What leads to a note."""
        return note_links.back_links(self._desk.store, LinkKind.NOTE, note.uid.hex())

    def revisions(self, note_id: NoteId) -> list[Revision]:
        """Earlier texts, the oldest first, without the present one."""
        return notes.revisions(self._desk.store, note_id)

    def revision_text(self, revision: Revision) -> str:
        """An earlier text."""
        return notes.revision_text(self._desk.store, revision.id)

    # Names

    def resolver(self, text: str = "", note_id: NoteId | None = None) -> Callable[[str], str | None]:
        """What the ``[[names]]`` of a text lead to, and with ``file:`` before them the names of a note's attachments;
        the function may be asked on any thread."""
        new = 0
        for found in _NAME.finditer(text):
            name = found[1]
            if name not in self._meant:
                if new >= _MOST_NEW:
                    self._names_soon.ask()
                    break
                new += 1
                self._meant[name] = self.address_of(name)
        meant = dict(self._meant)
        if note_id is not None and ("![" in text or "](" in text):
            from studydesk.services import note_media

            for name, medium in note_media.named(self._desk.store, note_id).items():
                meant[f"file:{name}"] = medium.file_name
        return meant.get

    def address_of(self, name: str) -> str | None:
        """The address that a ``[[name#part|words]]`` leads to, None where nothing is called so."""
        title, _, part = name.split("|")[0].partition("#")
        target = note_links.resolve(self._desk.store, title.strip()) if title.strip() else None
        if target is None:
            return None
        address = _address(target)
        return f"{address}#{part.strip()}" if part.startswith("^") and target.kind == "note" else address

    def suggestions(self, asked: Asked, most: int) -> Sequence[Suggestion]:
        """What fits the letters before the cursor."""
        if asked.kind == "link":
            found = note_links.completions(self._desk.store, asked.letters, limit=most)
            return [Suggestion(one.title, kind_word(one.kind), one.title) for one in found]
        letters = asked.letters.casefold()
        if asked.kind == "tag":
            tags = note_links.tag_completions(self._desk.store, asked.letters, limit=most)
            return [Suggestion(f"#{tag}", "", tag) for tag in tags if tag.casefold() != letters]
        topics = [(topic_link(one.key), one.title) for one in self._desk.paths.topics]
        words = letters.removeprefix("sd://").removeprefix("topic/")
        fitting = [one for one in topics if one[0].casefold().startswith(letters) or words in one[1].casefold()]
        return [Suggestion(title, kind_word("topic"), address) for address, title in fitting[:most]]

    # Writing

    def note_after_kill(self, note_id: NoteId) -> Note | None:
        """A note whole, with what was typed into it last if the program was killed then."""
        found = self.note(note_id)
        if found is not None and (note_drafts.folder_of(self._desk.store) / f"{found.uid.hex()}.json").exists():
            note_drafts.finish(self._desk.store, found.uid.hex())
            found = self.note(note_id)
        return found

    def save(self, note: Note, text: str, base: str, version: int, origin: object) -> Note:
        """Saves a text that began as ``base`` in ``version``. If the note was changed meanwhile the two are merged;
        what cannot be merged is kept in the note's past, and said. Raises as the service."""
        store = self._desk.store
        try:
            notes.save_body(store, note.id, text, version, origin=origin)
        except NoteConflict as conflict:
            merged = merge3(base, text, conflict.body)
            notes.save_body(store, note.id, merged.text, conflict.version, origin=origin)
            if merged.conflict:
                self._desk.notices.say(
                    self.tr(
                        "This note was changed elsewhere while you wrote. Both texts are kept: see the note's past."
                    ),
                    "warn",
                )
        fresh = self.note(note.id)
        return fresh if fresh is not None else note

    def rename(self, note_id: NoteId, title: str, origin: object | None = None) -> None:
        """Another title; links follow."""
        notes.rename(self._desk.store, note_id, title, origin=origin)

    def make(self, title: str, body: str = "", *, topic_id: TopicId | None = None, topic_key: str = "") -> NoteId:
        """Begins a note."""
        if topic_id is not None:
            topic = self._desk.paths.topic(topic_id)
            topic_key = topic.key if topic is not None else topic_key
        return notes.create_note(self._desk.store, title, body, topic_key=topic_key)

    def put_back(self, revision: Revision) -> None:
        """Makes an earlier text the present one."""
        notes.put_back(self._desk.store, revision.note_id, revision.id)

    # Cards

    def draft_reader(self, note: Note) -> Callable[[], Sequence[NoteDraft]]:
        """A function for a job that reads what of the note can become cards and is none yet."""
        from studydesk.services import note_cards

        return partial(note_cards.offered, note.body, note_cards.known_blocks(self._desk.store, note))

    def make_cards(self, note: Note, drafts: Sequence[NoteDraft]) -> int:
        """Makes cards of drafts; how many."""
        from studydesk.services import note_cards

        topic = next((one.id for one in self._desk.paths.topics if one.key == note.topic_key), None)
        return note_cards.make_cards(self._desk.store, note, drafts, topic_id=topic)


def _address(target: Target) -> str:
    return target.address or topic_link(target.topic_key)


def kind_word(kind: str) -> str:
    """What a suggestion is."""
    words = {
        "note": QCoreApplication.translate("Notes", "note"),
        "topic": QCoreApplication.translate("Notes", "topic"),
        "course": QCoreApplication.translate("Notes", "course"),
    }
    return words.get(kind, "")
