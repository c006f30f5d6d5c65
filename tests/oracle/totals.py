"""What the figures of a release come to, by brute force.

    python3 totals.py public/data/2026-02

Written from the rules and from nothing else of the project: it reads the CSVs alone, tries every choice of figures, and
prints one JSON a line: an address of an exploring page, the cell of the summary that says the same (or none), and the
totals of its rows. A total is a measure and an interval: low, high (null: no upper end), whether the truth is more than
low, whether the ends are soft, how many figures it is made of, and how many are not published.

The rules:
  1. A measure is the figure's column, the level of the pairing, kind, stage, direction, goods or money, and the unit.
  2. Rates and figures of a named part never enter a sum. A part by its source's word counts inside its whole.
  3. A figure is of a pairing, of days, and of what it names: a project and a purpose, a product and a channel. What is
     named differently is apart; what names nothing is all.
  4. What is said of the same is one figure: of each side the later word, of both sides all between the two.
  5. What lies inside another counts within it. Parts that are more than their whole make bounds: from the whole to them.
  6. What meets without lying inside has bounds: at least the most that does not meet, at most all.
  7. What states no period stands beside what does. What is not published is missing, unless it lies inside a number.
"""

import calendar
import csv
import json
import sys
from decimal import Decimal
from pathlib import Path

ENDLESS = 99999999
# The figures of each table: value, unit column (None: yuan), precision; the first one may be missing, others are absent.
TABLES = {
    "funds": [("amount", None, "precision")],
    "sales": [
        ("amount", None, "precision"),
        ("quantity", "unit", "quantity_precision"),
        ("outlets", "outlet_kind", "outlets_precision"),
    ],
    "exchanges": [("count", "unit", "precision")],
    "outputs": [("count", "unit", "precision")],
}
THINGS = {"funds": ("project", "purpose"), "sales": ("product", "channel"), "exchanges": (), "outputs": ()}
ALL_CHANNELS = ("", "not_stated", "online_and_offline")


def day(text, last):
    parts = [int(part) for part in text.split("-")]
    if len(parts) < 2:
        parts.append(12 if last else 1)
    if len(parts) < 3:
        parts.append(calendar.monthrange(*parts)[1] if last else 1)
    return parts[0] * 10000 + parts[1] * 100 + parts[2]


def days(text):
    """First and last day; none where no period is stated."""
    if not text:
        return None
    start, _, end = text.rpartition("/")
    return (0 if start == ".." else day(start or end, False)), day(end, True)


def year_of(row):
    own = days(row["period"])
    return own[0] // 10000 if own and own[0] // 10000 == own[1] // 10000 else None


class Release:
    def __init__(self, folder):
        read = lambda name: list(csv.DictReader(open(folder / (name + ".csv"), encoding="utf-8-sig", newline="")))
        self.regions = {row["id"]: row for row in read("regions")}
        self.pairings = {row["id"]: row for row in read("pairings")}
        self.published = {row["id"]: row["published"] for row in read("sources")}
        self.tables = {name: read(name) for name in TABLES}
        self.known = {}

    def up(self, place):
        """A place and all that it lies in."""
        above = []
        while place:
            above.append(place)
            place = self.regions[place]["parent"]
        return above

    def level(self, pairing):
        sides = {self.regions[self.pairings[pairing][side]]["level"] for side in ("supporter", "recipient")}
        if "set" in sides:
            return "set"
        sides = {"county" if side == "zone" else side for side in sides}
        return sides.pop() if len(sides) == 1 else "mixed"

    def covered(self, place):
        """The places that a side surely is, and where the rest of it lies: a list, empty if there is none, or None if
        nobody knows."""
        row = self.regions[place]
        if row["level"] != "set":
            return [place], []
        members = [member for member in row["members"].split(";") if member]
        rest = [row["parent"]] if row["parent"] else [] if members else None
        return members, rest

    def side(self, a, b):
        """Whether a holds all of b, and whether they may share a place."""
        if a == b:
            return True, True
        (own, own_rest), (other, other_rest) = self.covered(a), self.covered(b)
        inside = lambda place, of: of in self.up(place)
        unknown = own_rest is None or other_rest is None
        holds = other_rest is not None and all(any(inside(place, of) for of in own) for place in other + other_rest)
        touch = lambda x, y: inside(x, y) or inside(y, x)
        return holds, unknown or any(touch(x, y) for x in own + own_rest for y in other + other_rest)

    def places(self, a, b):
        """Whether the pairing a holds all of b, and whether they may share money. Pairings of one level of places never
        do."""
        if (a, b) not in self.known:
            if a == b:
                found = True, True
            elif self.level(a) != self.level(b) or self.level(a) not in ("set", "mixed"):
                found = False, False
            else:
                both = [[self.side(self.pairings[x][s], self.pairings[y][s]) for s in ("supporter", "recipient")]
                        for x, y in ((a, b), (b, a))]
                forth, back = (all(holds for holds, _ in sides) for sides in both)
                # Two that hold each other are two names for one.
                found = forth and not back, all(meets for _, meets in both[0])
            self.known[a, b] = found
        return self.known[a, b]


class Figure:
    """One number of a row, or that there is none."""

    def __init__(self, release, table, row, columns):
        value, unit, precision = columns
        self.id, self.pairing, self.days = row["id"], row["pairing"], days(row["period"])
        self.things = tuple(row[name] if name != "channel" or row[name] not in ALL_CHANNELS else "" for name in THINGS[table])
        self.measure = (value, release.level(row["pairing"]), *(row.get(name) or "" for name in
                        ("kind", "stage", "direction", "in_kind")), row[unit] if unit else "yuan")
        self.side, self.part, self.part_of, self.revises = row["side"], row["coverage"] == "part", row["part_of"], row["revises"]
        # What is counted up to a year is counted up to its end; a document may be of any day of it.
        counted = row["as_of"] and days(row["as_of"])[1]
        self.said = (counted, counted) if counted else days(release.published[row["source"]])
        self.rate = row["basis"] not in ("", "amount")
        self.missing = not row[value] and row["missing"] in ("", "not_published", "withheld") and not self.rate
        self.amount = bool(row[value]) and not self.rate
        self.span = None
        if self.amount:
            number = int(Decimal(row[value]) * (1 if unit else 100))
            word = row[precision]
            low, high = 0 if word == "nearly" else number, None if word in ("over", "at_least") else number
            self.span = Span(low, high, word == "over", word == "about")


class Span:
    """What a number may be."""

    def __init__(self, low, high, more=False, soft=False):
        self.low, self.high, self.more, self.soft = low, high, more, soft

    def __eq__(self, other):
        return vars(self) == vars(other)

    def plus(self, other):
        high = None if None in (self.high, other.high) else self.high + other.high
        return Span(self.low + other.low, high, self.more or other.more, self.soft or other.soft)

    def or_(self, other):
        """Either of the two."""
        low = min(self.low, other.low)
        high = None if None in (self.high, other.high) else max(self.high, other.high)
        more = all(one.more for one in (self, other) if one.low == low)
        return Span(low, high, more, self.soft or other.soft)


class Total:
    """What figures of one measure come to."""

    def __init__(self, release, figures):
        self.release = release
        self.by_id = {figure.id: figure for figure in figures}
        self.span, self.published, self.missing = Span(0, 0), 0, 0
        self.plain = True
        later = {figure.id: self.later(figure) for figure in figures}
        self.later_of = later
        open_ = [f for f in figures if f.missing or f.amount and not f.part and later[f.id] is f]
        left = []
        for group in self.together(open_, lambda a, b: release.places(a.pairing, b.pairing)[1]):
            dated = any(f.amount and f.days and not self.whole(f) for f in group)
            left.append([f for f in group if f.days or not dated])
        beside = {f.id for f in open_} - {f.id for group in left for f in group}
        # What a part lies inside must itself be in the total.
        def inside(f):
            may = lambda whole: f.part or self.later_of[whole.id].id not in beside
            return self.whole(f, may)
        named = {}
        for f in figures:
            whole = inside(f) if f.amount and later[f.id] is f else None
            if whole:
                named.setdefault(later[whole.id].id, []).append(f)
        for group in left:
            group = [f for f in group if not inside(f)]
            merged = self.merge([f for f in group if f.amount], named)
            for connected in self.together(merged, self.meets):
                self.add(connected)
            wholes = [m for m in merged if not m.part_of]
            lost = [f for f in group if f.missing and not any(self.holds(m, f) for m in wholes)]
            self.missing += len(lost)
        self.plain = self.plain and self.published == sum(f.amount for f in figures)

    def later(self, figure):
        """The figure that replaces this one by its publisher's word."""
        new = [f for f in self.by_id.values() if f.revises == figure.id and f.amount and figure.amount and f.part == figure.part]
        return self.later(max(new, key=lambda f: f.said or (0, 0))) if new else figure

    def whole(self, figure, may=lambda whole: True):
        """The next number that a figure is a part of."""
        above = self.by_id.get(figure.part_of)
        return above if above is None or above.amount and may(above) else self.whole(above, may)

    def together(self, things, joined):
        """The sets of things that are joined, directly or through others."""
        sets = []
        for thing in things:
            own = [s for s in sets if any(joined(thing, other) for other in s)]
            sets = [s for s in sets if s not in own] + [sum(own, []) + [thing]]
        return sets

    def holds(self, a, b):
        return bool(a.days and b.days) and a.days[0] <= b.days[0] and b.days[1] <= a.days[1] \
            and all(not own or own == other for own, other in zip(a.things, b.things)) \
            and self.release.places(a.pairing, b.pairing)[0]

    def encloses(self, a, b):
        same = (a.pairing, a.days, a.things) == (b.pairing, b.days, b.things)
        return not same and self.holds(a, b)

    def meets(self, a, b):
        (first, last), (begin, end) = a.days or (0, ENDLESS), b.days or (0, ENDLESS)
        return first <= end and begin <= last \
            and not any(own and other and own != other for own, other in zip(a.things, b.things)) \
            and self.release.places(a.pairing, b.pairing)[1]

    def merge(self, figures, named):
        """One figure for all that is said of the same."""
        merged = []
        same = lambda a, b: a is b or a.days and not a.part_of and not b.part_of \
            and (a.pairing, a.days, a.things) == (b.pairing, b.days, b.things)
        for words in self.together(figures, same):
            before = lambda a, b: a.side == b.side and a.said and b.said and a.said[1] < b.said[0] and a.span != b.span
            latest = [a for a in words if not any(before(a, b) for b in words)]
            one = latest[0]
            for other in latest[1:]:
                one.span = one.span.or_(other.span)
            one.parts = [part for word in words for part in named.get(word.id, [])]
            merged.append(one)
        return merged

    def most(self, figures, end):
        """The largest sum of ends of figures that do not meet: every choice is tried. Of equal sums, one that is
        exceeded is more."""
        if not figures:
            return 0, False
        first, rest = figures[0], figures[1:]
        apart = [f for f in rest if not self.meets(first, f)]
        low, more = self.most(apart, end)
        with_first = low + end(first.span)[0], more or end(first.span)[1]
        return with_first if len(apart) == len(rest) else max(with_first, self.most(rest, end))

    def contradicted(self, whole, parts):
        if whole.span.high is None or not parts:
            return None
        if self.most(parts, lambda s: (s.low, s.more)) <= (whole.span.high, False):
            return None
        high = self.most(parts, lambda s: (s.high or 0, False))[0]
        high = high if all(p.span.high is not None for p in parts) else None
        return Span(whole.span.low, high, whole.span.more, whole.span.soft or any(p.span.soft for p in parts))

    def add(self, connected):
        tops = [f for f in connected if not any(self.encloses(other, f) for other in connected)]
        self.plain = self.plain and len(connected) == 1
        counted, doubted, spans = {f.id for f in (tops if len(tops) == 1 else connected)}, set(), {}
        for top in tops:
            held = [f for f in connected if self.encloses(top, f)]
            parts = held + top.parts
            spans[top.id] = found = self.contradicted(top, parts)
            if found:
                doubted |= {f.id for f in held}
                next_inside = {f.id for f in held if not any(self.encloses(other, f) for other in held)}
                counted = counted - {f.id for f in held} | {top.id} | next_inside | {p.id for p in top.parts}
        for top in tops:
            top.span = spans[top.id] or top.span
        self.published += len(counted)
        if len(tops) == 1:
            self.span = self.span.plus(tops[0].span)
            return
        trusted = [f for f in connected if f.id not in doubted]
        low, more = self.most(trusted, lambda s: (s.low, s.more))
        high = None if any(top.span.high is None for top in tops) else sum(top.span.high for top in tops)
        self.span = self.span.plus(Span(low if high is None else min(low, high), high, more, any(f.span.soft for f in trusted)))


def totals(release, table, rows):
    figures = {}
    for row in rows:
        for at, columns in enumerate(TABLES[table]):
            # Only the first figure can be said to be missing; the others are there or not.
            if at == 0 or row[columns[0]]:
                figure = Figure(release, table, row, columns)
                figures.setdefault(figure.measure, []).append(figure)
    said = []
    for measure, own in figures.items():
        total = Total(release, own)
        span = total.span
        said.append({"measure": measure, "low": span.low, "high": span.high, "more": span.more, "soft": span.soft,
                     "published": total.published, "missing": total.missing, "plain": total.plain})
    return said


def questions(release, table):
    """Addresses, the cell of the summary that says the same, and which rows they are about."""
    rows = release.tables[table]
    yield "?", ["release", None, None], lambda row: True
    for pairing in sorted({row["pairing"] for row in rows}):
        own = [row for row in rows if row["pairing"] == pairing]
        of = lambda row, pairing=pairing: row["pairing"] == pairing
        yield f"?pairing={pairing}", ["pairing", pairing, None], of
        for year in sorted({year_of(row) for row in own}, key=str):
            span = f"from={year}&to={year}" if year else "from=none"
            yield f"?pairing={pairing}&{span}", ["year", pairing, year], lambda row, y=year, of=of: of(row) and year_of(row) == y
        for kind in sorted({row.get("kind", "") for row in own} - {""}):
            yield f"?pairing={pairing}&kind={kind}", None, lambda row, k=kind, of=of: of(row) and row["kind"] == k
    within = lambda row, a, b: bool(days(row["period"])) and a * 10000 <= days(row["period"])[0] and days(row["period"])[1] <= b * 10000 + 1231
    for first in range(2015, 2026):
        for last in sorted({first, first + 2, 2025}):
            yield f"?from={first}&to={last}", None, lambda row, a=first, b=last: within(row, a, b)
    for kind in sorted({row.get("kind", "") for row in rows} - {""}):
        yield f"?kind={kind}", None, lambda row, k=kind: row["kind"] == k
    provinces = [place for place, row in release.regions.items() if row["level"] == "province"]
    for side in ("supporter", "recipient"):
        for place in provinces:
            inside = {id for id, row in release.pairings.items() if place in release.up(row[side])}
            yield f"?{side}={place}", None, lambda row, inside=inside: row["pairing"] in inside


def main(folder):
    release = Release(Path(folder))
    for table in TABLES:
        for address, cell, passes in questions(release, table):
            rows = [row for row in release.tables[table] if passes(row)]
            if rows:
                print(json.dumps({"table": table, "address": address, "cell": cell, "totals": totals(release, table, rows)}))


if __name__ == "__main__":
    main(sys.argv[1])
