"""Which picture each page has that a message may show beside a link to it."""

from collections.abc import Iterable, Mapping

from appraisal.appraise import Appraisal
from appraisal.appraise.packages.folded import folded
from appraisal.charts.area_map import WIDTH
from appraisal.charts.area_shapes import area_shapes
from appraisal.charts.frontier import Frontier, frontier
from appraisal.charts.link_picture import (
    Area,
    LinkPicture,
    RangeRow,
    Ring,
    rings_of,
    shown_rows,
)
from appraisal.findings.sentences import say
from appraisal.model import Dataset
from appraisal.site.drawing import Page, Site
from appraisal.site.painting import painted
from appraisal.site.ranked_options import ranked


def pictures(appraisal: Appraisal, pages: Iterable[Page]) -> Site:
    """The pictures of those pages that have one, by their paths."""
    return {page.picture: painted(link_picture(appraisal, page)) for page in pages if page.picture}


def link_picture(appraisal: Appraisal, page: Page) -> LinkPicture:
    """What the picture of a page shows: its finding, over the chart of its kind."""
    settings = appraisal.dataset.settings
    name = page.path.rpartition("/")[2].removesuffix(".html")
    areas, height = council_areas(appraisal, name) if page.kind == "council" else ((), 0.0)
    ranges = option_ranges(appraisal, name) if page.kind in ("summary", "option") else ()
    return LinkPicture(
        about=page.title if page.kind in ("option", "council") and page.description else "",
        headline=page.description or page.title,
        site=settings.title,
        note=say("pictures.draft") if settings.status == "draft" else "",
        ranges=ranges,
        scale=scale(len(ranges), len(appraisal.dataset.options)),
        frontier=package_front(appraisal) if page.kind == "packages" else None,
        axes=(say("pictures.cost"), say("pictures.gain")),
        areas=areas,
        height=height,
    )


def option_ranges(appraisal: Appraisal, option: str) -> tuple[RangeRow, ...]:
    """The options from first to last on one scale; `option` is the one that is meant, if it is."""
    options = appraisal.dataset.options
    rows = [
        RangeRow(
            id=row.id,
            label=say("pictures.rank", rank=row.rank, name=options[row.id].label)
            if row.rank
            else options[row.id].label,
            family=row.family,
            known=row.span is not None,
            low=row.span.low if row.span else 0.0,
            value=row.span.value if row.span else 0.0,
            high=row.span.high if row.span else 0.0,
            strong=row.id == option,
        )
        for row in ranked(appraisal)
    ]
    return shown_rows(rows)


def scale(shown: int, count: int) -> str:
    """What the scale is, and of how many options not all are on it."""
    said = say("pictures.scale")
    return (
        said
        if shown == count
        else say("pictures.scale-of-some", scale=said, shown=shown, count=count)
    )


def package_front(appraisal: Appraisal) -> Frontier | None:
    """What efficient packages gain against what they cost; None where there are none."""
    return frontier(folded(appraisal.packages.front)) if appraisal.packages else None


def council_areas(appraisal: Appraisal, council: str) -> tuple[tuple[Area, ...], float]:
    """The map of today's councils with one of them marked, and its height for its width.

    A county is marked by its districts. No areas where no council has a place.
    """
    dataset = appraisal.dataset
    rings, height = _land(dataset)
    meant = {council, *dataset.districts(council)}
    return tuple(Area(each, i in meant) for i, each in rings.items()), height


def _land(dataset: Dataset) -> tuple[Mapping[str, tuple[Ring, ...]], float]:
    """Today's councils as rings, and the map's height for its width: the same for each picture."""

    def drawn() -> tuple[Mapping[str, tuple[Ring, ...]], float]:
        shapes = area_shapes(dataset, (), WIDTH)
        return (rings_of(shapes), shapes.height / shapes.width) if shapes else ({}, 0.0)

    return dataset.once(_land, drawn)
