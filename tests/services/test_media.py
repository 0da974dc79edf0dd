"""Pictures and sounds of cards: kept once, found under every spelling of their names, and looked after."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.storage.support import NOON, open_store

from studydesk.domain.cards import Draft, ItemKind
from studydesk.domain.errors import UserError
from studydesk.domain.media_names import is_file_name, names_in, references, spellings
from studydesk.services import cards, media
from studydesk.storage.store import Store

PICTURE = b"\x89PNG picture"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(tmp_path / "studydesk.db")


def test_the_same_picture_is_kept_once_and_its_file_is_made_again_when_it_was_lost(store: Store) -> None:
    folder = media.media_folder(store)
    first = media.add_medium(store, folder, PICTURE, ".PNG")
    assert media.add_medium(store, folder, PICTURE, ".png") == first
    assert [file.name for file in folder.iterdir()] == [first.file_name]
    assert media.verify(folder, first)
    (folder / first.file_name).write_bytes(b"damaged")
    assert not media.verify(folder, first)
    assert media.check(store, folder).missing == (first,)
    media.add_medium(store, folder, PICTURE, ".png")
    assert media.verify(folder, first)


@pytest.mark.parametrize(
    ("data", "suffix", "code"), [(b"x", ".exe", "media.kind"), (b"", ".png", "media.empty"), (b"x", "", "media.kind")]
)
def test_what_is_no_picture_or_sound_is_refused(store: Store, data: bytes, suffix: str, code: str) -> None:
    with pytest.raises(UserError) as caught:
        media.add_medium(store, media.media_folder(store), data, suffix)
    assert caught.value.code == code


def test_names_are_found_plain_and_percent_encoded(store: Store) -> None:
    medium = media.add_medium(store, media.media_folder(store), PICTURE, ".png")
    text = '![x](a%20b.png) <img src="c d.png"> [sound:é.mp3]'
    named = dict.fromkeys(("a b.png", "c d.png", "é.mp3", "é.mp3"), medium.id)
    item_id = cards.add_item(store, Draft(ItemKind.BASIC, {"front": text, "back": "b"}, media=named), now=NOON)
    assert set(media.media_of(store, item_id)) == {"a b.png", "c d.png", "é.mp3"}
    for written in ("a%20b.png", "a b.png", "c%20d.png", "e\u0301.mp3", "%C3%A9.mp3"):
        assert media.find_medium(store, item_id, written) == medium, written
    assert media.find_medium(store, item_id, "other.png") is None
    assert media.find_medium(store, None, medium.file_name) == medium


def test_editing_forgets_what_is_not_spoken_of_and_undo_remembers(store: Store) -> None:
    folder = media.media_folder(store)
    medium = media.add_medium(store, folder, PICTURE, ".png")
    draft = Draft(ItemKind.BASIC, {"front": f"![]({medium.file_name})", "back": "b"})
    item_id = cards.add_item(store, draft, now=NOON)
    assert media.check(store, folder).unused == ()
    cards.edit_item(store, item_id, Draft(ItemKind.BASIC, {"front": "none", "back": "b"}), now=NOON)
    assert media.check(store, folder).unused == (medium,)
    store.undo()
    assert media.media_of(store, item_id) == {medium.file_name: medium}


def test_a_check_finds_what_is_unused_missing_unknown_and_stray(store: Store) -> None:
    folder = media.media_folder(store)
    used = media.add_medium(store, folder, PICTURE, ".png")
    unused = media.add_medium(store, folder, PICTURE + b"2", ".mp3")
    fields = {"front": f"![]({used.file_name}) ![](nowhere.png)", "back": "![](https://example.org/a.png)"}
    item_id = cards.add_item(store, Draft(ItemKind.BASIC, fields), now=NOON)
    (folder / "stray.txt").write_bytes(b"?")
    (folder / used.file_name).unlink()
    found = media.check(store, folder)
    assert (found.unused, found.missing, found.strays) == ((unused,), (used,), ("stray.txt",))
    assert found.unknown == ((item_id, "nowhere.png"),)
    assert media.remove_unused(store, folder) == 1
    assert [file.name for file in folder.iterdir()] == ["stray.txt"]


def test_a_picture_with_areas_keeps_its_picture(store: Store) -> None:
    medium = media.add_medium(store, media.media_folder(store), PICTURE, ".png")
    areas = '{"areas": [{"n": 1, "shape": "rect", "points": [[0, 0], [1, 1]]}]}'
    item_id = cards.add_item(store, Draft(ItemKind.OCCLUSION, {"picture": medium.file_name, "areas": areas}), now=NOON)
    assert set(media.media_of(store, item_id)) == {medium.file_name}


@pytest.mark.parametrize(
    "reference",
    [
        "../a.png",
        "/etc/passwd",
        "C:\\a.png",
        "file:///a.png",
        "http://a/b.png",
        "..",
        "",
        "a\x00.png",
        "%2e%2e%2fa.png",
    ],
)
def test_a_name_never_leads_out_of_the_profile(reference: str) -> None:
    assert [name for name in spellings(reference) if "/" in name or "\\" in name or ":" in name] == []


@given(st.text())
def test_any_text_is_searched_for_names(text: str) -> None:
    assert all(is_file_name(name) for name in names_in([text]))


def test_references_are_found_in_every_way_of_writing() -> None:
    text = (
        "![a](b.png) ![](<c d.png>) ![t](e_(1).png \"title\") <img alt='x' src=f.png> <IMG SRC='g h.png'> [sound:i.mp3]"
    )
    assert references(text) == ["b.png", "c d.png", "e_(1).png", "f.png", "g h.png", "i.mp3"]
