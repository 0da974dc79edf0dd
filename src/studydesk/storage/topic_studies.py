"""What the learner chose for the study of a topic: like the marks by the topic's key, in a row that stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studydesk.domain.cards import TopicStudy
from studydesk.domain.path import TopicId
from studydesk.storage.marks import make_marks

if TYPE_CHECKING:
    from studydesk.storage.store import Transaction


def write(tx: Transaction, topic_id: TopicId, chosen: TopicStudy) -> None:
    """Sets all of it. An unknown topic changes nothing."""
    row = tx.execute("SELECT key FROM topic WHERE id = ?", (topic_id,)).fetchone()
    if row is None:
        return
    if tx.execute("SELECT 1 FROM topic_study WHERE key = ?", (row[0],)).fetchone() is None:
        with tx.without_undo():
            make_marks(tx, "topic_study", (str(row[0]),))
    tx.execute(
        "UPDATE topic_study SET desired_retention = ?, new_a_day = ?, reviews_a_day = ?, skip_until_day = ?"
        " WHERE key = ?",
        (chosen.desired_retention, chosen.new_a_day, chosen.reviews_a_day, chosen.skip_until_day, row[0]),
    )
