"""dev.py: what it answers, when it makes the environment anew, and what it says about missing system libraries."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from devkit import checks, environment, system

ROOT = Path(__file__).resolve().parents[2]
DEV = ROOT / "dev.py"


def dev(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, str(DEV), *arguments], check=False, capture_output=True, text=True)


def test_help_names_every_command() -> None:
    said = dev("--help")

    assert said.returncode == 0
    for command in ("run", "test", "lint", "lock", "bench", "shots"):
        assert re.search(rf"^  {command} ", said.stdout, re.MULTILINE), command


def test_an_unknown_command_is_refused_with_the_help() -> None:
    said = dev("tset")

    assert said.returncode == 2
    assert "no command 'tset'" in said.stdout
    assert "usage:" in said.stdout


def test_an_unknown_option_is_refused_before_any_work() -> None:
    said = dev("lock", "--upgarde")

    assert said.returncode == 2
    assert "--upgarde" in said.stderr


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """dev.py's environment in an empty folder, with the slow steps written down instead of done."""
    steps: list[str] = []
    folder = tmp_path / ".venv"
    folder.mkdir()
    python = folder / "python"

    def create(_: Path) -> None:
        steps.append("create")
        python.touch()

    monkeypatch.setattr(environment, "VENV", folder)
    monkeypatch.setattr(environment, "PYTHON", python)
    monkeypatch.setattr(environment, "_STAMP", folder / "stamp.json")
    monkeypatch.setattr(environment, "LOCKS", tmp_path)
    monkeypatch.setattr(environment, "_create", create)
    monkeypatch.setattr(environment, "install", lambda _, kind: steps.append(f"install {kind}"))
    monkeypatch.setattr(environment, "_remove_leftovers", lambda: None)
    monkeypatch.setattr(environment, "_link_project", lambda: None)
    for kind in ("run", "test"):
        (tmp_path / f"requirements-{kind}.lock").write_text(f"{kind}==1\n", encoding="utf-8")
    return steps


def test_the_environment_is_made_once(made: list[str]) -> None:
    environment.ensure("run")
    environment.ensure("run")

    assert made == ["create", "install run"]


def test_what_tests_need_is_added_to_what_running_needs(made: list[str]) -> None:
    environment.ensure("run")
    environment.ensure("test")
    environment.ensure("run")
    environment.ensure("test")

    assert made == ["create", "install run", "install test"]


def test_a_changed_lock_is_installed_into_the_environment_that_is_there(made: list[str], tmp_path: Path) -> None:
    environment.ensure("run")
    (tmp_path / "requirements-run.lock").write_text("run==2\n", encoding="utf-8")
    environment.ensure("run")

    assert made == ["create", "install run", "install run"]


def test_another_python_or_folder_makes_it_anew(made: list[str], tmp_path: Path) -> None:
    environment.ensure("run")
    stamp = tmp_path / ".venv" / "stamp.json"
    kept = json.loads(stamp.read_text(encoding="utf-8"))
    kept["here"]["folder"] = "elsewhere"
    stamp.write_text(json.dumps(kept), encoding="utf-8")
    environment.ensure("run")

    assert made == ["create", "install run", "create", "install run"]


def test_an_installation_that_was_broken_off_is_done_again(
    made: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    environment.ensure("run")
    (tmp_path / "requirements-run.lock").write_text("run==2\n", encoding="utf-8")

    def fail(*_: object) -> None:
        raise environment.DevError("no network")

    with monkeypatch.context() as broken:
        broken.setattr(environment, "install", fail)
        with pytest.raises(environment.DevError):
            environment.ensure("run")
    environment.ensure("run")

    assert made[-2:] == ["create", "install run"]


def test_names_are_read_from_a_lock_whatever_their_spelling(tmp_path: Path) -> None:
    lock = tmp_path / "some.lock"
    lock.write_text(
        "# made\nPy_Yaml==6 \\\n    --hash=sha256:aa==\nshiboken6==6.11 ; sys_platform == 'x'\n", encoding="utf-8"
    )

    assert environment.names_in(lock) == {"py-yaml", "shiboken6"}


@pytest.mark.parametrize(
    ("variables", "wanted"),
    [
        ({}, {"qt", "xcb"}),
        ({"WAYLAND_DISPLAY": "wayland-0"}, {"qt", "xcb", "wayland"}),
        ({"QT_QPA_PLATFORM": "offscreen"}, {"qt"}),
        ({"QT_QPA_PLATFORM": "offscreen:fontengine=freetype", "WAYLAND_DISPLAY": "wayland-0"}, {"qt"}),
    ],
)
def test_only_the_libraries_of_this_kind_of_desktop_are_wanted(variables: dict[str, str], wanted: set[str]) -> None:
    assert system.wanted_platforms(variables) == wanted


@pytest.mark.skipif(sys.platform != "linux", reason="other systems bring what Qt needs")
def test_a_library_that_is_not_here_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    absent = system.Library("libsurely-not-here.so.7", "a", "d", "p", "z", "qt")
    monkeypatch.setattr(system, "LIBRARIES", (*system.LIBRARIES, absent))

    assert system.missing_libraries({"qt"}) == [absent]


@pytest.mark.parametrize(
    ("program", "command"),
    [
        ("apt-get", "sudo apt-get update && sudo apt-get install --no-install-recommends libegl1 libgl1"),
        ("dnf", "sudo dnf install libglvnd-egl libglvnd-glx"),
        ("pacman", "sudo pacman -S --needed libglvnd"),
        ("zypper", "sudo zypper install libglvnd"),
    ],
)
def test_who_may_not_install_gets_the_one_command(
    program: str, command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: name if name == program else None)
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(system, "missing_libraries", lambda _: list(system.LIBRARIES[:2]))

    with pytest.raises(environment.DevError):
        system.ensure_libraries({"QT_QPA_PLATFORM": "offscreen"})

    assert f"\n  {command}\n" in capsys.readouterr().out


def test_root_on_a_new_debian_fetches_the_lists_when_the_first_try_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []
    missing = [list(system.LIBRARIES[:1]), []]

    def succeeds(command: list[str], _: object) -> bool:
        tried.append(" ".join(command[:2]))
        return len(tried) > 1

    monkeypatch.setattr("shutil.which", lambda name: name if name == "apt-get" else None)
    monkeypatch.setattr("os.geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(system, "missing_libraries", lambda _: missing.pop(0))
    monkeypatch.setattr(system, "_succeeds", succeeds)

    system.ensure_libraries({"QT_QPA_PLATFORM": "offscreen"})

    assert tried == ["apt-get install", "apt-get update", "apt-get install"]


def test_every_step_runs_and_the_end_says_which_failed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(checks, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(checks, "_REPORTS", tmp_path)
    monkeypatch.setattr(
        checks,
        "lint_steps",
        lambda **_: [checks.Step("one", ("-c", "raise SystemExit(3)")), checks.Step("two", ("-c", ""))],
    )

    assert checks.lint(fix=False) == 1
    assert re.search(r"^FAILED  one .*\nok      two ", capsys.readouterr().out, re.MULTILINE)


def test_the_closing_line_counts_the_tests(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    report = '<testsuites><testsuite tests="9" failures="2" errors="1" skipped="1"/></testsuites>'
    (tmp_path / "all.xml").write_text(report, encoding="utf-8")
    monkeypatch.setattr(checks, "_REPORTS", tmp_path)

    checks._print_counts()

    assert capsys.readouterr().out.splitlines()[-1] == "5 passed, 3 failed, 1 skipped"


def test_the_types_and_the_layers_cover_the_whole_program() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    assert project["tool"]["mypy"]["strict"] is True
    (layers,) = (row for row in project["tool"]["importlinter"]["contracts"] if row["type"] == "layers")
    assert layers["exhaustive"] is True


def test_ci_runs_the_commands_that_a_person_types() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")

    commands = ("python3 dev.py test\n", "python3 dev.py run -- ", "python3 dev.py test --long")
    assert [script.index(command) for command in commands] == sorted(script.index(command) for command in commands)
