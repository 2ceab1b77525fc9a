"""The interview without a terminal: the steps put forms to whoever asks, here to a script."""

import pytest

from engine.interview import Ask
from legwise.lists import Whole
from legwise.progress import progress_of, with_progress
from legwise.prompts import Back, Leave, StopHere
from legwise.talk import Talk
from legwise.terminal import Interview
from reports.countries import country
from rules.answers import Answers
from rules.load import rule_base


class Script:
    """Answers forms: a row by its id, a question by the finding that asks so; no to all else, and skips tests.

    Yes to what opens a row that is told of.
    """

    def __init__(self, base, **told):
        self.told = {name.replace("_", "-"): said for name, said in told.items()}
        opened = [name for name, said in self.told.items() if said != "no"]
        for name in opened:
            for owner in base.waits_on.get(name, ()):
                if owner not in self.told and base.finding[owner].kind == "yes-no":
                    self.told[owner] = "yes"
                    opened.append(owner)
        self.asks = {
            text: finding.id for finding in base.knowledge.findings for text in (finding.ask, finding.ask_again) if text
        }
        self.put, self.said = [], []
        self.noted = lambda marks: False

    def say(self, *paragraphs):
        self.said += paragraphs

    def choose(self, form):
        name = self.asks.get(form.ask, form.ask)
        self.put.append((name, form))
        if form.test:
            return "skip"
        return self.told.get(name, "no")

    def enter(self, form):
        self.put.append((form.ask, form))
        return self.told.get(self.asks.get(form.ask, "since"), "not-sure")

    def tick(self, form):
        self.put.append((form.heading.title, form))
        marks = {}
        for line in form.lines:
            marks[line.id] = self.told.get(line.id, "no")
            if self.noted(marks):
                break
        return marks

    def parts(self, form):
        return ("calf-region",)

    def places(self, form):
        return {"left": frozenset(), "right": frozenset({"calf-lower"})}

    def titles(self):
        return [name for name, _ in self.put]


@pytest.fixture(scope="module")
def base():
    return rule_base()


ABOUT = {"age": 44.0, "sex": "male", "since": "3 weeks", "strength": 4.0}


def interview(base, script, given=None):
    kept = []
    going = Interview(Talk(base, Answers(given or {})), script, country("GB"), kept.append)
    going.run()
    return going, kept


def test_the_same_steps_serve_whoever_asks(base):
    script = Script(base, **ABOUT, cramps="yes", night_cramps="yes")
    going, kept = interview(base, script)
    answers = going.talk.answers
    assert answers.given["age"] == 44
    assert answers.given["night-cramps"] == "yes"
    assert going.talk.case.answered("chest-pain")
    assert answers.pain["right"] == {"calf-lower"}
    assert kept[-1].answers == answers
    assert going.talk.case.settled


def test_a_row_where_no_alarms_is_ticked_when_it_alarms(base):
    """The row reads "You cannot take 4 steps"; yes to it is no to "can you take 4 steps?"."""
    going, _ = interview(base, Script(base, **ABOUT, can_take_four_steps="yes"))
    assert going.talk.answers.given["can-take-four-steps"] == "no"


def test_an_emergency_ends_the_list_and_the_interview_at_once(base):
    script = Script(base, **ABOUT, chest_pain="yes")
    going, _ = interview(base, script)
    assert going.talk.at_top
    lists = [form for _, form in script.put if hasattr(form, "groups")]
    assert len({form.heading.title for form in lists}) == 1
    rows = [line.id for line in lists[-1].lines]
    assert not set(rows[rows.index("chest-pain") + 1 :]) & going.talk.answers.given.keys()


def test_not_sure_of_a_danger_is_asked_once_more_and_the_second_answer_counts(base):
    going, _ = interview(base, Script(base, **ABOUT, fever="not-sure"))
    assert going.talk.answers.given["fever"] == "not-sure"
    script = Script(base, **ABOUT, fever="not-sure")
    tick = script.tick

    def unsure_once(form):
        marks = tick(form)
        script.told["fever"] = "no" if "fever" in marks else "not-sure"
        return marks

    script.tick = unsure_once
    going, _ = interview(base, script)
    assert "fever" in script.titles()
    assert going.talk.answers.given["fever"] == "no"


def test_answers_that_do_not_go_together_are_asked_once_more_and_only_once(base):
    script = Script(base, **ABOUT, statin="no", statin_ache="yes")
    interview(base, script, {"statin": "no", "statin-ache": "yes"})
    again = [form for name, form in script.put if name in ("statin", "statin-ache")]
    assert [form.kept for form in again] == ["yes", "no"] or [form.kept for form in again] == ["no", "yes"]
    assert "do not go together" in again[0].heading.notes[0]


def test_three_times_not_sure_is_told_to_count_and_told_once(base):
    unsure = dict.fromkeys(("fever", "chest_pain", "both_legs_weak"), "not-sure")
    script = Script(base, **ABOUT, **unsure)
    interview(base, script)
    told = [text for text in script.said if "not sure of 3 warning signs" in text]
    assert len(told) == 1
    assert "will not say that you can care for this alone" in told[0]
    assert "111" in told[0], "whom to phone, in the words of the country"


def test_who_answers_for_someone_that_cannot_tell_is_told_what_that_means(base):
    script = Script(base, **{**ABOUT, "age": 80.0}, cannot_say="yes")
    interview(base, script)
    assert any("You answer for someone else." in text for text in script.said)


def test_a_self_test_with_several_outcomes_offers_each_and_may_be_left_out(base):
    from legwise.rows import SelfTestStep

    screen = next(screen for screen in base.knowledge.screens if "sole-knot-place" in screen.rows)
    asked = Ask((screen.id,), ("sole-knot-place",), "self-test", binding=False, continued=False, at_most=0)
    script = Script(base)
    talk = SelfTestStep(asked).ask(Talk(base, Answers()), script, again=False)
    form = script.put[0][1]
    offered = [option.id for option in form.options]
    assert offered == [*base.finding["sole-knot-place"].options, "not-sure", "skip", "skip all"]
    typed = [word for option in form.options for word in option.typed]
    assert len(typed) == len(set(typed)), "what may be typed means one thing"
    assert form.test.steps
    assert "sole-knot-place" not in talk.answers.given
    assert "sole-knot-place" in talk.passed


def test_stop_here_counts_the_marks_of_the_list_that_was_not_finished(base):
    script = Script(base, **ABOUT)

    def stops(form):
        script.noted({"fever": "yes", "chest-pain": "not-sure"})
        raise StopHere

    script.tick = stops
    going = Interview(Talk(base, Answers()), script, country("GB"), lambda talk: None)
    with pytest.raises(StopHere):
        going.run()
    assert going.talk.answers.given["fever"] == "yes"
    assert "chest-pain" not in going.talk.answers.given


def test_back_from_a_list_comes_to_the_question_before_and_forward_again_with_marks_kept(base):
    script = Script(base, **ABOUT)
    tick, turns = script.tick, []

    def once_back(form):
        turns.append(form)
        if len(turns) == 1:
            script.noted({"fever": "no"})
            raise Back
        return tick(form)

    script.tick = once_back
    going, _ = interview(base, script)
    assert going.talk.answers.given["fever"] == "no"
    strengths = [form for name, form in script.put if "from 0 to 10" in name]
    assert [form.kept for form in strengths] == [None, 4]


def test_a_list_that_was_begun_comes_back_with_its_marks_after_going_back_from_it(base):
    """What was marked there can still be changed."""
    script = Script(base, **ABOUT)
    tick, forms = script.tick, []

    def once_back(form):
        forms.append(form)
        if len(forms) == 1:
            script.noted({form.lines[-1].id: "no"})
            raise Back
        return {**tick(form), forms[0].lines[-1].id: "yes"}

    script.tick = once_back
    going, _ = interview(base, script)
    first, again, *_ = forms
    assert [line.id for line in again.lines] == [line.id for line in first.lines]
    assert [line.kept for line in again.lines] == [*[None] * (len(first.lines) - 1), "no"]
    assert again.heading.progress == first.heading.progress
    assert going.talk.answers.given[first.lines[-1].id] == base.told(first.lines[-1].id)


def back_to_the_beginning(base, talk, **now):
    """Press back until nothing is before, then answer everything anew; give the forms in the order they came back."""
    script = Script(base, **{**ABOUT, **now})
    seen, forward = [], []

    def told(*texts):
        forward.extend(texts)

    def stepping(ask):
        def asked(form):
            if "This is the first question." not in forward:
                seen.append(form)
                raise Back
            return ask(form)

        return asked

    script.say = told
    for name in ("choose", "enter", "tick", "parts", "places"):
        setattr(script, name, stepping(getattr(script, name)))
    going = Interview(talk, script, country("GB"), lambda talk: None)
    going.run()
    return seen, going.talk


def left_after(base, lists, script=None):
    """Hold an interview up to so many lists, as it would be taken up again."""
    script = script or Script(base, **ABOUT)
    tick, count = script.tick, []

    def leaves(form):
        if len(count) == lists:
            raise Leave
        count.append(form)
        return tick(form)

    script.tick = leaves
    going = Interview(Talk(base, Answers()), script, country("GB"), lambda talk: None)
    with pytest.raises(Leave):
        going.run()
    return with_progress(Talk(base, going.talk.answers), progress_of(going.talk)), count


def test_after_a_pause_back_reaches_every_list_and_question_with_its_answers(base):
    talk, lists = left_after(base, 3)
    seen, after = back_to_the_beginning(base, talk, age=45.0)
    came = [form.heading.title for form in seen if hasattr(form, "groups")]
    assert came[1:] == [form.heading.title for form in reversed(lists)]
    for form in (form for form in seen[1:] if hasattr(form, "groups")):
        assert all(line.kept == "no" for line in form.lines)
    assert [form.kept for form in seen if hasattr(form, "scale")] == [4.0, "3 weeks", 44.0]
    assert after.answers.given["age"] == 45


def test_what_a_pause_cuts_off_is_as_if_there_had_been_none(base):
    """The same lists with the same numbers and promises follow."""
    whole = Script(base, **ABOUT, cramps="yes")
    interview(base, whole)
    talk, _ = left_after(base, 3, Script(base, **ABOUT, cramps="yes"))
    rest = Script(base, **ABOUT, cramps="yes")
    Interview(talk, rest, country("GB"), lambda talk: None).run()
    headings = [form.heading for _, form in whole.put if hasattr(form, "groups")]
    assert [form.heading for _, form in rest.put if hasattr(form, "groups")] == headings[3:]


def test_a_list_that_comes_back_leaves_out_what_an_earlier_answer_made_needless_since(base):
    """Who goes back and says that they are a man is not asked about a baby on a list that was begun before."""
    rows = ("diabetes", "baby-coming-or-born")
    asked = Ask(("health",), rows, "danger", binding=True, continued=False, at_most=0)
    for sex, shown in (("female", rows), ("male", ("diabetes",))):
        script = Script(base)
        Whole(asked).ask(Talk(base, Answers({"age": 30.0, "sex": sex})), script, again=True)
        assert tuple(line.id for line in script.put[0][1].lines) == shown


def test_once_it_is_settled_that_one_must_be_seen_today_that_is_said_and_that_one_may_stop(base):
    script = Script(base, **ABOUT, leg_swollen_new="yes")
    interview(base, script)
    told = [text for text in script.said if "be seen today" in text]
    assert len(told) == 1
    assert "111" in told[0], "whom to phone, in the words of the country"
    calm = Script(base, **ABOUT)
    interview(base, calm)
    assert not any("be seen today" in text for text in calm.said)


def test_every_row_also_one_that_stands_for_others_says_what_hangs_on_it_with_sources(base):
    hangs = ("It can be a sign of", "It matters for", "It helps to tell apart", "It decides what is safe to do")
    openers = {owner for owners in base.waits_on.values() for owner in owners}
    rows = {line.id: dict(line.meaning()) for form in lists_of(base) for line in form.lines}
    assert rows.keys() & openers
    for name, meaning in rows.items():
        assert meaning["Sources"], name
        assert [meaning[label] for label in hangs if label in meaning], name


def test_what_only_bears_on_dangers_is_not_called_a_sign_of_them(base):
    script = Script(base, **ABOUT)
    interview(base, script)
    since = dict(next(form for name, form in script.put if "Since when" in name).meaning())
    assert "It can be a sign of" not in since
    assert since["It matters for"]
    assert "3 days" in since["It means"], "in words that can be typed"
    labels = {"symptom": "It can be a sign of", "context": "It matters for"}
    for line in (line for form in lists_of(base) for line in form.lines):
        others = {label for role, label in labels.items() if role != base.finding[line.id].role}
        assert not others & dict(line.meaning()).keys()


def lists_of(base):
    script = Script(base, **ABOUT)
    interview(base, script)
    return [form for _, form in script.put if hasattr(form, "groups")]


def test_the_list_before_pressing_says_what_is_lost_without_it_and_no_danger_list_can_be_passed_by(base):
    for form in lists_of(base):
        assert not (form.binding and form.loss)
        assert ("pressing and stretching" in form.loss) == ("not to press" in form.purpose)
