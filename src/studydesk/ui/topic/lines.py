"""Buttons whose text runs over as many lines as it needs: a line of a checklist, a link to a topic, a course's head."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from studydesk.domain.path import Course, Goal, Origin, Topic
from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.topic import words
from studydesk.ui.topic.painting import TextKeeper, WrappedText, mirrored, paint_focus, paint_tick_box, paint_wash


class LineButton(QAbstractButton):
    """A glyph and a wrapped text. Enter works like Space. Subclasses paint the glyph."""

    glyph = 16
    size_name = "body"
    role = "ink"

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._texts = TextKeeper()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        themes.changed.connect(self._on_theme_changed)

    def _on_theme_changed(self, *_: object) -> None:
        self.updateGeometry()
        self.update()

    def _text_left(self) -> int:
        px = self._themes.px
        return px(6) + px(self.glyph) + px(10)

    def _wrapped(self, width: int) -> WrappedText:
        room = width - self._text_left() - self._themes.px(6)
        return self._texts.get(self.text(), self._themes.font(self.size_name), room, self.layoutDirection())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._wrapped(width).height + self._themes.px(12)

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > 0 else self._themes.px(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._themes.px(120), self._themes.px(28))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._themes.theme, self._themes.px
        painter = QPainter(self)
        if self.underMouse():
            paint_wash(painter, self.rect(), theme.ground, px(6))
        text = self._wrapped(self.width())
        room = self.width() - self._text_left() - px(6)
        area = mirrored(self.layoutDirection(), self.rect(), QRect(self._text_left(), 0, room, self.height()))
        text.paint(painter, area.left(), px(6), theme.colour(self.text_role()))
        side = px(self.glyph)
        first_line = painter.fontMetrics().height() if text.height == 0 else min(text.height, self._line_height())
        top = px(6) + (first_line - side) // 2
        self.paint_glyph(painter, mirrored(self.layoutDirection(), self.rect(), QRect(px(6), top, side, side)))
        if self.hasFocus():
            paint_focus(painter, self.rect(), theme, px(6))
        painter.end()

    def _line_height(self) -> int:
        return self._texts.get("x", self._themes.font(self.size_name), 1000, self.layoutDirection()).height

    def text_role(self) -> str:
        """The theme role of the text."""
        return self.role

    def paint_glyph(self, painter: QPainter, area: QRect) -> None:
        """Paints the picture before the text."""


class GoalLine(LineButton):
    """One line of 'Afterwards you can', to tick."""

    glyph = 18
    size_name = "label"

    def __init__(self, goal: Goal, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self.goal = goal
        self.setCheckable(True)
        self.setObjectName("goalLine")
        self.show_goal(goal)

    def show_goal(self, goal: Goal) -> None:
        """Takes the goal's new state."""
        self.goal = goal
        self.setChecked(goal.is_met)
        if goal.text != self.text():
            self.setText(goal.text)
            self.setAccessibleName(goal.text)
            self.updateGeometry()

    def text_role(self) -> str:
        return "ink_soft" if self.isChecked() else "ink"

    def paint_glyph(self, painter: QPainter, area: QRect) -> None:
        paint_tick_box(painter, area, self.isChecked(), self._themes.theme, self.underMouse())


class TopicLink(LineButton):
    """A topic before or after this one, with its state as a shape."""

    role = "accent"

    def __init__(self, topic: Topic, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self.topic = topic
        self.setObjectName("topicLink")
        self.show_topic(topic)

    def show_topic(self, topic: Topic) -> None:
        """Takes the topic's new state."""
        self.topic = topic
        self.setText(topic.title)
        state = words.status_word(topic.status)
        self.setAccessibleName(self.tr("{title}, {state}").format(title=topic.title, state=state))
        self.setToolTip(state)
        self.update()

    def paint_glyph(self, painter: QPainter, area: QRect) -> None:
        status = self.topic.status
        self._themes.icon(words.STATUS_ICONS[status], words.STATUS_ROLES[status], self.glyph).paint(painter, area)


class CourseHead(LineButton):
    """A course's title, facts, badge and bar; a click opens or closes the list of its lessons."""

    asked = Signal(bool)
    """The learner wants it open (True) or closed."""

    def __init__(self, course: Course, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._course = course
        self._is_open = False
        self._note = ""
        self.setObjectName("courseHead")
        self.clicked.connect(lambda: self.asked.emit(not self._is_open))
        self.show_course(course)

    def show_course(self, course: Course) -> None:
        """Takes the course's new state; only other words make another height."""
        said = (self._course.title, words.course_facts(self._course))
        self._course = course
        self._name()
        if said != (course.title, words.course_facts(course)):
            self.updateGeometry()
        self.update()

    def show_note(self, note: str) -> None:
        """Says how it stands with the video, beside the facts."""
        if note != self._note:
            self._note = note
            self._name()
            self.updateGeometry()
            self.update()

    def _facts(self) -> str:
        return " · ".join(filter(None, (words.course_facts(self._course), self._note)))

    def show_open(self, is_open: bool) -> None:
        """Turns the arrow."""
        self._is_open = is_open
        self._name()
        self.update()

    def badge(self) -> str:
        """Whose course it is, in a word."""
        if self._course.shelved:
            return self.tr("On the shelf")
        if self._course.origin is Origin.OWN:
            return self.tr("Your own")
        return self.tr("Official") if self._course.official else self.tr("Added")

    def _counts(self) -> tuple[int, int]:
        lessons = self._course.lessons
        return sum(lesson.is_done for lesson in lessons), len(lessons)

    def _name(self) -> None:
        state = self.tr("open") if self._is_open else self.tr("closed")
        facts = self._facts().replace(" · ", ", ")
        parts = (self._course.title, facts, self.badge(), words.lessons_of(*self._counts()), state)
        self.setText(self._course.title)
        self.setAccessibleName(", ".join(part for part in parts if part))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            forward, back = back, forward
        if event.key() == forward and not self._is_open:
            self.asked.emit(True)
        elif event.key() == back and self._is_open:
            self.asked.emit(False)
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextPrevChild(True)
        elif event.key() == Qt.Key.Key_Up:
            self.focusNextPrevChild(False)
        else:
            super().keyPressEvent(event)

    # Layout: title / facts / badge, count and bar

    def _text_left(self) -> int:
        px = self._themes.px
        return px(12) + px(self.glyph) + px(8)

    def _parts(self, width: int) -> tuple[WrappedText, WrappedText, int]:
        room, side = width - self._text_left() - self._themes.px(12), self.layoutDirection()
        title = self._texts.get(self.text(), self._themes.font("body", strong=True), room, side)
        facts = self._texts.get(self._facts(), self._themes.font("label"), room, side)
        line = self._texts.get("x", self._themes.font("small"), 1000, side)
        return title, facts, line.height + self._themes.px(6)

    def heightForWidth(self, width: int) -> int:
        px = self._themes.px
        title, facts, badge = self._parts(width)
        facts_height = facts.height + px(2) if self._facts() else 0
        return px(12) + title.height + facts_height + px(8) + badge + px(12)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._themes.px(140), self._themes.px(60))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._themes.theme, self._themes.px
        painter = QPainter(self)
        inner = self.rect().adjusted(1, 1, -1, -1)
        if self.underMouse():
            paint_wash(painter, inner, theme.ground, px(7))
        title, facts, badge = self._parts(self.width())
        room = self.width() - self._text_left() - px(12)
        area = mirrored(self.layoutDirection(), self.rect(), QRect(self._text_left(), 0, room, self.height()))
        top = px(12)
        self._paint_arrow(painter, top)
        title.paint(painter, area.left(), top, theme.ink)
        top += title.height
        if self._facts():
            facts.paint(painter, area.left(), top + px(2), theme.ink_soft)
            top += facts.height + px(2)
        self._paint_state(painter, QRect(area.left(), top + px(8), area.width(), badge))
        if self.hasFocus():
            paint_focus(painter, inner, theme, px(7))
        painter.end()

    def _paint_arrow(self, painter: QPainter, top: int) -> None:
        px, side = self._themes.px, self._themes.px(self.glyph)
        closed = "chevron-left" if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else "chevron-right"
        picture = self._themes.icon("chevron-down" if self._is_open else closed, "ink_soft", self.glyph)
        picture.paint(painter, mirrored(self.layoutDirection(), self.rect(), QRect(px(12), top + px(2), side, side)))

    def _paint_state(self, painter: QPainter, area: QRect) -> None:
        """Badge, bar and count; the bar goes where there is no room for it."""
        theme, px, side = self._themes.theme, self._themes.px, self.layoutDirection()
        painter.setFont(self._themes.font("small"))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        metrics = painter.fontMetrics()
        done, total = self._counts()
        badge_width = metrics.horizontalAdvance(self.badge()) + px(14)
        badge = mirrored(side, area, QRect(area.left(), area.top(), badge_width, area.height()))
        official = self._course.official and not self._course.shelved and self._course.origin is Origin.PACK
        paint_wash(painter, badge, theme.accent_wash if official else theme.sunk, px(4))
        painter.setPen(QColor(theme.accent if official else theme.ink_soft))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, self.badge())
        count = words.lessons_of(done, total)
        count_width = metrics.horizontalAdvance(count) + 1
        start = area.left() + badge_width + px(10)
        end = area.right() - count_width
        painter.setPen(QColor(theme.ink_soft))
        place = mirrored(side, area, QRect(end + 1, area.top(), count_width, area.height()))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, count)
        width = end - px(10) - start
        if total and width >= px(24):
            self._paint_bar(painter, area, QRect(start, area.center().y() - px(2) + 1, width, px(4)), done / total)

    def _paint_bar(self, painter: QPainter, area: QRect, track: QRect, share: float) -> None:
        theme, side = self._themes.theme, self.layoutDirection()
        radius = track.height() / 2
        paint_wash(painter, mirrored(side, area, track), theme.sunk, radius)
        if share > 0:
            filled = QRect(track.left(), track.top(), max(track.height(), round(track.width() * share)), track.height())
            paint_wash(painter, mirrored(side, area, filled), theme.good if share >= 1 else theme.accent, radius)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.update()
