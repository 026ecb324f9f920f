import io
import json
import tarfile
from pathlib import Path

import pytest

from quotegraph.errors import InputError
from quotegraph.evaluate.gold import GoldNames, read_line, read_markup
from quotegraph.evaluate.gold_files import read
from quotegraph.evaluate.gold_news import without_marks

TEXT = "Keller kam. „Wir bauen“, sagte sie."
QUOTE = TEXT.index("„Wir"), TEXT.index(",")


def spans(*places: tuple[int, int]) -> dict[str, object]:
    return {"spans": [{"charBegin": start, "charEnd": end} for start, end in places]}


def news_record(name: str = "Brückenbau") -> dict[str, object]:
    sie = TEXT.index("sie")
    return {
        "documentName": name,
        "originalText": TEXT,
        "tokens": [{"charBegin": 0, "charEnd": 6}],
        "annotations": [
            {
                "type": "Direct",
                "medium": "SW",
                "quote": spans(QUOTE),
                "speaker": spans((sie, sie + 3)),
                "cue": spans((sie - 6, sie - 1)),
                "addressee": spans(),
                "frame": spans((sie - 6, sie + 3)),
            }
        ],
    }


def test_the_news_layout_is_read_from_a_folder(tmp_path: Path):
    (tmp_path / "a.json").write_text(json.dumps(news_record()), encoding="utf-8")
    (article,) = read(tmp_path)
    (quote,) = article.quotes
    assert article.id == "Brückenbau"
    assert article.tokens == ((0, 6),)
    assert quote.type == "direct"
    assert TEXT[slice(*quote.spans[0])] == "Wir bauen"
    assert TEXT[slice(*quote.roles["speaker"][0])] == "sie"
    assert "addressee" not in quote.roles
    assert quote.media == {"speech", "writing"}
    assert quote.who is None
    assert article.marked is None


def test_the_news_layout_is_read_from_an_archive_with_names_beside_it(tmp_path: Path):
    with tarfile.open(tmp_path / "probe.tar.xz", "w:xz") as archive:
        for name in ("zwei", "eins"):
            content = json.dumps(news_record(name)).encode()
            member = tarfile.TarInfo(f"probe/{name}.json")
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    row = {"doc": "eins", "type": "direct", "begin": QUOTE[0], "end": QUOTE[1]}
    row |= {"name": "Anna Keller", "alt": ["Keller"]}
    (tmp_path / "probe_speakers.jsonl").write_text(json.dumps(row), encoding="utf-8")
    first, second = read(tmp_path / "probe.tar.xz")
    assert (first.id, second.id) == ("eins", "zwei")
    assert first.quotes[0].who == GoldNames(("Anna Keller",), ("Keller",))
    assert second.quotes[0].who is None


@pytest.mark.parametrize(
    ("marked", "bare"),
    [
        ("„Ja“", "Ja"),
        ("« Ja »", "Ja"),
        ("„Er rief ‚Halt!‘“", "Er rief ‚Halt!‘"),
        ("„Offen geblieben", "Offen geblieben"),
        ("“", "“"),
        ("  Ja ", "Ja"),
    ],
)
def test_one_mark_is_taken_off_each_end(marked: str, bare: str):
    ((start, end),) = without_marks(((0, len(marked)),), marked)
    assert marked[start:end] == bare


def test_the_own_format_is_read_line_by_line(tmp_path: Path):
    start = TEXT.index("Wir")
    record = {
        "doc": "1",
        "text": TEXT,
        "quotes": [
            {
                "type": "direct",
                "spans": [[start, start + 9]],
                "alt_spans": [[[start, start + 3]], [[start + 4, start + 9]]],
                "speaker_span": [31, 34],
                "speaker_name": "Anna Keller; Ute Sommer",
                "alt": ["Keller", None],
                "cue_spans": [[25, 30]],
                "flags": ["partial"],
                "optional": True,
            }
        ],
        "marked": [{"span": [0, 6], "kind": "title"}],
    }
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(record) + "\n\n", encoding="utf-8-sig")
    (article,) = read(path)
    (quote,) = article.quotes
    assert quote.spans == ((start, start + 9),)
    assert quote.alternatives == (((start, start + 3),), ((start + 4, start + 9),))
    assert quote.who == GoldNames(("Anna Keller", "Ute Sommer"), ("Keller", None))
    assert quote.roles == {"speaker": ((31, 34),), "cue": ((25, 30),)}
    assert quote.optional
    assert article.roles == ("speaker", "cue")
    assert article.marked
    assert article.marked[0].kind == "title"


def test_a_folder_may_hold_the_own_format_and_names_beside_it(tmp_path: Path):
    marked = [{"span": [1, 3], "kind": "scare"}]
    line = {"doc": "eins", "text": "Ein „Ja“.", "quotes": [], "marked": marked}
    (tmp_path / "artikel.jsonl").write_text(json.dumps(line), encoding="utf-8")
    (tmp_path / "artikel_speakers.jsonl").write_text("kein Artikel", encoding="utf-8")
    assert [article.id for article in read(tmp_path)] == ["eins"]


def test_an_unnamed_speaker_differs_from_one_nobody_annotated():
    unnamed = {"type": "direct", "spans": [[0, 2]], "speaker_name": None}
    unknown = {"type": "direct", "spans": [[0, 2]]}
    article = read_line({"doc": "1", "text": "Ja", "quotes": [unnamed, unknown]})
    assert [quote.who for quote in article.quotes] == [GoldNames(()), None]


def test_markup_gives_a_role_to_all_quotes_of_its_line():
    article = read_markup(
        "<speaker>Keller</speaker> sprach von „<quote>Chaos</quote>“ und „<quote>Mut</quote>“.\n"
        "„<quote>Allein</quote>“",
        "probe",
    )
    assert [quote.roles.get("speaker") for quote in article.quotes] == [((0, 6),), ((0, 6),), None]


def test_markup_gives_a_role_to_the_quotes_it_names():
    article = read_markup(
        '<speaker of="q1" name="Anna Keller">Keller</speaker> sprach von „<quote>Glück</quote>“, '
        '<speaker of="q2">Brandt</speaker> von „<quote by="Jonas Brandt">Pech</quote>“.',
        "probe",
    )
    first, second = article.quotes
    assert article.text[slice(*first.roles["speaker"][0])] == "Keller"
    assert article.text[slice(*second.roles["speaker"][0])] == "Brandt"
    assert first.who == GoldNames(("Anna Keller",))
    assert second.who == GoldNames(("Jonas Brandt",))


def test_markup_joins_spans_of_one_id_and_reads_attributes(tmp_path: Path):
    (tmp_path / "probe.gold.txt").write_text(
        '„<quote id="a" type="direct" by="" flags="denied partial" optional="yes">Wir</quote>“, so '
        'sie, „<quote id="a">bauen</quote>“. Das Buch „<marked kind="title">Mut</marked>“.',
        encoding="utf-8",
    )
    (article,) = read(tmp_path)
    (quote,) = article.quotes
    assert article.id == "probe"
    assert len(quote.spans) == 2
    assert quote.flags == {"denied", "partial"}
    assert quote.optional
    assert quote.who == GoldNames(())
    assert article.marked
    assert article.marked[0].kind == "title"


def test_markup_accepts_other_names_and_silence():
    article = read_markup('„<quote by="Stadt Talheim" alt="Talheim; -">Ja</quote>“', "probe")
    assert article.quotes[0].who == GoldNames(("Stadt Talheim",), ("Talheim", None))


def test_frames_count_where_markup_has_one():
    bare = read_markup("„<quote>Ja</quote>“, so Keller", "probe")
    framed = read_markup("„<quote>Ja</quote>“, <frame>so Keller</frame>", "probe")
    assert bare.roles == ("speaker", "cue", "addressee")
    assert framed.roles == ("speaker", "cue", "addressee", "frame")


def test_markup_that_names_an_unknown_quote_is_refused():
    with pytest.raises(InputError, match='of="b" on <cue>'):
        read_markup('„<quote id="a">Ja</quote>“, <cue of="b">sagte</cue> sie.', "probe")


def gold_line(type: str, span: list[int]) -> bytes:
    quotes = [{"type": type, "spans": [span]}]
    return json.dumps({"doc": "a", "text": "„Ja“", "quotes": quotes}).encode()


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("a.json", b"{", "no valid JSON"),
        ("a.json", b"[]", "a JSON object is due"),
        ("a.json", b"{}", "originalText"),
        ("a.jsonl", b'{"doc": 1}', "a.jsonl line 1: gold article lacks the field 'text'"),
        ("a.jsonl", gold_line("Direct", [1, 3]), "line 1: no quote type Direct; there are direct"),
        ("a.jsonl", gold_line("direct", [1, 9]), r"line 1: \[1, 9\] is no span of the text of 4"),
        ("a.jsonl", b"\xe4", "byte 0"),
        ("a.tar.xz", b"no archive", "no readable archive"),
        ("a.jsonl", b"", "no gold article"),
        ("a.txt", "„Ja“, sagte Anna Keller.".encode(), "nothing is annotated"),
    ],
)
def test_files_that_are_no_gold_are_refused(
    tmp_path: Path, name: str, content: bytes, complaint: str
):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=complaint):
        read(tmp_path / name)


def test_a_path_that_does_not_exist_is_refused(tmp_path: Path):
    with pytest.raises(InputError, match="no such file"):
        read(tmp_path / "nirgends")
    (tmp_path / "a.json").write_text(json.dumps(news_record()), encoding="utf-8")
    with pytest.raises(InputError, match="no such file"):
        read(tmp_path, speakers=tmp_path / "nirgends.jsonl")
