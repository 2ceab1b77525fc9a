"""How a cause is named, and why it fits and what speaks against it in a line or two."""

from typing import Final

from reports.blocks import Line
from reports.sources import Citations
from reports.words import SIDE_WORD, both_names, capital, listed, reasons_in, sentence
from rules.assessment import Assessment, EvidenceLine, Suggested

_REASONS: Final = 2
"""So many answers are named for each cause, those that weigh most."""


def title(suggested: Suggested, found: Assessment) -> str:
    """Name what is listed: the plain name, the medical name, and the side."""
    return f"{both_names(suggested.plain_name, suggested.name)}{side_of(suggested, found)}"


def side_of(suggested: Suggested, found: Assessment) -> str:
    """Say after a name which side it is on; a condition of two sore legs has none."""
    sore = [side for side, zones in found.pain.sides.items() if zones]
    named = suggested.kind == "muscle" or len(sore) < 2
    return f", {SIDE_WORD[suggested.side]}" if named and suggested.side else ""


def weighed(suggested: Suggested, cites: Citations) -> list[tuple[str, Line | None]]:
    """Say in a line or two why it fits, and what speaks against it."""
    inside, outside = suggested.zones.inside, suggested.zones.outside
    pattern = [f"You feel it in {listed(inside)}, which is typical."] if inside else []
    strange = [f"You feel it in {listed(outside)}, which is not typical."] if outside else []
    for_it, against = _strongest(suggested, 1), _strongest(suggested, -1)[:1]
    told = [sentence(says) if line.answer == "yes" else f'You said no to "{says}".' for line, says in for_it]
    why = " ".join([*pattern, *told])
    but = " ".join([*strange, *(f'You said {line.answer} to "{says}".' for line, says in against)])
    return [
        ("Why it fits", Line(why, cites=cites.cite(s for line, _ in for_it for s in line.sources))),
        ("What speaks against it", Line(but, cites=cites.cite(s for line, _ in against for s in line.sources))),
    ]


def _strongest(suggested: Suggested, sign: int) -> list[tuple[EvidenceLine, str]]:
    """Give the answers that weigh most, with what they say in words; each thing is said once."""
    told: list[tuple[EvidenceLine, str]] = []
    seen: set[str] = set()
    lines = [line for line in suggested.evidence if line.weight_db * sign > 0]
    for line in sorted(lines, key=lambda line: -line.weight_db * sign):
        fresh = [part for part in reasons_in(line.says) if part.casefold() not in seen]
        seen.update(part.casefold() for part in fresh)
        if fresh:
            told.append((line, capital("; ".join(fresh))))
    return told[:_REASONS]
