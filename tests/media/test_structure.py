"""Whole files pass, cut and torn ones do not, whatever bytes they hold."""

import struct
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from tests.support.examples import examples

from studydesk.domain.errors import EnvironmentFault
from studydesk.media.structure import Structure, check_video, structure_of


def box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), kind) + content


def mp4(seconds: int = 60) -> bytes:
    header = box(b"mvhd", struct.pack(">IIIII", 0, 0, 0, 1000, seconds * 1000) + bytes(80))
    return box(b"ftyp", b"isom\0\0\0\0") + box(b"moov", header) + box(b"mdat", bytes(500))


def element(name: int, content: bytes, *, unknown: bool = False) -> bytes:
    size = b"\x01" + b"\xff" * 7 if unknown else (len(content) | 1 << 56).to_bytes(8, "big")
    return name.to_bytes((name.bit_length() + 7) // 8, "big") + size + content


def webm(seconds: float = 60.0, *, unknown: bool = False) -> bytes:
    info = element(0x1549A966, element(0x2AD7B1, b"\x0f\x42\x40") + element(0x4489, struct.pack(">d", seconds * 1000)))
    segment = element(0x18538067, info + element(0x1F43B675, b"\xa3\x80" * 50), unknown=unknown)
    return element(0x1A45DFA3, element(0x4282, b"webm")) + segment


def written(folder: Path, content: bytes) -> Path:
    file = folder / "video"
    file.write_bytes(content)
    return file


def refused(file: Path, *, size: int | None = None, ms: int | None = None) -> str:
    with pytest.raises(EnvironmentFault) as caught:
        check_video(file, announced_bytes=size, announced_ms=ms)
    assert caught.value.code == "video.damaged"
    return caught.value.message


def test_whole_files(tmp_path: Path) -> None:
    assert structure_of(written(tmp_path, mp4())) == Structure("mp4", 60_000)
    assert structure_of(written(tmp_path, webm())) == Structure("webm", 60_000)
    assert structure_of(written(tmp_path, webm(unknown=True))) == Structure("webm", 60_000)


@pytest.mark.parametrize("whole", [mp4(), webm()], ids=["mp4", "webm"])
def test_a_file_cut_anywhere_is_found_out(tmp_path: Path, whole: bytes) -> None:
    for length in range(len(whole)):
        assert "damaged" in refused(written(tmp_path, whole[:length]))


def test_what_was_announced_is_compared(tmp_path: Path) -> None:
    file = written(tmp_path, mp4(60))
    size = file.stat().st_size
    assert check_video(file, announced_bytes=size, announced_ms=60_400).duration_ms == 60_000
    assert check_video(file, announced_bytes=None, announced_ms=64_900)
    assert "bytes" in refused(file, size=size + 1)
    assert "60 s" in refused(file, ms=70_000)
    long = written(tmp_path, mp4(36_000))
    assert check_video(long, announced_bytes=None, announced_ms=36_600_000)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html>Too many requests</html>",
        box(b"ftyp", b"isom") + box(b"mdat", bytes(100)),
        box(b"ftyp", b"isom") + struct.pack(">I4s", 1, b"moov") + struct.pack(">Q", 2**63),
        mp4() + struct.pack(">I4s", 4, b"free"),
        bytes.fromhex("1a45dfa3") + bytes(40),
    ],
    ids=["empty", "page", "no list", "huge box", "box smaller than its head", "zeros"],
)
def test_hostile_and_foreign_files_are_refused(tmp_path: Path, content: bytes) -> None:
    refused(written(tmp_path, content))


def test_millions_of_empty_boxes_take_no_time(tmp_path: Path) -> None:
    file = written(tmp_path, box(b"ftyp", b"isom") + box(b"free", b"") * 1_000_000)
    assert "too many parts" in refused(file)


@given(st.one_of(st.binary(max_size=300), st.integers(0, 700)), st.binary(max_size=8), st.booleans())
@hypothesis_settings(max_examples=examples(200))
def test_any_bytes_pass_or_are_refused(start: bytes | int, patch: bytes, is_mp4: bool) -> None:
    whole = bytearray(mp4() if is_mp4 else webm())
    if isinstance(start, int):
        whole[start : start + len(patch)] = patch
    else:
        whole = bytearray((b"\0\0\0\x10ftyp" if is_mp4 else b"\x1a\x45\xdf\xa3") + start)
    with tempfile.TemporaryDirectory() as folder:
        file = written(Path(folder), bytes(whole))
        try:
            found = structure_of(file)
        except EnvironmentFault:
            return
        assert found.duration_ms is None or found.duration_ms >= 0
