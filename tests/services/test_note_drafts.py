"""What was typed and not saved when the program was killed."""

from __future__ import annotations

from pathlib import Path

from tests.storage.support import open_store

from studydesk.services import note_drafts, notes
from studydesk.services.note_drafts import DraftFile, NoteDraft


def test_the_last_draft_is_saved_into_its_note(tmp_path: Path) -> None:
    with open_store(tmp_path / "studydesk.db") as store:
        note = notes.note(store, notes.create_note(store, "A", "old"))
        assert note is not None
        draft = DraftFile(note_drafts.folder_of(store))
        draft.writer(NoteDraft(note.uid.hex(), note.version, store.now_ms(), "old an"))()
        draft.writer(NoteDraft(note.uid.hex(), note.version, store.now_ms(), "old and new"))()
        (note_drafts.folder_of(store) / "broken.json").write_text("{")
        assert note_drafts.finish(store) == [note.id]
        fresh = notes.note(store, note.id)
        assert fresh is not None
        assert fresh.body == "old and new"
        assert list(note_drafts.folder_of(store).iterdir()) == []
        assert note_drafts.finish(store) == []


def test_what_is_forgotten_is_not_written_later(tmp_path: Path) -> None:
    draft = DraftFile(tmp_path / "drafts")
    early = draft.writer(NoteDraft("aa", 1, 1, "early"))
    draft.forget()
    early()
    assert list((tmp_path / "drafts").iterdir()) == []


def test_a_draft_never_overwrites_a_newer_text(tmp_path: Path) -> None:
    with open_store(tmp_path / "studydesk.db") as store:
        note = notes.note(store, notes.create_note(store, "A", "old"))
        assert note is not None
        DraftFile(note_drafts.folder_of(store)).writer(NoteDraft(note.uid.hex(), note.version, 5, "typed"))()
        notes.save_body(store, note.id, "saved since", note.version)
        assert note_drafts.finish(store) == []
        DraftFile(note_drafts.folder_of(store)).writer(NoteDraft(note.uid.hex(), note.version, 10**14, "typed"))()
        assert note_drafts.finish(store) == []
        fresh = notes.note(store, note.id)
        assert fresh is not None
        assert fresh.body == "saved since"
        assert "typed" in [notes.revision_text(store, one.id) for one in notes.revisions(store, note.id)]
