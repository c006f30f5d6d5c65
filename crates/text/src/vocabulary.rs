//! What the closed vocabularies of the format are called.

use super::{Msg, messages as m};

/// What is counted; `None` for a word that is newer than this program. English has a singular and a plural, parted by `|`.
pub fn unit(word: &str) -> Option<Msg> {
    Some(match word {
        "person" => m::UNIT_PERSON,
        "person_time" => m::UNIT_PERSON_TIME,
        "course" => m::UNIT_TRAINING_COURSE,
        "enterprise" => m::UNIT_ENTERPRISE,
        "organisation" => m::UNIT_SOCIAL_ORGANISATION,
        "village" => m::UNIT_VILLAGE,
        "park" => m::UNIT_INDUSTRIAL_PARK,
        "workshop" => m::UNIT_ASSISTANCE_WORKSHOP,
        "project" => m::UNIT_PROJECT,
        "county" => m::UNIT_COUNTY,
        "tonne" => m::UNIT_TONNE,
        "tonne_per_year" => m::UNIT_TONNE_A_YEAR,
        "kilogram" => m::UNIT_KG,
        "shop" => m::UNIT_SPECIALTY_SHOP,
        "trading_centre" => m::UNIT_TRADING_CENTRE,
        "zone" => m::UNIT_SALES_ZONE,
        "cabinet" => m::UNIT_SALES_CABINET,
        "yuan" => m::UNIT_CNY,
        "household" => m::UNIT_HOUSEHOLD,
        "school" => m::UNIT_SCHOOL,
        "hospital" => m::UNIT_HOSPITAL,
        "item" => m::UNIT_ITEM,
        "time" => m::UNIT_TIME,
        "pairing" => m::UNIT_PAIRING,
        "act" => m::UNIT_ACT,
        // What a supervision count counts is said by its column.
        "case" => m::UNIT_COUNT,
        _ => return None,
    })
}

/// What a word of the column of that name means to a reader.
pub fn label(column: &str, word: &str) -> Msg {
    match (column, word) {
        (_, _) if column.ends_with("precision") => precision(word),
        ("kind", _) => kind(word),
        ("stage", _) => stage(word),
        ("level", _) => level(word),
        ("fields", _) => field(word),
        ("channel", _) => channel(word),
        ("direction", _) => direction(word),
        ("status", _) => status(word),
        ("side", _) => side(word),
        ("basis", _) => basis(word),
        ("coverage", "part") => m::COVERAGE_PART,
        ("coverage", _) => m::COVERAGE_WHOLE,
        ("in_kind", _) => in_kind(word),
        ("in_total", _) => in_total(word),
        ("reason", _) => reason(word),
        ("figure", _) => figure(word),
        _ => m::NOT_STATED,
    }
}

fn precision(word: &str) -> Msg {
    match word {
        "stated" => m::PRECISION_AS_PUBLISHED,
        "over" => m::PRECISION_MORE_THAN_THIS,
        "at_least" => m::PRECISION_THIS_OR_MORE,
        "about" => m::PRECISION_ABOUT,
        "nearly" => m::PRECISION_NEARLY_THIS,
        _ => m::PRECISION_NOT_PUBLISHED,
    }
}

fn kind(word: &str) -> Msg {
    match word {
        "fiscal" => m::KIND_FISCAL_ASSISTANCE,
        "social" => m::KIND_SOCIAL_ASSISTANCE,
        "industry" => m::KIND_INDUSTRIAL_CO_OPERATION_INPUT,
        "investment" => m::KIND_ENTERPRISE_INVESTMENT,
        "mixed" => m::KIND_SEVERAL_KINDS,
        "workers" => m::KIND_LABOUR_CO_OPERATION,
        "cadres" => m::KIND_SECONDMENT_OF_OFFICIALS,
        "technicians" => m::KIND_EXCHANGE_OF_TECHNICAL_PROFESSIONALS,
        "medical" => m::KIND_MEDICAL_ASSISTANCE,
        "training" => m::KIND_TRAINING,
        "project" => m::KIND_PROJECTS,
        "park" => m::KIND_PARKS,
        "workshop" => m::KIND_WORKSHOPS,
        "enterprise" => m::KIND_ENTERPRISES,
        "village" => m::KIND_VILLAGES,
        "school" => m::KIND_SCHOOLS,
        "hospital" => m::KIND_HOSPITALS,
        "other" => m::KIND_OTHER,
        _ => m::KIND_KIND_NOT_STATED,
    }
}

fn stage(word: &str) -> Msg {
    match word {
        "planned" => m::STAGE_PLANNED,
        "signed" => m::STAGE_SIGNED,
        "agreed" => m::STAGE_AGREED,
        "disbursed" => m::STAGE_DISBURSED,
        "received" => m::STAGE_RECEIVED,
        "spent" => m::STAGE_SPENT,
        _ => m::STAGE_STAGE_NOT_STATED,
    }
}

fn level(word: &str) -> Msg {
    match word {
        "province" => m::LEVEL_PROVINCE_LEVEL,
        "prefecture" => m::LEVEL_PREFECTURE_LEVEL,
        "county" => m::LEVEL_COUNTY_LEVEL,
        "zone" => m::LEVEL_DEVELOPMENT_ZONE,
        "set" => m::LEVEL_SET,
        "mixed" => m::LEVEL_MIXED,
        "model" => m::LEVEL_REGIONAL_MODEL_OF_CO_OPERATION,
        _ => m::LEVEL_PROJECT,
    }
}

fn side(word: &str) -> Msg {
    match word {
        "supporter" => m::SUPPORTER,
        "recipient" => m::RECIPIENT,
        "joint" => m::SIDE_JOINT,
        _ => m::SIDE_OTHER,
    }
}

fn in_total(word: &str) -> Msg {
    match word {
        "inside" => m::IN_TOTAL_INSIDE,
        "revised" => m::IN_TOTAL_REVISED,
        "same" => m::IN_TOTAL_SAME,
        "contradicts" => m::IN_TOTAL_CONTRADICTS,
        "overlaps" => m::IN_TOTAL_OVERLAPS,
        "no_period" => m::IN_TOTAL_NO_PERIOD,
        "rate" => m::IN_TOTAL_RATE,
        _ => m::IN_TOTAL_PART,
    }
}

fn basis(word: &str) -> Msg {
    match word {
        "per_place" => m::BASIS_PER_PLACE,
        "per_year" => m::BASIS_PER_YEAR,
        "average" => m::BASIS_AVERAGE,
        "share" => m::BASIS_SHARE,
        _ => m::BASIS_AMOUNT,
    }
}

fn in_kind(word: &str) -> Msg {
    match word {
        "cash" => m::IN_KIND_CASH,
        "goods" => m::IN_KIND_GOODS,
        _ => m::IN_KIND_BOTH,
    }
}

fn reason(word: &str) -> Msg {
    match word {
        "no_pairing" => m::REASON_NO_PAIRING,
        "no_measure" => m::REASON_NO_MEASURE,
        "duplicate" => m::REASON_DUPLICATE,
        "unclear" => m::REASON_UNCLEAR,
        "unsafe" => m::REASON_UNSAFE,
        "not_collaboration" => m::REASON_NOT_COLLABORATION,
        _ => m::REASON_OTHER,
    }
}

fn field(word: &str) -> Msg {
    match word {
        "industry" => m::FIELD_INDUSTRY,
        "sales" => m::FIELD_PRODUCE_SALES,
        "funds" => m::FIELD_FUNDS,
        "labour" => m::FIELD_LABOUR,
        "cadres" => m::FIELD_SECONDED_OFFICIALS,
        "technicians" => m::FIELD_TECHNICAL_EXCHANGE,
        "training" => m::FIELD_TRAINING,
        "health" => m::FIELD_HEALTH,
        "education" => m::FIELD_EDUCATION,
        _ => m::FIELD_JOINT_SUPERVISION,
    }
}

fn channel(word: &str) -> Msg {
    match word {
        "online" => m::CHANNEL_ONLINE,
        "offline" => m::CHANNEL_OFFLINE,
        "online_and_offline" => m::CHANNEL_ONLINE_AND_OFFLINE,
        "outlet" => m::CHANNEL_OUTLETS,
        "live_stream" => m::CHANNEL_LIVE_STREAM_SELLING,
        "fair" => m::CHANNEL_TRADE_FAIR,
        "units" => m::CHANNEL_BOUGHT_BY_ORGANISATIONS,
        _ => m::CHANNEL_CHANNEL_NOT_STATED,
    }
}

fn direction(word: &str) -> Msg {
    match word {
        "to_east" => m::DIRECTION_WEST_TO_EAST,
        "to_west" => m::DIRECTION_EAST_TO_WEST,
        "both" => m::DIRECTION_BOTH_WAYS_TOGETHER,
        _ => m::DIRECTION_DIRECTION_NOT_STATED,
    }
}

fn status(word: &str) -> Msg {
    match word {
        "planned" => m::STATUS_PLANNED,
        "focus" => m::STATUS_DECLARED_A_PRIORITY,
        "routine" => m::STATUS_ROUTINE,
        "carried_out" => m::STATUS_CARRIED_OUT,
        "rectifying" => m::STATUS_BEING_RECTIFIED,
        "closed" => m::STATUS_CLOSED,
        "building" => m::STATUS_UNDER_CONSTRUCTION,
        "commissioning" => m::STATUS_BEING_COMMISSIONED,
        "built" => m::STATUS_BUILT,
        "operating" => m::STATUS_IN_OPERATION,
        _ => m::STATUS_PROGRESS_NOT_STATED,
    }
}

/// What a value column counts.
fn figure(word: &str) -> Msg {
    match word {
        "amount" => m::FIGURE_AMOUNT,
        "count" => m::FIGURE_NUMBER,
        "quantity" => m::FIGURE_QUANTITY,
        "outlets" => m::FIGURE_OUTLETS,
        "capacity" => m::FIGURE_CAPACITY,
        "findings" => m::FIGURE_FINDINGS,
        "rectified" => m::FIGURE_RECTIFIED,
        "inspections" => m::FIGURE_INSPECTIONS,
        "inspected" => m::FIGURE_INSPECTED,
        "inspected_amount" => m::FIGURE_INSPECTED_AMOUNT,
        "concerned_amount" => m::FIGURE_CONCERNED_AMOUNT,
        "talks" => m::FIGURE_TALKS,
        "cases" => m::FIGURE_CASES_FILED,
        _ => m::NOT_STATED,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use format::{Kind, Unit, tables};

    #[test]
    fn every_unit_has_a_name() {
        for word in Unit::WORDS {
            assert!(unit(word).is_some_and(|name| *word == "case" || name != m::UNIT_COUNT), "{word}");
        }
    }

    /// Columns whose words no reader sees: the unit has names of its own, the others are said in other words.
    const UNSEEN: [&str; 7] =
        ["unit", "capacity_unit", "inspected_unit", "outlet_kind", "missing", "scope", "published_basis"];

    #[test]
    fn every_word_that_a_reader_sees_has_a_label() {
        let mut seen = 0;
        for table in tables::ALL {
            for column in table.columns.iter().filter(|column| !UNSEEN.contains(&column.name)) {
                let (Kind::Word(all) | Kind::Words(all)) = column.kind else { continue };
                let mut labels: Vec<_> = all.words.iter().map(|word| label(column.name, word).0).collect();
                labels.sort_unstable();
                labels.dedup();
                assert_eq!(labels.len(), all.words.len(), "{}.{}: {labels:?}", table.name, column.name);
                assert!(!labels.contains(&m::NOT_STATED.0), "{}.{}", table.name, column.name);
                seen += 1;
            }
        }
        assert!(seen > 30, "{seen} vocabularies");
    }

    #[test]
    fn every_figure_has_a_name() {
        for table in tables::ALL.into_iter().filter(|table| !table.figures.is_empty()) {
            let mut labels: Vec<_> = table.figures.iter().map(|own| label("figure", own.value).0).collect();
            labels.sort_unstable();
            labels.dedup();
            assert_eq!(labels.len(), table.figures.len(), "{}", table.name);
        }
    }
}
