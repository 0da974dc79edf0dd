"""The composition root of the window: builds every object once, in order, and takes them down again.

Whoever calls `run_gui` has loaded Qt before importing this module, so that a start can tell the two apart.
"""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from studydesk.bridge.errors import ErrorReporter
    from studydesk.domain.clock import Clock
    from studydesk.domain.errors import StudyDeskError
    from studydesk.paths import Profile
    from studydesk.services.profile import ProfileGuard
    from studydesk.services.settings import DeviceSettings
    from studydesk.storage.store import Store
    from studydesk.ui.desk import Desk
    from studydesk.ui.main_window import MainWindow
    from studydesk.ui.qt import LoadedQt
    from studydesk.ui.theme.theme import ThemeManager
    from studydesk.ui.work_window import Progress

BetweenWindows = Callable[["Profile", "Progress"], tuple["Profile", str]]
"""Work on the closed profile, on a thread of its own; returns the profile to open next and a sentence to say."""

_SHIPPED_PATH = "backend"
_BACKUP_LOOK_MS = 60 * 60 * 1000
_AFTER_START_MS = 4000
_OPEN_MS = 400
_DOWNLOADS_MS = 800
_SETTLE_MS = 400


def run_gui(
    qt: LoadedQt,
    *,
    profile: Path | None = None,
    quit_after_start: bool = False,
    screenshot: Path | None = None,
    measure_start: bool = False,
    opened: Path | None = None,
) -> int:
    """Runs the window until it is closed; returns the exit status. ``profile`` is the folder of ``--profile``.
    ``opened`` is a file that the window is to bring in.

    ``quit_after_start`` closes it once the first page is painted, ``screenshot`` saves a picture of it first, and
    ``measure_start`` prints ``{"import_qt_ms", "usable_ms", "rss_mb"}`` as one JSON line.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends it: everything is saved already
    starter = Starter(qt.application, profile, opened)
    if measure_start:
        from studydesk.ui.start_measure import print_measure

        starter.on_painted.append(lambda _window: print_measure(qt))
    if screenshot is not None:
        starter.on_painted.append(lambda window: _save_picture(window, screenshot))
    if quit_after_start or measure_start or screenshot is not None:
        delay = _SETTLE_MS * 2 if screenshot is not None else 0
        starter.on_painted.append(lambda window: _later(delay, window, window.close))
    return starter.run()


def collect_again() -> None:
    """Switches Python's collector on, which rests during the start; what the start made stays and is passed over."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def _later(delay_ms: int, window: MainWindow, work: Callable[[], object]) -> None:
    """Does something after a while, if the window is still there."""
    from PySide6.QtCore import QTimer

    QTimer.singleShot(delay_ms, window, work)


def _save_picture(window: MainWindow, file: Path) -> None:
    _later(_SETTLE_MS, window, lambda: window.grab().save(str(file)))


class Starter:
    """Opens profiles in windows until the learner is done. GUI thread."""

    def __init__(self, application: QApplication, profile_option: Path | None, opened: Path | None = None) -> None:
        from studydesk.ui.theme.theme import ThemeManager

        self._application = application
        self._option = profile_option
        self._opened = opened
        self._theme: ThemeManager = ThemeManager(application)
        self._between: BetweenWindows | None = None
        self._sentence = ""
        self.on_painted: list[Callable[[MainWindow], object]] = []

    def run(self) -> int:
        """The whole life of the program."""
        try:
            return self._run()
        finally:
            collect_again()

    def _run(self) -> int:
        from studydesk.domain.errors import StudyDeskError

        profile: Profile | None = None
        while True:
            try:
                profile = profile or self._resolve()
                if not self._run_window(profile):
                    return 0
            except StudyDeskError as error:
                profile = self._ask_way_on(error, profile)
                if profile is None:
                    return 1
                continue
            except Exception as error:  # a bug before there is a window that could report it
                if self.on_painted:  # nobody is there to read it
                    raise
                self._show_bug(error, profile)
                return 1
            if self._between is None:
                return 0
            profile = self._work_between(profile)

    def _resolve(self) -> Profile:
        from studydesk.paths import platform_data_folder, program_folder, resolve_profile

        return resolve_profile(self._option, program=program_folder(), data=platform_data_folder)

    def _run_window(self, profile: Profile) -> bool:
        """One window on one profile; False when another window has it and was brought to the front."""
        from studydesk.services.profile import take_or_raise

        self._between = None
        guard = take_or_raise(profile)
        if guard is None:
            self._hand_file_over(profile)
            return False
        with guard, ExitStack() as ending:
            session = Session(self._application, self._theme, profile, guard, ending)
            session.window_closed_for.append(self._on_restart)
            session.show(self._sentence, self.on_painted)
            if self._opened is not None:
                session.open_soon(self._opened)
            self._sentence, self._opened = "", None
            self._application.exec()
        return True

    def _hand_file_over(self, profile: Profile) -> None:
        """The window that has the profile brings the file in."""
        from studydesk.services.profile import hand_over

        if self._opened is not None:
            hand_over(profile, {"do": "open", "file": str(self._opened)})

    def _on_restart(self, work: BetweenWindows) -> None:
        self._between = work

    def _show_bug(self, error: Exception, profile: Profile | None) -> None:
        import tempfile

        from studydesk.bridge.crash import write_report
        from studydesk.domain.clock import system_clock
        from studydesk.ui.crash_window import CrashWindow

        folder = Path(tempfile.gettempdir()) if profile is None else profile.crash_reports
        self._theme.choose()
        CrashWindow(self._theme, write_report(folder, error, system_clock()), None).exec()

    def _work_between(self, profile: Profile) -> Profile:
        from studydesk.domain.errors import StudyDeskError
        from studydesk.jobs import JobCancelledError
        from studydesk.services.profile import ProfileGuard
        from studydesk.ui.words import cancelled_sentence, error_sentences
        from studydesk.ui.work_window import WorkWindow

        work, self._between = self._between, None
        assert work is not None
        try:
            with ProfileGuard.take(profile) or ExitStack():
                profile, self._sentence = WorkWindow(self._theme).run(partial(work, profile))
        except JobCancelledError:
            self._sentence = cancelled_sentence()
        except StudyDeskError as error:
            self._sentence = error_sentences(error)
        return profile

    def _ask_way_on(self, error: StudyDeskError, profile: Profile | None) -> Profile | None:
        """Asks what to do about data that cannot be opened; returns the profile to try next, None to quit."""
        from PySide6.QtWidgets import QFileDialog

        from studydesk.domain.clock import system_clock
        from studydesk.paths import Profile as ProfilePlace
        from studydesk.services import backup
        from studydesk.ui.language import use_language
        from studydesk.ui.preferences.data import time_words
        from studydesk.ui.start_fault import StartFault, WayOn
        from studydesk.ui.transfer.backups import restore_from

        collect_again()
        use_language(self._application, "system")
        self._theme.choose()
        offer = profile is not None and error.code in ("database.corrupt", "database.foreign", "database.newer")
        newest = backup.newest_good_backup(profile.backups) if profile is not None and offer else None
        dialog = StartFault(self._theme, error, time_words(newest.taken_at) if newest is not None else "")
        dialog.exec()
        if dialog.way is WayOn.QUIT:
            return None
        if dialog.way is WayOn.OTHER_FOLDER:
            chosen = QFileDialog.getExistingDirectory(None, "StudyDesk")
            return ProfilePlace(Path(chosen)) if chosen else None
        if dialog.way is WayOn.BACKUP and profile is not None and newest is not None:
            self._between = partial(restore_from, newest.file, system_clock())
            return self._work_between(profile)
        return profile or self._resolve()


class Session:
    """Everything that belongs to one window on one open profile; ``ending`` takes it down in reverse order."""

    def __init__(
        self,
        application: QApplication,
        theme: ThemeManager,
        profile: Profile,
        guard: ProfileGuard,
        ending: ExitStack,
    ) -> None:
        from studydesk.domain.clock import system_clock
        from studydesk.logs import start_log, stop_log
        from studydesk.services.settings import DeviceSettings

        self._application = application
        self._guard = guard
        self._ending = ending
        self.window_closed_for: list[Callable[[BetweenWindows], object]] = []
        self.device: DeviceSettings = DeviceSettings(profile.device_settings, system_clock())
        log = start_log(profile.logs, self.device.text("log_level"))
        ending.callback(stop_log, log)
        self._apply_device(theme)
        self.store: Store = self._open_store(profile)
        ending.callback(self.store.close)
        self.desk: Desk = self._build_desk(theme, profile)
        self.window: MainWindow = self._build_window()

    def _apply_device(self, theme: ThemeManager) -> None:
        from studydesk.ui.language import use_language

        self.language: str = use_language(self._application, self.device.text("language"))
        apply_look(theme, self.device)
        self.device.on_changed(lambda key: self._on_device_setting(theme, key))

    def _on_device_setting(self, theme: ThemeManager, key: str) -> None:
        if key in ("theme", "scale", "reduce_motion"):
            apply_look(theme, self.device)
        elif key == "log_level":
            from studydesk.logs import set_level

            set_level(self.device.text("log_level"))
        elif key == "language":
            _later(0, self.window, self._follow_language)

    def _follow_language(self) -> None:
        """A window's words are set when it is made, so another language needs another window, on the same page."""
        from studydesk.ui.language import language_of

        if language_of(self.device.text("language")) != self.language:
            self._on_restart_asked(lambda profile, _progress: (profile, ""))

    def _open_store(self, profile: Profile) -> Store:
        from studydesk.domain.clock import system_clock
        from studydesk.paths import MOVE_MARKER, curriculum_folder
        from studydesk.services.paths import ensure_shipped_path
        from studydesk.storage.store import Store

        if (profile.folder / MOVE_MARKER).exists():
            from studydesk.services.relocate import finish_move

            finish_move(profile)
        store = Store.open(profile.database, clock=system_clock, random=Random(int.from_bytes(os.urandom(8), "big")))
        try:
            ensure_shipped_path(store, curriculum_folder() / _SHIPPED_PATH)
        except BaseException:
            store.close()
            raise
        return store

    def _build_desk(self, theme: ThemeManager, profile: Profile) -> Desk:
        from studydesk.bridge.errors import ErrorReporter
        from studydesk.domain.clock import system_clock

        errors = ErrorReporter(profile.crash_reports, system_clock)
        errors.install()
        self._ending.callback(errors.uninstall)
        desk = build_desk(self.store, theme, profile, self.device, errors, system_clock)
        self._ending.callback(desk.runner.stop)
        self._ending.callback(desk.long_writes.stop)
        self._ending.callback(desk.downloads.close)
        self._ending.callback(desk.study.stop)
        desk.notices.restart_asked.connect(self._on_restart_asked)
        return desk

    def _build_window(self) -> MainWindow:
        from studydesk.ui.main_window import MainWindow
        from studydesk.ui.painted import destroy_now

        window = MainWindow(self.desk)
        self._ending.callback(destroy_now, window)
        return window

    def show(self, sentence: str, on_painted: list[Callable[[MainWindow], object]]) -> None:
        """Shows the window on the page of last time, and begins the work that waits for the first picture."""
        from studydesk.ui.painted import when_painted

        window = self.window
        if self.desk.settings.flag("welcome_done"):
            window.open_last_page()
        else:
            window.show_welcome()
        if sentence:
            from studydesk.ui.transfer.backups import say_after

            say_after(self.desk, sentence)

        def after() -> None:
            for work in on_painted:
                work(window)
            collect_again()
            _later(0, window, self.store.get_ready_to_write)
            _later(0, window, self._listen)
            _later(0, window, self._show_icon)
            window.tell_cards_soon()
            _later(0, window, self._look_at_last_end)
            _later(_DOWNLOADS_MS, window, self.desk.downloads.start_soon)
            _later(_AFTER_START_MS, window, self._look_after_data)

        when_painted(window, after)
        window.show()

    def _look_at_last_end(self) -> None:
        from studydesk.services.playing_mark import was_left_playing

        if was_left_playing(self.desk.profile):
            from studydesk.ui.watch.after_crash import offer_after_crash

            offer_after_crash(self.desk)

    def _show_icon(self) -> None:
        from PySide6.QtGui import QIcon

        from studydesk.paths import resource

        self._application.setWindowIcon(QIcon(str(resource("app/studydesk.svg"))))

    def _listen(self) -> None:
        from studydesk.bridge.single_instance import serve
        from studydesk.services import remote

        desk = self.desk
        verbs = remote.handler(
            remote.Desk(desk.profile, desk.store, desk.settings, desk.device, desk.clock), self.open_soon
        )
        server = serve(desk.profile, self._guard, verbs, self.window)
        server.raise_requested.connect(self.window.bring_to_front)
        self._ending.callback(server.close)
        take_files = getattr(self._application, "open_with", None)  # on macOS, see ui/handed.py
        if take_files is not None:
            take_files(self.open_soon)
            self._ending.callback(take_files, None)

    def open_soon(self, file: Path) -> None:
        """Brings a file in once the window has painted."""
        from studydesk.ui.transfer.drops import open_file

        _later(_OPEN_MS, self.window, lambda: open_file(self.desk, self.window, file))

    def _look_after_data(self) -> None:
        """Checks the database beside the window, makes the backup of the day, and looks again every hour."""
        from PySide6.QtCore import QTimer

        from studydesk.storage.integrity import quick_check
        from studydesk.ui.companions import accompany

        if not self.window.isVisible():
            return
        file = self.store.file
        handle = self.desk.runner.start(lambda _context: quick_check(file))
        handle.failed.connect(self.desk.errors.report)
        accompany(self.desk, self.window)
        timer = QTimer(self.window)
        timer.setInterval(_BACKUP_LOOK_MS)
        timer.timeout.connect(self._back_up_if_due)
        timer.start()
        self._back_up_if_due()

    def _back_up_if_due(self) -> None:
        from studydesk.services import backup

        if not self.desk.settings.flag("backup_daily"):
            return
        profile, now, second = self.desk.profile, self.desk.clock(), self.desk.device.text("backup_folder")
        handle = self.desk.runner.start(lambda _context: backup.look_after(profile, now, second))
        handle.failed.connect(self.desk.errors.report)

    def _on_restart_asked(self, work: BetweenWindows) -> None:
        for tell in self.window_closed_for:
            tell(work)
        self.window.close()


def apply_look(theme: ThemeManager, device: DeviceSettings) -> None:
    """Puts the learner's choice of colours, size and motion in force."""
    from studydesk.ui.theme.theme import ThemeChoice

    theme.choose(
        ThemeChoice(device.text("theme")),
        percent=device.number("scale"),
        reduce_motion=device.flag("reduce_motion"),
    )


def build_desk(
    store: Store,
    theme: ThemeManager,
    profile: Profile,
    device: DeviceSettings,
    errors: ErrorReporter,
    clock: Clock,
) -> Desk:
    """Wires what pages need, for the program and for tests.

    The caller stops study and long writes, and closes downloads, the runner and the store.
    """
    from studydesk.bridge.downloads import Downloads
    from studydesk.bridge.hub import ChangeHub
    from studydesk.bridge.indexing import IndexKeeper
    from studydesk.bridge.runner import JobRunner
    from studydesk.services.settings import ProfileSettings
    from studydesk.ui.commands import CommandRegistry, first_commands, further_commands
    from studydesk.ui.desk import Desk, Notices
    from studydesk.ui.long_writes import LongWrites
    from studydesk.ui.models.path_model import PathModel
    from studydesk.ui.models.study_model import StudyModel

    hub, notices = ChangeHub(), Notices()
    store.on_changed(hub.publish)
    settings = ProfileSettings(store)
    paths = PathModel(store, hub, clock)
    runner = JobRunner()
    chosen = {key: value for key, value in device.record("shortcuts").items() if isinstance(value, str)}
    desk = Desk(
        profile=profile,
        store=store,
        clock=clock,
        hub=hub,
        theme=theme,
        commands=CommandRegistry(first_commands(), theme, chosen, further=further_commands),
        paths=paths,
        study=StudyModel(store, hub, clock),
        settings=settings,
        device=device,
        runner=runner,
        downloads=Downloads(store, runner, profile, device, errors.report),
        errors=errors,
        notices=notices,
        long_writes=LongWrites(store, theme, errors, notices),
        index=IndexKeeper(store, hub, runner),
    )
    _follow_active_path(desk)
    return desk


def _follow_active_path(desk: Desk) -> None:
    """The path on the map is the one of last time, and the choice is kept."""
    wanted = desk.settings.text("active_path")
    for info in desk.paths.paths:
        if info.key == wanted:
            desk.paths.switch_path(info.id)

    def keep() -> None:
        path = desk.paths.path
        if path is not None and desk.settings.text("active_path") != path.key:
            desk.settings.set("active_path", path.key)

    desk.paths.reset.connect(keep)
