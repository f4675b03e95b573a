"""`python -m tests.cdsi`: how many of the CDC's test cases the vaccination engine agrees with, by vaccine group.

`--cases FILE` reads other cases of the same form, `--differences` prints what is not as published, `--json` the counts alone.
"""

import argparse
import json
import sys
from pathlib import Path

from tests.cdsi.cases import CASES, SUPPORTING, Agreement, cases_of, compare, schedule_of, totals


def table(counts: dict[str, dict[str, int]], unknown: set[str]) -> str:
    """A line a group, and their sum over the groups that the supporting data know."""
    lines = [f"{'group':<10}{'cases':>7}{'evaluations':>13}{'forecasts':>11}"]
    rows = dict(counts)
    known = [count for group, count in counts.items() if group not in unknown]
    rows["all"] = {name: sum(count[name] for count in known) for name in ("cases", "evaluations", "forecasts")}
    for group, count in rows.items():
        remark = "  no supporting data, not in the sum" if group in unknown else ""
        lines.append(f"{group:<10}{count['cases']:>7}{count['evaluations']:>13}{count['forecasts']:>11}{remark}")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Compare and print; 2 where the data are not there."""
    parser = argparse.ArgumentParser(prog="python -m tests.cdsi", description=__doc__)
    parser.add_argument("--cases", type=Path, default=CASES)
    parser.add_argument("--supporting", type=Path, default=SUPPORTING, help="the folder of CDSi's XML files")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--differences", action="store_true")
    chosen = parser.parse_args()
    if not (chosen.cases.is_file() and chosen.supporting.is_dir()):
        sys.stderr.write(f"{chosen.cases} or {chosen.supporting} is not there\n")
        return 2
    schedule = schedule_of(chosen.supporting)
    comparisons = [(case["id"], compare(schedule, case)) for case in cases_of(chosen.cases)]
    counts = totals(agreement for _, agreement in comparisons)
    if chosen.json:
        sys.stdout.write(json.dumps(counts, indent=2) + "\n")
        return 0
    sys.stdout.write(table(counts, {one.group for _, one in comparisons if _unknown(one)}))
    if chosen.differences:
        for name, one in comparisons:
            if not _unknown(one):
                sys.stdout.writelines(f"{one.group} {name} {difference}\n" for difference in one.differences)
    return 0


def _unknown(one: Agreement) -> bool:
    return one.differences == ("no supporting data",)


if __name__ == "__main__":
    raise SystemExit(main())
