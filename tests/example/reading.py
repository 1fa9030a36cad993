"""How much there is to read on a page, and how hard that is: words, links, the grade of its prose.

Words are those of `<main>` that anybody can see, in all and outside what is folded. The grade is
that of Flesch and Kincaid, in years of school, over headlines, paragraphs and items that are
sentences; a name or a term of the glossary counts as one word of two syllables, however long it is,
and a number as one of one.
"""

import html.parser
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from appraisal.findings.glossary import TERMS
from appraisal.model import Dataset

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input"}
    | {"link", "meta", "source", "track", "wbr"}
)
"""Elements that hold nothing and have no end."""
UNSEEN = frozenset({"script", "style", "template", "title", "desc", "select"})
ASIDE = frozenset({"spot", "sources", "key", "draft", "small", "no-print"})
"""Classes of paragraphs that are no prose: where a thing stands, what it rests on, keys."""
STOPS = (".", "!", "?", ":")
"""What ends a paragraph that is prose and no label."""
PROSE = ("p", "h1", "li")
"""What holds findings: a headline, a paragraph, an item of a list."""
LISTED = re.compile(r"[^.:]+: [^.]*\.")
"""An item that is a label and what stands under it: no sentence."""
NAMED = "Aba"
"""What stands for a name while syllables are counted."""


@dataclass
class Reading:
    """What a page says: words in all and outside folds, links, and its paragraphs and headline."""

    whole: int = 0
    shown: int = 0
    links: int = 0
    prose: list[str] = field(default_factory=list)


def read(page: str) -> Reading:
    """Read the main part of a page."""
    reader = _Reader()
    reader.feed(page)
    found = reader.found
    said = ((tag, " ".join("".join(part).split())) for tag, part in reader.parts)
    found.prose = [text for tag, text in said if text and (tag == "h1" or _is_prose(tag, text))]
    return found


def _is_prose(tag: str, text: str) -> bool:
    """Whether a paragraph or an item says something in sentences."""
    return text.endswith(STOPS) and not (tag == "li" and LISTED.fullmatch(text))


class _Reader(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found = Reading()
        self.around: list[tuple[str, frozenset[str], frozenset[str]]] = []
        self.parts: list[tuple[str, list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        names, classes = frozenset(given), frozenset((given.get("class") or "").split())
        if tag not in VOID:
            self.around.append((tag, names, classes))
        if not self._in("main") or self._hidden():
            return
        self.found.links += tag == "a" and "href" in names
        if tag in PROSE and not classes & ASIDE:
            self.parts.append((tag, []))

    def handle_endtag(self, tag: str) -> None:
        for at in reversed(range(len(self.around))):
            if self.around[at][0] == tag:
                del self.around[at:]
                return

    def handle_data(self, data: str) -> None:
        if not self._in("main") or self._hidden():
            return
        count = len(data.split())
        self.found.whole += count
        self.found.shown += 0 if self._folded() else count
        prose = [held for held in self.around if held[0] in PROSE]
        if prose and not prose[-1][2] & ASIDE:
            self.parts[-1][1].append(data)

    def _in(self, tag: str) -> bool:
        return any(held[0] == tag for held in self.around)

    def _hidden(self) -> bool:
        return any(tag in UNSEEN or "hidden" in names for tag, names, _ in self.around)

    def _folded(self) -> bool:
        inner = [*self.around[1:], ("", frozenset(), frozenset())]
        return any(
            tag == "details" and "open" not in names and below[0] != "summary"
            for (tag, names, _), below in zip(self.around, inner, strict=True)
        )


def names_of(dataset: Dataset) -> frozenset[str]:
    """What is called by a name in a workspace, and the terms of the glossary."""
    return frozenset(name for name in _names(dataset) if len(name) > 2)


def _names(dataset: Dataset) -> Iterator[str]:
    for council in dataset.councils.values():
        yield from (council.name, council.label)
        yield from (part.name for part in council.parts.values())
    for option in dataset.options.values():
        yield from (option.name, option.label)
        yield from (council.name for council in (option.councils or {}).values())
    for node in dataset.nodes():
        yield node.name
    for held in (dataset.perspectives, dataset.partnerships, dataset.partners, dataset.functions):
        yield from (one.name for one in held.values())
    yield from (model.name for model in dataset.settings.models.values())
    for term in TERMS:
        yield from (term.name, *term.linked)


def grade(prose: Iterable[str], names: Iterable[str]) -> float:
    """The grade of texts, each of which ends its last sentence; 0 where there is none."""
    longest = sorted(names, key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b", re.I) if longest else None
    sentences = words = count = 0
    for text in prose:
        plain = pattern.sub(NAMED, text) if pattern else text
        found = re.findall(r"[^\W_]+(?:[’'.,-][^\W_]+)*", plain)
        if found:
            sentences += len([one for one in re.split(r"[.!?]+(?:\s|$)", plain) if one.strip()])
            words += len(found)
            count += sum(map(syllables, found))
    return 0.39 * words / sentences + 11.8 * count / words - 15.59 if sentences else 0.0


def syllables(word: str) -> int:
    """How many syllables a word has, by its groups of vowels; a number has one."""
    plain = word.lower()
    if any(sign.isdigit() for sign in plain):
        return 1
    groups = len(re.findall(r"[aeiouy]+", plain))
    silent = re.search(r"[^aeiouyl]e$|[^aeiouytd]ed$|[^aeiouyszcgx]es$", plain)
    return max(1, groups - bool(silent))
