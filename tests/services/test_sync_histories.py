"""Any number of computers, any order of delivery: all end equal, and nothing is lost."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.services.sync_desks import Desk, answer, carry, make_card, until_quiet
from tests.support.examples import examples

from studydesk.domain.cards import Draft, ItemId, ItemKind
from studydesk.domain.errors import UserError
from studydesk.domain.notes import NoteId
from studydesk.domain.scheduling import Rating
from studydesk.services import cards, notes, progress
from studydesk.services.settings import ProfileSettings
from studydesk.storage import rollups
from studydesk.storage.sync_rules import RULES


class World:
    """Some computers, what their learner did on each, and what must not be lost."""

    def __init__(self, folder: Path, count: int) -> None:
        self.desks = [Desk(folder, number) for number in range(count)]
        self.texts: set[str] = set()
        self.reviews: dict[bytes, bytes] = {}
        """Of which item each is."""
        self.given_up: set[str | bytes] = set()
        """Texts that were written over, and reviews that were taken back, by a learner who saw them."""

    def do(self, what: str, who: int, number: int) -> None:
        """One step; what it takes away on the computer where it is done was meant to go."""
        desk = self.desks[who % len(self.desks)]
        before = self._there(desk)
        getattr(self, what.replace(" ", "_"))(desk, number)
        if what not in ("exchange", "carry", "carry_one", "carry_half"):
            self.given_up |= before - self._there(desk)

    def _there(self, desk: Desk) -> set[str | bytes]:
        texts = {row[0] for row in desk.store.read_tuples("SELECT body FROM note UNION SELECT value FROM kept_text")}
        rows = desk.store.read_tuples("SELECT uid FROM review UNION SELECT uid FROM item")
        return texts | {row[0] for row in rows}

    def lost(self) -> list[tuple[int, set[str | bytes]]]:
        of_deleted = {review for review, item in self.reviews.items() if item in self.given_up}  # its answers go along
        made = self.texts | self.reviews.keys() - of_deleted
        return [(desk.number, gone) for desk in self.desks if (gone := made - self._there(desk) - self.given_up)]

    def text(self, desk: Desk) -> str:
        self.texts.add(f"{desk.number}-{len(self.texts)}")
        return f"{desk.number}-{len(self.texts) - 1}"

    def _one(self, desk: Desk, number: int, sql: str) -> int | None:
        rows = desk.store.read_tuples(sql)
        return rows[number % len(rows)][0] if rows else None

    def _note(self, desk: Desk, number: int) -> NoteId | None:
        found = self._one(desk, number, "SELECT id FROM note ORDER BY uid")
        return None if found is None else NoteId(found)

    def _item(self, desk: Desk, number: int) -> ItemId | None:
        found = self._one(desk, number, "SELECT id FROM item WHERE key IS NULL ORDER BY uid")
        return None if found is None else ItemId(found)

    def note(self, desk: Desk, number: int) -> None:
        text = self.text(desk)
        notes.create_note(desk.store, f"N{text}", text)

    def write(self, desk: Desk, number: int) -> None:
        if (note := self._note(desk, number)) is not None:
            version = desk.store.read_tuples("SELECT version FROM note WHERE id = ?", (note,))[0][0]
            notes.save_body(desk.store, note, self.text(desk), version)

    def bin(self, desk: Desk, number: int) -> None:
        if (note := self._note(desk, number)) is not None:
            notes.move_to_bin(desk.store, [note])

    def forget(self, desk: Desk, number: int) -> None:
        if (note := self._note(desk, number)) is not None:
            notes.delete_forever(desk.store, [note])

    def card(self, desk: Desk, number: int) -> None:
        make_card(desk, f"Q{desk.number}{number}")

    def edit(self, desk: Desk, number: int) -> None:
        if (item := self._item(desk, number)) is not None:
            draft = Draft(ItemKind.BASIC, {"front": f"E{desk.number}{number}", "back": "!"})
            cards.edit_item(desk.store, item, draft, now=desk.clock())

    def answer(self, desk: Desk, number: int) -> None:
        if self._item(desk, number) is not None:
            answer(desk, Rating(number % 4 + 1), number)
            sql = "SELECT r.uid, i.uid FROM review r JOIN card c ON c.id = card_id JOIN item i ON i.id = item_id"
            self.reviews |= dict(desk.store.read_tuples(sql))

    def delete(self, desk: Desk, number: int) -> None:
        if (item := self._item(desk, number)) is not None:
            cards.delete_items(desk.store, [item], now=desk.clock())

    def undo(self, desk: Desk, number: int) -> None:
        with contextlib.suppress(UserError):  # what came from elsewhere can make a step impossible
            desk.store.undo()

    def setting(self, desk: Desk, number: int) -> None:
        ProfileSettings(desk.store).set("new_a_day", 10 + number)

    def mark(self, desk: Desk, number: int) -> None:
        lesson = desk.store.read_tuples("SELECT id FROM lesson ORDER BY id")[number][0]
        progress.set_lessons_done(desk.store, [lesson], number % 2 == 0, now=desk.clock())

    def clock(self, desk: Desk, number: int) -> None:
        desk.clock.move(hours=(1, 30, -50, 24, 700, -3)[number])

    def exchange(self, desk: Desk, number: int) -> None:
        desk.exchange()

    def carry(self, desk: Desk, number: int) -> None:
        carry(self._other(desk, number), desk)

    def carry_one(self, desk: Desk, number: int) -> None:
        carry(self._other(desk, number), desk, only=number)

    def carry_half(self, desk: Desk, number: int) -> None:
        carry(self._other(desk, number), desk, only=number, half=True)

    def _other(self, desk: Desk, number: int) -> Desk:
        return self.desks[(desk.number + 1 + number % (len(self.desks) - 1)) % len(self.desks)]


WHAT = [name for name in vars(World) if not name.startswith("_") and name not in ("do", "lost", "text")]
step = st.tuples(st.sampled_from([*WHAT, "exchange", "answer", "write", "carry"]), st.integers(0, 2), st.integers(0, 5))


@given(st.integers(2, 3), st.lists(step, max_size=40))
@settings(max_examples=examples(36), deadline=None)
def test_all_end_equal_and_nothing_is_lost_whatever_happens_in_whatever_order(
    count: int, steps: list[tuple[str, int, int]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder), count)
        world.do("note", 0, 0)
        world.do("card", 0, 0)
        until_quiet(world.desks)
        for one in steps:
            world.do(*one)
        until_quiet(world.desks)
        first = world.desks[0].content()
        for desk in world.desks[1:]:
            there = desk.content()
            for table in RULES:
                assert there[table] == first[table], table
            assert rollups.count_faults(desk.store) == 0
        assert world.lost() == []
        for desk in world.desks:
            desk.store.close()
