"""How many days ahead the map of memory looks: a sheet with a slider at the top of the map."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from studydesk.ui.map.model import LEAST_DAYS, MOST_DAYS, USUAL_DAYS
from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.widgets.parts import label

_WIDTH = 380


class TimeSlider(QFrame):
    """A day and whether the plan is followed until then; the sentence above says both."""

    changed = Signal(int, bool)
    """(days ahead, whether the plan is followed)."""

    def __init__(self, parent: QWidget, themes: ThemeManager) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setObjectName("timeSlider")
        self.setProperty("surface", "float")
        self.setAccessibleName(self.tr("The day that the map of memory shows"))
        self.sentence = label("", "strong", self)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setObjectName("daysAhead")
        self.slider.setRange(LEAST_DAYS, MOST_DAYS)
        self.slider.setValue(USUAL_DAYS)
        self.slider.setSingleStep(1)
        self.slider.setPageStep(7)
        self.slider.setAccessibleName(self.tr("Days ahead"))
        self.plan = QComboBox(self)
        self.plan.setObjectName("planFollowed")
        self.plan.setAccessibleName(self.tr("What happens until then"))
        self.plan.addItem(self.tr("If nothing is reviewed"), False)
        self.plan.addItem(self.tr("If the plan is followed"), True)
        self._column = QVBoxLayout(self)
        top = QHBoxLayout()
        top.addWidget(self.sentence, 1)
        top.addWidget(self.plan)
        self._column.addLayout(top)
        self._column.addWidget(self.slider)
        self.slider.valueChanged.connect(self._on_changed)
        self.plan.activated.connect(self._on_changed)
        themes.changed.connect(self._space)
        self._space()
        self._say()

    @property
    def days(self) -> int:
        """How many days ahead, 1 to 90."""
        return self.slider.value()

    @property
    def follows_plan(self) -> bool:
        """Whether every day's reviews are done until then."""
        return bool(self.plan.currentData())

    def show_state(self, days: int, follows_plan: bool, *, is_busy: bool = False) -> None:
        """Shows a day without telling of it; ``is_busy``: the map is not there yet."""
        with QSignalBlocker(self.slider), QSignalBlocker(self.plan):
            self.slider.setValue(days)
            self.plan.setCurrentIndex(1 if follows_plan else 0)
        self._say(is_busy=is_busy)

    def _on_changed(self, *_: int) -> None:
        self._say()
        self.changed.emit(self.days, self.follows_plan)

    def _say(self, *, is_busy: bool = False) -> None:
        text = self.tr("In %n day(s)", "", self.days)
        self.sentence.setText(self.tr("{when} (at work …)").format(when=text) if is_busy else text)

    def _space(self, *_: object) -> None:
        px = self._themes.px
        self._column.setContentsMargins(px(14), px(8), px(14), px(10))
        self._column.setSpacing(px(6))
        self.setFixedWidth(px(_WIDTH))
        self.adjustSize()
