"""Which pages show what is still being written, by the files that say so of themselves."""

from collections.abc import Iterable, Mapping

from appraisal.model.files import kind_of
from appraisal.site.drawing import Page
from appraisal.site.navigation import address

_OWN: Mapping[str, tuple[str, ...]] = {
    "options": ("option", "brief"),
    "councils": ("council",),
    "workshops": ("workshop",),
}
"""Kinds of page that each show one file, by its folder."""

_SHOWN: Mapping[str, tuple[str, ...]] = {
    "settings": ("summary",),
    "sources": ("sources",),
    "facts": ("evidence",),
    "elsewhere": ("elsewhere",),
    "partnerships": ("partnerships", "resilience"),
    "candidates": ("candidates", "packages", "no_regrets"),
    "functions": ("functions",),
    "programmes": ("benefits", "operating_model"),
    "partners": ("partnerships",),
    "places": ("place",),
    "measures": ("criterion",),
    "criteria": ("compare", "criterion"),
    "perspectives": ("agreement",),
    "principles": ("principles",),
    "themes": ("themes", "theme"),
    "success_factors": ("readiness",),
    "workshops": ("workshops",),
}
"""Kinds of page that show what a file, or a folder, holds."""


def draft_pages(in_progress: Iterable[str], pages: Iterable[Page]) -> tuple[str, ...]:
    """The paths of the pages of what is in progress, in the order of the site."""
    kinds: set[str] = set()
    own: set[str] = set()
    for file in in_progress:
        kind = kind_of(file) or ""
        stem = file.rpartition("/")[2].removesuffix(".yaml")
        own |= {address(page, stem) for page in _OWN.get(kind, ())}
        kinds |= {*_SHOWN.get(kind, ())}
    return tuple(page.path for page in pages if page.kind in kinds or page.path in own)
