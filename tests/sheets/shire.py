"""A county and a city whose files have every kind of figure, score and partnership."""

import pathlib

from appraisal.commands.tables_in import read_workspace
from appraisal.problems import ProblemsFound
from appraisal.sheets.grid import Grid, Line
from appraisal.sheets.proposals import Asked, Faults
from tests.workspaces import Files, workspace

SHIRE: Files = {
    "appraisal.yaml": "title: A test\ndate: 2026-01-01\nreference_option: stay\n",
    "sources.yaml": "# where it is from\ncensus: {title: Census}\nbudget: {title: Budget book}\n",
    "facts.yaml": "shared-debt: {value: 12.5, source: budget}\n",
    "criteria/measures.yaml": (
        "population: {name: Population, unit: people, add_up: sum}\n"
        "debt: {name: Borrowing, unit: £ million, add_up: sum}\n"
        'poverty: {name: Poverty, unit: "%", add_up: mean, weighted_by: population}\n'
    ),
    "criteria/criteria.yaml": (
        "- id: voice\n  name: Voice\n  judged: {0: None has one., 100: All have one.}\n"
        "- id: size\n  measured: {measure: population, take: min, curve: [[0, 0], [9, 100]]}\n"
    ),
    "criteria/themes.yaml": "skills: {name: Skills}\n",
    "councils/shire.yaml": "name: Shire County Council\nshort_name: Shire\ntier: county\n",
    "councils/north.yaml": (
        "name: North District Council\nshort_name: North\ngss: E07000001\n"
        "tier: district\nwithin: shire\n"
        "facts:\n"
        "  # counted\n"
        "  population: {low: 90, value: 100, high: 110, date: 2024-06-30, source: [census],"
        ' note: "=1+1"}\n'
        "  debt:\n"
        "    - {value: 3, date: 2024, source: budget} # as printed\n"
        "    - {value: 4.5, date: 2024, source: census, note: '0123'}\n"
        "  poverty: unknown\n"
    ),
    "councils/south.yaml": (
        "name: South\ngss: E07000002\ntier: district\nwithin: shire\n"
        "facts: {population: {value: 200, source: census}, debt: {use: shared-debt}}\n"
        "parts:\n"
        "  south-east: {name: South-east, facts: {population: {value: 80, source: census}}}\n"
        "  south-west: {name: South-west}\n"
    ),
    "councils/city.yaml": "name: City\ngss: E06000003\ntier: unitary\n",
    "councils/partnerships.yaml": (
        "# who works with whom\n\n"
        "board:\n  name: The board, as it is\n  kind: joint-committee\n  level: coordinate\n"
        "  since: 2020-01\n  members: [north, south]\n  one_door: true\n"
        "  left: [{who: city, date: 2021}]\n"
        "  cost: {value: 20, source: budget}\n  note: Meets twice.\n\n"
        "depot: {name: Depot, kind: company, level: share, members: [north], themes: [skills]}\n"
    ),
    "options/stay.yaml": (
        "name: Stay\nfamily: continue\nscores:\n"
        "  voice:\n    score: 60\n    low: 40\n    why: >-\n      People say\n      so.\n"
        "    source: [assumption]\n"
    ),
    "options/join.yaml": (
        "name: Join\nfamily: non-structural\nscores: {voice: unknown}\nbenefits:\n"
        "  # from the plan\n"
        "  - name: Less rent\n    kind: cashable\n    baseline: {value: 12, source: budget}\n"
        "    target: unknown\n    owner: north\n    by: 2028-03\n    needs: [vote]\n"
        "  - {name: Less debt, baseline: {use: shared-debt}}\n"
        "steps: [{id: vote, name: Vote}]\n"
    ),
    "councils/programmes.yaml": (
        "change: {name: Change, council: city, summary: It changes., source: budget,"
        " benefits: [{name: Time}]}\n"
    ),
}


def asked_of(folder: pathlib.Path, *layers: Files, **given: str) -> Asked:
    """The Shire, written into a folder, as a table is held against it."""
    dataset, written = read_workspace(workspace(folder, SHIRE, *layers))
    return Asked(dataset, written, Faults("t.csv"), given)


def grid_of(text: str) -> Grid:
    """A table from lines with | between cells; what is a number there is one."""
    lines = [line.split("|") for line in text.strip().splitlines()]
    return Grid("", tuple(Line(at, tuple(map(_cell, cells))) for at, cells in enumerate(lines, 1)))


def _cell(text: str) -> str | float | None:
    stripped = text.strip()
    try:
        return float(stripped)
    except ValueError:
        return stripped or None


def faults_of(asked: Asked) -> list[str]:
    """What is wrong, as it is printed."""
    try:
        asked.faults.stop()
    except ProblemsFound as found:
        return [str(problem) for problem in found.problems]
    return []
