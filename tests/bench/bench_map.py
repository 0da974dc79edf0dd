"""The map with 2,000 topics: build, a frame at fit and at reading zoom, a hit test. Frames are full repaints."""

from __future__ import annotations

import functools
from random import Random
from types import SimpleNamespace
from typing import Any, cast

from tests.bench.runner import Bench, application, percentile, times_ms

from studydesk.domain.path import Origin, PathId, Topic, TopicId, TopicProgress, TopicStatus

TOPICS, COLUMNS = 2_000, 45
WIDTH, HEIGHT = 1400, 900
ROUNDS = 60


def synthetic_topics(count: int = TOPICS, columns: int = COLUMNS, seed: int = 1) -> list[Topic]:
    """Rows of topics, each needing one or two of the rows above, most of them near."""
    random = Random(seed)
    titles = ("caching", "message queues", "databases and their indexes", "containers in production")
    topics = []
    for number in range(count):
        column, row = number % columns, number // columns
        before = set()
        for _ in range(random.choice((1, 1, 1, 2)) if row else 0):
            up = 1 if random.random() < 0.85 else random.randint(1, min(4, row))
            near = min(columns - 1, max(0, column + random.randint(-2, 2)))
            before.add(TopicId((row - up) * columns + near + 1))
        total = random.randint(5, 90)
        progress = TopicProgress(random.randint(0, total), total, random.randint(0, 30) * 3_600_000, True, 1, 2)
        topics.append(
            Topic(
                id=TopicId(number + 1),
                key=f"bench/t{number}",
                path_id=PathId(1),
                title=f"Topic {number} about {random.choice(titles)}",
                summary="",
                position=(float(column), float(row)),
                prerequisites=tuple(sorted(before)),
                see_also=(),
                status=random.choice(list(TopicStatus)),
                progress=progress,
                origin=Origin.PACK,
                course_titles=("A first course", "A second course with a longer title"),
            )
        )
    return topics


@functools.cache
def _view() -> Any:  # Any: Qt is imported in the child process only
    application()
    from PySide6.QtCore import QObject, Signal
    from PySide6.QtWidgets import QApplication

    from studydesk.ui.map.controller import MapController
    from studydesk.ui.map.view import MapView
    from studydesk.ui.models.path_model import PathModel
    from studydesk.ui.theme.theme import ThemeChoice, ThemeManager

    class Paths(QObject):
        """A path that is in memory only: the map is measured, not the database."""

        reset = Signal()
        topics_changed = Signal(set)
        path = SimpleNamespace(sections=())
        topics = tuple(synthetic_topics())

    themes = ThemeManager(cast("QApplication", QApplication.instance()))
    themes.choose(ThemeChoice.LIGHT, percent=100, reduce_motion=True)
    view = MapView(MapController(cast("PathModel", Paths())), themes)
    view.resize(WIDTH, HEIGHT)
    view.show()
    QApplication.processEvents()
    return view


def build() -> float:
    """Layout, lines and index of all topics, from the list that the services give."""
    from studydesk.ui.map.model import MapModel

    topics = synthetic_topics()
    return percentile(times_ms(lambda: MapModel.of(topics), rounds=9, warm_up=1), 50)


def _frame(zoom: float | None) -> float:
    from PySide6.QtGui import QImage

    from studydesk.ui.map.camera import View

    view = _view()
    bounds = view.controller.model.bounds
    if zoom is None:
        view.fit()
    else:
        view.set_view(View(bounds.cx, bounds.cy, zoom))
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    return percentile(times_ms(lambda: view.viewport().render(image), rounds=ROUNDS), 50)


def _frame_of_memory(zoom: float | None) -> float:
    from studydesk.domain.forecast import TopicMemory

    controller = _view().controller
    before, random = controller.model.memory, Random(3)
    controller.set_memory({topic_id: TopicMemory(random.random(), 9, 10) for topic_id in controller.model.order})
    controller.set_lens("later")
    try:
        return _frame(zoom)
    finally:
        controller.set_lens("progress")
        controller.set_memory(before)


def hit() -> float:
    """One look-up of the tile under the pointer, over the whole map in turn."""
    view = _view()
    model, bounds = view.controller.model, view.controller.model.bounds
    random = Random(2)
    points = [
        (bounds.x + random.random() * bounds.width, bounds.y + random.random() * bounds.height) for _ in range(1_000)
    ]
    taken = times_ms(lambda: [model.tile_at(x, y) for x, y in points], rounds=20)
    return percentile(taken, 50) / len(points)


def mark() -> float:
    """One topic has a new state: only its tile is painted again."""
    from PySide6.QtGui import QImage, QRegion

    from studydesk.ui.map.camera import View

    view = _view()
    topic_id = TopicId(1_000)
    rect = view.controller.model.rect(topic_id)
    view.set_view(View(rect.cx, rect.cy, 1.0))
    area = view.screen_rect(rect).toAlignedRect().adjusted(-12, -12, 12, 12)
    image = QImage(area.size(), QImage.Format.Format_RGB32)

    def repaint() -> None:
        from PySide6.QtCore import QPoint

        view.viewport().render(image, QPoint(), QRegion(area))

    return percentile(times_ms(repaint, rounds=ROUNDS), 50)


BENCHES: tuple[Bench, ...] = (
    Bench("map of 2,000 topics: build", 200.0, "ms", build),
    Bench("map of 2,000 topics: frame at fit", 16.0, "ms", functools.partial(_frame, None)),
    Bench("map of 2,000 topics: frame at the overview (30 %)", None, "ms", functools.partial(_frame, 0.3)),
    Bench("map of 2,000 topics: frame at half size", None, "ms", functools.partial(_frame, 0.5)),
    Bench("map of 2,000 topics: frame at reading zoom", 16.0, "ms", functools.partial(_frame, 1.0)),
    Bench("map of 2,000 topics: frame close up (200 %)", None, "ms", functools.partial(_frame, 2.0)),
    Bench("map of 2,000 topics: frame at fit, memory to come", 16.0, "ms", functools.partial(_frame_of_memory, None)),
    Bench("map of 2,000 topics: frame at reading zoom, memory", 16.0, "ms", functools.partial(_frame_of_memory, 1.0)),
    Bench("map of 2,000 topics: hit test", 0.1, "ms", hit),
    Bench("map of 2,000 topics: repaint of one tile", 8.0, "ms", mark),
)
