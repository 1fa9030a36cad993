"""Every kind of page, and its place in the navigation."""

from msgspec import Struct

from appraisal.findings.sentences import say
from appraisal.model.addresses import ADDRESSES


class Kind(Struct, frozen=True):
    """A kind of page; `id` also names its module, its template and its test module.

    `address` has `…` where the names of options, councils and the like stand. `under` names the
    page that a reader comes from, where that is not the first one of its group. `pictured` pages
    have a picture that messages show beside a link to them.
    """

    id: str
    address: str
    under: str = ""
    pictured: bool = False


_UNDER = {
    "criterion": "compare",
    "side_by_side": "compare",
    "option": "options",
    "brief": "options",
    "council": "councils",
    "member_brief": "councils",
    "theme": "themes",
    "workshop": "workshops",
    "where_we_agree": "workshops",
    "room": "workshops",
    "tradeoffs": "workshops",
}
_PICTURED = frozenset({"summary", "option", "council", "packages"})

KINDS = tuple(Kind(i, at, _UNDER.get(i, ""), i in _PICTURED) for i, at in ADDRESSES.items())
"""All of them, in the order of the site."""


class Group(Struct, frozen=True):
    """Pages that answer one kind of question; `kinds` are those of its menu, the first page first.

    A page that has a name in its address stands in no menu: the page that it is under leads there.
    """

    id: str
    label: str
    kinds: tuple[str, ...]


GROUPS = (
    Group(
        "options",
        say("navigation.options"),
        (
            "options",
            "compare",
            "families",
            "principles",
            "structures",
            "money",
            "cash",
            "who_pays",
            "elsewhere",
        ),
    ),
    Group(
        "agreements",
        say("navigation.agreements"),
        (
            "packages",
            "no_regrets",
            "candidates",
            "where_next",
            "partnerships",
            "resilience",
            "themes",
        ),
    ),
    Group(
        "delivery",
        say("navigation.delivery"),
        ("road_map", "benefits", "operating_model", "risks", "readiness"),
    ),
    Group("councils", say("navigation.councils"), ("councils", "place", "functions")),
    Group("priorities", say("navigation.priorities"), ("explore", "agreement", "workshops")),
    Group(
        "evidence",
        say("navigation.evidence"),
        (
            "evidence",
            "robustness",
            "ways",
            "assumptions",
            "sources",
            "changes",
            "corrections",
            "method",
        ),
    ),
)
"""The six groups of the header. The summary, the search and the accessibility statement are in
none: the site's name, the box and the foot of every page lead there."""

REDIRECT = "redirect"
"""What stands where a page stood before: no kind of its own, and in no navigation."""

_KIND = {kind.id: kind for kind in KINDS}
_GROUP = {kind: group.id for group in GROUPS for kind in group.kinds}


def address(kind: str, *names: str) -> str:
    """The address of a page of a kind; `names` stand where the kind's address has `…`, in turn.

    Raises KeyError for a kind that there isn't, ValueError for too few names or too many.
    """
    return filled(_KIND[kind].address, *names)


def filled(pattern: str, *names: str) -> str:
    """An address with names where it has `…`; ValueError for too few names or too many."""
    pieces = zip(pattern.split("…"), (*names, ""), strict=True)
    return "".join(piece + name for piece, name in pieces)


def above(kind: str) -> str:
    """The kind of page that one of this kind is under; empty for none."""
    return _KIND[kind].under if kind in _KIND else ""


def pictured(kind: str) -> bool:
    """Whether pages of a kind have a picture."""
    return kind in _KIND and _KIND[kind].pictured


def group_of(kind: str) -> str:
    """The group that a kind of page belongs to, by its id; empty for none."""
    return _GROUP.get(above(kind) or kind, "")
