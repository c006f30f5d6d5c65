//! What adds in a table, and which indexes serve it.

use format::{Kind, TableSchema, UnitOf};

/// What must be known of a table to total it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    /// The first one is the principal figure.
    pub figures: Vec<FigureShape>,
    /// The column of the kind of money or of exchange, and its vocabulary in the order of reading.
    pub kind: Option<(String, &'static [&'static str])>,
    pub stage: Option<String>,
    /// The column that names the row which a row is a part of, by `id`.
    pub part_of: Option<String>,
    /// The columns of each cube, the time last.
    pub cubes: Vec<Vec<String>>,
}

/// The columns of a figure: see [`format::FigureColumns`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureShape {
    pub value: String,
    pub precision: Option<String>,
    pub missing: Option<String>,
    pub optional: bool,
    pub unit: UnitShape,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnitShape {
    Column(String),
    Always(String),
}

/// The columns, beside those of the figures themselves, by which tables are mostly filtered and grouped.
const USUAL: [&str; 4] = ["channel", "product", "direction", "status"];

impl Shape {
    pub fn of(schema: &TableSchema) -> Self {
        let has = |name: &&str| schema.column(name).is_some();
        let own = |name: &str| Some(name).filter(has).map(str::to_owned);
        let kind = ["kind", "indicator"].into_iter().find_map(|name| schema.column(name));
        let kind = kind.map(|column| match column.kind {
            Kind::Word(vocabulary) => (column.name.to_owned(), vocabulary.words),
            _ => (column.name.to_owned(), &[] as &[&str]),
        });
        let figures = schema.figures.iter().map(|columns| FigureShape {
            value: columns.value.to_owned(),
            precision: columns.precision.map(str::to_owned),
            missing: columns.missing.map(str::to_owned),
            optional: columns.optional,
            unit: match columns.unit {
                UnitOf::Yuan => UnitShape::Always("yuan".to_owned()),
                UnitOf::Column(column) => UnitShape::Column(column.to_owned()),
                UnitOf::Always(unit) => UnitShape::Always(unit.to_owned()),
            },
        });
        let cube = |names: &[&str]| -> Option<Vec<String>> {
            let time = own("period")?;
            let columns: Vec<String> = names.iter().filter_map(|name| own(name)).collect();
            (!columns.is_empty()).then(|| columns.into_iter().chain([time]).collect())
        };
        Self {
            figures: figures.collect(),
            kind,
            stage: own("stage"),
            part_of: own("part_of"),
            cubes: [cube(&["pairing"]), cube(&USUAL)].into_iter().flatten().collect(),
        }
    }

    /// A table of one number a row, of which nothing more is known than what it counts in.
    pub fn plain(value: &str, unit: &str, cubes: Vec<Vec<String>>) -> Self {
        let figure = FigureShape {
            value: value.to_owned(),
            precision: None,
            missing: None,
            optional: false,
            unit: UnitShape::Always(unit.to_owned()),
        };
        Self { figures: vec![figure], cubes, ..Self::default() }
    }
}
