"""How a template's values get into a page: escaped, most of them without any signs to escape.

A site prints some 140,000 values. Jinja makes markup of each, only to put them into one text.
"""

import re
from typing import Any

from jinja2.compiler import CodeGenerator
from markupsafe import Markup, escape

_SIGNS = re.compile("[&<>\"']")
"""What `escape` writes in another way."""
_NUMBERS = (int, float)
"""Types whose text holds no sign of those: digits, a point, and what goes with them."""


def written(value: Any) -> str:
    """The text that `markupsafe.escape` makes of a value, which need not be markup itself.

    It goes by the very type: what derives from one of these may say another text, or another HTML.
    """
    kind = type(value)
    if kind is str:
        return value if _SIGNS.search(value) is None else escape(value)
    if kind is Markup:
        return value  # type: ignore[no-any-return]
    return str(value) if kind in _NUMBERS else escape(value)


class Writer(CodeGenerator):
    """Jinja's compiler, but what it prints is written by `written`, and only joined afterwards."""

    def write_commons(self) -> None:
        """Begin a template or block; its macros stand within it, and escape as it does."""
        super().write_commons()
        self.writeline("escape = environment.written")
