"""Which format a file has, and reading it within limits. Any thread; nothing is followed, fetched or run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from studydesk.content.sketches import canvas, outline, roadmap
from studydesk.domain.errors import UserError
from studydesk.domain.sketch import MOST_TOPICS, Sketch

MOST_BYTES: Final = 16 * 1024 * 1024
ENDINGS: Final = (".canvas", ".json", ".opml", ".xml", ".md", ".markdown", ".txt")
"""The files that can hold a sketch."""


def read_sketch(file: Path) -> Sketch:
    """What a file sketches. Raises UserError (``sketch.*``) for what is none; OSError if it cannot be read."""
    with file.open("rb") as stream:
        raw = stream.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise refused("sketch.large", f"{file.name} is larger than 16 MB; that is no drawing or outline.")
    text = _decoded(raw, file.name)
    sketch = _read(text, file)
    if not sketch.topics:
        raise refused("sketch.empty", f"There is no topic in {file.name}.")
    if len(sketch.topics) > MOST_TOPICS:
        raise refused("sketch.large", f"{file.name} has more than {MOST_TOPICS} topics; the map cannot show them.")
    return sketch


def _read(text: str, file: Path) -> Sketch:
    start = text.lstrip()[:1]
    if start == "{" or (start == "[" and file.suffix.casefold() in (".json", ".canvas")):
        return _read_json(text, file)
    if start == "<" and file.suffix.casefold() in (".opml", ".xml"):
        return outline.read_opml(text, file.stem)
    if file.suffix.casefold() in (".md", ".markdown", ".txt"):
        return outline.read_markdown(text, file.stem)
    raise refused("sketch.unknown", f"{file.name} is in no format that StudyDesk reads as a path.")


def _read_json(text: str, file: Path) -> Sketch:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise refused("sketch.damaged", f"{file.name} is damaged: it is no JSON.", details=str(error)) from error
    if canvas.is_canvas(data):
        return canvas.read_canvas(data, file.stem)
    if roadmap.is_roadmap(data):
        return roadmap.read_roadmap(data, file.stem)
    raise refused("sketch.unknown", f"{file.name} is neither a JSON Canvas nor a file of roadmap.sh.")


def _decoded(raw: bytes, name: str) -> str:
    for encoding in ("utf-8-sig", "utf-16") if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig",):
        try:
            return raw.decode(encoding)
        except UnicodeError:
            continue
    if b"\x00" in raw[:4_096]:
        raise refused("sketch.unknown", f"{name} is no text file.")
    return raw.decode("cp1252", "replace")


def refused(code: str, message: str, details: str = "") -> UserError:
    """The refusal of a file."""
    step = "Choose a .canvas, .opml or .md file, the JSON of a roadmap, or the folder or ZIP of a path."
    return UserError(code, message, kept="Nothing was changed.", next_step=step, details=details)
