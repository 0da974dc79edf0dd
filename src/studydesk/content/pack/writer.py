"""Writing a path as files of pack format 1, counterpart of the reader. Pure; what is written reads back the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from studydesk.content.pack.courses import WHOLE_VIDEO
from studydesk.content.pack.times import format_time
from studydesk.domain.pack import PACK_FORMAT, Pack, PackCard, PackCourse, PackOrigin, PackQuestion, PackTopic
from studydesk.domain.path import DurationBasis

Lines = list[str]
_PLAIN_KEY = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b", "\f": "\\f"}
_LITERAL = re.compile(r"[^\x00-\x08\x0b-\x1f\x7f]*")


def pack_files(pack: Pack) -> dict[str, str]:
    """The text of each file by its name in the pack's folder, with '/'."""
    files = {"path.toml": _text(_path(pack))}
    for topic in pack.topics:
        for name, text in _topic_files(topic):
            files[f"topics/{topic.id}/{name}"] = text
    return files


def _text(lines: Lines) -> str:
    return "\n".join(lines).strip("\n") + "\n"


def quoted(value: str) -> str:
    """A text as a TOML string on one line."""
    escaped = "".join(_ESCAPES.get(sign, sign) for sign in value)
    return '"' + re.sub(r"[\x00-\x1f\x7f]", lambda sign: f"\\u{ord(sign[0]):04x}", escaped) + '"'


def _long(value: str) -> str:
    """A text of several lines so that people can read it; one line as it is."""
    if "\n" not in value:
        return quoted(value)
    if "'''" not in value and not value.endswith("'") and _LITERAL.fullmatch(value):
        return f"'''\n{value}'''"
    parts = quoted(value)[1:-1].split("\\n")
    return '"""\n' + "\n".join(parts) + '"""'


def _list(values: Iterable[str]) -> str:
    return f"[{', '.join(map(quoted, values))}]"


def _put(lines: Lines, **values: str | None) -> None:
    """Adds ``key = value`` lines; None is left out."""
    lines += [f"{key} = {value}" for key, value in values.items() if value is not None]


def _if(value: str) -> str | None:
    return quoted(value) if value else None


def _path(pack: Pack) -> Lines:
    lines: Lines = []
    _put(
        lines, format=str(PACK_FORMAT), id=quoted(pack.id), version=quoted(pack.version), title=quoted(pack.title),
        summary=quoted(pack.summary), language=quoted(pack.language), licence=quoted(pack.licence),
    )  # fmt: skip
    if pack.origin != PackOrigin():
        lines += ["", "[source]"]
        _put(
            lines, title=_if(pack.origin.title), url=_if(pack.origin.url), playlist=_if(pack.origin.playlist),
            channel=_if(pack.origin.channel), published=_date(pack.origin.published),
            hours=None if pack.origin.hours is None else repr(pack.origin.hours),
        )  # fmt: skip
    if pack.intro is not None:
        lines += ["", "[intro]", *_course(pack.intro)]
    for section in pack.sections:
        lines += ["", "[[sections]]", f"title = {quoted(section.title)}", f"row = {section.row}"]
    if pack.aliases:
        lines += ["", "[aliases]"]
        for old, new in pack.aliases.items():
            key = old if _PLAIN_KEY.fullmatch(old) else quoted(old)
            lines.append(f"{key} = {quoted(new[0]) if len(new) == 1 else _list(new)}")
    return lines


def _date(text: str) -> str | None:
    return text if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None


def _topic_files(topic: PackTopic) -> Iterable[tuple[str, str]]:
    yield "topic.toml", _text(_topic(topic))
    yield "overview.md", topic.overview_markdown
    for name, blocks in (
        ("courses.toml", [["[[courses]]", *_course(course)] for course in topic.courses]),
        ("goals.toml", [["[[goals]]", f"id = {quoted(g.id)}", f"text = {quoted(g.text)}"] for g in topic.goals]),
        ("practice.toml", _practice(topic)),
        ("checks.toml", [_question(one) for one in topic.questions]),
        ("cards.toml", [_card(one) for one in topic.cards]),
        ("links.toml", _links(topic)),
    ):
        if blocks:
            yield name, _text([line for block in blocks for line in (*block, "")])


def _topic(topic: PackTopic) -> Lines:
    lines: Lines = []
    column, row = (f"{value:g}" for value in topic.position)
    _put(
        lines, title=quoted(topic.title), summary=quoted(topic.summary), prerequisites=_list(topic.prerequisites),
        see_also=_list(topic.see_also), position=f"[{column}, {row}]",
    )  # fmt: skip
    return lines


def _course(course: PackCourse) -> Lines:
    lines: Lines = []
    year = re.fullmatch(r"\d{4}", course.published)
    has_length = course.duration_ms is not None and course.duration_ms >= 1000
    basis = course.duration_basis
    if basis is DurationBasis.MEASURED:
        basis = DurationBasis.LISTED
    _put(
        lines, id=quoted(course.id), title=quoted(course.title), youtube=_if(course.video_id or ""),
        url=None if course.video_id else _if(course.url),
        duration=quoted(format_time(course.duration_ms or 0)) if has_length else None,
        duration_basis=quoted(basis.value) if has_length else None,
        official="true" if course.official else None, instructor=_if(course.instructor),
        published=_date(course.published), year=str(int(course.published)) if year else None, part=_if(course.part),
    )  # fmt: skip
    if not _is_whole(course):
        rows = [f"{one.id}  {format_time(one.start_ms)}  {one.title}" for one in course.lessons]
        lines.append('lessons = """\n' + "\n".join(quoted(row)[1:-1] for row in rows) + '\n"""')
    return lines


def _is_whole(course: PackCourse) -> bool:
    """Whether its lessons are what a course without any in the file has."""
    if not course.lessons:
        return True
    first = course.lessons[0]
    return len(course.lessons) == 1 and (first.id, first.title, first.start_ms) == (WHOLE_VIDEO, course.title, 0)


def _practice(topic: PackTopic) -> list[Lines]:
    blocks = []
    for one in topic.practice:
        lines = ["[[practice]]"]
        _put(
            lines, id=quoted(one.id), title=quoted(one.title), minutes=str(one.minutes),
            needs=_list(one.needs) if one.needs else None, text=_long(one.text), done_when=_long(one.done_when),
        )  # fmt: skip
        blocks.append(lines)
    return blocks


def _question(question: PackQuestion) -> Lines:
    lines = ["[[questions]]"]
    _put(lines, id=quoted(question.id), when=quoted(question.when.value), question=_long(question.question))
    for option in question.options:
        lines += ["", "[[questions.options]]"]
        right = "true" if option.right else "false"
        _put(lines, text=quoted(option.text), right=right, reason=quoted(option.reason))
    return lines


def _card(card: PackCard) -> Lines:
    lines = ["[[cards]]"]
    _put(lines, id=quoted(card.id), kind=quoted(card.kind.value))
    for name in ("front", "text", "answer"):
        value = getattr(card, name)
        _put(lines, **{name: _long(value) if value else None})
    _put(lines, accept=_list(card.accept) if card.accept else None)
    _put(lines, code=_long(card.code) if card.code else None, language=_if(card.language))
    _put(lines, back=_long(card.back) if card.back else None, tags=_list(card.tags) if card.tags else None)
    if card.source is not None:
        parts = [f"title = {quoted(card.source.title)}"]
        parts += [f"{key} = {quoted(value)}" for key, value in _named(card) if value]
        parts.append(f"read = {'true' if card.source.read else 'false'}")
        lines.append(f"source = {{ {', '.join(parts)} }}")
    return lines


def _named(card: PackCard) -> Sequence[tuple[str, str]]:
    assert card.source is not None
    return (("section", card.source.section), ("url", card.source.url))


def _links(topic: PackTopic) -> list[Lines]:
    blocks = []
    for one in topic.links:
        lines = ["[[links]]"]
        _put(
            lines, id=quoted(one.id), title=quoted(one.title), url=quoted(one.url), kind=quoted(one.kind.value),
            text=_if(one.text),
        )  # fmt: skip
        blocks.append(lines)
    return blocks
