"""What holds for every test: no screen, no home of the person who runs it, no network, and no unexpected warning.

A test that means to log a warning takes pytest's ``caplog`` fixture and looks at what was logged; every other test
fails when the program logs a warning. A test that may reach the package registry carries ``reaches_registry``.
"""

from __future__ import annotations

import ipaddress
import itertools
import json
import logging
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import hypothesis.configuration
import pytest

# Before anything can import Qt: windows are drawn to memory, and the same on every machine.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["LC_ALL"] = "C.UTF-8"
for _name in ("QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "QT_SCALE_FACTOR_ROUNDING_POLICY", "STUDYDESK_PROFILE"):
    os.environ.pop(_name, None)

_SESSION_FOLDER = Path(tempfile.mkdtemp(prefix="studydesk-tests-"))
_HOME_NUMBERS = itertools.count()
_HOME_VARIABLES = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "XDG_DATA_HOME": ".local/share",
    "XDG_CONFIG_HOME": ".config",
    "XDG_CACHE_HOME": ".cache",
    "XDG_STATE_HOME": ".local/state",
    "XDG_RUNTIME_DIR": ".run",
}
# Port 9 of this computer answers nobody: a child process that honours proxies gets nowhere either.
_NO_NETWORK = {
    "http_proxy": "http://127.0.0.1:9",
    "https_proxy": "http://127.0.0.1:9",
    "no_proxy": "127.0.0.1,localhost,::1",
}
# What these were outside; handed on to the workers of a parallel run, which begin with what is set below.
_OUTSIDE: dict[str, str | None] = json.loads(
    os.environ.setdefault(
        "STUDYDESK_TESTS_OUTSIDE",
        json.dumps({variable: os.environ.get(variable) for variable in (*_NO_NETWORK, *_HOME_VARIABLES)}),
    )
)

hypothesis.configuration.set_hypothesis_home_dir(_SESSION_FOLDER / "hypothesis")
# No deadline: a busy machine must not fail a test. No database: nothing may depend on an earlier run.
# A third of the examples, unless all are asked for: see tests/support/examples.py.
_EXAMPLES = 100 if os.environ.get("STUDYDESK_TEST_EXAMPLES") == "all" else 33
hypothesis.settings.register_profile("studydesk", deadline=None, database=None, print_blob=True, max_examples=_EXAMPLES)
hypothesis.settings.load_profile("studydesk")


def pytest_unconfigure() -> None:
    """Take the session's homes away again."""
    shutil.rmtree(_SESSION_FOLDER, ignore_errors=True)


def _use_home(folder: Path) -> None:
    for variable, below in _HOME_VARIABLES.items():
        os.environ[variable] = str(folder / below)
    run = folder / _HOME_VARIABLES["XDG_RUNTIME_DIR"]
    run.mkdir(parents=True, exist_ok=True)
    run.chmod(0o700)  # Qt warns of any other mode
    os.environ.update(_NO_NETWORK)


_use_home(_SESSION_FOLDER / "home")  # for what is read while test files are imported


@pytest.fixture(autouse=True)
def home() -> Iterator[Path]:
    """An empty home of this test's own; the environment is put back as it was after the test."""
    before = dict(os.environ)
    folder = _SESSION_FOLDER / f"home-{next(_HOME_NUMBERS)}"
    _use_home(folder)
    yield folder
    os.environ.clear()
    os.environ.update(before)


class NetworkUsedError(RuntimeError):
    """A test tried to reach another computer."""


def _is_loopback(host: object) -> bool:
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if not isinstance(host, str) or host in {"", "localhost"}:
        return True  # "" and None mean this computer
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False  # a name would have to be looked up first


def _refuse_unless_loopback(family: int, address: Any) -> None:
    if family in (socket.AF_INET, socket.AF_INET6) and not _is_loopback(address[0]):
        raise NetworkUsedError(f"a test tried to reach {address[0]!r}; tests may use this computer only")


@pytest.fixture(autouse=True)
def _loopback_only(request: pytest.FixtureRequest, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection and look-up beyond this computer, unless the test carries ``reaches_registry``."""
    if request.node.get_closest_marker("reaches_registry"):
        for variable, value in _OUTSIDE.items():
            if value is None:
                monkeypatch.delenv(variable, raising=False)
            else:
                monkeypatch.setenv(variable, value)
        return
    for method in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, method, _guarded(getattr(socket.socket, method)))
    look_up = socket.getaddrinfo

    def guarded_look_up(host: Any, *arguments: Any, **options: Any) -> Any:
        if not _is_loopback(host):
            raise NetworkUsedError(f"a test tried to look up {host!r}; tests may use this computer only")
        return look_up(host, *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", guarded_look_up)


def _guarded(method: Any) -> Any:
    """The socket method, which looks at its address (always the last argument) first."""

    def guarded(self: socket.socket, *arguments: Any) -> Any:
        _refuse_unless_loopback(self.family, arguments[-1])
        return method(self, *arguments)

    return guarded


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Make what a test printed or logged fit to be sent: half characters in it end pytest-xdist 3.8 with an error."""
    report = yield
    report.sections = [(name, text.encode("utf-8", "backslashreplace").decode()) for name, text in report.sections]
    return report


class _WarningTrap(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def _no_unexpected_warning(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test if anything logged a warning, unless it takes ``caplog`` and so looks for itself."""
    if "caplog" in request.fixturenames:
        yield
        return
    trap = _WarningTrap()
    root = logging.getLogger()
    root.addHandler(trap)
    yield
    root.removeHandler(trap)
    if trap.records:
        lines = [f"{record.levelname} {record.name}: {record.getMessage()}" for record in trap.records]
        pytest.fail("unexpected warnings in the log:\n" + "\n".join(lines), pytrace=False)


if sys.platform == "win32":  # a console of an old code page must not decide what a test may print
    for _stream in (sys.stdout, sys.stderr):
        getattr(_stream, "reconfigure", lambda **_: None)(encoding="utf-8", errors="replace")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 3 MB, where the system lets one be made."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = sys.platform == "linux" and os.geteuid() == 0 and not subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3000k", "tmpfs", str(place)], check=False, capture_output=True
    ).returncode  # fmt: skip
    if not mounted:
        pytest.skip("only root on Linux can make a small disk")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)
