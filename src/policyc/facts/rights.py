"""Rights of data subjects, and within what time they are answered."""

from policyc.facts.teller import Facts, Teller
from policyc.model.node import Text
from policyc.model.policy import Policy
from policyc.model.rights import WITHOUT_DELAY, Answer, Fees, Objection


def rights(policy: Policy, teller: Teller) -> Facts | None:
    """What is declared of rights; an answer without delay has no time to be said."""
    declared = policy.rights
    if declared is None:
        return None
    objection = declared.objection
    if isinstance(objection, Text):
        objection = Objection.model_construct(text=objection)
    return {
        **teller.fields(declared, "answer", "objection", "fees"),
        "answer": [_answer(answer, declared.answer, teller) for answer in declared.answer],
        "objection": teller.tell(objection),
        "fees": _fees(declared.fees, teller),
    }


def _fees(fees: Fees | Text | None, teller: Teller) -> Facts | None:
    if fees is None:
        return None
    own = isinstance(fees, Text)
    return {"rule": None if own else fees, "text": teller.say(fees) if own else None}


def _answer(answer: Answer, answers: tuple[Answer, ...], teller: Teller) -> Facts:
    within = None if answer.within == WITHOUT_DELAY else teller.tell(answer.within)
    return {
        "rights": teller.tell(answer.rights),
        "others": not answer.rights and any(one.rights for one in answers),
        "within": within,
    }
