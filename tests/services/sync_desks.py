"""Computers in a row, each with a profile and its own view of the shared folder, and what carries files between."""

from __future__ import annotations

import shutil
from datetime import UTC
from pathlib import Path
from random import Random

from tests.storage.support import FixedClock
from tests.support.sample_profiles import sample_store

from studydesk.domain.cards import CardId, Draft, ItemKind
from studydesk.domain.hybrid_clock import Stamp
from studydesk.domain.scheduling import Policy, Rating
from studydesk.domain.study import StudySettings
from studydesk.services import cards, review, sync
from studydesk.storage.store import Store
from studydesk.storage.sync_rules import RULES
from studydesk.storage.sync_tell import columns_told, table_columns

SETTINGS = StudySettings(Policy(), UTC, new_a_day=9_999, reviews_a_day=9_999)
_SCHEDULE = (
    "state, step, round(stability, 6), round(difficulty, 6), due_at_ms, due_day, interval_days, last_review_at_ms,"
    " last_review_day, reps, lapses"
)


class Desk:
    """One computer. ``view``: the shared folder as it has arrived there."""

    def __init__(self, folder: Path, number: int) -> None:
        self.number = number
        self.view = folder / f"view{number}"
        self.view.mkdir(parents=True)
        self.store: Store = sample_store(folder / f"desk{number}")
        self.clock = self.store.clock
        assert isinstance(self.clock, FixedClock)
        self.store.random = Random(1_000 + number)
        with self.store.write("Name", undoable=False) as tx:
            tx.set_clock(Stamp(0, 0, f"{number + 1:016x}"))
        sync.join(self.store, self.view)

    def exchange(self) -> sync.SyncReport:
        return sync.exchange(self.store, self.view, zone=UTC, name=f"Desk {self.number}")

    def content(self) -> dict[str, list[tuple[object, ...]]]:
        """All that travels, without numbers that are this computer's own."""
        found = {}
        for table, rule in RULES.items():
            names = columns_told(table_columns(self.store.read_tuples, table), rule)
            shown = [
                f"(SELECT hex(r.uid) FROM {rule.refers[name]} r WHERE r.id = t.{name})" if name in rule.refers else name
                for name in names
            ]
            if table == "card":
                shown.append(_SCHEDULE)
            where = " WHERE origin = 'own'" if rule.own_only else ""
            rows = self.store.read_tuples(f"SELECT hex(uid), {', '.join(shown)} FROM {table} t{where} ORDER BY uid")
            found[table] = rows
        return found


def carry(source: Desk, target: Desk, *, only: int | None = None, half: bool = False) -> None:
    """Brings files from one view to another as a sync program does: all, or one of them, or half of one."""
    files = sorted(file for file in source.view.rglob("*") if file.is_file() and not file.name.startswith("."))
    if only is not None and files:
        files = [files[only % len(files)]]
    for file in files:
        there = target.view / file.relative_to(source.view)
        if there.exists() and there.relative_to(target.view).parts[0] == sync.state(target.store).node:
            continue  # what a computer wrote itself is not written over from elsewhere
        there.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, there)
        if half:
            there.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def until_quiet(desks: list[Desk]) -> None:
    """Everything is carried everywhere until nobody has anything new to tell."""
    for _ in range(12):
        reports = []
        for desk in desks:
            for other in desks:
                if other is not desk:
                    carry(other, desk)
            reports.append(desk.exchange())
        if not any(one.told or one.changed for one in reports):
            return
    raise AssertionError("they never come to rest")


# What a learner does


def make_card(desk: Desk, front: str = "What is a port?") -> None:
    cards.add_item(desk.store, Draft(ItemKind.BASIC, {"front": front, "back": "A number."}), now=desk.clock())


def answer(desk: Desk, rating: Rating, card: int = 0) -> None:
    ids = [row[0] for row in desk.store.read_tuples("SELECT id FROM card ORDER BY uid")]
    chosen = CardId(ids[card % len(ids)])
    review.answer(desk.store, chosen, rating, now=desk.clock(), taken_ms=2_000, settings=SETTINGS)
