"""What the command line names, by id or by what people call it."""

from collections.abc import Mapping, Sequence

import click

from appraisal.load.folded_name import folded_name
from appraisal.load.nearest import suggestion
from appraisal.model import Council, Option

Names = Mapping[str, Sequence[str]]
"""By id, all that something is called beside it."""


FEW = 4
"""Of more that have a word in their names, none is likely to be meant."""


def names_of(held: Mapping[str, Council | Option]) -> Names:
    """All that councils or options are called, by id."""
    return {
        i: [name for name in (one.name, one.short_name, *one.also) if name]
        for i, one in held.items()
    }


def found_by_name(word: str, known: Names, kind: str, where: str) -> str:
    """The id of what a word names: an id first, then any name, whatever its capitals.

    Raises click.BadParameter, at the argument `where`, if it names nothing or more than one.
    """
    if word in known:
        return word
    wanted = folded_name(word)
    meant = [i for i, names in known.items() if wanted in map(folded_name, (i, *names))]
    if len(meant) == 1:
        return meant[0]
    if meant:
        what = f"'{word}' may be {' or '.join(meant)}. Write which."
        raise click.BadParameter(what, param_hint=where)
    every = {folded_name(name): name for i, names in known.items() for name in (i, *names)}
    inside = sorted(i for i, names in known.items() if wanted in folded_name(" ".join((i, *names))))
    near = f"Did you mean {' or '.join(inside)}?" if 0 < len(inside) <= FEW else ""
    near = near or suggestion(wanted, every)
    listed = f"There are {', '.join(known)}." if known else "There are none."
    raise click.BadParameter(f"There is no {kind} '{word}'. {near or listed}", param_hint=where)
