"""A file of boundaries and a workspace → what importing the one into the other would change."""

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from msgspec import Struct

from appraisal.edit.boundaries.features import Listed, Raw, listed
from appraisal.edit.boundaries.matching import Matched, matched
from appraisal.edit.boundaries.neighbouring import Borders, borders, with_neighbours
from appraisal.edit.boundaries.reading import polygons_of
from appraisal.edit.boundaries.shapes import Shapes, in_metres, middles, neighbours
from appraisal.edit.boundaries.sourced import entry, source_of
from appraisal.edit.boundaries.written import ONS, geojson, smallest_fitting
from appraisal.load.boundaries import SOURCE
from appraisal.maths.hexagon_tiles import Tile, agreement, hexagon_tiles
from appraisal.model import Dataset
from appraisal.problems import Problem, ProblemsFound


class Wanted(Struct, frozen=True):
    """What was asked for: the date of the boundaries, their source, and whether tiles are anew."""

    date: str | None = None
    source: str | None = None
    tiles: bool = False


class Tiles(Struct, frozen=True):
    """Tiles that are new, and how all of them agree with the borders.

    `right` of the pairs that touch have tiles that do; `wrong` pairs of tiles touch besides.
    """

    new: Mapping[str, Tile]
    right: int
    wrong: int


class Plan(Struct, frozen=True):
    """What would change, and what is told of it.

    `keys` has the new values by council and key, in the order of the files' keys. `tolerance` is in
    metres; `features` counts those of the file, `parts` shapes of parts that stay as they are.
    `new_source` is an id for sources.yaml and its entry.
    """

    boundaries: bytes
    keys: Mapping[str, Mapping[str, Any]]
    codes: Mapping[str, str]
    borders: Borders
    tiles: Tiles
    attribution: str
    tolerance: float
    features: int
    parts: int
    from_grid: bool
    new_source: tuple[str, Mapping[str, Any]] | None = None


def plan(
    dataset: Dataset,
    file: str,
    raw: Raw,
    wanted: Wanted,
    old: bytes | None = None,
    show: Callable[[float], None] | None = None,
) -> Plan:
    """What importing a file of boundaries would change.

    `file` is its name for messages, `raw` what it holds, `old` the boundaries.geojson of today.
    Raises ProblemsFound with everything that stands in the way.
    """
    found = listed(file, raw, show)
    of_councils, problems = matched(dataset, found.features, file)
    attribution = _attribution(dataset, file, found, of_councils, wanted)
    if isinstance(attribution, Problem):
        problems.append(attribution)
    if problems or isinstance(attribution, Problem):
        raise ProblemsFound(problems)
    polygons, from_grid = polygons_of(file, raw, of_councils.features)
    shapes, narrow = in_metres(polygons)
    _refuse_empty(file, shapes)
    held = {i: dataset.councils[i].gss or of_councils.codes.get(i) for i in shapes}
    codes = {i: code for i, code in held.items() if code}
    parts = _shapes_of_parts(dataset, old)
    write = partial(geojson, codes=codes, attribution=attribution, others=parts)
    try:
        written, tolerance = smallest_fitting(shapes, narrow, write)
    except ValueError as error:
        raise ProblemsFound([Problem(file, 1, 1, *_UNFIT)]) from error
    on_map = borders(dataset, neighbours(shapes))
    tiles = _tiles(dataset, shapes, on_map, wanted.tiles)
    source = source_of(dataset, wanted.source, of_councils.year)
    keys = _keys(dataset, of_councils, on_map, tiles, source)
    return Plan(
        boundaries=written,
        keys=keys,
        codes=of_councils.codes,
        borders=on_map,
        tiles=tiles,
        attribution=attribution,
        tolerance=tolerance,
        features=len(found.features),
        parts=len(parts),
        from_grid=from_grid,
        new_source=_new_source(dataset, on_map, source, wanted.date, of_councils.year),
    )


def _new_source(
    dataset: Dataset,
    on_map: Borders,
    source: str | None,
    date: str | None,
    year: int | None,
) -> tuple[str, Mapping[str, Any]] | None:
    """The source that new neighbours rest on, where sources.yaml has it not."""
    if not on_map.new or source is None or source in dataset.sources or year is None:
        return None
    return source, entry(year, date)


def _attribution(
    dataset: Dataset, file: str, found: Listed, of_councils: Matched, wanted: Wanted
) -> str | Problem:
    """The line that the licence asks for: the file's, the source's, or the statistics office's."""
    source = dataset.sources.get(SOURCE)
    given = found.attribution or (source.attribution if source else None)
    if given:
        return given
    if of_councils.year is None:
        what = "This file doesn't say whose boundaries these are."
        mend = (
            f"Add to sources.yaml a source `{SOURCE}` with an `attribution:`, in the words that "
            "their licence asks for."
        )
        return Problem(file, 1, 1, what, mend)
    return ONS.format(year=wanted.date[:4] if wanted.date else of_councils.year)


_UNFIT = (
    "The shapes in this file can't be made to fit together.",
    "Download the boundaries in another resolution, such as BGC or BUC.",
)


def _refuse_empty(file: str, shapes: Shapes) -> None:
    empty = [council for council, shape in shapes.items() if shape.is_empty]
    if empty:
        what = f"Nothing is left of the shape of {', '.join(empty)}: others cover all of it."
        mend = "Download the boundaries again: each council stands in them once."
        raise ProblemsFound([Problem(file, 1, 1, what, mend)])


def _shapes_of_parts(dataset: Dataset, old: bytes | None) -> list[Mapping[str, Any]]:
    """The features of parts in today's file: no download has them."""
    parts = {part for council in dataset.councils.values() for part in council.parts}
    try:
        features = json.loads(old or b"{}").get("features", ())
        return [f for f in features if f.get("properties", {}).get("id") in parts]
    except (ValueError, AttributeError, TypeError):  # it is about to be replaced anyway
        return []


def _tiles(dataset: Dataset, shapes: Shapes, on_map: Borders, anew: bool) -> Tiles:
    """New tiles for councils without one, or for all; the others stay where they are."""
    ids = list(shapes)
    at = {council: n for n, council in enumerate(ids)}
    touching = [[False] * len(ids) for _ in ids]
    for one, other in on_map.on_map:
        touching[at[one]][at[other]] = touching[at[other]][at[one]] = True
    held = {} if anew else dataset.tiles()
    fixed = {at[council]: tile for council, tile in held.items()}
    found = hexagon_tiles(touching, middles(shapes), fixed)
    new = {i: tile for i, tile in zip(ids, found, strict=True) if dataset.councils[i].tile != tile}
    return Tiles(new, *agreement(touching, found))


def _keys(
    dataset: Dataset, of_councils: Matched, on_map: Borders, tiles: Tiles, source: str | None
) -> Mapping[str, Mapping[str, Any]]:
    """The keys of each council's file that change, with their new values."""
    lists = with_neighbours(dataset, on_map.new)
    keys: dict[str, dict[str, Any]] = {}
    for council in dataset.lowest_tier():
        own: dict[str, Any] = {}
        if council in of_councils.codes:
            own["gss"] = of_councils.codes[council]
        if council in tiles.new:
            own["tile"] = list(tiles.new[council])
        if council in lists:
            own["neighbours"] = lists[council]
            own |= _sourced(dataset, council, source)
        if own:
            keys[council] = own
    return keys


def _sourced(dataset: Dataset, council: str, source: str | None) -> dict[str, Any]:
    """Where the neighbours come from: beside an earlier source, which the earlier ones rest on."""
    held = list(dataset.councils[council].neighbours_source or ())
    if source is None or source in held:
        return {}
    both = [*held, source]
    return {"neighbours_source": both if held else source}
