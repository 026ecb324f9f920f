"""Put the spaces back between tokens of corpora that lost them."""

from collections.abc import Sequence

CLOSERS = frozenset(".,;:!?)]}…%“”’«")
OPENERS = frozenset("([{„‚»")
STRAIGHT_MARKS = frozenset("\"'")


def spaces_after(words: Sequence[str]) -> list[bool]:
    """Tell for each word whether a space follows it in ordinary German typography.

    Straight quotation marks open and close in turn; a word that hangs on a closing mark
    gets no space. The last word has none.
    """
    spaces = [True] * len(words)
    open_marks: set[str] = set()
    for index, word in enumerate(words):
        opens = word in OPENERS
        closes = word in CLOSERS
        if word in STRAIGHT_MARKS:
            closes = word in open_marks
            opens = not closes
            open_marks ^= {word}
        if opens:
            spaces[index] = False
        if closes and index:
            spaces[index - 1] = False
    if spaces:
        spaces[-1] = False
    return spaces


def join(words: Sequence[str], spaces: Sequence[bool]) -> str:
    """Return the surface text of words and their spaces."""
    pairs = zip(words, spaces, strict=True)
    return "".join(word + " " if space else word for word, space in pairs)
