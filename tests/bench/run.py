"""`make bench`: ratios of whole processes, interleaved in one run, written to build/bench.json.

CPU seconds (user and system, of the process and its children), medians; one warm-up round is dropped. A ratio is
ours over theirs: below the aim is good. Both sides run from byte code that the warm-up round leaves in a folder of its
own, as installed programs do. Speed is measured here and never in a timed test.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.bench.peers import write_peers

ROUNDS = int(os.environ.get("BENCH_ROUNDS", "7"))
WORK = Path("build/bench")
BYTE_CODE = {"PYTHONPYCACHEPREFIX": str(WORK.absolute() / "byte-code"), "PYTHONDONTWRITEBYTECODE": ""}


@dataclass(frozen=True)
class Race:
    """Our command against theirs, and the ratio that we aim at."""

    name: str
    ours: list[str]
    theirs: list[str]
    aim: float


def races() -> list[Race]:
    """The four comparisons."""
    python, dsa = sys.executable, [sys.executable, "-m", "dsa"]
    flagship = str(WORK / "flagship.yaml")
    libraries = "import yaml, pydantic, jinja2, markdown_it, typer"
    return [
        Race("dsa --help against importing typer", [*dsa, "--help"], [python, "-c", "import typer"], 1.5),
        Race("dsa check against importing its libraries", [*dsa, "check", flagship], [python, "-c", libraries], 2.0),
        Race(
            "dsa draft to Word against docxtpl on the same text",
            [*dsa, "draft", flagship, "--to", str(WORK / "ours"), "--copy", "exchange", "--format", "docx"],
            [python, str(WORK / "fill_with_docxtpl.py")],
            2.5,
        ),
        Race(
            "dsa draft to PDF against WeasyPrint alone on our HTML",
            [*dsa, "draft", flagship, "--to", str(WORK / "ours"), "--copy", "exchange", "--format", "pdf"],
            [python, str(WORK / "print_with_weasyprint.py")],
            1.3,
        ),
    ]


def cpu(command: list[str]) -> float:
    """CPU seconds of one run of a command and its children."""
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ | BYTE_CODE
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{command} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def measure(found: list[Race]) -> list[dict[str, object]]:
    """Each race over all rounds, interleaved."""
    times: dict[str, list[tuple[float, float]]] = {race.name: [] for race in found}
    for turn in range(ROUNDS + 1):
        for race in found:
            pair = cpu(race.ours), cpu(race.theirs)
            if turn:
                times[race.name].append(pair)
    return [_row(race, times[race.name]) for race in found]


def _row(race: Race, pairs: list[tuple[float, float]]) -> dict[str, object]:
    ours, theirs = (statistics.median(side) for side in zip(*pairs, strict=True))
    ratio = round(ours / theirs, 2)
    row = {"name": race.name, "ratio": ratio, "ours": round(ours, 3), "theirs": round(theirs, 3), "n": len(pairs)}
    print(f"{race.name}: {ratio} (aim {race.aim}; {ours:.2f} s against {theirs:.2f} s of CPU, {len(pairs)} rounds)")
    return row


def main() -> None:
    """Prepares both sides, races them, writes the figures."""
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    write_peers(WORK)
    Path("build/bench.json").write_text(json.dumps(measure(races()), indent=2) + "\n")


if __name__ == "__main__":
    main()
