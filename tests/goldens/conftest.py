"""`pytest tests/goldens --rewrite` writes the goldens anew; accepting them is a review."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the option that rewrites."""
    parser.addoption("--rewrite", action="store_true", help="write the goldens anew")


@pytest.fixture
def rewrite(request: pytest.FixtureRequest) -> bool:
    """Whether to write the goldens anew."""
    return bool(request.config.getoption("--rewrite", default=False))
