"""An Appraisal without what takes longest, for the page that somebody waits for.

The ways of counting and the packages take far longer than all else that most pages show. A page is
drawn without them first, where it can be, and drawn again when they are there.
"""

from functools import cached_property
from typing import Any, cast

from appraisal.appraise import Appraisal, Stages
from appraisal.appraise.lead import Lead

SAY_LESS = frozenset({"summary", "option"})
"""Kinds of page that say less where these are missing, and nothing that is untrue.

Any other page that asks for one of them waits for it: it would say that there is none.
"""


class NotYet(Exception):
    """A page asks for what is still to be worked out."""


class Early:
    """What an Appraisal has but for the late parts; `late` tells whether a page asked for one.

    A class, and no copy, so that what is worked out for one page is there for the next, and for the
    whole. `kind` is the kind of page that asks.
    """

    def __init__(self, whole: Stages) -> None:
        self.whole, self.kind, self.late = whole, "", False

    def __getattr__(self, name: str) -> Any:
        return getattr(self.whole, name)

    @cached_property
    def _lead(self) -> Lead:
        return self.whole.lead_in(None)

    @property
    def lead(self) -> Lead:
        """Who leads, without the ways of counting."""
        self.late = True
        return self._lead

    @property
    def ways(self) -> None:
        """Not there yet."""
        self._missing()

    @property
    def packages(self) -> None:
        """Not there yet."""
        self._missing()

    def _missing(self) -> None:
        self.late = True
        if self.kind not in SAY_LESS:
            raise NotYet


def as_appraisal(early: Early) -> Appraisal:
    """The same, for functions that read an Appraisal's parts."""
    return cast("Appraisal", early)
