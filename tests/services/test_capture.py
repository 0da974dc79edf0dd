"""Captures: what is written into notes and cards of a moment."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.storage.support import memory_store
from tests.support.examples import examples

from studydesk.domain.cards import Source
from studydesk.domain.cues import Cue
from studydesk.domain.moments import Moment, moment_of
from studydesk.services import capture, media
from studydesk.services.watching import Watchable
from studydesk.storage.store import Store

KEY = "youtube:tN6oJu2DqCM"
CUES = (
    Cue(0, 8_000, "First we look at sockets. A socket is an end"),
    Cue(8_000, 14_000, "of a connection."),
    Cue(14_000, 22_000, "It has an address and a port."),
    Cue(30_000, 34_000, "Next comes TLS."),
)


def what(key: str = KEY, title: str = "Sockets [part *1*]") -> Watchable:
    page = "https://www.youtube.com/watch?v=tN6oJu2DqCM"
    return Watchable(
        key, title, None, None, None, "", 0, 60_000, 0, 1.0, key, Path("a.mp4"), 60_000, "avc1", (), page
    )  # fmt: skip


def test_the_words_of_the_last_fifteen_seconds_begin_with_a_sentence() -> None:
    assert capture.words_before(CUES, 20_000) == "A socket is an end of a connection. It has an address and a port."
    assert capture.words_before(CUES, 24_000) == "of a connection. It has an address and a port."
    assert capture.words_before(CUES, 31_000) == "It has an address and a port. Next comes TLS."
    assert capture.words_before(CUES, 60_000) == ""
    assert capture.words_before((), 5) == ""


def test_a_capture_is_written_as_the_template_says() -> None:
    taken = capture.capture(what(), 20_400, CUES, "abc.webp")
    assert capture.text_of(taken) == "[0:20](sd://video/tN6oJu2DqCM?t=20) "
    assert (
        capture.text_of(taken, "{lesson} {nothing} {course}|{picture}")
        == "Sockets \\[part \\*1\\*\\] {nothing} |abc.webp"
    )
    assert moment_of(taken.link) == Moment(KEY, 20_000)


def test_a_card_has_the_frame_the_words_and_the_moment() -> None:
    draft = capture.draft_of(capture.capture(what(), 20_400, CUES, "abc.webp"))
    assert draft.fields["front"] == ""
    assert "A socket is an end of a connection." in draft.fields["back"]
    assert "](abc.webp)" in draft.fields["back"]
    assert "sd://video/tN6oJu2DqCM?t=20" in draft.fields["back"]
    assert draft.source == Source("Sockets [part *1*]", what().page_url, "tN6oJu2DqCM", 20_400)
    assert capture.key_of_source(draft.source) == KEY


def test_a_source_that_is_no_video_has_no_key() -> None:
    assert capture.key_of_source(Source("A book", "https://example.org/")) is None
    assert (
        capture.key_of_source(Source("A talk", "https://example.org/talk", None, 5)) == "url:https://example.org/talk"
    )


@settings(max_examples=examples(60))
@given(st.text(max_size=200), st.text(max_size=60))
def test_no_words_and_no_template_break_a_capture(words: str, template: str) -> None:
    taken = capture.capture(what(title=words), 1_000, [Cue(0, 2_000, words)])
    assert isinstance(capture.text_of(taken, template), str)
    shown = capture.plain_markdown(words)
    assert "\n" not in shown


def test_a_frame_is_kept_once(tmp_path: Path) -> None:
    store: Store
    with memory_store() as store:
        store.file = tmp_path / "studydesk.db"
        first = capture.keep_frame(store, b"\x89PNG rest")
        assert first == capture.keep_frame(store, b"\x89PNG rest")
        assert (first.kind, first.file_name[-4:]) == ("image/png", ".png")
        assert (media.media_folder(store) / first.file_name).exists()
        assert capture.keep_frame(store, b"RIFF....WEBP").kind == "image/webp"
