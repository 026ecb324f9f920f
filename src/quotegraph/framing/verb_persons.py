"""Who does what in the clause of a reporting verb: who speaks, is told, or passes it on."""

from collections.abc import Sequence
from dataclasses import dataclass

from quotegraph.framing.addressees import addressee_of, addressee_of_passive, marked_phrases
from quotegraph.framing.cue import Cue, with_marks
from quotegraph.framing.subjects import find_subject
from quotegraph.grammar.clauses import is_subordinate
from quotegraph.grammar.negation import is_negation
from quotegraph.grammar.tokens import Range, Reading
from quotegraph.lexicon import Verb
from quotegraph.mentions.mention import Mention

RELATIVE_DATIVES = frozenset("dem der denen welchem welcher welchen".split())
PERSONS = frozenset(("name", "surname", "role", "pronoun"))
CARRYING = frozenset("auf an am über".split())
PLACES_OF_WORDS = frozenset("in im aus bei beim von vom seitens auf an am unter".split())
CONTINUING = frozenset(("weiter", "ferner", "zudem", "außerdem", "weiterhin"))  # hieß es weiter


@dataclass(frozen=True, slots=True)
class Persons:
    """The parts of a reporting verb, each None if nobody takes it; see `frames.Frame`."""

    speaker: Mention | None
    addressee: Mention | None = None
    relay: Mention | None = None


def persons_of(reading: Reading, cue: Cue, clause: Range, mentions: Sequence[Mention]) -> Persons:
    """Give the persons of a clause their parts, by the role that the verb's speaker has in it."""
    verb = cue.verb
    if verb is None:
        return Persons(None)
    if cue.passive and verb.speaker != "object":
        speaker = _speaker_of_passive(reading, cue, clause, mentions)
        told = addressee_of_passive(reading, cue, verb, clause, mentions)
        return Persons(speaker, addressee=told if told != speaker else None)
    if verb.speaker == "view":
        return Persons(_holder_of_view(reading, mentions, clause))
    if verb.speaker == "prepositional":
        return Persons(_named_by_preposition(reading, verb, clause, mentions))
    if verb.speaker is None:
        return Persons(_speaker_of_impersonal(reading, cue, verb, clause, mentions))
    subject = find_subject(reading, cue, mentions)
    if verb.speaker == "object" and not cue.passive:
        quoted = _object(cue, mentions, subject)
        if quoted is not None and subject is not None and _is_relay(quoted, subject):
            quoted, subject = subject, quoted
        return Persons(quoted or subject, relay=subject if quoted else None)
    told = addressee_of(reading, cue, verb, clause, mentions, subject)
    return Persons(subject, addressee=told)


def _speaker_of_passive(
    reading: Reading, cue: Cue, clause: Range, mentions: Sequence[Mention]
) -> Mention | None:
    """'wird von Keller gefordert', 'im Bericht wird festgestellt', 'Keller wird wiedergegeben'."""
    if cue.verb_kind == "relay" and cue.verb is not None and cue.verb.speaker == "subject":
        quoted = find_subject(reading, cue, mentions)
        if quoted is not None and quoted.form in PERSONS:
            return quoted
    agent = _agent(mentions, with_marks(reading, clause))
    found = agent or _document(reading, mentions, clause)
    if found is not None or is_subordinate(reading, clause):
        return found  # 'In Artikel 7 heißt es, dass „Werbung“ untersagt ist'
    return _fronted_place(reading, clause, mentions)


def _holder_of_view(reading: Reading, mentions: Sequence[Mention], clause: Range) -> Mention | None:
    """'Für Anna Keller steht fest, dass …': the view is hers."""
    if any(is_negation(reading.tokens, i) for i in range(*clause)):
        return None
    inside = (m for m in mentions if clause[0] <= m.first < clause[1])
    return next((m for m in inside if m.preposition == "für" and m.can_speak), None)


def _named_by_preposition(
    reading: Reading, verb: Verb, clause: Range, mentions: Sequence[Mention]
) -> Mention | None:
    """'geht aus den Daten hervor', 'steht auf dem Zettel', 'kommt von Keller'."""
    place = _place(reading, mentions, clause)
    if verb.verb == "kommen":  # von Keller, aus dem Rathaus; not 'kam auf Platz zwei'
        return None if place is None or place.preposition in CARRYING else place
    if place is not None:
        return place
    return _carrier(reading, mentions, clause) if verb.weak else _basis(mentions, clause)


def _speaker_of_impersonal(
    reading: Reading, cue: Cue, verb: Verb, clause: Range, mentions: Sequence[Mention]
) -> Mention | None:
    """'im Bericht heißt es', 'ihr entfuhr ein Fluch', 'der Titel lautet': whoever is there."""
    subject = None if says_es(reading, cue) else find_subject(reading, cue, mentions)
    place = _place(reading, mentions, clause) or _fronted_place(reading, clause, mentions)
    said = _house(mentions, clause) if verb.verb == "heißen" else None
    return subject or place or _moved(cue, verb, mentions) or said


def _agent(mentions: Sequence[Mention], clause: Range) -> Mention | None:
    """Return the 'von' phrase of a passive clause."""
    inside = [m for m in mentions if clause[0] <= m.first < clause[1]]
    agents = [m for m in inside if m.preposition in ("von", "vom", "durch", "seitens")]
    return next((m for m in agents if m.can_speak), None)


def _document(reading: Reading, mentions: Sequence[Mention], clause: Range) -> Mention | None:
    """'Im Bericht wird festgestellt': nobody but the document says it, or the newspaper."""
    inside = [m for m in mentions if clause[0] <= m.first < clause[1] + 1]
    marked = marked_phrases(reading, inside)
    texts = [m for m in inside if m.form == "document" or m.noun_kind == "medium" or m in marked]
    return next((m for m in texts if m.preposition in ("in", "im")), None)


def _place_of_words(mentions: Sequence[Mention], clause: Range) -> Mention | None:
    """'heißt es in dem Schreiben', 'hieß es aus dem Ministerium', 'in der Antwort hieß es'."""
    inside = [m for m in mentions if clause[0] <= m.first <= clause[1] + 1]
    placed = [m for m in inside if m.preposition in PLACES_OF_WORDS]
    found = next((m for m in placed if m.can_speak), None)
    said = next((m for m in placed if m.noun_kind == "speech"), None)
    return found or (said._replace(form="document") if said is not None else None)


def _basis(mentions: Sequence[Mention], clause: Range) -> Mention | None:
    """'Aus den Daten geht hervor': whatever it is, it is read like a text."""
    inside = (m for m in mentions if clause[0] <= m.first <= clause[1] and m.preposition == "aus")
    found = next(inside, None)
    return found._replace(form="document") if found is not None else None


def _house(mentions: Sequence[Mention], clause: Range) -> Mention | None:
    """'heißt es bei den Stadtwerken': whoever that is, a body speaks."""
    inside = (m for m in mentions if clause[0] <= m.first <= clause[1])
    found = next((m for m in inside if m.preposition in ("bei", "beim")), None)
    return found._replace(form="collective") if found is not None else None


def _fronted_place(reading: Reading, clause: Range, mentions: Sequence[Mention]) -> Mention | None:
    """'In der Resolution, die der Rat annahm, heißt es': the place opens the sentence."""
    first = reading.bounds[reading.tokens[clause[0]].sentence][0]
    opening = [m for m in mentions if m.first <= first + 1 and m.last <= clause[0]]
    return _place_of_words(opening, (first, clause[0]))


def _moved(cue: Cue, verb: Verb, mentions: Sequence[Mention]) -> Mention | None:
    """'entfuhr es der Sängerin': whoever it happens to, in the dative right behind."""
    if verb.addressee != "dative":
        return None
    near = [m for m in mentions if 0 < m.first - cue.finite <= 3 and not m.preposition]
    return next((m for m in near if "Dat" in m.cases and m.can_speak), None)


def _place(reading: Reading, mentions: Sequence[Mention], clause: Range) -> Mention | None:
    return _relative_place(reading, mentions, clause) or _place_of_words(mentions, clause)


def _carrier(reading: Reading, mentions: Sequence[Mention], clause: Range) -> Mention | None:
    """'steht auf dem Bettlaken', 'prangt an der Mauer': what words stand on, whatever it is."""
    inside = [m for m in mentions if clause[0] <= m.first < clause[1] and "Dat" in m.cases]
    on = [m for m in inside if m.preposition in CARRYING and reading.tokens[m.head].pos == "NOUN"]
    return on[-1]._replace(form="document") if on else None


def _relative_place(reading: Reading, mentions: Sequence[Mention], clause: Range) -> Mention | None:
    """'ein Zettel, auf dem stand', 'das Gesetz, in dem es heißt': what the pronoun stands for."""
    first = clause[0]
    words = [token.lower for token in reading.tokens[first : first + 2]]
    comma = first > 0 and reading.tokens[first - 1].text == ","
    if not comma or words[0] not in PLACES_OF_WORDS or words[-1] not in RELATIVE_DATIVES:
        return None
    before = [m for m in mentions if first - 3 <= m.last < first]
    return before[-1]._replace(form="document") if before else None


def _object(cue: Cue, mentions: Sequence[Mention], subject: Mention | None) -> Mention | None:
    """Return the accusative nearest to the verb, who is quoted in 'zitierte die Ministerin'."""
    others = [m for m in mentions if m != subject and m.can_speak and not m.preposition]
    fitting = [m for m in others if "Acc" in m.cases and m.form != "document"]
    return min(fitting, key=lambda m: ("Nom" in m.cases, abs(m.first - cue.finite)), default=None)


def _is_relay(quoted: Mention, subject: Mention) -> bool:
    """'zitiert das Blatt Paul Roth': a medium and a person, in whatever order, in the same case."""
    turned = "Nom" in quoted.cases and "Acc" in subject.cases
    relays = quoted.noun_kind == "medium" or quoted.label == "ORG"
    return turned and relays and subject.label == "PER"


def says_es(reading: Reading, cue: Cue) -> bool:
    """'hieß es', 'heißt es in dem Schreiben': nobody is the subject."""
    beside = reading.tokens[max(cue.finite - 1, 0) : cue.finite + 2]
    return any(token.lower == "es" for token in beside)
