"""Personal information files that a public institution registered."""

from babel.numbers import format_decimal

from policyc.facts.recipients import recipients
from policyc.facts.teller import Facts, Teller
from policyc.model.policy import Policy
from policyc.model.public_files import PublicFile


def public_files(policy: Policy, teller: Teller) -> Facts | None:
    """The files as rows, those provided to others once for each recipient."""
    declared = policy.public_files
    if declared is None:
        return None
    files = [_file(file, teller) for file in declared.files.values()]
    return {
        **teller.fields(declared, "files"),
        "files": files,
        "provided": [{**each, "file": file["name"]} for file in files for each in file["provided"]],
    }


def _file(file: PublicFile, teller: Teller) -> Facts:
    people = file.people
    return {
        **teller.fields(file, "recipients", "people"),
        "provided": recipients(file.recipients, teller),
        "people": people and teller.say(format_decimal(people, locale=teller.lexicon.lang)),
    }
