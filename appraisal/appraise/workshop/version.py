"""Which version of a workshop's questions a sheet was made for."""

import hashlib
import json

from appraisal.model import Criterion, Dataset

LENGTH = 8
"""Signs of a version: two of a few dozen are never alike by chance."""


def version_of(dataset: Dataset, name: str) -> str:
    """A short hash of what a workshop asks: it changes where an answer would mean another thing.

    That is its questions, the leaves with their scales, and the candidates and options by id. The
    wording of a question is part of it, its reason and its page are not. Nor is what the room
    thought of: sheets that are still to come back were made before, and mean what they meant.
    """
    workshop = dataset.workshops[name]
    added = {each.id for each in workshop.added}
    asked = {
        "workshop": name,
        "questions": [
            (each.id, each.ask, each.option, each.criterion, each.candidate)
            for each in workshop.questions
        ],
        "leaves": [_scale(leaf) for leaf in dataset.leaves()],
        "candidates": sorted(dataset.candidates.keys() - added),
        "options": sorted(dataset.options.keys() - added),
    }
    return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()[:LENGTH]


def _scale(leaf: Criterion) -> tuple[str, object]:
    """A leaf with what its values mean."""
    if leaf.measured is not None:
        return leaf.id, leaf.measured.model_dump(mode="json")
    return leaf.id, {f"{key:g}": text for key, text in (leaf.judged or {}).items()}
