"""Which page shows what a file of the workspace holds."""

from appraisal.site.navigation import address

PAGES = {
    "appraisal.yaml": "who_pays",
    "sources.yaml": "sources",
    "facts.yaml": "assumptions",
    "elsewhere.yaml": "elsewhere",
    "councils/partnerships.yaml": "partnerships",
    "councils/candidates.yaml": "candidates",
    "councils/functions.yaml": "functions",
    "councils/programmes.yaml": "operating_model",
    "councils/partners.yaml": "partnerships",
    "councils/places.yaml": "partnerships",
    "councils/settlements.csv": "place",
    "criteria/criteria.yaml": "method",
    "criteria/measures.yaml": "method",
    "criteria/perspectives.yaml": "agreement",
    "criteria/principles.yaml": "principles",
    "criteria/themes.yaml": "themes",
    "criteria/success_factors.yaml": "readiness",
}
"""The kind of page for each file of many things."""

_FOLDERS = {"councils": "council", "options": "option", "workshops": "workshop"}
INDEXED = frozenset(_FOLDERS)
"""Folders with a page for each file, and a page that lists these, of the folder's name."""


def page_of(file: str) -> str:
    """The address of the page that shows what a file holds: an option's or a council's own.

    Raises KeyError for a file that no page shows.
    """
    if file in PAGES:
        return address(PAGES[file])
    folder, _, name = file.rpartition("/")
    return address(_FOLDERS[folder], name.removesuffix(".yaml"))
