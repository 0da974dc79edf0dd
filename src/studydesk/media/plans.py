"""What a download is to become, kept beside its streams: so that a merge is tried again without asking the network.

A plan is read only for the same address and height, and says for each stream when it is complete.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from studydesk.media import names, protocol
from studydesk.media.protocol import Done


@dataclass(frozen=True, slots=True)
class Part:
    """A stream's file name and its size once it is complete, None before."""

    name: str
    size_bytes: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """``result`` is the answer as it will be given; its path is where the video will lie."""

    url: str
    height: int
    parts: tuple[Part, ...]
    result: Done
    extras: bool = False
    """Whether captions and picture were asked for already."""

    def with_part(self, name: str, size_bytes: int) -> Plan:
        """The same with one stream complete."""
        parts = tuple(Part(name, size_bytes) if one.name == name else one for one in self.parts)
        return replace(self, parts=parts)

    def with_announced(self, totals: Sequence[int | None]) -> Plan:
        """The same with what the servers said of each stream's length, which counts more than what the page said."""
        if None in totals:
            return self
        return replace(self, result=replace(self.result, announced_bytes=sum(one or 0 for one in totals)))

    def is_complete(self, folder: Path) -> bool:
        """Whether the video, or else all streams of it, lie there in full."""
        video = Path(self.result.path)
        if len(self.parts) > 1 and _size(video):
            return True
        return all(one.size_bytes and _size(folder / one.name) == one.size_bytes for one in self.parts)


def read(folder: Path, stem: str, url: str, height: int) -> Plan | None:
    """The plan of an earlier try for the same address and height; None if there is none."""
    try:
        said = json.loads((folder / names.plan(stem)).read_bytes())
        result = protocol.decode_event(json.dumps(said["result"]).encode())
        parts = tuple(_part(one) for one in said["parts"])
        plan = Plan(said["url"], said["height"], parts, _done(result), said["extras"] is True)
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    here = all(one.name.startswith(f"{stem}.") for one in parts) and Path(plan.result.path).parent == folder
    return plan if parts and here and (plan.url, plan.height) == (url, height) else None


def write(folder: Path, stem: str, plan: Plan) -> None:
    """Puts the plan in place at once or not at all. Raises OSError."""
    said = {
        "url": plan.url,
        "height": plan.height,
        "parts": [[one.name, one.size_bytes] for one in plan.parts],
        "result": json.loads(protocol.encode(plan.result)),
        "extras": plan.extras,
    }
    file = folder / names.plan(stem)
    new = file.with_name(f"{file.name}.new")
    new.write_text(json.dumps(said), encoding="utf-8")
    os.replace(new, file)


def _part(said: object) -> Part:
    if not isinstance(said, list):
        raise TypeError
    name, size = said
    if not isinstance(name, str) or os.path.basename(name) != name or not isinstance(size, int | None):
        raise TypeError
    return Part(name, size)


def _done(event: protocol.Event | None) -> Done:
    if not isinstance(event, Done):
        raise TypeError
    return event


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
