"""Caption files of every kind become clean cues; bad ones a plain sentence."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from tests.support.examples import examples

from studydesk.domain.cues import GROUP_MS, MOST_WORDS, Cue, Word, sentences, without_repeats
from studydesk.domain.errors import UserError
from studydesk.media import captions
from studydesk.media.captions import parse_captions, read_captions

ROLLING = """WEBVTT
Kind: captions
Language: en

00:00:00.080 --> 00:00:02.470 align:start position:0%
\x20
today<00:00:00.320><c> we</c><00:00:00.480><c> look</c>

00:00:02.470 --> 00:00:02.480 align:start position:0%
today we look
\x20

00:00:02.480 --> 00:00:04.000 align:start position:0%
today we look
at<00:00:02.720><c> caches.</c><00:00:03.500><c> A</c>

00:00:04.000 --> 00:00:04.010 align:start position:0%
at caches. A
\x20

00:00:04.010 --> 00:00:06.000 align:start position:0%
at caches. A
cache<00:00:04.720><c> &amp;</c> a store.

00:00:06.000 --> 00:00:06.010 align:start position:0%
cache &amp; a store.
\x20
"""


def stamp(ms: int) -> str:
    return f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02}.{ms % 1000:03}"


def test_rolling_captions_become_sentences_without_repeats_at_the_time_of_their_first_word() -> None:
    assert parse_captions(ROLLING, "vtt") == [
        Cue(80, 3500, "today we look at caches."),
        Cue(3500, 6000, "A cache & a store."),
    ]


def test_ordinary_captions_keep_their_cues() -> None:
    text = (
        "WEBVTT\n\nSTYLE\n::cue { color: red }\n\nNOTE not to be read\n\nintro\n00:01.000 --> 00:02.500\n"
        "<v Speaker>Hello <i>there</i>,\nfriend.\n\n"
        "00:02.500 --> 00:03.000\n \n\n00:00:05.000 --> 00:00:04.000\nLate.\n"
    )
    assert parse_captions(text, "vtt") == [Cue(1000, 2500, "Hello there, friend."), Cue(5000, 5000, "Late.")]


def test_srt_with_windows_lines_and_letters_of_old_and_new(tmp_path: Path) -> None:
    srt = "1\r\n00:00:01,000 --> 00:00:02,500\r\n{\\an8}Caf\u00e9 \u2013 <b>open</b>\r\n\r\n"
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        file = tmp_path / f"{encoding}.srt"
        file.write_bytes(srt.encode(encoding))
        assert read_captions(file) == [Cue(1000, 2500, "Caf\u00e9 \u2013 open")]


def test_the_same_line_said_on_is_one_cue_and_order_is_that_of_time() -> None:
    cues = [Cue(5000, 6000, "b"), Cue(0, 1000, "a"), Cue(1000, 2000, "a"), Cue(3000, 4000, "a")]
    assert without_repeats(cues) == [Cue(0, 2000, "a"), Cue(3000, 4000, "a"), Cue(5000, 6000, "b")]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.vtt", b""),
        ("rubbish.vtt", bytes(range(256)) * 40),
        ("page.vtt", b"<!doctype html><title>429 Too Many Requests</title>"),
        ("notes.txt", b"WEBVTT\n\n00:01.000 --> 00:02.000\nx\n"),
    ],
)
def test_what_is_no_caption_file_is_said_so(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UserError) as caught:
        read_captions(tmp_path / name)
    assert caught.value.code == "captions.unreadable"
    assert name in caught.value.message


def test_a_file_larger_than_any_captions_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(captions, "MOST_BYTES", 1000)
    (tmp_path / "large.vtt").write_bytes(b"WEBVTT\n\n" + b"x" * 2000)
    with pytest.raises(UserError, match="too large"):
        read_captions(tmp_path / "large.vtt")


@given(st.text())
@hypothesis_settings(max_examples=examples(150))
def test_any_text_gives_cues_or_a_plain_fault(text: str) -> None:
    for kind, head in (("vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n"), ("srt", "1\n00:00:01,000 --> 00:00:02,000\n")):
        for given_text in (text, head + text):
            try:
                cues = parse_captions(given_text, kind)
            except UserError:
                continue
            assert all(0 <= cue.start_ms <= cue.end_ms and cue.text == cue.text.strip() != "" for cue in cues)


WORDS = st.lists(st.text("abcdefgh", min_size=1, max_size=6), min_size=4, max_size=120)


@given(WORDS, st.integers(0, 2**32))
@hypothesis_settings(max_examples=examples(60))
def test_every_word_of_a_rolling_track_is_kept_once_and_in_order(said: list[str], seed: int) -> None:
    assert " ".join(cue.text for cue in parse_captions(rolled(said, random.Random(seed)), "vtt")) == " ".join(said)


def rolled(said: list[str], chance: random.Random) -> str:
    """The words as captions that roll up: each line is shown while it is said, and once more above the next."""
    lines: list[list[str]] = []
    rest = list(said)
    while rest:
        count = chance.randint(1, 6)
        lines.append(rest[:count])
        rest = rest[count:]
    if len(lines) < 4:  # too short to tell that it rolls
        lines = [[word] for word in said]
    text, shown = ["WEBVTT\n"], ""
    for number, line in enumerate(lines):
        begin = number * 3000
        timed = "".join(f"<{stamp(begin + (i + 1) * 100)}><c> {word}</c>" for i, word in enumerate(line[1:]))
        spare = "<00:00:00.000>" if len(line) == 1 else ""
        text.append(f"{stamp(begin)} --> {stamp(begin + 2990)}\n{shown or ' '}\n{line[0]}{timed}{spare}\n")
        shown = " ".join(line)
        text.append(f"{stamp(begin + 2990)} --> {stamp(begin + 3000)}\n{shown}\n \n")
    return "\n".join(text)


@given(st.lists(st.tuples(st.integers(0, 4000), st.sampled_from(["one", "two.", "e.g.", "three?"])), max_size=200))
def test_sentences_lose_nothing_and_stay_short(steps: list[tuple[int, str]]) -> None:
    words, at_ms = [], 0
    for pause, text in steps:
        words.append(Word(at_ms + pause, at_ms + pause + 300, text))
        at_ms += pause + 300
    made = sentences(words)
    assert " ".join(cue.text for cue in made) == " ".join(word.text for word in words)
    for cue in made:
        assert len(cue.text.split()) <= MOST_WORDS
        assert cue.end_ms - cue.start_ms <= GROUP_MS + 300
