"""Risks by likelihood and impact: five by five cells that all options share, and the risks in them.

Likelihood goes up and impact to the right, each from 1 to 5.
"""

from collections.abc import Mapping, Sequence

from msgspec import Struct

STEPS = 5
"""Likelihood and impact go from 1 to this."""
SHADES = 4
"""No darker than this many: marks and letters have to stand out on each."""
CELL = 28
"""The sides of a cell, in pixels."""
EDGE = 16
"""The room for the steps beside the cells and below them, in pixels."""
LINE = 12
"""From one line of a cell to the next, in pixels."""
LINES = 2
"""So many risks of a cell have a line of their own; of more the first, and how many others."""


class Shaded(Struct, frozen=True):
    """A cell by its left upper corner, with its shade (0-3)."""

    x: int
    y: int
    heat: int


class Step(Struct, frozen=True):
    """A step of an axis, where its number stands."""

    x: int
    y: int
    step: int


class RiskFrame(Struct, frozen=True):
    """What all matrices share: the side of the drawing and of a cell, the cells and the steps."""

    side: int
    cell: int
    cells: tuple[Shaded, ...]
    steps: tuple[Step, ...]


class RiskMark(Struct, frozen=True):
    """A cell that holds risks, with its lines of text, each with where it stands."""

    x: int
    y: int
    lines: tuple[tuple[int, str], ...]


def heat(likelihood: int, impact: int) -> int:
    """The shade of a cell, 0-3, by likelihood times impact."""
    return min(SHADES - 1, likelihood * impact * SHADES // STEPS**2)


def risk_frame() -> RiskFrame:
    """Every cell, and the steps of likelihood on the left and of impact below."""
    steps, side = range(1, STEPS + 1), EDGE + STEPS * CELL
    cells = ((likelihood, impact) for likelihood in steps for impact in steps)
    return RiskFrame(
        side=side,
        cell=CELL,
        cells=tuple(Shaded(*_corner(*at), heat(*at)) for at in cells),
        steps=(
            *(Step(EDGE // 2, _corner(step, 1)[1] + CELL // 2 + 4, step) for step in steps),
            *(Step(_corner(1, step)[0] + CELL // 2, side - 3, step) for step in steps),
        ),
    )


def risk_marks(held: Mapping[tuple[int, int], Sequence[int]]) -> tuple[RiskMark, ...]:
    """The cells of one option: the numbers of its risks by their likelihood and impact."""
    return tuple(_mark(_corner(*at), numbers) for at, numbers in held.items() if numbers)


def _mark(corner: tuple[int, int], numbers: Sequence[int]) -> RiskMark:
    said = [str(number) for number in numbers]
    if len(said) > LINES:
        said = [said[0], f"+{len(said) - 1}"]
    x, y = corner
    top = y + (CELL - LINE * len(said)) // 2 + LINE - 2
    return RiskMark(x, y, tuple((top + LINE * n, text) for n, text in enumerate(said)))


def _corner(likelihood: int, impact: int) -> tuple[int, int]:
    """The left upper corner of a cell."""
    return EDGE + (impact - 1) * CELL, (STEPS - likelihood) * CELL
