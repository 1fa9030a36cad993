"""All that the search finds but the pages themselves: hits in groups, the likeliest group first."""

from collections.abc import Iterable, Iterator

from appraisal.appraise import Appraisal, Decided
from appraisal.appraise.combined_authorities import authorities
from appraisal.appraise.places import areas_of_postcodes
from appraisal.findings.functions import LEVELS, body
from appraisal.findings.numbers import listed
from appraisal.findings.programmes import lists
from appraisal.findings.sentences import say
from appraisal.model import OUTSIDE, Dataset, in_words
from appraisal.site.navigation import address
from appraisal.site.place_slugs import place_slugs
from appraisal.site.programme_rows import programme_place
from appraisal.site.search_groups import NAME, Group, Hit
from appraisal.site.search_options import inside


def groups(appraisal: Appraisal) -> tuple[Group, ...]:
    """What there is to find; of what is found equally well the earlier group comes first."""
    data = appraisal.dataset
    functions, candidates = address("functions"), address("candidates")
    found = (
        (say("search.functions"), f"{functions}#function-{NAME}", _functions(appraisal)),
        (say("search.councils"), address("council", NAME), _councils(data)),
        (say("search.options"), address("option", NAME), _options(data)),
        (say("search.combined"), f"{functions}#authority-{NAME}", _combined(appraisal)),
        (say("search.criteria"), NAME, _criteria(data)),
        (say("search.themes"), address("theme", NAME), _themes(data)),
        (say("search.candidates"), f"{candidates}#{NAME}", _candidates(data)),
        (say("search.partnerships"), f"{address('partnerships')}#body-{NAME}", _bodies(data)),
        (say("search.programmes"), NAME, _programmes(data)),
        (say("search.workshops"), address("workshop", NAME), _workshops(data)),
        (say("search.sources"), f"{address('sources')}#source-{NAME}", _sources(data)),
    )
    *before, sources = (Group(name, path, tuple(hits)) for name, path, hits in found)
    after = (*before[2:], *inside(data), sources)
    places = (_postcodes(data), *_places(data))
    return tuple(g.sorted() for g in (*before[:2], *places, *after) if g.hits)


def _sentences(*said: str | None) -> str:
    return " ".join(part for part in said if part)


def _functions(appraisal: Appraisal) -> Iterator[Hit]:
    """What is done for people, and who decides it today."""
    for i, function in appraisal.dataset.functions.items():
        decided = say("search.decided-by", who=_who(appraisal.functions_today[i]))
        yield Hit(i, function.name, function.also, _sentences(decided, function.note))


def _who(row: Decided) -> str:
    named = body(row)
    return f"{LEVELS[row.level]} ({named})" if named else LEVELS[row.level]


def _councils(data: Dataset) -> Iterator[Hit]:
    for i, council in data.councils.items():
        tier = say("search.council-of", tier=in_words(council.tier))
        yield Hit(i, council.name, _beside(council.name, council.label, *council.also), tier)


def _postcodes(data: Dataset) -> Group:
    """The first halves of postcodes, each with the councils of its places."""
    hits = (
        Hit(code.lower(), code, (), listed(_councils_of(data, areas)))
        for code, areas in areas_of_postcodes(data).items()
    )
    return Group(say("search.postcodes"), f"{address('place')}#{NAME}", tuple(hits))


def _workshops(data: Dataset) -> Iterator[Hit]:
    for i, workshop in data.workshops.items():
        yield Hit(i, workshop.title)


def _councils_of(data: Dataset, areas: Iterable[str]) -> tuple[str, ...]:
    held = (data.areas[area] for area in areas if area != OUTSIDE)
    return tuple(data.councils[i].label for i in dict.fromkeys(held))


def _places(data: Dataset) -> Iterator[Group]:
    """Towns and villages, by council."""
    held: dict[str, list[Hit]] = {}
    for anchor, place in place_slugs(data):
        codes = listed(place.postcodes)
        text = say("search.postcode", postcodes=codes) if codes else ""
        hit = Hit(anchor, place.name, place.also, text)
        held.setdefault(place.council(data.areas), []).append(hit)
    for council, hits in sorted(held.items()):
        named = say("search.places", council=data.councils[council].label)
        yield Group(named, f"{address('place')}#{NAME}", tuple(hits))


def _options(data: Dataset) -> Iterator[Hit]:
    for i, option in data.options.items():
        yield Hit(
            i, option.name, _beside(option.name, option.label, *option.also), option.summary or ""
        )


def _beside(name: str, *others: str) -> tuple[str, ...]:
    """What a thing is called beside its name, each once."""
    return tuple(dict.fromkeys(other for other in others if other and other != name))


def _combined(appraisal: Appraisal) -> Iterator[Hit]:
    for found in authorities(appraisal):
        yield Hit(found.id, found.name, appraisal.dataset.partnerships[found.id].also)


def _criteria(data: Dataset) -> Iterator[Hit]:
    """Top-level criteria have pages of their own; what lies below them has its place there."""
    for top in data.criteria:
        page = address("criterion", top.id)
        yield Hit(page, top.label, top.also, top.question or "")
        for node in top.nodes():
            if node.criteria is None and node is not top:
                yield Hit(f"{page}#{node.id}", node.label, node.also, node.question or "")


def _themes(data: Dataset) -> Iterator[Hit]:
    for i, theme in data.themes.items():
        yield Hit(i, theme.name, theme.also, theme.question or "")


def _candidates(data: Dataset) -> Iterator[Hit]:
    for i, one in data.candidates.items():
        yield Hit(i, one.name, one.also, one.why or "")


def _bodies(data: Dataset) -> Iterator[Hit]:
    for i, found in data.partnerships.items():
        yield Hit(i, found.name, found.also, _sentences(f"{in_words(found.kind)},", found.status))


def _programmes(data: Dataset) -> Iterator[Hit]:
    """Programmes, which are found by what they list as well, and by the headings over it."""
    for i, found in data.programmes.items():
        held = (_listed(heading, (item.name for item in items)) for heading, items in lists(found))
        text = "; ".join((*found.pillars, *held))
        yield Hit(programme_place(i), found.name, _beside(found.name, found.outside or ""), text)


def _listed(heading: str, names: Iterable[str]) -> str:
    return f"{heading}: {', '.join(names)}"


def _sources(data: Dataset) -> Iterator[Hit]:
    for i, source in data.sources.items():
        publisher = source.publisher or ""
        yield Hit(i, source.title, (), "" if publisher in source.title else publisher)
