//! What the closed vocabularies of the format are called.

use super::{Msg, messages as m};

/// What is counted. English has a singular and a plural, parted by `|`.
pub fn unit(word: &str) -> Msg {
    match word {
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
        "pairing" => m::UNIT_PAIRING,
        "act" => m::UNIT_ACT,
        // What a supervision count counts is said by its column.
        _ => m::UNIT_COUNT,
    }
}

/// What a word of the column of that name means to a reader.
pub fn label(column: &str, word: &str) -> Msg {
    match (column, word) {
        ("precision" | "quantity_precision" | "outlets_precision", _) => precision(word),
        ("kind", _) => kind(word),
        ("stage", _) => stage(word),
        ("level", _) => level(word),
        ("fields", _) => field(word),
        ("channel", _) => channel(word),
        ("direction", _) => direction(word),
        ("status", _) => status(word),
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
        "workers" => m::KIND_LABOUR_CO_OPERATION,
        "cadres" => m::KIND_SECONDMENT_OF_OFFICIALS,
        "technicians" => m::KIND_EXCHANGE_OF_TECHNICAL_PROFESSIONALS,
        "medical" => m::KIND_MEDICAL_ASSISTANCE,
        "training" => m::KIND_TRAINING,
        _ => m::KIND_KIND_NOT_STATED,
    }
}

fn stage(word: &str) -> Msg {
    match word {
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
        "model" => m::LEVEL_REGIONAL_MODEL_OF_CO_OPERATION,
        _ => m::LEVEL_PROJECT,
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
        _ => m::FIGURE_CASES_FILED,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use format::{Kind, Unit, tables};

    #[test]
    fn every_unit_has_a_name() {
        for word in Unit::WORDS {
            assert!(*word == "case" || unit(word) != unit("case"), "{word}");
        }
    }

    #[test]
    fn every_word_that_a_reader_sees_has_a_label() {
        let shown = ["precision", "kind", "stage", "level", "fields", "channel", "direction", "status"];
        let mut seen = std::collections::BTreeSet::new();
        for table in tables::ALL {
            for column in table.columns.iter().filter(|column| shown.contains(&column.name)) {
                let (Kind::Word(words) | Kind::Words(words)) = column.kind else { continue };
                seen.insert(column.name);
                let mut labels: Vec<_> = words.iter().map(|word| label(column.name, word).0).collect();
                labels.sort_unstable();
                labels.dedup();
                assert_eq!(labels.len(), words.len(), "{}.{}: {labels:?}", table.name, column.name);
            }
        }
        assert_eq!(seen, shown.into(), "each of them is a column of words");
    }
}
