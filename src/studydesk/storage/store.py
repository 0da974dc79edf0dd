"""The profile's database: the one writer, its transactions, and undo.

Everything here belongs to the thread that opened the store (the window's); jobs open read-only stores of their own.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple

from studydesk.domain import hybrid_clock, uid
from studydesk.domain.changes import ALL_CHANGED, Changes
from studydesk.domain.clock import Clock, to_ms
from studydesk.domain.errors import UserError
from studydesk.storage.checkpoint import Checkpointer
from studydesk.storage.note_scan import scan_notes
from studydesk.storage.opening import fault_of, memory_connection, open_connection, plain_faults
from studydesk.storage.plain_text import follow_item_text, index_item_texts
from studydesk.storage.undo import History, Logged, Step, UndoLog, Unlogged, prepared, step_of

if TYPE_CHECKING:
    from sqlite_utils import Database

Parameters = Sequence[object] | Mapping[str, object]
SqlValue = str | bytes | int | float | None
Listener = Callable[[Changes, object | None], None]

_PART = 500
"""Rows between two words about how far an undo is."""

_NOT_SAVED = "What was saved before is safe; this change was not saved."


class Transaction:
    """One write in progress; ``changes`` holds what it changed once it is over."""

    def __init__(self, connection: sqlite3.Connection, log: UndoLog | None, origin: object | None) -> None:
        self._connection = connection
        self._log = log
        self._db: Database | None = None
        self._undoable = False
        self.origin = origin
        self.stamp = ""
        self.stamp_before = ""
        self.now_ms = 0
        self.changes = Changes()
        self.unlogged = Unlogged()

    def set_clock(self, stamp: hybrid_clock.Stamp) -> None:
        """Every later write is later than this stamp and bears its computer's name, also if nothing is changed here."""
        self.stamp_before = str(stamp)
        self._connection.execute("UPDATE clock SET stamp = ?", (self.stamp_before,))

    @property
    def db(self) -> Database:
        """sqlite-utils on the same connection; its first use imports it (a third of a second)."""
        if self._db is None:
            from sqlite_utils import Database

            self._db = Database(self._connection, execute_plugins=False)
        return self._db

    def execute(self, sql: str, parameters: Parameters = ()) -> sqlite3.Cursor:
        """Runs one statement."""
        return self._connection.execute(sql, parameters)

    def executemany(self, sql: str, rows: Iterable[Parameters]) -> sqlite3.Cursor:
        """Runs one statement for each row of parameters."""
        return self._connection.executemany(sql, rows)

    @contextlib.contextmanager
    def without_undo(self) -> Iterator[None]:
        """Writes in here stay when the step is undone (they are still announced)."""
        if self._log is None or not self._undoable:
            yield
            return
        self._log.record(False)
        try:
            yield
        finally:
            self._log.record(True)


class HandOver(NamedTuple):
    """What a store on another thread wrote: its undo steps, oldest first, and all that it changed."""

    steps: tuple[Step, ...]
    changes: Changes


class LentStep(NamedTuple):
    """A step that another store plays for its own; ``redo``: it does again instead of taking back."""

    step: Step
    redo: bool


class Played(NamedTuple):
    """What playing a lent step wrote: the step in the other direction, and all that changed."""

    back: Step | None
    changes: Changes


class Store:
    """One open profile database."""

    def __init__(
        self, file: Path, connection: sqlite3.Connection, *, clock: Clock, random: Random, read_only: bool = False
    ) -> None:
        """Takes over the connection; use ``open`` or ``in_memory``."""
        self.file = file
        self.clock = clock
        self.random = random
        self.read_only = read_only
        self._connection = connection
        self._listeners: list[Listener] = []
        self._history = History()
        self._log: UndoLog | None = None
        self._wait: Callable[[], object] | None = None
        if not read_only:
            self._start_clock()
        self._checkpointer: Checkpointer | None = None

    @classmethod
    def open(cls, file: Path, *, clock: Clock, random: Random, read_only: bool = False) -> Store:
        """Opens the database, makes it if it is missing, brings an older one up to date after copying it.

        Only the header and the list of tables are looked at here; ``storage.integrity`` checks the rest. Raises
        EnvironmentFault ``database.corrupt``, ``.locked``, ``.read_only``, ``.cannot_open``, ``.not_a_file``,
        ``.missing`` (read-only), ``disk.full``, ``folder.read_only``; UserError ``database.newer``, ``.foreign``.
        """
        connection = open_connection(file, now=clock(), read_only=read_only)
        try:
            with plain_faults(file):
                store = cls(file, connection, clock=clock, random=random, read_only=read_only)
        except BaseException:
            connection.close()
            raise
        if not read_only:
            store._checkpointer = Checkpointer(file)
        return store

    @classmethod
    def in_memory(cls, *, clock: Clock, random: Random) -> Store:
        """An empty store that is gone when it is closed."""
        return cls(Path(":memory:"), memory_connection(), clock=clock, random=random)

    @classmethod
    @contextlib.contextmanager
    def beside(cls, file: Path, *, clock: Clock, random: Random) -> Iterator[Store]:
        """A store of the calling thread's own on a file that another one has open; see ``adopt``. Errors: ``open``."""
        connection = open_connection(file, now=clock())
        with contextlib.closing(connection), plain_faults(file):
            yield cls(file, connection, clock=clock, random=random)

    def close(self) -> None:
        """Ends the background work and closes the file. Safe to call twice."""
        if self._checkpointer is not None:
            self._checkpointer.stop()
            self._checkpointer = None
        with contextlib.suppress(sqlite3.Error):  # the log keeps what could not be brought over; nothing is lost
            self._connection.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    # Reading

    def read(self, sql: str, parameters: Parameters = ()) -> list[sqlite3.Row]:
        """All rows of a query. Raises EnvironmentFault where the file cannot be read."""
        with plain_faults(self.file):
            return self._connection.execute(sql, parameters).fetchall()

    def read_tuples(self, sql: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
        """The same as plain tuples, which takes less time where rows are many."""
        with plain_faults(self.file):
            cursor = self._connection.cursor()
            cursor.row_factory = None
            return cursor.execute(sql, parameters).fetchall()

    def define_function(self, name: str, arguments: int, function: Callable[..., SqlValue]) -> None:
        """Makes a Python function known to the SQL of this store; a name given again means the newer one."""
        self._connection.create_function(name, arguments, function, deterministic=True)

    def now_ms(self) -> int:
        """The present instant by the store's clock."""
        return to_ms(self.clock())

    def new_uid(self) -> bytes:
        """A uid for a row that the learner makes."""
        return uid.uid_new(self.now_ms(), self.random)

    # Writing

    def on_changed(self, listener: Listener) -> None:
        """Calls ``listener(changes, origin)`` after each commit that changed something, undo and redo included."""
        self._listeners.append(listener)

    @contextlib.contextmanager
    def write(
        self, label: str, *, undoable: bool = True, kept: bool = False, origin: object | None = None
    ) -> Iterator[Transaction]:
        """One transaction, committed at the end of the block, rolled back by an error in it.

        ``label`` is English and shown after 'Undo'. ``kept``: the step is not dropped when there are many. Blocks
        cannot be nested. Raises EnvironmentFault (``disk.full``, ``database.locked``, ...); then nothing of the block
        is saved.
        """
        tx, lines = self._begin(undoable, origin), list[Logged]()
        try:
            yield tx
            lines = self._commit(tx)
        except BaseException as error:
            self._roll_back(error)
            raise
        if undoable:
            self._history.done(label, lines, kept=kept, unlogged=tx.unlogged)
        self._announce(tx)

    def get_ready_to_write(self) -> None:
        """Makes the triggers of the log, some 15 ms, which a start need not wait for; the first write does it else."""
        if self._log is None:
            with plain_faults(self.file):
                follow_item_text(self._connection)
                self._log = UndoLog(self._connection)

    def _start_clock(self) -> None:
        """Gives a new database its name among the learner's computers."""
        if self._connection.execute("SELECT 1 FROM clock").fetchone() is None:
            first = hybrid_clock.first_stamp(hybrid_clock.new_node(self.random))
            self._connection.execute("INSERT INTO clock (id, stamp) VALUES (1, ?)", (str(first),))

    def _begin(self, undoable: bool, origin: object | None) -> Transaction:
        if self.read_only:
            raise RuntimeError("this store was opened for reading only")
        if self._connection.in_transaction:
            raise RuntimeError("a write is in progress already")
        if self._wait is not None:
            self._wait()
        self.get_ready_to_write()
        assert self._log is not None
        tx = Transaction(self._connection, self._log, origin)
        try:
            self._log.record(undoable)
            self._connection.execute("BEGIN IMMEDIATE")
            self._advance_clock(tx)
        except sqlite3.Error as error:
            self._roll_back(error)
            raise
        tx._undoable = undoable
        return tx

    def _advance_clock(self, tx: Transaction) -> None:
        tx.now_ms = self.now_ms()
        tx.stamp_before = str(self._connection.execute("SELECT stamp FROM clock").fetchone()[0])
        tx.stamp = str(hybrid_clock.next_stamp(hybrid_clock.parse_stamp(tx.stamp_before), tx.now_ms))
        self._connection.execute("UPDATE clock SET stamp = ?", (tx.stamp,))

    def _commit(self, tx: Transaction) -> list[Logged]:
        assert self._log is not None
        lines = self._log.take()
        if any(line.table == "item_text" for line in lines):
            index_item_texts(self._connection)
        if notes := {line.row_id for line in lines if line.table == "note"}:
            scan_notes(self._connection, notes)
        if (
            not lines and not tx.unlogged.rows
        ):  # the clock's stamp tells one state of the data from another, see ``change_stamp``
            self._connection.execute("UPDATE clock SET stamp = ?", (tx.stamp_before,))
        self._connection.execute("COMMIT")
        pairs = ((line.table, line.row_id) for line in lines)
        tx.changes = ALL_CHANGED if tx.unlogged.rows else Changes.of_pairs(pairs)
        if self._checkpointer is not None:
            self._checkpointer.notify()
        return lines

    def _roll_back(self, error: BaseException) -> None:
        """Takes everything back; an error that the surroundings caused goes on as EnvironmentFault."""
        if self._connection.in_transaction:  # some errors have ended it already
            with contextlib.suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
        if self._log is not None:
            self._log.forget_mode()
        if isinstance(error, sqlite3.Error) and (fault := fault_of(error, self.file, kept=_NOT_SAVED)):
            raise fault from error

    def _announce(self, tx: Transaction) -> None:
        if not tx.changes:
            return
        for listener in list(self._listeners):
            listener(tx.changes, tx.origin)

    def tell(self, changes: Changes, origin: object | None = None) -> None:
        """Tells the listeners what a background thread wrote through a connection of its own. GUI thread."""
        if self._checkpointer is not None:
            self._checkpointer.notify()
        if changes:
            for listener in list(self._listeners):
                listener(changes, origin)

    def announce_everything(self) -> None:
        """Tells that anything may have changed (a bulk import by another connection); forgets the undo steps."""
        self._history.clear()
        for listener in list(self._listeners):
            listener(ALL_CHANGED, None)

    # Writing by another thread

    def hold(self, wait: Callable[[], object] | None) -> None:
        """While a store ``beside`` writes: each write here calls ``wait`` first, which returns when that one is done.

        None: nobody writes elsewhere any more.
        """
        self._wait = wait

    def written(self, work: Callable[[Store], object]) -> HandOver:
        """Does ``work`` with this store and tells what it wrote, for ``adopt`` of another one."""
        changes = Changes()

        def collect(more: Changes, _origin: object | None) -> None:
            nonlocal changes
            changes = changes | more

        self.on_changed(collect)
        try:
            work(self)
        finally:
            self._listeners.remove(collect)
        return HandOver(self._history.take_all(), changes)

    def adopt(self, written: HandOver) -> None:
        """Takes over what a store ``beside`` wrote: its steps can be undone here, its changes are announced here."""
        for step in written.steps:
            self._history.adopt(step)
        self.tell(written.changes)

    # Undo

    @property
    def undo_label(self) -> str | None:
        """What ``undo`` would take back; None for nothing."""
        return self._history.undo_label

    @property
    def redo_label(self) -> str | None:
        """What ``redo`` would do again; None for nothing."""
        return self._history.redo_label

    @property
    def undo_size(self) -> int:
        """How many rows ``undo`` would write."""
        return self._history.undo_size

    @property
    def redo_size(self) -> int:
        """How many rows ``redo`` would write."""
        return self._history.redo_size

    def lend_step(self, *, redo: bool) -> LentStep | None:
        """Takes the next step off, for a store ``beside`` to play; then ``adopt_played`` or ``put_back``."""
        step = self._history.next_redo() if redo else self._history.next_undo()
        return None if step is None else LentStep(step, redo)

    def play(self, lent: LentStep, progress: Callable[[int, int], None] = lambda done, total: None) -> Played:
        """Plays a step that another store lent; errors as ``undo``. What ``progress`` raises takes it back."""
        tx, lines = self._play(lent.step, redo=lent.redo, progress=progress)
        return Played(step_of(lent.step.label, lines, kept=lent.step.kept), tx.changes)

    def adopt_played(self, lent: LentStep, played: Played) -> None:
        """What a store ``beside`` played for this one: can be taken back in turn, and is announced."""
        if played.back is not None:
            self._history.put_back(played.back, redo=not lent.redo)
        self.tell(played.changes)

    def put_back(self, lent: LentStep) -> None:
        """A lent step could not be played for now: it stays where it was."""
        self._history.put_back(lent.step, redo=lent.redo)

    def undo(self) -> str | None:
        """Takes the newest undoable step back and returns its label; None when there is none.

        Raises UserError ``undo.stale`` when what was written since makes it impossible; the step is then given up.
        """
        step = self._history.next_undo()
        if step is None:
            return None
        tx, lines = self._play(step, redo=False)
        self._history.undone(step, lines)
        self._announce(tx)
        return step.label

    def redo(self) -> str | None:
        """Does again what was undone last; otherwise as ``undo``."""
        step = self._history.next_redo()
        if step is None:
            return None
        tx, lines = self._play(step, redo=True)
        self._history.redone(step, lines)
        self._announce(tx)
        return step.label

    def _play(
        self, step: Step, *, redo: bool, progress: Callable[[int, int], None] | None = None
    ) -> tuple[Transaction, list[Logged]]:
        try:
            tx = self._begin(True, None)
            try:
                self._connection.execute("PRAGMA defer_foreign_keys = ON")  # holds until the end of this transaction
                for place, statement in enumerate(step.statements):
                    self._connection.execute(*prepared(statement))
                    if progress is not None and place % _PART == 0:
                        progress(place, len(step.statements))
                lines = self._commit(tx)
            except BaseException as error:
                self._roll_back(error)
                raise
        except sqlite3.IntegrityError as error:
            raise UserError(
                "undo.stale",
                f"'{step.label}' cannot be {'done again' if redo else 'undone'} any more: "
                "what it touched was changed by something else.",
                kept="Nothing was changed.",
                details=str(error),
            ) from error
        except BaseException:
            if progress is None:  # else the store that lent it has it
                self._history.put_back(step, redo=redo)
            raise
        return tx, lines
