"""Find what headlines report without quotation marks: 'Brandt: Kein Geld für neue Brücke'."""

from collections.abc import Iterator

from quotegraph import lexicon
from quotegraph.context import Attribution
from quotegraph.framing.frames import Frames
from quotegraph.grammar.clauses import DASHES
from quotegraph.grammar.moods import is_finite
from quotegraph.grammar.nouns import outlets
from quotegraph.grammar.tokens import Range, Reading
from quotegraph.mentions.mention import Mention
from quotegraph.names.body_kinds import kinds_of
from quotegraph.names.parties import party_key, party_keys
from quotegraph.names.places import is_seat

HEADLINES = frozenset(("headline", "related"))
SPEAKING = frozenset(("name", "surname", "role", "organisation", "collective", "document", "place"))
# What a paper calls its own texts: 'Kommentar: Die Brücke muss weg' is nobody's report.
GENRES = lexicon.words("genre")
TOPICS = frozenset(("zu", "zum", "zur", "über"))
LONGEST_TOPIC = 6  # words
COMPANY = "Unternehmen"
SHORTEST = 2  # tokens of what a headline can report
LONGEST_ENTRY = 2  # words of a number with its unit


def headline_reported(
    reading: Reading, frames: Frames, sentence: int, zone: str
) -> tuple[Range, Attribution, str] | None:
    """Return the words that a headline puts beside a source, the source, and the rule.

    A colon after the source divides them, or a dash before it, which in lists of links stands
    before the name of the paper; words in marks are quotes.
    """
    first, last = reading.bounds[sentence]
    while last > first + 1 and reading.tokens[last - 1].text.startswith("+"):
        last -= 1  # '+++ Keller: Kein Geld +++'
    for mention in frames.mentions_of(sentence):
        if not _could_speak(reading, mention) or reading.inside[mention.first] != -1:
            continue
        for words, rule in _beside(reading, mention, first, last):
            plain = any(reading.inside[i] == -1 for i in range(*words) if _is_word(reading, i))
            linked = zone == "related" and rule == "headline_dash"
            asks = mention.form == "document" and reading.tokens[last - 1].text == "?"
            byline = rule == "headline_dash" and mention.form == "name"  # '… - Anna Keller'
            topic = reading.tokens[words[0]].lower in TOPICS  # 'Talpost: zum Streik'
            other = linked or asks or byline or topic or _is_entry(reading, words)
            if words[1] - words[0] >= SHORTEST and plain and not other:
                return words, Attribution(mention), rule
    return None


def _could_speak(reading: Reading, mention: Mention) -> bool:
    """A place before a colon is where it happened; only a seat of government speaks there.

    Of bodies those do whose name says what they are, such as a ministry, and parties.
    """
    words = reading.words(mention.first, mention.last)
    if mention.form == "place":
        return is_seat(words)
    if mention.form == "organisation" and mention.noun is None:
        kinds = kinds_of((words,), ())  # of a company the headline tells: 'Seewerft AG: Gewinn …'
        told = bool(kinds) and COMPANY not in kinds
        return told or words in outlets() or party_key(words) in party_keys()
    return mention.form in SPEAKING and words not in GENRES


def _beside(
    reading: Reading, mention: Mention, first: int, last: int
) -> Iterator[tuple[Range, str]]:
    tokens = reading.tokens
    opens = mention.first == first or tokens[mention.first - 1].text == ":"
    colon = _colon_after(reading, mention, last) if opens else None
    if colon is not None and all(token.text != ":" for token in tokens[colon + 1 : last]):
        yield (colon + 1, last), "headline_colon"
    if mention.last == last and mention.first > first and tokens[mention.first - 1].text in DASHES:
        yield (first, mention.first - 1), "headline_dash"


def _colon_after(reading: Reading, mention: Mention, last: int) -> int | None:
    """Return the colon behind a mention, or behind the topic that it speaks of.

    'Keller zum Brückenbau: Die Stadt hat zu lange gewartet'; but 'Keller zu Gast: ein Abend'.
    """
    tokens = reading.tokens
    colon = next((i for i in range(mention.last, last) if tokens[i].text == ":"), None)
    if colon is None or colon == mention.last:
        return colon
    topic, statement = tokens[mention.last : colon], tokens[colon + 1 : last]
    speaks = topic[0].lower in TOPICS and len(topic) <= LONGEST_TOPIC
    phrase = not any(is_finite(word) or word.pos == "PUNCT" for word in topic)
    return colon if speaks and phrase and any(map(is_finite, statement)) else None


def _is_entry(reading: Reading, words: Range) -> bool:
    """'12 Grad', '1,08 Dollar', 'Paul Roth', 'Meier, Schulz': a table or credit, no statement."""
    tokens = [t for t in reading.tokens[slice(*words)] if t.text[0].isalnum()]
    counted = bool(tokens) and tokens[0].text[0].isdigit() and len(tokens) <= LONGEST_ENTRY
    return counted or all(token.pos in ("PROPN", "NUM") for token in tokens)


def _is_word(reading: Reading, index: int) -> bool:
    return reading.tokens[index].text[0].isalnum()
