"""Notes as a folder or ZIP of Markdown that Obsidian and any editor open: links and attachments lead where they led.

For jobs, with a read-only store. A note's file is named by its title; front matter holds what the text does not say.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from studydesk.domain.media_names import spellings
from studydesk.domain.moments import Moment, moment_of, place_of, seconds_text
from studydesk.domain.note_file import NoteFile, file_text, free_path, stem_in, stem_of
from studydesk.domain.note_text import folded, prose
from studydesk.domain.notes import Note
from studydesk.services import note_media
from studydesk.services.folder_out import new_beside, put_folder, refuse_taken
from studydesk.storage import notes as rows
from studydesk.storage.files import file_fault

if TYPE_CHECKING:
    from studydesk.storage.store import Store

Progress = Callable[[int, int], None]
Content = bytes | Path
"""A text's bytes, or the file in the profile that is copied."""

ATTACHMENTS: Final = "attachments"
_WIKI = re.compile(
    r"(?P<embed>!?)\[\[(?P<name>[^\[\]|#\n]{1,300})(?P<part>#[^\[\]|\n]{0,300})?(?P<words>\|[^\[\]\n]{0,300})?\]\]"
)
_LINK = re.compile(
    r"(?P<head>!?\[[^\[\]\n]{0,1000}\]\()\s*<?(?P<address>[^()\s<>]{1,2000})>?(?P<tail>[^()\n]{0,400}\))"
)
_BARE = re.compile(r"(?<![(<\w])sd://[a-z]{1,10}/[^\s<>()\[\]\"']{1,500}")


@dataclass(slots=True)
class NotesReport:
    """What was written: how many notes and attachments, and the names of attachments that are gone."""

    notes: int = 0
    attachments: int = 0
    missing: list[str] = field(default_factory=list)


def _nobody(_done: int, _total: int) -> None:
    """Takes progress and shows it to nobody."""


def write_notes(
    store: Store, target: Path, *, topic_key: str | None = None, progress: Progress = _nobody
) -> NotesReport:
    """Writes all notes (or those of a topic, '' of none) into a new or empty folder, or a ZIP where ``target`` ends in
    ``.zip``: whole or not at all. Raises UserError ``folder.taken``, EnvironmentFault."""
    where, values = ("1", ()) if topic_key is None else ("n.topic_key = ?", (topic_key,))
    report = NotesReport()
    files = note_files(store, where, values, report=report, progress=progress)
    try:
        if target.suffix.casefold() == ".zip":
            _write_zip(target, files)
        else:
            refuse_taken(target)
            target.parent.mkdir(parents=True, exist_ok=True)
            write_all(target, files)
    except OSError as error:
        raise file_fault(error, target, kept="Your notes are as they were.") from error
    return report


def write_all(target: Path, files: Iterator[tuple[str, Content]]) -> None:
    """Writes files as they come and gives the folder its name at the end. Raises OSError; then nothing is left."""
    import shutil

    growing = new_beside(target)
    try:
        for name, content in files:
            file = growing / name
            file.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, bytes):
                file.write_bytes(content)
            else:
                shutil.copyfile(content, file)
        put_folder(growing, target)
    except BaseException:
        shutil.rmtree(growing, ignore_errors=True)
        raise


def _write_zip(target: Path, files: Iterator[tuple[str, Content]]) -> None:
    import os

    growing = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        with zipfile.ZipFile(growing, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files:
                if isinstance(content, bytes):
                    archive.writestr(name, content)
                else:
                    archive.write(content, name)
        os.replace(growing, target)
    finally:
        growing.unlink(missing_ok=True)


def note_files(
    store: Store,
    where: str,
    values: tuple[object, ...],
    *,
    report: NotesReport | None = None,
    progress: Progress = _nobody,
) -> Iterator[tuple[str, Content]]:
    """(name, content) of each note that is not in the bin, and of the attachments; in folders by topic."""
    made = _Writing(store, where, values)
    told = report if report is not None else NotesReport()
    total = len(made.paths)
    for number, note in enumerate(made.notes()):
        if number % 20 == 0:
            progress(number, total)
        yield made.paths[note.uid.hex()], made.text_of(note).encode("utf-8")
        told.notes += 1
    for name, file in made.attachments.items():
        if file.is_file():
            yield f"{ATTACHMENTS}/{name}", file
            told.attachments += 1
        else:
            told.missing.append(name)
    progress(total, total)


class _Writing:
    """Which file each note gets, and the texts with links that lead there."""

    def __init__(self, store: Store, where: str, values: tuple[object, ...]) -> None:
        self._store = store
        sql = (
            "SELECT lower(hex(n.uid)), n.title, coalesce(t.title, '') FROM note n LEFT JOIN topic t"
            f" ON t.key = n.topic_key WHERE n.deleted_at_ms IS NULL AND {where} ORDER BY n.id"
        )
        self.paths: dict[str, str] = {}
        self._by_name: dict[str, str] = {}
        taken: set[str] = set()
        stems: set[str] = set()
        for uid, title, topic in store.read_tuples(sql, values):
            path = self._free(title, stem_of(topic) if topic else "", taken, stems)
            self.paths[uid] = path
            self._by_name.setdefault(folded(title), uid)
        self.attachments: dict[str, Path] = {}
        self._names: dict[str, str] = {}

    @staticmethod
    def _free(title: str, folder: str, taken: set[str], stems: set[str]) -> str:
        """A path whose name no other note has in any folder: links go by names."""
        path = free_path(title, folder, taken)
        number = 1
        while stem_in(path).casefold() in stems:
            number += 1
            path = free_path(f"{title[:150]} {number}", folder, taken)
        taken.add(path.casefold())
        stems.add(stem_in(path).casefold())
        return path

    def notes(self) -> Iterator[Note]:
        """The notes in the order of their making."""
        after = 0
        while found := rows.read_notes_whole(self._store, after=after):
            after = found[-1].id
            yield from (note for note in found if note.uid.hex() in self.paths)

    def text_of(self, note: Note) -> str:
        """The file's text."""
        stem = stem_in(self.paths[note.uid.hex()])
        media = {name: self._attachment(name, medium) for name, medium in self._media(note).items()}
        body = self._body(note.body, media, self.paths[note.uid.hex()].count("/"))
        created = _instant(note.created_at_ms)
        extra = [f"created: {created}"]
        if note.pinned:
            extra.append("pinned: true")
        if stem != note.title:
            extra.append(f"aliases: [{_yaml(note.title)}]")
        said = NoteFile(
            body, note.uid, note.title if stem != note.title else None, note.topic_key or None, note.video_key or None,
            note.lesson_key or None, note.own_tags or None, tuple(extra),
        )  # fmt: skip
        return file_text(said, _instant(note.updated_at_ms))

    def _media(self, note: Note) -> Mapping[str, tuple[str, Path]]:
        found = note_media.media_of(self._store, note.id)
        return {name: (medium.file_name, note_media.file_of(self._store, medium)) for name, medium in found.items()}

    def _attachment(self, name: str, medium: tuple[str, Path]) -> str:
        """The name of a medium among the attachments: its own where it has one."""
        file_name, file = medium
        if file_name in self._names:
            return self._names[file_name]
        plain = Path(name.replace("\\", "/")).name
        suffix = Path(file_name).suffix
        stem = stem_of(plain[: -len(suffix)] if plain.casefold().endswith(suffix.casefold()) else plain)
        wanted, number = f"{stem}{suffix}", 1
        there = {one.casefold() for one in self.attachments}
        while wanted.casefold() in there:
            number += 1
            wanted = f"{stem} {number}{suffix}"
        self.attachments[wanted] = file
        self._names[file_name] = wanted
        return wanted

    def _body(self, body: str, media: Mapping[str, str], depth: int) -> str:
        lines = body.split("\n")
        for number, blanked in prose(body):
            if "[" not in blanked and "sd://" not in blanked:
                continue
            lines[number] = self._line(lines[number], blanked, media, depth)
        return "\n".join(lines)

    def _line(self, line: str, blanked: str, media: Mapping[str, str], depth: int) -> str:
        up = "../" * depth
        puts: list[tuple[int, int, str]] = []
        for found in _WIKI.finditer(blanked):
            puts.append((*found.span(), self._wiki(found, media)))
        for found in _LINK.finditer(blanked):
            if (address := self._address(found["address"], media, up)) is not None:
                puts.append((*found.span(), f"{found['head']}{address}{found['tail']}"))
        covered = [(start, end) for start, end, _ in puts]
        for found in _BARE.finditer(blanked):
            inside = any(start <= found.start() < end for start, end in covered)
            if not inside and (address := self._address(found[0], media, up)) is not None:
                puts.append((*found.span(), f"<{address}>"))
        for start, end, text in sorted(puts, reverse=True):
            line = line[:start] + text + line[end:]
        return line

    def _wiki(self, found: re.Match[str], media: Mapping[str, str]) -> str:
        name, part, words = found["name"].strip(), found["part"] or "", found["words"] or ""
        if name in media:
            return f"{found['embed']}[[{media[name]}{part}{words}]]"
        uid = self._by_name.get(folded(name))
        if uid is None:
            return found[0]
        stem = stem_in(self.paths[uid])
        if stem == name:
            return found[0]
        shown = words or ("" if found["embed"] else f"|{name}")
        return f"{found['embed']}[[{stem}{part}{shown}]]"

    def _address(self, address: str, media: Mapping[str, str], up: str) -> str | None:
        """Where a link leads outside; None: as it stands."""
        moment = moment_of(address)
        if moment is not None:
            return _web(moment)
        place = place_of(address.partition("#")[0] if address.startswith("sd://note/") else address)
        if place is not None and place.kind == "note":
            path = self.paths.get(place.what.replace("-", "").lower())
            if path is None:
                return None
            block = address.partition("#")[2]
            return f"{up}{quote(path)}" + (f"#{block}" if block else "")
        for name in spellings(address) or (address,):
            if name in media:
                return f"{up}{ATTACHMENTS}/{quote(media[name])}"
        return f"{up}{ATTACHMENTS}/{quote(media[address])}" if address in media else None


def _web(moment: Moment) -> str | None:
    """A second of a video of YouTube on the web; None for other videos, whose address stays."""
    short = moment.video_key.removeprefix("youtube:")
    if moment.video_key == short:
        return None
    at = "" if moment.at_ms is None else f"?t={seconds_text(moment.at_ms).partition('.')[0]}"
    return f"https://youtu.be/{short}{at}"


def _instant(at_ms: int) -> str:
    return datetime.fromtimestamp(at_ms // 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _yaml(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
