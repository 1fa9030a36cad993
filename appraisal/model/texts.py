"""How long and how deep a text may be, so that every text that is accepted is drawn at once."""

import re

Refusal = tuple[str, str]
"""What is wrong with a text, and how to mend it."""

LONGEST = 10_000
"""The most characters of a text."""
DEEPEST = 12
"""The most lists and quotations within one another."""
MOST = {"[": 80, "<": 80, "\\": 500}
"""The most of a character: each is looked at together with all that follows it."""
_FEWEST = min(MOST.values())

_MAY_OPEN = re.compile(r"[\s>+*\d-]")
_OPENING = re.compile(r"(?:\s|>|[-+*](?=\s)|\d+[.)](?=\s))+")
_MARKER = re.compile(r">|[-+*](?=\s)|\d+[.)](?=\s)")
_TAB = 4


def refusal(text: str) -> Refusal | None:
    """Why a text is refused; None for one that is drawn well within a second.

    The bounds were measured: tests/model/test_texts.py draws the worst that they let through.
    """
    if len(text) <= DEEPEST:  # as most are: each level takes a sign, and no bound is less
        return None
    if len(text) > LONGEST:
        what = f"This text has {len(text):,} characters; {LONGEST:,} is the most."
        return what, "Shorten it, or put the rest into a document that a source names."
    for character, most in MOST.items() if len(text) > _FEWEST else ():
        if (count := text.count(character)) > most:
            what = f"This text has '{character}' {count:,} times; {most} is the most."
            return what, f"Take away each '{character}' that is not needed."
    if depth(text) > DEEPEST:
        what = f"This text has lists or quotations more than {DEEPEST} deep."
        return what, "Take away list marks and quotation marks at the start of its lines."
    return None


def depth(text: str) -> int:
    """How many lists and quotations a line of the text can stand within, at most."""
    if text.isprintable():  # so that it has one line
        return _depth(text) if _MAY_OPEN.match(text) else 0
    return max((_depth(line) for line in text.splitlines() if _MAY_OPEN.match(line)), default=0)


def _depth(line: str) -> int:
    opening = _OPENING.match(line.expandtabs(_TAB) + " ")
    if opening is None:
        return 0
    marks = _MARKER.findall(opening[0])
    blank = len(opening[0]) - sum(map(len, marks))
    return len(marks) + max(0, blank - len(marks)) // _TAB
