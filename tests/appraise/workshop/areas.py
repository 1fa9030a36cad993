"""A small area of councils that answered, for the tests of where they agree."""

from copy import deepcopy
from functools import cache
from typing import Any

import yaml

from appraisal.model import Dataset
from appraisal.model.workshops import Answer
from tests.datasets import dataset_of

BASE = """
settings: {reference_option: stay, simulation: {samples: 200}, price_base: 2025-26}
sources: {s: {title: S}}
councils:
  ash: {tier: unitary, facts: {population: {value: 50, source: s}}}
  box: {tier: unitary, facts: {population: {value: 60, source: s}}}
  cob: {tier: unitary, facts: {population: {value: 70, source: s}}}
measures: {population: {name: People, unit: people, add_up: sum}}
criteria:
  - {id: say, name: A say, judged: {0: Bad, 100: Good}}
  - {id: care, name: Care, judged: {0: Bad, 100: Good}}
  - {id: cost, name: Cost, measured: {figure: transition_cost, curve: [[0, 100], [1000, 0]]}}
partnerships:
  club: {name: The club, kind: company, level: share, status: active, members: [ash, box]}
candidates:
  desk: &one {name: A desk, kind: shared-service, level: share, members: [ash, box, cob],
    host: [ash, box], legal_form: contract, from: 2027, costs: {set_up: {value: 10, source: s},
    running: {value: 1, source: s}}, capacity: {each: 1, host: 2},
    lifts: {say: {score: -10, source: s}}}
  team: {<<: *one, name: A team, members: {all_of: [ash], any_of: [box, cob], at_least: 2},
    host: [ash], capacity: {each: 1}, lifts: {say: {score: 5, source: s}}}
  unit: {<<: *one, name: A unit, needs: [desk], lifts: {}, host: [], capacity: {each: 1}}
  shop: {<<: *one, name: A shop, excludes: [team], lifts: {}, host: [], capacity: {each: 2}}
options:
  stay: {name: Stay, family: continue,
    scores: {say: {score: 60, low: 55, high: 65}, care: {score: 40, low: 35, high: 45}}}
  share: {name: Share, candidates: [desk, team], partnerships: {end: [club]}}
  merge: {name: Merge, family: unitary, councils: {all: {name: All, covers: [ash, box, cob]}},
    money: [{kind: cost, name: Change, amount: {value: 800, source: s}, from: 2027, to: 2027}],
    scores: {say: {score: 20, low: 15, high: 25}, care: {score: 95, low: 90, high: 100}}}
"""


def area(answers: str = "", **more: Any) -> Dataset:
    """The area with these answers to its one workshop, as YAML; further keys replace its own."""
    content = yaml.safe_load(BASE)
    given = yaml.safe_load(answers) or {}
    content |= {"workshops": {"w": {"title": "What?", "purpose": "what", "answers": given}}}
    return dataset_of(content | more)


def answers_of(dataset: Dataset) -> dict[str, Answer]:
    """The answers of its workshop."""
    return dict(dataset.workshops["w"].answers)


def scored(**more: Any) -> dict[str, Any]:
    """The reference option as its file has it, with further keys."""
    return {**deepcopy(_base()["options"]["stay"]), **more}


@cache
def _base() -> dict[str, Any]:
    return dict(yaml.safe_load(BASE))
