//! A JSON value as we write it: members keep their order, and what holds no lists or objects stands in one line.

use super::json::string;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Null,
    Flag(bool),
    Number(i64),
    Text(String),
    List(Vec<Self>),
    Object(Vec<(&'static str, Self)>),
}

impl Value {
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// A text, or `null`.
    pub fn maybe(text: Option<&str>) -> Self {
        text.map_or(Self::Null, Self::text)
    }

    /// The file that holds it.
    pub fn file(&self) -> String {
        let mut json = String::new();
        self.write(0, &mut json);
        json.push('\n');
        json
    }

    fn write(&self, depth: usize, json: &mut String) {
        match self {
            Self::Null => json.push_str("null"),
            Self::Flag(flag) => json.push_str(if *flag { "true" } else { "false" }),
            Self::Number(number) => json.push_str(&number.to_string()),
            Self::Text(text) => string(text, json),
            Self::List(items) => {
                let of: Vec<_> = items.iter().map(|item| (None, item)).collect();
                members(&of, ['[', ']'], depth, json);
            }
            Self::Object(items) => {
                let of: Vec<_> = items.iter().map(|(name, item)| (Some(*name), item)).collect();
                members(&of, ['{', '}'], depth, json);
            }
        }
    }
}

fn members(items: &[(Option<&str>, &Value)], [open, close]: [char; 2], depth: usize, json: &mut String) {
    let holds = |item: &Value| matches!(item, Value::List(_) | Value::Object(_));
    let broken = depth == 0 || items.iter().any(|(_, item)| holds(item));
    let line = |depth: usize, json: &mut String| {
        if broken {
            json.push('\n');
            json.extend(std::iter::repeat_n(' ', depth));
        }
    };
    json.push(open);
    for (at, (name, item)) in items.iter().enumerate() {
        if at > 0 {
            json.push_str(if broken { "," } else { ", " });
        }
        line(depth + 1, json);
        if let Some(name) = name {
            string(name, json);
            json.push_str(": ");
        }
        item.write(depth + 1, json);
    }
    line(depth, json);
    json.push(close);
}
