"""The page of published money: who claims what, against what, and what the criteria count of it."""

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.money_criteria import counts_published_money
from appraisal.findings import opened_pages as words
from appraisal.findings.sentences import say
from appraisal.model import Criterion
from appraisal.site.drawing import Page
from appraisal.site.money_panels import Panels, money_panels
from appraisal.site.navigation import address
from appraisal.site.opened_values import Opened, opened


class Counted(Struct, frozen=True):
    """A criterion that counts published money, with the figure of each option, highest first.

    `without` has the options that no figure is known of; `href` leads to the criterion.
    """

    label: str
    title: str
    caption: str
    href: str
    rows: tuple[Opened, ...]
    without: tuple[str, ...]


class Content(Struct, frozen=True):
    """What the page is drawn from; `without` has the options without published figures."""

    counted: tuple[Counted, ...]
    published: Panels
    without: tuple[str, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The page of published money."""
    yield Page("money", address("money"), say("titles.money"), partial(content, appraisal))


def content(appraisal: Appraisal) -> Content:
    """What is published of every option."""
    dataset, options = appraisal.dataset, appraisal.matrix.options
    return Content(
        counted=tuple(
            _counted(appraisal, top, leaf)
            for top in dataset.criteria
            for leaf in top.nodes()
            if leaf.criteria is None and counts_published_money(dataset, leaf)
        ),
        published=money_panels(appraisal, options),
        without=tuple(i for i in options if not dataset.options[i].claims),
    )


def _counted(appraisal: Appraisal, top: Criterion, leaf: Criterion) -> Counted:
    """What a criterion counts of published money, option by option."""
    found = [opened(appraisal, i, leaf) for i in appraisal.matrix.options]
    known = [value for value in found if value.evidence != "gap"]
    return Counted(
        label=leaf.label,
        title=words.counted_title(leaf.label),
        caption=words.counted_caption(leaf.label),
        href=f"{address('criterion', top.id)}#{leaf.id}",
        rows=tuple(sorted(known, key=lambda value: (-value.span.value, value.option))),
        without=tuple(value.option for value in found if value.evidence == "gap"),
    )
