"""Templates: texts to begin a note with. Four come with the program; all can be changed, removed and added. GUI thread.

``{date}``, ``{time}``, ``{topic}``, ``{course}``, ``{lesson}``, ``{link}`` (the second of the video), ``{title}``;
``{cursor}`` is where the cursor stands then. Names in braces that mean nothing stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from studydesk.domain.changes import Changes
from studydesk.domain.errors import UserError
from studydesk.domain.notes import NoteTemplate, TemplateId
from studydesk.domain.uid import uid_of
from studydesk.storage import notes as rows

if TYPE_CHECKING:
    from studydesk.storage.store import Store

SHIPPED: Final = (
    ("lesson", "Lesson", "{lesson}", "[{lesson}]({link})\n\n## Main points\n\n- {cursor}\n\n## Open questions\n\n- \n"),
    (
        "summary", "Summary", "{topic}: summary",
        "## Three things I can now do\n\n1. {cursor}\n2. \n3. \n\n## In my own words\n\n\n\n## Next\n\n- [ ] \n",
    ),
    (
        "errors", "Error log", "{topic}: errors",
        "## {date}: {cursor}\n\n**What happened:** \n\n**What I expected:** \n\n**Why it happened:** \n\n"
        "**What I do next time:** \n\n```\n\n```\n",
    ),
    ("questions", "Questions", "{topic}: questions", "- [ ] {cursor}\n- [ ] \n- [ ] \n"),
)  # fmt: skip
"""(key, name, title, body) of those that come with the program."""

_NAMES = re.compile(r"\{(date|time|topic|course|lesson|link|title)\}")
_CURSOR: Final = "{cursor}"


class Filled(NamedTuple):
    """A template with its names put in; ``cursor`` counts characters of ``body``."""

    title: str
    body: str
    cursor: int


def templates(store: Store) -> list[NoteTemplate]:
    """All in order. Those of the program that the learner never changed are not stored: their ``id`` is negative."""
    kept = rows.read_templates(store)
    known = rows.template_keys(store)
    shipped = [
        NoteTemplate(TemplateId(-place), key, name, title, body)
        for place, (key, name, title, body) in enumerate(SHIPPED, 1)
        if key not in known
    ]
    order = {key: place for place, (key, *_rest) in enumerate(SHIPPED)}
    return sorted([*shipped, *kept], key=lambda one: order.get(one.key, len(order)))


def fill(template: NoteTemplate, values: Mapping[str, str], now: datetime) -> Filled:
    """Puts names in. ``now`` in the learner's time zone; ``values``: topic, course, lesson, link, title."""
    known = {"date": f"{now:%Y-%m-%d}", "time": f"{now:%H:%M}", **values}
    known.setdefault("title", template.name)

    def put(text: str) -> str:
        return _NAMES.sub(lambda found: known.get(found[1], ""), text)

    title = put(template.title).strip(" :-") or template.name
    before, _, after = template.body.partition(_CURSOR)
    begin = put(before).replace("[]()\n\n", "")
    return Filled(title, begin + put(after), len(begin) if _CURSOR in template.body else len(begin + put(after)))


def save_template(store: Store, template_id: TemplateId | None, *, name: str, title: str, body: str) -> TemplateId:
    """Changes a template, or makes one (None): an undo step. Raises UserError ``template.name``."""
    if not name.strip():
        raise UserError("template.name", "A template needs a name.", next_step="Type one or more letters.")
    with store.write("Change template" if template_id else "New template") as tx:
        if template_id is not None and template_id > 0:
            tx.execute(
                "UPDATE note_template SET name = ?, title = ?, body = ? WHERE id = ?",
                (name.strip(), title, body, template_id),
            )
            return template_id
        key = SHIPPED[-template_id - 1][0] if template_id else ""
        uid = uid_of("note_template", key) if key else store.new_uid()
        made = tx.execute(
            "INSERT INTO note_template (uid, key, name, title, body) VALUES (?, ?, ?, ?, ?)",
            (uid, key, name.strip(), title, body),
        )
        return TemplateId(int(made.lastrowid or 0))


def remove_template(store: Store, template: NoteTemplate) -> Changes:
    """Removes a template; one of the program can be had again by ``bring_back``. An undo step."""
    with store.write("Remove template") as tx:
        if not template.key:
            tx.execute("DELETE FROM note_template WHERE id = ?", (template.id,))
        elif template.id > 0:
            tx.execute("UPDATE note_template SET removed = 1 WHERE id = ?", (template.id,))
        else:
            tx.execute(
                "INSERT INTO note_template (uid, key, name, title, body, removed) VALUES (?, ?, ?, ?, ?, 1)",
                (uid_of("note_template", template.key), template.key, template.name, template.title, template.body),
            )
    return tx.changes


def bring_back(store: Store) -> Changes:
    """The program's templates as they came; the learner's own stay. An undo step."""
    with store.write("Bring templates back") as tx:
        tx.execute("DELETE FROM note_template WHERE key != ''")
    return tx.changes
