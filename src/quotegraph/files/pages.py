"""Web pages as articles: trafilatura finds the text and what the page says about it."""

import logging
import re

from quotegraph.errors import InputError
from quotegraph.extras import extra
from quotegraph.files.charsets import decode_any

_DECLARED = re.compile(rb"<meta[^>]{0,200}charset=[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
_SILENT = logging.NullHandler()
HEAD = 4096  # bytes in which a page declares its encoding


def read_page(content: bytes, name: str) -> dict[str, str | None]:
    """Return text, title, day and source of the article on a page, in the fields of ArticleInput.

    Offsets count the text that was found, not the page. The source is the site's name, or the host
    if the page names itself. InputError if there is no article on it. Needs the extra `html`.
    """
    with extra("html"):
        import trafilatura

    logging.getLogger("trafilatura").addHandler(_SILENT)  # it tells of each page without article
    page = trafilatura.bare_extraction(
        _decoded(content, name), with_metadata=True, include_comments=False
    )
    text = getattr(page, "text", None)
    if not text:
        raise InputError(f"{name}: no article was found on this page")
    return {
        "text": text,
        "title": getattr(page, "title", None),
        "published": getattr(page, "date", None),
        "source": getattr(page, "sitename", None) or getattr(page, "hostname", None),
    }


def _decoded(content: bytes, name: str) -> str:
    """Decode a page as it declares, else as any other file."""
    declared = _DECLARED.search(content, 0, HEAD)
    if declared is not None:
        try:
            return content.decode(declared.group(1).decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode_any(content, name)
