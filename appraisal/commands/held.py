"""What Windows does not let go of: a file or folder that some other program has open.

A virus scanner, a search index or a drive that is copied elsewhere opens what was just written for
a moment; Explorer, a shell or Excel for as long as somebody looks at it.
"""

import time
from collections.abc import Callable
from typing import TypeVar

from appraisal.problems import is_open_elsewhere

Result = TypeVar("Result")

WAITS = (0.1, 0.2, 0.4, 0.8, 1.6)
"""Seconds between tries, some three in all: longer than a scanner takes."""

_DENIED = 5
"""What Windows answers where a folder is held: access denied."""


def is_held(error: OSError) -> bool:
    """Whether a refusal is, or may be, another program's doing; on other systems none is."""
    return is_open_elsewhere(error) or getattr(error, "winerror", None) == _DENIED


def patiently(act: Callable[[], Result], sleep: Callable[[float], object] = time.sleep) -> Result:
    """Do what another program may be in the way of, trying again for a few seconds.

    Raises what the last try raised; at once what is nobody's doing.
    """
    for wait in WAITS:
        try:
            return act()
        except OSError as error:
            if not is_held(error):
                raise
        sleep(wait)
    return act()


def held_words(place: object) -> str:
    """Why something was refused, and what to do, as a sentence."""
    return (
        f"Windows does not let go of {place}: a program has a file in it open, or you may not "
        "change it. Close Explorer, Excel and editors that show it, and run this again."
    )
