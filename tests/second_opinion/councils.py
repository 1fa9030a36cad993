"""A second opinion: what stands under an option, and what its figures come to."""

import copy
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.second_opinion.written import Figure, Files, added, measure_of, read, together


@dataclass(frozen=True, eq=False)
class Council:
    """What stands: one of today's councils, or a new one that covers areas."""

    id: str
    tier: str
    areas: tuple[str, ...]
    today: bool
    facts: Mapping[str, Any] = field(default_factory=dict)


def lowest(files: Files) -> list[str]:
    """Today's districts and unitary councils."""
    return sorted(i for i, c in files["councils"].items() if c["tier"] != "county")


def districts(files: Files, county: str) -> list[str]:
    """The districts of a county."""
    return [i for i in lowest(files) if files["councils"][i].get("within") == county]


def homes(files: Files) -> dict[str, str]:
    """Every area, a lowest-tier council or a part of one, and the council that it is of."""
    found = {i: i for i in lowest(files)}
    for i in lowest(files):
        found |= dict.fromkeys(files["councils"][i].get("parts", {}), i)
    return found


def standing(files: Files, option: Mapping[str, Any]) -> list[Council]:
    """The councils that an option leaves standing."""
    if option.get("councils"):
        return [
            Council(i, "unitary", tuple(new["covers"]), today=False, facts=new.get("facts", {}))
            for i, new in sorted(option["councils"].items())
        ]
    return [
        Council(
            i,
            council["tier"],
            tuple(districts(files, i)) if council["tier"] == "county" else (i,),
            today=True,
            facts=council.get("facts", {}),
        )
        for i, council in sorted(files["councils"].items())
    ]


def of_areas(files: Files, areas: Iterable[str], measure: str) -> Figure | None:
    """A sum over areas; what is there of a split council adds up to what is known of the whole.

    One part of them all in turn is at an end, while what else there is of parts is at value.
    """
    home = homes(files)
    by_home: dict[str, list[str]] = {}
    for area in areas:
        by_home.setdefault(home[area], []).append(area)
    each = [_of_home(files, council, here, measure) for council, here in by_home.items()]
    at_value = added(figures[0] if figures else None for figures in each)
    if at_value is None:
        return None
    low, value, high = at_value.ends
    for first, *moved in each:
        for other in moved:
            low = min(low, at_value.low - first.low + other.low)
            high = max(high, at_value.high - first.high + other.high)
    return together(low, value, high, [at_value])


def _of_home(files: Files, council: str, here: Sequence[str], measure: str) -> list[Figure]:
    """What a council of today, or some parts of it, come to: at value, and then one part moved.

    Nothing where it is not known.
    """
    own = files["councils"][council]
    whole = read(files, own.get("facts", {}).get(measure), history=True)
    if list(here) == [council]:
        return [whole] if whole else []
    parts = {
        i: read(files, part.get("facts", {}).get(measure), history=True)
        for i, part in own["parts"].items()
    }
    chosen = added(parts[i] for i in here)
    known = {i: part for i, part in parts.items() if part is not None}
    if whole is None or len(known) < len(parts) or sum(p.value for p in known.values()) == 0:
        return [chosen] if chosen else []
    return [whole] if len(here) == len(parts) else _scaled(whole, known, here)


def _scaled(whole: Figure, parts: Mapping[str, Figure], here: Sequence[str]) -> list[Figure]:
    """Each part in turn at an end, its siblings sharing the difference by size."""
    rests_on = [whole, *parts.values()]
    shares = [sum(at[i] for i in here) / whole.value for at in _ways(whole.value, parts)]
    return [together(*(share * end for end in whole.ends), rests_on) for share in shares]


def _ways(whole: float, parts: Mapping[str, Figure]) -> list[dict[str, float]]:
    """What each part comes to: at value, then with one in turn at its low and its high."""
    total = sum(part.value for part in parts.values())
    sizes = {i: whole * part.value / total for i, part in parts.items()}
    found = [sizes]
    for moved, part in parts.items():
        for end in (part.low, part.high):
            at = dict(sizes)
            at[moved] = min(whole * end / total, whole)
            others = whole - sizes[moved]
            for i in parts.keys() - {moved}:
                at[i] = (whole - at[moved]) * sizes[i] / others
            found.append(at)
    return found


def each_at_its_ends(
    files: Files, bodies: Sequence[Sequence[Council]], measure: str
) -> Iterator[Files]:
    """The files with parts that have no range: all at value, then one of the area's at an end."""
    split = {i: ways for i in lowest(files) if (ways := _split(files, i, measure, bodies))}
    at_value = {i: ways[0] for i, ways in split.items()}
    yield _with_parts(files, measure, at_value)
    for i, ways in split.items():
        for way in ways[1:]:
            yield _with_parts(files, measure, {**at_value, i: way})


def _split(
    files: Files, home: str, measure: str, bodies: Sequence[Sequence[Council]]
) -> list[dict[str, float]]:
    own = files["councils"][home]
    whole = read(files, own.get("facts", {}).get(measure), history=True)
    parts = {
        i: read(files, part.get("facts", {}).get(measure), history=True)
        for i, part in own.get("parts", {}).items()
    }
    known = {i: part for i, part in parts.items() if part is not None}
    covered = {area for body in bodies for council in body for area in council.areas}
    if whole is None or not known or len(known) < len(parts) or not covered & parts.keys():
        return []
    return _ways(whole.value, known) if whole.value and sum(p.value for p in known.values()) else []


def _with_parts(files: Files, measure: str, at: Mapping[str, Mapping[str, float]]) -> Files:
    if not at:
        return files
    changed = copy.deepcopy(files)
    for home, sizes in at.items():
        for part, size in sizes.items():
            changed["councils"][home]["parts"][part]["facts"][measure] = size
    return changed


def figure(files: Files, council: Council, measure: str) -> Figure | None:
    """A measure of one council that stands."""
    how = measure_of(files, measure)
    if council.today:
        if (
            council.tier == "county"
            and how.get("county", "same") == "same"
            and (measure not in council.facts or council.facts[measure] == "unknown")
        ):
            return _made_of(files, council.areas, measure)
        return read(files, council.facts.get(measure), history=True)
    if measure in council.facts:
        return read(files, council.facts[measure])
    if measure == "councillors" and not _goes_on(files, council):
        return None
    return _made_of(files, council.areas, measure)


def _goes_on(files: Files, council: Council) -> bool:
    one = files["councils"].get(council.areas[0])
    return len(council.areas) == 1 and one is not None and one["tier"] == "unitary"


def _made_of(files: Files, areas: Sequence[str], measure: str) -> Figure | None:
    """What areas come to as one council, as the measure adds up."""
    how = measure_of(files, measure)
    if how["add_up"] == "sum":
        shares = _from_counties(files, areas, measure) if how.get("county") == "share" else []
        return added([of_areas(files, areas, measure), *shares])
    figures = [_of_one(files, area, measure) for area in areas]
    known = [one for one in figures if one is not None]
    if len(known) < len(figures):
        return None
    if how["add_up"] != "mean":
        pick = {"min": min, "max": max}[how["add_up"]]
        low, value, high = (pick(one.ends[i] for one in known) for i in range(3))
        return together(low, value, high, known)
    by = how.get("weighted_by")
    weights = [of_areas(files, [area], by) if by else Figure(1, 1, 1) for area in areas]
    return _mean(known, weights)


def _mean(figures: Sequence[Figure], weights: Sequence[Figure | None]) -> Figure | None:
    known = [weight for weight in weights if weight is not None]
    total = sum(weight.value for weight in known)
    if len(known) < len(weights) or total == 0:
        return None
    low, value, high = (
        sum(one.ends[i] * by.value for one, by in zip(figures, known, strict=True)) / total
        for i in range(3)
    )
    return together(low, value, high, [*figures, *known])


def _of_one(files: Files, area: str, measure: str) -> Figure | None:
    council = files["councils"][homes(files)[area]]
    owner = council if homes(files)[area] == area else council["parts"][area]
    return read(files, owner.get("facts", {}).get(measure), history=True)


def _from_counties(files: Files, areas: Sequence[str], measure: str) -> list[Figure | None]:
    """What each county hands on to a new council, by its share of the county's people."""
    home = homes(files)
    found: list[Figure | None] = []
    for county in sorted(i for i, c in files["councils"].items() if c["tier"] == "county"):
        below = districts(files, county)
        inside = [area for area in areas if home[area] in below]
        if not inside:
            continue
        own = read(files, files["councils"][county].get("facts", {}).get(measure), history=True)
        whole = {part for i in below for part in files["councils"][i].get("parts", {i: None})}
        taken = {part for i in inside for part in _parts(files, i)}
        here, all_of_it = (of_areas(files, i, "population") for i in (inside, below))
        if own is None or taken == whole:
            found.append(own)
        elif here is None or all_of_it is None:
            found.append(None)
        else:
            share = here.value / all_of_it.value
            low, value, high = (end * share for end in own.ends)
            found.append(together(low, value, high, [own, here, all_of_it]))
    return found


def _parts(files: Files, area: str) -> set[str]:
    return {*files["councils"].get(area, {}).get("parts", {area: None})}


def as_one(files: Files, body: Sequence[Council], measure: str) -> Figure | None:
    """A measure of several councils as one body, in which each resident counts once."""
    if len(body) == 1:
        return figure(files, body[0], measure)
    if not body[0].today:
        areas = [area for council in body for area in council.areas]
        given = [council for council in body if measure in council.facts]
        if given or measure_of(files, measure)["add_up"] != "sum":
            return added(figure(files, c, measure) for c in body)
        return _made_of(files, areas, measure)
    members = list(body)
    if measure_of(files, measure).get("county", "same") == "same":
        counties = {c.id: {*c.areas} for c in body if c.tier == "county"}
        ids = {council.id for council in body}
        for county, below in counties.items():
            drop = {county} if below <= ids else below
            members = [council for council in members if council.id not in drop]
    if measure_of(files, measure)["add_up"] == "sum":
        return added(figure(files, council, measure) for council in members)
    known = [figure(files, council, measure) for council in members]
    by = measure_of(files, measure).get("weighted_by")
    weights = [figure(files, c, by) if by else Figure(*[len(c.areas)] * 3) for c in members]
    return None if None in known else _mean([k for k in known if k is not None], weights)


def total(files: Files, stand: Sequence[Council], measure: str) -> Figure | None:
    """The whole area's figure: every resident once, and every pound."""
    if measure_of(files, measure).get("county", "same") == "same":
        stand = [council for council in stand if council.tier != "county"]
    if stand and not stand[0].today and not any(measure in c.facts for c in stand):
        if measure == "councillors" and not all(_goes_on(files, c) for c in stand):
            return None
        return _made_of(files, [area for c in stand for area in c.areas], measure)
    return added(figure(files, council, measure) for council in stand)
