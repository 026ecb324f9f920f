"""What all tests share: no time limits, and a browser, without which some tests are skipped."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Error, sync_playwright

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

settings.register_profile("suite", deadline=None)  # no test depends on time
settings.load_profile("suite")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium without a window: the system's, or the one that playwright installed."""
    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
        found = next(filter(None, map(shutil.which, COMMANDS)), own if own.exists() else None)
        if not found:
            pytest.skip(
                "no Chromium here: apt-get install chromium, or playwright install chromium"
            )
        try:
            started = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        except Error as error:
            pytest.skip(f"{found} does not start: {error.message.splitlines()[0]}")
        with started:
            yield started
