"""Articles side by side in several processes, in order; a process that dies takes nothing along.

Each article is a job of its own, so that a bad one spoils no batch. When the system kills a
process, Python gives up the whole pool. The articles under way are then done again, one at a time:
whichever kills its process once more is the cause and fails, the others are none the worse.
"""

import gc
import logging
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess

from spacy.language import Language

from quotegraph.attempts import Outcome, attempt, failure
from quotegraph.errors import ArticleError, InputError
from quotegraph.inputs import Item, as_input, name_of
from quotegraph.records import ArticleInput

MOST_DEATHS = 3  # articles in a row that killed their process, after which none will go well
WANT = "perhaps for want of memory; try fewer processes"

log = logging.getLogger("quotegraph")


@dataclass
class Job:
    """An article under way; `future` will hold its outcome."""

    item: Item | ArticleError
    number: int
    future: Future[Outcome] = field(default_factory=Future[Outcome])


class Workers:
    """Processes that hold a pipeline and extract from one article after the other."""

    def __init__(self, nlp: Language, n_process: int) -> None:
        """Make ready for `n_process` processes (-1: one for each processor)."""
        self._nlp = nlp
        self._count = os.cpu_count() if n_process == -1 else n_process
        self._processes: set[BaseProcess] = set()
        self._pool = self._started()
        self._deaths = 0

    def run(
        self, items: Iterable[Item | ArticleError], most: int
    ) -> Iterator[tuple[Item | ArticleError, Outcome]]:
        """Yield every item with its outcome, in order; at most `most` articles are under way.

        ArticleError if several articles in a row killed their process.
        """
        under_way: deque[Job] = deque()
        try:
            for number, item in enumerate(items):
                under_way.append(self._sent(Job(item, number)))
                while under_way and (len(under_way) >= most or under_way[0].future.done()):
                    yield self._received(under_way)
            while under_way:
                yield self._received(under_way)
        finally:
            self._pool.shutdown(cancel_futures=True)

    def _started(self) -> ProcessPoolExecutor:
        self._processes.clear()
        return ProcessPoolExecutor(self._count, initializer=_adopt, initargs=(self._nlp,))

    def _sent(self, job: Job) -> Job:
        """Send an article that can be read at all; one that cannot is done with."""
        if isinstance(job.item, ArticleError):
            job.future.set_result(job.item)
            return job
        try:
            given = as_input(job.item)
        except InputError as error:
            job.future.set_result(failure(job.item, job.number, error))
            return job
        try:
            job.future = self._pool.submit(_attempt_here, given, job.number)
            self._processes.update(multiprocessing.active_children())
        except BrokenExecutor as error:
            job.future.set_exception(error)
        return job

    def _received(self, under_way: deque[Job]) -> tuple[Item | ArticleError, Outcome]:
        """Wait for the first article under way."""
        job = under_way[0]
        try:
            outcome = job.future.result()
        except BrokenExecutor:
            log.warning("%s, %s; its articles are done again", self._died(), WANT)
            for lost in under_way:
                if lost.future.done() and lost.future.exception() is None:
                    continue
                lost.future = self._alone(lost)
            outcome = job.future.result()
        under_way.popleft()
        return job.item, outcome

    def _alone(self, job: Job) -> Future[Outcome]:
        """Do one article again with no other under way; if its process dies, it is the cause."""
        again = self._sent(Job(job.item, job.number)).future
        if not isinstance(again.exception(), BrokenExecutor):
            self._deaths = 0
            return again
        self._deaths += 1
        assert not isinstance(job.item, ArticleError)
        failed = ArticleError(name_of(job.item, job.number), f"{self._died()}, {WANT}")
        if self._deaths >= MOST_DEATHS:
            raise failed
        done: Future[Outcome] = Future()
        done.set_result(failed)
        return done

    def _died(self) -> str:
        """Tell which process died and of what, and start anew."""
        self._pool.shutdown()
        ends = {process.pid: process.exitcode for process in self._processes}
        self._pool = self._started()
        for pid, code in ends.items():
            if code and code != -signal.SIGTERM:  # the others are terminated by the pool itself
                by = (
                    f"was killed by {signal.Signals(-code).name}" if code < 0 else f"ended ({code})"
                )
                return f"worker process {pid} {by}"
        return "a worker process died"


_adopted: list[Language] = []
"""The pipeline of this worker process."""


def _adopt(nlp: Language) -> None:
    _adopted[:] = [nlp]
    gc.freeze()  # the pipeline and the lexicons stay: no need to search them for garbage again


def _attempt_here(given: ArticleInput, number: int) -> Outcome:
    return attempt(given, number, _adopted[0])
