"""Rules for quoted words whose source is named without a verb: 'laut X', 'so X', 'für X'."""

from collections.abc import Sequence

from quotegraph.context import Attribution, Context
from quotegraph.context.frame_choice import PERSONAL, is_reported, nearest, speaks
from quotegraph.framing.cue import Cue
from quotegraph.framing.frames import Frame
from quotegraph.grammar.moods import is_finite
from quotegraph.grammar.verbs import BECOME
from quotegraph.marks import CLOSING
from quotegraph.mentions.mention import Mention

EQUATES = frozenset("ist sind war waren bleibt blieb bedeutet".split())
EQUATES_TOLD = frozenset("sei seien wäre wären".split())
COUNTS = frozenset("gilt gelten galt galten".split())  # für Keller gilt er als „Bremser“
CERTAIN = frozenset("klar fest sicher eindeutig offensichtlich logisch entscheidend".split())
QUOTED = "zitiert"
REACH_OF_OPINION = 12  # tokens between 'für X' and its verb


def source_of_clause(context: Context) -> Attribution | None:
    """'Laut X', 'nach Angaben von X' or 'X zufolge' in the clause names the source.

    Yes: Laut <speaker>Keller</speaker> ist die Lage „<quote>ernst, aber stabil</quote>“.
    Yes: Nach den Worten von <speaker>Keller</speaker> war es „<quote>ein Versehen</quote>“.
    No: Keller ist „<quote>ernst, aber stabil</quote>“.
    No: Laut Keller soll Brandt „<quote>Jetzt reicht es</quote>“ gebrüllt haben.
    """
    return None if _uttered(context) else nearest(_sources(context, context.clause))


def source_governing(context: Context) -> Attribution | None:
    """A source named elsewhere in the sentence stands for its other clauses too.

    Yes: Laut <speaker>Keller</speaker> ist klar, dass die Lage „<quote>ernst</quote>“ ist.
    Yes: Das Dach sei „<quote>in gutem Zustand</quote>“ gewesen, so <speaker>Anna Keller</speaker>.
    Yes: Der Rat solle, so <speaker>Anna Keller</speaker>, „<quote>in aller Ruhe</quote>“ beraten.
    No: Keller weiß, dass die Lage „<quote>ernst</quote>“ ist.
    """
    return nearest(_sources(context, (*context.before, *context.after)))


def opinion_of_clause(context: Context) -> Attribution | None:
    """What a thing is for somebody, in marks, is that person's word for it.

    Yes: Für <speaker>Anna Keller</speaker> ist das „<quote>ein Schlag ins Gesicht</quote>“.
    Yes: Was für <speaker>die Eltern</speaker> „<quote>eine Zumutung</quote>“ ist, freut andere.
    Yes: Der Umzug war für <speaker>die Eltern</speaker> „<quote>eine Zumutung</quote>“.
    Yes: Für <speaker>die Eltern</speaker> gilt der Plan als „<quote>große Hilfe</quote>“.
    Yes: Was für uns „klug“ ist, war für <speaker>die Verbände</speaker> „<quote>dumm</quote>“.
    No: Für Anna Keller kam der Beschluss „<quote>sehr spät</quote>“ auf den Tisch.
    """
    opens = [t.lower for t in context.outside[:1]] == ["für"]
    words = EQUATES | EQUATES_TOLD if opens else EQUATES
    words = words | COUNTS if context.is_verdict else words
    verbs = [t for t in context.outside if t.lower in words and not context.is_divided_from(t.i)]
    is_verb = next(iter(reversed(verbs)), None)
    after = context.tail.lstrip()
    if is_verb is not None and is_verb.i >= context.last:
        after = after.removeprefix(is_verb.text).lstrip()  # 'was für Keller „zu teuer“ ist'
    ended = not after.strip(" .,;!?“”«»") or after.startswith((".", ","))
    before = context.word_before
    said_of = before is not None and before.lower in ("das", "dies", "es")  # ist das „Murks“
    if is_verb is None or not ended or (context.name_like and not said_of):
        return None
    for mention in reversed(context.frames.mentions_of(context.sentence)):
        near = mention.head < context.first and mention.preposition == "für"
        near = near and not context.is_divided_from(mention.head)
        if near and mention.form in PERSONAL and is_verb.i > mention.first - REACH_OF_OPINION:
            opener = mention.first - 1
            source = _before_marks(mention, context.first - 1)
            return Attribution(source, Cue.at("connective", opener, finite=is_verb.i))
    return None


def opinion_before_colon(context: Context) -> Attribution | None:
    """What is clear or certain for somebody, before a colon, is what that person says.

    Yes: Für <speaker>Anna Keller</speaker> steht fest: „<quote>Wir steigen auf.</quote>“
    Yes: Klar ist für <speaker>Anna Keller</speaker> nur eines: „<quote>Wir steigen auf.</quote>“
    No: Für Anna Keller kam es anders: „<quote>Wir steigen auf.</quote>“
    """
    sure = any(t.lower in CERTAIN for t in context.outside if t.i < context.first)
    if not context.follows_colon or not context.sentence_like or not sure:
        return None
    mentions = context.frames.mentions_of(context.sentence)
    personal = (m for m in mentions if m.preposition == "für" and m.form in PERSONAL)
    mention = next(filter(context.is_outside, personal), None)
    return Attribution(mention, Cue.at("connective", mention.first - 1)) if mention else None


def _before_marks(mention: Mention, mark: int) -> Mention:
    """Leave what is marked out of a phrase that it was taken for a part of: 'die CDU „mutlos“'."""
    if mention.last <= mark:
        return mention
    return mention._replace(last=mark, form="collective", name=None, label=None)


def _uttered(context: Context) -> bool:
    """'soll „Es reicht“ gerufen haben': whoever tells it, the clause names who said these words."""
    verbs = [f for f in context.clause if f.cue.verb is not None and f.speaker is not None]
    plain = [f for f in verbs if not f.cue.weak and not is_reported(context, f)]
    uttered = any(f.cue.verb_kind == "utter" and speaks(context, f) for f in plain)
    said = [f.speaker for f in plain if f.cue.verb_kind == "say"]
    return uttered or any(speaker and speaker.form in PERSONAL for speaker in said)


def _sources(context: Context, frames: Sequence[Frame]) -> list[Frame]:
    """Keep the frames of 'laut', 'zufolge' and 'nach Angaben'; 'so X' only holds beside a quote."""
    sources = [f for f in frames if f.cue.kind in ("connective", "source")]
    known = [f for f in sources if f.speaker or f.cue.medium != "thought"]  # 'meiner Meinung nach'
    return [f for f in known if f.cue.kind == "source" or not _is_inquit_so(context, f)]


def _is_inquit_so(context: Context, frame: Frame) -> bool:
    """Whether 'so X' belongs to another quote, behind whose marks it stands."""
    tokens = context.reading.tokens
    at = frame.cue.main
    if tokens[at].lower != "so":
        return False
    beside = at >= 2 and tokens[at - 2 if tokens[at - 1].text == "," else at - 1].text in CLOSING
    speaker = frame.speaker
    behind = tokens[speaker.last : speaker.last + 1] if speaker is not None else ()
    closed = all(token.pos == "ADP" or not token.text[0].isalnum() for token in behind)
    return beside or not closed


def with_the_words(context: Context) -> Attribution | None:
    """Who does something 'mit den Worten', or with a demand or appeal, says what follows.

    Yes: <speaker>Keller</speaker> eröffnete die Feier mit den Worten „<quote>Es geht los</quote>“.
    Yes: Mit dem Satz „<quote>Es ist genug</quote>“ schloss <speaker>Anna Keller</speaker> die Tür.
    Yes: Er sagte, <speaker>Roth</speaker> habe ihn mit den Worten „<quote>Halt</quote>“ gestoppt.
    No: Keller warb mit dem Plan „<quote>Talheim</quote>“.
    Yes: <speaker>Keller</speaker> wurde mit dem Satz „<quote>Wir gehen jetzt heim</quote>“ berühmt.
    Yes: <speaker>Keller</speaker> wurde mit dem Satz „<quote>Wir gehen jetzt heim</quote>“ zitiert.
    No: Keller wurde von der Katze mit den Worten „<quote>Na, du</quote>“ begrüßt.
    """
    noun = context.first - 2 - context.follows_colon
    mentions = context.frames.mentions_of(context.sentence)
    words = next((m for m in mentions if m.head == noun and m.preposition == "mit"), None)
    said = words.noun if words is not None else None
    if said is None or said.kind != "speech" or not (said.lemma == "Wort" or context.sentence_like):
        return None
    finite = [t for t in context.outside if is_finite(t)]
    before = [t for t in finite if t.i < noun]
    verb = next(iter(before[-1:] or finite), None)
    if verb is None:
        return None
    subject = context.frames.subject_of_verb(context.sentence, verb.i)
    after = [t for t in context.outside if t.i >= context.last and t.morph.verb_form == "Part"]
    quoted = any(t.lower == QUOTED for t in after)
    if verb.lower in BECOME and after and not quoted:  # von Keller mit den Worten „…“ begrüßt
        agents = (m for m in mentions if m.preposition in ("von", "vom") and m.head < noun)
        subject = next(agents, None)
    if subject is None or subject.form not in PERSONAL:
        return None
    return Attribution(subject, Cue.at("noun", noun, finite=verb.i))
