"""How a bench tells what it found: Markdown tables, then what is wrong."""

import sys
from collections.abc import Iterable, Sequence

RULES = {"l": ":---", "r": "---:"}


def table(sides: str, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; `sides` holds an l or an r for each column."""
    lines = [headings, [RULES[side] for side in sides], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def number(value: float | None, form: str, missing: str = "–") -> str:
    """A figure in a format of Python's, or what stands for one that was not taken."""
    return missing if value is None else format(value, form)


def told(faults: Sequence[str], *tables: str) -> int:
    """Print the tables and, apart from them, the faults; give the exit code."""
    print("\n\n".join(tables))
    print("\n".join(faults), file=sys.stderr)
    return 1 if faults else 0
