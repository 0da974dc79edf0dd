"""The fixtures of these tests, taken in as a plugin."""

from __future__ import annotations

import gc
import importlib.util
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yt_dlp
from tests.support.rig import Rig
from tests.support.rig.asking import Words, first
from yt_dlp.extractor.generic import GenericIE
from yt_dlp.extractor.genericembeds import HTML5MediaEmbedIE


@pytest.fixture(scope="module")
def rigtube() -> Iterator[list[Any]]:
    """The plugin's extractors, loaded without touching what yt-dlp keeps for the whole process."""
    file = Rig.plugin / "yt_dlp_plugins" / "extractor" / "rigtube.py"
    spec = importlib.util.spec_from_file_location("rigtube_in_process", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield [module.RigTubeIE, module.RigTubeListIE]
    gc.collect()  # yt-dlp forgets connections over an error; here that is forgiven, in a later test it would not be


@pytest.fixture
def engine(tmp_path: Path, rigtube: list[Any]) -> Iterator[Callable[..., Any]]:
    """Opens yt-dlp in this process, with the plugin; files go to ``tmp_path`` and are named by id and format."""
    opened: list[Any] = []

    def one(**params: Any) -> Any:
        usual = {
            "logger": Words(),
            "cachedir": False,
            "noprogress": True,
            "retries": 3,
            "fixup": "never",
            "nocheckcertificate": True,  # reading the list of authorities takes longer than most of these downloads
            # yt-dlp drops a block that did not arrive whole; the faults here break off between two.
            "buffersize": 20_000,
            "noresizebuffer": True,
            "paths": {"home": str(tmp_path)},
            "outtmpl": "%(id)s.%(format_id)s.%(ext)s",
        }
        ydl = yt_dlp.YoutubeDL({**usual, **params}, auto_init=False)
        for extractor in (*rigtube, GenericIE, HTML5MediaEmbedIE):  # all 1,800 would take their time
            ydl.add_info_extractor(extractor(ydl))
        opened.append(ydl)
        return ydl

    yield one
    for ydl in opened:
        ydl.close()


@pytest.fixture
def fetch(engine: Callable[..., Any]) -> Callable[..., Path]:
    """Downloads an address; the file. Raises `DownloadError`."""

    def one(url: str, format_: str = "18/b", **params: Any) -> Path:
        info = first(engine(format=format_, **params).extract_info(url))
        return Path(info["requested_downloads"][0]["filepath"])

    return one


@pytest.fixture
def look(engine: Callable[..., Any]) -> Callable[..., dict[str, Any]]:
    """What yt-dlp makes of a page."""

    def one(url: str, **params: Any) -> dict[str, Any]:
        info: dict[str, Any] = engine(**params).extract_info(url, download=False)
        return info

    return one


@pytest.fixture
def sockets_of_yt_dlp() -> Iterator[None]:
    """yt-dlp leaves connections of answers that it did not like to Python's collector; each test sees to its own.

    Only for modules that ask in this process, by ``usefixtures``: a whole collection takes a fifth of a second.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        yield
        gc.collect()
