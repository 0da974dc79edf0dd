"""The code and the commands on the cards of "Testing" do what the answers say."""

import io
import os
import re
import shutil
import socket
import subprocess
import sys
import tomllib
import unittest
from itertools import pairwise
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

FILE = Path(__file__).parents[3] / "curriculum" / "backend" / "topics" / "testing" / "cards.toml"
CARDS = {card["id"]: card for card in tomllib.loads(FILE.read_text(encoding="utf-8"))["cards"]}
NODE = shutil.which("node")

THREE_TESTS = """
def test_free(): pass
def test_free_not(): assert False
def test_last(): assert False
"""


def check_answer(card_id: str) -> None:
    """Python prints one line when it runs the card's code, and the answer begins with it."""
    card = CARDS[card_id]
    run = subprocess.run([sys.executable, "-c", card["code"]], check=True, capture_output=True, text=True, timeout=20)
    assert card["back"].startswith(f"`{run.stdout.strip()}`")


def run_suite(case: type[unittest.TestCase]) -> unittest.TestResult:
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(case)
    return unittest.TextTestRunner(stream=io.StringIO()).run(suite)


def pytest_in(folder: Path, command: str) -> str:
    """Runs a `pytest ...` command in a folder, free of the plugins and settings of this run; what it prints."""
    words = [sys.executable, "-m", *command.split(), "-p", "no:cacheprovider", "--color=no"]
    plain = os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTEST_ADDOPTS": ""}
    return subprocess.run(words, check=False, cwd=folder, env=plain, capture_output=True, text=True, timeout=60).stdout


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with tests/test_fee.py: one test that passes, two that fail."""
    (tmp_path / "tests").mkdir()
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    (tmp_path / "tests" / "test_fee.py").write_text(THREE_TESTS)
    return tmp_path


def test_same_formula() -> None:
    expression = re.findall(r"== (.+)`", CARDS["same-formula"]["front"])[0]
    assert CARDS["same-formula"]["back"].endswith(f": {eval(expression)}.")


def test_one_pytest(project: Path) -> None:
    output = pytest_in(project, CARDS["one-pytest"]["answer"])
    assert "1 passed" in output
    assert "failed" not in output


def test_first_failure(project: Path) -> None:
    """Without the option two tests would fail."""
    assert "1 failed, 1 passed" in pytest_in(project, CARDS["first-failure"]["answer"])


@pytest.mark.skipif(NODE is None, reason="node is not installed")
def test_node_test(tmp_path: Path) -> None:
    assert CARDS["node-test"]["answer"] == "node --test"
    (tmp_path / "fee.test.mjs").write_text('import test from "node:test";\n\ntest("free", () => {});\n')
    run = subprocess.run(
        [NODE or "node", "--test"], check=True, cwd=tmp_path, capture_output=True, text=True, timeout=30
    )
    assert re.search(r"pass 1\b", run.stdout)


def test_raises_anything() -> None:
    code = CARDS["raises-anything"]["code"]
    for error, passes in (("Exception", True), ("ValueError", False)):
        names: dict[str, Any] = {"__name__": "snippet"}
        exec(code.replace("(Exception)", f"({error})"), names)
        result = run_suite(names["Fee"])
        assert (result.testsRun, result.wasSuccessful()) == (1, passes)
    assert CARDS["raises-anything"]["back"].startswith("Yes")


@pytest.mark.skipif(NODE is None, reason="node is not installed")
def test_no_await() -> None:
    card = CARDS["no-await"]
    run = subprocess.run([NODE or "node", "-e", card["code"]], check=True, capture_output=True, text=True, timeout=20)
    first, second = run.stdout.splitlines()
    assert card["back"].startswith(f"`{first}`, then `{second}`")


def test_cleanup_after_setup_fails() -> None:
    stopped: list[str] = []

    class Served(unittest.TestCase):
        def setUp(self) -> None:
            self.addCleanup(stopped.append, "cleanup")
            raise OSError("no database")

        def tearDown(self) -> None:
            stopped.append("tearDown")

        def test_nothing(self) -> None:
            pass

    run_suite(Served)
    assert stopped == ["cleanup"]
    assert CARDS["cleanup-after-setup-fails"]["back"].startswith("No")


def test_untested_else() -> None:
    """All five lines of the function run, but no jump from line 3 to line 5."""
    lines: list[int] = []

    def trace(frame: FrameType, event: str, _value: object) -> Any:
        if frame.f_code.co_name == "fee" and event == "line":
            lines.append(frame.f_lineno - frame.f_code.co_firstlineno + 1)
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        exec(CARDS["untested-else"]["code"].strip(), {})
    finally:
        sys.settrace(before)
    assert lines == [2, 3, 4, 5]
    assert (3, 5) not in pairwise(lines)


def test_where_to_patch() -> None:
    check_answer("where-to-patch")


def test_autospec() -> None:
    check_answer("autospec")


def test_retry_stub() -> None:
    check_answer("retry-stub")


def test_rolled_back() -> None:
    check_answer("rolled-back")


def test_port_zero() -> None:
    port = int(CARDS["port-zero"]["answer"])
    with socket.socket() as one, socket.socket() as other:
        one.bind(("127.0.0.1", port))
        other.bind(("127.0.0.1", port))
        assert 0 < one.getsockname()[1] != other.getsockname()[1] > 0


def test_one_in_a_thousand() -> None:
    assert CARDS["one-in-a-thousand"]["back"].startswith(f"In {round(100 * (1 - 0.999**1000))} of 100 runs")
