"""How a paper looks as HTML: in points, in the inks of the site, on paper as on a screen."""

from appraisal.documents.blocks import Document
from appraisal.documents.drawing import INK, LINE, QUIET, SHAPE
from appraisal.documents.sizes import (
    AFTER,
    CAPTION_AFTER,
    CELL,
    HEADINGS,
    INDENT,
    LARGE,
    MARGIN_FOOT,
    MARGIN_SIDE,
    MARGIN_TOP,
    NOTE,
    PICTURE_HIGH,
    RUNNING,
    TABLE,
    TEXT,
    Size,
)
from appraisal.findings.sentences import say


def sized(name: str, size: Size) -> str:
    """A rule that gives what it names letters, lines and space in a size."""
    weight = "bold" if size.bold else "normal"
    return (
        f"{name} {{ font: {weight} {size.letters:g}pt/{size.line:g}pt Arial, 'Liberation Sans', "
        f"sans-serif; margin: {size.before:g}pt 0 {size.after:g}pt; }}\n"
    )


HEAT = ("#ffffff", "#f0f1f2", "#e1e3e5", "#d1d4d7", "#c0c4c8", "#aeb3b8")
"""The shades of the site, from nought up."""

STYLES = (
    f"@page {{ size: A4; margin: {MARGIN_TOP}mm {MARGIN_SIDE}mm {MARGIN_FOOT}mm; }}\n"
    "*, ::before, ::after { box-sizing: border-box; }\n"
    f"html {{ color-scheme: only light; background: #f3f2f1; color: {INK}; }}\n"
    "body { margin: 0; overflow-wrap: break-word; }\n"
    f".sheet {{ max-width: 210mm; margin: 0 auto 8mm; background: #fff;"
    f" padding: {MARGIN_TOP}mm min({MARGIN_SIDE}mm, 5vw) {MARGIN_FOOT}mm; }}\n"
    + "".join(sized(f"h{level}", size) for level, size in HEADINGS.items())
    + sized("p, li", TEXT)
    + sized(".large", LARGE)
    + f"a {{ color: {INK}; }}\n"
    "ul, ol { margin: 0; padding: 0; }\n"
    f"li {{ margin-left: {INDENT:g}pt; }}\n"
    f".numbered {{ padding-left: {2 * INDENT:g}pt; }}\n"
    f".numbered span {{ float: left; margin-left: -{2 * INDENT:g}pt; }}\n"
    f".running {{ display: flex; justify-content: space-between; gap: 0 1em; height: {RUNNING}mm;"
    f" margin: 0; overflow: hidden; font-size: 8pt; line-height: 10pt; color: {QUIET}; }}\n"
    ".running:has(.site) { flex-wrap: wrap; align-content: flex-start; }\n"
    ".running:has(.site) span:first-child { flex: 1; min-width: 0; }\n"
    ".running .site { flex: 0 0 100%; }\n"
    f".running strong {{ color: {INK}; }}\n"
    ".running .page { white-space: nowrap; }\n"
    f".back {{ max-width: 210mm; margin: 0 auto; padding: 6pt min({MARGIN_SIDE}mm, 5vw); }}\n"
    ".back a { display: inline-block; min-height: 24px; }\n"
    f"@media screen {{ .running:has(.site) {{ height: auto; min-height: {RUNNING}mm; }} }}\n"
    f".note {{ border-left: 3pt solid {INK}; padding: {NOTE:g}pt; }}\n"
    f".gap {{ border: 1pt dashed {INK}; padding: {NOTE - 1:g}pt; }}\n"
    f".scroll {{ margin: 0 0 {AFTER:g}pt; overflow-x: auto; }}\n"
    f"table {{ border-collapse: collapse; table-layout: fixed; width: 100%; min-width: 36rem;"
    f" font: {TABLE.letters:g}pt/{TABLE.line:g}pt Arial, 'Liberation Sans', sans-serif;"
    " font-variant-numeric: tabular-nums; }\n"
    "table.few { min-width: 0; }\n"
    f"caption {{ text-align: left; font-weight: bold; padding: 0 0 {CAPTION_AFTER:g}pt; }}\n"
    f"th, td {{ text-align: left; vertical-align: top; padding: {CELL:g}pt;"
    f" border-bottom: 0.75pt solid {LINE}; }}\n"
    f"thead th {{ vertical-align: bottom; border-bottom-color: {INK}; }}\n"
    "tbody th { font-weight: normal; }\n"
    "tr { break-inside: avoid; }\n"
    ".number { text-align: right; }\n"
    + "".join(f".heat-{place} {{ background: {shade}; }}\n" for place, shade in enumerate(HEAT))
    # A browser leaves backgrounds out on paper, but for those that say something.
    + "td[class*=heat-] { -webkit-print-color-adjust: exact; print-color-adjust: exact; }\n"
    f"figure {{ margin: 0 0 {AFTER:g}pt; break-inside: avoid; }}\n"
    f"figcaption, .source {{ font: bold {TABLE.letters:g}pt/{TABLE.line:g}pt Arial, "
    f"'Liberation Sans', sans-serif; margin: 0; padding: 0 0 {CAPTION_AFTER:g}pt; }}\n"
    f".source {{ font-weight: normal; color: {QUIET}; padding: {CAPTION_AFTER:g}pt 0 0; }}\n"
    "svg, figure img { display: block; width: 100%; height: auto;"
    " font: 12px Arial, 'Liberation Sans', sans-serif; }\n"
    f".line {{ stroke: {INK}; stroke-width: 2; }}\n.grid {{ stroke: {LINE}; }}\n"
    f".mark {{ fill: {SHAPE}; }}\n.ring {{ fill: #fff; stroke: {INK}; stroke-width: 2; }}\n"
    "@media print {\n"
    "  html { background: #fff; }\n  .back { display: none; }\n"
    "  .sheet { max-width: none; margin: 0; padding: 0; }\n"
    "  .sheet:not(:last-child) { break-after: page; }\n"
    "  .scroll { overflow: visible; }\n"
    "  table { min-width: 0; }\n"
    "}\n"
)

FLOWING = (
    f"@page {{ margin: {MARGIN_TOP + RUNNING}mm {MARGIN_SIDE}mm {MARGIN_FOOT + 4}mm; }}\n"
    f"@page :first {{ margin-top: {MARGIN_TOP}mm; }}\n"
    "h1, h2, h3, caption, figcaption { break-after: avoid; }\n"
    "p, li { orphans: 3; widows: 3; }\n"
    ".note, .source { break-inside: avoid; }\n"
    # No row of a table stands alone on a page.
    "tbody tr:nth-child(2), tbody tr:last-child { break-before: avoid; }\n"
    f"svg, figure img {{ max-height: {PICTURE_HIGH:g}pt; object-fit: contain; }}\n"
    # Not afloat: WeasyPrint writes what floats on a page after, or before, all that does not.
    f".numbered {{ text-indent: -{2 * INDENT:g}pt; }}\n"
    f".numbered span {{ float: none; margin: 0; display: inline-block; text-indent: 0;"
    f" min-width: {2 * INDENT:g}pt; }}\n"
    f".lettered {{ padding-left: {3 * INDENT:g}pt; text-indent: -{INDENT:g}pt; }}\n"
    f".lettered span {{ min-width: {INDENT:g}pt; }}\n"
    "@media print {\n"
    "  .begins { break-before: page; }\n"
    "}\n"
)
"""What a paper has besides that ends its pages where they are full."""


def numbered_pages(document: Document) -> str:
    """What stands above and below the pages of a paper that flows, but above its first."""
    page, pages = "\ue000", "\ue001"
    said = say("papers.page", page=page, pages=pages)
    before, _, rest = said.partition(page)
    between, _, after = rest.partition(pages)
    numbers = f"{_quoted(before)} counter(page) {_quoted(between)} counter(pages) {_quoted(after)}"
    small = f"font: 8pt/10pt Arial, 'Liberation Sans', sans-serif; color: {QUIET};"
    running = " ".join(filter(None, (document.running, document.mark)))
    return (
        f"@page {{ @top-left {{ content: {_quoted(running)}; {small} }}\n"
        f"  @bottom-right {{ content: {numbers}; {small} }} }}\n"
        "@page :first { @top-left { content: none; } }\n"
    )


def _quoted(text: str) -> str:
    """A text as a string of CSS, which no `</style>` in it ends."""
    special = {each: f"\\{ord(each):x} " for each in '\\"\n\r<'}
    return '"' + "".join(special.get(each, each) for each in text) + '"'
