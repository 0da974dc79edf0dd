"""Downloads in plain words: states, reasons, sizes, times."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from studydesk.domain.download_rules import Hold, HoldReason
from studydesk.domain.downloads import REMEDIES, Download, DownloadState, FailureKind, about_bytes
from studydesk.settings import QT_TRANSLATE_NOOP
from studydesk.ui.words import size_words

if TYPE_CHECKING:
    from studydesk.media.protocol import Progress
    from studydesk.services.queue_ports import Notice, Totals

_S = DownloadState
_STATES: Mapping[DownloadState, str] = {
    _S.QUEUED: QT_TRANSLATE_NOOP("Downloads", "Queued"),
    _S.FETCHING: QT_TRANSLATE_NOOP("Downloads", "Downloading"),
    _S.VERIFYING: QT_TRANSLATE_NOOP("Downloads", "Being checked"),
    _S.WAITING: QT_TRANSLATE_NOOP("Downloads", "Waiting"),
    _S.PAUSED: QT_TRANSLATE_NOOP("Downloads", "Paused"),
    _S.DONE: QT_TRANSLATE_NOOP("Downloads", "On the disk"),
    _S.FAILED: QT_TRANSLATE_NOOP("Downloads", "Not downloaded"),
    _S.CANCELLED: QT_TRANSLATE_NOOP("Downloads", "Cancelled"),
}
_STAGES: Mapping[str, str] = {
    "reading": QT_TRANSLATE_NOOP("Downloads", "Reading the page"),
    "captions": QT_TRANSLATE_NOOP("Downloads", "Getting captions"),
    "merging": QT_TRANSLATE_NOOP("Downloads", "Putting sound and picture together"),
}
_F = FailureKind
_FAILURES: Mapping[FailureKind, str] = {
    _F.EXPIRED: QT_TRANSLATE_NOOP("Downloads", "the address of the video had become too old"),
    _F.SERVER: QT_TRANSLATE_NOOP("Downloads", "the connection broke off or the server did not answer"),
    _F.OFFLINE: QT_TRANSLATE_NOOP("Downloads", "there is no network"),
    _F.LIMITED: QT_TRANSLATE_NOOP("Downloads", "the server asked for a pause"),
    _F.BOT_WALL: QT_TRANSLATE_NOOP("Downloads", "the server wants to know that no robot is asking"),
    _F.ENGINE: QT_TRANSLATE_NOOP("Downloads", "the page of the video could not be understood"),
    _F.NO_FORMAT: QT_TRANSLATE_NOOP("Downloads", "it is not offered in a form that can be played here"),
    _F.PRIVATE: QT_TRANSLATE_NOOP("Downloads", "the video is private now"),
    _F.REMOVED: QT_TRANSLATE_NOOP("Downloads", "the video was removed"),
    _F.BLOCKED: QT_TRANSLATE_NOOP("Downloads", "the video is not shown in your country"),
    _F.MEMBERS: QT_TRANSLATE_NOOP("Downloads", "only members, buyers or adults who are signed in may see it"),
    _F.DRM: QT_TRANSLATE_NOOP("Downloads", "it is protected against copying"),
    _F.LIVE: QT_TRANSLATE_NOOP("Downloads", "it is still being broadcast, or has not begun"),
    _F.UNSUPPORTED: QT_TRANSLATE_NOOP("Downloads", "there is no video at this address"),
    _F.DISK_FULL: QT_TRANSLATE_NOOP("Downloads", "the disk is full"),
    _F.FOLDER: QT_TRANSLATE_NOOP("Downloads", "the folder for videos cannot be used"),
    _F.MERGE: QT_TRANSLATE_NOOP("Downloads", "sound and picture could not be put together"),
    _F.DAMAGED: QT_TRANSLATE_NOOP("Downloads", "what arrived was damaged"),
    _F.WORKER: QT_TRANSLATE_NOOP("Downloads", "the video engine ended unexpectedly"),
    _F.UNKNOWN: QT_TRANSLATE_NOOP("Downloads", "something went wrong"),
}
_R = HoldReason
_HOLDS: Mapping[HoldReason, str] = {
    _R.HOURS: QT_TRANSLATE_NOOP("Downloads", "outside of the hours that you set"),
    _R.NETWORK: QT_TRANSLATE_NOOP("Downloads", "not on the network that you set"),
    _R.METERED: QT_TRANSLATE_NOOP("Downloads", "this network is paid by volume"),
    _R.OFFLINE: QT_TRANSLATE_NOOP("Downloads", "there is no network"),
    _R.LIMITED: QT_TRANSLATE_NOOP("Downloads", "the server asked for a pause"),
    _R.BOT_WALL: QT_TRANSLATE_NOOP("Downloads", "the server wants to know that no robot is asking"),
    _R.DISK_FULL: QT_TRANSLATE_NOOP("Downloads", "the disk is nearly full"),
    _R.FOLDER: QT_TRANSLATE_NOOP("Downloads", "the folder for videos cannot be used"),
    _R.ELSEWHERE: QT_TRANSLATE_NOOP("Downloads", "another program downloads into the same folder"),
    _R.DATABASE: QT_TRANSLATE_NOOP("Downloads", "your data could not be written"),
}
_MINUTE_MS = 60_000


def _tr(text: str) -> str:
    return QCoreApplication.translate("Downloads", text)


def state_words(state: DownloadState) -> str:
    """A state in a word or two."""
    return _tr(_STATES[state])


def failure_words(kind: FailureKind) -> str:
    """Why it did not work, as the end of a sentence."""
    return _tr(_FAILURES[kind])


def height_words(height: int) -> str:
    """A quality."""
    return QCoreApplication.translate("Downloads", "{lines}p").format(lines=height)


def clock_words(at_ms: int) -> str:
    """The time of day of an instant."""
    return QLocale().toString(QDateTime.fromMSecsSinceEpoch(at_ms).time(), QLocale.FormatType.ShortFormat)


def speed_words(speed_bps: float) -> str:
    """Bytes a second for people."""
    return QCoreApplication.translate("Downloads", "{size}/s").format(size=size_words(int(speed_bps)))


def left_words(left_ms: int) -> str:
    """How long it still takes."""
    minutes = -(-left_ms // _MINUTE_MS)
    if minutes <= 1:
        return QCoreApplication.translate("Downloads", "less than a minute left")
    if minutes < 100:
        return QCoreApplication.translate("Downloads", "{minutes} min left").format(minutes=minutes)
    return QCoreApplication.translate("Downloads", "{hours} h left").format(
        hours=QLocale().toString(minutes / 60, "f", 1)
    )


def hold_words(hold: Hold) -> str:
    """Why the queue waits, as a sentence."""
    why = _tr(_HOLDS[hold.reason])
    if hold.until_ms is not None:
        return QCoreApplication.translate("Downloads", "Downloads wait until {time}: {why}.").format(
            time=clock_words(hold.until_ms), why=why
        )
    return QCoreApplication.translate("Downloads", "Downloads wait: {why}.").format(why=why)


def totals_words(totals: Totals) -> str:
    """For the status line."""
    parts = [
        QCoreApplication.translate("Downloads", "Downloading {number} of {total}").format(
            number=totals.number, total=totals.of
        )
    ]
    if totals.speed_bps:
        parts.append(speed_words(totals.speed_bps))
    if totals.left_ms is not None:
        parts.append(left_words(totals.left_ms))
    return ", ".join(parts)


def _doing_words(row: Download, progress: Progress | None) -> str:
    if row.state is _S.FETCHING and progress is not None and progress.stage in _STAGES:
        return _tr(_STAGES[progress.stage])
    if row.state is _S.WAITING and row.failure is not None:
        why = failure_words(row.failure)
        if row.wait_until_at_ms is None:
            return QCoreApplication.translate("Downloads", "Waiting: {why}").format(why=why)
        return QCoreApplication.translate("Downloads", "Waiting until {time}: {why}").format(
            time=clock_words(row.wait_until_at_ms), why=why
        )
    if row.state is _S.FAILED and row.failure is not None:
        return QCoreApplication.translate("Downloads", "Not downloaded: {why}").format(why=failure_words(row.failure))
    return state_words(row.state)


def _size_words(row: Download, progress: Progress | None) -> str:
    done = progress.done_bytes if progress is not None else row.done_bytes
    total = progress.total_bytes if progress is not None and progress.total_bytes else row.total_bytes
    if row.state is _S.DONE:
        return size_words(done) if done else ""
    if done and total:
        return QCoreApplication.translate("Downloads", "{done} of {total}").format(
            done=size_words(done), total=size_words(total)
        )
    about = total or about_bytes(row.duration_ms, row.height)
    return (
        QCoreApplication.translate("Downloads", "about {size}").format(size=size_words(about))
        if about and row.is_open
        else ""
    )


def row_words(row: Download, progress: Progress | None = None) -> str:
    """All that is to be said of a download beside its title, in one line."""
    parts = [_doing_words(row, progress), height_words(row.height), _size_words(row, progress)]
    if row.state is _S.FETCHING and progress is not None:
        parts.append(speed_words(progress.speed_bps) if progress.speed_bps else "")
        parts.append(left_words(progress.left_ms) if progress.left_ms is not None else "")
    if row.state is _S.DONE and row.failure_text:
        parts.append(QCoreApplication.translate("Downloads", "captions are missing"))
    return " · ".join(part for part in parts if part)


def part_done(row: Download, progress: Progress | None) -> float:
    """How much of it has arrived, 0 to 1."""
    done = progress.done_bytes if progress is not None else row.done_bytes
    total = progress.total_bytes if progress is not None and progress.total_bytes else row.total_bytes
    return min(1.0, done / total) if total else 0.0


def notice_words(notice: Notice) -> tuple[str, str] | None:
    """What the message bar says of a notice, with the kind of message; None for what needs no words there."""
    title = notice.download.title if notice.download is not None else ""
    name = notice.kind.value
    if name in ("failed", "withdrawn") and notice.failure is not None:
        sentence = QCoreApplication.translate("Downloads", "“{title}” was not downloaded: {why}.").format(
            title=title, why=failure_words(notice.failure)
        )
        if REMEDIES[notice.failure].engine:
            sentence += " " + QCoreApplication.translate(
                "Downloads", "A newer video engine would likely mend that; see Settings, Video engine."
            )
        return sentence, "warn"
    if name == "empty":
        return QCoreApplication.translate("Downloads", "All downloads are done."), "good"
    return None
