"""Menus and questions of the page of notes."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from studydesk.services import note_templates, notes
from studydesk.ui.models.study_model import local_zone
from studydesk.ui.notes.about import try_it
from studydesk.ui.notes.templates import TemplatesDialog, template_name
from studydesk.ui.widgets.ask import AskOnce

if TYPE_CHECKING:
    from studydesk.domain.notes import Note, NoteTemplate
    from studydesk.ui.notes.page import NotesPage

_OF_NOTES = ("rename", "tags", "topic", "pin", "links", "restore", "delete")
_OF_NOTE = ("find", "replace", "cards", "picture", "task", "past", "print", "pdf")


def show_more(page: NotesPage) -> None:
    """Everything that can be done with the note in hand."""
    menu = QMenu(page)
    commands = page.desk.commands
    for name in _OF_NOTES:
        if commands.is_enabled(f"notes.{name}"):
            menu.addAction(commands.action(f"notes.{name}"))
    menu.addSeparator()
    for action in page.editor.actions():
        if action.objectName().removeprefix("note.") in _OF_NOTE:
            menu.addAction(action)
    menu.addSeparator()
    made = menu.addAction(QCoreApplication.translate("NotesMenus", "Keep as a template"))
    made.triggered.connect(lambda: keep_as_template(page))
    button = page.about.more_button
    menu.popup(page.below(button) if button.isVisible() else page.mapToGlobal(QPoint(0, 0)))


def choose_topic(page: NotesPage) -> None:
    """A menu of the topics, those in hand first."""
    menu = QMenu(page)
    none = menu.addAction(QCoreApplication.translate("NotesMenus", "No topic"))
    none.triggered.connect(lambda: page.set_topic(""))
    menu.addSeparator()
    for topic in page.desk.paths.topics:
        action = menu.addAction(topic.title.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(page.note is not None and page.note.topic_key == topic.key)
        action.triggered.connect(lambda _on, key=topic.key: page.set_topic(key))
    menu.popup(page.below(page.about.topic_button))


def show_templates(page: NotesPage, below: QWidget | None = None, *, topic_key: str = "") -> None:
    """A menu of the texts that a note can begin with."""
    menu = QMenu(page)
    key = topic_key or page.list.topic_key or (page.note.topic_key if page.note is not None else "")
    for template in note_templates.templates(page.desk.store):
        action = menu.addAction(template_name(template).replace("&", "&&"))
        action.triggered.connect(lambda _on, one=template: begin(page, one, key))
    menu.addSeparator()
    change = menu.addAction(QCoreApplication.translate("NotesMenus", "Change the templates …"))
    change.triggered.connect(lambda: TemplatesDialog(page.desk, page).open())
    menu.popup(page.below(below or page.list.new_button))


def begin(page: NotesPage, template: NoteTemplate, topic_key: str) -> None:
    """Begins a note with a template."""
    topic = next((one.title for one in page.desk.paths.topics if one.key == topic_key), "")
    now: datetime = page.desk.clock().astimezone(local_zone())
    made = note_templates.fill(template, {"topic": topic}, now)
    page.begin(made.title, made.body, topic_key=topic_key, at=made.cursor)


def keep_as_template(page: NotesPage) -> None:
    """The note in hand becomes a template that other notes can begin with."""
    note = page.note
    if note is None:
        return
    page.editor.flush()
    text = page.editor.edit.text()
    store = page.desk.store
    if try_it(
        page.desk, lambda: note_templates.save_template(store, None, name=note.title, title=note.title, body=text)
    ):
        sentence = QCoreApplication.translate("NotesMenus", "“{title}” is a template now.").format(title=note.title)
        page.desk.notices.say(sentence, "good", undo=True)


def ask_delete(page: NotesPage, note: Note) -> None:
    """Asks before a note goes for good."""
    box = AskOnce(
        page.desk.theme,
        QCoreApplication.translate("NotesMenus", "Delete “{title}” for good?").format(title=note.title),
        QCoreApplication.translate("NotesMenus", "Its earlier texts go too. Cards made of it stay."),
        QCoreApplication.translate("NotesMenus", "Delete"),
        page,
    )
    box.accepted.connect(lambda: _delete(page, note))
    box.open()


def _delete(page: NotesPage, note: Note) -> None:
    after = page.list.beside(note.id)
    if try_it(page.desk, lambda: notes.delete_forever(page.desk.store, [note.id])):
        page.editor.show_note(after)
        page.list.refresh()
