"""A small pack without faults, for tests to spoil, and the means to run a check in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

from studydesk.content.pack import check_pack
from studydesk.domain.pack import Fault

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "curriculum" / "backend"

FILES: dict[str, str] = {
    "path.toml": """\
format = 1
id = "sample"
version = "1.0"
title = "Sample"
summary = "A path to be spoiled."
language = "en"
licence = "MIT"

[[sections]]
title = "First"
row = 0

[[sections]]
title = "Second"
row = 1
""",
    "topics/one/topic.toml": """\
title = "One"
summary = "The first topic."
prerequisites = []
position = [0, 0]
""",
    "topics/one/overview.md": "Words about one.\n",
    "topics/one/courses.toml": '''\
[[courses]]
id = "video"
title = "A video"
youtube = "zN8YNNHcaZc"
duration = "1:00:00"
official = true
lessons = """
c01  0:00:00  Begin
c02  0:10:00  Go on
"""
''',
    "topics/one/cards.toml": """\
[[cards]]
id = "first"
kind = "basic"
front = "Question"
back = "Answer"
""",
    "topics/one/checks.toml": """\
[[questions]]
id = "why"
when = "after"
question = "Why?"

[[questions.options]]
text = "Because"
right = true
reason = "It is so."

[[questions.options]]
text = "No reason"
right = false
reason = "There is one."
""",
    "topics/two/topic.toml": """\
title = "Two"
summary = "The second topic."
prerequisites = ["one"]
see_also = ["one"]
position = [0, 1]
""",
    "topics/two/overview.md": "Words about two.\n",
}


def write_pack(folder: Path, changed: dict[str, str | bytes | None] | None = None) -> Path:
    """The sample in a folder, with these files put in its place or (None) left out."""
    files: dict[str, str | bytes | None] = {**FILES, **(changed or {})}
    for name, content in files.items():
        if content is not None:
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def spoiled(name: str, old: str, new: str) -> dict[str, str | bytes | None]:
    """The change that replaces a piece of one file of the sample."""
    assert old in FILES[name]
    return {name: FILES[name].replace(old, new, 1)}


def zipped_zeros(file: Path, name: str, megabytes: int) -> Path:
    """The sample in a ZIP file with one more entry of this many megabytes of nothing."""
    zipped(file, {**FILES})
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive, archive.open(name, "w") as stream:
        for _ in range(megabytes):
            stream.write(bytes(1024 * 1024))
    return file


def zipped(file: Path, entries: dict[str, str | bytes]) -> Path:
    """A ZIP file with these entries."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return file


def codes(path: Path) -> list[str]:
    """The codes of all faults, in order."""
    return [fault.code for fault in check_pack(path)]


@dataclass(frozen=True)
class Measured:
    """What a check in a process of its own gave and took: processor time, and the most memory resident."""

    faults: list[Fault]
    seconds: float
    peak_mb: float


_CHILD = """
import dataclasses, json, re, sys, time
from pathlib import Path
from studydesk.services.packs import check
start = time.process_time()
faults = check(Path(sys.argv[1]))
seconds = time.process_time() - start
if sys.platform == "linux":  # getrusage there still counts the parent's pages at the fork
    peak = int(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024
elif sys.platform == "win32":
    import psutil
    peak = psutil.Process().memory_info().peak_wset / 1024 / 1024
else:
    import resource
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / 1024
print(json.dumps([[dataclasses.astuple(fault) for fault in faults], seconds, peak]))
"""


def measure(path: Path) -> Measured:
    """Checks a pack in a fresh process; a traceback there fails the test."""
    done = subprocess.run(
        [sys.executable, "-c", _CHILD, str(path)],
        capture_output=True,
        text=True,
        timeout=50,
        env={"PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", "SYSTEMROOT": "C:\\Windows"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    faults, seconds, peak_mb = json.loads(done.stdout)
    return Measured([Fault(*fault) for fault in faults], seconds, peak_mb)
