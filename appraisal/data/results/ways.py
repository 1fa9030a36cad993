"""The parts of results.json on the ways of counting: the choices, and what comes of all of them."""

from collections.abc import Mapping

from msgspec import Struct

from appraisal.appraise.ways.choices import Choice
from appraisal.appraise.ways.counted import Ways


class ChoiceResult(Struct, frozen=True, kw_only=True):
    """A modelling choice: what the headline takes, and the other alternatives."""

    id: str
    chosen: str
    alternatives: tuple[str, ...]


class MultiverseResult(Struct, frozen=True, kw_only=True):
    """Who is first under every combination of the choices' alternatives.

    `runs` are the combinations; `first` has each model's mean share of draws (0-1) over all of
    them, `ways_first` in how many it is first most often, `clear` in how many it is so by more than
    the draws may be out, on evidence, and `matters` each choice's Shapley effect. In `too_close` of
    the combinations no model is clearly first.
    """

    runs: int
    first: Mapping[str, float]
    ways_first: Mapping[str, int]
    clear: Mapping[str, int]
    too_close: int
    matters: Mapping[str, float]


def choice_result(choice: Choice) -> ChoiceResult:
    """A choice, its own alternative apart from the others."""
    chosen, *others = choice.alternatives
    return ChoiceResult(id=choice.id, chosen=chosen, alternatives=tuple(others))


def multiverse_result(ways: Ways) -> MultiverseResult:
    """What comes of all ways of counting."""
    return MultiverseResult(
        runs=ways.runs,
        first=ways.first,
        ways_first=ways.ways_first,
        clear=ways.clear,
        too_close=ways.too_close,
        matters=ways.matters,
    )
