"""An editor for each kind of setting, made from its row of the table."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from studydesk.settings import Setting, Value
from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.widgets.parts import button, label

Change = Callable[[Value], object]


def setting_words(text: str) -> str:
    """A text of the settings table, translated."""
    return QCoreApplication.translate("Setting", text)


class _QuietCombo(QComboBox):
    """The wheel scrolls the page, and changes the choice only while the box has the keyboard."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class _QuietSpin(QSpinBox):
    """As _QuietCombo."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class _QuietSlider(QSlider):
    """As _QuietCombo."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Editor(QObject):
    """One widget that shows and changes one setting."""

    def __init__(self, widget: QWidget, focus: QWidget, show: Callable[[Value], None]) -> None:
        super().__init__(widget)
        self.widget = widget
        self.focus = focus
        self.show = show


def editor_for(row: Setting, theme: ThemeManager, change: Change, parent: QWidget) -> Editor:
    """The editor of a row; ``change`` is called with each new value."""
    if row.choices:
        made = _choice(row, change, parent)
    elif row.kind is bool:
        made = _flag(row, change, parent)
    elif row.kind is int and row.unit == "%":
        made = _percent(row, theme, change, parent)
    elif row.kind is int:
        made = _number(row, theme, change, parent)
    else:
        made = _text(row, theme, change, parent)
    made.focus.setAccessibleName(setting_words(row.title))
    made.focus.setAccessibleDescription(setting_words(row.help))
    made.focus.setObjectName(row.key)
    return made


def _choice(row: Setting, change: Change, parent: QWidget) -> Editor:
    box = _QuietCombo(parent)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    for choice in row.choices:
        box.addItem(setting_words(choice.title), choice.value)

    def show(value: Value) -> None:
        box.setCurrentIndex(max(0, box.findData(value)))

    box.activated.connect(lambda at: change(box.itemData(at)))
    return Editor(box, box, show)


def _flag(row: Setting, change: Change, parent: QWidget) -> Editor:
    box = QCheckBox(QCoreApplication.translate("Editors", "On"), parent)
    box.clicked.connect(lambda on: change(bool(on)))
    return Editor(box, box, lambda value: box.setChecked(bool(value)))


def _number(row: Setting, theme: ThemeManager, change: Change, parent: QWidget) -> Editor:
    box = _QuietSpin(parent)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box.setRange(row.minimum or 0, row.maximum if row.maximum is not None else 1_000_000)
    if row.unit:
        box.setSuffix(row.unit if row.unit.startswith(":") else f" {row.unit}")
    box.setKeyboardTracking(False)
    # The style sheet's padding does not reach the line inside.
    theme.follow(box, lambda: box.lineEdit().setTextMargins(theme.px(8), 0, 0, 0))

    def show(value: Value) -> None:
        box.blockSignals(True)
        box.setValue(value if isinstance(value, int) else 0)
        box.blockSignals(False)

    box.valueChanged.connect(change)
    return Editor(box, box, show)


def _percent(row: Setting, theme: ThemeManager, change: Change, parent: QWidget) -> Editor:
    holder = QWidget(parent)
    line = QHBoxLayout(holder)
    theme.space(line, 12)
    slider = _QuietSlider(Qt.Orientation.Horizontal, holder)
    slider.setRange((row.minimum or 0) // 10, (row.maximum or 100) // 10)
    slider.setPageStep(1)
    slider.setTracking(False)  # the whole window changes its size: only where the handle is let go
    shown = label("", "", holder)
    theme.follow(slider, lambda: slider.setMinimumWidth(theme.px(140)))
    line.addWidget(slider, 1)
    line.addWidget(shown)

    def show(value: Value) -> None:
        slider.blockSignals(True)
        slider.setValue(value // 10 if isinstance(value, int) else 10)
        slider.blockSignals(False)
        shown.setText(f"{value} %")

    slider.sliderMoved.connect(lambda at: shown.setText(f"{at * 10} %"))
    slider.valueChanged.connect(lambda at: change(at * 10))
    return Editor(holder, slider, show)


def _text(row: Setting, theme: ThemeManager, change: Change, parent: QWidget) -> Editor:
    holder = QWidget(parent)
    line = QHBoxLayout(holder)
    theme.space(line, 8)
    edit = QLineEdit(holder)
    edit.editingFinished.connect(lambda: change(edit.text()))
    line.addWidget(edit, 1)
    if row.key.endswith(("_folder", "_file", "_path")):
        line.addWidget(_chooser(row, edit, change, holder))
    if row.advice is None:
        return Editor(holder, edit, lambda value: edit.setText(str(value)))
    return Editor(*_advised(row.advice, edit, holder), lambda value: edit.setText(str(value)))


def _advised(advice: Callable[[str], str], edit: QLineEdit, line: QWidget) -> tuple[QWidget, QWidget]:
    """The line with room below it for what is unwise about what stands in it."""
    holder = QWidget(line.parentWidget())
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    words = label("", "warn", holder, wrap=True)
    words.hide()
    column.addWidget(line)
    column.addWidget(words)

    def look(text: str) -> None:
        found = advice(text)
        words.setText(setting_words(found) if found else "")
        words.setVisible(bool(found))

    edit.textChanged.connect(look)
    return holder, edit


def _chooser(row: Setting, edit: QLineEdit, change: Change, holder: QWidget) -> QWidget:
    """A button that lets a folder or a file be chosen."""
    is_folder = row.key.endswith("_folder")
    if is_folder:
        edit.setPlaceholderText(QCoreApplication.translate("Editors", "In the data folder"))
    choose = button(QCoreApplication.translate("Editors", "Choose…"), "", holder)
    choose.setAccessibleName(
        QCoreApplication.translate("Editors", "Choose: {setting}").format(setting=setting_words(row.title))
    )

    def on_choose() -> None:
        title = setting_words(row.title)
        chosen = (
            QFileDialog.getExistingDirectory(holder, title, edit.text())
            if is_folder
            else QFileDialog.getOpenFileName(holder, title, edit.text())[0]
        )
        if chosen:
            edit.setText(chosen)
            change(chosen)

    choose.clicked.connect(on_choose)
    return choose
