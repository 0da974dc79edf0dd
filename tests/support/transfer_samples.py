"""Things to bring in and take out, and the dialogs that show them."""

from __future__ import annotations

import tempfile
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tests.support.anki_hostile import database, package
from tests.support.desks import NOW

from studydesk.domain.clock import to_ms
from studydesk.domain.vault import VaultFault
from studydesk.services import backup_bundle, notes, notes_in, path_in
from studydesk.ui.transfer.anki_in import AnkiInDialog
from studydesk.ui.transfer.anki_out import AnkiOutDialog
from studydesk.ui.transfer.backups import BackupToDialog, RestoreDialog
from studydesk.ui.transfer.kept_texts import KeptTextsDialog
from studydesk.ui.transfer.notes_in import NotesInDialog
from studydesk.ui.transfer.out import NotesOutDialog, PathOutDialog
from studydesk.ui.transfer.path_in import PathInDialog
from studydesk.ui.transfer.table_in import TableInDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from tests.support.desks import Bench
    from tests.support.shots import Photographer


def vault(folder: Path) -> Path:
    """A small vault of Obsidian."""
    texts = {
        ".obsidian/app.json": "{}",
        "Caching/Redis.md": "---\ntags: [flashcards]\n---\n![[gone.png]]\nRedis::store <!--SR:!2026-12-01,12,250-->\n",
        "Web/HTTP.md": "see [[Redis]]\n",
        "Testing/Unit tests.md": "words\n",
        "Start.md": "[[HTTP]]\n",
    }
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def outline(folder: Path) -> Path:
    """A path as a Markdown outline."""
    file = folder / "My way.md"
    text = "# My way\n\n## Web\n\n### HTTP\n- [ ] name the verbs\n\n### Caching\n\n## Data\n\n### SQL\n"
    file.write_text(text, encoding="utf-8")
    return file


def _folder(bench: Bench) -> Path:
    return Path(tempfile.mkdtemp(dir=bench.profile.folder.parent))


def notes_found(bench: Bench) -> QWidget:
    """Notes that were looked at and not brought in yet."""
    bench.window.show_page("notes")
    dialog = NotesInDialog(bench.desk, bench.window)
    source = vault(_folder(bench) / "My vault")
    dialog.source = source
    dialog.show_found(notes_in.survey(bench.store, source))
    return dialog


def notes_told(bench: Bench) -> QWidget:
    """The report of what was not as it should be."""
    dialog = NotesInDialog(bench.desk, bench.window)
    faults = [VaultFault("Caching/Redis", "attachment.missing", "gone.png"), VaultFault("a.md", "file.encoding")]
    dialog.show_report(notes_in.NotesIn(made=12, updated=2, cards=30, faults=faults, conflicts=["Redis"]))
    return dialog


def path_found(bench: Bench) -> QWidget:
    """A path that was looked at and not added yet."""
    bench.window.show_page("map")
    dialog = PathInDialog(bench.desk, bench.window)
    dialog.show_found(path_in.look_at(outline(_folder(bench))))
    return dialog


def path_out(bench: Bench) -> QWidget:
    """Handing a path on."""
    bench.window.show_page("map")
    return PathOutDialog(bench.desk, bench.window)


def backup_found(bench: Bench) -> QWidget:
    """A backup that was looked into."""
    bench.window.show_page("map")
    made = backup_bundle.backup_to(bench.profile, _folder(bench), NOW - timedelta(days=2), media=True)
    notes.create_note(bench.store, "What I learned today", "words")
    return RestoreDialog(bench.desk, backup_bundle.look_inside(bench.profile, made.file), bench.window)


def shoot(camera: Photographer, bench: Bench) -> None:
    """The pictures of 'In and out'."""
    for name, make in (
        ("notes-in", notes_found),
        ("notes-told", notes_told),
        ("path-in", path_found),
        ("path-out", path_out),
        ("restore", backup_found),
        ("anki-in", anki_found),
        ("table-in", table_found),
        ("kept-texts", kept_texts),
    ):
        camera.dialog(name, make(bench))
    camera.dialog("cards-out", AnkiOutDialog(bench.desk, bench.window))
    camera.dialog("notes-out", NotesOutDialog(bench.desk, bench.window))
    camera.dialog("backup-to", BackupToDialog(bench.desk, bench.window))


def kept_texts(bench: Bench) -> QWidget:
    """Two texts that gave way when two computers changed them at a time."""
    texts = (
        ("note", "body", "What I learned today", "TCP keeps the order.\n\n- a port is a number\n"),
        ("item", "fields", '{"front": "What is a port?", "back": "A number."}', '{"front": "A port?", "back": "One."}'),
    )
    with bench.store.write("Keep", undoable=False) as tx:
        for at, (table, field, title, value) in enumerate(texts):
            at_ms = to_ms(NOW) - at * 90_000_000
            tx.execute(
                "INSERT INTO kept_text (uid, table_name, row_uid, field, title, value, written_at_ms)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (bench.store.new_uid(), table, bench.store.new_uid(), field, title, value, at_ms),
            )
    return KeptTextsDialog(bench.desk, bench.window)


def anki_found(bench: Bench) -> AnkiInDialog:
    """A package of Anki with two decks, looked at."""
    from studydesk.services.anki_open import look

    decks = {"1": {"id": 1, "name": "Default"}, "2": {"id": 2, "name": "Back end::Caching"}}
    folder = bench.profile.folder.parent
    data = database(lambda db: db.execute("UPDATE cards SET did = 2 WHERE due < 9"), decks=decks, notes=12)
    file = package(folder / "Back end.apkg", data)
    inside = look(bench.store, file, folder / ".looking", bench.desk.paths.topics)
    return AnkiInDialog(bench.desk, bench.window, file, inside)


def table_found(bench: Bench) -> TableInDialog:
    """A pasted table, understood."""
    dialog = TableInDialog(bench.desk, bench.window)
    dialog.paste.setPlainText("term\tdefinition\nTCP\tkeeps the order\nUDP\tdoes not\nTCP\tagain")
    dialog._on_pasted()
    return dialog
