"""The modules of the program as trees, for tests of how it is written."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path


@cache
def parsed(path: Path) -> ast.Module:
    """What a module holds; each is asked about by several tests, and read once."""
    return ast.parse(path.read_text(encoding="utf-8"))


_HELD = ("body", "orelse", "finalbody", "handlers", "cases")
"""Where a statement, or a part of one, holds others."""


def statements(tree: ast.Module) -> Iterator[ast.AST]:
    """Every statement of a module, however deep it stands; expressions hold none.

    To go through these as well, as `ast.walk` does, takes ten times as long.
    """
    left: list[ast.AST] = [tree]
    while left:
        node = left.pop()
        for held in _HELD:
            left += getattr(node, held, ())
        yield node
