"""How the tests of the rig ask it: plainly, and with yt-dlp."""

from __future__ import annotations

import hashlib
import http.client
import subprocess
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")


ROOT = Path(__file__).resolve().parents[3]


README = ROOT / "tests" / "support" / "rig" / "README.md"


FILE = "/media/18.mp4"


class Words:
    """Keeps what yt-dlp says instead of printing it."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def debug(self, text: str) -> None:
        self.said.append(text)

    warning = error = debug


def first(info: dict[str, Any]) -> dict[str, Any]:
    """A video, or the first one of a list."""
    found: dict[str, Any] = (info.get("entries") or [info])[0]
    return found


def sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes
    whole: bool


def ask(url: str, span: str = "", method: str = "GET") -> Answer:
    """One request without yt-dlp. ``whole``: the body was as long as announced."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.netloc)
    try:
        path = f"{parts.path}?{parts.query}" if parts.query else parts.path
        connection.request(method, path, headers={"Range": span} if span else {})
        response = connection.getresponse()
        headers = {name.lower(): value for name, value in response.getheaders()}
        try:
            return Answer(response.status, headers, response.read(), True)
        except http.client.IncompleteRead as error:
            return Answer(response.status, headers, error.partial, False)
    finally:
        connection.close()


@dataclass
class Background:
    """Something at work in a thread; ``result`` waits for it and raises what it raised."""

    work: Callable[[], Any]

    def __post_init__(self) -> None:
        self._ended: list[tuple[Any, BaseException | None]] = []
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        try:
            self._ended.append((self.work(), None))
        except BaseException as error:
            self._ended.append((None, error))

    @property
    def is_done(self) -> bool:
        return bool(self._ended)

    def result(self) -> Any:
        self._thread.join()
        value, error = self._ended[0]
        if error is not None:
            raise error
        return value


# ------------------------------------------------------------------------------------------------------------- media
CODECS = {
    "18.mp4": {"h264", "aac"},
    "134.mp4": {"h264"},
    "135.mp4": {"h264"},
    "136.mp4": {"h264"},
    "140.m4a": {"aac"},
    "247.webm": {"vp9"},
    "251.webm": {"opus"},
    "page.webm": {"vp9", "opus"},
    "chapters.mp4": {"h264", "aac"},
    "hls/480.m3u8": {"h264", "aac"},
}


def _ffmpeg(*words: str | Path) -> tuple[bytes, str]:
    done = subprocess.run(["ffmpeg", "-hide_banner", "-nostdin", *words], capture_output=True, check=False)
    return done.stdout, done.stderr.decode("utf-8", "replace")


# ---------------------------------------------------------------------------------------------- YouTube's shape
def ids(info: dict[str, Any]) -> set[str]:
    return {one["format_id"] for one in info["formats"]} - {"sb0"}
