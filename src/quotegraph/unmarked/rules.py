"""The rules that find what a frame reports without quotation marks, in order of precedence.

Each answers with the reported words as token ranges, the frame left out, or None. The rows are
tested: `quote` holds the reported words of the frame whose cue is tagged.
"""

from collections.abc import Callable
from typing import TypeAlias

from quotegraph.grammar.clauses import COORDINATORS, Clause
from quotegraph.grammar.moods import is_reported_mood
from quotegraph.lexicon.cue_rows import VerbKind
from quotegraph.quotes.case import VERDICTS
from quotegraph.unmarked.carried import HEARSAY
from quotegraph.unmarked.extent import begin_of, until_return
from quotegraph.unmarked.inquits import inquit_before_quote, inquit_behind_quote, inquit_reported
from quotegraph.unmarked.open_questions import leaves_open, tells_of_a_place
from quotegraph.unmarked.pointing import points_back
from quotegraph.unmarked.sources import source_reported
from quotegraph.unmarked.telling import POINTING_AHEAD, Ranges, Telling
from quotegraph.unmarked.told_as_fact import SAYING, after_colon, has_object, main_clause_reported
from quotegraph.unmarked.untold import is_of_thing

IndirectRule: TypeAlias = Callable[[Telling], Ranges | None]
# Openers of a clause about all that stands before it, where the verb has its object already.
CONTINUING_WORDS = frozenset(("was", "womit", "wodurch", "worauf", "woraufhin", "weshalb"))
JUDGING: frozenset[VerbKind] = frozenset(("judge", "deny"))


def clause_reported(telling: Telling) -> Ranges | None:
    """A clause with dass, ob or a question word after the frame is what it reports.

    Yes: Keller <cue>sagte</cue>, <quote>dass der Bau ruhe</quote>.
    Yes: Brandt <cue>fragte</cue> am Montag, <quote>ob das stimme</quote>.
    Yes: Keller <cue>sagte</cue>, <quote>dass der Bau ruhe</quote>, und verwies auf die Kosten.
    Yes: Es ist spät, da Keller <cue>gesagt</cue> hatte, <quote>dass der Bau ruhe</quote>.
    Yes: Es wird davon <cue>ausgegangen</cue>, <quote>dass die Brücke hält</quote>.
    Yes: Roth stellte die <cue>These</cue> auf, <quote>dass die Brücke hält</quote>.
    Yes: Für Anna Keller <cue>steht</cue> fest, <quote>dass die Brücke hält</quote>.
    No: Keller <cue>sagte</cue> nichts, weil sie es eilig hatte.
    No: Der Rat <cue>entscheidet</cue> im Mai, ob die Brücke bleibt.
    No: Er <cue>wusste</cue> nicht, wer die Brücke gebaut hatte.
    No: Er wollte nicht <cue>sagen</cue>, wer die Brücke gebaut hatte.
    No: Die Stadt steht vor der <cue>Frage</cue>, ob die Brücke bleibt.
    No: Wer <cue>glaubt</cue>, dass die Brücke hält, der irrt.
    No: Keller <cue>kritisierte</cue> die Rolle des Rats, was viele überraschte.
    No: Roth <cue>steht</cue> am Tor und wartet, dass jemand kommt.
    No: Keller <cue>berichtete</cue> aus dem Dorf, wo sie seit Jahren lebt.
    No: Keller <cue>erzählte</cue> gern dort, wo man ihr zuhörte.
    """
    if not telling.governs or is_of_thing(telling.reading, telling.frame, telling.clause):
        return None
    for clause in telling.following[:1]:
        if clause.kind == "content" and not (
            _compares(telling, clause)
            or _goes_on(telling, clause)
            or tells_of_a_place(telling, clause)
            or leaves_open(telling, clause)
        ):
            return (until_return(telling, clause.first),)
    return None


def _compares(telling: Telling, clause: Clause) -> bool:
    """Whether a clause with 'wie' is itself a frame: '…, wie er zugab'."""
    frames = telling.frames.of_sentence(telling.sentence)
    inside = [f for f in frames if clause.first <= f.cue.finite < clause.last]
    return clause.opener == "wie" and any(f.cue.kind == "verb" for f in inside)


def _goes_on(telling: Telling, clause: Clause) -> bool:
    """Whether a clause tells what followed: '… kritisierte den Rat, was viele überraschte'.

    So it does behind a quote: '„Ja“, sagte Keller, worauf alle lachten.'
    """
    quoted = telling.sentence in telling.quoted and clause.opener != "was"
    return clause.opener in CONTINUING_WORDS and (quoted or has_object(telling))


def konjunktiv_reported(telling: Telling) -> Ranges | None:
    """A main clause in Konjunktiv after the frame is what it reports.

    Yes: Keller <cue>sagte</cue>, <quote>der Bau ruhe</quote>.
    Yes: Anna Keller, die Bürgermeisterin, <cue>sagte</cue>, <quote>sie kämen später</quote>.
    Yes: Der Sender <cue>meldete</cue>, <quote>hundert Leute sollen gehen</quote>.
    Yes: Das Gericht war der <cue>Einschätzung</cue> gefolgt, <quote>der Bau sei sicher</quote>.
    No: Das Gericht wies <cue>Vorwürfe</cue> zurück: Der Rat habe recht.
    No: Keller <cue>sagte</cue> zu, als der Bau ruhte.
    No: Die Frau, die <cue>gesungen</cue> hatte, wäre gern geblieben.
    No: Falls Keller das <cue>sagte</cue>, wäre es falsch.
    No: Beide <cue>beteuern</cue> ihren Willen, doch der Streit dürfte andauern.
    """
    if not telling.governs:
        return None
    for clause in telling.following[:1]:
        first = begin_of(telling, clause)
        if telling.divider(clause) == ":" and telling.frame.cue.kind == "verb":
            verb = telling.frame.cue.verb
            if verb is None or verb.kind in VERDICTS:
                return None  # 'wies das zurück: Die Zeugen hätten gelogen' says why
        goes_on = telling.clause.kind in ("aside", "relative") and _is_begun(clause, first)
        of_noun = telling.frame.cue.kind == "noun"  # whose relative clause ends with its verb
        goes_on = goes_on or (of_noun and clause.finite == clause.last - 1)
        told = _is_said(telling, clause) or _is_hearsay(telling, clause)
        if clause.kind == "main" and told and not goes_on:
            return (until_return(telling, first),)
    return None


def _is_said(telling: Telling, clause: Clause) -> bool:
    """Whether a clause is Konjunktiv, as a report is: not '…, doch der Streik dürfte dauern'."""
    first = telling.tokens[clause.first].lower
    if first not in COORDINATORS or clause.finite is None:
        return telling.is_told(clause)
    return is_reported_mood(telling.tokens[clause.finite])


def _is_begun(clause: Clause, first: int) -> bool:
    """Whether a clause goes on with one before: it has its verb at its head, or at its end."""
    return clause.finite in (first, clause.last - 1)


def _is_hearsay(telling: Telling, clause: Clause) -> bool:
    """'berichtete, hundert Leute sollen gehen': 'soll' stands where a Konjunktiv could."""
    if clause.finite is None or telling.tokens[clause.finite].lower not in HEARSAY:
        return False
    says = telling.frame.cue.verb_kind in SAYING | {"announce"}
    beside = clause is telling.following[0] and clause.first == telling.clause.last + 1
    return says and beside and clause.finite > clause.first and telling.divider(clause) == ","


def infinitive_reported(telling: Telling) -> Ranges | None:
    """An infinitive with zu after the frame is what it reports.

    Yes: Brandt <cue>gab</cue> <cue>an</cue>, <quote>sich mit der Stadt geeinigt zu haben</quote>.
    Yes: Keller <cue>forderte</cue>, <quote>die Brücke sofort zu sperren</quote>.
    Yes: Sie kennt die <cue>Bitte</cue> des Chefs Paul Roth, <quote>die Brücke zu sperren</quote>.
    No: Die <cue>Idee</cue>, die Brücke zu sperren, ist alt.
    No: Keller <cue>sagte</cue> das, um Zeit zu gewinnen.
    No: So <cue>nennen</cue> sie den Versuch, die Brücke zu heben.
    No: Keller <cue>kritisiert</cue> die Entscheidung des Rats, die Brücke zu sperren.
    No: Roth hat <cue>wiederholt</cue> versucht, die Kasse zu öffnen.
    """
    if not telling.governs or not telling.attributed or telling.only_names:
        return None
    for clause in telling.following[:1]:
        if clause.kind == "infinitive" and not _hangs_on_noun(telling, clause):
            return (until_return(telling, begin_of(telling, clause)),)
    return None


def _hangs_on_noun(telling: Telling, clause: Clause) -> bool:
    """'kritisiert die Entscheidung, … zu': an infinitive that says what a judged thing is.

    So does that behind 'findet Zeit'; but 'kritisiert die Stadt dafür, … zu'.
    """
    verb = telling.frame.cue.verb
    judges = verb is not None and (verb.kind in JUDGING or verb.verb == "finden")
    words = telling.tokens[telling.clause.first : clause.first]
    ahead = any(word.lower in POINTING_AHEAD or word.lower == "es" for word in words)
    return judges and has_object(telling) and not ahead


def comparison_reported(telling: Telling) -> Ranges | None:
    """'Wie X mitteilte, …': the rest of the sentence is what the frame reports.

    Yes: Wie Brandt <cue>mitteilte</cue>, <quote>werde alles geprüft</quote>.
    Yes: Wie Jonas Brandt, ihr Chef, <cue>mitteilte</cue>, <quote>wird alles geprüft</quote>.
    No: Wie Brandt kam, <cue>sagte</cue> niemand.
    """
    if not telling.governs or telling.first_word.lower != "wie" or telling.opening:
        return None
    if telling.frame.cue.finite < telling.clause.last - 2:
        return None  # 'Wie berichtet hat Keller …'
    rest = [c for c in telling.clauses[telling.own + 1 :] if c.first >= telling.end]
    if all(clause.finite is None for clause in rest):
        return None
    return (telling.trimmed(rest[0].first, telling.bounds[1]),)


INDIRECT_RULES: tuple[IndirectRule, ...] = (
    points_back,
    comparison_reported,
    inquit_reported,
    clause_reported,
    konjunktiv_reported,
    infinitive_reported,
    after_colon,
    source_reported,
    main_clause_reported,
)

# What a cue that quotes already can report as well: 'glaubt, dass es reicht: „Wir haben Zeit.“'
RULES_BESIDE_A_QUOTE: tuple[IndirectRule, ...] = (
    inquit_before_quote,
    inquit_behind_quote,
    clause_reported,
    konjunktiv_reported,
    infinitive_reported,
)
