"""The rotating log in the profile's folder. It never leaves the computer and holds no contents and no secrets."""

from __future__ import annotations

import logging
import re
from pathlib import Path

LOG_NAME = "studydesk.log"
_FILE_BYTES = 1_000_000
_FILES = 5
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_SECRET = re.compile(
    r"(?i)\b(authorization|proxy-authorization|cookie|set-cookie|password|passwd|token|secret|api[_-]?key|sig|signature)"
    r"(\s*[=:]\s*)(?:bearer\s+|basic\s+)?[^\s&,;\"']+"
)
_LOGIN_IN_URL = re.compile(r"(?i)\b([a-z][a-z0-9+.-]*://)[^/\s:@]+:[^/\s@]+@")


class _NoSecrets(logging.Formatter):
    """Blots out what looks like a password, a token, a cookie or a login in an address; also in tracebacks."""

    def format(self, record: logging.LogRecord) -> str:
        text = _SECRET.sub(r"\1\2***", super().format(record))
        return _LOGIN_IN_URL.sub(r"\1***@", text)


class _QuietHandler(logging.Handler):
    """Writes to rotating files, and goes on without where it cannot (full disk, read-only folder).

    The files are opened by the first record: the library's module for them is slow, and most starts say nothing.
    """

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self._rotating: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._rotating = self._rotating or self._opened()
            self._rotating.emit(record)
        except OSError:
            self.handleError(record)

    def _opened(self) -> logging.Handler:
        from logging.handlers import RotatingFileHandler

        class Quiet(RotatingFileHandler):
            def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - as above
                del record

        rotating = Quiet(
            self._file, maxBytes=_FILE_BYTES, backupCount=_FILES - 1, encoding="utf-8", errors="backslashreplace"
        )
        rotating.setFormatter(self.formatter)
        return rotating

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - name given by logging
        del record

    def close(self) -> None:
        if self._rotating is not None:
            self._rotating.close()
        super().close()


def start_log(folder: Path, level: str) -> logging.Handler | None:
    """Begins to log to ``folder`` at a level of the setting ``log_level``; None when the folder cannot be made.

    Called once by a composition root, from any thread. The caller hands the result to ``stop_log``.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    handler = _QuietHandler(folder / LOG_NAME)
    handler.setFormatter(_NoSecrets(_FORMAT))
    root = logging.getLogger("studydesk")
    root.addHandler(handler)
    set_level(level)
    return handler


def set_level(level: str) -> None:
    """Changes how much is logged: ``warning``, ``info`` or ``debug``."""
    logging.getLogger("studydesk").setLevel(level.upper())


def stop_log(handler: logging.Handler | None) -> None:
    """Ends logging to a file."""
    if handler is not None:
        logging.getLogger("studydesk").removeHandler(handler)
        handler.close()


def log_tail(folder: Path, lines: int) -> str:
    """The last lines of the log for a crash report; empty when there is no log."""
    try:
        text = (folder / LOG_NAME).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return "\n".join(text.splitlines()[-lines:])
