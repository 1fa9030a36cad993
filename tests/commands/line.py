"""An area of four councils in a line on disk, and the command that groups them."""

import csv
import io
import json
from typing import Any

from click.testing import CliRunner, Result

from appraisal.commands.structures import structures_command
from tests.workspaces import Files

# ash 100 – birch 200 – cedar 300 – dale 400, in a line; shire holds ash and birch.
LINE: Files = {
    "appraisal.yaml": (
        "title: Line\ndate: 2026-01-01\nstructures: {councils: [1, 3], smallest: 300}\n"
    ),
    "sources.yaml": "s: {title: Census}\n",
    "criteria/measures.yaml": "population: {name: Population, add_up: sum}\n",
    "criteria/criteria.yaml": (
        "- id: balance\n"
        "  measured: {measure: population, take: ratio, curve: [[1, 100], [11, 0]]}\n"
    ),
    "councils/shire.yaml": "{name: Shire, tier: county}\n",
    "councils/ash.yaml": (
        "{name: Ash, tier: district, within: shire, neighbours: [birch],\n"
        " facts: {population: {value: 100, source: s}}}\n"
    ),
    "councils/birch.yaml": (
        "name: Birch\ntier: district\nwithin: shire\nneighbours: [cedar]\n"
        "facts: {population: {value: 200, source: s}}\n"
        "parts: {birch-east: {name: East}, birch-west: {name: West}}\n"
    ),
    "councils/cedar.yaml": (
        "{name: Cedar, tier: unitary, neighbours: [dale],\n"
        " facts: {population: {value: 300, source: s}}}\n"
    ),
    "councils/dale.yaml": (
        "{name: Dale, tier: unitary, facts: {population: {value: 400, source: s}}}\n"
    ),
    "options/even.yaml": (
        "name: Even\nfamily: unitary\ncouncils:\n"
        "  n: {name: N, covers: [ash, birch]}\n  s: {name: S, covers: [cedar, dale]}\n"
    ),
}


def run(*arguments: object) -> Result:
    return CliRunner().invoke(
        structures_command, [str(a) for a in arguments], catch_exceptions=False
    )


def counts(*arguments: object) -> Any:
    done = run(*arguments, "--format", "json")
    assert done.exit_code == 0, done.stderr
    return json.loads(done.stdout)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


SPLIT: Files = {
    "councils/birch.yaml": (
        "name: Birch\ntier: district\nwithin: shire\nneighbours: [cedar]\n"
        "facts: {population: {value: 200, source: s}}\n"
        "parts:\n"
        "  birch-east:\n    {name: East Birch, neighbours: [ash, birch-west],\n"
        "     facts: {population: {value: 120, source: s}}}\n"
        "  birch-west:\n    {name: West Birch, neighbours: [cedar],\n"
        "     facts: {population: unknown}}\n"
    ),
    "options/split.yaml": (
        "name: Split\nfamily: unitary\ncouncils:\n"
        "  n: {name: N, covers: [ash, birch-east]}\n"
        "  s: {name: S, covers: [birch-west, cedar, dale]}\n"
    ),
}
