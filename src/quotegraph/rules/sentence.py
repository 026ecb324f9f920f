"""Rules for quoted words inside a sentence that somebody's words govern, wherever it names them."""

from collections.abc import Sequence
from dataclasses import replace

from quotegraph.context import Attribution, Context
from quotegraph.context.frame_choice import PERSONAL, is_aside, is_reported, speaking
from quotegraph.context.left_out import stands_for_speaker
from quotegraph.framing.cue import Cue
from quotegraph.framing.frames import Frame
from quotegraph.framing.verb_persons import PERSONS, says_es
from quotegraph.grammar.moods import is_finite, is_subjunctive
from quotegraph.grammar.verbs import CLAUSE_END
from quotegraph.rules.clause import is_of_owner

RETOLD = frozenset(("say", "announce", "ask"))
WANTS = frozenset("will wollen wollte wollten wolle möchte möchten".split())


def verb_governing(context: Context) -> Attribution | None:
    """A reporting verb elsewhere in the sentence governs the clause with the quoted words.

    Yes: <speaker>Keller</speaker> sagte, die Lage sei „<quote>ernst, aber stabil</quote>“.
    Yes: Wie <speaker>Anna Keller</speaker> mitteilte, werde „<quote>alles geprüft</quote>“.
    Yes: Der Bau ist „<quote>viel zu teuer</quote>“ geworden, sagte <speaker>Keller</speaker>.
    Yes: Der Weg ist „<quote>viel zu weit</quote>“ für alle, wie <speaker>Keller</speaker> sagt.
    Yes: „<quote>Geheult</quote>“ habe sie, erzählt <speaker>der Lotse</speaker>.
    Yes: <speaker>Keller</speaker> rät, dafür zu sorgen, „<quote>dass alle kommen</quote>“.
    Yes: Keller sagte, <speaker>Roth</speaker> habe gefragt, was sie „<quote>anhabe</quote>“.
    Yes: <speaker>Roth</speaker> fordert einen Plan, „<quote>der das Wort verdient</quote>“.
    No: Keller kam, weil die Lage „<quote>ernst</quote>“ war.
    No: In seiner „<quote>Thronrede</quote>“, die endlos war, mahnte Roth zur Ruhe.
    No: Als Roth „<quote>endlich</quote>“ kam, lobte Keller ihn.
    No: Auf die Frage, ob er „<quote>ein Lügner</quote>“ sei, lachte Paul Roth nur.
    """
    reported = context.in_konjunktiv or context.in_content_clause or context.in_infinitive
    whole = context.has_own_verb and not context.in_adverbial_front
    closing = _closing(context) if whole else None
    reported = reported or context.adds_clause
    reported = reported or context.sentence_like or (closing is not None and not closing.cue.weak)
    if (not reported and not context.in_headline) or _is_asked(context):
        return None
    if any(is_of_owner(context, f) for f in context.before):
        return None
    verbs = [f for f in (*context.before, *context.after) if f.cue.kind == "verb"]
    strong = [f for f in verbs if not f.cue.weak or (f is closing and context.in_konjunktiv)]
    fitting = [f for f in strong if not is_aside(context, f) and not _only_names(f)]
    plain = [f for f in fitting if not is_reported(context, f)]
    nested = [f for f in fitting[:1] if f in context.before and f not in plain]
    nested = [f for f in nested if f.cue.main < context.first or f.cue.verb_kind == "say"]
    told = speaking(context, _retold(nested)) if plain else None
    told = told or speaking(context, plain) or speaking(context, _retold(fitting))
    return told or _told_by_nobody(context, plain)


def accused(context: Context) -> Attribution | None:
    """Who is accused of having said something is its speaker, by the words of the accuser.

    Yes: Roth warf <speaker>Ute Sommer</speaker> vor, „<quote>Wir gehen</quote>“ gesagt zu haben.
    Yes: Roth wirft <speaker>ihr</speaker> vor, von „<quote>Betrug</quote>“ gesprochen zu haben.
    No: Roth warf Ute Sommer vor, „<quote>blind</quote>“ gewesen zu sein.
    No: Roth bestritt, „<quote>Wir gehen</quote>“ gesagt zu haben.
    """
    said = [f for f in context.clause if f.cue.kind == "verb" and f.cue.main >= context.last]
    blaming = next((f for f in context.before if f.cue.verb_kind == "accuse"), None)
    tokens = context.reading.tokens
    if not said or blaming is None or blaming.addressee is None:
        return None
    behind = [t.lower for t in tokens[said[0].cue.main + 1 : said[0].cue.main + 3]]
    if behind != ["zu", "haben"]:
        return None
    cue = said[0].cue
    return Attribution(blaming.addressee, cue, relay=blaming.speaker, clause=said[0].clause)


def _only_names(frame: Frame) -> bool:
    """'wie Anna Keller im Dorf heißt': a person's name, not what anybody says."""
    verb, speaker = frame.cue.verb, frame.speaker
    person = speaker is not None and speaker.form in PERSONS and not speaker.preposition
    return person and verb is not None and verb.verb == "heißen"


def _told_by_nobody(context: Context, frames: Sequence[Frame]) -> Attribution | None:
    """'Intern heißt es, Keller sei „nicht tragbar“': told, by whomever."""
    said = (f for f in frames if f.speaker is None and says_es(context.reading, f.cue))
    frame = next(said, None) if context.clause_in_konjunktiv else None
    return Attribution(None, frame.cue, clause=frame.clause) if frame is not None else None


def _is_asked(context: Context) -> bool:
    """'Auf die Frage, ob er „ein Lügner“ sei, …': the words of whoever asks, named or not."""
    tokens = context.reading.tokens
    sources = (f.cue.source for f in context.before if f.cue.kind == "noun")
    asked = (s for s in sources if s is not None and tokens[s.head].lower.endswith("frage"))
    behind = (tokens[s.last : s.last + 2] for s in asked)
    return any([t.lower for t in two] == [",", "ob"] for two in behind)


def verb_left_out(context: Context) -> Attribution | None:
    """A name alone since the quote before it in the sentence shares the verb of that quote.

    Yes: Anna Keller sprach von „Glück“, <speaker>Jonas Brandt</speaker> von „<quote>Pech</quote>“.
    Yes: Für Anna Keller ist es „ein Sieg“, für <speaker>Paul Roth</speaker> „<quote>Pech</quote>“.
    Yes: Die CDU nannte das „klug“, <speaker>die SPD</speaker> dagegen „<quote>mutlos</quote>“.
    Yes: Der eine nennt es „Glück“, <speaker>der andere</speaker> „<quote>Pech</quote>“.
    Yes: Hier rät der Rat zu „Ruhe“, dort <speaker>die Stadt</speaker> zu „<quote>Eile</quote>“.
    Yes: Keller sagte: „Nein“, und <speaker>die Stadt Talheim</speaker>: „<quote>Ja.</quote>“
    No: Anna Keller sprach von „Glück“, Jonas Brandt schwieg zu „<quote>Pech</quote>“.
    """
    mention = stands_for_speaker(context) if context.shares_sentence else None
    earlier = context.attribution_before
    return replace(earlier, speaker=mention) if mention is not None and earlier else None


def same_sentence(context: Context) -> Attribution | None:
    """A quote in the same sentence hands its speaker on.

    Yes: <speaker>Sie</speaker> sprach von „Chaos“ und „<quote>Willkür</quote>“.
    No: Sie sprach von Chaos. „<quote>Willkür</quote>“ ist ein Film.
    """
    if context.previous is None or not context.shares_sentence or _is_reframed(context):
        return None
    return context.attribution_before


def wanted_by_subject(context: Context) -> Attribution | None:
    """What somebody wants to do, in marks, is how that person put it.

    Yes: <speaker>Anna Keller</speaker> will „<quote>in aller Ruhe beraten</quote>“, ob es geht.
    Yes: <speaker>Die Klägerin</speaker> will „<quote>nur ihre Ruhe</quote>“, das Amt schweigt.
    Yes: <speaker>Die Stadt</speaker> will „<quote>so schnell wie möglich</quote>“ bauen.
    Yes: <speaker>Sie</speaker> wollte den Plan „<quote>noch einmal genau prüfen</quote>“.
    No: Sie will die „<quote>Nordwind</quote>“ verkaufen.
    No: Anna Will wurde „<quote>nach Osten entlassen</quote>“.
    """
    inner = [t for t in context.inner if t.text[0].isalnum()]
    if context.word_count < 2 or not inner[0].text[0].islower() or context.has_finite_verb:
        return None
    ends = inner[-1].pos in ("VERB", "AUX") and inner[-1].lower.endswith("n")
    wants = [t for t in context.outside if t.lower in WANTS and t.i < context.first]
    wants = [t for t in wants if t.i not in context.reading.name_at]  # Elisabeth Will
    if not wants or context.is_divided_from(wants[-1].i):
        return None
    bare = wants[-1].i + 2 == context.first and not context.tail.lstrip()[:1].isalnum()
    bare = bare or _ends_with_infinitive(context)
    if not ends and not bare:
        return None
    subject = context.frames.subject_of(context.sentence, context.first)
    if subject is None or subject.form not in PERSONAL:
        return None
    return Attribution(subject, Cue.at("verb", wants[-1].i))


def _ends_with_infinitive(context: Context) -> bool:
    """'will „so schnell wie möglich“ bauen': an infinitive closes the clause behind the marks."""
    behind = context.reading.tokens[context.last + 1 : context.last + 3]
    if len(behind) < 2 or behind[1].text not in CLAUSE_END:
        return False
    return behind[0].pos == "VERB" and behind[0].lower.endswith("n") and not is_finite(behind[0])


def subject_of_main_clause(context: Context) -> Attribution | None:
    """In 'X machte klar, dass … sei' the Konjunktiv shows that X said it, whatever the verb is.

    Yes: <speaker>Keller</speaker> machte deutlich, dass die Lage „<quote>ernst</quote>“ sei.
    Yes: <speaker>Anna Keller</speaker> gab sich sicher, dass man „<quote>am Ziel</quote>“ sei.
    No: Keller machte deutlich, dass die Lage „<quote>ernst</quote>“ ist.
    No: Nun sei die Stadt so weit, dass „<quote>alle gehen</quote>“.
    """
    before = [t for t in context.outside if t.i < context.first]
    opener = next((t for t in before if t.lower in ("dass", "daß", "ob")), None)
    if opener is None or not context.in_konjunktiv:
        return None
    if any(is_subjunctive(t) for t in before if t.i < opener.i):
        return None  # 'Zudem sei die Stadt so weit, dass …': told itself
    subject = context.frames.subject_of(context.sentence, opener.i)
    if subject is None or subject.form not in PERSONAL:
        return None
    cue = next((f.cue for f in context.before if f.cue.kind == "verb"), None)
    return Attribution(subject, cue)


def _closing(context: Context) -> Frame | None:
    """'…, sagte Keller.', '…, so heißt es': the frame that ends a sentence tells all of it."""
    frame = next((f for f in reversed(context.after) if f.cue.kind == "verb"), None)
    if frame is None:
        return None
    tokens = context.reading.tokens
    first, last = frame.clause
    opens = first + (tokens[first].lower == "so")
    ends = last + 1 >= len(tokens) or tokens[last].text in (".", "!", "?")
    comment = tokens[first].lower == "wie" and frame.cue.finite == last - 1  # wie Keller sagt
    whole = comment or opens == frame.cue.finite
    return frame if whole and tokens[first - 1].text == "," and ends else None


def _is_reframed(context: Context) -> bool:
    """Whether another reporting verb with its own speaker stands since the quote before."""
    assert context.previous is not None
    end = context.candidates[context.previous].outer[1]
    verbs = [f for f in context.before if f.cue.kind == "verb" and not f.cue.weak]
    since = [f for f in verbs if context.reading.tokens[f.cue.finite].start >= end]
    return any(f.speaker is not None and not is_reported(context, f) for f in since)


def _retold(frames: Sequence[Frame]) -> list[Frame]:
    """Keep plain verbs of saying: 'er habe geschrieben, …' retells what somebody else said."""
    return [f for f in frames if f.cue.verb_kind in RETOLD]
