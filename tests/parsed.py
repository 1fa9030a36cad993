"""The modules of the program as trees, for tests of how it is written."""

import ast
from functools import cache
from pathlib import Path


@cache
def parsed(path: Path) -> ast.Module:
    """What a module holds; each is asked about by several tests, and read once."""
    return ast.parse(path.read_text(encoding="utf-8"))
