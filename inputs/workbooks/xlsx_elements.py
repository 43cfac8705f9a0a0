"""The elements of a small XML part."""

from xml.parsers import expat

from inputs.workbooks.package import Package, damaged


def elements(package: Package, part: str) -> list[tuple[str, dict[str, str]]]:
    """Every element of a small part: its local name and its attributes."""
    found: list[tuple[str, dict[str, str]]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        found.append((name.rpartition(" ")[2], attributes))

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = start
    try:
        parser.Parse(package.read(part), True)  # noqa: FBT003 -- expat takes no keyword here
    except expat.ExpatError as error:
        raise damaged(f"{part}: {error}") from error
    return found
