//! Work on all descriptions of a family at once.

use std::panic::resume_unwind;
use std::thread;

use streamspec_codegen::model::Stream;

/// What is made of each description, in a thread of its own; in their order.
pub(crate) fn of_each<'f, T: Send>(
    streams: &[&'f Stream],
    make: impl Fn(&'f Stream) -> Vec<T> + Sync,
) -> Vec<T> {
    let make = &make;
    thread::scope(|scope| {
        let all: Vec<_> = streams.iter().map(|stream| scope.spawn(move || make(stream))).collect();
        all.into_iter()
            .flat_map(|one| one.join().unwrap_or_else(|cause| resume_unwind(cause)))
            .collect()
    })
}
