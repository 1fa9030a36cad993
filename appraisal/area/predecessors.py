"""What each of today's councils brings to a new one, and what its people bring there together."""

from collections.abc import Mapping

from msgspec.structs import replace

from appraisal.area.councils import StandingCouncil, by_home, county_shares
from appraisal.area.parts import homes, in_turn, widest
from appraisal.model import Dataset, Reading, measure_of


def piece(council: StandingCouncil, covers: tuple[str, ...]) -> StandingCouncil:
    """Some of a new council's areas, as if they made one by themselves."""
    return replace(council, covers=covers, facts={})


def brought(
    dataset: Dataset, council: StandingCouncil, identifier: str
) -> Mapping[str, Reading | None]:
    """What each of today's councils brings of a measure that adds up, by id; None where unknown.

    A county brings what it hands on of its own, shared out by population, where it does.
    """
    found: dict[str, Reading | None] = {}
    for home, areas in homes(dataset, council.covers).items():
        ways = in_turn(dataset, [areas], identifier)
        found[home] = widest(_alone(dataset, areas, identifier, way) for way in ways)
    if measure_of(dataset, identifier).county == "share":
        counties = {dataset.councils[home].within or "" for home in found} - {""}
        shares = county_shares(dataset, council.covers, identifier)
        found |= dict(zip(sorted(counties), shares, strict=True))
    return found


def _alone(
    dataset: Dataset, areas: tuple[str, ...], identifier: str, way: Mapping[str, int]
) -> Reading | None:
    (reading,) = by_home(dataset, areas, identifier, way)
    return reading
