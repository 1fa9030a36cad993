"""Run every bench side by side and write docs/performance.md with its tables and plots.

Exits with 1 when results differ or a target is missed. With names, such as ``packages``, only those
are run, and their sections and what they missed written anew.
"""

import os
import pathlib
import platform
import sys
from collections.abc import Sequence

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from bench import commands, packages, serve, site, smaa, stability, structures, ways  # noqa: E402
from bench.plot import plot  # noqa: E402

DOCS = ROOT / "docs"
LAST = "## Targets missed in this run\n"
NEXT = "\n## "
"""What begins the section after another; the last tells what was missed."""


def progress(what: str) -> None:
    if sys.stderr.isatty():
        print(f"{what}…", file=sys.stderr)


def main(names: Sequence[str] = ()) -> int:
    os.chdir(ROOT)
    if names:
        return some(names)
    faults: list[str] = []
    parts = [HEAD.format(python=platform.python_version(), cores=os.cpu_count())]
    for section in PARTS:
        progress(section.__name__.removesuffix("_part"))
        text, found = section()
        parts.append(text)
        faults += [f"{titled(text)}: {fault}" for fault in found]
    parts.append(f"{LAST}\n{listed(faults)}")
    (DOCS / "performance.md").write_text("\n".join(parts))
    print("\n".join(faults) or "Every target was met.")
    return 1 if faults else 0


def some(names: Sequence[str]) -> int:
    """Write some sections anew, and leave all others as they stand."""
    known = {section.__name__.removesuffix("_part"): section for section in PARTS}
    if not known.keys() >= {*names}:
        print(f"There are these: {', '.join(known)}.", file=sys.stderr)
        return 2
    faults: list[str] = []
    for name in names:
        progress(name)
        part, found = known[name]()
        write(part, found)
        faults += found
    print("\n".join(faults) or "Every target was met.")
    return 1 if faults else 0


def write(part: str, found: Sequence[str]) -> None:
    """Put a section in the place of the one before it, and what it missed at the end."""
    path, title = DOCS / "performance.md", titled(part)
    text, _, told = path.read_text().partition(LAST)
    heading = f"## {title}\n"
    if heading not in text:  # a bench that is new stands after all others
        text += heading
    before, _, after = text.partition(heading)
    _, more, others = after.partition(NEXT)
    missed = [line.removeprefix("- ") for line in told.splitlines() if line.startswith("- ")]
    others_missed = [fault for fault in missed if not fault.startswith(f"{title}: ")]
    listing = listed([*others_missed, *(f"{title}: {fault}" for fault in found)])
    path.write_text(f"{before}{part}{NEXT if more else NEXT[0]}{others}{LAST}\n{listing}")


def titled(part: str) -> str:
    """What the section is headed."""
    return part.splitlines()[0].removeprefix("## ")


def listed(faults: Sequence[str]) -> str:
    """What was missed, each with the section that it is of."""
    return "".join(f"- {fault}\n" for fault in faults) or "None.\n"


HEAD = """# How fast it is

Written by `make bench`. Do not edit it. Times are seconds of core time, which is what the
processors spent on the work, not how long one waits for it: other work changes that little.
They are medians of five runs on one machine ({cores} cores, Python {python}). Only the ratios mean
anything elsewhere.
"""


def commands_part() -> tuple[str, list[str]]:
    rows = commands.compare()
    return f"## Commands\n\n{commands.comparison_table(rows)}\n", commands.failures(rows)


def smaa_part() -> tuple[str, list[str]]:
    rows, grown = smaa.compare(), smaa.growth()
    base = grown[0].seconds
    tenfold = {
        name: [(1, base), (10, row.seconds)]
        for name, row in zip(("options", "criteria", "samples"), grown[1:], strict=True)
    }
    chart = plot("Seconds as each grows tenfold", "times as many", "seconds", tenfold)
    (DOCS / "performance-smaa.svg").write_text(chart)
    text = (
        f"## Rank acceptability (SMAA-2): 10 options, 30 criteria, 100,000 samples\n\n"
        f"{smaa.comparison_table(rows)}\n\n{smaa.loops_sentence(rows)}\n\n"
        f"{smaa.growth_table(grown)}\n\n"
        f"![Seconds as options, criteria and samples each grow tenfold](performance-smaa.svg)\n"
    )
    return text, smaa.failures(rows, grown)


def stability_part() -> tuple[str, list[str]]:
    rows = stability.compare()
    text = (
        f"## Stability intervals: 10 options, 30 criteria\n\n"
        f"{stability.comparison_table(rows)}\n\n{stability.growth_table(stability.growth())}\n"
    )
    return text, stability.failures(rows)


def structures_part() -> tuple[str, list[str]]:
    rows, grown = structures.compare(), structures.growth()
    lines = {
        "count all": [(row.districts, row.counting) for row in grown],
        "find": [(row.districts, row.finding) for row in grown],
    }
    chart = plot("Seconds by number of districts", "districts", "seconds", lines)
    (DOCS / "performance-structures.svg").write_text(chart)
    text = (
        f"## Structures: every way to make three councils\n\n"
        f"{structures.comparison_table(rows)}\n\nThe targets hold against listing each grouping, "
        f"the same work as ours. Counting alone, without listing, graphillion is faster on small "
        f"areas, as the table shows.\n\n{structures.growth_table(grown)}\n\n"
        f"![Seconds to count and to find, by number of districts](performance-structures.svg)\n"
    )
    return text, structures.failures(rows)


def site_part() -> tuple[str, list[str]]:
    rows, grown = site.compare(), site.growth()
    text = (
        f"## Pages\n\n{site.comparison_table(rows)}\n\n{site.GIVEN}\n\n"
        f"Drawing made-up workspaces:\n\n{site.growth_table(grown)}\n"
    )
    return text, site.failures(rows)


def serve_part() -> tuple[str, list[str]]:
    rows = serve.compare()
    text = (
        f"## From a saved edit to the page\n\nThe median of {serve.EDITS} edits of Derbyshire "
        f"while it is served.\n\n{serve.comparison_table(rows)}\n"
    )
    return text, serve.failures(rows)


def ways_part() -> tuple[str, list[str]]:
    rows, grown = ways.compare(), ways.growth()
    text = (
        f"## Ways of counting: all of Derbyshire's, in seconds of the processor\n\n"
        f"{ways.comparison_table(rows)}\n\n"
        f"Made-up ways, 2,000 draws each, over 16 criteria:\n\n{ways.growth_table(grown)}\n"
    )
    return text, ways.failures(rows)


def packages_part() -> tuple[str, list[str]]:
    rows, grown, by_solver = packages.compare(), packages.growth(), packages.solved()
    lines = {
        "all packages": [(row.candidates, row.seconds) for row in packages.by_candidates(grown)]
    }
    chart = plot("Seconds by number of candidates", "candidates", "seconds", lines)
    (DOCS / "performance-packages.svg").write_text(chart)
    text = (
        f"## Packages of agreements: every one of twenty candidates, ten councils, seven themes\n\n"
        f"{packages.comparison_table(rows)}\n\nThe loop values packages one after the other from "
        f"the definitions; how long it would take for all of them is extrapolated.\n\n"
        f"{packages.growth_table(grown)}\n\n"
        f"![Seconds to value all packages, by number of candidates](performance-packages.svg)\n\n"
        f"Past 26 candidates HiGHS walks along the front, each package proved to be the best at "
        f"its cost; CBC is asked for the best at some of these costs:\n\n"
        f"{packages.solver_table(by_solver)}\n"
    )
    return text, packages.failures(rows, grown, by_solver)


PARTS = (
    commands_part,
    smaa_part,
    ways_part,
    stability_part,
    structures_part,
    packages_part,
    site_part,
    serve_part,
)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
