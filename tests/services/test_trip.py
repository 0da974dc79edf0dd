"""A trip from a real profile: what is taken, what is still to come, and that everything is really opened."""

from __future__ import annotations

from datetime import UTC, timedelta
from pathlib import Path

import pytest
from tests.services.clip import clip
from tests.storage.support import NOON, FixedClock, open_store

from studydesk.domain.cards import Draft, ItemKind
from studydesk.domain.path import TopicId
from studydesk.domain.scheduling import Policy, Rating
from studydesk.domain.study import StudySettings
from studydesk.jobs import JobContext
from studydesk.paths import curriculum_folder
from studydesk.services import cards, media, paths, review, trip
from studydesk.services.paths import ensure_shipped_path
from studydesk.storage import library, videos
from studydesk.storage.store import Store

SETTINGS = StudySettings(Policy(), UTC)
GB = 1_000_000_000


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = open_store(tmp_path / "studydesk.db", clock=FixedClock())
    ensure_shipped_path(made, curriculum_folder() / "backend")
    return made


def planned(store: Store, hours: float, gigabytes: float) -> trip.TripPlan:
    topics = paths.topics(store, paths.installed_paths(store)[0].id)
    return trip.plan_trip(
        store, topics, hours=hours, most_bytes=round(gigabytes * GB), height=480, now=NOON, settings=SETTINGS
    )


def put(store: Store, folder: Path, key: str, data: bytes) -> Path:
    """A video as if it had been downloaded."""
    file = folder / "Videos" / f"{key[-5:]}.mp4"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(data)
    with store.write("Sample", undoable=False) as tx:
        video_id = videos.get_or_make(tx, key, "", key)
        name = f"Videos/{file.name}"
        new = library.NewFile(video_id, name, len(data), 0, 480, "18", "", "", 4_000, "played", "download")
        library.put_file(store, tx, new)
    return file


def checked(store: Store, packed: trip.Packed, folder: Path) -> trip.FlightCheck:
    return trip.check_flight(JobContext(), store, packed, folder, now=NOON, settings=SETTINGS)


def test_hours_and_gigabytes_decide(store: Store) -> None:
    small, large = planned(store, 2, 5), planned(store, 20, 50)
    assert small.lessons == large.lessons[: len(small.lessons)]
    assert 2 <= small.trip.length_ms / 3_600_000 < 4
    assert small.trip.bytes <= 5 * GB
    assert {wish.key for wish in small.wishes} <= set(small.videos)
    assert planned(store, 20, 0).lessons == ()
    tight = planned(store, 20, 0.3)
    assert tight.trip.bytes <= 0.3 * GB
    assert tight.left_out


def test_what_is_on_the_disk_takes_no_space(store: Store, tmp_path: Path) -> None:
    first = planned(store, 1, 5).wishes[0].key
    put(store, tmp_path, first, b"x")
    found = planned(store, 0.1, 0)
    assert first in found.videos
    assert found.wishes == ()


def test_everything_is_opened_before_one_is_ready(store: Store, tmp_path: Path) -> None:
    keys = [wish.key for wish in planned(store, 30, 60).wishes[:2]]
    packed = trip.Packed(("a",), tuple(keys), 1)
    assert trip.missing_videos(store, packed) == keys
    assert not checked(store, packed, tmp_path).is_ready
    body = clip(2, 300)
    whole = put(store, tmp_path, keys[0], body)
    put(store, tmp_path, keys[1], body)
    assert trip.missing_videos(store, packed) == []
    assert checked(store, packed, tmp_path) == trip.FlightCheck(2, 0, ())
    whole.write_bytes(body[: len(body) // 2])
    found = checked(store, packed, tmp_path)
    assert [what for what, _ in found.faults] == [keys[0]]
    assert "damaged" in found.faults[0][1]
    whole.unlink()
    assert not checked(store, packed, tmp_path).is_ready
    whole.write_bytes(body)

    def refuses(file: Path) -> str:
        return "no" if file == whole else ""

    said = trip.check_flight(JobContext(), store, packed, tmp_path, now=NOON, settings=SETTINGS, opens=refuses)
    assert said.faults == ((keys[0], "no"),)


def test_pictures_of_cards_that_come_due_are_looked_at(store: Store, tmp_path: Path) -> None:
    folder = media.media_folder(store)
    medium = media.add_medium(store, folder, b"\x89PNG\r\n\x1a\n" + b"0" * 40, ".png")
    topic_id = TopicId(store.read("SELECT id FROM topic LIMIT 1")[0][0])
    draft = Draft(ItemKind.BASIC, {"front": f"![]({medium.file_name})", "back": "b"}, topic_id)
    cards.add_item(store, draft, now=NOON - timedelta(days=3))
    packed = trip.Packed(("a",), (), 1)
    assert checked(store, packed, tmp_path).media == 0, "a new card is not due"
    (card_id,) = store.read("SELECT max(id) FROM card")[0]
    review.answer(store, card_id, Rating.GOOD, now=NOON - timedelta(days=2), taken_ms=1, settings=SETTINGS)
    assert checked(store, packed, tmp_path) == trip.FlightCheck(0, 1, ())
    (folder / medium.file_name).unlink()
    assert not checked(store, packed, tmp_path).is_ready


@pytest.mark.parametrize("record", [{}, {"lessons": 1}, {"lessons": [], "videos": [], "length_ms": 1}, {"videos": "x"}])
def test_a_setting_that_says_nothing_is_no_trip(record: dict[str, object]) -> None:
    assert trip.read_packed(record) is None


def test_what_was_packed_comes_back() -> None:
    packed = trip.Packed(("a", "b"), ("youtube:x",), 5)
    assert trip.read_packed(packed.to_record()) == packed
