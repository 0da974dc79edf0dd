"""Every command of the program as a table, and the registry that makes actions, keys and help of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from studydesk.settings import QT_TRANSLATE_NOOP
from studydesk.ui.command import GLOBAL, Command
from studydesk.ui.pages import PAGES
from studydesk.ui.theme.theme import ThemeManager

Slot = Callable[[], object]
Condition = Callable[[], bool]

_WINDOW_COMMANDS: tuple[Command, ...] = (
    Command(
        "box.open",
        QT_TRANSLATE_NOOP("Commands", "Find anything"),
        "Ctrl+K",
        GLOBAL,
        QT_TRANSLATE_NOOP(
            "Commands",
            "Opens the box that finds everything: topics, notes, cards, what was said in videos, commands, settings.",
        ),
        icon="search",
        in_box=False,
    ),
    Command(
        "help.keys",
        QT_TRANSLATE_NOOP("Commands", "Keys of this page"),
        "F1",
        GLOBAL,
        QT_TRANSLATE_NOOP("Commands", "Shows every key that works on the page in hand."),
        icon="keyboard",
    ),
    Command(
        "help.about",
        QT_TRANSLATE_NOOP("Commands", "About StudyDesk and its licences"),
        "Shift+F1",
        GLOBAL,
        QT_TRANSLATE_NOOP("Commands", "Shows the version, and every part of the program with its licence."),
        icon="info",
    ),
    Command(
        "help.version",
        QT_TRANSLATE_NOOP("Commands", "Look for a new version of StudyDesk"),
        "Ctrl+Shift+F1",
        GLOBAL,
        QT_TRANSLATE_NOOP("Commands", "Asks the page of releases once, and says what it answers."),
        icon="info",
    ),
    Command(
        "edit.undo",
        QT_TRANSLATE_NOOP("Commands", "Undo"),
        "Ctrl+Z",
        GLOBAL,
        QT_TRANSLATE_NOOP("Commands", "Takes back the last thing you did."),
        icon="undo-2",
    ),
    Command(
        "edit.redo",
        QT_TRANSLATE_NOOP("Commands", "Redo"),
        "Ctrl+Shift+Z",
        GLOBAL,
        QT_TRANSLATE_NOOP("Commands", "Does again what you took back."),
        icon="redo-2",
    ),
    Command(
        "view.back",
        QT_TRANSLATE_NOOP("Commands", "One step back"),
        "Esc",
        GLOBAL,
        QT_TRANSLATE_NOOP("Commands", "Closes what is open, or goes back to the page before. Nothing is lost."),
        icon="arrow-left",
        in_box=False,
    ),
    Command(
        "view.theme",
        QT_TRANSLATE_NOOP("Commands", "Switch between light and dark"),
        "Ctrl+Shift+D",
        GLOBAL,
        QT_TRANSLATE_NOOP("Commands", "Switches the colours at once."),
        icon="moon",
    ),
    Command(
        "view.larger",
        QT_TRANSLATE_NOOP("Commands", "Larger"),
        "Ctrl+Shift++",
        GLOBAL,
        QT_TRANSLATE_NOOP("Commands", "Draws text and everything else a step larger."),
        icon="zoom-in",
        more_shortcuts=("Ctrl+Shift+=",),
    ),
    Command(
        "view.smaller",
        QT_TRANSLATE_NOOP("Commands", "Smaller"),
        "Ctrl+Shift+-",
        GLOBAL,
        QT_TRANSLATE_NOOP("Commands", "Draws text and everything else a step smaller."),
        icon="zoom-out",
        more_shortcuts=("Ctrl+Shift+_",),
    ),
    Command(
        "view.rail",
        QT_TRANSLATE_NOOP("Commands", "Fold the rail"),
        "Ctrl+B",
        GLOBAL,
        QT_TRANSLATE_NOOP("Commands", "Shows only the icons of the pages, or their names too."),
        icon="panel-right",
    ),
    Command(
        "card.add",
        QT_TRANSLATE_NOOP("Commands", "Make a card"),
        "F4",
        GLOBAL,
        QT_TRANSLATE_NOOP("Commands", "Opens the editor of cards, with the topic in hand filled in."),
        icon="plus",
        more_shortcuts=("Ctrl+Shift+N",),
    ),
    Command(
        "note.add",
        QT_TRANSLATE_NOOP("Commands", "Write a note"),
        "F7",
        GLOBAL,
        QT_TRANSLATE_NOOP("Commands", "Begins a note, of the topic in hand."),
        icon="notebook-pen",
    ),
    Command(
        "focus.press",
        QT_TRANSLATE_NOOP("Commands", "Timer: study, pause, go on"),
        "Ctrl+Alt+S",
        GLOBAL,
        QT_TRANSLATE_NOOP("Commands", "Begins a spell of study with a rest after it; again: pauses and goes on."),
        icon="clock",
    ),
    Command(
        "focus.stop",
        QT_TRANSLATE_NOOP("Commands", "End the timer"),
        "Ctrl+Alt+Shift+S",
        GLOBAL,
        QT_TRANSLATE_NOOP("Commands", "Ends the timer of study and rest."),
    ),
    Command(
        "data.back_up",
        QT_TRANSLATE_NOOP("Commands", "Back up now"),
        "Ctrl+Shift+B",
        GLOBAL,
        QT_TRANSLATE_NOOP("Commands", "Makes a copy of your data in the folder of backups."),
        icon="archive",
    ),
    Command(
        "data.open_folder",
        QT_TRANSLATE_NOOP("Commands", "Open the data folder"),
        "Ctrl+Shift+O",
        GLOBAL,
        QT_TRANSLATE_NOOP("Commands", "Shows the folder with your data in the file manager."),
        icon="folder-open",
    ),
    Command(
        "app.quit",
        QT_TRANSLATE_NOOP("Commands", "Quit"),
        "Ctrl+Q",
        GLOBAL,
        QT_TRANSLATE_NOOP("Commands", "Closes StudyDesk; it opens again as you left it."),
        icon="x",
    ),
    Command(
        "settings.find",
        QT_TRANSLATE_NOOP("Commands", "Find a setting"),
        "Ctrl+F",
        "settings",
        QT_TRANSLATE_NOOP("Commands", "Puts the keyboard into the search line of the settings."),
        icon="search",
    ),
)


def page_command(page_id: str) -> str:
    """The id of the command that shows a page."""
    return f"page.{page_id}"


def _page_commands() -> tuple[Command, ...]:
    return tuple(
        Command(
            page_command(page.id),
            page.title,
            f"Ctrl+{page.number}",
            GLOBAL,
            QT_TRANSLATE_NOOP("Commands", "Goes to this page."),
            icon=page.icon,
        )
        for page in PAGES
    )


def first_commands() -> tuple[Command, ...]:
    """The rows that every start needs: those of the window and of the map."""
    from studydesk.ui.map.commands import COMMANDS as MAP_COMMANDS
    from studydesk.ui.transfer.commands import COMMANDS as TRANSFER_COMMANDS

    return (*_page_commands(), *_WINDOW_COMMANDS, *MAP_COMMANDS, *TRANSFER_COMMANDS)


def further_commands() -> tuple[Command, ...]:
    """The rows of the other screens."""
    from studydesk.ui.cards.editor.commands import COMMANDS as EDITOR_COMMANDS
    from studydesk.ui.cards.table.commands import COMMANDS as CARD_COMMANDS
    from studydesk.ui.downloads.commands import COMMANDS as DOWNLOAD_COMMANDS
    from studydesk.ui.notes.commands import COMMANDS as NOTES_COMMANDS
    from studydesk.ui.review.commands import COMMANDS as REVIEW_COMMANDS
    from studydesk.ui.search.commands import COMMANDS as SEARCH_COMMANDS
    from studydesk.ui.statistics.commands import COMMANDS as STATISTICS_COMMANDS
    from studydesk.ui.today.commands import COMMANDS as TODAY_COMMANDS
    from studydesk.ui.topic.commands import COMMANDS as TOPIC_COMMANDS
    from studydesk.ui.watch.commands import COMMANDS as WATCH_COMMANDS
    from studydesk.ui.widgets.note_editor.commands import COMMANDS as NOTE_COMMANDS

    return (
        *TODAY_COMMANDS,
        *TOPIC_COMMANDS,
        *WATCH_COMMANDS,
        *REVIEW_COMMANDS,
        *CARD_COMMANDS,
        *EDITOR_COMMANDS,
        *NOTES_COMMANDS,
        *NOTE_COMMANDS,
        *SEARCH_COMMANDS,
        *STATISTICS_COMMANDS,
        *DOWNLOAD_COMMANDS,
    )


def all_commands() -> tuple[Command, ...]:
    """Every row: the window's, the pages', and those that the screens declare."""
    return (*first_commands(), *further_commands())


class CommandRegistry(QObject):
    """Makes actions of the rows. Menus, the Ctrl+K box, F1 and the Keys section ask here."""

    shortcuts_changed = Signal()
    """A key was rebound."""

    def __init__(
        self,
        rows: Iterable[Command],
        theme: ThemeManager,
        chosen: Mapping[str, str] | None = None,
        parent: QObject | None = None,
        *,
        further: Callable[[], Iterable[Command]] = tuple,
    ) -> None:
        """``chosen`` maps command ids to the keys the learner chose; what is unknown in it is ignored.

        ``further`` gives more rows; it is asked when one of them is first needed.
        """
        super().__init__(parent)
        self._rows = {row.id: row for row in rows}
        self._further: Callable[[], Iterable[Command]] | None = further
        self._theme = theme
        self._chosen = dict(chosen or {})
        self._actions: dict[str, QAction] = {}
        self._conditions: dict[str, Condition] = {}
        self._passing: dict[str, list[QAction]] = {}

    @property
    def rows(self) -> tuple[Command, ...]:
        """All rows, bound or not."""
        return tuple(self._all().values())

    @property
    def chosen(self) -> dict[str, str]:
        """The keys that differ from the table, as the setting ``shortcuts`` stores them."""
        known = self._all()
        return {key: text for key, text in self._chosen.items() if key in known}

    def row(self, command_id: str) -> Command:
        """The row of an id; KeyError for an unknown one."""
        return self._rows.get(command_id) or self._all()[command_id]

    def _all(self) -> dict[str, Command]:
        if self._further is not None:
            further, self._further = self._further, None
            self._rows |= {row.id: row for row in further()}
        return self._rows

    def bind(self, command_id: str, slot: Slot, widget: QWidget, *, enabled: Condition | None = None) -> QAction:
        """Makes the action of a command and gives its key to ``widget``.

        For the context "global" ``widget`` is the window; otherwise the key works while the keyboard is within
        ``widget``. ``enabled`` is asked whenever the command could run: see refresh.
        """
        row = self.row(command_id)
        if command_id in self._actions:
            raise ValueError(f"{command_id} is bound already")
        action = QAction(self.title(command_id), widget)
        action.setObjectName(command_id)
        action.setToolTip(self.help(command_id))
        action.setStatusTip("")
        contexts = Qt.ShortcutContext
        action.setShortcutContext(
            contexts.WindowShortcut if row.context == GLOBAL else contexts.WidgetWithChildrenShortcut
        )
        action.triggered.connect(lambda: self._run(command_id, slot))
        widget.addAction(action)
        self._actions[command_id] = action
        if enabled is not None:
            self._conditions[command_id] = enabled
        self._give_keys(command_id)
        return action

    def attach(self, command_id: str, slot: Slot, widget: QWidget) -> QAction:
        """As ``bind``, for a widget that comes and goes or stands in several places (an editor). Only its key, its
        menu and the help know of it: ``run`` does not."""
        action = QAction(self.title(command_id), widget)
        action.setObjectName(command_id)
        action.setToolTip(self.help(command_id))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: self._run_passing(slot))
        widget.addAction(action)
        kept = [one for one in self._passing.get(command_id, []) if shiboken6.isValid(one)]
        self._passing[command_id] = [*kept, action]
        self._give_keys(command_id)
        return action

    def _run_passing(self, slot: Slot) -> None:
        slot()

    def _run(self, command_id: str, slot: Slot) -> None:
        if self.is_enabled(command_id):
            slot()

    def is_enabled(self, command_id: str) -> bool:
        """Whether the command can run now; False while it is not bound."""
        if command_id not in self._actions:
            return False
        condition = self._conditions.get(command_id)
        return condition is None or condition()

    def refresh(self) -> None:
        """Greys or un-greys the actions after something changed."""
        for command_id, action in self._actions.items():
            if command_id in self._conditions:
                action.setEnabled(self._conditions[command_id]())

    def set_state(self, command_id: str, *, checked: bool | None = None, enabled: bool | None = None) -> None:
        """Ticks or greys an action without drawing its picture, as ``action`` would."""
        action = self._actions[command_id]
        if checked is not None:
            action.setChecked(checked)
        if enabled is not None:
            action.setEnabled(enabled)

    def action(self, command_id: str) -> QAction:
        """The action, for menus and buttons. KeyError while it is not bound."""
        action, row = self._actions[command_id], self.row(command_id)
        if row.icon and action.icon().isNull():  # drawn only for those that are shown somewhere
            self._theme.set_icon(action, row.icon, "ink_soft", 18)
        return action

    def run(self, command_id: str) -> None:
        """Runs a command as its key would; nothing happens when it cannot run now."""
        if self.is_enabled(command_id):
            self._actions[command_id].trigger()

    def available(self, contexts: Iterable[str] = ()) -> list[Command]:
        """The bound rows of the window and of these contexts, in table order."""
        wanted = {GLOBAL, *contexts}
        return [row for row in self._all().values() if self._is_bound(row.id) and row.context in wanted]

    def _is_bound(self, command_id: str) -> bool:
        return command_id in self._actions or any(map(shiboken6.isValid, self._passing.get(command_id, ())))

    # Words

    def title(self, command_id: str) -> str:
        """The translated title."""
        row = self.row(command_id)
        context = "Pages" if command_id.startswith("page.") else "Commands"
        return QCoreApplication.translate(context, row.title)

    def help(self, command_id: str) -> str:
        """The translated sentence of help."""
        return QCoreApplication.translate("Commands", self.row(command_id).help)

    # Keys

    def shortcut(self, command_id: str) -> str:
        """The key in force as portable text, empty for none."""
        return self._chosen.get(command_id, self.row(command_id).shortcut)

    def shortcut_text(self, command_id: str) -> str:
        """The key in force as the platform writes it."""
        keys = QKeySequence.fromString(self.shortcut(command_id), QKeySequence.SequenceFormat.PortableText)
        return keys.toString(QKeySequence.SequenceFormat.NativeText)

    def clash(self, command_id: str, shortcut: str) -> str | None:
        """The command whose key this is already, where both could be meant; None when the key is free."""
        row = self.row(command_id)
        wanted = _portable(shortcut)
        for other in self._all().values():
            same_place = GLOBAL in (row.context, other.context) or row.context == other.context
            keys = {_portable(self.shortcut(other.id)), *map(_portable, other.more_shortcuts)}
            if other.id != command_id and same_place and wanted and wanted in keys:
                return other.id
        return None

    def rebind(self, command_id: str, shortcut: str | None) -> None:
        """Gives a command another key (portable text, empty for none), or with None the usual one again."""
        if shortcut is None or _portable(shortcut) == _portable(self.row(command_id).shortcut):
            self._chosen.pop(command_id, None)
        else:
            self._chosen[command_id] = _portable(shortcut)
        self._give_keys(command_id)
        self.shortcuts_changed.emit()

    def _give_keys(self, command_id: str) -> None:
        texts = (self.shortcut(command_id), *self.row(command_id).more_shortcuts)
        keys = [QKeySequence(text) for text in texts if text]
        for action in (*filter(None, [self._actions.get(command_id)]), *self._passing.get(command_id, ())):
            if shiboken6.isValid(action):
                action.setShortcuts(keys)


def _portable(shortcut: str) -> str:
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.PortableText)
