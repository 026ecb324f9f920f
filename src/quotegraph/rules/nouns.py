"""Rules for quoted words that a noun for something said holds: Kellers Vorwurf der „Willkür“."""

from dataclasses import replace

from quotegraph.context import Attribution, Context
from quotegraph.context.frame_choice import gives_reason, person_of, speaking
from quotegraph.framing.frames import Frame
from quotegraph.grammar.moods import is_subjunctive
from quotegraph.grammar.nouns import TALKS
from quotegraph.mentions.mention import Mention

FARTHEST_NOUN = 3  # tokens from a noun for something said to the quoted words, the mark counted


def noun_governing(context: Context) -> Attribution | None:
    """A noun for something said, right before the quote or what the quote is, names the speaker.

    Yes: Auf die Frage lautete <speaker>Brandts</speaker> Antwort „<quote>später</quote>“.
    Yes: Auf <speaker>Anna Kellers</speaker> Satz „<quote>Wir gehen</quote>“ antwortete Roth.
    Yes: Es blieb bei <speaker>Kellers</speaker> Vorwurf der „<quote>Untreue im Amt</quote>“.
    No: Brandts Auto war „<quote>später</quote>“ da.
    No: Über Brandts Forderung wolle er „<quote>erst einmal schlafen</quote>“.
    No: Durch die „<quote>neue Lage</quote>“ entfiel die Grundlage für Kellers Forderung.
    """
    nouns = [f for f in context.clause if f.cue.kind == "noun" and _stands_beside(context, f)]
    found = speaking(context, nouns)
    if found is not None or not nouns or not context.in_content_clause:
        return found
    person = person_of(context, context.sentence)
    return replace(person, cue=nouns[0].cue) if person is not None else None


def _stands_beside(context: Context, noun: Frame) -> bool:
    """Whether no more than an article and a preposition part a noun from the quote behind it."""
    phrases = [m.last for m in (noun.speaker, noun.cue.source) if m and m.last < context.first]
    last = max(noun.cue.main + 1, *phrases, 0)
    between = context.reading.tokens[last : context.first]
    return 0 < len(between) <= FARTHEST_NOUN and not any(map(is_subjunctive, between))


def noun_with_clause(context: Context) -> Attribution | None:
    """The clause right behind a noun for something said is what it says.

    Yes: Auf die Kritik <speaker>der CDU</speaker>, es fehle „<quote>jeder Mut</quote>“, lacht er.
    Yes: <speaker>Anna Kellers</speaker> Rat, dass „<quote>Ruhe einkehren</quote>“ müsse, half.
    Yes: Mit der Begründung, es sei „<quote>zu teuer</quote>“, lehnte <speaker>Roth</speaker> ab.
    No: Der Vorwurf der Grünen, „<quote>Nordwind</quote>“ und Keller reisten ab.
    """
    if not context.in_konjunktiv and not context.in_content_clause:
        return None
    tokens = context.reading.tokens
    for frame in context.before:
        source = frame.cue.source
        if frame.cue.kind == "noun" and source is not None and not _is_talk(context, source):
            last = max(source.last, frame.speaker.last if frame.speaker else 0)
            between = tokens[last + 1 : context.first - 1]
            opens = tokens[last].text == "," and not any(t.text in ",;:" for t in between)
            if opens and gives_reason(frame):
                doer = person_of(context, context.sentence)
                return replace(doer, cue=frame.cue) if doer is not None else None
            return speaking(context, [frame]) if opens else None
    return None


def _is_talk(context: Context, source: Mention) -> bool:
    """'Der Bau ruhe, sagte sie in einem Interview, „und das ist gut“': where it was said."""
    return context.reading.tokens[source.head].text.removesuffix("s") in TALKS
