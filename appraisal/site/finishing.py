"""What every page gets once it is drawn, from what stands on it: no template has to ask for it."""

import re

from msgspec import Struct

from appraisal.site.cards import CARDS, cards
from appraisal.site.drawing import Finish
from appraisal.site.drawn_tables import with_tables
from appraisal.site.rail import RAIL, with_contents
from appraisal.site.sandbox import Sandbox
from appraisal.site.scripts import lean
from appraisal.site.sorting import SORTABLE, sorting
from appraisal.site.styles import lean_styles


class Extra(Struct, frozen=True):
    """A stylesheet, a script or both for pages that hold `sign`; empty for none."""

    sign: str
    style: str = ""
    script: str = ""


EXTRAS = (
    Extra(f" {CARDS}", style="tables.css"),
    Extra(f" {SORTABLE}=", style="sorting.css", script="tables.js"),
    Extra(f"<details {RAIL}", style="rail.css"),
    Extra(" data-finder=", style="filter.css", script="filter.js"),
)
"""What belongs to the signs that a drawn page may hold, in the order of its styles."""


def finish_of(site: Sandbox) -> Finish:
    """Finishes the pages that an environment draws: a workspace may have its own files for it."""

    def finished(html: str, root: str) -> str:
        made = with_contents(
            with_tables(below_headline(lean_styles(html, site.mark)), cards, sorting)
        )
        wanted = [extra for extra in EXTRAS if extra.sign in made]
        for extra in wanted:
            if extra.script:
                made = _scripted(made, site.mark, lean(site.source(extra.script)))
        return _styled(made, root, [extra.style for extra in wanted if extra.style])

    return finished


_CORRECTED = re.compile(r'<div class="corrected">.*?</div>\n?', re.DOTALL)


def below_headline(html: str) -> str:
    """A page whose corrections stand below its headline, which the layout does not draw itself."""
    found = _CORRECTED.search(html)
    top = html.find("</h1>", found.end()) if found else -1
    if found is None or top < 0:
        return html
    after = top + len("</h1>")
    said = found[0].rstrip()
    return f"{html[: found.start()]}{html[found.end() : after]}\n{said}{html[after:]}"


def _scripted(html: str, mark: str, script: str) -> str:
    """A page with one more script at its end, marked as the site's own (content_security.py)."""
    body, end, rest = html.rpartition("</body>")
    return f'{body}<script {mark} type="module">\n{script}</script>\n{end}{rest}' if end else html


def _styled(html: str, root: str, names: list[str]) -> str:
    """A page with more stylesheets, before those of its own kind, which may say otherwise.

    A layout of the workspace's own without the site's stylesheet gets none.
    """
    site = f'<link rel="stylesheet" href="{root}site.css">'
    more = [f'\n  <link rel="stylesheet" href="{root}{name}">' for name in names]
    return html.replace(site, "".join([site, *more]), 1)
