"""Throws random and damaged files at what reads notes, drawings and outlines: ``python -m tests.fuzz.sources SECONDS``.

A second argument is the seed. An input that breaks something (anything but a refusal in plain words) is kept in
``build/fuzz``, and the run ends with its traceback; a single input that takes over two seconds counts as broken.
"""

from __future__ import annotations

import io
import shutil
import sys
import tarfile
import tempfile
import time
import zipfile
from pathlib import Path
from random import Random

from studydesk.content.sketches.reading import read_sketch
from studydesk.content.vault.reader import read_vault
from studydesk.domain.errors import UserError
from studydesk.domain.sketch import sketch_pack
from studydesk.domain.vault import Directory, ready, roomy

KEPT = Path(__file__).parents[2] / "build" / "fuzz"
SLOW_S = 2.0
PIECES = (
    "[[", "]]", "![[", "|", "#", "](", "(", ")", "[", "]", "<", ">", "`", "```\n", "\n", "\r\n", "---\n", "- x", "a",
    "../", "..\\", "/", "::", ":::", "?\n", "==", "{{c1::", "}}", "<!--SR:!2026-01-01,3,200-->", f":/{'a' * 32}", "é",
    "https://youtu.be/zN8YNNHcaZc?t=3", "\x00", "\u2028", "tags: ", "aliases: [x,y]\n", "created: 2024-01-01\n", "\t",
    "%20", '<outline text="x">', "</outline>", "<opml><body>", "</body></opml>", '{"mockup":1}', "- [ ] ", "## ",
    '{"nodes":[{"type":"text","id":"a","text":"b","x":1,"y":2}],"edges":[]}', "1. ", "    ", '"nodes":', "{", "}", ",",
)  # fmt: skip
NAMES = (
    "a.md",
    "b/c.md",
    "x/../y.md",
    "A.md",
    "p.png",
    "é.md",
    ".hid.md",
    f"{'n' * 200}.md",
    "con.md",
    f"{'0' * 32}.md",
)
ENDINGS = (".md", ".canvas", ".json", ".opml", ".txt", ".xml")


def a_text(random: Random) -> bytes:
    """Pieces of all formats in any order."""
    return "".join(random.choice(PIECES) for _ in range(random.randrange(200))).encode("utf-8", "replace")


def an_archive(random: Random, folder: Path) -> Path:
    """A ZIP or tar of some texts, sometimes with a few bytes changed."""
    files = {random.choice(NAMES): a_text(random) for _ in range(random.randrange(1, 6))}
    file = folder / random.choice(("v.zip", "v.jex"))
    if file.suffix == ".zip":
        with zipfile.ZipFile(file, "w") as archive:
            for name, content in files.items():
                archive.writestr(name, content)
    else:
        with tarfile.open(file, "w") as tape:
            for name, content in files.items():
                member = tarfile.TarInfo(name)
                member.size = len(content)
                tape.addfile(member, io.BytesIO(content))
    if random.random() < 0.3:
        raw = bytearray(file.read_bytes())
        for _ in range(random.randrange(1, 8)):
            raw[random.randrange(len(raw))] = random.randrange(256)
        file.write_bytes(raw)
    return file


def read(file: Path) -> None:
    """Reads a file as the program would; a refusal is fine."""
    try:
        if file.suffix in (".zip", ".jex"):
            vault = read_vault(file)
            where = Directory(vault, [note.title for note in vault.notes], lambda _ending: True)
            for note in vault.notes:
                roomy(ready(note, where).body)
        else:
            sketch_pack(read_sketch(file))
    except (UserError, OSError):
        pass


def main(arguments: list[str]) -> int:
    """Runs for so many seconds; 1 when something broke."""
    end = time.monotonic() + float(arguments[0] if arguments else 60)
    random = Random(int(arguments[1]) if len(arguments) > 1 else time.time_ns())
    folder = Path(tempfile.mkdtemp(prefix="studydesk-fuzz-"))
    count, worst = 0, 0.0
    while time.monotonic() < end:
        if random.random() < 0.3:
            file = folder / f"x{random.choice(ENDINGS)}"
            file.write_bytes(a_text(random))
        else:
            file = an_archive(random, folder)
        begun = time.perf_counter()
        try:
            read(file)
            took = time.perf_counter() - begun
            if took > SLOW_S:
                raise TimeoutError(f"{file.name} took {took:.1f} s")
        except Exception:
            KEPT.mkdir(parents=True, exist_ok=True)
            print(f"kept: {shutil.copy(file, KEPT / f'{count}-{file.name}')}")
            raise
        count, worst = count + 1, max(worst, took)
    shutil.rmtree(folder, ignore_errors=True)
    print(f"{count} files, none broke anything; the slowest took {worst:.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
