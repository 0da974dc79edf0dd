"""Reading a vault: which program it is of, its notes with what their front matter says, and its attachments."""

from __future__ import annotations

import contextlib
import re
import unicodedata
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from studydesk.content.vault import joplin
from studydesk.content.vault.files import MOST_TEXT, MOST_TEXTS, Files, opened, refused
from studydesk.domain.note_file import parse_file
from studydesk.domain.note_text import clean_tag, clean_title
from studydesk.domain.vault import Vault, VaultFault, VaultNote

Progress = Callable[[int, int], None]
_TEXTS: Final = (".md", ".markdown")
_KNOWN = re.compile(
    r"(?P<key>aliases|alias|created|created_time|date|date created|creation date|updated|updated_time|modified|"
    r"date modified|tag|pinned|cssclass|cssclasses|author|source|latitude|longitude|altitude|completed\?|due)\s*:"
    r"\s*(?P<value>.*)$",
    re.IGNORECASE,
)
_CREATED: Final = frozenset({"created", "created_time", "date", "date created", "creation date"})
_UPDATED: Final = frozenset({"updated", "updated_time", "modified", "date modified"})
_DROPPED: Final = frozenset({"cssclass", "cssclasses", "latitude", "longitude", "altitude"})
_INSTANT = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)?)?")


def _nobody(_done: int, _total: int) -> None:
    """Takes progress and shows it to nobody."""


def read_vault(source: Path, progress: Progress = _nobody) -> Vault:
    """The notes of a folder, ZIP or Joplin export. Raises UserError ``vault.*``; OSError where it cannot be read.

    What is wrong with single files is told in ``faults``; the others are read.
    """
    is_obsidian = source.is_dir() and (source / ".obsidian").is_dir()
    with opened(source) as files:
        raw = joplin.is_raw(files)
        vault = Vault("joplin" if raw else "obsidian" if is_obsidian else "markdown", source.stem)
        vault.faults += files.faults
        texts = _texts(files, vault, progress)
        if raw:
            joplin.fill(vault, texts, files)
        else:
            _fill(vault, texts, files)
    if not vault.notes:
        raise refused("vault.empty", f"There is no note in {source.name}.")
    if any(note.uid is not None for note in vault.notes):
        vault.kind = "studydesk"
    return vault


def _texts(files: Files, vault: Vault, progress: Progress) -> dict[str, str]:
    """The texts by path."""
    wanted = [path for path in files.sizes if path.casefold().endswith(_TEXTS)]
    made: dict[str, str] = {}
    total = 0
    for number, path in enumerate(wanted):
        if number % 50 == 0:
            progress(number, len(wanted))
        text = _text(files, vault, path)
        if text is not None:
            total += len(text)
            made[path] = text
        if total > MOST_TEXTS:
            raise refused("vault.large", "These notes have more than a thousand million letters.")
    progress(len(wanted), len(wanted))
    return made


def _text(files: Files, vault: Vault, path: str) -> str | None:
    try:
        raw = files.read(path, MOST_TEXT + 1)
    except OSError as error:
        vault.faults.append(VaultFault(path, "file.unreadable", error.strerror or str(error)))
        return None
    if len(raw) > MOST_TEXT:
        vault.faults.append(VaultFault(path, "file.large"))
        return None
    return _decoded(raw, path, vault)


def _decoded(raw: bytes, path: str, vault: Vault) -> str | None:
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", "replace")
    if b"\x00" in raw[:4_096]:
        vault.faults.append(VaultFault(path, "file.binary"))
        return None
    with contextlib.suppress(UnicodeDecodeError):
        return raw.decode("utf-8-sig")
    vault.faults.append(VaultFault(path, "file.encoding"))
    return raw.decode("cp1252", "replace")


def _fill(vault: Vault, texts: dict[str, str], files: Files) -> None:
    for path, text in texts.items():
        stem = path.rpartition(".")[0]
        made = note_of(stem, text, files.times.get(path, 0))
        vault.notes.append(made)
    vault.attachments = {path: size for path, size in files.sizes.items() if not path.casefold().endswith(_TEXTS)}


def note_of(path: str, text: str, changed_ms: int) -> VaultNote:
    """A note of a Markdown file; ``path`` without its ending."""
    said = parse_file(text)
    front = _front(said.extra)
    title = (
        clean_title(said.title or "") or clean_title(unicodedata.normalize("NFC", path.rpartition("/")[2])) or "Note"
    )
    updated = _instant(said_updated(text)) or front.updated or changed_ms or None
    return VaultNote(
        path, title, said.body, tuple(dict.fromkeys((*(said.tags or ()), *front.tags))), tuple(front.aliases),
        front.created, updated, said.uid, said.topic or "", said.video or "", said.lesson or "", front.pinned,
        rest=tuple(front.rest),
    )  # fmt: skip


def said_updated(text: str) -> str:
    """What the front matter says of the last change."""
    found = re.match(r"---\n(?:(?!---).{0,500}\n){0,60}?updated:\s*(.{4,40})\n", text.replace("\r\n", "\n", 80))
    return found[1] if found is not None else ""


class _Front:
    """What lines of front matter say that are not ours."""

    def __init__(self) -> None:
        self.aliases: list[str] = []
        self.tags: list[str] = []
        self.created: int | None = None
        self.updated: int | None = None
        self.pinned = False
        self.rest: list[str] = []


def _front(lines: tuple[str, ...]) -> _Front:
    made = _Front()
    into: list[str] | None = None
    for line in lines:
        found = _KNOWN.match(line)
        if found is None:
            item = line.strip()
            if into is not None and item.startswith("- "):
                into.append(item[2:].strip().strip("\"'"))
            elif item:
                into = None
                made.rest.append(line)
            continue
        into = _take(made, found["key"].casefold(), found["value"].strip(), line)
    made.tags = [tag for tag in map(clean_tag, made.tags) if tag]
    made.aliases = [one for one in made.aliases if one]
    return made


def _take(made: _Front, key: str, value: str, line: str) -> list[str] | None:
    """Takes one line; gives the list that lines below it go on."""
    if key in ("aliases", "alias", "tag"):
        into = made.tags if key == "tag" else made.aliases
        inner = value.removeprefix("[").removesuffix("]")
        into += [part.strip().strip("\"'") for part in inner.split(",") if part.strip()]
        return into
    if key in _CREATED and (at := _instant(value)) is not None:
        made.created = made.created or at
    elif key in _UPDATED and (at := _instant(value)) is not None:
        made.updated = made.updated or at
    elif key == "pinned":
        made.pinned = value.casefold() in ("true", "yes", "1")
    elif key not in _DROPPED and value:
        made.rest.append(line)
    return None


def _instant(text: str) -> int | None:
    """Milliseconds of a date as people and programs write it."""
    found = _INSTANT.match(text.strip().strip("\"'"))
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
    try:
        at = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
        zone = found[7]
        if zone and zone != "Z":
            minutes = int(zone[1:3]) * 60 + int(zone[-2:])
            return int(at.timestamp() * 1000) - (minutes if zone[0] == "+" else -minutes) * 60_000
        return int(at.timestamp() * 1000)
    except (ValueError, OverflowError):
        return None
