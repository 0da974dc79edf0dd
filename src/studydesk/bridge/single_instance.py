"""The window's end of the line on which other starts of the program and the command line reach it."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from studydesk.domain.errors import StudyDeskError, UserError
from studydesk.paths import Profile
from studydesk.services.profile import MESSAGE_BYTES, Message, ProfileGuard, error_reply, server_name

Handler = Callable[[Message], object]
"""Does what a message ``{"do": "run", "verb": ..., "arguments": {...}}`` asks and returns a result for JSON.

Called on the GUI thread. May raise StudyDeskError, which the asking program gets to see.
"""

_log = logging.getLogger(__name__)


class InstanceServer(QObject):
    """Listens for one profile while its window is open. GUI thread."""

    raise_requested = Signal()
    """The program was started again with this profile: the window is to come to the front."""

    def __init__(self, profile: Profile, guard: ProfileGuard, handler: Handler, parent: QObject | None = None) -> None:
        """Begins to listen and says in the lock file where. If that fails, the log says so and the window works on."""
        super().__init__(parent)
        self._guard = guard
        self._handler = handler
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        if self._listen(server_name(profile)):
            guard.announce(self._server.fullServerName())
        else:
            _log.warning("cannot listen for other starts: %s", self._server.errorString())

    @property
    def address(self) -> str:
        """Where it listens; empty when it does not."""
        return self._server.fullServerName()

    def close(self) -> None:
        """Stops listening. The lock stays with the guard."""
        self._guard.announce("")
        self._server.close()

    def _listen(self, name: str) -> bool:
        # Whoever holds the lock is alone, so a socket of this name is left over from a program that was killed.
        QLocalServer.removeServer(name)
        return self._server.listen(name) or self._server.listen(f"{name}-{os.getpid()}")

    def _on_connection(self) -> None:
        while (connection := self._server.nextPendingConnection()) is not None:
            connection.disconnected.connect(connection.deleteLater)
            connection.readyRead.connect(self._on_ready_read)
            self._answer_line(connection)

    def _on_ready_read(self) -> None:
        connection = self.sender()
        if isinstance(connection, QLocalSocket):
            self._answer_line(connection)

    def _answer_line(self, connection: QLocalSocket) -> None:
        if not connection.canReadLine():
            if connection.bytesAvailable() > MESSAGE_BYTES:
                connection.abort()
            return
        reply = self._reply(bytes(connection.readLine().data()))
        connection.write(json.dumps(reply).encode("utf-8") + b"\n")
        connection.flush()
        connection.disconnectFromServer()

    def _reply(self, line: bytes) -> Message:
        try:
            message = _parsed(line)
            if message.get("do") == "raise":
                self.raise_requested.emit()
                return {"ok": True, "result": None}
            return {"ok": True, "result": self._handler(message)}
        except StudyDeskError as error:
            return error_reply(error)
        except Exception as error:  # the window reports its own bugs; the asker gets to know that it failed
            _log.exception("a message from another program failed")
            return error_reply(
                UserError("window.failed", "The StudyDesk window failed to do that.", details=repr(error))
            )


def _parsed(line: bytes) -> Message:
    try:
        message = json.loads(line)
    except (ValueError, RecursionError):
        message = None
    if not isinstance(message, dict):
        raise UserError("window.message", "The message could not be understood.")
    return message


def serve(profile: Profile, guard: ProfileGuard, handler: Handler, parent: QObject | None = None) -> InstanceServer:
    """Starts to listen; keep what is returned, and connect its ``raise_requested``."""
    return InstanceServer(profile, guard, handler, parent)
