"""Notes to look at, and the pictures of their page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from studydesk.domain.notes import NoteId
from studydesk.services import media, note_templates, notes
from studydesk.ui.notes.page import NotesPage
from studydesk.ui.notes.templates import TemplatesDialog
from studydesk.ui.widgets.note_editor.dropped import image_bytes
from studydesk.ui.widgets.note_editor.editor import BOTH, READ
from studydesk.ui.widgets.note_editor.past import PastDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from tests.support.desks import Bench
    from tests.support.shots import Photographer

BODY = """\
## What happens when a request comes in

A *load balancer* hands it to one of several **servers**; see [[HTTP in my own words]] and [[Not written yet]].
It can also [end the encryption](https://example.org/). [12:34](sd://video/tN6oJu2DqCM?t=754) #network ^a1b2c3

- [x] read the chapter
- [ ] draw the way of a request
  - with names and *ports*

1. Client asks the ==resolver== for the address
2. `connect()` does the handshake

```python
def answer(request: bytes) -> bytes:
    # the shortest server
    return b"HTTP/1.1 200 OK\\r\\n\\r\\n" + request[:100]
```

| Code | Meaning | Whose fault |
|------|---------|-------------|
| 404 | not found | the client's |
| 502 | bad gateway | the server's |

![frame](PICTURE)

> Idempotent: twice is the same as once.

What is a socket :: An end point of a connection
"""


def frame() -> QImage:
    """Something like the frame of a video."""
    image = QImage(480, 270, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    ground = QLinearGradient(0, 0, 480, 270)
    ground.setColorAt(0, QColor(40, 60, 90))
    ground.setColorAt(1, QColor(120, 150, 170))
    painter.fillRect(image.rect(), ground)
    painter.setPen(QColor("white"))
    painter.drawText(image.rect().adjusted(24, 24, 0, 0), "GET /courses HTTP/1.1")
    painter.end()
    return image


def write_notes(bench: Bench) -> NoteId:
    """Some notes; the one that shows most."""
    store, topics = bench.store, bench.desk.paths.topics
    kept = media.add_medium(store, media.media_folder(store), image_bytes(frame()), ".png")
    other = notes.create_note(store, "HTTP in my own words", "A request has a method and a path.\n\n#network")
    notes.set_pinned(store, [other], True)
    for number, template in enumerate(note_templates.templates(store)):
        made = note_templates.fill(template, {"topic": topics[number].title, "lesson": "Lesson 3"}, bench.desk.clock())
        notes.create_note(store, made.title, made.body, topic_key=topics[number].key)
    body = BODY.replace("PICTURE", kept.file_name)
    note_id = notes.create_note(store, "How a request travels", body, topic_key=topics[2].key, tags=("network", "exam"))
    notes.save_body(store, other, "A request has a method, a path and headers. See [[How a request travels]].\n", 1)
    return note_id


def shoot(camera: Photographer, bench: Bench) -> None:
    """The page empty, with a note written and read, its past, and a search in it."""
    page = bench.window.show_page("notes")
    assert isinstance(page, NotesPage)
    camera.take("notes-empty")
    note_id = write_notes(bench)
    page.open_note(note_id)
    page.editor.focus_first()
    camera.take("notes")
    page.editor.set_view(READ)
    camera.take("notes-read")
    page.editor.set_view(BOTH)
    page.editor.find_bar.find_line.setText("the")
    page.editor.find_bar.begin(replacing=True)
    page.back_links.set_open(True)
    camera.take("notes-find")
    page.editor.find_bar.leave()
    page.back_links.set_open(False)
    page.editor.edit.selectAll()
    page.editor.edit.insertPlainText(BODY.replace("*load balancer*", "*balancer*")[:400])
    page.editor.flush()
    note = notes.note(bench.store, note_id)
    assert note is not None
    camera.dialog("notes-templates", TemplatesDialog(bench.desk, bench.window))
    camera.dialog("notes-past", PastDialog(bench.desk, page.notes, note, bench.window))


# Places to walk through


def none(bench: Bench) -> QWidget:
    """The page without a note."""
    return bench.window.show_page("notes")


def shown(bench: Bench) -> QWidget:
    """A note with everything in it."""
    page = bench.window.show_page("notes")
    assert isinstance(page, NotesPage)
    page.open_note(write_notes(bench))
    page.back_links.set_open(True)
    return page


def searched(bench: Bench) -> QWidget:
    """Find and replace within a note."""
    page = shown(bench)
    assert isinstance(page, NotesPage)
    page.back_links.set_open(False)
    page.editor.find_bar.find_line.setText("the")
    page.editor.find_bar.begin(replacing=True)
    return page


def past(bench: Bench) -> QWidget:
    """The slider over a note's past."""
    page = shown(bench)
    assert isinstance(page, NotesPage)
    page.editor.edit.selectAll()
    page.editor.edit.insertPlainText("short")
    page.editor.flush()
    assert page.note is not None
    return PastDialog(bench.desk, page.notes, page.note, bench.window)


def templates(bench: Bench) -> QWidget:
    """The templates, to be changed."""
    return TemplatesDialog(bench.desk, bench.window.show_page("notes"))
