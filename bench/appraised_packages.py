"""A made-up workspace of agreements on disk, whose packages are appraised as any workspace's are.

All of its packages at once are set beside the plain appraisal of one after the other.
"""

import pathlib
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import fsum

import numpy as np
import yaml

from appraisal.appraise.benefit_and_cost import without
from appraisal.appraise.packages.bounds import Wanted
from appraisal.appraise.packages.designed import asked_of
from appraisal.appraise.packages.efficient import Asked, front_of
from appraisal.appraise.packages.plain import plainly
from appraisal.appraise.performance import perform
from appraisal.appraise.weights import headline_perspective, weigh
from appraisal.area.candidates import all_formed
from appraisal.load import load
from appraisal.maths.packages.front import Front
from appraisal.maths.packages.masks import members_of
from appraisal.model import Dataset
from bench.made_up_packages import BENDING, THEMES, Candidate, Question, made_up

BASE = 2026
DEPTHS = ("coordinate", "share", "integrate")


@dataclass(frozen=True, eq=False)
class Area:
    """A workspace with candidates, and the weights of what is no money."""

    dataset: Dataset
    benefit: Mapping[str, float]


def area(count: int, councils: int) -> Area:
    """So many candidates among so many councils, written to files and read from them."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for path, content in _files(made_up(count, councils)).items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(yaml.safe_dump(content))
        dataset = all_formed(load(folder))
    own = weigh(dataset)[headline_perspective(dataset)]
    return Area(dataset, without(dataset.criteria, own, dataset.money_leaves))


def front(given: Area) -> tuple[Asked, Front]:
    """The efficient ones of all packages, with all that it takes to value them."""
    wanted = Wanted(given.dataset.settings.packages)
    asked = asked_of(given.dataset, perform(given.dataset), wanted)
    if asked is None:
        raise ValueError("no candidate has a price")
    return asked, front_of(asked, given.benefit)[0]


def appraised_one_at_a_time(given: Area, masks: Iterable[int]) -> list[float]:
    """What some packages gain, each appraised as an option of its own."""
    names, leaves = tuple(given.dataset.candidates), list(given.benefit)
    bare = plainly(given.dataset, (), leaves)
    found = []
    for mask in masks:
        own = plainly(given.dataset, [names[i] for i in members_of(mask)], leaves)
        found.append(fsum(w * (own[leaf] - bare[leaf]) for leaf, w in given.benefit.items()))
    return found


def agrees(given: Area) -> list[str]:
    """Whether both value the packages of the front alike."""
    asked, efficient = front(given)
    gains = asked.valued.gain(given.benefit, efficient.masks)
    alone = appraised_one_at_a_time(given, efficient.masks.tolist())
    wrong = np.count_nonzero(np.abs(gains - alone) > 1e-9)
    return [f"{wrong} of {len(gains)} packages are appraised differently."] if wrong else []


def _files(question: Question) -> dict[str, object]:
    ids = [f"c{i:02}" for i in range(len(question.candidates))]
    needs = {ids[i]: [ids[j]] for i, j in question.limits.needs}
    excludes = {ids[i]: [ids[j]] for i, j in question.limits.excludes}
    most = question.limits.most.tolist()
    themes = [f"t{i}" for i in range(THEMES)]
    curve = np.array([BENDING[0] / 100, BENDING[1]]).T.tolist()
    judged = [{"id": f"l{i}", "judged": {0: "bad", 100: "good"}} for i in range(THEMES)]
    scores = {leaf["id"]: {"score": 40, "why": "made up"} for leaf in judged}
    saving = {"figure": "annual_saving", "curve": [[-500, 0], [500, 100]]}
    return {
        "appraisal.yaml": {
            "title": "Made up",
            "date": "2026-01-01",
            "reference_option": "today",
            "packages": {"set_up": most[0], "running": max(most[1 : -question.councils])}
            | {"capacity": max(most[-question.councils :])},
        },
        "sources.yaml": {"s": {"title": "Made up"}},
        "criteria/themes.yaml": {i: {"name": i} for i in themes},
        "criteria/criteria.yaml": [
            *judged,
            {"id": "joined-up", "measured": {"figure": "joined_up", "curve": curve}},
            {"id": "saving", "money": True, "measured": saving},
        ],
        **{
            f"councils/a{i}.yaml": {"name": f"A{i}", "tier": "unitary"}
            | {"facts": {"population": {"value": 100 + i, "source": "s"}}}
            for i in range(question.councils)
        },
        "councils/candidates.yaml": {
            i: _candidate(i, own, needs, excludes)
            for i, own in zip(ids, question.candidates, strict=True)
        },
        "options/today.yaml": {"name": "Today", "family": "continue", "scores": scores},
    }


def _candidate(
    i: str, own: Candidate, needs: Mapping[str, list[str]], excludes: Mapping[str, list[str]]
) -> dict[str, object]:
    costs = {"set_up": own.set_up, "running": own.running}
    return {
        "name": f"Agreement {i}",
        "kind": "company",
        "level": DEPTHS[own.level - 1],
        "themes": [f"t{theme}" for theme in sorted(own.themes)],
        "members": [f"a{council}" for council in sorted(own.members)],
        "host": f"a{own.host}",
        "from": BASE + own.first,
        "costs": {name: {"value": amount, "source": "s"} for name, amount in costs.items()},
        "saving": {"value": own.saving, "source": "s"},
        "capacity": {"each": 0.5, "host": 1.5},
        "lifts": {
            f"l{leaf}": {"score": lift, "why": "made up", "source": "assumption"}
            for leaf, lift in enumerate(own.lifts)
            if lift
        },
        "needs": needs.get(i, []),
        "excludes": excludes.get(i, []),
    }
