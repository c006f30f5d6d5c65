//! The colours of the style sheet can be told apart: WCAG 2.2 AA in light and dark, and with more contrast.

use std::collections::BTreeMap;
use std::fs;

type Tokens = BTreeMap<String, String>;

/// The declarations of the first block after a text.
fn tokens(sheet: &str, after: &str) -> Tokens {
    let block = sheet.split_once(after).expect(after).1.split_once('{').unwrap().1;
    let block = if after.starts_with("@media") { block.split_once('{').unwrap().1 } else { block };
    let lines = block.split_once('}').unwrap().0.split(';').filter_map(|line| line.trim().split_once(':'));
    lines.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect()
}

/// Each theme by its name: the light one, and what dark and more contrast change of it.
fn themes() -> Vec<(&'static str, Tokens)> {
    let sheet = fs::read_to_string(tests::root().join("style/tokens.css")).unwrap();
    let light = tokens(&sheet, ":root");
    let with = |base: &Tokens, after: &str| {
        let mut all = base.clone();
        all.extend(tokens(&sheet, after));
        all
    };
    let dark = with(&light, "@media (prefers-color-scheme: dark)");
    let (light_more, dark_more) =
        (with(&light, "@media (prefers-contrast: more)"), with(&dark, "@media (prefers-contrast: more)"));
    vec![("light", light), ("dark", dark), ("light, more contrast", light_more), ("dark, more contrast", dark_more)]
}

/// The relative luminance of a token's colour.
fn luminance(tokens: &Tokens, name: &str) -> f64 {
    let value = tokens.get(name).unwrap_or_else(|| panic!("{name} is no token"));
    if let Some(other) = value.strip_prefix("var(").and_then(|rest| rest.strip_suffix(')')) {
        // A theme changes a token after another has been named by it: --line is the --edge of the theme.
        let own = if other == name { panic!("{name} names itself") } else { other };
        return luminance(tokens, own);
    }
    let channel = |at: usize| {
        let share = f64::from(u8::from_str_radix(&value[at..at + 2], 16).expect(value)) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn contrast(tokens: &Tokens, one: &str, other: &str) -> f64 {
    let (a, b) = (luminance(tokens, one), luminance(tokens, other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn contrast_is_measured_as_wcag_defines_it() {
    let pair = |one: &str, other: &str| {
        let tokens = [("--a", one), ("--b", other)].map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        contrast(&tokens, "--a", "--b")
    };
    assert!((pair("#000000", "#ffffff") - 21.0).abs() < 1e-9);
    assert!((pair("#777777", "#ffffff") - 4.478).abs() < 1e-3);
}

#[test]
fn words_and_controls_stand_out_in_every_theme() {
    for (theme, tokens) in themes() {
        for ground in ["--ground", "--raised"] {
            // The words of a page, its links and its warnings; then what surrounds a control or has the focus.
            let least = [("--ink", 4.5), ("--soft", 4.5), ("--accent", 4.5), ("--warn", 4.5), ("--edge", 3.0)];
            for (name, least) in least {
                let found = contrast(&tokens, name, ground);
                println!("{theme}: {name} on {ground} {found:.2}");
                assert!(found >= least, "{theme}: {name} on {ground} is {found:.2}, less than {least}");
            }
        }
    }
}

#[test]
fn more_contrast_is_more() {
    let themes = themes();
    for (usual, more) in [(0, 2), (1, 3)] {
        for name in ["--soft", "--line", "--edge"] {
            let of = |at: usize| contrast(&themes[at].1, name, "--ground");
            assert!(of(more) > of(usual), "{name} in {}", themes[more].0);
        }
    }
}

/// So a page in dark colours need not be looked at for anything else.
#[test]
fn dark_colours_change_colours_alone() {
    let mut seen = 0;
    for entry in fs::read_dir(tests::root().join("style")).unwrap() {
        let sheet = fs::read_to_string(entry.unwrap().path()).unwrap();
        for block in sheet.split("prefers-color-scheme").skip(1) {
            let (_, block) = block.split_once("{\n").unwrap();
            let block = block.split_once("\n}").unwrap().0;
            assert!(block.trim_start().starts_with(":root {"), "{block}");
            for (name, value) in block.lines().filter_map(|line| line.split_once(':')).skip(1) {
                seen += 1;
                let name = name.trim();
                assert!(name.starts_with("--") && (value.contains('#') || value.contains("var(--")), "{name}:{value}");
            }
        }
    }
    assert!(seen > 10, "{seen} declarations are of dark colours");
}
