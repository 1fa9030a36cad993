"""A new workspace for an area, as the texts of its files: it builds at once, and says what to fill.

The texts stand in `starter/`, beside the workspace's own paths, with `$names` where the area's go.
"""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from string import Template
from typing import Any

from msgspec import Struct

from appraisal.edit.naming import Named
from appraisal.edit.stock_functions import differing_text, functions_text, stock_functions
from appraisal.edit.writing import flow_list, scalar
from appraisal.load.document import read_document
from appraisal.model.facts import LONGEST_NAME
from appraisal.resources import example_folder, starter_folder

FUNCTIONS, CRITERIA = "councils/functions.yaml", "criteria/criteria.yaml"
ONE_COUNCIL = "options/one-council.yaml"
_FACTS = ("population", "area", "councillors", "tax-base", "reserves", "debt")
_OF_DISTRICTS = ("population", "area", "tax-base")
"""What a county has from its districts, taken together."""

FROM_A_MAP = (
    "# `appraisal import boundaries FILE` finds its neighbours, its tile and its code (gss)."
)
_COUNCIL_HEAD = (
    "# One council: what it is, where it lies and its figures. A figure has a date and a source:",
    "#   population: {value: 120500, date: 2024-06-30, source: ons-2024}",
    "# The source stands in sources.yaml; `unknown` is a gap.",
    '# docs/format.md of the tool has every key, under "councils/*.yaml".',
)


class Area(Struct, frozen=True):
    """What a new workspace is about: the area's name, its councils, and the day of its pages."""

    name: str
    councils: tuple[Named, ...]
    date: datetime.date

    @property
    def lowest(self) -> tuple[Named, ...]:
        """Every council but counties: their areas make up the whole."""
        return tuple(one for one in self.councils if one.tier != "county")

    @property
    def counties(self) -> frozenset[str]:
        """The counties that have districts."""
        return frozenset(one.within for one in self.councils if one.within)

    @property
    def only_unitary(self) -> bool:
        """Whether every council does both tiers' work."""
        return all(one.tier == "unitary" for one in self.councils)


def starter_files(area: Area) -> dict[str, str]:
    """Every file of a new workspace, by its path in it."""
    folder = starter_folder()
    texts = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.yaml"))
    }
    if len(area.councils) < 2 or not area.lowest:
        del texts[ONE_COUNCIL]
    texts[CRITERIA] = _kept(texts[CRITERIA], _holds(area))
    words = {**_words(area), "scores": _scores(texts[CRITERIA])}
    files = {file: Template(text).substitute(words) for file, text in texts.items()}
    councils = {f"councils/{one.id}.yaml": council_text(one, area) for one in area.councils}
    return {**files, **councils}


def _holds(area: Area) -> frozenset[str]:
    """What holds of an area, so that what asks for it makes a difference between its options."""
    upper = [one for one in area.councils if one.tier != "district"]
    said = {"several-upper": len(upper) > 1, "two-tiers": bool(area.counties)}
    return frozenset(word for word, is_so in said.items() if is_so)


def _kept(text: str, holds: frozenset[str]) -> str:
    """A text without the lines from `#if WORD` to `#end` where the word does not hold."""
    kept, here = [], True
    for line in text.splitlines(keepends=True):
        if line.startswith("#if "):
            here = line.split()[1] in holds
        elif line.startswith("#end"):
            here = True
        elif here:
            kept.append(line)
    return "".join(kept)


def _words(area: Area) -> Mapping[str, str]:
    names = [one.id for one in area.councils]
    two = names[:2] if len(names) > 1 else names
    functions = stock_functions(_packaged(FUNCTIONS))
    return {
        "title": _named("Options for local government in {}", area.name),
        "area": scalar(area.name),
        "question": scalar(_question(area)),
        "date": area.date.isoformat(),
        "year": str(area.date.year + 1),
        "next": str(area.date.year + 2),
        "two": ", ".join(two),
        "fewest": str(len(two)),
        "name": _named("{} Council", area.name),
        "covers": ", ".join(one.id for one in area.lowest),
        "starts": _starts(names),
        "functions": functions_text(functions, area.only_unitary),
        "differing": differing_text(functions),
    }


def _named(pattern: str, name: str) -> str:
    """A name within a longer one; the name alone where that would be too long."""
    whole = pattern.format(name)
    return scalar(whole if len(whole) <= LONGEST_NAME else name)


def _question(area: Area) -> str:
    if len(area.councils) == 1:
        return "How should the council work from now on?"
    return (
        "Should the councils carry on as they are, work together more closely without changing "
        "structure, or make way for one?"
    )


def _starts(councils: Sequence[str]) -> str:
    """What the example of working together starts; nothing where there is nobody to work with."""
    if len(councils) < 2:
        return "# partnerships: what it starts, deepens and ends"
    return (
        "partnerships:\n"
        "  start:\n"
        "    joint-committee:\n"
        "      name: A joint committee of all councils\n"
        "      kind: joint-committee\n"
        "      level: coordinate\n"
        f"      members: {flow_list(councils)}\n"
        "      themes: [homes-and-places, jobs-and-skills]\n"
        "      note: An example, to be replaced by what somebody has proposed."
    )


def _packaged(file: str) -> Mapping[str, Mapping[str, Any]]:
    entries: Mapping[str, Mapping[str, Any]] = read_document(
        file, (example_folder() / file).read_bytes()
    ).data
    return entries


def _scores(criteria: str) -> str:
    """`unknown` for each judged criterion, so that the gaps show."""
    tree = read_document(CRITERIA, criteria.encode()).data
    return "\n".join(f"  {i}: unknown" for i in _judged(tree))


def _judged(tree: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for node in tree:
        if "judged" in node:
            yield node["id"]
        yield from _judged(node.get("criteria", ()))


def council_text(council: Named, area: Area) -> str:
    """The file of a council about which nothing is known yet but what it is."""
    return "".join(f"{line}\n" for line in _council(council, area))


def _council(council: Named, area: Area) -> Iterator[str]:
    is_whole = council.id in area.counties
    yield from _COUNCIL_HEAD
    yield f"name: {scalar(council.name)}"
    yield f"short_name: {scalar(council.short_name)}"
    yield f"tier: {council.tier}"
    if council.within:
        yield f"within: {council.within}"
    if not is_whole:
        yield FROM_A_MAP
        yield "neighbours: []"
    yield "facts:"
    for fact in _FACTS:
        if is_whole and fact in _OF_DISTRICTS:
            yield f"  # {fact}: worked out from its districts"
        else:
            yield f"  {fact}: unknown"
    yield "# themes: {homes-and-places: high, back-office: low}   # how much it wants each"
