"""Ways of counting in which every sentence on them is said."""

from appraisal.appraise import Appraisal
from appraisal.appraise.ways.counted import REST
from appraisal.appraise.ways.tallies import Tally
from appraisal.findings.ways import choice_name, counted_first, only_model, reason
from tests.made_up_ways import ALONE, NAMES, Way, named, ways

FIGURES = ("Ash: Debt", "Birch: Debt", "Cedar: Debt", "Derby: Debt", "Elm: Debt", "Fir: Debt")


def _disputed(way: Way) -> dict[str, float]:
    return {"a": 0.4, "b": 0.6} if way[REST] == "low" else {"a": 0.6, "b": 0.4}


DISPUTED = ways((REST,), _disputed)
"""More figures are contested than are choices of their own."""

IN_SOME = Tally(8, {"a": 8, "b": 2, "c": 0})
"""One is first in every way, and another level with it in some."""


def beside_the_pages(_: Appraisal) -> None:
    """What no small area shows: one model of several lines, and more disputes than choices."""
    only_model(named(ALONE))
    counted_first(IN_SOME, NAMES)
    for figures in (FIGURES, FIGURES[:2]):
        found = named(DISPUTED, contested_rest=figures)
        choice_name(found, REST)
        reason(found, REST)


BESIDE_THE_PAGES = (beside_the_pages,)
