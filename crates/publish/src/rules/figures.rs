//! A number, its precision, its unit and its printed form stand together; a number and a reason for having none do not.

use format::{FigureColumns, Problem, ProblemKind, Row, Table, UnitOf};

pub fn check(table: &Table, found: &mut Vec<Problem>) {
    let figures = table.schema.figures;
    let precisions: Vec<_> = groups(figures, |figure| figure.precision).collect();
    let prints: Vec<_> = groups(figures, |figure| figure.printed).collect();
    let reasons: Vec<_> = groups(figures, |figure| figure.missing).collect();
    for row in table.iter() {
        for group in &precisions {
            let Some(column) = group[0].precision else { continue };
            match (number(&row, group), row.text(column)) {
                (Some(_), None) => found.push(at(&row, column, ProblemKind::NoPrecision)),
                (None, Some(_)) => found.push(at(&row, column, ProblemKind::NoValue(group[0].value))),
                _ => {}
            }
        }
        for group in &prints {
            let Some(column) = group[0].printed else { continue };
            if row.text(column).is_some() && number(&row, group).is_none() {
                found.push(at(&row, column, ProblemKind::NoValue(group[0].value)));
            }
        }
        for group in &reasons {
            let Some(column) = group[0].missing else { continue };
            if row.text(column).is_none() {
                continue;
            }
            // Where several figures share the reason, it speaks of those that have no number.
            let all = group.iter().all(|figure| row.int(figure.value).is_some());
            let any = group.iter().any(|figure| figure.optional && row.int(figure.value).is_some());
            if all || any {
                found.push(at(&row, column, ProblemKind::ValueAndMissing));
            }
        }
        for figure in figures {
            check_unit(&row, figure, found);
        }
    }
}

fn check_unit(row: &Row<'_>, figure: &FigureColumns, found: &mut Vec<Problem>) {
    let UnitOf::Column(column) = figure.unit else { return };
    let Some(number) = row.int(figure.value) else { return };
    match row.text(column) {
        None => {
            let value = number.to_string();
            let kind = ProblemKind::NoUnit(column);
            found.push(Problem::cell(row.table.schema.name, row.index, figure.value, Some(&value), kind));
        }
        Some("yuan") => {
            let rule = ("a count of yuan", "write money into the column amount");
            found.push(Problem::rule(row.table.schema.name, row.index, column, Some("yuan"), rule));
        }
        Some(_) => {}
    }
}

/// The figures that share a companion column, group by group.
fn groups(
    figures: &'static [FigureColumns],
    companion: impl Fn(&FigureColumns) -> Option<&'static str>,
) -> impl Iterator<Item = Vec<&'static FigureColumns>> {
    let mut groups: Vec<Vec<&'static FigureColumns>> = Vec::new();
    for figure in figures.iter().filter(|figure| companion(figure).is_some()) {
        match groups.iter_mut().find(|group| companion(group[0]) == companion(figure)) {
            Some(group) => group.push(figure),
            None => groups.push(vec![figure]),
        }
    }
    groups.into_iter()
}

fn number(row: &Row<'_>, group: &[&FigureColumns]) -> Option<i64> {
    group.iter().find_map(|figure| row.int(figure.value))
}

fn at(row: &Row<'_>, column: &str, kind: ProblemKind) -> Problem {
    Problem::cell(row.table.schema.name, row.index, column, row.text(column), kind)
}
