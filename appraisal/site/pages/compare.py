"""Compare: why is one option above another? The overview of families, options and criteria."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from appraisal.appraise import Appraisal
from appraisal.appraise.compared_options import (
    Reach,
    compared_with_all,
    families,
    family_reach,
    family_values,
    known_points,
    leaders,
)
from appraisal.appraise.front_models import front_models, front_pairs
from appraisal.appraise.model_lines import several_lines
from appraisal.appraise.tree_values import contribution, known_span, overall_span
from appraisal.charts.stacked_bar import stacked
from appraisal.charts.value_bar import reach_bar
from appraisal.data import compared_values
from appraisal.findings import comparisons, in_ways
from appraisal.findings import lead as findings
from appraisal.findings.names import headline_name, model_names, option_names
from appraisal.findings.numbers import whole
from appraisal.findings.sentences import joined, say
from appraisal.model import WEAKEST_LAST, Criterion, Evidence
from appraisal.site.benefit_and_cost import Against, against
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.side_by_side import PairLink, pair_links_of_one_size, pair_paths
from appraisal.site.value_tree import shade
from appraisal.site.which_line import WhichLine, standing_for_models, which_lines


@dataclass(frozen=True)
class FamilyReach:
    """How far a family's options reach on a criterion, in words and as a bar in % of 100 points.

    `highest` says which options are at the top end; empty where all of the family are.
    """

    family: str
    said: str
    start: float
    width: float
    highest: str


@dataclass(frozen=True)
class ReachRow:
    """A criterion, or the whole with no `id`, with each family's reach; None is no evidence."""

    id: str
    label: str
    reaches: tuple[FamilyReach | None, ...]


@dataclass(frozen=True)
class HeatValue:
    """A value with its shade, 0 to 5; `evidence` is empty for a branch, which mixes kinds."""

    text: str
    heat: int
    evidence: str


GAP = HeatValue("", 0, "gap")


@dataclass(frozen=True)
class HeatRow:
    """An option's values, one a column.

    `stands_for` says what it is of its model, where that has several lines; else it is empty.
    """

    id: str
    values: tuple[HeatValue, ...]
    stands_for: str = ""


@dataclass(frozen=True)
class Column:
    """The head of a column and where it leads, if anywhere."""

    label: str
    href: str


@dataclass(frozen=True)
class Branch:
    """A top criterion with every option's value on each leaf below it."""

    id: str
    label: str
    question: str
    leaves: tuple[Column, ...]
    rows: tuple[HeatRow, ...]


@dataclass(frozen=True)
class Part:
    """The points that one criterion gives, as part of a bar in % of 100 points, and in words."""

    start: float
    width: float
    text: str


@dataclass(frozen=True)
class Stack:
    """An option's overall value, made of what each top criterion gives; no parts: no evidence.

    `stands_for` is as in HeatRow.
    """

    id: str
    total: str
    parts: tuple[Part, ...]
    stands_for: str = ""


@dataclass(frozen=True)
class LinksRow:
    """An option and its page beside each of `compared_with_all`; empty where there is none."""

    id: str
    paths: tuple[str, ...]


@dataclass(frozen=True)
class Beside:
    """Which pages of options side by side there are.

    `leaders` are the highest of each family, if of several; `pairs_of_one_size` are options that
    make as many new councils.
    """

    compared_with_all: tuple[str, ...]
    leaders: tuple[str, ...]
    pairs_of_one_size: tuple[PairLink, ...]
    rows: tuple[LinksRow, ...]


@dataclass(frozen=True)
class InWords:
    """The first models on each criterion in words: `pairs` are options and what each is beside.

    `which` says which models these are, and why; `finding` what the first meets better and worse.
    `rows` has a criterion, its id, and a word for each pair.
    """

    which: str
    finding: str
    pairs: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Content:
    """What the overview is drawn from; `families` are ids, `criteria` labels.

    `together` is what the browser lays options side by side from; `kinds` are those of evidence.
    """

    headline: str
    finding: str
    in_words: InWords | None
    families: tuple[str, ...]
    family_finding: str
    reaches: tuple[ReachRow, ...]
    against: Against
    columns: tuple[Column, ...]
    rows: tuple[HeatRow, ...]
    which_lines: tuple[WhichLine, ...]
    branches: tuple[Branch, ...]
    criteria: tuple[str, ...]
    stack_title: str
    stacks: tuple[Stack, ...]
    beside: Beside
    kinds: tuple[Evidence, ...]
    together: Markup


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The overview."""
    yield Page("compare", address("compare"), say("titles.compare"), content(appraisal))


def content(appraisal: Appraisal) -> Content:
    """All options on all criteria."""
    labels, headline = option_names(appraisal), headline_name(appraisal)
    top, order = appraisal.dataset.criteria, standing_for_models(appraisal)
    return Content(
        headline=headline,
        finding=joined(
            in_ways.first_in_ways(appraisal.lead.in_ways, model_names(appraisal.dataset)),
            findings.first_place(appraisal.lead, labels, headline),
        ),
        in_words=in_words(appraisal),
        families=families(appraisal),
        family_finding=joined(
            comparisons.families_apart(family_values(appraisal)),
            in_ways.families_in_ways(appraisal.lead.in_ways),
        ),
        reaches=tuple(reach_rows(appraisal)),
        against=against(appraisal),
        columns=(
            Column(say("comparison.row-overall"), ""),
            *(Column(c.label, address("criterion", c.id)) for c in top),
        ),
        rows=tuple(_heat_row(appraisal, i, of) for i, of in order.items()),
        which_lines=which_lines(appraisal),
        branches=tuple(_branch(appraisal, node, order) for node in top),
        criteria=tuple(node.label for node in top),
        stack_title=_stack_title(appraisal),
        stacks=tuple(replace(_stack(appraisal, i), stands_for=of) for i, of in order.items()),
        beside=_beside(appraisal),
        kinds=WEAKEST_LAST,
        together=compared_values.inlined(appraisal),
    )


def in_words(appraisal: Appraisal) -> InWords | None:
    """What the first models meet better and worse; None where there are fewer than two."""
    front, pairs = front_models(appraisal), front_pairs(appraisal)
    if appraisal.on_criteria is None or front is None:
        return None
    labels = option_names(appraisal)
    several = any(i in lines for lines in several_lines(appraisal).values() for i, _ in pairs)
    beside = [appraisal.on_criteria.beside(one, other) for one, other in pairs]
    criteria, (one, other) = appraisal.dataset.criteria, pairs[0]
    names = {node.id: node.label for node in criteria}
    return InWords(
        which=in_ways.columns(front, model_names(appraisal.dataset), several),
        finding=in_ways.beside(beside[0], labels[one], labels[other], names),
        pairs=pairs,
        rows=tuple(
            (node.id, node.label, tuple(in_ways.word(found, node.id) for found in beside))
            for node in criteria
        ),
    )


def reach_rows(appraisal: Appraisal) -> Iterator[ReachRow]:
    """For the whole and each top criterion, how far each family's options reach."""
    yield ReachRow("", say("comparison.row-overall"), _reaches(appraisal, family_reach(appraisal)))
    for node in appraisal.dataset.criteria:
        yield ReachRow(node.id, node.label, _reaches(appraisal, family_reach(appraisal, node)))


def _reaches(
    appraisal: Appraisal, found: dict[str, Reach | None]
) -> tuple[FamilyReach | None, ...]:
    return tuple(
        _reach(appraisal, family, reach) if reach else None for family, reach in found.items()
    )


def _reach(appraisal: Appraisal, family: str, reach: Reach) -> FamilyReach:
    start, width = reach_bar(reach.low, reach.high)
    ranked, labels = appraisal.rankings[appraisal.headline].rank, option_names(appraisal)
    highest = comparisons.highest_of_family(reach.top, reach.options, ranked, labels)
    return FamilyReach(family, comparisons.reach(reach.low, reach.high), start, width, highest)


def _heat(value: float, evidence: str = "") -> HeatValue:
    if evidence == "gap":
        return GAP
    return HeatValue(whole(value), shade(value / 100), evidence)


def _heat_row(appraisal: Appraisal, option: str, stands_for: str) -> HeatRow:
    spans = [known_span(appraisal, option, node) for node in appraisal.dataset.criteria]
    values = (_heat(span.value) if span else GAP for span in spans)
    overall = overall_span(appraisal, option)
    return HeatRow(option, (_heat(overall.value) if overall else GAP, *values), stands_for)


def _branch(appraisal: Appraisal, top: Criterion, order: Mapping[str, str]) -> Branch:
    leaves = [node for node in top.nodes() if node.criteria is None]
    cells, page = appraisal.matrix.cells, address("criterion", top.id)
    return Branch(
        id=top.id,
        label=top.label,
        question=top.question or "",
        leaves=tuple(Column(leaf.label, f"{page}#{leaf.id}") for leaf in leaves),
        rows=tuple(
            HeatRow(
                i, tuple(_heat(c.value, c.evidence) for c in (cells[i, n.id] for n in leaves)), of
            )
            for i, of in order.items()
        ),
    )


def _stack_title(appraisal: Appraisal) -> str:
    """What sets the first of the ranked options apart from the last."""
    order = appraisal.rankings[appraisal.headline].order
    one, other = (order[0], order[-1]) if order else ("", "")
    points = {i: known_points(appraisal, i) for i in (one, other) if i}
    return comparisons.main_difference(one, other, points, option_names(appraisal))


def _stack(appraisal: Appraisal, option: str) -> Stack:
    overall = overall_span(appraisal, option)
    if overall is None:
        return Stack(option, whole(None), ())
    points = [contribution(appraisal, option, c).points for c in appraisal.dataset.criteria]
    return Stack(
        id=option,
        total=whole(overall.value),
        parts=tuple(
            Part(start, width, f"{size:.1f}")
            for (start, width), size in zip(stacked(points), points, strict=True)
        ),
    )


def _beside(appraisal: Appraisal) -> Beside:
    left = compared_with_all(appraisal)
    paths = pair_paths(appraisal)
    return Beside(
        compared_with_all=left,
        leaders=leaders(appraisal),
        pairs_of_one_size=pair_links_of_one_size(appraisal),
        rows=tuple(
            LinksRow(i, tuple(paths.get(frozenset((one, i)), "") for one in left))
            for i in appraisal.matrix.options
        ),
    )
