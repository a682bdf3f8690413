//! What a reader or writer knows of the stream so far, as Rust.

use super::checks::Checks;
use super::file::File;
use super::names::Owner;
use super::takes::Given;
use super::values::{Remaining, Values};
use crate::plan::{Admission, Bound, RecordPlan};

/// Tests on what is known of a stream.
pub struct Known<'k> {
    /// The file of the state.
    pub file: &'k File<'k>,
}

impl Known<'_> {
    fn values<'v>(&'v self, record: &'v RecordPlan<'v>) -> Values<'v> {
        Values {
            file: self.file,
            owner: Owner::Record(record.id),
            fixed: (&record.fixed, ""),
            parts: (&record.parts, ""),
            state: "self",
            header: "self.",
            version: None,
            remaining: Remaining::Call("u64::MIN"),
            short: None,
            element: None,
        }
    }

    fn bound<T>(&self, what: &Bound<T>) -> String {
        let given = Given {
            state: "self",
            state_reference: "self",
            version: "self.version",
            endian: "self.endian",
            role: "role",
            short: "None",
        };
        let owner = Owner::Framing;
        Checks { file: self.file, owner, given, role: None, guard: "" }.bound(what.role)
    }

    /// The conditions under which records are in the wrong place: record, condition, rule.
    pub fn places(&self) -> Vec<(String, String, String)> {
        let records = self.file.plan.records.iter();
        records
            .flat_map(|record| record.admission.iter().map(move |admission| (record, admission)))
            .map(|(record, admission)| {
                let bound = self.bound(admission);
                let broken = self.misplaced(record, &admission.what, bound.is_empty());
                let broken = format!("{bound}{broken}");
                (self.file.kind(record.id), broken, self.file.rule(admission.rule))
            })
            .collect()
    }

    fn misplaced(&self, record: &RecordPlan, admission: &Admission, alone: bool) -> String {
        match admission {
            Admission::Since(version) => format!("self.version < {version}"),
            Admission::Until(version) => format!("self.version > {version}"),
            Admission::NotBefore => format!("self.seen({})", self.file.kind(record.id)),
            Admission::Follows(id) => format!("!self.seen({})", self.file.kind(*id)),
            Admission::Precedes(id) => format!("self.seen({})", self.file.kind(*id)),
            Admission::When(test) if alone => self.values(record).broken_alone(test),
            Admission::When(test) => self.values(record).broken(test),
        }
    }

    /// The conditions under which records have a wrong instance.
    pub fn instances(&self) -> Vec<(String, String, String)> {
        let records = self.file.plan.records.iter();
        records
            .filter_map(|record| {
                let bound = record.instance.as_ref()?;
                let last = bound.what.0;
                let test = if last == 0 { "instance != 0".into() } else { wrong(last) };
                let test = format!("{}{test}", self.bound(bound));
                Some((self.file.kind(record.id), test, self.file.rule(bound.rule)))
            })
            .collect()
    }

    /// The records that a stream must have: record, rule, and the condition before others.
    pub fn required(&self) -> Vec<(String, String, String)> {
        let records = self.file.plan.records.iter();
        records
            .filter_map(|record| {
                let required = record.required.as_ref()?;
                let values = self.values(record);
                let when = required.what.as_ref().map(|when| match when.can_fail() {
                    true => format!("(|| Some({}))() == Some(true) && ", values.test(when)),
                    false => format!("{} && ", values.conjunct(when)),
                });
                let condition = format!("{}{}", self.bound(required), when.unwrap_or_default());
                Some((self.file.kind(record.id), self.file.rule(required.rule), condition))
            })
            .collect()
    }
}

/// Every instance of 32 bits is at most this, or the test says something.
fn wrong(last: u64) -> String {
    if last >= u64::from(u32::MAX) { "false".into() } else { format!("instance > {last}") }
}
