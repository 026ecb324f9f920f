"""Turn cues into frames: who speaks, to whom, and who only passes the words on."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from quotegraph.framing.addressees import told_beside
from quotegraph.framing.cue import Cue, clause_of
from quotegraph.framing.subjects import find_subject
from quotegraph.framing.verb_persons import Persons, persons_of, says_es
from quotegraph.framing.words_owners import owner_of_words, possessor
from quotegraph.grammar.clauses import is_subordinate
from quotegraph.grammar.moods import is_finite, is_subjunctive
from quotegraph.grammar.nouns import noun as known_noun
from quotegraph.grammar.tokens import Range, Reading
from quotegraph.marks import OPENING
from quotegraph.mentions.mention import Mention

# Kinds of verbs whose speaker is known from somebody else: 'Laut dem Blatt sagte Keller, …'.
PASSED_ON = frozenset(("say", "assert", "utter", "announce", "answer", "admit"))
INSIDE_A_TEXT = frozenset(("darin", "dort", "hierin"))
REACH = 150  # tokens to either side of a verb in which its subject is looked for


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue with its persons. `clause` is the token range of its clause.

    `addressee` is who is told or asked, `relay` who passes the words on ('zitierte die Agentur').
    """

    cue: Cue
    speaker: Mention | None
    clause: Range
    addressee: Mention | None = None
    relay: Mention | None = None


class Frames:
    """All frames of a text by sentence; `marked_words` counts how often words stand in marks."""

    def __init__(self, reading: Reading, mentions: Sequence[Mention], cues: Sequence[Cue]) -> None:
        """Build every frame once; the work is linear in the number of cues and mentions."""
        self.reading = reading
        self.marked_words = Counter(reading.text[pair.start : pair.end] for pair in reading.pairs)
        self.named = {name.first: name for name in reading.names}
        self.mentions: dict[int, list[Mention]] = {}
        for mention in mentions:
            sentence = reading.tokens[mention.head].sentence
            self.mentions.setdefault(sentence, []).append(mention)
        self.frames: dict[int, list[Frame]] = {}
        for cue in cues:
            sentence = reading.tokens[cue.finite].sentence
            frame = self._frame(cue, sentence)
            if frame.speaker is not None or cue.verb is None or cue.verb.speaker != "view":
                self.frames.setdefault(sentence, []).append(frame)
        for sentence, frames in self.frames.items():
            ordered = sorted(frames, key=lambda frame: frame.cue.finite)
            self.frames[sentence] = list(_with_relays(ordered))

    def __iter__(self) -> Iterator[Frame]:
        """Yield all frames, those of a sentence in order of their cues."""
        return chain.from_iterable(self.frames.values())

    def of_sentence(self, sentence: int) -> Sequence[Frame]:
        """Return the frames of a sentence in order of their cues."""
        return self.frames.get(sentence, ())

    def mentions_of(self, sentence: int) -> Sequence[Mention]:
        """Return the mentions of a sentence in order."""
        return self.mentions.get(sentence, ())

    def subject_of(self, sentence: int, stop: int) -> Mention | None:
        """Return the subject of the last main clause of a sentence that begins before a token."""
        first, last = self.reading.bounds[sentence]
        verbs = self._finite_verbs(sentence, min(last, stop), first)
        main = [
            cue for cue in verbs if not is_subordinate(self.reading, clause_of(self.reading, cue))
        ]
        for cue in reversed(main or verbs):
            near = self._near(sentence, cue)
            found = find_subject(self.reading, cue, near)
            if found is not None:
                return found
        return None

    def subject_of_verb(self, sentence: int, verb: int) -> Mention | None:
        """Return the subject of one finite verb of a sentence, a token."""
        token = self.reading.tokens[verb]
        cue = Cue.at("verb", verb, number=token.morph.number)
        return find_subject(self.reading, cue, self._near(sentence, cue))

    def _finite_verbs(self, sentence: int, stop: int, beside: int) -> list[Cue]:
        """Return the finite verbs of a sentence before a token, in the marked span of another."""
        first = max(self.reading.bounds[sentence][0], stop - REACH)
        level = self.reading.inside[beside]
        return [
            Cue.at("verb", token.i, number=token.morph.number)
            for token in self.reading.tokens[first:stop]
            if is_finite(token) and self.reading.inside[token.i] == level
        ]

    def owner_of(self, mention: Mention) -> Mention | None:
        """Return the person whose words a noun stands for: 'Kellers Botschaft', '… von Keller'."""
        if mention.owner is None and not self._is_of_person(mention):
            return possessor(self.reading, mention)  # 'ihre Begründung'
        owner = owner_of_words(self.reading, mention, self.named)
        return owner if owner is not None and owner.label == "PER" else None

    def _frame(self, cue: Cue, sentence: int) -> Frame:
        """Return the frame of a cue; a text speaks for its owner: 'Kellers Fazit lautet'."""
        clause = clause_of(self.reading, cue)
        if cue.source is not None:
            bare = cue.source.first == cue.source.head and self._is_of_person(cue.source)
            said = cue.source.noun_kind == "speech" or bare  # nach Analyse von Anna Keller
            named = cue.kind == "connective" and not said  # 'laut Keller'; else 'so sein Verdacht'
            source = cue.source if named else self._source(cue, sentence)
            told = told_beside(self.reading, clause, self._near(sentence, cue))
            beside = (m for m in told if m.first == cue.source.last + 1)  # so Roth gegenüber X
            return Frame(cue, source, clause, next(beside, None))
        near = self._near(sentence, cue)
        shared = None
        if cue.verb is not None and self._shares_subject(cue):
            near = self._before_coordination(near, cue)
            shared = self._shared_subject(sentence, cue)
        found = persons_of(self.reading, cue, clause, near)
        if found.speaker is None and cue.verb is not None and self._goes_on(cue):
            shared = self._shared_subject(sentence, cue)
        found = self._quoting_text(cue, found, near)
        frame = Frame(cue, found.speaker, clause, found.addressee, found.relay)
        if shared is not None and cue.verb is not None and cue.verb.speaker == "subject":
            told = frame.addressee if frame.addressee != shared else None
            frame = replace(frame, speaker=shared, addressee=told)
        if cue.verb is not None and cue.verb.speaker is None and frame.speaker is not None:
            owned = frame.speaker.owner or self._is_of_person(frame.speaker)
            owner = owner_of_words(self.reading, frame.speaker, self.named) if owned else None
            return replace(frame, speaker=owner or frame.speaker)
        if frame.speaker is None and says_es(self.reading, cue):
            return replace(frame, speaker=self._text_before(cue, clause, sentence))
        return frame

    def _quoting_text(self, cue: Cue, found: Persons, near: Sequence[Mention]) -> Persons:
        """'Roth zitierte aus einem Brief von Keller': the words are Keller's, Roth is the relay."""
        if cue.verb_kind != "relay" or found.speaker is None or found.relay or cue.passive:
            return found
        others = (m for m in near if m != found.speaker)
        texts = (m for m in others if m.noun_kind == "speech" or m.preposition == "aus")
        text = next((m for m in texts if m.owner or self._is_of_person(m)), None)
        owner = owner_of_words(self.reading, text, self.named) if text is not None else None
        return Persons(owner, relay=found.speaker) if owner not in (None, found.speaker) else found

    def _text_before(self, cue: Cue, clause: Range, sentence: int) -> Mention | None:
        """'Die Stadt legte einen Bericht vor. Darin heißt es …': the last text named before."""
        words = self.reading.tokens[clause[0] : clause[1]]
        if all(word.lower not in INSIDE_A_TEXT for word in words):
            return None
        before = self.mentions_of(sentence - 1) if sentence else ()
        texts = [m for m in before if m.form == "document" or (m.noun and m.noun.said)]
        ends = {text.last + 1 for text in texts}  # die Antwort auf eine Anfrage is no Anfrage
        texts = [text for text in texts if not text.preposition or text.first not in ends]
        return texts[-1]._replace(form="document", preposition="") if texts else None

    def _is_of_person(self, mention: Mention) -> bool:
        """'das Urteil von Keller'."""
        of = self.reading.tokens[mention.head + 1].lower if mention.head + 2 < mention.last else ""
        inside = (self.named.get(i) for i in range(mention.head + 2, mention.last))
        inner = next((name for name in inside if name is not None), None)
        return of == "von" and inner is not None and inner.label == "PER"

    def _source(self, cue: Cue, sentence: int) -> Mention | None:
        """Return whose words a noun stands for: its owner, the subject if they are 'eigene'.

        What has neither is a source itself: 'nach ersten Annahmen', 'nach Medienberichten'.
        """
        assert cue.source is not None
        before = self.reading.tokens[cue.source.first : cue.source.head]
        if any(token.lower.startswith("eigen") for token in before):
            return self.subject_of(sentence, self.reading.bounds[sentence][1])
        owner = owner_of_words(self.reading, cue.source, self.named)
        noun = cue.source.noun
        described = len(before) > 0 or (noun is not None and bool(noun.front))
        owner = owner or self._beside(cue.source, sentence)
        front = known_noun(noun.front) if noun is not None and noun.front else None
        personal = cue.medium == "thought" and front is None  # 'aus juristischer Sicht' is nobody's
        return owner or (cue.source if described and not personal and cue.kind != "noun" else None)

    def _beside(self, source: Mention, sentence: int) -> Mention | None:
        """Return the phrase right after a noun that can be its genitive: 'Ansicht des Rats'."""
        after = (m for m in self.mentions_of(sentence) if m.first == source.last)
        genitives = (m for m in after if "Gen" in m.cases and not m.preposition)
        return next((m for m in genitives if not self._is_counted(m)), None)

    def _is_counted(self, mention: Mention) -> bool:
        """'laut Behördenangaben 40 Menschen': no genitive stands before a bare number."""
        return self.reading.tokens[mention.first].pos == "NUM"

    def _shares_subject(self, cue: Cue) -> bool:
        """Whether 'und' stands right before a finite verb: 'sagte …, Europa …, und fügte hinzu'."""
        before = self.reading.tokens[cue.finite - 1].lower if cue.finite else ""
        return before in ("und", "aber", "sowie", "oder") and cue.main == cue.finite

    def _goes_on(self, cue: Cue) -> bool:
        """'lobte sie, sprach von „Glück“ und ging': no subject stands behind the verb."""
        before, behind = self.reading.tokens[cue.finite - 1], self.reading.tokens[cue.finite + 1 :]
        bare = any(t.pos in ("ADV", "ADP", "PART") or t.text in OPENING for t in behind[:1])
        return before.text == "," and cue.main == cue.finite and bare

    def _shared_subject(self, sentence: int, cue: Cue) -> Mention | None:
        """Return who does what stands before the 'und': 'Keller sah Brandt an und sagte'."""
        for verb in reversed(self._finite_verbs(sentence, cue.finite, cue.finite)):
            clause = clause_of(self.reading, verb)
            if is_subjunctive(self.reading.tokens[verb.finite]):
                continue  # a clause of what was said before: 'sagte, es regne, und ging'
            if not is_subordinate(self.reading, clause):
                found = find_subject(self.reading, verb, self._near(sentence, verb))
                opens = found is not None and found.first == self.reading.bounds[sentence][0]
                if found is not None and (found.can_speak or opens):
                    return found
        return None

    def _before_coordination(self, mentions: list[Mention], cue: Cue) -> list[Mention]:
        """Keep the mentions before a coordinated verb but for subjects of reported clauses."""
        tokens = self.reading.tokens
        subjects = {
            t.i for t in tokens[max(0, cue.finite - REACH) : cue.finite] if t.relation == "subject"
        }
        reported = {i for i in subjects if is_subjunctive(tokens[tokens[i].head])}
        before = [m for m in mentions if m.first < cue.finite]
        return [m for m in before or mentions if reported.isdisjoint(range(m.first, m.last))]

    def _near(self, sentence: int, cue: Cue) -> list[Mention]:
        """Return the mentions round a cue in the same marked span, or like it outside of any."""
        mentions = self.mentions_of(sentence)
        start = bisect_left(mentions, cue.finite - REACH, key=lambda mention: mention.first)
        stop = bisect_left(mentions, cue.finite + REACH, key=lambda mention: mention.first)
        level = self.reading.inside[cue.finite]
        return [m for m in mentions[start:stop] if self.reading.inside[m.first] == level]


def _with_relays(frames: Sequence[Frame]) -> Iterator[Frame]:
    """Yield frames; the source in the clause of a verb passes on what the verb's speaker said."""
    sources = [f for f in frames if f.cue.kind in ("connective", "source")]
    for frame in frames:
        first, last = frame.clause
        beside = (s.speaker for s in sources if first <= s.cue.finite < last and _has_owner(s))
        relay = next(beside, None) if frame.cue.verb_kind in PASSED_ON else None
        if relay is None or frame.speaker in (None, relay) or frame.relay or frame.cue.weak:
            yield frame
        else:
            yield replace(frame, relay=relay)


def _has_owner(source: Frame) -> bool:
    """Whether somebody else is the source: 'laut Mitteilung' may be the speaker's own."""
    told = source.speaker
    return told is not None and (told.form != "document" or told.owner is not None)
