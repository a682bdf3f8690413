//! Who uses a stream, and how far its records may be relied upon.

use super::entries::tier;
use super::resolver::Resolver;
use crate::diagnostics::At;
use crate::model::{Status, Tier, Use};
use crate::yaml::source::{self, Prose, RecordFile, TierEntry, UseEntry};

impl Resolver<'_> {
    /// The status; what contradicts it is reported.
    pub(super) fn status(&mut self, file: &source::StreamFile, at: &At) -> Option<Status> {
        let entry = file.status.as_ref()?;
        if entry.usage == UseEntry::Proposed && entry.since.is_some() {
            self.diagnostics.report(
                &at.key("status").key("since").itself(),
                "a stream that is proposed is not in use since anything",
                "remove it, or write `use: current`",
            );
        }
        for (i, version) in file.versions.iter().enumerate() {
            let historic = matches!(version.tier, TierEntry::Historic);
            if entry.usage == UseEntry::Historic && !historic {
                self.diagnostics.report(
                    &at.key("versions").index(i).key("tier"),
                    "a version of a historic stream is historic",
                    "write `tier: historic`, or another `use` under `status`",
                );
            }
        }
        let texts = |texts: &[Prose]| texts.iter().map(|text| text.to_string()).collect();
        let text = |prose: &Prose| prose.to_string();
        Some(Status {
            usage: match entry.usage {
                UseEntry::Current => Use::Current,
                UseEntry::Proposed => Use::Proposed,
                UseEntry::Historic => Use::Historic,
            },
            since: entry.since.as_ref().map(text),
            writers: texts(&entry.writers),
            readers: texts(&entry.readers),
            checked: entry.checked.as_ref().map(text),
        })
    }

    /// The tier of a record: what it says itself, or that of its versions which promises most.
    pub(super) fn record_tier(&self, file: &RecordFile) -> Tier {
        let (since, until) = (file.since.unwrap_or(0), file.until.unwrap_or(u32::MAX));
        let versions = self.tiers.iter().filter(|(version, _)| (since..=until).contains(version));
        let promised = versions.map(|(_, tier)| *tier).min();
        file.tier.map(tier).or(promised).unwrap_or(Tier::Stable)
    }
}
