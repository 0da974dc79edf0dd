"""Packs that mean harm: each is refused in plain words within 2 seconds and 200 MB, in a process of its own."""

from __future__ import annotations

import os
import struct
import sys
import zipfile
from pathlib import Path

import pytest
from tests.content.sample import FILES, Measured, codes, measure, write_pack, zipped, zipped_zeros

from studydesk.content.pack import check_pack
from studydesk.content.pack.files import FolderReader
from studydesk.content.pack.limits import MAX_FILE_BYTES, MAX_KEYS, MAX_TOPICS, MAX_TOTAL_BYTES

SECONDS = 2.0
MEGABYTES = 200.0
ONE = "topics/one/topic.toml"
needs_links = pytest.mark.skipif(sys.platform == "win32", reason="making links takes special rights on Windows")


def refused(path: Path) -> Measured:
    """Measures, holds the result to the limits, and returns it."""
    measured = measure(path)
    assert measured.faults, "nothing was found wrong"
    assert all(fault.message and fault.fix and fault.code for fault in measured.faults)
    assert measured.seconds < SECONDS, measured
    assert measured.peak_mb < MEGABYTES, measured
    return measured


def found_codes(measured: Measured) -> set[str]:
    return {fault.code for fault in measured.faults}


def test_a_gigabyte_in_a_folder_and_as_the_pack(tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "pack")
    with (pack / "topics/one/overview.md").open("wb") as file:
        file.truncate(1024**3)  # sparse: takes no room on most disks
    assert found_codes(refused(pack)) == {"file.too_large"}
    (pack / "topics/one/overview.md").rename(tmp_path / "huge.zip")
    assert found_codes(refused(tmp_path / "huge.zip")) == {"pack.not_a_pack"}
    with (tmp_path / "huge.zip").open("r+b") as file:
        file.write(b"PK\x03\x04")
    assert found_codes(refused(tmp_path / "huge.zip")) == {"zip.too_large"}


def test_far_more_topics_than_allowed_in_a_folder(tmp_path: Path) -> None:
    topics = write_pack(tmp_path) / "topics"
    for number in range(2 * MAX_TOPICS):  # the scan stops at the first one too many, so more would show nothing more
        (topics / f"t{number}").mkdir()
    assert found_codes(refused(tmp_path)) == {"pack.too_many_topics"}


def test_a_hundred_thousand_topics_in_a_zip(tmp_path: Path) -> None:
    entries: dict[str, str | bytes] = {f"topics/t{number}/topic.toml": b"" for number in range(100_000)}
    assert found_codes(refused(zipped(tmp_path / "many.zip", {**entries, **FILES}))) == {"pack.too_many_files"}


def test_more_topics_than_allowed_in_a_zip(tmp_path: Path) -> None:
    entries: dict[str, str | bytes] = {f"topics/t{number}/topic.toml": b"" for number in range(MAX_TOPICS)}
    assert found_codes(refused(zipped(tmp_path / "many.zip", {**entries, **FILES}))) == {"pack.too_many_topics"}


def test_binary_rubbish(tmp_path: Path) -> None:
    rubbish = bytes(range(256)) * 2000
    assert found_codes(refused(write_pack(tmp_path / "a", dict.fromkeys(FILES, rubbish)))) == {"file.not_utf8"}
    (tmp_path / "file").write_bytes(rubbish)
    assert found_codes(refused(tmp_path / "file")) == {"pack.not_a_pack"}
    (tmp_path / "zip").write_bytes(b"PK\x03\x04" + rubbish)
    assert found_codes(refused(tmp_path / "zip")) == {"zip.damaged"}


@needs_links
def test_links_and_pipes(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "topic.toml").write_text("password", encoding="utf-8")
    pack = write_pack(tmp_path / "pack", {"topics/one/overview.md": None})
    (pack / "topics/one/overview.md").symlink_to(secret / "topic.toml")
    (pack / "topics/three").symlink_to(secret)
    os.mkfifo(pack / "topics/two/goals.toml")
    measured = refused(pack)
    assert {"file.link", "file.not_regular"} <= found_codes(measured)
    assert {"topics/one/overview.md", "topics/three"} <= {fault.file for fault in measured.faults}
    assert "password" not in str(measured.faults)


@needs_links
def test_the_chosen_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(write_pack(tmp_path / "pack"))
    assert check_pack(tmp_path / "link") == []


LEADING_OUT = ["../evil.toml", "/etc/evil.toml", "C:/evil.toml", "topics\\one\\evil.toml", "topics/../../evil", "a//b"]


@pytest.mark.parametrize("name", LEADING_OUT)
def test_names_that_lead_out_of_a_zip(tmp_path: Path, name: str) -> None:
    path = tmp_path / "out.zip"
    info = zipfile.ZipInfo("placeholder")
    info.filename = name
    with zipfile.ZipFile(path, "w") as archive:
        for own, text in FILES.items():
            archive.writestr(own, text)
        archive.writestr(info, "x")
    assert codes(path) == ["zip.bad_name"]
    assert [entry.name for entry in tmp_path.iterdir()] == ["out.zip"]


def test_a_link_in_a_zip(tmp_path: Path) -> None:
    info = zipfile.ZipInfo("topics/one/goals.toml")
    info.create_system = 3
    info.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "link.zip", "w") as archive:
        for own, text in FILES.items():
            archive.writestr(own, text)
        archive.writestr(info, "/etc/passwd")
    assert codes(tmp_path / "link.zip") == ["file.link"]


def test_a_bomb_in_a_zip(tmp_path: Path) -> None:
    path = zipped_zeros(tmp_path / "bomb.zip", "topics/one/goals.toml", 200)
    assert path.stat().st_size < MAX_FILE_BYTES
    assert found_codes(refused(path)) == {"file.too_large"}
    raw = path.read_bytes()  # the same with headers that claim 100 bytes
    path.write_bytes(raw.replace(struct.pack("<L", 200 * 1024**2), struct.pack("<L", 100)))
    assert found_codes(refused(path)) == {"file.unreadable"}


def test_many_files_just_within_the_limit(tmp_path: Path) -> None:
    block = b"# " + b"x" * 19_000 + b"\n"
    content = block * (MAX_FILE_BYTES // len(block))
    entries: dict[str, str | bytes] = {f"topics/t{number}/topic.toml": content for number in range(40)}
    assert found_codes(refused(zipped(tmp_path / "large.zip", {**FILES, **entries}))) == {"pack.too_large"}


@pytest.fixture
def bytes_read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many bytes each reading of a file of a folder gave."""
    sizes: list[int] = []
    read = FolderReader.read

    def counting(self: FolderReader, name: str, limit: int) -> bytes:
        content = read(self, name, limit)
        sizes.append(len(content))
        return content

    monkeypatch.setattr(FolderReader, "read", counting)
    return sizes


DENSE = "k = [\n" + "1,\n" * (MAX_KEYS - 2) + "]\n"


def test_much_text_is_refused_by_the_sizes_of_files_alone(tmp_path: Path, bytes_read: list[int]) -> None:
    content = ("# " + "x" * 19_000 + "\n") * (MAX_FILE_BYTES // 19_003)
    assert 30 * len(content) < MAX_TOTAL_BYTES
    changed: dict[str, str | bytes | None] = {f"topics/t{number}/cards.toml": content for number in range(30)}
    assert codes(write_pack(tmp_path, changed)) == ["pack.too_large"]
    assert bytes_read == []
    refused(tmp_path)


def test_many_files_with_many_keys_are_refused_at_a_glance(tmp_path: Path, bytes_read: list[int]) -> None:
    changed: dict[str, str | bytes | None] = {f"topics/t{number}/cards.toml": DENSE for number in range(60)}
    assert codes(write_pack(tmp_path, changed)) == ["pack.too_large"]
    assert sum(bytes_read) < 7 * len(DENSE)
    refused(tmp_path)


def test_faults_all_over_a_large_path_end_the_check_early(tmp_path: Path, bytes_read: list[int]) -> None:
    content = "unknown = [\n" + "1,\n" * 20_000 + "]\n"
    changed: dict[str, str | bytes | None] = {f"topics/t{number}/cards.toml": content for number in range(8)}
    found = codes(write_pack(tmp_path, changed))
    assert found.count("key.unknown") == 3
    assert "pack.more_faults" in found
    assert sum(bytes_read) < 12 * len(content)  # a glance at each, and three in earnest
    refused(tmp_path)


def test_the_same_name_twice_in_a_zip(tmp_path: Path) -> None:
    path = zipped(tmp_path / "twice.zip", {**FILES, "topics/one/TOPIC.toml": "x"})
    assert "zip.duplicate_name" in codes(path)


def test_a_good_zip_with_and_without_a_folder_around_it(tmp_path: Path) -> None:
    noise: dict[str, str | bytes] = {"__MACOSX/._path.toml": "x", ".DS_Store": "x", **FILES}
    assert codes(zipped(tmp_path / "flat.zip", noise)) == []
    assert codes(zipped(tmp_path / "deep.zip", {f"my-path/{name}": text for name, text in FILES.items()})) == []


def test_cut_zip_files(tmp_path: Path) -> None:
    raw = zipped(tmp_path / "whole.zip", {**FILES}).read_bytes()
    for length in range(4, len(raw), 97):
        (tmp_path / "cut.zip").write_bytes(raw[:length])
        assert check_pack(tmp_path / "cut.zip")


INVOLVED = {
    "deep brackets": "x = " + "[" * 9_000 + "]" * 9_000,
    "deep tables": "x = " + "{a = " * 3_000 + "1" + "}" * 3_000,
    "long key": "a." * 9_000 + "a = 1",
    "long keys": ("a." * 9_000 + "a = 1\n") * 55,
    "long header": "[" + "a." * 9_000 + "a]",
    "long inline key": "x = {" + "a." * 9_000 + "a = 1}",
    "long quoted key": '"a".' * 4_000 + "a = 1",
    "long number": "x = " + "9" * 19_000,
    "long line": "x" * 900_000,
    "quotes": 'x = """' + '""\\' * 6_000,
    "open strings": "'''\n" * 200_000,
    "open lists": "x = [\n" * 100_000,
    "headers": "[[a]]\n" * 170_000,
    "keys": "\n".join(f"k{n} = 1" for n in range(90_000)),
    "same headers": "[a]\n" * 200_000,
    "long list": "x = [\n" + "1,\n" * 300_000 + "]",
    "many strings": "x = [\n" + '"","","","","","",\n' * 60_000 + "]",
    "many empty lists": "x = [\n" + "[],[],[],[],\n" * 80_000 + "]",
    "braces": "x = " + "}" * 19_000,
}


@pytest.mark.parametrize("name", INVOLVED)
def test_involved_files(tmp_path: Path, name: str) -> None:
    refused(write_pack(tmp_path, {ONE: INVOLVED[name][:MAX_FILE_BYTES]}))


def test_a_long_loop_and_many_unknown_names(tmp_path: Path) -> None:
    changed: dict[str, str | bytes | None] = {}
    for number in range(MAX_TOPICS - 2):
        following = (number + 1) % (MAX_TOPICS - 2)
        changed[f"topics/t{number}/topic.toml"] = (
            f'title = "T"\nsummary = "S"\nposition = [{number}, 9]\nprerequisites = ["t{following}", "gone-{number}"]\n'
        )
        changed[f"topics/t{number}/overview.md"] = "Words.\n"
    measured = refused(write_pack(tmp_path, changed))
    assert "topic.loop" in found_codes(measured) or "pack.more_faults" in found_codes(measured)
