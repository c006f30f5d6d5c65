"""Adds up again what files for `shanhai reproduce` count, in forty lines that read numbers from the CSVs alone:
    python3 forty.py public/data FILE…
Totals that have bounds because figures meet or contradict each other are left to totals.py, which has the rules for them."""
import csv
import hashlib
import json
import sys
from decimal import Decimal
from pathlib import Path

EXACTNESS = {"amount": "precision", "count": "precision", "quantity": "quantity_precision", "outlets": "outlets_precision"}
equal = differ = left = 0
for name in sys.argv[2:]:
    file = json.loads(Path(name).read_text(encoding="utf-8"))
    folder = Path(sys.argv[1]) / file["release"]
    for own in file["csv"]:
        if "sha256:" + hashlib.sha256((folder / own["path"]).read_bytes()).hexdigest() != own["hash"]:
            sys.exit(f"{own['path']} is not the file that was published")
    with open(folder / (file["question"]["table"] + ".csv"), encoding="utf-8-sig", newline="") as lines:
        rows = {row["id"]: row for row in csv.DictReader(lines)}
    for total in file["totals"]:
        figure, fates = total["measure"]["figure"], [line["in_total"] for line in total["rows"]]
        number = lambda line: (rows[line["id"]][figure], rows[line["id"]][EXACTNESS[figure]])
        if {"overlaps", "contradicts", "same"} & set(fates):
            left += 1
            continue
        low = high = Decimal(0)
        more = about = False
        for value, exactness in (number(line) for line in total["rows"] if line["in_total"] == "counted"):
            low += 0 if exactness == "nearly" else Decimal(value)
            high = None if high is None or exactness in ("over", "at_least") else high + Decimal(value)
            more, about = more or exactness == "over", about or exactness == "about"
        made = (low, high, more, about, fates.count("counted"), fates.count("not_published"))
        said = tuple(total["result"].get(end) for end in ("low", "high", "more_than_low", "about", "published", "missing"))
        same = made == tuple(value if value is None or at > 1 else Decimal(value) for at, value in enumerate(said))
        equal, differ = equal + same, differ + (not same)
        print(*([] if same else [f"{name}: {total['measure']}: {made}, the file says {said}\n"]), end="")
print(f"{equal} totals equal, {differ} differ, {left} have bounds of another kind")
sys.exit(differ > 0)
