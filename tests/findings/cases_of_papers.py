"""What is said where a paper can't be drawn: what isn't installed."""

import builtins
import sys
from contextlib import suppress
from typing import Any
from unittest.mock import patch

from msgspec.structs import replace

from appraisal.documents.blocks import Document
from appraisal.documents.html import as_html
from appraisal.documents.pdf import NoPdf, as_pdf
from appraisal.documents.word import NoWord, as_word
from appraisal.findings.sentences import say

EMPTY = Document("T", (), "R", flowing=True)


def of_what_is_missing() -> None:
    """Without python-docx, without WeasyPrint, and without what that draws letters with."""
    with patch.dict(sys.modules, {"docx": None}), suppress(NoWord):
        as_word(EMPTY)
    with patch.dict(sys.modules, {"weasyprint": None}), suppress(NoPdf):
        as_pdf(EMPTY)
    bringing = builtins.__import__

    def lacking(name: str, *more: Any, **named: Any) -> Any:
        if name == "weasyprint":
            raise OSError(name)
        return bringing(name, *more, **named)

    with patch.object(builtins, "__import__", lacking), suppress(NoPdf):
        as_pdf(EMPTY)


def of_where_pages_are() -> None:
    """A paper whose pages are published, and one that stands beside them."""
    as_html(replace(EMPTY, site="https://options.example.org/workshops/what.html"))
    say("papers.back", workshop="What should the councils work on together?")


OF_NO_AREA = (of_what_is_missing, of_where_pages_are)
