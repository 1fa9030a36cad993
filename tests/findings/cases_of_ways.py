"""Ways of counting in which every sentence on them is said."""

from appraisal.appraise import Appraisal
from appraisal.appraise.ways.counted import REST
from appraisal.appraise.ways.tallies import Tally, tally
from appraisal.appraise.ways.turning import turning
from appraisal.findings.ways import (
    as_headline,
    choice_name,
    counted_first,
    effect,
    matters_most,
    never_first,
    only_model,
    pairs_of_changes,
    reason,
    single_changes,
    turn_sentence,
    unchanged,
)
from tests.made_up_ways import ALONE, ALWAYS, LEVEL, NAMES, SPLIT, TOGETHER, Way, named, ways

FIGURES = ("Ash: Debt", "Birch: Debt", "Cedar: Debt", "Derby: Debt", "Elm: Debt", "Fir: Debt")


def _disputed(way: Way) -> dict[str, float]:
    return {"a": 0.4, "b": 0.6} if way[REST] == "low" else {"a": 0.6, "b": 0.4}


DISPUTED = ways((REST,), _disputed)
"""More figures are contested than are choices of their own."""

IN_SOME = Tally(8, {"a": 8, "b": 2, "c": 0})
"""One is first in every way, and another level with it in some."""


def every_ending(_: Appraisal) -> None:
    """Whatever ways of counting can come to, without a draw."""
    for made in (SPLIT, TOGETHER, LEVEL, ALWAYS, DISPUTED):
        found, turns = named(made, contested_rest=FIGURES), turning(made)
        counted_first(tally(made), NAMES)
        matters_most(found)
        never_first(found)
        unchanged(found)
        as_headline(found, turns)
        single_changes(turns)
        pairs_of_changes(turns)
        for turn in (*turns.single, *turns.pairs):
            turn_sentence(found, turn)
        for choice in made.choices:
            effect(found, choice)


def beside_the_pages(_: Appraisal) -> None:
    """What no small area shows: one model of several lines, and more disputes than choices."""
    only_model(named(ALONE))
    counted_first(IN_SOME, NAMES)
    for figures in (FIGURES, FIGURES[:2]):
        found = named(DISPUTED, contested_rest=figures)
        choice_name(found, REST)
        reason(found, REST)


BESIDE_THE_PAGES = (beside_the_pages, every_ending)
