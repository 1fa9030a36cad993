"""What councils might answer, at random, and the file in which a page would hand it over."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

TEXTS = st.text(
    st.characters(categories=("L", "N", "P", "S", "Zs")) | st.sampled_from("\n\t"),
    min_size=1,
    max_size=12,
)
POINTS = st.integers(0, 100) | st.floats(1e-6, 100)
CHOICES = st.sampled_from(["join", "host", "no"])
SCORES = st.fixed_dictionaries(
    {"score": st.integers(20, 80)},
    optional={"low": st.just(1.5), "high": st.floats(80, 100), "why": TEXTS},
)


@dataclass(frozen=True)
class Ids:
    """The ids that may be answered on: all leaves, and those that are judged."""

    leaves: Sequence[str]
    judged: Sequence[str]
    options: Sequence[str]
    candidates: Sequence[str]
    questions: Sequence[str]


def answers(ids: Ids) -> st.SearchStrategy[dict[str, Any]]:
    """An answer as a file would have it: any of its keys, on any of the ids."""
    by_leaf = st.dictionaries(st.sampled_from(ids.judged), SCORES, min_size=1, max_size=2)
    refused = st.fixed_dictionaries(
        {"option": st.sampled_from(ids.options)}, optional={"why": TEXTS}
    )
    level = st.fixed_dictionaries(
        {"criterion": st.sampled_from(ids.leaves), "at_least": POINTS}, optional={"why": TEXTS}
    )
    return st.fixed_dictionaries(
        {},
        optional={
            "scores": st.dictionaries(st.sampled_from(ids.options), by_leaf, max_size=2),
            "swings": st.dictionaries(st.sampled_from(ids.leaves), POINTS, max_size=4),
            "candidates": st.dictionaries(st.sampled_from(ids.candidates), CHOICES, max_size=3),
            "tradeoffs": st.lists(_tradeoffs(ids), max_size=2),
            "capacity": st.floats(1e-6, 1e4),
            "walk_away": st.lists(refused | level, max_size=3),
            "reasons": st.dictionaries(st.sampled_from(ids.questions), TEXTS, max_size=3),
            "barriers": st.lists(TEXTS, max_size=3),
            "enablers": st.lists(TEXTS, max_size=3),
        },
    )


@st.composite
def _tradeoffs(draw: st.DrawFn, ids: Ids) -> dict[str, Any]:
    """Two steps on two judged leaves, whose scores are worth something wherever a step is."""
    more, than = draw(st.permutations(ids.judged))[:2]
    start, end = draw(st.integers(0, 50) | st.floats(1e-6, 50)), draw(st.floats(51, 100))
    steps = [{"criterion": leaf, "from": start, "to": end} for leaf in (more, than)]
    return {"more": steps[0], "than": steps[1], "alike": draw(st.booleans())}


def records(questions: Sequence[str]) -> st.SearchStrategy[dict[str, Any]]:
    """What a room might leave."""
    words = st.fixed_dictionaries({"words": TEXTS})
    return st.fixed_dictionaries(
        {},
        optional={
            "agreed": st.dictionaries(st.sampled_from(questions), words, max_size=2),
            "changed_our_minds": st.lists(TEXTS, max_size=2, unique=True),
        },
    )


def download(workshop: str, version: str, answers: Any, record: Any) -> bytes:
    """A file such as the pages download: JSON's strings and numbers, which YAML reads too."""
    said = {"workshop": workshop, "version": version, "answers": answers, "record": record}
    return json.dumps(said, ensure_ascii=False, indent=1).encode()
