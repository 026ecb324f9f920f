"""The rule for words that a source vouches for: 'Laut X …', 'X zufolge', 'nach Angaben von X'."""

from quotegraph import lexicon
from quotegraph.grammar.tokens import Range
from quotegraph.grammar.verbs import CLAUSE_END
from quotegraph.unmarked.extent import source_range, start_after_colon
from quotegraph.unmarked.telling import Ranges, Telling

# Nouns that what stands behind 'nach' is asked or looked for by.
SOUGHT = lexicon.words("sought")
FOLLOWED = frozenset(("Anweisung", "Einladung", "Entwurf", "Hinweis"))  # what is done after one

KEPT_TO = frozenset(
    ("Drehbuch", "Gesetz", "Plan", "Programm", "Vertrag", "Vorschrift", "Worten")
)  # bare


def source_reported(telling: Telling) -> Ranges | None:
    """'Laut X', 'X zufolge', 'nach Angaben von X': the clause round it is what X says.

    Yes: <cue>Laut</cue> Keller <quote>ist die Lage ernst</quote>.
    Yes: <quote>Die Decke ist</quote> <cue>laut</cue> Keller <quote>stark verrußt</quote>.
    Yes: <cue>Nach</cue> Meinung vieler Ärzte und Gäste <quote>reicht das Geld</quote>.
    Yes: Dem Bericht <cue>zufolge</cue> <quote>gab es schwere Mängel</quote>.
    Yes: <cue>Laut</cue> Beschluss vom 3. Mai <quote>bleibt die Brücke zu</quote>.
    No: Keller nennt die Lage ernst, <cue>so</cue> Brandt.
    No: Die Nachfrage <cue>nach</cue> Angaben ist groß.
    No: Die Ermittler gehen den Angaben <cue>nach</cue>.
    No: Das Haus wurde <cue>nach</cue> einem Entwurf von Roth umgebaut.
    No: Das Haus wurde <cue>nach</cue> Vorschrift umgebaut.
    No: Der Umbau wird aller Voraussicht <cue>nach</cue> teuer.
    """
    cue = telling.frame.cue
    if cue.source is None or cue.kind not in ("connective", "source"):
        return None
    if telling.tokens[cue.main].lower in ("so", "gegenüber") or _is_no_source(telling):
        return None
    first, last = source_range(telling)
    start, stop = _stretch(telling)
    parts = [telling.trimmed(start, first), telling.trimmed(last, stop)]
    return tuple(part for part in parts if part[1] > part[0]) or None


def _stretch(telling: Telling) -> Range:
    """Return the tokens that a source in this clause vouches for."""
    clause, source = telling.clause, telling.frame.cue.source
    pronoun = source is not None and source.form == "pronoun" and source.preposition == ""
    relative = pronoun and telling.tokens[clause.first].i == telling.frame.cue.main
    if telling.own > 0 and (relative or clause.kind in ("relative", "aside")):
        return clause.first, clause.last
    return start_after_colon(telling), telling.bounds[1]


def _is_no_source(telling: Telling) -> bool:
    """Whether 'nach' belongs to a noun or verb before it, or to something that is followed."""
    cue, source = telling.frame.cue, telling.frame.cue.source
    word = telling.tokens[cue.main]
    if word.lower == "aus" and telling.frame.speaker is None:
        return True  # 'aus technischer Sicht'
    if word.lower != "nach" or source is None:
        return False
    if telling.tokens[source.first].lower == "aller":
        return True  # 'aller Voraussicht nach'
    if source.last <= word.i:  # 'geht den Angaben nach', but 'Seiner Ansicht nach …'
        closes = telling.tokens[word.i + 1].text in CLAUSE_END
        return closes and source.first > telling.clause.first
    before = telling.tokens[word.i - 1].text if word.i else ""
    bare = source.first == source.head
    if bare and telling.tokens[source.head].text in KEPT_TO:
        return True  # 'nach Vorschrift gebaut'
    one = telling.tokens[source.first].lower.startswith("ein")
    return before in SOUGHT or (one and telling.tokens[source.head].text in FOLLOWED)
