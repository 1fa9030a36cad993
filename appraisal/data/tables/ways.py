"""Who is first in how many ways of counting, as CSV."""

from collections.abc import Iterator, Mapping
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.ways.tallies import Tally, tally


def way_rows(appraisal: Appraisal) -> Iterator[Mapping[str, Any]]:
    """A row for each model in all ways together (no `choice`), then under each alternative.

    `first` is in how many of `ways` it is clearly first, `too_close` in how many no model is, and
    `share` the mean over these of the share of draws in which it is first. A choice's
    `effect` stands with each of its alternatives.
    """
    ways = appraisal.ways
    if ways is None:
        return
    settled = [(choice, a) for choice in ways.choices for a in choice.alternatives]
    nothing = {"choice": "", "alternative": "", "chosen": False, "effect": None}
    yield from _rows(nothing, tally(ways), ways.first)
    for choice, alternative in settled:
        own = {
            "choice": choice.id,
            "alternative": alternative,
            "chosen": alternative == choice.chosen,
            "effect": ways.matters[choice.id],
        }
        found = tally(ways, {choice.id: alternative})
        yield from _rows(own, found, ways.means(choice.id)[alternative])


def _rows(
    own: Mapping[str, Any], found: Tally, shares: Mapping[str, float]
) -> Iterator[Mapping[str, Any]]:
    for model, often in found.first.items():
        yield {
            **own,
            "model": model,
            "first": often,
            "too_close": found.too_close,
            "ways": found.ways,
            "share": shares[model],
        }
