"""One topic from the files of its folder."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from studydesk.content.pack import fields
from studydesk.content.pack.courses import build_course
from studydesk.content.pack.exercises import build_card, build_goal, build_link, build_practice, build_question
from studydesk.content.pack.files import PackFiles
from studydesk.content.pack.limits import MAX_OVERVIEW_CHARACTERS
from studydesk.content.pack.locate import LineMap
from studydesk.content.pack.report import Report
from studydesk.content.pack.rules import TopicDraft, check_unique, read_position
from studydesk.content.pack.schema import Field, Place, Values, check_table
from studydesk.content.pack.text import TomlFile, read_text, read_toml
from studydesk.domain.pack import PackTopic

TOPIC_FILE = "topic.toml"
OVERVIEW_FILE = "overview.md"
TOPIC_FILES = (
    TOPIC_FILE,
    OVERVIEW_FILE,
    "courses.toml",
    "goals.toml",
    "practice.toml",
    "checks.toml",
    "cards.toml",
    "links.toml",
)
"""All files of a topic's folder; the first two are required."""

_Built = TypeVar("_Built")


class TopicReader:
    """Reads the topic in ``folder`` (``topics/<id>``), which holds the files ``names``."""

    def __init__(self, files: PackFiles, folder: str, names: list[str], report: Report) -> None:
        self._files = files
        self._folder = folder
        self._names = frozenset(names)
        self._report = report

    def read(self) -> TopicDraft:
        """The topic as far as it can be read; everything wrong with it goes to the report."""
        values = self._topic_values()
        place = values.place if values else Place(f"{self._folder}/{TOPIC_FILE}", LineMap(), self._report)
        position = read_position(values) if values else None
        topic_id = self._folder.rpartition("/")[2]
        topic = PackTopic(
            id=topic_id,
            title=values.text("title") if values else topic_id,
            summary=values.text("summary") if values else "",
            prerequisites=values.texts("prerequisites") if values else (),
            see_also=values.texts("see_also") if values else (),
            position=position or (0.0, 0.0),
            overview_markdown=self._overview(),
            courses=self._tables("courses.toml", fields.COURSES, "course", build_course),
            goals=self._tables("goals.toml", fields.GOALS, "goal", build_goal),
            practice=self._tables("practice.toml", fields.PRACTICE, "practice", build_practice),
            questions=self._tables("checks.toml", fields.QUESTIONS, "question", build_question),
            cards=self._tables("cards.toml", fields.CARDS, "card", build_card),
            links=self._tables("links.toml", fields.LINKS, "link", build_link),
        )
        return TopicDraft(topic, place, position, values is not None and "position" in values.given, values is not None)

    def _toml(self, name: str) -> TomlFile | None:
        return read_toml(self._files, f"{self._folder}/{name}", self._report) if name in self._names else None

    def _topic_values(self) -> Values | None:
        if TOPIC_FILE not in self._names:
            self._missing(TOPIC_FILE, "Add it with title and summary, or remove the folder.")
            return None
        file = self._toml(TOPIC_FILE)
        return check_table(fields.TOPIC, file.data, Place(file.name, file.lines, self._report)) if file else None

    def _overview(self) -> str:
        if OVERVIEW_FILE not in self._names:
            self._missing(OVERVIEW_FILE, "Write what the topic is about, in Markdown.")
            return ""
        name = f"{self._folder}/{OVERVIEW_FILE}"
        text = read_text(self._files, name, self._report)
        if text is None:
            return ""
        if not text.strip():
            fix = "Write what the topic is about, in Markdown."
            self._report.add(name, 1, "overview.empty", "The overview is empty.", fix)
        elif len(text) > MAX_OVERVIEW_CHARACTERS:
            message = f"The overview has {len(text):,} characters; {MAX_OVERVIEW_CHARACTERS:,} are the most."
            self._report.add(name, 1, "text.too_long", message, "Shorten it.")
        return text

    def _missing(self, name: str, fix: str) -> None:
        self._report.add(f"{self._folder}/{name}", 0, "file.missing", f"The file {name} is missing.", fix)

    def _tables(
        self, name: str, declared: tuple[Field, ...], what: str, build: Callable[[Values], _Built]
    ) -> tuple[_Built, ...]:
        """The entries of a file with one list of tables, each built, ids unique."""
        file = self._toml(name)
        if file is None:
            return ()
        values = check_table(declared, file.data, Place(file.name, file.lines, self._report))
        tables = values.tables(declared[0].name)
        check_unique(tables, what, self._report)
        return tuple(build(table) for table in tables)
