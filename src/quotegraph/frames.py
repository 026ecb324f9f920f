"""Turn cues into frames: who speaks, to whom, and with what reservation.

The subject of a verb is looked for by evidence that adds up (parser, case, number, word order,
what the noun is), so that it holds where the parser errs and where there is none.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from quotegraph.cues import CLAUSE_END, Cue, clause_of
from quotegraph.declension import DEFINITE
from quotegraph.mentions import Mention
from quotegraph.moods import is_finite
from quotegraph.nouns import noun
from quotegraph.phrases import OPENING
from quotegraph.records import Form
from quotegraph.tokens import Named, Range, Reading

# How much each piece of evidence for a subject weighs; tuned by hand on news articles.
PARSED_SUBJECT = 4.0
COORDINATED = 3.0  # subject of the verb that this one is coordinated with
PARSED_OTHERWISE = -2.5
BESIDE_VERB = 2.0
OPENS_CLAUSE = 1.0
PER_TOKEN = -0.12
PER_BOUNDARY = -1.2
FARTHEST_PARSED = -1.0  # what distance can take from a subject that the parser found
OTHER_SUBJECT = -2.0  # it is the subject of another verb
NOT_NOMINATIVE = -8.0
ENOUGH = 0.0
REACH = 150  # tokens to either side of a verb in which its subject is looked for
FORM_WEIGHT: dict[Form, float] = {
    "name": 1.6,
    "surname": 1.6,
    "role": 1.6,
    "pronoun": 1.2,
    "organisation": 1.1,
    "collective": 1.1,
    "document": 0.6,
    "place": 0.2,
    "none": -2.0,
}
UNKNOWN_NAME = 2.5  # what a capitalised word that no lexicon knows has over a common noun
FORM_OF_KIND: dict[str, Form] = {
    "role": "role",
    "collective": "collective",
    "medium": "collective",
    "document": "document",
}
PLACES_OF_WORDS = frozenset("in im aus bei beim von seitens auf an am".split())
SUBORDINATORS = frozenset(
    [
        "wie",
        "dass",
        "ob",
        "weil",
        "da",
        "nachdem",
        "während",
        "als",
        "indem",
        "wobei",
        "obwohl",
        "wenn",
    ]
)
RELATIVES = frozenset(("der", "die", "das", "welcher", "welche", "welches"))


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue with its persons. `clause` is the token range that holds them.

    `relay` passes the words on ('zitierte die Agentur'); `subject_of_relative` is set where the
    speaker is named by the clause that the relative one hangs on.
    """

    cue: Cue
    speaker: Mention | None
    clause: Range
    addressee: Mention | None = None
    relay: Mention | None = None


class Frames:
    """All frames of a text, by sentence, with the marked span that each token stands in."""

    def __init__(self, reading: Reading, mentions: Sequence[Mention], cues: Sequence[Cue]) -> None:
        """Build every frame once; the work is linear in the number of cues and mentions."""
        self.reading = reading
        self.inside = _innermost(reading)
        self.marked_words = Counter(reading.text[pair.start : pair.end] for pair in reading.pairs)
        self.named = {name.first: name for name in reading.names}
        self.mentions: dict[int, list[Mention]] = {}
        for mention in mentions:
            sentence = reading.tokens[mention.head].sentence
            self.mentions.setdefault(sentence, []).append(mention)
        self.frames: dict[int, list[Frame]] = {}
        for cue in cues:
            sentence = reading.tokens[cue.finite].sentence
            self.frames.setdefault(sentence, []).append(self._frame(cue, sentence))
        for frames in self.frames.values():
            frames.sort(key=lambda frame: frame.cue.finite)

    def of_sentence(self, sentence: int) -> Sequence[Frame]:
        """Return the frames of a sentence in order of their cues."""
        return self.frames.get(sentence, ())

    def mentions_of(self, sentence: int) -> Sequence[Mention]:
        """Return the mentions of a sentence in order."""
        return self.mentions.get(sentence, ())

    def subject_of(self, sentence: int, stop: int) -> Mention | None:
        """Return the subject of the last main clause of a sentence that begins before a token."""
        first, last = self.reading.bounds[sentence]
        last = min(last, stop)
        verbs = [
            Cue("verb", (token.i,), token.i, token.i, number=token.morph.number)
            for token in self.reading.tokens[max(first, last - REACH) : last]
            if is_finite(token) and self.inside[token.i] == self.inside[first]
        ]
        main = [
            cue for cue in verbs if not is_subordinate(self.reading, clause_of(self.reading, cue))
        ]
        for cue in reversed(main or verbs):
            near = self._near(sentence, cue)
            found = _subject(self.reading, cue, near)
            if found is not None:
                return found
        return None

    def _frame(self, cue: Cue, sentence: int) -> Frame:
        clause = clause_of(self.reading, cue)
        if cue.source is not None:
            return Frame(cue, _source(self.reading, cue, self.named), clause)
        near = self._near(sentence, cue)
        frame = _verb_frame(self.reading, cue, clause, near)
        if cue.verb is not None and cue.verb.speaker is None and frame.speaker is not None:
            owner = frame.speaker.owner and _owner(self.reading, frame.speaker, self.named)
            return replace(frame, speaker=owner or frame.speaker)
        return frame

    def _near(self, sentence: int, cue: Cue) -> list[Mention]:
        """Return the mentions round a cue in the same marked span, or like it outside of any."""
        mentions = self.mentions_of(sentence)
        start = bisect_left(mentions, cue.finite - REACH, key=lambda mention: mention.first)
        stop = bisect_left(mentions, cue.finite + REACH, key=lambda mention: mention.first)
        level = self.inside[cue.finite]
        return [m for m in mentions[start:stop] if self.inside[m.first] == level]


def is_subordinate(reading: Reading, clause: Range) -> bool:
    """Whether a clause opens with a conjunction or a relative pronoun, its verb at the end."""
    first = reading.tokens[clause[0]]
    if first.lower in SUBORDINATORS:
        return True
    after_comma = first.i > 0 and reading.tokens[first.i - 1].text == ","
    return after_comma and first.pos == "PRON" and first.lower in RELATIVES


def _innermost(reading: Reading) -> list[int]:
    """For each token the index of the innermost marked span round it, -1 outside."""
    inside = [-1] * len(reading.tokens)
    for index, pair in enumerate(reading.pairs):
        if pair.closing is None:
            continue
        first, last = reading.token_range(pair.opening[1], pair.closing[0])
        inside[first:last] = [index] * (last - first)
    return inside


def _source(reading: Reading, cue: Cue, named: dict[int, Named]) -> Mention | None:
    """Return who is meant by 'Angaben der Polizei', 'Kellers Antwort' or 'laut Keller'."""
    source = cue.source
    if source is None or cue.kind == "connective":
        return source
    return _owner(reading, source, named)


def _owner(reading: Reading, mention: Mention, named: dict[int, Named]) -> Mention | None:
    """Return who a noun for something said belongs to: Kellers …, … der Polizei, Rathaus-…."""
    tokens = reading.tokens
    owner = mention.owner or mention.name
    if owner is not None:
        return _named(named.get(owner[0]) or Named(*owner, "PER"), *owner)
    if mention.last == mention.head + 1:
        return _possessor(reading, mention) or _front(reading, mention)
    first = mention.head + 1
    first += tokens[first].lower in ("von", "vom", "aus")
    inner = next((named[i] for i in range(first, mention.last) if i in named), None)
    if inner is not None and inner.label == "PER":
        return _named(inner, first, mention.last)
    head = next((i for i in range(first, mention.last) if noun(tokens[i].text)), mention.last - 1)
    known = noun(tokens[head].text)
    form = FORM_OF_KIND.get(known.kind if known else "", "none")
    definite = tokens[first].lower in DEFINITE
    return Mention(first, mention.last, head, form, noun=known, definite=definite)


def _named(name: Named, first: int, last: int) -> Mention:
    whole = "name" if name.last - name.first > 1 else "surname"
    form = whole if name.label == "PER" else "place" if name.label == "LOC" else "organisation"
    place = (name.first, name.last)
    return Mention(first, last, name.last - 1, form, label=name.label, name=place)


def _possessor(reading: Reading, mention: Mention) -> Mention | None:
    """'Sein Befund', 'ihre Antwort': the possessive is a pronoun for the speaker."""
    word = reading.tokens[mention.first].lower
    gender = "Masc" if word.startswith("sein") else "Fem" if word.startswith("ihr") else ""
    first = mention.first
    return Mention(first, first + 1, first, "pronoun", gender=gender) if gender else None


def _front(reading: Reading, mention: Mention) -> Mention | None:
    """'Rathaus-Angaben': the first part of the compound is the source."""
    token = reading.tokens[mention.head]
    front, hyphen, _ = token.text.partition("-")
    if not hyphen or not front[:1].isupper():
        return None
    chars = (token.start, token.start + len(front))
    return Mention(token.i, token.i + 1, token.i, "collective", definite=True, chars=chars)


def _verb_frame(reading: Reading, cue: Cue, clause: Range, mentions: Sequence[Mention]) -> Frame:
    verb = cue.verb
    if verb is None:
        return Frame(cue, None, clause)
    if cue.passive and verb.speaker != "object":
        return Frame(cue, _agent(mentions, clause), clause)
    if verb.speaker is None:
        mentions = [m for m in mentions if reading.tokens[m.head].lower not in ("es", "das")]
    subject = _subject(reading, cue, mentions)
    if verb.speaker == "prepositional":
        return Frame(cue, _place_of_words(mentions, clause), clause)
    if verb.speaker is None:
        return Frame(cue, subject or _place_of_words(mentions, clause), clause)
    if verb.speaker == "object" and not cue.passive:
        quoted = _object(reading, cue, mentions, subject)
        return Frame(cue, quoted or subject, clause, relay=subject if quoted else None)
    return Frame(cue, subject, clause, addressee=_addressee(reading, cue, mentions, subject))


def _agent(mentions: Sequence[Mention], clause: Range) -> Mention | None:
    """Return the 'von' phrase of a passive clause."""
    inside = [m for m in mentions if clause[0] <= m.first < clause[1]]
    agents = [m for m in inside if m.preposition in ("von", "vom", "durch", "seitens")]
    return next((m for m in agents if m.animate), None)


def _place_of_words(mentions: Sequence[Mention], clause: Range) -> Mention | None:
    """'heißt es in dem Schreiben', 'hieß es aus dem Ministerium'."""
    inside = [m for m in mentions if clause[0] <= m.first <= clause[1] + 1]
    return next((m for m in inside if m.preposition in PLACES_OF_WORDS and m.animate), None)


def _object(
    reading: Reading, cue: Cue, mentions: Sequence[Mention], subject: Mention | None
) -> Mention | None:
    others = [m for m in mentions if m != subject and m.animate and not m.preposition]
    fitting = [m for m in others if "Acc" in m.cases and m.form != "document"]
    return min(fitting, key=lambda m: abs(m.first - cue.finite), default=None)


def _addressee(
    reading: Reading, cue: Cue, mentions: Sequence[Mention], subject: Mention | None
) -> Mention | None:
    """Return who is told, asked or blamed: a dative, an accusative, or 'gegenüber X'."""
    assert cue.verb is not None
    first, last = clause_of(reading, cue)
    others = [m for m in mentions if m != subject and m.animate and first - 1 <= m.first <= last]
    for mention in others:
        if mention.preposition in ("gegenüber", "an") and mention.form != "none":
            return mention
    case = "Acc" if cue.verb.addressee == "accusative" else "Dat"
    bare = [m for m in others if not m.preposition and case in m.cases and m.form != "document"]
    sure = [m for m in bare if "Nom" not in m.cases]
    if sure or cue.verb.addressee == case.replace("Acc", "accusative").replace("Dat", "dative"):
        return next(iter(sure or bare), None)
    beside = {cue.finite + 1, subject.last if subject else -1}
    told = [m for m in (*bare, *_marked(reading, mentions)) if m.first in beside and m != subject]
    return told[0] if told and cue.verb.kind in ("say", "announce", "answer") else None


def _marked(reading: Reading, mentions: Sequence[Mention]) -> list[Mention]:
    """Phrases such as 'der „Stadtpost“', whatever the words in the marks are."""
    return [m for m in mentions if m.head > m.first and reading.tokens[m.head - 1].text in OPENING]


def _subject(reading: Reading, cue: Cue, mentions: Sequence[Mention]) -> Mention | None:
    """Return the mention with the most evidence of being the subject, if there is enough."""
    scored = [(_evidence(reading, cue, m), -abs(m.head - cue.finite), m) for m in mentions]
    if not scored:
        return None
    score, _, best = max(scored, key=lambda row: row[:2])
    if score < ENOUGH:
        return None
    found = _antecedent(reading, best, mentions)
    strong = cue.verb is not None and not cue.weak and cue.number == "Sing"
    return _as_person(as_name(reading, found)) if strong else found


def _as_person(mention: Mention) -> Mention:
    """What a person would say, a person says: 'sagte eine Spaziergängerin'."""
    person = mention.form == "none" and mention.definite != (mention.number == "Plur")
    return replace(mention, form="role") if person and mention.gender != "Neut" else mention


def as_name(reading: Reading, mention: Mention, tags: Collection[str] = ("PROPN", "X")) -> Mention:
    """Take a bare unknown word for a name: a common noun would need an article there."""
    words = [reading.tokens[i] for i in range(mention.first, mention.last)]
    bare = mention.first == mention.head and mention.form == "none" and len(words) <= 3
    unknown = all(w.pos in tags and w.text[:1].isupper() and noun(w.text) is None for w in words)
    if not (bare and unknown and words[0].morph.number != "Plur"):
        return mention
    form = "name" if len(words) > 1 else "surname"
    return replace(mention, form=form, label="PER", name=(mention.first, mention.last))


def _evidence(reading: Reading, cue: Cue, mention: Mention) -> float:
    if mention.preposition or not _agrees(cue, mention):
        return NOT_NOMINATIVE
    parsed = _parser_says(reading, cue, mention)
    score = FORM_WEIGHT[mention.form] + parsed
    if mention.form == "none" and reading.tokens[mention.head].pos == "PROPN":
        score += UNKNOWN_NAME
    if "Nom" not in mention.cases:
        score += NOT_NOMINATIVE
    place = _position(reading, cue, mention)
    return score + (max(place, FARTHEST_PARSED) if parsed > 0 else place)


def _agrees(cue: Cue, mention: Mention) -> bool:
    if not cue.number or not mention.number or cue.number == mention.number:
        return True
    return (
        cue.number == "Plur"
        and mention.form in ("collective", "organisation")
        and not mention.members
    )


def _parser_says(reading: Reading, cue: Cue, mention: Mention) -> float:
    verbs = {cue.main, cue.finite}
    if reading.tokens[cue.main].relation == "coordinated":
        verbs.add(reading.tokens[cue.main].head)
    score = 0.0
    for index in range(mention.first, mention.last):
        token = reading.tokens[index]
        if token.head in verbs and token.head != index:
            if token.relation == "subject":
                return PARSED_SUBJECT if token.head in (cue.main, cue.finite) else COORDINATED
            if token.relation in ("object", "dative", "agent"):
                score = PARSED_OTHERWISE
        elif token.relation == "subject" and index in (mention.head, mention.first):
            other = reading.tokens[token.head].pos in ("VERB", "AUX")
            score = min(score, OTHER_SUBJECT if other else 0.0)
    return score


def _position(reading: Reading, cue: Cue, mention: Mention) -> float:
    """Weigh how near the mention stands to the verb, and what stands between them."""
    if mention.last <= cue.finite:
        between = range(mention.last, cue.finite)
    else:
        between = range(cue.finite + 1, mention.first)
    if len(between) == 1 and reading.tokens[between[0]].text == "," and between[0] < cue.finite:
        return BESIDE_VERB  # the comma that closes an apposition
    boundaries = sum(reading.tokens[i].text in CLAUSE_END for i in between)
    score = BESIDE_VERB if not between else max(PER_TOKEN * len(between), -3.0)
    score += max(PER_BOUNDARY * boundaries, -4.0)
    opener = reading.tokens[mention.first - 1].lower if mention.first else ""
    return score + (OPENS_CLAUSE if opener in SUBORDINATORS and not boundaries else 0.0)


def _antecedent(reading: Reading, mention: Mention, mentions: Sequence[Mention]) -> Mention:
    """Return what a relative pronoun stands for: the mention right before its comma."""
    is_relative = mention.form == "pronoun" and reading.tokens[mention.head].lower in RELATIVES
    if not is_relative or mention.first == 0 or reading.tokens[mention.first - 1].text != ",":
        return mention
    before = [m for m in mentions if m.last <= mention.first - 1 and m.form != "pronoun"]
    return before[-1] if before and before[-1].last >= mention.first - 3 else mention
