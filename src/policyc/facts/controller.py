"""The controller as a document names it, and the people who answer for the processing."""

from markupsafe import Markup

from policyc.facts.teller import Facts, Teller
from policyc.model.policy import Policy
from policyc.model.rights import Desk


def controller(policy: Policy, teller: Teller) -> Markup:
    """What the controller is called after the first mention."""
    company = policy.company
    if company is not None:
        for name in (company.alias, company.name, company.service_name):
            if name is not None:
                return teller.say(name)
    return teller.lexicon.fill("controller")


def introduced(policy: Policy, teller: Teller) -> Markup:
    """The controller at the first mention, with the name it goes by from there on."""
    company = policy.company
    if company is None or company.name is None or company.alias is None:
        return controller(policy, teller)
    return teller.lexicon.fill("introduced", name=company.name, alias=company.alias)


def time_zone(policy: Policy, teller: Teller) -> Markup | None:
    """The name of the time zone in which the policy states its days."""
    zone = policy.timezone
    return None if zone is None else teller.say(teller.lexicon.time_zone(zone))


def people(policy: Policy, teller: Teller) -> list[Facts]:
    """The officer, others in charge, and the department, each with its part."""
    found: list[Facts] = []
    if policy.officer is not None:
        found.append({**teller.fields(policy.officer), "part": "officer"})
    found += [{**teller.fields(manager), "part": "manager"} for manager in policy.managers]
    if policy.department is not None:
        department = teller.fields(policy.department)
        found.append(
            {
                "part": "department",
                "name": department["person"],
                "title": [],
                "department": department["name"],
                "contact": department["contact"],
            }
        )
    return found


def access(policy: Policy, teller: Teller) -> Facts | None:
    """Where requests for access are received: a desk of its own, or one described already."""
    requests = policy.access_requests
    if requests is None:
        return None
    described = {Desk.officer: policy.officer, Desk.department: policy.department}
    desk = None if requests.desk is None else described[requests.desk]
    return {
        **teller.fields(requests),
        "part": "access",
        "place": teller.tell(desk.name) if desk is not None else None,
    }
