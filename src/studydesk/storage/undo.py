"""Undo, redo and ``Changes`` from one log, which generated TEMP triggers keep.

Each write to a table of the learner's data puts one line in a table in memory: table, row id and, in an undoable
write, the statement that takes the write back: for an insert a DELETE, for a delete an INSERT, for an update an UPDATE
of the changed columns only, so that what was written later to other columns of the row stays. Rows that a foreign key
deletes or changes are logged like all others. Technique: https://www.sqlite.org/undoredo.html
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

MOST_STEPS = 50

BOOKKEEPING = frozenset(
    {
        "clock", "outbox", "tombstone", "field_stamp", "backup_log", "topic_sum", "card_pile", "cue",
        "_sqlite_migrations", "note_revision", "note_scan", "note_link", "note_tag", "note_mirror",
        "search_dirty", "search_doc", "search_state", "search_word",
        "review_day", "review_slot", "review_week", "card_shape",
        "sync_peer", "sync_file", "sync_waiting", "sync_alias", "sync_schedule",
    }
)  # fmt: skip
"""Tables that are not the learner's data: never undone, never announced. The row stamp is bookkeeping as well.

Cues are thousands of rows that are written once and go with their track, which is announced; what is read out of notes
follows them, and their earlier texts are kept whatever is undone."""

_STAMP = "stamp"
_TABLES = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT GLOB 'sqlite_*'"


class Logged(NamedTuple):
    """One line of the log. ``inverse`` is None in a write that cannot be undone."""

    table: str
    row_id: int
    inverse: str | None


class Step(NamedTuple):
    """Something that can be undone (or, on the other stack, redone): statements, to be run in this order.

    ``kept``: does not count among the steps of which there is a most, and is never dropped for others.
    """

    label: str
    statements: tuple[str, ...]
    kept: bool = False
    unlogged_rows: int = 0
    """How many rows the statements touch beyond one each."""

    @property
    def size(self) -> int:
        """How many rows it writes."""
        return len(self.statements) + self.unlogged_rows


class Unlogged:
    """Rows that were written without the log (``storage/quiet.py``), and what takes them back."""

    def __init__(self) -> None:
        self.statements: list[str] = []
        self.rows = 0


class UndoLog:
    """The log of one connection. Only the thread of that connection may use it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._recording: bool | None = None
        connection.execute(
            "CREATE TEMP TABLE undo_log (seq INTEGER PRIMARY KEY, table_name TEXT, row_id INTEGER, inverse TEXT)"
        )
        connection.execute("CREATE TEMP TABLE undo_mode (recording INTEGER)")
        connection.execute("INSERT INTO undo_mode VALUES (0)")
        for table in logged_tables(connection):
            for statement in triggers_of(connection, table):
                connection.execute(statement)

    def record(self, recording: bool) -> None:
        """Whether lines get their inverse from now on."""
        if recording is not self._recording:
            self._connection.execute("UPDATE undo_mode SET recording = ?", (int(recording),))
            self._recording = recording

    def forget_mode(self) -> None:
        """After a rollback, which takes back the mode as well: it is set anew by the next ``record``."""
        self._recording = None

    def take(self) -> list[Logged]:
        """The lines since the last call, in the order of the writes; the log is empty then."""
        lines = self._connection.execute("SELECT table_name, row_id, inverse FROM undo_log ORDER BY seq").fetchall()
        if lines:
            self._connection.execute("DELETE FROM undo_log")
        return [Logged(line[0], line[1], line[2]) for line in lines]


class History:
    """The steps that can be undone and redone, until the program closes."""

    def __init__(self, most: int = MOST_STEPS) -> None:
        self._most = most
        self._undo: list[Step] = []
        self._counted = 0
        self._redo: list[Step] = []

    @property
    def undo_label(self) -> str | None:
        """What ``undo`` would take back, None for nothing."""
        return self._undo[-1].label if self._undo else None

    @property
    def redo_label(self) -> str | None:
        """What ``redo`` would do again, None for nothing."""
        return self._redo[-1].label if self._redo else None

    @property
    def undo_size(self) -> int:
        """How many statements the next undo runs."""
        return self._undo[-1].size if self._undo else 0

    @property
    def redo_size(self) -> int:
        """How many statements the next redo runs."""
        return self._redo[-1].size if self._redo else 0

    def take_all(self) -> tuple[Step, ...]:
        """All steps that can be undone, oldest first, which are not here any more."""
        steps = tuple(self._undo)
        self.clear()
        return steps

    def adopt(self, step: Step) -> None:
        """A step that was done by another connection."""
        self._push(step)
        self._redo.clear()

    def done(
        self, label: str, lines: Iterable[Logged], *, kept: bool = False, unlogged: Unlogged | None = None
    ) -> None:
        """A new undoable write; nothing can be redone after it. A write that changed nothing is no step."""
        step = step_of(label, lines, kept=kept)
        if unlogged is not None and unlogged.rows:  # taken back first: what they refer to was written before them
            rest = step.statements if step is not None else ()
            step = Step(label, (*unlogged.statements, *rest), kept, unlogged.rows)
        if step is not None:
            self._push(step)
            self._redo.clear()

    def _push(self, step: Step) -> None:
        self._undo.append(step)
        self._counted += not step.kept
        if self._counted > self._most:
            self._counted -= 1
            del self._undo[next(index for index, old in enumerate(self._undo) if not old.kept)]

    def next_undo(self) -> Step | None:
        """Takes the newest step off the stack."""
        if not self._undo:
            return None
        step = self._undo.pop()
        self._counted -= not step.kept
        return step

    def next_redo(self) -> Step | None:
        """Takes the step that was undone last off the other stack."""
        return self._redo.pop() if self._redo else None

    def undone(self, step: Step, lines: Iterable[Logged]) -> None:
        """What undoing a step wrote: that is the step to redo."""
        if back := step_of(step.label, lines, kept=step.kept):
            self._redo.append(back)

    def redone(self, step: Step, lines: Iterable[Logged]) -> None:
        """What redoing a step wrote: that is the step to undo again."""
        if back := step_of(step.label, lines, kept=step.kept):
            self._push(back)

    def put_back(self, step: Step, *, redo: bool) -> None:
        """A step could not be run for now (a full disk): it stays where it was."""
        if redo:
            self._redo.append(step)
        else:
            self._push(step)

    def clear(self) -> None:
        """Forgets all steps: after a write that was not logged."""
        self._undo.clear()
        self._counted = 0
        self._redo.clear()


def step_of(label: str, lines: Iterable[Logged], *, kept: bool = False) -> Step | None:
    """The step that takes these lines back, newest first; None when there is nothing to take back."""
    inverses = tuple(line.inverse for line in lines if line.inverse is not None)
    return Step(label, inverses[::-1], kept) if inverses else None


_WORDS = re.compile(
    r"""(?P<name>"[^"]*(?:""[^"]*)*")|(?P<bytes>X'[0-9A-Fa-f]*')|(?P<text>'[^']*(?:''[^']*)*')"""
    r"""|(?<![\w"])(?P<real>-?\d+(?:\.\d+(?:[eE][+-]?\d+)?|[eE][+-]?\d+))|(?<![\w"])(?P<whole>-?\d+)"""
)


def prepared(statement: str) -> tuple[str, list[str | bytes | int | float]]:
    """A statement of a step with ``?`` for its literals, and these: statements alike are then compiled once.

    Compiling one, with the triggers of its table, takes thirty times as long as running it.
    """
    values: list[str | bytes | int | float] = []

    def taken(found: re.Match[str]) -> str:
        kind, word = found.lastgroup, found.group()
        if kind == "name":
            return word
        if kind == "text":
            values.append(word[1:-1].replace("''", "'"))
        elif kind == "bytes":
            values.append(bytes.fromhex(word[2:-1]))
        else:
            values.append(int(word) if kind == "whole" else float(word))
        return "?"

    return _WORDS.sub(taken, statement), values


def logged_tables(connection: sqlite3.Connection) -> list[str]:
    """Ordinary tables of the main database (no virtual ones, no parts of such) except the bookkeeping."""
    return [row[0] for row in connection.execute(_TABLES) if row[0] not in BOOKKEEPING]


def triggers_of(connection: sqlite3.Connection, table: str) -> list[str]:
    """The three CREATE TEMP TRIGGER statements for a table, whose key is ``id``."""
    columns = {str(row[1]): str(row[2]).upper() for row in connection.execute(f'PRAGMA main.table_info("{table}")')}
    columns.pop(_STAMP, None)  # bookkeeping: undoing is a new write and gets a new stamp
    changing = [name for name in columns if name != "id"]
    return [
        _trigger(table, "insert", "INSERT", "NEW", f"'DELETE FROM \"{table}\" WHERE id=' || NEW.id"),
        _trigger(table, "delete", "DELETE", "OLD", _insert_back(table, columns)),
        _trigger(
            table,
            "update",
            "UPDATE OF " + ", ".join(f'"{name}"' for name in changing),
            "OLD",
            _update_back(table, changing, columns),
            " WHEN " + " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in changing),
        ),
    ]


def _trigger(table: str, name: str, event: str, row: str, inverse: str, when: str = "") -> str:
    return (
        f'CREATE TEMP TRIGGER "undo_{name}_{table}" AFTER {event} ON main."{table}"{when} BEGIN'
        f" INSERT INTO undo_log (table_name, row_id, inverse) VALUES ('{table}', {row}.id,"
        f" CASE WHEN (SELECT recording FROM undo_mode) THEN {inverse} END); END"
    )


def _literal(name: str, kind: str) -> str:
    """SQL for the literal of an old value. ``quote`` cuts a text at its first NUL, so such a one goes as bytes."""
    if kind not in ("TEXT", "ANY"):
        return f'quote(OLD."{name}")'
    return (
        f'CASE WHEN typeof(OLD."{name}") = \'text\' AND instr(OLD."{name}", char(0)) > 0'
        f" THEN 'CAST(' || quote(CAST(OLD.\"{name}\" AS BLOB)) || ' AS TEXT)' ELSE quote(OLD.\"{name}\") END"
    )


def _insert_back(table: str, columns: dict[str, str]) -> str:
    listed = ", ".join(f'"{name}"' for name in columns)
    values = " || ',' || ".join(_literal(name, kind) for name, kind in columns.items())
    return f"'INSERT INTO \"{table}\" ({listed}) VALUES (' || {values} || ')'"


def _update_back(table: str, changing: list[str], columns: dict[str, str]) -> str:
    changes = " || ".join(_set_back(name, columns[name]) for name in changing)
    return f"'UPDATE \"{table}\" SET ' || substr({changes}, 2) || ' WHERE id=' || OLD.id"


def _set_back(name: str, kind: str) -> str:
    value = _literal(name, kind)
    return f'CASE WHEN OLD."{name}" IS NOT NEW."{name}" THEN \',"{name}"=\' || {value} ELSE \'\' END'
