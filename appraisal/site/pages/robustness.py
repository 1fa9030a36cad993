"""The robustness page: how safe the answer is, and what would change it."""

from collections.abc import Iterator
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.safety.other_methods import Method, Methods
from appraisal.appraise.safety.robustness import Robustness
from appraisal.appraise.safety.value_of_information import InformationRow
from appraisal.findings import robustness as said
from appraisal.findings.named_safety import NamedSafety, moot, named_safety
from appraisal.findings.numbers import number
from appraisal.findings.ranking import capital
from appraisal.findings.safety import finding, shift_sentence
from appraisal.findings.sentences import say
from appraisal.findings.shares import share_words
from appraisal.findings.switching_values import Contested, Switch, contested, never_enough, switches
from appraisal.findings.value_of_information import information_finding, no_source_yet
from appraisal.site.drawing import Page
from appraisal.site.models_first import Contests, contests
from appraisal.site.navigation import address
from appraisal.site.weight_intervals import WeightIntervals, weight_intervals
from appraisal.site.which_line import WhichLine, which_lines

TELLING, FULL = 10, 100
"""How many rows stand open on the page, and how many switching values more: the CSV has all."""


@dataclass(frozen=True)
class ScoresNeeded:
    """What one score would have to be: the most telling, further ones, and how many there are.

    `never` says of how many other scores no value would do.
    """

    finding: str
    telling: tuple[Switch, ...]
    more: tuple[Switch, ...]
    count: int
    never: str


@dataclass(frozen=True)
class ToSettle:
    """What settling one thing is worth, in words; `width` is its bar's in %."""

    label: str
    change: str
    width: float
    moves: str
    regret: str


@dataclass(frozen=True)
class Information:
    """What to find out next, the most useful first; the errors are those of its shares."""

    finding: str
    error: str
    moves_error: str
    criteria: tuple[ToSettle, ...]
    sources: tuple[ToSettle, ...]


@dataclass(frozen=True)
class Potential:
    """Whether an option could come first under any weights, and within the perspectives.

    `favoured` are the criteria that weigh more than usual where it does.
    """

    id: str
    any: bool
    within: bool
    confidence: str
    favoured: str


@dataclass(frozen=True)
class MethodsRow:
    """An option's rank as a weighted sum, and under each method; None where one has no answer."""

    id: str
    rank: int
    ranks: tuple[int | None, ...]


@dataclass(frozen=True)
class OtherMethods:
    """What other methods make of the options: `notes` names each method and says how it works.

    `taus` is how alike each ranks them to the weighted sum.
    """

    finding: str
    notes: tuple[tuple[str, str], ...]
    rows: tuple[MethodsRow, ...]
    taus: tuple[str, ...]


@dataclass(frozen=True)
class Tested:
    """What was found where at least two options are ranked; `headline` is the perspective's name.

    `shifts` is what weights together would change.
    """

    headline: str
    behind: tuple[str, ...]
    contests: Contests
    within: str
    which_lines: tuple[WhichLine, ...]
    weights: WeightIntervals
    shifts: tuple[str, ...]
    scores: ScoresNeeded
    contested: tuple[Contested, ...]
    information: Information
    shown: int
    dominance: tuple[str, ...]
    potential: tuple[Potential, ...]
    confidence_error: str
    methods: OtherMethods


@dataclass(frozen=True)
class Content:
    """What the page is drawn from: its finding, and what it rests on, None if nothing is tested."""

    finding: str
    tested: Tested | None


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The robustness page."""
    yield Page("robustness", address("robustness"), say("titles.robustness"), content(appraisal))


def content(appraisal: Appraisal) -> Content:
    """What the page says and shows."""
    found, robust = named_safety(appraisal), appraisal.robust
    nothing = robust is None or len(robust.options) < 2 or moot(found)
    return Content(
        finding=finding(found),
        tested=None if robust is None or nothing else _tested(appraisal, found, robust),
    )


def _tested(appraisal: Appraisal, found: NamedSafety, robust: Robustness) -> Tested:
    errors = robust.simulated.errors
    return Tested(
        headline=found.perspective,
        behind=tuple(filter(None, said.behind(appraisal, found))),
        contests=contests(appraisal, found, robust),
        within=said.within_finding(found, robust.within),
        which_lines=which_lines(appraisal),
        weights=weight_intervals(appraisal, found),
        shifts=tuple(shift_sentence(row, found, i) for i, row in robust.shifts.items()),
        scores=_scores(appraisal, found),
        contested=contested(appraisal),
        information=_information(found, robust),
        shown=TELLING,
        dominance=said.dominance(robust, found),
        potential=_potential(robust, found),
        confidence_error=said.out_by(errors.confidence),
        methods=_methods(found, appraisal.methods),
    )


def _scores(appraisal: Appraisal, found: NamedSafety) -> ScoresNeeded:
    every = switches(appraisal)
    return ScoresNeeded(
        finding=said.one_score(appraisal, found),
        telling=every[:TELLING],
        more=every[TELLING : TELLING + FULL],
        count=len(every),
        never=never_enough(appraisal, every),
    )


def _information(found: NamedSafety, robust: Robustness) -> Information:
    sources = {i: capital(title) for i, title in found.sources.items()}
    rows = [(row, sources[row.id]) for row in robust.sources_to_settle]
    rows += [(row, no_source_yet(found.criteria[row.id])) for row in robust.gaps_to_settle]
    rows.sort(key=lambda row: (-row[0].change, -row[0].moves, -row[0].regret))
    return Information(
        finding=information_finding(found),
        error=said.out_by(robust.information_error),
        moves_error=said.out_by(robust.moves_error),
        criteria=_to_settle([(row, found.criteria[row.id]) for row in robust.criteria_to_settle]),
        sources=_to_settle(rows),
    )


def _to_settle(rows: list[tuple[InformationRow, str]]) -> tuple[ToSettle, ...]:
    """The rows without those that could change nothing, whatever the weights."""
    return tuple(
        ToSettle(
            label=label,
            change=share_words(row.change),
            width=round(row.change * 100, 2),
            moves=share_words(row.moves),
            regret=number(row.regret, 1),
        )
        for row, label in rows
        if row.could_change
    )


def _potential(robust: Robustness, found: NamedSafety) -> tuple[Potential, ...]:
    return tuple(
        Potential(
            id=i,
            any=robust.could_be_first[i],
            within=robust.could_be_first_within[i],
            confidence=said.confidence_words(robust.simulated.confidence[i]),
            favoured=said.favoured(robust.simulated, i, found),
        )
        for i in found.ranking.order
    )


def _methods(found: NamedSafety, methods: Methods) -> OtherMethods:
    notes, done = said.method_notes(methods), {method.name: method for method in methods.done}
    return OtherMethods(
        finding=said.methods_finding(found, methods),
        notes=tuple((row.name, row.note) for row in notes),
        rows=tuple(
            MethodsRow(
                id=i,
                rank=found.ranking.rank[i],
                ranks=tuple(
                    done[row.method].ranks.get(i) if row.method in done else None for row in notes
                ),
            )
            for i in found.ranking.order
        ),
        taus=tuple(_likeness(done.get(row.method)) for row in notes),
    )


def _likeness(method: Method | None) -> str:
    tau = None if method is None else method.tau
    return say("numbers.none") if tau is None else number(tau, 2)
