"""Packages that Anki itself writes, of collections with a bit of everything."""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301010018dd8db0"
    "0000000049454e44ae426082"
)
"""A picture of one red point."""


@contextlib.contextmanager
def anki_collection(folder: Path) -> Iterator[Any]:  # Any: the package has no types that we use
    """An empty collection in a new folder."""
    library = pytest.importorskip("anki.collection", reason="anki is not installed here")
    folder.mkdir(parents=True, exist_ok=True)
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        made = library.Collection(str(folder / "collection.anki2"))
    try:
        yield made
    finally:
        made.close()


def fill(col: Any) -> None:
    """One note or more of each of Anki's own types, some of them studied."""
    (Path(col.media.dir()) / "a b.png").write_bytes(PIXEL)
    (Path(col.media.dir()) / "hör.mp3").write_bytes(b"ID3" + bytes(50))
    col.set_config("fsrs", True)
    http = col.decks.id("Backend::HTTP")
    basics = [
        ("Basic", ["What is <b>GET</b>?", 'A safe method &amp; <img src="a%20b.png">'], "net web"),
        ("Basic (and reversed card)", ["client", "server"], ""),
        ("Basic (optional reversed card)", ["one", "two", "y"], "marked"),
        ("Basic (type in the answer)", ["2 &lt; ?", "3 &amp; 4"], ""),
        ("Cloze", ["{{c1::TCP}} and {{c2::UDP::hint}} [sound:hör.mp3]", "more"], "net"),
        ("Image Occlusion", [OCCLUSION, '<img src="a b.png">', "Head", "Behind", "Said"], ""),
    ]
    for name, fields, tags in basics:
        note = col.new_note(col.models.by_name(name))
        note.fields, note.tags = fields, tags.split()
        col.add_note(note, http if name != "Cloze" else col.decks.id("Default"))
    own = col.models.new("Own type")
    for name in ("Word", "Meaning", "Extra"):
        col.models.add_field(own, col.models.new_field(name))
    side = col.models.new_template("Ask")
    side["qfmt"] = "{{Word}}{{#Extra}}<i>{{Extra}}</i>{{/Extra}}"
    side["afmt"] = "{{FrontSide}}<hr id=answer>{{Meaning}}<script>alert(1)</script>"
    col.models.add_template(own, side)
    col.models.add(own)
    for number in range(12):
        note = col.new_note(col.models.by_name("Own type"))
        note.fields = [f"word {number}", f"meaning {number}", "x" if number % 2 else ""]
        col.add_note(note, col.decks.id("Words"))
    study(col)


OCCLUSION = (
    "{{c1::image-occlusion:rect:left=.1:top=.2:width=.3:height=.4:oi=1}}<br>"
    "{{c2::image-occlusion:ellipse:left=.5:top=.5:rx=.1:ry=.2:oi=1}}<br>"
)


def study(col: Any) -> None:
    """Answers some cards, suspends one, buries one, flags one."""
    col.decks.select(col.decks.id("Words"))
    for ease in (3, 3, 1, 4, 2, 4, 3, 4):
        card = col.sched.getCard()
        card.start_timer()
        col.sched.answerCard(card, ease)
    ids = col.find_cards("deck:Words is:new")
    col.sched.suspend_cards([ids[0]])
    col.sched.bury_cards([ids[1]])
    col.set_user_flag_for_cards(3, [ids[2]])
    col.sched.set_due_date(list(col.find_cards("deck:Backend::HTTP"))[:2], "5")


def export(col: Any, file: Path, *, legacy: bool = False, scheduling: bool = True, whole: bool = False) -> Path:
    """A package of the whole collection; ``whole``: a .colpkg, which closes it."""
    from anki.import_export_pb2 import ExportAnkiPackageOptions

    if whole:
        col.export_collection_package(str(file), include_media=True, legacy=legacy)
        return file
    options = ExportAnkiPackageOptions(
        with_scheduling=scheduling, with_deck_configs=False, with_media=True, legacy=legacy
    )
    col.export_anki_package(out_path=str(file), options=options, limit=None)
    return file


def rows(col: Any) -> list[dict[str, object]]:
    """What counts of every card, by note and place."""
    found = col.db.all(
        "SELECT n.guid, c.ord, n.flds, n.tags, c.type, c.queue, c.due, c.ivl, c.reps, c.lapses, c.flags, c.data, c.id"
        " FROM cards c JOIN notes n ON n.id = c.nid ORDER BY n.guid, c.ord"
    )
    names = ("guid", "ord", "fields", "tags", "type", "queue", "due", "ivl", "reps", "lapses", "flags", "data", "id")
    made = [dict(zip(names, row, strict=True)) for row in found]
    for row in made:
        row["data"] = json.loads(str(row["data"]) or "{}")
        row["log"] = col.db.all("SELECT id, ease, type FROM revlog WHERE cid = ? ORDER BY id", row["id"])
    return made
