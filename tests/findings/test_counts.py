"""Sentences hold whatever an area has none, one or two of, and though names end in a stop."""

import itertools
from collections.abc import Mapping
from typing import Any

import pytest
import yaml
from msgspec.structs import replace

from appraisal.appraise import appraise
from appraisal.model.workspace import Simulation
from appraisal.site import render
from tests.datasets import dataset
from tests.site.number_words import odd, visible

COUNTS = tuple(
    {
        "councils": a,
        "options": b,
        "criteria": (a + b) % 3,
        "perspectives": (a + 2 * b) % 3,
        "partnerships": (b + 1) % 3,
        "sources": (a + b + 1) % 3,
        "functions": (a + 2) % 3,
    }
    for a, b in itertools.product(range(3), repeat=2)
)
"""None, one or two of each, so that every two kinds stand beside each other in several ways."""


def area(counts: Mapping[str, int]) -> str:
    """A workspace with so many of each kind; every name ends in a stop."""
    councils, criteria, sources = (
        [f"{kind}{n}" for n in range(counts[of])]
        for kind, of in (("ash", "councils"), ("cost", "criteria"), ("s", "sources"))
    )
    score = {"low": 10, "high": 30, "why": "A reason."} | ({"source": sources} if sources else {})
    held = {
        "sources": {i: {"title": f"Report {i} etc."} for i in sources},
        "themes": {"jobs": {"name": "Jobs etc."}},
        "councils": {
            i: {"tier": "unitary", "name": f"The {i} Ltd.", "short_name": f"{i} Ltd."}
            for i in councils
        },
        "criteria": [
            {"id": i, "name": f"The {i} etc.", "judged": {0: "Bad.", 100: "Good."}}
            for i in criteria
        ],
        "perspectives": {
            f"p{n}": {"name": f"View {n} etc.", "held_by": "nobody"}
            for n in range(counts["perspectives"])
        },
        "functions": {
            f"f{n}": {"name": f"Work {n} etc.", "level": "unitary"}
            for n in range(counts["functions"])
        },
        "partnerships": {
            f"b{n}": {
                "name": f"Board {n} Ltd.",
                "kind": "company",
                "level": "share",
                "members": councils[: n + 1],
                "partners": ["bank"],
                "host": "bank",
                "themes": ["jobs"],
            }
            for n in range(counts["partnerships"] if councils else 0)
        },
        "partners": {"bank": {"name": "The Bank Ltd."}},
        "principles": {"open": {"name": "Be open etc."}},
        "options": {f"o{n}": option(n, councils, sources) for n in range(counts["options"])},
    }
    for n, plan in enumerate(held["options"].values()):
        plan["scores"] = {i: score | {"score": 20 + n} for i in criteria[n:]}
    return yaml.safe_dump(held)


def option(n: int, councils: list[str], sources: list[str]) -> dict[str, Any]:
    """An option with one of everything that it may hold; the second joins all the councils."""
    years = {"from": 2026, "to": 2027}
    amount = [{"value": n + 1, "source": i} for i in sources] or "unknown"
    said = {"position": "Was for it etc.", "source": sources}
    plan: dict[str, Any] = {
        "name": f"Plan {n} etc.",
        "short_name": f"Plan {n} etc.",
        "family": ("continue", "unitary")[n],
        "summary": "What it is.",
        "risks": [{"name": "A risk etc.", "likelihood": 1, "impact": 2, "response": "Care etc."}],
        "steps": [{"id": "s", "name": "A step etc.", "months": n + 1}],
        "money": [{"name": "A sum etc.", "kind": "cost", "amount": amount} | years],
        "positions": [{"who": i} | said for i in councils if sources],
    }
    if n and councils:
        plan["councils"] = {"new": {"name": "The New Ltd.", "covers": councils}}
        plan["partnerships"] = {"end": ["b0"]}
    return plan


def wrong(text: str) -> list[tuple[str, str, str]]:
    """Every block of every page whose words do not fit its numbers, or that lacks a part."""
    data = dataset(text)
    few = data.settings.model_copy(update={"simulation": Simulation(samples=20, ways=20)})
    pages = render(appraise(replace(data, settings=few))).items()
    return [
        (path, said, block[:200])
        for path, content in pages
        if path.endswith(".html")
        for block in visible(content.decode())
        for said in odd(block)
    ]


@pytest.mark.parametrize("counts", COUNTS, ids=lambda held: "".join(map(str, held.values())))
def test_words_fit_their_numbers_and_no_sentence_lacks_a_part(counts: Mapping[str, int]) -> None:
    assert wrong(area(counts)) == []
