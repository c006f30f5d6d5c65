//! The style of embeds: the rules of the portal's own sheets that concern what stands in them, and a few more. A reader of
//! another site fetches no rule for what is not there.

/// The portal's sheets in their order, and what embeds add.
const SHEETS: [&str; 6] = [
    include_str!("../../../../../style/tokens.css"),
    include_str!("../../../../../style/base.css"),
    include_str!("../../../../../style/components.css"),
    CHARTS,
    include_str!("../../../../../style/print.css"),
    include_str!("embed.css"),
];
const CHARTS: &str = include_str!("../../../../../style/charts.css");

/// The beginnings of the names of classes in embeds: of `figure__notes` it is `figure`.
const CLASSES: [&str; 26] = [
    "account",
    "builder",
    "button",
    "card",
    "cards",
    "chart",
    "embed",
    "empty",
    "facts",
    "figure",
    "filters",
    "fold",
    "frame",
    "hidden",
    "home",
    "icon",
    "links",
    "needs-program",
    "note",
    "notice",
    "part",
    "search",
    "table",
    "tag",
    "total",
    "totals",
];
/// The media query by which the portal follows the reader's system.
const DARK: &str = "prefers-color-scheme: dark";

/// The whole sheet of embeds.
pub fn sheet() -> String {
    let wanted = |class: &str| {
        let stem = class.split("__").next().unwrap_or(class).split("--").next().unwrap_or(class);
        CLASSES.contains(&stem)
    };
    SHEETS.iter().map(|sheet| chosen(&slim(sheet), &wanted)).collect()
}

/// The rules that a chart has its look from where it is a file of its own: without those for dark screens, which the page
/// around it need not follow.
pub fn of_picture() -> String {
    let charts = |class: &str| class.starts_with("chart");
    let both = chosen(&slim(SHEETS[0]), &charts) + &chosen(&slim(CHARTS), &charts);
    let is_own = |(prelude, body): &(&str, &str)| {
        !prelude.contains("dark") && !body.contains("\"dark\"") && !prelude.starts_with("@media print")
    };
    let both = both.replace("color-scheme: light dark", "color-scheme: light");
    rules(&both).filter(is_own).flat_map(|(prelude, body)| [prelude, "{", body, "}"]).collect()
}

/// The rules of a sheet of which a selector names wanted classes alone. What is for dark screens also follows the page's own
/// choice.
fn chosen(sheet: &str, wanted: &dyn Fn(&str) -> bool) -> String {
    let mut all = String::new();
    for (prelude, body) in rules(sheet) {
        if prelude.starts_with("@page") {
            // Embeds have no sheets of their own.
        } else if prelude.contains(DARK) {
            let forced = body.replace(":root", ":root[data-theme=\"dark\"]");
            let free = body.replace(":root", ":root:not([data-theme=\"light\"])");
            all.extend(["@media screen and (", DARK, "){", &free, "}@media screen{", &forced, "}"]);
        } else if prelude.starts_with('@') {
            let inner = chosen(body, wanted);
            if !inner.is_empty() {
                all.extend([prelude, "{", &inner, "}"]);
            }
        } else {
            let kept: Vec<&str> = selectors(prelude).into_iter().filter(|own| classes(own).all(wanted)).collect();
            if !kept.is_empty() {
                all.extend([&kept.join(","), "{", body, "}"]);
            }
        }
    }
    all
}

/// The rules of a sheet without comments: what stands before the brackets, and in them.
fn rules(sheet: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = sheet;
    std::iter::from_fn(move || {
        let (prelude, after) = rest.split_once('{')?;
        let mut depth = 1;
        let end = after.find(|c| {
            depth += match c {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            depth == 0
        })?;
        rest = &after[end + 1..];
        Some((prelude.trim(), after[..end].trim()))
    })
}

/// The selectors of a rule; commas in brackets part none.
fn selectors(prelude: &str) -> Vec<&str> {
    let mut depth = 0;
    let parts = prelude.split(|c| {
        depth += match c {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        c == ',' && depth == 0
    });
    parts.map(str::trim).collect()
}

/// The names of classes in a selector.
fn classes(selector: &str) -> impl Iterator<Item = &str> {
    let name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    selector.split('.').skip(1).map(move |rest| rest.split(|c| !name(c)).next().unwrap_or_default())
}

/// Without comments and the ends of lines.
fn slim(sheet: &str) -> String {
    let (mut bare, mut rest) = (String::with_capacity(sheet.len()), sheet);
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let mut lines = String::with_capacity(bare.len());
    for line in bare.lines().map(str::trim).filter(|line| !line.is_empty()) {
        lines.push_str(line);
        if !line.ends_with(['{', '}', ';', ',']) {
            lines.push(' ');
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_rules_for_what_is_there_are_kept() {
        let sheet = "/* x */ a,\n.nav b { c: d; }\n.nav { e: f }\n@media print {\n.nav { g: h }\n.table { i: j }\n}\n";
        assert_eq!(chosen(&slim(sheet), &|class| class == "table"), "a{c: d;}@media print{.table{i: j}}");
        assert_eq!(selectors(":is(.a, .b) c, d"), [":is(.a, .b) c", "d"]);
        let dark = chosen("@media (prefers-color-scheme: dark) { :root { a: b } }", &|_| true);
        assert_eq!(dark.matches("{ a: b }").count(), 2, "{dark}");
        assert!(dark.contains(":root:not([data-theme=\"light\"])") && dark.contains(":root[data-theme=\"dark\"]"));
    }

    #[test]
    fn the_sheet_is_whole() {
        let sheet = sheet();
        assert_eq!(sheet.matches('{').count(), sheet.matches('}').count());
        for kept in
            [".figure__number", ".table caption", ".chart__bar", ".notice--synthetic", ".embed__foot", "@media print"]
        {
            assert!(sheet.contains(kept), "{kept}");
        }
        assert!(!sheet.contains(".masthead") && !sheet.contains(".tabs"));
        let picture = of_picture();
        assert!(
            picture.contains(".chart__bar") && !picture.contains("dark") && !picture.contains(".table"),
            "{picture}"
        );
    }
}
