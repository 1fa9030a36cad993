"""Ways of counting in which every sentence on them is said."""

from msgspec.structs import replace

from appraisal.appraise.ways.counted import REST
from appraisal.appraise.ways.shares_left import shares_by_way
from appraisal.appraise.ways.tallies import Tally, tally
from appraisal.appraise.ways.turning import turning
from appraisal.findings.ways import (
    all_alike,
    as_headline,
    averaged,
    choice_name,
    counted_first,
    matters_most,
    never_first,
    on_no_value,
    only_model,
    pairs_of_changes,
    pairs_untold,
    reason,
    single_changes,
    single_untold,
    stays,
    turn_sentence,
    unchanged,
)
from tests.made_up_ways import ALONE, ALWAYS, LEVEL, LOOSE, NAMES, SPLIT, TOGETHER, Way, named, ways

FIGURES = ("Ash: Debt", "Birch: Debt", "Cedar: Debt", "Derby: Debt", "Elm: Debt", "Fir: Debt")


def _disputed(way: Way) -> dict[str, float]:
    return {"a": 0.4, "b": 0.6} if way[REST] == "low" else {"a": 0.6, "b": 0.4}


DISPUTED = ways((REST,), _disputed)
"""More figures are contested than are choices of their own."""

ONE_UNTOLD = Tally(1, {"a": 0, "b": 0}, 1)
"""The one way that a reader has left tells nobody first."""

MANY = Tally(6, {f"m{n}": 1 for n in range(6)}, 0)
"""More are first in as many ways as each other than are named."""


def _close(way: Way) -> dict[str, float]:
    return {"a": 0.5, "b": 0.5} if way["aggregation"] == "geometric-mean" else {"a": 0.8, "b": 0.2}


CLOSE = ways(("aggregation", "parties"), _close)
"""Under one alternative nobody can be told first."""


def every_ending() -> None:
    """Whatever ways of counting can come to, without a draw."""
    for made in (SPLIT, TOGETHER, LOOSE, CLOSE, LEVEL, ALWAYS, DISPUTED):
        found, turns = named(made, contested_rest=FIGURES), turning(made)
        counted_first(tally(made), NAMES)
        never_first(found)
        unchanged(found)
        on_no_value(replace(found, on_no_value=FIGURES[:1]))
        averaged(found, shares_by_way(made, most=2).averaged)
        stays(found)
        as_headline(found, turns)
        single_changes(turns)
        pairs_of_changes(turns)
        single_untold(turns)
        pairs_untold(turns)
        for held in (turns.to_another, turns.untold):
            for turn in (*held.single, *held.pairs):
                turn_sentence(found, turn)
        if not all_alike(made):
            matters_most(found)


def beside_the_pages() -> None:
    """What no small area shows: one model of several lines, and more disputes than choices."""
    only_model(named(ALONE))
    counted_first(ONE_UNTOLD, NAMES)
    counted_first(MANY, {i: i for i in MANY.first})
    for figures in (FIGURES, FIGURES[:2]):
        found = named(DISPUTED, contested_rest=figures)
        choice_name(found, REST)
        reason(found, REST)


OF_NO_AREA = (
    beside_the_pages,
    every_ending,
)
