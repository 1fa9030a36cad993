"""What a table needs so that a spreadsheet shows it as it is, and runs none of it."""

import re
from typing import Any

BYTE_ORDER_MARK = "\ufeff"
"""Tells spreadsheets that a table is UTF-8, so that they show £ and ’ as they are."""

_FORMULA = re.compile(r"[\s\"']*[=+@\t\r\n\uff1d\uff0b\uff0d\uff20-]")
"""How text begins that a spreadsheet may run: OWASP's list, full-width signs among it, also after
blanks and quotes, which spreadsheets drop."""


def not_a_formula(value: Any) -> Any:
    """A cell that no spreadsheet runs: such text gets a leading apostrophe, a number none."""
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value
