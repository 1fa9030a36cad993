"""What options make of one of today's councils, and who decides what there, in words."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from appraisal.appraise import Appraisal, Decided, Standing
from appraisal.appraise.function_moves import by_councils
from appraisal.appraise.futures import Outcome, deciding_councils
from appraisal.findings.numbers import all_of, listed
from appraisal.model import Dataset, in_words

TIERS = {"county": "County council", "district": "District council", "unitary": "Unitary council"}
OUTCOMES: Mapping[Outcome, str] = {
    "stays": "it stays as it is",
    "alone": "it carries on alone, with the same area, as a new council",
    "joins": "it becomes part of a larger council",
    "splits": "its area is split between new councils",
    "unplaced": "its area is not placed",
}


def council_finding(outcomes: Sequence[Outcome]) -> str:
    """What the options make of a council, in a sentence; an outcome for each option."""
    if not outcomes:
        return "No options are recorded, so nothing can be said yet about this council’s future."
    count = Counter(outcomes)
    if len(outcomes) == 1:
        return f"Under the only option recorded, {OUTCOMES[outcomes[0]]}."
    if len(count) == 1:
        return f"Under {all_of(len(outcomes), 'option')} {OUTCOMES[outcomes[0]]}."
    first, *rest = sorted((key for key in OUTCOMES if key in count), key=lambda key: -count[key])
    most = f"Under {count[first]} of the {len(outcomes)} options {OUTCOMES[first]}."
    return " ".join([most, *(f"Under {count[key]} {OUTCOMES[key]}." for key in rest)])


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
    return names[0] if len(names) == 1 else f"parts of {owner.label} ({'; '.join(names)})"


# --- Who decides what ---------------------------------------------------------------------------


def decides_today(appraisal: Appraisal, council: str, function: str) -> str:
    """Who decides a function for the people of a council today, and through which partnership."""
    row = appraisal.functions_today[function]
    means = through(appraisal, council, row, "kept")
    return who_decides(appraisal.dataset, council, appraisal.today, row) + means


def would_decide(appraisal: Appraisal, council: str, option: str, function: str) -> str:
    """The same under an option."""
    row = appraisal.functions[option][function]
    fate = appraisal.changes[option].fates.get(row.through or "", "kept")
    means = through(appraisal, council, row, fate)
    return who_decides(appraisal.dataset, council, appraisal.stands[option], row) + means


def who_decides(dataset: Dataset, council: str, stand: Iterable[Standing], row: Decided) -> str:
    """Who decides a function for the people of a council, of the councils that stand."""
    if not by_councils(row):
        return listed(list(row.bodies)) if row.level == "joint" else in_words(row.level)
    here = deciding_councils(dataset, council, stand, row)
    names = [_told_apart(dataset, c) for c in here]
    if len(names) > 3:
        kinds = {c.tier for c in here}
        return "The district councils" if kinds == {"district"} else f"{len(names)} new councils"
    return listed(names) or "Nobody recorded"


def _told_apart(dataset: Dataset, council: Standing) -> str:
    """A council's label; a new one that takes the name of one of today's says that it is new."""
    taken = any(council.label == now.label for now in dataset.councils.values())
    return f"{council.label} (new council)" if taken and not council.today else council.label


def through(appraisal: Appraisal, council: str, row: Decided, fate: str) -> str:
    """The partnership at work through which a member does what it decides, and its fate.

    Empty where there is none, the council is no member, or it would end or be absorbed.
    """
    body = appraisal.partnerships.get(row.through or "")
    if body is None or council not in body.members:
        return ""
    if fate in ("kept", "deepened"):
        return f", through ‘{body.name}’"
    if fate == "re-formed":
        return f"; ‘{body.name}’ would have to be agreed anew"
    return ""


def first_of(names: Sequence[str], most: int) -> str:
    """The first names of a list, and how many more there are where it is longer than `most`."""
    if len(names) <= most:
        return listed(names)
    return listed([*names[: most - 1], f"{len(names) - most + 1} more"])
