"""Results made up for tests of sentences: no workspace and no simulation behind them."""

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from appraisal.appraise.groupings.columns import Grouping
from appraisal.appraise.groupings.tabled_options import Place
from appraisal.appraise.lead import lead
from appraisal.appraise.matrix import Ranking
from appraisal.appraise.safety.robustness import Robustness, Simulated, SimulationErrors
from appraisal.findings.named_safety import NamedSafety

OPTIONS = {"a": "Alpha", "b": "Beta", "c": "Gamma", "d": "Delta", "e": "Epsilon", "f": "Zeta"}
CRITERIA = {"cost": "Cost", "voice": "Voice", "local": "Local"}


def ranking(**values: float) -> Ranking:
    """Options with their overall values, ten either way; `_x` is an option that is not ranked."""
    value = {i.lstrip("_"): v for i, v in values.items()}
    ranked = [i for i in values if not i.startswith("_")]
    rank = {i: 1 + sum(values[j] > values[i] for j in ranked) for i in ranked}
    return Ranking(
        value=value,
        low={i: max(0.0, v - 10) for i, v in value.items()},
        high={i: min(100.0, v + 10) for i, v in value.items()},
        rank=rank,
        order=tuple(sorted(rank, key=lambda i: (rank[i], i))),
    )


def winning(groups: Sequence[Sequence[str]]) -> dict[str, dict[str, float]]:
    """Options of one group are each ahead as often; of two groups, the earlier is in 7 of 10."""
    at = {option: number for number, group in enumerate(groups) for option in group}
    share = {True: 0.7, False: 0.3}
    return {
        i: {j: 0.5 if at[i] == at[j] else share[at[i] < at[j]] for j in at if j != i} for i in at
    }


def simulated(first: Mapping[str, float], **given: Any) -> Simulated:
    """A simulation in which each option is first in this share of draws, else last."""
    count = len(first)
    places = {
        i: (share, *[0.0] * (count - 2), 1 - share) if count > 1 else (1.0,)
        for i, share in first.items()
    }
    made = Simulated(
        samples=1000,
        acceptability=places,
        central=dict.fromkeys(first),
        confidence=dict.fromkeys(first),
        winning=winning([[i] for i in first]),
        level={i: {j: 0.0 for j in first if j != i} for i in first},
        errors=SimulationErrors(0.001, 0.001, 0.002, 0.01),
    )
    return replace(made, **given)


def robust(first: Mapping[str, float], **given: Any) -> Robustness:
    """Robustness in which nothing changes the first place, and every option is in its own group."""
    groups = given.get("groups", [[i] for i in first])
    drawn = given.pop("simulated", simulated(first, winning=winning(groups)))
    made = Robustness(
        options=tuple(first),
        stability=(),
        switching=(),
        simulated=drawn,
        within=drawn,
        dominated_by=dict.fromkeys(first, ()),
        could_be_first=dict.fromkeys(first, True),
        could_be_first_within=dict.fromkeys(first, True),
        shifts={},
        groups=tuple((i,) for i in first),
    )
    return replace(made, **given)


def named_safety(ranked: Ranking, found: Robustness | None, **given: Any) -> NamedSafety:
    """An answer under ‘Equal’, beside which there is the perspective ‘Money’."""
    models = given.get("model_of")
    made = NamedSafety(
        robust=found,
        ranking=ranked,
        perspective="Equal",
        options=OPTIONS,
        criteria=CRITERIA,
        above={"cost": "", "voice": "", "local": "Voice"},
        perspectives={"equal": "Equal", "money": "Money"},
        lead=lead(ranked, found, models=models),
        leads={
            "equal": lead(ranked, found, models=models),
            "money": lead(ranked, models=models),
        },
    )
    return replace(made, **given)


def first_seldom(others: float) -> NamedSafety:
    """Seven options, the first of them first in a tenth of draws and each other in so many."""
    shares = {"a": 0.1, **dict.fromkeys("bcdefg", others)}
    found = ranking(**{i: 60.0 - place for place, i in enumerate(shares)})
    return named_safety(found, robust(shares), options={i: i.upper() for i in shares})


def with_robust(found: NamedSafety, **given: Any) -> NamedSafety:
    assert found.robust is not None
    if "groups" in given:
        drawn = replace(found.robust.simulated, winning=winning(given["groups"]))
        given = {"simulated": drawn, **given}
    robust = replace(found.robust, **given)
    now = lead(found.ranking, robust, models=found.model_of or None)
    return replace(found, robust=robust, lead=now, leads={**found.leads, "equal": now})


def place(ratio: float | None = 2.0, crossing: int = 3, **changes: Any) -> Place:
    """A tabled option among the 34 groupings into two councils, third on balance."""
    grouping = Grouping(
        blocks=(("a",), ("b",)), populations=(1, 2), feasible=True, just_outside=False,
        uncertain=False, doubtful=False, margins={}, at_worst={}, ratio=ratio,
        crossing=crossing, raws={}, values={}, front=False,
    )  # fmt: skip
    given: dict[str, Any] = {
        "option": "o", "councils": 2, "grouping": grouping, "index": 1, "splits": (),
        "scattered": False, "among": 34, "ranks": {}, "tied": {}, "ratio_rank": 3,
        "ratio_among": 34, "ratio_of_all": True,
    }  # fmt: skip
    return Place(**given | changes)


CLEAR = named_safety(ranking(a=60, b=50, c=40), robust({"a": 0.66, "b": 0.3, "c": 0.04}))
CLOSE = named_safety(
    ranking(a=60, b=59, c=40),
    robust({"a": 0.5, "b": 0.45, "c": 0.05}, groups=(("a", "b"), ("c",))),
)

ALONE = named_safety(ranking(a=60), robust({"a": 1.0}))
GAPS = Ranking(
    value={"a": 50, "b": 50},
    low={"a": 0, "b": 0},
    high={"a": 100, "b": 100},
    rank={"a": 1, "b": 1},
    order=("a", "b"),
    nothing_known=True,
)
MOOT = {
    "no options": (
        named_safety(Ranking({}, {}, {}, {}, ()), None),
        "There are no options to compare yet.",
    ),
    "none ranked": (
        named_safety(ranking(_a=60, _b=50), None),
        "Every option misses a threshold, so none is ranked.",
    ),
    "no criteria": (
        named_safety(ranking(a=0, b=0), None),
        "There are no criteria yet, so there is nothing to compare the options on.",
    ),
    "one option": (
        ALONE,
        "Alpha is the only option ranked, so there is nothing to rank it against.",
    ),
    "one ranked": (
        named_safety(ranking(a=60, _b=90), robust({"a": 1.0})),
        "Alpha is the only option ranked, so there is nothing to rank it against.",
    ),
    "nothing known": (
        named_safety(GAPS, robust({"a": 0.5, "b": 0.5}, groups=(("a", "b"),))),
        (
            "No evidence is recorded on anything that carries weight, so nothing can be said about "
            "which comes first."
        ),
    ),
}
"""Answers of whose safety nothing can be said, with why."""
