"""Fetching a small thing from the web, over TLS, within limits of size and time."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final
from urllib.parse import urlsplit

from studydesk.domain.errors import EnvironmentFault

SILENCE_S: Final = 15.0
_BLOCK: Final = 64 * 1024

Fault = Callable[[str], EnvironmentFault]
"""Makes the fault to raise of a half sentence that says why."""


def get(
    address: str,
    most: int,
    *,
    fault: Fault,
    accept: str = "*/*",
    longest_s: float | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> bytes:
    """The contents behind an address (``most``: bytes), or from this computer without TLS. Raises what ``fault`` makes.

    Silence ends it after ``SILENCE_S``; ``longest_s`` also ends an answer that never stops trickling. Any thread but
    the window's.
    """
    import requests  # 100 ms

    require_tls(address, fault)
    made, until = bytearray(), None if longest_s is None else time.monotonic() + longest_s
    try:
        with requests.get(address, headers={"Accept": accept}, timeout=SILENCE_S, stream=True) as answer:
            require_tls(answer.url, fault)
            answer.raise_for_status()
            total = int(answer.headers.get("Content-Length") or 0)
            for block in answer.iter_content(_BLOCK if until is None else 1024):
                made += block
                if len(made) > most:
                    raise fault("its answer is too large")
                if until is not None and time.monotonic() > until:
                    raise fault("it did not answer in time")
                if progress is not None:
                    progress(len(made), total)
            if total and len(made) < total and "Content-Encoding" not in answer.headers:
                raise fault("the connection broke off")
    except (requests.RequestException, ValueError) as error:
        raise fault(reason(error)) from error
    return bytes(made)


def reason(error: Exception) -> str:
    """What an error of the web library means, as half a sentence."""
    import requests

    if isinstance(error, requests.HTTPError) and error.response is not None:
        return f"it answered with {error.response.status_code}"
    if isinstance(error, requests.exceptions.SSLError):
        return "its certificate could not be checked"
    if isinstance(error, requests.Timeout):
        return "it did not answer in time"
    return "there is no connection to it"


def require_tls(address: str, fault: Fault) -> None:
    """Raises what ``fault`` makes for an address that is neither encrypted nor on this computer."""
    parts = urlsplit(address)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in ("127.0.0.1", "::1")):
        raise fault("its address is not encrypted")
