"""What each option makes of one council, as rows."""

from dataclasses import dataclass

from appraisal.appraise import Appraisal, futures
from appraisal.appraise.futures import Outcome, Part
from appraisal.findings.councils import areas_words, here_would_be, taken_words
from appraisal.findings.numbers import people, per_cent
from appraisal.model import Dataset


@dataclass(frozen=True)
class Within:
    """A council that would stand here: who else is in it, and how large a part this one is.

    `name` has the parts of a split council that it takes, or that it takes the same area. `share`
    is this council's residents as a share of the new council's, in words, empty where not known.
    """

    name: str
    others: str
    residents: str
    share: str


@dataclass(frozen=True)
class Future:
    """What one option makes of a council, with the new councils that its area goes to."""

    option: str
    outcome: Outcome
    within: tuple[Within, ...]


def future_rows(appraisal: Appraisal, council: str) -> tuple[Future, ...]:
    """What every option makes of a council."""
    return tuple(future(appraisal, i, council) for i in appraisal.stands)


def future(appraisal: Appraisal, option: str, council: str) -> Future:
    """What one option makes of a council."""
    found = futures.future(appraisal, option, council)
    return Future(
        option,
        found.outcome,
        tuple(_within(appraisal.dataset, council, found.outcome, part) for part in found.parts),
    )


def _within(dataset: Dataset, council: str, outcome: Outcome, part: Part) -> Within:
    return Within(
        name=here_would_be(outcome, part.council.name, taken_words(dataset, council, part)),
        others=areas_words(dataset, part.others),
        residents="" if part.residents is None else people(part.residents),
        share="" if part.share is None else per_cent(part.share),
    )
