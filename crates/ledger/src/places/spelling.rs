//! What people type, without what they leave out or write differently from one another.

/// Vowels with the marks of the four tones, each before the letter that it stands for.
const TONED: &str = "āaáaǎaàaēeéeěeèeīiíiǐiìiōoóoǒoòoūuúuǔuùuǖuǘuǚuǜuüuÜuńnňnǹn";

/// Lower case; full width as half width; no blanks and marks; pinyin without tones, whether marked or numbered. The ü of
/// pinyin, which keyboards write v and some tables u, is u.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        let c = match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            _ => c,
        };
        let c = untoned(c).to_ascii_lowercase();
        let after_letter = plain.ends_with(|last: char| last.is_ascii_lowercase());
        // Blanks, hyphens, apostrophes, marks that combine; the number of a tone.
        if !stays(c) || after_letter && matches!(c, '1'..='5') {
            continue;
        }
        plain.push(if c == 'v' { 'u' } else { c });
    }
    plain
}

/// Letters, digits and Chinese characters. (What the standard library knows of letters would be kilobytes in the browser.)
fn stays(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '\u{2e80}'..='\u{2fff}' | '\u{3005}'..='\u{3007}' | '\u{3400}'..='\u{fdff}' | '\u{20000}'..)
}

fn untoned(c: char) -> char {
    if c.is_ascii() {
        return c;
    }
    let mut pairs = TONED.chars();
    while let (Some(toned), Some(letter)) = (pairs.next(), pairs.next()) {
        if toned == c {
            return letter;
        }
    }
    c
}

/// Syllables that many people do not tell apart, written alike: zh and z, ing and in, l and n.
pub fn sound(pinyin: &str) -> String {
    let mut sound = String::with_capacity(pinyin.len());
    let letters = pinyin.as_bytes();
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| letters[before]);
        match (before, letter) {
            (Some(b'z' | b'c' | b's'), b'h') => {}
            // At the end of a syllable, or before a consonant: a g between vowels begins the next one.
            (Some(b'n'), b'g') if !letters.get(at + 1).is_some_and(|next| b"aeiou".contains(next)) => {}
            (_, b'l') => sound.push('n'),
            (_, letter) => sound.push(char::from(*letter)),
        }
    }
    sound
}

/// Whether one text becomes the other by one character more, less, wrong, or exchanged with its neighbour.
pub fn one_edit(a: &[char], b: &[char]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let (short, long) = (&short[same..], &long[same..]);
    match (short, long) {
        _ if short.len() + 1 == long.len() => short == &long[1..],
        ([a, b, rest @ ..], [c, d, others @ ..]) if a == d && b == c => rest == others,
        ([_, rest @ ..], [_, others @ ..]) => rest == others,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_differently_is_the_same() {
        for (typed, same) in [
            ("qīngjiàn", "qingjian"),
            ("Qing1 jian4", "qingjian"),
            ("ＱｉｎｇＪｉａｎ", "qingjian"),
            ("Tong’an", "tongan"),
            ("lǚliáng", "luliang"),
            ("Lüliang", "luliang"),
            ("lv liang", "luliang"),
            ("lu\u{308}liang", "luliang"),
            ("６１０８３０", "610830"),
            ("６10 830", "610830"),
            ("清涧县，陕西", "清涧县陕西"),
            ("　清涧·县 ", "清涧县"),
            ("", ""),
            ("。", ""),
            ("《“清涧县”》（陕西）——", "清涧县陕西"),
        ] {
            assert_eq!(plain(typed), same, "{typed}");
        }
    }

    #[test]
    fn what_sounds_alike_is_the_same() {
        for (a, b) in [("qingjian", "qinjian"), ("zhongning", "zongnin"), ("liupanshui", "niupansui")] {
            assert_eq!(sound(a), sound(b));
        }
        assert_ne!(sound("tongan"), sound("tonan"), "the g begins a syllable");
        assert_ne!(sound("qingjian"), sound("qianjiang"));
    }

    #[test]
    fn one_edit_is_one() {
        let edit = |a: &str, b: &str| {
            let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
            assert_eq!(one_edit(&a, &b), one_edit(&b, &a));
            one_edit(&a, &b)
        };
        for (a, b) in [("青涧", "清涧"), ("qingjan", "qingjian"), ("ab", "ba"), ("abc", "ab"), ("bc", "abc"), ("", "a")]
        {
            assert!(edit(a, b), "{a} {b}");
        }
        for (a, b) in [("清涧", "清涧"), ("青间", "清涧"), ("abcd", "badc"), ("a", "abc"), ("", "")] {
            assert!(!edit(a, b), "{a} {b}");
        }
    }
}
