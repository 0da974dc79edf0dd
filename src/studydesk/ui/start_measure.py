"""How long a start took, for ``--measure-start``."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from studydesk.ui.qt import LoadedQt


def print_measure(qt: LoadedQt) -> None:
    """Prints how long the start took and how much memory it needs, as one JSON line."""
    usable_ms = (time.perf_counter() - qt.began) * 1000
    figures = {"import_qt_ms": round(qt.took_ms), "usable_ms": round(usable_ms), "rss_mb": round(_resident_mb(), 1)}
    sys.stdout.write(json.dumps(figures) + "\n")
    sys.stdout.flush()


def _resident_mb() -> float:
    """Resident memory of this process in MB (10^6 bytes) now; the peak where the system tells only that."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1_000_000
    except (OSError, ValueError, AttributeError):
        pass
    try:
        import resource
    except ImportError:  # Windows
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1_000_000 if sys.platform == "darwin" else peak / 1000
