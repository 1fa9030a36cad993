"""Search: everything that has a page or a place on one, found by what people call it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial

from markupsafe import Markup
from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.data.inlined import inline
from appraisal.findings.sentences import patterns_of, say
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.place_slugs import slug
from appraisal.site.search_groups import NAME, Group, Hit
from appraisal.site.search_hits import groups
from appraisal.site.shorthand import shorthand

SAID = ("found.all", "found.first", "found.none", "found.also", "found.more")
"""What the browser says of what it finds."""


class Content(Struct, frozen=True):
    """What the search page is drawn from: all that its script finds, but for the pages."""

    index: Markup


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The search page."""
    yield Page("search", address("search"), say("titles.search"), partial(content, appraisal))


def content(appraisal: Appraisal) -> Content:
    """The index, as the script reads it; `skipped` are words by which nobody finds a thing.

    A text that stands more than once is kept once, in `texts`, and numbered; `words` are those for
    which signs stand in texts and hits (shorthand.py).
    """
    found = groups(appraisal)
    count = Counter(hit.text for group in found for hit in group.hits if hit.text)
    texts = [text for text, times in count.items() if times > 1]
    number = {text: at for at, text in enumerate(texts)}
    hits = ["\n".join(_hit(hit, number) for hit in group.hits) for group in found]
    words, short = shorthand([*texts, *hits])
    return Content(
        inline(
            {
                "skipped": say("search.passed-over"),
                "sentences": patterns_of(SAID),
                "words": words,
                "texts": short[: len(texts)],
                "groups": list(map(_group, found, short[len(texts) :])),
            }
        )
    )


def _group(group: Group, hits: str) -> dict[str, object]:
    made: dict[str, object] = {"name": group.name, "path": group.path}
    if group.also:
        made["also"] = ";".join(group.also)
    if group.title != NAME:
        made["title"] = group.title
    return made | {"hits": hits}


def _hit(hit: Hit, number: Mapping[str, int]) -> str:
    """Its place, name, text and other names, with tabs between; the number of a text after a `#`.

    What is empty at the end is left out, and a place that is the slug of the name.
    """
    place = "" if hit.place == slug(hit.name) else hit.place
    text = f"#{number[hit.text]}" if hit.text in number else hit.text
    parts = (place, hit.name, text, ";".join(hit.also))
    return "\t".join(" ".join(part.split()) for part in parts).rstrip("\t")
