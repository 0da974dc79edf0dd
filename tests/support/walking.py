"""Every place of the program that can be shown, to be walked by tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QDeadlineTimer, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QGraphicsView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QTextEdit,
    QToolButton,
    QWidget,
)
from tests.support import note_samples, transfer_samples
from tests.support.desks import Bench
from tests.support.download_samples import fill_library, fill_queue, some_matches
from tests.support.study_samples import begin_topics, occlusion_draft, reviewed_card
from tests.support.today_places import plan, studied, today
from tests.support.watch_samples import absent, faulty, watch

from studydesk.bridge.crash import CrashReport
from studydesk.domain.cards import Draft, ItemKind
from studydesk.domain.downloads import FailureKind
from studydesk.domain.errors import EnvironmentFault
from studydesk.domain.scheduling import Rating
from studydesk.domain.study import StudyChoice, StudyKind
from studydesk.services import cards, downloads

INTERACTIVE = (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QGraphicsView,
)
Place = Callable[[Bench], QWidget]


def _map(bench: Bench) -> QWidget:
    bench.window.show_page("map")
    return bench.window


def _topic(bench: Bench) -> QWidget:
    bench.window.show_page("map").show_argument(bench.desk.paths.topics[1].id)
    return bench.window


def _practice(bench: Bench) -> QWidget:
    """A topic with links, its first exercise done and open."""
    page = bench.window.show_page("map")
    topic = next(topic for topic in bench.desk.paths.topics if topic.key == "backend/continual-learning")
    page.show_argument(topic.id)
    block = page.panel.practice.exercises.blocks[0]
    block.toggle()
    block.tick.click()
    return bench.window


def _quiz(answered: bool, over: bool = False) -> Place:
    def show(bench: Bench) -> QWidget:
        _practice(bench)
        from studydesk.domain.practice import CheckTime
        from studydesk.ui.topic.quiz import QuizDialog

        panel = bench.window.show_page("map").panel
        questions = panel.practice._practice.asked(CheckTime.AFTER)
        dialog = QuizDialog(panel.practice._model, bench.theme, questions, CheckTime.AFTER, bench.window)
        dialog.show()
        dialog.rows[0].choice.click()
        if answered:
            dialog._answer()
        while over and not dialog.is_over:
            dialog._next()
        return dialog

    return show


def _outline(bench: Bench) -> QWidget:
    page = bench.window.show_page("map")
    page.set_shows_outline(True)
    return bench.window


def _settings(bench: Bench) -> QWidget:
    bench.window.show_page("settings")
    return bench.window


def _downloads(bench: Bench) -> QWidget:
    fill_queue(bench)
    page = bench.window.show_page("downloads")
    page.view.selectAll()
    return bench.window


def _no_downloads(bench: Bench) -> QWidget:
    bench.window.show_page("downloads")
    return bench.window


def _download_question(bench: Bench) -> QWidget:
    from studydesk.ui.downloads.ask import DownloadDialog

    desk = bench.desk
    page = bench.window.show_page("downloads")
    wishes = downloads.wishes_of_topics(desk.store, [desk.paths.topics[1].id])
    dialog = DownloadDialog(desk, desk.paths.topics[1].title, wishes, page)
    dialog.destination.offer(is_list=True)
    dialog.destination.show()
    dialog._on_failure(FailureKind.SERVER, "")
    return dialog


def _storage(bench: Bench) -> QWidget:
    fill_library(bench)
    bench.window.show_page("settings").show_argument("library")
    return bench.window


def _bring_in(bench: Bench) -> QWidget:
    from studydesk.ui.preferences.bring_in import BringInDialog

    return BringInDialog(bench.desk, some_matches(bench), bench.window.show_page("settings"))


def _box(bench: Bench) -> QWidget:
    bench.window.show_page("map")
    bench.window.open_box()
    return bench.window._box


def _message(bench: Bench) -> QWidget:
    bench.window.show_page("map")
    bench.desk.paths.set_lessons_done(
        [bench.desk.paths.detail(bench.desk.paths.order[0]).courses[0].lessons[0].id], True
    )
    return bench.window.messages


def _trouble(bench: Bench) -> QWidget:
    bench.window.show_page("map")
    bench.window.show_error(EnvironmentFault("disk.full", "0 " * 60, kept="1", next_step="2", details="3"))
    bench.window.messages.more.click()
    return bench.window.messages


def _welcome(step: int) -> Place:
    def show(bench: Bench) -> QWidget:
        bench.window.show_welcome()
        for _ in range(step):
            bench.window._welcome.next_button.click()
        return bench.window._welcome

    return show


def _keys(bench: Bench) -> QWidget:
    from studydesk.ui.key_help import KeyHelp

    page = bench.window.show_page("map")
    return KeyHelp(bench.desk, page.contexts(), bench.window)


def _crash(bench: Bench) -> QWidget:
    from studydesk.ui.crash_window import CrashWindow

    return CrashWindow(bench.theme, CrashReport("x", "0: 0", None), bench.window)


def _start_fault(bench: Bench) -> QWidget:
    from studydesk.ui.start_fault import StartFault

    fault = EnvironmentFault("database.corrupt", "0", kept="1", next_step="2", details="3")
    return StartFault(bench.theme, fault, "4", bench.window)


def _no_review(bench: Bench) -> QWidget:
    bench.window.show_page("review")
    return bench.window


def _review_start(bench: Bench) -> QWidget:
    begin_topics(bench)
    bench.window.show_page("review")
    return bench.window


def _question(bench: Bench) -> QWidget:
    _review_start(bench).page.begin(StudyChoice())  # type: ignore[attr-defined]
    return bench.window


def _answer(bench: Bench) -> QWidget:
    _question(bench).page.show_answer()  # type: ignore[attr-defined]
    return bench.window


def _review_end(bench: Bench) -> QWidget:
    topic = begin_topics(bench, 1)[0]
    page = bench.window.show_page("review")
    page.begin(StudyChoice(StudyKind.CARDS, cards=tuple(cards.cards_of_topic(bench.store, topic)[:2])))
    for _ in range(2):
        page.show_answer()
        page.rate(Rating.EASY)
    return bench.window


def _edit_in_place(bench: Bench) -> QWidget:
    _question(bench).page.edit()  # type: ignore[attr-defined]
    return bench.window


def _history(bench: Bench) -> QWidget:
    from studydesk.ui.widgets.card_history import HistoryDialog

    card = reviewed_card(bench, begin_topics(bench, 1)[0])
    return HistoryDialog(bench.desk, cards.card_view(bench.store, card), bench.window.show_page("review"))


def _cards(bench: Bench) -> QWidget:
    begin_topics(bench, 1)
    page = bench.window.show_page("cards")
    _until(lambda: bool(page.model.ids))
    return bench.window


def _no_cards(bench: Bench) -> QWidget:
    page = bench.window.show_page("cards")
    _until(page.empty.isVisible)
    return bench.window


def _card_beside(bench: Bench) -> QWidget:
    _cards(bench).page.toggle_preview()  # type: ignore[attr-defined]
    return bench.window


def _replace(bench: Bench) -> QWidget:
    from studydesk.ui.cards.table.replace import ReplaceDialog

    page = _cards(bench).page  # type: ignore[attr-defined]
    return ReplaceDialog(bench.desk, page.finder, list(page.model.ids), page)


def _due_of_cards(bench: Bench) -> QWidget:
    from studydesk.ui.cards.table.dialogs import DueDialog

    return DueDialog(bench.desk, "1", _cards(bench))


def _until(is_so: Callable[[], bool]) -> None:
    """What is read beside the window has arrived."""
    deadline = QDeadlineTimer(10_000)
    while not is_so() and not deadline.hasExpired():
        QApplication.processEvents()
    assert is_so()


def _custom(bench: Bench) -> QWidget:
    from studydesk.ui.review.custom import CustomDialog

    begin_topics(bench, 1)
    return CustomDialog(bench.desk, None, bench.window.show_page("review"))


def _days(bench: Bench) -> QWidget:
    from studydesk.ui.review.custom import DaysDialog

    return DaysDialog(bench.desk, "1", "2", 3, bench.window.show_page("review"))


def _topic_study(bench: Bench) -> QWidget:
    from studydesk.ui.map.topic_study import TopicStudyDialog

    bench.window.show_page("map")
    return TopicStudyDialog(bench.desk, begin_topics(bench, 1)[0], bench.window)


def _editor(draft: Callable[[Bench], Draft]) -> Place:
    def show(bench: Bench) -> QWidget:
        bench.window.show_page("map")
        bench.window.make_card()
        editor = bench.window._editor
        editor.make(None, draft(bench))
        editor.form.preview_button.click()
        return editor

    return show


def _own_words(bench: Bench) -> QWidget:
    from studydesk.ui.watch.own_words import OwnWordsDialog

    return OwnWordsDialog(bench.desk, "TCP and UDP", bench.window.show_page("watch"))


def _excerpt(bench: Bench) -> QWidget:
    from studydesk.ui.watch.excerpt import ExcerptWindow

    watch(bench)
    return ExcerptWindow(bench.desk, bench.window.page.what, 4_000, bench.window)


def _no_draft(_bench: Bench) -> Draft:
    return Draft(ItemKind.BASIC, {})


def _cloze_draft(_bench: Bench) -> Draft:
    return Draft(ItemKind.CLOZE, {"text": "{{c1::1}} + 2 = {{c2::3}}"})


def _code_draft(_bench: Bench) -> Draft:
    return Draft(ItemKind.CODE, {"front": "1?", "code": "2", "language": "", "back": "3"})


PLACES: dict[str, Place] = {
    "today": today,
    "plan": plan,
    "today after weeks": lambda bench: today(studied(bench)),
    "no review": _no_review,
    "review": _review_start,
    "question": _question,
    "answer": _answer,
    "review end": _review_end,
    "edit in place": _edit_in_place,
    "history": _history,
    "cards": _cards,
    "search": lambda bench: bench.window.show_page("search").window(),
    "no statistics": lambda bench: bench.window.show_page("stats").window(),
    "statistics": lambda bench: studied(bench).window.show_page("stats").window(),
    "no cards": _no_cards,
    "card beside": _card_beside,
    "replace": _replace,
    "due of cards": _due_of_cards,
    "custom review": _custom,
    "days": _days,
    "topic study": _topic_study,
    "editor": _editor(_no_draft),
    "editor gaps": _editor(_cloze_draft),
    "editor code": _editor(_code_draft),
    "editor areas": _editor(occlusion_draft),
    "map": _map,
    "topic": _topic,
    "practice": _practice,
    "quiz": _quiz(answered=False),
    "quiz answered": _quiz(answered=True),
    "quiz over": _quiz(answered=True, over=True),
    "outline": _outline,
    "watch": watch,
    "watch absent": absent,
    "watch fault": faulty,
    "own words": _own_words,
    "excerpt": _excerpt,
    "notes": note_samples.shown,
    "no notes": note_samples.none,
    "note found in": note_samples.searched,
    "note past": note_samples.past,
    "note templates": note_samples.templates,
    "downloads": _downloads,
    "no downloads": _no_downloads,
    "download question": _download_question,
    "storage": _storage,
    "bring in": _bring_in,
    "notes in": transfer_samples.notes_found,
    "path in": transfer_samples.path_found,
    "path out": transfer_samples.path_out,
    "restore": transfer_samples.backup_found,
    "kept texts": transfer_samples.kept_texts,
    "anki in": transfer_samples.anki_found,
    "table in": transfer_samples.table_found,
    "settings": _settings,
    "box": _box,
    "message": _message,
    "trouble": _trouble,
    "welcome 1": _welcome(0),
    "welcome 2": _welcome(1),
    "welcome 3": _welcome(2),
    "keys": _keys,
    "crash": _crash,
    "start fault": _start_fault,
}


@contextmanager
def shown(bench: Bench, name: str, size: tuple[int, int] = (1280, 800)) -> Iterator[QWidget]:
    """A place of the program, shown and laid out."""
    bench.window.resize(*size)
    bench.window.show()
    place = PLACES[name](bench)
    place.show()
    for _ in range(4):
        QApplication.processEvents()
    yield place
    if place.isWindow() and place is not bench.window:
        place.close()


def visible_parts(root: QWidget) -> Iterator[QWidget]:
    """All widgets that can be seen, without the inner parts of Qt's own widgets."""
    for widget in root.findChildren(QWidget):
        if widget.isVisibleTo(root) and not is_inner(widget):
            yield widget


def is_inner(widget: QWidget) -> bool:
    """Whether Qt made it inside another widget (the line of a spin box, a scroll bar, a header)."""
    if isinstance(widget, (QScrollBar, QHeaderView)) or widget.objectName().startswith("qt_"):
        return True
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, (QAbstractSpinBox, QComboBox, QLineEdit)) or "KeySequenceEdit" in str(type(parent)):
            return True
        if "KeyEdit" in type(parent).__name__:
            return True
        parent = parent.parentWidget()
    return False


def shown_texts(widget: QWidget) -> list[str]:
    """The words that a widget shows or says."""
    texts = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
    if isinstance(widget, (QLabel, QAbstractButton)):
        texts.append(widget.text())
    if isinstance(widget, QLineEdit):
        texts.append(widget.placeholderText())
    if isinstance(widget, QComboBox):
        texts += [widget.itemText(at) for at in range(widget.count())]
    if isinstance(widget, QAbstractItemView):
        header = getattr(widget, "header", None)
        model = widget.model()
        if header is not None and model is not None and not widget.isHeaderHidden():  # type: ignore[attr-defined]
            texts += [str(model.headerData(at, Qt.Orientation.Horizontal) or "") for at in range(model.columnCount())]
    if widget.isWindow():
        texts.append(widget.windowTitle())
    return [text for text in texts if text.strip()]


def is_cut(widget: QWidget) -> bool:
    """Whether a label or button shows less than its whole text."""
    if not isinstance(widget, (QLabel, QPushButton, QToolButton, QCheckBox, QRadioButton)):
        return False
    text = widget.text()
    if not text.strip() or (isinstance(widget, QToolButton) and _shows_picture_only(widget)):
        return False
    if isinstance(widget, QLabel):
        return _label_is_cut(widget)
    needed: QSize = widget.minimumSizeHint() if isinstance(widget, QToolButton) else widget.sizeHint()
    return widget.width() < needed.width() - 1 or widget.height() < needed.height() - 1


def _shows_picture_only(widget: QToolButton) -> bool:
    return widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly


def _label_is_cut(widget: QLabel) -> bool:
    room: QRect = widget.contentsRect()
    if not widget.wordWrap():
        needed = widget.sizeHint()
        return widget.width() < needed.width() - 1 or widget.height() < needed.height() - 1
    if widget.textFormat() is Qt.TextFormat.RichText:
        return widget.heightForWidth(widget.width()) > widget.height() + 1
    flags = int(Qt.TextFlag.TextWordWrap)
    wanted = widget.fontMetrics().boundingRect(QRect(0, 0, room.width(), 100_000), flags, widget.text())
    return wanted.height() > room.height() + 1 or wanted.width() > room.width() + 1
