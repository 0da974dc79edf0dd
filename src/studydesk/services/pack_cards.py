"""The cards of a learning path: entering study, and those that the learner deleted. GUI thread.

Installing a path brings its items; their cards come, new and in the pack's order, when the learner begins with the
topic (``services.progress``) or asks for them here. How many are asked a day is for the daily limit to say.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from studydesk.domain.clock import to_ms
from studydesk.domain.path import TopicId
from studydesk.storage import pack_items

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.storage.store import Store


def waiting_items(store: Store, topic_id: TopicId) -> int:
    """How many of the path's items of a topic have no cards yet."""
    rows = store.read_tuples(
        "SELECT count(*) FROM item i WHERE i.topic_id = ? AND i.key IS NOT NULL AND NOT i.shelved"
        " AND NOT EXISTS (SELECT 1 FROM card c WHERE c.item_id = i.id)",
        (topic_id,),
    )
    return int(rows[0][0])


def deleted_items(store: Store, topic_id: TopicId) -> int:
    """How many of the path's items of a topic the learner has deleted."""
    rows = store.read_tuples("SELECT count(*) FROM item WHERE topic_id = ? AND removed", (topic_id,))
    return int(rows[0][0])


def add_cards(store: Store, topic_id: TopicId, *, now: datetime, origin: object | None = None) -> Changes:
    """Lets the cards of a topic enter study; one undo step."""
    with store.write("Add cards", origin=origin) as tx:
        pack_items.enter_cards(tx, (topic_id,), to_ms(now))
    return tx.changes


def add_again(store: Store, topic_id: TopicId, *, now: datetime, origin: object | None = None) -> Changes:
    """Brings back the path's cards that the learner deleted from a topic, new; one undo step."""
    with store.write("Bring cards back", origin=origin) as tx:
        pack_items.bring_back(tx, (topic_id,))
        pack_items.enter_cards(tx, (topic_id,), to_ms(now))
    return tx.changes
