"""Find the subject of a verb by evidence that adds up, so that it holds without a parser too.

The evidence is what the parser says, case, number, word order, and what the noun is.
"""

from collections.abc import Sequence

from quotegraph import lexicon
from quotegraph.framing.cue import Cue
from quotegraph.framing.relative_pronouns import antecedent
from quotegraph.framing.speaker_forms import as_name, as_people, as_person, is_opening_participle
from quotegraph.framing.word_order import SUBJECT_PRONOUNS, agrees, by_order, one_of, resumed
from quotegraph.grammar.clauses import SUBORDINATORS
from quotegraph.grammar.moods import is_finite
from quotegraph.grammar.nouns import TIMES
from quotegraph.grammar.tokens import Reading, Token
from quotegraph.grammar.verbs import CLAUSE_END
from quotegraph.marks import GLYPHS
from quotegraph.mentions.mention import Mention
from quotegraph.vocabulary import Form

# How much each piece of evidence for a subject weighs; tuned by hand on news articles.
PARSED_SUBJECT = 4.0
COORDINATED = 3.0  # subject of the verb that this one is coordinated with
PARSED_OTHERWISE = -2.5
BESIDE_VERB = 2.0
SUBJECT_FIRST = 0.5  # of two beside the verb, the one before it
OPENS_CLAUSE = 1.0
PER_TOKEN = -0.12
PER_BOUNDARY = -1.2
FARTHEST = -3.0  # what the tokens between can take at most, and ...
MOST_BOUNDARIES = -4.0  # ... the commas between
FARTHEST_PARSED = -1.0  # what distance can take from a subject that the parser found
OTHER_SUBJECT = -2.0  # it is the subject of another verb
NOT_NOMINATIVE = -8.0
RELATIVE_SUBJECT = 3.0
FRONT_THING = 2.0
FRONT_SURE = 8.0
FRONT = 4.0  # it stands alone before the finite verb of its main clause
ONLY_SUBJECT = frozenset(("Nom",))
ENOUGH = 0.0
JUDGING = frozenset(("judge", "call"))
TEXT_JUDGING = -3.0  # 'wertete das Urteil als': a text is judged more often than it judges
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
OPEN_MARKS = frozenset('„»«"‚›–-')
BOUNDARIES = CLAUSE_END - GLYPHS
ENDS_CLAUSE = CLAUSE_END - OPEN_MARKS
NO_COMMA = (CLAUSE_END | OPEN_MARKS) - {",", ")"}  # what no clause inside the front field has
BEFORE_MAIN = frozenset((":", "–"))  # 'Streit im Rat: Keller wirft Brandt Betrug vor'
NOUN_PHRASE = frozenset(("NOUN", "PROPN", "ADJ", "DET", "ADP"))
WEAK_PRONOUNS = frozenset("es mich mir dich dir sich uns euch ihm ihn ihnen".split())


def find_subject(reading: Reading, cue: Cue, mentions: Sequence[Mention]) -> Mention | None:
    """Return the mention with the most evidence of being the subject, if there is enough."""
    if cue.verb is not None and not cue.weak and cue.verb.kind != "deny":  # else they voted
        mentions = [as_people(reading, mention) for mention in mentions]
    mentions = [one_of(reading, cue, mention) for mention in mentions]
    front = resumed(reading, cue, mentions)
    if front is not None:
        return front
    scored = [(_evidence(reading, cue, m), -abs(m.head - cue.finite), m) for m in mentions]
    if not scored:
        return None
    score, _, best = max(scored, key=lambda row: row[:2])
    if score < ENOUGH:
        return None
    best = by_order(reading, cue, best, mentions)
    found = antecedent(reading, best, mentions)
    strong = cue.verb is not None and not cue.weak and cue.number == "Sing"
    return as_person(reading, as_name(reading, found)) if strong else found


def _evidence(reading: Reading, cue: Cue, mention: Mention) -> float:
    """Weigh all that speaks for and against a mention as the subject."""
    head = reading.tokens[mention.head]
    adverb = head.text in TIMES or is_opening_participle(reading, mention)
    unfit = (mention.form == "none" and adverb) or _is_out(reading, cue, mention)
    unfit = unfit or _is_dateline(reading, mention)
    if mention.preposition or unfit or not agrees(cue, mention):
        return NOT_NOMINATIVE
    parsed = _parser_says(reading, cue, mention)
    score = FORM_WEIGHT[mention.form] + parsed
    if mention.form == "none" and head.pos == "PROPN":
        score += UNKNOWN_NAME
    if mention.form == "document" and cue.verb_kind in JUDGING:
        score += TEXT_JUDGING
    if "Nom" not in mention.cases:
        score += NOT_NOMINATIVE
    elif _fills_front(reading, cue, mention):
        return score - min(parsed, 0.0) + _front(mention)
    if _opens_relative(reading, mention) and mention.first < cue.finite:
        score += RELATIVE_SUBJECT
    place = _position(reading, cue, mention)
    return score + (max(place, FARTHEST_PARSED) if parsed > 0 else place)


def _front(mention: Mention) -> float:
    """Weigh the place before the finite verb, which an object takes at times: not in this case."""
    if not (mention.can_speak or mention.owner):
        return FRONT_THING
    return FRONT_SURE if mention.cases.isdisjoint(("Acc", "Dat")) else FRONT


def _fills_front(reading: Reading, cue: Cue, mention: Mention) -> bool:
    """Whether it opens the main clause of the verb: 'Brandts Büro, das eilig ist, nannte sie …'.

    One constituent stands before the finite verb of a main clause; where that can be the subject,
    commas may close it off, but no other main clause lies between.
    """
    first, last = reading.bounds[reading.tokens[cue.finite].sentence]
    opens = mention.first == first or reading.tokens[mention.first - 1].text in BEFORE_MAIN
    if not opens or mention.last > cue.finite or cue.finite + 1 >= last:
        return False
    if reading.tokens[cue.finite + 1].text in ENDS_CLAUSE:
        return False  # the verb ends a clause: it is subordinate
    if reading.tokens[cue.main - 1].lower == "zu":
        return False  # 'Ihr Plan ist zu lesen'
    between = reading.tokens[mention.last : cue.finite]
    if [t.text for t in between] == [","] and not _holds_comma(reading, mention):
        return False  # 'Der Rat, sagte Keller, habe …'
    comma = next((t.i for t in between if t.text in CLAUSE_END), cue.finite)
    verbs = [t for t in between if is_finite(t)]
    own = between[: comma - mention.last]
    if any(t.pos in NOUN_PHRASE for t in own) or (verbs and verbs[0].i < comma):
        return False
    if any(t.text in NO_COMMA for t in between):
        return False
    alone = all(t.text != "," for t in reading.tokens[mention.first : mention.last])
    if alone and [t.text for t in between] == [","]:
        return False  # 'Das Konzept, lobte Keller, sei klug': nothing that the comma closes
    return all(reading.tokens[t.i + 1].text in (",", "und", "oder") for t in verbs)


def _holds_comma(reading: Reading, mention: Mention) -> bool:
    """Whether a comma behind it can close an apposition: 'Keller, die Chefin,', ', die Chefin,'."""
    words = reading.tokens[max(0, mention.first - 1) : mention.last]
    return any(word.text == "," for word in words)


def _opens_relative(reading: Reading, mention: Mention) -> bool:
    """', der von „Betrug“ sprach': a relative pronoun that can be nothing but the subject."""
    token = reading.tokens[mention.head]
    after_comma = token.i > 0 and reading.tokens[token.i - 1].text == ","
    return after_comma and token.lower in lexicon.relatives("Nom") and mention.cases == ONLY_SUBJECT


def _is_out(reading: Reading, cue: Cue, mention: Mention) -> bool:
    """'ein Papier, das er „unsinnig“ nannte': it is neither 'das' nor what 'das' stands for."""
    relatives = lexicon.relatives()
    behind = reading.tokens[mention.last : mention.last + 2]
    if mention.form == "pronoun" and reading.tokens[mention.head].lower in relatives:
        return any(token.lower in SUBJECT_PRONOUNS for token in behind[:1])
    if mention.last > cue.finite or len(behind) < 2 or behind[0].text != ",":
        return False
    level = reading.inside[cue.finite]
    clause = (t for t in reading.tokens[behind[1].i : cue.finite] if reading.inside[t.i] == level)
    return behind[1].lower in relatives and all(t.text not in BOUNDARIES for t in clause)


def _is_dateline(reading: Reading, mention: Mention) -> bool:
    """'Talheim (dpa) - Mehr Geld fordert die Stadt': where it is reported from."""
    if mention.form != "place" or mention.last >= len(reading.tokens):
        return False
    opens = mention.first == reading.bounds[reading.tokens[mention.first].sentence][0]
    return opens and reading.tokens[mention.last].text in ("-", "–", "—")


def _parser_says(reading: Reading, cue: Cue, mention: Mention) -> float:
    """Weigh what the parser makes of the mention's tokens; 0 where there is no parser."""
    verbs = {cue.main, cue.finite}
    if reading.tokens[cue.main].relation == "coordinated":
        verbs.add(reading.tokens[cue.main].head)
    score = 0.0
    for index in range(mention.first, mention.last):
        token = reading.tokens[index]
        if mention.first <= token.head < mention.last:
            continue  # 'die „Aktion Talheim hilft“' has a verb of its own
        if token.head in verbs and token.head != index:
            if token.relation == "subject":
                return PARSED_SUBJECT if token.head in (cue.main, cue.finite) else COORDINATED
            if token.relation == "object" and _has_object(reading, token):
                continue
            if token.relation in ("object", "dative", "agent") and mention.cases != ONLY_SUBJECT:
                score = PARSED_OTHERWISE
        elif token.relation == "subject" and index in (mention.head, mention.first):
            other = reading.tokens[token.head].pos in ("VERB", "AUX")
            score = min(score, OTHER_SUBJECT if other else 0.0)
    return score


def _has_object(reading: Reading, other: Token) -> bool:
    """'Dies urteilte das Gericht': of two that a parser took for objects, the pronoun is it."""
    first = reading.tokens[reading.bounds[other.sentence][0]]
    pronoun = first.lower in ("das", "dies", "dieses") and first.pos == "PRON"
    return pronoun and first.head == other.head and first.relation == "object"


def _position(reading: Reading, cue: Cue, mention: Mention) -> float:
    """Weigh how near the mention stands to the verb, and what stands between them."""
    if mention.last <= cue.finite:
        between = range(mention.last, cue.finite)
    else:
        between = range(cue.finite + 1, mention.first)
        if between and reading.tokens[between[0]].lower in WEAK_PRONOUNS:
            between = between[1:]  # 'erzählte ihm Keller': it stands before any subject
    comma = len(between) == 1 and reading.tokens[between[0]].text == ","
    if comma and between[0] < cue.finite and _holds_comma(reading, mention):
        return BESIDE_VERB + SUBJECT_FIRST  # the comma that closes an apposition
    level = reading.inside[cue.finite]
    outside = (reading.tokens[i].text for i in between if reading.inside[i] == level)
    boundaries = sum(text in BOUNDARIES for text in outside)
    score = BESIDE_VERB if not between else max(PER_TOKEN * len(between), FARTHEST)
    score += SUBJECT_FIRST if not between and mention.last <= cue.finite else 0.0
    score += max(PER_BOUNDARY * boundaries, MOST_BOUNDARIES)
    opener = reading.tokens[mention.first - 1].lower if mention.first else ""
    return score + (OPENS_CLAUSE if opener in SUBORDINATORS and not boundaries else 0.0)
