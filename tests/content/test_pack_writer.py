"""Paths written as files read back the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.storage.support import sample_pack
from tests.support.examples import examples

from studydesk.content.pack import read_pack
from studydesk.content.pack.writer import pack_files, quoted
from studydesk.domain.pack import CardKind, Pack, PackCard, PackGoal, PackOrigin, PackTopic


def written(pack: Pack, folder: Path) -> Path:
    for name, text in pack_files(pack).items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    return folder


def small(**changes: object) -> Pack:
    topic = PackTopic("one", "One", "About one.", (), (), (0.0, 0.0), "Words.\n", (), ())
    return Pack("small", "1", "Small", "A small path.", "en", "CC0", PackOrigin(), (), (replace(topic, **changes),))  # type: ignore[arg-type]  # fields of the topic


def test_a_small_path_reads_back_as_it_was(tmp_path: Path) -> None:
    pack = sample_pack()
    pack = replace(pack, summary="Small.", version="2026.11.1")
    result = read_pack(written(pack, tmp_path))
    assert result.faults == ()
    assert result.pack is not None
    assert [topic.courses for topic in result.pack.topics] == [
        tuple(replace(course, published="2024") for course in topic.courses) for topic in pack.topics
    ]


SIGNS = "aB \"'\\#é✓[]{}=,.€"
LINES = st.text(st.sampled_from(SIGNS), min_size=1, max_size=40)
TEXTS = st.text(st.sampled_from(f"{SIGNS}\n\n\t\r\x00\x7f\u2028"), min_size=1, max_size=80).filter(str.strip)


@given(title=LINES.filter(lambda text: text.strip() == text), front=TEXTS, back=TEXTS)
@settings(max_examples=examples(15), suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_a_card_says_comes_back(
    tmp_path_factory: pytest.TempPathFactory, title: str, front: str, back: str
) -> None:
    import tomllib

    card = PackCard("c1", CardKind.BASIC, (), None, front=front, back=back)
    files = pack_files(small(cards=(card,), goals=(PackGoal("g1", title),)))
    found = tomllib.loads(files["topics/one/cards.toml"].replace("\r", "\\r"))["cards"][0]
    assert (found["front"], found["back"]) == (front, back)
    assert tomllib.loads(files["topics/one/goals.toml"])["goals"][0]["text"] == title


@pytest.mark.parametrize("text", ['"', "\\", "'''", 'a\n"""\nb', "tab\tend", "\x00\x1f", "ends with '", "ünï ✓"])
def test_single_quotes_and_signs_are_written_so_that_toml_reads_them(text: str) -> None:
    import tomllib

    assert tomllib.loads(f"a = {quoted(text)}")["a"] == text
