"""Keeps the screen on while a video plays: a call to the desktop on Linux, to the system on Windows and macOS."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from typing import Final

from PySide6.QtCore import QObject

_CONTINUOUS: Final = 0x80000000
_DISPLAY: Final = 0x00000002
_SYSTEM: Final = 0x00000001
_SERVICE: Final = "org.freedesktop.ScreenSaver"


class KeepAwake(QObject):
    """Does nothing where the system has no such call. GUI thread."""

    def __init__(self, parent: QObject | None = None, system: str = sys.platform) -> None:
        super().__init__(parent)
        self._system = system
        self._cookie: int | None = None
        self._helper: subprocess.Popen[bytes] | None = None
        self.is_on = False

    def set(self, on: bool) -> None:
        """From now on, or no longer."""
        if on == self.is_on:
            return
        self.is_on = on
        with contextlib.suppress(OSError, AttributeError, ImportError):
            if self._system == "win32":
                self._on_windows(on)
            elif self._system == "darwin":
                self._on_macos(on)
            else:
                self._on_desktop(on)

    def _on_windows(self, on: bool) -> None:
        import ctypes

        flags = _CONTINUOUS | (_DISPLAY | _SYSTEM if on else 0)
        ctypes.windll.kernel32.SetThreadExecutionState(flags)  # type: ignore[attr-defined]  # on Windows alone

    def _on_macos(self, on: bool) -> None:
        if on:
            self._helper = subprocess.Popen(["/usr/bin/caffeinate", "-d"])
        elif self._helper is not None:
            self._helper.kill()
            self._helper.wait()
            self._helper = None

    def _on_desktop(self, on: bool) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        saver = QDBusInterface(_SERVICE, "/org/freedesktop/ScreenSaver", _SERVICE, bus)
        saver.setTimeout(500)
        if on:
            answer: QDBusMessage = saver.call("Inhibit", "StudyDesk", self.tr("A video plays"))
            found = answer.arguments()
            self._cookie = int(found[0]) if found and isinstance(found[0], int) else None
        elif self._cookie is not None:
            saver.call("UnInhibit", self._cookie)
            self._cookie = None
