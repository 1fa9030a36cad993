"""Bodies whose members are today's councils, and what groupings of the areas do to each."""

from collections.abc import Mapping

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from appraisal.area.partnerships import Fate
from appraisal.model import Dataset, Partnership

Blocks = NDArray[np.uint64]


class Placed(Struct, frozen=True):
    """A body: its members' areas as a set of bits, and whether bodies outside take part.

    `alone` says that every member is one of today's unitary councils.
    """

    areas: int
    members: int
    outside: bool
    alone: bool


def placed(
    dataset: Dataset, areas: tuple[str, ...], bodies: Mapping[str, Partnership]
) -> dict[str, Placed]:
    """Some bodies among areas; a county's areas are its districts'."""
    homes = [dataset.areas[area] for area in areas]
    unitary = {i for i in homes if not dataset.councils[i].within}
    found = {}
    for name, body in bodies.items():
        ids = {i for m in body.members for i in (dataset.districts(m) or (m,))}
        mask = sum(1 << i for i, home in enumerate(homes) if home in ids)
        alone = all(m in unitary for m in body.members)
        found[name] = Placed(mask, len(body.members), bool(body.partners), alone)
    return found


def unitary_areas(dataset: Dataset, areas: tuple[str, ...]) -> Blocks:
    """Each area that is a unitary council already, as a set of that one area."""
    return np.array(
        [1 << i for i, a in enumerate(areas) if not dataset.councils[dataset.areas[a]].within],
        dtype=np.uint64,
    )


def fates_among(body: Placed, alone: Blocks, blocks: Blocks) -> dict[Fate, int]:
    """In how many groupings a body is kept, re-formed and absorbed, as `changes` has it.

    `blocks` (groupings × councils) has the areas of each council; where there are fewer, empty
    sets. `alone` are the areas that go on as they are where no other joins them.
    """
    touched = (blocks & np.uint64(body.areas)) != 0
    same = (touched & np.isin(blocks, alone)).sum(axis=1) == body.areas.bit_count()
    unchanged = same if body.alone else np.zeros(len(blocks), np.bool_)
    several = touched.sum(axis=1) > 1
    re_formed = int((~unchanged & several).sum())
    absorbed = 0 if body.outside else int((~unchanged & ~several).sum())
    return {
        "kept": len(blocks) - re_formed - absorbed,
        "re-formed": re_formed,
        "absorbed": absorbed,
    }
