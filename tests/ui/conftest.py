"""What the tests of windows share: a whole program on a temporary profile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from tests.support.desks import Bench


@pytest.fixture
def bench(qapp: QApplication, tmp_path: Path) -> Iterator[Bench]:
    """A program on an empty profile with the shipped path, first steps done; the window is not shown yet."""
    made = Bench(qapp, tmp_path / "profile")
    made.device.set("reduce_motion", True)
    yield made
    made.close()
