"""Which options are left out of the order, and why, in sentences."""

from collections.abc import Iterator

from appraisal.appraise import Appraisal
from appraisal.findings.names import option_names
from appraisal.findings.numbers import count_of, listed_names
from appraisal.findings.sentences import joined, say
from appraisal.findings.value_steps import thresholds_missed


def title(appraisal: Appraisal) -> str:
    """How many options there are, and whether the order has all of them; empty without any."""
    options = len(appraisal.dataset.options)
    if not options:
        return ""
    many = count_of(options, "option")
    if out := sum(1 for _ in _missed(appraisal)):
        return say("left-out.title-some", options=many, out=out)
    if not appraisal.matrix.leaves:
        return say("left-out.title-no-order", options=many)
    return say("left-out.title-none", options=many)


def left_out(appraisal: Appraisal) -> str:
    """Which options the order does not have and why, and which have been withdrawn.

    Empty where it has all of them and none has been withdrawn.
    """
    options, names = appraisal.dataset.options, option_names(appraisal)
    gone = [names[i] for i, option in options.items() if option.standing == "withdrawn"]
    withdrawn = ""
    if gone:
        withdrawn = say("left-out.withdrawn", options=listed_names(gone), count=len(gone))
    return joined(*_missed(appraisal), withdrawn)


def _missed(appraisal: Appraisal) -> Iterator[str]:
    """A sentence for each option that misses a threshold."""
    for i, name in option_names(appraisal).items():
        if found := thresholds_missed(appraisal, i):
            yield say("threshold.not-ranked", option=name, on=" ".join(found))
