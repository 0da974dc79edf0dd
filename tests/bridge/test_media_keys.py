"""Media keys as a Linux desktop sends them, over a message bus of our own."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from studydesk.bridge.media_keys import PATH, PLAYER, MediaKeys, Playing


@pytest.fixture
def address() -> Iterator[str]:
    program = shutil.which("dbus-daemon")
    if program is None:
        pytest.skip("a message bus needs dbus-daemon")
    command = [program, "--session", "--nofork", "--nopidfile", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.terminate()


@pytest.fixture
def keys(qapp: QCoreApplication, address: str) -> Iterator[MediaKeys]:
    bus = QDBusConnection.connectToBus(address, "keys")
    made = MediaKeys(lambda: 61_000, bus=bus)
    made.tell(Playing("Rows & <columns>", "Databases", True, 1.5))
    assert made.service is not None
    yield made
    made.close()
    QDBusConnection.disconnectFromBus("keys")


def send(address: str, keys: MediaKeys, *words: str) -> subprocess.Popen[str]:
    """Sends a message as the desktop does: from another program."""
    head = ["dbus-send", f"--bus={address}", "--print-reply", f"--dest={keys.service}", PATH, *words]
    return subprocess.Popen(head, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


@pytest.mark.parametrize(
    ("method", "asked"), [("PlayPause", "toggle"), ("Pause", "pause"), ("Next", "next"), ("Previous", "previous")]
)
def test_a_key_reaches_the_player(qtbot: QtBot, address: str, keys: MediaKeys, method: str, asked: str) -> None:
    with qtbot.waitSignal(keys.asked) as told:
        sender = send(address, keys, f"{PLAYER}.{method}")
    sender.communicate(timeout=10)
    assert told.args == [asked]
    assert sender.returncode == 0


def test_a_seek_is_in_milliseconds(qtbot: QtBot, address: str, keys: MediaKeys) -> None:
    with qtbot.waitSignal(keys.seek_asked) as told:
        sender = send(address, keys, f"{PLAYER}.Seek", "int64:-5000000")
    sender.communicate(timeout=10)
    assert told.args == [-5_000]


def test_the_desktop_learns_what_plays(qtbot: QtBot, address: str, keys: MediaKeys) -> None:
    sender = send(address, keys, "org.freedesktop.DBus.Properties.GetAll", f"string:{PLAYER}")
    qtbot.waitUntil(lambda: sender.poll() is not None)
    said, _nothing = sender.communicate()
    for words in ("Rows & <columns>", "Databases", "Playing", "61000000"):
        assert words in said


def test_after_closing_nobody_answers(address: str, keys: MediaKeys) -> None:
    keys.close()
    assert keys.service is None
    keys.close()


def test_without_a_bus_nothing_happens(monkeypatch: pytest.MonkeyPatch, qapp: QCoreApplication) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    silent = MediaKeys(lambda: 0)
    silent.tell(Playing("A", "B", True))
    assert silent.service is None
