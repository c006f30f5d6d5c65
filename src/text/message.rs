//! One thing that the portal says, in every language.

use super::Lang;

/// A message. `{}` stands for values that are filled in by position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Msg {
    pub hans: &'static str,
    pub hant: &'static str,
    pub en: &'static str,
}

impl Msg {
    pub const fn in_lang(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Hans => self.hans,
            Lang::Hant => self.hant,
            Lang::En => self.en,
        }
    }
}

/// Declares messages: a missing translation does not compile.
macro_rules! messages {
    ($($name:ident: $hans:literal, $hant:literal, $en:literal;)+) => {
        $(pub const $name: $crate::text::Msg = $crate::text::Msg { hans: $hans, hant: $hant, en: $en };)+

        #[cfg(test)]
        pub const EVERY: &[(&str, $crate::text::Msg)] = &[$((stringify!($name), $name)),+];
    };
}
pub(crate) use messages;

/// Puts values into the places marked `{}`. A message that wants a plural has both forms, parted by `|`: the
/// first is for exactly one of the first value.
pub fn fill(message: &str, values: &[&str]) -> String {
    let form = match message.split_once('|') {
        Some((one, _)) if values.first() == Some(&"1") => one,
        Some((_, many)) => many,
        None => message,
    };
    let mut parts = form.split("{}");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for (at, part) in parts.enumerate() {
        text.push_str(values.get(at).copied().unwrap_or_default());
        text.push_str(part);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_go_where_they_are_marked() {
        assert_eq!(fill("共 {} 行", &["3"]), "共 3 行");
        assert_eq!(fill("{} row of {}|{} rows of {}", &["1", "4"]), "1 row of 4");
        assert_eq!(fill("{} row of {}|{} rows of {}", &["0", "4"]), "0 rows of 4");
    }
}
