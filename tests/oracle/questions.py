"""What the sales of a release come to at addresses of their exploring page, from the CSVs alone.

    python3 questions.py FOLDER < addresses

An address a line, one JSON a line: how many rows pass, their totals, and the groups with their keys and totals. Rows that
have something to do with each other are settled by totals.py, all others add; which these are is found here anew.
"""

import json
import sys
from pathlib import Path
from urllib.parse import parse_qsl

from totals import TABLES, Figure, Release, Span, Total, days, year_of

LACKING = ("", "not_published", "withheld")


class Sales:
    def __init__(self, folder):
        self.release = release = Release(folder)
        self.rows = release.tables["sales"]
        pairings = list(release.pairings)
        for at, one in enumerate(pairings):
            assert not any(release.places(one, other)[1] for other in pairings[:at]), "pairings that share money"
        self.alone = [self.simple(row) for row in self.rows]
        self.linked = self.links()

    def figures(self, row):
        for at, columns in enumerate(TABLES["sales"]):
            if at == 0 or row[columns[0]]:
                yield Figure(self.release, "sales", row, columns)

    def simple(self, row):
        """What a row adds where nothing else has to do with it."""
        return [(f.measure, f.span if f.amount and not f.part else None, bool(f.missing)) for f in self.figures(row)]

    def links(self):
        """For each row the others that it may have something in common with."""
        linked, places, near = {}, {row["id"]: at for at, row in enumerate(self.rows)}, {}
        for at, row in enumerate(self.rows):
            assert row["period"] and not row["revises"], "a period each, and nothing revised"
            found = [places[row["part_of"]]] if row["part_of"] in places else []
            own = days(row["period"])
            assert own[0] // 100 == own[1] // 100, "months do not meet each other"
            beside = near.setdefault((row["pairing"], own[0] // 100), [])
            apart = lambda a, b: any(a[name] and b[name] and a[name] != b[name] for name in ("product", "channel"))
            found += [other for other in beside if not apart(self.rows[other], row)]
            beside.append(at)
            for other in found:
                linked.setdefault(at, set()).add(other)
                linked.setdefault(other, set()).add(at)
        return linked

    def sums(self, rows):
        """Totals by measure: a span, how many are published, how many are not."""
        sums = {}

        def add(measure, span, published, missing):
            known = sums.get(measure, (Span(0, 0), 0, 0))
            sums[measure] = known[0].plus(span), known[1] + published, known[2] + missing

        here, done = set(rows), set()
        for at in rows:
            near = self.linked.get(at, set()) & here
            if not near:
                for measure, span, missing in self.alone[at]:
                    add(measure, span or Span(0, 0), span is not None, missing)
                continue
            if at in done:
                continue
            group, new = {at}, [at]
            while new:
                new = [other for own in new for other in self.linked[own] & here if other not in group and not group.add(other)]
            done |= group
            figures = {}
            for own in sorted(group):
                for figure in self.figures(self.rows[own]):
                    figures.setdefault(figure.measure, []).append(figure)
            for measure, own in figures.items():
                total = Total(self.release, own)
                add(measure, total.span, total.published, total.missing)
        return sums

    def passes(self, row, address):
        pairing, own = self.release.pairings[row["pairing"]], days(row["period"])
        for name, value in address.items():
            if name in ("supporter", "recipient"):
                held = value in self.release.up(pairing[name])
            elif name == "level":
                held = self.release.level(row["pairing"]) == value
            elif (name, value) == ("precision", "none"):
                held = not row["amount"] and row["missing"] in LACKING
            elif (name, value) == ("from", "none"):
                held = year_of(row) is None
            elif name == "from":
                held = int(value) * 10000 + 101 <= own[0]
            elif name == "to":
                held = own[1] <= int(value) * 10000 + 1231
            elif name == "q":
                held = any(value.lower() in row[column].lower() for column in ("id", "product"))
            else:
                held = name in ("by", "then", "sort") or row[name] == value
            if not held:
                return False
        return True

    def key(self, row, by):
        side, _, province = by.partition("-")
        if side in ("supporter", "recipient"):
            return self.release.up(self.release.pairings[row["pairing"]][side])[-1 if province else 0]
        known = {"year": lambda: year_of(row), "level": lambda: self.release.level(row["pairing"])}
        value = known.get(by, lambda: row[by])()
        return str(value) if value else None

    def grouped(self, rows, by):
        groups = {}
        for at in rows:
            row = self.rows[at]
            own = groups.setdefault(tuple(self.key(row, name) for name in by), {})
            own.setdefault(row["pairing"], []).append(at)
        for keys, pairings in groups.items():
            matched = sum(map(len, pairings.values()))
            if not any(name.startswith(("supporter", "recipient")) for name in by):
                yield keys, matched, self.sums([at for own in pairings.values() for at in own])
                continue
            # Of several pairings that may lie in each other: at least the most of one, at most all.
            together = {}
            for own in pairings.values():
                for measure, (span, published, missing) in self.sums(own).items():
                    if measure in together:
                        known, count, lost = together[measure]
                        both, most = known.plus(span), max(known, span, key=lambda s: (s.low, s.more))
                        if measure[1] in ("set", "mixed"):
                            both = Span(most.low, both.high, most.more, both.soft)
                        span, published, missing = both, count + published, lost + missing
                    together[measure] = span, published, missing
            yield keys, matched, together

    def answer(self, address):
        address = dict(parse_qsl(address.lstrip("?")))
        rows = [at for at, row in enumerate(self.rows) if self.passes(row, address)]
        by = list(dict.fromkeys(address[name] for name in ("by", "then") if name in address))
        groups = self.grouped(rows, by) if by else []
        return {"matched": len(rows), "totals": said(self.sums(rows)),
                "groups": [{"keys": keys, "matched": matched, "totals": said(sums)} for keys, matched, sums in groups]}


def said(sums):
    return [{"measure": measure, "low": span.low, "high": span.high, "more": span.more, "soft": span.soft,
             "published": published, "missing": missing} for measure, (span, published, missing) in sums.items()]


def main(folder):
    sales = Sales(Path(folder))
    for line in sys.stdin:
        print(json.dumps(sales.answer(line.strip())))


if __name__ == "__main__":
    main(sys.argv[1])
