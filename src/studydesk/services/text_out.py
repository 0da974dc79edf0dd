"""Cards as text: one line a note, as Anki writes them ('Notes in Plain Text'). For a job; reads only."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from studydesk.domain.anki import guid_of
from studydesk.domain.cards import ItemKind, TextFormat
from studydesk.services import anki_fields
from studydesk.services.anki_export import fields_in, template_of
from studydesk.storage import anki_out as rows
from studydesk.storage.files import file_fault, write_atomically
from studydesk.storage.items import fields_of

if TYPE_CHECKING:
    from studydesk.storage.store import Store

Progress = Callable[[int, int], None]
_PART: Final = 2_000
SEPARATORS: Final = {"tab": "\t", "comma": ","}


def take_out(
    store: Store, file: Path, card_ids: tuple[int, ...] | None, *, separator: str = "tab", progress: Progress
) -> int:
    """Writes guid, note type, deck (the topic), fields and tags; how many notes. Anki reads the head and updates by
    guid. Raises EnvironmentFault."""
    chosen = None if card_ids is None else rows.items_of(store, card_ids)
    total = rows.choose(store, card_ids)
    types = anki_fields.template_types(rows.templates(store))
    shapes, by_id = anki_fields.shapes(types), {row[0]: row[1] for row in rows.templates(store)}
    made: list[list[str]] = []
    after = 0
    while found := rows.items(store, after, _PART, chosen):
        first, after = found[0][0], found[-1][0]
        topics = {row[0]: row[3] for row in rows.cards(store, first, after)}
        for row in found:
            item_id, uid, guid, kind, written, fields, tags, template_id, _, _, extra = row
            shape = shapes.get(template_of(by_id, template_id, extra))
            note = anki_fields.values_of(
                ItemKind(kind), TextFormat(written), fields_of(fields), shape, fields_in(extra)
            )
            if note is not None:
                topic = topics.get(item_id, "") or "Default"
                made.append([guid or guid_of(uid), note[0].name, topic, *note[1], tags.strip()])
        progress(len(made), max(total, len(made)))
    _write(file, made, separator)
    return len(made)


def _write(file: Path, made: list[list[str]], separator: str) -> None:
    widest = max((len(row) for row in made), default=5)
    out = io.StringIO()
    out.write(f"#separator:{separator}\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n")
    out.write(f"#tags column:{widest}\n")
    writer = csv.writer(out, delimiter=SEPARATORS[separator], lineterminator="\n")
    for row in made:
        writer.writerow([*row[:-1], *[""] * (widest - len(row)), row[-1]])
    try:
        write_atomically(file, out.getvalue().encode("utf-8", "replace"))
    except OSError as error:
        raise file_fault(error, file, kept="Your cards are as they were.") from error
