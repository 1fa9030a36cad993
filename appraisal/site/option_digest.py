"""What both an option's page and its brief show of its value and its risks."""

from collections.abc import Sequence

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.evidence_shares import rests_on
from appraisal.appraise.standing_in import standing_in
from appraisal.appraise.tree_values import Span, known_span
from appraisal.findings.option_money import Sum, sums
from appraisal.findings.option_value import weight_rests_on
from appraisal.findings.strengths import NOT_ITS_OWN, strongest, weakest
from appraisal.model import Criterion, Option
from appraisal.model.options import Risk
from appraisal.site.opened_values import Opened, opened
from appraisal.site.value_tree import value_address


class Contribution(Struct, frozen=True):
    """What an option is worth on a top-level criterion, and on the criteria below it.

    `span` is None where nothing is known: what a gap counts as is no figure. `address` is where its
    trace stands.
    """

    label: str
    address: str
    span: Span | None
    leaves: tuple[Opened, ...]


def contributions(appraisal: Appraisal, option: str) -> tuple[Contribution, ...]:
    """What an option is worth on each top-level criterion under the headline perspective."""
    return tuple(_contribution(appraisal, option, node) for node in appraisal.dataset.criteria)


def _contribution(appraisal: Appraisal, option: str, node: Criterion) -> Contribution:
    return Contribution(
        label=node.label,
        address=value_address(appraisal.dataset, node.id, option),
        span=known_span(appraisal, option, node),
        leaves=tuple(opened(appraisal, option, n) for n in node.nodes() if n.criteria is None),
    )


def opened_leaves(rows: Sequence[Contribution]) -> tuple[Opened, ...]:
    """All criteria below the top-level ones, opened up."""
    return tuple(leaf for row in rows for leaf in row.leaves)


def rests_on_words(appraisal: Appraisal, option: str) -> str:
    """How much of the weight rests on what for this option; empty without criteria."""
    return weight_rests_on(rests_on(appraisal, option)) if appraisal.matrix.leaves else ""


def highest(leaves: Sequence[Opened]) -> tuple[Opened, ...]:
    """The criteria that the option is worth most on, the highest first."""
    held = {leaf.criterion: leaf for leaf in leaves}
    return tuple(held[i] for i in strongest(_known(leaves)))


def lowest(leaves: Sequence[Opened]) -> tuple[Opened, ...]:
    """The criteria that it is worth least on, lowest first; none is among the highest."""
    held = {leaf.criterion: leaf for leaf in leaves}
    return tuple(held[i] for i in weakest(_known(leaves)))


def _known(leaves: Sequence[Opened]) -> dict[str, float]:
    return {x.criterion: x.span.value for x in leaves if x.evidence not in NOT_ITS_OWN}


def gravest_first(option: Option) -> tuple[Risk, ...]:
    """The risks by likelihood times impact, the gravest first."""
    return tuple(sorted(option.risks, key=lambda r: (-r.likelihood * r.impact, r.name)))


def money_sums(appraisal: Appraisal, option: str) -> tuple[Sum, ...]:
    """What is worked out from its costs and savings."""
    years, standing = appraisal.dataset.settings.money.years, standing_in(appraisal, option)
    return sums(appraisal.money[option], years, standing)
