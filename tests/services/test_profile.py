"""The lock on a profile and talking to the window that holds it, with real processes."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from studydesk.domain.errors import EnvironmentFault, UserError
from studydesk.paths import Profile
from studydesk.services.profile import (
    COMMAND,
    WINDOW,
    ProfileGuard,
    error_reply,
    hand_over,
    holder,
    result_of,
    server_name,
    take_or_hand_over,
    take_or_raise,
)

SOURCE = Path(__file__).parents[2] / "src"
HOLD = """
import sys
from pathlib import Path
from studydesk.paths import Profile
from studydesk.services.profile import ProfileGuard
guard = ProfileGuard.take(Profile(Path(sys.argv[1])))
print("taken" if guard else "refused", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "profile")


@contextmanager
def holding_process(profile: Profile) -> Iterator[subprocess.Popen[str]]:
    """Another program that took the profile, until its standard input gets a line."""
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(profile.folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_one_profile_is_taken_once(profile: Profile) -> None:
    with holding_process(profile) as first:
        assert said(first) == "taken"
        assert ProfileGuard.take(profile) is None
        present = holder(profile)
        assert present is not None
        assert (present.pid, present.kind, present.address) == (first.pid, WINDOW, "")


def test_two_starts_at_once_have_one_winner(profile: Profile) -> None:
    with holding_process(profile) as first, holding_process(profile) as second:
        assert sorted([said(first), said(second)]) == ["refused", "taken"]


def test_a_killed_program_blocks_nobody(profile: Profile) -> None:
    with holding_process(profile) as first:
        assert said(first) == "taken"
        first.kill()
        first.wait()
        guard = ProfileGuard.take(profile)
        assert guard is not None
        guard.release()


def test_release_gives_the_profile_free_and_can_be_said_twice(profile: Profile) -> None:
    guard = ProfileGuard.take(profile)
    assert guard is not None
    guard.release()
    guard.release()
    assert holder(profile) is None
    with holding_process(profile) as other:
        assert said(other) == "taken"


def test_a_folder_that_cannot_be_made_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(EnvironmentFault) as fault:
        ProfileGuard.take(Profile(tmp_path / "file" / "profile"))
    assert str(tmp_path) in fault.value.message
    assert fault.value.next_step


def test_the_socket_name_is_the_same_for_every_spelling(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "a")
    names = {server_name(Profile(place)) for place in (tmp_path / "a", tmp_path / "link", tmp_path / "b/../a")}
    assert len(names) == 1
    assert server_name(Profile(tmp_path / "b")) not in names


@contextmanager
def listening(address: str, answer: Callable[[bytes], bytes]) -> Iterator[None]:
    """A window's socket without a window: answers one line."""
    server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    server.bind(address)
    server.listen()

    def serve() -> None:
        connection, _ = server.accept()
        with connection, connection.makefile("rb") as lines:
            connection.sendall(answer(lines.readline()))

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield
    finally:
        thread.join(10)
        server.close()


def short_address(tmp_path: Path) -> str:
    """A socket's path may hold about 100 letters only; relative to the working folder it is short."""
    return os.path.relpath(tmp_path / "s")


needs_unix_sockets = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="Windows has pipes: tests/bridge")


@needs_unix_sockets
def test_a_message_is_handed_over_and_answered(profile: Profile, tmp_path: Path) -> None:
    address = short_address(tmp_path)
    guard = ProfileGuard.take(profile)
    assert guard is not None
    with guard, listening(address, lambda line: json.dumps({"ok": True, "result": json.loads(line)}).encode() + b"\n"):
        guard.announce(address)
        reply = take_or_hand_over(profile, {"do": "run", "text": "grüße"})
    assert isinstance(reply, dict)
    assert result_of(reply) == {"do": "run", "text": "grüße"}


@needs_unix_sockets
@pytest.mark.parametrize("answer", [b"", b"rubbish\n", b"[]\n"])
def test_a_window_that_ends_without_an_answer_is_not_taken_for_done(
    profile: Profile, tmp_path: Path, answer: bytes
) -> None:
    address = short_address(tmp_path)
    guard = ProfileGuard.take(profile)
    assert guard is not None
    with guard, listening(address, lambda _line: answer):
        guard.announce(address)
        with pytest.raises(EnvironmentFault) as fault:
            hand_over(profile, {"do": "run"}, timeout_s=5)
    assert fault.value.code == "window.silent"


@needs_unix_sockets
def test_a_second_start_raises_the_first_window(profile: Profile, tmp_path: Path) -> None:
    address = short_address(tmp_path)
    guard = ProfileGuard.take(profile)
    assert guard is not None
    with guard, listening(address, lambda line: b'{"ok": true}\n' if b"raise" in line else b""):
        guard.announce(address)
        assert take_or_raise(profile) is None


def test_a_start_waits_for_a_program_that_is_just_ending(profile: Profile) -> None:
    with holding_process(profile) as first:
        assert said(first) == "taken"

        def first_ends(_seconds: float) -> None:
            first.kill()
            first.wait()

        guard = take_or_raise(profile, wait=first_ends)
        assert guard is not None
        guard.release()


def test_a_program_that_does_not_answer_is_named(profile: Profile) -> None:
    with holding_process(profile) as first:
        assert said(first) == "taken"
        with pytest.raises(EnvironmentFault) as fault:
            take_or_hand_over(profile, {"do": "run"}, patience_s=0, wait=lambda _seconds: None)
        assert fault.value.code == "profile.busy"
        assert str(first.pid) in fault.value.message


def test_a_command_takes_a_free_profile_itself(profile: Profile) -> None:
    guard = take_or_hand_over(profile, {"do": "run"})
    assert isinstance(guard, ProfileGuard)
    with guard:
        present = holder(profile)
        assert present is not None
        assert present.kind == COMMAND


@pytest.mark.parametrize("kind", [UserError, EnvironmentFault])
def test_a_failure_travels_whole(kind: type[UserError | EnvironmentFault]) -> None:
    error = kind("a.code", "What.", kept="Kept.", next_step="Next.", details="more")
    with pytest.raises(kind) as raised:
        result_of(json.loads(json.dumps(error_reply(error))))
    assert raised.value.sentences() == "What. Kept. Next."
    assert (raised.value.code, raised.value.details) == ("a.code", "more")


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"pid": "x", "kind": 1, "address": 2}', "\x00"])
def test_a_lock_file_that_says_rubbish_names_nobody(profile: Profile, text: str) -> None:
    profile.folder.mkdir()
    profile.lock.write_text(text)
    assert holder(profile) is None
