"""What the cards of "Git and GitHub" say about commands, tried in repositories made for the purpose."""

import os
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

FILE = Path(__file__).parents[3] / "curriculum" / "backend" / "topics" / "git-github" / "cards.toml"
CARDS = {card["id"]: card for card in tomllib.loads(FILE.read_text(encoding="utf-8"))["cards"]}
NAME = {f"GIT_{who}_{what}": "nobody@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
ENVIRONMENT = os.environ | NAME | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C"}

pytestmark = pytest.mark.skipif(shutil.which("sh") is None, reason="no POSIX shell is installed")


def printed(script: str, folder: Path) -> str:
    """What the shell script prints in this folder."""
    command = ["sh", "-e", "-c", script]
    run = subprocess.run(command, cwd=folder, env=ENVIRONMENT, check=True, capture_output=True, text=True, timeout=20)
    return run.stdout.rstrip("\n")


def test_status_columns(tmp_path: Path) -> None:
    changes = "echo 2 >> app.py && echo 2 >> README.md && git add README.md && echo 1 > notes.txt"
    start = "git init -q && echo 1 > app.py && echo 1 > README.md && git add . && git commit -q -m First"
    assert printed(f"{start} && {changes} && git status --short", tmp_path) == CARDS["status-columns"]["code"].rstrip(
        "\n"
    )
    recorded = printed("git commit -q -m 'Explain setup' && git show --format= --name-only", tmp_path)
    assert recorded == "README.md"


def test_ignore_tracked(tmp_path: Path) -> None:
    lines = printed(CARDS["ignore-tracked"]["code"], tmp_path).splitlines()
    assert lines == [" M config.ini", "?? .gitignore"]
    assert all(f"`{line}`" in CARDS["ignore-tracked"]["back"] for line in lines)


def test_ignore_negation(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text(CARDS["ignore-negation"]["code"], encoding="utf-8")
    paths = "debug.log important.log logs/keep.log"
    ignored = printed(f"git init -q && mkdir logs && touch {paths} && git check-ignore {paths}", tmp_path)
    assert ignored.splitlines() == ["debug.log", "logs/keep.log"]


def test_conflict_sides(tmp_path: Path) -> None:
    script = """
        git init -q -b main && echo 'timeout = 10' > settings && git add . && git commit -q -m Base
        git switch -q -c retry-fix && echo 'timeout = 60' > settings && git commit -q -a -m Sixty
        git switch -q main && echo 'timeout = 30' > settings && git commit -q -a -m Thirty
        git merge -q retry-fix > merge.txt || cat settings
    """
    assert printed(script, tmp_path) == CARDS["conflict-sides"]["code"].rstrip("\n")


def test_second_parent(tmp_path: Path) -> None:
    assert printed(CARDS["second-parent"]["code"], tmp_path) == "on topic"
    assert CARDS["second-parent"]["back"].startswith("`on topic`")


def test_reset_soft(tmp_path: Path) -> None:
    assert printed(CARDS["reset-soft"]["code"], tmp_path) == "M  a.txt"
    assert CARDS["reset-soft"]["back"].startswith("`M  a.txt`")


START = "git init -q -b main && echo 1 > app.py && echo KEY=1 > .env && git add . && git commit -q -m First"


def test_unstage(tmp_path: Path) -> None:
    answers = [CARDS["unstage"]["answer"], *CARDS["unstage"]["accept"]]
    script = f"{START} && echo 2 >> app.py" + "".join(f" && git add . && {each} && git status -s" for each in answers)
    assert printed(script, tmp_path).splitlines() == [" M app.py"] * len(answers)


def test_untrack_env(tmp_path: Path) -> None:
    script = f"{START} && {CARDS['untrack-env']['answer']} > removed.txt && ls .env && git ls-files"
    assert printed(script, tmp_path).splitlines() == [".env", "app.py"]


def test_new_branch(tmp_path: Path) -> None:
    answers = [CARDS["new-branch"]["answer"], *CARDS["new-branch"]["accept"]]
    back = "git branch --show-current && git switch -q main && git branch -q -D fix-login"
    script = START + "".join(f" && {each} && {back}" for each in answers)
    assert printed(script, tmp_path).splitlines() == ["fix-login"] * len(answers)


def test_diff_staged(tmp_path: Path) -> None:
    script = f"{START} && echo 2 > app.py && git add . && echo 3 > .env && {CARDS['diff-staged']['answer']} --name-only"
    assert printed(script, tmp_path) == "app.py"


def test_push_upstream(tmp_path: Path) -> None:
    remote = "git init -q --bare ../origin.git && git remote add origin ../origin.git && git switch -q -c fix-login"
    push = f"{CARDS['push-upstream']['answer']} > pushed.txt && git rev-parse --abbrev-ref '@{{u}}'"
    folder = tmp_path / "clone"
    folder.mkdir()
    assert printed(f"{START} && {remote} && {push}", folder) == "origin/fix-login"


def test_lost_commit(tmp_path: Path) -> None:
    more = " && ".join(f"git commit -q --allow-empty -m {number}" for number in (2, 3, 4))
    script = (
        f"{START} && {more} && git reset -q --hard HEAD~3 && git reset -q --hard 'HEAD@{{1}}' && git log -1 --format=%s"
    )
    assert printed(script, tmp_path) == "4"


def test_worktree_hotfix(tmp_path: Path) -> None:
    folder = tmp_path / "clone"
    folder.mkdir()
    add = "git worktree add -q ../hotfix main && git -C ../hotfix branch --show-current"
    assert printed(f"{START} && git switch -q -c topic && {add}", folder) == "main"


def test_revert_a_merge(tmp_path: Path) -> None:
    script = f"""
        {START}
        git switch -q -c topic && echo 1 > new.py && git add new.py && git commit -q -m New
        git switch -q main && git merge -q --no-ff -m Merge topic && git revert --no-edit -m 1 HEAD > reverted.txt
        git switch -q topic && echo 1 > more.py && git add more.py && git commit -q -m More
        git switch -q main && git merge -q -m Again topic && git ls-files
    """
    assert printed(script, tmp_path).splitlines() == [".env", "app.py", "more.py"]
