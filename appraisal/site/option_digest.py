"""What both an option's page and its brief say of it."""

from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.evidence_shares import evidence_shares
from appraisal.appraise.tree_values import Span, contribution, node_cells, node_span
from appraisal.findings import lead as findings
from appraisal.findings.names import headline_name, option_names
from appraisal.findings.numbers import count_of, listed, number, per_cent
from appraisal.model import Criterion, Option
from appraisal.model.options import Risk
from appraisal.site.opened_values import Opened, opened

SHOWN = 3
"""How many of the highest and of the lowest criteria are named."""


@dataclass(frozen=True)
class Contribution:
    """What a top-level criterion adds to an option's value; `gaps` says what it lacks."""

    id: str
    label: str
    weight: str
    span: Span
    points: str
    gaps: str
    leaves: tuple[Opened, ...]


def place(appraisal: Appraisal, option: str) -> str:
    """Where the option comes under the headline perspective, in a sentence."""
    matrix = appraisal.matrix
    if not matrix.leaves:
        return "No criteria are recorded, so nothing is valued yet."
    if all(matrix.cells[option, leaf].evidence == "gap" for leaf in matrix.leaves):
        return "No evidence is recorded for this option, so its place says nothing."
    ranking, labels = appraisal.rankings[appraisal.headline], option_names(appraisal)
    return findings.place(appraisal.lead, ranking, option, labels, headline_name(appraisal))


def misses(leaves: list[Opened]) -> tuple[str, ...]:
    """The thresholds missed."""
    return tuple(f"{leaf.label}: {leaf.fails}." for leaf in leaves if leaf.fails)


def rests_on(appraisal: Appraisal, option: str) -> str:
    """How much of the weight rests on what for this option, in a sentence."""
    if not appraisal.matrix.leaves:
        return ""
    shares = evidence_shares(appraisal, option)
    found, guessed = (
        shares["measured"] + shares["contested"],
        shares["judged"] + shares["assumption"],
    )
    parts = [
        f"{per_cent(share)} on {what}"
        for share, what in (
            (found, "published figures or on what the option itself is"),
            (guessed, "judgement or assumption that no council has agreed"),
            (shares["gap"], "no evidence at all, where the middle of the scale stands in"),
        )
        if share > 0
    ]
    return f"The weight behind its value rests {listed(parts)}."


def contributions(appraisal: Appraisal, option: str) -> tuple[Contribution, ...]:
    """What each top-level criterion adds to the overall value under the headline perspective."""
    return tuple(_contribution(appraisal, option, node) for node in appraisal.dataset.criteria)


def _contribution(appraisal: Appraisal, option: str, node: Criterion) -> Contribution:
    weight = appraisal.weights[appraisal.headline].nodes[node.id]
    span = node_span(appraisal, option, node)
    cells = node_cells(appraisal, option, node)
    gaps = sum(cell.evidence == "gap" for cell in cells)
    of = f"{gaps} of {count_of(len(cells), 'criterion', 'criteria')} without evidence"
    return Contribution(
        id=node.id,
        label=node.label,
        weight=f"{number(weight * 100, 1)}%",
        span=span,
        points=number(contribution(appraisal, option, node).points, 1),
        gaps="" if not gaps else "no evidence" if gaps == len(cells) else of,
        leaves=tuple(opened(appraisal, option, n) for n in node.nodes() if n.criteria is None),
    )


def highest(leaves: list[Opened]) -> tuple[Opened, ...]:
    """The criteria that the option is worth most on, at most half of those with evidence."""
    known = [leaf for leaf in leaves if leaf.evidence != "gap"]
    return tuple(sorted(known, key=lambda leaf: -leaf.span.value)[: min(SHOWN, len(known) // 2)])


def lowest(leaves: list[Opened]) -> tuple[Opened, ...]:
    """The criteria that it is worth least on, lowest first; none is among the highest."""
    top = {leaf.criterion for leaf in highest(leaves)}
    known = [x for x in leaves if x.evidence != "gap" and x.criterion not in top]
    return tuple(sorted(known, key=lambda leaf: leaf.span.value)[: len(top)])


def gravest_first(option: Option) -> tuple[Risk, ...]:
    """The risks by likelihood times impact, the gravest first."""
    return tuple(sorted(option.risks, key=lambda r: (-r.likelihood * r.impact, r.name)))
