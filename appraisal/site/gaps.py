"""What isn't known by criterion, as rows: how many options, and how far each could move."""

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.gaps import gaps
from appraisal.findings.gaps import most_words, out_of
from appraisal.findings.names import option_names


class UnknownRow(Struct, frozen=True):
    """A criterion on which something isn't known, with its weight.

    `without` says how many options have no evidence, `elsewhere` for how many a reference class
    stands in; `loss` and `gain` say who could lose and gain most.
    """

    id: str
    branch: str
    label: str
    weight: float
    without: str
    elsewhere: str
    loss: str
    gain: str


def unknown_rows(appraisal: Appraisal) -> tuple[UnknownRow, ...]:
    """Every criterion on which something isn't known, what matters most first."""
    labels = option_names(appraisal)
    return tuple(
        UnknownRow(
            id=gap.criterion,
            branch=gap.branch,
            label=gap.label,
            weight=gap.weight,
            without=out_of(len(gap.without), gap.options),
            elsewhere=out_of(len(gap.elsewhere), gap.options),
            loss=most_words(gap.loss, labels),
            gain=most_words(gap.gain, labels),
        )
        for gap in gaps(appraisal)
    )
