"""What holds for every test is itself tested: tests/conftest.py, the bar on Qt, and the benchmark runner."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from tests.bench import runner

ROOT = Path(__file__).resolve().parents[2]


def test_the_home_is_this_tests_own(home: Path) -> None:
    assert Path(os.environ["HOME"]) == home
    assert home.is_relative_to(tempfile.gettempdir())
    assert [path.name for path in home.iterdir()] == [".run"]


def test_other_computers_cannot_be_reached() -> None:
    with socket.socket() as stream, pytest.raises(RuntimeError, match="this computer only"):
        stream.connect(("192.0.2.1", 80))
    with socket.socket(type=socket.SOCK_DGRAM) as datagram, pytest.raises(RuntimeError, match="this computer only"):
        datagram.sendto(b"x", ("192.0.2.1", 53))
    with pytest.raises(RuntimeError, match="this computer only"):
        socket.create_connection(("somewhere.invalid", 80))


def test_this_computer_can_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as stream:
        assert stream.getpeername() == server.getsockname()


def run_pytest(folder: Path, test: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run one test, given as text, under the project's conftest and settings in a process of its own."""
    (folder / "tests").mkdir()
    shutil.copy(ROOT / "tests" / "conftest.py", folder / "tests" / "conftest.py")
    shutil.copy(ROOT / "pyproject.toml", folder / "pyproject.toml")
    (folder / "tests" / "test_sample.py").write_text(test, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:randomly", "-p", "no:xdist", *arguments, "tests"]
    variables = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=folder, env=variables, check=False, capture_output=True, text=True)


def test_an_unexpected_warning_in_the_log_fails(tmp_path: Path) -> None:
    done = run_pytest(tmp_path, "import logging\ndef test(): logging.getLogger('studydesk.x').warning('odd')\n")

    assert done.returncode == 1
    assert "WARNING studydesk.x: odd" in done.stdout


def test_a_warning_that_the_test_looks_for_is_allowed(tmp_path: Path) -> None:
    test = "import logging\ndef test(caplog):\n    logging.warning('odd')\n    assert 'odd' in caplog.text\n"

    assert run_pytest(tmp_path, test).returncode == 0


def test_a_python_warning_fails(tmp_path: Path) -> None:
    assert run_pytest(tmp_path, "import warnings\ndef test(): warnings.warn('old')\n").returncode == 1


def test_qt_can_be_barred(tmp_path: Path) -> None:
    test = "import pytest\ndef test():\n    with pytest.raises(ImportError, match='barred'): import PySide6.QtCore\n"

    done = run_pytest(tmp_path, test, "-p", "tests.tooling.without_qt")

    assert done.returncode == 0, done.stdout + done.stderr
    assert "PySide6" not in done.stdout


def test_a_figure_is_shown_beside_its_budget() -> None:
    slow = runner.measured("sample", runner.Bench("hit test", 0.1, "ms", lambda: 0.25))
    quick = runner.measured("sample", runner.Bench("build", 200, "ms", lambda: 58.2))

    assert runner.table_line(slow).split() == ["hit", "test", "0.25", "ms", "0.1", "ms", "over", "budget"]
    assert runner.table_line(quick).split() == ["build", "58.2", "ms", "200", "ms"]


def test_a_benchmark_that_cannot_run_is_shown_and_the_others_go_on() -> None:
    broken = runner.measured("sample", runner.Bench("broken", 1, "ms", lambda: 1 / 0))

    assert "ZeroDivisionError" in broken["error"]
    assert "failed" in runner.table_line(broken)


def test_percentiles_are_figures_that_were_measured() -> None:
    figures = [float(number) for number in range(1, 101)]

    assert [runner.percentile(figures, percent) for percent in (0, 50, 99, 100)] == [1, 50, 99, 100]
    assert runner.percentile([7.0], 99) == 7
