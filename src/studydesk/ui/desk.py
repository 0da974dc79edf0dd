"""What a page is given: the objects that ``app.py`` builds once, and the way to speak to the learner."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from studydesk.bridge.downloads import Downloads
    from studydesk.bridge.errors import ErrorReporter
    from studydesk.bridge.hub import ChangeHub
    from studydesk.bridge.indexing import IndexKeeper
    from studydesk.bridge.runner import JobRunner
    from studydesk.domain.cards import Draft
    from studydesk.domain.clock import Clock
    from studydesk.domain.moments import Moment
    from studydesk.paths import Profile
    from studydesk.services.settings import DeviceSettings, ProfileSettings
    from studydesk.storage.store import Store
    from studydesk.ui.commands import CommandRegistry
    from studydesk.ui.long_writes import LongWrites
    from studydesk.ui.models.path_model import PathModel
    from studydesk.ui.models.study_model import StudyModel
    from studydesk.ui.theme.theme import ThemeManager


class Notices(QObject):
    """Where a page says a sentence to the learner; the window shows it in its message bar."""

    said = Signal(str, str, bool)
    """(sentence, kind, whether an Undo stands beside it); kind is 'info', 'good', 'warn' or 'bad'."""

    offered = Signal(str, str, str, object)
    """(sentence, kind, word on a button, what the button does)."""

    asked_for = Signal(str, object)
    """(page id, argument): another page should come to the front and show the argument (a TopicId, a setting key)."""

    card_drafted = Signal(object)
    """A ``Draft``: the editor of cards should open with it."""

    moment_asked = Signal(object)
    """A ``Moment`` of a video: it is played where it is best seen from here."""

    restart_asked = Signal(object)
    """A function ``(Profile, progress) -> (Profile, sentence)`` to run while the database is closed (restore, move).
    The window closes, the function runs on another thread behind a bar, and a new window opens on the profile that it
    returns and says the sentence."""

    def say(self, sentence: str, kind: str = "info", *, undo: bool = False) -> None:
        """Shows a sentence; with ``undo`` the last step can be taken back beside it."""
        self.said.emit(sentence, kind, undo)

    def offer(self, sentence: str, action: str, work: Callable[[], object], kind: str = "info") -> None:
        """Shows a sentence with a button."""
        self.offered.emit(sentence, kind, action, work)

    def draft_card(self, draft: Draft) -> None:
        """Opens the editor of cards with what is filled in already."""
        self.card_drafted.emit(draft)

    def play_moment(self, moment: Moment) -> None:
        """Plays a moment that a note or card names: on the Watch page if that is in hand, else twenty seconds of it."""
        self.moment_asked.emit(moment)

    def ask_for(self, page_id: str, argument: object | None = None) -> None:
        """Goes to a page, and hands it the argument through ``Page.show_argument``."""
        self.asked_for.emit(page_id, argument)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Desk:
    """Everything a page may need. Views hold the desk and take from it what they use."""

    profile: Profile
    store: Store
    clock: Clock
    hub: ChangeHub
    theme: ThemeManager
    commands: CommandRegistry
    paths: PathModel
    study: StudyModel
    settings: ProfileSettings
    device: DeviceSettings
    runner: JobRunner
    downloads: Downloads
    errors: ErrorReporter
    notices: Notices
    long_writes: LongWrites
    index: IndexKeeper
