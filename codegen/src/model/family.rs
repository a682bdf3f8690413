//! All streams together.

use schemars::JsonSchema;
use serde::Serialize;

use super::identity::Identity;
use super::ledger::Ledger;
use super::stream::Stream;

/// All streams that one directory of descriptions holds, in the order of their names.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Family {
    /// What it says of itself.
    pub identity: Identity,
    /// The streams.
    pub streams: Vec<Stream>,
    /// The sources, sentence by sentence, in the order of their names.
    pub ledgers: Vec<Ledger>,
}

impl Family {
    /// The descriptions of a stream id, oldest version first.
    pub fn by_id<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Stream> {
        let mut found: Vec<_> = self.streams.iter().filter(|s| s.id == id).collect();
        found.sort_by_key(|s| s.versions[0].number);
        found.into_iter()
    }
}
