"""Searches a page for words that do not fit their number, and for sentences with a part missing."""

import html
import re

TRUE_WORDS = frozenset(
    {"is", "was", "as", "less", "has", "does", "needs", "this", "its", "moves", "takes", "stays"}
)
"""Words in s, verbs among them, that may follow the number 1."""

ODD = {
    "all of one": r"\b[Aa]ll (?:of )?1\b(?!,\d)",
    "all of two": r"\b[Aa]ll (?:of )?2\b(?!,\d)",
    "none of none": r"\b0 of (?:the )?0\b",
    "two stops": r"(?<!\.)\.\.(?!\.)",
    "a space before a stop": r"[^\W\d_]  ?[.,;:](?=\s|$)",
    "an empty quotation": r"‘\s*’|\(\s*\)",
    "a comma before a stop": r",\s*[.;]",
    "one are": r"\b1 (?:are|were|have)\b",
}


def visible(page: str) -> list[str]:
    """The text of a page, one a block: what stands in one line of it, spaces as drawn."""
    body = re.sub(r"<(style|script)\b.*?</\1>", "", page, flags=re.S)
    body = re.sub(r"</?(?:a|abbr|b|em|strong|span|code|time|dfn)\b[^>]*>", "", body)
    blocks = re.split(r"<[^>]+>", body)
    return [text for block in blocks if (text := re.sub(r"\s+", " ", html.unescape(block)).strip())]


def odd(text: str) -> list[str]:
    """What is wrong with the number of a block of text."""
    found = [f"1 {word}" for word in re.findall(r"(?<![\w.,–-])1 (\w+s)\b", text)]
    found = [said for said in found if said[2:] not in TRUE_WORDS]
    return found + [name for name, wrong in ODD.items() if re.search(wrong, text)]
