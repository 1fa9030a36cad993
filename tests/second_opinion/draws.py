"""A second opinion: how often each model comes first, in a simulation of its own."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tests.second_opinion.tree import Cells, Leaf, Worth, every_worth, worth
from tests.second_opinion.written import Files, leaves, read

Array = NDArray[np.float64]


def quantile(cell: Worth, at: Array) -> Array:
    """A triangle's own quantile; anything from 0 to 100 alike for a gap."""
    if cell.evidence == "gap":
        return 100 * at
    low, mode, high = cell.low, cell.value, cell.high
    if high <= low:
        return np.full(at.shape, mode)
    left = low + np.sqrt(at * (high - low) * (mode - low))
    right = high - np.sqrt((1 - at) * (high - low) * (high - mode))
    return np.where(at < (mode - low) / (high - low), left, right)


def weights(nodes: Sequence[Leaf], samples: int, random: np.random.Generator) -> dict[str, Array]:
    """Any weights at all among siblings, each as likely as the others, by leaf."""
    own = random.dirichlet(np.ones(len(nodes)), samples)
    found: dict[str, Array] = {}
    for i, node in enumerate(nodes):
        below = node.get("criteria")
        inside = weights(below, samples, random) if below else {node["id"]: np.ones(samples)}
        found |= {leaf: own[:, i] * part for leaf, part in inside.items()}
    return found


def model_of(files: Files, option: str) -> str:
    """The model that an option is a line of: one of its own where it says none."""
    return str(files["options"][option].get("model", option))


def at_end(files: Files, fact: str, end: int) -> dict[str, Any]:
    """The same files with a shared fact at its low (0) or its high (2)."""
    found = read(files, files["facts"][fact])
    assert found is not None
    at = {"value": found.ends[end], "source": "an end"}
    return {**files, "facts": {**files["facts"], fact: at}}


def direction(files: Files, option: str, leaf: Leaf, fact: str) -> float:
    """By how much a value rises from a shared fact's low to its high."""
    low, high = (
        worth(ends, ends["options"][option], leaf).value
        for ends in (at_end(files, fact, 0), at_end(files, fact, 2))
    )
    return high - low


def moves(files: Files, cells: Cells, fact: str) -> dict[tuple[str, str], float]:
    """The cells whose values a shared fact moves: above nought those that rise with it."""
    by_id = {leaf["id"]: leaf for leaf in leaves(files["criteria"])}
    if read(files, files["facts"][fact]) is None:
        return _if_it_were_known(files, cells, fact, by_id)
    return {
        (option, leaf): way
        for (option, leaf), cell in cells.items()
        if fact in cell.shared and (way := direction(files, option, by_id[leaf], fact))
    }


def _if_it_were_known(
    files: Files, cells: Cells, fact: str, by_id: Mapping[str, Leaf]
) -> dict[tuple[str, str], float]:
    """Of a fact that nobody knows: the cells that are unknown for want of it."""
    few, many = (every_worth(_supposed(files, fact, figure)) for figure in (1, 2))
    found = {}
    for where, cell in cells.items():
        less, more = few[where].raw, many[where].raw
        if cell.evidence not in ("gap", "reference") or fact not in few[where].shared:
            continue
        assert less is not None
        assert more is not None
        curve = by_id[where[1]]["measured"]["curve"]
        found[where] = (more.value - less.value) * (curve[-1][1] - curve[0][1])
    return found


def _supposed(files: Files, fact: str, figure: float) -> dict[str, Any]:
    """The same files if a shared fact had a figure, and all else that is unknown were one."""

    def known(held: Any) -> Any:
        if isinstance(held, dict):
            return {key: i if key == "scores" else known(i) for key, i in held.items()}
        if isinstance(held, list):
            return [known(inner) for inner in held]
        return {"value": 1, "source": "assumption"} if held == "unknown" else held

    facts = {**known(files["facts"]), fact: {"value": figure, "source": "assumption"}}
    places = {name: known(files[name]) for name in ("councils", "options") if name in files}
    return {**files, **places, "facts": facts}


def one_judgement(files: Files, cells: Cells) -> Iterator[dict[tuple[str, str], float]]:
    """Of each leaf the cells that rest on the reference option's score, and that itself."""
    reference = files["settings"].get("reference_option")
    for leaf in sorted({leaf for _, leaf in cells}):
        rest = [i for i, own in files["options"].items() if leaf in own.get("rests", ())]
        yield {(i, leaf): 1.0 for i in (reference, *rest) if rest and (i, leaf) in cells}


def numbers(
    files: Files, cells: Cells, samples: int, random: np.random.Generator
) -> dict[tuple[str, str], Array]:
    """The uniform number of every cell: one a model and leaf, and one for what goes together."""
    group = {cell: (model_of(files, cell[0]), cell[1]) for cell in cells}
    turned = dict.fromkeys(set(group.values()), False)
    joined = {place: place for place in turned}
    of_facts = (moves(files, cells, fact) for fact in sorted(files.get("facts") or {}))
    for ways in (*of_facts, *one_judgement(files, cells)):
        moved = {group[cell]: way < 0 for cell, way in ways.items()}
        for place, falls in moved.items():
            first = next(iter(moved))
            if joined[place] == joined[first]:
                continue
            flip = (turned[place] != falls) != (turned[first] != moved[first])
            gone = joined[place]
            for other in [o for o, to in joined.items() if to == gone]:
                joined[other], turned[other] = joined[first], turned[other] != flip
    drawn = {place: random.random(samples) for place in sorted(set(joined.values()))}
    return {
        cell: 1 - drawn[joined[place]] if turned[place] else drawn[joined[place]]
        for cell, place in group.items()
    }


def firsts(files: Files, cells: Cells, samples: int, seed: int) -> dict[str, float]:
    """The share of draws in which each model's best line is first."""
    random = np.random.default_rng(seed)
    weighed, at = (
        weights(files["criteria"], samples, random),
        numbers(files, cells, samples, random),
    )
    lines: dict[str, list[Array]] = {}
    for option in sorted({option for option, _ in cells}):
        each = [weighed[leaf] * quantile(cells[option, leaf], at[option, leaf]) for leaf in weighed]
        lines.setdefault(model_of(files, option), []).append(np.sum(each, axis=0))
    best = {model: np.max(values, axis=0) for model, values in lines.items()}
    top = np.max(list(best.values()), axis=0)
    return {model: float(np.mean(own >= top)) for model, own in best.items()}
