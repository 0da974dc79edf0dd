"""The rotating log."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from studydesk.logs import log_tail, set_level, start_log, stop_log

LOG = logging.getLogger("studydesk.test")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    handler = start_log(tmp_path / "logs", "info")
    assert handler is not None
    yield tmp_path / "logs"
    stop_log(handler)
    set_level("notset")


def test_it_rotates_and_keeps_five_files(folder: Path) -> None:
    for _ in range(70):
        LOG.info("x" * 100_000)
    assert sorted(file.name for file in folder.iterdir()) == [
        "studydesk.log",
        *(f"studydesk.log.{number}" for number in range(1, 5)),
    ]
    assert sum(file.stat().st_size for file in folder.iterdir()) <= 5_000_000


def test_the_level_is_kept_and_can_change(folder: Path) -> None:
    LOG.debug("quiet")
    set_level("debug")
    LOG.debug("loud")
    assert "quiet" not in log_tail(folder, 10)
    assert "loud" in log_tail(folder, 10)


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("GET /x?token=abc123&y=1", "abc123"),
        ("Authorization: Bearer abc.def", "abc.def"),
        ("Cookie: session=abc123", "session=abc123"),
        ("https://me:hunter2@example.org/x", "hunter2"),
        ("password = hunter2", "hunter2"),
    ],
)
def test_secrets_are_blotted_out(folder: Path, text: str, secret: str) -> None:
    LOG.info("asked %s", text)
    assert secret not in log_tail(folder, 10)
    assert "***" in log_tail(folder, 10)


def test_a_folder_that_cannot_be_made_means_no_log_and_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert start_log(tmp_path / "file" / "logs", "info") is None
    assert log_tail(tmp_path / "none", 3) == ""


def test_letters_that_cannot_be_encoded_do_not_stop_it(folder: Path) -> None:
    LOG.info("half \ud800 pair")
    assert "half" in log_tail(folder, 1)
