"""What a table needs so that a spreadsheet shows it as it is, and runs none of it."""

import re
from typing import Any

BYTE_ORDER_MARK = "\ufeff"
"""Tells spreadsheets that a table is UTF-8, so that they show £ and ’ as they are."""

_UNSEEN = (
    r"\s\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
)
_FORMULA = re.compile(
    rf"[{_UNSEEN}\"']*[=+@\t\r\n\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b-]"
)
"""How text begins that a spreadsheet may run: OWASP's list, full-width and small signs among it,
also after quotes, blanks and signs that nobody sees, which spreadsheets drop."""


def not_a_formula(value: Any) -> Any:
    """A cell that no spreadsheet runs: such text gets a leading apostrophe, a number none."""
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value
