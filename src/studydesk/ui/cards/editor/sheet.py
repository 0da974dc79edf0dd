"""The fields of an item, those of its kind in sight."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from studydesk.domain.cards import FIELDS, Draft, ItemId, ItemKind, TextFormat
from studydesk.domain.errors import StudyDeskError
from studydesk.domain.occlusion import Hide, Shape, read_occlusion, write_occlusion
from studydesk.services import media
from studydesk.ui.cards.editor.areas import AreasView
from studydesk.ui.cards.editor.field import FieldEdit, image_bytes
from studydesk.ui.widgets.parts import button, label

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk

_HANDED_ON = {"front": "text", "text": "front"}
_LINES = {"accept": 2, "language": 1, "header": 1, "answer": 1, "code": 5}


def field_word(name: str) -> str:
    """The name of a field; imported ones keep theirs."""
    words = {
        "front": QCoreApplication.translate("Fields", "Question"),
        "back": QCoreApplication.translate("Fields", "Answer"),
        "text": QCoreApplication.translate("Fields", "Text"),
        "answer": QCoreApplication.translate("Fields", "Right answer"),
        "accept": QCoreApplication.translate("Fields", "Also right, one a line"),
        "code": QCoreApplication.translate("Fields", "Code"),
        "language": QCoreApplication.translate("Fields", "Language of the code"),
        "header": QCoreApplication.translate("Fields", "Question above the picture"),
        "picture": QCoreApplication.translate("Fields", "Picture"),
        "areas": QCoreApplication.translate("Fields", "Areas"),
    }
    return words.get(name, name)


class FieldSheet(QWidget):
    """Keeps the texts of all kinds, so that changing one's mind about the kind loses nothing."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kind = ItemKind.BASIC
        self.item_id: ItemId | None = None
        self.written = TextFormat.MARKDOWN
        self._names: tuple[str, ...] = ()
        self._picture = ""
        self._edits: dict[str, FieldEdit] = {}
        self._labels: dict[str, QLabel] = {}
        self._column = QVBoxLayout(self)
        desk.theme.space(self._column, 4)
        self.hint = label("", "label", self, wrap=True)
        self._column.addWidget(self.hint)
        self.areas = AreasView(desk.theme, self)
        self.areas.changed.connect(self._on_areas)
        self._area_box = self._make_area_box()
        self._column.addWidget(self._area_box)

    def _make_area_box(self) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        self._desk.theme.space(column, 8)
        column.addWidget(self.areas)
        self.told = label("", "label", box, wrap=True)
        column.addWidget(self.told)
        tools = QHBoxLayout()
        self._desk.theme.space(tools, 8)
        self.picture_button = button(self.tr("Choose a picture…"), "", box, small=True)
        self.picture_button.clicked.connect(self.ask_picture)
        self.paste_button = button(self.tr("Paste"), "", box, small=True)
        self.paste_button.clicked.connect(self.paste_picture)
        self.tool_button = button("", "", box, small=True)
        self.tool_button.clicked.connect(self._next_tool)
        self.hide_button = button("", "", box, small=True)
        self.hide_button.clicked.connect(self.areas.toggle_hide)
        for one in (self.picture_button, self.paste_button, self.tool_button, self.hide_button):
            tools.addWidget(one)
        tools.addStretch(1)
        column.addLayout(tools)
        return box

    # What it shows

    def show_draft(self, draft: Draft) -> None:
        """Another item."""
        self.written = draft.format
        for edit in self._edits.values():
            edit.set_text("")
        names = FIELDS[draft.kind] or tuple(draft.fields)
        for name in dict.fromkeys((*names, *draft.fields)):
            if name not in ("picture", "areas"):
                self._edit(name).set_text(draft.fields.get(name, ""))
        self._picture = draft.fields.get("picture", "")
        self._kind = draft.kind
        for name, edit in self._edits.items():
            text = field_word(name)
            if edit.is_too_long:
                text = self.tr("{field}: too long to be changed here, it stays as it is").format(field=text)
            self._labels[name].setText(text)
        self._names = ()
        self.show_kind(draft.kind, tuple(draft.fields))
        self._show_picture(draft.fields.get("areas", ""))

    def show_kind(self, kind: ItemKind, own_names: tuple[str, ...] = ()) -> None:
        """The fields of a kind; the question becomes the text with gaps and back."""
        before, self._kind = self._kind, kind
        names = FIELDS[kind] or own_names
        if self._names and before is not kind:
            self._hand_on(names)
        self._names = names
        for name in names:
            if name not in ("picture", "areas"):
                self._edit(name)
        self._put_in_order([name for name in names if name in self._edits])
        for name, edit in self._edits.items():
            edit.setVisible(name in names)
            self._labels[name].setVisible(name in names)
            edit.written = self.written
        self._area_box.setVisible(kind is ItemKind.OCCLUSION)
        if kind is ItemKind.CLOZE:
            keys = self._desk.commands.shortcut_text("editor.gap")
            self.hint.setText(self.tr("Mark words and press {keys}: each gap becomes a card.").format(keys=keys))
        self.hint.setVisible(kind is ItemKind.CLOZE)
        self._tell_areas()

    def _put_in_order(self, names: list[str]) -> None:
        """The fields of the kind stand, and are walked through by Tab, in its order, the picture last."""
        before: QWidget | None = None
        for at, name in enumerate(names):
            for place, part in enumerate((self._labels[name], self._edits[name])):
                self._column.removeWidget(part)
                self._column.insertWidget(1 + 2 * at + place, part)
            if before is not None:
                QWidget.setTabOrder(before, self._edits[name])
            before = self._edits[name]

    def _hand_on(self, names: tuple[str, ...]) -> None:
        for old in self._names:
            new = _HANDED_ON.get(old)
            if new in names and old not in names and old in self._edits and not self._edit(new).text():
                text = self._edits[old].text()
                self._edits[old].set_text("")
                self._edit(new).set_text(text)
                self._edit(new).document().setModified(True)

    def _edit(self, name: str) -> FieldEdit:
        if name not in self._edits:
            text = field_word(name)
            edit = FieldEdit(self._desk, name, lines=_LINES.get(name, 3), code=name == "code", parent=self)
            edit.setAccessibleName(text)
            edit.textChanged.connect(self.changed)
            caption = label(text, "label", self)
            caption.setBuddy(edit)
            self._edits[name], self._labels[name] = edit, caption
            at = self._column.count() - 1  # above the picture
            self._column.insertWidget(at, caption)
            self._column.insertWidget(at + 1, edit)
        return self._edits[name]

    # What it holds

    def fields(self) -> dict[str, str]:
        """The fields of the kind in hand, in order."""
        found: dict[str, str] = {}
        for name in self._names:
            if name == "picture":
                found[name] = self._picture
            elif name == "areas":
                found[name] = write_occlusion(self.areas.occlusion())
            else:
                found[name] = self._edits[name].text()
        return found

    def first_text(self) -> str:
        """The text by which duplicates are noticed; a picture is its name."""
        if not self._names:
            return ""
        return self._picture if self._names[0] == "picture" else self._edits[self._names[0]].text()

    def edit_of(self, name: str) -> FieldEdit:
        """The editor of a field."""
        return self._edit(name)

    def focus_first(self) -> None:
        """The first field of the kind."""
        if self._kind is ItemKind.OCCLUSION:
            target: QWidget = self.areas if self.areas.has_picture else self.picture_button
        else:
            target = self._edits[self._names[0]] if self._names else self
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def in_hand(self) -> FieldEdit | None:
        """The field that has the keyboard, else the first one in sight."""
        shown = [self._edits[name] for name in self._names if name in self._edits]
        return next((edit for edit in shown if edit.hasFocus()), shown[0] if shown else None)

    # What the learner does

    def make_gap(self, *, same: bool) -> None:
        """A gap of the marked words."""
        edit = self.in_hand()
        if edit is not None and self._kind in (ItemKind.CLOZE, ItemKind.TEMPLATE):
            edit.wrap_gap(same=same)
            edit.setFocus()

    def insert_file(self, file: str) -> None:
        """A picture or sound at the cursor; on a picture with areas, the picture itself."""
        edit = self.in_hand()
        if self._kind is ItemKind.OCCLUSION and not isinstance(self.focusWidget(), QPlainTextEdit):
            self._take_file(Path(file))
        elif edit is not None:
            edit.insert_file(Path(file))

    def ask_picture(self) -> None:
        """Asks for the picture to cover."""
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a picture"))
        if chosen:
            self._take_file(Path(chosen))

    def _take_file(self, file: Path) -> None:
        try:
            self.take_picture(file.read_bytes(), file.suffix)
        except OSError:
            self._desk.notices.say(self.tr("This file cannot be read: {name}").format(name=file.name), "warn")

    def paste_picture(self) -> None:
        """Takes the picture of the clipboard."""
        from PySide6.QtGui import QGuiApplication

        image = QGuiApplication.clipboard().image()
        if image.isNull():
            self._desk.notices.say(self.tr("There is no picture to paste."))
        else:
            self.take_picture(image_bytes(image), ".png")

    def take_picture(self, data: bytes, suffix: str) -> None:
        """The picture to cover, with the areas that there are."""
        try:
            medium = media.add_medium(self._desk.store, media.media_folder(self._desk.store), data, suffix)
        except StudyDeskError as error:
            self._desk.errors.report(error)
            return
        self._picture = medium.file_name
        self._show_picture(write_occlusion(self.areas.occlusion()))
        self.areas.setFocus()
        self.changed.emit()

    def _show_picture(self, areas: str) -> None:
        found = media.find_medium(self._desk.store, self.item_id, self._picture) if self._picture else None
        file = media.media_folder(self._desk.store) / found.file_name if found is not None else None
        self.areas.show_picture(file, read_occlusion(areas))
        self._tell_areas()

    def choose_tool(self, shape: Shape) -> None:
        """What the mouse draws."""
        self.areas.choose_tool(shape)
        self._tell_areas()

    def _next_tool(self) -> None:
        shapes = list(Shape)
        self.choose_tool(shapes[(shapes.index(self.areas.tool) + 1) % len(shapes)])

    def _on_areas(self) -> None:
        self._tell_areas()
        self.changed.emit()

    def _tell_areas(self) -> None:
        tools = {
            Shape.RECTANGLE: self.tr("Draws rectangles"),
            Shape.ELLIPSE: self.tr("Draws ellipses"),
            Shape.POLYGON: self.tr("Draws polygons"),
        }
        self.tool_button.setText(tools[self.areas.tool])
        one = self.tr("Hides the area that is asked")
        self.hide_button.setText(one if self.areas.hide_mode is Hide.ONE else self.tr("Hides all areas"))
        has = self.areas.has_picture
        missing = bool(self._picture) and not has
        empty = self.tr("The picture is missing.") if missing else self.tr("Choose or paste a picture first.")
        help_text = self.tr("Drag to hide a part, or press N; arrows move it, Shift and arrows change its size.")
        self.told.setText(f"{self.areas.told}. {help_text}" if has else empty)
        self.areas.setVisible(has)
        self.tool_button.setVisible(has)
        self.hide_button.setVisible(has)
