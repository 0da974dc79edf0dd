"""Learning paths: what is installed, what is in them, installing and updating, and the learner's own additions.

GUI thread where a function writes; reading works with a read-only store in a job as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from studydesk.domain.changes import Changes
from studydesk.domain.errors import UserError
from studydesk.domain.path import (
    Course,
    CourseId,
    InstallReport,
    LessonId,
    PathId,
    PathInfo,
    Shelf,
    Topic,
    TopicDetail,
    TopicId,
)
from studydesk.domain.route import route_to
from studydesk.storage import overlay
from studydesk.storage import paths as rows

if TYPE_CHECKING:
    from studydesk.domain.pack import Pack
    from studydesk.storage.store import Store, Transaction

__all__ = [
    "add_own_course",
    "add_own_topic",
    "ensure_shipped_path",
    "install_pack",
    "installed_paths",
    "move_topic",
    "remove_own",
    "remove_path",
    "rename_own",
    "route_to",
    "shelved",
    "topic_detail",
    "topic_states",
    "topics",
    "topics_of",
    "with_marks",
]

_LONGEST_TITLE = 300
_VERY_MANY = 20_000
"""Changed rows, whose topics take some 25 ms to ask for."""
_KEY_AND_TEXT = re.compile(r'^(id|version)\s*=\s*"([^"\\]*)"', re.MULTILINE)


def installed_paths(store: Store) -> list[PathInfo]:
    """The installed paths, in the order of their installation."""
    return rows.read_paths(store)


def topics(store: Store, path_id: PathId) -> list[Topic]:
    """The topics of a path in reading order, without shelved ones."""
    return rows.read_topics(store, path_id)


def topic_states(store: Store, ids: Iterable[TopicId]) -> list[Topic]:
    """Only these topics, in reading order; ids that are gone are left out."""
    return rows.read_topic_states(store, ids)


def topic_detail(store: Store, topic_id: TopicId) -> TopicDetail:
    """All that the topic's panel shows; of a shelved topic also courses and lessons that went to the shelf before it.

    Raises UserError ``topic.gone`` for an unknown id.
    """
    topic = next(iter(rows.read_topic_states(store, (topic_id,))), None)
    if topic is None:
        raise UserError("topic.gone", "This topic is not in the path any more.")
    after = rows.read_dependents(store, topic_id)
    near = {other.id: other for other in rows.read_topic_states(store, (*topic.prerequisites, *after))}
    return TopicDetail(
        topic=topic,
        overview_markdown=rows.read_overview(store, topic_id),
        goals=rows.read_goals(store, topic_id),
        courses=rows.read_courses(store, topic_id, shelved=topic.shelved),
        needed_before=tuple(near[i] for i in topic.prerequisites if i in near),
        leads_to=tuple(near[i] for i in after if i in near),
    )


def with_marks(store: Store, detail: TopicDetail, known: Mapping[TopicId, Topic]) -> TopicDetail:
    """The same detail after a change of marks alone: a tenth of the time of ``topic_detail``, for every click.

    ``known`` holds the present state of the topics; one that is not in it stays as it was.
    """
    done = rows.read_lesson_marks(store, detail.topic.id)

    def present(topic: Topic) -> Topic:
        return known.get(topic.id, topic)

    return detail._replace(
        topic=present(detail.topic),
        goals=rows.read_goals(store, detail.topic.id),
        courses=tuple(_course_with_marks(course, done) for course in detail.courses),
        needed_before=tuple(present(topic) for topic in detail.needed_before),
        leads_to=tuple(present(topic) for topic in detail.leads_to),
    )


def _course_with_marks(course: Course, done: Mapping[LessonId, int]) -> Course:
    """The very same object where no mark of it changed."""
    if all(lesson.done_at_ms == done.get(lesson.id) for lesson in course.lessons):
        return course
    lessons = tuple(
        lesson
        if lesson.done_at_ms == (at_ms := done.get(lesson.id))
        else replace(lesson, is_done=at_ms is not None, done_at_ms=at_ms)
        for lesson in course.lessons
    )
    return replace(course, lessons=lessons)


def topics_of(store: Store, changes: Changes) -> set[TopicId]:
    """The topics whose state may be another after these changes (all of them for ``everything``, or for very many rows:
    asking whose they are would take longer than redrawing all)."""
    if changes.everything or sum(len(ids) for ids in changes.rows.values()) > _VERY_MANY:
        return rows.all_topic_ids(store)
    return set().union(*(rows.topics_behind(store, table, ids) for table, ids in changes.rows.items()))


def shelved(store: Store, path_id: PathId) -> Shelf:
    """What updates of the path took away, with the learner's marks."""
    return Shelf(
        tuple(rows.read_topics(store, path_id, shelved=True)),
        rows.read_shelved_courses(store, path_id),
        rows.read_shelved_lessons(store, path_id),
    )


# Installing


def install_pack(store: Store, pack: Pack, *, undoable: bool = False) -> InstallReport:
    """Installs a path, or brings an installed one to this version, in one transaction.

    Marks are never lost: what the pack does not have any more goes to the shelf and comes back with a later version;
    what it calls otherwise (aliases) keeps row and marks; the learner's own additions stay as they are.
    """
    from studydesk.storage.packs import write_pack

    with store.write("Install path", undoable=undoable) as tx:
        return write_pack(tx, pack)


def ensure_shipped_path(store: Store, folder: Path) -> InstallReport | None:
    """Installs the path in ``folder`` unless this version or a newer one is there, or the learner removed it.

    Reads ``path.toml`` alone to find out. Raises UserError ``pack.faulty``, EnvironmentFault if it cannot be read.
    """
    path_key, version = _shipped_version(folder)
    found = store.read("SELECT version, shelved FROM path WHERE key = ?", (path_key,))
    if found and (found[0][1] or _version_order(found[0][0]) >= _version_order(version)):
        return None
    from studydesk.content.pack import read_pack

    result = read_pack(folder)
    if result.pack is None:
        raise UserError(
            "pack.faulty",
            f"The learning path in {folder} has faults.",
            kept="Your data is as it was.",
            next_step="Install StudyDesk again, or run 'studydesk path check' on that folder to see them.",
            details="\n".join(f"{fault.file}:{fault.line}: {fault.message}" for fault in result.faults[:20]),
        )
    return install_pack(store, result.pack)


def _shipped_version(folder: Path) -> tuple[str, str]:
    file = folder / "path.toml"
    try:
        # The keys before the first table, by hand: a TOML reader would cost every start 10 ms.
        head = file.read_text(encoding="utf-8").partition("\n[")[0]
    except OSError as error:
        from studydesk.storage.files import file_fault

        raise file_fault(error, file, kept="Your data is as it was.") from error
    except ValueError:  # read_pack says what is wrong
        return "", ""
    found = dict(_KEY_AND_TEXT.findall(head))
    return found.get("id", ""), found.get("version", "")


def _version_order(version: str) -> tuple[tuple[int, str], ...]:
    """Versions such as ``2026.11.1`` by their numbers; words come before numbers."""
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in version.split("."))


def remove_path(store: Store, path_id: PathId) -> None:
    """Takes a path out of the list; undoable. Marks and own additions stay and come back when it is added again."""
    with store.write("Remove path") as tx:
        overlay.shelve_path(tx, path_id)


# The learner's own


def add_own_topic(store: Store, path_id: PathId, title: str, *, after: TopicId | None = None) -> TopicId:
    """Adds a topic of the learner's own, on a free place of the map; ``after`` becomes its prerequisite.

    Raises UserError ``own.no_title``, ``topic.gone``.
    """
    name = _title(title)
    present = {topic.id: topic for topic in rows.read_topics(store, path_id)}
    if after is not None and after not in present:
        raise UserError("topic.gone", "The topic after which the new one should stand is not in the path any more.")
    cell = _free_cell(present.values(), present[after] if after is not None else None)
    with store.write("Add topic") as tx:
        return overlay.insert_topic(store, tx, path_id, name, cell, after)


def new_topic_in(store: Store, tx: Transaction, path_id: PathId, title: str) -> TopicId:
    """The same as part of a write that goes on; ``title`` is one line."""
    present = rows.read_topics(store, path_id)
    return overlay.insert_topic(store, tx, path_id, title, _free_cell(present, None), None)


def _free_cell(present: Iterable[Topic], near: Topic | None) -> tuple[float, float]:
    """The next free place: below ``near`` and rightwards; without it, at the left under everything."""
    taken = {(round(topic.position[0]), round(topic.position[1])) for topic in present}
    if near is None:
        return 0.0, float(max((row for _, row in taken), default=-1) + 1)
    column, row = round(near.position[0]), round(near.position[1]) + 1
    widest = max(column, *(at for at, _ in taken))
    while True:
        for right in range(column, widest + 1):
            if (right, row) not in taken:
                return float(right), float(row)
        row += 1


def add_own_course(store: Store, topic_id: TopicId, title: str, url: str) -> CourseId:
    """Adds a course of the learner's own: a YouTube link or any other web link; it has one lesson.

    Raises UserError ``own.no_title``, ``own.bad_link``, ``topic.gone``.
    """
    from studydesk.domain.links import video_id_of, web_link  # urllib is not needed for a start

    name, link = _title(title), web_link(url)
    if link is None:
        raise UserError(
            "own.bad_link",
            f"'{url.strip()[:100]}' is not a web address.",
            next_step="Paste the whole link, with https.",
        )
    if not rows.read_topic_states(store, (topic_id,)):
        raise UserError("topic.gone", "This topic is not in the path any more.")
    video_id = video_id_of(link)
    with store.write("Add course") as tx:
        return overlay.insert_course(store, tx, topic_id, name, video_id=video_id, url="" if video_id else link)


def rename_own(store: Store, title: str, *, topic: TopicId | None = None, course: CourseId | None = None) -> None:
    """Renames an own topic or course. Raises UserError ``own.no_title``, ``own.not_own``."""
    name = _title(title)
    with store.write("Rename") as tx:
        done = overlay.rename_topic(tx, topic, name) if topic is not None else 0
        done += overlay.rename_course(tx, course, name) if course is not None else 0
        _require_own(done)


def remove_own(store: Store, *, topic: TopicId | None = None, course: CourseId | None = None) -> None:
    """Deletes an own topic (with its courses) or course; undoable. Raises UserError ``own.not_own``."""
    with store.write("Remove") as tx:
        done = overlay.delete_topic(tx, topic) if topic is not None else 0
        done += overlay.delete_course(tx, course) if course is not None else 0
        _require_own(done)


def move_topic(store: Store, topic_id: TopicId, position: tuple[float, float]) -> None:
    """Puts an own topic elsewhere on the map: (column, row). Raises UserError ``own.not_own``."""
    with store.write("Move topic") as tx:
        _require_own(overlay.move_topic(tx, topic_id, position))


def _title(text: str) -> str:
    name = " ".join(text.replace("\0", " ").split())[:_LONGEST_TITLE]
    if not name:
        raise UserError("own.no_title", "It needs a title.", next_step="Type one and try again.")
    return name


def _require_own(done: int) -> None:
    if not done:
        raise UserError("own.not_own", "This belongs to the path and cannot be changed here.")
