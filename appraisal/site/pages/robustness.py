"""The robustness page: how safe the answer is, and what would change it."""

from collections.abc import Iterator
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.safety.other_methods import Method, Methods
from appraisal.appraise.safety.robustness import Robustness
from appraisal.appraise.weights import depths
from appraisal.findings import robustness as said
from appraisal.findings.finding_out import finding_out, how_found, seldom, told_from_nought
from appraisal.findings.in_ways import first_in_ways
from appraisal.findings.influence import influence_finding
from appraisal.findings.named_safety import NamedSafety, moot, named_safety
from appraisal.findings.names import model_names
from appraisal.findings.numbers import number
from appraisal.findings.safety import finding, shift_sentence
from appraisal.findings.sentences import joined, say
from appraisal.findings.several import Together, several_at_once
from appraisal.findings.shares import share_words
from appraisal.findings.switching_values import (
    Contested,
    Switch,
    contested,
    never_enough,
    still_finding,
    switches,
)
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
class Disputed:
    """The contested figures that stand open; `nothing` counts those that would change nothing.

    It is a sentence, and empty where there are none of these.
    """

    open: tuple[Contested, ...]
    nothing: str


@dataclass(frozen=True)
class Influence:
    """What a criterion weighs, and what it makes of the difference; `width` is its bar's in %."""

    label: str
    depth: int
    weight: str
    share: str
    width: float


@dataclass(frozen=True)
class Differences:
    """What makes the difference between the options, heading by heading."""

    finding: str
    rows: tuple[Influence, ...]


@dataclass(frozen=True)
class Open:
    """An item of evidence that is open; `width` is its bar's in %."""

    what: str
    known: str
    share: str
    width: float


@dataclass(frozen=True)
class FindOut:
    """What to find out next, the most telling first; `how` says how that was worked out.

    `seldom` counts what changes the first place too seldom to be told.
    """

    finding: str
    how: str
    seldom: str
    rows: tuple[Open, ...]


@dataclass(frozen=True)
class Potential:
    """Whether an option could come first under any weights, and within the perspectives.

    An option that nothing is known of has no scores to come first by, and no row.
    `within` is None where fewer than two perspectives are held by somebody; `favoured` are the
    criteria that weigh more than usual where it does.
    """

    id: str
    any: bool
    within: bool | None
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

    `shifts` is what weights together would change, `several` what scores would, where no single one
    does; `beside` says against whom an option could come first, `held_between` that there are
    weights between perspectives that are no examples.
    """

    headline: str
    behind: tuple[str, ...]
    contests: Contests
    within: str
    which_lines: tuple[WhichLine, ...]
    weights: WeightIntervals
    shifts: tuple[str, ...]
    scores: ScoresNeeded
    disputed: Disputed | None
    several: tuple[Together, ...]
    differences: Differences
    find_out: FindOut
    shown: int
    dominance: tuple[str, ...]
    held_between: bool
    beside: str
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
        finding=joined(
            first_in_ways(found.lead.in_ways, model_names(appraisal.dataset)), finding(found)
        ),
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
        disputed=_disputed(appraisal),
        several=several_at_once(appraisal)[:TELLING],
        differences=_differences(appraisal, found, robust),
        find_out=_find_out(appraisal, found),
        shown=TELLING,
        dominance=said.dominance(robust, found),
        held_between=robust.within is not None,
        beside=said.could_be_first(found),
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


def _disputed(appraisal: Appraisal) -> Disputed | None:
    """The contested figures; one that would change nothing stands open where it is the only one."""
    rows = contested(appraisal)
    nothing = still_finding(appraisal, rows)
    left = tuple(row for row in rows if not (row.still and nothing))
    return Disputed(left, nothing) if rows else None


def _differences(appraisal: Appraisal, found: NamedSafety, robust: Robustness) -> Differences:
    depth = depths(appraisal.dataset.criteria)
    leaves = {i: robust.influence[i] for i in appraisal.matrix.leaves}
    tallest = max((own.share for own in robust.influence.values()), default=0.0)
    return Differences(
        finding=influence_finding(leaves, found.criteria),
        rows=tuple(
            Influence(
                label=found.criteria[i],
                depth=depth[i],
                weight=share_words(own.weight),
                share=share_words(own.share),
                width=round(own.share / tallest * 100, 2),
            )
            for i, own in robust.influence.items()
            if tallest > 0
        ),
    )


def _find_out(appraisal: Appraisal, found: NamedSafety) -> FindOut:
    told = told_from_nought(found.to_find_out)
    most = max((row.chance for row in told), default=1.0)
    return FindOut(
        finding=finding_out(found.to_find_out),
        how=how_found(appraisal),
        seldom=seldom(appraisal) if told else "",
        rows=tuple(
            Open(row.what, row.known, row.share, round(row.chance / most * 100, 2)) for row in told
        ),
    )


def _potential(robust: Robustness, found: NamedSafety) -> tuple[Potential, ...]:
    within = robust.could_be_first_within
    return tuple(
        Potential(
            id=i,
            any=robust.could_be_first[i],
            within=None if within is None else within[i],
            confidence=said.confidence_words(robust.simulated.confidence[i]),
            favoured=said.favoured(robust.simulated, i, found),
        )
        for i in found.ranking.order
        if i not in robust.unknown
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
