"""The table of commands and what is derived from it."""

from __future__ import annotations

from collections import defaultdict

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot
from tests.support.desks import Bench

from studydesk.ui.command import CONTEXTS, GLOBAL
from studydesk.ui.commands import all_commands
from studydesk.ui.key_help import CONTEXT_TITLES
from studydesk.ui.pages import PAGES

ROWS = all_commands()


def test_ids_are_unique() -> None:
    ids = [row.id for row in ROWS]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_every_command_has_title_help_context_and_a_key_that_exists(row: object) -> None:
    assert row.title
    assert row.help.endswith(".")
    assert row.context in CONTEXTS
    assert row.context in CONTEXT_TITLES
    assert row.shortcut, "every action has a key"
    for text in (row.shortcut, *row.more_shortcuts):
        keys = QKeySequence(text)
        assert keys.count() == 1
        assert keys[0].key() != Qt.Key.Key_unknown


def test_no_key_means_two_things_in_one_place() -> None:
    """Panel keys may be those of the map: each works only where the keyboard is. A global key is taken everywhere."""
    taken: dict[str, dict[str, str]] = defaultdict(dict)
    for row in ROWS:
        for text in (row.shortcut, *row.more_shortcuts):
            key = QKeySequence(text).toString()
            for context in CONTEXTS if row.context == GLOBAL else (row.context, GLOBAL):
                before = taken[context].get(key)
                clash = before is not None and (row.context in (context, GLOBAL))
                assert not clash, f"{key} is both {before} and {row.id} in {context}"
            taken[row.context][key] = row.id


def test_page_numbers_are_the_fixed_ones() -> None:
    fixed = {
        "today": 1,
        "map": 2,
        "watch": 3,
        "review": 4,
        "cards": 5,
        "notes": 6,
        "search": 7,
        "stats": 8,
        "downloads": 9,
        "settings": 0,
    }
    assert {page.id: page.number for page in PAGES} == fixed


def test_a_command_runs_by_its_key(qtbot: QtBot, bench: Bench) -> None:
    window = bench.window
    window.open_last_page()
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert window.page is not None
    assert window.page.page_id == "settings"
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.page.page_id == "map"


def test_every_row_is_bound_once_all_pages_and_parts_were_shown(bench: Bench) -> None:
    window = bench.window
    page = window.show_page("map")
    page.show_argument(bench.desk.paths.topics[0].id)
    bench.desk.commands.run("map.outline")
    window.show_page("today")
    window.show_page("watch")
    window.show_page("review")
    window.show_page("cards")
    window.show_page("notes")
    window.show_page("search")
    window.show_page("stats")
    window.make_card()
    window.show_page("downloads")
    window.show_page("settings")
    contexts = CONTEXTS
    bound = {row.id for row in bench.desk.commands.available(contexts)}
    assert bound == {row.id for row in ROWS}


def test_a_key_can_be_changed_and_reset(bench: Bench) -> None:
    commands = bench.desk.commands
    action = (bench.window, commands.action("help.keys"))[1]
    commands.rebind("help.keys", "Ctrl+H")
    assert action.shortcut().toString() == "Ctrl+H"
    assert commands.chosen == {"help.keys": "Ctrl+H"}
    commands.rebind("help.keys", None)
    assert action.shortcut().toString() == "F1"
    assert commands.chosen == {}


def test_a_taken_key_is_named(bench: Bench) -> None:
    commands = bench.desk.commands
    assert commands.clash("help.keys", "Ctrl+K") == "box.open"
    assert commands.clash("help.keys", "F1") is None
    assert commands.clash("help.keys", "") is None


def test_a_command_that_cannot_run_now_does_nothing(qtbot: QtBot, bench: Bench) -> None:
    calls: list[str] = []
    bench.desk.commands.bind("settings.find", lambda: calls.append("ran"), bench.window, enabled=lambda: False)
    bench.desk.commands.run("settings.find")
    assert calls == []
    assert not bench.desk.commands.is_enabled("settings.find")
