"""The look for a newer StudyDesk, against a server that answers well and badly."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from studydesk.domain.errors import EnvironmentFault
from studydesk.services import version_check
from studydesk.services.version_check import RELEASES_PAGE, look, numbers

GOOD = {"tag_name": "v0.10.1", "html_url": f"{RELEASES_PAGE}/tag/v0.10.1"}


class Page:
    """A page of releases. ``answer``: (status, body), None for silence; ``trickles``: a byte at a time, without end."""

    def __init__(self) -> None:
        self.answer: tuple[int, bytes] | None = (200, json.dumps(GOOD).encode())
        self.trickles = False
        self.asked = 0
        self._over = threading.Event()
        page = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                page.asked += 1
                if page.answer is None:
                    page._over.wait(20)
                    return
                status, body = page.answer
                self.send_response(status)
                self.end_headers()
                try:
                    while page.trickles and not page._over.wait(0.01):
                        self.wfile.write(b" ")
                    self.wfile.write(body)
                except OSError:
                    return

            def log_message(self, *_words: object) -> None:
                return

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self._server.server_port}/latest"

    def close(self) -> None:
        self._over.set()
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def page() -> Iterator[Page]:
    running = Page()
    yield running
    running.close()


def test_a_newer_one_is_told_with_its_page(page: Page) -> None:
    found = look(page.address, "0.9.0")
    assert found is not None
    assert found == ("0.10.1", f"{RELEASES_PAGE}/tag/v0.10.1")
    assert look(page.address, "0.10.1") is None
    assert look(page.address, "1.0") is None


def test_a_draft_is_none_and_a_strange_page_is_not_opened(page: Page) -> None:
    page.answer = (200, json.dumps({**GOOD, "prerelease": True}).encode())
    assert look(page.address, "0.1.0") is None
    for url in ("https://example.org/x", "javascript:alert(1)", "file:///etc/passwd", None):
        page.answer = (200, json.dumps({**GOOD, "html_url": url}).encode())
        found = look(page.address, "0.1.0")
        assert found is not None
        assert found.page == RELEASES_PAGE


@pytest.mark.parametrize(
    ("status", "body", "why"),
    [
        (404, b"", "404"),
        (500, b"", "500"),
        (200, b"<html>", "could not be read"),
        (200, b"[" * 100_000, "could not be read"),
        (200, json.dumps({"tag_name": "v9.9.9; rm -rf"}).encode(), "could not be read"),
        (200, b" " * 2_000_000, "too large"),
    ],
)
def test_a_bad_answer_is_said_in_plain_words(page: Page, status: int, body: bytes, why: str) -> None:
    page.answer = (status, body)
    with pytest.raises(EnvironmentFault, match=why) as fault:
        look(page.address, "0.1.0")
    assert fault.value.code == "versions.no_answer"


def test_a_list_instead_of_a_release_is_nothing(page: Page) -> None:
    page.answer = (200, b"[]")
    assert look(page.address, "0.1.0") is None


def test_an_answer_that_trickles_without_end_is_left(page: Page) -> None:
    page.trickles = True
    with pytest.raises(EnvironmentFault, match="in time"):
        look(page.address, "0.1.0", longest_s=0.2)


def test_no_server_and_no_encryption() -> None:
    with pytest.raises(EnvironmentFault, match="no connection"):
        look("http://127.0.0.1:9/latest")
    with pytest.raises(EnvironmentFault, match="not encrypted"):
        look("http://example.org/latest")


def test_the_constant_is_encrypted_and_versions_are_three_numbers() -> None:
    assert version_check.LATEST_URL.startswith("https://")
    assert numbers("v1.2") == (1, 2, 0)
    assert numbers("1.2.3-beta") is None
