"""What options make of one of today's councils, and who decides what there, in words."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from appraisal.appraise import Appraisal, Decided, StandingCouncil
from appraisal.appraise.function_moves import by_councils
from appraisal.appraise.futures import Outcome, Part, deciding_councils
from appraisal.appraise.network.fates import Fate
from appraisal.findings.delivery import delivered_by
from appraisal.findings.functions import LEVELS
from appraisal.findings.numbers import all_of, listed
from appraisal.findings.sentences import joined, say
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


def council_finding(outcomes: Sequence[Outcome]) -> str:
    """What the options make of a council, in a sentence; an outcome for each option."""
    if not outcomes:
        return say("council.no-options")
    count, options = Counter(outcomes), len(outcomes)
    first, *rest = sorted((key for key in _BECOMES if key in count), key=lambda key: -count[key])
    becomes = say(_BECOMES[first])
    if options == 1:
        return say("council.under-the-only", becomes=becomes)
    if not rest:
        return say("council.under-all", all=all_of(options, "option"), becomes=becomes)
    most = say("council.under-most", count=count[first], options=options, becomes=becomes)
    return joined(
        most,
        *(say("council.under-some", count=count[i], becomes=say(_BECOMES[i])) for i in rest),
    )


def here_would_be(outcome: Outcome, name: str, here: str) -> str:
    """The new council that would stand in the area of one of today's, in a cell of a table.

    `here` is what `taken_words` says of the area that it takes.
    """
    if outcome in ("alone", "unitary"):
        return say("council.here-alone", name=name)
    if outcome == "merges":
        return say("council.here-merged", name=name)
    return say("council.here-part", part=here, name=name) if here else name


def taken_words(dataset: Dataset, council: str, part: Part) -> str:
    """What a new council takes of one of today's: the parts, or the districts of a county.

    Empty where that is all of it and has the name of the council itself, which a county's area has
    not: one new council may take every district of it, and others beside them.
    """
    if not part.whole:
        return areas_words(dataset, part.inside)
    return say("council.every-district") if dataset.councils[council].tier == "county" else ""


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


def decides_today(appraisal: Appraisal, council: str, function: str) -> str:
    """Who decides a function for the people of a council today, and through which partnership."""
    row = appraisal.functions_today[function]
    who = who_decides(appraisal.dataset, council, appraisal.today, row)
    decides = _through(who, partnership_through(appraisal, council, row), "kept")
    return _delivered(decides, delivered_here(appraisal, council, "", row))


def would_decide(appraisal: Appraisal, council: str, option: str, function: str) -> str:
    """The same under an option."""
    row = appraisal.functions[option][function]
    who = who_decides(appraisal.dataset, council, appraisal.stands[option], row)
    fate = appraisal.changes[option].fates.get(row.through or "", "kept")
    decides = _through(who, partnership_through(appraisal, council, row), fate)
    return _delivered(decides, delivered_here(appraisal, council, option, row))


def who_decides(
    dataset: Dataset, council: str, stand: Iterable[StandingCouncil], row: Decided
) -> str:
    """Who decides a function for the people of a council, of the councils that stand."""
    if not by_councils(row):
        return listed(list(row.bodies)) if row.level == "joint" else LEVELS[row.level]
    here = deciding_councils(dataset, council, stand, row)
    names = [told_apart(dataset, c) for c in here]
    if len(names) > 3:
        kinds = {c.tier for c in here}
        if kinds == {"district"}:
            return say("council.the-districts")
        return say("council.new-councils", count=len(names))
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


def delivered_here(appraisal: Appraisal, council: str, option: str, row: Decided) -> str:
    """Who does the work for the people of a council under an option, or today; in a few words.

    Empty where nobody but who decides does, as where those who decide here are no members of the
    partnership that does it elsewhere.
    """
    dataset = appraisal.dataset
    started = dataset.options[option].partnerships.start if option else {}
    body = {**dataset.partnerships, **started}.get(row.delivered_by or "")
    if body is None:
        return ""
    stand = appraisal.stands[option] if option else appraisal.today
    here = deciding_councils(dataset, council, stand, row)
    new = any(not standing.today for standing in here)
    # A partnership of today has today's councils as members, also where new ones decide.
    home = {council, dataset.councils[council].within} if new else {council}
    reaches = home & {*body.members} if not new or row.delivered_by not in started else set()
    decide = here and {standing.id for standing in here} <= {*body.members}
    return delivered_by(dataset, option, row) if reaches or decide or not body.members else ""


def _delivered(decides: str, delivered: str) -> str:
    return say("council.delivered", who=decides, delivered=delivered) if delivered else decides


def first_of(names: Sequence[str], most: int) -> str:
    """The first names of a list, and how many more there are where it is longer than `most`."""
    if len(names) <= most:
        return listed(names)
    return listed([*names[: most - 1], say("council.more", count=len(names) - most + 1)])
