"""Whether perspectives agree, whose they are, and how their weights were given, in sentences."""

from collections.abc import Iterator, Mapping, Sequence

from appraisal.appraise import Appraisal
from appraisal.appraise.agreement import Agreement, weights_reach
from appraisal.appraise.weights import EQUAL, Weights
from appraisal.findings.lead import close_calls, firsts_divide, moves_most
from appraisal.findings.named_safety import NamedSafety, moot
from appraisal.findings.numbers import listed
from appraisal.findings.ranking import quoted
from appraisal.findings.safety import agreement_words, divide
from appraisal.findings.shares import share_words
from appraisal.maths.ranking import TIE
from appraisal.model import Dataset, Perspective, in_words

HOW_GIVEN = {
    "weights": "Points, shared out among criteria",
    "swing": "Swing weighting",
    "rank": "An order of importance",
    "pairwise": "Comparisons, two criteria at a time",
    "combine": "The mean of other perspectives",
}
"""How a perspective's weights may be given, by the key that gives them."""


def agreement_finding(found: NamedSafety, agreement: Agreement) -> str:
    """The page in a sentence: whether the perspectives put the same option first."""
    leads = found.leads.values()
    if not any(lead.first for lead in leads):
        return moot(found) or "No option is ranked, so there is nothing to agree on."
    if len(leads) == 1:
        name = quoted(next(iter(found.perspectives.values())))
        return f"Only one perspective is recorded, {name}, so nothing can be said about agreement."
    if all(lead.called for lead in leads) and not any(pair.firsts for pair in agreement.pairs):
        every = "Both" if len(leads) == 2 else f"All {len(leads)}"
        return f"{every} perspectives agree on {_agreed(found)}."
    return firsts_divide(found.leads, found.options, found.perspectives)


def _agreed(found: NamedSafety) -> str:
    """What perspectives agree on where no two of them have different options first."""
    everywhere = set.intersection(*(set(lead.called) for lead in found.leads.values()))
    if not everywhere:
        return "a first place that some of them see shared"
    return f"the first place: {listed([found.options[i] for i in sorted(everywhere)])}"


def behind_agreement(appraisal: Appraisal, found: NamedSafety) -> Iterator[str]:
    """Close calls, then the three things behind the finding; empty ones say nothing."""
    yield from close_calls(found.leads, found.options, found.perspectives)
    if len(found.leads) < 2 or not any(lead.first for lead in found.leads.values()):
        return
    yield agreement_words(appraisal.agreement.kendall_w)
    yield divide(found, appraisal.agreement)
    yield moves_most(appraisal.rankings, found.leads, found.options, found.perspectives)


def how_given(perspective: Perspective) -> str:
    """How a perspective's weights were given."""
    given = (said for key, said in HOW_GIVEN.items() if getattr(perspective, key) is not None)
    return next(given, "Nothing given: all alike")


def holder(dataset: Dataset, identifier: str, perspective: Perspective) -> str:
    """Whose priorities these are."""
    held = perspective.held_by
    if identifier == EQUAL and identifier not in dataset.perspectives:
        return "Nobody: used because no perspective is recorded"
    if held is None:
        return "Not recorded"
    if perspective.made_up:
        return "Nobody: made up to illustrate"
    return dataset.councils[held].name if held in dataset.councils else in_words(held)


def weights_title(top: Mapping[str, str], every: Sequence[Weights]) -> str:
    """Which criterion of the top level the perspectives disagree on most; `top` has their names."""
    if not top:
        return "There are no criteria to weigh"
    if len(every) == 1:
        return f"The weights under {quoted(every[0].name)}"
    reach = {i: weights_reach(every, i) for i in top}
    widest = max(top, key=lambda i: reach[i][1] - reach[i][0])
    low, high = map(share_words, reach[widest])
    if low == high:
        return "All perspectives give the top criteria the same weights"
    return f"{top[widest]} has from {low} to {high} of the weight"


def alike_title(agreement: Agreement, found: NamedSafety) -> str:
    """Which two perspectives rank the options least alike."""
    told = [(pair.rho, pair) for pair in agreement.pairs if pair.rho is not None]
    if not told:
        return "No two rankings can be compared"
    rho, least = min(told, key=lambda pair: pair[0])
    one, other = (quoted(found.perspectives[i]) for i in (least.one, least.other))
    if rho >= 1 - TIE:
        return "All perspectives rank the options in the same order"
    if rho < 0:
        return f"{one} and {other} pull in different directions"
    return f"{one} and {other} agree least"
