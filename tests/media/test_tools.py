"""Which ffmpeg and which deno are used."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from studydesk.media import tools
from studydesk.media.tools import find_tools

FULL = " A....D aac                  AAC (Advanced Audio Coding)\n"


class Answers:
    """Programs by path and what they print."""

    def __init__(self, **programs: str) -> None:
        self.programs = {f"/{name}": said for name, said in programs.items()}

    def __call__(self, command: Sequence[str]) -> str:
        if command[0] == tools.bundled_ffmpeg():
            return "ffmpeg version 8.1.1 Copyright"
        if command[0] == tools.bundled_deno():
            return "deno 2.9.8 (stable)"
        return FULL if "-decoders" in command else self.programs.get(command[0], "")


def nowhere(name: str) -> None:
    del name


def test_the_bundled_programs_are_there_and_run() -> None:
    found = find_tools(path_lookup=nowhere)
    assert found.ffmpeg is not None
    assert (found.ffmpeg.source, found.ffmpeg_full) == ("bundled", False)
    assert found.javascript is not None
    assert found.javascript.source == "bundled"
    assert found.javascript.version >= "2.3"
    assert found.passed_over == ()
    engine = found.engine("/engines")
    assert (engine.folder, engine.ffmpeg, engine.ffmpeg_full) == ("/engines", found.ffmpeg.path, False)
    assert engine.javascript == found.javascript.path


def test_the_learners_own_ffmpeg_comes_before_path_before_bundled() -> None:
    run = Answers(own="ffmpeg version 7.0 x", onpath="ffmpeg version n6.1.1-2 x")
    chosen = find_tools("/own", {"ffmpeg": "/onpath"}.get, run)
    assert chosen.ffmpeg == tools.Tool("/own", "7.0", "chosen")
    assert chosen.ffmpeg_full
    path = find_tools("", {"ffmpeg": "/onpath"}.get, run)
    assert path.ffmpeg == tools.Tool("/onpath", "n6.1.1-2", "path")


def test_one_that_does_not_run_is_passed_over_and_named() -> None:
    found = find_tools("/broken", {"ffmpeg": "/broken2", "deno": "/broken3"}.get, Answers())
    assert found.ffmpeg is not None
    assert found.ffmpeg.source == "bundled"
    assert [path for path, _ in found.passed_over] == ["/broken", "/broken2", "/broken3"]
    assert {code for _, code in found.passed_over} == {"not_runnable"}


@pytest.mark.parametrize(
    ("said", "source"),
    [("deno 2.9.9 (stable)", "path"), ("deno 2.10.0", "path"), ("deno 2.9.8", "bundled"), ("deno 2.9.7", "bundled")],
)
def test_a_newer_deno_on_path_is_preferred(said: str, source: str) -> None:
    found = find_tools("", {"deno": "/deno"}.get, Answers(deno=said))
    assert found.javascript is not None
    assert found.javascript.source == source


def test_a_deno_that_is_too_old_is_passed_over() -> None:
    found = find_tools("", {"deno": "/deno"}.get, Answers(deno="deno 1.46.3"))
    assert found.passed_over == (("/deno", "too_old"),)


def test_a_program_that_prints_rubbish_or_fails_is_none(tmp_path: Path) -> None:
    assert tools.printed([str(tmp_path / "nothing")]) == ""
    assert tools.printed([sys.executable, "-c", "raise SystemExit(3)"]) == ""
    assert tools.printed([sys.executable, "-c", "print('well')"]).strip() == "well"
    assert shutil.which("nothing-of-that-name") is None
