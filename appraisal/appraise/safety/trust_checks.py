"""Trust checks: what a careful reader would look for before believing the ranking."""

from collections import Counter
from collections.abc import Callable, Mapping

import numpy as np
from msgspec import Struct

from appraisal.appraise.matrix import Matrix, Ranking
from appraisal.appraise.safety.by_definition import ByDefinition
from appraisal.appraise.safety.correlations import Correlations
from appraisal.appraise.safety.judgements import Judgements
from appraisal.appraise.safety.robustness import Robustness
from appraisal.appraise.safety.thresholds import ThresholdRow
from appraisal.appraise.weights import Weights
from appraisal.maths.discounting import discount_factor
from appraisal.maths.ranking import TIE
from appraisal.model import FAMILIES, Criterion, Dataset

HEAVY = 0.5
"""A criterion, or an axis, that weighs more than this decides a perspective by itself."""


class Check(Struct, frozen=True):
    """One trust check and what it found; nothing found means passed.

    Each finding names what it is about: options, criteria or perspectives by id, a number where
    there is one, and the sources where it is about some.
    """

    id: str
    findings: tuple["Finding", ...]

    @property
    def passed(self) -> bool:
        """Whether nothing was found."""
        return not self.findings


class Finding(Struct, frozen=True):
    """The ids that a finding is about, in the order that its check gives them, and a number.

    `sources` stand apart from them, by id.
    """

    about: tuple[str, ...]
    figure: float | None = None
    sources: tuple[str, ...] = ()


class Examined(Struct, frozen=True):
    """What the checks look at. `without_parties` is the headline ranking without their figures."""

    dataset: Dataset
    matrix: Matrix
    weights: Mapping[str, Weights]
    headline: Ranking
    robust: Robustness | None
    thresholds: tuple[ThresholdRow, ...]
    without_parties: Ranking | None
    definition: ByDefinition | None
    correlations: Correlations
    judgements: Judgements


def trust_checks(examined: Examined) -> tuple[Check, ...]:
    """Every check, failed ones first, then in the order of CHECKS."""
    done = [Check(name, tuple(find(examined))) for name, find in CHECKS.items()]
    return tuple(sorted(done, key=lambda check: check.passed))


def _scores_without_reason(examined: Examined) -> list[Finding]:
    return [
        Finding((option, leaf))
        for (option, leaf), cell in examined.matrix.cells.items()
        if cell.raw is None and cell.evidence != "gap" and not cell.why
    ]


def _same_measure_twice(examined: Examined) -> list[Finding]:
    using: dict[str, list[str]] = {}
    for leaf in examined.dataset.leaves():
        if leaf.measured:
            name = leaf.measured.measure or str(leaf.measured.figure)
            using.setdefault(name, []).append(leaf.id)
    return [Finding((name, *leaves)) for name, leaves in using.items() if len(leaves) > 1]


def _values_alike(examined: Examined) -> list[Finding]:
    alike = examined.correlations.alike
    return [Finding(pair, found.r) for pair, found in alike.items()]


def _one_axis(examined: Examined) -> list[Finding]:
    """Criteria that all move together and hold more than half of the headline weight."""
    found = examined.correlations
    weight = found.weight(found.axis)
    return [Finding(found.axis, weight)] if weight > HEAVY else []


def _unitary_or_not(examined: Examined) -> list[Finding]:
    """Criteria that say whether an option is unitary, if they hold more than half of the weight."""
    found = examined.correlations
    leaves = found.unitary_or_not
    heavy = found.weight(leaves) > HEAVY
    return [Finding((leaf,), found.unitary[leaf].r) for leaf in leaves] if heavy else []


def _judgements_unsigned(examined: Examined) -> list[Finding]:
    """Criteria with scores that do not say whose they are and of when, and how many do not."""
    unsaid = Counter(cell.criterion for cell in examined.judgements.unsaid)
    return [Finding((leaf,), float(count)) for leaf, count in unsaid.items()]


def _judgements_old(examined: Examined) -> list[Finding]:
    """Scores over a year old, by their dates; and those that fell due, with what changed."""
    found = examined.judgements
    return [
        *(Finding((cell.option, cell.criterion, str(cell.date))) for cell in found.old),
        *(Finding((due.option, due.criterion, "", *due.changed)) for due in found.due),
    ]


def _no_difference(examined: Examined) -> list[Finding]:
    """Criteria on which all options are equal.

    The figure is nought where none has evidence, else how many have none, if any.
    """
    if len(examined.matrix.options) < 2:
        return []
    spread = np.ptp(examined.matrix.value, axis=0)
    options, unknown = len(examined.matrix.options), examined.matrix.gap.sum(axis=0)
    return [
        Finding((leaf,), float(gaps % options) if gaps else None)
        for leaf, wide, gaps in zip(examined.matrix.leaves, spread, unknown, strict=True)
        if not wide
    ]


def _one_criterion_decides(examined: Examined) -> list[Finding]:
    """Criteria at any level of the tree that hold more than half of a perspective's weight.

    One that holds all the others is the appraisal itself, and one with a single criterion below it
    weighs what that one weighs: neither is told.
    """
    dataset = examined.dataset
    told = [
        node.id
        for node in dataset.nodes()
        if not node.criteria or (len(node.criteria) > 1 and not _holds_all(node, dataset))
    ]
    return [
        Finding((perspective, node), weight.nodes[node])
        for perspective, weight in examined.weights.items()
        for node in told
        if weight.nodes[node] > HEAVY
    ]


def _holds_all(node: Criterion, dataset: Dataset) -> bool:
    """Whether no leaf of the tree stands outside a node."""
    below = {child.id for child in node.nodes()}
    return all(leaf.id in below for leaf in dataset.leaves())


def _one_judgement_decides(examined: Examined) -> list[Finding]:
    """Judged scores within whose own range the first place changes.

    With a rival, which it would draw level with, or without where it crosses a threshold, the
    figure. No figure is needed of one whose option shares the first place today: any move changes
    that.
    """
    found = []
    for row in examined.robust.switching if examined.robust else ():
        cell = examined.matrix.cells[row.option, row.criterion]
        judged = cell.raw is None and cell.evidence != "gap"
        # A tie is settled by any move of the score, but a score without a range does not move.
        reached = row.needed is not None and cell.low <= row.needed <= cell.high
        if judged and reached and cell.low < cell.high:
            level = row.needed is not None and abs(row.needed - cell.value) <= TIE
            about = (row.option, row.criterion, str(row.rival))
            found.append(Finding(about, None if level else row.needed))
    return found + _one_judgement_crosses(examined)


def _one_judgement_crosses(examined: Examined) -> list[Finding]:
    """Judged scores that change who comes first by crossing a threshold within their range."""
    return [
        Finding((row.option, row.criterion), row.limit)
        for row in examined.thresholds
        if examined.matrix.cells[row.option, row.criterion].raw is None
    ]


def _party_sources(examined: Examined) -> list[Finding]:
    """Sources in use from parties to the dispute or paid for by them; who is first without them."""
    used = {source for cell in examined.matrix.cells.values() for source in cell.sources}
    sources = examined.dataset.sources
    parties = sorted(s for s in used if s in sources and sources[s].partisan)
    if not parties or examined.without_parties is None:
        return []
    first = examined.without_parties.first()
    return [Finding(first, sources=tuple(parties))]


def _by_definition(examined: Examined) -> list[Finding]:
    """The criteria that the first option meets by definition, and its lead without them."""
    found = examined.definition
    if found is None or found.without is None:
        return []
    values = found.without.value
    rivals = [values[i] for i in found.without.order if i != found.option]
    return [Finding((found.option, *found.leaves), values[found.option] - max(rivals))]


def _earlier_year(examined: Examined) -> list[Finding]:
    """The option that alone sets the year to which all money is discounted, and the next year.

    The figure is how many times as large every net present value would be without it. Nothing is
    found where that moves no other option on any criterion.
    """
    dataset, cells = examined.dataset, examined.matrix.cells
    starts = {i: min(f.from_ for f in o.money) for i, o in dataset.options.items() if o.money}
    if len(starts) < 2:
        return []
    (first, option), (following, _) = sorted((year, i) for i, year in starts.items())[:2]
    moved = any(
        leaf.measured
        and leaf.measured.figure == "net_present_value"
        and any(
            (raw := cells[i, leaf.id].raw) and raw.value for i in dataset.options if i != option
        )
        for leaf in dataset.leaves()
    )
    factor = 1 / discount_factor(following - first, dataset.settings.money.discount_rate)
    return [Finding((option, str(first), str(following)), factor)] if moved and factor > 1 else []


def _no_reference(examined: Examined) -> list[Finding]:
    reference = examined.dataset.settings.reference_option
    known = reference is not None and reference in examined.dataset.options
    return [] if known else [Finding((reference,) if reference else ())]


def _no_family(examined: Examined) -> list[Finding]:
    there = {option.family for option in examined.dataset.options.values()}
    return [Finding((family,)) for family in FAMILIES if family not in there]


CHECKS: dict[str, Callable[[Examined], list[Finding]]] = {
    "reference-missing": _no_reference,
    "family-missing": _no_family,
    "party-sources": _party_sources,
    "true-by-definition": _by_definition,
    "one-judgement-decides": _one_judgement_decides,
    "one-axis-decides": _one_axis,
    "unitary-or-not": _unitary_or_not,
    "one-criterion-decides": _one_criterion_decides,
    "earlier-year": _earlier_year,
    "same-measure-twice": _same_measure_twice,
    "values-alike": _values_alike,
    "no-difference": _no_difference,
    "judgements-unsigned": _judgements_unsigned,
    "judgements-old": _judgements_old,
    "scores-without-reason": _scores_without_reason,
}
"""The trust checks by id, the most serious first."""
