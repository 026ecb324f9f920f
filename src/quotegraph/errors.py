"""What can go wrong, as one small tree.

QuotegraphError            everything this library raises on purpose
├── InputError             the text or file given cannot be read as an article
├── PipelineError          a spaCy pipeline is missing, unusable or a stranger's
├── MissingPackageError    an optional package is not installed; names the extra that brings it
└── ArticleError           one article failed inside the pipeline; names the article
"""


class QuotegraphError(Exception):
    """Base of all errors raised by quotegraph; `except QuotegraphError` catches them all."""


class InputError(QuotegraphError, ValueError):
    """The input is no article: wrong type, broken encoding, malformed record."""


class PipelineError(QuotegraphError):
    """The spaCy pipeline asked for is not installed, lacks a component or is not spaCy's."""


class MissingPackageError(QuotegraphError, ImportError):
    """A function needs a package that is installed only on request.

    `package` is its name, `extra` the group of optional packages that holds it, `instead` what does
    without it, if anything.
    """

    def __init__(self, package: str, extra: str, instead: str = "") -> None:
        """Keep all, so that the error crosses process boundaries."""
        super().__init__(package, extra, instead)
        self.package = package
        self.extra = extra
        self.instead = instead

    def __str__(self) -> str:
        """Say which command brings the package."""
        return (
            f"{self.package} is not installed; run 'pip install {self.package}', "
            f"or install quotegraph with its extra {self.extra!r}"
        ) + (self.instead and f"; {self.instead} does without it")


class ArticleError(QuotegraphError):
    """An article failed while being processed.

    `article` is the id that the caller gave, or the position in the input (from 0) as text.
    """

    def __init__(self, article: str, reason: str) -> None:
        """Name the article first, so that a log line of thousands can be found again."""
        super().__init__(f"article {article}: {reason}")
        self.article = article
        self.reason = reason

    def __reduce__(self) -> tuple[type["ArticleError"], tuple[str, str]]:
        """Keep both arguments when the error crosses a process boundary."""
        return (ArticleError, (self.article, self.reason))
