"""The keys of every file of pack format 1, as tables. ``curriculum/README.md`` describes each of them (tested)."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from studydesk.content.pack import limits
from studydesk.content.pack.report import shown
from studydesk.content.pack.schema import Field, Kind, Problem
from studydesk.domain.pack import CardKind, LinkKind, QuestionTime

ID = re.compile(r"[a-z0-9][a-z0-9-]*")
VIDEO_ID = re.compile(r"[A-Za-z0-9_-]{11}")
_VERSION = re.compile(r"\d{1,6}(\.\d{1,6}){0,3}", re.ASCII)
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
DURATION_BASES = ("listed", "approx", "at_least")


def id_problem(value: str) -> Problem | None:
    """What is wrong with an id, if anything."""
    if ID.fullmatch(value) and len(value) <= limits.MAX_ID_LENGTH and value not in _RESERVED:
        return None
    plain = re.sub(r"[^a-z0-9]+", "-", value.casefold()).strip("-")[: limits.MAX_ID_LENGTH]
    fix = "Use small letters a-z, digits and hyphens"
    fix += f", for example '{plain}'." if plain and plain not in _RESERVED else "."
    return "id.bad", f"'{shown(value)}' cannot be an id.", fix


def video_problem(value: str) -> Problem | None:
    """What is wrong with a YouTube id, if anything."""
    if VIDEO_ID.fullmatch(value):
        return None
    found = re.search(r"(?:v=|youtu\.be/|embed/)([A-Za-z0-9_-]{11})(?![A-Za-z0-9_-])", value)
    fix = f"Write only the id: {found[1]}" if found else "Take the 11 characters after 'v=' in the video's address."
    return "course.bad_youtube", f"'{shown(value)}' is no YouTube id: those have 11 characters.", fix


def url_problem(value: str) -> Problem | None:
    """What is wrong with a web address, if anything."""
    try:
        parts = urlsplit(value)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"[\s<>\"\\]", value)
    except ValueError:
        good = False
    if good:
        return None
    return "url.bad", f"'{shown(value)}' is no web address.", "Write it in full, starting with https://"


def version_problem(value: str) -> Problem | None:
    """What is wrong with a pack's version, if anything."""
    if _VERSION.fullmatch(value):
        return None
    fix = "Use numbers with dots between them, such as 2026.11.1"
    return "path.bad_version", f"'{shown(value)}' cannot be a version.", fix


def language_problem(value: str) -> Problem | None:
    """What is wrong with a language code, if anything."""
    if _LANGUAGE.fullmatch(value):
        return None
    return "path.bad_language", f"'{shown(value)}' is no language code.", "Use a code such as en, de or pt-BR."


def _line(name: str, *, required: bool = False, most: int = limits.MAX_LINE_TEXT, example: str = "") -> Field:
    return Field(name, Kind.LINE, required, most, example=example or f'{name} = "…"')


def _text(name: str, *, required: bool = False) -> Field:
    return Field(name, Kind.TEXT, required, limits.MAX_LONG_TEXT, example=f'{name} = """…"""')


def _id(example: str) -> Field:
    return Field("id", Kind.LINE, True, rule=id_problem, example=f'id = "{example}"')


def _ids(name: str, example: str) -> Field:
    return Field(name, Kind.TEXTS, most=limits.MAX_LINKS, rule=id_problem, example=f"{name} = [{example}]")


URL = Field("url", Kind.LINE, most=2_000, rule=url_problem, example='url = "https://…"')
DATE = Field("published", Kind.DATE, example="published = 2024-03-14")

COURSE = (
    _id("first-course"),
    _line("title", required=True, example='title = "Title of the video"'),
    Field("youtube", Kind.LINE, rule=video_problem, example='youtube = "tN6oJu2DqCM"'),
    URL,
    Field("duration", Kind.LINE, example='duration = "1:02:03"'),
    Field("duration_basis", Kind.LINE, choices=DURATION_BASES, example='duration_basis = "listed"'),
    Field("official", Kind.FLAG, example="official = true"),
    _line("instructor"),
    DATE,
    Field("year", Kind.WHOLE, most=9999, example="year = 2024"),
    _line("part"),
    Field("lessons", Kind.TEXT, most=limits.MAX_FILE_BYTES, example='lessons = """…"""'),
)
ORIGIN = (_line("title"), URL, _line("playlist"), _line("channel"), DATE, Field("hours", Kind.NUMBER, most=100_000))
SECTION = (
    _line("title", required=True, example='title = "Foundations"'),
    Field("row", Kind.WHOLE, True, limits.MAX_POSITION, example="row = 0"),
)
PATH_HEADER = (
    Field("format", Kind.WHOLE, True, most=1_000_000, example="format = 1"),
    _id("my-path"),
    Field("version", Kind.LINE, True, rule=version_problem, example='version = "1.0"'),
)
PATH = (
    *PATH_HEADER,
    _line("title", required=True, example='title = "My path"'),
    _line("summary", required=True, most=1_000, example='summary = "What one can do at the end of it."'),
    Field("language", Kind.LINE, True, rule=language_problem, example='language = "en"'),
    _line("licence", required=True, example='licence = "CC BY 4.0"'),
    Field("source", Kind.TABLE, fields=ORIGIN, example="[source]"),
    Field("intro", Kind.TABLE, fields=COURSE, example="[intro]"),
    Field("sections", Kind.TABLES, most=limits.MAX_SECTIONS, fields=SECTION, example="[[sections]]"),
    Field("aliases", Kind.MAP, most=limits.MAX_ALIASES, example="[aliases]"),
)
TOPIC = (
    _line("title", required=True, example='title = "Caching"'),
    _line("summary", required=True, most=1_000, example='summary = "One sentence on what it is about."'),
    _ids("prerequisites", '"id-of-another-topic"'),
    _ids("see_also", '"id-of-another-topic"'),
    Field("position", Kind.NUMBERS, most=2, example="position = [0, 1]"),
)
COURSES = (Field("courses", Kind.TABLES, True, limits.MAX_COURSES, fields=COURSE, example="[[courses]]"),)
GOALS = (
    Field(
        "goals",
        Kind.TABLES,
        True,
        limits.MAX_GOALS,
        fields=(_id("first-goal"), _line("text", required=True, example='text = "I can …"')),
        example="[[goals]]",
    ),
)
PRACTICE = (
    Field(
        "practice",
        Kind.TABLES,
        True,
        limits.MAX_PRACTICE,
        fields=(
            _id("first-exercise"),
            _line("title", required=True),
            Field("minutes", Kind.WHOLE, True, most=100_000, example="minutes = 30"),
            Field("needs", Kind.TEXTS, most=limits.MAX_TAGS, example='needs = ["Python 3.11"]'),
            _text("text", required=True),
            _text("done_when", required=True),
        ),
        example="[[practice]]",
    ),
)
OPTION = (
    _line("text", required=True, most=1_000),
    Field("right", Kind.FLAG, True, example="right = false"),
    _line("reason", required=True, most=1_000),
)
QUESTIONS = (
    Field(
        "questions",
        Kind.TABLES,
        True,
        limits.MAX_QUESTIONS,
        fields=(
            _id("first-question"),
            Field("when", Kind.LINE, True, choices=tuple(t.value for t in QuestionTime), example='when = "after"'),
            _text("question", required=True),
            Field("options", Kind.TABLES, True, limits.MAX_OPTIONS, fields=OPTION, example="[[questions.options]]"),
        ),
        example="[[questions]]",
    ),
)
LINKS = (
    Field(
        "links",
        Kind.TABLES,
        True,
        limits.MAX_LINKS,
        fields=(
            _id("first-link"),
            _line("title", required=True, example='title = "The forum"'),
            Field("url", Kind.LINE, True, most=2_000, rule=url_problem, example='url = "https://…"'),
            Field("kind", Kind.LINE, choices=tuple(k.value for k in LinkKind), example='kind = "documentation"'),
            _line("text", most=1_000, example='text = "Why it is worth a look."'),
        ),
        example="[[links]]",
    ),
)
CARD_SOURCE = (
    _line("title", required=True, example='title = "RFC 9110"'),
    _line("section"),
    URL,
    Field("read", Kind.FLAG, True, example="read = true"),
)
CARD_TEXTS = ("front", "back", "text", "answer", "code")
CARDS = (
    Field(
        "cards",
        Kind.TABLES,
        True,
        limits.MAX_CARDS,
        fields=(
            _id("first-card"),
            Field("kind", Kind.LINE, True, choices=tuple(k.value for k in CardKind), example='kind = "basic"'),
            Field("tags", Kind.TEXTS, most=limits.MAX_TAGS, rule=id_problem, example='tags = ["http"]'),
            Field("source", Kind.TABLE, fields=CARD_SOURCE, example='source = { title = "RFC 9110", read = true }'),
            *(_text(name) for name in CARD_TEXTS),
            Field("accept", Kind.TEXTS, most=limits.MAX_TAGS, example='accept = ["another answer"]'),
            _line("language", example='language = "python"'),
        ),
        example="[[cards]]",
    ),
)
