//! When the browser paints.

use leptos::prelude::request_animation_frame;

/// Runs a task when the markup that was made by now is on the screen.
pub fn next_frame(task: Box<dyn FnOnce()>) {
    request_animation_frame(task);
}
