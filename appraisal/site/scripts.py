"""Scripts as pages carry them: without what only their authors read."""

import re
from functools import lru_cache

COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*(?:[^*]|\*(?!/))*\*/[ \t]*)(?:\n|\Z)", re.MULTILINE)
"""Comments with lines of their own."""
INDENT = re.compile(r"^[ \t\n]+", re.MULTILINE)


@lru_cache(maxsize=64)
def lean(script: str) -> str:
    """A script without indents, empty lines and comments that stand on lines of their own.

    One with a text across lines (between backticks) is left as it is: there they would count.
    Kept for the next page, which mostly has the same.
    """
    if any(line.count("`") % 2 for line in script.split("\n")):
        return script
    return INDENT.sub("", COMMENT.sub("", script))
