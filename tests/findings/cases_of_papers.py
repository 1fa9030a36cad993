"""What is said where a paper can't be drawn: files that are no document, and what isn't there."""

import builtins
import sys
from contextlib import suppress
from typing import Any
from unittest.mock import patch

from appraisal.documents.blocks import Document
from appraisal.documents.pdf import NoPdf, as_pdf
from appraisal.documents.word import as_word
from appraisal.documents.word_reference import NotADocument
from tests.documents.council_file import bad_files

EMPTY = Document("T", (), "R", flowing=True)


def of_references() -> None:
    """Files of each kind that is no document."""
    for content, _ in bad_files().values():
        with suppress(NotADocument):
            as_word(EMPTY, content)


def of_what_is_missing() -> None:
    """Without WeasyPrint, and without what it draws letters with."""
    with patch.dict(sys.modules, {"weasyprint": None}), suppress(NoPdf):
        as_pdf(EMPTY)
    bringing = builtins.__import__

    def lacking(name: str, *more: Any, **named: Any) -> Any:
        if name == "weasyprint":
            raise OSError(name)
        return bringing(name, *more, **named)

    with patch.object(builtins, "__import__", lacking), suppress(NoPdf):
        as_pdf(EMPTY)


OF_NO_AREA = (of_references, of_what_is_missing)
