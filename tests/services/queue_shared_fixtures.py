"""The fixtures of these tests, taken in as a plugin."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.services.queue_rig import World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    one = World(tmp_path / "videos")
    one.start()
    yield one
    one.queue.stop()
    one.store.close()
