"""Switching values in words: what one score or figure would have to be to change who is first."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.matrix import Cell
from appraisal.appraise.money_criteria import counts_money
from appraisal.appraise.safety.contested_flows import FlowRow
from appraisal.appraise.safety.switching import Move, SwitchingRow, Way
from appraisal.appraise.valued import Valued
from appraisal.findings.lead import comes_first
from appraisal.findings.names import option_names
from appraisal.findings.numbers import listed, number, ranged, thousands, whole
from appraisal.findings.ranking import Labels, named, noted
from appraisal.findings.raw_figures import formatted, raw_words, worked_out
from appraisal.findings.sentences import say
from appraisal.maths.ranking import TIE
from appraisal.model import Criterion


class Switch(Struct, frozen=True):
    """One move of a score that could change the first place by itself.

    `today` and `needed` are in words, in the unit of the criterion where it has one; `then` is
    the option that would come first, or those that would share the place. `inside` says whether
    the score's own range reaches that far, `ranged` whether it has any, `far` how far it is in
    points of value: nought where the option shares the first place.
    """

    option: str
    criterion: str
    label: str
    evidence: str
    sources: tuple[str, ...]
    today: str
    needed: str
    then: tuple[str, ...]
    inside: bool
    ranged: bool
    far: float

    @property
    def gap(self) -> bool:
        """Whether there is no evidence: the score could be anything."""
        return self.evidence == "gap"

    @property
    def parts(self) -> bool:
        """Whether the least move would do, as today the option shares the first place."""
        return self.far <= TIE


class Contested(Struct, frozen=True):
    """A figure on which sources disagree, and what it would have to be.

    `money`: it is in £; `still`: whatever it is, the first stays first.
    """

    option: str
    label: str
    today: str
    sentence: str
    sources: tuple[str, ...]
    money: bool
    still: bool


def switches(appraisal: Appraisal) -> tuple[Switch, ...]:
    """Every move of a score that could change the first place: within its range, then nearest.

    A score of an option that shares the first place may move both ways, each with its own result.
    """
    return switches_of(appraisal, appraisal.robust.switching if appraisal.robust else ())


def switches_of(found: Valued, rows: Sequence[SwitchingRow]) -> tuple[Switch, ...]:
    """The same of some rows, whatever else has been worked out."""
    leaves = {leaf.id: leaf for leaf in found.dataset.leaves()}
    moves = [switch for row in rows for switch in _switch(found, leaves[row.criterion], row)]
    return tuple(sorted(moves, key=lambda s: (not s.inside, s.far, s.option, s.criterion)))


def _switch(found: Valued, leaf: Criterion, row: SwitchingRow) -> Iterator[Switch]:
    """What a score would have to be, each way in which it changes the first place."""
    cell = found.matrix.cells[row.option, row.criterion]
    for move in row.moves:
        yield Switch(
            option=row.option,
            criterion=row.criterion,
            label=leaf.label,
            evidence=cell.evidence,
            sources=cell.sources,
            today=said_today(found, leaf, cell, row.needed),
            needed=_needed(found, leaf, row, move),
            then=move.then,
            inside=move.inside,
            ranged=cell.high > cell.low and cell.evidence != "gap",
            far=move.far,
        )


def come_first(options: Sequence[str], labels: Mapping[str, str]) -> str:
    """The end of a sentence: for Alpha to come first, for Alpha and Beta to share the place."""
    return say("switching.then", options=named(tuple(options), labels), count=len(options))


def said_today(found: Valued, leaf: Criterion, cell: Cell, needed: float | None = None) -> str:
    """What stands today; a score with as many digits as set it apart from what is `needed`."""
    if cell.evidence == "gap":
        return say("switching.gap")
    if leaf.measured and cell.raw:
        return raw_words(found.dataset, leaf.measured, cell.raw, cell.least)
    if needed is None or whole(needed) != whole(cell.value):
        return ranged(cell.value, cell.low, cell.high)
    return ranged(cell.value, cell.low, cell.high, set_apart(cell.value, needed))


def _needed(found: Valued, leaf: Criterion, row: SwitchingRow, move: Move) -> str:
    """More than £190 million; less than 41 of 100.

    Where the scale ends at what is needed the place is shared there, and nothing lies beyond.
    """
    if leaf.measured and move.raw:
        write = formatted(found.dataset, leaf.measured)
        ways = [_beyond(limit.way, write(limit.figure)) for limit in move.raw]
        return listed(ways, say("switching.or"))
    value = set_apart(row.needed or 0.0, row.score)
    return _beyond(move.way, say("switching.of-100", value=value))


def _beyond(way: Way, said: str) -> str:
    if way == "exactly":
        return said
    return say("switching.more" if way == "more" else "switching.less", limit=said)


def set_apart(needed: float, today: float) -> str:
    """A value with as many digits as set it apart from another; a tie needs no more than one."""
    if whole(needed) != whole(today):
        return whole(needed)
    ways = (digits for digits in range(1, 7) if number(needed, digits) != number(today, digits))
    return number(needed, next(ways, 1))


def never_enough(appraisal: Appraisal, every: tuple[Switch, ...]) -> str:
    """Of how many scores no value would change the first place; empty where of all or of none."""
    moving = len({(switch.option, switch.criterion) for switch in every})
    scores = len(appraisal.robust.switching) if appraisal.robust else 0
    if not 0 < moving < scores:
        return ""
    return say("switching.never-enough", count=scores - moving)


def contested(appraisal: Appraisal) -> tuple[Contested, ...]:
    """Every contested figure of a ranked option, money first, with what it would have to be.

    After the criteria come the costs and savings that their money is made of, each by itself.
    """
    found: dict[tuple[str, str], list[Switch]] = {}
    for switch in switches(appraisal):
        found.setdefault((switch.option, switch.criterion), []).append(switch)
    rows = []
    for leaf in appraisal.dataset.leaves():
        for option in appraisal.robust.options if appraisal.robust else ():
            cell = appraisal.matrix.cells[option, leaf.id]
            if cell.contested:
                moves = found.get((option, leaf.id), [])
                rows.append(_contested(appraisal, leaf, cell, moves))
    flows = appraisal.robust.flows if appraisal.robust else ()
    rows.extend(_contested_flow(appraisal, row) for row in flows)
    return tuple(sorted(rows, key=lambda row: not row.money))


def _contested(appraisal: Appraisal, leaf: Criterion, cell: Cell, moves: list[Switch]) -> Contested:
    options, labels = appraisal.dataset.options, _noted(appraisal)
    today = said_today(appraisal, leaf, cell)
    what = say("switching.what", criterion=leaf.label, option=options[cell.option].label)
    if not moves:
        sentence = say("switching.whatever-figure", what=what, first=_still_first(appraisal))
    else:
        inside = any(switch.inside for switch in moves)
        key = "switching.figure-within" if inside else "switching.figure-beyond"
        sentence = say(key, what=what, needed=_each(moves, labels))
    return Contested(
        cell.option,
        leaf.label,
        today,
        sentence,
        cell.sources,
        counts_money(appraisal.dataset, leaf),
        still=not moves,
    )


def _noted(appraisal: Appraisal) -> Labels:
    """The options' names, with a note at each that nothing is known of."""
    return noted(option_names(appraisal), appraisal.rankings[appraisal.headline].unknown)


def still_finding(appraisal: Appraisal, rows: Sequence[Contested]) -> str:
    """How many contested figures change nothing, whatever they are; empty of fewer than two."""
    still = sum(row.still for row in rows)
    return say("switching.none-of", count=still, first=_still_first(appraisal)) if still > 1 else ""


def _still_first(appraisal: Appraisal) -> str:
    lead = appraisal.lead
    first = named(lead.first, _noted(appraisal))
    return say("switching.still-first", options=first, come_first=comes_first(lead, would=True))


def _each(moves: list[Switch], labels: Mapping[str, str]) -> str:
    """What a figure would have to be for whom to come first, each way in which it could move."""
    first, *others = (
        say("switching.needed-then", needed=move.needed, then=come_first(move.then, labels))
        for move in moves
    )
    for other in others:
        first = say("switching.needed-or", one=first, other=other)
    return first


def _contested_flow(appraisal: Appraisal, row: FlowRow) -> Contested:
    options = appraisal.dataset.options
    flow = options[row.option].money[row.flow]
    write = thousands if flow.to == flow.from_ else worked_out("annual_saving")
    label = options[row.option].label
    what = say("switching.flow", kind=flow.kind, name=flow.name, option=label)
    if row.needed is None:
        sentence = say("switching.whatever-flow", what=what, first=_still_first(appraisal))
    elif row.way is None:
        level = named((row.option, str(row.rival)), _noted(appraisal))
        sentence = say("switching.flow-parts", options=level, what=what)
    else:
        sentence = say(
            "switching.flow-within" if row.inside else "switching.flow-beyond",
            what=what,
            needed=_beyond(row.way, write(row.needed)),
            then=come_first(row.then, _noted(appraisal)),
        )
    today = say("switching.from-to", low=write(row.low), high=write(row.high))
    still = row.needed is None
    return Contested(row.option, flow.name, today, sentence, row.sources, money=True, still=still)


def switching_rows(appraisal: Appraisal) -> Iterator[Mapping[str, Any]]:
    """Every switching value for a CSV: what no value would change has nothing under `needed`."""
    names = {leaf.id: leaf.label for leaf in appraisal.dataset.leaves()}
    for row in appraisal.robust.switching if appraisal.robust else ():
        cell = appraisal.matrix.cells[row.option, row.criterion]
        yield {
            "option": row.option,
            "option_name": appraisal.dataset.options[row.option].name,
            "criterion": row.criterion,
            "criterion_name": names[row.criterion],
            "evidence": cell.evidence,
            "raw": row.raw,
            "low": cell.low,
            "value": cell.value,
            "high": cell.high,
            "needed": row.needed,
            "raw_needed": row.raw_needed,
            "within_its_range": "yes" if row.within_its_range else "no",
            "rival": row.rival,
        }
