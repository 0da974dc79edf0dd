"""What lives beside the window from its first picture until it closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studydesk.ui.models.desk_sync import DeskSync
from studydesk.ui.models.fit_by_itself import FitByItself
from studydesk.ui.models.note_mirror import NoteMirror
from studydesk.ui.models.study_clock import StudyClock
from studydesk.ui.models.version_watch import VersionWatch
from studydesk.ui.reminder import Reminder
from studydesk.ui.transfer.drops import FileDrops
from studydesk.ui.trip_watch import TripWatch

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk
    from studydesk.ui.main_window import MainWindow


def accompany(desk: Desk, window: MainWindow) -> None:
    """Begins all of it; the window owns it. GUI thread."""

    def review_now() -> None:
        window.bring_to_front()
        window.show_page("review")

    FitByItself(desk, lambda: window.page_is("review"), window)
    NoteMirror(desk, window)
    DeskSync.of(desk, window)
    StudyClock(desk, window)
    Reminder(desk, review_now, window)
    FileDrops(desk, window)
    TripWatch(desk, window)
    VersionWatch.of(desk, window)
