"""A second opinion: partnerships, who decides, how joined up the area is, how many doors it has."""

import dataclasses
import datetime
import itertools
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from tests.second_opinion.councils import (
    Council,
    as_one,
    districts,
    figure,
    homes,
    lowest,
    of_areas,
    standing,
    total,
)
from tests.second_opinion.written import Figure, Files, Itself, added, first, last, together

Option = Mapping[str, Any]
DEPTH = {"inform": 0.25, "coordinate": 0.5, "share": 0.75, "integrate": 1.0}
OF_COUNCILS = ("district", "county", "unitary")


def at_work(files: Files) -> Mapping[str, Any]:
    """Today's active partnerships, without members that have left."""
    return _at_work(Itself(files.get("partnerships", {})), files["settings"]["date"])


@lru_cache(maxsize=8)
def _at_work(partnerships: Itself, day: datetime.date) -> Mapping[str, Any]:
    found = {}
    for i, body in partnerships.held.items():
        since, until = str(body.get("since", "unknown")), str(body.get("until", "unknown"))
        begun = since == "unknown" or first(since) <= day
        over = until != "unknown" and last(until) < day
        if body.get("status", "active") == "active" and begun and not over:
            found[i] = {**body, "members": sorted(_members(body, day))}
    return found


def _members(body: Mapping[str, Any], day: datetime.date) -> set[str]:
    gone = {
        one["who"]
        for one in body.get("left", [])
        if one.get("as", "member") == "member"
        and "took_effect" not in one
        and (str(one["date"]) == "unknown" or last(str(one["date"])) <= day)
    }
    return set(body.get("members", [])) - gone


def changes(option: Option, kind: str) -> Any:
    """What an option starts, deepens or ends."""
    return option.get("partnerships", {}).get(kind) or ([] if kind == "end" else {})


def areas_of_body(files: Files, option: Option, name: str) -> list[set[str]]:
    """The areas of each member: new councils belong to what is started, today's to what is not."""
    started = changes(option, "start").get(name)
    body = started or at_work(files)[name]
    new = (option.get("councils") or {}) if started else {}
    return [set(new[i]["covers"]) if i in new else areas_of(files, i) for i in body["members"]]


def areas_of(files: Files, member: str) -> set[str]:
    """The areas of one of today's councils: a county's are its districts'."""
    council = files["councils"].get(member)
    if council is None:
        return set()
    own = districts(files, member) if council["tier"] == "county" else [member]
    return {*own, *(part for i in own for part in files["councils"][i].get("parts", {}))}


def fate(files: Files, option: Option, name: str) -> str:
    """What becomes of a partnership at work under an option."""
    body = at_work(files)[name]
    if name in changes(option, "end"):
        return "ended"
    new = option.get("councils") or {}
    stays = {c["covers"][0] for c in new.values() if len(c["covers"]) == 1}
    unitary = {i for i in stays if files["councils"].get(i, {}).get("tier") == "unitary"}
    if new and set(body["members"]) - unitary:
        held = set().union(*areas_of_body(files, {}, name))
        over = [i for i, council in new.items() if held & {*council["covers"]}]
        if len(over) > 1:
            return "re-formed"
        # Where others belong to it, the new council takes its members' place, and it goes on.
        if not body.get("partners"):
            return "absorbed"
    return "deepened" if name in changes(option, "deepen") else "kept"


def fates(files: Files, option: Option) -> dict[str, str]:
    """The fate of every partnership at work."""
    return {name: fate(files, option, name) for name in at_work(files)}


def theme_reach(files: Files, option: Option) -> Figure | None:
    """Today's councils and themes: the share of the pairs that a partnership covers."""
    working = [b for i, b in at_work(files).items() if i not in changes(option, "end")]
    reached = set()
    for body in (*working, *changes(option, "start").values()):
        for member in body.get("members", []):
            started = body in changes(option, "start").values()
            new = (option.get("councils") or {}).get(member) if started else None
            home = homes(files)
            whom = {home[area] for area in new["covers"]} if new else {member}
            reached |= {(one, theme) for one in whom for theme in body.get("themes", [])}
    pairs = len(files["councils"]) * len(files.get("themes", {}))
    return Figure(*[len(reached) / pairs] * 3) if pairs else None


def residents(files: Files, option: Option) -> list[tuple[str, str, float]] | None:
    """Residents by where they live: today's council, the area within it, and how many."""
    found: list[tuple[str, str, float]] = []
    covered = {area for c in (option.get("councils") or {}).values() for area in c["covers"]}
    for home in lowest(files):
        areas = [home] if not covered or home in covered else sorted(_parts(files, home) & covered)
        for area in areas:
            people = of_areas(files, [area], "population")
            if people is None:
                return None
            found.append((home, area, people.value))
    return found


def _parts(files: Files, home: str) -> set[str]:
    return set(files["councils"][home].get("parts", {}))


def joined_up(files: Files, option: Option) -> Figure | None:
    """Pair by pair of residents, theme by theme."""
    themes, stand = files.get("themes", {}), standing(files, option)
    if not themes or len(lowest(files)) < 2:
        return None
    if not stand[0].today and len(stand) == 1:
        return Figure(1, 1, 1, "definition")
    people = residents(files, option)
    if people is None:
        return None
    named = [
        (i, {**body, "level": changes(option, "deepen").get(i, body["level"])})
        for i, body in at_work(files).items()
        if i not in changes(option, "end")
    ]
    named += changes(option, "start").items()
    counted = [
        {**body, "areas": areas_of_body(files, option, i)}
        for i, body in named
        if body["kind"] != "statutory"
    ]
    weight = worth = 0.0
    for (a, x, m), (b, y, n) in itertools.product(people, people):
        if a != b:
            weight += m * n
            each = [_depth(files, option, counted, t, (a, x), (b, y)) for t in themes]
            worth += m * n * sum(each) / len(each)
    return Figure(*[worth / weight] * 3) if weight else None


def _depth(
    files: Files,
    option: Option,
    counted: Sequence[Mapping[str, Any]],
    theme: str,
    one: tuple[str, str],
    other: tuple[str, str],
) -> float:
    bodies = [body for body in counted if theme in body.get("themes", [])]

    def deepest(first: str, second: str) -> float:
        both = [b for b in bodies if first in b["members"] and second in b["members"]]
        return max((DEPTH[b["level"]] for b in both), default=0.0)

    if option.get("councils"):
        for council in option["councils"].values():
            if one[1] in council["covers"] and other[1] in council["covers"]:
                return 1.0
        both = [
            DEPTH[b["level"]]
            for b in bodies
            if all(any(at[1] in areas for areas in b["areas"]) for at in (one, other))
        ]
        return max(both, default=0.0)
    above = [files["councils"][at[0]].get("within", at[0]) for at in (one, other)]
    upper = 1.0 if above[0] == above[1] else deepest(above[0], above[1])
    return (upper + deepest(one[0], other[0])) / 2


# --- Who decides ---------------------------------------------------------------------------------


def level_of(files: Files, option: Option, function: str) -> tuple[str, str | None, str | None]:
    """The level that decides, the body named, and one whose members' councils took it over."""
    entry = {**files["functions"][function]} | {}
    entry = (option.get("functions") or {}).get(function, entry)
    level, by, unitary = entry["level"], entry.get("by"), bool(option.get("councils"))
    gone = by in changes(option, "end") or (
        by in at_work(files) and fate(files, option, str(by)) in ("ended", "absorbed")
    )
    if gone and level == "joint" and unitary:
        return "unitary", None, by
    if unitary and level in ("district", "county"):
        level = "unitary"
    return level, None if gone else by, None


def members_of(files: Files, option: Option, body: str) -> list[str]:
    """The members of a partnership that is started or at work."""
    found = changes(option, "start").get(body) or at_work(files)[body]
    return list(found["members"])


def councils_at(stand: Sequence[Council], level: str) -> list[Council]:
    """The councils that decide at a level: a unitary council does what both tiers do."""
    wanted = {level, "unitary"} if level in OF_COUNCILS else set()
    return [council for council in stand if council.tier in wanted]


def bodies(files: Files, option: Option, function: str) -> list[list[Council]]:
    """The bodies that decide a function, each as councils; none where that is a gap."""
    stand = standing(files, option)
    level, by, heirs_of = level_of(files, option, function)
    if heirs_of is not None:
        held = set().union(*areas_of_body(files, {}, heirs_of))
        return [[council] for council in stand if held & {*council.areas}]
    if level in OF_COUNCILS:
        return [[council] for council in councils_at(stand, level)]
    if level in ("combined-authority", "government"):
        return [list(stand)]
    if level != "joint" or by is None:
        return []
    return _joint(files, option, function, by)


def _joint(files: Files, option: Option, function: str, by: str) -> list[list[Council]]:
    stand = standing(files, option)
    members = members_of(files, option, by)
    held = set().union(*areas_of_body(files, option, by))
    if option.get("councils"):
        together = [piece for c in stand if (piece := _within(c, held, inside=True)).areas]
    else:
        together = [council for council in stand if council.id in members]
    own = files["functions"][function]["level"]
    own = "unitary" if option.get("councils") and own in OF_COUNCILS else own
    beside = councils_at(stand, own) if own in OF_COUNCILS else []
    outside = [_within(council, held, inside=False) for council in beside]
    return [together, *([piece] for piece in outside if piece.areas)]


def _within(council: Council, held: set[str], *, inside: bool) -> Council:
    """What of a council lies inside some areas, or outside; that has no figures of its own."""
    areas = tuple(area for area in council.areas if (area in held) == inside)
    return (
        council
        if areas == council.areas
        else dataclasses.replace(council, areas=areas, today=False, facts={})
    )


def single_tier(files: Files, option: Option) -> Figure | None:
    """The mean over functions of the share of residents whose one council does everything."""
    stand = standing(files, option)
    own = [council for council in stand if council.tier == "unitary"]
    if not files.get("functions"):
        return None
    share = float(len(own) == len(stand))
    if 0 < len(own) < len(stand):
        each = [figure(files, council, "population") for council in stand]
        people = dict(zip(stand, each, strict=True))
        if any(count is None for c, count in people.items() if c.tier != "county"):
            return None
        counted = {c: count.value for c, count in people.items() if count and c.tier != "county"}
        share = sum(counted[council] for council in own) / sum(counted.values())
    levels = [level_of(files, option, function)[0] for function in files["functions"]]
    mean = share * sum(level in OF_COUNCILS for level in levels) / len(levels)
    return Figure(mean, mean, mean)


def residents_per_decision(files: Files, option: Option) -> Figure | None:
    """The mean over functions, but for neighbourhoods', of the mean population of the bodies."""
    counted = []
    for function in files.get("functions", {}):
        level, _, _ = level_of(files, option, function)
        if level == "neighbourhood":
            continue
        found = bodies(files, option, function)
        found = found if level in OF_COUNCILS else found[:1]
        whole = _people(files, found)
        if whole is None:
            return None
        counted.append(together(*(end / len(found) for end in whole.ends), [whole]))
    every = added(counted)
    if every is None or not counted:
        return None
    return together(*(end / len(counted) for end in every.ends), [every])


def _people(files: Files, found: Sequence[Sequence[Council]]) -> Figure | None:
    """The residents of all bodies; new councils that split one of today's are one sum."""
    if not found:
        return None
    councils = [council for body in found for council in body]
    if not councils[0].today:
        return total(files, councils, "population")
    return added(as_one(files, body, "population") for body in found)


# --- Front doors ---------------------------------------------------------------------------------


def front_doors(files: Files, option: Option) -> Figure | None:
    """Resident by resident: every door that one must know."""
    if not files.get("functions"):
        return None
    by_resident = {area: _doors(files, option, area) for _, area in _living(files, option)}
    if len(set(by_resident.values())) == 1:
        return Figure(*[float(next(iter(by_resident.values())))] * 3)
    people = residents(files, option)
    if people is None or sum(count for *_, count in people) == 0:
        return None
    whole = sum(count for *_, count in people)
    mean = sum(by_resident[area] * count for _, area, count in people) / whole
    return Figure(mean, mean, mean)


def _living(files: Files, option: Option) -> list[tuple[str, str]]:
    covered = {area for c in (option.get("councils") or {}).values() for area in c["covers"]}
    return [
        (home, area)
        for home in lowest(files)
        for area in ([home] if not covered or home in covered else _parts(files, home) & covered)
    ]


def _doors(files: Files, option: Option, area: str) -> int:
    mine = [c for c in standing(files, option) if area in c.areas]
    working = {i: b for i, b in at_work(files).items() if i not in changes(option, "end")}
    working |= changes(option, "start")
    doors: set[str] = set()
    for function in files["functions"]:
        level, by, heirs_of = level_of(files, option, function)
        members = areas_of_body(files, option, by) if level == "joint" and by else [{area}]
        if not any(area in held for held in members):
            own = files["functions"][function]["level"]
            level, by = (own, None) if own in OF_COUNCILS else ("neighbourhood", None)
            level = "unitary" if option.get("councils") and level in OF_COUNCILS else level
        if level in OF_COUNCILS:
            found = [c.id for c in councils_at(mine, level)]
            if heirs_of is not None:
                heirs = {c.id for body in bodies(files, option, function) for c in body}
                found = [i for i in found if i in heirs]
            doors |= {f"council {i}" for i in found}
        elif level != "neighbourhood":
            doors.add(f"body {by}" if by else "one for all that name none")
    circles = [{door} for door in doors]
    for i, body in working.items():
        covers = set().union(*areas_of_body(files, option, i))
        if body.get("one_door") and area in covers:
            ours = [c.id for c in mine if not c.today or c.id in body["members"]]
            ring = {f"body {i}", *(f"council {one}" for one in ours)}
            touched = [circle for circle in circles if circle & ring]
            circles = [circle for circle in circles if not circle & ring]
            circles += [set().union(*touched)] if touched else []
    return len(circles)
