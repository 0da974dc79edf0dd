"""Notes: writing, renaming, links both ways, earlier texts, the bin, and input that is out of the ordinary."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.storage.support import NOON, FixedClock, memory_store, open_store, sample_pack
from tests.support.examples import examples

from studydesk.domain.errors import UserError
from studydesk.domain.merge3 import Change, differences, merge3
from studydesk.domain.note_file import NoteFile, file_text, parse_file, stem_of
from studydesk.domain.note_text import clean_body, clean_title, renamed, scan
from studydesk.domain.notes import LinkKind, Note, NoteConflict, NoteFilter, NoteId, NoteOrder
from studydesk.services import media, note_check, note_links, note_media, note_templates, notes, paths
from studydesk.storage.store import Store


def whole(store: Store, note_id: NoteId) -> Note:
    found = notes.note(store, note_id)
    assert found is not None
    return found


def typed(store: Store, note_id: NoteId, body: str, minutes: int = 0) -> None:
    assert isinstance(store.clock, FixedClock)
    store.clock.move(minutes=minutes)
    notes.save_body(store, note_id, body, whole(store, note_id).version)


def test_a_list_knows_words_tags_topics_pins_and_the_bin() -> None:
    with memory_store() as store:
        paths.install_pack(store, sample_pack())
        one = notes.create_note(store, "Beta", "# Größe\nof **windows** #net/tcp", topic_key="web/net", tags=["exam"])
        two = notes.create_note(store, "alpha", "100%")
        row = notes.notes(store, NoteFilter(topic_key="web/net"))[0]
        assert (row.topic_title, row.tags, row.excerpt) == ("Net", ("exam", "net/tcp"), "Größe of windows net/tcp")
        assert [row.id for row in notes.notes(store, NoteFilter(order=NoteOrder.TITLE))] == [two, one]
        assert [row.id for row in notes.notes(store, NoteFilter(words="WIND exam"))] == []
        assert [row.id for row in notes.notes(store, NoteFilter(words="WIND bet"))] == [one]
        assert [row.id for row in notes.notes(store, NoteFilter(words="0%"))] == [two]
        assert [row.id for row in notes.notes(store, NoteFilter(tag="NET"))] == [one]
        assert [row.id for row in notes.notes(store, NoteFilter(topic_key=""))] == [two]
        assert [(count.tag, count.notes) for count in notes.tags(store)] == [("exam", 1), ("net/tcp", 1)]
        notes.set_pinned(store, [two], True)
        assert next(row.id for row in notes.notes(store)) == two
        notes.move_to_bin(store, [two])
        assert [row.id for row in notes.notes(store, NoteFilter(in_bin=True))] == [two]
        assert isinstance(store.clock, FixedClock)
        store.clock.move(days=29)
        assert notes.clear_old(store) == 0
        store.clock.move(days=2)
        assert notes.clear_old(store) == 1
        assert notes.note(store, two) is None


def test_a_second_editor_loses_nothing() -> None:
    with memory_store() as store:
        one = notes.create_note(store, "A", "begin")
        typed(store, one, "first")
        with pytest.raises(NoteConflict) as caught:
            notes.save_body(store, one, "second", 1)
        assert (caught.value.body, caught.value.version) == ("first", 2)
        assert notes.revision_text(store, caught.value.revision) == "second"
        assert notes.save_body(store, one, "first", 1) == 2
        notes.delete_forever(store, [one])
        with pytest.raises(UserError, match="deleted for good"):
            notes.save_body(store, one, "x", 2)


def test_earlier_texts_are_kept_and_get_fewer_with_time() -> None:
    with memory_store() as store:
        one = notes.create_note(store, "A", "x" * 3000)
        for number in range(30):
            typed(store, one, f"{number}\n" + "x" * 3000, minutes=1)
        kept = notes.revisions(store, one)
        assert 4 <= len(kept) <= 8
        first = notes.revision_text(store, kept[0].id)
        assert first == "3\n" + "x" * 3000
        typed(store, one, "almost all gone")
        last = notes.revisions(store, one)[-1]
        assert notes.revision_text(store, last.id) == "29\n" + "x" * 3000
        for _ in range(30):
            typed(store, one, whole(store, one).body + "y", minutes=60 * 24 * 5)
        assert len(notes.revisions(store, one)) < 35
        notes.put_back(store, one, notes.revisions(store, one)[0].id)
        assert whole(store, one).body == first
        assert store.undo() == "Put earlier text back"
        assert whole(store, one).body.startswith("almost")


def test_renaming_keeps_links_and_undo_keeps_what_was_typed_since() -> None:
    with memory_store() as store:
        one = notes.create_note(store, "TCP", "me: [[TCP]]")
        two = notes.create_note(store, "B", "[[tcp]], [[TCP|words]] `[[TCP]]`\n~~~\n[[TCP]]\n~~~\n![[TCP#^a1]]")
        notes.rename(store, one, "TCP/IP | all")
        assert whole(store, one).title == "TCP/IP all"
        assert whole(store, one).body == "me: [[TCP/IP all]]"
        body = whole(store, two).body
        assert body == "[[TCP/IP all]], [[TCP/IP all|words]] `[[TCP]]`\n~~~\n[[TCP]]\n~~~\n![[TCP/IP all#^a1]]"
        version = notes.save_body(store, two, body + " typed", whole(store, two).version)
        assert store.undo() == "Rename note"
        assert whole(store, one).title == "TCP"
        assert whole(store, two).body.startswith("[[tcp]]")
        assert whole(store, two).version > version
        texts = [notes.revision_text(store, one.id) for one in notes.revisions(store, two)]
        assert body + " typed" in texts


def test_two_notes_of_one_name_keep_their_links_apart() -> None:
    with memory_store() as store:
        old, new = notes.create_note(store, "Same", "1"), notes.create_note(store, "same", "2")
        three = notes.create_note(store, "C", "[[Same]]")
        notes.rename(store, new, "Other")
        assert whole(store, three).body == "[[Same]]"
        notes.rename(store, old, "Other")
        link = note_links.resolve(store, "other")
        assert link is not None
        assert link.argument == whole(store, old).uid.hex()
        assert whole(store, three).body == "[[Other]]"
        assert notes.free_title(store, "other") == "other 2"


def test_links_lead_to_notes_topics_courses_and_back() -> None:
    with memory_store() as store:
        paths.install_pack(store, sample_pack())
        one = notes.create_note(
            store, "A", "[[B]] [[Net]] [12:34](sd://video/zN8YNNHcaZc?t=754)\n[x](sd://topic/web/net)"
        )
        two = notes.create_note(store, "B", "[[A]] [[Nowhere]]")
        uid = whole(store, one).uid.hex()
        assert [link.title for link in note_links.back_links(store, LinkKind.NOTE, uid)] == ["B"]
        assert [link.line for link in note_links.back_links(store, LinkKind.TOPIC, "web/net")] == [1, 0]
        assert len(note_links.back_links(store, LinkKind.VIDEO, "youtube:zN8YNNHcaZc")) == 1
        found = [note_links.resolve(store, name) for name in ("b", "net", "deep", "?")]
        kinds = [target.kind if target else None for target in found]
        assert kinds == ["note", "topic", "course", None]
        assert [target.title for target in note_links.completions(store, "b")] == ["B", "Basics", "Verbs"]
        assert note_links.broken(store) == [("nowhere", 1)]
        notes.move_to_bin(store, [two])
        assert note_links.back_links(store, LinkKind.NOTE, uid) == []


def test_tags_are_renamed_everywhere() -> None:
    with memory_store() as store:
        one = notes.create_note(store, "A", "#net and #net/tcp, `#net` [x](#net)", tags=["Net"])
        notes.rename_tag(store, "net", "web")
        assert whole(store, one).tags == ("web", "web/tcp")
        assert whole(store, one).own_tags == ("web",)


def test_templates_are_filled_changed_removed_and_brought_back() -> None:
    with memory_store() as store:
        lesson, summary, *_ = note_templates.templates(store)
        filled = note_templates.fill(lesson, {"lesson": "L", "link": "sd://video/zN8YNNHcaZc?t=1"}, NOON)
        assert filled.title == "L"
        assert filled.body.startswith("[L](sd://video/zN8YNNHcaZc?t=1)")
        assert filled.body[: filled.cursor].endswith("- ")
        note_templates.save_template(store, summary.id, name="S", title="{date}", body="{x}")
        mine = note_templates.save_template(store, None, name="Mine", title="", body="{title}")
        assert [one.name for one in note_templates.templates(store)] == [
            "Lesson",
            "S",
            "Error log",
            "Questions",
            "Mine",
        ]
        assert note_templates.fill(note_templates.templates(store)[1], {}, NOON)[:2] == ("2026-11-23", "{x}")
        note_templates.remove_template(store, note_templates.templates(store)[0])
        note_templates.bring_back(store)
        assert [one.name for one in note_templates.templates(store)][:2] == ["Lesson", "Summary"]
        assert note_templates.templates(store)[-1].id == mine


def test_pictures_of_notes_are_not_unused(tmp_path: Path) -> None:
    with open_store(tmp_path / "studydesk.db") as store:
        medium = note_media.add_picture(store, b"\x89PNG", ".png")
        one = notes.create_note(store, "A", f"![]({medium.file_name})")
        assert media.check(store, media.media_folder(store)).unused == ()
        notes.delete_forever(store, [one])
        assert media.check(store, media.media_folder(store)).unused == (medium,)


def test_what_another_program_wrote_is_read_anew() -> None:
    with memory_store() as store:
        one = notes.create_note(store, "A", "[[B]]")
        with store.write("As if by another program", undoable=False) as tx:
            tx.execute("DELETE FROM note_scan")
            tx.execute("DELETE FROM note_link")
        assert note_check.check_notes(store) == note_check.NoteCheck(notes=1, stale=1, pictures=0)
        assert note_check.mend_notes(store) == 1
        assert note_check.check_notes(store).stale == 0
        assert note_links.broken(store) == [("b", 1)]
        assert whole(store, one).version == 1


def test_input_out_of_the_ordinary_is_held_within_a_second() -> None:
    with memory_store() as store:
        for body in (
            "a" * 1_000_000,
            "[[x" * 300_000,
            "`" * 400_000,
            "[[b]]" * 5_000,
            "\n".join(f"[[n{number}]] #t{number}" for number in range(5_000)),
            "word " * 2_000_000,
            "\u202eright\x00 to left \ud800",
            "```\n" + "[[x]]\n" * 10_000,
        ):
            began = time.perf_counter()
            one = notes.create_note(store, "n0", body)
            assert time.perf_counter() - began < 5, body[:20]
            assert whole(store, one).body == clean_body(body)
        with pytest.raises(UserError, match="20 million"):
            notes.create_note(store, "n", "x" * 20_000_001)
        with pytest.raises(UserError, match="title"):
            notes.create_note(store, " \x00[[|]] ")


@pytest.mark.parametrize(
    ("title", "stem"),
    [("CON", "_CON"), ("a/b:c", "a-b-c"), ("..", "_"), ("nul.txt", "_nul.txt"), ("x. ", "x"), ("é" * 200, "é" * 80)],
)
def test_names_that_systems_forbid(title: str, stem: str) -> None:
    assert stem_of(title) == stem


TEXT = st.text(alphabet=st.sampled_from("ab[]|#`~\n !^/"), max_size=60)
LINES = st.lists(st.sampled_from("abc"), max_size=8).map("\n".join)


@given(TEXT)
@settings(max_examples=examples(80), deadline=None)
def test_reading_a_text_never_fails_and_renaming_is_found_again(text: str) -> None:
    scan(text)
    assert clean_title(clean_title(text)) == clean_title(text)
    there = {link.target for link in scan(text).links}
    after = {link.target for link in scan(renamed(text, "a", "zz")).links}
    assert after == ({"zz"} | there - {"a"} if "a" in there else there)


@given(LINES, LINES, LINES)
@settings(max_examples=examples(100), deadline=None)
def test_joining_takes_both_or_says_so(base: str, ours: str, theirs: str) -> None:
    assert merge3(base, ours, base).text == ours
    assert merge3(base, base, theirs).text == theirs
    assert merge3(base, ours, theirs).conflict == merge3(base, theirs, ours).conflict
    if not (one := merge3(base, ours, theirs)).conflict:
        assert one.text == merge3(base, theirs, ours).text
    new = [line for hunk in differences(ours, theirs) if hunk.change is not Change.REMOVED for line in hunk.lines]
    assert "\n".join(new) == theirs


@given(
    st.text(st.sampled_from("ab: -\n\u00e9\U0001f600#[]"), max_size=40),
    st.lists(st.sampled_from(["a", "a/b", "c-d"]), max_size=3),
    st.text(st.sampled_from('ab:"\\ #\u00e9|'), max_size=20),
)
@settings(max_examples=examples(80), deadline=None)
def test_a_file_says_what_was_written_into_it(body: str, tags: list[str], title: str) -> None:
    said = NoteFile(clean_body(body), bytes(16), clean_title(title) or None, "a/b", None, None,
                    tuple(dict.fromkeys(tags)) or None)  # fmt: skip
    assert parse_file(file_text(said, "2026-11-23T12:00:00Z")) == said
    parse_file(body)
