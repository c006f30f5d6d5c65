"""Comes again to the totals of files for `shanhai reproduce`: from the CSVs alone, by the rules of totals.py.

    python3 reproduce.py public/data FILE…

Files of version 2 are of tables in parts: which of their rows simply add is found here anew (questions.py).
"""

import hashlib
import json
import sys
from decimal import Decimal
from functools import cache
from pathlib import Path

from questions import Sales
from questions import said as spoken
from totals import TABLES, Release, days, totals, year_of

PARTS = ("figure", "level", "kind", "stage", "direction", "in_kind", "unit")


def holds(release, row, test):
    value = release.level(row["pairing"]) if test["column"] == "level" else row[test["column"]]
    own = days(row["period"])
    (how, what), = ((name, what) for name, what in test.items() if name != "column")
    return {"one_of": lambda: value in what, "mentions": lambda: what.lower() in value.lower(),
            "no_year": lambda: year_of(row) is None,
            "within": lambda: own and (what[0] or 0) <= own[0] and own[1] <= (what[1] or own[1])}[how]()


def same(said, new, whole):
    """Whether what a file says of a sum is what was come to."""
    return [whole(said.get("low")), whole(said.get("high")), *map(said.get, ("more_than_low", "about", "published", "missing"))] \
        == [new.get(end) for end in ("low", "high", "more", "soft", "published", "missing")]


def simply_added(sales, own, rows):
    """What the rows that have to do with no other come to, by measure and year, and the ids of the others, by measure."""
    years, others = {}, {}
    for at in rows:
        year = str(year_of(own[at]) or "none")
        for measure, _, _ in sales.alone[at]:
            if at in sales.linked:
                others.setdefault(measure, set()).add(own[at]["id"])
            else:
                years.setdefault(measure, {}).setdefault(year, []).append(at)
    sums = {measure: {year: total for year, rows in of.items() for total in spoken(sales.sums(rows)) if total["measure"] == measure}
            for measure, of in years.items()}
    return sums, others


@cache
def read(folder, table):
    """The release of a folder and, of a table in parts, which of its rows have to do with each other."""
    return Release(folder), Sales(folder) if table == "sales" else None


def differences(folder, file):
    for csv in file["csv"]:
        if "sha256:" + hashlib.sha256((folder / csv["path"]).read_bytes()).hexdigest() != csv["hash"]:
            yield f"hash of {csv['path']}"
    table, every, words = (file["question"][name] for name in ("table", "all", "any"))
    short = file["version"] == 2
    if short and table != "sales":
        yield f"{table} in parts, which this program does not know"
        return
    release, sales = read(folder, short and table)
    places = [at for at, row in enumerate(release.tables[table]) if all(holds(release, row, test) for test in every)
              and all(any(holds(release, row, test) for test in some) for some in words)]
    rows = [release.tables[table][at] for at in places]
    if file["matched"] != len(rows):
        yield f"matched, {len(rows)} rows"
    added, others = simply_added(sales, release.tables[table], places) if short else ({}, {})
    made = {tuple(total["measure"]): total for total in (spoken(sales.sums(places)) if short else totals(release, table, rows))}
    for own in file["totals"]:
        name = tuple(own["measure"].get(part, "") for part in PARTS)
        whole = lambda value: value and int(Decimal(value) * (100 if name[-1] == "yuan" else 1))
        if not same(own["result"], made.pop(name, {}), whole):
            yield f"result of {name}"
        years = added.pop(name, {})
        for line in own.get("added", ()):
            if not same(line, years.pop(line["year"], {}), whole):
                yield f"added {line['year']} of {name}"
        yield from (f"no added {year} of {name}" for year in years)
        if short and {line["id"] for line in own["rows"]} != others.get(name, set()):
            yield f"which rows of {name} do not simply add"
        precision, = (columns[2] for columns in TABLES[table] if columns[0] == name[0])
        known = {row["id"]: (whole(row[name[0]]) or None, row[precision]) for row in rows}
        for line in own["rows"]:
            if known.get(line["id"]) != (whole(line["value"]) or None, line["precision"] or ""):
                yield f"row {line['id']} of {name}"
    yield from (f"no total of {name}" for name in made)


differ = 0
for path in map(Path, sys.argv[2:]):
    file = json.loads(path.read_text(encoding="utf-8"))
    folder = Path(sys.argv[1]) / file["release"]
    found = list(differences(folder, file))
    print(f"{path.name}:", "; ".join(found) or f"equal, {len(file['totals'])} totals")
    differ += bool(found)
sys.exit(differ > 0)
