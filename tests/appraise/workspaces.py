"""Small workspaces made at random, and ways to change them, for tests of laws."""

from typing import Any

import yaml
from hypothesis import strategies as st

from appraisal.model import Dataset
from tests.datasets import dataset

Spec = dict[str, Any]
"""`groups`: top criterion → its leaves (none: it is a leaf). `points`: weight by criterion.
`scores`: option → leaf → (low, score, high), None for a gap."""


def leaves(spec: Spec) -> list[str]:
    """The leaves of the value tree, in order."""
    return [leaf for top, below in spec["groups"].items() for leaf in (below or [top])]


@st.composite
def specs(draw: st.DrawFn, gaps: bool = True) -> Spec:
    """Two to four options on two or three top criteria, some with leaves below, whole numbers."""
    groups = {
        top: [f"{top}{n}" for n in range(draw(st.sampled_from([0, 0, 2, 3])))]
        for top in "pqr"[: draw(st.integers(2, 3))]
    }
    ids = [*groups, *(leaf for below in groups.values() for leaf in below)]
    points = {i: draw(st.integers(1, 9)) for i in ids}
    made: Spec = {"groups": groups, "points": points, "scores": {}}
    for option in "abcd"[: draw(st.integers(2, 4))]:
        made["scores"][option] = {leaf: draw(_score(gaps)) for leaf in leaves(made)}
    return made


def _score(gaps: bool) -> st.SearchStrategy[Any]:
    ranges = st.lists(st.integers(0, 20), min_size=3, max_size=3).map(
        lambda numbers: tuple(5 * n for n in sorted(numbers))
    )
    return st.one_of(st.none(), ranges, ranges, ranges) if gaps else ranges


def made(spec: Spec, samples: int = 32) -> Dataset:
    """The workspace of a spec."""
    judged = {"judged": {0: "Bad", 100: "Good"}}
    text = {
        "settings": {"simulation": {"samples": samples}},
        "criteria": [
            {"id": top, "criteria": [{"id": leaf, **judged} for leaf in below]}
            if below
            else {"id": top, **judged}
            for top, below in spec["groups"].items()
        ],
        "perspectives": {"p": {"weights": spec["points"]}},
        "options": {
            option: {"scores": {leaf: _judgement(score) for leaf, score in scores.items() if score}}
            for option, scores in spec["scores"].items()
        },
    }
    return dataset(yaml.safe_dump(text, sort_keys=False))


def _judgement(score: tuple[float, float, float]) -> dict[str, Any]:
    low, value, high = score
    return {"low": low, "score": value, "high": high, "why": "Because."}
