"""What one of two relatives is to the other: whoever has a daughter is her mother or father."""

from quotegraph import lexicon
from quotegraph.entities.entity import Entity
from quotegraph.names.description import Description


def kin_of(lemma: str, gender: str | None) -> str:
    """Return what somebody of a gender is to whom is their `lemma`, '' if that is not known."""
    woman, _, man = lexicon.office_words("kin").get(lemma, "").partition(" ")
    return woman if gender == "f" else man if gender == "m" else ""


def kin(lemma: str, who: Entity, whose: Entity) -> Description:
    """Describe somebody as a relative, so that the mother of others is somebody else."""
    owner = whose.person.words[-1].lower() if whose.person is not None else ""
    gender = "f" if who.gender == "f" else "m"
    return Description(lemma, frozenset(), frozenset((owner,)), gender=gender)
