"""The rule base is refused whole when anything in it is not right: where, what, and the nearest known name."""

from functools import cache

import msgspec
import pytest

import rules.files
from rules.compile import compile_rule_base
from rules.errors import KnowledgeError
from rules.files import read_knowledge
from rules.load import check

FINDING = """
  - id: new-finding
    ask: Is it so?
    says: It is so
"""
DANGER = """
  - id: new-rule
    concern: deep-vein-thrombosis
    when: WHEN
    level: LEVEL
    because: Because.
    basis: judgement
    sources: [clinical-judgement]
"""


@pytest.fixture(scope="module", autouse=True)
def _each_text_is_parsed_once():
    """Keep the files that a test leaves alone; only time depends on it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rules.files, "read_text", cache(rules.files.read_text))
        yield


@pytest.fixture
def refused(real_files):
    """Check the real rule base with some files changed; give the problems."""

    def problems(changed: dict[str, bytes | None]) -> list:
        files = {**real_files, **changed}
        with pytest.raises(KnowledgeError) as caught:
            check({name: content for name, content in files.items() if content is not None}, "x")
        return list(caught.value.problems)

    return problems


@pytest.fixture
def with_edit(real_files, refused):
    """Change one text of one file and give the problems."""

    def problems(name: str, old: str, new: str) -> list:
        text = real_files[name].decode()
        assert old in text, f"{name} no longer holds {old!r}"
        return refused({name: text.replace(old, new, 1).encode()})

    return problems


@pytest.fixture
def with_more(real_files, refused):
    """Add text to the end of a file and give the problems, with the last line number of the file before."""

    def problems(name: str, more: str) -> list:
        return refused({name: real_files[name] + more.encode()})

    return problems


def _find(problems, says: str):
    found = [problem for problem in problems if says in problem.message]
    assert found, [str(problem) for problem in problems]
    return found[0]


def test_the_rule_base_itself_is_right(real_files):
    """The real one passes every check."""
    assert check(real_files, "some-digest").digest == "some-digest"


# --- files ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("frame.yaml", b"a: [", "is not YAML"),
        ("frame.yaml", b"", "is empty"),
        ("frame.yaml", b"\xff", "is not UTF-8 text"),
        ("frame.yaml", None, "is missing"),
        ("cautions.yaml", b"a: 1", "should be a list"),
        ("dangers/veins.yaml", b"- a", "should be a mapping with names"),
        ("dangers/veins.yaml", b"rules: {}\n", "should be a list"),
        ("dangers/veins.yaml", b"ruls: []\n", "the key 'ruls' is not known here"),
        ("notes.yaml", b"a: 1", "no such file is known in a rule base"),
        ("muscles/soleus.yaml", b"id: gastrocnemius\n", "'gastrocnemius' stands in muscles/soleus.yaml"),
        ("changes/calf.yaml", b"- x\n" * 300_000, "is larger than 1 MB"),
    ],
)
def test_a_file_that_is_no_file_of_a_rule_base_is_refused(refused, name, content, says):
    """Not YAML, empty, binary, missing, the wrong shape, unknown, wrongly named, too large."""
    problem = _find(refused({name: content}), says)
    assert problem.file == f"rules/{name}"
    assert problem.line >= 1
    assert problem.column >= 1


def test_all_files_are_read_before_the_refusal(refused):
    """Three broken files are three problems, in the order of the files."""
    problems = refused({"zones.yaml": b"&a", "changes/calf.yaml": b"", "dangers/veins.yaml": b"a: 1\na: 2\n"})
    assert [problem.file for problem in problems] == [
        "rules/changes/calf.yaml",
        "rules/dangers/veins.yaml",
        "rules/zones.yaml",
    ]


def test_all_problems_of_a_check_come_at_once(real_files, refused):
    """Three unknown names in three files are found in one go."""
    veins = real_files["dangers/veins.yaml"].decode() + DANGER.replace("WHEN", "leg-swolen-new").replace(
        "LEVEL", "soon"
    )
    nerves = real_files["dangers/nerves.yaml"].decode() + DANGER.replace("new-rule", "other-rule").replace("WHEN", "{}")
    nerves = nerves.replace("LEVEL", "soon")
    problems = refused({"dangers/veins.yaml": veins.encode(), "dangers/nerves.yaml": nerves.encode()})
    assert {problem.file for problem in problems} >= {"rules/dangers/veins.yaml", "rules/dangers/nerves.yaml"}


# --- names ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "old", "new", "says", "hint"),
    [
        (
            "dangers/veins.yaml",
            "concern: lung-clot",
            "concern: lung-clott",
            "'lung-clott' is not known as concern",
            "lung-clot",
        ),
        (
            "dangers/veins.yaml",
            "sources: [nhs-dvt",
            "sources: [nhs-dvtt",
            "'nhs-dvtt' is not known as sources",
            "nhs-dvt",
        ),
        (
            "findings/leg-dangers.yaml",
            "implies: [leg-swollen-new]",
            "implies: [leg-swolen-new]",
            "is not known as implies",
            "leg-swollen-new",
        ),
        (
            "findings/leg-dangers.yaml",
            "implies: [leg-swollen-new]",
            "excludes: [leg-swolen-new]",
            "is not known as excludes",
            "leg-swollen-new",
        ),
        (
            "muscles/gastrocnemius.yaml",
            "self_tests: [knot-press",
            "self_tests: [knot-pres",
            "is not known as self_tests",
            "knot-press",
        ),
        (
            "muscles/gastrocnemius.yaml",
            "change: ease-the-load",
            "change: ease-the-lod",
            "is not known as change",
            "ease-the-load",
        ),
        ("muscles/gastrocnemius.yaml", "primary: [arch,", "primary: [arhc,", "'arhc' is not known as primary", "arch"),
        (
            "muscles/gastrocnemius.yaml",
            "spillover: [thigh-back,",
            "spillover: [thigh-bak,",
            "is not known as spillover",
            "thigh-back",
        ),
        (
            "muscles/gastrocnemius.yaml",
            "lies_in: calf-upper-inner",
            "lies_in: calf-uper-inner",
            "is not known as lies_in",
            "calf-upper-inner",
        ),
        (
            "muscles/gastrocnemius.yaml",
            "sends_pain_to: [arch,",
            "sends_pain_to: [arhc,",
            "is not known as sends_pain_to",
            "arch",
        ),
        ("muscles/gastrocnemius.yaml", "- tennis-leg", "- tenis-leg", "is not known as look_alikes", "tennis-leg"),
        (
            "self-tests/calf.yaml",
            "fills: knot-brings-familiar-pain",
            "fills: knot-brings-familar-pain",
            "is not known as fills",
            "knot-brings-familiar-pain",
        ),
        ("zones.yaml", "region: calf-region", "region: calf-regon", "is not known as region", "calf-region"),
        (
            "screens/10-whole-body.yaml",
            "- chest-pain",
            "- chest-pian",
            "'chest-pian' is not known as rows",
            "chest-pain",
        ),
        (
            "frame.yaml",
            "sources: [clinical-judgement]",
            "sources: [clinical-judgment]",
            "is not known as sources",
            "clinical-judgement",
        ),
    ],
)
def test_a_name_that_leads_nowhere_is_refused_with_the_nearest_known_one(with_edit, name, old, new, says, hint):
    """Each field that refers to another record: file, line, column, the record, the name and a proposal."""
    problem = _find(with_edit(name, old, new), says)
    assert problem.file == f"rules/{name}"
    assert problem.line > 1
    assert problem.hint == f"Did you mean '{hint}'?"


@pytest.mark.parametrize(
    ("when", "says", "hint"),
    [
        ("leg-swolen-new", "'leg-swolen-new' is not known here", "Did you mean 'leg-swollen-new'?"),
        ("[leg-swollen-new]", "a condition is an id or a group", None),
        ("{any: leg-swollen-new}", "a group lists its parts", None),
        ("{all: []}", "a group has no parts", None),
        ("{some: [leg-swollen-new]}", "a group with the keys some", "Use one of: all, any"),
        ("{all: [fever], any: [fever]}", "a group with the keys all, any", None),
        ("{not: fever}", "a group with the keys not", None),
        ("{at_least: 0, of: [fever, sex=female]}", "needs 0 of 2 points, which cannot be", None),
        ("{at_least: 3, of: [fever, sex=female]}", "needs 3 of 2 points", None),
        ("{at_least: two, of: [fever]}", "needs two of 1 points", None),
        ("{score: 5, of: [{when: fever, points: 2}]}", "needs 5 of 2 points", None),
        ("{score: 2, of: [{when: fever, points: 3}, {when: sex=female, points: -1}]}", "which cannot be", None),
        ("{score: 2, of: [fever]}", "a line of a score", "Write {when: ID, points: 1}."),
        ("{score: 2, of: fever}", "needs 2 of 0 points", None),
        ("{all: [fever, {any: [fever, {all: [fever]}]}]}", "groups go 2 deep", "Name the inner group"),
        ("fever >= 3", "'fever' is not a number finding", None),
        ("agee >= 3", "'agee' is not a number finding", "Did you mean 'age'?"),
        ("age >= 300", "age>=300 lies outside 0 to 120", None),
        ("age", "'age' is a number, not a yes or no", "Write 'age >= NUMBER'."),
        ("sex", "'sex' is a choice, not a yes or no", "Write 'sex=OPTION'."),
        ("sex=femal", "no option 'sex=femal'", "Did you mean 'sex=female'?"),
        ("age > 60", "'age > 60' is not known here", None),
    ],
)
def test_a_condition_that_means_nothing_is_refused(with_more, when, says, hint):
    """Unknown ids and groups, thresholds out of reach, groups too deep, cuts and options that are none."""
    more = DANGER.replace("WHEN", when).replace("LEVEL", "soon")
    problem = _find(with_more("dangers/veins.yaml", more), says)
    assert problem.message.startswith("new-rule: ")
    assert hint is None or hint in problem.hint


# --- danger rules -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("when", "says"),
    [
        ("{all: [fever, calf-upper-inner]}", "makes the zone 'calf-upper-inner' a point of an urgent rule"),
        ("{all: [fever, calf-region]}", "makes the zone 'calf-lower' a point of an urgent rule"),
        ("{all: [age >= 60, cancer]}", "static facts alone make this fire"),
        ("{any: [fever, clot-risk]}", "static facts alone make this fire"),
        ("{all: [fever, denied]}", "reads 'chest-pain' under a not"),
        ("{all: [fever, push-off-hurts]}", "an emergency or urgent rule reads this"),
    ],
)
def test_a_rule_that_breaks_a_promise_of_the_reasoning_is_refused(real_files, refused, when, says):
    """Place and static facts make nothing urgent; only alarming answers are read; what is read can be asked again."""
    veins = real_files["dangers/veins.yaml"].decode() + DANGER.replace("WHEN", when).replace("LEVEL", "urgent")
    findings = real_files["findings/about.yaml"].decode() + (
        "  - {id: denied, says: It is not so, when: {not: chest-pain}}\n" if "denied" in when else ""
    )
    problems = refused({"dangers/veins.yaml": veins.encode(), "findings/about.yaml": findings.encode()})
    assert _find(problems, says)


def test_the_same_place_may_be_a_point_of_a_routine_rule(real_files):
    """A zone may spare or order what is soon and routine; the check lets it."""
    more = DANGER.replace("WHEN", "{all: [fever, calf-upper-inner]}").replace("LEVEL", "soon")
    base = check({**real_files, "dangers/veins.yaml": real_files["dangers/veins.yaml"] + more.encode()}, "x")
    assert "new-rule" in base.danger


def test_not_sure_may_not_count_as_no_where_an_urgent_rule_reads_it(with_edit):
    """On what is urgent, doubt is doubt."""
    unsure = "says: Your heart is racing at rest\n    unsure: as-no\n    unsure_because: It is rare.\n"
    problem = _find(
        with_edit("findings/whole-body.yaml", "says: Your heart is racing at rest\n", unsure),
        "racing-heart: an emergency or urgent rule reads this",
    )
    assert "may not count as no" in problem.hint


# --- findings and screens ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ("    kind: number\n    unit: cm\n    lowest: 0\n", "a number needs unit, lowest and highest"),
        ("    kind: number\n    lowest: 0\n    highest: 9\n", "a number needs unit, lowest and highest"),
        ("    kind: choice\n", "options belong to a choice"),
        ("    options: {a: A}\n", "options belong to a choice"),
        ("    alarms: no\n", "row goes with 'alarms: no'"),
        ("    row: It is not so\n", "row goes with 'alarms: no'"),
        ("    pose: fever\n", "pose and pose_because go together"),
        ("    pose_because: Why.\n", "pose and pose_because go together"),
        ("    lasts: true\n", "only a fact that is so or not can hold for good"),
        ("    unsure: as-no\n", "unsure and unsure_because go together"),
        ("    unsure: as-no\n    unsure_because: Rare.\n", "reading not sure as no needs a source"),
        ("", "no screen asks this"),
        ("", "nothing reads this"),
        ("    implies: [new-finding]\n", "leads back to itself"),
        ("    implies: [can-take-four-steps]\n", "'can-take-four-steps' alarms by the other answer"),
        ("    pose: new-finding\n    pose_because: Why.\n", "leads back to itself"),
    ],
)
def test_a_finding_that_cannot_be_asked_or_read_is_refused(real_files, refused, lines, says):
    """Numbers without a unit, choices without options, halves of pairs, circles, no screen, no reader."""
    findings = real_files["findings/habits.yaml"].decode() + FINDING + lines
    screens = real_files["screens/60-habits.yaml"].decode()
    if "no screen" not in says:
        screens += "    - new-finding\n"
    problems = refused({"findings/habits.yaml": findings.encode(), "screens/60-habits.yaml": screens.encode()})
    problem = _find(problems, says)
    assert problem.message.startswith("new-finding: ")
    assert problem.file == "rules/findings/habits.yaml"
    first = real_files["findings/habits.yaml"].count(b"\n")
    assert problem.line > first


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("findings/habits.yaml", "    ask: ", "    ask: x. #", "ask ends in a question mark"),
        (
            "screens/60-habits.yaml",
            "    - running\n",
            "    - running\n    - chest-pain\n",
            "'chest-pain' stands on two screens",
        ),
        ("screens/60-habits.yaml", "    - running\n", "", "running: no screen asks this"),
        ("screens/90-self-tests.yaml", "  rows:\n", "  rows:\n    - running\n", "no self-test fills 'running'"),
        ("zones.yaml", "id: calf-lower,", "id: Calf_Lower,", "an id is small letters, digits and single hyphens"),
        ("zones.yaml", "id: low-back,", "id: gastrocnemius,", "another kind of record has this id"),
        ("zones.yaml", "id: low-back,", "id: both-legs,", "another kind of record has this id"),
        ("zones.yaml", "id: sacrum,", "id: low-back,", "'low-back' stands twice; first in rules/zones.yaml"),
        (
            "muscles/gastrocnemius.yaml",
            "primary: [arch,",
            "primary: [arch, heel-bottom,",
            "'heel-bottom' is both primary and spillover",
        ),
        (
            "muscles/gastrocnemius.yaml",
            "sends_pain_to: [arch,",
            "sends_pain_to: [arch, groin,",
            "'groin' is not in the muscle's pattern",
        ),
        (
            "conditions/tennis-leg.yaml",
            "concern: calf-muscle-tear\n",
            "",
            "a condition of this level is listed only through its concern",
        ),
        ("dangers/veins.yaml", "sources: [nhs-dvt, miniati-2012]", "sources: []", "a source is missing"),
        (
            "cautions.yaml",
            "    load: Do not strain or hold your breath when you exercise.\n",
            "    heat: Keep it warm.\n",
            "mark and words do not agree on going gently with 'load'",
        ),
    ],
)
def test_what_does_not_fit_together_is_refused(real_files, refused, name, old, new, says):
    """Wording, screens, ids, patterns, levels without a concern, statements without a source."""
    files = {name: real_files[name].decode()}
    assert old in files[name]
    files[name] = files[name].replace(old, new, 1)
    if "concern: calf" in old:
        files[name] = files[name].replace("level: soon", "level: urgent")
    problem = _find(refused({key: text.encode() for key, text in files.items()}), says)
    assert problem.line >= 1


@pytest.mark.parametrize(
    ("name", "more", "says"),
    [
        (
            "changes/calf.yaml",
            "- {id: new-change, do: Do it., sources: [seed]}\n",
            "new-change: no evidence offers this change",
        ),
        (
            "sources/common.yaml",
            "- {id: new-source, title: T, kind: trial, where: W, checked: 2026-11-22}\n",
            "new-source: nothing rests on this source",
        ),
        ("findings/about.yaml", "  - {id: new-derived, says: S, when: fever}\n", "new-derived: nothing reads this"),
        (
            "findings/about.yaml",
            "  - {id: circle-a, says: S, when: circle-b}\n  - {id: circle-b, says: S, when: circle-a}\n",
            "circle-a: leads back to itself",
        ),
        (
            "findings/about.yaml",
            "  - {id: circle-a, says: S, when: {at_least: 1, of: [fever, circle-b]}}\n"
            "  - {id: circle-b, says: S, when: {not: circle-a}}\n",
            "circle-b: leads back to itself",
        ),
    ],
)
def test_what_nobody_uses_and_what_goes_in_a_circle_is_refused(with_more, name, more, says):
    """Changes, sources and derived findings that nothing reads; derived findings that need each other."""
    assert _find(with_more(name, more), says).file == f"rules/{name}"


def test_a_concern_that_no_rule_raises_is_refused(with_edit):
    """Each dangerous thing is there to be raised."""
    concern = "concerns:\n  - id: new-concern\n    name: N\n    plain_name: n\n    what: {text: T., sources: [seed]}\n"
    concern += "    see: {text: T., sources: [seed]}\n"
    problems = with_edit("dangers/veins.yaml", "concerns:\n", concern)
    assert _find(problems, "new-concern: no danger rule raises this concern")


def test_a_concern_says_whom_to_see_at_every_level_it_can_reach_and_at_no_other(with_edit):
    """A stroke may be doubted, then it is urgent; no rule makes it routine."""
    always = "      text: Do so even if the signs have passed.\n"
    urgent = "        urgent: Be seen at urgent care or a hospital today.\n" + always
    problems = with_edit("dangers/nerves.yaml", urgent, "")
    assert _find(problems, "stroke: says nothing for 'urgent', which its rules can raise")
    problems = with_edit("dangers/nerves.yaml", always, "        routine: Book a visit.\n" + always)
    assert _find(problems, "stroke: no rule raises 'routine'")


def test_the_problems_of_an_error_are_sorted_and_each_stands_once(real_files):
    """By file, line and column, as an editor would walk them."""
    files = {
        **real_files,
        "zones.yaml": real_files["zones.yaml"].replace(b"region: calf-region", b"regoin: calf-region"),
    }
    with pytest.raises(KnowledgeError) as caught:
        read_knowledge(files)
    places = [(p.file, p.line, p.column) for p in caught.value.problems]
    assert places == sorted(places)
    assert len(set(map(str, caught.value.problems))) == len(caught.value.problems)
    assert str(caught.value).count("\n") == len(places) - 1
    assert caught.value.exit_code == 2


def test_a_danger_rule_of_the_mildest_level_is_refused(with_more):
    """It would raise nothing when sure, and routine when in doubt."""
    more = DANGER.replace("WHEN", "fever").replace("LEVEL", "self-care")
    assert _find(with_more("dangers/veins.yaml", more), "new-rule: a danger rule of the mildest level raises nothing")


def test_knowledge_with_a_broken_condition_is_never_compiled_unseen(real_files):
    """Where nobody takes down the problems, the first one stops the compilation."""
    knowledge, _ = read_knowledge(real_files)
    derived = msgspec.structs.replace(knowledge.derived[0], when="no-such-thing")
    with pytest.raises(ValueError, match=r"derived .*'no-such-thing' is not known"):
        compile_rule_base(msgspec.structs.replace(knowledge, derived=(derived, *knowledge.derived[1:])), "x")


def test_with_a_single_danger_sign_there_are_no_two_danger_answers(real_files):
    """The built-in count of two needs two signs to count."""
    knowledge, _ = read_knowledge(real_files)
    one = tuple(danger for danger in knowledge.dangers if danger.id == "newly-short-of-breath")
    base = compile_rule_base(msgspec.structs.replace(knowledge, dangers=one), "x")
    assert "two-danger-answers" not in base.conditions.derived
