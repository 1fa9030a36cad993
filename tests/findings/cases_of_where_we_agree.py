"""Made-up areas in which each sentence on where councils agree is said."""

from typing import Any

from msgspec.structs import replace

from appraisal.appraise.stages import Stages
from appraisal.findings.living_with import allowed_finding, allowed_these
from appraisal.findings.where_we_agree import none_amends, parted_finding, turn_words
from appraisal.site.pages.where_we_agree import pages
from tests.appraise.workshop.areas import area, scored
from tests.treeshire import WHAT, treeshire

TRADEOFF = "{more: {criterion: say, from: 0, to: 50}, than: {criterion: care, from: 0, to: 50}}"
LINES = {
    "a": scored(name="A", model="m"),
    "b": scored(name="B", model="m", partnerships={"end": ["club"]}),
    "c": scored(name="C"),
    "stay": scored(name="Stay"),
    "gap": {"name": "Gap"},
}
AGAINST = """
  {more: {criterion: say, from: 0, to: 50}, than: {criterion: care, from: 0, to: 50}, times: 2},
  {more: {criterion: care, from: 0, to: 50}, than: {criterion: say, from: 0, to: 50}, times: 2}
"""
MORE = {"say": {"score": 60, "low": 55, "high": 65}, "care": {"score": 90}}
OF_LINES = {
    "options": LINES,
    "settings": {
        "reference_option": "stay",
        "models": {"m": {"name": "Em"}},
        "simulation": {"samples": 200},
    },
}
SPLIT = """
ash: {weights: {say: 60, care: 40}, walk_away: [{option: merge}, {model: merge}]}
box: {weights: {care: 90, say: 10}}
"""
REFUSED = """
ash: {walk_away: [{criterion: say, at_least: 64}, {criterion: cost, at_most: 500}]}
box: {walk_away: [{criterion: say, at_least: 90}, {criterion: care, at_most: 10}]}
"""
CANDIDATES = """
ash: {candidates: {desk: join, team: 'no', unit: join}, capacity: 0.5}
box: {candidates: {desk: host, unit: join}, capacity: 9}
cob: {candidates: {desk: join, team: join, unit: 'no'}, walk_away: [{partnership: club}]}
"""
ONE_REFUSES = """
ash: {candidates: {desk: host}, walk_away: [{criterion: say, at_least: 55}]}
box: {candidates: {desk: host}}
cob: {candidates: {desk: host}}
"""
MORE_THAN_FIT = """
ash: {candidates: {desk: host, shop: join}, capacity: 2}
box: {candidates: {desk: host, shop: join}, capacity: 3}
cob: {candidates: {desk: join, shop: join}}
"""
ANSWERED: dict[str, tuple[str, dict[str, Any]]] = {
    "one": ("ash: {capacity: 9, weights: {say: 1}}", {}),
    "no limits": ("ash: {weights: {say: 1}}\nbox: {weights: {say: 2, care: 1}}", {}),
    "no limits and one": ("ash: {weights: {say: 1}}", {}),
    "alike": ("ash: {weights: {care: 1}, capacity: 9}\nbox: {weights: {care: 1}}", {}),
    "split": (f"{SPLIT}\ncob: {{tradeoffs: [{TRADEOFF}]}}", {}),
    "contradicted": (f"ash: {{tradeoffs: [{AGAINST}]}}\nbox: {{capacity: 9}}", {}),
    "apart for good": ("ash: {weights: {say: 1}, capacity: 9}\nbox: {weights: {care: 1}}", {}),
    "refused": (REFUSED, {}),
    "all refuse": ("ash: {walk_away: [{criterion: say, at_least: 90}]}\nbox: {capacity: 9}", {}),
    "all refuse all": ("ash: {walk_away: [{criterion: say, at_least: 90}]}", {}),
    "candidates": (CANDIDATES, {}),
    "another host": ("ash: {candidates: {desk: join}}\nbox: {candidates: {desk: host}}", {}),
    "all would join": (
        "\n".join(
            f"{i}: {{candidates: {{shop: host, desk: host}}}}" for i in ("ash", "box", "cob")
        ),
        {},
    ),
    "all would join, and one refuses": (ONE_REFUSES, {}),
    "more than fit": (MORE_THAN_FIT, {}),
    "posts": ("ash: {candidates: {desk: host, team: host}, capacity: 3}\nbox: {capacity: 3}", {}),
    "one line of a model": (
        "ash: {weights: {care: 1}, walk_away: [{partnership: club}]}\nbox: {weights: {say: 1}}",
        OF_LINES,
    ),
    "many accepted": ("ash: {capacity: 9}\nbox: {capacity: 9}", OF_LINES),
    "first alone for one": (
        "ash: {weights: {say: 1}}\nbox: {weights: {care: 1}}",
        {"options": {"stay": scored(), "more": scored(name="More", scores=MORE)}},
    ),
    "nothing ranked": (
        "ash: {capacity: 9}\nbox: {walk_away: [{criterion: say, at_least: 5}]}",
        {"options": {"gap": {"name": "Gap"}}, "candidates": {}},
    ),
    "no options": ("ash: {capacity: 9}\nbox: {capacity: 9}", {"options": {}, "candidates": {}}),
}
"""The answers in each, and what of the area is another."""


def pairs() -> None:
    """What is said where one weight turns some pairs of councils, and where it turns none."""
    made = area("ash: {weights: {say: 1}}\nbox: {weights: {care: 1}}")
    found = Stages(made).together["w"]
    (pair,) = found.partings
    still = replace(pair, turns=())
    turn_words(made, still)
    parted_finding(replace(found, partings=(pair, still)))


def many() -> None:
    """What is said of more options, and of more agreements, than a sentence can name."""
    found = Stages(treeshire()).together[WHAT]
    assert found.allowed is not None
    large = replace(found.allowed, largest=dict.fromkeys(treeshire().candidates))
    allowed_finding(treeshire(), large)
    allowed_these(treeshire(), large)
    left = tuple(replace(each, amendments=()) for each in found.tabled)
    none_amends(treeshire(), replace(found, tabled=left))


def drawn() -> None:
    """What the page says of each of these."""
    for text, more in ANSWERED.values():
        for page in pages(Stages(area(text, **more))):
            assert page.content
    for page in pages(Stages(treeshire())):
        assert page.content


OF_NO_AREA = (drawn, many, pairs)
