"""Lint, types, import rules and tests: every step runs, also after one has failed, and the end says which did."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from devkit.environment import PYTHON, ROOT

_REPORTS = ROOT / "build" / "reports"
_TYPED = ("src", "dev.py", "packaging/dev")
# The second proof that the core stands alone: these folders are about the window, all others must pass without Qt.
NEEDS_QT = ("tests/bridge", "tests/ui", "tests/e2e", "tests/bench", "tests/tooling/qt")
_MOST_WORKERS = 8
_IMPORT_RULES = "from importlinter.cli import lint_imports_command; lint_imports_command()"  # it has no __main__


@dataclass(frozen=True)
class Step:
    """One check: its name and the command, without the Python that runs it."""

    name: str
    command: tuple[str | Path, ...]
    beside: bool = False
    """It keeps one processor busy for long, so it runs beside the others, and is told of after them."""


def lint_steps(*, fix: bool = False) -> list[Step]:
    """The checks that run nothing of the program."""
    return [
        Step("lint", ("-m", "ruff", "check", *(["--fix"] if fix else []), ".")),
        Step("format", ("-m", "ruff", "format", *([] if fix else ["--check"]), ".")),
        Step("types", ("-m", "mypy", "--strict", *_TYPED), beside=True),
        Step("import rules", ("-c", _IMPORT_RULES, "--no-logo")),
    ]


def _workers(more: int = 0) -> str:
    return str(min(_MOST_WORKERS, max(2, os.cpu_count() or 2)) + more)


def _pytest(name: str, *arguments: str, more_workers: int = 0) -> Step:
    report = _REPORTS / f"{name.replace(' ', '-')}.xml"
    spread = ("-n", _workers(more_workers), "--dist", "worksteal")
    return Step(name, ("-m", "pytest", *spread, f"--junitxml={report}", *arguments))


def test_steps() -> list[Step]:
    """All that must be well before a change is taken. Each test runs once: those of the core where there is no Qt."""
    without_qt = ("-p", "tests.tooling.without_qt", *(f"--ignore={folder}" for folder in NEEDS_QT))
    # Many tests of the core wait for a server or a process: one worker more than processors keeps these busy.
    core = _pytest("core tests without Qt", *without_qt, more_workers=1)
    return [*lint_steps(), core, _pytest("tests of the window", *NEEDS_QT)]


def long_steps() -> list[Step]:
    """What takes minutes: the long tests, and the property tests again with all their examples."""
    os.environ["STUDYDESK_TEST_EXAMPLES"] = "all"  # see tests/support/examples.py
    # A long test has its own limit where it needs one; this one only ends what hangs.
    return [
        _pytest("long tests", "-m", "long", "--timeout=1800"),
        _pytest("all examples", "-m", "hypothesis and not long and not bench", "--timeout=1800"),
    ]


def lint(*, fix: bool) -> int:
    """Run the lint steps; 0 if all passed, else 1."""
    return _run_all(lint_steps(fix=fix))


def test(*, long: bool, passed_on: Sequence[str]) -> int:
    """Run the tests: everything, only the long ones, or with arguments only pytest with these."""
    _REPORTS.mkdir(parents=True, exist_ok=True)
    for old in _REPORTS.glob("*.xml"):
        old.unlink()
    if passed_on:
        return _run_all([_pytest("chosen tests", *(["-m", "long"] if long else []), *passed_on)])
    return _run_all(long_steps() if long else test_steps())


def _run_all(steps: Sequence[Step]) -> int:
    results: list[tuple[Step, bool, float]] = []
    beside = [(step, *_begin(step)) for step in steps if step.beside]
    for step in steps:
        if step.beside:
            continue
        _print_heading(step)
        began = time.monotonic()
        status = call_status([PYTHON, *step.command])
        results.append((step, status == 0, time.monotonic() - began))
    for step, process, said in beside:
        status = process.wait()
        _print_heading(step)
        said.seek(0)
        print(said.read(), flush=True)
        said.close()
        results.append((step, status == 0, 0.0))
    print("\n=== summary " + "=" * 69)
    for step, passed, seconds in results:
        took = "beside" if step.beside else f"{seconds:.0f} s"
        print(f"{'ok    ' if passed else 'FAILED'}  {step.name:<24}{took:>8}")
    _print_counts()
    return 0 if all(passed for _, passed, _ in results) else 1


def _print_heading(step: Step) -> None:
    print(f"\n=== {step.name} " + "=" * max(3, 76 - len(step.name)), flush=True)


def _begin(step: Step) -> tuple[subprocess.Popen[str], IO[str]]:
    """Starts a step beside the others; what it says goes into a file for later."""
    said = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115 - closed when it was read
    command = [str(word) for word in (PYTHON, *step.command)]
    process = subprocess.Popen(command, cwd=ROOT, env=_environment(), stdout=said, stderr=subprocess.STDOUT, text=True)
    return process, said


def _environment() -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}


def _print_counts() -> None:
    """One closing line with the tests of all pytest steps; nothing if none ran."""
    reports = list(_REPORTS.glob("*.xml"))
    if not reports:
        return
    suites = [suite for report in reports for suite in ElementTree.parse(report).getroot().iter("testsuite")]
    total, failed, errors, skipped = (
        sum(int(suite.get(name, "0")) for suite in suites) for name in ("tests", "failures", "errors", "skipped")
    )
    print(f"\n{total - failed - errors - skipped} passed, {failed + errors} failed, {skipped} skipped", flush=True)


def call_status(command: Sequence[str | Path]) -> int:
    """Run a command of .venv headless in the project's folder, with its output shown as it comes; its exit status."""
    return subprocess.call([str(word) for word in command], cwd=ROOT, env=_environment())
