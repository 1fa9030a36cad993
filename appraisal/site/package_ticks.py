"""The section in which a person ticks candidates: what it shows before anything is ticked."""

from dataclasses import dataclass

from markupsafe import Markup

from appraisal.appraise import Appraisal
from appraisal.appraise.packages.designed import Packages
from appraisal.data.ticked_packages import inlined
from appraisal.findings.names import council_label, marked_perspectives
from appraisal.findings.packages import cost_words


@dataclass(frozen=True)
class TickRow:
    """A candidate that can be ticked, and its net cost in words."""

    id: str
    name: str
    cost: str


@dataclass(frozen=True)
class Ticks:
    """What `packages/tick.html` is given; `data`, for the browser, is empty of too many candidates.

    `perspectives` and `councils` have ids and names, the headline first.
    """

    rows: tuple[TickRow, ...]
    perspectives: tuple[tuple[str, str], ...]
    councils: tuple[tuple[str, str], ...]
    data: Markup


def ticks(appraisal: Appraisal, found: Packages) -> Ticks:
    """The candidates that can be ticked."""
    dataset = appraisal.dataset
    names = marked_perspectives(appraisal)
    return Ticks(
        rows=tuple(
            TickRow(i, dataset.candidates[i].name, cost_words(price.net))
            for i, price in found.prices.items()
        ),
        perspectives=tuple((i, names[i]) for i in found.fronts),
        councils=tuple((i, council_label(dataset, i)) for i in dataset.councils),
        data=inlined(appraisal, found),
    )
