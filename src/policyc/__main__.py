"""Where the command begins."""

import sys


def main() -> None:
    """Run the command line and leave with its exit status."""
    if sys.argv[1:] == ["--version"]:  # answered before anything slow is imported
        from policyc import __version__

        sys.stdout.write(f"policyc {__version__}\n")
        return
    from policyc.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
