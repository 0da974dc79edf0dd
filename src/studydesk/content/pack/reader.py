"""Reading a whole pack: every fault in one run, and the pack only if there is none."""

from __future__ import annotations

import dataclasses
import stat
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from studydesk.content.pack import fields, rules
from studydesk.content.pack.aliases import check_aliases
from studydesk.content.pack.courses import build_course
from studydesk.content.pack.files import PackFiles, check_weight, opened_folder
from studydesk.content.pack.limits import MAX_FILE_BYTES
from studydesk.content.pack.report import RefusedError, Report, shown
from studydesk.content.pack.schema import Place, Values, check_table
from studydesk.content.pack.text import read_toml
from studydesk.content.pack.topics import TOPIC_FILES, TopicReader
from studydesk.content.pack.zips import opened_zip
from studydesk.domain.layout import layered_positions
from studydesk.domain.pack import (
    PACK_FORMAT,
    Fault,
    Pack,
    PackCourse,
    PackOrigin,
    PackResult,
    PackSection,
    PackTopic,
)

PATH_FILE = "path.toml"
TOPICS_FOLDER = "topics"
_TOP_FILES = ("readme", "licence", "license", "changelog", "credits")
_ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06")
_CHOOSE = "Choose the folder that holds path.toml, or a ZIP file of it."


def read_pack(path: Path) -> PackResult:
    """Reads a folder or ZIP file. Never raises for what is in it; any thread; extracts nothing."""
    report = Report()
    pack: Pack | None = None
    try:
        with _opened(path, report) as files:
            pack = _PackReader(files, report).read()
    except RefusedError as refused:
        report.add(*dataclasses.astuple(refused.fault))
    except OSError as error:
        reason = shown(error.strerror or error)
        report.add("", 0, "pack.unreadable", f"The path cannot be read: {reason}.", "Check that you may open it.")
    return PackResult(None if report else pack, report.faults())


def check_pack(path: Path) -> list[Fault]:
    """All faults of a pack, in the order of files and lines; none: an empty list."""
    return list(read_pack(path).faults)


def read_pack_header(folder: Path) -> tuple[str, str] | None:
    """Id and version of the pack in a folder, from ``path.toml`` alone; None if that is not to be had."""
    try:
        with (folder / PATH_FILE).open("rb") as file:
            raw = file.read(MAX_FILE_BYTES)
        data = tomllib.loads(raw.decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return None
    pack_id, version = data.get("id"), data.get("version")
    return (pack_id, version) if isinstance(pack_id, str) and isinstance(version, str) else None


def open_files(path: Path) -> AbstractContextManager[PackFiles]:
    """The files of a pack that was read before. Raises RefusedError or OSError where they are gone."""
    return _opened(path, Report())


def _opened(path: Path, report: Report) -> AbstractContextManager[PackFiles]:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        raise RefusedError("pack.missing", "There is no such folder or file.", _CHOOSE) from error
    if stat.S_ISDIR(mode):
        return opened_folder(path, report)
    if stat.S_ISREG(mode):
        with path.open("rb") as file:
            if file.read(4) in _ZIP_STARTS:
                return opened_zip(path, report)
    raise RefusedError("pack.not_a_pack", "This is neither a folder nor a ZIP file.", _CHOOSE)


class _PackReader:
    def __init__(self, files: PackFiles, report: Report) -> None:
        self._files = files
        self._report = report
        self._groups = files.grouped()

    def read(self) -> Pack | None:
        check_weight(self._files)
        values = self._path_values()
        self._check_names()
        drafts = {draft.topic.id: draft for draft in self._drafts()}
        if self._report.is_full:
            return None  # not every topic was read, so what binds them together cannot be judged
        if not drafts:
            fix = "Add a folder topics/<id> with topic.toml and overview.md for each topic."
            self._report.add(TOPICS_FOLDER, 0, "path.no_topics", "The path has no topics.", fix)
        rules.check_links(drafts, self._report)
        rules.check_loops(drafts)
        rules.check_positions(drafts.values())
        if values is None:
            return None
        intro = self._intro(values, drafts)
        rules.check_sections(values.tables("sections"))
        known = _known_ids([draft.topic for draft in drafts.values()])
        check_aliases(values.targets("aliases"), known, values.place)
        return None if self._report else _pack(values, _ordered(drafts), intro)

    def _path_values(self) -> Values | None:
        """The values of ``path.toml``; raises RefusedError if it is missing or of a newer format."""
        if PATH_FILE not in self._files.sizes:
            raise RefusedError("file.missing", f"There is no {PATH_FILE} here, so this is no path.", _CHOOSE)
        file = read_toml(self._files, PATH_FILE, self._report)
        if file is None:
            return None
        number = file.data.get("format")
        if isinstance(number, int) and not isinstance(number, bool) and number != PACK_FORMAT:
            newer = number > PACK_FORMAT
            code = "path.newer_format" if newer else "path.unknown_format"
            message = f"The path is written in format {shown(number)}; this program reads format {PACK_FORMAT}."
            fix = "Update StudyDesk to read it." if newer else f"Write: format = {PACK_FORMAT}"
            raise RefusedError(code, message, fix, file=PATH_FILE)
        return check_table(fields.PATH, file.data, Place(PATH_FILE, file.lines, self._report))

    def _check_names(self) -> None:
        """Reports files and folders that no pack has."""
        for folder, names in self._groups.items():
            depth = folder.count("/") + 1 if folder else 0
            for name in names:
                self._check_file(folder, depth, name)
        for folder in sorted(self._files.folders):
            if folder != TOPICS_FOLDER and not (folder.startswith(f"{TOPICS_FOLDER}/") and folder.count("/") == 1):
                self._unknown(folder, "folder", (TOPICS_FOLDER,))

    def _check_file(self, folder: str, depth: int, name: str) -> None:
        if depth == 0 and (name == PATH_FILE or name.casefold().startswith(_TOP_FILES)):
            return
        in_topic = depth == 2 and folder.startswith(f"{TOPICS_FOLDER}/")
        if not (in_topic and (name in TOPIC_FILES or name.casefold() == "readme.md")):
            known = TOPIC_FILES if in_topic else (PATH_FILE,)
            self._unknown(f"{folder}/{name}" if folder else name, "file", known)

    def _unknown(self, name: str, what: str, known: Iterable[str]) -> None:
        near = self._report.did_you_mean(name.rpartition("/")[2], known)
        hint = f"Did you mean '{near}'?" if near else "Take it out of the path's folder."
        self._report.add(name, 0, f"{what}.unknown", f"A path has no such {what} here.", hint)

    def _drafts(self) -> Iterator[rules.TopicDraft]:
        seen: dict[str, str] = {}
        for folder in sorted(self._files.folders):
            if self._report.is_full:
                return
            if not folder.startswith(f"{TOPICS_FOLDER}/") or folder.count("/") != 1:
                continue
            name = folder.rpartition("/")[2]
            problem = fields.id_problem(name)
            if problem is not None:
                self._report.add(folder, 0, *problem)
            if name.casefold() in seen:
                message = f"'{shown(name)}' and '{shown(seen[name.casefold()])}' are one folder on many computers."
                self._report.add(folder, 0, "id.duplicate", message, "Rename one of the two.")
            seen.setdefault(name.casefold(), name)
            names = self._groups.get(folder, [])
            before = len(self._report)
            yield TopicReader(self._files, folder, names, self._report).read()
            if len(self._report) > before:
                self._report.count_faulty(sum(self._files.weights.get(f"{folder}/{name}", 0) for name in names))

    def _intro(self, values: Values, drafts: Mapping[str, rules.TopicDraft]) -> PackCourse | None:
        table = values.table("intro")
        if table is None:
            return None
        intro = build_course(table)
        if intro.id in drafts:
            message = f"The intro has the id of the topic '{shown(intro.id)}'."
            table.place.fault("id.duplicate", message, "Give the intro another id.", "id")
        return intro


def _known_ids(topics: Iterable[PackTopic]) -> set[str]:
    known: set[str] = set()
    for topic in topics:
        known.add(topic.id)
        for course in topic.courses:
            known.add(f"{topic.id}/{course.id}")
            known.update(f"{topic.id}/{course.id}/{lesson.id}" for lesson in course.lessons)
    return known


def _ordered(drafts: Mapping[str, rules.TopicDraft]) -> tuple[PackTopic, ...]:
    """The topics by row, then column; laid out here if their author gave no positions."""
    topics = [draft.topic for draft in drafts.values()]
    if not any(draft.has_position_key for draft in drafts.values()):
        places = layered_positions({topic.id: topic.prerequisites for topic in topics})
        topics = [dataclasses.replace(topic, position=places[topic.id]) for topic in topics]
    return tuple(sorted(topics, key=lambda topic: (topic.position[1], topic.position[0], topic.id)))


def _pack(values: Values, topics: Sequence[PackTopic], intro: PackCourse | None) -> Pack:
    sections = [PackSection(table.text("title"), table.whole("row") or 0) for table in values.tables("sections")]
    return Pack(
        id=values.text("id"),
        version=values.text("version"),
        title=values.text("title"),
        summary=values.text("summary"),
        language=values.text("language"),
        licence=values.text("licence"),
        origin=_origin(values.table("source")),
        sections=tuple(sections),
        topics=tuple(topics),
        intro=intro,
        aliases=values.targets("aliases"),
    )


def _origin(source: Values | None) -> PackOrigin:
    if source is None:
        return PackOrigin()
    return PackOrigin(
        title=source.text("title"),
        url=source.text("url"),
        playlist=source.text("playlist"),
        channel=source.text("channel"),
        published=source.date("published"),
        hours=source.number("hours"),
    )
