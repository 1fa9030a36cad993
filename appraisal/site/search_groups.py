"""What the search finds: hits in groups."""

from msgspec import Struct
from msgspec.structs import replace

NAME = "…"
"""Where the place of a hit stands in the path of its group, and its name in that of its title."""


class Hit(Struct, frozen=True):
    """One thing to find: its name, what else people call it, what is said of it there.

    `place` stands where the path of its group has NAME.
    """

    place: str
    name: str
    also: tuple[str, ...] = ()
    text: str = ""


class Group(Struct, frozen=True):
    """Hits of one kind; `path` leads to each from the root of the site.

    `also` finds each of them, and `title` is how each is called.
    """

    name: str
    path: str
    hits: tuple[Hit, ...]
    also: tuple[str, ...] = ()
    title: str = NAME

    def sorted(self) -> "Group":
        """The same by name."""
        return replace(self, hits=tuple(sorted(self.hits, key=_by_name)))

    def paths(self) -> tuple[str, ...]:
        """Where each of its hits is."""
        return tuple(self.path.replace(NAME, hit.place) for hit in self.hits)


def _by_name(hit: Hit) -> tuple[str, str]:
    return hit.name.lower(), hit.place
