"""From a saved edit to the page: against a whole build, and beside what MkDocs' server does.

Twenty edits of a copy of Derbyshire, one after another, in a process that serves it: scores,
figures and texts. The first page is the one that is open.
"""

import itertools
import pathlib
import re
import shutil
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass

from appraisal.commands.serve.edition import Edition
from appraisal.commands.serve.following import STYLES
from appraisal.kept import Memory, keeping
from appraisal.load import Before, load
from appraisal.load.names import FOLDERS
from bench.site import OURS, build_ours, derbyshire, mkdocs_project
from bench.tables import number, table, told
from bench.timing import REPEATS, optional

EDITS = 20
FIRST, WAITING, ALL = "first page", "first page, of one that needs all", "all pages"
MKDOCS = "mkdocs serve, all pages"
MOST = {FIRST: 0.2, ALL: 0.45}
"""Of the time of a whole build."""

OPEN = ("index.html", "options/one-unitary.html", "compare.html", "money.html")
NEEDS_ALL = "packages.html"

FIGURE = re.compile(r"(score: |value: )([1-9][0-9]*)")
EDITED = ("options/one-unitary.yaml", "councils/bolsover.yaml", "options/north-south-a.yaml")

MKDOCS_SERVE = """
import pathlib, statistics, time
from mkdocs.commands.build import build
from mkdocs.config import load_config
page, times = pathlib.Path("docs/index.md"), []
for n in range(1 + REPEATS):
    page.write_text(page.read_text() + f"\\n\\n{n}\\n")
    began = time.process_time()
    config = load_config(site_dir="served")
    build(config)
    times.append(time.process_time() - began)
print(statistics.median(times[1:]))
"""


@dataclass(frozen=True)
class Row:
    """One kind of work, and the median of its seconds; None where it could not be measured."""

    work: str
    seconds: float | None


def copied(folder: pathlib.Path) -> pathlib.Path:
    """The repository's own workspace, to be edited."""
    here = pathlib.Path()
    for name in FOLDERS:
        if (here / name).is_dir():
            shutil.copytree(here / name, folder / name)
    for file in here.iterdir():
        if file.suffix in (".yaml", ".geojson"):
            shutil.copy(file, folder / file.name)
    return folder


def edit(folder: pathlib.Path, n: int) -> None:
    """Change a figure by one, or now and then only a comment."""
    path = folder / EDITED[n % len(EDITED)]
    text = path.read_text(encoding="utf-8")
    changed = FIGURE.sub(lambda found: f"{found[1]}{int(found[2]) + (-1) ** n}", text, count=1)
    path.write_text(f"{text}# {n}\n" if n % 4 == 3 else changed, encoding="utf-8")


def followed(folder: pathlib.Path, before: Before, page: str) -> tuple[float, float, Edition]:
    """The seconds until a page is drawn, and until all are."""
    began = time.process_time()
    edition = Edition(load(folder, before))
    edition.draw_first(page)
    if edition.held(page) is None:
        edition.draw(page)
    edition.draw(STYLES)
    _ = edition.stages.rankings
    first = time.process_time() - began
    for path in edition.rest([page]):
        if not path.endswith(".html"):
            break
    return first, time.process_time() - began, edition


def served(edits: int) -> list[Row]:
    """The medians of so many edits, the collector at rest as while serving."""
    import gc

    found: dict[str, list[float]] = {FIRST: [], WAITING: [], ALL: []}
    with keeping(Memory()), tempfile.TemporaryDirectory() as name:
        folder, before = copied(pathlib.Path(name)), Before()
        followed(folder, before, OPEN[0])
        gc.disable()
        for n, page in zip(range(edits), itertools.cycle((*OPEN, NEEDS_ALL)), strict=False):
            edit(folder, n)
            first, total, _ = followed(folder, before, page)
            found[WAITING if page == NEEDS_ALL else FIRST].append(first)
            found[ALL].append(total)
            gc.collect()
        gc.enable()
    return [Row(work, statistics.median(times)) for work, times in found.items()]


def mkdocs_served(folder: pathlib.Path) -> float | None:
    """What MkDocs' server works on after an edit: it builds all pages anew."""
    if optional("mkdocs") is None:
        return None
    import subprocess

    script = MKDOCS_SERVE.replace("REPEATS", str(REPEATS))
    told_of = subprocess.run(
        [sys.executable, "-c", script], cwd=folder, check=True, capture_output=True, text=True
    )
    return float(told_of.stdout)


def compare(edits: int = EDITS) -> list[Row]:
    """A whole build, what serving takes of it, and MkDocs."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        mkdocs_project(folder, derbyshire())
        builds = [build_ours(folder) for _ in range(2)]
        rows = served(edits)
        builds += [build_ours(folder) for _ in range(REPEATS - 2)]
        theirs = mkdocs_served(folder)
    return [Row(OURS, statistics.median(builds)), *rows, Row(MKDOCS, theirs)]


def comparison_table(rows: list[Row]) -> str:
    whole_build = rows[0].seconds
    lines = []
    for row in rows:
        ratio = row.seconds / whole_build if row.seconds and whole_build else None
        most = number(MOST.get(row.work), "")
        lines.append((row.work, number(row.seconds, ".3f"), number(ratio, ".2f"), most))
    return table("lrrr", ("Work", "Seconds", "Of a build", "At most"), lines)


def failures(rows: list[Row]) -> list[str]:
    whole_build = rows[0].seconds or 1.0
    return [
        f"{row.work} takes {row.seconds / whole_build:.2f} of a build, not {MOST[row.work]}."
        for row in rows
        if row.work in MOST and row.seconds and row.seconds / whole_build > MOST[row.work]
    ]


if __name__ == "__main__":
    found = compare()
    sys.exit(told(failures(found), comparison_table(found)))
