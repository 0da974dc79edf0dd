"""A whole window on a real profile in a temporary folder, for tests and for the pictures."""

from __future__ import annotations

import atexit
import functools
import random
import shutil
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from studydesk.app import apply_look, build_desk
from studydesk.bridge.errors import ErrorReporter
from studydesk.paths import Profile, curriculum_folder
from studydesk.services.paths import ensure_shipped_path
from studydesk.services.search import keep_index
from studydesk.services.settings import DeviceSettings
from studydesk.storage.store import Store
from studydesk.ui.desk import Desk
from studydesk.ui.language import use_language
from studydesk.ui.main_window import MainWindow
from studydesk.ui.painted import destroy_now
from studydesk.ui.theme.theme import ThemeManager

NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)


@functools.cache
def _with_path() -> Path:
    """A database with the shipped path, made once in a process: reading the path takes longer than most tests."""
    folder = tempfile.mkdtemp(prefix="studydesk-template-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    file = Path(folder) / "studydesk.db"
    with closing(Store.open(file, clock=lambda: NOW, random=random.Random(1))) as store:
        ensure_shipped_path(store, curriculum_folder() / "backend")
    keep_index(file, lambda: False)
    return file


class Bench:
    """The objects of one profile. ``close`` takes them down; ``reopen`` starts anew on the same files."""

    def __init__(
        self,
        application: QApplication,
        folder: Path,
        *,
        clock: Callable[[], datetime] = lambda: NOW,
        theme: ThemeManager | None = None,
        welcomed: bool = True,
    ) -> None:
        self.profile = Profile(folder)
        folder.mkdir(parents=True, exist_ok=True)
        use_language(application, "en")
        self.theme = theme or ThemeManager(application)
        self.device = DeviceSettings(self.profile.device_settings, clock())
        apply_look(self.theme, self.device)
        self.device.on_changed(self._on_device_setting)
        if not self.profile.database.exists():
            shutil.copyfile(_with_path(), self.profile.database)
        self.store = Store.open(self.profile.database, clock=clock, random=random.Random(1))
        ensure_shipped_path(self.store, curriculum_folder() / "backend")
        self.errors = ErrorReporter(self.profile.crash_reports, clock)
        self.desk: Desk = build_desk(self.store, self.theme, self.profile, self.device, self.errors, clock)
        if welcomed:
            self.desk.settings.set("welcome_done", True)
        self._window: MainWindow | None = None

    def _on_device_setting(self, key: str) -> None:
        if key in ("theme", "scale", "reduce_motion"):
            apply_look(self.theme, self.device)

    @property
    def window(self) -> MainWindow:
        """The window, made on first use."""
        if self._window is None:
            self._window = MainWindow(self.desk)
        return self._window

    def close(self) -> None:
        """As at the end of the program."""
        self.desk.study.stop()
        self.desk.downloads.close()
        self.desk.runner.stop()
        self.desk.long_writes.stop()
        if self._window is not None:
            self._window.close()
            destroy_now(self._window)
            self._window = None
        self.store.close()
