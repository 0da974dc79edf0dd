"""Looking all notes through: links and tags that are not those of the text, pictures that are gone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from studydesk.storage import note_scan
from studydesk.storage.store import Store

if TYPE_CHECKING:
    from studydesk.domain.clock import Clock

_PICTURES = """
SELECT count(DISTINCT l.target) FROM note_link l WHERE l.kind = 'medium'
AND NOT EXISTS (SELECT 1 FROM media m WHERE lower(hex(m.sha256)) || m.suffix = l.target)"""


@dataclass(frozen=True, slots=True)
class NoteCheck:
    """``stale``: notes whose links and tags must be read anew; ``pictures``: names of pictures that lead nowhere."""

    notes: int
    stale: int
    pictures: int


def check_notes(store: Store) -> NoteCheck:
    """Looks; changes nothing."""
    if not store.read_tuples("SELECT 1 FROM sqlite_schema WHERE name = 'note'"):
        return NoteCheck(0, 0, 0)  # a file that an older version wrote
    notes = int(store.read_tuples("SELECT count(*) FROM note WHERE deleted_at_ms IS NULL")[0][0])
    return NoteCheck(notes, len(note_scan.stale_notes(store)), int(store.read_tuples(_PICTURES)[0][0]))


def check_file(file: Path, clock: Clock) -> NoteCheck:
    """The same of a profile's database, with a store of its own. Any thread. Raises what opening raises."""
    with Store.open(file, clock=clock, random=Random(0), read_only=True) as store:
        return check_notes(store)


def mend_notes(store: Store) -> int:
    """Reads stale notes anew; how many. No undo step: no text is changed."""
    stale = note_scan.stale_notes(store)
    if not stale:
        return 0
    with store.write("Read notes anew", undoable=False) as tx:
        note_scan.scan_in(tx, stale)
    return len(stale)
