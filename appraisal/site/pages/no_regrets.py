"""What survives whatever is decided: agreements and partnerships, by future."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.futures_alike import Alike, alike
from appraisal.appraise.futures_of_bodies import BodyFate, StartNow
from appraisal.appraise.packages.prices import prices
from appraisal.findings import no_regrets as findings
from appraisal.findings.elsewhere import KNOWN
from appraisal.findings.no_regrets import ANSWERS, FATE_WORDS
from appraisal.findings.sentences import say
from appraisal.findings.starting import lowering
from appraisal.model import Case, Dataset, KnownAs
from appraisal.site.drawing import Page
from appraisal.site.facts import Line, fact_lines
from appraisal.site.navigation import address


class Row(Struct, frozen=True):
    """An agreement or partnership: its fate in each column, and in how many groupings which.

    `groupings` is empty where these are not listed, `net` where it is not known; `stood_in` says
    that the net rests on what such agreements came to elsewhere. `reason` is empty where the row
    says it all.
    """

    id: str
    name: str
    fates: tuple[BodyFate, ...]
    groupings: str
    net: str = ""
    stood_in: bool = False
    reason: str = ""


class Answer(Struct, frozen=True):
    """The candidates of one answer to whether they could start now, whatever is decided."""

    id: StartNow
    title: str
    means: str
    rows: tuple[Row, ...]


class Column(Struct, frozen=True):
    """Options of a family that do the same to all that the grid is of."""

    family: str
    name: str


class AtWork(Struct, frozen=True):
    """The partnerships at work: how many by the worst that becomes of them, and one by one."""

    finding: str
    groups: tuple[tuple[BodyFate, str], ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


class Left(Struct, frozen=True):
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


class Content(Struct, frozen=True):
    """What the page is drawn from; `columns` are those of the agreements' grid."""

    finding: str
    lowering: str
    framing: str
    columns: tuple[Column, ...]
    fates: tuple[tuple[BodyFate, str], ...]
    answers: tuple[Answer, ...]
    leaving: tuple[Left, ...]
    at_work: AtWork


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The one page."""
    title = say("titles.no_regrets")
    yield Page("no_regrets", address("no_regrets"), title, partial(content, appraisal))


def content(appraisal: Appraisal) -> Content:
    """What the page says and shows."""
    dataset, found = appraisal.dataset, appraisal.futures
    held = alike(dataset, found, dataset.candidates) if dataset.candidates else ()
    return Content(
        finding=findings.finding(dataset, found),
        lowering=lowering(dataset, found.start_now),
        framing=findings.framing(dataset, found),
        columns=_columns(dataset, held),
        fates=tuple((fate, means) for fate, (_, means) in FATE_WORDS.items()),
        answers=tuple(_answers(appraisal, held)),
        leaving=tuple(
            _left(i, case) for i, case in dataset.elsewhere.items() if case.of == "leaving"
        ),
        at_work=_at_work(appraisal),
    )


def _columns(dataset: Dataset, held: Iterable[Alike]) -> tuple[Column, ...]:
    return tuple(Column(one.family, findings.column_words(dataset, one)) for one in held)


def _answers(appraisal: Appraisal, held: Sequence[Alike]) -> Iterator[Answer]:
    rows = _candidate_rows(appraisal, held)
    for answer, (title, means) in ANSWERS.items():
        given = appraisal.futures.start_now
        alike_answered = tuple(row for i, row in rows.items() if given[i] == answer)
        if alike_answered:
            yield Answer(answer, title, means, alike_answered)


def _candidate_rows(appraisal: Appraisal, held: Sequence[Alike]) -> Mapping[str, Row]:
    dataset, found, own = appraisal.dataset, appraisal.futures, prices(appraisal.dataset)
    return {
        i: Row(
            id=i,
            name=candidate.name,
            fates=tuple(one.fates[i] for one in held),
            groupings=findings.counts_words(found.bodies[i].structures),
            net=findings.net_words(dataset, found, i),
            stood_in=found.alone[i] != "later" and i in own and bool(own[i].stood_in),
            reason=findings.reason(dataset, found, i),
        )
        for i, candidate in dataset.candidates.items()
    }


def _at_work(appraisal: Appraisal) -> AtWork:
    dataset, found = appraisal.dataset, appraisal.futures
    bodies, names = tuple(appraisal.partnerships), findings.body_labels(dataset)
    worst = findings.at_worst(found, bodies)
    held = alike(dataset, found, bodies) if bodies else ()
    return AtWork(
        finding=findings.at_work_finding(worst),
        groups=tuple(
            (fate, findings.at_worst_title(fate, len(those))) for fate, those in worst.items()
        ),
        columns=_columns(dataset, held),
        rows=tuple(
            Row(
                id=i,
                name=names[i],
                fates=tuple(one.fates[i] for one in held),
                groupings=findings.counts_words(found.bodies[i].structures),
            )
            for i in bodies
        ),
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
