"""What `appraisal import boundaries` says on a screen."""

from collections.abc import Iterator, Sequence

from appraisal.edit.boundaries.neighbouring import Pair
from appraisal.edit.boundaries.plan import Plan
from appraisal.findings.numbers import count_of
from appraisal.load.names import BOUNDARIES
from appraisal.model import Dataset


def text(dataset: Dataset, plan: Plan, file: str, old: bytes | None) -> Iterator[str]:
    """The lines that tell what importing a file would change."""
    yield from _shapes(dataset, plan, file, old)
    yield ""
    yield from _councils(dataset, plan)
    yield from _borders(dataset, plan)
    yield from _tiles(plan)


def _shapes(dataset: Dataset, plan: Plan, file: str, old: bytes | None) -> Iterator[str]:
    councils = len(dataset.lowest_tier())
    features = count_of(plan.features, "feature")
    yield f"{count_of(councils, 'council')} found among the {features} of {file}."
    if plan.from_grid:
        yield (
            "It is in metres of the British National Grid, and is turned into longitude and "
            "latitude, to about five metres."
        )
    same = "stays as it is" if old == plan.boundaries else "is replaced"
    what = "is new" if old is None else same
    yield f"{BOUNDARIES} {what}: {_size(len(plan.boundaries))}. {_detail(plan.tolerance)}"
    if plan.parts:
        parts = count_of(plan.parts, "shape")
        yield f"{parts} of parts of councils {'stays' if plan.parts == 1 else 'stay'} in it."
    yield f"Attribution: {plan.attribution}"


def _size(length: int) -> str:
    return f"{max(1, round(length / 1000)):,} kB"


def _detail(tolerance: float) -> str:
    if not tolerance:
        return "Every bend is kept."
    return f"Bends smaller than about {round(tolerance):,} metres are left out."


def _councils(dataset: Dataset, plan: Plan) -> Iterator[str]:
    """A line a council file that changes: each key, with what it was."""
    if plan.new_source is not None:
        source, entry = plan.new_source
        yield f"sources.yaml  adds {source}: {entry['title']}"
    if not plan.keys:
        yield "No council's file changes."
    for council, keys in plan.keys.items():
        held = dataset.councils[council]
        told = []
        for key, value in keys.items():
            if key == "neighbours":
                more = [one for one in value if one not in held.neighbours]
                told.append(f"neighbours: adds {', '.join(more)}")
            elif key == "tile" and held.tile is not None:
                told.append(f"tile: {value}, was {list(held.tile)}")
            elif key == "neighbours_source" and held.neighbours_source:
                told.append(f"neighbours_source: adds {value[-1]}")
            else:
                told.append(f"{key}: {value}")
        yield f"councils/{council}.yaml  {'; '.join(told)}"
    yield ""


def _borders(dataset: Dataset, plan: Plan) -> Iterator[str]:
    found = plan.borders
    pairs = count_of(len(found.on_map), "pair")
    yield f"On the map {pairs} of councils {'touches' if len(found.on_map) == 1 else 'touch'}."
    if found.new:
        yield f"New in the files: {_named(dataset, found.new)}."
    if found.only_in_files:
        pairs = _named(dataset, found.only_in_files)
        yield f"The files say that these touch, and the map does not: {pairs}. They stay."


def _named(dataset: Dataset, pairs: Sequence[Pair]) -> str:
    labels = {i: council.label for i, council in dataset.councils.items()}
    return "; ".join(f"{labels[one]} and {labels[other]}" for one, other in pairs)


def _tiles(plan: Plan) -> Iterator[str]:
    touching, tiles = len(plan.borders.on_map), plan.tiles
    if not touching:
        return
    yield (
        f"On the hexagon map {tiles.right} of {touching} {'pair' if touching == 1 else 'pairs'} "
        f"{'touches' if tiles.right == 1 else 'touch'}, and {_besides(tiles.wrong)}."
    )


def _besides(wrong: int) -> str:
    if not wrong:
        return "no others do"
    return f"{wrong} other {'pair does' if wrong == 1 else 'pairs do'}"


def move_out(file: str) -> str:
    """What is said of a download in the workspace's own folder, which `check` would complain of."""
    return f"{file} has done its work: move it out of the workspace, or delete it."
