"""Runs the benchmarks: ``python3 dev.py bench [NAME ...]``.

A benchmark module is ``tests/bench/bench_NAME.py`` with ``BENCHES: tuple[Bench, ...]``. Each module runs in a process
of its own, so that none measures what another left in memory. Figures are for reading: being over budget is shown, but
only a benchmark that cannot run makes the exit status 1. build/bench.json keeps the figures for comparison.
"""

from __future__ import annotations

import importlib
import json
import math
import os
import platform
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
RESULTS = ROOT / "build" / "bench.json"
_ONE_MODULE = "--module"
_LIMIT_S = 900


@dataclass(frozen=True, slots=True)
class Bench:
    """One figure: what it is, the most it should be (None: no budget), its unit, and how it is measured.

    The function prepares what it needs, measures, and returns the figure in ``unit``.
    """

    name: str
    budget: float | None
    unit: str
    function: Callable[[], float]


def times_ms(action: Callable[[], object], *, rounds: int, warm_up: int = 3) -> list[float]:
    """How long the action took in each round, in milliseconds, sorted; the warm-up rounds are not counted."""
    for _ in range(warm_up):
        action()
    taken = []
    for _ in range(rounds):
        began = time.perf_counter()
        action()
        taken.append((time.perf_counter() - began) * 1_000)
    return sorted(taken)


def percentile(figures: Sequence[float], percent: float) -> float:
    """The smallest of the figures that is at least as large as ``percent`` % of them; 50 is the median."""
    ordered = sorted(figures)
    return ordered[max(0, math.ceil(len(ordered) * percent / 100) - 1)]


def application() -> QApplication:
    """The one QApplication of this process, drawing to memory."""
    from PySide6.QtWidgets import QApplication

    existing = QApplication.instance()
    return existing if isinstance(existing, QApplication) else QApplication(["bench"])


def module_names() -> list[str]:
    """The names that ``dev.py bench`` takes: ``start`` for bench_start.py."""
    return sorted(path.stem.removeprefix("bench_") for path in HERE.glob("bench_*.py"))


def main(arguments: Sequence[str]) -> int:
    """Run the named benchmark modules, or all; 0 if all could run, 2 if a name is unknown."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if arguments[:1] == [_ONE_MODULE]:
        print(json.dumps(_measure_here(arguments[1])), flush=True)
        return 0
    known = module_names()
    unknown = [name for name in arguments if name not in known]
    if unknown:
        print(f"There is no benchmark {unknown[0]!r}; there are: {', '.join(known)}")
        return 2
    results: list[dict[str, Any]] = []
    print(f"{'figure':<58}{'measured':>12}{'budget':>12}")
    for name in arguments or known:
        for row in _measure_in_child(name):
            results.append(row)
            print(table_line(row), flush=True)
    _keep(results)
    print(f"\nwritten to {RESULTS.relative_to(ROOT)}")
    return 1 if any("error" in row for row in results) else 0


def _measure_here(name: str) -> list[dict[str, Any]]:
    try:
        benches: Iterable[Bench] = importlib.import_module(f"tests.bench.bench_{name}").BENCHES
        return [measured(name, bench) for bench in benches]
    except Exception:  # a module that does not load is a result of its own, and the others still run
        return [{"module": name, "name": name, "error": traceback.format_exc()}]


def measured(module: str, bench: Bench) -> dict[str, Any]:
    """The result of one benchmark as it is written to the file."""
    row: dict[str, Any] = {"module": module, "name": bench.name, "unit": bench.unit, "budget": bench.budget}
    try:
        row["figure"] = bench.function()
    except Exception:  # the other figures are still wanted
        return {**row, "error": traceback.format_exc()}
    return {**row, "within_budget": bench.budget is None or row["figure"] <= bench.budget}


def _measure_in_child(name: str) -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "tests.bench.runner", _ONE_MODULE, name]
    try:
        done = subprocess.run(command, cwd=ROOT, check=False, text=True, stdout=subprocess.PIPE, timeout=_LIMIT_S)
        rows = json.loads(done.stdout.splitlines()[-1])
    except (subprocess.TimeoutExpired, IndexError, ValueError) as error:
        return [{"module": name, "name": name, "error": f"the benchmark's process gave no result: {error}"}]
    return list(rows)


def table_line(row: dict[str, Any]) -> str:
    """One result as a line of the table."""
    if "error" in row:
        return f"{row['name']:<58}{'failed':>12}\n    " + str(row["error"]).strip().replace("\n", "\n    ")
    unit, budget = row["unit"], row["budget"]
    allowed = "-" if budget is None else f"{budget:g} {unit}"
    mark = "" if row["within_budget"] else "  over budget"
    return f"{row['name']:<58}{_rounded(row['figure']) + ' ' + unit:>12}{allowed:>12}{mark}"


def _rounded(figure: float) -> str:
    return f"{figure:.0f}" if figure >= 100 else f"{figure:.3g}"


def _keep(results: Sequence[dict[str, Any]]) -> None:
    machine = {"python": platform.python_version(), "system": platform.system(), "cores": os.cpu_count()}
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps({"machine": machine, "figures": list(results)}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    # Under its real name, so that Bench is the same class here and in the benchmark modules.
    sys.exit(importlib.import_module("tests.bench.runner").main(sys.argv[1:]))
