"""Transcripts: loaded, put side by side, searched, taken from files."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.storage.support import NOON, open_store
from tests.support.examples import examples

from studydesk.domain.cues import Cue
from studydesk.domain.errors import UserError
from studydesk.domain.plain_text import folded
from studydesk.jobs import JobContext
from studydesk.services import transcripts
from studydesk.services.transcripts import Reading, language_of_name, side_by_side, take_cues, take_file
from studydesk.storage.videos import get_or_make

KEY = "youtube:aaaaaaaaaaa"
ENGLISH = [Cue(0, 900, "One server"), Cue(1_000, 1_900, "Two SERVERS"), Cue(3_000, 3_900, "None")]
GERMAN = [Cue(0, 800, "Eins"), Cue(1_100, 1_500, "Zwei"), Cue(1_600, 2_400, "und mehr")]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    with open_store(tmp_path / "studydesk.db") as store, store.write("Bring", undoable=False) as tx:
        get_or_make(tx, KEY, "", "A talk", 4_000)
    return tmp_path / "studydesk.db"


def load(database: Path, first: int | None = None, second: int | None = None) -> Reading:
    return transcripts.load(JobContext(), database, KEY, first, second, lambda: NOON)


def test_two_languages_stand_side_by_side(database: Path) -> None:
    take_cues(database, KEY, ENGLISH, "en", "file", lambda: NOON)
    take_cues(database, KEY, GERMAN, "de", "file", lambda: NOON)
    alone = load(database)
    assert [one.language for one in alone.transcripts] == ["en", "de"]
    assert (alone.first, alone.second, alone.beside) == (alone.transcripts[0], None, ())
    both = load(database, alone.transcripts[0].id, alone.transcripts[1].id)
    assert both.beside == ("Eins", "Zwei und mehr", "")
    assert both.text_at(1_100) == "Two SERVERS\nZwei und mehr"
    assert both.text_at(3_100) == "None"
    assert both.text_at(2_500) == ""
    assert both.text_at(-1) == ""
    assert both.hits("servers zwei") == [1]
    assert both.hits("Server") == [0, 1]
    assert both.hits("  ") == both.hits("nothing") == []


def test_a_video_without_captions_has_an_empty_reading(database: Path) -> None:
    assert load(database) == Reading(KEY)


LINES = st.lists(st.text("abß \n", max_size=8), max_size=12)


@settings(max_examples=examples(60), deadline=None)
@given(LINES, st.text("abß ", min_size=1, max_size=3))
def test_a_search_finds_the_lines_that_hold_the_words(database_free: None, lines: list[str], query: str) -> None:
    words = [" ".join(folded(line).split()) for line in lines]
    offsets = [sum(len(one) + 1 for one in words[:at]) for at in range(len(words))]
    reading = Reading(words="\n".join(words), offsets=tuple(offsets))
    wanted = " ".join(folded(query).split())
    assert reading.hits(query) == [at for at, line in enumerate(words) if wanted and wanted in line]


@pytest.fixture(scope="module")
def database_free() -> None:
    """So that hypothesis meets no fixture of one test."""


def test_what_is_said_in_a_gap_belongs_to_the_line_before() -> None:
    assert side_by_side(ENGLISH, [Cue(2_100, 2_300, "später"), Cue(9_000, 9_500, "am Ende")]) == [
        "",
        "später",
        "am Ende",
    ]
    assert side_by_side([], GERMAN) == []


def test_a_caption_file_becomes_a_transcript(database: Path, tmp_path: Path) -> None:
    file = tmp_path / "talk.pt-BR.vtt"
    file.write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nOlá\n", encoding="utf-8")
    take_file(database, KEY, file, language_of_name(file), lambda: NOON)
    found = load(database)
    assert [cue.text for cue in found.cues] == ["Olá"]
    assert found.first is not None
    assert (found.first.language, found.first.kind, found.first.is_original) == ("pt-BR", "file", True)


def test_a_file_without_lines_is_refused(database: Path, tmp_path: Path) -> None:
    file = tmp_path / "talk.vtt"
    file.write_text("WEBVTT\n\n", encoding="utf-8")
    with pytest.raises(UserError) as raised:
        take_file(database, KEY, file, "en", lambda: NOON)
    assert raised.value.code == "captions.empty"


@pytest.mark.parametrize(
    ("name", "language"),
    [("a.de.srt", "de"), ("a.pt-BR.vtt", "pt-BR"), ("a.srt", ""), ("my.talk.srt", ""), ("x.1.vtt", "")],
)
def test_a_file_may_name_its_language(name: str, language: str) -> None:
    assert language_of_name(Path(name)) == language
