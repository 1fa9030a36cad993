"""The contents of a long page: beside the text where there is room, else folded below its headline.

They are made of the headings that a page has when it is drawn, so that none is named twice in a
template and none is forgotten. No script is needed: rail.css unfolds them.
"""

import re

from appraisal.findings.sentences import say
from appraisal.site.drawn_tables import ATTRIBUTES, plain, up_to

RAIL = 'class="contents'
"""What a page with contents holds."""
FEWEST_HEADINGS = 4
FEWEST_WORDS = 900
"""About three screens of text and charts."""

TITLE = say("contents.on-this-page")
_HEADING = re.compile(rf"<h2\b(?P<attributes>{ATTRIBUTES})>(?P<inside>.*?)</h2>", re.DOTALL)
_ID = re.compile(r"""\sid=["']([^"']+)["']""")
_FOLD = re.compile(
    rf"<(?P<end>/?)details\b[^<>]*>|<(?:svg|script|style)\b{up_to('</(?:svg|script|style)>')}"
)


def with_contents(html: str) -> str:
    """A page with its contents after its headline, where it is long enough to need them."""
    start, end = html.find("<main"), html.rfind("</main>")
    top = html.find("</h1>", max(start, 0))
    if start < 0 or not start < top < end:
        return html
    shown = unfolded(html[start:end])
    held = headings(shown)
    if len(held) < FEWEST_HEADINGS or len(plain(shown).split()) < FEWEST_WORDS:
        return html
    items = "".join(f'<li><a href="#{anchor}">{said}</a></li>\n' for anchor, said in held)
    made = (
        f'\n<details {RAIL} no-print"><summary>{TITLE}</summary>\n'
        f'<nav aria-label="{TITLE}"><ol>\n{items}</ol></nav>\n</details>'
    )
    after = top + len("</h1>")
    return f"{html[:after]}{made}{html[after:]}"


def headings(html: str) -> list[tuple[str, str]]:
    """The headings that can be linked to, by id, each with what it says as HTML without tags."""
    found = (
        (_ID.search(one["attributes"]), plain(one["inside"])) for one in _HEADING.finditer(html)
    )
    return [(anchor[1], said) for anchor, said in found if anchor and said]


def unfolded(html: str) -> str:
    """What a reader sees who opens nothing: without what is folded, drawn or run."""
    kept, depth, end = list[str](), 0, 0
    for found in _FOLD.finditer(html):
        if depth == 0:
            kept.append(html[end : found.start()])
        if found[0].startswith(("<details", "</details")):
            depth = max(0, depth - 1) if found["end"] else depth + 1
        end = found.end()
    return "".join([*kept, html[end:]])
