"""An area of three councils on disk with every kind of evidence, and `appraisal explain` on it."""

from click.testing import CliRunner, Result

from appraisal.commands.explain import explain_command
from tests.workspaces import Files

EVERY_KIND: Files = {
    "appraisal.yaml": (
        "title: Three\ndate: 2026-01-01\nreference_option: stay\nperspective: even\n"
    ),
    "sources.yaml": (
        "census:\n  title: Census\n  publisher: Statistics Office\n  date: 2024-06\n"
        "  url: https://example.org/census\n"
        "rival: {title: Rival count}\n"
        "elsewhere: {title: What it cost elsewhere}\n"
    ),
    "facts.yaml": "rent: {low: 8, value: 10, high: 16, source: census}\n",
    "councils/shire.yaml": "name: Shire\ntier: county\n",
    "councils/north.yaml": (
        "name: North\ntier: district\nwithin: shire\nneighbours: [south]\nfacts:\n"
        "  population: {value: 100000, date: 2024-06, source: census}\n"
    ),
    "councils/south.yaml": (
        "name: South\ntier: district\nwithin: shire\nfacts:\n"
        "  population:\n    - {value: 200000, source: census}\n"
        "    - {value: 240000, source: rival}\n"
    ),
    "councils/city.yaml": (
        "name: City\ntier: unitary\nneighbours: [south]\nfacts:\n"
        "  population: {value: 300000, source: census}\n"
    ),
    "criteria/criteria.yaml": (
        "- id: size\n  name: Size\n  criteria:\n"
        "    - id: smallest\n      name: Smallest council\n"
        "      measured: {measure: population, take: min, curve: [[0, 0], [400000, 100]]}\n"
        "    - id: cost\n      name: Cost of change\n"
        "      measured: {figure: transition_cost, curve: [[0, 100], [40, 0]]}\n"
        "      where_unknown:\n"
        "        unitary:\n"
        "          {low: 10, value: 20, high: 30, source: [elsewhere], why: Twice done.}\n"
        "    - id: count\n      name: Number of councils\n"
        "      measured: {figure: councils, curve: [[1, 100], [5, 0]]}\n"
        "- id: voice\n  name: One voice\n  also: [say]\n"
        "  judged: {0: Each for itself., 100: One for all.}\n"
    ),
    "criteria/perspectives.yaml": "even: {name: All alike}\n",
    "councils/candidates.yaml": (
        "desk:\n  name: One desk\n  kind: shared-service\n  level: share\n"
        "  members: [city, shire]\n"
        "  costs: {set_up: {use: rent}, running: {value: 0, source: assumption}}\n"
        "  lifts: {voice: {score: 10, low: 0, high: 20, why: One number to ring.}}\n"
    ),
    "options/stay.yaml": (
        "name: Stay as we are\nfamily: continue\nscores:\n"
        "  voice: {score: 30, low: 20, high: 50, why: Nobody speaks for all., by: The team,\n"
        "    date: 2026-01-05, source: assumption}\n"
    ),
    "options/desk-first.yaml": ("name: A desk first\nfamily: non-structural\ncandidates: [desk]\n"),
    "options/two.yaml": (
        "name: Two councils\nshort_name: Two\nfamily: unitary\ncouncils:\n"
        "  west: {name: West, covers: [north, south]}\n  east: {name: East, covers: [city]}\n"
        "money:\n"
        "  - {name: Moving, kind: cost, amount: unknown, from: 2026, to: 2027}\n"
    ),
}
"""Measured, contested, by definition, judged, assumed, lifted, found elsewhere, and a gap."""


def run(*arguments: object) -> Result:
    """What the command answers."""
    return CliRunner().invoke(explain_command, [str(a) for a in arguments], catch_exceptions=False)


def said(*arguments: object) -> str:
    """What it prints where all is well."""
    done = run(*arguments)
    assert done.exit_code == 0, done.stderr
    return done.stdout
