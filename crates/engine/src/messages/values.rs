//! Values that messages are made of, read from JSON.

use format::json::{JsonError, Reader};

/// What was read, or where the text is none of ours.
pub type Result<T> = std::result::Result<T, JsonError>;

/// A text.
pub fn text_of(json: &mut Reader<'_>) -> Result<String> {
    json.string().map(std::borrow::Cow::into_owned)
}

/// A number that is not negative.
pub fn whole(json: &mut Reader<'_>) -> Result<usize> {
    let value = json.integer()?;
    usize::try_from(value).or_else(|_| json.fail("a number that is not negative"))
}

/// A number of 32 bits.
pub fn short(json: &mut Reader<'_>) -> Result<u32> {
    let value = json.integer()?;
    u32::try_from(value).or_else(|_| json.fail("a number of 32 bits"))
}

/// A value, or null.
pub fn maybe<'a, T>(json: &mut Reader<'a>, read: impl Fn(&mut Reader<'a>) -> Result<T>) -> Result<Option<T>> {
    if json.null() { Ok(None) } else { read(json).map(Some) }
}

/// The items of an array.
pub fn list<'a, T>(json: &mut Reader<'a>, read: impl Fn(&mut Reader<'a>) -> Result<T>) -> Result<Vec<T>> {
    let mut items = Vec::new();
    json.array(&mut |json| {
        items.push(read(json)?);
        Ok(())
    })?;
    Ok(items)
}
