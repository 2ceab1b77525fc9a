"""Random people over the real rule base, as hypothesis strategies: most near a danger, some far from any."""

from random import Random

from hypothesis import strategies as st

from rules.answers import Answers, Given, Side
from tests.spec.table import BASE, answers_of, rest_no, ways, ways_of

FINDINGS = tuple(BASE.finding)
ZONES = tuple(BASE.zone)


def _near_answers() -> list[Answers]:
    """Gather people who hold a danger rule or a caution in one way or another, a few of each."""
    found = []
    for danger in BASE.danger:
        found += ways_of(danger)[:: max(1, len(ways_of(danger)) // 4)][:4]
    for caution in BASE.caution:
        found += ways(BASE.conditions.cautions[caution])[:3]
    return [answers for way in found if (answers := answers_of(way)) is not None]


NEAR = _near_answers()


def given_to(finding: str) -> st.SearchStrategy[Given]:
    """Draw an answer to a finding."""
    record = BASE.finding[finding]
    if record.kind == "yes-no":
        return st.sampled_from(["yes", "no", "not-sure"])
    if record.kind == "choice":
        return st.sampled_from([*(record.options or ()), "not-sure"])
    bounds = {cut.bound for cut in BASE.vocabulary.cuts.values() if cut.finding == finding}
    values = {v for b in bounds for v in (b - 1, b, b + 1) if (record.lowest or 0) <= v <= (record.highest or b)}
    return st.sampled_from(sorted(values or {0.0, 5.0})) | st.just("not-sure")


_SOME = st.lists(
    st.sampled_from(FINDINGS).flatmap(lambda finding: st.tuples(st.just(finding), given_to(finding))), max_size=8
)
_PAIN = st.dictionaries(
    st.sampled_from(["left", "right"]), st.frozensets(st.sampled_from(ZONES), max_size=4), max_size=2
) | st.dictionaries(st.just("unsaid"), st.frozensets(st.sampled_from(ZONES), min_size=1, max_size=3), max_size=1)


@st.composite
def people(draw) -> Answers:
    """Draw a person: near a rule or not, with random answers on top, the rest denied, open or random."""
    near = draw(st.sampled_from([Answers(), *NEAR]))
    given = {**near.given, **dict(draw(_SOME))}
    pain: dict[Side, frozenset[str]] = {**near.pain, **draw(_PAIN)}
    if "unsaid" in pain:
        pain = {"unsaid": frozenset().union(*pain.values())}
    answers = Answers(given, pain)
    match draw(st.sampled_from(["open", "denied", "denied", "random"])):
        case "denied":
            return rest_no(answers)
        case "random":
            random = Random(draw(st.integers(0, 2**32)))
            more = {
                f: random.choice(["yes", "no", "no", "not-sure"])
                for f in FINDINGS
                if BASE.finding[f].kind == "yes-no" and random.random() < 0.5
            }
            return Answers({**more, **given}, pain)
    return answers
