"""Whatever bytes stand in the files of a pack: faults, never an exception."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.content.sample import FILES, write_pack, zipped
from tests.support.examples import examples

from studydesk.content.pack import check_pack
from studydesk.content.pack.locate import TooComplexError, locate
from studydesk.services.packs import format_fault

NAMES = st.sampled_from(sorted(FILES))
PIECES = st.sampled_from(
    [
        '"',
        "'",
        '"""',
        "'''",
        "[",
        "]",
        "[[",
        "]]",
        "{",
        "}",
        "=",
        ".",
        ",",
        "\n",
        "\\",
        "#",
        "é",
        "\u202e",
        "\0",
        "a",
        "0:00",
    ]
)
RUBBISH = st.one_of(st.binary(max_size=60), st.lists(PIECES, max_size=12).map(lambda pieces: "".join(pieces).encode()))


def check_silently(path: Path) -> None:
    for fault in check_pack(path):
        assert fault.message
        assert fault.fix
        assert "\n" not in format_fault(fault)
        format_fault(fault).encode()


@settings(max_examples=examples(150))
@given(name=NAMES, rubbish=RUBBISH, at=st.floats(0, 1), cut=st.floats(0, 1))
def test_rubbish_and_cuts_anywhere_in_a_file(name: str, rubbish: bytes, at: float, cut: float) -> None:
    content = FILES[name].encode()
    start = int(at * len(content))
    end = start + int(cut * (len(content) - start))
    with tempfile.TemporaryDirectory() as folder:
        check_silently(write_pack(Path(folder), {name: content[:start] + rubbish + content[end:]}))


@settings(max_examples=examples(100))
@given(at=st.floats(0, 1), rubbish=st.binary(min_size=1, max_size=30))
def test_rubbish_anywhere_in_a_zip(at: float, rubbish: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = zipped(Path(folder) / "pack.zip", {**FILES})
        raw = bytearray(path.read_bytes())
        start = int(at * (len(raw) - len(rubbish)))
        raw[start : start + len(rubbish)] = rubbish
        path.write_bytes(raw)
        check_silently(path)


@given(text=st.lists(PIECES, max_size=40).map("".join))
def test_lines_can_be_sought_in_any_text(text: str) -> None:
    try:
        lines = locate(text)
    except TooComplexError:
        return
    assert 0 <= lines.line(("a", 0, "b")) <= text.count("\n") + 1
