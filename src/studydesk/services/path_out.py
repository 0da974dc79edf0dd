"""A path of the profile handed on: as a folder or ZIP of the pack format, a JSON Canvas, OPML or a Markdown outline.

Progress and notes stay here unless they are asked for; then they lie in a folder ``.studydesk`` of the pack, which a
reader of packs passes over. For jobs, with a read-only store.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from studydesk.content.pack.fields import id_problem, url_problem
from studydesk.content.pack.writer import pack_files
from studydesk.content.sketches.canvas import canvas_text
from studydesk.content.sketches.outline import markdown_text, opml_text
from studydesk.domain.errors import UserError
from studydesk.domain.pack import CardKind, Pack, PackCard, PackCourse, PackSection, PackTopic
from studydesk.domain.path import DurationBasis, PathId
from studydesk.domain.sketch import one_line, slug
from studydesk.services.folder_out import write_folder
from studydesk.storage import path_out as rows
from studydesk.storage.files import file_fault, write_atomically
from studydesk.storage.paths import read_paths

if TYPE_CHECKING:
    from studydesk.storage.store import Store

PACKED: Final = ".studypath"
"""A pack in a ZIP under an ending of its own, so that the system opens it with this program."""
FORMATS: Final[Mapping[str, str]] = {
    "folder": "",
    "zip": PACKED,
    "canvas": ".canvas",
    "opml": ".opml",
    "markdown": ".md",
}
"""What a path can be written as, with the ending of its file."""
_ONE_TEXT: Final = {"canvas": canvas_text, "opml": opml_text, "markdown": markdown_text}
_CLOZE = re.compile(r"\{\{c[1-9]\d?::")
_NEEDED: Final[Mapping[CardKind, tuple[str, ...]]] = {
    CardKind.BASIC: ("front", "back"),
    CardKind.REVERSED: ("front", "back"),
    CardKind.CLOZE: ("text",),
    CardKind.TYPE_IN: ("front", "answer"),
    CardKind.CODE: ("front", "code", "back"),
}


@dataclass(frozen=True, slots=True)
class PathChoice:
    """What goes along besides the path itself. ``title`` '': the path's own."""

    own_cards: bool = True
    progress: bool = False
    notes: bool = False
    title: str = ""


def own_things(store: Store, path_id: PathId) -> int:
    """How many topics and courses of a path are the learner's own."""
    sql = (
        "SELECT (SELECT count(*) FROM topic WHERE path_id = ?1 AND origin = 'own' AND NOT shelved) +"
        " (SELECT count(*) FROM course c JOIN topic t ON t.id = c.topic_id WHERE t.path_id = ?1 AND c.origin = 'own'"
        " AND NOT c.shelved)"
    )
    return int(store.read_tuples(sql, (path_id,))[0][0])


def path_pack(store: Store, path_id: PathId, choice: PathChoice = PathChoice()) -> Pack:
    """A path with all that the learner added, as a pack. It keeps its id where nothing was added and no other title is
    wanted, so that it brings the same path up to date elsewhere; else it is a path of its own. Raises UserError
    ``path.unknown``."""
    head = rows.read_head(store, path_id)
    info = next((one for one in read_paths(store) if one.id == path_id), None)
    if head is None or info is None:
        raise UserError("path.unknown", "This path is not there any more.")
    key, origin, _ = head
    title = one_line(choice.title) or one_line(info.title) or "Path"
    made = _Making(store, path_id, key, choice)
    topics = made.topics()
    if not topics:
        raise UserError("path.empty", "This path has no topics yet.", next_step="Add one on the map first.")
    is_same = not made.added and title == info.title and id_problem(key) is None
    pack_id = key if is_same else _new_id(key, title)
    version = info.version if re.fullmatch(r"\d{1,6}(\.\d{1,6}){0,3}", info.version) else "1"
    language = info.language if re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", info.language) else "en"
    sections = tuple(PackSection(one.title, one.row) for one in info.sections)
    return Pack(
        pack_id, version, title, one_line(info.summary, 1_000) or title, language,
        one_line(info.licence) or "Ask its author before you hand it on.", origin, sections, topics, made.intro,
    )  # fmt: skip


def _new_id(key: str, title: str) -> str:
    name = slug(title, set(), "path")
    return f"{name}-mine" if name == key else name


class _Making:
    """The topics of one path."""

    def __init__(self, store: Store, path_id: PathId, key: str, choice: PathChoice) -> None:
        self._store = store
        self._path_id = path_id
        self._key = key
        self._choice = choice
        self.intro: PackCourse | None = None
        self.added = False

    def topics(self) -> tuple[PackTopic, ...]:
        found = rows.read_topics(self._store, self._path_id)
        taken: set[str] = set()
        ids = {row[0]: self._id(row[1], taken) for row in found}
        links = rows.read_links(self._store, self._path_id)
        needs: dict[int, list[str]] = {}
        beside: dict[int, list[str]] = {}
        for topic_id, other_id, kind in links:
            (needs if kind == "prerequisite" else beside).setdefault(topic_id, []).append(ids[other_id])
        self.added = any(row[7] == "own" for row in found)
        made = [self._topic(row, ids[row[0]], needs.get(row[0], []), beside.get(row[0], [])) for row in found]
        return tuple(sorted(made, key=lambda one: (one.position[1], one.position[0], one.id)))

    def _id(self, key: str, taken: set[str]) -> str:
        name = key.removeprefix(f"{self._key}/")
        if id_problem(name) is not None or name in taken:
            return slug(name, taken)
        taken.add(name)
        return name

    def _topic(self, row: tuple[object, ...], name: str, needs: list[str], beside: list[str]) -> PackTopic:
        topic_id, key, title, summary, overview, column, line, _ = row
        number = int(str(topic_id))
        shown = one_line(str(title)) or "Topic"
        position = (max(float(str(column)), 0.0), max(float(str(line)), 0.0))
        return PackTopic(
            id=name, title=shown, summary=one_line(str(summary), 1_000) or shown, prerequisites=tuple(needs),
            see_also=tuple(beside), position=position, overview_markdown=str(overview).strip("\n") + "\n"
            if str(overview).strip() else f"{shown}\n", courses=self._courses(number, str(key)),
            goals=rows.read_goals(self._store, number), practice=rows.read_practice(self._store, number),
            questions=rows.read_questions(self._store, number), cards=self._cards(number),
            links=rows.read_web_links(self._store, number),
        )  # fmt: skip

    def _courses(self, topic_id: int, topic_key: str) -> tuple[PackCourse, ...]:
        made = []
        for key, origin, position, course in rows.read_courses(self._store, topic_id):
            self.added = self.added or origin == "own"
            usable = _usable(course)
            if usable is None:
                continue
            if position < 0 and not key.startswith(f"{topic_key}/"):
                self.intro = usable
            else:
                made.append(usable)
        return tuple(made)

    def _cards(self, topic_id: int) -> tuple[PackCard, ...]:
        found = []
        for key, card in rows.read_cards(self._store, topic_id):
            if key or self._choice.own_cards:
                usable = replace(card, tags=_tags(card.tags))
                if all(getattr(card, name).strip() for name in _NEEDED[card.kind]) and _is_short(card):
                    found.append(usable)
                    self.added = self.added or not key
        return tuple(found[:2_000])


def _is_short(card: PackCard) -> bool:
    if card.kind is CardKind.CLOZE and not _CLOZE.search(card.text):
        return False
    if card.source is not None and card.source.url and url_problem(card.source.url) is not None:
        return False
    texts = (card.front, card.back, card.text, card.answer, card.code)
    return all(len(text) <= 20_000 for text in texts)


def _tags(tags: tuple[str, ...]) -> tuple[str, ...]:
    plain = (re.sub(r"[^a-z0-9]+", "-", tag.casefold()).strip("-")[:64].strip("-") for tag in tags)
    return tuple(dict.fromkeys(tag for tag in plain if tag and id_problem(tag) is None))[:30]


def _usable(course: PackCourse) -> PackCourse | None:
    """The course as a pack can hold it; None for one without an address."""
    if course.video_id is None and url_problem(course.url) is not None:
        return None
    lessons = tuple(replace(one, title=one_line(one.title) or one.id) for one in course.lessons)
    made = replace(course, title=one_line(course.title) or "Course", lessons=lessons)
    if made.video_id is not None:
        made = replace(made, url="")
    if made.duration_ms is None:  # nothing is known of its length: neither is how well
        made = replace(made, duration_basis=DurationBasis.LISTED)
    return made


# Files


def path_files(store: Store, path_id: PathId, choice: PathChoice) -> dict[str, bytes]:
    """The files of the pack by name, with what else was chosen. Raises UserError."""
    pack = path_pack(store, path_id, choice)
    files = {name: text.encode("utf-8") for name, text in pack_files(pack).items()}
    key = (rows.read_head(store, path_id) or ("",))[0]
    if choice.progress:
        files[".studydesk/progress.json"] = _progress(store, key)
    if choice.notes:
        from studydesk.services.notes_out import note_files

        where = "(n.topic_key >= ? AND n.topic_key < ?)"
        for name, content in note_files(store, where, (f"{key}/", f"{key}0")):
            files[f".studydesk/notes/{name}"] = content if isinstance(content, bytes) else content.read_bytes()
    return files


def _progress(store: Store, key: str) -> bytes:
    import json

    marks = [
        {"kind": table.removesuffix("_mark"), "key": name.removeprefix(f"{key}/"), "value": value, "at_ms": at_ms}
        for table, name, value, at_ms in rows.read_marks(store, key)
    ]
    return (json.dumps({"format": 1, "path": key, "marks": marks}, indent=1, ensure_ascii=False) + "\n").encode()


def write_path(store: Store, path_id: PathId, target: Path, how: str, choice: PathChoice) -> Path:
    """Writes a path as one of ``FORMATS`` and returns where it is; what stood there under that name is replaced only if
    it is a file. Raises UserError (``path.*``, ``folder.taken``), EnvironmentFault (``disk.full``, ...)."""
    try:
        if how in _ONE_TEXT:
            text = _ONE_TEXT[how](path_pack(store, path_id, choice))
            write_atomically(target, text.encode("utf-8"))
        elif how == "zip":
            _write_zip(target, path_files(store, path_id, choice))
        else:
            write_folder(target, path_files(store, path_id, choice))
    except OSError as error:
        raise file_fault(error, target, kept="Your data is as it was.") from error
    return target


def _write_zip(target: Path, files: Mapping[str, bytes]) -> None:
    import io

    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            # A fixed date: the same path makes the same file.
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    write_atomically(target, held.getvalue())
