"""Pages of a site that is served, drawn again only where something on them is new.

An edit gives every page another digest of all files, in its footer, and mostly nothing else. So a
page is kept without that digest, by its content and by what all pages are given.
"""

import hashlib
from collections.abc import Callable, Iterable

from msgspec.structs import replace

from appraisal.kept import digest_of, is_keeping, kept_by
from appraisal.site.drawing import Page, Site, draw
from appraisal.site.finishing import finish_of
from appraisal.site.layout import Shared
from appraisal.site.sandbox import Sandbox


def drawing(site: Sandbox, shared: Shared) -> Callable[[Iterable[Page]], Site]:
    """Draws and finishes pages that are given this. Raises as `draw` does.

    Pages are kept while anything is, and where all templates are the packaged ones.
    """
    finish = finish_of(site)
    given = digest_of(_with_digest(shared, "")) if is_keeping() else None
    if given is None or site.__class__ is not Sandbox:
        return lambda pages: draw(pages, site, shared, finish)
    # As the mark of a sandbox it is made of all files, so that none of them can hold it.
    stand_in = hashlib.sha256(f"digest:{site.mark}".encode()).hexdigest()
    blank = _with_digest(shared, stand_in)

    def pieces(page: Page) -> list[str]:
        return draw([page], site, blank, finish)[page.path].decode().split(stand_in)

    def drawn(page: Page) -> bytes:
        key = ("page", given, page.kind, page.path, page.title, page.content)
        return shared.footer.digest.join(kept_by(key, lambda: pieces(page))).encode()

    return lambda pages: {page.path: drawn(page) for page in pages}


def _with_digest(shared: Shared, digest: str) -> Shared:
    return replace(shared, footer=replace(shared.footer, digest=digest))
