"""What a page may run: a Content-Security-Policy made of its own inline blocks.

Templates' own `<script>` and `<style>` carry the environment's mark until here. Only those are let
through, by the hash of their bytes. What reached a page in any other way has no mark, gets no hash,
and does not run. A policy forbids style attributes: those of templates, marked too, become rules of
one style element. docs/decisions/0007-what-a-page-may-run.md says why.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator

_HEAD = re.compile(r"<head(?:\s[^<>]*)?>(?:\s*<meta charset=[^<>]*>)?", re.IGNORECASE)
_START = re.compile(r"\s*(?:<!DOCTYPE[^<>]*>\s*)?(?:<html[^<>]*>)?", re.IGNORECASE)
_CLOSING = {tag: re.compile(rf"</{tag}(?=[\s/>])", re.IGNORECASE) for tag in ("script", "style")}
_DATA = re.compile(r"""\stype\s*=\s*["']?application/(?:ld\+)?json["'\s>]""", re.IGNORECASE)
_SAFE_STYLE = re.compile(
    r"(?:[-\w\s.,:;%#()+*/!]|\"[-\w\s.,:;%#()+*/!']*\"|'[-\w\s.,:;%#()+*/!\"]*')*"
)
"""What can end neither the rule nor the element that it is put into."""


def secured(html: str, mark: str) -> str:
    """The page with its policy, and without the marks of the environment that drew it."""
    # Marks are ASCII, and to put other letters into small ones takes ten times as long.
    there = html.encode("ascii", "replace").lower().count(mark.encode())
    if not there:
        return _with_head(html, _policy([], []))
    # To look for it without regard to capitals takes long, and hardly a template has any.
    sign = mark if html.count(mark) == there else f"(?i:{mark})"
    scripts: list[str] = []
    styles: list[str] = []
    rules: dict[str, int] = {}
    pieces: list[str] = []
    end = 0
    for start, close in _blocks(html, sign):
        inside = _unmarked(html[start.end() : close.start()], sign)
        pieces.append(_hoisted(html[end : start.start()], sign, rules))
        pieces += [_unmarked(start[0], sign), inside, html[close.start() : close.end()]]
        end = close.end()
        if start["tag"].lower() == "style":
            styles.append(inside)
        elif not _DATA.search(start["attributes"]):
            scripts.append(inside)
    pieces.append(_hoisted(html[end:], sign, rules))
    sheet = "".join(f'[data-s="{n}"][data-s]{{{rule}}}' for rule, n in rules.items())
    extra = f"\n  <style>{sheet}</style>" if sheet else ""
    policy = _policy(scripts, [*styles, *([sheet] if sheet else [])])
    return _with_head(_unmarked("".join(pieces), sign), policy + extra)


def _blocks(html: str, sign: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """The start and the end tag of every inline block that is marked."""
    opening = re.compile(rf"<(?P<tag>(?i:script|style)) {sign}(?P<attributes>[^<>]*)>")
    start = opening.search(html)
    while start is not None:
        close = _CLOSING[start["tag"].lower()].search(html, start.end())
        if close is None:
            return
        yield start, close
        start = opening.search(html, close.end())


def _unmarked(html: str, sign: str) -> str:
    # Most pieces hold no mark: to see that is quicker than to look for both of its forms.
    return re.sub(rf" {sign}(?!-)|{sign}-", "", html) if re.search(sign, html) else html


def _hoisted(html: str, sign: str, rules: dict[str, int]) -> str:
    """Outside of scripts: every style attribute as the number of a rule."""

    def number(match: re.Match[str]) -> str:
        value = match["value"]
        if not _SAFE_STYLE.fullmatch(value):
            return ""
        return f'data-s="{rules.setdefault(value, len(rules) + 1)}"'

    attribute = rf"{sign}-(?i:style)\s*=\s*(?P<quote>[\"'])(?P<value>.*?)(?P=quote)"
    return re.sub(attribute, number, html, flags=re.DOTALL)


def _policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    # From disk a page is of no origin, so that 'self' need not match: `file:` does.
    allowed = {
        "default-src": ["'none'"],
        "img-src": ["'self'", "file:", "data:"],
        "style-src": ["'self'", "file:", *_hashes(styles)],
        "script-src": _hashes(scripts) or ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'", "file:"],
    }
    said = "; ".join(f"{name} {' '.join(sources)}" for name, sources in allowed.items())
    return f'\n  <meta http-equiv="Content-Security-Policy" content="{said}">'


def _hashes(blocks: Iterable[str]) -> list[str]:
    """The hash of each block, as a policy names it. Browsers hash line ends as line feeds."""
    texts = dict.fromkeys(re.sub(r"\r\n?", "\n", block) for block in blocks)
    digests = (hashlib.sha256(text.encode()).digest() for text in texts)
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]


def _with_head(html: str, head: str) -> str:
    """The page with something at the start of its head, after its encoding."""
    found = _HEAD.search(html) or _START.match(html)
    at = found.end() if found else 0
    return html[:at] + head + html[at:]
