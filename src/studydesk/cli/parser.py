"""The verbs of the command line and their arguments, as argparse shows them. Kept light: every start passes here."""

from __future__ import annotations

import argparse
import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NoReturn

from studydesk import __version__

DONE, FOUND, WRONG_USE, FAULT, INTERRUPTED = 0, 1, 2, 3, 130
EXIT_CODES: Final = """exit status:
  0    done, nothing to complain of
  1    done, and something is wrong with what was looked at (doctor, check, library check, path check, path add,
       notes import, notes mirror, backup-look, sync),
       or not everything could be fetched (download)
  2    wrong use: an unknown word, a bad value, a file that is not there
  3    the surroundings: disk full, folder read-only, file damaged or in use
  130  interrupted with Ctrl+C; nothing was left half done
"""


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a verb: its name or names, and what argparse is to know of it."""

    names: tuple[str, ...]
    help: str
    metavar: str | None = None
    is_path: bool = False
    is_flag: bool = False
    is_many: bool = False
    """One or more of them."""
    choices: tuple[str, ...] = ()
    is_optional: bool = False
    """One or none of them."""


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb, such as ``path add``, and where in ``studydesk.cli.verbs`` it is done."""

    name: str
    help: str
    arguments: tuple[Argument, ...] = ()

    @property
    def function(self) -> str:
        """The name of its function."""
        return self.name.replace(" ", "_").replace("-", "_")


_QUALITIES: Final = ("360", "480", "720", "1080")
_FORMS: Final = ("folder", "zip", "canvas", "opml", "markdown")

_GROUPS: Final = {
    "library": "look after the videos on the disk",
    "engine": "bring the video engine up to date, or take it back",
    "path": "check, add, list and remove learning paths",
    "notes": "bring notes in and take them out",
    "cards": "bring cards in from Anki or a table, and take them out",
    "settings": "show and change settings",
}

VERBS: Final[tuple[Verb, ...]] = (
    Verb(
        "doctor",
        "say what is wrong on this computer, and how to mend it",
        (Argument(("--full",), "check the database thoroughly", is_flag=True),),
    ),
    Verb(
        "path check",
        "name every fault of a path, with file and line, and give advice",
        (
            Argument(("source",), "a folder with a path.toml, or a ZIP of one", "DIR-or-ZIP", is_path=True),
            Argument(("--strict",), "let advice count as faults", is_flag=True),
            Argument(("--words",), "look up the spelling in this list, one word a line", "FILE", is_path=True),
            Argument(("--against",), "name ids that were lost since this earlier version", "OLD", is_path=True),
        ),
    ),
    Verb(
        "path stats",
        "show words, exercises, questions, cards and hours of a path, by topic",
        (
            Argument(
                ("source",),
                "a folder with a path.toml, or a ZIP of one; the path of the program without it",
                "DIR-or-ZIP",
                is_path=True,
                is_optional=True,
            ),
        ),
    ),
    Verb(
        "path add",
        "install a path, or bring an installed one up to date",
        (
            Argument(
                ("source",),
                "a folder with a path.toml, a ZIP of one, or a .canvas, .opml, .md or roadmap.sh .json file",
                "DIR-or-FILE",
                is_path=True,
            ),
        ),
    ),
    Verb(
        "path export",
        "hand a path on, with what you added to it",
        (
            Argument(("id",), "its id, as 'path list' shows it", "ID"),
            Argument(("target",), "a new folder, or a file to be written", "DIR-or-FILE", is_path=True),
            Argument(("--as",), "folder, zip, canvas, opml or markdown; without it, by the ending", choices=_FORMS),
            Argument(("--progress",), "with your progress", is_flag=True),
            Argument(("--notes",), "with your notes on its topics", is_flag=True),
        ),
    ),
    Verb("path list", "list the installed paths"),
    Verb(
        "path remove",
        "take a path away; progress in it is kept",
        (Argument(("id",), "its id, as 'path list' shows it", "ID"),),
    ),
    Verb(
        "backup",
        "make a backup now",
        (
            Argument(("--to",), "put it into this folder instead of the profile's own", "DIR", is_path=True),
            Argument(("--media",), "with the pictures and sounds of cards and notes, as a ZIP", is_flag=True),
        ),
    ),
    Verb("backups", "list the backups, newest first"),
    Verb(
        "restore",
        "put a backup in the place of what is there, which is kept as a backup",
        (Argument(("file",), "a backup file, or a name from 'backups'", "FILE"),),
    ),
    Verb(
        "backup-look",
        "show what a backup holds, and what would be lost by going back to it",
        (Argument(("file",), "a backup file, or a name from 'backups'", "FILE"),),
    ),
    Verb(
        "export",
        "write all your data as open files that need no StudyDesk to be read",
        (Argument(("target",), "a new or empty folder", "DIR", is_path=True),),
    ),
    Verb(
        "cards import",
        "bring cards in: an Anki package (.apkg, .colpkg), or a table (CSV, text with tabs, Markdown)",
        (
            Argument(("source",), "the file", "FILE", is_path=True),
            Argument(("--topic",), "put all cards into this topic, instead of guessing by the decks' names", "TOPIC"),
            Argument(("--no-schedule",), "without due dates and answers", is_flag=True),
        ),
    ),
    Verb(
        "cards export",
        "write cards as an Anki package (.apkg), or as text (.txt with tabs, .csv)",
        (
            Argument(("target",), "the file to write", "FILE", is_path=True),
            Argument(("--search",), "only what this search finds, such as 'tag:exam'", "QUERY"),
            Argument(("--no-schedule",), "without due dates and answers", is_flag=True),
            Argument(("--no-media",), "without pictures and sounds", is_flag=True),
            Argument(("--by-topic",), "name decks after topics, also of cards that came from Anki", is_flag=True),
        ),
    ),
    Verb("check", "check the database thoroughly"),
    Verb("move", "move the data folder to another place", (Argument(("target",), "the new folder", "DIR", True),)),
    Verb(
        "download",
        "fetch videos into the library; an open window does it, if there is one",
        (
            Argument(("what",), "web addresses, or keys of lessons, courses or topics", "URL-or-KEY", is_many=True),
            Argument(("--quality",), "lines of the picture: 360, 480, 720 or 1080", "LINES", choices=_QUALITIES),
            Argument(("--captions",), "languages of captions besides the original, such as 'de,fr'", "LANGUAGES"),
            Argument(("--list",), "the addresses are those of lists: fetch every video of them", is_flag=True),
            Argument(("--again",), "also what is on the disk already, in another quality", is_flag=True),
        ),
    ),
    Verb("library check", "compare the videos on the disk with what is known of them, and see that each is whole"),
    Verb("engine status", "say which video engine is in use"),
    Verb(
        "engine update",
        "put the newest video engine into use, after a try-out",
        (
            Argument(("--check",), "only look whether there is one", is_flag=True),
            Argument(("--now",), "also one that is younger than two days", is_flag=True),
        ),
    ),
    Verb(
        "engine install",
        "put a video engine from files into use, for computers without a network",
        (Argument(("files",), "wheels of yt-dlp, and of yt-dlp-ejs if it wants another", "FILE", True, is_many=True),),
    ),
    Verb("engine built-in", "go back to the video engine that came with StudyDesk"),
    Verb("engine previous", "go back to the video engine before the present one"),
    Verb(
        "notes import",
        "bring notes of Obsidian, Joplin or Markdown files in; a second time they are brought up to date",
        (
            Argument(
                ("source",), "a folder, a ZIP, an export of Joplin (.jex), or one .md file", "SOURCE", is_path=True
            ),
            Argument(("--no-topics",), "do not put folders that are named like topics to these", is_flag=True),
            Argument(("--folder-tags",), "folders become tags as well", is_flag=True),
            Argument(("--no-cards",), "make no cards of lines that are cards in Obsidian", is_flag=True),
        ),
    ),
    Verb(
        "notes export",
        "write all notes as Markdown files with their pictures",
        (Argument(("target",), "a new or empty folder, or a .studypath or .zip file", "DIR-or-ZIP", is_path=True),),
    ),
    Verb(
        "notes mirror",
        "bring the notes and their folder of Markdown files into step, both ways, once",
        (
            Argument(("folder",), "another folder than in the settings", "DIR", is_path=True, is_optional=True),
            Argument(("--anew",), "write all files again, where the folder was lost or is a new one", is_flag=True),
        ),
    ),
    Verb(
        "sync",
        "bring this computer into step with your others through the shared folder, once",
        (Argument(("folder",), "another folder than in the settings", "DIR", is_path=True, is_optional=True),),
    ),
    Verb("settings list", "show all settings"),
    Verb("settings get", "show one setting", (Argument(("key",), "its name", "KEY"),)),
    Verb(
        "settings set",
        "change a setting",
        (Argument(("key",), "its name", "KEY"), Argument(("value",), "its new value", "VALUE")),
    ),
)


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, and where the help is."""

    def error(self, message: str) -> NoReturn:
        """Ends the process with status 2."""
        unknown = re.match(r"argument VERB: invalid choice: '(.*?)' \(choose from (.*)\)", message)
        if unknown is not None:
            words = [word.strip(" '") for word in unknown[2].split(",")]
            near = difflib.get_close_matches(unknown[1], words, n=1)
            message = f"there is no '{unknown[1]}'" + (f"; did you mean '{near[0]}'?" if near else "")
        sentence = message if message.endswith("?") else message + "."
        self.exit(WRONG_USE, f"studydesk: {sentence} '{self.prog} --help' shows how it is used.\n")


def _absolute(text: str) -> Path:
    return Path(text).expanduser().absolute()


def build_parser() -> argparse.ArgumentParser:
    """The parser of all verbs. Its result has ``verb`` (None: the window is asked for), ``profile`` and ``json``."""
    parser = _Parser(
        prog="studydesk",
        description="An offline desk for learning back end development. Without a verb, the window opens.",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"StudyDesk {__version__}")
    _add_window_options(parser)
    verbs = parser.add_subparsers(title="verbs", metavar="VERB", dest="_verb")
    groups = {}
    for group, text in _GROUPS.items():
        holder = verbs.add_parser(group, help=text, description=text, epilog=EXIT_CODES, formatter_class=_raw())
        groups[group] = holder.add_subparsers(title="verbs", metavar="VERB", dest="_group", required=True)
    for verb in VERBS:
        group, _, word = verb.name.rpartition(" ")
        _add_verb(groups[group] if group else verbs, word, verb)
    return parser


def _add_window_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--profile", type=_absolute, metavar="DIR", help="the folder with your data")
    parser.add_argument("--quit-after-start", action="store_true", help="open the window and close it again")
    parser.add_argument("--screenshot", type=_absolute, metavar="FILE", help="save a picture of the window, then close")
    parser.add_argument("--measure-start", action="store_true", help="print how long the start took")
    parser.set_defaults(verb=None, json=False)


def _raw() -> type[argparse.RawDescriptionHelpFormatter]:
    return argparse.RawDescriptionHelpFormatter


def _add_verb(parent: argparse._SubParsersAction[_Parser], word: str, verb: Verb) -> None:
    parser = parent.add_parser(
        word, help=verb.help, description=verb.help, epilog=EXIT_CODES, formatter_class=_raw(), allow_abbrev=False
    )
    for argument in verb.arguments:
        if argument.is_flag:
            parser.add_argument(*argument.names, help=argument.help, action="store_true")
        else:
            _add_argument(parser, argument)
    parser.add_argument(
        "--profile", type=_absolute, metavar="DIR", help="the folder with your data", default=argparse.SUPPRESS
    )
    parser.add_argument("--json", action="store_true", help="print the result as JSON, for scripts")
    parser.set_defaults(verb=verb.function)


def _add_argument(parser: argparse.ArgumentParser, argument: Argument) -> None:
    more: dict[str, Any] = {"nargs": "+"} if argument.is_many else {}  # Any: whatever argparse takes
    if argument.is_optional:
        more["nargs"] = "?"
    if argument.choices:
        more["choices"] = argument.choices
    kind = _absolute if argument.is_path else str
    parser.add_argument(*argument.names, help=argument.help, metavar=argument.metavar, type=kind, **more)


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Understands the arguments. Ends the process for ``--help``, ``--version`` and wrong use, as argparse does."""
    return _for_the_window(arguments) or build_parser().parse_args(arguments)


def _for_the_window(arguments: Sequence[str]) -> argparse.Namespace | None:
    """The options of a start of the window, None where there is more: making all the verbs takes some 60 ms."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    _add_window_options(parser)
    try:
        options, rest = parser.parse_known_args(arguments)
    except argparse.ArgumentError:
        return None
    return None if rest else options
