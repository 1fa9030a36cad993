"""Maps of an area told apart by new councils, clusters or members, with their names on them."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from appraisal.charts.area_shapes import AreaShapes, Kind, area_shapes
from appraisal.charts.map_groups import Group, number_of_group, option_groups
from appraisal.charts.map_labels import Label, label_inside
from appraisal.charts.outlines import Outline, outline
from appraisal.model import Dataset, Option

WIDTH = 372.0
"""The width of a map in SVG units."""


class Piece(Struct, frozen=True):
    """One of today's councils, or a part of one that is split, and its group; "" for none."""

    id: str
    name: str
    outline: Outline
    group: str
    shade: int


class AreaMap(Struct, frozen=True):
    """A map in SVG units; `borders` has the outlines of all groups and of the whole, in lines.

    `labels` stand inside the shapes of new councils and of clusters, else of today's councils. A
    name without room is a letter or number instead, and where the screen is narrow so is one with
    little room: the key says what they stand for. `told` has how many people a group has, in
    words. `missing` names the councils that are on no map, and `by_places` those within whose true
    boundary the line between parts is drawn from where places are. `outlines` are all that have to
    be written for it to be drawn.
    """

    kind: Kind
    width: float
    height: float
    pieces: tuple[Piece, ...]
    borders: tuple[Outline, ...]
    groups: tuple[Group, ...]
    labels: tuple[Label, ...]
    attribution: tuple[str, ...]
    missing: tuple[str, ...]
    told: Mapping[str, str] = field(default_factory=dict)
    by_places: tuple[str, ...] = ()
    outlines: tuple[Outline, ...] = ()


def option_map(
    dataset: Dataset, option: Option, told: Mapping[str, str], width: float = WIDTH
) -> AreaMap | None:
    """The map of an option; `told` says of its new councils, by id, how many people they have."""
    return area_map(dataset, option_groups(dataset, option), told, width=width)


def area_map(
    dataset: Dataset,
    groups: Sequence[Group],
    told: Mapping[str, str],
    labelled: bool = True,
    width: float = WIDTH,
) -> AreaMap | None:
    """The area told apart by these groups; None where nothing says how it lies."""
    asked = (area_map, *groups, *told.items(), labelled, width)
    return dataset.once(asked, lambda: _area_map(dataset, groups, told, labelled, width))


def _area_map(
    dataset: Dataset, groups: Sequence[Group], told: Mapping[str, str], labelled: bool, width: float
) -> AreaMap | None:
    drawn = area_shapes(dataset, groups, width)
    if drawn is None:
        return None
    pieces = tuple(_piece(dataset, drawn, area, groups) for area in drawn.shapes)
    by_group = {g.id: [p.id for p in pieces if p.group == g.id] for g in groups}
    borders = tuple(map(outline, drawn.borders(by_group.values())))
    return AreaMap(
        kind=drawn.kind,
        width=drawn.width,
        height=drawn.height,
        pieces=pieces,
        borders=borders,
        groups=tuple(groups),
        labels=tuple(_labels(drawn, pieces, groups, told)) if labelled else (),
        attribution=drawn.attribution,
        missing=drawn.missing,
        told=dict(told),
        by_places=drawn.by_places,
        outlines=(*(piece.outline for piece in pieces), *borders),
    )


def _piece(dataset: Dataset, drawn: AreaShapes, area: str, groups: Sequence[Group]) -> Piece:
    home = dataset.areas[area]
    council = dataset.councils[home]
    name = council.label if area == home else council.parts[area].name
    number = number_of_group(dataset, groups, area)
    found = (groups[number].id, groups[number].shade) if number >= 0 else ("", -1)
    return Piece(area, name, outline(drawn.path(area)), *found)


def _labels(
    drawn: AreaShapes, pieces: Sequence[Piece], groups: Sequence[Group], told: Mapping[str, str]
) -> Iterator[Label]:
    """Names on the map: of groups where each has its own, else of today's councils."""
    named = [group for group in groups if group.kind == "named"]
    if groups and len(named) == len(groups):
        for group in groups:
            own = [piece.id for piece in pieces if piece.group == group.id]
            short = group.letter if len(groups) > 1 else ""
            under = told.get(group.id, "")
            if own and (label := label_inside(drawn.land(own), group.label, under, short)):
                yield _on(label, group.shade)
        return
    number = 1
    for piece in pieces:
        label = label_inside(drawn.shapes[piece.id], piece.name, "", str(number))
        if label:
            yield replace(_on(label, piece.shade), name=piece.name if label.mark else "")
            number += bool(label.mark)


def _on(label: Label, shade: int) -> Label:
    """A label on land of this shade, as it stands where the screen is narrow too."""
    narrow = replace(label.narrow, shade=shade) if label.narrow else None
    return replace(label, shade=shade, narrow=narrow)
