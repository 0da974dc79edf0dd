"""A backup to any place, and going back to one: what it holds, what would be lost, and the way back from there."""

from __future__ import annotations

import functools
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale
from PySide6.QtWidgets import QCheckBox, QWidget

from studydesk.domain.errors import StudyDeskError
from studydesk.settings import QT_TRANSLATE_NOOP
from studydesk.ui.transfer.sheet import Sheet, ask_file, ask_folder, offer_to_open, run_job
from studydesk.ui.widgets.parts import label, restyle
from studydesk.ui.words import size_words

if TYPE_CHECKING:
    from studydesk.paths import Profile
    from studydesk.services.backup import BackupInfo
    from studydesk.services.backup_bundle import Inside
    from studydesk.ui.desk import Desk
    from studydesk.ui.work_window import Progress

_JUST_NOW = timedelta(minutes=2)

_THINGS = {
    "note": QT_TRANSLATE_NOOP("RestoreDialog", "notes: {n}"),
    "card": QT_TRANSLATE_NOOP("RestoreDialog", "cards: {n}"),
    "review": QT_TRANSLATE_NOOP("RestoreDialog", "answers to cards: {n}"),
    "topic_mark": QT_TRANSLATE_NOOP("RestoreDialog", "topics begun or done: {n}"),
    "lesson_mark": QT_TRANSLATE_NOOP("RestoreDialog", "lessons done: {n}"),
    "media": QT_TRANSLATE_NOOP("RestoreDialog", "pictures and sounds: {n}"),
    "watch_place": QT_TRANSLATE_NOOP("RestoreDialog", "places in videos: {n}"),
}


class BackupToDialog(Sheet):
    """Where to, and whether pictures and sounds go along."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.name_it(
            self.tr("Back up to a folder"),
            self.tr(
                "One file that holds all your data, for a stick, a synced folder or another computer. It is opened "
                "again and checked after it was written. On the other computer, choose “Go back to a file” there."
            ),
            self.tr("Choose the folder…"),
        )
        self.with_media = QCheckBox(self.tr("With the pictures and sounds of cards and notes"), self)
        self.with_media.setChecked(True)
        self.column.addWidget(self.with_media)
        self.column.addWidget(label(self.tr("Videos are not part of it: they can be downloaded again."), "label", self))
        self.column.addStretch(1)
        self.do_button.clicked.connect(self._on_do)
        self.take_size(540, 280)

    def _on_do(self) -> None:
        folder = ask_folder(self, self.tr("Choose the folder for the backup"))
        if folder is not None:
            self.back_up(folder)

    def back_up(self, folder: Path) -> None:
        """Writes beside the window."""
        from studydesk.services import backup_bundle

        desk, media = self.desk, self.with_media.isChecked()
        profile, now = desk.profile, desk.clock()
        run_job(
            desk,
            self.tr("Backing up…"),
            lambda context: backup_bundle.backup_to(profile, folder, now, media=media, progress=context.progress),
            self._on_done,
            self,
        )

    def _on_done(self, info: BackupInfo) -> None:
        self.accept()
        sentence = self.tr("Backed up and checked: {name}, {size}.").format(
            name=info.file.name, size=size_words(info.size_bytes)
        )
        offer_to_open(self.desk, sentence, info.file, self.tr("Show"))


class RestoreDialog(Sheet):
    """What going back to a backup would bring and take."""

    def __init__(self, desk: Desk, found: Inside, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._found = found
        made = _time(found.made_at) if found.made_at is not None else found.file.name
        self.name_it(
            self.tr("Go back to the backup of {time}?").format(time=made),
            self.tr(
                "What is there now is backed up first, so that you can come back to it under Settings, Data. Settings "
                "of this computer and videos stay."
            ),
            self.tr("Go back"),
        )
        restyle(self.do_button, "kind", "danger")
        self.column.addWidget(label(self.tr("In the backup"), "label-strong", self))
        self.inside = label(self._things(found.look.inside), "", self, wrap=True)
        self.column.addWidget(self.inside)
        if found.media:
            words = self.tr("%n picture(s) and sound(s) come with it.", "", found.media)
            self.column.addWidget(label(words, "label", self, wrap=True))
        self.column.addWidget(label(self.tr("What you would lose"), "label-strong", self))
        self.lost = label(self._lost(), "warn" if not found.look.loses_nothing else "", self, wrap=True)
        self.column.addWidget(self.lost)
        self.lines = self.list_of_lines(self.tr("Notes that would be lost or get an earlier text"))
        self.lines.setPlainText("\n".join(found.look.titles))
        self.lines.setVisible(bool(found.look.titles))
        self.column.addWidget(self.lines, 1)
        self.column.addStretch(0)
        self.do_button.setDefault(False)
        self.do_button.clicked.connect(self.go_back)
        self.cancel_button.setFocus()
        self.take_size(560, 480)

    def _things(self, counts: dict[str, int]) -> str:
        number = QLocale().toString
        shown = {key: QCoreApplication.translate("RestoreDialog", words) for key, words in _THINGS.items()}
        parts = [words.format(n=number(counts[key])) for key, words in shown.items() if counts.get(key)]
        return " · ".join(parts) or self.tr("nothing")

    def _lost(self) -> str:
        found = self._found.look
        if found.loses_nothing:
            return self.tr("Nothing: all that is there now is in the backup as well.")
        parts = [self._things(found.lost)] if any(found.lost.values()) else []
        if found.changed:
            parts.append(self.tr("%n note(s) get an earlier text", "", found.changed))
        return " · ".join(parts)

    def go_back(self) -> None:
        """The window closes for it and opens again."""
        self.accept()
        restore = functools.partial(restore_from, self._found.file, self.desk.clock())
        self.desk.notices.restart_asked.emit(restore)


def ask_backup(desk: Desk, window: QWidget) -> None:
    """Lets the learner choose a backup file anywhere, and shows what it holds."""
    kinds = QCoreApplication.translate("RestoreDialog", "Backups (*.db *.zip *.sqlite3);;All files (*)")
    chosen = ask_file(window, QCoreApplication.translate("RestoreDialog", "Choose a backup"), kinds)
    if chosen is not None:
        look_at_backup(desk, chosen, window)


def look_at_backup(desk: Desk, file: Path, window: QWidget) -> None:
    """Looks into a backup beside the window, then shows it."""
    from studydesk.services import backup_bundle

    profile = desk.profile

    def show(found: Inside) -> None:
        dialog = RestoreDialog(desk, found, window)
        dialog.setObjectName("restore")
        dialog.open()

    words = QCoreApplication.translate("RestoreDialog", "Looking into the backup…")
    run_job(desk, words, lambda context: backup_bundle.look_inside(profile, file, context.progress), show)


def restore_from(file: Path, now: datetime, profile: Profile, progress: Progress) -> tuple[Profile, str]:
    """Runs between two windows: puts the backup in the place of the data; returns the profile and the sentence."""
    from studydesk.services import backup_bundle

    kept = backup_bundle.restore_any(profile, file, now, progress=progress)
    if kept is None:
        return profile, QCoreApplication.translate("Backups", "Your data is as it was in the backup.")
    return profile, QCoreApplication.translate(
        "Backups", "Your data is as it was in the backup. What was there before is kept as {name}."
    ).format(name=kept.file.name)


def say_after(desk: Desk, sentence: str) -> None:
    """Says what was done between two windows; after a going back with an Undo beside it."""
    from studydesk.services import backup

    now = desk.clock()
    try:
        newest = next(iter(backup.list_backups(desk.profile.backups)), None)
    except StudyDeskError:
        newest = None
    if newest is None or newest.reason != backup.BEFORE_RESTORE or now - newest.taken_at > _JUST_NOW:
        desk.notices.say(sentence)
        return
    undo = functools.partial(restore_from, newest.file, now)
    word = QCoreApplication.translate("Backups", "Undo")
    desk.notices.offer(sentence, word, lambda: desk.notices.restart_asked.emit(undo))


def _time(instant: datetime) -> str:
    local = QDateTime.fromMSecsSinceEpoch(int(instant.timestamp() * 1000))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)
