"""Benefits: what should get better, how one would know, and what programmes cost to bring it."""

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.benefits import PARTS, by_kind, holders, register
from appraisal.findings.benefits import (
    benefits_finding,
    kinds_words,
    part_words,
    without_benefits,
)
from appraisal.findings.numbers import listed
from appraisal.findings.sentences import say
from appraisal.site.benefit_rows import BenefitRow, HolderRow, benefit_row, holder_row
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.programme_rows import Budget, budget


class Content(Struct, frozen=True):
    """What the page is drawn from.

    `holders` are those who promise something, `without` says which options promise nothing.
    `budgets` has the programmes with published costs, `no_costs` names the others.
    """

    finding: str
    kinds: str
    without: str
    parts: tuple[str, ...]
    holders: tuple[HolderRow, ...]
    rows: tuple[BenefitRow, ...]
    budgets: tuple[Budget, ...]
    no_costs: str


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The page of benefits."""
    yield Page("benefits", address("benefits"), say("titles.benefits"), partial(content, appraisal))


def content(appraisal: Appraisal) -> Content:
    """The register, who promises what, and the programmes' budgets."""
    dataset = appraisal.dataset
    found, held = register(dataset), holders(dataset)
    benefits = [one.benefit for one in found]
    programmes = dataset.programmes.items()
    return Content(
        finding=benefits_finding(benefits),
        kinds=kinds_words(by_kind(benefits)),
        without=without_benefits(
            [
                dataset.options[i].label
                for one in held
                if found and not one.benefits
                for i in one.options
            ]
        ),
        parts=tuple(map(part_words, PARTS)),
        holders=tuple(holder_row(dataset, one) for one in held if one.benefits),
        rows=tuple(benefit_row(dataset, one) for one in found),
        budgets=tuple(budget(dataset, i) for i, programme in programmes if programme.costs),
        no_costs=listed([programme.name for _, programme in programmes if not programme.costs]),
    )
