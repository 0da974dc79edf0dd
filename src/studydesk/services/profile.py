"""One profile, one program: the lock on a profile's folder, and talking to the window that holds it. No Qt.

``studydesk.lock`` is locked by the operating system as long as a program has the profile open, so a crash or a kill
frees it at once. Its text says who holds it and where that program listens: a Unix socket or a Windows pipe, to which
one JSON line is sent and from which one comes back. The file is never deleted: a name that comes and goes cannot be
locked without a race.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, NamedTuple

from studydesk.domain.errors import EnvironmentFault, StudyDeskError, UserError
from studydesk.paths import Profile
from studydesk.storage.files import file_fault, write_json

if TYPE_CHECKING:
    import socket

WINDOW = "window"
COMMAND = "command"
MESSAGE_BYTES = 4_000_000
_NEXT_LOOK_S = 0.03
_LOCKED_BYTE = 1 << 30  # Windows refuses others to read what is locked, so the lock lies far behind the text
Message = dict[str, object]


class Holder(NamedTuple):
    """Who says to have the profile open. ``address`` is empty while it does not listen (yet)."""

    pid: int
    kind: str
    address: str


def server_name(profile: Profile) -> str:
    """A name for the profile's socket that is short, the same for every spelling of its path, and no secret."""
    from hashlib import blake2b  # with the sockets below, 10 ms that a start alone need not spend

    spelled = os.path.normcase(os.path.realpath(profile.folder))
    return "studydesk-" + blake2b(spelled.encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()


class ProfileGuard:
    """The right to write to a profile, from ``take`` until ``release`` or the end of the process."""

    def __init__(self, stream: IO[bytes], kind: str) -> None:
        self._stream = stream
        self._kind = kind
        self.announce("")

    @classmethod
    def take(cls, profile: Profile, kind: str = WINDOW) -> ProfileGuard | None:
        """Takes the lock, making the profile's folder if need be; None when another program holds it.

        Raises EnvironmentFault where the folder cannot be made or written.
        """
        try:
            profile.folder.mkdir(parents=True, exist_ok=True)
            stream = os.fdopen(os.open(profile.lock, os.O_RDWR | os.O_CREAT | _BINARY, 0o600), "r+b", buffering=0)
        except OSError as error:
            raise file_fault(error, profile.folder, kept="Nothing was changed.") from error
        try:
            locked = _lock(stream)
        except OSError as error:
            stream.close()
            raise file_fault(error, profile.lock, kept="Nothing was changed.") from error
        if not locked:
            stream.close()
            return None
        return cls(stream, kind)

    def announce(self, address: str) -> None:
        """Tells other programs where this one listens. A full disk is no reason to fail here: they then see nobody.

        Says nothing once the profile was given free: another program may hold it by now.
        """
        if self._stream.closed:
            return
        text = json.dumps({"pid": os.getpid(), "kind": self._kind, "address": address}).encode("utf-8")
        with contextlib.suppress(OSError):
            self._stream.seek(0)
            self._stream.write(text)
            self._stream.truncate(len(text))

    def release(self) -> None:
        """Gives the profile free. Safe to call twice."""
        if self._stream.closed:
            return
        with contextlib.suppress(OSError):
            self._stream.truncate(0)
        _unlock(self._stream)
        self._stream.close()

    def __enter__(self) -> ProfileGuard:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


_BINARY = getattr(os, "O_BINARY", 0)  # Windows only

if sys.platform == "win32":
    import msvcrt

    def _lock(stream: IO[bytes]) -> bool:
        stream.seek(_LOCKED_BYTE)
        try:
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(stream: IO[bytes]) -> None:
        stream.seek(_LOCKED_BYTE)
        with contextlib.suppress(OSError):
            msvcrt.locking(stream.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(stream: IO[bytes]) -> bool:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            return False
        return True

    def _unlock(stream: IO[bytes]) -> None:
        fcntl.flock(stream, fcntl.LOCK_UN)


def holder(profile: Profile) -> Holder | None:
    """Who wrote the lock file last, which may be a program that died since; None when it says nothing."""
    try:
        said = json.loads(profile.lock.read_bytes())
        return Holder(int(said["pid"]), str(said["kind"]), str(said["address"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def hand_over(profile: Profile, message: Mapping[str, object], *, timeout_s: float = 60.0) -> Message | None:
    """Sends a message to the window that has the profile and returns its reply; None when none is listening.

    Raises EnvironmentFault ``window.silent`` when a window took the message and did not answer in time: what was
    asked may or may not have been done.
    """
    present = holder(profile)
    if present is None or not present.address:
        return None
    line = json.dumps(message).encode("utf-8") + b"\n"
    exchange = _exchange_by_pipe if present.address.startswith("\\\\") else _exchange_by_socket
    answer = exchange(present.address, line, timeout_s)
    if answer is None:
        return None
    try:
        reply = json.loads(answer)
    except (ValueError, RecursionError):
        reply = None
    if not isinstance(reply, dict):
        raise _silent_window()
    return reply


def _exchange_by_socket(address: str, line: bytes, timeout_s: float) -> bytes | None:
    import socket

    if not hasattr(socket, "AF_UNIX"):
        return None
    until = time.monotonic() + timeout_s
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line_to_window:
        line_to_window.settimeout(timeout_s)
        try:
            line_to_window.connect(address)
            line_to_window.sendall(line)
        except OSError:  # nobody listens: the file is left over from a program that was killed
            return None
        return _read_line(line_to_window, until)


def _read_line(connection: socket.socket, until: float) -> bytes:
    import select

    received = bytearray()
    while not received.endswith(b"\n") and len(received) < MESSAGE_BYTES:
        ready, _, _ = select.select([connection], [], [], max(0.0, until - time.monotonic()))
        try:
            part = connection.recv(65536) if ready else b""
        except OSError:
            part = b""
        if not part:
            break
        received += part
    return bytes(received)


def _exchange_by_pipe(address: str, line: bytes, timeout_s: float) -> bytes | None:
    """Windows only: a named pipe is opened like a file. Its reads cannot be timed, and end when the window ends."""
    del timeout_s
    try:
        with open(address, "r+b", buffering=0) as pipe:
            pipe.write(line)
            return pipe.readline(MESSAGE_BYTES)
    except OSError:
        return None


def _silent_window() -> EnvironmentFault:
    return EnvironmentFault(
        "window.silent",
        "The StudyDesk window that has this profile open did not answer.",
        kept="It may or may not have done what was asked.",
        next_step="Look at the window, or close it and try again.",
    )


def take_or_raise(
    profile: Profile, *, patience_s: float = 10.0, wait: Callable[[float], None] = time.sleep
) -> ProfileGuard | None:
    """For a start of the window: the guard, or None when another window has the profile and was brought to the front.

    Waits while a command has the profile, or another window is just starting or ending. Raises EnvironmentFault
    ``profile.busy`` when neither comes about within ``patience_s`` seconds.
    """

    def raise_window() -> bool:
        try:
            return hand_over(profile, {"do": "raise"}, timeout_s=patience_s) is not None
        except EnvironmentFault:  # it ended while it was asked: look again
            return False

    guard, raised = _take_or(profile, WINDOW, raise_window, patience_s, wait)
    if guard is None and not raised:
        raise _busy(profile)
    return guard


def take_or_hand_over(
    profile: Profile,
    message: Mapping[str, object],
    *,
    patience_s: float = 10.0,
    wait: Callable[[float], None] = time.sleep,
) -> ProfileGuard | Message:
    """For a command that writes: the guard, so that it writes itself, or the reply of the window that did it instead.

    Raises EnvironmentFault ``profile.busy`` or ``window.silent``.
    """
    replies: list[Message] = []

    def send() -> bool:
        reply = hand_over(profile, message)
        replies.extend([] if reply is None else [reply])
        return reply is not None

    guard, sent = _take_or(profile, COMMAND, send, patience_s, wait)
    if guard is not None:
        return guard
    if not sent:
        raise _busy(profile)
    return replies[0]


def _take_or(
    profile: Profile, kind: str, otherwise: Callable[[], bool], patience_s: float, wait: Callable[[float], None]
) -> tuple[ProfileGuard | None, bool]:
    """Tries for the lock and ``otherwise`` in turn, until one works or patience ends."""
    until = time.monotonic() + patience_s
    while True:
        guard = ProfileGuard.take(profile, kind)
        if guard is not None:
            return guard, False
        if otherwise():
            return None, True
        if time.monotonic() > until:
            return None, False
        wait(_NEXT_LOOK_S)


def _busy(profile: Profile) -> EnvironmentFault:
    present = holder(profile)
    who = f" (process {present.pid})" if present else ""
    return EnvironmentFault(
        "profile.busy",
        f"Another program has {profile.folder} open{who} and does not answer.",
        kept="Nothing was changed.",
        next_step="Wait until it has ended, or end it, and try again.",
    )


def error_reply(error: StudyDeskError) -> Message:
    """A reply that carries a failure to the program that asked."""
    kind = "user" if isinstance(error, UserError) else "environment"
    fields = {name: str(getattr(error, name)) for name in ("code", "message", "kept", "next_step", "details")}
    return {"ok": False, "error": {"kind": kind, **fields}}


def result_of(reply: Message) -> object:
    """What a reply brings: its result. Raises the UserError or EnvironmentFault that it carries."""
    if reply.get("ok") is True:
        return reply.get("result")
    error = reply.get("error")
    said: Mapping[str, object] = error if isinstance(error, dict) else {}
    kind = UserError if said.get("kind") == "user" else EnvironmentFault
    raise kind(
        str(said.get("code", "window.refused")),
        str(said.get("message", "The StudyDesk window refused.")),
        kept=str(said.get("kept", "")),
        next_step=str(said.get("next_step", "")),
        details=str(said.get("details", "")),
    )


def remember_place(pointer: Path, folder: Path) -> None:
    """Makes ``folder`` the profile that is opened from now on. Raises EnvironmentFault."""
    try:
        write_json(pointer, {"profile": str(folder)})
    except OSError as error:
        raise file_fault(error, pointer, kept="Your data is where it was.") from error
