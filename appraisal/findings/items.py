"""Items of evidence in words: what each is, what is known of it, and where it would have to be."""

from collections.abc import Iterable

from appraisal.appraise import Appraisal
from appraisal.appraise.matrix import Cell
from appraisal.appraise.safety.items import Item, Moved
from appraisal.appraise.source_uses import uses
from appraisal.findings.names import model_names
from appraisal.findings.numbers import listed, whole, with_range
from appraisal.findings.published_figures import say_in
from appraisal.findings.ranking import quoted
from appraisal.findings.raw_figures import Format, formatted
from appraisal.findings.sentences import say
from appraisal.findings.source_uses import unit_at
from appraisal.maths.value_functions import Curve
from appraisal.model import Criterion, in_words, read_fact


def item_name(appraisal: Appraisal, item: Item) -> str:
    """What an item is: a criterion for a model, or the shared facts that it stands for."""
    if item.facts:
        return listed([quoted(in_words(name)) for name in item.facts])
    model = model_names(appraisal.dataset)[item.model or ""]
    return say("switching.what", criterion=_leaf(appraisal, item).label, option=model)


def item_range(appraisal: Appraisal, item: Item) -> str:
    """What is known of an item: how far its raw figure reaches, in its unit."""
    if item.facts:
        return "; ".join(_fact_range(appraisal, name) for name in item.facts)
    leaf, cells = _leaf(appraisal, item), _cells(appraisal, item)
    known = [cell for cell in cells if cell.evidence != "gap"]
    if not known:
        return say("items.no-score" if leaf.judged else "items.no-figure")
    if leaf.measured is None:
        low, high = min(cell.low for cell in known), max(cell.high for cell in known)
        return say("items.scored", range=_between(whole, low, high))
    raws = [cell.raw for cell in known if cell.raw]
    low, high = min(raw.low for raw in raws), max(raw.high for raw in raws)
    said = _between(formatted(appraisal.dataset, leaf.measured), low, high)
    elsewhere = all(cell.evidence == "reference" for cell in known)
    return say("items.elsewhere", range=said) if elsewhere else said


def moved_ends(appraisal: Appraisal, moved: Moved, about: Iterable[str]) -> tuple[str, str]:
    """Where an item stands for some options today, and at the end of its range it is moved to."""
    item, options = moved.item, frozenset(about)
    if item.facts:
        ends = [
            _fact_ends(appraisal, name, moved.up != turned)
            for name, turned in zip(item.facts, item.turned, strict=True)
        ]
    else:
        leaf = _leaf(appraisal, item)
        ends = [
            _cell_ends(appraisal, leaf, cell, moved.up != falls)
            for cell, falls in zip(_cells(appraisal, item), item.falls, strict=True)
            if cell.option in options and cell.evidence != "gap" and cell.low < cell.high
        ]
    today, then = (dict.fromkeys(said) for said in zip(*ends, strict=True))
    return "; ".join(today), "; ".join(then)


def _leaf(appraisal: Appraisal, item: Item) -> Criterion:
    return appraisal.dataset.leaf(str(item.criterion))


def _cells(appraisal: Appraisal, item: Item) -> list[Cell]:
    return [appraisal.matrix.cells[cell] for cell in item.cells]


def _between(write: Format, low: float, high: float) -> str:
    """From one figure to another, the unit said once; one figure where they are the same."""
    return with_range(write, low, low, high, halfway=True)


def _cell_ends(appraisal: Appraisal, leaf: Criterion, cell: Cell, high: bool) -> tuple[str, str]:
    """What a value stands at, and its high or low end: the raw figure where one makes it so.

    Where a reference class stands in for what is not known, it is no figure of today's.
    """
    today, end = _ends(appraisal, leaf, cell, high)
    if cell.evidence != "reference":
        return today, end
    key = "items.today-elsewhere" if cell.least is None else "items.today-elsewhere-but-known"
    return say(key, figure=today), end


def _ends(appraisal: Appraisal, leaf: Criterion, cell: Cell, high: bool) -> tuple[str, str]:
    end = cell.high if high else cell.low
    curve = leaf.measured.curve if leaf.measured else None
    if leaf.measured and curve and cell.raw and _one_way(curve):
        rises = curve[0][1] < curve[-1][1]
        write = formatted(appraisal.dataset, leaf.measured)
        raw = cell.raw.high if rises == high else cell.raw.low
        return write(cell.raw.value), write(raw)
    return whole(cell.value), say("switching.of-100", value=whole(end))


def _one_way(curve: Curve) -> bool:
    """Whether a value function rises all the way, or falls."""
    worths = [worth for _, worth in curve]
    return worths in (sorted(worths), sorted(worths, reverse=True))


def _writing(appraisal: Appraisal, name: str) -> Format:
    """How a shared fact is written, by the unit of what uses it first."""
    used = next(iter(uses(appraisal.dataset, name)), None)
    return say_in(unit_at(appraisal.dataset, used.path) if used else "")


def _fact_range(appraisal: Appraisal, name: str) -> str:
    reading = read_fact(appraisal.dataset.facts.get(name))
    if reading is None:
        return say("items.no-figure")
    return _between(_writing(appraisal, name), reading.low, reading.high)


def _fact_ends(appraisal: Appraisal, name: str, high: bool) -> tuple[str, str]:
    reading, write = read_fact(appraisal.dataset.facts.get(name)), _writing(appraisal, name)
    if reading is None:
        return say("items.no-figure"), say("items.no-figure")
    return write(reading.value), write(reading.high if high else reading.low)
