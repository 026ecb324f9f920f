"""Interviews without labels are read, and articles that ask questions are not taken for them."""

import re

import pytest

import quotegraph as qg

ANSWER = "interview_answer"


def turns(text: str) -> list[tuple[str, str | None]]:
    """What is said without marks, each with the name of its speaker; None for who asks."""
    return [
        (quote.text, quote.speaker.name if quote.speaker else None)
        for quote in qg.extract(text.replace("⏎", "\n\n")).quotes
        if quote.type == "direct" and quote.marks is None
    ]


def answers(text: str) -> list[tuple[str, str | None]]:
    return [(words, name) for words, name in turns(text) if name]


FORMS = {
    "a question calls somebody": """
Anna Keller leitet das Moorinstitut.⏎Frau Keller, warum sind Moore wichtig?
Anna Keller: Sie speichern Kohlenstoff.
Und wer weiß das?
Anna Keller: Zu wenige.""",
    "the name stands behind the question": """
Jonas Brandt trainiert Talheim.⏎Was fehlt der Mannschaft, Herr Brandt?
Jonas Brandt: Ich würde sagen: Mut.""",
    "announced in the headline": """
Im Gespräch mit Paul Roth⏎Der Hausmeister geht in Rente, nach 40 Jahren.⏎Wie war der erste Tag?
Paul Roth: Kalt. Ich fand den Schlüssel nicht.
Und der letzte?
Paul Roth: Warm.""",
    "questions that say 'Sie', answers that say 'ich'": """
Ute Sommer sammelt Tassen, 4000 sind es schon.⏎Wie fing das bei Ihnen an?
Ute Sommer: Ich bekam eine geschenkt.
Und wo stellen Sie die alle hin?
Ute Sommer: Meine Küche ist groß.""",
    "a child is no 'Sie'": """
Lena Marwitz (11) liest am besten.⏎Lena, wie hast du geübt?
Lena Marwitz: Ich lese dem Hund vor.
Und was liest du gern?
Lena Marwitz: Krimis. Meine Oma darf das nicht wissen.""",
    "who answers stands in the box below": """
Moore verschwinden, und mit ihnen ein Speicher.⏎Wie haben Sie das gemerkt?
Anna Keller: Mir blieben die Stiefel trocken.
Und dann haben Sie geforscht?
Anna Keller: Ich zählte die Halme.⏎Zur Person: Anna Keller, 47, leitet das Moorinstitut.""",
    "two who are called by name answer in turn": """
Anna Keller leitet das Theater, Paul Roth das Kino.⏎Frau Keller, ist es voll?
Anna Keller: Im Advent.
Herr Roth, und bei Ihnen?
Paul Roth: Im Sommer, wegen meiner Klimaanlage.""",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_an_interview(form: str) -> None:
    """The rows name who answers; the article has the answers without that."""
    named = [line.partition(": ") for line in form.strip().split("\n") if ": " in line]
    expected = [(words.split("⏎")[0], name) for name, _, words in named]
    article = re.sub(r"\n[A-Z]\w+ [A-Z]\w+: ", "\n", form.strip()).replace("\n", "⏎")
    assert answers(article) == expected


def test_two_guests_whom_nobody_calls_are_not_guessed_at() -> None:
    text = (
        "Ein Gespräch mit Anna Keller und Paul Roth.⏎Wie geht es Ihnen?⏎Mir geht es gut."
        "⏎Und was tun Sie morgen?⏎Ich schlafe."
    )
    assert answers(text) == []


def test_questions_have_no_speaker_and_say_so() -> None:
    text = "Anna Keller baut um.⏎Frau Keller, wird es teuer?⏎Ich fürchte, ja."
    question, answer = (q for q in qg.extract(text.replace("⏎", "\n\n")).quotes)
    assert (question.rule, question.speaker, question.medium) == ("interview_question", None, None)
    assert answer.rule == ANSWER
    assert answer.speaker is not None
    assert answer.speaker.mention is not None
    assert answer.speaker.mention.text == "Frau Keller"
    assert (answer.medium, answer.marks, answer.cue) == ("speech", None, ())


def test_an_answer_of_several_paragraphs_is_one_quote_without_what_stands_between() -> None:
    text = (
        "Anna Keller baut um.\n\nFrau Keller, warum bauen Sie um?\n\n"
        "Weil ich es lange versprochen habe und weil das alte Dach den Winter nicht übersteht.\n\n"
        "Foto: Paul Roth\n\nDie Leute fragen mich jeden Tag danach, beim Bäcker und im Bus.\n\n"
        "Wann sind Sie fertig?\n\nIm Mai, wenn ich richtig rechne.\n\n"
        "Anna Keller, 47, leitet das Bauamt.\n\nDie Fragen stellte Lena Marwitz."
    )
    first, last = (quote for quote in qg.extract(text).quotes if quote.rule == ANSWER)
    assert [text[span.start : span.end] for span in first.spans] == [
        "Weil ich es lange versprochen habe und weil das alte Dach den Winter nicht übersteht.",
        "Die Leute fragen mich jeden Tag danach, beim Bäcker und im Bus.",
    ]
    assert last.text == "Im Mai, wenn ich richtig rechne."


def test_quotes_in_marks_stand_in_the_answer() -> None:
    text = (
        "Anna Keller baut um.⏎Frau Keller, was sagen die Nachbarn?⏎Ich höre viel. "
        "Ein Nachbar sagte: „Das Dach war schön.“⏎Und Sie?⏎Ich nicke."
    )
    quotes = qg.extract(text.replace("⏎", "\n\n")).quotes
    inner = next(quote for quote in quotes if quote.marks)
    outer = next(quote for quote in quotes if quote.id == inner.parent)
    assert outer.rule == ANSWER
    assert inner.speaker is not None
    assert inner.speaker.name is None


def test_what_is_put_without_a_question_mark_is_nobodys_answer() -> None:
    text = (
        "Anna Keller baut um.⏎Frau Keller, was kostet das?⏎Zwei Millionen, so steht es im Plan, "
        "den ich dem Rat vorgelegt habe.⏎Das ist viel Geld.⏎Ja. Mir wäre weniger lieber."
    )
    assert ("Das ist viel Geld.", None) in turns(text)
    assert ("Ja. Mir wäre weniger lieber.", "Anna Keller") in turns(text)


ARTICLES = """
Die Brücke ist gesperrt. Fragen und Antworten.⏎Wie lange dauert das?⏎Bis August, schätzt die Stadt.\
⏎Was müssen Sie als Anwohner beachten?⏎Sie brauchen einen Ausweis, sagt Anna Keller vom Bauamt.

Jonas Brandt wartet seit Monaten.⏎Wie konnte es so weit kommen?⏎Brandt stellte im Januar einen \
Antrag. „Ich habe jede Woche angerufen“, sagt er.⏎Wie geht es weiter?⏎Die Stadt will im Mai \
entscheiden. Brandt will klagen.

Haben Sie schon einmal einen Termin im Bürgeramt gesucht?⏎Ich schon. Bürgermeisterin Anna Keller \
verspricht Besserung.⏎Warum sollten wir ihr glauben?⏎Weil wir keine Wahl haben.

Maklerin Ute Sommer sprach mit unserer Zeitung von einer „Explosion“.⏎Wer kann sich das leisten?\
⏎„Ich sehe jeden Tag Familien, die gehen“, sagte Sommer im Gespräch.⏎Was plant die Stadt?\
⏎Sie will 300 Wohnungen bauen.

Leserbrief⏎Herr Bürgermeister, wann handeln Sie endlich?⏎Seit Jahren warte ich auf einen \
Zebrastreifen.⏎Paul Roth, Talheim

Anna Keller ist müde. Ich treffe sie zum Gespräch.⏎Warum tut sie sich das an?⏎Ich frage sie nicht \
gleich. Keller schneidet Brot.⏎Was treibt sie?⏎Keller lacht. „Die Langeweile“, sagt sie.

– Kommen Sie?⏎– Ja.⏎– Wann?⏎– Ich weiß es nicht.
"""


@pytest.mark.parametrize("text", ARTICLES.strip().split("\n\n"))
def test_an_article_that_asks_is_no_interview(text: str) -> None:
    assert turns(text) == []
