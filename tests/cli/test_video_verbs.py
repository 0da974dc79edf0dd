"""The verbs about the library and the video engine, and downloads of lists."""

from __future__ import annotations

import argparse
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from tests.cli.test_download import run
from tests.media.lane import PATIENCE_S, Lane, lanes
from tests.services.clip import clip
from tests.services.test_engine import NEW, NOW, SEVERAL_WORKERS, Index, wheel

from studydesk.cli import engine
from studydesk.cli.output import Output
from studydesk.cli.session import Session
from studydesk.domain.clock import system_clock
from studydesk.domain.errors import EnvironmentFault
from studydesk.paths import Profile
from studydesk.services.profile import ProfileGuard
from studydesk.services.settings import DeviceSettings

SOURCE = Path(__file__).parents[2] / "src"


@pytest.fixture
def lane() -> Iterator[Lane]:
    yield from lanes()


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "profile")


@pytest.fixture
def index() -> Iterator[Index]:
    running = Index()
    yield running
    running.close()


def verb(profile: Profile, *arguments: str) -> tuple[int, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "studydesk", *arguments, "--json", "--profile", str(profile.folder)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        check=False,
    )
    return done.returncode, json.loads(done.stdout)


class _Clocked(Session):
    def now(self) -> datetime:
        return NOW


def session_of(profile: Profile) -> tuple[Session, io.StringIO]:
    out = io.StringIO()
    return _Clocked(profile.folder, Output(out, io.StringIO(), as_json=True)), out


def test_a_library_is_compared_with_what_is_known_of_it(lane: Lane, profile: Profile) -> None:
    assert verb(profile, "library", "check")[0] == 0
    urls = [lane.put(f"/talk-{name}.mp4", clip()) for name in "abcd"]
    assert run(profile, *urls)[0] == 0
    status, said = verb(profile, "library", "check")
    assert (status, said["ok"], said["videos"]) == (0, True, 4)
    files = sorted(file for file in profile.media.rglob("*.mp4"))
    files[0].unlink()
    files[1].write_bytes(b"cut")
    files[2].write_bytes(bytes(files[2].stat().st_size))
    (profile.media / "stranger.mp4").write_bytes(clip())
    status, said = verb(profile, "library", "check")
    assert (status, said["ok"]) == (1, False)
    names = [file.relative_to(profile.media).as_posix() for file in files]
    assert said["missing"] == [names[0]]
    assert said["changed"] == [names[1]]
    assert [one["path"] for one in said["broken"]] == [names[2]]
    assert said["unknown"] == ["stranger.mp4"]
    DeviceSettings(profile.device_settings, system_clock()).set("media_folder", str(profile.folder / "unplugged"))
    status, said = verb(profile, "library", "check")
    assert (status, said["is_there"]) == (1, False)


def test_the_engine_can_be_asked_and_taken_back(profile: Profile, tmp_path: Path) -> None:
    status, said = verb(profile, "engine", "status")
    assert (status, said["built_in"], said["problem"]) == (0, True, "")
    rubbish = tmp_path / "yt_dlp-2099.1.2-py3-none-any.whl"
    rubbish.write_bytes(b"no wheel")
    status, said = verb(profile, "engine", "install", str(rubbish))
    assert (status, said["error"]["code"]) == (2, "engine.not_one")
    assert verb(profile, "engine", "previous")[1]["error"]["code"] == "engine.no_previous"
    assert verb(profile, "engine", "built-in")[0] == 0


@SEVERAL_WORKERS
def test_an_engine_is_brought_up_to_date_without_a_window(profile: Profile, index: Index, tmp_path: Path) -> None:
    index.offer(wheel(tmp_path))
    session, out = session_of(profile)
    assert engine.update(session, argparse.Namespace(check=True, now=False), index_url=index.url) == 0
    assert json.loads(out.getvalue())["newer"] == NEW
    session, out = session_of(profile)
    assert engine.update(session, argparse.Namespace(check=False, now=False), index_url=index.url) == 0
    assert json.loads(out.getvalue())["version"] == NEW
    assert verb(profile, "engine", "status")[1]["version"] == NEW
    assert verb(profile, "engine", "built-in")[1]["built_in"]
    assert verb(profile, "engine", "previous")[1]["version"] == NEW


def test_an_open_window_keeps_its_engine(profile: Profile) -> None:
    guard = ProfileGuard.take(profile)
    assert guard is not None
    session, _ = session_of(profile)
    with guard, pytest.raises(EnvironmentFault) as fault:
        engine.built_in(session, argparse.Namespace())
    assert fault.value.code == "profile.open"


def test_every_video_of_a_list_is_fetched(lane: Lane, profile: Profile) -> None:
    videos = [lane.put(f"/list/{name}.mp4", clip()) for name in "ab"]
    items = "".join(f"<item><title>{Path(url).stem}</title><link>{url}</link></item>" for url in videos)
    feed = f"<?xml version='1.0'?><rss version='2.0'><channel><title>Talks</title>{items}</channel></rss>"
    url = lane.put("/feed.xml", feed.encode(), kind="application/rss+xml")
    status, said, err = run(profile, url, "--list")
    assert (status, err) == (0, "")
    assert sorted(row["key"] for row in said["downloads"]) == sorted(f"url:{video}" for video in videos)
    assert {row["state"] for row in said["downloads"]} == {"done"}
    status, said, err = run(profile, lane.base + "/nothing", "--list")
    assert (status, said["error"]["code"]) == (3, "download.list")
