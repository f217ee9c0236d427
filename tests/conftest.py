"""What holds for every test: where CI=true, a skipped test is a failure.

But for those that need what stands beside the repository, where nothing does: a checkout alone
must pass its own tests.
"""

import gc
import os
from pathlib import Path
from typing import Final

import pytest

SHARED: Final = Path(__file__).parents[2] / "shared"


def pytest_collection_finish() -> None:
    """Spares the collector of garbage what stays to the end: the model and thousands of tests."""
    gc.freeze()


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fails the run under CI=true when a test was skipped; `-ra` has printed which, and why."""
    terminal = session.config.pluginmanager.get_plugin("terminalreporter")
    if not isinstance(terminal, pytest.TerminalReporter) or os.environ.get("CI") != "true":
        return
    skipped = [
        report
        for report in terminal.stats.get("skipped", [])
        if SHARED.is_dir() or "beside the repository" not in str(report.longrepr)
    ]
    if skipped:
        terminal.write_line("")
        terminal.write_line(f"{len(skipped)} skipped: with CI=true that is a failure", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
