//! Files as their server has them now, which no cache hands out.

use js_sys::{JSON, Reflect};
use net::{once, pause};
use proof::FaultKind;
use std::future::{Future as _, poll_fn};
use std::pin::pin;
use std::task::Poll;

/// Who has not answered after so many milliseconds is not reachable.
const PATIENCE: i32 = 20_000;

/// The bytes of a file, of which nothing is known before.
pub async fn asked(url: &str) -> Result<Vec<u8>, FaultKind> {
    let (mut coming, mut late) = (pin!(once(url, true, None)), pin!(pause(PATIENCE)));
    poll_fn(|context| match coming.as_mut().poll(context) {
        Poll::Pending => late.as_mut().poll(context).map(|()| Err(FaultKind::Unreachable)),
        come @ Poll::Ready(_) => come,
    })
    .await
}

/// The day until which the next release is not late, where the catalogue names one.
pub fn next_expected(catalogue: &[u8]) -> Option<String> {
    let all = JSON::parse(str::from_utf8(catalogue).ok()?).ok()?;
    Reflect::get(&all, &"next_expected".into()).ok()?.as_string()
}
