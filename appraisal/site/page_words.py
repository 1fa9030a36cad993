"""The pages as the search and its list name them, and what people type who look for one."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from appraisal.findings.sentences import say
from appraisal.site.drawing import Page
from appraisal.site.navigation import KINDS, REDIRECT

PAGE_WORDS: Mapping[str, str] = {
    "summary": say("page-words.summary"),
    "compare": say("page-words.compare"),
    "families": say("page-words.families"),
    "elsewhere": say("page-words.elsewhere"),
    "benefits": say("page-words.benefits"),
    "operating_model": say("page-words.operating_model"),
    "risks": say("page-words.risks"),
    "readiness": say("page-words.readiness"),
    "themes": say("page-words.themes"),
    "partnerships": say("page-words.partnerships"),
    "candidates": say("page-words.candidates"),
    "agreement": say("page-words.agreement"),
    "workshops": say("page-words.workshops"),
    "ways": say("page-words.ways"),
    "principles": say("page-words.principles"),
    "assumptions": say("page-words.assumptions"),
    "sources": say("page-words.sources"),
    "money": say("page-words.money"),
    "cash": say("page-words.cash"),
    "who_pays": say("page-words.who_pays"),
    "options": say("page-words.options"),
    "councils": say("page-words.councils"),
    "packages": say("page-words.packages"),
    "functions": say("page-words.functions"),
    "structures": say("page-words.structures"),
    "robustness": say("page-words.robustness"),
    "explore": say("page-words.explore"),
    "evidence": say("page-words.evidence"),
    "method": say("page-words.method"),
    "accessibility": say("page-words.accessibility"),
    "place": say("page-words.place"),
}
"""By kind of page, phrases with semicolons between them."""


class PageLabel(Struct, frozen=True):
    """A page of which there is one: its address, its title, and what else finds it."""

    address: str
    title: str
    also: str


def page_labels(pages: Iterable[Page]) -> tuple[PageLabel, ...]:
    """All such pages of a site, in its order; the search itself is not looked for."""
    single = {kind.address: kind.id for kind in KINDS if kind.id != "search"}
    return tuple(
        PageLabel(page.path, page.title, PAGE_WORDS.get(page.kind, ""))
        for page in pages
        if page.kind != REDIRECT and page.path in single
    )
