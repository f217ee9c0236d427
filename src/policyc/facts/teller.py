"""A value of the model as plain data that is already said."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, cast

from markupsafe import Markup

from policyc.lexicon import Lexicon
from policyc.model.basis import Ground, LegalBasis
from policyc.model.controller import Service
from policyc.model.item import ItemGroup, OneOf
from policyc.model.keep import Keeping
from policyc.model.node import Key, LongText, Node, Text
from policyc.model.recipients import Processor

Facts = Mapping[str, Any]
"""A node as a clause sees it: the words of its fields by name, None where there is nothing."""

_GROUNDS = {ground: f"15(1){number}" for number, ground in enumerate(Ground, start=1)}


class Teller:
    """Tells the values of one policy in the language of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.say = lexicon.say
        self._known: dict[Key, Any] = {}

    def tell(self, value: Any) -> Any:
        """`value` as plain data: words, lists, mappings; enumerations keep their names."""
        match value:
            case None | bool() | int() | StrEnum():
                return value
            case Text() | LongText() | Keeping() | OneOf() | ItemGroup():
                return self.say(value)
            case LegalBasis():
                return self._basis(value)
            case Node():
                return self.fields(value)
            case dict():
                return [self.tell(inner) for inner in cast("dict[str, Any]", value).values()]
            case tuple():
                return [self.tell(inner) for inner in cast("tuple[Any, ...]", value)]
            case Key(kind="contacts" | "policy purposes" | "processors" | "services"):
                return self._defined(value)
            case _:
                return self.say(value)

    def fields(self, node: Node, *but: str) -> dict[str, Any]:
        """The fields of `node` by name, each told, without those that are told otherwise."""
        return {
            name: self.tell(getattr(node, name))
            for name in type(node).model_fields
            if name not in but
        }

    def named(self, name: object, brand: object | None) -> Markup:
        """A name with the one that the public knows."""
        if brand is None:
            return self.say(name)
        script = "after_hangul" if "가" <= self.say(name)[-1] <= "힣" else "otherwise"
        return self.lexicon.fill(f"with_brand.{script}", name=name, brand=brand)

    def _defined(self, key: Key) -> Any:
        """What the policy defines under `key`, told once however often it is named."""
        if key not in self._known:
            self._known[key] = self._definition(key)
        return self._known[key]

    def _definition(self, key: Key) -> Any:
        """What the policy defines under `key`; of a service, its name."""
        found = self.lexicon.find(key)
        match found:
            case Service():
                return self.say(found.name)
            case Processor():
                return {**self.fields(found), "name": self.named(found.name, found.brand)}
            case _:
                return self.tell(found)

    def _basis(self, basis: LegalBasis) -> Facts:
        told = self.fields(basis)
        if basis.statute is not None:
            told["statute"] = self.lexicon.cite(basis.statute, *filter(None, (basis.article,)))
        return {**told, "provision": self.lexicon.cite("pipa", _GROUNDS[basis.ground])}
