"""How long a report takes from an assessment in memory, and how big it is: HTML under 50 ms, PDF under 1 s."""

import datetime
from pathlib import Path
from time import perf_counter

from reports.answer_form import answer_file
from reports.countries import country
from reports.render import FORMATS, render
from rules.answer_file import read_answers
from rules.assess import assess
from rules.load import rule_base

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.yaml"))
DATE = datetime.date(2026, 11, 27)
RUNS = 5


def main():
    base, words = rule_base(), country("GB")
    people = [read_answers(base, path) for path in EXAMPLES]
    made = [(assess(base, answers), answer_file(base, answers)) for answers in people]
    print(f"{len(made)} examples, the best of {RUNS} runs of each; the first PDF of a process reads the fonts as well.")
    print(f"{'format':8}{'first, ms':>12}{'median, ms':>12}{'slowest, ms':>13}{'largest, kB':>13}")
    for format in FORMATS:
        first, best, sizes = 0.0, [], []
        for found, file in made:
            times = []
            for _ in range(RUNS):
                start = perf_counter()
                report = render(found, format, date=DATE, country=words, answer_file=file)
                times.append((perf_counter() - start) * 1000)
            first = first or times[0]
            best.append(min(times))
            sizes.append(len(report) / 1000)
        best.sort()
        print(f"{format:8}{first:12.1f}{best[len(best) // 2]:12.1f}{best[-1]:13.1f}{max(sizes):13.1f}")


if __name__ == "__main__":
    main()
