"""Every kind of page: its address, and its place in the navigation.

A page's address outlives its design: one that changes here stays in redirects.py.
"""

from dataclasses import dataclass

from appraisal.findings.sentences import say


@dataclass(frozen=True)
class Kind:
    """A kind of page; `id` also names its module, its template and its test module.

    `address` has `…` where the names of options, councils and the like stand. `label` is its entry
    in the navigation; a page without one is marked there as part of `under`.
    """

    id: str
    address: str
    label: str = ""
    under: str = ""


KINDS = (
    Kind("summary", "index.html", say("navigation.summary")),
    Kind("compare", "compare.html", say("navigation.compare")),
    Kind("criterion", "criteria/….html", under="compare"),
    Kind("side_by_side", "compare/…/….html", under="compare"),
    Kind("families", "compare/families.html", under="compare"),
    Kind("money", "compare/money.html", under="compare"),
    Kind("cash", "compare/cash.html", under="compare"),
    Kind("elsewhere", "compare/elsewhere.html", under="compare"),
    Kind("options", "options/index.html", say("navigation.options")),
    Kind("option", "options/….html", under="options"),
    Kind("brief", "briefs/….html", under="options"),
    Kind("councils", "councils/index.html", say("navigation.councils")),
    Kind("council", "councils/….html", under="councils"),
    Kind("themes", "themes/index.html", say("navigation.themes")),
    Kind("theme", "themes/….html", under="themes"),
    Kind("partnerships", "partnerships.html", say("navigation.partnerships")),
    Kind("resilience", "resilience.html", under="partnerships"),
    Kind("where_next", "where-next.html", under="partnerships"),
    Kind("packages", "packages.html", say("navigation.packages")),
    Kind("candidates", "candidates.html", under="packages"),
    Kind("no_regrets", "no-regrets.html", under="packages"),
    Kind("functions", "functions.html", say("navigation.functions")),
    Kind("structures", "structures.html", say("navigation.structures")),
    Kind("agreement", "agreement.html", say("navigation.agreement")),
    Kind("workshop", "workshop.html", under="agreement"),
    Kind("robustness", "robustness.html", say("navigation.robustness")),
    Kind("ways", "ways.html", say("navigation.ways")),
    Kind("explore", "explore.html", say("navigation.explore")),
    Kind("principles", "principles.html", say("navigation.principles")),
    Kind("evidence", "evidence.html", say("navigation.evidence")),
    Kind("assumptions", "evidence/assumptions.html", under="evidence"),
    Kind("sources", "sources.html", under="evidence"),
    Kind("method", "method.html", say("navigation.method")),
    Kind("search", "search.html", say("navigation.search")),
    Kind("accessibility", "accessibility.html"),
)
"""All of them, in the order of the site and of its navigation."""

REDIRECT = "redirect"
"""What stands where a page stood before: no kind of its own, and in no navigation."""

_KIND = {kind.id: kind for kind in KINDS}


def address(kind: str, *names: str) -> str:
    """The address of a page of a kind; `names` stand where the kind's address has `…`, in turn.

    Raises KeyError for a kind that there isn't, ValueError for too few names or too many.
    """
    return filled(_KIND[kind].address, *names)


def filled(pattern: str, *names: str) -> str:
    """An address with names where it has `…`; ValueError for too few names or too many."""
    pieces = zip(pattern.split("…"), (*names, ""), strict=True)
    return "".join(piece + name for piece, name in pieces)


def marked(kind: str) -> str:
    """The entry of the navigation that is marked while a page of a kind is read; empty for none."""
    found = _KIND.get(kind)
    return "" if found is None else found.under or (found.id if found.label else "")
