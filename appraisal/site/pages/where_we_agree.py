"""Where the councils that answered a workshop agree: a page where the workspace holds answers."""

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.workshop.amendments import Tabled
from appraisal.appraise.workshop.said_yes import Allowed
from appraisal.appraise.workshop.together import Together
from appraisal.findings import living_with as living
from appraisal.findings import where_we_agree as agree
from appraisal.findings.names import council_names, model_names
from appraisal.findings.numbers import listed, per_cent_to_tenth
from appraisal.findings.sentences import say
from appraisal.model import Dataset
from appraisal.site.drawing import Page
from appraisal.site.navigation import address

MOST_NEAREST = 5
"""So many councils stand in the open, those first that one weight turns soonest."""


class Cell(Struct, frozen=True):
    """A model for one council: its rank, whether it is the first, and what is refused of it.

    `refused` says that it could live with no line of the model, `lines` which lines it refuses
    where it could live with others. `unknown` says that nobody can tell.
    `rank` and `loss` are empty without weights.
    """

    rank: str
    first: bool
    refused: bool
    unknown: bool
    lines: str
    loss: str


class Row(Struct, frozen=True):
    """A council's cells, in the order of the models."""

    council: str
    cells: tuple[Cell, ...]


class Mended(Struct, frozen=True):
    """An option that somebody refuses: who, why, and each amendment that brings another in."""

    name: str
    could: str
    refused: tuple[tuple[str, str], ...]
    amendments: tuple[str, ...]


class Blocked(Struct, frozen=True):
    """A candidate that the answers do not allow, and what keeps it out."""

    name: str
    because: tuple[str, ...]


class Nearest(Struct, frozen=True):
    """The smallest move of one weight that puts another model first for a council."""

    council: str
    model: str
    criterion: str
    today: str
    then: str


class Pair(Struct, frozen=True):
    """Two councils with different models first, and the one weight that would turn it."""

    councils: str
    firsts: str
    turns: str


class Content(Struct, frozen=True):
    """What the page is drawn from; cells are in the order of `models`.

    `workshop` is its title, `back` the address of its page.
    """

    finding: str
    workshop: str
    back: str
    behind: tuple[str, ...]
    models: tuple[str, ...]
    rows: tuple[Row, ...]
    could: tuple[str, ...]
    ordered: bool
    amendments_finding: str
    mended: tuple[Mended, ...]
    allowed_finding: str
    some_amends: bool
    none_amends: str
    allowed: tuple[str, ...]
    blocked: tuple[Blocked, ...]
    parted_finding: str
    nearest: tuple[Nearest, ...]
    pairs: tuple[Pair, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """A page for each workshop of which there are answers."""
    for name, workshop in appraisal.dataset.workshops.items():
        if name in appraisal.together:
            title = say("titles.where_we_agree", workshop=workshop.title)
            where = address("where_we_agree", name)
            yield Page("where_we_agree", where, title, partial(content, appraisal, name))


def content(appraisal: Appraisal, name: str) -> Content:
    """What the page says and shows."""
    dataset, found = appraisal.dataset, appraisal.together[name]
    can = found.allowed
    return Content(
        finding=agree.headline(dataset, found),
        workshop=dataset.workshops[name].title,
        back=address("workshop", name),
        behind=tuple(agree.behind(dataset, found)),
        models=tuple(model_names(dataset)[model] for model in found.models),
        rows=tuple(_rows(dataset, found)),
        could=tuple(agree.could_live(found, model) for model in found.models),
        ordered=bool(found.orders),
        amendments_finding=living.amendments_finding(found.tabled),
        mended=tuple(_mended(dataset, each) for each in found.tabled if each.refused_by),
        some_amends=any(each.amendments for each in found.tabled),
        none_amends=agree.none_amends(dataset, found),
        allowed_finding=living.allowed_finding(dataset, can) if can else "",
        allowed=tuple(filter(None, agree.allowed_words(dataset, found))),
        blocked=tuple(_blocked(dataset, can)) if can else (),
        parted_finding=agree.parted_finding(found) if found.orders else "",
        nearest=tuple(_nearest(dataset, found)),
        pairs=tuple(_pairs(dataset, found)),
    )


def _rows(dataset: Dataset, found: Together) -> Iterator[Row]:
    names = council_names(dataset)
    for council in found.councils:
        yield Row(names[council], tuple(_cell(dataset, found, council, m) for m in found.models))


def _cell(dataset: Dataset, found: Together, council: str, model: str) -> Cell:
    order, refused = found.orders.get(council), found.refuses(council, model)
    lines = [] if refused else found.refused_lines(council, model)
    labels = {i: option.label for i, option in dataset.options.items()}
    return Cell(
        rank=agree.rank_range(order, model) if order else "",
        first=order is not None and model in order.first,
        refused=refused,
        unknown=not refused and not found.accepts(council, model),
        lines=say("together.not-line", options=listed([labels[i] for i in lines])) if lines else "",
        loss=agree.loss_words(order, model) if order else "",
    )


def _mended(dataset: Dataset, each: Tabled) -> Mended:
    names = council_names(dataset)
    return Mended(
        name=living.tabled_name(dataset, each),
        could=agree.of_all(len(each.accepted_by), len(each.refused)),
        refused=tuple(
            (
                names[i],
                listed(
                    [living.refusal_words(dataset, one) for one in each.refused[i] if one.holds]
                ),
            )
            for i in each.refused_by
        ),
        amendments=tuple(living.amendments_words(dataset, each)),
    )


def _blocked(dataset: Dataset, can: Allowed) -> Iterator[Blocked]:
    for i in can.blocked:
        yield Blocked(dataset.candidates[i].name, living.blocked_words(dataset, can, i))


def _nearest(dataset: Dataset, found: Together) -> Iterator[Nearest]:
    councils, models = council_names(dataset), model_names(dataset)
    nearest = agree.nearest_turns(found)
    for council in sorted(nearest, key=lambda i: abs(nearest[i][1].moved))[:MOST_NEAREST]:
        model, turn = nearest[council]
        yield Nearest(
            council=councils[council],
            model=models[model],
            criterion=agree.turned_label(dataset, turn),
            today=per_cent_to_tenth(turn.today),
            then=per_cent_to_tenth(turn.then),
        )


def _pairs(dataset: Dataset, found: Together) -> Iterator[Pair]:
    models = model_names(dataset)
    for pair in found.partings:
        yield Pair(
            councils=living.councils_named(dataset, (pair.one, pair.other)),
            firsts=listed([models[model] for model in pair.firsts]),
            turns=agree.turn_words(dataset, pair),
        )
