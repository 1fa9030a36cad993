"""What several scores and figures would have to be together for the first place to change."""

from msgspec import Struct

from appraisal.appraise.safety.ground import Ground
from appraisal.appraise.safety.items import Moved, items
from appraisal.maths.robustness import turning_sets


class SetRow(Struct, frozen=True):
    """Items of evidence, none to spare, that put another model first at the ends of their ranges.

    `rival` then overtakes every line of today's first model, and `then` are the options that come
    first. `needs` is how much of the way (0-1) they have to go for the rival to draw level.
    """

    moved: tuple[Moved, ...]
    rival: str
    then: tuple[str, ...]
    needs: float


class Several(Struct, frozen=True):
    """The sets of up to three items, fewest items first, then those that need least.

    `more` says that there are more than are listed. `least` is the least number that puts another
    model first (beyond three, a number that fewer never do), None where not even all together do.
    """

    sets: tuple[SetRow, ...] = ()
    more: bool = False
    least: int | None = None


def several(ground: Ground) -> Several:
    """What puts another model first under the headline's weights, each within its own range."""
    found, named = turning_sets(ground.weights, ground.scores, ground.competing), items(ground)
    return Several(
        sets=tuple(
            SetRow(
                moved=tuple(Moved(named[i], up) for i, up in zip(turn.items, turn.up, strict=True)),
                rival=ground.options[turn.rival],
                then=tuple(ground.options[i] for i in turn.first),
                needs=turn.needs,
            )
            for turn in found.sets
        ),
        more=found.more,
        least=found.least,
    )
