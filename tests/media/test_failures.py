"""What went wrong: real messages of yt-dlp, and a Retry-After in any form."""

from __future__ import annotations

import email.utils
import errno

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studydesk.domain.downloads import FailureKind as Kind
from studydesk.media import failures
from studydesk.media.failures import Refusal, verdict

MESSAGES = [
    ("[youtube] DRMpremium1: Private video. Sign in if you've been granted access to this video", Kind.PRIVATE),
    ("[youtube] abcdefghijk: Video unavailable. This video is private", Kind.PRIVATE),
    ("[youtube] abcdefghijk: Video unavailable", Kind.REMOVED),
    ("[youtube] abcdefghijk: This video has been removed for violating YouTube's Terms of Service", Kind.REMOVED),
    (
        "[youtube] x: Video unavailable. This video is no longer available because the YouTube account associated "
        "with this video has been terminated.",
        Kind.REMOVED,
    ),
    ("[youtube] x: Video unavailable. This video is not available in your country", Kind.BLOCKED),
    ("This video is not available from your location due to geo restriction", Kind.BLOCKED),
    (
        "[youtube] x: Video unavailable. This video contains content from SME, who has blocked it in your country "
        "on copyright grounds",
        Kind.BLOCKED,
    ),
    ("[youtube] x: Sign in to confirm you’re not a bot. Use --cookies-from-browser or --cookies", Kind.BOT_WALL),
    ("Video unavailable. YouTube is requiring a captcha challenge before playback", Kind.BOT_WALL),
    ("[youtube] x: Sign in to confirm your age. This video may be inappropriate for some users.", Kind.MEMBERS),
    ("[youtube] x: Join this channel to get access to members-only content like this video", Kind.MEMBERS),
    ("[youtube] x: This video requires payment to watch", Kind.MEMBERS),
    (
        "[youtube] x: Video unavailable. This content isn't available, try again later. The current session has been "
        "rate-limited by YouTube for up to an hour.",
        Kind.LIMITED,
    ),
    ("[youtube] x: Premieres in 3 hours", Kind.LIVE),
    ("[youtube] x: This live event will begin in 2 days.", Kind.LIVE),
    ("[vimeo] 1: This video is DRM protected", Kind.DRM),
    ("[youtube] x: Requested format is not available. Use --list-formats for a list", Kind.NO_FORMAT),
    ("[youtube] x: No video formats found!; please report this issue on https://github.com/x", Kind.NO_FORMAT),
    ("[youtube] x: Only images are available for download", Kind.NO_FORMAT),
    ("Unsupported URL: https://example.org/premium/private video", Kind.UNSUPPORTED),
    ("[generic] '' is not a valid URL", Kind.UNSUPPORTED),
    (
        "[generic] Unable to download webpage: [Errno -2] Name or service not known (caused by "
        "TransportError('Failed to resolve 'www.youtube.com''))",
        Kind.OFFLINE,
    ),
    ("unable to download video data: [Errno 101] Network is unreachable", Kind.OFFLINE),
    ("[generic] Unable to download webpage: The read operation timed out", Kind.SERVER),
    ("\r[download] Got error: 60000 bytes read, 1440000 more expected. Giving up after 10 retries", Kind.SERVER),
    ("unable to download video data: ('Connection aborted.', RemoteDisconnected('Remote end closed", Kind.SERVER),
    ("[youtube] x: Unable to extract initial player response; please report this issue on https://x", Kind.ENGINE),
    ("[youtube] x: Signature extraction failed: Traceback", Kind.ENGINE),
    ("unable to write data: [Errno 28] No space left on device", Kind.DISK_FULL),
    ("unable to open for writing: [Errno 30] Read-only file system: 'x'", Kind.FOLDER),
    ("unable to open for writing: [Errno 11] Resource temporarily unavailable: 'x.part'", Kind.SERVER),
    ("unable to rename file: [WinError 32] The process cannot access the file", Kind.SERVER),
    ("something new", Kind.UNKNOWN),
]


@pytest.mark.parametrize(("text", "kind"), MESSAGES)
def test_a_message_is_understood(text: str, kind: Kind) -> None:
    assert verdict(RuntimeError(f"ERROR: {text}"), media=False, now_s=0).kind is kind


class Answer:
    """Stands for a response of yt-dlp's."""

    def __init__(self, status: int, **headers: str) -> None:
        self.status = status
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


class HTTPError(Exception):
    """As yt-dlp's: the status and the response."""

    def __init__(self, status: int, **headers: str) -> None:
        super().__init__(f"HTTP Error {status}: So")
        self.status = status
        self.response = Answer(status, **headers)


def wrapped(error: BaseException, text: str = "") -> RuntimeError:
    """As yt-dlp wraps: the reason in ``exc_info``."""
    outer = RuntimeError(text or f"ERROR: unable to download video data: {error}")
    outer.exc_info = (type(error), error, None)  # type: ignore[attr-defined]
    return outer


@pytest.mark.parametrize(
    ("status", "on_media", "on_page"),
    [
        (403, Kind.EXPIRED, Kind.UNKNOWN),
        (404, Kind.EXPIRED, Kind.REMOVED),
        (410, Kind.EXPIRED, Kind.REMOVED),
        (429, Kind.LIMITED, Kind.LIMITED),
        (451, Kind.BLOCKED, Kind.BLOCKED),
        (500, Kind.SERVER, Kind.SERVER),
        (503, Kind.SERVER, Kind.SERVER),
        (418, Kind.UNKNOWN, Kind.UNKNOWN),
    ],
)
def test_a_status_is_understood(status: int, on_media: Kind, on_page: Kind) -> None:
    assert verdict(wrapped(HTTPError(status)), media=True, now_s=0).kind is on_media
    assert verdict(wrapped(HTTPError(status)), media=False, now_s=0).kind is on_page


def test_a_full_disk_is_found_however_deep() -> None:
    full = wrapped(wrapped(OSError(errno.ENOSPC, "so"), "b"), "a")
    assert verdict(full, media=True, now_s=0).kind is Kind.DISK_FULL
    gone = wrapped(FileNotFoundError(errno.ENOENT, "so", "/library/x"), "a")
    assert verdict(gone, media=True, now_s=0).kind is Kind.FOLDER


def test_a_fault_in_reading_a_page_is_the_engines() -> None:
    for error in (KeyError("x"), TypeError("x"), AttributeError("x"), IndexError("x")):
        assert verdict(error, media=False, now_s=0).kind is Kind.ENGINE


def test_a_refusal_says_its_own() -> None:
    said = verdict(Refusal(Kind.LIVE, "it runs"), media=False, now_s=0)
    assert (said.kind, said.text) == (Kind.LIVE, "it runs")


def test_what_the_server_asked_for_is_passed_on() -> None:
    now = 1_700_000_000.0
    date = email.utils.formatdate(now + 90, usegmt=True)
    assert verdict(wrapped(HTTPError(429, Retry_After="120")), media=True, now_s=now).retry_after_s == 120
    assert verdict(wrapped(HTTPError(503, Retry_After=date)), media=True, now_s=now).retry_after_s == 90
    assert verdict(wrapped(HTTPError(503)), media=True, now_s=now).retry_after_s is None


@given(st.text(max_size=60) | st.integers().map(str))
def test_a_wait_is_a_number_of_the_next_day_or_none(said: str) -> None:
    wait = failures.seconds_of(said, 1_700_000_000.0)
    assert wait is None or 0 <= wait <= failures.MOST_WAIT_S


@given(st.text(max_size=2000))
def test_any_text_gets_a_verdict(text: str) -> None:
    said = verdict(RuntimeError(text), media=True, now_s=0)
    assert len(said.text) <= failures.MOST_TEXT


def test_the_learner_is_not_shown_advice_for_the_command_line() -> None:
    raw = "\x1b[0;31mERROR:\x1b[0m [youtube] x: Sign in to confirm you’re not a bot. Use --cookies-from-browser or so"
    assert verdict(RuntimeError(raw), media=False, now_s=0).text == "[youtube] x: Sign in to confirm you’re not a bot"


def test_a_circle_of_causes_ends() -> None:
    one, other = RuntimeError("a"), RuntimeError("b")
    one.__cause__, other.__cause__ = other, one
    assert list(failures.causes(one)) == [one, other]
