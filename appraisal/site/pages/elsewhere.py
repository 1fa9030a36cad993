"""The page of what sharing and reorganising cost and saved elsewhere, planned and delivered."""

from collections.abc import Iterable, Iterator
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.elsewhere import FEWEST, Elsewhere, Group
from appraisal.charts.outturns import Outturn, outturn_axis, outturns
from appraisal.data.tables.elsewhere import sources_of
from appraisal.findings import elsewhere as words
from appraisal.findings.numbers import moment, per_cent
from appraisal.findings.published_figures import reading_words
from appraisal.findings.sentences import say
from appraisal.findings.sources import paid_for
from appraisal.model import ASSUMPTION, Case, Fact, KnownAs, read_fact
from appraisal.site.drawing import Page
from appraisal.site.facts import Line, fact_lines
from appraisal.site.navigation import address


class Told(Struct, frozen=True):
    """A case with all that is known of it.

    `unlike` says how its outturn is counted otherwise than its plan; empty where it is not, and
    where one of them is not known. `sources` are those of all its figures, of which `one_source`
    says that they are the same for each; `paid_for` who paid for them.
    """

    id: str
    name: str
    over: str
    planned: tuple[Line, ...]
    delivered: tuple[Line, ...]
    unlike: str
    known: str
    known_as: KnownAs
    note: str
    sources: tuple[str, ...]
    one_source: bool
    paid_for: tuple[str, ...]


class Drawn(Struct, frozen=True):
    """A case on the chart: what was planned and delivered, and the latter's share of the plan.

    `label` stands at its mark.
    """

    told: Told
    label: str
    said: str
    share: str
    shape: Outturn


class Rows(Struct, frozen=True):
    """The cases of one family that are of one thing."""

    title: str
    rows: tuple[Drawn, ...]


class Chart(Struct, frozen=True):
    """The chart: the ends of its axis, where the plan stands in per cent, and its rows."""

    left: str
    plan: str
    right: str
    plan_at: float
    groups: tuple[Rows, ...]


class Study(Struct, frozen=True):
    """What a study found; `who` says whether sharing or reorganising is its subject.

    `paid_for` says who paid for its sources, each payer once.
    """

    id: str
    name: str
    finding: str
    who: str
    known: str
    known_as: KnownAs
    size: str
    date: str
    note: str
    sources: tuple[str, ...]
    paid_for: tuple[str, ...]


class Alone(Struct, frozen=True):
    """The cases of one family that are of one thing, and have no share of a plan."""

    id: str
    title: str
    rows: tuple[Told, ...]


class Class(Struct, frozen=True):
    """A group's range, and how far each case lay within that of the others; empty without one."""

    title: str
    cases: int
    reach: str
    covered: str


class Content(Struct, frozen=True):
    """What the page is drawn from; `fewest` outturns make a range."""

    finding: str
    no_sample: str
    chart_title: str
    chart_read: str
    kinds: tuple[tuple[KnownAs, str], ...]
    chart: Chart
    fewest: int
    classes: tuple[Class, ...]
    studies: tuple[Study, ...]
    alone: tuple[Alone, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The page of what it cost and saved elsewhere."""
    yield Page(
        "elsewhere", address("elsewhere"), say("titles.elsewhere"), partial(content, appraisal)
    )


def content(appraisal: Appraisal) -> Content:
    """What other places planned and what came of it, both families by the same rule."""
    found = appraisal.elsewhere
    return Content(
        finding=words.headline(found),
        no_sample=words.no_sample(),
        chart_title=words.chart_title(),
        chart_read=words.chart_read(),
        kinds=words.known_words(),
        chart=_chart(appraisal),
        fewest=FEWEST,
        classes=tuple(_class(found, group) for group in found.groups),
        studies=tuple(_study(appraisal, i) for i in found.studies),
        alone=tuple(_alone(appraisal)),
    )


def _class(found: Elsewhere, group: Group) -> Class:
    of = found.classes.get(group)
    return Class(
        title=words.group_words(group),
        cases=len(found.outturns[group]),
        reach=words.reach_words(of) if of else "",
        covered=words.coverage_words(of) if of else "",
    )


def _study(appraisal: Appraisal, identifier: str) -> Study:
    case = appraisal.dataset.elsewhere[identifier]
    return Study(
        id=identifier,
        name=case.name,
        finding=case.finding or "",
        who=words.family_words(case.family),
        known=words.KNOWN[case.known_as],
        known_as=case.known_as,
        size=case.size or "",
        date=moment(case.date) if case.date else "",
        note=case.note or "",
        sources=case.source or (),
        paid_for=_paid_for(appraisal, case.source or ()),
    )


def _paid_for(appraisal: Appraisal, sources: Iterable[str]) -> tuple[str, ...]:
    cited = [appraisal.dataset.sources[i] for i in sources if i != ASSUMPTION]
    payers = dict.fromkeys(source.paid_for_by for source in cited if source.paid_for_by)
    return tuple(paid_for(who) for who in payers)


def _chart(appraisal: Appraisal) -> Chart:
    found = appraisal.elsewhere
    on = outturn_axis(found.ratios.values())
    shapes = outturns(found.ratios, on)
    alike = {group: [i for i in of if i in shapes] for group, of in found.groups.items()}
    return Chart(
        left=per_cent(on.ticks[0]),
        plan=words.plan_words(),
        right=per_cent(on.ticks[-1]),
        plan_at=on.at(1),
        groups=tuple(
            Rows(words.group_words(group), tuple(_drawn(appraisal, i, shapes[i]) for i in of))
            for group, of in alike.items()
            if of
        ),
    )


def _drawn(appraisal: Appraisal, identifier: str, shape: Outturn) -> Drawn:
    case, ratio = appraisal.dataset.elsewhere[identifier], appraisal.elsewhere.ratios[identifier]
    return Drawn(
        told=_told(appraisal, identifier),
        label=words.mark_words(ratio),
        said=words.came_words(
            _amount(case, case.planned), _amount(case, case.delivered), case.known_as
        ),
        share=words.ratio_words(ratio),
        shape=shape,
    )


def _amount(case: Case, fact: Fact | None) -> str:
    return reading_words(read_fact(fact), case.unit or "")


def _alone(appraisal: Appraisal) -> Iterator[Alone]:
    found = appraisal.elsewhere
    for group, of in found.groups.items():
        if left := [i for i in of if i not in found.ratios]:
            rows = tuple(_told(appraisal, i) for i in left)
            yield Alone("-".join(group), words.group_words(group), rows)


def _told(appraisal: Appraisal, identifier: str) -> Told:
    case = appraisal.dataset.elsewhere[identifier]
    planned, delivered = (
        fact_lines(fact, case.unit or "") for fact in (case.planned, case.delivered)
    )
    return Told(
        id=identifier,
        name=case.name,
        over=words.over_words(case),
        planned=planned,
        delivered=delivered,
        unlike=words.unlike_words(case) if planned and delivered else "",
        known=words.KNOWN[case.known_as],
        known_as=case.known_as,
        note=case.note or "",
        sources=sources_of(case),
        one_source=len({line.sources for line in (*planned, *delivered)}) == 1,
        paid_for=_paid_for(appraisal, sources_of(case)),
    )
