"""Rows of words that report: verbs, nouns for things said, and 'laut', 'so', 'zufolge'."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from quotegraph.lexicon.rows import Noun
from quotegraph.vocabulary import Medium

VerbKind: TypeAlias = Literal[
    "accuse",
    "admit",
    "announce",
    "answer",
    "ask",
    "assert",
    "call",
    "continue",
    "decide",
    "demand",
    "deny",
    "find",
    "judge",
    "promise",
    "relay",
    "say",
    "think",
    "utter",
    "warn",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A verb or fixed phrase (`zu Protokoll geben`) that can report words or thoughts.

    `particle` is what stands apart from the finite verb: `mit` in `teilte … mit`, and several
    words in a phrase (`zu Protokoll`). `parts` holds the 3rd person singular present, the 3rd
    person singular past and the participle; `subjunctive` the 3rd person singular of Konjunktiv
    II where it does not follow from the past. `speaker` is the active role of whoever speaks:
    `subject`, `object` (`zitieren`), `prepositional` (`erfahren von`), `view` (`für X steht fest`),
    or None (`heißen`).
    `addressee` is the attachment of the person spoken to or targeted. `weak` marks verbs that
    report speech only beside a quote or colon.

    `kind` is one of:

    - `say` neutral (sagen, mitteilen); `utter` manner of voice (flüstern); `continue` (hinzufügen)
    - `ask` (fragen); `answer` (entgegnen); `demand` requests and advice (fordern, empfehlen)
    - `promise` (zusichern); `announce` (ankündigen, melden); `decide` (beschließen)
    - `assert` with force (betonen); `admit` also confirming (einräumen); `deny` (bestreiten)
    - `judge` praise, blame, estimates (loben); `accuse` (vorwerfen); `warn` also threats (drohen)
    - `call` gives a thing its name (nennen, bezeichnen als, sprechen von, beschimpfen)
    - `think` opinions, hopes and fears (glauben); `find` results of an enquiry (feststellen)
    - `relay` passes on the words of others (zitieren, heißen, lauten)
    """

    verb: str
    particle: str | None
    reflexive: bool
    parts: str
    subjunctive: str | None = None
    medium: Medium
    kind: VerbKind
    speaker: Literal["subject", "object", "prepositional", "view"] | None
    addressee: Literal["dative", "accusative", "prepositional"] | None
    weak: bool
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechNoun(Noun):
    """A noun for something said, thought or written.

    `source_phrase` is true where `nach <noun> von X` or `laut <noun> von X` marks X as the source.
    """

    medium: Medium
    source_phrase: bool
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Connective:
    """A cue that is no verb; `position` says where the source stands relative to the word.

    `case` is the case of the source, None where the word governs none.
    """

    word: str
    position: Literal["before", "after", "both"]
    case: Literal["nominative", "genitive", "dative"] | None
    medium: Medium
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActObject:
    """Which objects of a verb tell that somebody spoke, where others tell a deed, or nothing.

    `behind` are prepositions that the object has to stand behind ('berichtete von Schüssen');
    `said` the only bare objects that are said ('bot Hilfe an', but 'bot Kaffee an'); `done_to`
    nouns, also as last parts of compounds, that the verb does something to ('verteidigte den
    Titel'). A verb with none of these tells an act with reported words alone. `act` is a sentence
    that tells an act, `deed` one that tells none.
    """

    verb: str
    particle: str | None
    behind: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    done_to: tuple[str, ...] = ()
    act: str | None = None
    deed: str | None = None
