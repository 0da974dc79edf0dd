"""What the verbs do, on real profiles."""

import io
import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from studydesk.__main__ import main
from studydesk.cli.output import Output
from studydesk.domain.errors import UserError
from studydesk.paths import Profile, curriculum_folder
from studydesk.services.profile import ProfileGuard
from studydesk.settings import SETTINGS

BACKEND = curriculum_folder() / "backend"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "profile")


@pytest.fixture
def run(profile: Profile, capsys: pytest.CaptureFixture[str]) -> Run:
    def run_here(*arguments: object) -> tuple[int, str, str]:
        status = main([*(str(argument) for argument in arguments), "--profile", str(profile.folder)])
        out, err = capsys.readouterr()
        return status, out, err

    return run_here


@pytest.fixture
def run_json(run: Run) -> Callable[..., object]:
    def run_and_parse(*arguments: object) -> object:
        return json.loads(run(*arguments, "--json")[1])

    return run_and_parse


def test_a_path_is_added_listed_and_removed(run: Run) -> None:
    assert run("path", "list") == (0, "No path is installed yet; the first start of the window installs one.\n", "")
    assert run("path", "add", BACKEND)[0] == 0
    status, out, err = run("path", "list")
    assert (status, err) == (0, "")
    assert out.startswith("backend  ")
    assert run("path", "remove", "backend")[0] == 0
    assert "backend" not in run("path", "list")[1]


def test_a_path_can_come_as_a_zip(run: Run, tmp_path: Path) -> None:
    packed = shutil.make_archive(str(tmp_path / "pack"), "zip", BACKEND)
    assert zipfile.is_zipfile(packed)
    assert run("path", "add", packed)[0] == 0


def test_faults_of_a_path_are_all_named_and_nothing_is_installed(run: Run, tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(BACKEND, pack)
    topic = next((pack / "topics").iterdir())
    (topic / "overview.md").unlink()
    text = (topic / "topic.toml").read_text(encoding="utf-8")
    (topic / "topic.toml").write_text(text + '\nprerequisits = ["x"]\n', encoding="utf-8")
    for verb in ("check", "add"):
        status, out, _err = run("path", verb, pack)
        assert status == 1
        assert f"topics/{topic.name}/topic.toml:" in out
        assert "overview.md" in out
    assert run("path", "list")[1].startswith("No path")


def test_faults_come_as_json_too(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    status, out, _err = run("path", "check", tmp_path / "empty", "--json")
    assert status == 1
    said = json.loads(out)
    assert said["ok"] is False
    assert {"file", "line", "code", "message", "fix", "text"} == set(said["faults"][0])


def test_the_shipped_path_has_no_faults(run: Run) -> None:
    assert run("path", "check", BACKEND) == (0, "No faults.\n", "")


def test_what_is_not_there_is_said_with_status_2(run: Run, tmp_path: Path) -> None:
    for arguments in (["path", "add", tmp_path / "no"], ["path", "check", tmp_path / "no"], ["restore", "no.db"]):
        status, out, err = run(*arguments)
        assert (status, out) == (2, "")
        assert err.startswith("studydesk: ")
    status, _out, err = run("path", "remove", "nothing")
    assert status == 2
    assert "'nothing'" in err


def test_settings_are_set_and_shown(run: Run, run_json: Callable[..., object]) -> None:
    assert run("settings", "set", "weekly_hours", "9") == (0, "weekly_hours = 9\n", "")
    assert run("settings", "set", "theme", "dark")[0] == 0
    assert run("settings", "get", "weekly_hours")[1] == "9\n"
    assert run("settings", "get", "theme")[1] == "dark\n"
    listed = run_json("settings", "list")
    assert isinstance(listed, list)
    assert [row["key"] for row in listed] == [row.key for row in SETTINGS]
    assert {row["key"]: row["value"] for row in listed}["theme"] == "dark"


def test_a_bad_setting_is_refused_with_what_is_allowed(run: Run) -> None:
    status, out, err = run("settings", "set", "scale", "999")
    assert (status, out) == (2, "")
    assert "from 80 to 200" in err
    assert run("settings", "set", "them", "dark")[2].endswith("Did you mean 'theme'?\n")


def test_looking_makes_no_profile(run: Run, profile: Profile) -> None:
    for arguments in (["settings", "list"], ["path", "list"], ["backups"], ["settings", "get", "theme"]):
        assert run(*arguments)[0] == 0
    assert not profile.folder.exists()


def test_backup_restore_and_check(run: Run, run_json: Callable[..., object], profile: Profile, tmp_path: Path) -> None:
    run("settings", "set", "weekly_hours", "9")
    assert run("backup")[0] == 0
    run("settings", "set", "weekly_hours", "20")
    listed = run_json("backups")
    assert isinstance(listed, list)
    name = Path(listed[0]["file"]).name
    status, out, err = run("restore", name)
    assert (status, err) == (0, "")
    assert "is kept" in out
    assert run("settings", "get", "weekly_hours")[1] == "9\n"
    assert run("check") == (0, "The database is sound.\n", "")
    assert run("backup", "--to", tmp_path / "stick")[0] == 0
    assert len(list((tmp_path / "stick").iterdir())) == 1


def test_a_damaged_database_gives_a_sentence_and_never_a_traceback(run: Run, profile: Profile) -> None:
    run("settings", "set", "weekly_hours", "9")
    profile.database.write_bytes(b"rubbish" * 5000)
    for arguments in (["check"], ["backup"], ["path", "list"], ["settings", "set", "weekly_hours", "3"]):
        status, out, err = run(*arguments)
        assert (status, out) == (3, "")
        assert "damaged" in err
        assert "backup" in err
        assert "Traceback" not in err
    status, out, _err = run("backup", "--json")
    assert status == 3
    assert json.loads(out)["error"]["code"] == "database.corrupt"


def test_an_open_profile_is_not_replaced(run: Run, profile: Profile) -> None:
    run("settings", "set", "weekly_hours", "9")
    run("backup")
    name = next(profile.backups.iterdir()).name
    guard = ProfileGuard.take(profile)
    assert guard is not None
    with guard:
        for arguments in (["restore", name], ["move", profile.folder.parent / "new"]):
            status, _out, err = run(*arguments)
            assert status == 3
            assert "Close it" in err
        assert run("backup")[0] == 0
        assert run("settings", "get", "weekly_hours")[1] == "9\n"


def test_the_data_folder_is_moved(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["settings", "set", "weekly_hours", "9"]) == 0
    assert main(["move", str(tmp_path / "new")]) == 0
    capsys.readouterr()
    assert main(["settings", "get", "weekly_hours"]) == 0
    assert capsys.readouterr().out == "9\n"
    assert (tmp_path / "new" / "studydesk.db").exists()


def test_a_moved_profile_that_is_gone_is_said_and_the_doctor_still_looks(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    main(["settings", "set", "weekly_hours", "9"])
    main(["move", str(tmp_path / "new")])
    shutil.rmtree(tmp_path / "new")
    capsys.readouterr()
    assert main(["settings", "list"]) == 3
    assert "plug it in" in capsys.readouterr().err
    assert main(["doctor", "--json"]) == 1
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert str(tmp_path / "new") in findings[0]["found"]


class Terminal(io.StringIO):
    """A stream that a person looks at."""

    def isatty(self) -> bool:
        return True


def test_progress_is_drawn_on_a_terminal_and_wiped_away() -> None:
    err = Terminal()
    with Output(io.StringIO(), err, as_json=False).progress("Working") as progress:
        progress(50, 100)
        progress(100, 100)
    assert "Working [" in err.getvalue()
    assert "100%" in err.getvalue()
    assert err.getvalue().endswith("\r")


def test_progress_is_not_drawn_into_a_file() -> None:
    err = io.StringIO()
    with Output(io.StringIO(), err, as_json=False).progress("Working") as progress:
        progress(1, 1)
    assert err.getvalue() == ""


def test_an_error_is_a_sentence_and_with_json_an_object_too() -> None:
    out, err = io.StringIO(), io.StringIO()
    Output(out, err, as_json=True).error(UserError("a.code", "What.", next_step="Next."))
    assert err.getvalue() == "studydesk: What. Next.\n"
    assert json.loads(out.getvalue())["error"]["code"] == "a.code"


def test_the_figures_of_a_path(run: Run, run_json: Callable[..., object]) -> None:
    status, out, err = run("path", "stats")
    assert (status, err) == (0, "")
    assert len(out.splitlines()) == 19
    value = run_json("path", "stats", BACKEND)
    assert isinstance(value, dict)
    assert value["totals"]["topics"] == 18
    assert value["totals"]["cards"] == sum(topic["cards"] for topic in value["topics"])
    assert run("path", "stats", BACKEND / "nowhere")[0] == 2
