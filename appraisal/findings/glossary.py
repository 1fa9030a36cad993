"""The trade's terms in plain words, and links to them where they first appear on a page."""

import re
from collections.abc import Iterator

from msgspec import Struct

from appraisal.findings.sentences import say


class Term(Struct, frozen=True):
    """A term, what it means, and the words that are linked to it (none: never linked)."""

    id: str
    name: str
    meaning: str
    linked: tuple[str, ...] = ()


TERMS = (
    Term("absorbed", say("glossary.absorbed-name"), say("glossary.absorbed")),
    Term(
        "acceptability",
        say("glossary.acceptability-name"),
        say("glossary.acceptability"),
        ("rank acceptability",),
    ),
    Term(
        "appraisal",
        say("glossary.appraisal-name"),
        say("glossary.appraisal"),
        ("options appraisal",),
    ),
    Term(
        "baseline",
        say("glossary.baseline-name"),
        say("glossary.baseline"),
        ("baseline", "baselines"),
    ),
    Term(
        "betweenness",
        say("glossary.betweenness-name"),
        say("glossary.betweenness"),
        ("betweenness",),
    ),
    Term(
        "central-weights",
        say("glossary.central-weights-name"),
        say("glossary.central-weights"),
        ("central weights",),
    ),
    Term(
        "by-definition",
        say("glossary.by-definition-name"),
        say("glossary.by-definition"),
        ("by definition",),
    ),
    Term(
        "combined-authority",
        say("glossary.combined-authority-name"),
        say("glossary.combined-authority"),
        ("combined authority", "combined county authority"),
    ),
    Term(
        "confidence",
        say("glossary.confidence-name"),
        say("glossary.confidence"),
        ("confidence factor", "confidence factors"),
    ),
    Term(
        "contested",
        say("glossary.contested-name"),
        say("glossary.contested"),
        ("contested figure", "contested figures", "contested"),
    ),
    Term("contribution", say("glossary.contribution-name"), say("glossary.contribution")),
    Term("criterion", say("glossary.criterion-name"), say("glossary.criterion")),
    Term(
        "dominated",
        say("glossary.dominated-name"),
        say("glossary.dominated"),
        ("dominated", "dominates"),
    ),
    Term("family", say("glossary.family-name"), say("glossary.family")),
    Term("front-door", say("glossary.front-door-name"), say("glossary.front-door")),
    Term("gap", say("glossary.gap-name"), say("glossary.gap")),
    Term("horizon", say("glossary.horizon-name"), say("glossary.horizon"), ("horizon",)),
    Term("joined-up", say("glossary.joined-up-name"), say("glossary.joined-up")),
    Term("kendall-w", say("glossary.kendall-w-name"), say("glossary.kendall-w"), ("Kendall's W",)),
    Term("level", say("glossary.level-name"), say("glossary.level")),
    Term(
        "net-present-value",
        say("glossary.net-present-value-name"),
        say("glossary.net-present-value"),
        ("net present value",),
    ),
    Term(
        "non-structural",
        say("glossary.non-structural-name"),
        say("glossary.non-structural"),
        ("non-structural reform", "non-structural"),
    ),
    Term(
        "pareto-front",
        say("glossary.pareto-front-name"),
        say("glossary.pareto-front"),
        ("Pareto front",),
    ),
    Term(
        "perspective",
        say("glossary.perspective-name"),
        say("glossary.perspective"),
        ("set of priorities", "sets of priorities", "perspective", "perspectives"),
    ),
    Term("range", say("glossary.range-name"), say("glossary.range")),
    Term("re-formed", say("glossary.re-formed-name"), say("glossary.re-formed"), ("re-formed",)),
    Term(
        "reference",
        say("glossary.reference-name"),
        say("glossary.reference"),
        ("reference option",),
    ),
    Term(
        "reference-class",
        say("glossary.reference-class-name"),
        say("glossary.reference-class"),
        ("reference class", "reference classes"),
    ),
    Term(
        "shapley-effect",
        say("glossary.shapley-effect-name"),
        say("glossary.shapley-effect"),
        ("Shapley effect", "Shapley effects"),
    ),
    Term(
        "stability",
        say("glossary.stability-name"),
        say("glossary.stability"),
        ("stability interval", "stability intervals"),
    ),
    Term("swing", say("glossary.swing-name"), say("glossary.swing"), ("swing weighting",)),
    Term(
        "switching",
        say("glossary.switching-name"),
        say("glossary.switching"),
        ("switching value", "switching values"),
    ),
    Term("threshold", say("glossary.threshold-name"), say("glossary.threshold"), ("threshold",)),
    Term(
        "unitary",
        say("glossary.unitary-name"),
        say("glossary.unitary"),
        ("unitary council", "unitary councils"),
    ),
    Term("value", say("glossary.value-name"), say("glossary.value")),
    Term(
        "value-function",
        say("glossary.value-function-name"),
        say("glossary.value-function"),
        ("value function", "value functions"),
    ),
    Term(
        "told-apart",
        say("glossary.told-apart-name"),
        say("glossary.told-apart"),
        ("told apart", "tell apart"),
    ),
    Term("try", say("glossary.try-name"), say("glossary.try"), ("10 tries", "of tries")),
    Term("tree", say("glossary.tree-name"), say("glossary.tree"), ("value tree",)),
    Term(
        "way-of-counting",
        say("glossary.way-of-counting-name"),
        say("glossary.way-of-counting"),
        ("way of counting", "ways of counting"),
    ),
    Term("weight", say("glossary.weight-name"), say("glossary.weight")),
)
"""The glossary, in the order of the terms as shown."""

_TERM_OF = {words.lower(): term.id for term in TERMS for words in term.linked}
_WORDS = re.compile(
    r"\b("
    + "|".join(
        re.escape(words).replace("'", "(?:'|&#39;|’)")
        for words in sorted(_TERM_OF, key=len, reverse=True)
    )
    + r")\b"
)
"""In small letters: to look for both of each takes several times as long."""
# The text that opens a paragraph: up to its first tag, so that no link is put inside another.
_OPENING = re.compile(r"(<p(?: [^<>]*)?>)([^<]+)")


def link_terms(html: str, method_page: str) -> str:
    """Link each term to its meaning where it first appears in the main text of a page.

    Only the opening text of paragraphs is looked at; scripts, headings and tables are left alone.
    """
    start, end = html.find("<main"), html.find("</main>")
    script = html.find("<script", start, end)
    stop = script if script >= 0 else end
    if start < 0 or stop < 0:
        return html
    linked: set[str] = set()

    def linked_words(text: str) -> Iterator[str]:
        end = 0
        for found in _WORDS.finditer(_small(text)):
            term = _TERM_OF[found[0].replace("&#39;", "'").replace("’", "'")]
            if term not in linked:
                linked.add(term)
                words = text[found.start() : found.end()]
                yield text[end : found.start()]
                yield f'<a class="term" href="{method_page}#word-{term}">{words}</a>'
                end = found.end()
        yield text[end:]

    def link_paragraph(match: re.Match[str]) -> str:
        return match[1] + "".join(linked_words(match[2]))

    return html[:start] + _OPENING.sub(link_paragraph, html[start:stop]) + html[stop:]


def _small(text: str) -> str:
    """A text in small letters, sign for sign: that of `İ` would be two."""
    return text.replace("İ", "I").lower()
