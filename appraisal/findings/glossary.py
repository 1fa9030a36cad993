"""The trade's terms in plain words, and links to them where they first appear on a page."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Term:
    """A term, what it means, and the words that are linked to it (none: never linked)."""

    id: str
    name: str
    meaning: str
    linked: tuple[str, ...] = ()


TERMS = (
    Term(
        "absorbed",
        "Absorbed",
        "A partnership is absorbed when all its councils become one council, and nobody else is "
        "in it.",
    ),
    Term(
        "acceptability",
        "Rank acceptability",
        "How often an option takes a rank when weights and scores are drawn at random from "
        "everything that is possible (SMAA-2, Lahdelma and Salminen 2001).",
        ("rank acceptability",),
    ),
    Term(
        "appraisal",
        "Options appraisal",
        "Setting out the ways to reach an aim and comparing them on the same criteria.",
        ("options appraisal",),
    ),
    Term(
        "baseline",
        "Baseline",
        "What a saving or cost is compared with, such as today's councils.",
        ("baseline", "baselines"),
    ),
    Term(
        "betweenness",
        "Betweenness",
        "How often a council lies on the shortest way between two others, from 0 to 1.",
        ("betweenness",),
    ),
    Term(
        "central-weights",
        "Central weights",
        "The weights that somebody who puts an option first has on average.",
        ("central weights",),
    ),
    Term(
        "combined-authority",
        "Combined authority",
        "A body that several councils' areas share, with a mayor in some places, for matters such "
        "as transport and skills.",
        ("combined authority", "combined county authority"),
    ),
    Term(
        "confidence",
        "Confidence factor",
        "How often an option comes first with its own central weights, when only the scores are "
        "uncertain.",
        ("confidence factor", "confidence factors"),
    ),
    Term(
        "contested",
        "Contested figure",
        "A figure for which sources give different numbers. All are kept.",
        ("contested figure", "contested figures", "contested"),
    ),
    Term(
        "contribution",
        "Contribution",
        "A value times its weight: the points that one criterion adds to the overall value.",
    ),
    Term(
        "criterion",
        "Criterion",
        "Something that matters in comparing the options, put as a question.",
    ),
    Term(
        "dominated",
        "Dominated",
        "No better than another option on any criterion, and worse on one.",
        ("dominated", "dominates"),
    ),
    Term(
        "family",
        "Family",
        "Options of one kind: continue as today, work together without new structures "
        "(non-structural), or replace councils with unitary ones.",
    ),
    Term(
        "gap",
        "Gap",
        "Something that was looked for and not found. It counts as anything from 0 to 100.",
    ),
    Term("horizon", "Horizon", "The period over which a saving or cost is counted.", ("horizon",)),
    Term(
        "kendall-w",
        "Kendall's W",
        "How far several rankings agree, from 0 (not at all) to 1 (completely).",
        ("Kendall's W",),
    ),
    Term(
        "level",
        "Level of a partnership",
        "How deeply its members work together: inform, coordinate, share, integrate.",
    ),
    Term(
        "net-present-value",
        "Net present value",
        "Savings less costs over the years, with later years counting a little less.",
        ("net present value",),
    ),
    Term(
        "non-structural",
        "Non-structural reform",
        "Councils work together more closely, and none is abolished or made.",
        ("non-structural reform", "non-structural"),
    ),
    Term(
        "pareto-front",
        "Front",
        "Everything that no other choice beats: none is as good on every criterion and better on "
        "one.",
        ("Pareto front",),
    ),
    Term(
        "perspective",
        "Perspective",
        "One set of weights: what somebody, or nobody in particular, thinks matters most.",
        ("perspective", "perspectives"),
    ),
    Term("range", "Range", "How low and how high a value could be on today's evidence."),
    Term(
        "re-formed",
        "Re-formed",
        "A partnership is re-formed when its members end up in several new councils.",
        ("re-formed",),
    ),
    Term(
        "reference",
        "Reference option",
        "The option that the others are compared with, usually to carry on as today.",
        ("reference option",),
    ),
    Term(
        "stability",
        "Stability interval",
        "How far a weight can move, the others shrinking or growing in proportion, before another "
        "option comes first.",
        ("stability interval", "stability intervals"),
    ),
    Term(
        "swing",
        "Swing weighting",
        "Asking what the step from 0 to 100 on one criterion is worth beside the same step on "
        "another.",
        ("swing weighting",),
    ),
    Term(
        "switching",
        "Switching value",
        "The score at which another option would come first.",
        ("switching value", "switching values"),
    ),
    Term(
        "threshold",
        "Threshold",
        "A figure that an option has to reach to be ranked.",
        ("threshold",),
    ),
    Term(
        "unitary",
        "Unitary council",
        "One council for all council services in its area, where there were a county and "
        "districts.",
        ("unitary council", "unitary councils"),
    ),
    Term("value", "Value", "How well an option does on a criterion, from 0 to 100."),
    Term(
        "value-function",
        "Value function, or scale",
        "The rule that turns a figure into a value.",
        ("value function", "value functions"),
    ),
    Term("tree", "Value tree", "The criteria, with the questions below each.", ("value tree",)),
    Term("weight", "Weight", "How much a criterion counts, in % of the whole."),
)
"""The glossary, in the order of the terms as shown."""

_TERM_OF = {words.lower(): term.id for term in TERMS for words in term.linked}
_WORDS = re.compile(
    r"\b("
    + "|".join(
        re.escape(words).replace("'", "(?:'|&#39;|’)")
        for words in sorted(_TERM_OF, key=len, reverse=True)
    )
    + r")\b",
    re.IGNORECASE,
)
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

    def link_word(match: re.Match[str]) -> str:
        words = match[0]
        term = _TERM_OF[words.lower().replace("&#39;", "'").replace("’", "'")]
        if term in linked:
            return words
        linked.add(term)
        return f'<a class="term" href="{method_page}#word-{term}">{words}</a>'

    def link_paragraph(match: re.Match[str]) -> str:
        return match[1] + _WORDS.sub(link_word, match[2])

    return html[:start] + _OPENING.sub(link_paragraph, html[start:stop]) + html[stop:]
