"""What the commands of 'In and out' do in the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from studydesk.ui.desk import Desk


def run(desk: Desk, window: QWidget, name: str) -> None:
    """Does the command ``transfer.<name>``."""
    _ACTIONS[name](desk, window)


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _anki_in(desk: Desk, window: QWidget) -> None:
    from studydesk.ui.transfer.anki_in import choose

    choose(desk, window)


def _table_in(desk: Desk, window: QWidget) -> None:
    from studydesk.ui.transfer.table_in import open_dialog

    open_dialog(desk, window)


def _anki_out(desk: Desk, window: QWidget) -> None:
    from studydesk.ui.transfer.anki_out import open_dialog

    open_dialog(desk, window)


def _notes_in(desk: Desk, window: QWidget) -> None:
    from studydesk.ui.transfer.notes_in import NotesInDialog

    _open(NotesInDialog(desk, window))


def _path_in(desk: Desk, window: QWidget) -> None:
    from studydesk.ui.transfer.path_in import PathInDialog

    _open(PathInDialog(desk, window))


def _notes_out(desk: Desk, window: QWidget) -> None:
    from studydesk.ui.transfer.out import NotesOutDialog

    _open(NotesOutDialog(desk, window))


def _path_out(desk: Desk, window: QWidget) -> None:
    from studydesk.ui.transfer.out import PathOutDialog

    _open(PathOutDialog(desk, window))


def _everything(desk: Desk, window: QWidget) -> None:
    from studydesk.ui.transfer.out import take_everything_out
    from studydesk.ui.transfer.sheet import ask_folder

    folder = ask_folder(
        window, QCoreApplication.translate("Transfer", "Choose the folder in which the export is to stand")
    )
    if folder is not None:
        words = (
            QCoreApplication.translate("Transfer", "Writing all your data…"),
            QCoreApplication.translate("Transfer", "All your data is in {place}."),
            QCoreApplication.translate("Transfer", "Missing on the disk: {n} picture(s) or sound(s)."),
            QCoreApplication.translate("Transfer", "Show"),
        )
        take_everything_out(desk, folder, words)


def _backup_to(desk: Desk, window: QWidget) -> None:
    from studydesk.ui.transfer.backups import BackupToDialog

    _open(BackupToDialog(desk, window))


def _restore_file(desk: Desk, window: QWidget) -> None:
    from studydesk.ui.transfer.backups import ask_backup

    ask_backup(desk, window)


def _sync_now(desk: Desk, window: QWidget) -> None:
    from studydesk.ui.models.desk_sync import DeskSync

    one = DeskSync.of(desk, window)
    if one.folder is None:
        desk.notices.ask_for("settings", "computers")
    elif one.look():
        desk.notices.say(QCoreApplication.translate("Transfer", "Bringing your computers into step…"))


def _kept_texts(desk: Desk, window: QWidget) -> None:
    from studydesk.ui.transfer.kept_texts import KeptTextsDialog

    _open(KeptTextsDialog(desk, window))


_ACTIONS: dict[str, Callable[[Desk, QWidget], None]] = {
    "anki_in": _anki_in,
    "table_in": _table_in,
    "anki_out": _anki_out,
    "notes_in": _notes_in,
    "path_in": _path_in,
    "notes_out": _notes_out,
    "path_out": _path_out,
    "everything": _everything,
    "sync_now": _sync_now,
    "kept_texts": _kept_texts,
    "backup_to": _backup_to,
    "restore_file": _restore_file,
}
