"""The headings under which an option's implications stand: six for all, and a workspace's own."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from .criteria import in_words

STANDARD = (
    "financial",
    "legal",
    "human-resources",
    "information-technology",
    "equalities",
    "climate",
)
"""The headings that need no entry in `report: headings:`, by id."""


def slug_of(name: str) -> str:
    """The id that a name comes nearest to: `Amber Valley` is `amber-valley`; perhaps empty."""
    letters = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")


def heading_names(listed: Iterable[str]) -> Mapping[str, str]:
    """Every heading that may be used, by id → as it is printed: those listed first, in order."""
    own = {slug_of(name): name for name in listed}
    return own | {i: in_words(i) for i in STANDARD if i not in own}
