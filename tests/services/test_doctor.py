"""What the doctor finds."""

import json
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from studydesk import PROBE_SWITCH
from studydesk.paths import Profile
from studydesk.services.backup import backup_now
from studydesk.services.doctor import Finding, ProgramResult, State, examine, has_problem
from studydesk.storage.store import Store

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
GOOD = {
    "qt": "6.11.3",
    "pyside": "6.11.3",
    "platform": "xcb",
    "plays": True,
    "video": ["AV1", "H264", "VP9"],
    "audio": ["AAC", "Opus"],
}


def answering(said: object, status: int | None = 0, errors: str = "") -> "Runner":
    return Runner(json.dumps(said), status, errors)


class Runner:
    """Child processes that answer what they are told to."""

    def __init__(
        self,
        output: str,
        status: int | None,
        errors: str,
        programs: str = "ffmpeg version 7.1 Copyright\n",
        deaf: str = "",
    ) -> None:
        self.result = ProgramResult(status, output, errors)
        self.programs = programs
        self.deaf = deaf

    def __call__(self, command: Sequence[str], seconds: float) -> ProgramResult:
        if PROBE_SWITCH in command:
            return self.result
        return ProgramResult(0, "" if command[0] == self.deaf else self.programs, "")


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    made = Profile(tmp_path / "profile")
    Store.open(made.database, clock=lambda: NOW, random=Random(1)).close()
    return made


def found(profile: Profile, run: Runner | None = None, *, full: bool = False) -> dict[str, Finding]:
    rows = examine(profile, NOW, run or answering(GOOD), full=full)
    assert len({row.id for row in rows}) == len(rows)
    for row in rows:
        assert bool(row.mend) == (row.state is not State.OK), row
    return {row.id: row for row in rows}


def test_a_sound_profile_has_no_problem(profile: Profile) -> None:
    rows = found(profile, full=True)
    assert not has_problem(list(rows.values()))
    assert "sound, fully checked" in rows["database"].found
    assert rows["codecs.video"].state is State.OK


def test_a_profile_that_is_not_there_yet_is_well_and_is_not_made(tmp_path: Path) -> None:
    rows = found(Profile(tmp_path / "none"))
    assert rows["profile"].state is State.OK
    assert rows["database"].state is State.OK
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_database_is_a_problem_with_a_way_out(profile: Profile) -> None:
    profile.database.write_bytes(b"rubbish" * 1000)
    row = found(profile)["database"]
    assert row.state is State.PROBLEM
    assert "backup" in row.mend


def test_a_file_where_the_folder_should_be_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert found(Profile(tmp_path / "file"))["profile"].state is State.PROBLEM


def test_qt_that_crashes_is_a_problem_in_its_own_words(profile: Profile) -> None:
    run = Runner("", -6, "qt.qpa.plugin: could not load\nlibxcb-cursor0 is needed\n")
    row = found(profile, run)["qt"]
    assert row.state is State.PROBLEM
    assert "libxcb-cursor0 is needed" in row.found


@pytest.mark.parametrize("output", ["", "no json", "[1]"])
def test_qt_that_says_nothing_usable_is_a_problem(profile: Profile, output: str) -> None:
    assert found(profile, Runner(output, 0, ""))["qt"].state is State.PROBLEM


def test_without_a_screen_the_rest_is_asked_off_screen(profile: Profile) -> None:
    asked: list[Sequence[str]] = []

    class NoScreen(Runner):
        def __call__(self, command: Sequence[str], seconds: float) -> ProgramResult:
            asked.append(command)
            if PROBE_SWITCH in command and "offscreen" not in command:
                return ProgramResult(-6, "", "qt.qpa.xcb: could not connect to display \n")
            return super().__call__(command, seconds)

    rows = found(profile, NoScreen(json.dumps(GOOD), 0, ""))
    assert rows["screen"].state is State.WARNING
    assert rows["qt"].state is State.OK


def test_nothing_that_plays_is_a_problem(profile: Profile) -> None:
    assert found(profile, answering({**GOOD, "plays": False}))["codecs"].state is State.PROBLEM


def test_a_missing_codec_is_a_warning(profile: Profile) -> None:
    row = found(profile, answering({**GOOD, "video": ["VP9"]}))["codecs.video"]
    assert row.state is State.WARNING
    assert "H264" in row.found


def test_backups_are_counted(profile: Profile) -> None:
    assert found(profile)["backups"].state is State.WARNING
    backup_now(profile, NOW - timedelta(days=1))
    row = found(profile)["backups"]
    assert row.state is State.OK
    assert "2026-11-22 12:00" in row.found


def test_tools_that_are_not_there_are_named(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    rows = found(profile)
    assert rows["ffmpeg"].state is State.OK
    assert "built in" in rows["ffmpeg"].found
    rows = found(profile, Runner(json.dumps(GOOD), 0, "", programs=""))
    assert rows["ffmpeg"].state is State.WARNING
    assert rows["javascript"].state is State.WARNING


def test_a_chosen_ffmpeg_that_does_not_run_is_named(profile: Profile) -> None:
    (row,) = (
        row for row in examine(profile, NOW, answering(GOOD), chosen_ffmpeg="/nowhere/ffmpeg") if row.id == "ffmpeg"
    )
    assert row.state is State.OK  # the child that is asked here answers for every program
    chosen = Runner(json.dumps(GOOD), 0, "", deaf="/nowhere/ffmpeg")
    (row,) = (row for row in examine(profile, NOW, chosen, chosen_ffmpeg="/nowhere/ffmpeg") if row.id == "ffmpeg")
    assert row.state is State.WARNING
    assert "/nowhere/ffmpeg does not run" in row.found


def test_an_engine_that_is_damaged_is_named(profile: Profile) -> None:
    profile.engine.mkdir()
    (profile.engine / "current.json").write_text(
        '{"wheels": [{"package": "yt-dlp", "version": "2099.1.2", "file": "gone.whl", "sha256": "00"}]}'
    )
    row = found(profile)["ytdlp"]
    assert row.state is not State.PROBLEM
    assert "yt-dlp" in row.found


def test_an_open_profile_is_said_to_be_open(profile: Profile) -> None:
    from studydesk.services.profile import ProfileGuard

    guard = ProfileGuard.take(profile)
    assert guard is not None
    with guard:
        assert found(profile)["lock"].found.startswith("yes")
    with closing(Store.open(profile.database, clock=lambda: NOW, random=Random(1))):
        assert found(profile)["lock"].found == "no"
