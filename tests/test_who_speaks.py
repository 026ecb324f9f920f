"""Who speaks, from the text to the name: sentences as news writes them, one speaker a quote.

In each row the names of those who speak in marks stand beside the text, in order; None is a
speaker whom the text does not name, and a set holds those among whom it does not decide.
"""

import pytest

import quotegraph as qg

Expected = str | None | set[str]

NAMES = [
    # full name, then surname, genitive, title, initial
    ("Lena Hartwig leitet den Zoo. „Der Bär schläft“, sagte Hartwig.", ["Lena Hartwig"]),
    ("Hartwig lacht. „Der Bär schläft“, sagte Zoochefin Lena Hartwig.", ["Lena Hartwig"]),
    ("Tobias Rehm leitet den Zoo. Rehms Urteil: „Der Bär ist krank.“", ["Tobias Rehm"]),
    ("„Der Bär ist krank“, lautete das Urteil von Dr. Tobias Rehm.", ["Tobias Rehm"]),
    ("Dr. Miriam Voss operierte. „Es ging gut“, sagte Frau Voss.", ["Miriam Voss"]),
    ("Henrike Ross kam. Ross’ Vorgänger schwieg. „Gut so“, sagte Ross.", ["Henrike Ross"]),
    ("Clemens Voß kam. „Gut so“, sagte C. Voß.", ["Clemens Voß"]),
    ("Anke-Marie Solms kam. „Gut so“, sagte Anke Solms.", ["Anke-Marie Solms"]),
    ("Gerda von der Tann kam. „Gut so“, sagte von der Tann.", ["Gerda von der Tann"]),
    ("Gerda von der Tann kam. „Gut so“, sagte die Gräfin. Tann lächelte.", [None]),
    ("Otto zu Salm kam spät. „Gut so“, sagte zu Salm.", ["Otto zu Salm"]),
    ("Yussuf al-Hadid kam. „Gut so“, sagte Hadid.", ["Yussuf al-Hadid"]),
    ("Yussuf al-Hadid kam. „Gut so“, sagte al-Hadid.", ["Yussuf al-Hadid"]),
    ("Omar bin Salim kam. „Gut so“, sagte bin Salim.", ["Omar bin Salim"]),
    ("Park Min-ho kam. „Gut so“, sagte Park.", ["Park Min-ho"]),
    ("Julia Krämer-Busch kam. „Gut so“, sagte Krämer-Busch.", ["Julia Krämer-Busch"]),
    # nobility, degrees, roles and owners in front
    ("Jens Graf von Ahlen kam. „Gut so“, sagte von Ahlen.", ["Jens Graf von Ahlen"]),
    ("„Gut so“, sagte Oberst Jens Edler von Thann.", ["Jens Edler von Thann"]),
    ("„Gut so“, sagte Dr. med. Miriam Voss.", ["Miriam Voss"]),
    ("„Gut so“, sagte Prof. Dr. Dr. h. c. Miriam Voss.", ["Miriam Voss"]),
    ("„Gut so“, sagte Brigadier Jens Krause.", ["Jens Krause"]),
    ("Talheims Kapitän Jens Ax-Krause kam. „Gut so“, sagte Ax-Krause.", ["Jens Ax-Krause"]),
    ("Jens „Bulle“ Krause kam. „Gut so“, sagte der 50-Jährige.", ["Jens Krause"]),
    ("„Gut so“, sagte Keller. Mehr wollte Keller nicht verraten.", ["Keller"]),
    ("Am Abend sagte Brandt: „Wir prüfen das.“", ["Brandt"]),
    ("Sommer winkte ab. „Wir prüfen das“, erklärte Sommer.", ["Sommer"]),
    ("„Wir sind bereit“, versicherte uns Reederei-Chefin Ute Sommer.", ["Ute Sommer"]),
]

SPELLINGS = [
    # transliterations
    ("Dmitrij Woronow kam. „Gut so“, sagte Dmitry Voronov.", ["Dmitrij Woronow"]),
    ("Sergej Lukow kam. „Gut so“, sagte Lukov.", ["Sergej Lukow"]),
    ("Oleksij Tschernenko kam. „Gut so“, sagte Oleksiy Chernenko.", ["Oleksij Tschernenko"]),
    ("Wolodymyr Hryzenko kam. „Gut so“, sagte Volodymyr Hryzenko.", ["Wolodymyr Hryzenko"]),
    ("Jürgen Möhring kam. „Gut so“, sagte Juergen Moehring.", ["Jürgen Möhring"]),
    # typing errors, with the spelling that occurs more often
    ("Michael Lorenz kam. „Gut so“, sagte Micheal Lorenz.", ["Michael Lorenz"]),
    ("Anna Lindner kam. Lindner blieb. „Gut so“, sagte Anna Linder.", ["Anna Lindner"]),
    # short names
    ("Joseph Hartung kam. „Gut so“, sagte Joe Hartung.", ["Joseph Hartung"]),
    # sisters and namesakes stay apart
    (
        "Anna Hartung und Anne Hartung kamen. „Gut so“, sagte Anne Hartung.",
        ["Anne Hartung"],
    ),
    # a list of keywords has the right spelling
    (
        "„Gut so“, sagte Petra Schwarzmaier.\n\nMehr nicht.\n\nTags: Petra Schwarzmeier",
        ["Petra Schwarzmeier"],
    ),
]

RELATIVES = [
    ("Iris und Olaf Wendt kamen. „Gut so“, sagte Olaf Wendt.", ["Olaf Wendt"]),
    ("Iris und Olaf Wendt kamen. „Gut so“, sagte Iris Wendt.", ["Iris Wendt"]),
    (
        "Iris Wendt kam mit Olaf Wendt. „Gut so“, sagte Wendt.",
        [{"Iris Wendt", "Olaf Wendt"}],
    ),
    ("Iris Wendt kam mit Olaf Wendt. „Gut so“, sagte Frau Wendt.", ["Iris Wendt"]),
    (
        "Ministerin Iris Wendt kam mit ihrem Bruder Olaf Wendt. „Gut so“, sagte Ministerin Wendt.",
        ["Iris Wendt"],
    ),
    ("„Gut so“, sagten Iris und Olaf Wendt.", ["Iris Wendt; Olaf Wendt"]),
    ("Das Ehepaar Iris und Olaf Wendt kam. „Gut so“, sagte Olaf.", ["Olaf Wendt"]),
]

BODIES = [
    (
        "Die Nationale Waldbehörde (NWB) warnt. „Es brennt“, teilte die NWB mit.",
        ["Nationale Waldbehörde"],
    ),
    ("„Wir sind bereit“, erklärte Moskau am Abend.", ["Moskau"]),
    ("„Das ist ein gutes Zeichen“, teilte der Kreml mit.", ["Kreml"]),
    ("„Das ist ein gutes Zeichen“, hieß es aus dem Weißen Haus.", ["Weißes Haus"]),
    ("Brüssel nannte die Pläne „mutig“.", ["Brüssel"]),
    ("Die Feuerwehr meldete: „Alle sind gerettet.“", ["Feuerwehr"]),
    ("Greenpeace sprach von einem „schwarzen Tag“.", ["Greenpeace"]),
]

ROLES = [
    # compounds
    ("Rathaus-Sprecherin Vera Kolb kam. „Ja“, sagte die Sprecherin.", ["Vera Kolb"]),
    ("Rathaus-Sprecherin Vera Kolb kam. „Ja“, sagte die Rathaus-Sprecherin.", ["Vera Kolb"]),
    ("Vera Kolb, Sprecherin der Polizei, kam. „Ja“, sagte die Polizeisprecherin.", ["Vera Kolb"]),
    ("Ex-US-Diplomatin Vera Kolb kam. „Ja“, sagte die Ex-Diplomatin.", ["Vera Kolb"]),
    ("CDU-Politikerin Vera Kolb kam. „Ja“, sagte die CDU-Politikerin.", ["Vera Kolb"]),
    ("Vera Kolb (CDU) kam. „Ja“, sagte die CDU-Politikerin.", ["Vera Kolb"]),
    # parties: whoever 'er' would be goes before other politicians
    (
        "Minister Jan Lund kam. Sein Vorgänger Nils Holm sprach. „Ja“, sagte der Christdemokrat.",
        ["Nils Holm"],
    ),
    (
        "Minister Jan Lund kam. Nils Holm sprach. „Nie“, rief er. „Nein“, sagte der Liberale.",
        ["Nils Holm", "Nils Holm"],
    ),
    ("Sängerin Vera Kolb (SPD) kam. „Ja“, sagte die Sozialdemokratin.", ["Vera Kolb"]),
    ("Minister Jan Lund kam. Der Koch Nils Holm aß. „Ja“, sagte der Liberale.", ["Jan Lund"]),
    # adjective of a place and office, genitives
    (
        "Der dänische Minister Nils Holm kam. „Ja“, sagte Dänemarks Minister.",
        ["Nils Holm"],
    ),
    ("Dänemarks Minister Nils Holm kam. „Ja“, sagte der dänische Minister.", ["Nils Holm"]),
    (
        "Der Däne Nils Holm traf die schwedische Ministerin Ylva Berg. „Ja“, sagte die Schwedin.",
        ["Ylva Berg"],
    ),
    (
        "Mit den Worten „Es reicht jetzt“ verabschiedete sich Nils Holm von Landrätin Vera Kolb.",
        ["Nils Holm"],
    ),
    ("Die Tschechin Vera Kolb siegte. „Schön“, sagte die Tschechin.", ["Vera Kolb"]),
    ("„Schön“, teilte das Magazin am Montag mit.", ["Magazin"]),
    ("Nils Holm schwieg. Eine Holm nahe stehende Quelle sagte: „Wir auch.“", [None]),
    ("Vera Kolb kam. „Schön“, klagten Schüler:innen der Schule.", [None]),
    ("„Schön“, schrieb die „Talpost am Sonntag“ gestern.", ["Talpost am Sonntag"]),
    ("Nils Holm traf zweimal. „Schön“, sagte der frühere Profi.", ["Nils Holm"]),
    ("Der Brite Nils Holm siegte. „Schön“, sagte der Engländer.", ["Nils Holm"]),
    ("Der finnische Präsident Nils Holm kam. „Ja“, sagte der dänische Präsident.", [None]),
    ("Präsident Nils Holm kam. „Ja“, sagte der Sprecher des Präsidenten.", [None]),
    (
        "Präsident Nils Holm kam mit Sprecher Jan Lund. „Ja“, sagte der Sprecher des Präsidenten.",
        ["Jan Lund"],
    ),
    ("Präsident Nils Holm kam mit Sprecher Jan Lund. „Ja“, sagte der Präsident.", ["Nils Holm"]),
    ("Außenminister Nils Holm kam. „Ja“, sagte der Minister.", ["Nils Holm"]),
    ("Oberbürgermeisterin Vera Kolb kam. „Ja“, sagte die Bürgermeisterin.", ["Vera Kolb"]),
    ("Die frühere Ministerin Vera Kolb kam. „Ja“, sagte die Ex-Ministerin.", ["Vera Kolb"]),
    ("Die frühere Ministerin Vera Kolb kam. „Ja“, sagte die Politikerin.", ["Vera Kolb"]),
    ("Vizepräsident Nils Holm kam. „Ja“, sagte der Präsident.", [None]),
    # apposition, copula, als, zum … gewählt
    ("Vera Kolb ist Chefin der Werft. „Ja“, sagte die Werftchefin.", ["Vera Kolb"]),
    ("Chefin der Werft ist Vera Kolb. „Ja“, sagte die Chefin.", ["Vera Kolb"]),
    ("Vera Kolb, die seit 2010 Chefin der Werft ist, kam. „Ja“, sagte die Chefin.", ["Vera Kolb"]),
    ("Vera Kolb wurde zur Chefin der Werft gewählt. „Ja“, sagte die Chefin.", ["Vera Kolb"]),
    ("Vera Kolb arbeitet als Ärztin in Talheim. „Ja“, sagte die Ärztin.", ["Vera Kolb"]),
    ("Vera Kolb kam. Sie ist Richterin in Talheim. „Ja“, sagte die Richterin.", ["Vera Kolb"]),
    ("Nils Holm blieb der Chef der Werft. „Ja“, sagte der Werftchef.", ["Nils Holm"]),
    (
        "Nils Holm, Gründer und Leiter der Werft, kam. „Ja“, sagte der Leiter der Werft.",
        ["Nils Holm"],
    ),
    # a time beside the role is no part of it
    ("Vera Kolb ist seit Mai Leiterin der Werft. „Ja“, sagte die Leiterin.", ["Vera Kolb"]),
    # broader words
    ("Die Anwältin Vera Kolb kam. „Ja“, sagte die Juristin.", ["Vera Kolb"]),
    ("Senatorin Vera Kolb kam. „Ja“, sagte die Politikerin.", ["Vera Kolb"]),
    ("Der Chirurg Nils Holm kam. „Ja“, sagte der Mediziner.", ["Nils Holm"]),
    ("Bischof Nils Holm kam. „Ja“, sagte der Geistliche.", ["Nils Holm"]),
    ("Vera Kolb gab ein Konzert. „Ja“, sagte die Sängerin.", ["Vera Kolb"]),
    ("Grabungsleiterin Vera Kolb kam. „Ja“, sagte die Archäologin.", ["Vera Kolb"]),
    ("Der Maler Nils Holm kam. „Ja“, sagte der Bäcker.", [None]),
    ("Ministerin Vera Kolb kam. „Ja“, sagte die Tänzerin.", [None]),
    ("Die Abgeordnete für Bayern Vera Kolb kam. „Ja“, sagte Kolb.", ["Vera Kolb"]),
    ("Nils Holm gilt als guter Verlierer. Er sprach von „Pech“.", ["Nils Holm"]),
    (
        "Ina Roth sprach mit Vera Kolb, der Leiterin der Werft. „Ja“, sagte die Leiterin.",
        ["Vera Kolb"],
    ),
    ("Der Minister Dänemarks, Nils Holm, kam. „Ja“, sagte Holm.", ["Nils Holm"]),
    (
        "Nils Holm ist gebürtiger Däne und derzeit Leiter der Werft. „Ja“, sagte der Leiter.",
        ["Nils Holm"],
    ),
    ("Vera Kolb (52) kam. „Ja“, sagte die 52-jährige Wirtin.", ["Vera Kolb"]),
    ("Vera Kolb (SPD) kam. „Ja“, sagte die Sozialdemokratin.", ["Vera Kolb"]),
    # ages
    ("Vera Kolb, 52, leitet die Werft. „Ja“, sagte die 52-Jährige.", ["Vera Kolb"]),
    ("Die 52-jährige Vera Kolb traf Ina Roth (34). „Ja“, sagte die 34-Jährige.", ["Ina Roth"]),
    ("Vera Kolb wird im Mai 52 Jahre alt. „Ja“, sagte die 52-Jährige.", ["Vera Kolb"]),
    # several, or nobody
    (
        "Minister Nils Holm traf Minister Jan Lund. „Ja“, sagte der Minister.",
        [{"Nils Holm", "Jan Lund"}],
    ),
    ("Vera Kolb kam. „Ja“, sagte eine Sprecherin.", [None]),
    ("Vera Kolb kam. „Ja“, sagte der Bürgermeister.", [None]),
    ("Vera Kolb kam. „Ja“, sagten Augenzeugen.", [None]),
    ("Vera Kolb kam mit einer Ärztin. „Ja“, sagte die Ärztin.", [None]),
]

PRONOUNS = [
    ("Vera Kolb traf Nils Holm. „Ja“, sagte sie.", ["Vera Kolb"]),
    ("Vera Kolb sagte, dass Ina Roth komme. „Morgen“, fügte sie hinzu.", ["Vera Kolb"]),
    ("Nils Holm widersprach Jan Lund. „Nie“, rief er.", [{"Nils Holm", "Jan Lund"}]),
    ("Nils Holm kam. Er half Jan Lund. „Nie wieder“, rief er.", ["Nils Holm"]),
    ("Nils Holm ist der Bruder von Jan Lund. „Ja“, sagte er.", ["Nils Holm"]),
    ("Nils Holm kam, um Jan Lund abzulösen. „Ja“, sagte er.", ["Nils Holm"]),
    ("„Jan Lund war da“, sagte Nils Holm. „Ich auch“, fügte er hinzu.", ["Nils Holm"] * 2),
    ("Nils Holm rief Vera Kolb an. Diese sagte: „Ja.“", ["Vera Kolb"]),
    ("Nils Holm rief Jan Lund an. Letzterer sagte: „Ja.“", ["Jan Lund"]),
    ("Nils Holm rief Jan Lund an. Ersterer sagte: „Ja.“", ["Nils Holm"]),
    (
        "Nils Holm und Vera Kolb bauen. „Wir sind bald fertig“, sagten beide.",
        ["Nils Holm; Vera Kolb"],
    ),
    (
        "Nils Holm, Jan Lund und Vera Kolb bauen. „Bald“, sagten sie.",
        ["Nils Holm; Jan Lund; Vera Kolb"],
    ),
    ("„Bald“, sagten Nils Holm, Jan Lund und Vera Kolb.", ["Nils Holm; Jan Lund; Vera Kolb"]),
    ("Die Arbeiter bauen. „Bald“, sagten sie. Nils Holm schwieg.", [None]),
    ("Nils Holm und Vera Kolb kamen. Die Arbeiter bauten. „Bald“, sagten sie.", [None]),
    ("Vera Kolb rief Nils Holm an, der „Ja“ sagte.", ["Nils Holm"]),
    ("Nils Holm kam. Den Plan der Werft unter Jan Lund nannte er „gut“.", ["Nils Holm"]),
    ("Nils Holms Stimme zitterte. „Ja“, sagte er.", ["Nils Holm"]),
    ("Kaya Tomsen kam. Sie lächelte. „Bald“, sagte sie.", ["Kaya Tomsen"]),
    ("Nils Holm, der von „Betrug“ sprach, ging.", ["Nils Holm"]),
    ("Vera Kolb sprach von „Glück“, Nils Holm von „Pech“.", ["Vera Kolb", "Nils Holm"]),
    ("„Das war Nils Holm“, sagte Vera Kolb. „Ich sah ihn“, sagte sie.", ["Vera Kolb"] * 2),
]

NEW_WORDS = [
    # a word that tells something new of the person just named
    ("Die Läuferin Vera Kolb siegte. „Ja“, sagte die gebürtige Griechin.", ["Vera Kolb"]),
    ("Firmenchef Nils Holm kam. „Ja“, sagte der 48-jährige Ingenieur.", ["Nils Holm"]),
    ("Der Abgeordnete Nils Holm kam. „Ja“, sagte der gelernte Erzieher.", ["Nils Holm"]),
    ("Der frühere Torwart Nils Holm kam. „Ja“, sagte der Ex-Nationalspieler.", ["Nils Holm"]),
    ("Die Schauspielerin Vera Kolb kam. „Ja“, sagte die Preisträgerin.", ["Vera Kolb"]),
    ("Der Maler Nils Holm kam. „Ja“, sagte der Physiker.", [None]),
    # any trade or state of the only woman or man so far, of whom nothing is said yet
    ("Vera Kolb nahm den Preis an. „Ja“, sagte die Lehrerin.", ["Vera Kolb"]),
    ("Vera Kolb nahm den Preis an. „Ja“, sagte die Autorin.", ["Vera Kolb"]),
    ("Vera Kolb nahm den Preis an. „Ja“, sagte die Sprecherin.", [None]),
    ("Vera Kolb nahm den Preis an. „Ja“, sagte die Bürgermeisterin.", [None]),
    ("Vera Kolb nahm den Preis an. „Ja“, sagte die Lehrerin ihrer Tochter.", [None]),
    ("Vera Kolb traf Anke Solms. „Ja“, sagte die Lehrerin.", [None]),
    ("Richterin Vera Kolb kam. „Ja“, sagte die Angeklagte.", [None]),
    ("Nils Holm kam. „Ja“, sagte der Anwalt.", [None]),
    # a broader or another word for what the article says
    ("Staatsanwältin Vera Kolb kam. „Ja“, sagte die Anklägerin.", ["Vera Kolb"]),
    ("Rechtsanwalt Nils Holm kam. „Ja“, sagte der Verteidiger.", ["Nils Holm"]),
    ("Stürmer Nils Holm traf. „Ja“, sagte der Angreifer.", ["Nils Holm"]),
    ("Landrätin Vera Kolb kam. „Ja“, sagte die Verwaltungschefin.", ["Vera Kolb"]),
    ("Bürgermeisterin Vera Kolb kam. „Ja“, sagte die Rathauschefin.", ["Vera Kolb"]),
    ("Oberbürgermeister Nils Holm kam. „Ja“, sagte der OB.", ["Nils Holm"]),
    ("Nils Holm ist Rentner. „Ja“, sagte der Senior.", ["Nils Holm"]),
    ("Nils Holm kam. „Ja“, sagte der Angeklagte.", [None]),
    # what one is for an hour says nothing of a trade, what one is called may be said closer
    ("Der Zeuge Nils Holm kam. „Ja“, sagte der Taxifahrer.", ["Nils Holm"]),
    ("Werft-Manager Nils Holm kam. „Ja“, sagte der Geschäftsführer.", ["Nils Holm"]),
    ("Kommissarin Vera Kolb kam. „Ja“, sagte die Ermittlerin.", ["Vera Kolb"]),
    ("Vera Kolb (SPD) traf Nils Holm (FDP). „Ja“, so die Sozialdemokratin.", ["Vera Kolb"]),
    # age, birth and nation go with whatever else is known, if it can be one person
    ("Weltmeisterin Vera Kolb kam. „Ja“, sagte die 31-jährige Kugelstoßerin.", ["Vera Kolb"]),
    ("Polizist Nils Holm kam. „Ja“, sagte der 31-jährige Fahrer.", [None]),
    ("Europaminister Nils Holm kam. „Ja“, sagte der gebürtige Ulmer.", ["Nils Holm"]),
    ("Der Europaabgeordnete Nils Holm kam. „Ja“, sagte der Italiener.", ["Nils Holm"]),
    ("Der spanische Minister Nils Holm kam. „Ja“, sagte der Italiener.", [None]),
    ("Torwart Nils Holm hielt. „Ja“, sagte der Routinier.", ["Nils Holm"]),
    ("Die Bodenkundlerin Vera Kolb misst. „Ja“, sagte die Forscherin.", ["Vera Kolb"]),
    ("Vera Kolb kam. „Ja“, sagte die Ostfriesin.", ["Vera Kolb"]),
    # of the only woman something may be known already, of the only man not
    ("Turnierleiterin Vera Kolb kam. „Ja“, sagte die Organisatorin.", ["Vera Kolb"]),
    ("Torhüterin Vera Kolb hielt. „Ja“, sagte die Kapitänin.", ["Vera Kolb"]),
    ("Turnierleiter Nils Holm kam. „Ja“, sagte der Organisator.", [None]),
    ("Clemens Freiherr von Ostrau kam. „Ja“, sagte der Freiherr.", ["Clemens Freiherr von Ostrau"]),
    ("Generalstabschef Nils Holm kam. „Ja“, sagte der General.", ["Nils Holm"]),
    # what somebody is called is nobody else, a group is nobody
    ("Nils Holm ist ein bekannter Aktivist und kam. „Ja“, sagte er.", ["Nils Holm"]),
    ("Nils Holm, der in Bonn lebt, ist ein Aktivist und kam. „Ja“, sagte er.", ["Nils Holm"]),
    ("Bezüglich der Flüchtlinge kam Nils Holm. „Ja“, sagte er.", ["Nils Holm"]),
]

JUST_NAMED = [
    # a politician has learnt a trade, but does not dance; anybody may have been something
    ("Ministerin Vera Kolb kam. „Ja“, sagte die Juristin.", ["Vera Kolb"]),
    ("Ministerin Vera Kolb kam. „Ja“, sagte die Tänzerin.", [None]),
    ("Parteichef Nils Holm kam. „Ja“, sagte der frühere Fischereiminister.", ["Nils Holm"]),
    ("Präsident Nils Holm kam. „Ja“, sagte der Ex-Präsident.", [None]),
    ("Die Malerin Vera Kolb kam. „Ja“, sagte die dreifache Mutter.", ["Vera Kolb"]),
    ("Vera Kolb (FDP) kam. „Ja“, sagte die FDP-Frau.", ["Vera Kolb"]),
    ("Der Umweltpolitiker Nils Holm kam. „Ja“, sagte der Liberale.", ["Nils Holm"]),
    # what a word covers, and what a compound is made of
    ("Ihr Verteidiger Nils Holm kam. „Ja“, sagte der Anwalt.", ["Nils Holm"]),
    ("Betriebsratschef Nils Holm kam. „Ja“, sagte der Arbeitnehmervertreter.", ["Nils Holm"]),
    ("Der Schäfer Nils Holm kam. „Ja“, sagte der Tierhalter.", ["Nils Holm"]),
    ("Die Inhaberin Vera Kolb kam. „Ja“, sagte die Chefin.", ["Vera Kolb"]),
    ("Stadtbaurätin Vera Kolb kam. „Ja“, sagte die Baurätin.", ["Vera Kolb"]),
    # a role within the description of something else, and behind a party
    ("Das Team von Trainer Nils Holm siegte. „Ja“, sagte der Trainer.", ["Nils Holm"]),
    ("Die Chefin der Linken Vera Kolb kam. „Ja“, sagte sie.", ["Vera Kolb"]),
    # whose description goes on behind a preposition, a number or marks
    ("Der Minister für Bau und Land, Nils Holm, kam. „Ja“, sagte der Minister.", ["Nils Holm"]),
    ("Die Autorin des Buches „Der Wald“, Vera Kolb, kam. „Ja“, sagte die Autorin.", ["Vera Kolb"]),
    ("Der Minister und die Sprecherin, Vera Kolb, kamen. „Ja“, sagte der Minister.", [None]),
    ("Schulleiter Nils Holm traf den Sänger Jan Lund. „Ja“, so der Leiter.", ["Nils Holm"]),
    ("„Ja“, erinnert sich Halyna Kolb, die dort war.", ["Halyna Kolb"]),
    # whoever is told to be what stands before them, and who has been something
    ("Neue Trainerin wurde Vera Kolb. „Ja“, sagte die 52-Jährige.", ["Vera Kolb"]),
    ("Nils Holm, 94, kam. „Ja“, meinte der pensionierte Lokführer.", ["Nils Holm"]),
    ("Vera Kolb kam. „Ja“, sagte die Ex-Ministerin in der Hauptstadt.", ["Vera Kolb"]),
    (
        "Der bisherige Vize Nils Holm folgt auf Vera Kolb. „Ja“, sagte der neue Schulleiter.",
        ["Nils Holm"],
    ),
    # what somebody did, or what was done to them
    ("Vera Kolb siegte vor Ute Sommer. „Ja“, sagte die Siegerin.", ["Vera Kolb"]),
    ("Nils Holm empfing Jan Lund. „Ja“, sagte der Gastgeber.", ["Nils Holm"]),
    ("Nils Holm wurde entlassen. Jan Lund folgt. „Ja“, sagte der Entlassene.", ["Nils Holm"]),
    # somebody new rather than somebody known, and what is told of an age
    (
        "Jan Lund kam. Abends bat Lund Nils Holm herein. „Ja“, sagte der 52-Jährige.",
        ["Nils Holm"],
    ),
    (
        "Vera Kolb kam. Die 52-Jährige ist die Leiterin. Ute Sommer kam. „Ja“, sagte die Leiterin.",
        ["Vera Kolb"],
    ),
    ("Die Vorsitzende Richterin Vera Kolb kam. „Ja“, sagte die Richterin.", ["Vera Kolb"]),
    ("„Ja“, sagte Kantonsrat Nils Holm.", ["Nils Holm"]),
    ("Nils Holm zapft seit 1979. „Ja“, sagte der Wirt.", ["Nils Holm"]),
    # of several holders the one named last, and neither if both were
    (
        "Trainer Nils Holm lachte. Aldenaus Coach Jan Lund schwieg. „Ja“, sagte der Gästetrainer.",
        ["Jan Lund"],
    ),
    (
        "Trainer Nils Holm traf Trainer Jan Lund. „Ja“, sagte der Coach.",
        [{"Nils Holm", "Jan Lund"}],
    ),
    (
        "Ministerin Vera Kolb ging. Ministerin Ute Sommer blieb. „Ja“, sagte die Sozialdemokratin.",
        ["Ute Sommer"],
    ),
    (
        "Ministerin Vera Kolb kam. Dann kam Minister Nils Holm. Die Linke sprach von „Pfusch“.",
        [{"Vera Kolb", "Nils Holm"}],
    ),
    # somebody without a name stands between
    ("Nils Holm kam. Sein Nachbar winkte. „Ja“, sagte der Rentner.", [{"Nils Holm"}]),
    # a word looks farther back than a pronoun, if there is one person only
    (
        (
            "Die Läuferin Vera Kolb siegte. Es war laut. Es war heiß. Es regnete. Dann war Ruhe. "
            "„Ja“, sagte die Griechin."
        ),
        ["Vera Kolb"],
    ),
    # where somebody speaks is no part of who speaks
    ("Vera Kolb siegte. „Ja“, sagte die Griechin im ZDF.", ["Vera Kolb"]),
    # what somebody wants to be is nobody, and anybody is nobody
    ("Früher wollte Vera Kolb Ärztin werden. „Nie“, sagte sie.", ["Vera Kolb"]),
    ("Nils Holm kam. Jeder Lehrer könne gehen. Er nannte das „gut“.", ["Nils Holm"]),
    # two parts of one clause are two persons
    ("Nils Holm kam. Mit Jan Lund lobte er das „gute Wetter“.", ["Nils Holm"]),
]

MISSED = [
    # clubs whose names are phrases, utilities with their place, companies without their noun
    ("Der Fahrgastverband Pro Schiene sprach von „Pfusch“.", ["Fahrgastverband Pro Schiene"]),
    ("Die Initiative Rettet die Aue sprach von „Pfusch“.", ["Rettet die Aue"]),
    ("Die Stiftung am Dom sprach von „Pfusch“.", [None]),
    ("Beim Bauamt hieß es: „Das dauert.“", ["Bauamt"]),
    # who is named inside of another person's description
    ("Der Vater von Vera Kolb war Maler. Sie selbst sang. „Ja“, sagte sie.", ["Vera Kolb"]),
    ("Das Veterinäramt Aldenau-Süd sprach von „Pfusch“.", ["Veterinäramt Aldenau-Süd"]),
    ("„Ja“, teilten die Stadtwerke Aldenau-Süd mit.", ["Stadtwerke Aldenau-Süd"]),
    ("Die Nordwind Projekt GmbH sprach von „Pfusch“.", ["Nordwind Projekt GmbH"]),
    # what tells which body it is stays, the rest does not
    ("Die zuständige Kreisklinik sprach von „Pfusch“.", ["Kreisklinik"]),
    ("Die polnische Polizei sprach von „Pfusch“.", ["polnische Polizei"]),
    ("Aus Kabinettskreisen hieß es, das sei „Pfusch“.", [None]),
    ("Die litauische Hauptstadt sprach von „Pfusch“.", [None]),
    # men and women written as one
    ("Die Sprecher:in des Komitees, Juno Lund, sagte: „Ja.“", ["Juno Lund"]),
    ("„Ja“, sagte Schulleiter*in Alex Krause.", ["Alex Krause"]),
    ("„Ja“, sagten die Sprecher_innen.", [None]),
    ("„Ja“, sagte die SprecherIn.", [None]),
    # full names that a recogniser takes for places or bodies
    ("Kolb lachte. „Ja“, sagte Ministerin Walpurga Kolb.", ["Walpurga Kolb"]),
    ("Amrei Tholen lobte den Plan. „Ja“, sagte Tholen.", ["Amrei Tholen"]),
    ("„Ja“, sagte Digitalexpertin Runa Friedrichsen.", ["Runa Friedrichsen"]),
    ("Aldenaus Coach Jan Lund kam. „Ja“, sagte Lund.", ["Jan Lund"]),
    # between commas behind a role, the second one left out at times
    ("Der Leiter des Amtes, Tjark Olufsen, nannte das „gut“.", ["Tjark Olufsen"]),
    ("Die Leiterin des Amtes, Vera Kolb nannte das „gut“.", ["Vera Kolb"]),
    ("Einer der Gründer des Amtes, Nils Holm, nannte das „gut“.", ["Nils Holm"]),
    # what belongs to somebody, captions, common nouns and generic ones are no part of a name
    ("Tolkos Schwager kam. Muammar al-Tolko kam. „Ja“, sagte Tolko.", ["Muammar al-Tolko"]),
    ("Im Bild: Vera Kolb Foto: Talpress\n\n„Ja“, sagte Kolb.", ["Vera Kolb"]),
    ("„Ja“, sagte Freiherr Botho von der Esche-Ried.", ["Botho von der Esche-Ried"]),
    ("„Ja“, teilte die Deutsche Talnetz AG mit.", ["Deutsche Talnetz AG"]),
    ("„Ja“, teilte das Bahnunternehmen Talfracht mit.", ["Talfracht"]),
    # a trade behind a first name is a surname
    ("Am Montag kam Jonas Maler an. „Ja“, sagte er.", ["Jonas Maler"]),
    # two surnames side by side are two persons
    ("Jens Krause und Jan Lund kamen. Heftig kritisierte Krause Lund: „Nein.“", ["Jens Krause"]),
]

TWO = [
    # two who were named together
    ("Vera Kolb und Nils Holm kamen. „Ja“, sagten die beiden.", ["Vera Kolb; Nils Holm"]),
    ("Vera Kolb und Nils Holm kamen. „Ja“, so die beiden Juristen.", ["Vera Kolb; Nils Holm"]),
    ("Vera Kolb und Nils Kolb kamen. „Ja“, sagten die Eheleute.", ["Vera Kolb; Nils Kolb"]),
    ("Vera Kolb, Anke Solms und Nils Holm kamen. „Ja“, sagten die beiden.", [None]),
]

BESIDE_NAMES = [
    # titles with dots, ranks of the retired, trades that are surnames too
    ("„Gut so“, sagte Mag. Vera Kolb.", ["Vera Kolb"]),
    ("„Gut so“, sagte Univ.-Prof. Dr. Vera Kolb.", ["Vera Kolb"]),
    ("„Gut so“, sagte Dr.-Ing. Vera Kolb.", ["Vera Kolb"]),
    ("„Gut so“, sagte Dr. med. dent. Vera Kolb.", ["Vera Kolb"]),
    ("„Gut so“, sagte Oberst a. D. Nils Holm.", ["Nils Holm"]),
    ("„Gut so“, sagte Pfarrer i. R. Nils Holm.", ["Nils Holm"]),
    ("„Gut so“, sagte Fischer Tjado Boomgaarden.", ["Tjado Boomgaarden"]),
    ("„Gut so“, sagte Linksaußen Vera Kolb.", ["Vera Kolb"]),
    ("„Gut so“, sagte Robin d’Aue.", ["Robin d’Aue"]),
    ("„Gut so“, sagte der Vorsitzende Richter.", [None]),
    # whose somebody is
    ("„Gut so“, sagte der Bruder der Vermissten Vera Kolb.", [None]),
    ("„Gut so“, sagte die Ehefrau des Anwalts Nils Holm der Polizei.", [None]),
    # a body and its place
    ("„Gut so“, sagte die Bergwacht Garmisch.", ["Bergwacht Garmisch"]),
    ("„Gut so“, sagte die Stadt Bonn.", ["Bonn"]),
    ("„Gut so“, sagte der CEO des Unternehmens, Nils Holm.", ["Nils Holm"]),
    ("Hans-Jürgen Papier, Präsident der Bahn, sagte: „Gut so.“", ["Hans-Jürgen Papier"]),
    ("„Gut so“, teilte die Banca d’Aue mit.", ["Banca d’Aue"]),
    # the relative goes on with the name
    ("Es tagte der Rat unter Leitung von Vera Kolb, die von „Glück“ sprach.", ["Vera Kolb"]),
]

POINTED_AT = [
    # the last one named, be it a body; another party; a place that is not known of a body
    ("Nils Holm bat den Wirtschaftsrat um Hilfe. Dieser sagte: „Ja.“", ["Wirtschaftsrat"]),
    ("Nils Holm rief Jens Krause an. Dieser sagte: „Ja.“", ["Jens Krause"]),
    ("Nils Holm (SPD) bat Minister Jens Krause (CDU). „Ja“, so der SPD-Politiker.", ["Nils Holm"]),
    ("Minister Jens Krause (CDU) kam. „Ja“, sagte der SPD-Politiker.", [None]),
    ("CNN sendet. „Ja“, so der britische Sender.", [None]),
    ("Die Neue Partei tagt. Eine Splittergruppe ging. Sie sagte: „Ja.“", [None]),
    ("Was die Ermittler Nils Holm vorwarfen, stimmt. „Ja“, sagte der Ermittler.", [None]),
]

FIRST_PERSON = [
    (
        "„Ich habe gefragt: ‚Ist er ganz?‘ Und er war es“, sagte Vera Kolb.",
        ["Vera Kolb", "Vera Kolb"],
    ),
    ("„Ich rief: ‚Halt!‘ Er lief.“ Nils Holm schwieg.", [None, None]),
]

ROWS = [
    *FIRST_PERSON,
    *TWO,
    *BESIDE_NAMES,
    *NEW_WORDS,
    *JUST_NAMED,
    *MISSED,
    *NAMES,
    *SPELLINGS,
    *RELATIVES,
    *BODIES,
    *ROLES,
    *PRONOUNS,
    *POINTED_AT,
]


@pytest.mark.parametrize(("text", "speakers"), ROWS)
def test_who_speaks(text: str, speakers: list[Expected]) -> None:
    quotes = [quote for quote in qg.extract(text).quotes if quote.type == "direct"]
    assert [found(quote) for quote in quotes] == speakers


def found(quote: qg.Quote) -> Expected:
    if quote.speaker is None:
        return None
    return quote.speaker.name or set(quote.speaker.candidates) or None
