"""Questions of workshops that name a page which the site does not have."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from appraisal.load.complaint import Complaint
from appraisal.load.nearest import suggestion
from appraisal.model import Dataset
from appraisal.model.addresses import ADDRESSES, REDIRECTS


def no_such_pages(dataset: Dataset) -> Iterator[Complaint]:
    """Questions whose `page` is at no address of the site. Of what follows `#` nothing is said."""
    for i, workshop in dataset.workshops.items():
        for at, question in enumerate(workshop.questions):
            page = (question.page or "").partition("#")[0]
            if question.page and not _is_there(dataset, page):
                what = f"The site has no page '{page}'."
                mend = suggestion(page, _addresses(dataset))
                mend = mend or "Write an address as the site has it, such as candidates.html."
                yield Complaint(f"workshops/{i}.yaml", ("questions", at, "page"), what, mend)


def _is_there(dataset: Dataset, page: str) -> bool:
    if page in _PLAIN:
        return True
    known = _names(dataset, page.partition("/")[0])
    found = (pattern.fullmatch(page) for pattern in _patterns())
    return any(match and known.issuperset(match.groups()) for match in found)


_PAGES = (*ADDRESSES.values(), *REDIRECTS)
"""Where the site has pages, or leads on to one; `…` stands for the id of what a page is on."""
_PLAIN = frozenset(address for address in _PAGES if "…" not in address)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Those that have an id in them."""
    return tuple(
        re.compile(re.escape(address).replace("…", "([^/]+)"))
        for address in _PAGES
        if "…" in address
    )


def _names(dataset: Dataset, folder: str) -> frozenset[str]:
    """The ids that stand in addresses below a folder of the site."""
    named: dict[str, Collection[str]] = {
        "criteria": [top.id for top in dataset.criteria],
        "themes": dataset.themes,
        "workshops": dataset.workshops,
        "councils": dataset.councils,
    }
    return frozenset(named.get(folder, (*dataset.options, *dataset.councils)))


def _addresses(dataset: Dataset) -> list[str]:
    """The pages that may be meant: all but those on two things at once."""
    return [
        address.replace("…", name)
        for address in ADDRESSES.values()
        if address.count("…") < 2
        for name in (
            sorted(_names(dataset, address.partition("/")[0])) if "…" in address else ("",)
        )
    ]
