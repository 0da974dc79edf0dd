"""The program's look at itself, as the packaged program is asked for it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from studydesk import SELF_TEST_SWITCH

SOURCE = Path(__file__).parents[2] / "src"


@pytest.mark.long
@pytest.mark.timeout(300)
def test_every_check_passes_and_the_report_says_so(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    environment = {**os.environ, "PYTHONPATH": str(SOURCE), "STUDYDESK_SELF_TEST_REPORT": str(report)}
    done = subprocess.run(
        [sys.executable, "-P", "-m", "studydesk", SELF_TEST_SWITCH],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    told = json.loads(report.read_text(encoding="utf-8"))
    failed = {name: one["found"] for name, one in told["checks"].items() if not one["passed"]}
    assert failed == {}
    assert done.returncode == 0
    assert json.loads(done.stdout) == told
    assert set(told["checks"]) == {
        "database", "card", "note", "tools", "fitting", "video", "download", "engine", "pages",
    }  # fmt: skip
    assert told["checks"]["video"]["found"].endswith("of 25")
