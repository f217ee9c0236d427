"""Where the command begins."""

import sys


def main() -> None:
    """Run the command line and leave with its exit status."""
    if sys.argv[1:] == ["--version"]:  # answered before anything slow is imported
        from policyc import __version__

        sys.stdout.write(f"policyc {__version__}\n")
        return
    import gc
    import os

    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"  # what else is installed has no say here
    gc.set_threshold(200_000)  # most of what a start makes is classes, which live to the end
    from policyc.cli import run

    _leave(run(sys.argv[1:]))


def _leave(status: int) -> None:
    """End the process at once: taking down what is imported costs a tenth of a short command."""
    import os

    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:  # whoever read along has enough
        status = 128 + 13
    os._exit(status)


if __name__ == "__main__":
    main()
