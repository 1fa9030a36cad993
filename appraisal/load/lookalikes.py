"""Signs that look like those that these files are written with, or like nothing, and are others."""

import re

from .writing import NO_WIDTH, UNSEEN, Complaint, shortened

_MERGE = re.compile(r"(<{7}|\|{7}|={7}|>{7})(?: .*)?")
_BEGIN = re.compile(rf"([ ]*(?:-[ ]+)?)([ {''.join(UNSEEN)}]*[{''.join(UNSEEN)}][ ]*)\S")
_BULLET = re.compile(r"([ ]*)([•·‣▪◦*–—]|[0-9]{1,2}[.)])[ \u00a0]+(\S.*)")
_WORD = r"[A-Za-z0-9_-]+"
_COLON = re.compile(rf"([ ]*(?:-[ ]+)?)({_WORD})[ ]*([;：︓﹕])[ ]*(.*)")
_CALLED = {";": "a semicolon", "=": "an equals sign"}
_KEY = re.compile(rf"{_WORD}:(?: |$)")
STUCK = re.compile(rf"({_WORD})[ ]*([;：︓﹕])[ ]*(.*)")
"""A key with another sign where its colon should be."""


def lookalike(lines: list[str], last: int) -> Complaint | None:
    """What such a sign has spoilt where a file cannot be read: in line `last`, or the one above."""
    for number, line in enumerate(lines[: last + 1], start=1):
        if found := _MERGE.fullmatch(line.rstrip()):
            what = f"This line is a mark that a merge has left: {found[1]}."
            return (number, 1), what, "Keep one of the versions between such marks, and no mark."
    for number in (last, last - 1):
        line = lines[number - 1] if 0 < number <= len(lines) else ""
        if odd := _odd_beginning(line, must_be_key=number < last):
            column, what, mend = odd
            return (number, column), what, mend
    return None


def _odd_beginning(line: str, must_be_key: bool) -> tuple[int, str, str] | None:
    if found := _BEGIN.match(line):
        called = UNSEEN[next(sign for sign in found[2] if sign in UNSEEN)]
        what = f"There is a {called} here, which cannot be seen and is no space."
        return len(found[1]) + 1, what, "Delete it, and indent with plain spaces."
    if (found := _BULLET.fullmatch(line)) and (not must_be_key or _KEY.match(found[3])):
        what = f"An entry of a list begins with a dash, and this is {found[2].rstrip('.')}."
        return len(found[1]) + 1, what, f"Write `- {shortened(found[3])}`."
    if found := _COLON.fullmatch(line):
        what, mend = other_colon(found[2], found[3], found[4])
        return len(found[1]) + 1, what, mend
    return None


def other_colon(key: str, sign: str, value: str) -> tuple[str, str]:
    """What is wrong with another sign in place of a key's colon, and how to mend it."""
    called = _CALLED.get(sign, f"{sign}, which is no colon to this file,")
    mend = f"Write `{key}: {shortened(value) or '…'}`."
    return f"There is {called} where the colon of `{key}:` is wanted.", mend


def plainly(text: str) -> str:
    """A word without the signs that cannot be seen."""
    shown = ("" if UNSEEN.get(sign) in NO_WIDTH else sign for sign in text)
    return " ".join("".join(shown).split())


def unseen(text: str) -> tuple[str, str] | None:
    """What is wrong with a word that has such a sign at an end, or anywhere if it has no width."""
    inside = [sign for sign in text if UNSEEN.get(sign) in NO_WIDTH]
    at_ends = [sign for sign in (text[:1], text[-1:]) if sign in UNSEEN]
    plain = plainly(text)
    if not plain or not inside + at_ends:
        return None
    what = f"There is a {UNSEEN[(inside + at_ends)[0]]} here, which cannot be seen."
    return what, f"Delete it: `{shortened(plain)}`."
