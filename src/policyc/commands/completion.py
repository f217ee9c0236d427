"""`policyc completion`: the script by which a shell completes commands, options and their words."""

from typing import Annotated

import typer

from policyc import completion as complete
from policyc.arguments import choices, show


def completion(
    shell: Annotated[
        str,
        typer.Argument(
            help="bash, zsh, fish or powershell.",
            metavar="SHELL",
            autocompletion=complete.SHELLS,
        ),
    ],
) -> None:
    """Print the script by which a shell completes this command."""
    from typer.completion import (
        get_completion_script,  # pyright: ignore[reportPrivateImportUsage] # it is where typer has it
    )

    (shell, *_) = choices(shell, complete.SHELLS(""), "SHELL")
    script = get_completion_script(prog_name="policyc", complete_var=complete.VARIABLE, shell=shell)
    show(f"{script}\n")
