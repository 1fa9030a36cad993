"""Everything in a workspace that rests on a source, is contested or is not known."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from appraisal.model import ASSUMPTION, UNKNOWN, Dataset, Figure, Use, is_contested
from appraisal.model.walk import Piece, walk

DATES = {"date", "since", "until", "last_seen", "by"}
"""Keys under which `unknown` is a date, and no figure."""

FACTS = "facts.yaml"

_NOT_EVIDENCE = {"appraisal.yaml", "sources.yaml"}
"""Files that say how to count, and what the sources are, but nothing that rests on one."""

_EVIDENCE_ALL_THE_SAME = ("appraisal.yaml", "who_pays")
"""Published costs of splitting services, and the path of council tax, stand among the settings."""


def evidence_pieces(dataset: Dataset) -> Iterator[Piece]:
    """Every sourced, contested or unknown piece of the workspace, file by file."""
    for piece in walk(dataset):
        found = piece.sources or is_disputed(piece) or is_not_known(piece)
        told = piece.file not in _NOT_EVIDENCE or piece.path[:2] == _EVIDENCE_ALL_THE_SAME
        if found and told:
            yield piece


def is_disputed(piece: Piece) -> bool:
    """Whether a piece is a fact on which sources disagree; each of its figures is a piece too."""
    value = piece.value
    figures = isinstance(value, tuple) and all(isinstance(item, Figure) for item in value)
    return figures and is_contested(value)


def uses(dataset: Dataset, *facts: str) -> Iterator[Piece]:
    """Every place where one of these facts of facts.yaml is used; the value there says which."""
    found = dataset.once(
        uses, lambda: tuple(piece for piece in walk(dataset) if isinstance(piece.value, Use))
    )
    return (piece for piece in found if piece.value.use in facts)


def is_not_known(piece: Piece) -> bool:
    """Whether a piece is an `unknown` that is neither a date nor the name of something."""
    key = piece.path[-1]
    unknown = isinstance(piece.value, str) and piece.value == UNKNOWN
    return unknown and isinstance(key, str) and key not in DATES and piece.names is None


def is_assumption(piece: Piece) -> bool:
    """Whether a piece is a figure that rests in part on somebody's judgement, or wholly does.

    A shared fact is one where it stands, however often it is used.
    """
    partly = isinstance(piece.value, Figure) and ASSUMPTION in piece.sources
    return partly or (piece.sources == (ASSUMPTION,) and not isinstance(piece.value, Use))


def resting_on(dataset: Dataset, found: Iterable[Piece]) -> Mapping[str, tuple[Piece, ...]]:
    """Every source on record with what rests on it, in the order of the sources' titles.

    A fact of facts.yaml is told by what uses it.
    """
    titles = sorted(dataset.sources, key=lambda i: (dataset.sources[i].title.lower(), i))
    resting: dict[str, list[Piece]] = {source: [] for source in titles}
    for piece in found:
        for source in piece.sources:
            if source != ASSUMPTION and source in resting and piece.file != FACTS:
                resting[source].append(piece)
    return {source: tuple(pieces) for source, pieces in resting.items()}


def places_resting_on(dataset: Dataset) -> Mapping[str, int]:
    """How many rows of councils/settlements.csv rest on each source."""
    return Counter(source for place in dataset.settlements for source in place.sources)


class EvidenceCounts(Struct, frozen=True):
    """How many pieces of the files are contested, not known, or assumptions.

    `partisan` counts the sources that are a party's or were paid for by somebody.
    """

    contested: int
    unknown: int
    assumed: int
    partisan: int


def count_evidence(dataset: Dataset, found: Sequence[Piece]) -> EvidenceCounts:
    """Count the pieces of evidence that `evidence_pieces` found, and the partisan sources."""
    return EvidenceCounts(
        contested=sum(map(is_disputed, found)),
        unknown=sum(map(is_not_known, found)),
        assumed=sum(map(is_assumption, found)),
        partisan=sum(source.partisan for source in dataset.sources.values()),
    )
