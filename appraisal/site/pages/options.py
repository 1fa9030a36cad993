"""The index of the options: what stands under each, its place, and who has said what."""

from collections.abc import Iterator
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.tree_values import Span, overall_span
from appraisal.findings.decisions import decision, standing_of
from appraisal.findings.names import headline_name
from appraisal.findings.page_counts import options_lead
from appraisal.findings.sentences import say
from appraisal.model import FAMILIES
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.option_changes import what_stands
from appraisal.site.published_positions import Speaker, speakers
from appraisal.site.side_by_side import PairLink, pair_links_of_one_size


@dataclass(frozen=True)
class OptionRow:
    """An option with its place, empty where it is not ranked; no span where nothing is valued."""

    id: str
    standing: str
    summary: str
    stands: str
    rank: str
    span: Span | None


@dataclass(frozen=True)
class Content:
    """What the index is drawn from; `families` has the options of each that there are.

    `decided` is empty where no decision is recorded.
    """

    families: tuple[tuple[str, tuple[OptionRow, ...]], ...]
    lead: str
    decided: str
    pairs_of_one_size: tuple[PairLink, ...]
    speakers: tuple[Speaker, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The index of the options."""
    yield Page("options", address("options"), say("titles.options"), content(appraisal))


def content(appraisal: Appraisal) -> Content:
    """The options by family, with the links to their lines and what councils have said."""
    dataset = appraisal.dataset
    held = {family: _rows(appraisal, family) for family in FAMILIES}
    return Content(
        families=tuple((family, rows) for family, rows in held.items() if rows),
        lead=options_lead(len(dataset.options), headline_name(appraisal)),
        decided=decision(dataset) if dataset.settings.decision else "",
        pairs_of_one_size=pair_links_of_one_size(appraisal),
        speakers=speakers(dataset),
    )


def _rows(appraisal: Appraisal, family: str) -> tuple[OptionRow, ...]:
    dataset, ranks = appraisal.dataset, appraisal.rankings[appraisal.headline].rank
    return tuple(
        OptionRow(
            id=i,
            standing=standing_of(dataset, i),
            summary=dataset.options[i].summary or "",
            stands=what_stands(appraisal, i),
            rank=str(ranks.get(i, "")),
            span=overall_span(appraisal, i) if appraisal.matrix.leaves else None,
        )
        for i in dataset.option_order()
        if dataset.options[i].family == family
    )
