"""The command line as a process of its own, without Qt."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src"
WITHOUT_QT = """
import sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError("Qt was asked for by the command line")

sys.meta_path.insert(0, NoQt())
from studydesk.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def start(*arguments: object, blocked: bool = True, python: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    program = ["-c", WITHOUT_QT] if blocked else ["-m", "studydesk"]
    return subprocess.run(
        [sys.executable, *python, *program, *(str(argument) for argument in arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        check=False,
    )


def test_verbs_run_where_there_is_no_qt(tmp_path: Path) -> None:
    profile = ("--profile", tmp_path / "profile")
    for arguments in (
        ["settings", "set", "weekly_hours", "9"],
        ["settings", "list"],
        ["path", "list"],
        ["backup"],
        ["backups"],
        ["check"],
    ):
        ended = start(*arguments, *profile)
        assert (ended.returncode, ended.stderr) == (0, "")


def test_the_doctor_asks_qt_in_a_child(tmp_path: Path) -> None:
    ended = start("doctor", "--json", "--profile", tmp_path / "profile")
    said = json.loads(ended.stdout)
    qt = next(finding for finding in said["findings"] if finding["id"] == "qt")
    assert (qt["state"], "offscreen" in qt["found"]) == ("ok", True)
    assert ended.returncode == 0


def test_the_module_is_a_program(tmp_path: Path) -> None:
    ended = start("backups", "--profile", tmp_path, blocked=False)
    assert (ended.returncode, ended.stdout) == (0, "There are no backups yet.\n")


def test_the_version_needs_few_modules() -> None:
    ended = start("--version", blocked=False, python=("-X", "importtime"))
    loaded = {line.rpartition("|")[2].strip() for line in ended.stderr.splitlines()}
    assert ended.stdout.startswith("StudyDesk ")
    assert not loaded & {"PySide6", "sqlite3", "sqlite_utils", "yt_dlp", "markdown", "subprocess", "socket"}


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end otherwise on Windows")
def test_a_reader_that_had_enough_is_no_error(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run(
        [sys.executable, "-m", "studydesk", "settings", "list", "--profile", str(tmp_path / "p")],
        stdout=writing,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        check=False,
    )
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (0, b"")
