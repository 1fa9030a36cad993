"""The least that is a Word document, made without python-docx, and the same with a part changed."""

import io
import zipfile
from collections.abc import Mapping

KINDS = "[Content_Types].xml"
DOCUMENT = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override '
    'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)


def plain_word(changed: Mapping[str, str | None] | None = None) -> bytes:
    """A document's bytes; parts that are `changed` to None are left out."""
    parts = {KINDS: DOCUMENT, "word/document.xml": "<document/>", **(changed or {})}
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            if content is not None:
                file.writestr(zipfile.ZipInfo(name), content)
    return held.getvalue()
