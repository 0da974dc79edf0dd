"""Cards and reviews for walks and pictures."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtGui import QColor, QImage, QPainter
from tests.support.desks import NOW, Bench

from studydesk.domain.cards import CardId, Draft, ItemKind
from studydesk.domain.occlusion import Area, Hide, Occlusion, Shape, write_occlusion
from studydesk.domain.path import TopicId, TopicStatus
from studydesk.domain.scheduling import Rating
from studydesk.services import cards, media, progress, review
from studydesk.ui.cards.editor.field import image_bytes


def begin_topics(bench: Bench, count: int = 3) -> list[TopicId]:
    """The first topics are being learned, so that their cards wait."""
    ids = [topic.id for topic in bench.desk.paths.topics[2 : 2 + count]]
    for topic_id in ids:
        progress.set_topic_status(bench.store, topic_id, TopicStatus.LEARNING, now=NOW)
    bench.desk.study.refresh()
    return ids


def reviewed_card(bench: Bench, topic_id: TopicId) -> CardId:
    """A card with a history."""
    card_id = cards.cards_of_topic(bench.store, topic_id)[0]
    ratings = (Rating.GOOD, Rating.GOOD, Rating.HARD, Rating.AGAIN, Rating.GOOD, Rating.GOOD)
    settings = bench.desk.study.settings()
    for rating, days in zip(ratings, (60, 57, 45, 24, 23.9, 20), strict=True):
        now = NOW - timedelta(days=days)
        review.answer(bench.store, card_id, rating, now=now, taken_ms=7_000, settings=settings)
    bench.desk.study.refresh()
    return card_id


def picture() -> bytes:
    """A drawing with boxes to hide."""
    image = QImage(640, 320, QImage.Format.Format_RGB32)
    image.fill(QColor("#f2f2f2"))
    painter = QPainter(image)
    painter.setPen(QColor("#404040"))
    for at, word in enumerate(("client", "server", "database")):
        painter.drawRect(40 + at * 200, 110, 150, 90)
        painter.drawText(80 + at * 200, 160, word)
    painter.end()
    return image_bytes(image)


def occlusion_draft(bench: Bench) -> Draft:
    """A picture with three hidden areas."""
    medium = media.add_medium(bench.store, media.media_folder(bench.store), picture(), ".png")
    boxes = [Area(at + 1, Shape.RECTANGLE, ((0.06 + at * 0.31, 0.34), (0.3 + at * 0.31, 0.63))) for at in range(3)]
    fields = {
        "picture": medium.file_name,
        "areas": write_occlusion(Occlusion(Hide.ALL, tuple(boxes))),
        "header": "What stands here?",
        "back": "",
    }
    return Draft(ItemKind.OCCLUSION, fields)
