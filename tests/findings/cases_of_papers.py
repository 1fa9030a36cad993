"""What is said where a paper can't be drawn: what isn't installed."""

import builtins
import sys
from contextlib import suppress
from typing import Any
from unittest.mock import patch

from appraisal.documents.blocks import Document
from appraisal.documents.pdf import NoPdf, as_pdf

EMPTY = Document("T", (), "R", flowing=True)


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


OF_NO_AREA = (of_what_is_missing,)
