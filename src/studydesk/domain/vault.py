"""A folder of notes as another program keeps it, read but not yet brought in; and its texts as ours. Pure.

Links by path become links by title, relative ones too; schedules of Obsidian's plugin for spaced repetition are taken
out of the text and told beside it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher
from posixpath import normpath
from typing import Final
from urllib.parse import unquote

from studydesk.domain.moments import moment_link
from studydesk.domain.note_text import folded, prose

CARD_TAG: Final = "flashcards"
"""The tag that tells Obsidian's plugin to look for cards in a note."""

_WIKI = re.compile(
    r"(?P<embed>!?)\[\[(?P<name>[^\[\]|#\n]{0,300})(?P<part>#[^\[\]|\n]{0,300})?(?P<words>\|[^\[\]\n]{0,300})?\]\]"
)
_LINK = re.compile(
    r"(?P<embed>!?)\[(?P<words>[^\[\]\n]{0,1000})\]\(\s*(?P<address><[^<>\n]{1,2000}>|[^()\s<>]{1,2000}"
    r"(?:\([^()\s]{0,200}\)[^()\s<>]{0,500})?)(?P<title>\s+\"[^\"\n]{0,300}\")?\s*\)"
)
_SCHEDULE = re.compile(r"[ \t]*<!--SR:(?P<said>![^<>\n]{1,4000}?)-->")
_ONE = re.compile(r"!(?P<day>\d{4}-\d\d-\d\d),(?P<interval>\d{1,5}(?:\.\d{1,6})?),(?P<ease>\d{1,5}(?:\.\d{1,6})?)")
_BLOCK = re.compile(r"[ \t]+\^[A-Za-z0-9-]{3,40}[ \t]*$", re.MULTILINE)
_MANY_LINES: Final = 4_000
_TIGHT = re.compile(r"(?<=[^\s:])[ \t]?:{2,3}[ \t]?(?=[^\s:])")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,30}:")
_VIDEO = re.compile(r"https://youtu\.be/(?P<id>[A-Za-z0-9_-]{11})(?:\?t=(?P<t>\d{1,7}))?")
_JOPLIN = re.compile(r":/(?P<id>[0-9a-f]{32})")


@dataclass(frozen=True, slots=True)
class Repetition:
    """A card's schedule in Obsidian: due on a day, so many days after the last review; ``ease`` in per cent."""

    due: date
    interval_days: float
    ease: float


@dataclass(frozen=True, slots=True)
class VaultNote:
    """A note of a vault. ``path`` with '/', without its ending; times None where nothing tells. ``key`` names it among
    its like ('' : its path does). ``rest``: lines of front matter that we have no place for."""

    path: str
    title: str
    body: str
    tags: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    created_ms: int | None = None
    updated_ms: int | None = None
    uid: bytes | None = None
    topic: str = ""
    video: str = ""
    lesson: str = ""
    pinned: bool = False
    key: str = ""
    rest: tuple[str, ...] = ()

    @property
    def folder(self) -> str:
        """The folder that it lies in, '' for the vault itself."""
        return self.path.rpartition("/")[0]


@dataclass(frozen=True, slots=True)
class VaultFault:
    """Something that was left out or read otherwise: ``code`` such as 'file.large', 'attachment.missing'."""

    path: str
    code: str
    what: str = ""


@dataclass(slots=True)
class Vault:
    """What was read. ``kind``: 'obsidian', 'joplin', 'studydesk' or 'markdown'. ``attachments``: path -> size in bytes;
    ``ids``: Joplin's ids of notes ('note', its place among ``notes``) and attachments ('file', its path)."""

    kind: str
    name: str
    notes: list[VaultNote] = field(default_factory=list)
    attachments: dict[str, int] = field(default_factory=dict)
    faults: list[VaultFault] = field(default_factory=list)
    ids: dict[str, tuple[str, int | str]] = field(default_factory=dict)

    def folders(self) -> list[tuple[str, int]]:
        """(folder, number of notes right in it), by name."""
        counts: dict[str, int] = {}
        for note in self.notes:
            counts[note.folder] = counts.get(note.folder, 0) + 1
        return sorted(counts.items())


@dataclass(slots=True)
class Ready:
    """A note's text as ours. ``attachments``: the name in the text -> path in the vault; ``missing``: names that lead
    nowhere; ``odd``: attachments of kinds that notes cannot hold; ``repetitions``: line of the new text (from 0) -> the
    schedules told there."""

    body: str
    attachments: dict[str, str] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    odd: list[str] = field(default_factory=list)
    repetitions: dict[int, tuple[Repetition, ...]] = field(default_factory=dict)


def without_schedules(body: str) -> tuple[str, dict[int, tuple[Repetition, ...]]]:
    """The text without the comments that hold schedules, and what they said, by the line that they stood at the end of
    or under."""
    if "<!--SR:" not in body:
        return body, {}
    plain = {number for number, _ in prose(body)}
    kept: list[str] = []
    found: dict[int, tuple[Repetition, ...]] = {}
    for number, line in enumerate(body.split("\n")):
        said: list[Repetition] = []
        text = line
        if number in plain and "<!--SR:" in line:
            for one in _SCHEDULE.finditer(line):
                said += _repetitions(one["said"])
            text = _SCHEDULE.sub("", line)
        if said and not text.strip() and kept:
            found[len(kept) - 1] = (*found.get(len(kept) - 1, ()), *said)
            continue
        kept.append(text)
        if said:
            found[len(kept) - 1] = tuple(said)
    return "\n".join(kept), found


def roomy(body: str) -> str:
    """The text with room around the signs of one-line cards (``Q::A`` becomes ``Q :: A``): ours without room are part
    of a name, as in ``std::vector``, which Obsidian's plugin does not know."""
    if "::" not in body:
        return body
    lines = body.split("\n")
    for number, blanked in prose(body):
        found = _TIGHT.search(blanked) if "::" in blanked else None
        if found is not None and "{{c" not in blanked:
            line = lines[number]
            lines[number] = f"{line[: found.start()].rstrip()} {found[0].strip()} {line[found.end() :].lstrip()}"
    return "\n".join(lines)


def _repetitions(said: str) -> list[Repetition]:
    made = []
    for one in _ONE.finditer(said):
        try:
            due = date.fromisoformat(one["day"])
        except ValueError:
            continue
        made.append(Repetition(due, float(one["interval"]), float(one["ease"])))
    return made


def without_blocks(body: str) -> str:
    """The text without the block ids at the ends of lines, which making cards puts there."""
    return _BLOCK.sub("", body)


def with_blocks_of(old: str, new: str) -> str:
    """The new text with the block ids of the old one on the lines that are the same, or changed in their place: cards
    stay with their lines."""
    marked = old.split("\n")
    blocks = {at: found[0] for at, line in enumerate(marked) if (found := _BLOCK.search(line)) is not None}
    if not blocks:
        return new
    before, lines = without_blocks(old).split("\n"), new.split("\n")
    few = len(before) + len(lines) < _MANY_LINES
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, lines, autojunk=not few).get_opcodes():
        if tag == "equal" or (tag == "replace" and i2 - i1 == j2 - j1):
            for at in range(i2 - i1):
                if i1 + at in blocks and _BLOCK.search(lines[j1 + at]) is None:
                    lines[j1 + at] = lines[j1 + at].rstrip() + blocks[i1 + at].rstrip()
    return "\n".join(lines)


class Directory:
    """Where the names in a vault's texts lead."""

    def __init__(self, vault: Vault, titles: Sequence[str], known: Callable[[str], bool]) -> None:
        """``titles``: under which the notes will stand, in order; ``known``: whether files of an ending are kept."""
        self._known = known
        self.is_ours = vault.kind == "studydesk"
        self._ids = vault.ids
        self._titles = titles
        self._files = dict(vault.attachments)
        self._by_path = {_key(note.path): at for at, note in enumerate(vault.notes)}
        self._by_stem: dict[str, int] = {}
        self._by_alias: dict[str, int] = {}
        for at, note in enumerate(vault.notes):
            self._by_stem.setdefault(folded(note.path.rpartition("/")[2]), at)
            for alias in note.aliases:
                self._by_alias.setdefault(folded(alias), at)
        self._by_name: dict[str, str] = {}
        self._lower = {_key(path): path for path in vault.attachments}
        for path in sorted(vault.attachments, key=lambda one: (one.count("/"), one)):
            self._by_name.setdefault(_key(path.rpartition("/")[2]), path)

    def note(self, name: str, folder: str) -> int | None:
        """The note that a name means, seen from a folder."""
        wanted = name.strip().removesuffix(".md")
        if not wanted:
            return None
        if "/" in wanted or wanted.startswith("."):
            for base in (folder, ""):
                path = _joined(base, wanted)
                if path is not None and _key(path) in self._by_path:
                    return self._by_path[_key(path)]
            wanted = wanted.rpartition("/")[2]
        beside = _joined(folder, wanted)
        if beside is not None and _key(beside) in self._by_path:
            return self._by_path[_key(beside)]
        found = self._by_stem.get(folded(wanted))
        return found if found is not None else self._by_alias.get(folded(wanted))

    def file(self, name: str, folder: str) -> str | None:
        """The attachment that a name means, seen from a folder."""
        for base in (folder, ""):
            path = _joined(base, name)
            if path is not None and _key(path) in self._lower:
                return self._lower[_key(path)]
        return self._by_name.get(_key(name.replace("\\", "/").rpartition("/")[2]))

    def by_id(self, identity: str) -> tuple[str, int | str] | None:
        """What one of Joplin's ids names."""
        return self._ids.get(identity)

    def is_kept(self, path: str) -> bool:
        """Whether an attachment is of a kind that notes can hold."""
        return self._known("." + path.rpartition(".")[2].casefold() if "." in path else "")

    def title(self, at: int) -> str:
        """The title of a note."""
        return self._titles[at]


def _key(path: str) -> str:
    """A path as paths are compared: letter case and the composition of accents (macOS takes them apart) aside."""
    return unicodedata.normalize("NFC", path).casefold()


def _joined(folder: str, name: str) -> str | None:
    """A path in the vault; None where it leads out of it."""
    plain = name.replace("\\", "/").lstrip("/")
    path = normpath(f"{folder}/{plain}" if folder else plain)
    return None if path.startswith("../") or path in ("..", ".") else path


def ready(note: VaultNote, where: Directory) -> Ready:
    """A note's text with links and attachments as ours."""
    body, repetitions = without_schedules(note.body)
    made = Ready(body, repetitions=repetitions)
    lines = body.split("\n")
    for number, blanked in prose(body):
        if "[" in blanked:
            lines[number] = _line(lines[number], blanked, note, where, made)
    made.body = "\n".join(lines)
    if note.rest:
        made.body = (
            made.body.rstrip("\n") + "\n\n> [!info]- Properties\n" + "\n".join(f"> `{_code(one)}`" for one in note.rest)
        )
    return made


def _code(line: str) -> str:
    return line.replace("`", "'").strip() or " "


def _line(line: str, blanked: str, note: VaultNote, where: Directory, made: Ready) -> str:
    puts: list[tuple[int, int, str]] = []
    for found in _WIKI.finditer(blanked):
        if (text := _wiki(found, note, where, made)) is not None:
            puts.append((*found.span(), text))
    for found in _LINK.finditer(blanked):
        if (text := _link(found, note, where, made)) is not None:
            puts.append((*found.span(), text))
    for start, end, text in sorted(puts, reverse=True):
        line = line[:start] + text + line[end:]
    return line


def _wiki(found: re.Match[str], note: VaultNote, where: Directory, made: Ready) -> str | None:
    name, part, words = found["name"].strip(), found["part"] or "", found["words"] or ""
    if not name:
        return None
    at = where.note(name, note.folder)
    if at is not None and not (found["embed"] and where.file(name, note.folder)):
        title = where.title(at)
        if folded(title) == folded(name):
            return None
        shown = words or ("" if found["embed"] else f"|{name.rpartition('/')[2]}")
        if shown == f"|{title}":
            shown = ""
        return f"{found['embed']}[[{title}{part}{shown}]]"
    path = where.file(name, note.folder)
    if path is None:
        if found["embed"] and "." in name:
            made.missing.append(name)
        return None
    called = _called(path, where, made)
    if called is None:
        return None
    if not found["embed"]:
        return f"[{words[1:] or called}](<{called}>)"
    return f"![[{called}{part}{words}]]"


def _link(found: re.Match[str], note: VaultNote, where: Directory, made: Ready) -> str | None:
    address = found["address"].strip("<>")
    words, embed = found["words"], found["embed"]
    joplin = _JOPLIN.match(address)
    if joplin is not None:
        return _joplin(joplin["id"], words, embed, where, made)
    if _SCHEME.match(address) or address.startswith(("#", "//")):
        video = _VIDEO.fullmatch(address) if where.is_ours else None
        if video is None:
            return None
        at_ms = None if video["t"] is None else int(video["t"]) * 1000
        return f"{embed}[{words}]({moment_link('youtube:' + video['id'], at_ms)})"
    target, _, part = address.partition("#")
    name = unquote(target)
    if name.casefold().endswith(".md") and not embed:
        at = where.note(name, note.folder)
        if at is None:
            made.missing.append(name)
            return None
        return _page(where.title(at), unquote(part), words)
    path = where.file(name, note.folder)
    if path is None:
        if embed or "." in name:
            made.missing.append(name)
        return None
    called = _called(path, where, made)
    return None if called is None else f"{embed}[{words}](<{called}>)"


def _page(title: str, part: str, words: str) -> str:
    shown = f"|{words}" if words and words != title else ""
    return f"[[{title}{'#' + part if part else ''}{shown}]]"


def _joplin(identity: str, words: str, embed: str, where: Directory, made: Ready) -> str | None:
    found = where.by_id(identity)
    if found is None:
        made.missing.append(f":/{identity}")
        return None
    kind, what = found
    if kind == "note" and isinstance(what, int):
        return _page(where.title(what), "", words)
    called = _called(str(what), where, made)
    return None if called is None else f"{embed}[{words}](<{called}>)"


def _called(path: str, where: Directory, made: Ready) -> str | None:
    """The name by which the text speaks of an attachment from now on: its file's, or with a number."""
    if not where.is_kept(path):
        made.odd.append(path)
        return None
    plain = unicodedata.normalize("NFC", re.sub(r"[\[\]|#<>()]+", "-", path.rpartition("/")[2]))
    stem, dot, ending = plain.rpartition(".")
    wanted, number = plain, 1
    while made.attachments.get(wanted, path) != path:
        number += 1
        wanted = f"{stem} {number}{dot}{ending}"
    made.attachments[wanted] = path
    return wanted


def guesses(folders: Sequence[str], topics: Mapping[str, str]) -> dict[str, str]:
    """Which topic's key each folder seems to be of ('' : none), by its own name or one above it. ``topics``: title ->
    key."""
    by_name = {_bare(title): key for title, key in topics.items()}
    made: dict[str, str] = {}
    for folder in folders:
        parts = folder.split("/") if folder else []
        found = next((by_name[_bare(part)] for part in reversed(parts) if _bare(part) in by_name), "")
        made[folder] = found
    return made


def _bare(name: str) -> str:
    """A name without numbers in front, signs and case."""
    return re.sub(r"[\W_]+", "", re.sub(r"^\d{1,4}[\s._-]+", "", folded(name)))
