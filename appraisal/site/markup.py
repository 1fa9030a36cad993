"""Markdown that people typed → HTML that is safe to publish."""

import re

import markdown
import nh3
from markupsafe import Markup

from appraisal.model.texts import refusal

_TAGS = {"p", "ul", "ol", "li", "em", "strong", "a", "blockquote", "code", "br", "h3", "h4"}
_TAGS |= {"table", "thead", "tbody", "tr", "th", "td"}
_LINK = re.compile(
    r"https?://[^\s\\/?#@]+(?:[/?#][^\s\\]*)?|(?:mailto:[^\s\\]|#[\w-])[^\s\\]*", re.IGNORECASE
)
"""A link that stays: to the web in full, to an address, or within the page. One with an `@` before
its first slash goes: it looks as if it led to what stands before it."""


def markdown_to_html(text: str | None) -> Markup:
    """Markdown as clean HTML: no scripts, no styles, no images, links to the web only.

    Raises ValueError for a text that `appraisal.model.texts` refuses.
    """
    if not text:
        return Markup("")
    if (refused := refusal(text)) is not None:
        raise ValueError(refused[0])
    html = markdown.markdown(text, extensions=["tables", "sane_lists"])
    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        attribute_filter=_link,
    )
    return Markup(clean)  # noqa: S704 - cleaned on the line above


def _link(tag: str, attribute: str, value: str) -> str | None:
    """The address of a link, or None: the text stays and the link goes."""
    del tag, attribute
    return value if _LINK.fullmatch(value) else None


_SECOND_STOP = re.compile(
    r"(?P<left><(?P<element>script|style|pre|code|textarea)\b.*?</(?P=element)>)"
    r"|(?<=[^.\s][.!?])(?P<ends>(?:</(?:a|abbr|em|span|strong)>)*)\.(?=[\s<]|$)",
    re.DOTALL,
)
"""The stop of a sentence after a word with one of its own, which an element may end between."""

_PERHAPS_SECOND = re.compile(r"[.!?](?:</(?:a|abbr|em|span|strong)>)*\.(?:[\s<]|$)")
"""The same without what stands before and around it: seldom found, and a page is soon searched."""


def one_stop(html: str) -> str:
    """A page of whose sentences none ends in two stops, as after `Parks Ltd.`; `...` stays."""
    if _PERHAPS_SECOND.search(html) is None:
        return html
    return _SECOND_STOP.sub(lambda found: found["left"] or found["ends"], html)
