"""What is drawn at random, kept while tests run: most small areas ask for the same draws.

Two of three appraisals in a run of tests differ from one before in nothing that their draws hang
on. What is found again was given the very same, down to the seed; that one seed gives one thing is
held by the tests of `maths`, which ask for it themselves, by builds in processes of their own, and
by tests that ask for the fixture `drawn_anew`: whoever asks for the same twice would get it unseen.
"""

from collections.abc import Callable
from typing import TypeVar

import pytest

from appraisal.appraise.ways import counted, finding_out
from appraisal.kept import Memory, kept, recalled

ASKING = (counted, finding_out)
"""The modules that ask `kept` for draws. Packages hang on nearly all of an area: few are alike."""

Found = TypeVar("Found")


def keep_draws(patch: pytest.MonkeyPatch) -> None:
    """Keep what they ask for, whether or not anything else is being kept."""
    memory = Memory()

    def remembered(function: Callable[..., Found], *given: object) -> Found:
        return recalled(memory, (function, given), lambda: kept(function, *given))

    for module in ASKING:
        patch.setattr(module, "kept", remembered)


def draw_anew(patch: pytest.MonkeyPatch) -> None:
    """Draw what is asked for, though it was drawn before."""
    for module in ASKING:
        patch.setattr(module, "kept", kept)
