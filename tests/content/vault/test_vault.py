"""Vaults of other programs: what is read, how links become ours, and what hostile files do."""

from __future__ import annotations

import io
import os
import tarfile
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from studydesk.content.vault.reader import note_of, read_vault
from studydesk.domain.errors import UserError
from studydesk.domain.note_cards import drafts
from studydesk.domain.vault import Directory, Ready, Repetition, Vault, guesses, ready, roomy, without_schedules


def filled(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return folder


def as_ours(vault: Vault, path: str) -> Ready:
    titles = [note.title for note in vault.notes]
    where = Directory(vault, titles, lambda ending: ending in (".png", ".mp3"))
    return ready(next(note for note in vault.notes if note.path == path), where)


VAULT: dict[str, str | bytes] = {
    ".obsidian/app.json": "{}",
    ".trash/Old.md": "gone",
    "Web/HTTP.md": "---\naliases: [Hypertext]\ntags:\n  - web\n  - flashcards/web\ncreated: 2024-05-01T10:00\n"
    "cssclass: wide\nstars: 5\n---\n[[Data/SQL|the other]] [[SQL#Joins]] [[Nowhere]] ![[pic.png|300]] ![[gone.png]]\n"
    "[a](../Data/SQL.md#joins) ![b](<../att/pic two.png>) [web](https://example.org/a.md) `[[SQL]]`\n[[paper.pdf]]\n",
    "Data/SQL.md": "[[Hypertext]]\n",
    "Data/HTTP.md": "a namesake\n",
    "att/pic.png": b"png",
    "att/pic two.png": b"png2",
    "att/paper.pdf": b"%PDF",
}


def test_links_embeds_and_properties_of_a_vault(tmp_path: Path) -> None:
    vault = read_vault(filled(tmp_path / "Mine", VAULT))
    assert (vault.kind, vault.name) == ("obsidian", "Mine")
    assert sorted(note.path for note in vault.notes) == ["Data/HTTP", "Data/SQL", "Web/HTTP"]
    note = next(note for note in vault.notes if note.path == "Web/HTTP")
    assert note.tags == ("web", "flashcards/web")
    assert note.aliases == ("Hypertext",)
    assert note.created_ms == int(datetime(2024, 5, 1, 10, tzinfo=UTC).timestamp() * 1000)
    text = as_ours(vault, "Web/HTTP")
    assert text.body.split("\n")[:3] == [
        "[[SQL|the other]] [[SQL#Joins]] [[Nowhere]] ![[pic.png|300]] ![[gone.png]]",
        "[[SQL#joins|a]] ![b](<pic two.png>) [web](https://example.org/a.md) `[[SQL]]`",
        "[[paper.pdf]]",
    ]
    assert text.attachments == {"pic.png": "att/pic.png", "pic two.png": "att/pic two.png"}
    assert text.missing == ["gone.png"]
    assert text.odd == ["att/paper.pdf"]
    assert "> `stars: 5`" in text.body
    assert "cssclass" not in text.body
    assert as_ours(vault, "Data/SQL").body == "[[HTTP|Hypertext]]\n"


def test_a_name_means_the_note_beside_it_first(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"a/X.md": "", "b/X.md": "", "b/Y.md": "[[X]]"}
    vault = read_vault(filled(tmp_path / "v", files))
    where = Directory(vault, [note.path for note in vault.notes], lambda _ending: True)
    assert where.title(where.note("X", "b") or 0) == "b/X"
    assert where.note("../../etc/passwd", "b") is None


def test_names_that_macos_took_apart_are_found(tmp_path: Path) -> None:
    import unicodedata

    def apart(name: str) -> str:
        return unicodedata.normalize("NFD", name)

    files: dict[str, str | bytes] = {
        apart("Größe.md"): "x",
        apart("bilder/Übung.png"): b"png",
        "a.md": "[[Größe]] [w](Größe.md) ![[Übung.png]] ![](bilder/%C3%9Cbung.png)",
    }
    vault = read_vault(filled(tmp_path / "v", files))
    assert sorted(note.title for note in vault.notes) == ["Größe", "a"]
    text = as_ours(vault, "a")
    assert text.body == "[[Größe]] [[Größe|w]] ![[Übung.png]] ![](<Übung.png>)"
    assert text.missing == []


def test_a_zip_is_read_like_its_folder(tmp_path: Path) -> None:
    file = tmp_path / "v.zip"
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in VAULT.items():
            archive.writestr(f"Mine/{name}", content)
    vault = read_vault(file)
    assert sorted(note.path for note in vault.notes) == ["Data/HTTP", "Data/SQL", "Web/HTTP"]
    assert vault.attachments["att/pic.png"] == 3


def test_schedules_of_cards_are_taken_out_of_the_text() -> None:
    text = (
        "A::B <!--SR:!2026-12-01,12,250-->\n\nQ\n?\nA\n<!--SR:!2026-11-01,3,210!2026-11-02,4.5,230-->\n\n`<!--SR:x-->`"
    )
    body, told = without_schedules(text)
    assert body == "A::B\n\nQ\n?\nA\n\n`<!--SR:x-->`"
    first, second = Repetition(date(2026, 11, 1), 3.0, 210.0), Repetition(date(2026, 11, 2), 4.5, 230.0)
    assert told == {0: (Repetition(date(2026, 12, 1), 12.0, 250.0),), 4: (first, second)}
    assert without_schedules("A::B <!--SR:!2026-02-31,1,1-->") == ("A::B", {})


def test_one_line_cards_get_room_around_their_signs() -> None:
    assert [one.question for one in drafts(roomy("What is Redis::a store\nB:::C\n`x::y`\n"))] == ["What is Redis", "B"]


def test_folders_are_guessed_to_be_topics() -> None:
    found = guesses(["", "01 - Caching", "caching/Redis", "Other"], {"Caching": "p/caching"})
    assert found == {"": "", "01 - Caching": "p/caching", "caching/Redis": "p/caching", "Other": ""}


def jex(folder: Path, things: dict[str, str], resources: dict[str, bytes]) -> Path:
    file = folder / "export.jex"
    with tarfile.open(file, "w") as archive:
        for name, content in {**{f"{k}.md": v.encode() for k, v in things.items()}, **resources}.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return file


def thing(head: str, kind: int, number: int, **more: str) -> str:
    facts = {"id": f"{number:032x}", **more, "type_": str(kind)}
    return head + "\n\n" + "\n".join(f"{key}: {value}" for key, value in facts.items())


def test_an_export_of_joplin(tmp_path: Path) -> None:
    def key(number: int) -> str:
        return f"{number:032x}"

    body = f"HTTP\n\nSee [SQL](:/{key(2)}) ![p](:/{key(9)}) [x](:/{key(77)})\n\nlast: line of text"
    times = {"created_time": "2024-05-01T10:00:00.000Z", "updated_time": "2024-06-01T10:00:00.000Z"}
    things = {
        key(1): thing(body, 1, 1, parent_id=key(5), **times),
        key(2): thing("SQL\n\nJoins", 1, 2, parent_id="", is_todo="1", todo_completed="0"),
        key(3): thing("Secret", 1, 3, encryption_applied="1"),
        key(5): thing("Web", 2, 5, parent_id=key(6)),
        key(6): thing("All", 2, 6, parent_id=key(5)),
        key(7): thing("my tag", 5, 7),
        key(8): thing("", 6, 8, note_id=key(1), tag_id=key(7)).lstrip("\n"),
        key(9): thing("p.png", 4, 9),
    }
    vault = read_vault(jex(tmp_path, things, {f"resources/{key(9)}.png": b"png"}))
    assert vault.kind == "joplin"
    note = vault.notes[0]
    assert (note.title, note.path, note.tags) == ("HTTP", "All/Web/HTTP", ("my-tag",))
    assert note.updated_ms == int(datetime(2024, 6, 1, 10, tzinfo=UTC).timestamp() * 1000)
    assert vault.notes[1].body.startswith("- [ ] SQL")
    assert [fault.code for fault in vault.faults] == ["file.encrypted"]
    text = as_ours(vault, note.path)
    assert text.body == f"See [[SQL]] ![p](<{key(9)}.png>) [x](:/{key(77)})\n\nlast: line of text"
    assert text.attachments == {f"{key(9)}.png": f"resources/{key(9)}.png"}


@pytest.mark.parametrize(
    ("text", "ms"),
    [
        ("created: 2024-05-01", 1714521600000),
        ("date: 2024-05-01 10:00:30", 1714557630000),
        ("created: '2024-05-01T10:00:00+02:00'", 1714550400000),
        ("created: yesterday", None),
        ("created: 2024-99-01", None),
    ],
)
def test_dates_as_people_write_them(text: str, ms: int | None) -> None:
    assert note_of("x", f"---\n{text}\n---\nBody", 0).created_ms == ms


# Hostile


def test_names_that_lead_out_and_links_are_left_out_and_told(tmp_path: Path) -> None:
    file = tmp_path / "v.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("Good.md", "good")
        for name in ("../evil.md", "/etc/evil.md", "a/../../evil.md", "C:/evil.md"):
            archive.writestr(zipfile.ZipInfo(name), "evil")
        link = zipfile.ZipInfo("link.md")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    vault = read_vault(file)
    assert [note.title for note in vault.notes] == ["Good"]
    assert sorted(fault.code for fault in vault.faults) == ["file.link", *["file.name"] * 4]


def test_links_in_folders_are_not_followed(tmp_path: Path) -> None:
    secret = filled(tmp_path / "secret", {"s.md": "secret"})
    folder = filled(tmp_path / "v", {"a.md": "x"})
    try:
        os.symlink(secret / "s.md", folder / "b.md")
        os.symlink(secret, folder / "c")
        os.symlink(folder, folder / "loop")
    except OSError:
        pytest.skip("this system lets nobody make links")
    vault = read_vault(folder)
    assert [note.title for note in vault.notes] == ["a"]
    assert [fault.code for fault in vault.faults] == ["file.link"] * 3


def test_a_bomb_is_not_unpacked_further_than_a_note_may_be_long(tmp_path: Path) -> None:
    file = tmp_path / "v.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ok.md", "x")
        with archive.open("bomb.md", "w") as stream:
            for _ in range(21):
                stream.write(b"0" * 1024 * 1024)
    vault = read_vault(file)
    assert [note.title for note in vault.notes] == ["ok"]
    assert [(fault.path, fault.code) for fault in vault.faults] == [("bomb.md", "file.large")]


@pytest.mark.parametrize(
    ("name", "raw", "code"),
    [
        ("x.zip", b"PK\x03\x04rest", "vault.damaged"),
        ("x.jex", b"not a tar at all", "vault.damaged"),
        ("x.bin", b"\x00" * 600, "vault.unknown"),
        ("x.md", b"\x00\x00", "vault.empty"),
    ],
)
def test_what_is_no_vault_is_refused(tmp_path: Path, name: str, raw: bytes, code: str) -> None:
    file = tmp_path / name
    file.write_bytes(raw)
    with pytest.raises(UserError) as caught:
        read_vault(file)
    assert caught.value.code == code


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        read_vault(tmp_path)
    assert caught.value.code == "vault.empty"


def test_other_encodings_are_read_and_told(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"a.md": "Größe".encode("cp1252"), "b.md": "Größe".encode("utf-16")}
    vault = read_vault(filled(tmp_path / "v", files))
    assert [note.body for note in vault.notes] == ["Größe", "Größe"]
    assert [fault.code for fault in vault.faults] == ["file.encoding"]
