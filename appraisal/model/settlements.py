"""Where people live: towns, villages and suburbs, and points that only shape the sketch map."""

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

OUTSIDE: Final = "outside"
"""The area of a place beyond the councils, which keeps their map from running on without end."""
KINDS: Final = ("city", "town", "village", "hamlet", "suburb")


class Settlement(Struct, frozen=True):
    """One row of councils/settlements.csv.

    `area` is a council of the lowest tier, a part of one, or OUTSIDE. `drawn` says that the sketch
    map is made with it. A point without a `kind` is no place that anybody looks up. `sources` are
    ids of sources.yaml.
    """

    name: str
    latitude: float
    longitude: float
    area: str
    postcodes: tuple[str, ...] = ()
    kind: str | None = None
    drawn: bool = False
    also: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def is_looked_up(self) -> bool:
        """Whether people may ask for it: it is a place, and in one of the councils."""
        return self.kind is not None and self.area != OUTSIDE

    def council(self, areas: Mapping[str, str]) -> str:
        """Today's council, by `Dataset.areas`; OUTSIDE for a place beyond them."""
        return areas.get(self.area, OUTSIDE)


class PostcodeDistrict(Struct, frozen=True):
    """One row of councils/postcodes.csv: the first half of postcodes, and where it lies.

    `councils` are of the lowest tier, the one with most of it first; OUTSIDE for what lies beyond.
    """

    code: str
    councils: tuple[str, ...]
    sources: tuple[str, ...] = ()
