"""The memory on the map: what is known of each topic today and on the day that the lens shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from shiboken6 import isValid

from studydesk.ui.map.model import LEAST_DAYS, LENSES, MOST_DAYS, USUAL_DAYS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from studydesk.bridge.runner import JobHandle
    from studydesk.domain.forecast import Followed, TopicMemory
    from studydesk.domain.path import TopicId
    from studydesk.jobs import JobContext
    from studydesk.storage.store import Store
    from studydesk.ui.map.page import MapPage
    from studydesk.ui.topic.panel import TopicPanel

_SETTLE_MS = 400
_WEEK = 7
_QUICK_CARDS = 15_000
"""Up to so many cards a day of the slider is read at once; with more beside the window, so that it never waits."""
_MEMORY_LENSES = ("memory", "later")


class MapRecall(QObject):
    """Reads after the first picture and after each change of cards; a day of the slider at once. GUI thread."""

    def __init__(self, page: MapPage) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self.days = USUAL_DAYS
        self.follows_plan = False
        self._followed: Followed | None = None
        self._unmade: Mapping[TopicId, int] = {}
        self._cards: int | None = None
        self._job: JobHandle | None = None
        self._is_wanted_again = False
        self._has_slider = False
        self._is_stale = False
        self._later = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._later.timeout.connect(self._read)
        self._desk.study.changed.connect(self._on_study_changed)
        page.controller.memory_changed.connect(self._on_shown)
        page.bar.lens.activated.connect(lambda _row: self.set_lens(str(page.bar.lens.currentData())))
        self._bind()
        page.installEventFilter(self)
        self._later.start()

    def _bind(self) -> None:
        page, commands = self._page, self._desk.commands
        is_later = self._is_later
        slots: tuple[tuple[str, Callable[[], object], Callable[[], bool]], ...] = (
            ("lens", self.next_lens, lambda: True),
            ("later", lambda: self.move_days(_WEEK), is_later),
            ("sooner", lambda: self.move_days(-_WEEK), is_later),
            ("plan", lambda: self.set_future(self.days, not self.follows_plan), is_later),
            ("memory", self.open_dialog, lambda: self._page.topic_in_hand() is not None),
        )
        for name, slot, enabled in slots:
            commands.bind(f"map.{name}", slot, page.left, enabled=enabled)

    def adopt(self, panel: TopicPanel) -> None:
        """Serves a panel."""
        panel.cards.memory_asked.connect(self.open_dialog)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_stale and watched is self._page and event.type() is QEvent.Type.Show:
            self._is_stale = False
            self._later.start()
        return False

    # The lens

    @property
    def lens(self) -> str:
        """The lens in use."""
        return self._page.controller.model.showing.lens

    def _is_later(self) -> bool:
        return self.lens == "later"

    def next_lens(self) -> None:
        """The next way to look at the map."""
        ids = [one.id for one in LENSES]
        self.set_lens(ids[(ids.index(self.lens) + 1) % len(ids)])

    def set_lens(self, lens: str) -> None:
        """Looks through this lens."""
        if lens not in {one.id for one in LENSES} or lens == self.lens:
            return
        self._page.controller.set_lens(lens)
        self._page.bar.lens.setCurrentIndex(self._page.bar.lens.findData(lens))
        self._show_day()
        self._page.state_changed.emit()

    def move_days(self, by: int) -> None:
        """The map so many days later or sooner."""
        self.set_future(self.days + by, self.follows_plan)

    def set_future(self, days: int, follows_plan: bool) -> None:
        """The day that 'memory to come' shows, and what happens until then."""
        self.days, self.follows_plan = max(LEAST_DAYS, min(MOST_DAYS, days)), follows_plan
        self._show_day()
        self._page.state_changed.emit()

    def restore(self, lens: object, days: object, follows_plan: object) -> None:
        """Takes back what was kept; whatever is unknown is left out."""
        if isinstance(days, int) and not isinstance(days, bool):
            self.days = max(LEAST_DAYS, min(MOST_DAYS, days))
        self.follows_plan = follows_plan is True
        if isinstance(lens, str):
            self.set_lens(lens)

    def _on_shown(self) -> None:
        self.tell_outline()
        if self._is_later():
            slider = self._page.floats.slider
            if not self._has_slider:
                self._has_slider = True
                slider.changed.connect(self.set_future)
            slider.show_state(self.days, self.follows_plan, is_busy=self.follows_plan and self._followed is None)

    def tell_outline(self) -> None:
        """The same words in the outline."""
        outline, model = self._page.outline, self._page.controller.model
        if outline is None:
            return
        if self.lens not in _MEMORY_LENSES:
            outline.model.show_memory("", {})
            return
        from studydesk.ui.map import lens_words

        heading = self.tr("Memory") if self.lens == "memory" else self.tr("In %n day(s)", "", self.days)
        outline.model.show_memory(
            heading, {key: lens_words.full(model.memory.get(key), topic) for key, topic in model.topics.items()}
        )

    # Reading

    @property
    def is_settled(self) -> bool:
        """Whether what is shown is what is known: nothing is about to be read."""
        return self._job is None and not self._later.isActive()

    def _on_study_changed(self) -> None:
        self._followed = None
        self._later.start()

    def _read(self) -> None:
        """All beside the window; what is shown stays until it is there."""
        self._is_stale = not self._page.isVisible()  # then it is read when the page is shown
        if self._is_stale or self._desk.study.is_stopped:
            return
        if self._job is not None:
            self._is_wanted_again = True
            return
        from studydesk.bridge.runner import Lane
        from studydesk.services import forecast
        from studydesk.services.reading import read_beside

        now, settings = self._desk.study.now(), self._desk.study.settings()
        days = float(self.days) if self._is_later() else 0.0
        wants_plan = self._is_later() and self.follows_plan and self._followed is None

        def work(store: Store) -> tuple[dict[TopicId, TopicMemory], dict[TopicId, int], Followed | None]:
            found = forecast.memory(store, now=now, settings=settings, days=days, with_unmade=False)
            plan = forecast.followed(store, now=now, settings=settings) if wants_plan else None
            return found, forecast.unmade(store), plan

        file, clock = self._desk.store.file, self._desk.clock

        def job(context: JobContext) -> tuple[dict[TopicId, TopicMemory], dict[TopicId, int], Followed | None]:
            context.raise_if_cancelled()
            return read_beside(file, clock, work)

        lens = self.lens, self.days, self.follows_plan
        self._job = handle = self._desk.runner.start(job, Lane.READING)
        handle.finished.connect(lambda found: self._on_read(found, lens))
        handle.failed.connect(lambda _error: self._on_over())

    def _on_read(
        self,
        found: tuple[dict[TopicId, TopicMemory], dict[TopicId, int], Followed | None],
        asked: tuple[str, int, bool],
    ) -> None:
        if not isValid(self) or self._desk.study.is_stopped:
            return
        memory, self._unmade, plan = found
        self._cards = sum(one.cards for one in memory.values())
        self._followed = plan or self._followed
        is_same = asked == (self.lens, self.days, self.follows_plan)
        if is_same and not (asked[0] == "later" and asked[2]):
            self._put(memory)
        elif not self._is_wanted_again:
            self._show_day()
        self._on_over()

    def _on_over(self) -> None:
        if isValid(self) and not self._desk.study.is_stopped:
            self._job = None
            if self._is_wanted_again:
                self._is_wanted_again = False
                self._read()

    def _show_day(self) -> None:
        """A day of the slider, at once where that is quick."""
        if self._is_later() and self.follows_plan:
            if self._followed is None:
                self._read()
            else:
                self._page.controller.set_memory(self._followed.at(float(self.days)))
        elif self._cards is None or self._cards > _QUICK_CARDS:
            self._read()
        else:
            from studydesk.services import forecast

            days = float(self.days) if self._is_later() else 0.0
            now, settings = self._desk.study.now(), self._desk.study.settings()
            self._put(forecast.memory(self._desk.store, now=now, settings=settings, days=days, with_unmade=False))
        self._on_shown()

    def _put(self, memory: dict[TopicId, TopicMemory]) -> None:
        from studydesk.services import forecast

        self._page.controller.set_memory(forecast.with_items(memory, self._unmade))

    # A topic

    def open_dialog(self) -> None:
        """What is known of the topic in hand, and what can be done for it."""
        topic_id = self._page.topic_in_hand()
        if topic_id is None:
            return
        from studydesk.ui.map.memory_dialog import MemoryDialog

        MemoryDialog(self._desk, topic_id, self._page.window()).open()
