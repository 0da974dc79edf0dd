"""Words of watched parts that were never noted, and the cards made of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.storage.support import NOON, course, open_store, pack, topic

from studydesk.domain.cards import Draft, ItemKind
from studydesk.domain.cues import Cue
from studydesk.domain.moments import Moment
from studydesk.domain.path import TopicId
from studydesk.paths import resource
from studydesk.services import blind_spots, cards, paths, watching
from studydesk.storage import captions, search_index
from studydesk.storage.captions import NewTrack
from studydesk.storage.store import Store
from studydesk.storage.videos import get_or_make
from studydesk.storage.watching import add_stretches

KEY = "youtube:zN8YNNHcaZc"
SAID = (
    "An idempotent request may be sent twice.",
    "We call it idempotent, and the server is happy.",
    "Then the middleware reads the tokens.",
    "Every token passes the middleware again.",
    "Nobody watched the serialisation, this serialisation.",
)
RANKS = {"the": 1, "and": 2, "request": 567, "server": 452, "token": 8471, "happy": 900}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "studydesk.db") as made:
        paths.install_pack(made, pack(topic("net", course("basics", 3)), topic("empty")))
        with made.write("Bring", undoable=False) as tx:
            video = get_or_make(tx, KEY, "", "Basics")
            add_stretches(made, tx, KEY, [(0, 3_900)])
        cues = [Cue(at * 1_000, at * 1_000 + 900, text) for at, text in enumerate(SAID)]
        made.tell(captions.write_tracks(made.file, video, [NewTrack("en", "manual", True, cues)], 0))
        yield made


def found(store: Store) -> dict[str, blind_spots.BlindSpot]:
    search_index.keep_up(store.file, lambda: False, lambda: None)
    topic_id = TopicId(store.read("SELECT id FROM topic WHERE key LIKE '%net'")[0][0])
    return {one.word: one for one in blind_spots.blind_spots(store, topic_id, RANKS)}


def test_words_said_twice_where_one_watched_are_found_with_their_moment(store: Store) -> None:
    spots = found(store)
    assert set(spots) == {"idempotent", "middleware", "token"}
    assert spots["idempotent"] == ("idempotent", 2, KEY, 0, SAID[0])
    assert spots["token"].times == 2


def test_what_stands_in_a_card_is_no_blind_spot_any_more(store: Store) -> None:
    assert "token" in found(store)
    draft = Draft(ItemKind.BASIC, {"front": "What are Tokens for?", "back": "Back"}, None)
    cards.add_item(store, draft, now=NOON)
    assert set(found(store)) == {"idempotent", "middleware"}


def test_a_topic_without_anything_watched_has_none(store: Store) -> None:
    topic_id = TopicId(store.read("SELECT id FROM topic WHERE key LIKE '%empty'")[0][0])
    assert blind_spots.blind_spots(store, topic_id, RANKS) == []


def test_a_card_begins_with_the_question_and_what_was_said(store: Store, tmp_path: Path) -> None:
    spot = found(store)["middleware"]
    what = watching.watchable(store, Moment(spot.video_key, spot.at_ms), tmp_path)
    assert what is not None
    draft = blind_spots.draft_of(spot, what, "What is middleware?")
    assert draft.fields["front"] == "What is middleware?"
    assert "Then the middleware reads the tokens." in draft.fields["back"]
    assert draft.source is not None
    assert draft.source.at_ms == 2_000


def test_the_shipped_list_is_whole_and_names_its_source() -> None:
    file = resource("words/english.txt")
    ranks = blind_spots.read_ranks(file)
    assert len(ranks) == 12_000
    assert ranks["the"] == 1
    head = file.read_text("utf-8").split("\nthe\n")[0]
    assert all(word in head for word in ("MIT licence", "Creative Commons Attribution 3.0", "SCOWL"))
    assert blind_spots.read_ranks(Path("missing")) == {}
