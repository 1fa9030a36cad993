"""Addresses that pages had before, and the small pages that lead on from there.

Committee papers link to these pages, so an address that was ever published leads somewhere.
"""

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct

from appraisal.site.drawing import Page
from appraisal.site.navigation import KINDS, REDIRECT, filled


class Content(Struct, frozen=True):
    """The address of the page today."""

    target: str


def stubs(redirects: Mapping[str, str], pages: Iterable[Page]) -> tuple[Page, ...]:
    """A page at each old address of these pages, with the title of the one that it leads to.

    A workspace without a page at the new address has none at the old one. Raises KeyError where
    no kind of page has the new address, ValueError where the old one has more names or fewer.
    """
    found, kinds = tuple(pages), {kind.address: kind.id for kind in KINDS}
    return tuple(
        Page(REDIRECT, filled(old, *names.groups()), page.title, Content(page.path))
        for old, new in redirects.items()
        for page in found
        if page.kind == kinds[new]
        if (names := re.fullmatch(re.escape(new).replace("…", "([^/]+)"), page.path))
    )
