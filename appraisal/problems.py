"""What is wrong, or probably wrong, with a workspace, said so that its author can mend it."""

import errno
import unicodedata
from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

MOST = 200
"""Problems of one file that are listed: nobody reads more before mending them."""


class Problem(Struct, frozen=True, order=True):
    """One mistake: where it stands, what is wrong, and how to mend it.

    `line` and `column` count from 1; a mistake that belongs to a whole file stands at 1:1.
    """

    file: str
    line: int
    column: int
    what: str
    mend: str

    def __str__(self) -> str:
        return _one_line(f"{self.file}:{self.line}:{self.column}: {self.what} {self.mend}")


class Notice(Struct, frozen=True, order=True):
    """One warning: something that is probably a mistake and that stops nothing.

    As for a Problem; `kind` is the warning's id, by which a workspace can say that it is meant.
    """

    file: str
    line: int
    column: int
    kind: str
    what: str
    mend: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}"
        return _one_line(f"{place}: warning: {self.what} {self.mend} [{self.kind}]")


def _one_line(said: str) -> str:
    """What was typed may hold line breaks and a terminal's codes: they show, and do nothing."""
    return "".join(sign if sign.isprintable() else f"[{called(sign)}]" for sign in said)


def called(sign: str) -> str:
    """A sign that cannot be seen, in words: "no-break space"."""
    usual = {"\r": "line break", "\n": "line break", "\t": "tab"}
    return usual.get(sign) or unicodedata.name(sign, "control character").lower()


def _order(problem: Problem) -> tuple[str, int, int, str, str]:
    """As problems compare; made once each, because a hostile file has half a million of them."""
    return problem.file, problem.line, problem.column, problem.what, problem.mend


def _at_most(problems: list[Problem]) -> Iterator[Problem]:
    """The first MOST problems of each file, in order, and how many more it has."""
    for file, found in groupby(problems, key=lambda problem: problem.file):
        of_file = list(found)
        yield from of_file[:MOST]
        if (more := len(of_file) - MOST) > 0:
            last = of_file[-1]
            what = f"And {more:,} more in this file, of which the last is here."
            yield Problem(file, last.line, last.column, what, "Mend those above first.")


class ProblemsFound(Exception):
    """Every Problem of a workspace at once, in the order of files and lines."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = tuple(_at_most(sorted(set(problems), key=_order)))
        super().__init__("\n".join(map(str, self.problems)))


_FULL = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is full",
    errno.EROFS: "the disk can only be read",
}

OPEN_ELSEWHERE = frozenset({32, 33})
"""What Windows answers of a file that another program has open: sharing and lock violation."""


def is_open_elsewhere(error: OSError) -> bool:
    """Whether another program, such as Excel, keeps a file to itself; Windows alone lets it."""
    return getattr(error, "winerror", None) in OPEN_ELSEWHERE


def why(error: OSError) -> str:
    """Why the disk refuses, to stand within a sentence: "the disk is full"."""
    if is_open_elsewhere(error):
        return "another program has it open; close it there and run this again"
    if error.errno in _FULL:
        return _FULL[error.errno]
    said = (error.strerror or str(error) or "the disk refuses").rstrip(".")
    return said[:1].lower() + said[1:]
