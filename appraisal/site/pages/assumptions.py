"""What was judged rather than found, and what isn't known, by what it is about."""

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.source_uses import is_assumption, is_not_known
from appraisal.charts.count_bars import count_bars
from appraisal.findings.assumptions import SCORES, assumptions_finding
from appraisal.findings.sentences import say
from appraisal.model import Dataset
from appraisal.model.options import Judgement
from appraisal.model.walk import Piece
from appraisal.site.assumption_groups import (
    AssumedGroup,
    UnknownGroup,
    assumed_groups,
    grouped,
    unknown_groups,
)
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.value_tree import value_address


class Counted(Struct, frozen=True):
    """A thing that assumptions are about: how many are assumed and not known, as widths in %."""

    about: str
    assumed: int
    unknown: int
    assumed_width: float
    unknown_width: float


class Assigned(Struct, frozen=True):
    """A score from 0 to 100 that rests on judgement, with its range and where its reason stands."""

    value: float
    low: float
    high: float
    path: str


class ScoreRow(Struct, frozen=True):
    """The scores of an option that rest on judgement; None on a criterion without one."""

    id: str
    scores: tuple[Assigned | None, ...]


class Content(Struct, frozen=True):
    """What the page is drawn from.

    `criteria` has the labels of those with a score that rests on judgement.
    """

    finding: str
    counts: tuple[Counted, ...]
    scores_about: str
    criteria: tuple[str, ...]
    scores: tuple[ScoreRow, ...]
    assumed: tuple[AssumedGroup, ...]
    unknown: tuple[UnknownGroup, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The page of assumptions and figures not known."""
    title = say("titles.assumptions")
    yield Page("assumptions", address("assumptions"), title, partial(content, appraisal))


def content(appraisal: Appraisal) -> Content:
    """What is assumed and what is not known, by what it is about."""
    dataset = appraisal.dataset
    found = appraisal.evidence
    assumed, unknown = list(filter(is_assumption, found)), list(filter(is_not_known, found))
    scores = [piece for piece in assumed if isinstance(piece.value, Judgement)]
    leaves = [
        leaf for leaf in dataset.leaves() if any(piece.path[-1] == leaf.id for piece in scores)
    ]
    return Content(
        finding=assumptions_finding(len(assumed), len(unknown)),
        counts=_counts(assumed, unknown),
        scores_about=SCORES,
        criteria=tuple(leaf.label for leaf in leaves),
        scores=tuple(_scores(dataset, scores, [leaf.id for leaf in leaves])),
        assumed=assumed_groups(dataset, [piece for piece in assumed if piece not in scores]),
        unknown=unknown_groups(dataset, unknown),
    )


def _counts(assumed: Sequence[Piece], unknown: Sequence[Piece]) -> tuple[Counted, ...]:
    """Every thing, that with most first, on one scale."""
    judged, open_ = grouped(assumed), grouped(unknown)
    names = list(dict.fromkeys((*judged, *open_)))
    of = {name: (len(judged.get(name, ())), len(open_.get(name, ()))) for name in names}
    names.sort(key=lambda name: -sum(of[name]))
    widths = count_bars([count for name in names for count in of[name]])
    return tuple(
        Counted(name, *of[name], widths[2 * at], widths[2 * at + 1])
        for at, name in enumerate(names)
    )


def _scores(dataset: Dataset, found: Sequence[Piece], leaves: list[str]) -> Iterator[ScoreRow]:
    """A row for each option with a score that rests on judgement, in the options' order."""
    held = {(_option(piece), str(piece.path[-1])): piece.value for piece in found}
    for option in dataset.option_order():
        row = tuple(_assigned(dataset, held.get((option, leaf)), leaf, option) for leaf in leaves)
        if any(row):
            yield ScoreRow(option, row)


def _option(piece: Piece) -> str:
    return piece.file.rpartition("/")[2].removesuffix(".yaml")


def _assigned(dataset: Dataset, score: Judgement | None, leaf: str, option: str) -> Assigned | None:
    if score is None or score.score is None:
        return None
    return Assigned(score.score, *score.ends, value_address(dataset, leaf, option))
