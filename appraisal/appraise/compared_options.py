"""Which options are compared with which: with the reference, the first, and their own kind."""

from itertools import chain, combinations, islice

from appraisal.appraise import Appraisal
from appraisal.model import FAMILIES

MOST_VARIANTS = 15
"""So many pairs of variants at most, as six options have: more would make too many pages."""


def variants(appraisal: Appraisal) -> tuple[tuple[str, str], ...]:
    """Pairs of options that make as many new councils: they differ in where the lines run.

    At most `MOST_VARIANTS` pairs; none of one new council alone, which has no line.
    """
    options = appraisal.dataset.options
    counts = {i: len(options[i].councils or ()) for i in appraisal.matrix.options}
    found = ((a, b) for a, b in combinations(counts, 2) if counts[a] == counts[b] > 1)
    return tuple(islice(found, MOST_VARIANTS))


def reference(appraisal: Appraisal) -> str:
    """The option that others are set against: the reference, else the first in order; or empty."""
    options = appraisal.matrix.options
    return appraisal.dataset.settings.reference_option or next(iter(options), "")


def lefts(appraisal: Appraisal) -> tuple[str, ...]:
    """The options that every other one is laid beside: the reference and the first-ranked."""
    first = appraisal.rankings[appraisal.headline].first()
    found = (reference(appraisal), *first[:1])
    return tuple(dict.fromkeys(option for option in found if option))


def pairs(appraisal: Appraisal) -> tuple[tuple[str, str], ...]:
    """Which pairs have a page: each pair once, the reference on the left; variants last."""
    beside = ((one, i) for one in lefts(appraisal) for i in appraisal.matrix.options if i != one)
    found: dict[frozenset[str], tuple[str, str]] = {}
    for pair in chain(beside, variants(appraisal)):
        found.setdefault(frozenset(pair), pair)
    return tuple(found.values())


def leaders(appraisal: Appraisal) -> tuple[str, ...]:
    """The first option of each family under the headline perspective, by family."""
    order, options = appraisal.rankings[appraisal.headline].order, appraisal.dataset.options
    first = (next((i for i in order if options[i].family == family), "") for family in FAMILIES)
    return tuple(option for option in first if option)
