"""The list of what the program is made of."""

from __future__ import annotations

from pathlib import Path

from studydesk.paths import resource
from studydesk.services.parts_list import Part, parts, text_of

TABLE = """# What StudyDesk ships, and under which licences

| part | version | licence | texts |
|---|---|---|---|
| numpy | 2.4.6 | BSD-3-Clause | 2 |
| numpy-like | 1 | MIT | 1 |
| PySide6_Addons | 6.11 | LGPL-3.0-only OR GPL-3.0-only | 0 |
| broken row |
"""


def by_name(found: list[Part]) -> dict[str, Part]:
    return {part.name: part for part in found}


def test_a_packaged_program_reads_its_folder(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text(TABLE)
    texts = {
        "StudyDesk.txt": "ours",
        "numpy-0-LICENSE": "first",
        "numpy-1-LICENSE": "second",
        "numpy-like-0-X": "other",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
    found = by_name(parts(resource(""), tmp_path))
    assert next(iter(found)) == "StudyDesk"
    assert text_of(found["StudyDesk"]) == "ours"
    assert text_of(found["numpy"]) == "first\n\nsecond"
    assert text_of(found["numpy-like"]) == "other"
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text_of(found["PySide6_Addons"]), "Qt's wheels bring no text"
    assert "broken row" not in found


def test_the_sources_ask_the_packages_that_are_installed() -> None:
    found = by_name(parts(resource(""), None))
    assert {"StudyDesk", "Python", "SQLite", "yt-dlp", "fsrs", "numpy", "PySide6_Essentials", "click"} <= set(found)
    assert "pytest" not in found
    assert all(part.licence for part in found.values())
    own = text_of(found["StudyDesk"])
    assert own.startswith("MIT License")
    silent = {name for name, part in found.items() if not text_of(part)}
    assert silent <= {"SQLite", "latex2mathml"}


def test_a_folder_that_is_damaged_leaves_the_rest(tmp_path: Path) -> None:
    found = by_name(parts(resource(""), tmp_path))
    assert "Python" in found
    assert text_of(found["StudyDesk"]) == ""
