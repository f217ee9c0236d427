"""What holds for every test: where CI=true, a skipped test is a failure."""

import os

import pytest


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fails the run under CI=true when a test was skipped; `-ra` has printed which, and why."""
    terminal = session.config.pluginmanager.get_plugin("terminalreporter")
    if not isinstance(terminal, pytest.TerminalReporter) or os.environ.get("CI") != "true":
        return
    if skipped := len(terminal.stats.get("skipped", [])):
        terminal.write_line("")
        terminal.write_line(f"{skipped} skipped: with CI=true that is a failure", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
