"""Visual data processing devices, fixed and mobile."""

from collections.abc import Iterable
from typing import Any, Final

from markupsafe import Markup

from policyc.facts.teller import Facts, Teller
from policyc.model.cameras import CameraDocument, Cameras, InstallationBasis
from policyc.model.node import Key, Nothing
from policyc.model.notice import SectionName
from policyc.model.policy import Policy

SECTIONS: Final = (SectionName.fixed_cameras, SectionName.mobile_cameras)
_TASKS: Final = {
    SectionName.fixed_cameras: Key("tasks", "camera_operation"),
    SectionName.mobile_cameras: Key("tasks", "mobile_camera_operation"),
}


def cameras(policy: Policy, teller: Teller) -> dict[str, Any]:
    """Both kinds of devices as the policy declares them."""
    return {
        **{name: _operation(getattr(policy, name), name, teller) for name in SECTIONS},
        "camera_document": False,
    }


def separate(policy: Policy) -> tuple[SectionName, ...]:
    """The kinds of devices that the policy describes in a document of its own."""
    return tuple(
        name
        for name in SECTIONS
        if isinstance(declared := getattr(policy, name), Cameras)
        and declared.document is CameraDocument.separate
    )


def _operation(
    declared: Cameras | Nothing | None, name: SectionName, teller: Teller
) -> Facts | Nothing | None:
    if not isinstance(declared, Cameras):
        return declared
    counts = [devices.count for devices in declared.devices]
    whole = len(counts) > 1 and None not in counts
    return {
        **teller.fields(declared, "basis", "manager", "department", "access", "processors"),
        "title": teller.lexicon.fill(f"camera_document.{name}"),
        "basis": _provisions(declared.basis, teller),
        "total": sum(filter(None, counts)) if whole else None,
        "people": _people(declared, teller),
        "processors": [_processor(key, _TASKS[name], teller) for key in declared.processors],
    }


def _processor(key: Key, task: Key, teller: Teller) -> Facts:
    """A processor, of whose tasks the one with these devices is told where it has it."""
    told = teller.tell(key)
    return {**told, "task": [teller.say(task)]} if task in teller.lexicon.find(key).task else told


def _provisions(declared: Iterable[InstallationBasis], teller: Teller) -> list[Markup]:
    """The provisions, those of one statute cited together."""
    cited: dict[object, list[str]] = {}
    for basis in declared:
        articles = cited.setdefault(basis.statute or "pipa", [])
        if basis.article:
            articles.append(basis.article)
    return [teller.lexicon.cite(statute, *articles) for statute, articles in cited.items()]


def _people(declared: Cameras, teller: Teller) -> list[Facts]:
    """Who is in charge of footage, and who has access to it, each with its part."""
    found: list[Facts] = [
        {**teller.fields(person), "part": "camera_manager"} for person in declared.manager
    ]
    if declared.department is not None:
        department = teller.fields(declared.department)
        found.append(
            {
                "part": "camera_department",
                "name": department["person"],
                "title": [],
                "department": department["name"],
                "contact": department["contact"],
            }
        )
    found += [{**teller.fields(person), "part": "camera_access"} for person in declared.access]
    return found
