"""The words of the command line."""

from pathlib import Path

import pytest

from studydesk import __version__
from studydesk.__main__ import main
from studydesk.cli.parser import EXIT_CODES, VERBS, Verb, parse
from studydesk.cli.verbs import BY_NAME


def shown(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    out, err = capsys.readouterr()
    assert isinstance(ended.value.code, int)
    return ended.value.code, out, err


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(capsys, "--version") == (0, f"StudyDesk {__version__}\n", "")


def test_every_verb_has_a_function_and_every_function_a_verb() -> None:
    assert {verb.function for verb in VERBS} == set(BY_NAME)


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
def test_every_verb_explains_itself(verb: Verb, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _err = shown(capsys, *verb.name.split(), "--help")
    assert status == 0
    assert verb.help in " ".join(out.split())
    assert EXIT_CODES in out
    assert "--json" in out
    for argument in verb.arguments:
        assert " ".join(argument.help.split()) in " ".join(out.split())


def test_the_help_names_every_verb_and_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    _status, out, _err = shown(capsys, "--help")
    assert EXIT_CODES in out
    for verb in VERBS:
        assert f" {verb.name.split()[0]} " in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["bakup"], "did you mean 'backup'?"),
        (["settings", "lst"], "did you mean 'list'?"),
        (["xyzzy"], "there is no 'xyzzy'."),
        (["path"], "VERB"),
        (["restore"], "FILE"),
        (["backup", "--bogus"], "--bogus"),
    ],
)
def test_wrong_use_is_one_sentence_and_where_to_look(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = shown(capsys, *arguments)
    assert (status, out) == (2, "")
    assert said in err
    assert "--help" in err
    assert err.count("\n") == 1


def test_the_profile_may_stand_before_or_after_the_verb(tmp_path: Path) -> None:
    assert parse(["--profile", str(tmp_path), "backups"]).profile == tmp_path
    assert parse(["backups", "--profile", str(tmp_path)]).profile == tmp_path


def test_without_a_verb_the_window_is_meant(tmp_path: Path) -> None:
    options = parse(["--screenshot", str(tmp_path / "x.png"), "--quit-after-start", "--measure-start"])
    assert options.verb is None
    assert options.screenshot == tmp_path / "x.png"
    assert options.quit_after_start
    assert options.measure_start
