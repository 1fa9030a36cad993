"""What is assumed, contested or not known, with the file and line that it stands on, as CSV."""

from collections.abc import Iterator, Mapping
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.source_uses import (
    FACTS,
    is_assumption,
    is_disputed,
    is_not_known,
    uses,
)
from appraisal.findings.assumptions import about, figure_said, whose_and_what
from appraisal.findings.numbers import whole, with_range
from appraisal.model import Dataset
from appraisal.model.facts import Model, newest
from appraisal.model.options import Judgement
from appraisal.model.walk import Path, Piece, written_at

Row = dict[str, Any]


def recorded_rows(appraisal: Appraisal) -> list[Row]:
    """A row for each assumption, each figure not known and each of contested ones, by file.

    These are for data/assumptions.csv. `line` is empty for what was not read from a file.
    """
    dataset = appraisal.dataset
    found = appraisal.evidence
    facts = {str(piece.path[1]) for piece in found if piece.file == FACTS}
    used = {piece.value.use: piece.path for piece in uses(dataset, *facts)}
    return [row for piece in found for row in _rows(dataset, piece, used)]


def _rows(dataset: Dataset, piece: Piece, used: Mapping[str, Path]) -> Iterator[Row]:
    if is_disputed(piece):
        for figure in newest(piece.value):
            said = figure_said(dataset, piece.path, figure, used)
            yield _row(dataset, piece, "contested", said, figure)
    elif is_not_known(piece):
        yield _row(dataset, piece, "not known", "", _holder(piece))
    elif is_assumption(piece):
        said = _score(piece.value) or figure_said(dataset, piece.path, piece.value, used)
        yield _row(dataset, piece, "assumed", said, piece.value)


def _holder(piece: Piece) -> Model | None:
    """What has the piece for a field, with a note on it; a council's is not on one of its facts."""
    if piece.within and piece.path[-1] in type(piece.within[-1]).model_fields:
        return piece.within[-1]
    return None


def _score(value: Any) -> str:
    """A judged score with its range; empty for anything else."""
    if not isinstance(value, Judgement) or value.score is None:
        return ""
    low, high = value.ends
    return with_range(whole, low, value.score, high)


def _row(dataset: Dataset, piece: Piece, kind: str, said: str, held: Any) -> Row:
    """A row; `held` is what holds the sources, and the reason or the note."""
    whose, what = whose_and_what(dataset, piece.path)
    spot = written_at(dataset, piece.path)
    return {
        "kind": kind,
        "about": about(piece.path),
        "whose": whose,
        "what": what,
        "value": said,
        "sources": " ".join(getattr(held, "source", None) or piece.sources),
        "why": getattr(held, "why", None) or getattr(held, "note", None) or "",
        "file": piece.file,
        "line": spot.line if spot else "",
    }
