"""What holds for every test: where CI=true, a skipped test is a failure.

But for those that need what stands beside the repository, where nothing does: a checkout alone
must pass its own tests.
"""

import gc
import os
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import pytest

SHARED: Final = Path(__file__).parents[2] / "shared"
MEASURED: Final = "COVERAGE_PROCESS_CONFIG"
"""Stands in the environment of what `make coverage` measures."""


class Told(subprocess.Popen[Any]):
    """A process that is measured where it gets no environment too, and told before it is killed."""

    def __init__(self, args: Sequence[str | Path], **more: Any) -> None:  # noqa: ANN401 # Popen's own
        self.prints = "env" in more and str(args[-1]).endswith("main()")
        if self.prints:
            more["env"] = {**more["env"], MEASURED: os.environ[MEASURED]}
        super().__init__(args, **more)

    def kill(self) -> None:
        """End it at once, but for the moment in which it writes down what it ran."""
        if self.prints:
            self.terminate()
            with suppress(subprocess.TimeoutExpired):
                self.wait(5)
        super().kill()


def pytest_configure() -> None:
    """Has `make coverage` measure the processes that print."""
    if MEASURED in os.environ:
        subprocess.Popen = Told


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
