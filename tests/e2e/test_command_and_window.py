"""A command asks the window that is open with the same profile: two real processes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
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


def wait_until(profile: Profile, *, listens: bool = False, has_video: bool = False) -> None:
    """Looks at files that another process writes."""
    end = time.monotonic() + PATIENCE_S
    while True:
        present = holder(profile) if listens else None
        if (present is not None and present.address) or (has_video and list(profile.media.glob("*/*.mp4"))):
            return
        assert time.monotonic() < end
        time.sleep(0.02)


def test_an_open_window_fetches_what_a_command_asks_for(lane: Lane, profile: Profile) -> None:
    url = lane.put("/talk.mp4", clip())
    environment = {**os.environ, "PYTHONPATH": str(SOURCE), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "studydesk", "--profile", str(profile.folder)]
    with subprocess.Popen(command, env=environment) as window:
        try:
            wait_until(profile, listens=True)
            status, said, err = run(profile, url)
            assert (status, said["in_window"], err) == (0, True, "")
            wait_until(profile, has_video=True)
        finally:
            window.kill()
    (file,) = profile.media.glob("*/*.mp4")
    assert file.read_bytes() == clip()
    with closing(Store.open(profile.database, clock=system_clock, random=Random(1))) as store:
        assert store.read("SELECT state FROM download")[0][0] in ("done", "verifying")
