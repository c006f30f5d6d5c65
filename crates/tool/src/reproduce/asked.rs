//! What a file asks: its release, its language, and the question.

use export::reproduce::{KIND, SHORT, VERSION};
use format::{Id, Problem};
use ledger::{Book, Predicate, Question, Test};
use serde_json::Value;
use text::Lang;
use view::components::Names;
use view::pages::explore;
use view::site::{Query, Site};
use view::tables::{self, Description};

/// A file's question.
pub struct Asked {
    pub release: String,
    pub lang: Lang,
    /// Whether the rows that simply add are told by year alone.
    pub is_short: bool,
    pub address: String,
    /// The table that is asked.
    pub of: &'static Description,
    pub question: Question,
}

impl Asked {
    /// Reads it; the problem names the member that cannot be used.
    pub fn read(file: &str, read: &Value) -> Result<Self, Problem> {
        let wrong = |what: &str| {
            Problem::file(file, what, "download it again where the totals stand: it is not as the portal makes it")
        };
        if read["kind"] != KIND {
            let mend = "name a file that the portal offers under “Share and cite” of a page with totals";
            return Err(Problem::file(file, "is no file of this kind: its \"kind\" is another", mend));
        }
        let is_short = read["version"] == SHORT;
        if !is_short && read["version"] != VERSION {
            let what = format!("is of version {}, and this tool knows {VERSION} and {SHORT}", read["version"]);
            return Err(Problem::file(file, what, "use the tool that came with that portal"));
        }
        let text = |name: &str| {
            let found = read[name].as_str().map(str::to_owned);
            found.ok_or_else(|| wrong(&format!("{name} must be a text")))
        };
        let release = text("release")?;
        if Id::parse(&release).is_none() {
            return Err(wrong("release is no name of a release"));
        }
        let tag = text("language")?;
        let lang =
            Lang::ALL.into_iter().find(|lang| lang.tag() == tag).ok_or_else(|| wrong("language is not known"))?;
        let asked = &read["question"];
        let of = asked["table"].as_str().and_then(tables::by_name).filter(|of| of.adds_up());
        let of = of.ok_or_else(|| wrong("question.table is no table whose rows add up"))?;
        let list = |value: &'_ Value, name: &str| {
            let listed = value.as_array().cloned();
            listed.ok_or_else(|| wrong(&format!("question.{name} must be a list")))
        };
        let tests = |value: &Value, name: &str| {
            let one = |(at, own): (usize, &Value)| {
                let known = test(own).filter(|test| of.schema.physical().any(|(name, ..)| name == test.column));
                known.ok_or_else(|| wrong(&format!("question.{name}[{at}] asks for nothing that rows can hold")))
            };
            list(value, name)?.iter().enumerate().map(one).collect::<Result<Vec<_>, _>>()
        };
        let words = list(&asked["any"], "any")?;
        let any = words.iter().enumerate().map(|(at, word)| tests(word, &format!("any[{at}]")));
        let question = Question {
            tests: tests(&asked["all"], "all")?,
            any: any.collect::<Result<_, _>>()?,
            ..Question::default()
        };
        Ok(Self { release, lang, is_short, address: text("address")?, of, question })
    }

    /// What is wrong with the address, which is not in the CSVs: it must lead to the same question of the same release.
    pub fn strays(&self, book: &Book) -> Option<String> {
        let (path, query) = self.address.split_once('?').unwrap_or((&self.address, ""));
        let query = Query::parse(query);
        if path.trim_end_matches('/').rsplit('/').next() != Some(self.of.name()) {
            return Some(format!("address leads to no page of {}", self.of.name()));
        }
        if query.get("release") != Some(&self.release) {
            return Some(format!("address does not name the release {}", self.release));
        }
        let site = Site::new("".into(), "".into(), query.sticky(), self.lang);
        let names = Names { site: &site, book };
        let words = explore::words(&names, self.of, book.table(self.of.name()));
        let seen = explore::question(&explore::Asked { names, of: self.of, words: &words, query: &query });
        let same = (&seen.tests, &seen.any) == (&self.question.tests, &self.question.any);
        (!same).then(|| "address asks another question than question says".to_owned())
    }
}

/// What a row must hold; `None` where that is none of what can be asked.
fn test(value: &Value) -> Option<Test> {
    let column = value["column"].as_str()?.to_owned();
    let [_, (name, own)] = &value.as_object()?.iter().collect::<Vec<_>>()[..] else { return None };
    let text = || own.as_str().map(str::to_owned);
    let pair = || own.as_array().and_then(|pair| <&[Value; 2]>::try_from(&pair[..]).ok());
    let day = |value: &Value| match value {
        Value::Null => Some(None),
        day => Some(Some(u32::try_from(day.as_u64()?).ok()?)),
    };
    let is = match name.as_str() {
        "one_of" => {
            let words = own.as_array()?.iter().map(|word| word.as_str().map(str::to_owned));
            Predicate::OneOf(words.collect::<Option<_>>()?)
        }
        "contains" => Predicate::Contains(text()?),
        "mentions" => Predicate::Mentions(text()?),
        "between" => pair().and_then(|[from, to]| Some(Predicate::Between(from.as_i64()?, to.as_i64()?)))?,
        "within" => pair().and_then(|[from, to]| Some(Predicate::Within(day(from)?, day(to)?)))?,
        "no_year" if own.as_bool() == Some(true) => Predicate::NoYear,
        _ => return None,
    };
    Some(Test { column, is })
}
