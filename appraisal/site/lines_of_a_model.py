"""Options that differ in where their lines run: which pairs of them to lay side by side."""

from itertools import combinations, islice

from appraisal.appraise import Appraisal

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
