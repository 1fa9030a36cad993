"""Questions of workshops that name a page which the site does not have."""

import re
from collections.abc import Collection, Iterator

from appraisal.load.complaint import Complaint
from appraisal.model import Dataset

ADDRESSES = frozenset(
    {
        "accessibility.html",
        "agreement.html",
        "benefits.html",
        "briefs/councils/….html",
        "briefs/….html",
        "candidates.html",
        "changes.html",
        "compare.html",
        "compare/cash.html",
        "compare/elsewhere.html",
        "compare/families.html",
        "compare/money.html",
        "compare/who-pays.html",
        "compare/…/….html",
        "corrections.html",
        "councils/index.html",
        "councils/….html",
        "criteria/….html",
        "evidence.html",
        "evidence/assumptions.html",
        "explore.html",
        "functions.html",
        "index.html",
        "method.html",
        "no-regrets.html",
        "operating-model.html",
        "options/index.html",
        "options/….html",
        "packages.html",
        "partnerships.html",
        "place.html",
        "principles.html",
        "readiness.html",
        "resilience.html",
        "risks.html",
        "road-map.html",
        "robustness.html",
        "search.html",
        "sources.html",
        "structures.html",
        "themes/index.html",
        "themes/….html",
        "ways.html",
        "where-next.html",
        "workshop.html",
        "workshops/index.html",
        "workshops/….html",
        "workshops/…/agreement.html",
        "workshops/…/room.html",
        "workshops/…/tradeoffs.html",
    }
)
"""Where the site has pages, or leads on to one: `…` is the name of an option or the like.

The kinds of pages stand in `site/navigation.py`; to read them there takes `check` as long as all
else that it does. A test holds the one to the other.
"""


def no_such_pages(dataset: Dataset) -> Iterator[Complaint]:
    """Questions whose `page` is at no address of the site. Of what follows `#` nothing is said."""
    for i, workshop in dataset.workshops.items():
        for at, question in enumerate(workshop.questions):
            page = (question.page or "").partition("#")[0]
            if question.page and not _is_there(dataset, page):
                what = f"The site has no page '{page}'."
                mend = "Write an address as the site has it, such as candidates.html."
                yield Complaint(f"workshops/{i}.yaml", ("questions", at, "page"), what, mend)


def _is_there(dataset: Dataset, page: str) -> bool:
    known = _names(dataset, page.partition("/")[0])
    patterns = (re.escape(address).replace("…", "([^/]+)") for address in ADDRESSES)
    found = (re.fullmatch(pattern, page) for pattern in patterns)
    return any(match and known.issuperset(match.groups()) for match in found)


def _names(dataset: Dataset, folder: str) -> frozenset[str]:
    """The ids that stand in addresses below a folder of the site."""
    named: dict[str, Collection[str]] = {
        "criteria": [top.id for top in dataset.criteria],
        "themes": dataset.themes,
        "workshops": dataset.workshops,
        "councils": dataset.councils,
    }
    return frozenset(named.get(folder, (*dataset.options, *dataset.councils)))
