"""Which tables travel between the learner's computers, and how their rows are joined; which stay, and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

_NONE: Final[Mapping[str, str]] = {}


class Rule(NamedTuple):
    """How the rows of one table are joined.

    ``fields`` are joined one by one, the later write stays; other columns are as they were when the row was made.
    ``follows``: columns that belong to a field and go with it. ``refers``: columns that hold the id of another table's
    row. ``natural``: what makes two rows one thing although two computers made one each. ``texts``: fields of which
    nothing is lost: the one that gives way is kept. ``greatest``: the greater number stays. ``local``: not told.
    """

    fields: tuple[str, ...]
    follows: Mapping[str, str] = _NONE
    refers: Mapping[str, str] = _NONE
    natural: tuple[tuple[str, ...], ...] = ()
    texts: frozenset[str] = frozenset()
    greatest: frozenset[str] = frozenset()
    local: frozenset[str] = frozenset()
    own_only: bool = False


_KEY: Final = (("key",),)

RULES: Final[Mapping[str, Rule]] = {
    "topic": Rule(
        ("path_id", "title", "summary", "overview", "column_at", "row_at", "position", "shelved"),
        follows={"shelved_at_ms": "shelved"},
        refers={"path_id": "path"},
        natural=_KEY,
        texts=frozenset({"title", "summary", "overview"}),
        own_only=True,
    ),
    "topic_link": Rule(
        ("position",),
        refers={"topic_id": "topic", "other_id": "topic"},
        natural=(("topic_id", "other_id", "kind"),),
        own_only=True,
    ),
    "course": Rule(
        ("topic_id", "title", "video_id", "url", "position", "shelved"),
        follows={"shelved_at_ms": "shelved"},
        refers={"topic_id": "topic"},
        natural=_KEY,
        own_only=True,
    ),
    "lesson": Rule(
        ("course_id", "title", "start_ms", "end_ms", "position", "shelved"),
        follows={"shelved_at_ms": "shelved"},
        refers={"course_id": "course"},
        natural=_KEY,
        own_only=True,
    ),
    "topic_mark": Rule(("status", "status_at_ms"), natural=_KEY),
    "lesson_mark": Rule(("done_at_ms",), natural=_KEY),
    "goal_mark": Rule(("met_at_ms",), natural=_KEY),
    "practice_mark": Rule(("done_at_ms", "note"), natural=_KEY, texts=frozenset({"note"})),
    "link_mark": Rule(("opened_at_ms", "done_at_ms"), natural=_KEY),
    "question_answer": Rule(()),
    "setting": Rule(("value",), natural=_KEY),
    "topic_study": Rule(("desired_retention", "new_a_day", "reviews_a_day", "skip_until_day"), natural=_KEY),
    "saved_search": Rule(("name", "query", "position")),
    "watch_place": Rule(("at_ms", "seen_at_ms", "ended", "lesson"), natural=_KEY),
    "watch_stretch": Rule(("start_ms", "end_ms")),
    "watch_day": Rule(("played_ms",), natural=(("study_day", "video_key"),), greatest=frozenset({"played_ms"})),
    "course_watch": Rule(("rate",), natural=_KEY),
    "study_span": Rule(("end_at_ms", "active_ms", "media_ms")),
    "template": Rule(("name", "kind", "fields", "sides", "css"), texts=frozenset({"sides", "css"})),
    "note": Rule(
        ("title", "body", "topic_key", "video_key", "lesson_key", "tags", "pinned", "updated_at_ms", "deleted_at_ms"),
        follows={"excerpt": "body", "letters": "body"},
        texts=frozenset({"title", "body"}),
        local=frozenset({"version"}),
    ),
    "note_template": Rule(
        ("name", "title", "body", "position", "removed"), natural=_KEY, texts=frozenset({"title", "body"})
    ),
    "item": Rule(
        (
            "topic_id", "template_id", "kind", "format", "fields", "tags", "source_title", "source_url",
            "source_video_id", "source_at_ms", "note_uid", "anchor", "position", "shelved",
        ),
        follows={
            "first_sum": "fields", "edited_at_ms": "fields", "pack_fields": "fields", "shelved_at_ms": "shelved",
            "removed": "shelved",
        },
        refers={"topic_id": "topic", "template_id": "template"},
        natural=(("key",), ("guid",)),
        texts=frozenset({"fields"}),
    ),
    "card": Rule(
        (
            "topic_id", "position", "suspended", "buried", "buried_day", "flag", "leech", "desired_retention",
            "shelved",
        ),
        refers={"item_id": "item", "topic_id": "topic"},
        natural=(("item_id", "ordinal"),),
        local=frozenset(
            {
                "state", "step", "stability", "difficulty", "due_at_ms", "due_day", "interval_days",
                "last_review_at_ms", "last_review_day", "reps", "lapses",
            }
        ),
    ),
    "review": Rule((), refers={"card_id": "card"}),
    "media": Rule((), natural=(("sha256",),)),
    "item_media": Rule(
        ("media_id",), refers={"item_id": "item", "media_id": "media"}, natural=(("item_id", "name"),)
    ),
    "note_medium": Rule(
        ("media_id",), refers={"note_id": "note", "media_id": "media"}, natural=(("note_id", "name"),)
    ),
    "note_card": Rule(
        ("note_id", "block", "place", "lost_at_ms"), refers={"item_id": "item", "note_id": "note"},
        natural=(("item_id",),),
    ),
    "kept_text": Rule(()),
}  # fmt: skip
"""Table -> rule, in an order in which a row refers to earlier ones. A card's schedule has rules of its own."""

STAYS: Final[Mapping[str, str]] = {
    "path": "installed from its pack on each computer",
    "section": "a pack's",
    "goal": "a pack's",
    "practice": "a pack's",
    "question": "a pack's",
    "web_link": "a pack's",
    "video": "facts of a page, read again by each computer",
    "video_file": "says what lies on this computer's disk",
    "caption_track": "belongs to the files of this computer",
    "download": "the queue of this computer",
}
"""Tables with a uid whose rows are not told, and why."""
