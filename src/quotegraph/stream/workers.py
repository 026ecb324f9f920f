"""Read articles in several processes at once, in order; if one dies, no other article is lost.

When the system kills a process, Python gives up the whole pool. The articles under way are then
done again, one at a time: whichever kills its process once more is the cause and fails, the others
are none the worse.
"""

import gc
import logging
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess

from spacy.language import Language

from quotegraph.errors import ArticleError
from quotegraph.inputs import Item, name_of
from quotegraph.stream.batching import Numbered, batches
from quotegraph.stream.outcome import Outcome, attempts, checked

MOST_DEATHS = 3  # articles in a row that killed their process, after which none will go well
WANT = "perhaps for want of memory; try fewer processes"

log = logging.getLogger("quotegraph")


@dataclass
class Job:
    """Articles under way; `future` will hold their outcomes."""

    batch: Sequence[Numbered]
    future: Future[list[Outcome]] = field(default_factory=Future[list[Outcome]])

    @property
    def is_lost(self) -> bool:
        """Whether the process that had it died, or died before."""
        return not self.future.done() or self.future.exception() is not None


class Workers:
    """Processes that hold a pipeline and extract from one batch of articles after the other."""

    def __init__(self, nlp: Language, n_process: int) -> None:
        """Make ready for `n_process` processes (-1: one for each processor)."""
        self._nlp = nlp
        self._count = os.cpu_count() or 1 if n_process == -1 else n_process
        self._processes: set[BaseProcess] = set()
        self._pool = self._started()
        self._deaths = 0

    def run(
        self, items: Iterable[Item | ArticleError], most: int
    ) -> Iterator[tuple[Item | ArticleError, Outcome]]:
        """Yield every item with its outcome, in order.

        A process has a batch of at most `most` articles, and one that waits for it. ArticleError
        if several articles in a row killed their process.
        """
        under_way: deque[Job] = deque()
        try:
            for batch in batches(items, most, processes=self._count):
                under_way.append(self._sent(batch))
                while under_way and (
                    len(under_way) >= 2 * self._count or under_way[0].future.done()
                ):
                    yield from self._received(under_way)
            while under_way:
                yield from self._received(under_way)
        finally:
            self._pool.shutdown(cancel_futures=True)

    def _started(self) -> ProcessPoolExecutor:
        self._processes.clear()
        return ProcessPoolExecutor(self._count, initializer=_adopt, initargs=(self._nlp,))

    def _sent(self, batch: Sequence[Numbered]) -> Job:
        """Send articles, and in the place of those that cannot be read their errors."""
        job = Job(batch)
        try:
            given = [(number, checked(item, number)) for number, item in batch]
            job.future = self._pool.submit(_attempt_here, given)
            self._processes.update(multiprocessing.active_children())
        except BrokenExecutor as error:
            job.future.set_exception(error)
        return job

    def _received(self, under_way: deque[Job]) -> Iterator[tuple[Item | ArticleError, Outcome]]:
        """Wait for the first articles under way."""
        job = under_way[0]
        try:
            outcomes = job.future.result()
        except BrokenExecutor:
            log.warning("%s, %s; its articles are done again", self._died(), WANT)
            for lost in under_way:
                if lost.is_lost:
                    lost.future = Future()
                    lost.future.set_result([self._alone(one) for one in lost.batch])
            outcomes = job.future.result()
        under_way.popleft()
        for (_, item), outcome in zip(job.batch, outcomes, strict=True):
            yield item, outcome

    def _alone(self, one: Numbered) -> Outcome:
        """Do one article again with no other under way; if its process dies, it is the cause."""
        try:
            (outcome,) = self._sent([one]).future.result()
        except BrokenExecutor:
            self._deaths += 1
            number, item = one
            failed = ArticleError(name_of(item, number), f"{self._died()}, {WANT}")
            if self._deaths >= MOST_DEATHS:
                raise failed from None
            return failed
        self._deaths = 0
        return outcome

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


def _attempt_here(batch: Sequence[Numbered]) -> list[Outcome]:
    return list(attempts(batch, _adopted[0]))
