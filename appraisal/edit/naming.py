"""From the names that people type to ids and short names."""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from msgspec import Struct
from msgspec.structs import replace

from appraisal.load.names import DEVICES, FIXED, LIST_PAGE, near
from appraisal.model.facts import LONGEST_NAME
from appraisal.model.headings import slug_of

LONGEST_MADE = 60
"""Signs of an id that is made from a name: a file of it can lie deep in folders on Windows."""

_KEPT = frozenset(
    {LIST_PAGE, *DEVICES, "true", "false", "yes", "no", "on", "off", "y", "n", "null"}
)
"""Names of pages and of devices, and what YAML, here or elsewhere, reads as something else."""

_KIND = r"(?:metropolitan|county|city|borough|district|town|unitary)"
_AT_END = re.compile(rf"(?:\s+{_KIND}){{0,3}}\s+council$", re.IGNORECASE)
_AT_START = re.compile(
    rf"^(?:the\s+)?(?:(?:london|royal)\s+)?(?:{_KIND}(?:\s+council)?|council)\s+of\s+(?:the\s+)?"
    r"|^london\s+borough\s+",
    re.IGNORECASE,
)
_APOSTROPHES = str.maketrans("", "", "'\N{RIGHT SINGLE QUOTATION MARK}`")
_IN_COUNCILS = sorted(i for i, file in FIXED.items() if file.startswith("councils/"))


class NameRefused(ValueError):
    """A name from which no id can be made, or that stands for two councils; says so."""


class Named(Struct, frozen=True):
    """A council as it will stand in a file: `within` is a county's id, for a district."""

    id: str
    name: str
    short_name: str
    tier: str
    within: str | None = None


def short_name_of(name: str) -> str:
    """A council's name in tables: `Chesterfield Borough Council` is `Chesterfield`."""
    plain = " ".join(name.split())
    short = _AT_START.sub("", _AT_END.sub("", plain)).strip()
    return short or plain


def id_of(name: str, taken: Collection[str] = ()) -> str:
    """The id of a name, free and safe: `King's Lynn` is `kings-lynn`, `Con` is `con-2`.

    `taken` has the ids that something has already. Raises NameRefused where there is nothing in the
    name to make an id of.
    """
    plain = name.translate(_APOSTROPHES).replace("&", " and ").replace("+", " and ")
    slug = slug_of(plain)
    if not re.search("[a-z]", slug):
        raise NameRefused(f"'{name}' makes no id. Write it with letters from a to z in it.")
    return _free(_cut(slug), taken)


def _cut(slug: str) -> str:
    """An id of no more than so many signs, cut between words where there is one."""
    if len(slug) <= LONGEST_MADE:
        return slug
    whole, _, _ = slug[: LONGEST_MADE + 1].rpartition("-")
    return (whole or slug[:LONGEST_MADE]).strip("-")


def _free(slug: str, taken: Collection[str]) -> str:
    if slug not in taken and slug not in _KEPT:
        return slug
    number = 2
    while (made := f"{slug}-{number}") in taken:
        number += 1
    return made


def council_id(name: str, taken: Collection[str] = ()) -> str:
    """The id of a council, whose file lies beside others of fixed names: `Places` is none."""
    slug = id_of(name)
    if near(slug, _IN_COUNCILS):
        slug = _cut(f"{slug}-council")
    return _free(slug, taken)


def named_councils(
    counties: Sequence[tuple[str, Sequence[str]]], unitaries: Sequence[str]
) -> tuple[Named, ...]:
    """The councils of an area, each county before its districts; ids and names told apart.

    Raises NameRefused where one of a tier is named twice, or a name can't be one.
    """
    typed: list[tuple[str, str, int | None]] = []
    for county, districts in counties:
        at = len(typed)
        typed.append((county, "county", None))
        typed += [(district, "district", at) for district in districts]
    typed += [(unitary, "unitary", None) for unitary in unitaries]
    made = _told_apart([_named(name, tier) for name, tier, _ in typed])
    return tuple(
        one if at is None else replace(one, within=made[at].id)
        for one, (_, _, at) in zip(made, typed, strict=True)
    )


def _named(name: str, tier: str) -> Named:
    plain = " ".join(name.split())
    if len(plain) > LONGEST_NAME:
        raise NameRefused(
            f"'{plain[:40]}…' has more than {LONGEST_NAME} signs. Write a shorter name."
        )
    short = short_name_of(plain)
    return Named(council_id(short if slug_of(short) else plain), plain, short, tier)


def _told_apart(found: list[Named]) -> list[Named]:
    """Councils with ids and names of their own: by their whole names, or else by their tiers."""
    _refuse_twice(found)
    shared = _shared([one.id for one in found])
    whole = [
        replace(one, id=council_id(one.name), short_name=one.name) if one.id in shared else one
        for one in found
    ]
    shared = _shared([one.id for one in whole])
    apart = [_by_tier(one) if one.id in shared else one for one in whole]
    for i in _shared([one.id for one in apart]):
        names = " and ".join(f"'{one.name}'" for one in apart if one.id == i)
        raise NameRefused(f"{names} come to one id, '{i}'. Write names that differ more.")
    return apart


def _by_tier(one: Named) -> Named:
    """A council that is called as one of another tier, such as a county and its district."""
    name = f"{one.name} ({one.tier})"[-LONGEST_NAME:]
    return replace(one, id=f"{one.id}-{one.tier}", name=name, short_name=name)


def _refuse_twice(found: list[Named]) -> None:
    counted = Counter((slug_of(one.name), one.tier) for one in found)
    for one in found:
        if counted[slug_of(one.name), one.tier] > 1:
            raise NameRefused(f"'{one.name}' is named twice. Name each council once.")


def _shared(ids: Sequence[str]) -> list[str]:
    return [i for i, count in Counter(ids).items() if count > 1]
