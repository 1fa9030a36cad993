"""What both an option's page and its brief show of its value and its risks."""

from collections.abc import Sequence
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.evidence_shares import rests_on
from appraisal.appraise.standing_in import standing_in
from appraisal.appraise.tree_values import Span, known_span
from appraisal.findings.numbers import shown
from appraisal.findings.option_money import Sum, sums
from appraisal.findings.option_value import weight_rests_on
from appraisal.model import Criterion, Option
from appraisal.model.options import Risk
from appraisal.site.opened_values import Opened, opened
from appraisal.site.value_tree import value_address

SHOWN = 3
"""How many of the highest and of the lowest criteria are named."""

NOT_ITS_OWN = ("gap", "reference")
"""The evidence of a value that says nothing of the option itself."""


@dataclass(frozen=True)
class Contribution:
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
    """The criteria that the option is worth most on, at most half of those with evidence.

    A reference class is what others came to, and no strength or weakness of this option.
    None where it is shown as worth the same on all of them.
    """
    known = [leaf for leaf in leaves if leaf.evidence not in NOT_ITS_OWN]
    if len({shown(leaf.span.value) for leaf in known}) == 1:
        return ()
    return tuple(sorted(known, key=lambda leaf: -leaf.span.value)[: min(SHOWN, len(known) // 2)])


def lowest(leaves: Sequence[Opened]) -> tuple[Opened, ...]:
    """The criteria that it is worth least on, lowest first; none is among the highest."""
    top = {leaf.criterion for leaf in highest(leaves)}
    known = [x for x in leaves if x.evidence not in NOT_ITS_OWN and x.criterion not in top]
    return tuple(sorted(known, key=lambda leaf: leaf.span.value)[: len(top)])


def gravest_first(option: Option) -> tuple[Risk, ...]:
    """The risks by likelihood times impact, the gravest first."""
    return tuple(sorted(option.risks, key=lambda r: (-r.likelihood * r.impact, r.name)))


def money_sums(appraisal: Appraisal, option: str) -> tuple[Sum, ...]:
    """What is worked out from its costs and savings."""
    years, standing = appraisal.dataset.settings.money.years, standing_in(appraisal, option)
    return sums(appraisal.money[option], years, standing)
