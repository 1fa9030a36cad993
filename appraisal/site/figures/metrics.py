"""How wide text is in Arial, which slides and papers have, without asking the machine's fonts."""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from math import fsum

FONT = "Arial, Helvetica, 'Liberation Sans', sans-serif"

_PLAIN = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 "
    "556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 "
    "722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 "
    "556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 "
    "260 334 584"
)
_BOLD = (
    "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 "
    "556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 "
    "722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 "
    "556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 "
    "280 389 584"
)
"""Thousandths of the size of the letters, from the blank to the tilde: the font's own advances."""

_OTHERS = {"’": 278, "‘": 278, "—": 1000, "…": 1000, "→": 1000, "←": 1000, "½": 834, "\u00a0": 278}
_ANY = 584
"""As wide as a sign that is not listed is taken to be; letters with accents are no wider."""


def _table(widths: str) -> Mapping[str, int]:
    listed = {chr(32 + n): int(width) for n, width in enumerate(widths.split())}
    return defaultdict(lambda: _ANY, listed | _OTHERS)


_WIDTHS = {False: _table(_PLAIN), True: _table(_BOLD)}


@lru_cache(maxsize=20000)
def width(text: str, size: float, bold: bool = False) -> float:
    """How wide a text is, in the unit of `size`."""
    return fsum(map(_WIDTHS[bold].__getitem__, text)) * size / 1000
