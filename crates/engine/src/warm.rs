//! Running in: browsers first run WebAssembly slowly and make a fast version of what is called often. A small made-up
//! table, read and indexed while nothing has arrived yet, lets them begin with that before the real one is here.

use super::{Engine, EngineError, Shape, Stream};

/// Rows of the made-up table: some hundredths of a second of slow work, all told.
const ROWS: usize = 1 << 14;

/// Reads and indexes a table that nobody needs. Returns its rows, so that it cannot be left out.
pub fn warm_up() -> Result<usize, EngineError> {
    let column = |values: &str| values.repeat(ROWS / 4).trim_end_matches(',').to_owned();
    let text = format!(
        r#"{{"n":{ROWS},"columns":{{"a":[{}],"b":[{}],"t":[{}],"v":[{}]}},"dictionaries":{{"a":["x","y"],"b":["z"]}}}}"#,
        column("0,1,1,0,"),
        column("0,0,0,0,"),
        column("201501,201502,201612,202412,"),
        column("1234567,7654321,5000000000,99,")
    );
    let mut stream = Stream::default();
    for piece in text.as_bytes().chunks(1 << 14) {
        stream.room(piece.len()).copy_from_slice(piece);
        stream.read()?;
    }
    let names = |names: &[&str]| names.iter().map(ToString::to_string).collect();
    let shape = Shape::plain("v", "", vec![names(&["a", "t"]), names(&["a", "b", "t"])]);
    Engine::new(stream.finish()?, &shape).map(|engine| engine.store().rows())
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_is_a_table() {
        assert_eq!(super::warm_up(), Ok(super::ROWS));
    }
}
