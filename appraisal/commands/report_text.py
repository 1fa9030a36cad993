"""What `appraisal report` says once a report is written: what an officer has still to write."""

import pathlib
from collections.abc import Iterator
from textwrap import shorten

from appraisal.commands.counting import counted
from appraisal.documents.blocks import Document
from appraisal.documents.report.paper import gaps

LONGEST = 96
"""A line of the list is no longer than this; the report has the rest."""


def text(document: Document, place: pathlib.Path) -> Iterator[str]:
    """The lines."""
    found = gaps(document)
    yield f"The report is written to {place}."
    if not found:
        yield "Nothing in it is marked to be written."
        return
    yield f"{counted(len(found), 'part')} of it, marked [To be written: …], are for an officer:"
    for what in found:
        first = what.partition(". ")[0].removesuffix(".")
        yield f"  {shorten(first, LONGEST, placeholder=' …')}"
