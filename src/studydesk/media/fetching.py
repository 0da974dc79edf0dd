"""Downloads one video: reads its page, brings its streams, captions and picture, and puts them together.

Whatever stops it (a cancellation, a kill, a broken line, a full disk), the same order later goes on where it stopped:
each stream has a file of its own with the format in its name, and the plan beside them says what is complete.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from studydesk.domain.downloads import FailureKind
from studydesk.media import facts, failures, formats, merging, names, plans
from studydesk.media.failures import Refusal
from studydesk.media.formats import Choice, Means
from studydesk.media.fragments import FragmentKeeper
from studydesk.media.meter import Meter
from studydesk.media.origin import ContentChanged, Stream
from studydesk.media.plans import Part, Plan
from studydesk.media.protocol import CaptionFile, Done, Fetch
from studydesk.media.session import Session
from studydesk.media.watch import Watch

MOST_CHANGES: Final = 3
"""How often the content may change under a running download before the queue is to wait."""
MOST_THUMBNAIL_BYTES: Final = 4_000_000
_PICTURES: Final = ((b"\xff\xd8\xff", "jpg"), (b"\x89PNG\r\n\x1a\n", "png"))


@dataclass(frozen=True, slots=True)
class Tools:
    """What a download works with. ``session`` opens one, which the download closes."""

    ffmpeg: str
    means: Means
    session: Callable[[], Session]
    now: Callable[[], float]
    """Unix seconds."""


class Fetching:
    """One order at work; used once, by one thread."""

    def __init__(self, order: Fetch, tools: Tools, watch: Watch, meter: Meter) -> None:
        self._order = order
        self._tools = tools
        self._watch = watch
        self._meter = meter
        self._folder = Path(order.folder)
        self._keeper: FragmentKeeper | None = None
        self._stream_bytes = 0

    def run(self) -> Done:
        """The answer. Raises `Refusal`, `Interrupted`, `Trickle`, OSError and whatever yt-dlp raises."""
        order = self._order
        _look_at_folder(self._folder, order.stem)
        self._meter.stage("reading")
        if order.captions_only:
            return self._captions_only()
        plan = plans.read(self._folder, order.stem, order.url, order.height)
        if plan is None or not plan.extras or not plan.is_complete(self._folder):
            session = self._tools.session()
            try:
                plan = self._bring(session)
            finally:
                session.close()
        else:
            self._meter.read(plan.result.quality.format, [part.size_bytes for part in plan.parts])
        return self._put_together(plan)

    def _captions_only(self) -> Done:
        session = self._tools.session()
        try:
            info = session.page(self._order.url)
            self._meter.stage("captions")
            brought, missed = self._captions(session, info)
            return Done(
                self._order.id,
                facts=facts.video_facts(info, self._order.url),
                captions=tuple(brought),
                caption_failures=tuple(missed),
                thumbnail=self._thumbnail(session, info),
            )
        finally:
            session.close()

    def _bring(self, session: Session) -> Plan:
        info = session.page(self._order.url)
        choice = self._choose(info)
        streams = [self._stream(part) for part in choice.parts]
        plan = self._plan(info, choice, streams)
        self._drop_others(streams)
        plans.write(self._folder, self._order.stem, plan)
        duration = _duration_s(info)
        self._meter.read(choice.name, [formats.size_of(part, duration)[0] for part in choice.parts])
        session.add_progress_hook(lambda told: self._heard(session, told))
        for place, (part, stream) in enumerate(zip(choice.parts, streams, strict=True)):
            self._meter.stage("video" if place == 0 else "audio", place)
            self._bring_stream(session, info, str(part["format_id"]), stream)
            plan = plan.with_part(stream.file.name, stream.bytes_here).with_announced(
                [one.total_bytes for one in streams]
            )
            plans.write(self._folder, self._order.stem, plan)
        self._meter.stage("captions")
        plan = self._with_extras(session, info, plan)
        plans.write(self._folder, self._order.stem, plan)
        return plan

    def _choose(self, info: Mapping[str, Any]) -> Choice:
        if facts.is_live(info):
            raise Refusal(FailureKind.LIVE, "this video still runs, or has not begun")
        offered = info.get("formats") or []
        means = self._tools.means
        choice = formats.named(offered, self._order.format, means) or formats.choose(offered, self._order.height, means)
        if choice is None:
            raise Refusal(FailureKind.NO_FORMAT, "none of the formats of this video can be played or put together")
        return choice

    def _stream(self, part: Mapping[str, Any]) -> Stream:
        name = names.video(self._order.stem, str(part["format_id"]), str(part.get("ext") or "mp4"))
        return Stream(self._folder / name, part)

    def _plan(self, info: Mapping[str, Any], choice: Choice, streams: list[Stream]) -> Plan:
        quality = choice.quality(_duration_s(info))
        result = Done(
            self._order.id,
            path=str(self._folder / names.video(self._order.stem, choice.name, choice.extension)),
            announced_bytes=None if quality.about else quality.size_bytes,
            quality=quality,
            facts=facts.video_facts(info, self._order.url),
        )
        parts = tuple(Part(stream.file.name) for stream in streams)
        return Plan(self._order.url, self._order.height, parts, result)

    def _drop_others(self, streams: list[Stream]) -> None:
        """Deletes what earlier tries left of other formats."""
        stem = self._order.stem
        ours = (*(stream.file.name for stream in streams), f"{stem}.caption-", f"{stem}.thumbnail", names.plan(stem))
        everything = names.files_of(self._folder, stem)
        names.discard(self._folder, stem, [file for file in everything if file.name.startswith(ours)])

    def _bring_stream(self, session: Session, info: Mapping[str, Any], format_id: str, stream: Stream) -> None:
        network = self._order.network
        least = network.trickle_bps if network.limit_bps is None else min(network.trickle_bps, network.limit_bps // 2)
        for _ in range(MOST_CHANGES):
            stream.prepare()
            self._keeper = FragmentKeeper(stream)
            self._keeper.repair()
            self._stream_bytes = stream.bytes_here
            self._watch.begin_transfer(least, network.trickle_s)
            try:
                session.fetch_format(info, format_id, stream)
            except ContentChanged:
                stream.drop()
                continue
            finally:
                self._watch.end_transfer()
            self._keeper.end()
            if self._is_whole(stream):
                self._meter.arrived(stream.bytes_here, stream.bytes_here)
                return
            stream.drop()
        raise Refusal(FailureKind.SERVER, "the file is not as long as its server says, or another one each time")

    def _is_whole(self, stream: Stream) -> bool:
        if not stream.file.is_file():
            raise Refusal(FailureKind.SERVER, "the server gave nothing")
        return stream.total_bytes in (None, stream.bytes_here)

    def _heard(self, session: Session, told: dict[str, Any]) -> None:
        """yt-dlp's progress, in its own thread, which is ours."""
        self._watch.check()
        done = told.get("downloaded_bytes")
        if not session.is_media or not isinstance(done, int | float):
            return
        if self._keeper is not None:
            self._keeper.arrived(told)
        done = int(done)
        self._watch.arrived(max(done - self._stream_bytes, 0))
        self._stream_bytes = done
        session.arrived(done)
        total = told.get("total_bytes") or told.get("total_bytes_estimate")
        self._meter.arrived(done, int(total) if isinstance(total, int | float) else None)

    def _with_extras(self, session: Session, info: Mapping[str, Any], plan: Plan) -> Plan:
        """Captions and picture, none of which may fail the video."""
        session.is_media = False
        brought, missed = self._captions(session, info)
        result = replace(
            plan.result,
            captions=tuple(brought),
            caption_failures=tuple(missed),
            thumbnail=self._thumbnail(session, info),
        )
        return replace(plan, result=result, extras=True)

    def _captions(self, session: Session, info: Mapping[str, Any]) -> tuple[list[CaptionFile], list[str]]:
        brought: list[CaptionFile] = []
        missed: list[str] = []
        limited = ""
        for half in names.files_of(self._folder, self._order.stem):
            if half.name.startswith(f"{self._order.stem}.caption-") and half.suffix == ".part":
                half.unlink(missing_ok=True)
        for track in facts.wanted_tracks(info, self._order.captions):
            if limited:
                missed.append(f"{track.language}: {limited}")
                continue
            offered = info.get("subtitles" if track.kind == "manual" else "automatic_captions") or {}
            base = self._folder / names.caption(self._order.stem, track.kind)
            try:
                file = session.fetch_caption(info, track.key, list(offered[track.key]), base)
            except Exception as error:  # whatever it is, the video is worth having without
                verdict = failures.verdict(error, media=False, now_s=self._tools.now())
                missed.append(f"{track.language}: {verdict.text}")
                limited = verdict.text if verdict.kind is FailureKind.LIMITED else ""
                continue
            if file is None:
                missed.append(f"{track.language}: nothing came")
            else:
                brought.append(CaptionFile(str(file), track.language, track.kind, track.original))
        return brought, missed

    def _thumbnail(self, session: Session, info: Mapping[str, Any]) -> str:
        for url in facts.thumbnails(info)[:2]:
            try:
                picture = session.read_small(url, info.get("http_headers"), MOST_THUMBNAIL_BYTES)
                extension = next((name for start, name in _PICTURES if picture.startswith(start)), "")
                if extension:
                    file = self._folder / names.thumbnail(self._order.stem, extension)
                    file.write_bytes(picture)
                    return str(file)
            except Exception:  # noqa: S112 - as with captions; the next address may do better
                continue
        return ""

    def _put_together(self, plan: Plan) -> Done:
        video = Path(plan.result.path)
        streams = [self._folder / part.name for part in plan.parts]
        if len(streams) > 1:
            self._meter.stage("merging")
            if not video.exists():
                if not self._tools.ffmpeg:
                    raise Refusal(FailureKind.MERGE, "there is no ffmpeg to put picture and sound together")
                merging.merge(self._tools.ffmpeg, streams, video, self._watch.check)
            ours = (f"{self._order.stem}.caption-", f"{self._order.stem}.thumbnail", names.plan(self._order.stem))
            everything = names.files_of(self._folder, self._order.stem)
            kept = [file for file in everything if file == video or file.name.startswith(ours)]
            names.discard(self._folder, self._order.stem, kept)
        return replace(plan.result, id=self._order.id, size_bytes=video.stat().st_size)


def _look_at_folder(folder: Path, stem: str) -> None:
    if not names.is_stem(stem):
        raise Refusal(FailureKind.UNKNOWN, f"{stem!r} cannot begin the name of a file")
    if not folder.is_absolute() or not folder.is_dir():
        raise Refusal(FailureKind.FOLDER, f"there is no folder {folder}")
    if not os.access(folder, os.W_OK):
        raise Refusal(FailureKind.FOLDER, f"nothing can be written in {folder}")


def _duration_s(info: Mapping[str, Any]) -> float | None:
    duration = info.get("duration")
    return float(duration) if isinstance(duration, int | float) else None
