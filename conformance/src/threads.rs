//! Work on all descriptions of a family at once.

use std::cmp::Reverse;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, available_parallelism};

use streamspec_codegen::model::Stream;

use crate::suite::Suite;

/// What is made of each description, in as many threads as there are processors; in their order.
///
/// Those whose cases have the most octets are begun first, so that none of them is left to one thread at the
/// end.
pub(crate) fn of_each<'f, T: Send>(
    suite: &Suite<'f>,
    streams: &[&'f Stream],
    make: impl Fn(&'f Stream) -> Vec<T> + Sync,
) -> Vec<T> {
    let mut queue: Vec<usize> = (0..streams.len()).collect();
    let octets = |stream: &Stream| -> usize {
        let own = suite.cases.iter().filter(|case| case.description.name == stream.name);
        own.map(|case| case.input.len()).sum()
    };
    queue.sort_by_cached_key(|index| Reverse(octets(streams[*index])));
    let next = AtomicUsize::new(0);
    let work = || {
        let mut made = Vec::new();
        while let Some(index) = queue.get(next.fetch_add(1, Ordering::Relaxed)) {
            made.push((*index, make(streams[*index])));
        }
        made
    };
    let threads = available_parallelism().map_or(1, usize::from).min(streams.len());
    let mut made: Vec<(usize, Vec<T>)> = thread::scope(|scope| {
        let all: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        all.into_iter()
            .flat_map(|one| one.join().unwrap_or_else(|cause| resume_unwind(cause)))
            .collect()
    });
    made.sort_by_key(|(index, _)| *index);
    made.into_iter().flat_map(|(_, made)| made).collect()
}
