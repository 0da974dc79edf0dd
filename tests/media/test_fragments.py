"""Streams in many pieces: cut off, cancelled and killed at any moment they become the same file in the end."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.media import clips
from tests.media.lane import PLUGINS, Lane, WorkerProcess, files, lanes, until_grown

from studydesk.domain.downloads import FailureKind
from studydesk.media.fragments import FragmentKeeper
from studydesk.media.origin import Stream
from studydesk.media.protocol import Cancel, Cancelled, Done, Engine, Failed, Fetch, Network
from studydesk.media.tools import bundled_ffmpeg

PIECES = [random.Random(n).randbytes(40_000 + n) for n in range(24)]
WHOLE = b"".join(PIECES)


@pytest.fixture
def lane() -> Iterator[Lane]:
    yield from lanes()


def page(lane: Lane, **how: object) -> str:
    urls = [lane.put(f"/piece{n}", piece, **how) for n, piece in enumerate(PIECES)]
    manifest = lane.put("/manifest.mpd", b"<MPD/>")
    film = {"format_id": "dash", "url": manifest, "manifest_url": manifest, "protocol": "http_dash_segments"}
    shape = {"ext": "mp4", "vcodec": "avc1", "acodec": "mp4a", "height": 480}
    return lane.page("d", formats=[{**film, **shape, "fragments": [{"url": url} for url in urls]}])


def order(worker: WorkerProcess, url: str, folder: Path) -> Fetch:
    return Fetch(worker.number(), url=url, folder=str(folder), stem="v1", network=Network(timeout_s=5))


def test_pieces_that_are_cut_off_and_refused_become_the_whole(lane: Lane, tmp_path: Path) -> None:
    url = page(lane, cut_every=15_000)
    lane.contents["/piece7"].statuses.extend([(503, {}), (503, {})])
    worker = WorkerProcess()
    done = worker.answer(order(worker, url, tmp_path), Done)
    worker.end()
    assert Path(done.path).read_bytes() == WHOLE
    assert sorted(files(tmp_path)) == ["v1.dash.mp4", "v1.dash.mp4.origin.json", "v1.plan.json"]


def test_a_worker_killed_at_any_moment_doubles_no_piece(lane: Lane, tmp_path: Path) -> None:
    url = page(lane, rate_bps=2_000_000)
    moments = random.Random(5)
    for share in (0.1, 0.35, 0.6, 0.8):
        worker = WorkerProcess()
        worker.send(order(worker, url, tmp_path))
        until_grown(tmp_path / "v1.dash.mp4.part", int(len(WHOLE) * share) + moments.randrange(20_000))
        worker.kill()
    worker = WorkerProcess()
    sent = order(worker, url, tmp_path)
    worker.send(sent)
    worker.until(sent.id, int(len(WHOLE) * 0.85))
    worker.answer(Cancel(sent.id), Cancelled)
    for content in lane.contents.values():
        content.rate_bps = 0
    done = worker.answer(order(worker, url, tmp_path), Done)
    worker.end()
    assert Path(done.path).read_bytes() == WHOLE
    assert len(lane.ranges_of("/piece0")) == 1, "what was there was asked for again"


def test_a_piece_that_was_complete_but_not_named_so_is_no_trap(lane: Lane, tmp_path: Path) -> None:
    url = page(lane, rate_bps=2_000_000)
    worker = WorkerProcess()
    sent = order(worker, url, tmp_path)
    worker.send(sent)
    worker.until(sent.id, len(WHOLE) // 3)
    worker.answer(Cancel(sent.id), Cancelled)
    index = json.loads((tmp_path / "v1.dash.mp4.fragments.json").read_bytes())[0]
    (tmp_path / f"v1.dash.mp4.part-Frag{index + 1}.part").write_bytes(PIECES[index])
    done = worker.answer(order(worker, url, tmp_path), Done)
    worker.end()
    assert Path(done.path).read_bytes() == WHOLE


def test_a_piece_that_is_missing_for_good_leaves_no_hole(lane: Lane, tmp_path: Path) -> None:
    url = page(lane)
    lane.contents["/piece3"].status_for_good = 404
    worker = WorkerProcess()
    worker.send(order(worker, url, tmp_path))
    assert not isinstance(worker.last(2), Done)
    worker.end()


def test_hls_comes_whole_and_in_a_file_that_plays(lane: Lane, tmp_path: Path) -> None:
    film = clips.transport_stream(tmp_path, 4)
    pieces = [film[at : at + 188 * 800] for at in range(0, len(film), 188 * 800)]
    lines = [f"#EXTINF:1,\n{lane.put(f'/seg{n}.ts', piece, rate_bps=2_000_000)}" for n, piece in enumerate(pieces)]
    head = "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:1\n"
    text = (head + "\n".join(lines) + "\n#EXT-X-ENDLIST\n").encode()
    url = lane.put("/film.m3u8", text, kind="application/x-mpegURL")
    folder = tmp_path / "incoming"
    folder.mkdir()
    worker = WorkerProcess(Engine(ffmpeg=bundled_ffmpeg(), ffmpeg_full=True, plugins=PLUGINS))  # enough: it is silent
    sent = order(worker, url, folder)
    worker.send(sent)
    worker.until(sent.id, len(film) // 2)
    worker.answer(Cancel(sent.id), Cancelled)
    done = worker.answer(order(worker, url, folder), Done)
    assert worker.end() == 0
    assert clips.kinds_of(Path(done.path)) == ["Video"]
    assert Path(done.path).read_bytes()[4:8] == b"ftyp"
    assert len(lane.ranges_of("/seg0.ts")) == 1


def test_hls_is_no_choice_for_a_muxer_that_only_copies(lane: Lane, tmp_path: Path) -> None:
    piece = lane.put("/seg.ts", b"G" * 188)
    text = f"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{piece}\n#EXT-X-ENDLIST\n".encode()
    url = lane.put("/film.m3u8", text, kind="application/x-mpegURL")
    worker = WorkerProcess(Engine(ffmpeg=bundled_ffmpeg(), plugins=PLUGINS))
    assert worker.answer(order(worker, url, tmp_path), Failed).failure is FailureKind.NO_FORMAT
    worker.end()


def stream(folder: Path) -> Stream:
    return Stream(folder / "v1.dash.mp4", {"protocol": "http_dash_segments", "url": "http://x/"})


def state(one: Stream, index: int | None, note: object, size: int) -> FragmentKeeper:
    one.growing.write_bytes(bytes(size))
    if index is not None:
        one.progress_note.write_text(json.dumps({"downloader": {"current_fragment": {"index": index}}}))
    else:
        one.progress_note.write_text("{")
    if note is not None:
        Path(f"{one.file}.fragments.json").write_text(json.dumps(note))
    return FragmentKeeper(one)


@pytest.mark.parametrize(
    ("index", "note", "left"),
    [
        (3, [3, 300], 300),  # killed while the fourth was appended: cut back
        (4, [3, 300], 300),  # killed between the two notes: the fourth is asked for again
        (None, [3, 300], 300),  # killed while yt-dlp wrote its note
        (1, None, 0),
        (0, None, 0),
        (3, [3, 400], 0),  # less than was noted: nothing can be trusted
        (3, "rubbish", 0),
        (3, [3], 0),
    ],
)
def test_what_cannot_be_trusted_is_begun_anew(tmp_path: Path, index: int | None, note: object, left: int) -> None:
    one = stream(tmp_path)
    state(one, index, note, 350).repair()
    assert (one.growing.stat().st_size if one.growing.exists() else 0) == left
    if left:
        assert json.loads(one.progress_note.read_bytes())["downloader"]["current_fragment"]["index"] == 3


def test_a_stream_in_one_piece_is_left_alone(tmp_path: Path) -> None:
    one = stream(tmp_path)
    one.growing.write_bytes(b"abc")
    FragmentKeeper(one).repair()
    assert one.growing.read_bytes() == b"abc"
