"""Signs in a text that its writer did not mean to be shown."""

from collections.abc import Iterator

from appraisal.load.complaint import Complaint
from appraisal.model import Dataset
from appraisal.model.walk import walk

_PAIRS = {"“": "”", "‘": "’", "„": "“", "«": "»"}
"""Quotation marks as word processors set them, opening and closing."""


def curly_quotes(dataset: Dataset) -> Iterator[Complaint]:
    """A text that stands in curly quotes: they mark nothing in a file, and are shown with it."""
    for piece in walk(dataset):
        if not isinstance(piece.value, str) or piece.value.isascii():  # which is known at once
            continue
        text = piece.value.strip()
        if text[:1] in _PAIRS and text[1:].endswith(_PAIRS[text[0]]) and _is_one(text):
            what = (
                f"This text stands in curly quotes, {text[0]} and {text[-1]}, which will be shown."
            )
            mend = 'Take them away, or put straight ones (") in their place.'
            yield Complaint(piece.file, piece.path[1:], what, mend)


def _is_one(text: str) -> bool:
    """Whether the marks at the ends belong together: `“A” and “B”` has two quotations in it."""
    inside = text[1:-1]
    return text[0] not in inside and (text[-1] not in inside or text[-1] == "’")
