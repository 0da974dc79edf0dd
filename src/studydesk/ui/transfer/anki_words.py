"""The words for what could not be carried over from Anki or from a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from studydesk.settings import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from studydesk.domain.anki import Remark

_WORDS = {
    "media.missing": QT_TRANSLATE_NOOP("AnkiIn", "Pictures and sounds that the package lacks"),
    "media.damaged": QT_TRANSLATE_NOOP("AnkiIn", "Pictures and sounds that are damaged"),
    "media.large": QT_TRANSLATE_NOOP("AnkiIn", "Pictures and sounds of more than 100 MB"),
    "media.kind": QT_TRANSLATE_NOOP("AnkiIn", "Files that are neither picture nor sound"),
    "media.name": QT_TRANSLATE_NOOP("AnkiIn", "Files whose names are not safe on every computer"),
    "media.twice": QT_TRANSLATE_NOOP("AnkiIn", "Names that stand for two files; the first one counts"),
    "media.map": QT_TRANSLATE_NOOP("AnkiIn", "The list of pictures and sounds cannot be read: none came along"),
    "type.script": QT_TRANSLATE_NOOP("AnkiIn", "Note types with scripts, which never run here"),
    "type.style": QT_TRANSLATE_NOOP("AnkiIn", "Note types with fonts or styles of their own, which are not used"),
    "note.script": QT_TRANSLATE_NOOP("AnkiIn", "Notes with scripts, which never run here"),
    "note.fields": QT_TRANSLATE_NOOP("AnkiIn", "Notes with more or fewer fields than their type; they were fitted"),
    "note.long": QT_TRANSLATE_NOOP("AnkiIn", "Notes with a field of more than four million letters, which was cut"),
    "note.areas": QT_TRANSLATE_NOOP("AnkiIn", "Pictures with areas of a shape that is not known here (words)"),
    "note.no_card": QT_TRANSLATE_NOOP("AnkiIn", "Notes without cards, left out"),
    "note.twice": QT_TRANSLATE_NOOP("AnkiIn", "Notes that stand in the package twice; the first one counts"),
    "note.type": QT_TRANSLATE_NOOP("AnkiIn", "Notes whose type is not in the package, left out"),
    "card.no_note": QT_TRANSLATE_NOOP("AnkiIn", "Cards without a note, left out"),
    "card.place": QT_TRANSLATE_NOOP("AnkiIn", "Cards that their note type does not have, left out"),
    "answer.odd": QT_TRANSLATE_NOOP("AnkiIn", "Answers with an impossible time or rating, left out"),
    "row.unreadable": QT_TRANSLATE_NOOP("AnkiIn", "Notes with texts too large to be read, left out"),
    "row.empty": QT_TRANSLATE_NOOP("AnkiIn", "Rows without a question, left out"),
    "row.same": QT_TRANSLATE_NOOP("AnkiIn", "Rows that you have as cards already, left out"),
    "row.twice": QT_TRANSLATE_NOOP("AnkiIn", "Rows that stand in the file twice; the first one counts"),
    "row.no_cards": QT_TRANSLATE_NOOP("AnkiIn", "Rows from which no card can be made, left out"),
    "out.media": QT_TRANSLATE_NOOP("AnkiIn", "Pictures and sounds that are missing on the disk"),
}


def remark_lines(remarks: Sequence[Remark]) -> list[str]:
    """Each kind as a heading with how many, under it one line each."""
    from studydesk.services.anki_import import sentences

    made: list[str] = []
    for code, rows in sentences(remarks).items():
        words = QCoreApplication.translate("AnkiIn", _WORDS.get(code, code))
        count = sum(row.count for row in rows)
        made.append(f"{words}: {count}")
        made += [f"    {row.about}" for row in rows if row.about]
    return made
