"""Every construction of German news that the design names, with the record it has to give.

The rows stand in `phenomena.txt`, each line an article that carries its own expectation:

- `<quote>` holds the quoted words; one quote in several spans shares an `id`. `flags` are those it
  must have, '?floating' one it may have; it has no others. `style`, `medium`, `zone`, `text` and
  `insertions` are checked where given, `parent` always. `cue="any"` leaves the cue open.
- `<speaker>`, `<cue>`, `<addressee>` and `<relay>` are the words that the record must give, none
  where there is no such tag. `of="a b"` says for which quotes; without it, for all the others.
- `name` is the speaker's canonical name, '' for one that the text leaves unnamed; without it the
  name is what the tag holds; 'a|b' takes either. `candidates` are the names among which the record
  must not choose.
- `<marked kind="…">` holds marked words that quote nobody. Nothing else may be found, but for the
  clause round a partial quote: a row that tags direct quotes alone leaves open whether the words
  round them are told too. A row that tags `type="indirect"` or the like tells all.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from string import ascii_lowercase

import pytest

import quotegraph as qg
from quotegraph.evaluate.markup import MarkedText, Tagged, parse
from quotegraph.records import Article, Entity, Quote, Span

Place = tuple[int, int]
Places = tuple[Place, ...]


@dataclass(frozen=True)
class Row:
    """One article with what it must give; `id` is its construction and its place there: '12b'."""

    id: str
    markup: str

    @cached_property
    def marked(self) -> MarkedText:
        return parse(self.markup.replace("⏎", "\n"))

    @property
    def text(self) -> str:
        return self.marked.text

    @property
    def quotes(self) -> dict[str, list[Tagged]]:
        """The spans of each quote by its id, in order."""
        quotes: dict[str, list[Tagged]] = {}
        for number, item in enumerate(self.marked.all("quote"), 1):
            quotes.setdefault(item.attributes.get("id", f"q{number}"), []).append(item)
        return quotes

    def tells(self, type: str) -> bool:
        """Whether the row says all about quotes of this type."""
        tagged = [item.attributes.get("type", "direct") for item in self.marked.all("quote")]
        return type == "direct" or tagged != ["direct"] * max(1, len(tagged))

    def roles(self, tag: str, quote: str) -> list[Tagged]:
        """What carries this tag for a quote: what names it in `of`, else what names none."""
        items = self.marked.all(tag)
        owned = [item for item in items if quote in item.attributes.get("of", "").split()]
        named_elsewhere = any("of" in item.attributes for item in items)
        return owned or ([] if named_elsewhere else list(items))


def read_rows(path: Path) -> list[Row]:
    rows: list[Row] = []
    number, place = "", 0
    for line in path.read_text("utf-8").splitlines():
        if heading := re.match(r"# (\d+) ", line):
            number, place = heading[1], 0
        elif line and number:
            rows.append(Row(number + ascii_lowercase[place], line))
            place += 1
    return rows


ROWS = read_rows(Path(__file__).with_name("phenomena.txt"))

XFAIL: dict[str, str] = {}


def row_params() -> list[object]:
    return [
        pytest.param(
            row,
            id=f"{row.id} {row.text}",
            marks=[pytest.mark.xfail(reason=XFAIL[row.id])] if row.id in XFAIL else [],
        )
        for row in ROWS
    ]


@pytest.mark.parametrize("row", row_params())
def test_row(row: Row) -> None:
    assert differences(row, qg.extract(row.text)) == []


def test_every_construction_has_a_row() -> None:
    assert {int(row.id[:-1]) for row in ROWS} == set(range(1, 97))


def test_rows_that_are_expected_to_fail_are_few() -> None:
    assert XFAIL.keys() <= {row.id for row in ROWS}
    assert len(XFAIL) < 8


def differences(row: Row, article: Article) -> list[str]:
    """Say in words what the record has otherwise than the row."""
    found = {_places(quote.spans): quote for quote in article.quotes if row.tells(quote.type)}
    expected = {tuple((t.start, t.end) for t in items): id for id, items in row.quotes.items()}
    notes = [f"no quote {_show(row.text, p)}" for p in expected if p not in found]
    notes += [f"a quote {_show(row.text, p)}" for p in found if p not in expected]
    ids = {found[places].id: id for places, id in expected.items() if places in found}
    for places, id in expected.items():
        if places in found:
            quote = _Expected(row, id)
            notes += [f"{_show(row.text, places)}: {n}" for n in quote.differs(found[places], ids)]
    return notes + _marked_differs(row, article)


def _marked_differs(row: Row, article: Article) -> list[str]:
    found = {(span.start, span.end): span.kind for span in article.marked}
    tags = {(item.start, item.end): item.attributes["kind"] for item in row.marked.all("marked")}
    notes = [
        f"„{row.text[slice(*place)]}“ is {found.get(place)}, not {kind}"
        for place, kind in tags.items()
        if found.get(place) not in kind.split("|")
    ]
    return notes + [
        f"„{row.text[slice(*place)]}“ marked as {kind}"
        for place, kind in found.items()
        if place not in tags
    ]


@dataclass(frozen=True)
class _Expected:
    row: Row
    id: str

    @property
    def attributes(self) -> dict[str, str]:
        return {k: v for item in self.row.quotes[self.id] for k, v in item.attributes.items()}

    def differs(self, quote: Quote, ids: dict[str, str]) -> list[str]:
        given = self.attributes
        pairs: list[tuple[str, object, object]] = [
            ("type", quote.type, given.get("type", "direct")),
            ("parent", ids.get(quote.parent or ""), given.get("parent")),
            ("addressee", _words(quote.addressee), self._only("addressee")),
            ("relay", _words(quote.relay), self._only("relay")),
            *self._speaker(quote),
        ]
        if given.get("cue") != "any":
            pairs.append(("cue", [span.text for span in quote.cue], self._all("cue")))
        checked = {
            "style": quote.marks.style if quote.marks else None,
            "medium": quote.medium,
            "zone": quote.zone,
            "text": quote.text,
            "insertions": " ".join(span.text for span in quote.insertions),
        }
        pairs += [(key, value, given[key]) for key, value in checked.items() if key in given]
        notes = [f"{key} is {is_!r}, not {not_!r}" for key, is_, not_ in pairs if is_ != not_]
        return notes + self._flags(set(quote.flags))

    def _flags(self, found: set[str]) -> list[str]:
        words = self.attributes.get("flags", "").split()
        must = {word for word in words if not word.startswith("?")}
        may = {word.lstrip("?") for word in words}
        return [f"not flagged {flag}" for flag in sorted(must - found)] + [
            f"flagged {flag}" for flag in sorted(found - may)
        ]

    def _all(self, tag: str) -> list[str]:
        return [self.row.marked.of(item) for item in self.row.roles(tag, self.id)]

    def _only(self, tag: str) -> str | None:
        return next(iter(self._all(tag)), None)

    def _speaker(self, quote: Quote) -> Sequence[tuple[str, object, object]]:
        tag = next(iter(self.row.roles("speaker", self.id)), None)
        speaker = quote.speaker
        words = _words(speaker.mention) if speaker else None
        if tag is None:
            return [("speaker", words, None)]
        place = (speaker.mention.start, speaker.mention.end) if speaker and speaker.mention else ()
        found: list[tuple[str, object, object]] = [("speaker", words, self.row.marked.of(tag))]
        if words == self.row.marked.of(tag):
            found.append(("place of the speaker", place, (tag.start, tag.end)))
        candidates = tag.attributes.get("candidates")
        name = None if candidates else tag.attributes.get("name", self.row.marked.of(tag)) or None
        if not (name and speaker and speaker.name in name.split("|")):
            found.append(("name", speaker.name if speaker else None, name))
        if candidates or (speaker and speaker.candidates):
            listed = "; ".join(speaker.candidates) if speaker else None
            found.append(("candidates", listed, candidates))
        if "form" in tag.attributes:
            found.append(("form", speaker.form if speaker else None, tag.attributes["form"]))
        return found


def _places(spans: Sequence[Span]) -> Places:
    return tuple((span.start, span.end) for span in spans)


def _show(text: str, places: Places) -> str:
    return " + ".join(f"„{text[start:end]}“" for start, end in places)


def _words(span: Span | None) -> str | None:
    return span.text if span else None


def entity(article: Article, name: str) -> Entity:
    return next(one for one in article.entities if one.name == name)


LEARNT = [
    ("„Ja“, sagte Jonas Brandt, der Sprecher der Stadt.", "Sprecher der Stadt"),
    ("Stadtsprecher Jonas Brandt sagte: „Ja.“", "Stadtsprecher"),
    ("Rathaus-Sprecher Jonas Brandt sagte: „Ja.“", "Rathaus-Sprecher"),
]


@pytest.mark.parametrize(("text", "role"), LEARNT)
def test_roles_are_learnt(text: str, role: str) -> None:
    assert role in entity(qg.extract(text), "Jonas Brandt").roles


def test_titles_are_kept_apart() -> None:
    found = entity(qg.extract("Prof. Dr. Anna Keller (52) sagte: „Nein.“"), "Anna Keller")
    assert found.titles == ("Prof.", "Dr.")


def test_both_spellings_of_a_name_are_one_entity() -> None:
    article = qg.extract("Dimtri Iwanow kam spät. Dann ging Dmitri Iwanow nach Hause.")
    people = [one for one in article.entities if one.label == "PER"]
    assert [(one.name, one.aliases) for one in people] == [("Dmitri Iwanow", ("Dimtri Iwanow",))]


def test_an_unnamed_speaker_is_an_entity_of_its_own() -> None:
    article = qg.extract("Anna Keller kam spät. „Es war laut“, sagte ein Anwohner.")
    speaker = article.quotes[0].speaker
    assert speaker is not None
    assert [article.entity(id).name for id in speaker.entities] == ["ein Anwohner"]


def test_a_stray_mark_is_told() -> None:
    assert "stray quotation mark “" in qg.extract("Das war “ ein Fehler.").warnings[0]


@pytest.mark.parametrize(
    "text",
    ["Lena’s Bruder nahm Hans’ Auto, mehr geht’s nicht.", "Ein 27\"-Monitor und 5' Pause."],
)
def test_apostrophes_and_inch_marks_are_no_stray_marks(text: str) -> None:
    assert qg.extract(text).warnings == ()


def test_a_bullet_line_is_no_body_text() -> None:
    article = qg.extract("Anna Keller kam am Montag an.\n\n» Mehr zum Thema")
    assert [zone.kind for zone in article.zones if "Mehr zum" in zone.text] != ["body"]


def test_two_byte_marks_keep_raw_offsets() -> None:
    text = "Er sagte: ,,Der Vertrag gilt.'' Dann ging er."
    quote = qg.extract(text).quotes[0]
    assert quote.marks is not None
    assert quote.marks.opening is not None
    assert quote.marks.closing is not None
    spans = [quote.marks.opening, *quote.spans, quote.marks.closing]
    assert [span.text for span in spans] == [",,", "Der Vertrag gilt.", "''"]
    assert all(text[span.start : span.end] == span.text for span in spans)
