"""How each tabled option ranks among the structures of its size, criterion by criterion."""

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.groupings.spread import differ
from appraisal.appraise.groupings.structures import Structures
from appraisal.appraise.groupings.tabled_options import Place
from appraisal.findings.groupings import rank_word


class Ranks(Struct, frozen=True):
    """The criteria on which structures of one size differ, by id and name, and a row an option.

    A row has the option, among how many structures it is ranked, and its rank on each. `same`
    names those on which all of a size are alike.
    """

    criteria: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, int, tuple[str, ...]], ...]
    same: tuple[str, ...]


def ranks(appraisal: Appraisal, found: Structures) -> Ranks:
    """The rank of every tabled option on every criterion that tells structures apart."""
    leaves = [leaf for leaf in appraisal.dataset.leaves() if leaf.id in found.leaves]
    apart = [leaf for leaf in leaves if differ(found, leaf.id)]
    return Ranks(
        criteria=tuple((leaf.id, leaf.label) for leaf in apart),
        rows=tuple(
            (place.option, place.among, tuple(_rank(place, leaf.id) for leaf in apart))
            for place in found.places.values()
        ),
        same=tuple(leaf.label for leaf in leaves if leaf not in apart),
    )


def _rank(place: Place, leaf: str) -> str:
    rank, tied = place.ranks.get(leaf), place.tied.get(leaf, 0)
    return rank_word(rank, tied, place.among, place.index is not None)
