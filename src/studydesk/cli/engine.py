"""``studydesk engine``: the video engine without a window."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from studydesk.cli.parser import DONE
from studydesk.cli.session import Session
from studydesk.jobs import JobContext
from studydesk.paths import is_frozen
from studydesk.services import engine
from studydesk.services.engine import INDEX_URL, Found, Status
from studydesk.services.profile import ProfileGuard
from studydesk.services.worker_port import worker_command


def status(session: Session, options: argparse.Namespace) -> int:
    """Which engine is in use."""
    del options
    return _tell(session, engine.status(session.profile().engine))


def update(session: Session, options: argparse.Namespace, *, index_url: str = INDEX_URL) -> int:
    """Looks for a newer engine and, unless only that was asked, puts it into use."""
    folder = session.profile().engine
    with session.out.progress("Asking the index"):
        found = engine.find_update(folder, session.now(), young_too=options.now, index_url=index_url)
    if options.check or found.release is None:
        release = found.release or found.too_young
        value = {
            "newer": release.version if release else "",
            "may_be_installed": found.release is not None,
            "in_use": engine.status(folder).version,
        }
        session.out.result(value, _found_line(found, engine.status(folder)))
        return DONE
    release = found.release
    with _alone(session), session.out.progress("Updating") as show:
        context = JobContext(lambda done, total, _text: show(done, total))
        engine.update(context, folder, release, _try_out, index_url=index_url)
    return _tell(session, engine.status(folder))


def install(session: Session, options: argparse.Namespace) -> int:
    """Puts an engine from files into use."""
    folder = session.profile().engine
    with _alone(session), session.out.progress("Trying it"):
        engine.install_files(JobContext(), folder, list(options.files), _try_out)
    return _tell(session, engine.status(folder))


def built_in(session: Session, options: argparse.Namespace) -> int:
    """Goes back to the program's own engine."""
    del options
    return _change(session, engine.use_built_in)


def previous(session: Session, options: argparse.Namespace) -> int:
    """Goes back to the engine before."""
    del options
    return _change(session, engine.use_previous)


def _change(session: Session, work: Callable[[Path], object]) -> int:
    folder = session.profile().engine
    with _alone(session):
        work(folder)
    return _tell(session, engine.status(folder))


def _alone(session: Session) -> ProfileGuard:
    """Two at once would try their engines in the same folder, and a window would not hear of the other engine."""
    return session.closed_profile()[1]


def _try_out(folder: Path) -> str:
    return engine.try_out_in(folder, worker_command(sys.executable, frozen=is_frozen()))


def _tell(session: Session, now: Status) -> int:
    value = {
        "version": now.version,
        "built_in": now.built_in,
        "built_in_version": now.built_in_version,
        "previous": now.previous,
        "problem": now.problem,
    }
    lines = [f"yt-dlp {now.version}" + (", the one that came with StudyDesk." if now.built_in else ".")]
    if now.problem:
        lines.append(f"The installed one is passed over: {now.problem}.")
    session.out.result(value, *lines)
    return DONE


def _found_line(found: Found, now: Status) -> str:
    if found.release is not None:
        return f"yt-dlp {found.release.version} can be installed: 'studydesk engine update'."
    if found.too_young is not None:
        version = found.too_young.version
        return f"yt-dlp {version} is younger than two days; 'studydesk engine update --now' takes it anyway."
    return f"yt-dlp {now.version} is the newest."
