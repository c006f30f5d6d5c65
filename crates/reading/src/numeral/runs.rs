//! The words of a number before their places are looked at: 余 and 多 taken out, digits that stand side by side made one.

use super::arabic::Literal;
use super::token::Token;
use crate::decimal::Decimal;
use crate::unreadable::Why;

/// The words without 余 or 多, after which only scales may stand; and whether there was one.
pub fn without_more(tokens: &[Token]) -> Result<(Vec<Token>, bool), Why> {
    let scale = |token: &Token| matches!(token, Token::Big(_) | Token::Small(_));
    let more = tokens.iter().position(|token| *token == Token::More);
    if more.is_some_and(|at| !tokens[at + 1..].iter().all(scale)) {
        return Err(Why::Doubtful);
    }
    Ok((tokens.iter().copied().filter(|token| *token != Token::More).collect(), more.is_some()))
}

/// The words with each run of Chinese digits made one: 二〇二一 is 2021, but 三四 is three or four.
pub fn joined(tokens: &[Token]) -> Result<Vec<Token>, Why> {
    let mut made = Vec::new();
    let mut rest = tokens;
    while let Some((first, after)) = rest.split_first() {
        if let Token::Tens(tens) = first {
            made.extend([Token::Digit(*tens), Token::Small(1)]);
            rest = after;
            continue;
        }
        let run: Vec<u8> = rest.iter().map_while(digit).collect();
        let decimals = made.last() == Some(&Token::Point);
        if decimals || run.len() < 2 || run[0] == 0 {
            made.push(*first);
            rest = after;
            if decimals {
                let more = run.len().saturating_sub(1);
                made.extend(&rest[..more]);
                rest = &rest[more..];
            }
            continue;
        }
        made.push(Token::Literal(positional(&run)?));
        rest = &rest[run.len()..];
    }
    Ok(made)
}

fn digit(token: &Token) -> Option<u8> {
    match token {
        Token::Digit(digit) => Some(*digit),
        Token::Zero => Some(0),
        _ => None,
    }
}

/// Digits one after the other. Without a zero among them they are rather several numbers.
fn positional(run: &[u8]) -> Result<Literal, Why> {
    if !run.contains(&0) {
        let some = run.len() == 2 && (run[1] == run[0] + 1 || run == [3, 5]);
        return Err(if some { Why::Vague } else { Why::Doubtful });
    }
    let text: String = run.iter().map(|digit| char::from(b'0' + digit)).collect();
    let value = Decimal::spelt(&text, "").ok_or(Why::TooLarge)?;
    Ok(Literal { value, digits: run.len(), point: false })
}
