"""Joplin's own export (JEX or RAW): each thing is a text named by its id, with what it is told in lines at its end."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Final

from studydesk.content.vault.files import Files
from studydesk.domain.note_text import clean_tag, clean_title
from studydesk.domain.vault import Vault, VaultFault, VaultNote

_FILE = re.compile(r"(?:.*/)?([0-9a-f]{32})\.md")
_LINE = re.compile(r"([a-z_]{1,40}): ?(.*)")
_NOTE, _FOLDER, _RESOURCE, _TAG, _NOTE_TAG = "1", "2", "4", "5", "6"
_DEEPEST: Final = 30


def is_raw(files: Files) -> bool:
    """Whether the names are Joplin's ids."""
    texts = [path for path in files.sizes if path.endswith(".md")]
    return bool(texts) and all(_FILE.fullmatch(path) for path in texts[:50])


def fill(vault: Vault, texts: dict[str, str], files: Files) -> None:
    """Reads all things and puts them together."""
    things = {found[1]: _thing(text) for path, text in texts.items() if (found := _FILE.fullmatch(path))}
    folders = {key: one for key, one in things.items() if one[2].get("type_") == _FOLDER}
    tags: dict[str, list[str]] = {}
    for _, _, facts in things.values():
        tag = things.get(facts.get("tag_id", ""))
        if facts.get("type_") == _NOTE_TAG and tag is not None and (name := clean_tag(tag[0])):
            tags.setdefault(facts.get("note_id", ""), []).append(name)
    resources = _resources(things, files)
    for path in resources.values():
        vault.attachments[path] = files.sizes[path]
    vault.ids = {key: ("file", path) for key, path in resources.items()}
    for key, (title, body, facts) in sorted(things.items()):
        if facts.get("type_", _NOTE) != _NOTE:
            continue
        if facts.get("encryption_applied") == "1":
            vault.faults.append(VaultFault(title or key, "file.encrypted"))
            continue
        vault.ids[key] = ("note", len(vault.notes))
        vault.notes.append(_note(key, title, body, facts, folders, tuple(tags.get(key, ()))))


def _thing(text: str) -> tuple[str, str, dict[str, str]]:
    """(title, body, facts)."""
    lines = text.replace("\r\n", "\n").rstrip("\n").split("\n")
    facts: dict[str, str] = {}
    at = len(lines)
    while at and (found := _LINE.fullmatch(lines[at - 1])) is not None:
        facts.setdefault(found[1], found[2])
        at -= 1
    if at and lines[at - 1].strip():  # no empty line before them: they belong to the text
        at, facts = len(lines), {}
    head = lines[:at]
    title = head[0] if head else ""
    return title, "\n".join(head[1:]).strip("\n"), facts


def _resources(things: dict[str, tuple[str, str, dict[str, str]]], files: Files) -> dict[str, str]:
    """Id -> path of each attachment that is there."""
    by_id = {path.rpartition("/")[2].partition(".")[0]: path for path in files.sizes if not path.endswith(".md")}
    return {key: by_id[key] for key, one in things.items() if one[2].get("type_") == _RESOURCE and key in by_id}


def _note(
    key: str, title: str, body: str, facts: dict[str, str], folders: dict[str, tuple[str, str, dict[str, str]]],
    tags: tuple[str, ...],
) -> VaultNote:  # fmt: skip
    name = clean_title(title) or "Note"
    place = "/".join([*_above(facts.get("parent_id", ""), folders), name.replace("/", "-")])
    if facts.get("is_todo") == "1":
        done = facts.get("todo_completed", "0") not in ("", "0")
        body = f"- [{'x' if done else ' '}] {name}\n\n{body}"
    rest = tuple(f"source: {url}" for url in [facts.get("source_url", "")] if url)
    return VaultNote(
        place,
        name,
        body,
        tags,
        (),
        _instant(facts, "created_time"),
        _instant(facts, "updated_time"),
        key=key,
        rest=rest,
    )


def _above(key: str, folders: dict[str, tuple[str, str, dict[str, str]]]) -> list[str]:
    names: list[str] = []
    seen: set[str] = set()
    while key in folders and key not in seen and len(names) < _DEEPEST:
        seen.add(key)
        names.insert(0, (clean_title(folders[key][0]) or "Notebook").replace("/", "-"))
        key = folders[key][2].get("parent_id", "")
    return names


def _instant(facts: dict[str, str], name: str) -> int | None:
    text = facts.get(f"user_{name}") or facts.get(name, "")
    try:
        found = datetime.fromisoformat(text.replace("Z", "+00:00"))
        return int((found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp() * 1000)
    except (ValueError, OverflowError):
        return None
