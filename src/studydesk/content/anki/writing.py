"""What a package needs besides rows: note types, decks and options as Anki's JSON, and the archive itself."""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from studydesk.domain.anki import NoteType

META: Final = b"\x08\x02"
"""Says 'legacy 2': read by every Anki that can still be had."""

CSS: Final = (
    ".card { font-family: arial; font-size: 20px; line-height: 1.5; text-align: left; color: black;"
    " background-color: white; }\n.cloze { font-weight: bold; color: blue; }\n.nightMode .cloze { color: lightblue; }"
)
_LATEX_PRE: Final = (
    "\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage[utf8]{inputenc}\n"
    "\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n"
)

Record = dict[str, Any]  # Any: whatever Anki's JSON holds


def models(types: Iterable[NoteType], mod_s: int) -> str:
    """The column ``models``."""
    return json.dumps({str(one.id): _model(one, mod_s) for one in types}, ensure_ascii=False)


def _model(one: NoteType, mod_s: int) -> Record:
    made: Record = {
        "id": one.id, "name": one.name, "type": int(one.is_cloze), "mod": mod_s, "usn": -1, "sortf": 0, "did": None,
        "tmpls": [_side(place, *side) for place, side in enumerate(one.sides)],
        "flds": [_field(place, name, one) for place, name in enumerate(one.fields)],
        "css": one.css or CSS, "latexPre": _LATEX_PRE, "latexPost": "\\end{document}", "latexsvg": False,
        "req": [[place, "any", [0]] for place in range(len(one.sides))], "tags": [], "vers": [],
    }  # fmt: skip
    if one.stock:
        made["originalStockKind"] = one.stock
    return made


def _side(place: int, name: str, front: str, back: str) -> Record:
    return {
        "name": name, "ord": place, "qfmt": front, "afmt": back, "bqfmt": "", "bafmt": "", "did": None, "bfont": "",
        "bsize": 0,
    }  # fmt: skip


def _field(place: int, name: str, one: NoteType) -> Record:
    made: Record = {
        "name": name, "ord": place, "sticky": False, "rtl": False, "font": "Arial", "size": 20, "description": "",
        "media": [],
    }  # fmt: skip
    if one.stock == 6 and place < 5:
        made["tag"] = place
    return made


def decks(names: Mapping[int, str], mod_s: int) -> str:
    """The column ``decks``; number 1 is always there."""
    whole = {1: "Default", **names}
    return json.dumps({str(number): _deck(number, name, mod_s) for number, name in whole.items()}, ensure_ascii=False)


def _deck(number: int, name: str, mod_s: int) -> Record:
    return {
        "id": number, "name": name, "mod": mod_s, "usn": -1, "lrnToday": [0, 0], "revToday": [0, 0],
        "newToday": [0, 0], "timeToday": [0, 0], "collapsed": False, "browserCollapsed": False, "desc": "", "dyn": 0,
        "conf": 1, "extendNew": 0, "extendRev": 0,
    }  # fmt: skip


OPTIONS: Final = json.dumps(
    {
        "1": {
            "id": 1, "mod": 0, "name": "Default", "usn": 0, "maxTaken": 60, "autoplay": True, "timer": 0,
            "replayq": True, "dyn": False,
            "new": {
                "bury": False, "delays": [1.0, 10.0], "initialFactor": 2500, "ints": [1, 4, 0], "order": 1,
                "perDay": 20,
            },
            "rev": {
                "bury": False, "ease4": 1.3, "ivlFct": 1.0, "maxIvl": 36500, "perDay": 200, "hardFactor": 1.2,
            },
            "lapse": {"delays": [10.0], "leechAction": 1, "leechFails": 8, "minInt": 1, "mult": 0.0},
        }
    }
)  # fmt: skip


def settings(rollover_hour: int, creation_offset: int) -> str:
    """The column ``conf``; the offset is minutes west of Greenwich when the collection began."""
    return json.dumps(
        {
            "schedVer": 2, "sched2021": True, "rollover": rollover_hour, "creationOffset": creation_offset,
            "curDeck": 1, "activeDecks": [1], "nextPos": 1, "sortType": "noteFld", "sortBackwards": False,
            "addToCur": True, "collapseTime": 1200, "estTimes": True, "dueCounts": True, "newSpread": 0,
            "timeLim": 0, "dayLearnFirst": False, "curModel": None,
        }
    )  # fmt: skip


def pack(
    target: Path, database: Path, placeholder: Path, media: Mapping[str, Path], tell: Any = lambda done: None
) -> list[str]:
    """Writes the archive, whole or not at all; the names of media that are missing on the disk. Raises OSError."""
    growing = target.with_name(f".{target.name}.{os.getpid()}.new")
    missing: list[str] = []
    try:
        with zipfile.ZipFile(growing, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            archive.writestr(zipfile.ZipInfo("meta", (1980, 1, 1, 0, 0, 0)), META)
            archive.write(database, "collection.anki21")
            archive.write(placeholder, "collection.anki2")
            listed: dict[str, str] = {}
            for name, file in sorted(media.items()):
                member = str(len(listed))
                try:
                    archive.write(file, member, zipfile.ZIP_STORED)
                except FileNotFoundError:
                    missing.append(name)
                    continue
                listed[member] = name
                tell(len(listed))
            archive.writestr("media", json.dumps(listed, ensure_ascii=False))
        os.replace(growing, target)
    finally:
        growing.unlink(missing_ok=True)
    return missing
