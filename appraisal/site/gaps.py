"""What isn't known by criterion, as rows: how many options, and how far each could move."""

from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.gaps import gaps
from appraisal.findings.gaps import most_words, out_of, own_ends
from appraisal.findings.names import option_names


@dataclass(frozen=True)
class UnknownRow:
    """A criterion on which something isn't known, with its weight.

    `without` are the options without evidence, `elsewhere` those for which a reference class
    stands in, each with how far it could move; both are counted in words, and `loss` and `gain`
    say who could lose and gain most.
    """

    id: str
    branch: str
    label: str
    weight: float
    without: tuple[str, ...]
    without_count: str
    elsewhere: tuple[tuple[str, str], ...]
    elsewhere_count: str
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
            without=tuple(one.option for one in gap.without),
            without_count=out_of(len(gap.without), gap.options),
            elsewhere=tuple((one.option, own_ends(one)) for one in gap.elsewhere),
            elsewhere_count=out_of(len(gap.elsewhere), gap.options),
            loss=most_words(gap.loss, labels),
            gain=most_words(gap.gain, labels),
        )
        for gap in gaps(appraisal)
    )
