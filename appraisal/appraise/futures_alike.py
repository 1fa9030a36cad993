"""Options that do the same to every agreement, so that one column of a table will do for them."""

from collections.abc import Iterable

from msgspec import Struct

from appraisal.appraise.futures_of_bodies import BodyFate, FuturesOfBodies
from appraisal.model import FAMILIES, Dataset, Family


class Alike(Struct, frozen=True):
    """Options of one family under which each of some bodies has the same fate.

    `whole` says that they are all of their family; `fates` are by body.
    """

    family: Family
    options: tuple[str, ...]
    whole: bool
    fates: dict[str, BodyFate]


def alike(dataset: Dataset, found: FuturesOfBodies, bodies: Iterable[str]) -> tuple[Alike, ...]:
    """All options by family, those together that do the same to each of some bodies."""
    ids = tuple(bodies)
    return tuple(one for family in FAMILIES for one in _of_family(dataset, found, ids, family))


def _of_family(
    dataset: Dataset, found: FuturesOfBodies, ids: tuple[str, ...], family: Family
) -> Iterable[Alike]:
    options = [i for i in dataset.option_order() if dataset.options[i].family == family]
    groups: dict[tuple[BodyFate, ...], list[str]] = {}
    for option in options:
        groups.setdefault(tuple(found.bodies[i].by_option[option] for i in ids), []).append(option)
    for fates, same in groups.items():
        whole = len(same) == len(options)
        yield Alike(family, tuple(same), whole, dict(zip(ids, fates, strict=True)))
