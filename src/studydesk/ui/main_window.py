"""The window: rail, pages, status line, messages, and the box that finds everything."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QLocale, Qt, QTime, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from studydesk.domain.errors import StudyDeskError
from studydesk.services import progress
from studydesk.ui.desk import Desk
from studydesk.ui.pages import FIRST_PAGE, PAGES, TODAY_PAGE, Page
from studydesk.ui.painted import Soon
from studydesk.ui.widgets.message_bar import MessageBar
from studydesk.ui.widgets.rail import Rail
from studydesk.ui.widgets.status_line import StatusLine
from studydesk.ui.window_commands import bind_window_commands
from studydesk.ui.window_state import WindowState, geometry_text
from studydesk.ui.words import error_sentences, hours_left, step_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from studydesk.bridge.crash import CrashReport
    from studydesk.domain.cards import Draft
    from studydesk.domain.moments import Moment
    from studydesk.services.queue_ports import Notice
    from studydesk.ui.models.finds import Entry

FOLD_BELOW = 1100
"""The rail folds in windows narrower than this (px at 100 %)."""

_USUAL_SIZE = (1280, 800)
_HISTORY = 20
_DOWNLOADS_MS = 250
_CARDS_MS = 600
"""So long after the window opened cards are counted; the first picture does not wait for it."""


class MainWindow(QMainWindow):
    """Owns the pages and what is around them. Everything else is reached through the desk."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._pages: dict[str, Page] = {}
        self._page_id = ""
        self._day: int | None = None
        self._history: list[str] = []
        self._box: Any = None  # FindBox, which is imported on first use
        self._welcome: QWidget | None = None
        self._editor: Any = None  # EditorWindow, which is imported on first use
        self.setWindowTitle("StudyDesk")
        self.setMinimumSize(720, 480)
        self._build()
        self.state = WindowState(desk.device, self._collect_state, self)
        bind_window_commands(self)
        self._connect()
        if not self.state.restore_geometry(self):
            self._take_usual_size()

    # Building

    def _build(self) -> None:
        theme = self.desk.theme
        self.root = QStackedWidget(self)
        self.setCentralWidget(self.root)
        desk_area = QWidget(self.root)
        self.rail = Rail(theme, self.desk.commands, desk_area)
        line = QFrame(desk_area)
        line.setProperty("role", "vertical-hairline")
        self.stack = QStackedWidget(desk_area)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(line)
        row.addWidget(self.stack, 1)
        self.status = StatusLine(theme, desk_area)
        column = QVBoxLayout(desk_area)
        column.setSpacing(0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row, 1)
        column.addWidget(self.status)
        self.root.addWidget(desk_area)
        self.messages = MessageBar(theme, self.stack)
        self.stack.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _connect(self) -> None:
        desk = self.desk
        desk.notices.said.connect(self._on_said)
        desk.notices.offered.connect(self._on_offered)
        desk.notices.asked_for.connect(self._on_asked_for)
        desk.notices.card_drafted.connect(self._make_card)
        desk.notices.moment_asked.connect(self._on_moment)
        # What the learner marked is painted before the message about it and all the rest that follows.
        self._acted = ""
        self._tell_acted = Soon(self._say_acted, self)
        self._refresh_commands = Soon(self._follow_changes, self)
        self._progress_later = Soon(self._tell_progress, self)
        desk.paths.acted.connect(self._on_acted)
        desk.paths.topics_changed.connect(self._progress_later.ask)
        desk.paths.reset.connect(self._progress_later.ask)
        desk.hub.changed.connect(self._refresh_commands.ask)
        desk.downloads.noticed.connect(self._on_download_noticed)
        desk.downloads.engine_offered.connect(self._on_engine_offered)
        self._downloads_later = QTimer(self, interval=_DOWNLOADS_MS, singleShot=True)
        self._downloads_later.timeout.connect(self.tell_downloads)
        desk.downloads.changed.connect(self._on_downloads_changed)
        desk.downloads.progressed.connect(self._on_downloads_changed)
        desk.errors.told.connect(self.show_error)
        desk.errors.crashed.connect(self._on_crashed)
        desk.device.on_changed(self._on_device_setting)
        desk.theme.follow(self, self._fold_if_narrow)
        desk.study.changed.connect(self._tell_cards)
        desk.study.changed.connect(self._note_day)
        self._cards_later = QTimer(self, interval=_CARDS_MS, singleShot=True)
        self._cards_later.timeout.connect(self._begin_with_cards)
        self._progress_later.ask()
        self.tell_safety()

    def _take_usual_size(self) -> None:
        screen = self.screen() or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        px = self.desk.theme.px
        self.resize(min(px(_USUAL_SIZE[0]), room.width()), min(px(_USUAL_SIZE[1]), room.height()))

    # Pages

    def page_is(self, page_id: str) -> bool:
        """Whether this page is at the front."""
        return self._page_id == page_id

    @property
    def page(self) -> Page | None:
        """The page in hand."""
        return self._pages.get(self._page_id)

    def page_of(self, page_id: str) -> Page:
        """A page, made on first use and given back its state."""
        if page_id not in self._pages:
            info = next(info for info in PAGES if info.id == page_id)
            page = info.factory(self.desk, self.stack)
            page.setAccessibleName(self.desk.commands.title(f"page.{page_id}"))
            page.restore_state(self.state.page(page_id))
            page.state_changed.connect(self.state.touch)
            self._pages[page_id] = page
            self.stack.addWidget(page)
            self.messages.raise_()
        return self._pages[page_id]

    def show_page(self, page_id: str, *, remember: bool = True) -> Page:
        """Brings a page to the front, with the keyboard in it."""
        page = self.page_of(page_id)
        if page_id != self._page_id:
            if remember and self._page_id:
                self._history = [*self._history[-_HISTORY:], self._page_id]
            self._page_id = page_id
            self.stack.setCurrentWidget(page)
            self.rail.show_page(page_id)
            self.desk.commands.refresh()
            page.shown()
            self.state.touch()
        page.focus_first()
        return page

    def open_last_page(self) -> None:
        """Shows the page of last time; what to do now, when a new day begins; the map at the very first start."""
        page = self.state.last_page(tuple(info.id for info in PAGES), FIRST_PAGE)
        self._note_day()
        if self._day is not None and self.state.first_of_day(self._day):
            page = TODAY_PAGE
        self.show_page(page, remember=False)

    def go_back(self) -> None:
        """One step back: the box, what is open on the page, the message, the page before."""
        if self._box is not None and self._box.leave():
            return
        if self._welcome is not None:
            self._welcome.go_back()  # type: ignore[attr-defined]  # WelcomePage, which is imported on first use
            return
        if (self.page is not None and self.page.go_back()) or self.messages.leave():
            return
        if self._history:
            self.show_page(self._history.pop(), remember=False)

    def _on_asked_for(self, page_id: str, argument: object | None) -> None:
        page = self.show_page(page_id)
        if argument is not None:
            page.show_argument(argument)

    def _on_moment(self, moment: Moment) -> None:
        from studydesk.ui.watch.excerpt import play_moment

        if self._page_id == "watch":
            self._on_asked_for("watch", moment)
        elif not play_moment(self.desk, moment, self):
            self.messages.say(self.tr("This video is not known here any more."), "warn")

    # First steps

    @property
    def is_welcoming(self) -> bool:
        """Whether the first steps cover the window."""
        return self._welcome is not None

    def show_welcome(self) -> None:
        """Covers the window with the three first steps."""
        from studydesk.ui.welcome.page import WelcomePage

        welcome = WelcomePage(self.desk, self.root)
        welcome.finished.connect(self._end_welcome)
        self._welcome = welcome
        self.root.addWidget(welcome)
        self.root.setCurrentWidget(welcome)
        self.desk.commands.refresh()
        welcome.focus_first()

    def _end_welcome(self) -> None:
        welcome, self._welcome = self._welcome, None
        if welcome is not None:
            self.root.removeWidget(welcome)
            welcome.deleteLater()
        self.desk.commands.refresh()
        if self._page_id:
            self.show_page(self._page_id)
        else:
            self.open_last_page()

    # The box

    def open_box(self) -> None:
        """Opens the box that finds everything, or closes it."""
        if self._box is None:
            from studydesk.ui.box.box import FindBox

            self._box = FindBox(self.desk, self.root)
            self._box.chosen.connect(self._on_chosen)
            self._box.closed.connect(self._on_box_closed)
        if not self._box.leave():
            contexts = self.page.contexts() if self.page is not None else ()
            from studydesk.ui.box.entries import gather

            self._box.open(gather(self.desk, contexts))

    def _on_box_closed(self) -> None:
        if self.page is not None:
            self.page.focus_first()

    def _on_chosen(self, entry: Entry) -> None:
        from studydesk.ui.models.finds import Kind

        if entry.kind is Kind.COMMAND:
            self.desk.commands.run(str(entry.target))
        elif entry.kind is Kind.SETTING:
            self._on_asked_for("settings", entry.target)
        else:
            self._on_asked_for(entry.page, entry.target)

    # Messages

    def _on_said(self, sentence: str, kind: str, undo: bool) -> None:
        if undo and self.desk.store.undo_label is not None:
            self.messages.say(sentence, kind, action=self.tr("Undo"), work=self.undo)
        else:
            self.messages.say(sentence, kind)

    def _on_offered(self, sentence: str, kind: str, action: str, work: Callable[[], object]) -> None:
        self.messages.say(sentence, kind, action=action, work=work)

    def _on_acted(self, sentence: str) -> None:
        self._acted = sentence
        self._tell_acted.ask()

    def _say_acted(self) -> None:
        self._on_said(self._acted, "info", True)

    def show_error(self, error: StudyDeskError) -> None:
        """Says in the message bar what happened, what was kept and what to do next."""
        self.messages.say(error_sentences(error), "bad", details=error.details)

    def _on_download_noticed(self, notice: Notice) -> None:
        from studydesk.ui.downloads.words import notice_words

        told = notice_words(notice)
        if told is not None:
            self.messages.say(*told)

    def _on_engine_offered(self, version: str) -> None:
        sentence = self.tr("A newer video engine can be had: {version}.").format(version=version)
        self.messages.say(sentence, action=self.tr("Show"), work=lambda: self._on_asked_for("settings", "engine"))

    def _on_crashed(self, report: CrashReport) -> None:
        from studydesk.ui.crash_window import CrashWindow

        window = CrashWindow(self.desk.theme, report, self)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.open()

    def undo(self) -> None:
        """Takes back the last step and says which it was."""
        page = self.page
        label = page.take_back() if page is not None else None
        if label is None:
            if self.desk.long_writes.play(redo=False, done=self._say_undone):
                return
            label = self.desk.store.undo()
        if not label:
            self.messages.say(self.tr("There is nothing to take back."))
        else:
            self._say_undone(label)

    def _say_undone(self, label: str) -> None:
        sentence = self.tr("Taken back: {step}").format(step=step_label(label))
        self.messages.say(sentence, action=self.tr("Redo"), work=self.redo)

    def make_card(self) -> None:
        """Opens the editor of cards, with the topic in hand filled in."""
        self._make_card(None)

    def make_note(self) -> None:
        """Begins a note of the topic in hand."""
        topic_id = self.page.topic_in_hand() if self.page is not None else None
        topic = self.desk.paths.topic(topic_id) if topic_id is not None else None
        self._on_asked_for("notes", f"new:{topic.key if topic is not None else ''}")

    def _make_card(self, draft: Draft | None) -> None:
        if self._editor is None:
            from studydesk.ui.cards.editor.window import EditorWindow

            self._editor = EditorWindow(self.desk, self)
        topic_id = draft.topic_id if draft is not None else None
        if topic_id is None and self.page is not None:
            topic_id = self.page.topic_in_hand()
        self._editor.make(topic_id, draft)

    def redo(self) -> None:
        """Does the step again that was taken back last."""
        if self.desk.long_writes.play(redo=True, done=self._say_redone):
            return
        label = self.desk.store.redo()
        if label is None:
            self.messages.say(self.tr("There is nothing to do again."))
        else:
            self._say_redone(label)

    def _say_redone(self, label: str) -> None:
        sentence = self.tr("Done again: {step}").format(step=step_label(label))
        self.messages.say(sentence, action=self.tr("Undo"), work=self.undo)

    # The status line

    def _tell_progress(self) -> None:
        path = self.desk.paths.path
        if path is None:
            self.status.progress.setText(self.tr("No learning path is installed"))
            return
        found = progress.progress_of(self.desk.paths.topics)
        locale = QLocale()
        sentence = self.tr("{path}: {done} of {total} lessons, {topics} of {all_topics} topics done · {left}")
        self.status.progress.setText(
            sentence.format(
                path=path.title,
                done=locale.toString(found.lessons_done),
                total=locale.toString(found.lessons_total),
                topics=found.topics_done,
                all_topics=found.topics_total,
                left=hours_left(found.left_ms),
            )
        )

    def _on_downloads_changed(self, *_: object) -> None:
        if not self._downloads_later.isActive():
            self._downloads_later.start()

    def tell_downloads(self) -> None:
        """Says in the status line what is downloaded, or why it waits."""
        hold, totals = self.desk.downloads.hold, self.desk.downloads.totals()
        if hold is None and totals is None:
            self.status.tell_downloads("")
            return
        from studydesk.ui.downloads.words import hold_words, totals_words

        self.status.tell_downloads(hold_words(hold) if hold is not None else totals_words(totals) if totals else "")

    def tell_cards_soon(self) -> None:
        """Begins to say how many cards wait, after the window has opened."""
        self._cards_later.start()

    def _begin_with_cards(self) -> None:
        if self.desk.device.record("card_draft").get("item") is not None:
            from studydesk.ui.cards.editor.drafts import finish_edit

            if finish_edit(self.desk):
                self.messages.say(self.tr("The card that you were editing last time is saved."), "good")
        self._begin_with_notes()
        self._tell_cards()

    def _begin_with_notes(self) -> None:
        from studydesk.services import note_drafts

        if note_drafts.finish(self.desk.store):
            self.messages.say(self.tr("The note that you were writing last time is saved."), "good")

    def _tell_cards(self) -> None:
        from studydesk.ui.widgets.card_words import status_words

        self.status.tell_cards(status_words(self.desk.study.total))

    def tell_safety(self, sentence: str = "") -> None:
        """Says at the far side of the status line how safe the data is."""
        self.status.safety.setText(sentence or self.tr("Everything is saved"))

    def _follow_changes(self) -> None:
        self.desk.commands.refresh()
        local = self.desk.clock().astimezone()
        now = QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
        self.tell_safety(self.tr("Everything is saved · {time}").format(time=now))

    # State

    def _collect_state(self) -> dict[str, Any]:
        pages = dict(self.state.record.get("pages") or {})
        pages.update({page_id: page.save_state() for page_id, page in self._pages.items()})
        page = self._page_id or self.state.record.get("page", FIRST_PAGE)
        day = self._day if self._day is not None else self.state.record.get("day")
        return {"geometry": geometry_text(self), "page": page, "pages": pages, "day": day}

    def _note_day(self) -> None:
        """At the start (so without the modules of study) and after changes, for the state is also saved when the
        profile is closed already."""
        if not self.desk.study.is_stopped:
            begins = timedelta(hours=self.desk.settings.number("day_rollover_hour"))
            self._day = (self.desk.clock().astimezone() - begins).date().toordinal()

    def _on_device_setting(self, key: str) -> None:
        if key == "rail_folded":
            self._fold_if_narrow()

    def _fold_if_narrow(self) -> None:
        narrow = self.width() < FOLD_BELOW * self.desk.theme.scale
        self.rail.fold(narrow or self.desk.device.flag("rail_folded"))

    def bring_to_front(self) -> None:
        """Shows the window above others; for a second start of the program."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Folds the rail in a narrow window."""
        super().resizeEvent(event)
        self._fold_if_narrow()
        self.state.touch()

    def moveEvent(self, event: QMoveEvent) -> None:
        """The place is kept."""
        super().moveEvent(event)
        self.state.touch()

    def changeEvent(self, event: QEvent) -> None:
        """Maximised or not is kept too."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.state.touch()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is asked: everything is saved already, and the window's own state is saved here."""
        if self._editor is not None:
            self._editor.hide()  # which keeps what was typed
        self.state.save()
        super().closeEvent(event)
