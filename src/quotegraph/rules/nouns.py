"""Rules for quoted words that a noun for something said holds: Kellers Vorwurf der „Willkür“."""

from dataclasses import replace

from quotegraph.context import Attribution, Context
from quotegraph.context.frame_choice import gives_reason, person_of, speaking
from quotegraph.framing.frames import Frame
from quotegraph.grammar.moods import is_subjunctive
from quotegraph.grammar.nouns import TALKS
from quotegraph.mentions.mention import Mention

SAYING = frozenset(("say", "assert", "utter", "announce", "admit", "continue"))
STEMS = frozenset("stammt stammte stammten stamme".split())
CIRCUMSTANCES = frozenset("nach trotz wegen angesichts bei vor seit".split())
FARTHEST_NOUN = 3  # tokens from a noun for something said to the quoted words, the mark counted


def noun_governing(context: Context) -> Attribution | None:
    """A noun for something said, right before the quote or what the quote is, names the speaker.

    Yes: Auf die Frage lautete <speaker>Brandts</speaker> Antwort „<quote>später</quote>“.
    Yes: Auf <speaker>Anna Kellers</speaker> Satz „<quote>Wir gehen</quote>“ antwortete Roth.
    Yes: Es blieb bei <speaker>Kellers</speaker> Vorwurf der „<quote>Untreue im Amt</quote>“.
    Yes: Von <speaker>Anna Keller</speaker> stammt der Satz „<quote>Wir gehen</quote>“.
    No: Brandts Auto war „<quote>später</quote>“ da.
    No: Über Brandts Forderung wolle er „<quote>erst einmal schlafen</quote>“.
    No: Durch die „<quote>neue Lage</quote>“ entfiel die Grundlage für Kellers Forderung.
    """
    nouns = [f for f in context.clause if f.cue.kind == "noun" and _stands_beside(context, f)]
    found = speaking(context, nouns) or (_comes_from(context, nouns[0]) if nouns else None)
    if found is not None or not nouns or not context.in_content_clause:
        return found
    person = person_of(context, context.sentence)
    return replace(person, cue=nouns[0].cue) if person is not None else None


def _comes_from(context: Context, noun: Frame) -> Attribution | None:
    """'Von Keller stammt der Satz „…“', 'Das Wort „…“ stammt von Keller'."""
    if not any(token.lower in STEMS for token in context.outside):
        return None
    mentions = context.frames.mentions_of(context.sentence)
    origins = (m for m in mentions if m.preposition in ("von", "vom") and m.can_speak)
    origin = next(origins, None)
    return Attribution(origin, noun.cue) if origin is not None else None


def _stands_beside(context: Context, noun: Frame) -> bool:
    """Whether no more than an article and a preposition part a noun from the quote behind it."""
    phrases = [m.last for m in (noun.speaker, noun.cue.source) if m and m.last < context.first]
    last = max(noun.cue.main + 1, *phrases, 0)
    between = context.reading.tokens[last : context.first]
    return 0 < len(between) <= FARTHEST_NOUN and not any(map(is_subjunctive, between))


def noun_with_clause(context: Context) -> Attribution | None:
    """The clause or the quote right behind a noun for something said is what it says.

    Yes: Auf die Kritik <speaker>der CDU</speaker>, es fehle „<quote>jeder Mut</quote>“, lacht er.
    Yes: <speaker>Anna Kellers</speaker> Rat, dass „<quote>Ruhe einkehren</quote>“ müsse, half.
    Yes: Mit der Begründung, es sei „<quote>zu teuer</quote>“, lehnte <speaker>Roth</speaker> ab.
    Yes: Den Vorwurf von <speaker>Ute Sommer</speaker>, „<quote>Er lügt</quote>“, wies Roth zurück.
    Yes: Das Wort <speaker>der CDU</speaker>, es sei „<quote>zu spät</quote>“, nannte Roth „dumm“.
    No: Der Vorwurf der Grünen, „<quote>Nordwind</quote>“ und Keller reisten ab.
    No: Roth sagte nach der Kritik Kellers, der Bau sei „<quote>tot</quote>“.
    No: Nach der Kritik Kellers, „<quote>wir zahlen</quote>“, sagte Roth.
    """
    tokens = context.reading.tokens
    told = context.in_konjunktiv or context.in_content_clause
    for frame in context.before:
        source = frame.cue.source
        if frame.cue.kind == "noun" and source is not None and not _is_talk(context, source):
            last = max(source.last, frame.speaker.last if frame.speaker else 0)
            between = tokens[last + 1 : context.first - 1]
            closed = any(token.text == "," for token in tokens[last : last + 1])
            opens = closed and not any(t.text in ",;:" for t in between)
            opens = opens and (told or (not between and _is_objected(context, source)))
            if not opens or _is_beside(context, source):
                return None
            if gives_reason(frame):
                doer = person_of(context, context.sentence)
                return replace(doer, cue=frame.cue) if doer is not None else None
            return speaking(context, [frame])
    return None


def _is_objected(context: Context, source: Mention) -> bool:
    """Whether a noun without preposition opens the sentence, and the quote is all it says."""
    opens = source.first == context.reading.bounds[context.sentence][0]
    return opens and not source.preposition and context.precedes_comma


def _is_beside(context: Context, source: Mention) -> bool:
    """'Roth sagte nach der Kritik Kellers, …': the clause is what somebody else says."""
    saying = (f for f in context.before if f.cue.verb_kind in SAYING and f.cue.main < source.first)
    return source.preposition in CIRCUMSTANCES and any(saying)


def _is_talk(context: Context, source: Mention) -> bool:
    """'Der Bau ruhe, sagte sie in einem Interview, „und das ist gut“': where it was said."""
    return context.reading.tokens[source.head].text.removesuffix("s") in TALKS
