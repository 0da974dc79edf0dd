"""The window's end of the line, with a real socket and real other processes."""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QProcess, QProcessEnvironment
from pytestqt.qtbot import QtBot

from studydesk.bridge.single_instance import InstanceServer, serve
from studydesk.domain.changes import Changes
from studydesk.domain.clock import system_clock
from studydesk.domain.errors import UserError
from studydesk.paths import Profile, curriculum_folder
from studydesk.services.paths import installed_paths
from studydesk.services.profile import Message, ProfileGuard
from studydesk.services.remote import Desk, handler
from studydesk.services.settings import DeviceSettings, ProfileSettings
from studydesk.storage.store import Store

SOURCE = Path(__file__).parents[2] / "src"
CLIENT = """
import json, sys
from pathlib import Path
from studydesk.paths import Profile
from studydesk.services.profile import hand_over
print(json.dumps(hand_over(Profile(Path(sys.argv[1])), json.loads(sys.argv[2]))))
"""
SECOND_START = """
import sys
from pathlib import Path
from studydesk.paths import Profile
from studydesk.services.profile import take_or_raise
print(take_or_raise(Profile(Path(sys.argv[1]))))
"""


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "profile")


def open_window(profile: Profile) -> tuple[InstanceServer, ProfileGuard]:
    def answer(message: Message) -> object:
        if message.get("verb") == "fail":
            raise UserError("a.code", "It failed.")
        if message.get("verb") == "bug":
            raise ZeroDivisionError
        return message

    guard = ProfileGuard.take(profile)
    assert guard is not None
    return serve(profile, guard, answer), guard


def run(qtbot: QtBot, code: str, *arguments: str) -> str:
    """The output of another Python process, while this one's event loop runs."""
    process = QProcess()
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("PYTHONPATH", str(SOURCE))
    process.setProcessEnvironment(environment)
    with qtbot.waitSignal(process.finished, timeout=20_000):
        process.start(sys.executable, ["-c", code, *arguments])
    assert process.exitCode() == 0, process.readAllStandardError().data()
    return bytes(process.readAllStandardOutput().data()).decode().strip()


def ask(qtbot: QtBot, profile: Profile, message: Message) -> dict[str, object]:
    reply = json.loads(run(qtbot, CLIENT, str(profile.folder), json.dumps(message)))
    assert isinstance(reply, dict)
    return reply


def test_a_second_start_asks_the_window_to_the_front(qtbot: QtBot, profile: Profile) -> None:
    server, guard = open_window(profile)
    with guard, qtbot.waitSignal(server.raise_requested):
        assert run(qtbot, SECOND_START, str(profile.folder)) == "None"
    server.close()


def test_a_message_reaches_the_handler_and_its_result_comes_back(qtbot: QtBot, profile: Profile) -> None:
    server, guard = open_window(profile)
    message: Message = {"do": "run", "verb": "x", "arguments": {"text": "ü" * 15_000}}
    with guard:
        assert ask(qtbot, profile, message) == {"ok": True, "result": message}
    server.close()


def test_a_failure_comes_back_as_it_was(qtbot: QtBot, profile: Profile) -> None:
    server, guard = open_window(profile)
    with guard:
        reply = ask(qtbot, profile, {"do": "run", "verb": "fail"})
    error = reply["error"]
    assert isinstance(error, dict)
    assert (reply["ok"], error["code"], error["kind"]) == (False, "a.code", "user")
    server.close()


def test_a_bug_in_the_window_is_logged_and_the_asker_told(
    qtbot: QtBot, profile: Profile, caplog: pytest.LogCaptureFixture
) -> None:
    server, guard = open_window(profile)
    with guard, caplog.at_level(logging.ERROR):
        reply = ask(qtbot, profile, {"do": "run", "verb": "bug"})
    assert reply["ok"] is False
    assert "ZeroDivisionError" in caplog.text
    server.close()


def test_a_socket_left_by_a_killed_program_is_replaced(qtbot: QtBot, profile: Profile) -> None:
    server, guard = open_window(profile)
    left_over = server.address
    server.close()
    if os.name == "posix":
        Path(left_over).touch()
    guard.release()
    server, guard = open_window(profile)
    with guard:
        assert ask(qtbot, profile, {"do": "run", "verb": "x"})["ok"] is True
    server.close()


def test_after_closing_nobody_answers(qtbot: QtBot, profile: Profile) -> None:
    server, guard = open_window(profile)
    server.close()
    with guard:
        assert run(qtbot, CLIENT, str(profile.folder), "{}") == "null"


@pytest.mark.parametrize("line", ["[]", "3", "null"])
def test_a_message_that_is_no_object_is_refused(qtbot: QtBot, profile: Profile, line: str) -> None:
    server, guard = open_window(profile)
    with guard:
        reply = json.loads(run(qtbot, CLIENT, str(profile.folder), line))
    assert reply["ok"] is False
    assert reply["error"]["code"] == "window.message"
    server.close()


def run_command(qtbot: QtBot, *arguments: str) -> tuple[int, str, str]:
    """The command line as another process, while this one's event loop runs."""
    process = QProcess()
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("PYTHONPATH", str(SOURCE))
    process.setProcessEnvironment(environment)
    with qtbot.waitSignal(process.finished, timeout=20_000):
        process.start(sys.executable, ["-m", "studydesk", *arguments])
    out, err = process.readAllStandardOutput().data(), process.readAllStandardError().data()
    return process.exitCode(), bytes(out).decode(), bytes(err).decode()


@pytest.fixture
def desk(profile: Profile) -> Iterator[Desk]:
    """A window's store and settings, reachable for other processes."""
    guard = ProfileGuard.take(profile)
    assert guard is not None
    with guard, Store.open(profile.database, clock=system_clock, random=Random(1)) as store:
        device = DeviceSettings(profile.device_settings, system_clock())
        made = Desk(profile, store, ProfileSettings(store), device, system_clock)
        server = serve(profile, guard, handler(made))
        yield made
        server.close()


def test_a_command_writes_through_the_open_window(qtbot: QtBot, desk: Desk) -> None:
    heard: list[Changes] = []
    desk.store.on_changed(lambda changes, _origin: heard.append(changes))
    folder = str(desk.profile.folder)
    ended = run_command(qtbot, "settings", "set", "weekly_hours", "21", "--profile", folder)
    assert ended == (0, "weekly_hours = 21\n", "")
    assert desk.profile_settings.number("weekly_hours") == 21
    assert [changes.touches("setting") for changes in heard] == [True]
    assert run_command(qtbot, "settings", "set", "theme", "dark", "--profile", folder)[0] == 0
    assert desk.device_settings.text("theme") == "dark"


def test_a_command_installs_a_path_in_the_open_window(qtbot: QtBot, desk: Desk) -> None:
    source = str(curriculum_folder() / "backend")
    status, out, err = run_command(qtbot, "path", "add", source, "--profile", str(desk.profile.folder))
    assert (status, err) == (0, "")
    assert out.startswith("Installed ")
    assert [info.key for info in installed_paths(desk.store)] == ["backend"]


def test_what_the_window_refuses_is_said_by_the_command(qtbot: QtBot, desk: Desk) -> None:
    status, _out, err = run_command(qtbot, "path", "remove", "nothing", "--profile", str(desk.profile.folder))
    assert status == 2
    assert "'nothing'" in err


def test_the_window_does_not_know_every_verb(desk: Desk) -> None:
    for message in ({"do": "run", "verb": "format.disk", "arguments": {}}, {"do": "dance"}, {"do": "run"}):
        with pytest.raises(UserError):
            handler(desk)(message)
