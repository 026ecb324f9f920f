"""Text that is not UTF-8: read where the bytes leave no doubt, refused where they do."""

import logging

import pytest

from quotegraph.errors import InputError
from quotegraph.files.charsets import decode_any

TEXT = "Die Brücke über die Ahre bleibt gesperrt. „Wir haben keine Wahl“, sagte Anna Keller.\r\n"


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-le"])
def test_other_encodings_are_found_out_and_told(encoding: str, caplog: pytest.LogCaptureFixture):
    with caplog.at_level(logging.WARNING, "quotegraph"):
        assert decode_any(TEXT.encode(encoding), "alt.txt") == TEXT
    (message,) = caplog.messages
    assert message.startswith("alt.txt is no UTF-8 and was read as ")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_utf_8_is_nothing_to_tell(encoding: str, caplog: pytest.LogCaptureFixture):
    assert decode_any(TEXT.encode(encoding), "neu.txt") == TEXT
    assert caplog.messages == []


@pytest.mark.parametrize(
    "content",
    [
        "Москва сегодня заявила".encode("cp1251"),
        bytes(range(256)),
        b"Kurz.\x00\x00\x00Kurz.",
        "Grüße".encode()[:3],
    ],
)
def test_what_no_encoding_makes_german_of_is_refused(content: bytes):
    with pytest.raises(InputError, match=r"alt\.txt"):
        decode_any(content, "alt.txt")


def test_what_several_encodings_make_german_of_is_refused_with_their_names():
    with pytest.raises(InputError, match="it could be cp1252 or cp850"):
        decode_any(b"So sch\x94n.", "alt.txt")  # schön or sch”n


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (
            b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n",
            "a.txt: no text but a PDF; pdftotext takes",
        ),
        (b"PK\x03\x04\x14\x00", "no text but a packed document"),
        (b"{\\rtf1\\ansi Ja}", "no text but an RTF document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "no text but an old Office document"),
        (b"\x1f\x8b\x08\x00", "no text but packed by gzip; its name must end in"),
    ],
)
def test_documents_of_other_kinds_are_refused_with_the_way_out(content: bytes, complaint: str):
    with pytest.raises(InputError, match=complaint):
        decode_any(content, "a.txt")
