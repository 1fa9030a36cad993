"""Text for the browser in shorthand: a word that stands often is kept once, with a sign for it."""

import re
from collections import Counter
from collections.abc import Sequence

FIRST_SIGN = 0x100
SIGNS = 192
"""Signs are letters that take two bytes, "Ā" the first; the browser's script knows them too."""
WORD = re.compile(r" ?[A-Za-z]{3,}")
KEPT = 4
"""Bytes that a word takes in the list of words, beside its own letters."""


def shorthand(texts: Sequence[str]) -> tuple[list[str], list[str]]:
    """The words that save most, in the order of their signs, and the texts written with signs.

    A sign that a text has as a letter of its own stands for itself.
    """
    letters = {letter for text in texts for letter in text}
    count = Counter(word for text in texts for word in WORD.findall(text))
    saved = {word: (len(word) - 2) * times - len(word) - KEPT for word, times in count.items()}
    best = iter(sorted((w for w in saved if saved[w] > 0), key=lambda word: (-saved[word], word)))
    signs = [chr(FIRST_SIGN + n) for n in range(SIGNS)]
    words = [sign if sign in letters else next(best, "") for sign in signs]
    of = {word: sign for word, sign in zip(words, signs, strict=True) if word not in ("", sign)}
    short = [WORD.sub(lambda found: of.get(found[0], found[0]), text) for text in texts]
    return words, short
