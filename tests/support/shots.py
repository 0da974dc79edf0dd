"""Renders every page of the program to PNG files: `python -m tests.support.shots DIR` (or `dev.py shots DIR`).

Light and dark, 1280x800 and 1920x1080, and 1366x768 at 200 %, from a profile with 90 days of plausible study.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication, QWidget
from tests.support.desks import NOW, Bench
from tests.support.download_samples import fill_library, fill_queue, some_matches
from tests.support.note_samples import shoot as shoot_notes
from tests.support.study_samples import begin_topics, occlusion_draft, reviewed_card
from tests.support.study_time_samples import shoot as shoot_statistics
from tests.support.transfer_samples import shoot as shoot_transfer
from tests.support.watch_samples import absent, watch

from studydesk.bridge.crash import CrashReport
from studydesk.domain.cards import Draft, ItemKind
from studydesk.domain.errors import EnvironmentFault
from studydesk.domain.path import TopicStatus
from studydesk.domain.reckoned import YearAt
from studydesk.domain.scheduling import Rating
from studydesk.domain.study import StudyChoice, StudyKind
from studydesk.services import cards, downloads
from studydesk.services.demo import seed_demo
from studydesk.ui.map.memory_dialog import MemoryDialog
from studydesk.ui.map.page import MapPage
from studydesk.ui.review.custom import CustomDialog
from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.watch.excerpt import ExcerptWindow
from studydesk.ui.watch.own_words import OwnWordsDialog
from studydesk.ui.widgets.card_history import HistoryDialog

SIZES = ((1280, 800, 100), (1920, 1080, 100), (1366, 768, 200))
_SETTLE_MS = 350


class Photographer:
    """Takes pictures of one window in one look."""

    def __init__(self, application: QApplication, bench: Bench, folder: Path, look: str) -> None:
        self._application = application
        self._bench = bench
        self._folder = folder
        self._look = look

    def settle(self, milliseconds: int = _SETTLE_MS) -> None:
        """Lets timers, layouts and short movements come to rest."""
        deadline = QDeadlineTimer(milliseconds)
        while not deadline.hasExpired():
            self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def take(self, name: str, widget: QWidget | None = None) -> None:
        """Saves a picture of the window, or of another widget."""
        self.settle()
        file = self._folder / f"{name}-{self._look}.png"
        if not (widget or self._bench.window).grab().save(str(file)):
            raise OSError(f"could not write {file}")
        print(file.name)

    def dialog(self, name: str, made: QWidget) -> None:
        """Saves a picture of a dialog and closes it."""
        made.show()
        self.take(name, made)
        made.close()
        self.settle(30)


def pages(camera: Photographer, bench: Bench) -> None:
    """Every page in the states that matter."""
    window, desk = bench.window, bench.desk
    topic = _interesting_topic(bench)
    window.show_page("today")
    camera.take("today")
    desk.commands.run("today.plan")
    camera.settle(400)
    camera.take("plan")
    desk.commands.run("today.plan")
    page = window.show_page("map")
    camera.settle()
    camera.take("map")
    _memory_pictures(camera, bench)
    page.show_argument(topic)
    camera.take("map-topic")
    _practice_pictures(camera, bench)
    desk.commands.run("map.outline")
    camera.take("outline")
    desk.commands.run("map.outline")
    window.go_back()
    desk.paths.set_status([topic], TopicStatus.LEARNING)
    camera.take("message")
    desk.store.undo()
    window.show_error(_sample_fault())
    window.messages.more.click()
    camera.take("message-trouble")
    window.messages.leave()
    window.open_box()
    camera.take("box")
    window._box.line.setText("dock")
    camera.settle(600)
    camera.take("box-found")
    window._box.leave()
    desk.index.keep()
    shoot_statistics(camera, bench)
    search = window.show_page("search")
    camera.take("search-empty")
    camera.settle(3_000)
    search.put("redis")
    camera.settle(800)
    camera.take("search")
    search.put("")
    window.show_page("downloads")
    camera.take("downloads-empty")
    fill_queue(bench)
    fill_library(bench)
    window.show_page("downloads").view.select([desk.store.read("SELECT id FROM download ORDER BY position")[1][0]])
    camera.take("downloads")
    for section in ("", "study", "paths", "videos", "library", "engine", "data", "keys", "about"):
        settings = window.show_page("settings")
        if section:
            settings.show_argument(section)
        camera.take(f"settings-{section}" if section else "settings")


def _memory_pictures(camera: Photographer, bench: Bench) -> None:
    """The map through the lenses of memory, and the memory of a topic."""
    page = bench.window.show_page("map")
    assert isinstance(page, MapPage)
    page.recall.set_lens("memory")
    camera.settle(1_500)
    camera.take("map-memory")
    page.recall.set_lens("later")
    camera.take("map-memory-later")
    page.recall.set_lens("progress")
    camera.dialog("map-memory-topic", MemoryDialog(bench.desk, bench.desk.paths.topics[0].id, bench.window))


def _practice_pictures(camera: Photographer, bench: Bench) -> None:
    """Exercises, questions and links of a topic, and a question asked and answered."""
    from studydesk.domain.practice import CheckTime
    from studydesk.ui.topic.quiz import QuizDialog

    page = bench.window.show_page("map")
    page.show_argument(next(topic.id for topic in bench.desk.paths.topics if topic.key == "backend/continual-learning"))
    parts = page.panel.practice
    parts.exercises.blocks[0].toggle()
    camera.settle()
    top = parts.mapTo(page.panel.scroll_area.widget(), parts.rect().topLeft()).y()
    page.panel.scroll_area.verticalScrollBar().setValue(top)
    camera.take("map-practice")
    page.panel.scroll_area.verticalScrollBar().setValue(top + parts.checks.y())
    camera.take("map-links")
    parts.exercises.blocks[0].toggle()
    quiz = QuizDialog(parts._model, bench.theme, parts._practice.asked(CheckTime.AFTER), CheckTime.AFTER, page)
    quiz.show()
    quiz.rows[0].choice.click()
    quiz._answer()
    camera.dialog("quiz", quiz)
    page.show_argument(_interesting_topic(bench))


def reviews(camera: Photographer, bench: Bench) -> None:
    """Review and editor."""
    window, desk = bench.window, bench.desk
    topic = begin_topics(bench)[0]
    page = window.show_page("review")
    camera.take("review")
    page.begin(StudyChoice())
    for kind in (ItemKind.CLOZE, ItemKind.TYPE_IN, ItemKind.CODE):
        page.begin(_one_of(bench, kind))
        camera.take(f"review-{kind.value}-question")
        page.card.line.setText("SELECT * form lending")
        page.show_answer()
        camera.take(f"review-{kind.value}-answer")
    page.rate(Rating.EASY)
    camera.take("review-end")
    page.begin(StudyChoice())
    page.edit()
    camera.take("review-edit")
    window.go_back()
    window.go_back()
    card = cards.card_view(bench.store, reviewed_card(bench, topic))
    camera.dialog("history", HistoryDialog(desk, card, window))
    camera.dialog("review-custom", CustomDialog(desk, None, window))
    window.show_page("map").show_argument(topic)
    window.page.panel.scroll_area.ensureWidgetVisible(window.page.panel.cards)
    camera.take("topic-cards")
    settings = window.show_page("settings")
    memory = next(one for one in settings.sections if one.section_id == "memory")
    memory.show_years([YearAt(at / 100, 9 + 60 * (at / 100) ** 9, at, 900 + at) for at in range(70, 100)])
    for section in ("cards", "memory"):
        settings.show_argument(section)
        camera.take(f"settings-{section}")
    window.make_card()
    editor = window._editor
    editor.form.preview_button.click()
    for name, draft in _drafts(bench):
        editor.make(None, draft)
        camera.take(f"editor-{name}", editor)
    editor.close()


def all_cards(camera: Photographer, bench: Bench) -> None:
    """The table of all cards and what stands before it."""
    from studydesk.ui.cards.table.dialogs import TopicDialog
    from studydesk.ui.cards.table.replace import ReplaceDialog

    desk = bench.desk
    page = bench.window.show_page("cards")
    page.show_query("")
    camera.settle(600)
    camera.take("cards")
    page.toggle_preview()
    page.view.go(3)
    camera.take("cards-preview")
    page.edit()
    camera.take("cards-edit")
    page.side.leave()
    page.view.selectAll()
    page.line.setText("topic:redis (is:due or")
    camera.take("cards-fault")
    page.show_query("nothing like this")
    camera.settle(600)
    camera.take("cards-nothing")
    page.show_query("")
    camera.settle(600)
    camera.dialog("cards-topic", TopicDialog(desk, "", None, page))
    dialog = ReplaceDialog(desk, page.finder, list(page.model.ids), page)
    dialog.find_line.setText("cache")
    dialog.put_line.setText("store")
    camera.settle(800)
    camera.dialog("cards-replace", dialog)


def _one_of(bench: Bench, kind: ItemKind) -> StudyChoice:
    sql = "SELECT c.id FROM card c JOIN item i ON i.id = c.item_id WHERE i.kind = ? ORDER BY c.id LIMIT 1"
    found = bench.store.read_tuples(sql, (kind.value,))
    return StudyChoice(StudyKind.CARDS, cards=tuple(row[0] for row in found))


def _drafts(bench: Bench) -> list[tuple[str, Draft]]:
    code = "def double(n):\n    return 2 * n  # twice\n"
    return [
        ("gaps", Draft(ItemKind.CLOZE, {"text": "An {{c1::index}} makes reading quicker and {{c2::writing}} slower."})),
        (
            "code",
            Draft(ItemKind.CODE, {"front": "What is `double(2)`?", "code": code, "language": "python", "back": "4"}),
        ),
        ("areas", occlusion_draft(bench)),
    ]


def watching(camera: Photographer, bench: Bench) -> None:
    """The Watch page: with a video, its note and cards beside it, and without."""
    absent(bench)
    camera.take("watch-absent")
    watch(bench)
    page = bench.window.page
    page.side.show_tab("transcript")
    page.side.transcript.line.setText("status")
    camera.take("watch")
    page.noting.note()
    camera.take("watch-note")
    page.side.show_tab("cards")
    camera.take("watch-cards")
    camera.dialog("own-words", OwnWordsDialog(bench.desk, "TCP and UDP", page))
    camera.dialog("excerpt", ExcerptWindow(bench.desk, page.what, 4_000, page))


def dialogs(camera: Photographer, bench: Bench) -> None:
    """What stands before the window."""
    from studydesk.ui.crash_window import CrashWindow
    from studydesk.ui.downloads.ask import DownloadDialog
    from studydesk.ui.key_help import KeyHelp
    from studydesk.ui.preferences.bring_in import BringInDialog
    from studydesk.ui.start_fault import StartFault

    wishes = downloads.wishes_of_topics(bench.store, [bench.desk.paths.topics[1].id])
    page = bench.window.show_page("downloads")
    camera.dialog("download", DownloadDialog(bench.desk, bench.desk.paths.topics[1].title, wishes, page))
    camera.dialog("bring-in", BringInDialog(bench.desk, some_matches(bench), page))
    page = bench.window.show_page("map")
    shoot_transfer(camera, bench)
    camera.dialog("keys-help", KeyHelp(bench.desk, page.contexts(), bench.window))
    report = CrashReport("ValueError", "StudyDesk\n\nTraceback (most recent call last):\n  ...\nValueError: x", None)
    camera.dialog("crash", CrashWindow(bench.theme, report, bench.window))
    camera.dialog("start-fault", StartFault(bench.theme, _sample_fault(), "22 Nov 2026 18:04"))


def welcome(camera: Photographer, bench: Bench) -> None:
    """The three first steps."""
    window = bench.window
    window.show_welcome()
    for step in (1, 2, 3):
        camera.take(f"welcome-{step}")
        window._welcome.next_button.click()
    camera.settle()


def _sample_fault() -> EnvironmentFault:
    return EnvironmentFault(
        "disk.full",
        "The disk is full.",
        kept="Everything up to your last mark is saved.",
        next_step="Free some space and try again.",
        details="No space left on device: studydesk.db",
    )


def _interesting_topic(bench: Bench) -> object:
    """A topic in the middle: some lessons done, some not."""
    topics = bench.desk.paths.topics
    return max(topics, key=lambda topic: 0 < topic.progress.fraction < 1 and topic.progress.lessons_total).id


def main(arguments: list[str]) -> int:
    """Writes all pictures into the folder given as the only argument."""
    if len(arguments) != 1:
        print("usage: python -m tests.support.shots DIR", file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    themes = ThemeManager(application)
    for width, height, percent in SIZES:
        for theme in ("light", "dark"):
            with tempfile.TemporaryDirectory() as place:
                bench = Bench(application, Path(place) / "profile", theme=themes)
                _one_look(application, bench, folder, (width, height, percent, theme))
                bench.close()
    return 0


def _one_look(application: QApplication, bench: Bench, folder: Path, look: tuple[int, int, int, str]) -> None:
    width, height, percent, theme = look
    seed_demo(bench.store, NOW, Random(7))
    bench.device.set("reduce_motion", True)
    bench.device.set("theme", theme)
    bench.device.set("scale", percent)
    camera = Photographer(application, bench, folder, f"{width}x{height}-{theme}")
    bench.window.resize(width, height)
    bench.window.show()
    bench.window.open_last_page()
    camera.settle()
    steps: tuple[Callable[[Photographer, Bench], None], ...] = (
        welcome,
        pages,
        reviews,
        all_cards,
        shoot_notes,
        dialogs,
    )
    for step in steps:
        step(camera, bench)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
