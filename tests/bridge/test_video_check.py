"""The child process that decodes a video's ends, with real files."""

import shutil
import subprocess
from pathlib import Path

import pytest

from studydesk.bridge.video_check import probe_file
from studydesk.services.library import ProbeAnswer

CLIP = ["-f", "lavfi", "-i", "testsrc=duration=3:size=160x120:rate=10", "-f", "lavfi", "-i", "sine=duration=3"]


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    ffmpeg = shutil.which("ffmpeg")
    if ffmpeg is None:
        pytest.skip("ffmpeg, which makes the sample, is not installed")
    file = tmp_path_factory.mktemp("clip") / "sample.mp4"
    subprocess.run([ffmpeg, "-v", "error", *CLIP, "-c:v", "libx264", "-c:a", "aac", str(file)], check=True)
    return file


def test_a_whole_video_plays_to_its_end(clip: Path) -> None:
    assert probe_file(clip, frozen=False) == ProbeAnswer(True, "", 3000, True)


def test_a_video_whose_end_is_noise_does_not_pass(clip: Path, tmp_path: Path) -> None:
    content = clip.read_bytes()
    begin = content.index(b"mdat") + 4 + 200
    end = begin + (content.index(b"moov") - begin if content.index(b"moov") > begin else len(content) - begin) - 200
    torn = tmp_path / "torn.mp4"
    torn.write_bytes(content[:begin] + bytes(end - begin) + content[end:])
    assert probe_file(torn, frozen=False).plays is False


def test_what_is_no_video_does_not_play(tmp_path: Path) -> None:
    file = tmp_path / "page.mp4"
    file.write_text("<html>Too many requests</html>", encoding="utf-8")
    answer = probe_file(file, frozen=False)
    assert answer.plays is False
    assert answer.why
    assert probe_file(tmp_path / "missing.mp4", frozen=False).plays is False
