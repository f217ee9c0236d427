"""Tools that collect automatically, those of third parties, and the access rights of an app."""

from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from policyc.facts.recipients import recipients
from policyc.facts.teller import Facts, Teller
from policyc.model.node import Key, Nothing, Text
from policyc.model.own_words import Platform
from policyc.model.permissions import AppPermissions, Permission
from policyc.model.policy import Policy
from policyc.model.processing import Demand
from policyc.model.tracking import Advertising, Behavioural, Tracker, Tracking


def tracking(policy: Policy, teller: Teller) -> Facts | Nothing | None:
    """Automatic collection: each tool with what it is, what refuses it where, who receives."""
    declared = policy.tracking
    if not isinstance(declared, Tracking):
        return declared
    tools = [_tool(tool, teller) for tool in declared.tools.values()]
    return {
        **teller.fields(declared, "tools", "refuse", "advertising"),
        "tools": tools,
        "provided": [{**each, "tool": tool} for tool in tools for each in tool["recipients"]],
        "ways": [
            *ways(declared.refuse, teller),
            *({**way, "tool": tool} for tool in tools for way in tool["refuse"]),
        ],
        "advertising": _with_ways(declared.advertising, teller),
    }


def behavioural(policy: Policy, teller: Teller) -> Facts | Nothing | None:
    """Third parties' tools on the website and in the app, and how to refuse them."""
    return _with_ways(policy.behavioural, teller)


def app_permissions(policy: Policy, teller: Teller) -> Facts | Nothing | None:
    """The access rights as rows, required ones first, and how they are withdrawn."""
    declared = policy.app_permissions
    if not isinstance(declared, AppPermissions):
        return declared
    kinds = ((Demand.required, declared.required), (Demand.optional, declared.optional))
    return {
        **teller.fields(declared, "required", "optional", "revoke"),
        "rows": [
            _permission(permission, demand, teller)
            for demand, permissions in kinds
            for permission in permissions
        ],
        "revoke": [_settings(each, teller) for each in declared.revoke],
    }


def ways(steps: Iterable[Key | Text], teller: Teller) -> list[Facts]:
    """Paths of menus by platform: those of browsers and systems first, then own words."""
    told = [_steps(each, teller) for each in steps]
    order = [*Platform, None]
    return sorted(told, key=lambda way: order.index(way["platform"]))


def _steps(steps: Key | Text, teller: Teller) -> dict[str, Any]:
    """A path of menus, with the browser and its platform where the vocabulary has them."""
    if isinstance(steps, Text):
        return {"tool": None, "platform": None, "browser": None, "steps": teller.say(steps)}
    found = teller.lexicon.find(steps)
    return {
        "tool": None,
        "platform": found.platform,
        "browser": teller.say(found),
        "steps": teller.say(found.steps),
    }


def _settings(steps: Key | Text, teller: Teller) -> Facts:
    """A path of menus, with the system where the vocabulary has it."""
    if isinstance(steps, Text):
        return {"system": None, "steps": teller.say(steps)}
    found = teller.lexicon.find(steps)
    return {"system": teller.say(found), "steps": teller.say(found.steps)}


def _with_ways(
    declared: Advertising | Behavioural | Nothing | None, teller: Teller
) -> Facts | Nothing | None:
    if not isinstance(declared, Advertising | Behavioural):
        return declared
    return {**teller.fields(declared, "refuse"), "ways": ways(declared.refuse, teller)}


def _tool(tool: Tracker, teller: Teller) -> dict[str, Any]:
    unidentified = tool.basis == "unidentified"
    return {
        **teller.fields(tool, "basis", "refuse", "recipients"),
        "what": teller.tell(tool.what) or _definition(tool.kind, teller),
        "basis": None if unidentified else teller.tell(tool.basis),
        "unidentified": unidentified,
        "refuse": ways(tool.refuse, teller),
        "recipients": recipients(tool.recipients, teller),
    }


def _definition(kind: Key | Text, teller: Teller) -> Markup | None:
    """What the vocabulary says that such a tool is."""
    what = teller.lexicon.find(kind).what if isinstance(kind, Key) else None
    return teller.say(what) if what is not None else None


def _permission(permission: Permission, demand: Demand, teller: Teller) -> Facts:
    return {**teller.fields(permission), "demand": demand}
