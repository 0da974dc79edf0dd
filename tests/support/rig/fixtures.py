"""Makes the rig's media with ffmpeg, once a machine: 12 s of colour bars with a number in every frame.

The folder lies with the system's temporary files and is named by `VERSION` and by the ffmpeg that made it. Several test
processes may ask at once: one makes, the others wait for its lock; a folder that is there is complete.
"""

from __future__ import annotations

import contextlib
import getpass
import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from tests.support.rig import texts

VERSION: Final = 1
"""To be raised with every change of what is made here."""
FRAMES_PER_S: Final = 25
FRAMES: Final = texts.DURATION_S * FRAMES_PER_S
CELLS: Final = 16
_NEEDED: Final = ("libx264", "libvpx-vp9", "libopus", "aac", "mjpeg")
_AV1: Final = {"libsvtav1": ("-preset", "12"), "libaom-av1": ("-usage", "realtime", "-cpu-used", "10")}
_SIZES: Final = {"134": (426, 240, 250), "18": (640, 360, 300), "135": (854, 480, 400), "136": (1280, 720, 700)}
"""Width, height, thousands of bits a second; padded to that: colour bars would be too small to be cut in pieces."""


class NoFfmpeg(RuntimeError):
    """There is no ffmpeg here, or it lacks an encoder."""


def media() -> Path:
    """The folder with all media files, which nobody may change. Raises `NoFfmpeg`."""
    ffmpeg = shutil.which("ffmpeg")
    if ffmpeg is None:
        raise NoFfmpeg("no ffmpeg on the PATH: `python3 dev.py test` installs or names it")
    file = Path(ffmpeg).resolve()
    state = file.stat()
    whose = hashlib.sha256(f"{file} {state.st_size} {state.st_mtime_ns}".encode()).hexdigest()[:8]
    return once(_root() / f"v{VERSION}-{whose}", lambda half: _make(ffmpeg, half))


def once(folder: Path, make: Callable[[Path], None]) -> Path:
    """The folder, which ``make`` fills if it is not there: in one process of all that ask, whole or not at all."""
    if folder.is_dir():
        return folder
    with _only_one(folder.parent / "lock"):
        if not folder.is_dir():
            for left in folder.parent.glob("half-*"):  # of one that was killed: whoever makes holds the lock
                shutil.rmtree(left, ignore_errors=True)
            half = Path(tempfile.mkdtemp(dir=folder.parent, prefix="half-"))
            try:
                make(half)
                os.replace(half, folder)
            finally:
                shutil.rmtree(half, ignore_errors=True)
    return folder


def has_av1() -> bool:
    """Whether `media` has a file in AV1."""
    return (media() / "398.mp4").is_file()


def _root() -> Path:
    root = Path(tempfile.gettempdir()) / f"studydesk-rig-{getpass.getuser()}"
    root.mkdir(mode=0o700, exist_ok=True)
    if hasattr(os, "getuid") and root.stat().st_uid != os.getuid():
        raise PermissionError(f"{root} belongs to somebody else")
    return root


@contextlib.contextmanager
def _only_one(file: Path) -> Iterator[None]:
    """Waits until no other process is in here; the system frees the lock of one that was killed."""
    with file.open("a+b") as opened:
        if os.name == "nt":
            import msvcrt

            opened.seek(0)
            msvcrt.locking(opened.fileno(), msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(opened, fcntl.LOCK_EX)
        yield


def _make(ffmpeg: str, folder: Path) -> None:
    encoders = _run(ffmpeg, folder, "-encoders").decode()
    missing = [name for name in _NEEDED if f" {name} " not in encoders]
    if missing:
        raise NoFfmpeg(f"this ffmpeg cannot write {', '.join(missing)}")
    av1 = next((name for name in _AV1 if f" {name} " in encoders), None)
    _run(ffmpeg, folder, *_encoding(av1))
    _package(ffmpeg, folder)


def _run(ffmpeg: str, folder: Path, *arguments: str) -> bytes:
    command = [ffmpeg, "-hide_banner", "-loglevel", "error", "-nostdin", "-y", *arguments]
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True)
    if done.returncode:
        raise RuntimeError(f"ffmpeg failed: {done.stderr.decode('utf-8', 'replace')[-2000:]}")
    return done.stdout


def _barcode() -> str:
    """A filter that writes the frame's number across the top: white cells are ones, the highest bit first."""
    ground = "drawbox=x=0:y=0:w=iw:h=ih/12:color=black:t=fill"
    cells = (
        f"drawbox=x=iw*{cell}/{CELLS}:y=0:w=iw/{CELLS}:h=ih/12:color=white:t=fill"
        f":enable='mod(floor(n/{1 << (CELLS - 1 - cell)})\\,2)'"
        for cell in range(CELLS)
    )
    return ",".join((ground, *cells))


def _encoding(av1: str | None) -> list[str]:
    """One run for all streams, so that the picture is drawn once. ``18`` has the sound in it."""
    outputs = [*_SIZES, "247"] + (["398"] if av1 else [])
    scaled = [
        f"[in{name}]scale={_SIZES.get(name, _SIZES['134'])[0]}:{_SIZES.get(name, _SIZES['134'])[1]}[{name}]"
        for name in outputs
        if name != "247"
    ]
    split = f"[0:v]{_barcode()},format=yuv420p,split={len(outputs)}" + "".join(f"[in{name}]" for name in outputs)
    rate, length = FRAMES_PER_S, texts.DURATION_S
    words = ["-f", "lavfi", "-i", f"smptebars=s=1280x720:r={rate}:d={length}"]
    words += ["-f", "lavfi", "-i", f"sine=f=220:beep_factor=4:d={length}:r=48000"]
    words += ["-filter_complex", ";".join((split, *scaled))]
    for name, (_, _, kilobits) in _SIZES.items():
        sound = ("-map", "1:a", "-c:a", "aac", "-b:a", "64k") if name == "18" else ()
        words += ["-map", f"[{name}]", *sound, *_avc(kilobits), "-movflags", "+faststart", f"{name}.mp4"]
    words += ["-map", "1:a", "-c:a", "aac", "-b:a", "64k", "-movflags", "+faststart", "140.m4a"]
    words += ["-map", "1:a", "-c:a", "libopus", "-b:a", "48k", "251.webm"]
    vp9 = ("-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-b:v", "400k", "-g", "50")
    words += ["-map", "[in247]", *vp9, "247.webm"]
    if av1:
        words += ["-map", "[398]", "-c:v", av1, *_AV1[av1], "-g", "50", "398.mp4"]
    return words


def _avc(kilobits: int) -> Sequence[str]:
    rate = f"{kilobits}k"
    key = ("-g", "50", "-keyint_min", "50", "-sc_threshold", "0")
    padded = ("-b:v", rate, "-minrate", rate, "-maxrate", rate, "-bufsize", rate, "-x264-params", "nal-hrd=cbr")
    return ("-c:v", "libx264", "-preset", "ultrafast", *key, *padded)


def _package(ffmpeg: str, folder: Path) -> None:
    """What only copies streams: WebM with both, a file with chapters, HLS, DASH; and a picture."""
    copy = ("-map", "0:v", "-map", "1:a", "-c", "copy")
    _run(ffmpeg, folder, "-i", "247.webm", "-i", "251.webm", *copy, "page.webm")
    marks = "".join(
        f"[CHAPTER]\nTIMEBASE=1/1000\nSTART={start * 1000:.0f}\nEND={end * 1000:.0f}\ntitle={title}\n"
        for start, end, title in texts.CHAPTERS
    )
    (folder / "chapters.txt").write_text(f";FFMETADATA1\ntitle=A queue\n{marks}", encoding="utf-8")
    _run(ffmpeg, folder, "-i", "18.mp4", "-i", "chapters.txt", "-map_metadata", "1", "-c", "copy", "chapters.mp4")
    _run(ffmpeg, folder, "-ss", "6", "-i", "136.mp4", "-frames:v", "1", "-q:v", "6", "thumbnail.jpg")
    _hls(ffmpeg, folder / "hls")
    dash = folder / "dash"
    dash.mkdir()
    streams = [word for name in ("134.mp4", "135.mp4", "136.mp4", "140.m4a") for word in ("-i", f"../{name}")]
    maps = [word for place in range(4) for word in ("-map", str(place))]
    sets = ("-adaptation_sets", "id=0,streams=v id=1,streams=a", "-seg_duration", "4")
    _run(ffmpeg, dash, *streams, *maps, "-c", "copy", "-f", "dash", *sets, "manifest.mpd")


def _hls(ffmpeg: str, folder: Path) -> None:
    folder.mkdir()
    lines = ["#EXTM3U", "#EXT-X-VERSION:4"]
    for language, name in (("en", "English"), ("de", "Deutsch")):
        lines.append(
            f'#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="subs",NAME="{name}",LANGUAGE="{language}",AUTOSELECT=YES,URI="{language}.m3u8"'
        )
        length = texts.DURATION_S
        listing = ["#EXTM3U", f"#EXT-X-TARGETDURATION:{length}", "#EXT-X-PLAYLIST-TYPE:VOD", f"#EXTINF:{length},"]
        (folder / f"{language}.m3u8").write_text("\n".join([*listing, f"../{language}.vtt", "#EXT-X-ENDLIST", ""]))
    for name in ("18", "135", "136"):
        width, height, kilobits = _SIZES[name]
        sound = ("-map", "0:v", "-map", "1:a")
        cut = ("-f", "hls", "-hls_time", "2", "-hls_playlist_type", "vod")
        parts = ("-hls_segment_filename", f"{height}-%d.ts")
        _run(
            ffmpeg,
            folder,
            "-i",
            f"../{name}.mp4",
            "-i",
            "../140.m4a",
            *sound,
            "-c",
            "copy",
            *cut,
            *parts,
            f"{height}.m3u8",
        )
        told = f"BANDWIDTH={(kilobits + 64) * 1100},RESOLUTION={width}x{height},FRAME-RATE={FRAMES_PER_S}"
        lines += [f'#EXT-X-STREAM-INF:{told},CODECS="avc1.42c01f,mp4a.40.2",SUBTITLES="subs"', f"{height}.m3u8"]
    (folder / "master.m3u8").write_text("\n".join([*lines, ""]))


def frame_number(luma: bytes, width: int, height: int) -> int:
    """The number in a frame, from its brightness values, row by row (one byte a pixel)."""
    row = luma[height // 24 * width :][:width]
    number = 0
    for cell in range(CELLS):
        number = number * 2 + (row[(2 * cell + 1) * width // (2 * CELLS)] > 127)
    return number
