"""Fixtures; a test file gets them with ``pytest_plugins = ["tests.support.rig.fixture"]``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support.rig import fixtures
from tests.support.rig.server import Rig


@pytest.fixture(scope="session")
def media() -> Path:
    """The folder of media files; the test is skipped where ffmpeg cannot make them."""
    try:
        return fixtures.media()
    except fixtures.NoFfmpeg as error:
        pytest.skip(str(error))


@pytest.fixture
def rig(media: Path) -> Iterator[Rig]:
    """A rig of this test's own."""
    del media
    with Rig() as opened:
        yield opened
