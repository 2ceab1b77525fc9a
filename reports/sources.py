"""The numbers of sources: given in the order of first use, so that a line can say [3] and the list can follow."""

from collections.abc import Iterable

from reports.blocks import Line
from rules.schema import Said, Source

_KIND = {"judgement": "judgement", "practice-page": "page of a practice", "expert-description": "expert description"}


class Citations:
    """Numbers the sources of a report as they are met."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._known = {source.id: source for source in sources}
        self._numbers: dict[str, int] = {}

    def cite(self, ids: Iterable[str]) -> tuple[int, ...]:
        """Give the numbers of sources, small ones first."""
        return tuple(sorted({self._numbers.setdefault(name, len(self._numbers) + 1) for name in ids}))

    def said(self, said: Said, lead: str = "") -> Line:
        """Make a line of a statement that has sources."""
        return Line(said.text, lead, self.cite(said.sources))

    def lines(self) -> tuple[Line, ...]:
        """List every source that was met, in order of its number."""
        return tuple(self._line(name) for name in self._numbers)

    def _line(self, name: str) -> Line:
        source = self._known.get(name)
        if source is None:
            return Line(f"{name}.")
        kind = _KIND.get(source.kind, source.kind.replace("-", " "))
        year = f", {source.year}" if source.year else ""
        if source.where.startswith(("https://", "http://")):
            return Line(f"({kind}{year}; read {source.checked})", f"{source.title}.", url=source.where)
        return Line(f"{source.where} ({kind}{year}; read {source.checked}).", f"{source.title}.")
