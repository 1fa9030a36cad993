"""What a Word file says, read back in its order."""

import io
from collections.abc import Iterator

import docx
from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph


def opened(content: bytes) -> Word:
    """The file as Word opens it."""
    return docx.Document(io.BytesIO(content))


def said(content: bytes) -> Iterator[str]:
    """Every text but those at the head of pages."""
    for block in opened(content).iter_inner_content():
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Table):
            yield from (cell.text for row in block.rows for cell in row.cells)


def word_links(content: bytes) -> list[tuple[str, str]]:
    """The address of each link of a file's text, and what it says."""
    lines = opened(content).paragraphs
    return [(link.address, link.text) for line in lines for link in line.hyperlinks]


def numbered(content: bytes) -> list[str]:
    """Every text with the number that Word counts before it; bullets of lists are none."""
    word = opened(content)
    counting = _Counting(word)
    found = []
    for block in word.iter_inner_content():
        if isinstance(block, Paragraph):
            found.append(" ".join(filter(None, (counting.number(block), block.text))))
        elif isinstance(block, Table):
            found += [cell.text for row in block.rows for cell in row.cells]
    return [text for text in found if text]


class _Counting:
    """What Word counts, by its own rules: a level begins again below each level above it."""

    def __init__(self, word: Word) -> None:
        root = word.part.numbering_part.element
        abstracts = {a.get(qn("w:abstractNumId")): a for a in root.findall(qn("w:abstractNum"))}
        self.schemes = {
            num.numId: {
                int(level.get(qn("w:ilvl"))): level
                for level in abstracts[str(num.abstractNumId.val)].findall(qn("w:lvl"))
            }
            for num in root.findall(qn("w:num"))
        }
        self.counts: dict[int, dict[int, int]] = {}

    def number(self, line: Paragraph) -> str:
        form = line._p.pPr.numPr if line._p.pPr is not None else None
        if form is None or form.numId.val == 0 or (line.style and line.style.name == "List Bullet"):
            return ""
        scheme, at = self.schemes[form.numId.val], form.ilvl.val
        counts = self.counts.setdefault(form.numId.val, {})
        start = int(scheme[at].find(qn("w:start")).get(qn("w:val")))
        counts[at] = counts[at] + 1 if at in counts else start
        for deeper in [each for each in counts if each > at]:
            del counts[deeper]
        text = scheme[at].find(qn("w:lvlText")).get(qn("w:val"))
        if scheme[at].find(qn("w:numFmt")).get(qn("w:val")) == "none":
            return str(text)
        for level, count in counts.items():
            how = scheme[level].find(qn("w:numFmt")).get(qn("w:val"))
            text = text.replace(f"%{level + 1}", WRITTEN[how](count))
        return str(text)


def roman(count: int) -> str:
    tens, ones = divmod(count, 10)
    return "x" * tens + ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[ones]


WRITTEN = {
    "decimal": str,
    "lowerLetter": lambda count: "abcdefghijklmnopqrstuvwxyz"[count - 1],
    "upperLetter": lambda count: "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[count - 1],
    "lowerRoman": roman,
    "upperRoman": lambda count: roman(count).upper(),
}
