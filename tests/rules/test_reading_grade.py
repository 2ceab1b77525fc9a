"""Every sentence a person reads is easy enough: questions at grade 6 or below, report text at grade 8 or below.

Grades are Flesch-Kincaid by textstat. Names that cannot be said more plainly count as one short word each.
"""

import re
import warnings

import msgspec
import pytest

from rules.load import RULES_FOLDER, load

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import textstat

NAMES = re.compile(
    r"\b(denosumab|romosozumab|psoriasis|crohn's|colitis|uveitis|diabetes|emergency department|emergency|floxacin"
    r"|female|physiotherapist|ordinary|antibiotic|medicine)\b",
    re.IGNORECASE,
)
KNOWN = load(RULES_FOLDER, None).knowledge
SPOKEN = ("text", "because", "do", "dose", "stop", "means", "where", "gentle")


def _questions():
    for finding in KNOWN.findings:
        for text in (finding.ask, finding.says, finding.row, finding.explain, finding.ask_again):
            yield finding.id, text
        yield from ((finding.id, text) for text in (finding.options or {}).values())
    for screen in KNOWN.screens:
        yield from ((screen.id, text) for text in (screen.title, screen.intro))
    for test in KNOWN.self_tests:
        yield from ((test.id, text) for text in (test.name, *test.steps, test.stop, test.record))


def _report_text():
    records = (KNOWN.muscles, KNOWN.conditions, KNOWN.concerns, KNOWN.dangers, KNOWN.cautions, KNOWN.changes)
    for kind in records:
        for record in kind:
            yield from ((record.id, text) for text in _spoken(record))


def _spoken(record):
    for field in msgspec.structs.fields(record):
        value = getattr(record, field.name)
        if field.name in SPOKEN and isinstance(value, str):
            yield value
        if isinstance(value, dict) and field.name in ("at", *SPOKEN):
            yield from value.values()
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, msgspec.Struct):
                yield from _spoken(inner)


def _too_hard(texts, grade):
    found = []
    for record, text in texts:
        for sentence in re.split(r"(?<=[.!?])\s+", text or ""):
            plain = NAMES.sub("name", sentence)
            if sentence and textstat.flesch_kincaid_grade(plain) > grade:
                found.append(f"{textstat.flesch_kincaid_grade(plain):.1f} {record}: {sentence}")
    return found


@pytest.mark.parametrize(("texts", "grade"), [(_questions, 6), (_report_text, 8)], ids=["questions", "report"])
def test_every_sentence_is_easy_enough(texts, grade) -> None:
    assert _too_hard(texts(), grade) == []
