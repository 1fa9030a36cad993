"""What is written otherwise in the files of two versions, in sentences, file by file."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from msgspec import Struct

from appraisal.appraise.changed.kinds import PLACE_OF, counted
from appraisal.appraise.changed.told import Change, Keys, changes
from appraisal.findings.file_values import fact_words, is_fact, plain_words, points_words, short
from appraisal.findings.numbers import listed_names, number
from appraisal.findings.ranking import capital
from appraisal.findings.sentences import say
from appraisal.model import Dataset, Judgement, in_words
from appraisal.model.facts import Model
from appraisal.model.files import COLLECTIONS, ONE_A_FILE, kind_of
from appraisal.model.walk import CRITERIA

MOST = 20
"""So many changes of one file are told; the rest are counted."""


class FileChanges(Struct, frozen=True):
    """One file's changes, each a sentence; `count` is how many there are in all."""

    file: str
    count: int
    sentences: tuple[str, ...]


def file_changes(old: Dataset, new: Dataset) -> tuple[FileChanges, ...]:
    """What changed in each file, in the order of the files' names."""
    names = names_of(old) | names_of(new)
    found = []
    for file, of_file in groupby(changes(old, new), key=lambda change: change.file):
        # What counts comes first; words that count for nothing may be left to the count.
        in_order = sorted(of_file, key=_is_told_only)
        told = [s for change in in_order for s in _sentences(new, old, change, names)]
        first = tuple(told[:MOST])
        more = len(told) - len(first)
        last = (say("differences.more", count=number(more)),) if more else ()
        found.append(FileChanges(file, len(told), (*first, *last)))
    return tuple(found)


_TOLD = frozenset(
    name
    for fields in PLACE_OF.values()
    for name, place in fields.items()
    if place == "told" and all(of.get(name, "told") == "told" for of in PLACE_OF.values())
)
"""Names of fields that count for nothing wherever they stand."""


def _is_told_only(change: Change) -> bool:
    """Whether a change is one of words alone."""
    if isinstance(change.old, Judgement) and isinstance(change.new, Judgement):
        return bool(counted(change.old) == counted(change.new))
    return any(key in _TOLD for key in change.keys)


def names_of(dataset: Dataset) -> dict[str, str]:
    """What the ids of a workspace are called; of two things with one id, whichever."""
    found = {node.id: node.label for node in dataset.nodes()}
    for kind in COLLECTIONS.values():
        for i, entry in getattr(dataset, kind).items():
            found[i] = getattr(entry, "name", None) or getattr(entry, "title", None) or in_words(i)
    for option in dataset.options_as_written.values():
        found |= {i: new.label for i, new in (option.councils or {}).items()}
        found |= {step.id: step.name for step in option.steps}
    for candidate in dataset.candidates.values():
        found |= {step.id: step.name for step in candidate.steps}
    for i, council in dataset.councils.items():
        found |= {part: own.name for part, own in council.parts.items()}
        found[i] = council.label
    return found | {i: option.label for i, option in dataset.options_as_written.items()}


def thing_words(keys: Keys, names: Mapping[str, str]) -> tuple[str, Keys]:
    """What a change is of, and what leads on from there to what changed."""
    file, *rest = keys
    if file == "appraisal.yaml":
        return say("differences.the-settings"), tuple(rest)
    kind = kind_of(file)
    if kind in ONE_A_FILE:
        stem = file.rpartition("/")[2].removesuffix(".yaml")
        return names.get(stem) or in_words(stem), tuple(rest)
    return (names.get(rest[0]) or in_words(rest[0]) if rest else file), tuple(rest[1:])


def what_words(rest: Keys, names: Mapping[str, str]) -> str:
    """What changed of a thing: keys in words, and what is named among them by its name."""
    before = ("", *rest)
    shown = [_key_words(above, key, names) for above, key in zip(before, rest, strict=False)]
    return ", ".join(filter(None, shown)) or in_words(rest[-1]).lower()


_GROUPS = frozenset({"facts", "measured", "start", "costs", "judged", "partnerships"})
"""Keys that say nothing beside what stands in them."""
_BY_ID = frozenset(
    {"facts", "scores", "functions", "principles", "parts", "councils", "start", "deepen", "lifts"}
)
"""Keys of which each entry goes by an id."""


def _key_words(above: str, key: str, names: Mapping[str, str]) -> str:
    if above in _BY_ID:
        name = names.get(key) or in_words(key)
        return lowered(name) if above == "facts" else name
    if key in _GROUPS:
        return ""
    return in_words(key).lower() if key == key.lower() and " " not in key else key


def lowered(name: str) -> str:
    """A name as it stands within a sentence: without its capital, if that is all that it has."""
    return name[:1].lower() + name[1:] if name[1:2] in " " or name[1:2].islower() else name


def _sentences(
    new: Dataset, old: Dataset, change: Change, names: Mapping[str, str]
) -> Iterator[str]:
    thing, rest = thing_words(change.keys, names)
    if not rest:
        yield from map(capital, _of_all(new, change, thing, names))
        return
    dataset = old if change.new is None else new
    for said in _of_thing(dataset, change, rest, names):
        yield say("differences.of-thing", thing=thing, rest=said)


def _of_all(
    dataset: Dataset, change: Change, thing: str, names: Mapping[str, str]
) -> Iterator[str]:
    """What is new or gone as a whole, or is one fact."""
    if change.old is None or change.new is None:
        key = "differences.added" if change.old is None else "differences.gone"
        yield say(key, kind=say(_NOUNS[str(kind_of(change.file))]), thing=thing)
    else:
        yield from _fact(dataset, change, thing, names)


_NOUNS = {
    "sources": "differences.sources",
    "facts": "differences.facts",
    "elsewhere": "differences.elsewhere",
    "councils": "differences.council",
    "partnerships": "differences.partnership",
    "candidates": "differences.candidates",
    "functions": "differences.services",
    "programmes": "differences.programmes",
    "partners": "differences.partners",
    "places": "differences.places",
    "criteria": "differences.criteria",
    "measures": "differences.measures",
    "perspectives": "differences.perspectives",
    "principles": "differences.principles",
    "themes": "differences.themes",
    "success_factors": "differences.success_factors",
    "options": "differences.options",
    "workshops": "differences.workshops",
}
"""What sort of thing stands in a kind of file."""


def _of_thing(
    dataset: Dataset, change: Change, rest: Keys, names: Mapping[str, str]
) -> Iterator[str]:
    one, other = change.old, change.new
    if rest[0] == "scores" and len(rest) == 2:
        yield from _score(one, other, lowered(names.get(rest[1]) or in_words(rest[1])))
    elif (change.file == CRITERIA and rest[-1] in ("curve", "under")) or rest[0] == "judged":
        yield from _criterion(one, other, rest, names)
    elif rest[0] in ("weights", "swing") and len(rest) == 2:
        criterion = lowered(names.get(rest[1]) or in_words(rest[1]))
        yield _plain(one, other, say("differences.weight", criterion=criterion), rest, names)
    elif is_fact(one) or is_fact(other):
        yield from _fact(dataset, change, what_words(rest, names), names)
    elif isinstance(one, tuple) or isinstance(other, tuple):
        yield from _list(one or (), other or (), what_words(rest, names), names)
    else:
        yield _plain(one, other, what_words(rest, names), rest, names)


def _from_to(key: str, old: str, new: str, **beside: str) -> str:
    return say(key, old=old, new=new, **beside)


def _score(one: Judgement | None, other: Judgement | None, criterion: str) -> Iterator[str]:
    old, new = (_score_words(end) for end in (one, other))
    if one is None:
        yield say("differences.score-added", criterion=criterion, new=new)
    elif other is None:
        yield say("differences.score-gone", criterion=criterion, old=old)
    elif old != new:
        yield _from_to("differences.score", old, new, criterion=criterion)
    if one is None or other is None:
        return
    if one.ends != other.ends and (one.ranged or other.ranged):
        ends = (
            say("differences.range", low=number(a), high=number(b))
            for a, b in (one.ends, other.ends)
        )
        yield _from_to("differences.score-range", *ends, criterion=criterion)
    elif old == new:
        yield say("differences.score-why", criterion=criterion)


def _score_words(judged: Judgement | None) -> str:
    return plain_words("unknown" if judged is None or judged.score is None else judged.score, {})


def _criterion(one: Any, other: Any, rest: Keys, names: Mapping[str, str]) -> Iterator[str]:
    if rest[-1] == "under":
        yield (
            say("differences.under", above=names.get(other, other))
            if other
            else say("differences.on-top")
        )
    elif rest[0] == "judged":
        yield say("differences.anchor", score=rest[-1])
    elif one is None or other is None:
        key = "differences.part-added" if one is None else "differences.part-gone"
        yield say(key, what=what_words(rest[-1:], names))
    elif end := _moved_end(one, other):
        value, *raws = end
        yield _from_to("differences.reaches", raws[0], raws[1], value=value)
    else:
        yield _from_to("differences.curve", points_words(one), points_words(other))


def _moved_end(one: Any, other: Any) -> tuple[str, str, str] | None:
    """The value that a curve reaches at another figure, and these, where nothing else moved."""
    moved = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    if len(one) != len(other) or len(moved) != 1 or moved[0][0][1] != moved[0][1][1]:
        return None
    ((before, value), (after, _)) = moved[0]
    return number(value), number(before, 2), number(after, 2)


def _fact(dataset: Dataset, change: Change, what: str, names: Mapping[str, str]) -> Iterator[str]:
    old, new = (fact_words(dataset, change.keys, end) for end in (change.old, change.new))
    before, after = (frozenset(_sources(end)) for end in (change.old, change.new))
    now = listed_names([names.get(i) or in_words(i) for i in sorted(after)])
    if change.old is None:
        yield say("differences.given", what=what, new=new)
    elif change.new is None:
        yield say("differences.no-longer", what=what, old=old)
    elif old != new:
        if after and before != after:
            yield say("differences.fact-from", what=what, old=old, new=new, source=now)
        else:
            yield say("differences.fact", what=what, old=old, new=new)
    elif before != after:
        yield say("differences.fact-source", what=what, source=now)
    else:
        yield say("differences.fact-note", what=what)


def _sources(fact: Any) -> Iterator[str]:
    for figure in fact if isinstance(fact, tuple) else (fact,):
        yield from getattr(figure, "source", ())


def _list(one: Any, other: Any, what: str, names: Mapping[str, str]) -> Iterator[str]:
    if not all(isinstance(of, str) for of in (*one, *other)):
        yield say("differences.changed", what=what)
        return
    gained, lost = ([of for of in a if of not in b] for a, b in ((other, one), (one, other)))
    if not all(short(of) and not _is_prose(of, names) for of in (*gained, *lost)):
        yield say("differences.reworded", what=what)
        return
    if not gained and not lost:
        yield say("differences.reordered", what=what)
        return
    came, went = (listed_names([plain_words(of, names) for of in of]) for of in (gained, lost))
    if gained and lost:
        yield say("differences.list-both", what=what, gained=came, lost=went)
    elif gained:
        yield say("differences.list-in", what=what, names=came)
    else:
        yield say("differences.list-out", what=what, names=went)


_TITLES = frozenset({"name", "short_name", "title", "url", "page"})
"""Keys of texts that are told as they are, though they are somebody's own words."""


def _plain(one: Any, other: Any, what: str, rest: Keys, names: Mapping[str, str]) -> str:
    ends = [end for end in (one, other) if end is not None]
    shown = all(map(short, ends)) and not any(_is_whole(end) for end in ends)
    prose = rest[-1] not in _TITLES and any(_is_prose(end, names) for end in ends)
    if not shown or prose:
        text = all(isinstance(end, str) for end in ends)
        both = "differences.reworded" if text else "differences.changed"
        gone = "differences.part-gone" if other is None else both
        return say("differences.part-added" if one is None else gone, what=what)
    old, new = (plain_words(end, names) for end in (one, other))
    if one is None:
        return say("differences.given", what=what, new=new)
    if other is None:
        return say("differences.no-longer", what=what, old=old)
    return _from_to("differences.went", old, new, what=what)


def _is_whole(value: Any) -> bool:
    """Whether it is more than a word: a thing with keys of its own."""
    return isinstance(value, Model)


def _is_prose(value: Any, names: Mapping[str, str]) -> bool:
    """Whether it is words of somebody's own, of which it is only said that they are others."""
    return isinstance(value, str) and " " in value and value not in names
