"""How often each model is first under each alternative of each modelling choice, as CSV."""

from collections.abc import Iterator, Mapping
from typing import Any

from appraisal.appraise import Appraisal


def way_rows(appraisal: Appraisal) -> Iterator[Mapping[str, Any]]:
    """A row for each choice, alternative and model; none where nothing is ranked."""
    ways = appraisal.ways
    for choice in ways.choices if ways else ():
        for alternative, shares in (ways.means(choice.id) if ways else {}).items():
            for model, share in shares.items():
                yield {
                    "choice": choice.id,
                    "alternative": alternative,
                    "chosen": alternative == choice.chosen,
                    "model": model,
                    "share": share,
                }
