"""Decode text that may not be UTF-8: another encoding is taken only if no doubt is left."""

import logging

from charset_normalizer import from_bytes

from quotegraph.errors import InputError
from quotegraph.files.reading import decode

CANDIDATES = ["cp1252", "mac_roman", "cp850", "utf_16", "utf_16_le", "utf_16_be"]
"""In what German text is stored beside UTF-8. ISO 8859-1 is read as cp1252, as browsers do."""
GERMAN = frozenset("äöüÄÖÜß„“”‚‘’»«›‹–—…€§°éè\xa0\xad")
NO_TEXT = {
    b"%PDF-": "a PDF; pdftotext takes the text out of it",
    b"PK\x03\x04": "a packed document (docx, odt, epub, zip); save it as text",
    b"\xd0\xcf\x11\xe0": "an old Office document; save it as text",
    b"{\\rtf": "an RTF document; save it as text",
    b"\x1f\x8b": "packed by gzip; its name must end in .gz",
    b"(\xb5/\xfd": "packed by Zstandard; its name must end in .zst",
}
"""How files begin that hold no plain text, and what to do about them."""
LEAST_SHARE = 0.7  # of the characters beyond ASCII; the wrong encoding makes nearly none of these

log = logging.getLogger("quotegraph")


def decode_any(content: bytes, name: str) -> str:
    """Decode UTF-8, else the one encoding that makes German of the bytes; the log tells which.

    InputError if none does, or if several do, or if the file is a document of another kind. Line
    ends stay as they are.
    """
    for beginning, what in NO_TEXT.items():
        if content.startswith(beginning):
            raise InputError(f"{name}: no text but {what}")
    try:
        text = decode(content, name)
        if "\0" not in text:
            return text
        raise InputError(f"{name} is no text file: it holds zero bytes")
    except InputError as error:
        likely = _likely(content)
        if len(likely) != 1:
            doubt = f"; it could be {' or '.join(likely)}" if likely else ""
            raise InputError(f"{error}{doubt}") from error
    log.warning("%s is no UTF-8 and was read as %s", name, likely[0])
    return content.decode(likely[0])


def likely_encoding(content: bytes) -> str | None:
    """Return the one encoding beside UTF-8 that makes German of the bytes; None in any doubt."""
    likely = _likely(content)
    return likely[0] if len(likely) == 1 else None


def _likely(content: bytes) -> list[str]:
    """Return the encodings that the library finds possible and that make German letters.

    Of several that give the same text, one.
    """
    matches = from_bytes(content, cp_isolation=CANDIDATES)
    texts = {str(match): match.encoding for match in matches if _is_german(str(match))}
    return sorted(texts.values())


def _is_german(text: str) -> bool:
    special = [character for character in text if character > "\x7f"]
    return sum(map(GERMAN.__contains__, special)) >= LEAST_SHARE * len(special)
