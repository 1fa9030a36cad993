"""The page of what sharing and reorganising cost and saved elsewhere, planned and delivered."""

from collections.abc import Iterator
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.elsewhere import Group
from appraisal.charts.outturns import Outturn, outturn_axis, outturns
from appraisal.data.tables.elsewhere import sources_of
from appraisal.findings import elsewhere as words
from appraisal.findings.numbers import moment, per_cent
from appraisal.findings.published_figures import reading_words
from appraisal.findings.sentences import say
from appraisal.findings.sources import paid_for
from appraisal.model import ASSUMPTION, CASE_FAMILIES, Case, Fact, KnownAs, read_fact
from appraisal.site.drawing import Page
from appraisal.site.facts import Line, fact_lines
from appraisal.site.navigation import address


@dataclass(frozen=True)
class Drawn:
    """A case on the chart: what was planned and delivered, and the latter's share of the plan.

    `label` stands at its mark.
    """

    name: str
    label: str
    said: str
    share: str
    known: str
    known_as: KnownAs
    shape: Outturn


@dataclass(frozen=True)
class Rows:
    """The cases of one family that are of one thing."""

    title: str
    rows: tuple[Drawn, ...]


@dataclass(frozen=True)
class Chart:
    """The chart: the ends of its axis, where the plan stands in per cent, and its rows."""

    left: str
    plan: str
    right: str
    plan_at: float
    groups: tuple[Rows, ...]


@dataclass(frozen=True)
class Study:
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


@dataclass(frozen=True)
class Told:
    """A case with all that is known of it; `share` is its ratio, or else why it has none."""

    id: str
    name: str
    size: str
    of: str
    over: str
    planned: tuple[Line, ...]
    delivered: tuple[Line, ...]
    share: str
    alike: bool
    known: str
    known_as: KnownAs
    note: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class OfFamily:
    """All cases of a family that have figures."""

    id: str
    title: str
    rows: tuple[Told, ...]


@dataclass(frozen=True)
class Class:
    """A reference class: its range, and how far each case lay within that of the others."""

    title: str
    cases: int
    reach: str
    covered: str


@dataclass(frozen=True)
class Content:
    """What the page is drawn from; `first` has what the best study of each family found."""

    finding: str
    first: tuple[Study, ...]
    no_sample: str
    chart_title: str
    chart_read: str
    kinds: tuple[tuple[KnownAs, str], ...]
    chart: Chart
    classes: tuple[Class, ...]
    unranged: tuple[str, ...]
    studies: tuple[Study, ...]
    families: tuple[OfFamily, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The page of what it cost and saved elsewhere."""
    yield Page("elsewhere", address("elsewhere"), say("titles.elsewhere"), content(appraisal))


def content(appraisal: Appraisal) -> Content:
    """What other places planned and what came of it, both families by the same rule."""
    found = appraisal.elsewhere
    studies = tuple(_study(appraisal, i) for i in found.studies)
    return Content(
        finding=words.headline(found),
        first=_first_of_each(studies),
        no_sample=words.no_sample(),
        chart_title=words.chart_title(),
        chart_read=words.chart_read(),
        kinds=words.known_words(),
        chart=_chart(appraisal),
        classes=tuple(
            Class(
                title=words.group_words(group),
                cases=len(of.ratios),
                reach=words.reach_words(of),
                covered=words.coverage_words(of),
            )
            for group, of in found.classes.items()
        ),
        unranged=words.without_class(found),
        studies=studies,
        families=tuple(_of_family(appraisal, family) for family in CASE_FAMILIES),
    )


def _first_of_each(studies: tuple[Study, ...]) -> tuple[Study, ...]:
    """The best known study of each family, in the order of the studies."""
    firsts: dict[str, Study] = {}
    for study in studies:
        firsts.setdefault(study.who, study)
    return tuple(firsts.values())


def _study(appraisal: Appraisal, identifier: str) -> Study:
    case = appraisal.dataset.elsewhere[identifier]
    cited = [appraisal.dataset.sources[i] for i in case.source or () if i != ASSUMPTION]
    payers = dict.fromkeys(source.paid_for_by for source in cited if source.paid_for_by)
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
        paid_for=tuple(paid_for(who) for who in payers),
    )


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
    case = appraisal.dataset.elsewhere[identifier]
    return Drawn(
        name=case.name,
        label=words.mark_words(appraisal.elsewhere.ratios[identifier]),
        said=words.came_words(
            _amount(case, case.planned), _amount(case, case.delivered), case.known_as
        ),
        share=words.ratio_words(appraisal.elsewhere.ratios[identifier]),
        known=words.KNOWN[case.known_as],
        known_as=case.known_as,
        shape=shape,
    )


def _amount(case: Case, fact: Fact | None) -> str:
    return reading_words(read_fact(fact), case.unit or "")


def _of_family(appraisal: Appraisal, family: str) -> OfFamily:
    groups: list[Group] = [group for group in appraisal.elsewhere.groups if group[0] == family]
    rows = (_told(appraisal, i) for group in groups for i in appraisal.elsewhere.groups[group])
    return OfFamily(family, words.family_words(family), tuple(rows))


def _told(appraisal: Appraisal, identifier: str) -> Told:
    case = appraisal.dataset.elsewhere[identifier]
    ratio = appraisal.elsewhere.ratios.get(identifier)
    return Told(
        id=identifier,
        name=case.name,
        size=case.size or "",
        of=words.what_words(case.of),
        over=case.over or "",
        planned=fact_lines(case.planned, case.unit or ""),
        delivered=fact_lines(case.delivered, case.unit or ""),
        share=words.share_words(ratio) if ratio else words.why_no_ratio(case),
        alike=ratio is not None,
        known=words.KNOWN[case.known_as],
        known_as=case.known_as,
        note=case.note or "",
        sources=sources_of(case),
    )
