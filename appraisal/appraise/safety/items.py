"""Items of evidence: what is known at once, and drawn at once, as one thing."""

from collections.abc import Mapping

import numpy as np
from msgspec import Struct

from appraisal.appraise.safety.ground import Ground


class Item(Struct, frozen=True):
    """One thing that could be found out, and the values that it fixes (option and criterion).

    It is what a `model` is worth on a `criterion`, all its lines alike, or one or more `facts` of
    facts.yaml that hang together. `id` is the model and the criterion, or the facts. `falls` says
    of each cell, and `turned` of each fact, that it falls as the item's draw rises.
    """

    id: str
    cells: tuple[tuple[str, str], ...]
    falls: tuple[bool, ...]
    model: str | None = None
    criterion: str | None = None
    facts: tuple[str, ...] = ()
    turned: tuple[bool, ...] = ()


class Moved(Struct, frozen=True):
    """An item at one end of its range; `up`: the end at which its draw is high."""

    item: Item
    up: bool


def items(ground: Ground) -> Mapping[int, Item]:
    """Every item that the ranked options' values rest on, by the number of its draw."""
    errors, facts = ground.scores.together, _facts(ground)
    found: dict[int, Item] = {}
    named: set[tuple[str, str]] = set()
    for draw in map(int, np.unique(errors.draw)):
        places = np.argwhere(errors.draw == draw)
        cells = tuple((ground.options[i], ground.leaves[j]) for i, j in places)
        falls = tuple(bool(errors.turned[i, j]) for i, j in places)
        if shared := facts.get(draw):
            names, turned = tuple(shared), tuple(shared.values())
            found[draw] = Item("+".join(names), cells, falls, facts=names, turned=turned)
            continue
        i, j = places[0]
        model, leaf = ground.models[i], ground.leaves[j]
        # Two lines of a model of which one rises and one falls with a fact are known apart.
        own = ground.options[i] if (model, leaf) in named else model
        named.add((model, leaf))
        found[draw] = Item(f"{own}/{leaf}", cells, falls, model, leaf)
    return found


def _facts(ground: Ground) -> Mapping[int, Mapping[str, bool]]:
    """The shared facts that a draw stands for, and whether each falls as the draw rises.

    A fact that serves one model on one leaf alone is no more than that model's figure there.
    """
    errors = ground.scores.together
    places: dict[tuple[int, str], set[tuple[str, int]]] = {}
    turned: dict[tuple[int, str], bool] = {}
    for tie in ground.ties:
        key = int(errors.draw[tie.option, tie.leaf]), tie.to
        places.setdefault(key, set()).add((ground.models[tie.option], tie.leaf))
        turned.setdefault(key, bool(errors.turned[tie.option, tie.leaf]) != tie.turned)
    found: dict[int, dict[str, bool]] = {}
    for (draw, name), own in sorted(places.items()):
        if len(own) > 1:
            found.setdefault(draw, {})[name] = turned[draw, name]
    return found
