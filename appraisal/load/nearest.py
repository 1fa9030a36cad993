"""The known word that a word is likely to be a slip of."""

import difflib
from collections.abc import Iterable


def suggestion(word: object, known: Iterable[str]) -> str:
    """`Did you mean 'x'?` for the nearest known word, or nothing."""
    near = nearest(word, known)
    return f"Did you mean '{near}'?" if near is not None else ""


def nearest(word: object, known: Iterable[str], alike: float = 0.6) -> str | None:
    """The known word that a word is likely to be a slip of; `alike` is 1 for the word itself."""
    near = difflib.get_close_matches(str(word), sorted(known), n=1, cutoff=alike)
    return near[0] if near else None
