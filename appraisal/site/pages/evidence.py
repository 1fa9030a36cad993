"""Evidence: can I trust this? What rests on what, who says so, who paid, and what is missing."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.evidence_shares import evidence_shares, mean_rests_on, value_shares
from appraisal.appraise.gaps import gaps
from appraisal.appraise.safety.correlations import Correlations
from appraisal.appraise.source_uses import (
    FACTS,
    is_disputed,
    uses,
)
from appraisal.appraise.tree_values import overall_span
from appraisal.findings import ranking as findings
from appraisal.findings.correlations import formula, goes_with, on_one_axis
from appraisal.findings.evidence import (
    facts_to_find,
    left_out_finding,
    resting_finding,
    single_fact,
)
from appraisal.findings.front_page import Unknown
from appraisal.findings.gaps import biggest_gap, gaps_explained
from appraisal.findings.in_ways import first_in_ways
from appraisal.findings.judgements import hand, whose_judgements
from appraisal.findings.names import headline_name, model_names, option_names
from appraisal.findings.nothing_recorded import no_gaps
from appraisal.findings.numbers import number, per_cent
from appraisal.findings.opened_pages import (
    left_out,
    neutral_caption,
)
from appraisal.findings.published_figures import figure_words
from appraisal.findings.sentences import say
from appraisal.findings.shares import points_of_value
from appraisal.findings.source_uses import described, unit_at, what_rests_on
from appraisal.findings.sources import whose_side
from appraisal.findings.trust_checks import Section, trust_finding, trust_sections
from appraisal.model import WEAKEST_LAST, Dataset
from appraisal.model.facts import newest
from appraisal.model.walk import Piece
from appraisal.site.drawing import Page
from appraisal.site.evidence_grid import Grid, evidence_grid
from appraisal.site.gaps import UnknownRow, unknown_rows
from appraisal.site.navigation import address
from appraisal.site.ranked_options import ranked


class NeutralRow(Struct, frozen=True):
    """An option's place without the parties' figures, beside today's; None where it has none.

    Its value without them is in words with its range.
    """

    id: str
    rank: int | None
    value: str
    rank_today: int | None


class Share(Struct, frozen=True):
    """What rests on a kind of evidence: the share of the weight, and the points of the value.

    Both are empty where nothing does; the points too where nothing is known that carries weight,
    and so there is no value.
    """

    kind: str
    share: str
    points: str


class ShareRow(Struct, frozen=True):
    """How much of an option's weight and value rests on each kind of evidence."""

    id: str
    parts: tuple[Share, ...]


class Contested(Struct, frozen=True):
    """A fact on which sources disagree: whose, what, and each figure with its sources.

    A figure has whose side its sources are on, or who paid for them; empty where that is nobody.

    `used` says what uses it, where it is one of facts.yaml.
    """

    owner: str
    what: str
    figures: tuple[tuple[str, tuple[str, ...], str], ...]
    used: tuple[str, ...] = ()


class GoesWith(Struct, frozen=True):
    """A criterion with its correlation with ‘unitary or not’, and what it goes with after it.

    `unitary` is empty where there is no correlation.
    """

    id: str
    branch: str
    label: str
    unitary: str
    others: str


class Content(Struct, frozen=True):
    """What the evidence page is drawn from.

    `options_left_out` says whether an option is not ranked; empty without options.
    """

    finding: str
    headline: str
    grid: Grid
    rows: tuple[ShareRow, ...]
    single_fact: str
    facts: tuple[Unknown, ...]
    options_left_out: str
    in_ways: str
    checks_finding: str
    failed: tuple[Section, ...]
    passed: tuple[Section, ...]
    without_parties: tuple[NeutralRow, ...]
    neutral_caption: str
    left_out: str
    on_one_axis: str
    formula: str
    correlations: tuple[GoesWith, ...]
    whose_judgements: str
    hands: tuple[tuple[str, int], ...]
    contested: tuple[Contested, ...]
    gaps: tuple[UnknownRow, ...]
    biggest_gap: str
    gaps_explained: str
    no_gaps: str


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The evidence page."""
    yield Page("evidence", address("evidence"), say("titles.evidence"), partial(content, appraisal))


def content(appraisal: Appraisal) -> Content:
    """What the evidence page says and shows."""
    dataset, headline = appraisal.dataset, headline_name(appraisal)
    checks, together = trust_sections(appraisal), appraisal.correlations
    judged = appraisal.judgements
    return Content(
        finding=resting_finding(mean_rests_on(appraisal)),
        headline=headline,
        grid=evidence_grid(appraisal, WEAKEST_LAST),
        rows=tuple(_share_row(appraisal, row.id) for row in ranked(appraisal)),
        single_fact=single_fact(appraisal),
        facts=facts_to_find(appraisal),
        options_left_out=left_out_finding(appraisal),
        in_ways=first_in_ways(appraisal.lead.in_ways, model_names(dataset)),
        checks_finding=trust_finding(checks),
        failed=tuple(check for check in checks if not check.passed),
        passed=tuple(check for check in checks if check.passed),
        without_parties=without_parties(appraisal),
        neutral_caption=neutral_caption(headline),
        left_out=left_out(),
        on_one_axis=on_one_axis(together, {leaf.id: leaf.label for leaf in dataset.leaves()}),
        formula=formula(),
        correlations=tuple(_correlations(dataset, together)) if together.any else (),
        whose_judgements=whose_judgements(dataset, judged),
        hands=tuple((hand(dataset, by), scores) for by, scores in judged.hands.items()),
        contested=tuple(_contested(dataset, tuple(filter(is_disputed, appraisal.evidence)))),
        gaps=unknown_rows(appraisal),
        biggest_gap=biggest_gap(gaps(appraisal), option_names(appraisal)),
        gaps_explained=gaps_explained(headline),
        no_gaps=no_gaps(len(appraisal.matrix.options)),
    )


def _correlations(dataset: Dataset, found: Correlations) -> Iterator[GoesWith]:
    """Every criterion, in the order of the tree; a pair that goes together is told at its first."""
    told = set[str]()
    labels = {leaf.id: leaf.label for leaf in dataset.leaves()}
    for top in dataset.criteria:
        for leaf in (node.id for node in top.nodes() if node.id in labels):
            told.add(leaf)
            beside = {i: r for i, r in found.alike_with(leaf).items() if i not in told}
            unitary = found.unitary.get(leaf)
            yield GoesWith(
                id=leaf,
                branch=top.id,
                label=labels[leaf],
                unitary=number(unitary.r, 2) if unitary else "",
                others="; ".join(goes_with(labels[i], r) for i, r in beside.items()),
            )


def without_parties(appraisal: Appraisal) -> tuple[NeutralRow, ...]:
    """The whole headline ranking without the parties' figures, then what it does not rank.

    Empty where no source of a party is in use.
    """
    neutral, today = appraisal.without_parties, appraisal.rankings[appraisal.headline]
    used = any(check.id == "party-sources" and not check.passed for check in appraisal.checks)
    if neutral is None or not used:
        return ()
    return tuple(
        NeutralRow(
            id=option,
            rank=neutral.rank.get(option),
            value=findings.said(neutral, option),
            rank_today=today.rank.get(option),
        )
        for option in dict.fromkeys((*neutral.order, *appraisal.matrix.options))
    )


def _share_row(appraisal: Appraisal, option: str) -> ShareRow:
    points = None if overall_span(appraisal, option) is None else value_shares(appraisal, option)
    return ShareRow(option, _shares(evidence_shares(appraisal, option), points))


def _shares(shares: Mapping[str, float], points: Mapping[str, float] | None) -> tuple[Share, ...]:
    return tuple(
        Share(
            kind=kind,
            share=per_cent(shares[kind]) if shares[kind] > 0 else "",
            points=points_of_value(points[kind]) if points and shares[kind] > 0 else "",
        )
        for kind in WEAKEST_LAST
    )


def _contested(dataset: Dataset, found: Sequence[Piece]) -> Iterator[Contested]:
    """What sources disagree on; a shared fact is told by all that uses it, found in one walk."""
    shared = [str(piece.path[1]) for piece in found if piece.file == FACTS]
    users: dict[str, list[Piece]] = {fact: [] for fact in shared}
    for use in uses(dataset, *shared):
        users[use.value.use].append(use)
    for piece in found:
        owner, what = described(dataset, piece.path)
        used = users[str(piece.path[1])] if piece.file == FACTS else []
        unit = unit_at(dataset, used[0].path if used else piece.path)
        figures = (
            (figure_words(figure, unit), figure.source, whose_side(dataset, figure.source))
            for figure in newest(piece.value)
        )
        yield Contested(owner, what, tuple(figures), what_rests_on(dataset, used))
