"""The description of the format: its example is a pack without faults, and it names every key and limit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.content.sample import ROOT

from studydesk.content.pack import fields, limits, read_pack
from studydesk.content.pack.schema import Field
from studydesk.content.pack.topics import TOPIC_FILES
from studydesk.domain.pack import PACK_FORMAT, CardKind

README = (ROOT / "curriculum" / "README.md").read_text(encoding="utf-8")
_FILE = re.compile(r"^`([\w./-]+)`\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def write_example(folder: Path) -> Path:
    for name, content in _FILE.findall(README):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8")
    return folder


def names(declared: tuple[Field, ...]) -> Iterator[str]:
    for field in declared:
        yield field.name
        yield from names(field.fields)


def test_the_example_is_complete_and_has_no_faults(tmp_path: Path) -> None:
    result = read_pack(write_example(tmp_path))
    assert result.faults == ()
    assert result.pack is not None
    first = result.pack.topics[0]
    assert {card.kind for card in first.cards} == set(CardKind)
    assert first.practice
    assert first.questions
    assert first.goals
    assert {path.name for path in (tmp_path / "topics" / "http-basics").iterdir()} == set(TOPIC_FILES)


def test_the_example_of_a_fault_is_what_the_check_says(tmp_path: Path) -> None:
    file = write_example(tmp_path) / "topics/http-headers/topic.toml"
    file.write_text(file.read_text(encoding="utf-8").replace('["http-basics"]', '["http-basic"]'), encoding="utf-8")
    (fault,) = read_pack(tmp_path).faults
    assert f"{fault.file}:{fault.line}: {fault.message} {fault.fix}" in README


def test_the_example_of_aliases_is_read(tmp_path: Path) -> None:
    section = README.index("[aliases]\n")
    aliases = README[section : README.index("```", section)]
    path = write_example(tmp_path) / "path.toml"
    path.write_text(path.read_text(encoding="utf-8") + "\n" + aliases, encoding="utf-8")
    result = read_pack(tmp_path)
    assert result.faults == ()
    assert result.pack is not None
    assert len(result.pack.aliases) == 4
    assert result.pack.aliases["protocols"] == ("http-basics", "http-headers")


def test_every_key_and_file_is_described() -> None:
    inner = (fields.COURSES, fields.GOALS, fields.PRACTICE, fields.QUESTIONS, fields.CARDS)
    for declared in (fields.PATH, fields.TOPIC, *(field.fields for (field,) in inner)):
        for name in names(declared):
            assert re.search(rf"`\[*{name}\]*`|\*\*{name}\*\*|^\| (\w+ or )?{name} (or|\|)", README, re.MULTILINE), name
    for file in TOPIC_FILES:
        assert file in README
    assert f"**format {PACK_FORMAT}**" in README


def test_every_limit_is_the_one_in_the_code() -> None:
    rows = dict(re.findall(r"^\| ([a-z][^|]*?) \| ([\d,]+) ?(?:MB|characters)? \|$", README, re.MULTILINE))
    assert {row: int(number.replace(",", "")) for row, number in rows.items()} == {
        "topics in a path": limits.MAX_TOPICS,
        "files in a path": limits.MAX_FILES,
        "all files together, and a ZIP file": limits.MAX_TOTAL_BYTES // 1024**2,
        "one file": limits.MAX_FILE_BYTES // 1024**2,
        "a line of a `.toml` file": limits.MAX_LINE_LENGTH,
        "keys in a `.toml` file": limits.MAX_KEYS,
        "keys in all files": limits.MAX_KEYS_IN_ALL,
        "an overview": limits.MAX_OVERVIEW_CHARACTERS,
        "courses in a topic": limits.MAX_COURSES,
        "lessons in a course": limits.MAX_LESSONS,
        "cards in a topic": limits.MAX_CARDS,
        "questions in a topic": limits.MAX_QUESTIONS,
        "exercises in a topic": limits.MAX_PRACTICE,
        "goals in a topic": limits.MAX_GOALS,
        "a title": limits.MAX_LINE_TEXT,
    }
    assert limits.MAX_ZIP_BYTES == limits.MAX_TOTAL_BYTES
