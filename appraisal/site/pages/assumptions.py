"""Assumptions and figures not known, one by one, each with its reason and its place."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.source_uses import evidence_pieces, is_assumption, is_not_known
from appraisal.findings.sentences import say
from appraisal.findings.source_uses import described
from appraisal.model import Dataset
from appraisal.model.walk import Piece
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.value_tree import spot


@dataclass(frozen=True)
class Listed:
    """What is assumed or not known, why (empty where that isn't said), and where it stands."""

    what: str
    why: str
    spot: str


Groups = tuple[tuple[str, tuple[Listed, ...]], ...]
"""Owners, each with what of theirs is listed."""


@dataclass(frozen=True)
class Content:
    """What the page of assumptions is drawn from."""

    assumed: Groups
    unknown: Groups


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The page of assumptions and figures not known."""
    title = say("titles.assumptions")
    yield Page("assumptions", address("assumptions"), title, content(appraisal))


def content(appraisal: Appraisal) -> Content:
    """What is assumed and what is not known, by whose it is."""
    found = tuple(evidence_pieces(appraisal.dataset))
    return Content(
        assumed=_grouped(appraisal.dataset, found, is_assumption),
        unknown=_grouped(appraisal.dataset, found, is_not_known),
    )


def _grouped(dataset: Dataset, found: tuple[Piece, ...], wanted: Callable[[Piece], bool]) -> Groups:
    groups: dict[str, list[Listed]] = {}
    for piece in filter(wanted, found):
        owner, what = described(dataset, piece.path)
        row = Listed(what, _reason(piece), spot(dataset, *piece.path))
        groups.setdefault(owner, []).append(row)
    return tuple((owner, tuple(rows)) for owner, rows in groups.items())


def _reason(piece: Piece) -> str:
    """Why an assumption was made, or what is said about a figure that is not known."""
    return getattr(piece.value, "why", None) or getattr(piece.value, "note", None) or ""
