"""A command asks the window that is open with the same profile: two real processes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from random import Random

import pytest
from tests.cli.test_download import run
from tests.media.lane import PATIENCE_S, Lane, lanes
from tests.services.clip import clip

from studydesk.domain.clock import system_clock
from studydesk.paths import Profile
from studydesk.services.profile import holder
from studydesk.storage.store import Store

SOURCE = Path(__file__).parents[2] / "src"


@pytest.fixture
def lane() -> Iterator[Lane]:
    yield from lanes()


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "profile")


def wait_until(is_so: Callable[[], bool]) -> None:
    """Looks at what another process writes, of which nobody tells."""
    end = time.monotonic() + PATIENCE_S
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.02)


def listens(profile: Profile) -> bool:
    present = holder(profile)
    return present is not None and bool(present.address)


def is_done(profile: Profile) -> bool:
    with closing(Store.open(profile.database, clock=system_clock, random=Random(1), read_only=True)) as store:
        return [row[0] for row in store.read("SELECT state FROM download")] == ["done"]


def test_an_open_window_fetches_what_a_command_asks_for(lane: Lane, profile: Profile) -> None:
    url = lane.put("/talk.mp4", clip())
    environment = {**os.environ, "PYTHONPATH": str(SOURCE), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "studydesk", "--profile", str(profile.folder)]
    with subprocess.Popen(command, env=environment) as window:
        try:
            wait_until(partial(listens, profile))
            status, said, err = run(profile, url)
            assert (status, said["in_window"], err) == (0, True, "")
            wait_until(partial(is_done, profile))
        finally:
            window.kill()
    (file,) = profile.media.glob("*/*.mp4")
    assert file.read_bytes() == clip()
