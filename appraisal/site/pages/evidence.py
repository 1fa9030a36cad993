"""Evidence: can I trust this? What rests on what, who says so, who paid, and what is missing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.evidence_shares import (
    evidence_shares,
    mean_shares,
    solid_share,
    value_shares,
)
from appraisal.appraise.gaps import gaps
from appraisal.appraise.safety.correlations import Correlations
from appraisal.appraise.source_uses import (
    FACTS,
    count_evidence,
    evidence_pieces,
    is_disputed,
    uses,
)
from appraisal.appraise.tree_values import overall_span
from appraisal.charts.stacked_bar import stacked
from appraisal.findings import ranking as findings
from appraisal.findings.correlations import formula, goes_with, on_one_axis
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
from appraisal.findings.page_counts import from_parties, not_known, on_judgement
from appraisal.findings.published_figures import figure_words
from appraisal.findings.sentences import say
from appraisal.findings.shares import points_of_value
from appraisal.findings.source_uses import described, unit_at, what_rests_on
from appraisal.findings.trust_checks import Section, trust_finding, trust_sections
from appraisal.model import WEAKEST_LAST, Dataset
from appraisal.model.facts import newest
from appraisal.model.walk import Piece
from appraisal.site.drawing import Page
from appraisal.site.gaps import UnknownRow, unknown_rows
from appraisal.site.navigation import address
from appraisal.site.ranked_options import ranked
from appraisal.site.value_tree import spot


@dataclass(frozen=True)
class NeutralRow:
    """An option without the parties' figures, beside today; a rank is None where it has none.

    Values are in words with their ranges.
    """

    id: str
    rank: int | None
    value: str
    rank_today: int | None
    value_today: str


@dataclass(frozen=True)
class Share:
    """What rests on one kind of evidence: a part of the bar in %, and the share in words.

    `points` is how much of the value rests on it; empty where nothing does, where nothing is known
    that carries weight and so there is no value, and over all options.
    """

    kind: str
    start: float
    width: float
    share: str
    points: str


@dataclass(frozen=True)
class ShareRow:
    """How much of an option's weight and value rests on each kind of evidence."""

    id: str
    parts: tuple[Share, ...]


@dataclass(frozen=True)
class Contested:
    """A fact on which sources disagree: whose, what, each figure with who says so, and where.

    `used` says what uses it, where it is one of facts.yaml.
    """

    owner: str
    what: str
    figures: tuple[tuple[str, tuple[str, ...]], ...]
    spot: str
    used: tuple[str, ...] = ()


@dataclass(frozen=True)
class GoesWith:
    """A criterion with its weight, its correlation with ‘unitary or not’, and what it goes with.

    `unitary` is empty where there is no correlation.
    """

    id: str
    branch: str
    label: str
    weight: float
    unitary: str
    others: str


@dataclass(frozen=True)
class Content:
    """What the evidence page is drawn from.

    `assumed` and `not_known` say how many pieces of the files are, `partisan` how many sources are
    a party's or were paid for; empty where none is. `mean` has the shares over all options; empty
    where there are none.
    """

    finding: str
    in_ways: str
    checks_finding: str
    checks: tuple[Section, ...]
    on_one_axis: str
    formula: str
    correlations: tuple[GoesWith, ...]
    whose_judgements: str
    hands: tuple[tuple[str, int], ...]
    without_parties: tuple[NeutralRow, ...]
    neutral_caption: str
    left_out: str
    headline: str
    chart_title: str
    kinds: tuple[str, ...]
    rows: tuple[ShareRow, ...]
    mean: tuple[Share, ...]
    contested: tuple[Contested, ...]
    gaps: tuple[UnknownRow, ...]
    biggest_gap: str
    gaps_explained: str
    no_gaps: str
    not_known: str
    assumed: str
    partisan: str


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The evidence page."""
    yield Page("evidence", address("evidence"), say("titles.evidence"), content(appraisal))


def content(appraisal: Appraisal) -> Content:
    """What the evidence page says and shows."""
    dataset, headline = appraisal.dataset, headline_name(appraisal)
    found, checks = tuple(evidence_pieces(dataset)), trust_sections(appraisal)
    counts = count_evidence(dataset, found)
    together, judged = appraisal.correlations, appraisal.judgements
    return Content(
        finding=findings.resting_on_evidence(solid_share(appraisal), headline),
        in_ways=first_in_ways(appraisal.lead.in_ways, model_names(appraisal.dataset)),
        checks_finding=trust_finding(checks),
        checks=checks,
        on_one_axis=on_one_axis(together, {leaf.id: leaf.label for leaf in dataset.leaves()}),
        formula=formula(),
        correlations=tuple(_correlations(dataset, together)) if together.any else (),
        whose_judgements=whose_judgements(dataset, judged),
        hands=tuple((hand(dataset, by), scores) for by, scores in judged.hands.items()),
        without_parties=without_parties(appraisal),
        neutral_caption=neutral_caption(headline),
        left_out=left_out(),
        headline=headline,
        chart_title=findings.evidence_title(solid_share(appraisal)),
        kinds=WEAKEST_LAST,
        rows=tuple(_share_row(appraisal, row.id) for row in ranked(appraisal)),
        mean=_shares(mean_shares(appraisal)) if appraisal.matrix.options else (),
        contested=tuple(_contested(dataset, tuple(filter(is_disputed, found)))),
        gaps=unknown_rows(appraisal),
        biggest_gap=biggest_gap(gaps(appraisal), option_names(appraisal)),
        gaps_explained=gaps_explained(headline),
        no_gaps=no_gaps(len(appraisal.matrix.options)),
        not_known=not_known(counts.unknown),
        assumed=on_judgement(counts.assumed),
        partisan=from_parties(counts.partisan, len(dataset.sources)),
    )


def _correlations(dataset: Dataset, found: Correlations) -> Iterator[GoesWith]:
    """Every criterion, in the order of the tree."""
    labels = {leaf.id: leaf.label for leaf in dataset.leaves()}
    for top in dataset.criteria:
        for leaf in (node.id for node in top.nodes() if node.id in labels):
            beside = found.alike_with(leaf)
            unitary = found.unitary.get(leaf)
            yield GoesWith(
                id=leaf,
                branch=top.id,
                label=labels[leaf],
                weight=found.weights[leaf],
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
            value_today=findings.said(today, option),
        )
        for option in dict.fromkeys((*neutral.order, *appraisal.matrix.options))
    )


def _share_row(appraisal: Appraisal, option: str) -> ShareRow:
    points = None if overall_span(appraisal, option) is None else value_shares(appraisal, option)
    return ShareRow(option, _shares(evidence_shares(appraisal, option), points))


def _shares(
    shares: Mapping[str, float], points: Mapping[str, float] | None = None
) -> tuple[Share, ...]:
    parts = stacked(shares[kind] * 100 for kind in WEAKEST_LAST)
    return tuple(
        Share(
            kind=kind,
            start=start,
            width=width,
            share=per_cent(shares[kind]),
            points=points_of_value(points[kind]) if points and shares[kind] > 0 else "",
        )
        for kind, (start, width) in zip(WEAKEST_LAST, parts, strict=True)
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
        figures = ((figure_words(figure, unit), figure.source) for figure in newest(piece.value))
        where = spot(dataset, *piece.path)
        yield Contested(owner, what, tuple(figures), where, what_rests_on(dataset, used))
