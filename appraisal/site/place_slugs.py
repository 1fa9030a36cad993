"""The anchor of each place on the page of places, as every page that leads there knows it."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from appraisal.model import Dataset
from appraisal.model.settlements import Settlement

TAKEN = frozenset(
    {"all-places", "crosses", "dots", "found", "hatch", "main", "meant", "place-data", "rules"}
    | {"seek", "start", "town", "where"}
)
"""What the page of places calls something else."""
_OTHER = re.compile(r"[^a-z0-9]+")
_WITHIN = re.compile(r"(?<=[a-z0-9])['’&](?=[a-z0-9])")


def place_slugs(data: Dataset) -> Iterator[tuple[str, Settlement]]:
    """Every place that may be looked up, in the order of the file, with its anchor.

    Where a name stands in several councils, or for something else, it ends in the council's id.
    """
    looked_up = [(slug(place.name), place) for place in data.settlements if place.is_looked_up]
    times = Counter(plain for plain, _ in looked_up)
    for plain, place in looked_up:
        alone = times[plain] == 1 and plain not in TAKEN
        yield plain if alone else f"{plain}-{place.council(data.areas)}", place


def slug(name: str) -> str:
    """A name in small letters, with a hyphen for whatever is neither letter nor number.

    The search's script makes the same of a name (`plain` in words.js), so that the index leaves
    out what a name says already.
    """
    bare = (name if name.isascii() else _without_accents(name)).lower()
    return _OTHER.sub("-", _WITHIN.sub("", bare)).strip("-")


def _without_accents(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
