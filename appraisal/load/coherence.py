"""The pieces of a workspace must fit together: tiers, coverage, the tree, weights."""

from collections import Counter
from collections.abc import Iterator, Mapping

from appraisal.maths.contrast import ENOUGH, GREY, INK, PAPER, contrast, enough
from appraisal.model import Criterion, Dataset, Option, Perspective, Settings
from appraisal.model.walk import CRITERIA, placed_criteria

from .circles import in_circles
from .complaint import Complaint
from .document import Path
from .readiness import readiness_faults
from .references import Known
from .who_pays import who_pays_faults
from .workshops import workshop_faults


def incoherences(dataset: Dataset, known: Known) -> Iterator[Complaint]:
    """Complain of everything that contradicts something else."""
    yield from _settings(dataset.settings)
    yield from _brand(dataset.settings)
    yield from _models(dataset)
    yield from _tiers(dataset, known)
    yield from _budget_gaps(dataset)
    yield from readiness_faults(dataset)
    yield from who_pays_faults(dataset, known)
    yield from _tree(dataset)
    yield from _classes(dataset)
    for i, perspective in dataset.perspectives.items():
        yield from _perspective(dataset, i, perspective)
    yield from _combined(dataset)
    yield from workshop_faults(dataset)
    nodes = {node.id: node for node in dataset.nodes()}
    for i, option in dataset.options.items():
        file = f"options/{i}.yaml"
        yield from _coverage(dataset, file, option, known)
        yield from _scores(file, option, nodes)
        yield from _flows(file, option)


def _settings(settings: Settings) -> Iterator[Complaint]:
    file = "appraisal.yaml"
    low, high = settings.structures.councils
    if not 1 <= low <= high:
        what = f"The range of numbers of councils is out of order: {low} to {high}."
        yield Complaint(file, ("structures", "councils"), what, "Write it as [1, 4].")
    smallest, largest = settings.structures.smallest, settings.structures.largest
    if largest is not None and smallest > largest:
        what = f"`smallest` ({smallest:.10g}) is above `largest` ({largest:.10g})."
        mend = "Change one of the two: no grouping can keep both."
        yield Complaint(file, ("structures", "smallest"), what, mend)

    if settings.status == "published" and settings.accessibility is None:
        what = "A published site needs an accessibility statement."
        mend = "Add `accessibility:`, or keep `status: draft`; docs/format.md shows how."
        yield Complaint(file, ("status",), what, mend)


def _brand(settings: Settings) -> Iterator[Complaint]:
    """Text in the publisher's colours must be readable: each pair, and a colour that would do."""
    colours = settings.theme.colours
    background = colours.background or PAPER
    pairs = (
        ("link", colours.link, "background", background),
        ("background", colours.background, "text", INK),
        ("background", colours.background, "grey text", GREY),
        ("primary", colours.primary, "white text", PAPER),
    )
    for name, colour, other_name, other in pairs:
        if colour is not None and contrast(colour, other) < ENOUGH:
            ratio = int(contrast(colour, other) * 10) / 10
            what = (
                f"{name} ({colour}) against {other_name} ({other}) has a contrast of {ratio} to 1; "
                f"{ENOUGH} is needed."
            )
            mend = f"{enough(colour, other)} would pass."
            yield Complaint("appraisal.yaml", ("theme", "colours", name), what, mend)


def _models(dataset: Dataset) -> Iterator[Complaint]:
    """An option without a model is one of its own id, which is then no other's."""
    for i in dataset.settings.models:
        option = dataset.options.get(i)
        if option is not None and option.model != i:
            what = f"The model '{i}' has the id of an option that is not one of its lines."
            mend = f"Give it another id, or write `model: {i}` in options/{i}.yaml."
            yield Complaint("appraisal.yaml", ("models", i), what, mend)


def _tiers(dataset: Dataset, known: Known) -> Iterator[Complaint]:
    owners: dict[str, str] = {}
    for i, council in dataset.councils.items():
        file = f"councils/{i}.yaml"
        if council.tier == "district" and council.within is None:
            mend = "Add `within:` with the id of its county, or make it `tier: unitary`."
            yield Complaint(file, (), "This district stands within no county.", mend)
        if council.tier != "district" and council.within is not None:
            mend = "Take `within:` away, or make it `tier: district`."
            yield Complaint(file, ("within",), "Only a district stands within a county.", mend)
        if i in council.neighbours:
            position = council.neighbours.index(i)
            what = "This council is its own neighbour."
            yield Complaint(file, ("neighbours", position), what, "Take it out of the list.")
        for part in council.parts:
            if part in known["council"].listed:
                what = f"The part '{part}' has the id of a council."
                yield Complaint(file, ("parts", part), what, "Give it another id.")
            if owners.setdefault(part, i) != i:
                what = f"The part '{part}' has the id of a part of '{owners[part]}'."
                yield Complaint(file, ("parts", part), what, "Give it another id.")


def _budget_gaps(dataset: Dataset) -> Iterator[Complaint]:
    for i, council in dataset.councils.items():
        years = [gap.year for gap in council.budget_gaps]
        for position, year in enumerate(years):
            if year is not None and year in years[:position]:
                what = f"The budget gap of {year} stands here a second time."
                mend = "Keep one of them; where sources disagree, write both figures as its amount."
                yield Complaint(f"councils/{i}.yaml", ("budget_gaps", position, "year"), what, mend)


def _tree(dataset: Dataset) -> Iterator[Complaint]:
    seen: set[str] = set()
    for (_, *path), node in placed_criteria(dataset):
        if node.id in seen:
            what = f"The id '{node.id}' stands here a second time."
            yield Complaint(CRITERIA, (*path, "id"), what, "Give each criterion an id of its own.")
        seen.add(node.id)


def _classes(dataset: Dataset) -> Iterator[Complaint]:
    """A reference class leaves out options of its own family only, and each once."""
    for (_, *path), node in placed_criteria(dataset):
        for family, found in node.where_unknown.items():
            place = (*path, "where_unknown", family, "not_for")
            for position, i in enumerate(found.not_for):
                own = dataset.options[i].family if i in dataset.options else family
                if i in found.not_for[:position]:
                    what = f"'{i}' stands here a second time."
                    yield Complaint(CRITERIA, (*place, position), what, "Name each option once.")
                elif own != family:
                    what = f"'{i}' is {own}, so this class does not stand for it anyway."
                    mend = f"Take it out of the list, or move it to the class of `{own}`."
                    yield Complaint(CRITERIA, (*place, position), what, mend)


def _sibling_groups(dataset: Dataset) -> Iterator[tuple[Criterion, ...]]:
    if dataset.criteria:
        yield dataset.criteria
    for node in dataset.nodes():
        if node.criteria:
            yield node.criteria


def _perspective(dataset: Dataset, i: str, perspective: Perspective) -> Iterator[Complaint]:
    file = "criteria/perspectives.yaml"
    for key in ("weights", "swing"):
        points: Mapping[str, float] | None = getattr(perspective, key)
        yield from _points(dataset, file, (i, key), points or {})
    for identifier, count in Counter(perspective.rank or ()).items():
        if count > 1:
            what = f"'{identifier}' is ranked {count} times."
            yield Complaint(file, (i, "rank"), what, "Rank each criterion once.")
    if perspective.pairwise:
        yield from _pairs(dataset, file, (i, "pairwise"), perspective.pairwise)


def _points(
    dataset: Dataset, file: str, path: Path, points: Mapping[str, float]
) -> Iterator[Complaint]:
    for group in _sibling_groups(dataset):
        named = [node.id for node in group if node.id in points]
        if named and not any(points[i] > 0 for i in named):
            what = f"The weights of {', '.join(named)} are all nought."
            mend = "Give one of them more than nought, or leave all of them out to weigh equally."
            yield Complaint(file, (*path, named[0]), what, mend)


def _pairs(
    dataset: Dataset, file: str, path: Path, pairs: tuple[tuple[str, str, float], ...]
) -> Iterator[Complaint]:
    group_of = {
        node.id: number for number, group in enumerate(_sibling_groups(dataset)) for node in group
    }
    linked: dict[str, str] = {}
    compared: list[set[str]] = []

    def root(i: str) -> str:
        while linked.setdefault(i, i) != i:
            i = linked[i]
        return i

    for position, (one, other, _) in enumerate(pairs):
        if one not in group_of or other not in group_of:
            continue
        if one == other or group_of.get(one) != group_of.get(other):
            what = f"'{one}' and '{other}' are not siblings in the value tree."
            mend = "Compare criteria that stand side by side under the same one."
            yield Complaint(file, (*path, position), what, mend)
        elif {one, other} in compared:
            what = f"'{one}' and '{other}' are compared a second time."
            yield Complaint(file, (*path, position), what, "Compare each pair once.")
        compared.append({one, other})
        linked[root(one)] = root(other)
    for number in sorted(set(group_of.values())):
        named = sorted(i for i in linked if group_of.get(i) == number)
        if len({root(i) for i in named}) > 1:
            what = f"Nothing links the comparisons of {', '.join(named)}."
            mend = "Compare one of each with one of the others."
            yield Complaint(file, path, what, mend)


def _combined(dataset: Dataset) -> Iterator[Complaint]:
    for i in in_circles({i: held.combine or () for i, held in dataset.perspectives.items()}):
        what = f"The perspective '{i}' is combined from itself."
        mend = "Combine it from perspectives that do not lead back to it."
        yield Complaint("criteria/perspectives.yaml", (i, "combine"), what, mend)


def _coverage(dataset: Dataset, file: str, option: Option, known: Known) -> Iterator[Complaint]:
    """Each council of the lowest tier, or each of its parts, belongs to exactly one new council."""
    if option.councils is None:
        return
    path: Path = ("councils",)
    named = {i for new in option.councils.values() for i in new.covers}
    lacking = [i for i in dataset.lowest_tier() if not named & {i, *dataset.councils[i].parts}]
    covered: dict[str, list[Path]] = {}
    for name, new in option.councils.items():
        for position, i in enumerate(new.covers):
            covered.setdefault(i, []).append((*path, name, "covers", position))
            if i in known["county"] and not set(dataset.districts(i)) <= set(new.covers):
                what = f"'{i}' is a county, and its districts are not all covered with it."
                mend = _districts_instead([d for d in dataset.districts(i) if d in lacking])
                yield Complaint(file, (*path, name, "covers", position), what, mend)
    faults = []
    for i, council in dataset.councils.items():
        if council.tier != "county" and not (i in lacking and council.within in named):
            parts = {part: len(covered.get(part, ())) for part in council.parts}
            faults += list(_coverage_faults(i, len(covered.get(i, ())), parts))
    # What stands nowhere may be another name of what is left out: that is one mistake.
    nowhere = sum(i not in known["covered"] for i in covered)
    left_out = sum(which is None for which, *_ in faults)
    for which, what, mend in faults:
        if which is not None or left_out > nowhere:
            yield Complaint(file, covered[which][-1] if which else path, what, mend)


def _districts_instead(lacking: list[str]) -> str:
    """What to write for a county among what a new council covers; `lacking` nobody covers yet."""
    if not lacking:
        return "Take it away: new councils cover all its districts."
    return f"Name the districts instead: no new council covers {', '.join(lacking)} yet."


def _coverage_faults(
    i: str, whole: int, parts: Mapping[str, int]
) -> Iterator[tuple[str | None, str, str]]:
    """Which of the covered is at fault, if any is; what is wrong; how to mend it."""
    once = "Let exactly one new council cover it."
    if whole > 1:
        yield i, f"'{i}' is covered {whole} times.", once
    for part, times in parts.items():
        if times and whole:
            yield part, f"'{i}' is covered twice: whole, and as its part '{part}'.", once
        elif times > 1:
            yield part, f"'{part}' is covered {times} times.", once
    if not whole and not any(parts.values()):
        yield None, f"'{i}' is left out: no new council covers it.", once
    elif not whole and not all(parts.values()):
        missing = ", ".join(part for part, times in parts.items() if not times)
        what = f"'{i}' is only half covered: without {missing}."
        yield None, what, "Cover every part of it."


def _scores(file: str, option: Option, nodes: Mapping[str, Criterion]) -> Iterator[Complaint]:
    for i in option.scores:
        if i in nodes and nodes[i].measured is not None:
            what = f"'{i}' is a measured criterion, so this score would not be used."
            mend = "Take the score away; the figures decide."
            yield Complaint(file, ("scores", i), what, mend)
        elif i in nodes and nodes[i].criteria is not None:
            what = f"'{i}' has criteria below it, so this score would not be used."
            yield Complaint(file, ("scores", i), what, "Score the criteria below it.")


def _flows(file: str, option: Option) -> Iterator[Complaint]:
    for position, flow in enumerate(option.money):
        if flow.to is not None and flow.to < flow.from_:
            what = f"This ends ({flow.to}) before it begins ({flow.from_})."
            yield Complaint(file, ("money", position, "to"), what, "Mend the years.")
