"""A figure and the figures that it is made of, down to those that stand in files."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from appraisal.appraise.trace.written import Written
from appraisal.model import Reading

How = Literal[
    "written",  # one figure of a file, or the middle of several that disagree
    "sum",  # each part times what it counts, added up
    "mean",  # the same, where what they count adds up to 1
    "share",  # the first part times the share of it that falls to this
    "min",
    "max",
    "ratio",  # the largest by the smallest
    "spread",  # the largest less the smallest
    "divided",  # the first by the second
    "lifted",  # the sum, kept between 0 and 100
    "definition",  # follows from what the option is
    "reference",  # what such things came to elsewhere, never less than what is known
    "payback",  # when the parts, year by year, come back to nought
    "unknown",  # nobody has said
]
"""How a figure comes about from its parts."""

Kind = Literal[
    "option",
    "council",
    "area",
    "body",
    "measure",
    "function",
    "partnership",
    "theme",
    "principle",
    "flow",
    "candidate",
    "class",
]
"""What a figure is of: `body` is several councils as one, `measure` a total to be divided."""


class Part(Struct, frozen=True):
    """A figure of something, and the parts that it is made of.

    `reading` is None where it is not known; `factor` what it counts in the figure that it is a part
    of. `measure` is the measure that it is of, empty for all that the tool counts; `detail` a word
    of the file format that says more: the level at which a function is decided, what becomes of a
    partnership, how far a principle is met.
    """

    kind: Kind
    id: str
    label: str
    reading: Reading | None
    how: How
    parts: tuple["Part", ...] = ()
    written: tuple[Written, ...] = ()
    factor: float = 1.0
    measure: str = ""
    detail: str = ""

    def every(self) -> Iterator["Part"]:
        """This part and all below it, the outermost first."""
        yield self
        for part in self.parts:
            yield from part.every()

    def figures(self) -> tuple[Written, ...]:
        """Every figure of the files that it rests on, each once, in the order of its parts."""
        return tuple(dict.fromkeys(one for part in self.every() for one in part.written))
