"""A name as people mean it, whoever typed it: a table, a map, a command or Word."""

import unicodedata

_APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"


def folded_name(name: str) -> str:
    """A name without regard to capitals, kinds of apostrophe and blanks."""
    plain = unicodedata.normalize("NFKC", name).replace(_APOSTROPHE, "'")
    return " ".join(plain.casefold().split())
