"""Updating the video engine from an index that behaves well and badly, with real wheels and workers."""

from __future__ import annotations

import hashlib
import json
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import yt_dlp

from studydesk import WORKER_SWITCH
from studydesk.domain.errors import EnvironmentFault, StudyDeskError, UserError
from studydesk.jobs import CancelToken, JobCancelledError, JobContext
from studydesk.media import engine as files
from studydesk.media.tryout import try_engine
from studydesk.services import engine
from studydesk.services.engine import Release

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
WORKER = [sys.executable, "-P", "-m", "studydesk", WORKER_SWITCH]
NEW = "2099.1.2"
SEVERAL_WORKERS = pytest.mark.timeout(240)
"""A worker compiles the whole engine out of the wheel, some seconds each; on a busy machine several times that."""


def wheel(folder: Path, version: str = NEW, extra: dict[str, str] | None = None, requires: str = ">=3.10") -> Path:
    """The installed yt-dlp, packed as a release with another version; ``extra`` adds or replaces files."""
    file = folder / f"yt_dlp-{version}-py3-none-any.whl"
    info = f"yt_dlp-{version}.dist-info"
    metadata = f"Metadata-Version: 2.4\nName: yt-dlp\nVersion: {version}\nRequires-Python: {requires}\n"
    contents = {f"{info}/METADATA": metadata, **(extra or {})}
    source = Path(yt_dlp.__file__).parent
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as packed:
        for name, text in contents.items():
            packed.writestr(name, text)
        for path in sorted(source.rglob("*.py")):
            name = f"yt_dlp/{path.relative_to(source).as_posix()}"
            if name not in contents:
                text = path.read_text(encoding="utf-8")
                packed.writestr(name, text.replace(yt_dlp.version.__version__, version) if "version" in name else text)
    return file


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return wheel(tmp_path_factory.mktemp("wheel"))


class Index:
    """An index of packages on this computer; ``answers`` maps a path to (status, contents)."""

    def __init__(self) -> None:
        self.answers: dict[str, tuple[int, bytes]] = {}
        self.cut: int | None = None
        index = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                status, body = index.answers.get(self.path, (404, b"nothing here"))
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body[: index.cut])

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base names it so
                del format, args

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self.thread.start()

    def offer(self, file: Path, *, age: timedelta = timedelta(days=3), **more: object) -> None:
        """Puts a wheel on the index, beside those that are there."""
        old = json.loads(self.answers.get("/yt-dlp/", (200, b'{"files": []}'))[1])
        row = {
            "filename": file.name,
            "url": f"/files/{file.name}",
            "hashes": {"sha256": hashlib.sha256(file.read_bytes()).hexdigest()},
            "upload-time": (NOW - age).isoformat().replace("+00:00", "Z"),
            "requires-python": ">=3.10",
            **more,
        }
        old["files"].append(row)
        self.answers["/yt-dlp/"] = (200, json.dumps(old).encode())
        self.answers[f"/files/{file.name}"] = (200, file.read_bytes())

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


@pytest.fixture
def index() -> Iterator[Index]:
    running = Index()
    yield running
    running.close()


def trial(folder: Path) -> str:
    return try_engine(folder, WORKER)


def passes(_folder: Path) -> str:
    return ""


def found(folder: Path, index: Index) -> Release:
    release = engine.find_update(folder, NOW, index_url=index.url).release
    assert release is not None
    return release


@SEVERAL_WORKERS
def test_an_update_is_found_tried_in_a_worker_and_used(tmp_path: Path, index: Index, good: Path) -> None:
    index.offer(good)
    told: list[tuple[int, int]] = []
    context = JobContext(lambda done, total, _text: told.append((done, total)))
    engine.update(context, tmp_path, found(tmp_path, index), trial, index_url=index.url)
    assert engine.status(tmp_path).version == NEW
    assert not engine.status(tmp_path).built_in
    assert trial(tmp_path) == ""
    assert (good.stat().st_size, good.stat().st_size) in told
    assert engine.find_update(tmp_path, NOW, index_url=index.url).release is None
    assert sorted(path.name for path in tmp_path.iterdir()) == ["current.json", "wheels"]
    engine.use_built_in(tmp_path)
    assert engine.status(tmp_path).built_in
    assert engine.status(tmp_path).previous == NEW
    engine.use_previous(tmp_path)
    assert engine.status(tmp_path).version == NEW


def test_a_young_release_waits_unless_the_learner_says_now(tmp_path: Path, index: Index, good: Path) -> None:
    index.offer(good, age=timedelta(hours=47))
    answer = engine.find_update(tmp_path, NOW, index_url=index.url)
    assert answer.release is None
    assert answer.too_young is not None
    assert answer.too_young.version == NEW
    assert engine.find_update(tmp_path, NOW, index_url=index.url, young_too=True).release is not None


@pytest.mark.parametrize(
    "more",
    [
        {"yanked": "broken"},
        {"filename": "yt_dlp-2098.1.1.dev0-py3-none-any.whl"},
        {"filename": "yt_dlp-2020.1.1-py3-none-any.whl"},
        {"filename": "yt_dlp-2098.1.1-cp311-cp311-win_amd64.whl"},
        {"filename": "yt_dlp-2098.1.1.tar.gz"},
        {"requires-python": ">=3.99"},
        {"requires-python": "whatever"},
        {"hashes": {}},
        {"upload-time": "yesterday"},
        {"upload-time": None},
    ],
)
def test_releases_that_are_never_offered(tmp_path: Path, index: Index, good: Path, more: dict[str, object]) -> None:
    index.offer(good, **more)
    assert engine.find_update(tmp_path, NOW, index_url=index.url).release is None


@pytest.mark.parametrize(
    ("status", "body"),
    [(404, b"x"), (500, b"x"), (200, b"garbage"), (200, b"[]"), (200, b'{"files": 3}'), (200, b"[" * 100_000)],
    ids=["404", "500", "garbage", "list", "no files", "deep"],
)
def test_an_index_that_is_not_well_is_said_so(tmp_path: Path, index: Index, status: int, body: bytes) -> None:
    index.answers["/yt-dlp/"] = (status, body)
    with pytest.raises(EnvironmentFault) as caught:
        engine.find_update(tmp_path, NOW, index_url=index.url)
    assert caught.value.code == "engine.index"
    assert caught.value.kept


def test_no_index_and_no_encryption(tmp_path: Path, index: Index) -> None:
    index.close()
    for url in (index.url, "http://packages.example.org/simple", "file:///etc/passwd"):
        with pytest.raises(EnvironmentFault) as caught:
            engine.find_update(tmp_path, NOW, index_url=url)
        assert caught.value.code == "engine.index"
    index.server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    index.thread = threading.Thread(target=index.server.serve_forever)
    index.thread.start()


def spoil_bytes(index: Index, file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    index.answers[f"/files/{file.name}"] = (200, bytes(content))


def cut_short(index: Index, file: Path) -> None:
    index.cut = 100_000
    index.answers["/yt-dlp/"] = index.answers["/yt-dlp/"]
    assert file.stat().st_size > index.cut


def take_away(index: Index, file: Path) -> None:
    del index.answers[f"/files/{file.name}"]


@pytest.mark.parametrize(
    ("fault", "code"), [(spoil_bytes, "engine.hash"), (cut_short, "engine.index"), (take_away, "engine.index")]
)
def test_what_does_not_arrive_whole_changes_nothing(
    tmp_path: Path, index: Index, good: Path, fault: Callable[[Index, Path], None], code: str
) -> None:
    index.offer(good)
    release = found(tmp_path, index)
    fault(index, good)
    with pytest.raises(StudyDeskError) as caught:
        engine.update(JobContext(), tmp_path, release, passes, index_url=index.url)
    assert caught.value.code == code
    assert engine.status(tmp_path).built_in
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("extra", "why"),
    [
        ({"requests/__init__.py": "stolen = True"}, "also brings"),
        ({"yt_dlp/helper.so": "binary"}, "also brings"),
        ({"yt_dlp/../../outside.py": "x"}, "also brings"),
        ({"start.pth": "import os"}, "also brings"),
        ({f"yt_dlp-{NEW}.data/scripts/run": "x"}, "also brings"),
    ],
)
def test_a_wheel_that_brings_more_than_the_engine_is_refused(tmp_path: Path, extra: dict[str, str], why: str) -> None:
    with pytest.raises(UserError, match=why) as caught:
        engine.install_files(JobContext(), tmp_path / "engine", [wheel(tmp_path, extra=extra)], passes)
    assert caught.value.code == "engine.not_one"
    assert engine.status(tmp_path / "engine").built_in


def test_files_that_are_no_engine(tmp_path: Path) -> None:
    for name, content in (("x-1.0-py3-none-any.whl", b"rubbish"), ("yt_dlp-1.whl", b""), ("missing.whl", None)):
        if content is not None:
            (tmp_path / name).write_bytes(content)
        with pytest.raises(UserError):
            engine.describe_file(tmp_path / name)


@SEVERAL_WORKERS
def test_an_engine_that_fails_its_trial_is_not_used(tmp_path: Path) -> None:
    broken = wheel(tmp_path, extra={"yt_dlp/__init__.py": "raise RuntimeError('broken release')"})
    with pytest.raises(EnvironmentFault) as caught:
        engine.install_files(JobContext(), tmp_path / "engine", [broken], trial)
    assert caught.value.code == "engine.try_out"
    assert engine.status(tmp_path / "engine").built_in


@SEVERAL_WORKERS
def test_one_that_breaks_later_is_passed_over_and_remembered(tmp_path: Path, good: Path) -> None:
    folder = tmp_path / "engine"
    engine.install_files(JobContext(), folder, [good], passes)
    before = files.installed(folder)
    broken = wheel(tmp_path, "2099.2.2", extra={"yt_dlp/__init__.py": "raise RuntimeError('broken release')"})
    engine.install_files(JobContext(), folder, [broken], passes)
    assert "could not be loaded" in trial(folder)
    assert "could not be loaded before" in engine.status(folder).problem
    assert engine.status(folder).built_in
    engine.use_previous(folder)
    assert files.installed(folder) == before
    assert trial(folder) == ""


@SEVERAL_WORKERS
def test_a_byte_changed_on_the_disk_is_noticed(tmp_path: Path, good: Path) -> None:
    engine.install_files(JobContext(), tmp_path, [good], passes)
    content = bytearray((tmp_path / "wheels" / good.name).read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / "wheels" / good.name).write_bytes(content)
    assert "was changed on the disk" in engine.status(tmp_path).problem
    assert "was changed on the disk" in trial(tmp_path)


@pytest.mark.parametrize("text", ["", "garbage", "[]", '{"wheels": [{"file": "../../x.whl"}]}', '{"wheels": 3}'])
def test_a_broken_record_means_the_built_in_engine(tmp_path: Path, text: str) -> None:
    (tmp_path / "current.json").write_text(text, encoding="utf-8")
    assert engine.status(tmp_path).built_in
    assert files.activate(tmp_path) == ()


def test_a_cancelled_update_leaves_nothing(tmp_path: Path, index: Index, good: Path) -> None:
    index.offer(good)
    release, token = found(tmp_path, index), CancelToken()
    token.cancel()
    with pytest.raises(JobCancelledError):
        engine.update(JobContext(token=token), tmp_path, release, passes, index_url=index.url)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("one", "other", "newer"),
    [("2026.10.26", "2026.8.19", True), ("2026.8.19", "2026.10.26", False), ("1.dev0", "0", False), ("2", "", True)],
)
def test_versions_compare_as_numbers(one: str, other: str, newer: bool) -> None:
    assert files.is_newer(one, other) is newer
