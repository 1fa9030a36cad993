"""What every page is given: navigation, footer, and the labels that links need."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from appraisal import __version__
from appraisal.appraise import Appraisal
from appraisal.findings.names import council_label
from appraisal.findings.numbers import day, moment
from appraisal.findings.sentences import say
from appraisal.findings.sources import paid_for, short_citation, speaks_for
from appraisal.model import ASSUMPTION, Dataset, Settings, Source
from appraisal.model.addresses import published_at
from appraisal.model.published import holds_private
from appraisal.site.assets import logo_path
from appraisal.site.corrected import CorrectedPage, corrected_pages
from appraisal.site.drafts import draft_pages
from appraisal.site.drawing import Page
from appraisal.site.navigation import GROUPS, Group
from appraisal.site.page_words import PageLabel, page_labels


class OptionLabel(Struct, frozen=True):
    """What a link to an option needs."""

    id: str
    label: str
    name: str
    family: str


class CouncilLabel(Struct, frozen=True):
    """What a link to a council needs."""

    id: str
    label: str
    name: str


class SourceLabel(Struct, frozen=True):
    """A source as pages cite it; `short` is its publisher and year.

    `party` and `paid_for_by` say without a stop whose it is; empty where it is nobody's.
    """

    id: str
    title: str
    publisher: str
    date: str
    short: str
    url: str
    party: str
    paid_for_by: str
    note: str


class Entry(Struct, frozen=True):
    """A page as the menu lists it."""

    kind: str
    path: str
    title: str


class MenuGroup(Struct, frozen=True):
    """A group of the navigation with its pages; `path` is that of the first of them."""

    id: str
    label: str
    path: str
    entries: tuple[Entry, ...]


class Footer(Struct, frozen=True):
    """What a page was made from; `digest` is the start of that of all files."""

    digest: str
    version: str
    date: str


class Shared(Struct, frozen=True):
    """What every template may use beside its own; labels by id.

    `corrected` has the pages that were corrected, by their paths, and `drafts` the paths of those
    whose contents are still being written; `has_papers` says that the papers of workshops stand
    beside the pages, and `private` that councils' answers are on the pages. `site_address` is where
    the site is published, with a stroke at its end, or empty.
    """

    settings: Settings
    site_address: str
    logo: str | None
    nav: tuple[MenuGroup, ...]
    every_page: tuple[PageLabel, ...]
    footer: Footer
    options: Mapping[str, OptionLabel]
    councils: Mapping[str, CouncilLabel]
    sources: Mapping[str, SourceLabel]
    corrected: Mapping[str, CorrectedPage]
    drafts: tuple[str, ...]
    has_papers: bool
    private: bool


def shared_content(appraisal: Appraisal, pages: Sequence[Page], *, papers: bool = False) -> Shared:
    """What the templates of these pages share; the navigation has only pages that there are."""
    dataset, there = appraisal.dataset, {page.kind: page for page in pages}
    return Shared(
        settings=dataset.settings,
        site_address=published_at(dataset.settings.site_address),
        logo=logo_path(dataset.logo),
        nav=tuple(made for group in GROUPS if (made := _menu(group, there)).entries),
        every_page=page_labels(pages),
        footer=Footer(
            digest=dataset.digest[:12] or "none",
            version=__version__,
            date=day(dataset.settings.date),
        ),
        options=option_labels(dataset),
        councils=council_labels(dataset),
        sources=source_labels(dataset),
        corrected=corrected_pages(dataset.settings.corrections, pages),
        drafts=draft_pages(dataset.in_progress, pages),
        has_papers=papers,
        private=holds_private(dataset),
    )


def _menu(group: Group, pages: Mapping[str, Page]) -> MenuGroup:
    """A group as far as there are pages of it; its kinds have a page each."""
    found = [pages[kind] for kind in group.kinds if kind in pages]
    entries = tuple(Entry(page.kind, page.path, page.title) for page in found)
    return MenuGroup(group.id, group.label, entries[0].path if entries else "", entries)


def option_labels(dataset: Dataset) -> Mapping[str, OptionLabel]:
    """The options' labels by id, in the order of the pages."""
    found = ((i, dataset.options[i]) for i in dataset.option_order())
    return {i: OptionLabel(i, o.label, o.name, o.family) for i, o in found}


def council_labels(dataset: Dataset) -> Mapping[str, CouncilLabel]:
    """The labels of today's councils by id."""
    return {i: CouncilLabel(i, c.label, c.name) for i, c in dataset.councils.items()}


def source_labels(dataset: Dataset) -> Mapping[str, SourceLabel]:
    """The sources as pages cite them, by id; the assumption among them."""
    found = {i: _source_label(dataset, i, source) for i, source in dataset.sources.items()}
    return found | {
        ASSUMPTION: _source_label(dataset, ASSUMPTION, Source(title=say("sources.assumption")))
    }


def _source_label(dataset: Dataset, identifier: str, source: Source) -> SourceLabel:
    return SourceLabel(
        id=identifier,
        title=source.title,
        publisher=source.publisher or "",
        date=moment(source.date),
        short=short_citation(source.publisher or source.title, source.date),
        url=source.url or "",
        party=speaks_for(council_label(dataset, source.party)) if source.party else "",
        paid_for_by=paid_for(source.paid_for_by) if source.paid_for_by else "",
        note=source.note or "",
    )
