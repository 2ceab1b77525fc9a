"""The words of our own on the pages to act on are easy enough: grade 8 or below, sentence by sentence."""

import re
import warnings

import pytest

from tests.reports import people
from tests.reports.pages import patient, text_of

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import textstat

NAMES = re.compile(
    r"\b(Gastrocnemius|Nocturnal|emergency number|emergency|ordinary|appointment|[A-Z][a-z]+day|November|December"
    r"|Legwise|Deep vein thrombosis|artery)\b"
)
"""Names that cannot be said more plainly count as one short word each."""


@pytest.mark.parametrize("found", people.ALL.values(), ids=people.ALL)
def test_every_sentence_is_easy_enough(found):
    hard = []
    for paragraph in re.split(r"\n\s*\n|\n\s*- |:\s", patient(text_of(found, code="GB"))):
        for sentence in re.split(r"(?<=[.!?])\s+", " ".join(paragraph.split())):
            plain = NAMES.sub("name", re.sub(r"\[\d+\]|=+|\d{4}", "", sentence))
            if len(plain.split()) > 3 and textstat.flesch_kincaid_grade(plain) > 8:
                hard.append(f"{textstat.flesch_kincaid_grade(plain):.1f} {sentence}")
    assert hard == []
