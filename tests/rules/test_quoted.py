"""Whose words: for each direct quote of a sentence the phrase that speaks, None for nobody."""

import pytest

import quotegraph as qg

PARTICIPLES = [
    ("Der Bau, der von Anwohnern als „Klotz“ bezeichnet wird, wird teurer.", ["Anwohnern"]),
    ("Die Schwaden, die als „sehr dicht“ beschrieben wurden, zogen ab.", [None]),
    # a nickname, a term, and who only stands in another clause
    ("Von Freunden „der Dicke“ genannt, galt er als mächtig.", []),
    ("Der Strom, der vom Amt ausgeht und als „Talwind“ bezeichnet wird, ist stark.", []),
]
RELATIVE_CLAUSES = [
    ("Ein Gutachten, das von „groben Fehlern“ spricht, liegt vor.", "Ein Gutachten"),
    ("Das Ministerium, das die Zahlen „alarmierend“ nannte, prüft den Fall.", "Das Ministerium"),
    ("Ein Papier, das er „unsinnig“ nannte, liegt vor.", "er"),
    ("Ein Haus, das Anna Keller als „Schandfleck“ bezeichnete, verfällt.", "Anna Keller"),
    ("Der Plan, den Anna Keller „mutlos“ nannte, ruht.", "Anna Keller"),
    (
        "Der Führer der Partei, der zunächst Brandts Sieg als „Fest“ bezeichnete, schwieg.",
        "Der Führer der Partei",
    ),
]
FRAMES = [
    ("Neuer Streit: Anna Keller wirft Brandt „Lüge“ vor.", ["Anna Keller"]),
    ("In Artikel 7 heißt es, dass „jede Form der Werbung“ untersagt ist.", ["Artikel 7"]),
    ("Ob es stimme, wollte Richterin Ute Sommer wissen. „Nein, nie.“", [None]),
    ("In den Feuilletons war von einem „Meisterwerk“ die Rede.", ["den Feuilletons"]),
    ("Auf die Frage, ob er „ein Lügner“ sei, lachte Paul Roth nur.", [None]),
    ("Paul Roth traf Ute Sommer. Beide hätten „offen“ gesprochen, sagte er.", ["er"]),
    ("Die Umwelthilfe wertete das Urteil als „Ohrfeige“.", ["Die Umwelthilfe"]),
    ("Der Ausdruck „Biodeutsche“ kam auf Platz zwei.", []),
    ("Die Täter gaben sich als „Mitarbeiter der Stadtwerke“ aus.", []),
    ("Anna Keller gab sich „sehr froh“.", ["Anna Keller"]),
    ("Anna Keller antwortete mit einem klaren „Nein“.", ["Anna Keller"]),
    ("Anna Keller traf Paul Roth. Der sagte: „Es reicht.“", ["Der"]),
    ("Der Plan war für die Verbände in Bonn „Murks und Dreck“.", ["die Verbände in Bonn"]),
    ("Leute, die sich wehren, nannte Anna Keller „mutig und stark“.", ["Anna Keller"]),
    ("Kündigungen will Anna Keller „möglichst vermeiden“.", ["Anna Keller"]),
    ("Anna Keller hatte von „Betrug“ gesprochen.", ["Anna Keller"]),
    ("Anna Keller hat den Plan von Paul Roth als „mutlos“ kritisiert.", ["Anna Keller"]),
    ("Rosa Roth (38, „Tausend Tränen tief“) glaubt das nicht.", []),
    ("Laut dem Amt endet die Aktion „Cast Lead“ („gegossenes Blei“).", []),
    ("Die Lage ist Anna Keller zufolge „sehr ernst“.", ["Anna Keller"]),
    ("Die Lage sei „sehr ernst“, heißt es bei Anna Keller.", ["Anna Keller"]),
    ("„Wir kommen“, zuckt Anna Keller mit den Schultern.", ["Anna Keller"]),
    ("„Mein Gott!“, ruft sie in die Halle hinein.", ["sie"]),
    ("„Wer wagt, gewinnt“, ist Anna Kellers Leitspruch.", []),
    ("Für Anna Keller gilt der Plan als „gelungenes Beispiel“.", ["Anna Keller"]),
    ("Der Plan gilt für Anna Keller als „gelungenes Beispiel“.", ["Anna Keller"]),
    ("Für Anna Keller ist das „Murks“.", ["Anna Keller"]),
    ("Für Anna Keller steht fest: „Wir steigen auf.“", ["Anna Keller"]),
    ("Klar ist für den Trainer Paul Roth nur eines: „Es reicht.“", ["den Trainer Paul Roth"]),
    ("Glaubt man Anna Keller, ist die Lage „sehr ernst“.", ["Anna Keller"]),
    ("Wenn es nach Anna Keller geht, ist das Tor „bald wieder offen“.", ["Anna Keller"]),
    ("Geht es nach Anna Keller, ist das Tor „bald wieder offen“.", ["Anna Keller"]),
    ("In den Augen von Anna Keller ist die Lage „sehr ernst“.", ["Anna Keller"]),
    ("Den Worten der Wirtin Anna Keller nach ist das „sehr schade“.", ["der Wirtin Anna Keller"]),
    ("Der Kläger will „nur Gerechtigkeit“, die Frau „endlich Ruhe“.", ["Der Kläger", "die Frau"]),
    ("Die Partei fordert einen Plan, „der diesen Namen verdient“.", ["Die Partei"]),
    ("Anna Keller teilt die Meinung, das sei „nicht nötig“.", ["Anna Keller"]),
    ("22 Prozent sagen, dass der Plan „viel zu teuer“ ist.", ["22 Prozent"]),
    ("Anna Keller rechnet mit „sehr vielen Gästen“.", ["Anna Keller"]),
    ("Anna Keller freut sich über „ein starkes Zeichen“.", ["Anna Keller"]),
    ("Paul Roth hält sie „unter Umständen“ für „sehr böse“.", ["Paul Roth", "Paul Roth"]),
    (
        "Als „Chance“ wertete der Chef der Grünen, Paul Roth, das Spiel.",
        ["der Chef der Grünen, Paul Roth"],
    ),
    ("Kellers Kampagne warf Brandt vor, nur ein „alter Mann“ zu sein.", ["Kellers Kampagne"]),
    ("Talheim (dpa/lby) - Zum Schutz fordert der Rat ein „Ende der Willkür“.", ["der Rat"]),
    ("Es war ein „verdammt langer Weg“ zum Titel, wie Paul Roth sagt.", ["Paul Roth"]),
    ("Edeka müsse garantieren, dass alles „weitgehend“ sicher sei, sagte Roth.", ["Roth"]),
    (
        "Das geht aus der Antwort des Amts auf eine Anfrage hervor. „Es reicht“, heißt es darin.",
        ["der Antwort des Amts"],
    ),
    ("Die Stadt will „so schnell wie möglich“ bauen.", ["Die Stadt"]),
    ("Die Aktion „Das ist unser Haus“ läuft. Wer sich für „Das ist unser Haus“ meldet, hilft.", []),
    ("Er soll sich gebrüstet und gesagt haben: „Das war der Anfang.“", ["Er"]),
    ("Paul Roth probt. In seinem Vorwort steht der Satz: „Es ist zu spät.“", ["seinem Vorwort"]),
    ("Die einen riefen „Bravo“, die anderen „Aufhören“.", ["Die einen", "die anderen"]),
    ("Roth nannte sie „Lügnerin“, was diese als „ganz absurd“ zurückwies.", ["Roth", "diese"]),
    (
        "Es war ein „sehr langer Weg“ zum Titel, wie der Trainer Paul Roth sagt.",
        ["der Trainer Paul Roth"],
    ),
    ("Er habe „aus Neid“ gehandelt, so die Richterin in ihrer Begründung.", ["die Richterin"]),
    ("Intern heißt es, Keller sei „nicht mehr tragbar“.", [None]),
    ("Anna Keller, von allen „Chefin“ genannt, sieht darin „keinen Skandal“.", ["Anna Keller"]),
    ("Von „Verrat“ wollte Anna Keller nicht sprechen.", ["Anna Keller"]),
    ("Die Opposition wittert einen „Kuhhandel“.", ["Die Opposition"]),
    ("Die „Talpost“ spricht von einem „Desaster“.", ["Die „Talpost“"]),
    ("Laut „Talpost“ ist der Plan „vom Tisch“.", ["„Talpost“"]),
    ("Nach Erfahrung von Anna Keller ist das „viel zu teuer“.", ["Anna Keller"]),
    ("Nach Prognose von Anna Keller wird das „viel zu teuer“.", ["Anna Keller"]),
    (
        "Während Anna Keller erklärte, froh zu sein, „es geht nicht“, räumte Ute Sommer das ein.",
        ["Anna Keller"],
    ),
]
HEADLINES = [
    (
        "Mehr Wachen im Kreis: „Nur fünf in der Nacht“\n\nTalheim - Die Polizei spart am Personal.",
        [None],
    ),
    (
        "Keller vor Gipfel mit Roth: Lage „sehr ernst“\n\nTalheim - Anna Keller reist ab.",
        ["Keller"],
    ),
    ("Neu im Kino: „Der letzte Zug nach Aue“\n\nTalheim - Der Film läuft am Montag an.", []),
]
ONE = [(text, [speaker]) for text, speaker in RELATIVE_CLAUSES]
ROWS = [*FRAMES, *HEADLINES, *PARTICIPLES, *ONE]


@pytest.mark.parametrize(("text", "speakers"), ROWS)
def test_whose_words(text: str, speakers: list[str | None]) -> None:
    quotes = [quote for quote in qg.extract(text).quotes if quote.type == "direct"]
    assert [mention(quote) for quote in quotes] == speakers


def mention(quote: qg.Quote) -> str | None:
    found = quote.speaker.mention if quote.speaker is not None else None
    return found.text if found is not None else None
