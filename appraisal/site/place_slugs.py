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


def place_slugs(data: Dataset) -> Iterator[tuple[str, Settlement]]:
    """Every place that may be looked up, in the order of the file, with its anchor.

    Where a name stands in several councils, or for something else, it ends in the council's id.
    """
    looked_up = [place for place in data.settlements if place.is_looked_up]
    times = Counter(slug(place.name) for place in looked_up)
    for place in looked_up:
        plain = slug(place.name)
        alone = times[plain] == 1 and plain not in TAKEN
        yield plain if alone else f"{plain}-{place.council(data.areas)}", place


def slug(name: str) -> str:
    """A name in small letters, with a hyphen for whatever is neither letter nor number.

    The search's script makes the same of a name (`plain` in words.js), so that the index leaves
    out what a name says already.
    """
    letters = unicodedata.normalize("NFKD", name)
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter)).lower()
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"(?<=[a-z0-9])['’&](?=[a-z0-9])", "", bare)).strip(
        "-"
    )
