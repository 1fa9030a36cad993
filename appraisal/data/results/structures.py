"""What results.json says of the ways to group the area's councils."""

from collections.abc import Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from appraisal.appraise import Appraisal
from appraisal.appraise.groupings.sizes import Reaching, front_of_size, reaching_floors
from appraisal.appraise.groupings.structures import Structures
from appraisal.appraise.groupings.tabled_options import Place
from appraisal.model import Dataset


class TabledResult(Struct, frozen=True, kw_only=True):
    """Where a tabled option stands among the listed groupings with as many councils.

    `ranks` has its rank by value on each criterion among `among` of them, `tied` how many others
    share that rank; `ratio_rank` is that on balance among `ratio_among`, null where not known.
    """

    councils: int
    among: int
    ranks: Mapping[str, int]
    tied: Mapping[str, int]
    ratio_rank: int | None
    ratio_among: int


class StructuresResult(Struct, frozen=True, kw_only=True):
    """Contiguous groupings of the area's councils, by the number of new councils as text.

    `reaching` says how many have so many people in each council. `just_outside_by_size` counts
    those just outside the bounds, and `front_by_size` the listed ones on the Pareto front, null
    where the list would be too long. `with_parts` has those in which the parts of split councils
    are areas of their own; they are not compared with each other, so it has no front.
    """

    count: int
    by_size: Mapping[str, int]
    feasible: int | None
    feasible_by_size: Mapping[str, int]
    just_outside_by_size: Mapping[str, int] = field(default_factory=dict)
    front_by_size: Mapping[str, int | None] = field(default_factory=dict)
    reaching: tuple[Reaching, ...] = ()
    tabled: Mapping[str, TabledResult] = field(default_factory=dict)
    with_parts: "StructuresResult | None" = None


def structures_result(appraisal: Appraisal) -> StructuresResult | None:
    """Without councils every count is nought; None where there are too many to count."""
    found = appraisal.structures
    if found is None and not appraisal.dataset.lowest_tier():
        return StructuresResult(count=0, by_size={}, feasible=0, feasible_by_size={})
    if found is None:
        return None
    front = {str(size): front_of_size(found, size) for size in found.by_size}
    return replace(_counts(appraisal.dataset, found), front_by_size=front)


def _counts(dataset: Dataset, found: Structures) -> StructuresResult:
    return StructuresResult(
        count=found.count,
        by_size={str(size): count for size, count in found.by_size.items()},
        feasible=found.feasible,
        feasible_by_size={str(size): n for size, n in found.feasible_by_size.items()},
        just_outside_by_size={
            str(size): edges.just_outside for size, edges in found.edges_by_size.items()
        },
        reaching=reaching_floors(dataset, found),
        tabled={option: _tabled(place) for option, place in found.places.items()},
        with_parts=_counts(dataset, found.with_parts) if found.with_parts else None,
    )


def _tabled(place: Place) -> TabledResult:
    return TabledResult(
        councils=place.councils,
        among=place.among,
        ranks=place.ranks,
        tied=place.tied,
        ratio_rank=place.ratio_rank,
        ratio_among=place.ratio_among,
    )
