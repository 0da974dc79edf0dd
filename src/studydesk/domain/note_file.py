"""A note as a plain ``.md`` file: front matter, text, and a name that every file system takes. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from studydesk.domain.note_text import clean_tag, clean_title

_MOST_FRONT: Final = 400
_MOST_NAME: Final = 160
"""Bytes of a file's name without its ending."""
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\u2028\u2029]+')
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)", re.IGNORECASE)
_KEY = re.compile(r"(?P<key>[A-Za-z_][\w -]{0,60}?)\s*:(?:\s+(?P<value>.*))?$")
_INSIDE = re.compile(r"\s|-\s|#|$")
_ID = re.compile(r"[0-9a-fA-F]{32}")
_OURS: Final = frozenset({"id", "title", "topic", "video", "lesson", "tags", "updated"})
_NUMBERED = re.compile(r"(?P<stem>.+) \d{1,4}")


@dataclass(frozen=True, slots=True)
class NoteFile:
    """What a file says. None: the front matter says nothing of it. ``extra``: lines of the front matter that are
    others' (kept as they are)."""

    body: str
    uid: bytes | None = None
    title: str | None = None
    topic: str | None = None
    video: str | None = None
    lesson: str | None = None
    tags: tuple[str, ...] | None = None
    extra: tuple[str, ...] = ()

    @property
    def content(self) -> tuple[object, ...]:
        """All but the uid: whether two files say the same."""
        return self.body, self.title, self.topic, self.video, self.lesson, self.tags, self.extra


def parse_file(text: str) -> NoteFile:
    """Reads a file. Front matter that has no end, or is none, is text like all other; a broken line of it is kept."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n", _MOST_FRONT)
    if lines[0].rstrip() != "---":
        return NoteFile(text)
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)
    if end is None or not all(_KEY.match(line) or _INSIDE.match(line) for line in lines[1:end]):
        return NoteFile(text)
    values, extra = _front(lines[1:end])
    said = values.get("id", [""])[0].replace("-", "")
    return NoteFile(
        "\n".join(lines[end + 1 :]),
        bytes.fromhex(said) if _ID.fullmatch(said) else None,
        _one(values, "title"),
        _one(values, "topic"),
        _one(values, "video"),
        _one(values, "lesson"),
        tuple(dict.fromkeys(filter(None, map(clean_tag, values["tags"])))) if "tags" in values else None,
        tuple(extra),
    )


def _front(lines: list[str]) -> tuple[dict[str, list[str]], list[str]]:
    values: dict[str, list[str]] = {}
    extra: list[str] = []
    ours: str | None = None
    for line in lines:
        found = _KEY.match(line)
        if found is not None and not line[0].isspace():
            key = found["key"].casefold()
            ours = key if key in _OURS and key not in values else None
            if ours is not None:
                values[ours] = _values(found["value"] or "", ours)
                continue
        elif ours == "tags" and line.strip().startswith("- "):
            values["tags"] += _values(line.strip()[2:], "tags")
            continue
        elif ours is not None and not line.strip():
            continue
        extra.append(line)
    return values, extra


def _values(text: str, key: str) -> list[str]:
    value = text.strip()
    if key != "tags":
        return [_unquoted(value)]
    parts = value.removeprefix("[").removesuffix("]")
    return [_unquoted(part.strip()) for part in re.split(r"[,\s]+", parts) if part.strip()]


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] == '"':
        return re.sub(r"\\(.)", r"\1", value[1:-1])
    return value[1:-1].replace("''", "'") if len(value) > 1 and value[0] == value[-1] == "'" else value


def _one(values: dict[str, list[str]], key: str) -> str | None:
    return values[key][0] if key in values else None


def _quoted(value: str) -> str:
    plain = (
        re.fullmatch(r"[\w/][\w /.:+-]*", value) is not None and ": " not in value and not value.endswith((":", " "))
    )
    return value if plain else '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def file_text(said: NoteFile, updated: str) -> str:
    """The file's text; ``updated`` in ISO 8601."""
    lines = ["---"]
    if said.uid is not None:
        lines.append(f"id: {said.uid.hex()}")
    for key, value in (("title", said.title), ("topic", said.topic), ("video", said.video), ("lesson", said.lesson)):
        if value:
            lines.append(f"{key}: {_quoted(value)}")
    if said.tags:
        lines.append(f"tags: [{', '.join(map(_quoted, said.tags))}]")
    return "\n".join([*lines, f"updated: {updated}", *said.extra, "---", said.body])


def stem_of(title: str) -> str:
    """A file's name for a title, without its ending: nothing that Windows, macOS or Linux forbids."""
    name = " ".join(_FORBIDDEN.sub("-", unicodedata.normalize("NFC", title)).split()).strip(" .")
    if _DEVICES.match(name):
        name = f"_{name}"
    while len(name.encode("utf-8", "replace")) > _MOST_NAME:
        name = name[: len(name) - 1]
    return name.strip(" .") or "_"


def free_path(title: str, folder: str, taken: Collection[str]) -> str:
    """A path for a title (with '/'), with a number behind it where the name is taken; ``taken`` is folded in case."""
    stem, number = stem_of(title), 1
    begin = f"{folder}/" if folder else ""
    path = f"{begin}{stem}.md"
    while path.casefold() in taken:
        number += 1
        path = f"{begin}{stem} {number}.md"
    return path


def is_name_for(path: str, title: str) -> bool:
    """Whether a file's name is the one that the program gives to a title, with or without a number."""
    stem = unicodedata.normalize("NFC", stem_in(path))
    wanted = stem_of(title)
    numbered = _NUMBERED.fullmatch(stem)
    return stem == wanted or (numbered is not None and numbered["stem"] == wanted)


def stem_in(path: str) -> str:
    """The file's name without folder and ending."""
    return path.rsplit("/", 1)[-1].removesuffix(".md")


def title_in(path: str) -> str:
    """The title that a file's name stands for."""
    return clean_title(stem_in(path)) or "Note"
