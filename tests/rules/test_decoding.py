"""From YAML to records: every problem of the shape, with the key, its place and the nearest known one."""

import pytest

from rules.decoding import Decoder
from rules.reading import read_text
from rules.schema import Caution, Danger, Evidence, Finding, Frame, Score

DANGER = "id: a-rule\nconcern: c\nwhen: x\nlevel: urgent\nbecause: Why.\nbasis: study\nsources: [s]\n"


def _decode(struct, text: str):
    problems = []
    document = read_text(text.encode(), "f.yaml")
    return Decoder(document, problems).record(struct, document.top, ()), problems


def test_a_record_that_is_right_is_read_whole():
    """The struct holds what the YAML says; a condition stays plain."""
    record, problems = _decode(Danger, DANGER.replace("when: x", "when: {all: [x, {any: [y, 'age >= 60']}]}"))
    assert problems == []
    assert record.when == {"all": ["x", {"any": ["y", "age >= 60"]}]}
    assert record.sources == ("s",)


@pytest.mark.parametrize(
    ("struct", "text", "line", "column", "says", "hint"),
    [
        (Danger, DANGER + "levle: 1\n", 8, 8, "levle: the key 'levle' is not known here.", "Did you mean 'level'?"),
        (Danger, DANGER.replace("because: Why.\n", ""), 1, 1, "the key 'because' is missing.", "Each Danger needs it."),
        (
            Danger,
            DANGER.replace("urgent", "urgnt"),
            4,
            8,
            "level: 'urgnt' is not allowed here.",
            "Did you mean 'urgent'?",
        ),
        (
            Danger,
            DANGER.replace("study", "zzz"),
            6,
            8,
            "basis: 'zzz' is not allowed here.",
            "Use one of: guideline, study",
        ),
        (Danger, DANGER.replace("study", "[study]"), 6, 8, "basis: a list is not allowed here.", "Use one of:"),
        (Danger, DANGER.replace("[s]", "s"), 7, 10, "sources: should be a list, not 's'.", None),
        (Danger, DANGER.replace("[s]", "[s, 3]"), 7, 14, "sources: should be text, not '3'.", None),
        (Danger, DANGER.replace("Why.", ""), 5, 9, "because: should be text, not nothing.", None),
        (Danger, DANGER.replace("Why.", '""'), 5, 10, "because: should be text, not empty text.", None),
        (Danger, DANGER.replace("Why.", "true"), 5, 10, "because: should be text, not true.", None),
        (Danger, DANGER.replace("Why.", "{a: b}"), 5, 10, "because: should be text, not a mapping.", None),
        (Danger, "- a\n", 1, 1, "should be a mapping with names, not a list.", None),
        (
            Danger,
            DANGER + "reviewed: {by: Dr A}\n",
            8,
            11,
            "reviewed: the key 'on' is missing.",
            "Each Review needs it.",
        ),
        (Danger, DANGER + "reviewed: yes\n", 8, 11, "reviewed: should be a mapping with names, not 'yes'.", None),
        (Finding, "id: f\nask: A?\nsays: B\nlowest: few\n", 4, 9, "lowest: should be a number, not 'few'.", None),
        (Finding, "id: f\nask: A?\nsays: B\noptions: [a]\n", 4, 10, "options: should be a mapping with names", None),
        (Score, "need: 2.5\n", 1, 7, "need: should be a whole number, not '2.5'.", None),
        (
            Caution,
            "marks: {pres: stop}\n",
            1,
            15,
            "marks.pres: the key 'pres' is not known here.",
            "Did you mean 'press'?",
        ),
        (Caution, "marks: {press: halt}\n", 1, 16, "marks.press: 'halt' is not allowed here.", "Use one of: stop, ask"),
        (Evidence, '"yes": {ratio: 3.0}\n', 1, 16, "yes.ratio: the key 'ratio' is not known here.", None),
        (Evidence, '"yes": {lr: high}\n', 1, 13, "yes.lr: should be a number, not 'high'.", None),
        (Evidence, '"yes": strng\n', 1, 8, "yes: 'strng' is not allowed here.", "Did you mean 'strong'?"),
        (
            Frame,
            "reasoning: {zones: {primary_painted: 4}}\n",
            1,
            20,
            "reasoning.zones: the key 'lowest' is missing.",
            None,
        ),
    ],
)
def test_each_problem_of_the_shape_has_its_place_its_key_and_a_way_out(struct, text, line, column, says, hint):
    """Unknown keys, missing keys, wrong types, words that are not among the allowed ones."""
    record, problems = _decode(struct, text)
    assert record is None
    found = [p for p in problems if says in p.message and (p.line, p.column) == (line, column)]
    assert found, [str(p) for p in problems]
    assert hint is None or hint in (found[0].hint or "")


def test_all_problems_come_at_once():
    """Four things wrong in one record are four problems."""
    text = DANGER.replace("urgent", "urgnt").replace("[s]", "s").replace("because: Why.\n", "") + "levle: 1\n"
    assert len(_decode(Danger, text)[1]) == 4


def test_a_whole_number_may_stand_for_a_number_and_nothing_for_what_may_be_left_out():
    """4 is a number; a key with no value is as good as none where it is not needed."""
    record, problems = _decode(Finding, "id: f\nask: A?\nsays: B\nlowest: 4\nhighest: 4.5\nexplain:\n")
    assert problems == []
    assert (record.lowest, record.highest, record.explain) == (4.0, 4.5, None)
    assert type(record.lowest) is float
