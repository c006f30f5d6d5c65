//! What each release changes in the one before, as files beside the page that shows it. They are made of published files, so
//! anybody can make them again.

use super::books::Books;
use super::output::Output;
use export::changes::Changes;
use format::Problem;
use view::pages::changes::{Compared, FORMS, file};

/// Writes them. Where a table is in parts there are none: the program of the page makes them when a reader wants them.
pub fn write(output: Output<'_>, books: &Books) -> Result<(), Problem> {
    let all: Vec<_> = books.iter().map(|(_, book)| book).collect();
    for pair in all.windows(2) {
        let compared = Compared::of(pair[1].clone(), pair[0].clone(), all[0].release());
        if !compared.unread.is_empty() {
            continue;
        }
        let changes = Changes::of(&compared.before, &compared.after, compared.rows());
        for ending in FORMS {
            let content = if ending == "json" { changes.json() } else { changes.csv() };
            output.write(&file(pair[1].release(), pair[0].release(), ending), content)?;
        }
    }
    Ok(())
}
