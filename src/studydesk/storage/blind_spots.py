"""Reading what blind spots need: the transcript parts of a topic that were watched, and which words stand in notes
and cards (by the full-text index)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from studydesk.domain.path import TopicId
from studydesk.storage.library import COURSE_KEY

if TYPE_CHECKING:
    from studydesk.storage.store import Store

MOST_CUES: Final = 40_000

_WATCHED: Final = f"""
WITH shown AS (SELECT DISTINCT v.id AS id, v.key AS key FROM course c JOIN video v ON v.key = {COURSE_KEY}
    WHERE c.topic_id = :topic AND NOT c.shelved)
SELECT s.key, q.start_ms, q.text FROM shown s
JOIN cue q ON q.track_id = (SELECT t.id FROM caption_track t WHERE t.video_id = s.id AND t.language LIKE 'en%'
    ORDER BY t.original DESC, t.kind = 'automatic', t.id LIMIT 1)
WHERE EXISTS (SELECT 1 FROM watch_stretch w
    WHERE w.video_key = s.key AND w.start_ms < q.end_ms AND w.end_ms > q.start_ms)
ORDER BY s.key, q.position LIMIT {MOST_CUES}"""

_IN_NOTE: Final = """
SELECT 1 FROM search_text f JOIN search_doc d ON d.id = f.rowid AND d.kind = 'note' WHERE search_text MATCH ? LIMIT 1"""

_IN_CARD: Final = "SELECT 1 FROM search_card f JOIN search_doc d ON d.id = f.rowid WHERE search_card MATCH ? LIMIT 1"


def read_watched(store: Store, topic_id: TopicId) -> list[tuple[str, int, str]]:
    """(video key, ms, text) of the English cues of a topic's videos that were played, in order."""
    return [(row[0], row[1], row[2]) for row in store.read_tuples(_WATCHED, {"topic": topic_id})]


def is_noted(store: Store, words: Iterable[str]) -> bool:
    """Whether any of these (letters only) stands in a note or on a card."""
    wanted = " OR ".join(f'"{word}"' for word in words)
    return bool(store.read_tuples(_IN_NOTE, (wanted,)) or store.read_tuples(_IN_CARD, (wanted,)))
