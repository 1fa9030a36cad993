"""Who is first in each way of counting: what the browser counts from, as JSON."""

import math
import string
from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any

import numpy as np
from markupsafe import Markup

from appraisal.appraise.ways.counted import Ways
from appraisal.appraise.ways.shares_left import PARTS, shares_by_way
from appraisal.appraise.ways.tallies import changing
from appraisal.data.inlined import inline
from appraisal.findings.sentences import patterns_of
from appraisal.findings.ways import NamedWays

SAID = (
    "ways.way",
    "ways.many",
    "ways.everywhere",
    "ways.untold",
    "ways.only-untold",
    "ways.first",
    "ways.then",
    "ways.then-untold",
    "ways.often-of",
    "switched",
    "numbers.only",
    "numbers.both",
    "numbers.all",
    "numbers.and",
    "numbers.list",
    "numbers.list-of-lists",
)
"""What the browser says, most of it in the words of findings/ways.py."""

DIGITS = string.digits + string.ascii_letters + "-_"
"""Two of them say which of 4,096 parts, and JSON escapes none."""


def counted_ways(found: NamedWays) -> Mapping[str, Any]:
    """What the browser needs to count the ways that a reader leaves, as the build counts them.

    `ways` has a sign for each way in which a choice of `choices` is taken otherwise, the last
    choice turning fastest; `signs` says which model, by position, is clearly first where that sign
    stands, and null where none is. `each` is how many ways such a one stands for: choices that
    change nothing are left out. `shares` has the models' shares of draws in each way of some of the
    choices, in parts of `of`: two of `digits` each, models turning fastest.
    """
    ways = found.ways
    choices = changing(ways)
    kept = [choice in choices for choice in ways.choices]
    index = tuple(slice(None) if own else slice(1) for own in kept)
    clear = ways.told(index)
    # The place after the last model stands for none.
    firsts = np.where(clear.any(axis=1), clear.argmax(axis=1), len(ways.models))
    signs = dict(zip([*range(len(ways.models)), None], _signs(), strict=False))
    marks = [*signs.values()]
    return {
        "choices": [{"id": c.id, "alternatives": c.alternatives} for c in choices],
        "models": [{"id": i, "name": found.models[i]} for i in ways.models],
        "each": _each(ways, kept),
        "signs": {sign: held for held, sign in signs.items()},
        "ways": "".join(marks[first] for first in firsts),
        "shares": _shares(ways),
        "sentences": patterns_of(SAID),
    }


def inlined(found: NamedWays) -> Markup:
    """The same as it is written into the page."""
    return inline(counted_ways(found))


def _shares(ways: Ways) -> Mapping[str, Any]:
    held = shares_by_way(ways)
    parts = (divmod(int(part), len(DIGITS)) for part in held.parts.ravel())
    return {
        "choices": [choice.id for choice in held.choices],
        "of": PARTS,
        "digits": DIGITS,
        "parts": "".join(DIGITS[high] + DIGITS[low] for high, low in parts),
    }


def _each(ways: Ways, kept: list[bool]) -> int:
    left_out = (c for c, own in zip(ways.choices, kept, strict=True) if not own)
    return math.prod(len(choice.alternatives) for choice in left_out)


def _signs() -> Iterator[str]:
    """Letters and figures without end, the shortest first, and none that JSON has to escape."""
    return (chr(code) for code in count(ord("0")) if chr(code).isalnum())
