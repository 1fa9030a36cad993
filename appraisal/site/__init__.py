"""Appraisal → Site: pages, charts, data and schemas, as paths and bytes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.data.downloads import downloads
from appraisal.model.addresses import REDIRECTS
from appraisal.site.assets import assets
from appraisal.site.corrected import check_corrections
from appraisal.site.drawing import Page, Site, check_paths, environment
from appraisal.site.drawn_again import drawing
from appraisal.site.figures import REPEATED, Figure, figure_files, figures_on
from appraisal.site.layout import Shared, shared_content
from appraisal.site.link_pictures import pictures
from appraisal.site.pages import (
    accessibility,
    agreement,
    assumptions,
    benefits,
    brief,
    candidates,
    cash,
    changes,
    compare,
    corrections,
    council,
    councils,
    criterion,
    elsewhere,
    evidence,
    explore,
    families,
    functions,
    member_brief,
    method,
    money,
    no_regrets,
    operating_model,
    option,
    options,
    packages,
    partnerships,
    place,
    principles,
    readiness,
    resilience,
    risks,
    road_map,
    robustness,
    room,
    search,
    side_by_side,
    sources,
    structures,
    summary,
    theme,
    themes,
    tradeoffs,
    ways,
    where_next,
    where_we_agree,
    who_pays,
    workshop,
    workshops,
)
from appraisal.site.redirects import stubs
from appraisal.site.sandbox import Sandbox
from appraisal.site.template_limits import BUILD_SECONDS

__all__ = ["Draft", "Figure", "Page", "Site", "drafted", "figures_of", "render"]

SECTIONS = (
    summary.pages,
    compare.pages,
    criterion.pages,
    side_by_side.pages,
    families.pages,
    money.pages,
    cash.pages,
    who_pays.pages,
    elsewhere.pages,
    road_map.pages,
    benefits.pages,
    operating_model.pages,
    risks.pages,
    readiness.pages,
    options.pages,
    option.pages,
    brief.pages,
    councils.pages,
    council.pages,
    member_brief.pages,
    place.pages,
    themes.pages,
    theme.pages,
    partnerships.pages,
    resilience.pages,
    where_next.pages,
    packages.pages,
    candidates.pages,
    no_regrets.pages,
    functions.pages,
    structures.pages,
    agreement.pages,
    workshops.pages,
    workshop.pages,
    where_we_agree.pages,
    room.pages,
    tradeoffs.pages,
    robustness.pages,
    ways.pages,
    explore.pages,
    principles.pages,
    evidence.pages,
    assumptions.pages,
    sources.pages,
    changes.pages,
    corrections.pages,
    method.pages,
    search.pages,
    accessibility.pages,
)
"""What makes the pages: each takes the Appraisal and yields Pages, in the order of the site."""


class Draft(Struct, frozen=True, dict=True):
    """A site before it is drawn: its pages, and all that each of them is drawn with."""

    pages: tuple[Page, ...]
    drawn: Sandbox
    shared: Shared

    def draw(self, pages: Iterable[Page]) -> Site:
        """Draw these of its pages. Raises ProblemsFound for faults of the workspace's templates."""
        return self._draw(pages)

    @cached_property
    def _draw(self) -> Callable[[Iterable[Page]], Site]:
        return drawing(self.drawn, self.shared)

    def figures(self, drawn: Site, styles: Site) -> Iterator[Figure]:
        """The charts that stand in the site, once each, of those of its pages that are drawn."""
        pages = (page for page in self.pages if page.kind not in REPEATED)
        return figures_on(pages, drawn, styles, self.shared.settings)


def drafted(appraisal: Appraisal, seconds: float = BUILD_SECONDS, *, papers: bool = False) -> Draft:
    """A site that can be drawn page by page, each as it is in the whole. Raises as `render` does.

    Nothing is made of a page's content until it is drawn. `papers` says that those of workshops are
    put beside them.
    """
    pages = [page for section in SECTIONS for page in section(appraisal)]
    check_corrections(appraisal.dataset, pages)
    pages += stubs(REDIRECTS, pages)
    drawn = environment(appraisal.dataset.templates, appraisal.dataset.digest, seconds)
    return Draft(tuple(pages), drawn, shared_content(appraisal, pages, papers=papers))


def render(
    appraisal: Appraisal, seconds: float = BUILD_SECONDS, papers: Mapping[str, bytes] | None = None
) -> Site:
    """Draw the whole site. Pure: the same Appraisal gives the same bytes.

    `papers` of workshops, by their paths, are put beside the pages, which then lead to them.

    Raises ProblemsFound where a template of the workspace's own fails, or keeps a page from being
    drawn within `seconds`, and where a page is corrected that there isn't. Raises ValueError where
    two files would have one path, which is a fault of this program.
    """
    beside = papers or {}
    draft = drafted(appraisal, seconds, papers=bool(beside))
    data, styles = downloads(appraisal), assets(draft.drawn, appraisal.dataset.logo)
    shown = pictures(appraisal, draft.pages)
    check_paths([*(page.path for page in draft.pages), *data, *styles, *shown, *beside])
    site = draft.draw(draft.pages)
    charts = figure_files(draft.figures(site, styles))
    check_paths([*site, *data, *styles, *shown, *charts, *beside])
    return dict(sorted({**site, **data, **styles, **shown, **charts, **beside}.items()))


def figures_of(appraisal: Appraisal, kinds: Iterable[str]) -> tuple[Figure, ...]:
    """The charts of pages of these kinds, for a paper, which has their sources below them.

    No other page is drawn.

    Raises ProblemsFound as `render` does.
    """
    draft, wanted = drafted(appraisal), frozenset(kinds)
    drawn = draft.draw(page for page in draft.pages if page.kind in wanted)
    styles, settings = assets(draft.drawn, None), appraisal.dataset.settings
    return tuple(figures_on(draft.pages, drawn, styles, settings, footed=False))
