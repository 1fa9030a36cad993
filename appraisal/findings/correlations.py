"""Which criteria go together, and how much weight lies on one axis, in sentences."""

from collections.abc import Mapping

from appraisal.appraise.safety.correlations import ALIKE, FEWEST, Correlations
from appraisal.appraise.safety.trust_checks import Finding
from appraisal.findings.numbers import count_of, listed, number
from appraisal.findings.ranking import quoted
from appraisal.findings.sentences import joined, say
from appraisal.findings.shares import share_words


def on_one_axis(found: Correlations, criteria: Mapping[str, str]) -> str:
    """How many criteria say ‘unitary or not’, which all move together, and what they weigh."""
    if not found.any:
        return say("correlations.nothing", fewest=FEWEST)
    telling = found.unitary_or_not
    return joined(
        say(
            "correlations.says-unitary",
            count=len(telling),
            criteria=count_of(len(criteria), "criterion", "criteria"),
            share=share_words(found.weight(telling)),
        ),
        _heaviest(found, criteria),
    )


def _heaviest(found: Correlations, criteria: Mapping[str, str]) -> str:
    if not found.axis:
        return say("correlations.no-axis")
    return say(
        "correlations.axis-weighs",
        criteria=listed([quoted(criteria[leaf]) for leaf in found.axis]),
        share=share_words(found.weight(found.axis)),
    )


def formula() -> str:
    """How a correlation is worked out, and from where on two criteria are alike."""
    return say("correlations.formula", fewest=FEWEST, alike=number(ALIKE, 2))


def axis(finding: Finding, criteria: Mapping[str, str]) -> str:
    """The criteria that all move together; the figure is their weight."""
    return say(
        "correlations.axis-weighs",
        criteria=listed([quoted(criteria[leaf]) for leaf in finding.about]),
        share=share_words(finding.figure or 0.0),  # the check always gives one
    )


def unitary(finding: Finding, criteria: Mapping[str, str]) -> str:
    """A criterion that says ‘unitary or not’; the figure is the correlation."""
    (leaf,) = finding.about
    return say("correlations.unitary", criterion=criteria[leaf], figure=number(finding.figure, 2))


def alike(finding: Finding, criteria: Mapping[str, str]) -> str:
    """Two criteria that say much the same, or the opposite; the figure is the correlation."""
    one, other = (criteria[leaf] for leaf in finding.about)
    r = finding.figure or 0.0  # the check always gives one
    key = "trust.alike" if r > 0 else "correlations.opposite"
    return say(key, one=one, other=other, figure=number(r, 2))


def goes_with(criterion: str, r: float) -> str:
    """One that a criterion goes with, in a table."""
    return say("correlations.goes-with", criterion=criterion, figure=number(r, 2))
