"""Templates of a workspace that nothing draws: their names are slips, or nobody names them."""

from collections.abc import Iterator, Mapping, Set
from pathlib import PurePosixPath

from appraisal.problems import Problem

from .names import near

WHAT = "Nothing draws this template."
_MEND = "Give it the name of a packaged template, or include it from one."


def undrawn(own: Mapping[str, str], packaged: Set[str]) -> Iterator[Problem]:
    """A Problem for each template that is neither packaged nor named by another of the workspace.

    `own` has what each template holds, by its name; `packaged` the names that the pages use.
    """
    for name in sorted(own.keys() - packaged):
        if not any(name in text for other, text in own.items() if other != name):
            meant = _meant(name, packaged)
            mend = _MEND if meant is None else f"Did you mean '{meant}'?"
            yield Problem(f"templates/{name}", 1, 1, WHAT, mend)


def _meant(name: str, packaged: Set[str]) -> str | None:
    """The packaged template that a name is a slip of, perhaps one that lies in another folder."""
    known = sorted(packaged)
    file = PurePosixPath(name).name
    elsewhere = (other for other in known if PurePosixPath(other).name == file)
    return near(name, known) or next(elsewhere, None)
