"""Rules whose frame stands right before the marks: before a colon, or a name before a bracket."""

from itertools import takewhile

from quotegraph.context import Attribution, Context
from quotegraph.context.frame_choice import is_reported, nearest, speaking
from quotegraph.context.wording import END_MARKS
from quotegraph.framing.cue import Cue
from quotegraph.framing.frames import Frame
from quotegraph.framing.speaker_forms import as_name
from quotegraph.framing.verb_persons import PERSONS
from quotegraph.grammar.moods import is_finite
from quotegraph.grammar.nouns import is_said
from quotegraph.grammar.verbs import AUXILIARIES
from quotegraph.rules.around import carried_over

SPEAKING = PERSONS | {"collective"}
SHORTEST_SENTENCE = 3  # words
RECEIVES = frozenset(
    "bekam bekamen bekommt bekommen erhielt erhielten erhält erntet erntete".split()
)
GIVES = frozenset(("gab", "gibt"))


def label(context: Context) -> Attribution | None:
    """A name that alone stands before the colon speaks, as in interviews and headlines.

    Yes: <speaker>Anna Keller</speaker>: „<quote>Wir haben verstanden.</quote>“
    Yes: <speaker>Anna Kellers</speaker> Wunschliste: „<quote>Wir brauchen Ruhe.</quote>“
    Yes: Keller kam spät. <speaker>Ihre Begründung</speaker>: „<quote>Die Bahn.</quote>“
    No: Keller kam spät: „<quote>Wir haben verstanden.</quote>“
    No: Würde Parteichef Jonas Brandt sagen: „<quote>Ich gehe</quote>“, wäre alles vorbei.
    """
    found = context.label or context.heading
    owner = None
    if found is not None and found.form in ("none", "document", "collective"):
        owner = context.frames.owner_of(found)  # Kellers Botschaft: „…“
    mention = owner or (as_name(context.reading, found) if found is not None else None)
    if mention is None or mention.form in ("none", "document") or mention.preposition:
        return None
    if context.reading.tokens[mention.first].lower in AUXILIARIES:
        return None  # 'Würde Keller sagen: „…“'
    if owner is not None and found is not None and is_said(context.reading.tokens[found.head].text):
        return Attribution(owner, Cue.at("noun", found.head, source=found))
    return Attribution(mention, Cue.at("colon", context.colon_token))


def headline_label(context: Context) -> Attribution | None:
    """Who opens a headline before a colon says what the headline quotes behind it.

    Yes in a headline: <speaker>Anna Keller</speaker>: Bad „<quote>nicht zu retten</quote>“
    Yes in a headline: <speaker>Anna Keller</speaker> zum Bad: „<quote>nicht zu retten</quote>“
    No in a headline: Talheim: Bad „<quote>nicht zu retten</quote>“
    No: Anna Keller kam: Das Bad ist „<quote>nicht zu retten</quote>“.
    """
    tokens = context.reading.tokens
    first = context.reading.bounds[context.sentence][0]
    mentions = context.frames.mentions_of(context.sentence) if context.in_headline else ()
    opening = next((m for m in mentions if m.first == first and m.last < context.first), None)
    if opening is None or opening.form not in SPEAKING:
        return None
    behind = tokens[opening.last : context.first]
    about = list(takewhile(lambda t: t.text != ":", behind))
    named = opening.form in PERSONS and len(about) < len(behind)
    apart = about and about[0].pos == "ADP" and not any(map(is_finite, about)) and named
    if behind[0].text != ":" and not apart:
        return None
    return Attribution(opening, Cue.at("colon", opening.last + len(about)))


def in_brackets(context: Context) -> Attribution | None:
    """A sentence in brackets right behind somebody's name is what that person says.

    Yes: <speaker>Anna Keller</speaker> („<quote>Das trifft uns hart.</quote>“) und Roth blieben.
    No: Der Regisseur Paul Roth („<quote>Der Morgen</quote>“) kam.
    """
    if not context.lead.rstrip().endswith("(") or context.word_count < SHORTEST_SENTENCE:
        return None
    if context.inner[-1].text not in END_MARKS:
        return None
    bracket = context.first - 2
    mentions = context.frames.mentions_of(context.sentence)
    for one in (part for mention in mentions for part in (mention.members or (mention,))):
        if bracket == (one.name[1] if one.name else one.head + 1):
            return Attribution(one._replace(last=bracket))
    return None


def verb_before_colon(context: Context) -> Attribution | None:
    """A reporting verb before the colon that opens the quote names its subject as the speaker.

    Yes: <speaker>Brandt</speaker> sagte am Abend: „<quote>Wir prüfen das.</quote>“
    Yes: Dazu erklärte <speaker>der Sprecher der Stadt</speaker>: „<quote>Wir prüfen das.</quote>“
    Yes: Keller stellte klar, <speaker>sie</speaker> habe nie gesagt: „<quote>Wir gehen.</quote>“
    Yes: <speaker>Seine Frau</speaker>, sagt Paul Roth, habe gerufen: „<quote>Iss auf.</quote>“
    Yes: Viele riefen, auf <speaker>ihren Plakaten</speaker> stand: „<quote>Es reicht.</quote>“
    No: Brandt sagte am Abend nichts. „<quote>Wir prüfen das.</quote>“
    """
    if not context.follows_colon:
        return None
    verbs = [f for f in context.before if f.cue.kind == "verb"]
    ending = [f for f in verbs[:1] if f.cue.main + 1 == context.colon_token and _tells(f)]
    verbs = [f for f in verbs if not is_reported(context, f)]
    return speaking(context, [*ending, *sorted(verbs, key=lambda frame: frame.cue.weak)])


def noun_before_colon(context: Context) -> Attribution | None:
    """A noun for something said before the colon belongs to the speaker.

    Yes: <speaker>Anna Kellers</speaker> Antwort: „<quote>Nein.</quote>“
    No: Kellers Auto: „<quote>Nein.</quote>“
    """
    if not context.follows_colon:
        return None
    if any(t.pos in ("VERB", "AUX") and t.i < context.first for t in context.outside):
        return None
    return speaking(context, [f for f in context.before if f.cue.kind != "verb"])


def giver_before_colon(context: Context) -> Attribution | None:
    """Praise and blame before a colon are in the words of whoever they come from.

    Yes: Lob bekam Paul Roth von <speaker>Anna Keller</speaker>: „<quote>Gut gemacht!</quote>“
    Yes: Lob gab es von <speaker>Anna Keller</speaker>: „<quote>Das war stark.</quote>“
    No: Anna Keller bekam Applaus für ihren Satz: „<quote>Das war stark.</quote>“
    """
    words = [t.lower for t in context.outside if t.i < context.first]
    receives = not RECEIVES.isdisjoint(words) or ("es" in words and not GIVES.isdisjoint(words))
    if not context.follows_colon or not receives:
        return None
    mentions = context.frames.mentions_of(context.sentence)
    givers = [m for m in mentions if m.preposition in ("von", "vom") and m.last < context.first]
    giver = next((m for m in reversed(givers) if m.can_speak), None)
    cue = next((f.cue for f in context.before), None)
    return Attribution(giver, cue) if giver is not None else None


def subject_before_colon(context: Context) -> Attribution | None:
    """Before a colon the person of the clause speaks, whatever the verb is.

    Yes: <speaker>Anna Keller</speaker> war müde: „<quote>Das bringt doch nichts mehr.</quote>“
    No: Es regnete: „<quote>Das bringt doch nichts mehr.</quote>“
    """
    if not context.follows_colon or not context.sentence_like:
        return None
    subject = context.frames.subject_of(context.sentence, context.first)
    if subject is None or not subject.can_speak:
        return None
    if context.told_before_colon and subject.form not in PERSONS:
        return None
    cue = next((f.cue for f in context.before), None)
    verb = context.reading.tokens[context.colon_token - 1]
    if cue is None and verb.pos == "VERB" and is_finite(verb):
        cue = Cue.at("verb", verb.i)  # 'Keller haderte: „…“'
    return Attribution(subject, cue)


def unsaid_before_colon(context: Context) -> Attribution | None:
    """A reporting verb or noun before the colon frames the quote though it names nobody.

    Yes: Dazu heißt es: „<quote>Wir prüfen das.</quote>“
    Yes: <speaker>Keller</speaker> widersprach. Weiter hieß es: „<quote>Ich bin krank.</quote>“
    No: Es regnete: „<quote>Wir prüfen das.</quote>“
    """
    if not context.follows_colon:
        return None
    told = context.told_before_colon
    found = nearest([f for f in context.before if not told or f.cue.kind == "connective"])
    return carried_over(context, found)


def _tells(frame: Frame) -> bool:
    """Whether a verb right before the colon holds for what follows: 'sagte:', 'stand darauf:'."""
    written = frame.speaker is not None and frame.speaker.form == "document"
    return written if frame.cue.weak else not frame.cue.passive
