"""Noun phrases of generated sentences, above all the people and bodies that speak."""

from random import Random

from recipe.agreement import ACCUSATIVE, NOMINATIVE, THIS, agreement, article, root_of, weak
from recipe.body_phrases import BodyPhrases
from recipe.grammar import Node, Phrase, hang, mark, root, table
from recipe.name_phrases import Names

PRONOUNS = (
    ("er", "Masc", "Sing"),
    ("sie", "Fem", "Sing"),
    ("sie", "", "Plur"),
    ("man", "", "Sing"),
)
PLURALS = (
    "Experten", "Kritiker", "Augenzeugen", "Beobachter", "Behörden", "Ermittler", "Anwohner",
    "Forscher", "Gegner", "Medien", "Oppositionelle", "Ärzte", "Demonstranten", "Politiker",
)  # fmt: skip
COMPOUND_RATE = 0.15
PARTIES = ("SPD", "CDU", "CSU", "FDP", "Grüne", "Linke", "AfD", "ÖVP", "SPÖ")


class NounPhrases(BodyPhrases):
    """Makes noun phrases; all chance comes from one random generator."""

    def __init__(self, random: Random, names: Names) -> None:
        """Read the word tables."""
        super().__init__(random, names)
        self._roles = table("roles")
        self._bodies = table("bodies")
        self._single = [name for name in self._companies if name.isalpha()]
        self._stems = [row["stem"] for row in table("demonyms")]
        self._reports = table("reports")

    def headlined(self) -> Phrase:
        """Return whom a headline names: 'Beck', 'Anna Beck', 'Ministerin Beck'."""
        chance = self._random.random()
        if chance < 0.5:
            return self.surname()
        name = self.full_name() if chance < 0.9 else self.surname()
        if chance < 0.8:
            return name
        role = self.bare_role()
        return [*role, *hang(name, role[0], "appos")]

    def nobody(self) -> Phrase:
        """Return 'Richter', a plural that looks like a surname."""
        form = self._random.choice((*self._plural_names, *PLURALS))
        return [Node(form, "NOUN", "Case=Nom|Gender=Masc|Number=Plur")]

    def speaker(self) -> tuple[Phrase, str]:
        """Return a speaker and its number, Sing or Plur."""
        makers = (
            (6, self.person), (5, self.role_and_person), (4, self.spokesman), (3, self.body),
            (2, self.company), (3, self.pronoun), (1, self.plural), (2, self.role),
            (1, self.with_party), (1, self.two_people), (2, self.with_apposition),
            (2, self.with_relative_clause), (2, self.named_body), (2, self.institution),
            (2, self.titled), (2, self.aged), (1, self.from_town),
        )  # fmt: skip
        (maker,) = self._random.choices([m for _, m in makers], [w for w, _ in makers])
        phrase = maker()
        plural = maker in (self.plural, self.two_people) or "Plur" in root(phrase).feats
        return phrase, "Plur" if plural else "Sing"

    def with_party(self) -> Phrase:
        """Return 'Anna Beck (SPD)'."""
        person = self.person()
        party = [Node(self._random.choice(PARTIES), "PROPN", "", entity="B-ORG")]
        hang(party, person[0], "appos")
        return [*person, *mark("(", party[0], opens=True), *party, *mark(")", party[0])]

    def two_people(self) -> Phrase:
        """Return 'Anna Beck und Ben Keller'."""
        first, second = self.person(), self.person()
        hang(second, first[0], "conj")
        return [*first, Node("und", "CCONJ", relation="cc", head=root_of(second)), *second]

    def role_words(self, *, feminine: bool) -> tuple[str, str]:
        """Return a role and its gender: 'Sprecherin', now and then 'DGB-Sprecherin'."""
        row = self._random.choice(self._roles)
        word = row["feminine" if feminine else "masculine"]
        if "-" not in word and self._random.random() < COMPOUND_RATE:
            word = f"{self._random.choice(self._single)}-{word}"
        return word, "Fem" if feminine else "Masc"

    def role(self, case: str = "Nom") -> Phrase:
        """Return 'der Minister', 'die russische Ministerin'."""
        role, gender = self.role_words(feminine=self._random.random() < 0.4)
        if case == "Dat" and gender == "Masc":
            role, gender = self.role_words(feminine=True)
        noun = Node(weak(role), "NOUN", agreement(case, gender))
        phrase = [article(case, gender, noun), noun]
        if self._random.random() < 0.4:
            phrase.insert(1, self.adjective(case, gender, noun))
        return phrase

    def adjective(self, case: str, gender: str, noun: Node) -> Node:
        """Return an adjective of origin under a noun."""
        form = self._random.choice(self._stems) + ("e" if case == "Nom" else "en")
        return Node(form, "ADJ", f"{agreement(case, gender)}|Degree=Pos", "amod", noun)

    def bare_role(self) -> Phrase:
        """Return 'Ministerin', as it stands before a name."""
        word, gender = self.role_words(feminine=self._random.random() < 0.4)
        return [Node(word, "NOUN", agreement("Nom", gender))]

    def role_and_person(self) -> Phrase:
        """Return 'Ministerin Anna Beck', 'der Minister Ben Keller'."""
        person = self.person()
        role = self.role() if self._random.random() < 0.4 else self.bare_role()
        hang(person, root(role), "appos")
        return [*role, *person]

    def spokesman(self) -> Phrase:
        """'der Sprecher des Auswärtigen Amtes, Martin Beck': the role is the subject."""
        word, gender = self.role_words(feminine=self._random.random() < 0.4)
        indefinite = self._random.random() < 0.4
        noun = Node(word if indefinite else weak(word), "NOUN", agreement("Nom", gender))
        owner = hang(self.genitive_owner(), noun, "nmod")
        phrase = [article("Nom", gender, noun, indefinite=indefinite), noun, *owner]
        if not indefinite and self._random.random() < 0.6:
            person = hang(self.person(), noun, "appos")
            phrase += [*mark(",", person[0]), *person, *mark(",", person[0])]
        return phrase

    def with_apposition(self) -> Phrase:
        """'Anna Beck, Leiterin der Behörde,': the name is the subject."""
        person = self.person()
        word, gender = self.role_words(feminine=self._random.random() < 0.4)
        noun = Node(word, "NOUN", agreement("Nom", gender))
        owner = hang(self.body("Gen"), noun, "nmod")
        hang([noun], person[0], "appos")
        return [*person, *mark(",", noun), noun, *owner, *mark(",", noun)]

    def with_relative_clause(self) -> Phrase:
        """'Der Minister, der den Vertrag ändern will,'"""
        phrase = self.role() if self._random.random() < 0.6 else self.body()
        noun = root(phrase)
        gender = noun.feats.split("Gender=")[1].split("|")[0]
        row = self._random.choice(self._reports)
        main = hang([Node(row["participle"], "VERB", "VerbForm=Part")], noun, "acl")[0]
        feats = f"Case=Nom|Gender={gender}|Number=Sing|PronType=Rel"
        pronoun = Node(NOMINATIVE[gender], "PRON", feats, "nsubj", main)
        finite = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
        has = Node("hat", "AUX", finite, "aux", main)
        target = hang(self.object(row), main, "obj")
        clause = [*mark(",", main), pronoun, *target, main, has, *mark(",", main)]
        return [*phrase, *clause]

    def genitive_owner(self) -> Phrase:
        """Return 'des russischen Präsidenten', 'der Behörde'."""
        if self._random.random() < 0.25:
            row = self._random.choice(self._roles)
            noun = Node(row["genitive"], "NOUN", agreement("Gen", "Masc"))
            adjective = self.adjective("Gen", "Masc", noun)
            return [article("Gen", "Masc", noun), adjective, noun]
        return self.body("Gen")

    def body(self, case: str = "Nom") -> Phrase:
        """Return 'die Polizei', 'das Auswärtige Amt': a body that can speak."""
        row = self._random.choice(self._bodies)
        *adjectives, name = (row["genitive"] if case == "Gen" else row["name"]).split()
        gender, label = row["gender"], row["entity"]
        proper = bool(label) and (name.isupper() or (not adjectives and len(name) < 8))
        noun = Node(name, "PROPN" if proper else "NOUN", agreement(case, gender))
        if case == "Dat":
            adjectives = [word + "n" for word in adjectives]
        words = [
            Node(w, "ADJ", f"{agreement(case, gender)}|Degree=Pos", "amod", noun)
            for w in adjectives
        ]
        phrase = [*words, noun]
        if label:
            for node in phrase:
                node.entity = f"I-{label}"
            phrase[0].entity = f"B-{label}"
        return [article(case, gender, noun), *phrase]

    def pronoun(self) -> Phrase:
        """Return a pronoun of the third person."""
        form, gender, number = self._random.choice(PRONOUNS)
        agreeing = f"|Gender={gender}" if gender else ""
        feats = f"Case=Nom{agreeing}|Number={number}|Person=3|PronType=Prs"
        return [Node(form, "PRON", feats)]

    def plural(self) -> Phrase:
        """Return 'Experten', 'die Kritiker'."""
        noun = Node(self._random.choice(PLURALS), "NOUN", "Case=Nom|Gender=Masc|Number=Plur")
        if self._random.random() < 0.5:
            return [noun]
        feats = "Case=Nom|Definite=Def|Gender=Masc|Number=Plur|PronType=Art"
        return [Node("die", "DET", feats, "det", noun), noun]

    def object(self, row: dict[str, str], *, this: bool = False) -> Phrase:
        """Return the object of a plan: 'das Gesetz', 'dieses Gesetz'."""
        gender = row["gender"]
        feats = f"Case=Acc|Gender={gender}|Number=Sing"
        noun = Node(row["noun"], "NOUN", feats)
        form = (THIS if this else ACCUSATIVE)[gender]
        kind = (
            f"{feats}|PronType=Dem" if this else f"Case=Acc|Definite=Def|{feats[9:]}|PronType=Art"
        )
        return [Node(form, "DET", kind, "det", noun), noun]
