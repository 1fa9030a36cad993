"""The index of the options: each with its map, its value, and what becomes of partnerships."""

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.evidence_shares import rests_on
from appraisal.appraise.tree_values import Span, overall_span
from appraisal.findings.decisions import decision, standing_of
from appraisal.findings.left_out import left_out, title
from appraisal.findings.names import headline_name
from appraisal.findings.numbers import per_cent
from appraisal.findings.sentences import say
from appraisal.site.drawing import Page
from appraisal.site.fate_waffles import SmallWaffle, small_waffle
from appraisal.site.navigation import address
from appraisal.site.option_maps import SmallOption, SmallOptions, small_options
from appraisal.site.published_positions import silent, speakers


class OptionRow(Struct, frozen=True):
    """An option; no `span` where nothing is valued, no `map` where none can be drawn.

    `figures` says how much of the weight behind its value rests on figures; perhaps empty.
    `speakers` are those who have published a position on it.
    """

    id: str
    family: str
    standing: str
    map: SmallOption | None
    span: Span | None
    waffle: SmallWaffle
    figures: str
    speakers: tuple[str, ...]


class Content(Struct, frozen=True):
    """What the index is drawn from; `left_out` and `decided` are empty where moot."""

    headline: str
    title: str
    left_out: str
    decided: str
    silent: str
    maps: SmallOptions
    rows: tuple[OptionRow, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The index of the options."""
    yield Page("options", address("options"), say("titles.options"), partial(content, appraisal))


def content(appraisal: Appraisal) -> Content:
    """The options in their order."""
    dataset = appraisal.dataset
    maps = small_options(appraisal, dataset.option_order())
    drawn = {row.option: row for row in maps.rows}
    return Content(
        headline=headline_name(appraisal),
        title=title(appraisal),
        left_out=left_out(appraisal),
        decided=decision(dataset) if dataset.settings.decision else "",
        silent=silent(dataset),
        maps=maps,
        rows=tuple(_row(appraisal, i, drawn.get(i)) for i in dataset.option_order()),
    )


def _row(appraisal: Appraisal, option: str, drawn: SmallOption | None) -> OptionRow:
    valued = bool(appraisal.matrix.leaves)
    return OptionRow(
        id=option,
        family=appraisal.dataset.options[option].family,
        standing=standing_of(appraisal.dataset, option),
        map=drawn,
        span=overall_span(appraisal, option) if valued else None,
        waffle=small_waffle(appraisal, option),
        figures=per_cent(rests_on(appraisal, option).found) if valued else "",
        speakers=speakers(appraisal.dataset, option),
    )
