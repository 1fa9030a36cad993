"""What came of plans elsewhere, in words, and what a promise would be by that."""

from collections.abc import Callable, Mapping

from appraisal.appraise.elsewhere import (
    FEWEST,
    CameAbout,
    Elsewhere,
    Group,
    Ratio,
    ReferenceClass,
)
from appraisal.findings.numbers import count_of, from_to, listed, per_cent, with_range
from appraisal.findings.published_figures import say_in
from appraisal.findings.sentences import say
from appraisal.model import Case, KnownAs, What

_FAMILIES = {
    "non-structural": say("elsewhere.sharing"),
    "unitary": say("elsewhere.reorganising"),
}
_WHATS: Mapping[What, str] = {
    "saving": say("elsewhere.saving"),
    "set_up": say("elsewhere.set-up"),
    "running": say("elsewhere.running"),
    "transition": say("elsewhere.transition"),
    "leaving": say("elsewhere.leaving"),
}
KNOWN: Mapping[KnownAs, str] = {
    "audited": say("elsewhere.audited"),
    "reported": say("elsewhere.reported"),
    "forecast": say("elsewhere.forecast"),
}
"""How an outturn is known, in words."""


def family_words(family: str) -> str:
    """A family of cases as a heading: Sharing services."""
    return _FAMILIES[family].capitalize()


def group_words(group: Group) -> str:
    """A family and what its figures are of: `Sharing services: savings`."""
    return say("elsewhere.of-group", Family=family_words(group[0]), what=_WHATS[group[1]])


def headline(found: Elsewhere) -> str:
    """The finding: the range of each class, or that there is none."""
    if not found.groups and not found.studies:
        return say("elsewhere.no-cases")
    if not found.classes:
        return say("elsewhere.no-class", fewest=FEWEST)
    classes = [class_words(group, of) for group, of in found.classes.items()]
    return say("elsewhere.headline", classes=listed(classes))


def class_words(group: Group, of: ReferenceClass) -> str:
    """The range of a class in words, within a sentence."""
    return say(
        "elsewhere.class-saving" if group[1] == "saving" else "elsewhere.class-cost",
        family=_FAMILIES[group[0]],
        what=_WHATS[group[1]],
        share=_span(per_cent, of.low, of.high),
        cases=count_of(len(of.ratios), "case"),
    )


def coverage_words(of: ReferenceClass) -> str:
    """How many cases of a class the range of the others would have covered."""
    inside, count = len(of.inside), len(of.ratios)
    return say("elsewhere.covered", inside=inside, count=count, share=per_cent(of.coverage))


def ratio_words(ratio: Ratio) -> str:
    """What was delivered as a share of what was planned: 28% (0% to 28%)."""
    return with_range(per_cent, ratio.low, ratio.value, ratio.high, ratio.halfway)


def mark_words(ratio: Ratio) -> str:
    """The label of a case's mark: its ratio, or its range where nobody has published a middle."""
    return _span(per_cent, ratio.low, ratio.high) if ratio.halfway else per_cent(ratio.value)


def reach_words(of: ReferenceClass) -> str:
    """The range of a class: 0% to 137% of the plan."""
    return say("elsewhere.of-the-plan", share=_span(per_cent, of.low, of.high))


def came_words(planned: str, delivered: str, known_as: KnownAs) -> str:
    """What was planned and delivered, or is still foreseen, on the chart."""
    key = "elsewhere.foreseen" if known_as == "forecast" else "elsewhere.came"
    return say(key, planned=planned, delivered=delivered)


def unlike_words(case: Case) -> str:
    """How an outturn is counted otherwise than its plan."""
    if case.delivered_over is None:
        return say("elsewhere.nothing-planned")
    return say("elsewhere.unlike", how=case.delivered_over)


def over_words(case: Case) -> str:
    """Over what time a case's figures are, where their unit does not say it, and of whom."""
    over = case.over or ""
    yearly = (case.unit or "").endswith(" a year") and over.lower() == "a year"
    return "; ".join(part for part in ("" if yearly else over, case.size or "") if part)


def no_sample() -> str:
    """That the cases are no sample."""
    return say("elsewhere.no-sample")


def chart_title() -> str:
    """What the chart shows."""
    return say("elsewhere.chart")


def chart_read() -> str:
    """How to read the chart."""
    return say("elsewhere.chart-read")


def known_words() -> tuple[tuple[KnownAs, str], ...]:
    """Every way in which an outturn may be known, the best first, as the chart's key has them."""
    return tuple(KNOWN.items())


def plan_words() -> str:
    """The name of the line at which every plan stands."""
    return say("elsewhere.the-plan")


def would_be(came: CameAbout, unit: str) -> str:
    """What a promise would be if it came about as elsewhere, from the least to the most."""
    return _span(say_in(unit), came.low, came.high)


def _span(write: Callable[[float], str], low: float, high: float) -> str:
    """Two ends in words, or one where they are the same."""
    return from_to(write(low), write(high))
