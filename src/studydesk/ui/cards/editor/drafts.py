"""What stands in an editor and is not a card yet: kept over restarts and kills."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from studydesk.domain.cards import Draft, ItemId, ItemKind, Source, TextFormat
from studydesk.domain.errors import StudyDeskError
from studydesk.domain.path import TopicId

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk

_KEY = "card_draft"


def keep(desk: Desk, draft: Draft | None, item_id: ItemId | None = None) -> None:
    """Keeps a draft in place of the one before; None: there is nothing to keep. A full disk is the log's business."""
    record: dict[str, Any] = {}  # Any: it goes to JSON
    if draft is not None:
        record = {
            "kind": draft.kind.value,
            "fields": {name: text for name, text in draft.fields.items() if text},
            "topic": draft.topic_id,
            "tags": list(draft.tags),
            "format": draft.format.value,
            "source": [draft.source.title, draft.source.url, draft.source.video_id, draft.source.at_ms],
            "item": item_id,
        }
    try:
        if desk.device.record(_KEY) != record:
            desk.device.set(_KEY, record)
    except StudyDeskError as error:
        desk.errors.report(error)


def kept(desk: Desk) -> tuple[Draft, ItemId | None] | None:
    """The draft of last time, and the item that it changes (None: a new one)."""
    record = desk.device.record(_KEY)
    fields = record.get("fields")
    if not isinstance(fields, dict) or not any(isinstance(text, str) and text.strip() for text in fields.values()):
        return None
    item = record.get("item")
    return _draft_of(record, fields), ItemId(item) if isinstance(item, int) else None


def _draft_of(record: Mapping[str, Any], fields: Mapping[str, Any]) -> Draft:
    kinds, formats = {kind.value: kind for kind in ItemKind}, {one.value: one for one in TextFormat}
    topic, tags, source = record.get("topic"), record.get("tags"), record.get("source")
    return Draft(
        kind=kinds.get(str(record.get("kind")), ItemKind.BASIC),
        fields={str(name): text for name, text in fields.items() if isinstance(text, str)},
        topic_id=TopicId(topic) if isinstance(topic, int) else None,
        tags=tuple(str(tag) for tag in tags) if isinstance(tags, list) else (),
        format=formats.get(str(record.get("format")), TextFormat.MARKDOWN),
        source=_source_of(source) if isinstance(source, list) and len(source) == 4 else Source(),
    )


def _source_of(parts: list[Any]) -> Source:
    title, url, video, at_ms = parts
    return Source(
        str(title or ""),
        str(url or ""),
        video if isinstance(video, str) else None,
        at_ms if isinstance(at_ms, int) else None,
    )


def finish_edit(desk: Desk) -> bool:
    """After a kill: brings the item to what was typed last. What cannot be saved stays as a draft of a new card."""
    found = kept(desk)
    draft, item_id = found if found is not None else (None, None)
    if draft is None or item_id is None:
        return False
    from studydesk.services import cards

    try:
        cards.edit_item(desk.store, item_id, draft, now=desk.clock())
    except StudyDeskError:
        keep(desk, draft)
        return False
    keep(desk, None)
    return True
