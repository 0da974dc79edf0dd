"""What the program is made of, and under which licences: of a frozen program from its folder, else from the packages.

Any thread; some 0.1 s. ``packaging/parts.py`` lays the folder.
"""

from __future__ import annotations

import importlib.metadata
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from studydesk import __version__

LICENCE_FILE: Final = re.compile(r"(^|/)(licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)
TABLE: Final = "README.md"
"""In the folder of a frozen program: a row for each package."""
ROOTS: Final = (
    "PySide6-Essentials", "PySide6-Addons", "sqlite-utils", "yt-dlp", "yt-dlp-ejs", "deno", "muxer-ffmpeg", "markdown",
    "pymdown-extensions", "nh3", "Pygments", "platformdirs", "fsrs", "numpy", "regex", "tomlkit", "ziamath",
    "zstandard", "webvtt-py", "certifi", "brotli", "pycryptodomex", "requests", "urllib3", "websockets",
)  # fmt: skip
"""What the program asks for; what these ask for follows."""
_RESOURCES: Final = (
    ("Inter, JetBrains Mono", "OFL-1.1", "fonts/LICENSE-OFL.txt"),
    ("Lucide", "ISC", "icons/LICENSE-ISC.txt"),
)
_MOST_TEXT: Final = 400_000


class Part(NamedTuple):
    """One thing that the program is made of; ``licence`` as it is named, ``texts`` are files."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]


def parts(resources: Path, frozen: Path | None) -> list[Part]:
    """All parts, the program itself first. ``frozen``: a packaged program's folder of licences, None from source."""
    from studydesk.storage.backup import sqlite_version  # not for those who only want a licence's name

    kept = resources / "licences"
    own = frozen / "StudyDesk.txt" if frozen is not None else resources.parent / "LICENSE"
    rows = [
        Part("StudyDesk", __version__, "MIT", (own,)),
        Part("Python", sys.version.split()[0], "PSF-2.0", (kept / "Python-2.0.txt",)),
        Part("SQLite", sqlite_version(), "public domain", ()),
        *(Part(name, "", licence, (resources / text,)) for name, licence, text in _RESOURCES),
    ]
    found = list(_of_folder(frozen) if frozen is not None else _of_packages())
    qt = (kept / "LGPL-3.0.txt", kept / "GPL-3.0.txt")
    found = [row._replace(texts=row.texts + qt) if "LGPL-3.0" in row.licence else row for row in found]
    return [
        row._replace(texts=tuple(text for text in row.texts if text.is_file()))
        for row in (*rows, *sorted(found, key=lambda row: row.name.casefold()))
    ]


def text_of(part: Part) -> str:
    """The words of a part's licence, one file after the other; empty where there are none to show."""
    return "\n\n".join(text.read_bytes()[:_MOST_TEXT].decode("utf-8", "replace").strip() for text in part.texts)


def _of_folder(folder: Path) -> Iterator[Part]:
    try:
        lines = (folder / TABLE).read_text(encoding="utf-8").splitlines()
    except OSError:
        return
    for line in lines:
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 4 and cells[3].isdigit():
            texts = sorted(folder.glob(f"{cells[0]}-[0-9]*-*"), key=lambda file: (len(file.name), file.name))
            yield Part(cells[0], cells[1], cells[2], tuple(texts))


def _of_packages() -> Iterator[Part]:
    seen: set[str] = set()
    waiting = list(ROOTS)
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if name in seen:
            continue
        seen.add(name)
        try:
            one = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:  # of another system
            continue
        waiting += [re.split(r"[^\w.-]", need, maxsplit=1)[0] for need in one.requires or () if "extra ==" not in need]
        files = [Path(str(file.locate())) for file in one.files or () if _is_text(str(file))]
        yield Part(str(one.metadata["Name"]), one.version, licence_of(one), tuple(files))


def _is_text(name: str) -> bool:
    return ".dist-info" in name and LICENCE_FILE.search(name) is not None


def licence_of(one: importlib.metadata.Distribution) -> str:
    """What a package says its licence is: the expression, else the classifiers, else the old field's first line."""
    said = one.metadata.get_all("License-Expression")
    if said:
        return str(said[0])
    classes = [text.rsplit(" :: ", 1)[-1] for text in one.metadata.get_all("Classifier") or () if "License ::" in text]
    old = "".join(one.metadata.get_all("License") or ()).strip().splitlines()
    return " or ".join(classes) or (old[0][:80] if old else "")
