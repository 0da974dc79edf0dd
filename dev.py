#!/usr/bin/env python3
"""The one tool of this project: make the environment, start StudyDesk, check it, measure it.

Standard library only, and this file must still be readable by an old Python, so that it can say what is missing.
The work is in packaging/dev/devkit; nothing of it is imported before it is needed, because a start must be quick.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
NEEDED = (3, 11)
HELP = """\
usage: python3 dev.py COMMAND [...]

  run [-- ARGS]             make or mend .venv if need be, then start StudyDesk with ARGS
  test [-- PYTEST ARGS]     lint, types, import rules, then all tests (the exit status says it all)
  test --long               the long fault and oracle tests instead
  lint [--fix]              lint, format, types and import rules only; --fix mends what can be mended
  lock [--upgrade]          write the lock files in packaging/lock anew after a change in pyproject.toml
  bench [NAME ...]          measure; prints figures beside their budgets and writes build/bench.json
  package [--target NAME] [--from FOLDER]   build the packages of this system, or of a folder frozen before
  shots DIR                 draw every page of the program, light and dark, to PNG files in DIR
"""


def main(arguments: "list[str]") -> int:
    """Run one command; returns the exit status: 0 well, 1 a check failed, 2 asked wrongly or not possible."""
    if sys.version_info < NEEDED:
        print(f"StudyDesk needs Python {NEEDED[0]}.{NEEDED[1]} or later; this is {sys.version.split()[0]}.")
        print("Install a newer one and start dev.py with it, for example: python3.12 dev.py run")
        return 2
    command, rest = (arguments[0] if arguments else "", arguments[1:])
    if command in {"", "-h", "--help", "help"}:
        print(HELP, end="")
        return 0 if command else 2
    sys.path.insert(0, str(ROOT / "packaging" / "dev"))
    from devkit import environment  # not before the version is known to be new enough

    try:
        if command == "run":
            return environment.start_program(rest[1:] if rest[:1] == ["--"] else rest)
        from devkit import commands

        return commands.run(command, rest, HELP)
    except environment.DevError as error:
        print(f"\ndev.py: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
