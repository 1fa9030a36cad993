"""What the front page says: its headline, what of it is there by definition, who could find out.

A model is said to come first in so many ways of counting, never to be first (decision 0017).
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.lead import InWays, Lead
from appraisal.appraise.safety.by_definition import ByDefinition
from appraisal.appraise.safety.items import Item
from appraisal.appraise.tree_values import weight_of_gaps
from appraisal.findings import no_regrets
from appraisal.findings.finding_out import ToFindOut, likeliest, told_from_nought
from appraisal.findings.lead import ranking_title
from appraisal.findings.named_safety import named_safety
from appraisal.findings.names import model_names, option_names
from appraisal.findings.numbers import count_of, listed_names, none, number, shown
from appraisal.findings.packages import names_words
from appraisal.findings.ranking import Labels, capital
from appraisal.findings.sentences import joined, say
from appraisal.findings.shares import in_hundred, in_ten
from appraisal.findings.what_could_be_agreed import held_for_sure
from appraisal.maths.ranking import TIE
from appraisal.model import Dataset

UNKNOWN = 3
"""So many things that aren't known stand on the front page, the most telling."""

UNKNOWN_WEIGHT = 0.5
"""From this share of all weight on, so much of what an option is worth is not known."""

MOST = 0.5
"""Above this share of a lead, most of it is there by definition."""


# --- The headline -------------------------------------------------------------------------------


def headline(appraisal: Appraisal) -> str:
    """The finding, without a stop: which model is first in what share of the ways of counting.

    It follows the lead: none is named where nothing is known of one that could be first.
    """
    found, ways = appraisal.lead, appraisal.lead.in_ways
    if not found.options:
        return say("front.nothing")
    if ways is None or len(ways.models) < 2 or found.without_evidence:
        return ranking_title(found, option_names(appraisal))
    models = model_names(appraisal.dataset)
    if ways.too_close > max(ways.models.values()):
        return _untold(ways, models)
    return (
        _half_unknown(appraisal, ways, models)
        or _mostly_defined(appraisal, ways, models)
        or _first_in_ways(ways, models)
    )


def _untold(ways: InWays, models: Labels) -> str:
    """That it can't be told in more ways than any model is first in, and who is in the most."""
    if ways.too_close == ways.runs:
        return say("front.untold")
    untold = say("front.mostly-untold", often=in_ten(ways.too_close / ways.runs))
    firsts, most = _firsts(ways)
    if len(firsts) > 1:
        return untold
    return say(
        "front.untold-then",
        untold=untold,
        first=models[firsts[0]],
        then=in_ten(most / ways.runs),
    )


def _firsts(ways: InWays) -> tuple[list[str], int]:
    """The models that are first in the most ways, and in how many those are."""
    most = max(ways.models.values())
    return [i for i, count in ways.models.items() if count == most], most


def _first_in_ways(ways: InWays, models: Labels) -> str:
    """Who comes first in what share of the ways, and who comes next."""
    firsts, most = _firsts(ways)
    fewer, second = [*ways.models.values()][1], [*ways.models][1]
    if len(firsts) > 1:
        return say(
            "front.level",
            Firsts=capital(listed_names([models[i] for i in firsts])),
            often=in_ten(most / ways.runs),
        )
    led = _led(ways, models)
    if not fewer:
        return led
    return say("front.led-then", led=led, second=models[second], then=in_ten(fewer / ways.runs))


def _led(ways: InWays, models: Labels) -> str:
    """In what share of the ways the model comes first that does so in the most."""
    leader, most = next(iter(ways.models.items()))
    if most == ways.runs:
        return say("front.every", First=capital(models[leader]))
    return say("front.led", First=capital(models[leader]), often=in_ten(most / ways.runs))


def _half_unknown(appraisal: Appraisal, ways: InWays, models: Labels) -> str:
    """The same where half or more of what that model is worth is not known; else empty."""
    firsts, _ = _firsts(ways)
    options = appraisal.dataset.options.items()
    lines = [i for i, option in options if (option.model or i) == firsts[0]]
    weights = appraisal.weights[appraisal.headline]
    gaps = [weight_of_gaps(appraisal.matrix, weights, i) for i in lines]
    if len(firsts) > 1 or not gaps or min(gaps) < UNKNOWN_WEIGHT - TIE:
        return ""
    return say("front.but-unknown", led=_led(ways, models))


def _mostly_defined(appraisal: Appraisal, ways: InWays, models: Labels) -> str:
    """The same where most of that model's lead is there by definition; else empty."""
    found = appraisal.definition
    if found is None or found.part <= MOST * found.lead or not _named_alone(appraisal, found):
        return ""
    part = say("front.all" if found.part >= found.lead - TIE else "front.most")
    return say("front.but-defined", led=_led(ways, models), part=part)


def _named_alone(appraisal: Appraisal, found: ByDefinition) -> bool:
    """Whether the headline names the model of that lead, alone, as first in the most ways."""
    ways = appraisal.lead.in_ways
    if ways is None or len(ways.models) < 2:
        return True
    model = appraisal.dataset.options[found.option].model or found.option
    return _firsts(ways)[0] == [model]


def behind(appraisal: Appraisal) -> str:
    """How much of the lead is there by definition, where the headline names who has it."""
    found = appraisal.definition
    if found is None or appraisal.lead.without_evidence or not _named_alone(appraisal, found):
        return ""
    return defined(found)


def defined(found: ByDefinition) -> str:
    """How many points of the lead told above are there by definition; empty where none are."""
    if found.part <= TIE:
        return ""
    lead, part = number(found.lead, 1), number(found.part, 1)
    criteria = count_of(len(found.leaves), "criterion", "criteria")
    if found.part >= found.lead - TIE:
        return say(
            "front.all-defined",
            lead=lead,
            points=int(lead == "1"),
            criteria=criteria,
        )
    return say(
        "front.defined",
        lead=lead,
        points=int(lead == "1"),
        part=part,
        parts=int(part == "1"),
        criteria=criteria,
    )


# --- Priorities ---------------------------------------------------------------------------------


def ahead_in_brief(lead: Lead) -> str:
    """By how many points the highest is ahead, for a table."""
    if lead.untold:
        return say("front.too-close")
    if lead.ahead is None or lead.next_value is None:
        return none()
    if lead.ahead <= TIE:
        return none()
    apart = shown(lead.value) - shown(lead.next_value)
    return f"{apart}" if apart else say("front.under-one")


# --- What can be agreed now ---------------------------------------------------------------------


def agreed_now(appraisal: Appraisal) -> tuple[str, ...]:
    """What loses nothing whatever is decided, and what nearly every best package holds."""
    dataset, found = appraisal.dataset, appraisal.packages
    now = no_regrets.finding(dataset, appraisal.futures)
    if found is None or found.best is None:
        return (now,)
    core = held_for_sure(found)
    if not core:
        return now, say("front.no-core")
    return now, say("front.core", names=names_words(dataset, core))


# --- What isn't known ---------------------------------------------------------------------------


class Unknown(Struct, frozen=True):
    """Something that isn't known: how often it would change the first model, who could find out."""

    what: str
    share: str
    who: str


class Unknowns(Struct, frozen=True):
    """What isn't known: `caption` says in what order the rows stand.

    And how many more are about as telling.
    """

    rows: tuple[Unknown, ...]
    caption: str


def not_known(appraisal: Appraisal) -> Unknowns:
    """What isn't known and is told to change which model comes first, the most telling first.

    Those that draws can't tell apart stand in the order of the files, which chance didn't make.
    Where nothing is known of any option, nothing is more telling than anything else.
    """
    told = () if appraisal.lead.nothing_known else _told(appraisal)
    shown: list[Told] = []
    sets = 0
    for alike in _alike(told):
        if room := UNKNOWN - len(shown):
            shown += sorted(alike, key=lambda one: _in_files(appraisal.dataset, one[0]))[:room]
            sets += 1
    return Unknowns(
        rows=tuple(
            Unknown(row.what, in_hundred(row.chance), who_could_tell(appraisal.dataset, item))
            for item, row in shown
        ),
        caption=_caption(sets, _as_telling(told, shown)),
    )


def _caption(sets: int, left_out: int) -> str:
    if not left_out:
        return say("front.telling" if sets > 1 else "front.alike")
    return say("front.telling-more" if sets > 1 else "front.alike-more", count=left_out)


Told = tuple[Item, ToFindOut]
"""An item of evidence, and what is said of it."""


def _told(appraisal: Appraisal) -> tuple[Told, ...]:
    """What changes the first place often enough to be told from never, the most often first."""
    rows = appraisal.ways.to_find_out.rows if appraisal.ways else ()
    items = [row.item for row in rows if row.chance > TIE]
    found = named_safety(appraisal).to_find_out
    told = told_from_nought(found)
    return tuple((item, row) for item, row in zip(items, found, strict=True) if row in told)


def _alike(told: tuple[Told, ...]) -> Iterator[tuple[Told, ...]]:
    """Sets of what draws can't tell from the most telling of each set."""
    while told:
        count = len(likeliest(tuple(row for _, row in told)))
        yield told[:count]
        told = told[count:]


def _as_telling(told: tuple[Told, ...], shown: list[Told]) -> int:
    """How many that aren't shown can't be told from the least telling that is."""
    if not shown:
        return 0
    least = min((row for _, row in shown), key=lambda row: row.chance)
    rest = [row for item, row in told if (item, row) not in shown]
    return sum(len(likeliest(tuple(sorted((least, row), key=_chance)))) > 1 for row in rest)


def _chance(row: ToFindOut) -> float:
    return -row.chance


def _in_files(dataset: Dataset, item: Item) -> tuple[int, int]:
    """Where an item stands in the files: by its first criterion, and by its first option."""
    leaves, options = [leaf.id for leaf in dataset.leaves()], [*dataset.options]
    return min((leaves.index(leaf), options.index(option)) for option, leaf in item.cells)


def who_could_tell(dataset: Dataset, item: Item) -> str:
    """Who could find something out: by whether it is judged, a sum of money or another figure."""
    if item.criterion in dataset.money_leaves:
        return say("front.who-money")
    judged = any(leaf.id == item.criterion and leaf.judged for leaf in dataset.leaves())
    return say("front.who-judged" if judged else "front.who-figure")


EQUALITIES = "equalities"
"""The heading under which options say whom they would help or harm."""


def equality_effects(dataset: Dataset) -> str:
    """How far options say whom they would help or harm, and who could find out; empty of none."""
    options = dataset.options.values()
    noted = [found for one in options if (found := one.implications.get(EQUALITIES))]
    if not dataset.options:
        return ""
    if not noted:
        return joined(say("front.no-equalities"), say("front.equality-assessment"))
    return joined(
        say("front.equalities", noted=len(noted), options=len(dataset.options)),
        _groups(sum(bool(found.groups) for found in noted)),
        say("front.equality-assessment"),
    )


def _groups(naming: int) -> str:
    return say("front.equality-groups", count=naming) if naming else say("front.no-groups")


# --- The chart ----------------------------------------------------------------------------------


def chart_described(title: str, rows: Iterable[tuple[str, str]]) -> str:
    """The chart in words: what it finds, and each model with its value and range."""
    said = (say("front.row", name=name, said=worth) for name, worth in rows)
    return joined(say("front.chart", title=title), *said)


def often_first(ways: InWays | None, model: str) -> str:
    """In how many ways of counting a model comes first; empty where there is one model alone."""
    if ways is None or len(ways.models) < 2 or model not in ways.models:
        return ""
    return f"{ways.models[model]:,}"


def row_said(worth: str, often: str, runs: int) -> str:
    """What follows a model's name: its value and range, and in how many ways it comes first."""
    return say("front.first-in", worth=worth, often=often, runs=f"{runs:,}") if often else worth
