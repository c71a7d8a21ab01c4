"""A slice as text, cut from the text of the whole graph, with what composition must know.

Federation 2.9: the newest that all composers of the field take. The hub's own directives travel along into the
supergraph (`@composeDirective`), so that machines find clauses and permissions there too.
"""

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from graphql import (
    DefinitionNode,
    DirectiveDefinitionNode,
    DirectiveNode,
    DocumentNode,
    FieldDefinitionNode,
    InterfaceTypeDefinitionNode,
    ObjectTypeDefinitionNode,
    Visitor,
    parse,
    print_ast,
    visit,
)

from .cut import REF
from .plan import Held, Share, Slice

FEDERATION = "https://specs.apollo.dev/federation/v2.9"
OWN = "https://jiguan.invalid/hub/v1.0"
"""Names the hub's directives; an identifier that leads nowhere (RFC 2606), as `@link` wants an address."""

_FEDERATED = ("@key", "@shareable", "@inaccessible", "@composeDirective")
WithFields: TypeAlias = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode


def printed(whole: str, slice_: Slice) -> str:
    """The text of a slice; ``whole`` is that of the whole graph, with its applied directives."""
    definitions = {_name(each): each for each in parse(whole, no_location=True).definitions}
    kept = [_cut(definitions[name], slice_.held.get(name)) for name in slice_.named if name in definitions]
    used = _directives_used(kept)
    own = [each for each in definitions.values() if isinstance(each, DirectiveDefinitionNode) and _name(each) in used]
    head = _head([f"@{_name(each)}" for each in own])
    document = DocumentNode(definitions=(*own, *kept))
    return f"{head}\n\n{print_ast(document)}\n"


def _head(own: Sequence[str]) -> str:
    links = [_link(FEDERATION, _FEDERATED)]
    if own:
        links += [_link(OWN, own), *(f'@composeDirective(name: "{name}")' for name in own)]
    return "\n  ".join(["extend schema", *links])


def _link(url: str, names: Iterable[str]) -> str:
    imported = ", ".join(f'"{name}"' for name in names)
    return f'@link(url: "{url}", import: [{imported}])'


def _cut(node: DefinitionNode, held: Held | None) -> DefinitionNode:
    if held is None or not isinstance(node, ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode):
        return node
    return _narrowed(node, held)


def _narrowed(node: WithFields, held: Held) -> WithFields:
    fields = [each for each in node.fields or () if each.name.value in held.fields]
    if "ref" in held.keys:
        fields.append(_ref())
    interfaces = [each for each in node.interfaces or () if each.name.value in held.interfaces]
    own: tuple[DirectiveNode, ...] = () if held.share is Share.STUB else tuple(node.directives or ())
    said: dict[str, Any] = {
        "name": node.name,
        "description": node.description,
        "fields": tuple(fields),
        "interfaces": tuple(interfaces),
        "directives": (*own, *_federated(held, type(node))),
    }
    return type(node)(**said)


def _federated(held: Held, kind: type[Any]) -> tuple[DirectiveNode, ...]:
    resolvable = "" if held.answered else ", resolvable: false"
    said = [f'@key(fields: "{key}"{resolvable})' for key in held.keys]
    if held.share is Share.VALUE and kind is ObjectTypeDefinitionNode:
        said.append("@shareable")
    return _object(f"type Any {' '.join(said)} {{ id: ID }}").directives or ()


def _ref() -> FieldDefinitionNode:
    (field,) = _object(f'type Any {{ "{REF}" ref: String! @inaccessible }}').fields or ()
    return field


def _object(text: str) -> ObjectTypeDefinitionNode:
    (node,) = parse(text, no_location=True).definitions
    assert isinstance(node, ObjectTypeDefinitionNode)
    return node


def _directives_used(nodes: Iterable[DefinitionNode]) -> set[str]:
    class Names(Visitor):
        def __init__(self) -> None:
            super().__init__()
            self.found: set[str] = set()

        def enter_directive(self, node: DirectiveNode, *_: Any) -> None:
            self.found.add(node.name.value)

    names = Names()
    for node in nodes:
        visit(node, names)
    return names.found


def _name(node: Any) -> str:
    return str(node.name.value) if getattr(node, "name", None) else ""
