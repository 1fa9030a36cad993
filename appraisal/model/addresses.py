"""Where each kind of page of the site stands, and where pages stood before.

A page's address outlives its design: one that changes in ADDRESSES stays in REDIRECTS.
"""

from collections.abc import Mapping

ADDRESSES: Mapping[str, str] = {
    "summary": "index.html",
    "compare": "compare.html",
    "criterion": "criteria/….html",
    "side_by_side": "compare/…/….html",
    "families": "compare/families.html",
    "money": "compare/money.html",
    "cash": "compare/cash.html",
    "who_pays": "compare/who-pays.html",
    "elsewhere": "compare/elsewhere.html",
    "road_map": "road-map.html",
    "benefits": "benefits.html",
    "operating_model": "operating-model.html",
    "risks": "risks.html",
    "readiness": "readiness.html",
    "options": "options/index.html",
    "option": "options/….html",
    "brief": "briefs/….html",
    "councils": "councils/index.html",
    "council": "councils/….html",
    "member_brief": "briefs/councils/….html",
    "place": "place.html",
    "themes": "themes/index.html",
    "theme": "themes/….html",
    "partnerships": "partnerships.html",
    "resilience": "resilience.html",
    "where_next": "where-next.html",
    "packages": "packages.html",
    "candidates": "candidates.html",
    "no_regrets": "no-regrets.html",
    "functions": "functions.html",
    "structures": "structures.html",
    "agreement": "agreement.html",
    "workshops": "workshops/index.html",
    "workshop": "workshops/….html",
    "where_we_agree": "workshops/…/agreement.html",
    "room": "workshops/…/room.html",
    "tradeoffs": "workshops/…/tradeoffs.html",
    "robustness": "robustness.html",
    "ways": "ways.html",
    "explore": "explore.html",
    "principles": "principles.html",
    "evidence": "evidence.html",
    "assumptions": "evidence/assumptions.html",
    "sources": "sources.html",
    "changes": "changes.html",
    "corrections": "corrections.html",
    "method": "method.html",
    "search": "search.html",
    "accessibility": "accessibility.html",
}
"""A kind of page → its address, in the order of the site.

`…` stands where the names of options, councils and the like do.
"""

REDIRECTS: Mapping[str, str] = {"workshop.html": "workshops/index.html"}
"""An address that a kind of page had → its address today.

Both have `…` where names stand, the same names in the same order. Neither has a fragment.
"""


def published_at(site: str | None, path: str = "") -> str:
    """Where a page stands once the site's folder is published there; empty where nobody says."""
    return "" if site is None else f"{site.rstrip('/')}/{path}"
