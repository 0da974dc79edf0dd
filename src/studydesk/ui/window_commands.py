"""What the window's own commands do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from studydesk.bridge.runner import Lane
from studydesk.ui.commands import page_command
from studydesk.ui.pages import PAGES
from studydesk.ui.transfer.commands import COMMANDS as TRANSFER_COMMANDS

if TYPE_CHECKING:
    from studydesk.services.backup import BackupInfo
    from studydesk.ui.main_window import MainWindow
    from studydesk.ui.models.focus_clock import FocusClock

_SCALE_STEP = 10


def bind_window_commands(window: MainWindow) -> None:
    """Gives every command of the context "global" its work."""
    commands = window.desk.commands
    actions = WindowActions(window)

    def on_desk() -> bool:
        return not window.is_welcoming

    for page in PAGES:
        commands.bind(page_command(page.id), _shower(window, page.id), window, enabled=on_desk)
    for command_id, slot, needs_desk in (
        ("box.open", window.open_box, True),
        ("help.keys", actions.show_keys, True),
        ("help.about", actions.show_about, True),
        ("help.version", actions.look_for_version, True),
        ("edit.undo", window.undo, True),
        ("edit.redo", window.redo, True),
        ("view.back", window.go_back, False),
        ("view.theme", actions.switch_theme, False),
        ("view.larger", actions.larger, False),
        ("view.smaller", actions.smaller, False),
        ("view.rail", actions.fold_rail, True),
        ("card.add", window.make_card, True),
        ("note.add", window.make_note, True),
        ("focus.press", actions.press_timer, True),
        ("focus.stop", actions.end_timer, False),
        ("data.back_up", actions.back_up, True),
        ("data.open_folder", actions.open_folder, True),
        ("app.quit", window.close, False),
    ):
        commands.bind(command_id, slot, window, enabled=on_desk if needs_desk else None)
    for row in TRANSFER_COMMANDS:
        commands.bind(row.id, _transfer(window, row.id), window, enabled=on_desk)


def _shower(window: MainWindow, page_id: str) -> Callable[[], object]:
    return lambda: window.show_page(page_id)


def _transfer(window: MainWindow, command_id: str) -> Callable[[], object]:
    def do() -> None:
        from studydesk.ui.transfer.actions import run

        run(window.desk, window, command_id.partition(".")[2])

    return do


class WindowActions:
    """The slots that are more than one line. GUI thread."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._desk = window.desk
        self._timer: FocusClock | None = None

    def press_timer(self) -> None:
        """Begins a spell of study, pauses it, goes on."""
        if self._timer is None:
            from studydesk.ui.models.focus_clock import FocusClock

            self._timer = FocusClock(self._desk, self._window)
            self._timer.told.connect(self._window.status.tell_timer)
        self._timer.press()

    def end_timer(self) -> None:
        """No timer any more."""
        if self._timer is not None:
            self._timer.stop()

    def show_keys(self) -> None:
        """F1."""
        from studydesk.ui.key_help import KeyHelp

        page = self._window.page
        KeyHelp(self._desk, page.contexts() if page is not None else (), self._window).open()

    def look_for_version(self) -> None:
        """Asks once whether there is a newer StudyDesk."""
        from studydesk.ui.models.version_watch import VersionWatch

        VersionWatch.of(self._desk, self._window).look_now()

    def show_about(self) -> None:
        """Shift+F1."""
        from studydesk.ui.licences import AboutDialog

        AboutDialog(self._desk, self._window).open()

    def switch_theme(self) -> None:
        """From light to dark and back."""
        self._desk.device.set("theme", "light" if self._desk.theme.theme.is_dark else "dark")

    def larger(self) -> None:
        """A step larger, up to 200 %."""
        self._scale(_SCALE_STEP)

    def smaller(self) -> None:
        """A step smaller, down to 80 %."""
        self._scale(-_SCALE_STEP)

    def _scale(self, step: int) -> None:
        percent = min(200, max(80, self._desk.device.number("scale") + step))
        self._desk.device.set("scale", percent)
        self._desk.notices.say(QCoreApplication.translate("WindowActions", "Size: {percent} %").format(percent=percent))

    def fold_rail(self) -> None:
        """Only pictures, or words too."""
        self._desk.device.set("rail_folded", not self._desk.device.flag("rail_folded"))

    def back_up(self) -> None:
        """Makes a backup beside the window."""
        from studydesk.services import backup

        desk = self._desk
        profile, now = desk.profile, desk.clock()
        handle = desk.runner.start(
            lambda context: backup.backup_now(profile, now, progress=context.progress),
            Lane.COMPUTE,
        )
        handle.finished.connect(self._on_backed_up)
        handle.failed.connect(desk.errors.report)

    def _on_backed_up(self, info: BackupInfo) -> None:
        self._desk.notices.say(
            QCoreApplication.translate("WindowActions", "Backed up as {name}").format(name=info.file.name), "good"
        )

    def open_folder(self) -> None:
        """Shows the profile's folder in the file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._desk.profile.folder)))
