"""The least that is a Word document, made without python-docx, and the same with a part changed."""

import io
import zipfile
from collections.abc import Mapping

KINDS = "[Content_Types].xml"
DOCUMENT = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override '
    'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/><Default Extension="rels" ContentType="application/'
    'vnd.openxmlformats-package.relationships+xml"/></Types>'
)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TEXT = (
    f'<w:document {W}><w:body><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1134" '
    'w:right="1134" w:top="1134" w:bottom="1134"/></w:sectPr></w:body></w:document>'
)
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
LINKS = (
    f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{_LINK}/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def plain_word(changed: Mapping[str, str | None] | None = None) -> bytes:
    """A document's bytes; parts that are `changed` to None are left out."""
    parts = {KINDS: DOCUMENT, "_rels/.rels": LINKS, "word/document.xml": TEXT, **(changed or {})}
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            if content is not None:
                file.writestr(zipfile.ZipInfo(name), content)
    return held.getvalue()
