"""XML from strangers: no document type, no entities, limits, and only the elements asked for.

The standard library's expat is enough once every DOCTYPE is refused, because entities can only be
declared there; that needs no further package, and it reads a 100 MB plan without building a tree
of the parts that nobody asked for.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from graph_engine.rules import planning_files as rules
from inputs.workbooks.package import RefusedError

MAX_DEPTH = 100

Wanted = Mapping[str, frozenset[str]]
"""Per element, the child elements to keep. A child that is no key itself is kept as text."""


@dataclass(slots=True)
class Element:
    """`texts` holds the children that are text (the first of each name), `parts` the others."""

    tag: str
    line: int = 0
    texts: dict[str, str] = field(default_factory=dict)
    parts: list["Element"] = field(default_factory=list)

    def text(self, tag: str) -> str:
        return self.texts.get(tag, "").strip()

    def all(self, tag: str) -> list["Element"]:
        return [part for part in self.parts if part.tag == tag]

    def first(self, tag: str) -> "Element":
        """The first child of that name; an empty one when there is none."""
        return next((part for part in self.parts if part.tag == tag), Element(tag))


def parse(data: bytes, wanted: Wanted) -> tuple[Element, str]:
    """The root element and its namespace. Raises RefusedError with the rule that says why."""
    builder = _Builder(wanted)
    builder.read(data)
    if builder.root is None:  # expat reports a missing root itself
        raise RefusedError(rules.DAMAGED_XML, line="1", column="1", reason="–")
    return builder.root, builder.namespace


def root_of(data: bytes) -> tuple[str, str]:
    """Name and namespace of the root, without reading on. Raises RefusedError like `parse`."""
    builder = _Builder({}, only_root=True)
    with suppress(_FoundRoot):
        builder.read(data)
    return builder.tag, builder.namespace


class _FoundRoot(Exception):  # noqa: N818 -- it ends the reading and is no error
    """Enough was read."""


class _Builder:
    """Expat's events to elements; what is not wanted is passed over as a whole."""

    def __init__(self, wanted: Wanted, *, only_root: bool = False) -> None:
        self.wanted = wanted
        self.only_root = only_root
        self.root: Element | None = None
        self.tag = self.namespace = ""
        self.path: list[Element] = []
        self.leaf = ""
        self.text: list[str] = []
        self.passed_over = 0
        self.depth = 0
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.characters

    def read(self, data: bytes) -> None:
        try:
            self.parser.Parse(data, True)  # noqa: FBT003 -- expat takes no keyword here
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise RefusedError(
                rules.DAMAGED_XML,
                line=str(self.parser.CurrentLineNumber),
                column=str(self.parser.CurrentColumnNumber + 1),
                reason=str(error).partition(":")[0],
            ) from error

    def doctype(self, *_: object) -> NoReturn:
        raise RefusedError(rules.DOCUMENT_TYPE)

    def start(self, name: str, _attributes: Mapping[str, str]) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise RefusedError(rules.TOO_DEEP, limit=str(MAX_DEPTH))
        namespace, _, tag = name.rpartition(" ")
        if self.depth == 1:
            self.tag, self.namespace = tag, namespace
            if self.only_root:
                raise _FoundRoot
            self.root = Element(tag)
            self.path.append(self.root)
        elif self.passed_over or self.leaf:
            self.passed_over += 1
        elif tag not in self.wanted.get(self.path[-1].tag, ()):
            self.passed_over = 1
        elif tag in self.wanted:
            self.path.append(Element(tag, self.parser.CurrentLineNumber))
            self.path[-2].parts.append(self.path[-1])
        else:
            self.leaf, self.text = tag, []

    def characters(self, text: str) -> None:
        if self.leaf and not self.passed_over:
            self.text.append(text)

    def end(self, _: str) -> None:
        self.depth -= 1
        if self.passed_over:
            self.passed_over -= 1
        elif self.leaf:
            self.path[-1].texts.setdefault(self.leaf, "".join(self.text))
            self.leaf = ""
        else:
            self.path.pop()
