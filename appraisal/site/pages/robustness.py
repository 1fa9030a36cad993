"""The robustness page: how safe the answer is, and what would change it."""

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.safety.other_methods import Method, Methods
from appraisal.appraise.safety.robustness import Robustness
from appraisal.charts.switch_strips import SwitchStrip, switch_strip
from appraisal.findings import robustness as said
from appraisal.findings.finding_out import (
    finding_out,
    how_found,
    more,
    seldom,
    told_from_nought,
)
from appraisal.findings.in_ways import first_in_ways
from appraisal.findings.named_safety import NamedSafety, moot, named_safety
from appraisal.findings.names import model_names
from appraisal.findings.no_evidence import without_evidence
from appraisal.findings.numbers import number
from appraisal.findings.safety import finding, shifts, to_settle
from appraisal.findings.sentences import joined, say
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

TELLING, OPEN = 5, 5
"""How many scores, and how many things to find out, stand on the page: the CSV has all."""


class ScoreRow(Struct, frozen=True):
    """What one score would have to be, in words and on a strip from 0 to 100."""

    switch: Switch
    strip: SwitchStrip


class ScoresNeeded(Struct, frozen=True):
    """What one score would have to be: the most telling; `never` counts where no value would do."""

    finding: str
    rows: tuple[ScoreRow, ...]
    never: str


class Disputed(Struct, frozen=True):
    """The contested figures that stand open; `nothing` counts those that would change nothing.

    It is a sentence, and empty where there are none of these.
    """

    open: tuple[Contested, ...]
    nothing: str


class Open(Struct, frozen=True):
    """An item of evidence that is open; `width` is its bar's in %."""

    what: str
    known: str
    share: str
    width: float


class FindOut(Struct, frozen=True):
    """What to find out next, the most telling first; `how` says how that was worked out.

    `besides` counts what stands in no row, and what changes the first place too seldom to be told.
    """

    finding: str
    how: str
    besides: str
    rows: tuple[Open, ...]


class Potential(Struct, frozen=True):
    """Whether an option could come first under any weights, and within the perspectives.

    An option that nothing is known of has no scores to come first by, and no row.
    `within` is None where fewer than two perspectives are held by somebody; `favoured` is the
    criterion that weighs most beyond its usual share where it does.
    """

    id: str
    any: bool
    within: bool | None
    confidence: str
    favoured: str


class MethodsRow(Struct, frozen=True):
    """An option's rank as a weighted sum, and under each method; None where one has no answer."""

    id: str
    rank: int
    ranks: tuple[int | None, ...]


class OtherMethods(Struct, frozen=True):
    """What other methods make of the options: `notes` names each method and says how it works.

    `taus` is how alike each ranks them to the weighted sum.
    """

    finding: str
    notes: tuple[tuple[str, str], ...]
    rows: tuple[MethodsRow, ...]
    taus: tuple[str, ...]


class Tested(Struct, frozen=True):
    """What was found where at least two options are ranked.

    `behind` is how safe the finding is, `unknown` whether it hangs on what nobody knows.
    `shifts` is what weights together would change, `several` whether several scores do so where no
    single one does; `beside` says against whom an option could come first, `held_between` that
    there are weights between perspectives that are no examples.
    """

    behind: tuple[str, ...]
    contests: Contests
    which_lines: tuple[WhichLine, ...]
    unknown: str
    weights: WeightIntervals
    shifts: tuple[str, ...]
    scores: ScoresNeeded
    disputed: Disputed | None
    several: str
    find_out: FindOut
    dominance: tuple[str, ...]
    held_between: bool
    beside: str
    potential: tuple[Potential, ...]
    confidence_error: str
    methods: OtherMethods


class Content(Struct, frozen=True):
    """What the page is drawn from: its finding, and what it rests on, None if nothing is tested.

    `settle` is what to find out where nobody comes first alone, `ways` who is first in how many
    ways of counting; empty where one model competes alone.
    """

    finding: str
    settle: str
    ways: str
    tested: Tested | None


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The robustness page."""
    yield Page(
        "robustness", address("robustness"), say("titles.robustness"), partial(content, appraisal)
    )


def content(appraisal: Appraisal) -> Content:
    """What the page says and shows."""
    found, robust = named_safety(appraisal), appraisal.robust
    nothing = robust is None or len(robust.options) < 2 or moot(found)
    return Content(
        finding=finding(found).removesuffix("."),
        settle=to_settle(found),
        ways=first_in_ways(found.lead.in_ways, model_names(appraisal.dataset)),
        tested=None if robust is None or nothing else _tested(appraisal, found, robust),
    )


def _tested(appraisal: Appraisal, found: NamedSafety, robust: Robustness) -> Tested:
    errors = robust.simulated.errors
    return Tested(
        behind=tuple(filter(None, said.behind(appraisal, found))),
        contests=contests(appraisal, found, robust),
        which_lines=which_lines(appraisal),
        unknown=without_evidence(appraisal),
        weights=weight_intervals(appraisal, found),
        shifts=tuple(shifts(robust.shifts, found, appraisal.headline)),
        scores=_scores(appraisal, found, robust),
        disputed=_disputed(appraisal),
        several=said.several_scores(appraisal, found),
        find_out=_find_out(appraisal, found),
        dominance=said.dominance(robust, found),
        held_between=robust.within is not None,
        beside=said.could_be_first(found),
        potential=_potential(robust, found),
        confidence_error=said.out_by(errors.confidence),
        methods=_methods(found, appraisal.methods),
    )


def _scores(appraisal: Appraisal, found: NamedSafety, robust: Robustness) -> ScoresNeeded:
    every = switches(appraisal)
    needed = {(row.option, row.criterion): row.needed or 0.0 for row in robust.switching}
    cells = appraisal.matrix.cells
    rows = (
        (switch, cells[switch.option, switch.criterion], needed[switch.option, switch.criterion])
        for switch in every[:TELLING]
    )
    return ScoresNeeded(
        finding=said.one_score(appraisal, found),
        rows=tuple(ScoreRow(switch, switch_strip(cell, value)) for switch, cell, value in rows),
        never=never_enough(appraisal, every),
    )


def _disputed(appraisal: Appraisal) -> Disputed | None:
    """The contested figures; one that would change nothing stands open where it is the only one."""
    rows = contested(appraisal)
    nothing = still_finding(appraisal, rows)
    left = tuple(row for row in rows if not (row.still and nothing))
    return Disputed(left, nothing) if rows else None


def _find_out(appraisal: Appraisal, found: NamedSafety) -> FindOut:
    told = told_from_nought(found.to_find_out)
    most = max((row.chance for row in told), default=1.0)
    return FindOut(
        finding=finding_out(found.to_find_out),
        how=how_found(appraisal),
        besides=joined(more(len(told), OPEN), seldom(appraisal)) if told else "",
        rows=tuple(
            Open(row.what, row.known, row.share, round(row.chance / most * 100, 2))
            for row in told[:OPEN]
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
