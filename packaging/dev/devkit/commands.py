"""The commands of dev.py other than ``run``."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from devkit import checks, environment, locks, system
from devkit.environment import PYTHON, DevError


def run(command: str, arguments: Sequence[str], usage: str) -> int:
    """Run one command by name; the exit status."""
    known: dict[str, Callable[[list[str]], int]] = {
        "test": _test,
        "lint": _lint,
        "lock": _lock,
        "bench": _bench,
        "shots": _shots,
        "package": _package,
    }
    if command not in known:
        print(f"dev.py: there is no command {command!r}.\n\n{usage}", end="")
        return 2
    return known[command](list(arguments))


def _flags(arguments: list[str], *allowed: str) -> set[str]:
    wrong = [word for word in arguments if word not in allowed]
    if wrong:
        raise DevError(f"{wrong[0]!r} is not known here; this command takes {' '.join(allowed) or 'nothing'}.")
    return set(arguments)


def _test(arguments: list[str]) -> int:
    own, _, passed_on = _split(arguments)
    flags = _flags(own, "--long")
    environment.ensure("test")
    if os.name == "posix":
        system.ensure_libraries({**os.environ, "QT_QPA_PLATFORM": "xcb"})
        system.ensure_tools()
    return checks.test(long="--long" in flags, passed_on=passed_on)


def _split(arguments: list[str]) -> tuple[list[str], str, list[str]]:
    at = arguments.index("--") if "--" in arguments else len(arguments)
    return arguments[:at], "--", arguments[at + 1 :]


def _lint(arguments: list[str]) -> int:
    flags = _flags(arguments, "--fix")
    environment.ensure("test")
    return checks.lint(fix="--fix" in flags)


def _lock(arguments: list[str]) -> int:
    locks.lock(upgrade="--upgrade" in _flags(arguments, "--upgrade"))
    return 0


def _bench(arguments: list[str]) -> int:
    environment.ensure("test")
    if os.name == "posix":
        system.ensure_libraries({**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    return checks.call_status([PYTHON, "-m", "tests.bench.runner", *arguments])


def _package(arguments: list[str]) -> int:
    from devkit import package

    targets, source = [], None
    while arguments:
        if arguments[0] not in ("--target", "--from") or len(arguments) < 2:
            raise DevError("say what to build: python3 dev.py package [--target NAME ...] [--from FROZEN_FOLDER]")
        if arguments[0] == "--from":
            source = Path(arguments[1]).resolve()
        else:
            targets.append(arguments[1])
        del arguments[:2]
    return package.package(targets, source)


def _shots(arguments: list[str]) -> int:
    if len(arguments) != 1 or arguments[0].startswith("-"):
        raise DevError("say where to put the pictures: python3 dev.py shots DIR")
    folder = Path(arguments[0]).resolve()
    environment.ensure("test")
    if os.name == "posix":
        system.ensure_libraries({**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    return checks.call_status([PYTHON, "-m", "tests.support.shots", folder])
