"""What is done with the selected downloads, by button, key and menu."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from studydesk.domain.downloads import Download, DownloadId, DownloadState
from studydesk.domain.errors import StudyDeskError
from studydesk.domain.moments import Moment
from studydesk.services import downloads
from studydesk.ui.downloads.commands import CHOSEN

if TYPE_CHECKING:
    from studydesk.ui.downloads.page import DownloadsPage

_S = DownloadState
_PAUSABLE = (_S.QUEUED, _S.FETCHING, _S.WAITING)
_RESUMABLE = (_S.PAUSED, _S.WAITING)
_RETRIABLE = (_S.FAILED, _S.CANCELLED, _S.WAITING)
_CANCELLABLE = (_S.QUEUED, _S.FETCHING, _S.WAITING, _S.PAUSED, _S.FAILED)
_MOVABLE = (_S.QUEUED, _S.FETCHING, _S.WAITING, _S.PAUSED)
_REMOVABLE = tuple(state for state in _S if state is not _S.VERIFYING)


class DownloadActions(QObject):
    """Binds the commands of the page. GUI thread."""

    def __init__(self, page: DownloadsPage) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        commands = self._desk.commands
        slots: dict[str, tuple[Callable[[], object], Callable[[], bool] | None]] = {
            "link": (page.focus_link, None),
            "play": (self.play, lambda: self._has((_S.DONE,))),
            "pause": (self.pause, lambda: self._has(_PAUSABLE)),
            "resume": (self.resume, lambda: self._has(_RESUMABLE)),
            "retry": (self.retry, lambda: self._has(_RETRIABLE)),
            "cancel": (self.cancel, lambda: self._has(_CANCELLABLE)),
            "up": (self.up, lambda: self._has(_MOVABLE)),
            "down": (self.down, lambda: self._has(_MOVABLE)),
            "remove": (self.remove, lambda: self._has(_REMOVABLE)),
            "pause_all": (self.pause_all, lambda: self._any(_PAUSABLE)),
            "resume_all": (self.resume_all, lambda: self._any(_RESUMABLE)),
        }
        for name, (slot, enabled) in slots.items():
            commands.bind(f"downloads.{name}", slot, page, enabled=enabled)

    def _chosen(self) -> list[Download]:
        model = self._page.model
        found = (model.row_of(one) for one in self._page.view.selected_ids())
        return [row for row in found if row is not None]

    def _has(self, wanted: Iterable[DownloadState]) -> bool:
        return any(row.state in wanted for row in self._chosen())

    def _any(self, wanted: tuple[DownloadState, ...]) -> bool:
        return any(row.state in wanted for row in self._page.model.rows)

    def _do(self, work: Callable[[], object]) -> None:
        try:
            work()
        except StudyDeskError as error:
            self._desk.errors.report(error)

    def _change(self, act: Callable[..., object], ids: list[DownloadId] | None = None) -> None:
        wanted = [row.id for row in self._chosen()] if ids is None else ids
        self._do(lambda: act(self._desk.store, wanted))

    # The commands

    def play(self) -> None:
        """Shows the first selected video that has come on the Watch page."""
        row = next((row for row in self._chosen() if row.state is _S.DONE), None)
        if row is not None:
            self._desk.notices.ask_for("watch", Moment(row.key))

    def pause(self) -> None:
        """Pauses what is selected."""
        self._change(downloads.pause)

    def resume(self) -> None:
        """Goes on, also with what waits."""
        self._change(downloads.resume)

    def retry(self) -> None:
        """Begins anew."""
        self._change(downloads.retry)

    def cancel(self) -> None:
        """Gives up."""
        self._change(downloads.cancel)

    def pause_all(self) -> None:
        """Pauses everything."""
        self._change(downloads.pause, self._page.model.of_states(*_PAUSABLE))

    def resume_all(self) -> None:
        """Goes on with everything, and waits no longer."""
        self._desk.downloads.queue.go_on()
        self._change(downloads.resume, self._page.model.of_states(*_RESUMABLE))

    def remove(self) -> None:
        """Takes rows out of the list; can be undone."""
        taken: list[DownloadId] = []
        ids = [row.id for row in self._chosen()]
        self._do(lambda: taken.extend(downloads.remove(self._desk.store, ids)))
        if taken:
            sentence = self.tr("%n download(s) taken out of the list.", "", len(taken))
            self._desk.notices.say(sentence, undo=True)

    def up(self) -> None:
        """One place up."""
        rows = self._page.model.open_rows()
        ids = self._movable()
        first = next((at for at, row in enumerate(rows) if row.id in ids), 0)
        self.move(ids, rows[max(0, first - 1)].id if first else None, top=first == 0)

    def down(self) -> None:
        """One place down."""
        rows = self._page.model.open_rows()
        ids = self._movable()
        last = max((at for at, row in enumerate(rows) if row.id in ids), default=0)
        below = [row.id for row in rows[last + 2 :] if row.id not in ids]
        if last + 1 < len(rows):
            self.move(ids, below[0] if below else None)

    def _movable(self) -> list[DownloadId]:
        return [row.id for row in self._chosen() if row.is_open]

    def move(self, ids: list[DownloadId], before: DownloadId | None, *, top: bool = False) -> None:
        """Puts downloads before another one, or at the end of those that are not over."""
        if not ids or top:
            return
        self._do(lambda: downloads.move(self._desk.store, ids, before))
        self._page.view.select(ids)

    # The menu

    def show_menu(self, place: QPoint) -> None:
        """The commands for the selected rows."""
        if not self._chosen():
            return
        commands = self._desk.commands
        commands.refresh()
        menu = QMenu(self._page)
        for row in CHOSEN:
            if commands.is_enabled(row.id):
                menu.addAction(commands.action(row.id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._page.view.viewport().mapToGlobal(place))
