"""The faults of the rig: one small function each, named in a table, applied in the order in which they are written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from tests.support.rig.replies import Body, Changed, Plain, Reply

_PORTAL: Final = (
    "<html><title>Welcome to Hotel Net</title><form action='/login'>Room number <input name=room></form></html>"
)


@dataclass(frozen=True)
class Asked:
    """A request: the how manieth of its address (from 0), and where other files are to be had."""

    turn: int
    media: Callable[[str], Body]

    def among_first(self, times: str) -> bool:
        """Whether a fault that happens so many times ('' and 0: always) happens now."""
        return not int(times or 0) or self.turn < int(times)


Fault = Callable[..., None]
"""Takes the reply, the request and the arguments, all as they were written."""


def _ok(reply: Reply, asked: Asked) -> None:
    del reply, asked


def _slow(reply: Reply, asked: Asked, rate: str) -> None:
    del asked
    reply.rate = int(rate)


def _drop(reply: Reply, asked: Asked, size: str, times: str = "") -> None:
    if asked.among_first(times):
        reply.drops_after = int(size)


def _truncate(reply: Reply, asked: Asked, size: str) -> None:
    del asked
    reply.ends_at = int(size)


def _short(reply: Reply, asked: Asked, size: str) -> None:
    del asked
    reply.body = Plain(b"".join(bytes(block) for block in reply.body.blocks(0, min(int(size), reply.body.size))))


def _norange(reply: Reply, asked: Asked) -> None:
    del asked
    reply.ranges = False


def _code(reply: Reply, asked: Asked, status: str, times: str = "", wait_s: str = "") -> None:
    if asked.among_first(times):
        reply.replace(int(status), f"<html><title>{status}</title></html>")
        if wait_s:
            reply.headers["Retry-After"] = wait_s


def _stall(reply: Reply, asked: Asked, size: str, times: str = "") -> None:
    if asked.among_first(times):
        reply.stalls_after = int(size)


def _mute(reply: Reply, asked: Asked, times: str = "") -> None:
    reply.mute = asked.among_first(times)


def _reset(reply: Reply, asked: Asked, times: str = "") -> None:
    reply.reset = asked.among_first(times)


def _length(reply: Reply, asked: Asked, difference: str) -> None:
    del asked
    reply.lie = int(difference)


def _change(reply: Reply, asked: Asked, how: str, times: str, other: str = "") -> None:
    if how not in ("etag", "silent", "same"):
        raise ValueError(f"no such way to change: {how}")
    if how == "silent":
        reply.unnamed()
    if asked.turn >= int(times):
        reply.body = asked.media(other) if other else Changed(reply.body)
        if how == "etag":
            reply.renamed()


def _noetag(reply: Reply, asked: Asked) -> None:
    del asked
    reply.unnamed()


def _expire(reply: Reply, asked: Asked, uses: str, status: str = "403") -> None:
    if asked.turn >= int(uses):
        _code(reply, asked, status)


def _empty(reply: Reply, asked: Asked) -> None:
    del asked
    reply.body = Plain(b"")


def _portal(reply: Reply, asked: Asked, times: str = "") -> None:
    if asked.among_first(times):
        reply.replace(200, _PORTAL)


FAULTS: Final[Mapping[str, Fault]] = {
    "ok": _ok,
    "slow": _slow,
    "drop": _drop,
    "truncate": _truncate,
    "short": _short,
    "norange": _norange,
    "code": _code,
    "stall": _stall,
    "mute": _mute,
    "reset": _reset,
    "length": _length,
    "change": _change,
    "noetag": _noetag,
    "expire": _expire,
    "empty": _empty,
    "portal": _portal,
}
AFTER: Final = "after"
"""Not in the table: it shifts the requests that the faults behind it count."""


def parse(written: str) -> list[list[str]]:
    """``drop:600,code:503:2`` as names with their arguments. Raises ValueError for unknown names."""
    found = [word.split(":") for word in written.split(",") if word]
    for name, *_ in found:
        if name != AFTER and name not in FAULTS:
            raise ValueError(f"the rig knows no fault {name!r}; it knows {', '.join((*FAULTS, AFTER))}")
    return found


def apply(written: Iterable[list[str]], reply: Reply, asked: Asked) -> None:
    """Lets the faults change the reply."""
    for name, *arguments in written:
        if name != AFTER:
            FAULTS[name](reply, asked, *arguments)
        elif asked.turn < int(arguments[0]):
            return
        else:
            asked = replace(asked, turn=asked.turn - int(arguments[0]))
