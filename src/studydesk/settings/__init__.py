"""All settings as one table: what they are called, what they may be, and what they do.

The preferences page, ``studydesk settings`` and validation are built from ``SETTINGS``. Titles, help and choices are
English here and translated where they are shown, with the translation context ``Setting``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from studydesk.domain.errors import UserError
from studydesk.settings.cards import CARD_SETTINGS
from studydesk.settings.learning import LEARN_SETTINGS
from studydesk.settings.notes import NOTE_SETTINGS
from studydesk.settings.rhythm import RHYTHM_SETTINGS
from studydesk.settings.row import QT_TRANSLATE_NOOP, Choice, Scope, Section, Setting, Value
from studydesk.settings.sharing import SHARING_SETTINGS
from studydesk.settings.versions import VERSION_SETTINGS
from studydesk.settings.watch import WATCH_SETTINGS

__all__ = [
    "QT_TRANSLATE_NOOP",
    "SETTINGS",
    "Choice",
    "Scope",
    "Section",
    "Setting",
    "Value",
    "allowed",
    "find_setting",
    "parse_value",
    "validated",
]

SETTINGS: Final[tuple[Setting, ...]] = (
    Setting(
        "weekly_hours",
        6,
        Scope.PROFILE,
        Section.STUDY,
        QT_TRANSLATE_NOOP("Setting", "Hours a week"),
        QT_TRANSLATE_NOOP("Setting", "How many hours a week you want to study."),
        minimum=1,
        maximum=60,
        unit="h",
    ),
    Setting(
        "study_plan",
        {},
        Scope.PROFILE,
        Section.STUDY,
        QT_TRANSLATE_NOOP("Setting", "Plan"),
        QT_TRANSLATE_NOOP("Setting", "Days of study, other times for single days, and lessons that you moved."),
        shown=False,
    ),
    Setting(
        "trip",
        {},
        Scope.PROFILE,
        Section.STUDY,
        QT_TRANSLATE_NOOP("Setting", "Trip"),
        QT_TRANSLATE_NOOP("Setting", "The lessons and videos that are packed for a trip."),
        shown=False,
    ),
    Setting(
        "day_rollover_hour",
        4,
        Scope.PROFILE,
        Section.STUDY,
        QT_TRANSLATE_NOOP("Setting", "A new day starts at"),
        QT_TRANSLATE_NOOP("Setting", "Study after midnight counts for the day before until this hour."),
        minimum=0,
        maximum=23,
        unit=":00",
    ),
    *RHYTHM_SETTINGS,
    *CARD_SETTINGS,
    *WATCH_SETTINGS,
    *LEARN_SETTINGS,
    Setting(
        "theme",
        "system",
        Scope.DEVICE,
        Section.LOOK,
        QT_TRANSLATE_NOOP("Setting", "Theme"),
        QT_TRANSLATE_NOOP("Setting", "Light or dark colours, or as the system has them."),
        choices=(
            Choice("system", QT_TRANSLATE_NOOP("Setting", "As the system")),
            Choice("light", QT_TRANSLATE_NOOP("Setting", "Light")),
            Choice("dark", QT_TRANSLATE_NOOP("Setting", "Dark")),
        ),
    ),
    Setting(
        "scale",
        100,
        Scope.DEVICE,
        Section.LOOK,
        QT_TRANSLATE_NOOP("Setting", "Size"),
        QT_TRANSLATE_NOOP("Setting", "How large text and everything else is drawn."),
        minimum=80,
        maximum=200,
        unit="%",
    ),
    Setting(
        "reduce_motion",
        False,
        Scope.DEVICE,
        Section.LOOK,
        QT_TRANSLATE_NOOP("Setting", "Less motion"),
        QT_TRANSLATE_NOOP("Setting", "Nothing glides or fades, even where the system does not ask for that."),
    ),
    Setting(
        "language",
        "system",
        Scope.DEVICE,
        Section.LOOK,
        QT_TRANSLATE_NOOP("Setting", "Language"),
        QT_TRANSLATE_NOOP("Setting", "The language of the program; courses keep theirs."),
        choices=(
            Choice("system", QT_TRANSLATE_NOOP("Setting", "As the system")),
            Choice("en", QT_TRANSLATE_NOOP("Setting", "English")),
            Choice("de", QT_TRANSLATE_NOOP("Setting", "Deutsch")),
        ),
    ),
    Setting(
        "video_height",
        "480",
        Scope.PROFILE,
        Section.VIDEOS,
        QT_TRANSLATE_NOOP("Setting", "Quality of downloads"),
        QT_TRANSLATE_NOOP("Setting", "Lines of the picture that are asked for; a video without them comes smaller."),
        choices=(
            Choice("360", QT_TRANSLATE_NOOP("Setting", "360 lines, smallest")),
            Choice("480", QT_TRANSLATE_NOOP("Setting", "480 lines, good for code")),
            Choice("720", QT_TRANSLATE_NOOP("Setting", "720 lines, sharp")),
            Choice("1080", QT_TRANSLATE_NOOP("Setting", "1080 lines, largest")),
        ),
    ),
    Setting(
        "video_captions",
        "",
        Scope.PROFILE,
        Section.VIDEOS,
        QT_TRANSLATE_NOOP("Setting", "Captions besides the original"),
        QT_TRANSLATE_NOOP("Setting", "A language such as de or pt-BR, several with commas; empty for none."),
    ),
    Setting(
        "downloads_at_once",
        1,
        Scope.DEVICE,
        Section.VIDEOS,
        QT_TRANSLATE_NOOP("Setting", "Downloads at a time"),
        QT_TRANSLATE_NOOP("Setting", "One at a time finishes the first soonest and is kindest to the server."),
        minimum=1,
        maximum=4,
    ),
    Setting(
        "download_limit",
        0,
        Scope.DEVICE,
        Section.VIDEOS,
        QT_TRANSLATE_NOOP("Setting", "Bandwidth limit"),
        QT_TRANSLATE_NOOP("Setting", "How fast downloads may be together; 0 means as fast as it goes."),
        minimum=0,
        maximum=1_000_000,
        unit="kB/s",
    ),
    Setting(
        "download_from_hour",
        0,
        Scope.DEVICE,
        Section.VIDEOS,
        QT_TRANSLATE_NOOP("Setting", "Download from"),
        QT_TRANSLATE_NOOP("Setting", "From this hour on downloads run; the same hour twice means at any time."),
        minimum=0,
        maximum=23,
        unit=":00",
    ),
    Setting(
        "download_to_hour",
        0,
        Scope.DEVICE,
        Section.VIDEOS,
        QT_TRANSLATE_NOOP("Setting", "Download until"),
        QT_TRANSLATE_NOOP("Setting", "The hour at which downloads rest until the next day; it may be after midnight."),
        minimum=0,
        maximum=23,
        unit=":00",
    ),
    Setting(
        "download_network",
        "any",
        Scope.DEVICE,
        Section.VIDEOS,
        QT_TRANSLATE_NOOP("Setting", "Only on this network"),
        QT_TRANSLATE_NOOP("Setting", "Waits on every other kind of network, where the system tells which one it is."),
        choices=(
            Choice("any", QT_TRANSLATE_NOOP("Setting", "Any network")),
            Choice("wifi", QT_TRANSLATE_NOOP("Setting", "Wireless (Wi-Fi)")),
            Choice("ethernet", QT_TRANSLATE_NOOP("Setting", "Cable")),
        ),
    ),
    Setting(
        "download_not_metered",
        True,
        Scope.DEVICE,
        Section.VIDEOS,
        QT_TRANSLATE_NOOP("Setting", "Wait where traffic costs"),
        QT_TRANSLATE_NOOP("Setting", "Downloads nothing over networks that the system says are paid by volume."),
    ),
    Setting(
        "disk_spare",
        500,
        Scope.DEVICE,
        Section.VIDEOS,
        QT_TRANSLATE_NOOP("Setting", "Leave free on the disk"),
        QT_TRANSLATE_NOOP("Setting", "Downloads wait before the disk has less room than this."),
        minimum=100,
        maximum=1_000_000,
        unit="MB",
    ),
    Setting(
        "ffmpeg_path",
        "",
        Scope.DEVICE,
        Section.VIDEOS,
        QT_TRANSLATE_NOOP("Setting", "Program ffmpeg"),
        QT_TRANSLATE_NOOP("Setting", "Puts sound and picture together; empty means the one that is found or built in."),
    ),
    Setting(
        "cookies_file",
        "",
        Scope.DEVICE,
        Section.VIDEOS,
        QT_TRANSLATE_NOOP("Setting", "Cookies file"),
        QT_TRANSLATE_NOOP("Setting", "Only if you choose one: a file of cookies that is sent to video servers."),
    ),
    Setting(
        "sponsors",
        False,
        Scope.DEVICE,
        Section.VIDEOS,
        QT_TRANSLATE_NOOP("Setting", "Mark advertising in videos"),
        QT_TRANSLATE_NOOP("Setting", "Asks the service SponsorBlock which parts of a YouTube video are advertising."),
    ),
    Setting(
        "engine_check",
        False,
        Scope.DEVICE,
        Section.VIDEOS,
        QT_TRANSLATE_NOOP("Setting", "Look for newer video engines"),
        QT_TRANSLATE_NOOP("Setting", "Asks the public index once a day, and installs nothing before you say so."),
    ),
    Setting(
        "engine_checked",
        "",
        Scope.DEVICE,
        Section.VIDEOS,
        QT_TRANSLATE_NOOP("Setting", "Last look for a video engine"),
        QT_TRANSLATE_NOOP("Setting", "The day on which the index was last asked."),
        shown=False,
    ),
    Setting(
        "video_terms_read",
        False,
        Scope.PROFILE,
        Section.VIDEOS,
        QT_TRANSLATE_NOOP("Setting", "Terms of videos read"),
        QT_TRANSLATE_NOOP("Setting", "Whether what must be known before the first download was shown."),
        shown=False,
    ),
    Setting(
        "media_folder",
        "",
        Scope.DEVICE,
        Section.VIDEOS,
        QT_TRANSLATE_NOOP("Setting", "Folder for videos"),
        QT_TRANSLATE_NOOP("Setting", "Where videos are kept on this computer; empty means inside the data folder."),
    ),
    Setting(
        "backup_daily",
        True,
        Scope.PROFILE,
        Section.DATA,
        QT_TRANSLATE_NOOP("Setting", "Back up every day"),
        QT_TRANSLATE_NOOP("Setting", "Makes a copy once a day when something changed, and keeps the useful old ones."),
    ),
    Setting(
        "backup_folder",
        "",
        Scope.DEVICE,
        Section.DATA,
        QT_TRANSLATE_NOOP("Setting", "Second folder for backups"),
        QT_TRANSLATE_NOOP(
            "Setting",
            "The backup of the day is put there as well, on a stick or in a synced folder; empty means nowhere.",
        ),
    ),
    *NOTE_SETTINGS,
    *SHARING_SETTINGS,
    *VERSION_SETTINGS,
    Setting(
        "log_level",
        "info",
        Scope.DEVICE,
        Section.ADVANCED,
        QT_TRANSLATE_NOOP("Setting", "Detail of the log"),
        QT_TRANSLATE_NOOP("Setting", "How much is written into the log file, which never leaves this computer."),
        choices=(
            Choice("warning", QT_TRANSLATE_NOOP("Setting", "Only problems")),
            Choice("info", QT_TRANSLATE_NOOP("Setting", "Normal")),
            Choice("debug", QT_TRANSLATE_NOOP("Setting", "Everything")),
        ),
    ),
    Setting(
        "active_path",
        "backend",
        Scope.PROFILE,
        Section.STUDY,
        QT_TRANSLATE_NOOP("Setting", "Learning path"),
        QT_TRANSLATE_NOOP("Setting", "The learning path that the map shows."),
        shown=False,
    ),
    Setting(
        "welcome_done",
        False,
        Scope.PROFILE,
        Section.STUDY,
        QT_TRANSLATE_NOOP("Setting", "First steps done"),
        QT_TRANSLATE_NOOP("Setting", "Whether the steps of the first start were shown."),
        shown=False,
    ),
    Setting(
        "rail_folded",
        False,
        Scope.DEVICE,
        Section.LOOK,
        QT_TRANSLATE_NOOP("Setting", "Folded rail"),
        QT_TRANSLATE_NOOP("Setting", "Shows only the icons of the pages at the side, without their names."),
        shown=False,
    ),
    Setting(
        "window",
        {},
        Scope.DEVICE,
        Section.LOOK,
        QT_TRANSLATE_NOOP("Setting", "Window"),
        QT_TRANSLATE_NOOP("Setting", "Where the window was and what each page showed."),
        shown=False,
    ),
    Setting(
        "shortcuts",
        {},
        Scope.DEVICE,
        Section.ADVANCED,
        QT_TRANSLATE_NOOP("Setting", "Keys"),
        QT_TRANSLATE_NOOP("Setting", "Keys that you chose for commands instead of the usual ones."),
        shown=False,
    ),
)

_BY_KEY: Final[Mapping[str, Setting]] = {row.key: row for row in SETTINGS}
_BY_OLD_KEY: Final[Mapping[str, Setting]] = {old: row for row in SETTINGS for old in row.renamed_from}
_TRUE: Final = frozenset({"true", "yes", "on", "1"})
_FALSE: Final = frozenset({"false", "no", "off", "0"})


def find_setting(key: str) -> Setting:
    """The row of this key, also of a former key. Raises UserError ``setting.unknown`` with the nearest key named."""
    row = _BY_KEY.get(key) or _BY_OLD_KEY.get(key)
    if row is not None:
        return row
    import difflib  # not before it is needed: a start is without

    near = difflib.get_close_matches(key, _BY_KEY, n=1)
    hint = f"Did you mean '{near[0]}'?" if near else "See 'studydesk settings list' for all settings."
    raise UserError("setting.unknown", f"There is no setting '{_shortened(key)}'.", next_step=hint)


def validated(row: Setting, value: object) -> Value:
    """``value`` if the setting may hold it. Raises UserError ``setting.invalid`` that says what it may hold."""
    fits = (isinstance(value, row.kind) and not (row.kind is int and isinstance(value, bool))) and _within(row, value)
    if not fits:
        raise UserError(
            "setting.invalid",
            f"'{row.key}' cannot be {_shortened(_as_json(value))}.",
            kept="The setting is as it was.",
            next_step=f"It must be {allowed(row)}.",
        )
    # a dict is checked to be JSON by _within, and the other kinds are exactly those of Value
    return value  # type: ignore[return-value]


def _within(row: Setting, value: object) -> bool:
    if row.choices:
        return any(choice.value == value for choice in row.choices)
    if isinstance(value, int):
        return (row.minimum is None or value >= row.minimum) and (row.maximum is None or value <= row.maximum)
    if isinstance(value, dict):
        return _as_json(value) != "something else"
    return not isinstance(value, str) or (
        _is_plain_line(value) and (not row.key.endswith("_steps") or _are_steps(value))
    )


def _are_steps(text: str) -> bool:
    from studydesk.domain.study import parse_steps  # not at a start

    try:
        parse_steps(text)
    except ValueError:
        return False
    return True


def _is_plain_line(text: str) -> bool:
    """Whether a text can be stored and shown: one line, no control characters, no half of a surrogate pair."""
    return not any(ord(letter) < 32 or 0xD800 <= ord(letter) <= 0xDFFF for letter in text)


def parse_value(row: Setting, text: str) -> Value:
    """The value that a text from the command line stands for. Raises UserError ``setting.invalid``."""
    return validated(row, _meant(row, text))


def _meant(row: Setting, text: str) -> object:
    word = text.strip().lower()
    if row.kind is bool:
        return True if word in _TRUE else False if word in _FALSE else text
    if row.kind is int:
        number = word.removesuffix(row.unit.lower()).strip()
        return int(number) if number.removeprefix("-").isdecimal() and len(number) < 12 else text
    if row.kind is dict:
        try:
            return json.loads(text)
        except (ValueError, RecursionError):
            return text
    return word if row.choices else text


def allowed(row: Setting) -> str:
    """What the setting may hold, as the end of a sentence: ``a whole number from 80 to 200 (%)``."""
    if row.choices:
        return "one of " + ", ".join(choice.value for choice in row.choices)
    if row.kind is bool:
        return "true or false"
    if row.kind is int:
        unit = f" ({row.unit})" if row.unit else ""
        return f"a whole number from {row.minimum} to {row.maximum}{unit}"
    if row.key.endswith("_steps"):
        return "lengths such as 1m 10m, with s, m, h or d"
    return "a JSON object" if row.kind is dict else "one line of text"


def _as_json(value: object) -> str:
    try:
        return json.dumps(value, allow_nan=False)
    except (TypeError, ValueError, RecursionError):
        return "something else"


def _shortened(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "..."
