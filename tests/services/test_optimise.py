"""Optimising: what is read of the log, the process that fits, taking over and taking back."""

from __future__ import annotations

import io
import json
import sys
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from tests.storage.support import NOON, memory_store
from tests.support.learner import histories, learner_parameters

from studydesk.domain.errors import EnvironmentFault, UserError
from studydesk.domain.memory_model import DEFAULT_PARAMETERS
from studydesk.domain.reckoned import Fit
from studydesk.domain.scheduling import Rating, replay
from studydesk.domain.study import StudySettings
from studydesk.domain.study_day import DAY_MS
from studydesk.jobs import CancelToken, JobCancelledError, JobContext
from studydesk.services import optimise, reckoning, simulate
from studydesk.services.review import answer, study_settings
from studydesk.storage.bulk import NewCard, insert_cards
from studydesk.storage.memory import read_answers
from studydesk.storage.store import Store

FIRST_DAY = 20_000
COMMAND = reckoning.reckon_command(sys.executable, frozen=False)


def fill(store: Store, cards: int = 60, seed: int = 4) -> list[list[tuple[int, int]]]:
    """Cards with logs drawn from somebody's memory."""
    random = Random(seed)
    logs = histories(random, cards, learner_parameters(random), days=240)
    made = []
    for number, log in enumerate(logs):
        at = [((FIRST_DAY + day) * DAY_MS + 3_600_000 + place * 60_000) for place, (_, day) in enumerate(log)]
        reviews = [(at_ms, int(rating), 9) for at_ms, (rating, _) in zip(at, log, strict=True)]
        made.append(NewCard(None, f"front {number}", "back", at[0], reviews))
    with store.write("Fill", undoable=False) as tx:
        insert_cards(tx, made, random)
    return [[(rating, FIRST_DAY + day) for rating, day in log] for log in logs]


def settings_of(store: Store) -> StudySettings:
    return study_settings(store, NOON.tzinfo)  # type: ignore[arg-type]


@pytest.fixture
def store() -> Store:
    return memory_store()


def test_the_log_is_read_as_it_was_written(store: Store) -> None:
    logs = fill(store, 20)

    assert list(read_answers(store).values()) == logs


def test_taking_over_a_fit_changes_parameters_and_memories_in_one_step(store: Store) -> None:
    logs = fill(store)
    found = optimise.optimise(store, ())

    optimise.apply_fit(store, found, now=NOON, settings=settings_of(store))

    policy = settings_of(store).policy
    assert found.fit.is_better
    assert policy.parameters == found.fit.parameters
    assert optimise.optimised_when(store) == (int(NOON.timestamp() * 1000), found.fit.reviews)
    for (stability, difficulty), log in zip(
        store.read("SELECT stability, difficulty FROM card ORDER BY id"), logs, strict=True
    ):
        expected = replay([(Rating(rating), day) for rating, day in log], policy)
        assert expected is not None
        assert stability == pytest.approx(expected.stability, rel=1e-9)
        assert difficulty == pytest.approx(expected.difficulty, rel=1e-9)


def test_taking_over_can_be_undone(store: Store) -> None:
    fill(store)
    before = [tuple(row) for row in store.read("SELECT * FROM card")]
    found = optimise.optimise(store, ())
    optimise.apply_fit(store, found, now=NOON, settings=settings_of(store), reschedule=True)

    assert store.undo() == "Optimise memory"

    assert [tuple(row) for row in store.read("SELECT * FROM card")] == before
    assert settings_of(store).policy.parameters == ()
    assert optimise.optimised_when(store) is None


def test_a_card_answered_since_the_fit_keeps_its_answer(store: Store) -> None:
    fill(store)
    found = optimise.optimise(store, ())
    card = found.memories[0][0]
    answer(store, card, Rating.GOOD, now=NOON, taken_ms=900, settings=settings_of(store))

    optimise.apply_fit(store, found, now=NOON + timedelta(minutes=1), settings=settings_of(store))

    row = store.read("SELECT stability, last_review_at_ms FROM card WHERE id = ?", (card,))[0]
    expected = replay(read_answers(store)[card], settings_of(store).policy)
    assert expected is not None
    assert row["last_review_at_ms"] == int(NOON.timestamp() * 1000)
    assert row["stability"] == pytest.approx(expected.stability)


def test_rescheduling_moves_due_days_and_says_so_in_the_log(store: Store) -> None:
    fill(store)
    due = dict(store.read_tuples("SELECT id, due_day FROM card"))

    optimise.apply_fit(store, optimise.optimise(store, ()), now=NOON, settings=settings_of(store), reschedule=True)

    moved = {card for card, day in store.read_tuples("SELECT id, due_day FROM card") if due[card] != day}
    logged = {row[0] for row in store.read_tuples("SELECT card_id FROM review WHERE kind = 5")}
    assert moved == logged != set()


def test_what_is_no_better_is_refused(store: Store) -> None:
    worse = optimise.Optimised(Fit(DEFAULT_PARAMETERS, 0.3, 0.3, 900, is_better=False), ())

    with pytest.raises(UserError) as raised:
        optimise.apply_fit(store, worse, now=NOON, settings=settings_of(store))

    assert raised.value.code == "fit.not_better"


def test_a_log_that_begins_in_the_middle_is_left_out_until_the_card_is_new_again(store: Store) -> None:
    fill(store, 2)
    first, second = (row[0] for row in store.read_tuples("SELECT id FROM card ORDER BY id"))
    with store.write("Cut") as tx:
        tx.execute("DELETE FROM review WHERE card_id = ? AND kind = 0", (first,))

    assert list(read_answers(store)) == [second]


def test_the_usual_parameters_come_back(store: Store) -> None:
    fill(store)
    optimise.apply_fit(store, optimise.optimise(store, ()), now=NOON, settings=settings_of(store))

    optimise.forget_fit(store)

    assert settings_of(store).policy.parameters == ()


# In a process of its own


@pytest.fixture
def file(tmp_path: Path) -> Path:
    database = tmp_path / "studydesk.db"
    with Store.open(database, clock=lambda: NOON, random=Random(1)) as made:
        fill(made)
    return database


def test_the_process_gives_what_is_reckoned_here(file: Path) -> None:
    told: list[tuple[int, int]] = []
    with Store.open(file, clock=lambda: NOON, random=Random(1), read_only=True) as there:
        here, settings = optimise.optimise(there, ()), settings_of(there)

    found = reckoning.fit_job(
        JobContext(lambda done, total, _text: told.append((done, total))), COMMAND, file, settings
    )

    assert found == here
    assert told[-1][0] == told[-1][1] > 0


def test_the_simulated_year_comes_back(file: Path) -> None:
    with Store.open(file, clock=lambda: NOON, random=Random(1), read_only=True) as there:
        settings = settings_of(there)

    curve = reckoning.simulate_job(JobContext(), COMMAND, file, settings, now=NOON, seed=1)

    assert [year.desired_retention for year in curve] == [percent / 100 for percent in range(70, 100)]
    assert curve[0].minutes_a_day < curve[-5].minutes_a_day
    assert simulate.from_json(simulate.to_json(curve)) == curve


def test_a_cancelled_fit_ends_its_process(file: Path) -> None:
    token = CancelToken()

    with pytest.raises(JobCancelledError):
        reckoning.ask(
            JobContext(lambda *_: token.cancel(), token),
            COMMAND,
            {"do": "fit", "database": str(file), "parameters": []},
        )


@pytest.mark.parametrize("command", [["/nowhere/at/all"], [sys.executable, "-c", "raise SystemExit(3)"]])
def test_a_process_that_says_nothing_is_a_fault_in_plain_words(command: list[str]) -> None:
    with pytest.raises(EnvironmentFault) as raised:
        reckoning.ask(JobContext(), command, {"do": "fit"})

    assert raised.value.code == "reckon.failed"


def test_what_the_process_cannot_open_is_reported(tmp_path: Path) -> None:
    request = {"do": "fit", "database": str(tmp_path / "none.db"), "parameters": []}
    said = io.StringIO()

    status = reckoning.main(lambda: NOON, io.StringIO(json.dumps(request) + "\n"), said)

    assert status == 1
    assert json.loads(said.getvalue())["code"] == "database.missing"
    with pytest.raises(EnvironmentFault) as raised:
        reckoning.ask(JobContext(), COMMAND, request)
    assert raised.value.code == "database.missing"


def test_the_deck_takes_the_learners_own_times(store: Store) -> None:
    fill(store, 300)

    deck = simulate.deck_of(store, now=NOON, settings=settings_of(store))

    assert len(deck.cards) == 300
    assert deck.new_cards == 0
    assert deck.rating_seconds[2] != 8.0
    assert sum(deck.first_ratings) == 300


def test_an_empty_profile_makes_an_empty_deck(store: Store) -> None:
    deck = simulate.deck_of(store, now=NOON, settings=settings_of(store))

    assert (deck.cards, deck.new_cards, deck.rating_seconds) == ([], 0, (25.0, 12.0, 8.0, 5.0))
