"""Comes again to the totals of files for `shanhai reproduce`: from the CSVs alone, by the rules of totals.py.

    python3 reproduce.py public/data FILE…
"""

import hashlib
import json
import sys
from decimal import Decimal
from pathlib import Path

from totals import TABLES, Release, days, totals, year_of


def holds(release, row, test):
    value = release.level(row["pairing"]) if test["column"] == "level" else row[test["column"]]
    own = days(row["period"])
    (how, what), = ((name, what) for name, what in test.items() if name != "column")
    return {"one_of": lambda: value in what, "mentions": lambda: what.lower() in value.lower(),
            "no_year": lambda: year_of(row) is None,
            "within": lambda: own and (what[0] or 0) <= own[0] and own[1] <= (what[1] or own[1])}[how]()


def differences(release, folder, file):
    for csv in file["csv"]:
        if "sha256:" + hashlib.sha256((folder / csv["path"]).read_bytes()).hexdigest() != csv["hash"]:
            yield f"hash of {csv['path']}"
    table, every, words = (file["question"][name] for name in ("table", "all", "any"))
    rows = [row for row in release.tables[table] if all(holds(release, row, test) for test in every)
            and all(any(holds(release, row, test) for test in some) for some in words)]
    made = {tuple(total["measure"]): total for total in totals(release, table, rows)}
    parts = ("figure", "level", "kind", "stage", "direction", "in_kind", "unit")
    for own in file["totals"]:
        name = tuple(own["measure"].get(part, "") for part in parts)
        whole = lambda value: value and int(Decimal(value) * (100 if name[-1] == "yuan" else 1))
        said, new = own["result"], made.pop(name, {})
        if [whole(said["low"]), whole(said["high"]), said["more_than_low"], said["about"], said["published"],
                said["missing"]] != [new.get(end) for end in ("low", "high", "more", "soft", "published", "missing")]:
            yield f"result of {name}"
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
    found = list(differences(Release(folder), folder, file))
    print(f"{path.name}:", "; ".join(found) or f"equal, {len(file['totals'])} totals")
    differ += bool(found)
sys.exit(differ > 0)
