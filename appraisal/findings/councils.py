"""What options make of one of today's councils, and who decides what there, in words."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from appraisal.appraise import Appraisal, Decided, StandingCouncil
from appraisal.appraise.function_moves import by_councils
from appraisal.appraise.futures import Outcome, Part, deciding_councils
from appraisal.appraise.network.fates import Fate
from appraisal.appraise.places import is_new
from appraisal.findings.delivery import delivered_by
from appraisal.findings.functions import LEVELS
from appraisal.findings.numbers import all_of, listed, listed_names
from appraisal.findings.sentences import say
from appraisal.model import Dataset, Partnership

TIERS = {
    "county": say("council.county"),
    "district": say("council.district"),
    "unitary": say("council.unitary"),
}
_BECOMES: Mapping[Outcome, str] = {
    "stays": "council.it-stays",
    "alone": "council.it-is-alone",
    "unitary": "council.it-becomes-unitary",
    "merges": "council.it-merges",
    "joins": "council.it-joins",
    "splits": "council.it-splits",
    "unplaced": "council.it-is-unplaced",
}
"""What becomes of a council, of as many options the first of these first."""

MOST_NAMED = 3
"""So many areas are named that a new council takes; of more the first, and how many others."""


def council_finding(council: str, outcomes: Sequence[Outcome]) -> str:
    """What the options make of a council, by its name; an outcome for each option."""
    if not outcomes:
        return say("council.no-options", council=council)
    count, options = Counter(outcomes), len(outcomes)
    first, *rest = sorted((key for key in _BECOMES if key in count), key=lambda key: -count[key])
    becomes = say(_BECOMES[first])
    if options == 1:
        return say("council.under-the-only", council=council, becomes=becomes)
    if not rest:
        every = all_of(options, "option")
        return say("council.under-all", council=council, all=every, becomes=becomes)
    most = say("council.under-most", count=count[first], options=options, becomes=becomes)
    others = [say("council.under-some", count=count[i], becomes=say(_BECOMES[i])) for i in rest]
    return say("council.under-several", council=council, fates=listed([most, *others]))


def becomes_words(outcome: Outcome) -> str:
    """What becomes of a council under one option, after its name."""
    return say(_BECOMES[outcome])


def takes_words(dataset: Dataset, council: str, outcome: Outcome, part: Part) -> str:
    """What a new council takes of one of today's; empty where that is all of it and others too."""
    if outcome in ("alone", "unitary"):
        return say("council.the-same-area")
    if part.whole:
        county = dataset.councils[council].tier == "county"
        return say("council.every-district") if county else ""
    names = [_area_name(dataset, area) for area in part.inside]
    few = len(names) <= MOST_NAMED
    return say("council.takes", areas=listed_names(names) if few else first_of(names, MOST_NAMED))


def _area_name(dataset: Dataset, area: str) -> str:
    owner = dataset.councils[dataset.areas[area]]
    return owner.parts[area].name if area in owner.parts else owner.label


def areas_words(dataset: Dataset, areas: Iterable[str]) -> str:
    """Councils and parts of councils in a sentence; several parts of one stand together."""
    home: dict[str, list[str]] = {}
    for area in areas:
        home.setdefault(dataset.areas[area], []).append(area)
    return listed([_areas_of(dataset, owner, held) for owner, held in home.items()])


def _areas_of(dataset: Dataset, home: str, areas: list[str]) -> str:
    owner = dataset.councils[home]
    if areas == [home]:
        return owner.label
    if len(areas) > 1 and set(areas) == set(owner.parts):
        return owner.label
    names = [owner.parts[area].name for area in areas]
    if len(names) == 1:
        return names[0]
    return say("council.parts-of", council=owner.label, parts="; ".join(names))


# --- Who decides what ---------------------------------------------------------------------------


def decides_today(appraisal: Appraisal, council: str) -> dict[str, str]:
    """Who decides each function for people of a council today, and through which partnership."""
    rows = appraisal.functions_today
    who = who_decides_each(appraisal.dataset, council, appraisal.today, rows)
    return {
        i: _through(who[i], partnership_through(appraisal, council, row), "kept")
        for i, row in rows.items()
    }


def would_decide(appraisal: Appraisal, council: str, option: str) -> dict[str, str]:
    """Who would decide each under an option, by the same partnership where that goes on."""
    rows, fates = appraisal.functions[option], appraisal.changes[option].fates
    who = who_decides_each(appraisal.dataset, council, appraisal.stands[option], rows)
    return {
        i: _through(
            who[i],
            partnership_through(appraisal, council, row),
            fates.get(row.through or "", "kept"),
        )
        for i, row in rows.items()
    }


def who_decides_each(
    dataset: Dataset, council: str, stand: Iterable[StandingCouncil], rows: Mapping[str, Decided]
) -> dict[str, str]:
    """Who decides each function for the people of a council: said once where it is alike."""
    held = tuple(stand)
    alike = {(row.level, row.bodies): row for row in rows.values()}
    said = {own: who_decides(dataset, council, held, row) for own, row in alike.items()}
    return {i: said[row.level, row.bodies] for i, row in rows.items()}


def who_decides(
    dataset: Dataset, council: str, stand: Iterable[StandingCouncil], row: Decided
) -> str:
    """Who decides a function for the people of a council, of the councils that stand."""
    if not by_councils(row):
        return listed(list(row.bodies)) if row.level == "joint" else LEVELS[row.level]
    here = deciding_councils(dataset, council, stand, row.level)
    if here and all(is_new(dataset, found) for found in here):
        return say("council.a-new")
    names = [found.label for found in here]
    if len(names) > 3 and {found.tier for found in here} == {"district"}:
        return say("council.the-districts")
    return listed(names) or say("council.nobody")


def told_apart(dataset: Dataset, council: StandingCouncil) -> str:
    """A council's label; a new one that takes the name of one of today's says that it is new.

    Not so where it is that council, a unitary one that carries on with the same area.
    """
    named_so = {i: now for i, now in dataset.councils.items() if now.label == council.label}
    goes_on = any(now.tier == "unitary" and council.covers == (i,) for i, now in named_so.items())
    if council.today or goes_on or not named_so:
        return council.label
    return say("council.new", name=council.label)


def partnership_through(appraisal: Appraisal, council: str, row: Decided) -> Partnership | None:
    """The partnership at work through which a council does what it decides, as a member of it."""
    body = appraisal.partnerships.get(row.through or "")
    return body if body is not None and council in body.members else None


def _through(who: str, body: Partnership | None, fate: Fate) -> str:
    """Who decides, with the partnership, unless that would end or be absorbed."""
    if body is None:
        return who
    if fate in ("kept", "deepened"):
        return say("council.through", who=who, body=body.name)
    return say("council.agreed-anew", who=who, body=body.name) if fate == "re-formed" else who


def delivered_here(appraisal: Appraisal, council: str, row: Decided) -> str:
    """Who does the work for the people of a council today; in a few words.

    Empty where nobody but who decides does, as where those who decide here are no members of the
    partnership that does it elsewhere.
    """
    dataset = appraisal.dataset
    body = dataset.partnerships.get(row.delivered_by or "")
    if body is None:
        return ""
    here = deciding_councils(dataset, council, appraisal.today, row.level)
    decide = here and {standing.id for standing in here} <= {*body.members}
    reaches = council in body.members or decide or not body.members
    return delivered_by(dataset, "", row) if reaches else ""


def with_delivery(decides: str, delivered: str) -> str:
    """Who decides, with who does the work, where that is somebody else."""
    return say("council.delivered", who=decides, delivered=delivered) if delivered else decides


def first_of(names: Sequence[str], most: int) -> str:
    """The first names of a list, and how many more there are where it is longer than `most`."""
    if len(names) <= most:
        return listed(names)
    return listed([*names[: most - 1], say("council.more", count=len(names) - most + 1)])
