"""What survives whatever is decided: agreements and partnerships, by future."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.futures_alike import alike
from appraisal.appraise.futures_of_bodies import BodyFate, StartNow
from appraisal.appraise.packages.prices import prices
from appraisal.findings import no_regrets as findings
from appraisal.findings.elsewhere import KNOWN
from appraisal.findings.no_regrets import ANSWERS, FATE_WORDS
from appraisal.findings.sentences import say
from appraisal.findings.starting import lowering
from appraisal.model import FAMILIES, Case, KnownAs
from appraisal.site.drawing import Page
from appraisal.site.facts import Line, fact_lines
from appraisal.site.navigation import address


@dataclass(frozen=True)
class Row:
    """An agreement: the worst that becomes of it under each family, and in how many groupings.

    `groupings` is empty where these are not listed, `net` where it is not known; `stood_in` says
    that the net rests on what such agreements came to elsewhere.
    """

    id: str
    name: str
    worst: tuple[BodyFate, ...]
    groupings: str
    net: str = ""
    stood_in: bool = False
    reason: str = ""


@dataclass(frozen=True)
class Answer:
    """The candidates of one answer to whether they could start now, whatever is decided."""

    id: StartNow
    title: str
    means: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Column:
    """Options of a family that do the same to all that the table is of."""

    family: str
    name: str


@dataclass(frozen=True)
class ByOption:
    """What becomes of each under every option: a row has an id, a name and a fate a column."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, str, tuple[BodyFate, ...]], ...]


@dataclass(frozen=True)
class AtWork:
    """The partnerships at work: by the worst that becomes of them, and one by one."""

    finding: str
    groups: tuple[tuple[BodyFate, str, tuple[str, ...]], ...]
    rows: tuple[Row, ...]
    by_option: ByOption


@dataclass(frozen=True)
class Left:
    """What leaving something cost elsewhere; `finding` says it where there is no sum."""

    id: str
    name: str
    over: str
    planned: tuple[Line, ...]
    delivered: tuple[Line, ...]
    finding: str
    known: str
    known_as: KnownAs
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Content:
    """What the page is drawn from; `families` are those that have options."""

    finding: str
    lowering: str
    framing: str
    families: tuple[str, ...]
    fates: tuple[tuple[BodyFate, str], ...]
    answers: tuple[Answer, ...]
    by_option: ByOption
    leaving: tuple[Left, ...]
    at_work: AtWork


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The one page."""
    title = say("titles.no_regrets")
    yield Page("no_regrets", address("no_regrets"), title, content(appraisal))


def content(appraisal: Appraisal) -> Content:
    """What the page says and shows."""
    dataset, found = appraisal.dataset, appraisal.futures
    return Content(
        finding=findings.finding(dataset, found),
        lowering=lowering(dataset, found.start_now),
        framing=findings.framing(dataset, found),
        families=tuple(
            family
            for family in FAMILIES
            if any(option.family == family for option in dataset.options.values())
        ),
        fates=tuple((fate, means) for fate, (_, means) in FATE_WORDS.items()),
        answers=tuple(_answers(appraisal)),
        by_option=_by_option(appraisal, dataset.candidates),
        leaving=tuple(
            _left(i, case) for i, case in dataset.elsewhere.items() if case.of == "leaving"
        ),
        at_work=_at_work(appraisal),
    )


def _answers(appraisal: Appraisal) -> Iterator[Answer]:
    rows = _candidate_rows(appraisal)
    for answer, (title, means) in ANSWERS.items():
        given = appraisal.futures.start_now
        held = tuple(row for i, row in rows.items() if given[i] == answer)
        if held:
            yield Answer(answer, title, means, held)


def _candidate_rows(appraisal: Appraisal) -> Mapping[str, Row]:
    dataset, found, own = appraisal.dataset, appraisal.futures, prices(appraisal.dataset)
    return {
        i: Row(
            id=i,
            name=candidate.name,
            worst=_worst(appraisal, i),
            groupings=findings.counts_words(found.bodies[i].structures),
            net=findings.net_words(found, i),
            stood_in=found.alone[i] != "later" and i in own and bool(own[i].stood_in),
            reason=findings.reason(dataset, found, i),
        )
        for i, candidate in dataset.candidates.items()
    }


def _worst(appraisal: Appraisal, body: str) -> tuple[BodyFate, ...]:
    worst = appraisal.futures.bodies[body].worst
    return tuple(worst[family] for family in FAMILIES if family in worst)


def _by_option(appraisal: Appraisal, bodies: Iterable[str]) -> ByOption:
    dataset, ids = appraisal.dataset, tuple(bodies)
    columns = alike(dataset, appraisal.futures, ids) if ids else ()
    names = findings.body_labels(dataset)
    return ByOption(
        columns=tuple(Column(one.family, findings.column_words(dataset, one)) for one in columns),
        rows=tuple((i, names[i], tuple(one.fates[i] for one in columns)) for i in ids),
    )


def _at_work(appraisal: Appraisal) -> AtWork:
    dataset, found = appraisal.dataset, appraisal.futures
    bodies, names = tuple(appraisal.partnerships), findings.body_labels(dataset)
    worst = findings.at_worst(found, bodies)
    return AtWork(
        finding=findings.at_work_finding(worst),
        groups=tuple(
            (fate, findings.at_worst_title(fate, len(held)), tuple(names[i] for i in held))
            for fate, held in worst.items()
        ),
        rows=tuple(
            Row(
                id=i,
                name=names[i],
                worst=_worst(appraisal, i),
                groupings=findings.counts_words(found.bodies[i].structures),
            )
            for i in bodies
        ),
        by_option=_by_option(appraisal, bodies),
    )


def _left(identifier: str, case: Case) -> Left:
    return Left(
        id=identifier,
        name=case.name,
        over=case.over or "",
        planned=fact_lines(case.planned, case.unit or ""),
        delivered=fact_lines(case.delivered, case.unit or ""),
        finding=case.finding or "",
        known=KNOWN[case.known_as],
        known_as=case.known_as,
        sources=case.source or (),
    )
