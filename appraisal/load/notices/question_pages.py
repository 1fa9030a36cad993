"""Questions of workshops that name a page which the site does not have."""

import re
from collections.abc import Collection, Iterator

from appraisal.load.complaint import Complaint
from appraisal.model import Dataset


def no_such_pages(dataset: Dataset, addresses: Collection[str]) -> Iterator[Complaint]:
    """Questions whose `page` is at none of the site's `addresses`.

    These have `…` where names stand: an id of what the pages there are of. Of what follows `#`
    nothing is said.
    """
    for i, workshop in dataset.workshops.items():
        for at, question in enumerate(workshop.questions):
            page = (question.page or "").partition("#")[0]
            if question.page and not _is_there(dataset, page, addresses):
                what = f"The site has no page '{page}'."
                mend = "Write an address as the site has it, such as candidates.html."
                yield Complaint(f"workshops/{i}.yaml", ("questions", at, "page"), what, mend)


def names_a_page(dataset: Dataset) -> bool:
    """Whether any question names a page."""
    return any(each.page for one in dataset.workshops.values() for each in one.questions)


def _is_there(dataset: Dataset, page: str, addresses: Collection[str]) -> bool:
    known = _names(dataset, page.partition("/")[0])
    patterns = (re.escape(address).replace("…", "([^/]+)") for address in addresses)
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
