//! The streams that follow records of a stream.

use super::file::{File, StreamNames};
use super::inner;
use super::names::Names;
use super::record_line::{BeginsLine, RecordLine};
use crate::plan::{Control, FamilyPlan, InnerId, Shape, StreamPlan};

/// The streams that go on within that of a file.
pub fn inner_lines<'f>(
    file: &File<'f>,
    family: &FamilyPlan,
    all: &[StreamNames<'f>],
) -> Vec<InnerLine> {
    let plan = file.plan;
    let mut lines = Vec::new();
    for (id, inner) in followers(plan) {
        let controlling = |control: Control| -> Vec<BeginsLine> {
            let records = plan.records.iter().filter(|r| r.control == Some(control));
            let lines: Vec<_> = records.map(|r| RecordLine::of(file, r).begins()).collect();
            let several = lines.len() > 1;
            let mark = |mut line: BeginsLine| {
                if several {
                    line.suffix = format!("_by_{}", line.bare);
                }
                line
            };
            lines.into_iter().map(mark).collect()
        };
        let choices = inner::choices(inner, "rest");
        let mut seen: Vec<usize> = Vec::new();
        for (candidate, condition) in choices.into_iter().rev() {
            if seen.contains(&candidate.index) {
                continue;
            }
            seen.push(candidate.index);
            let StreamNames { plan: of, names, modules } = all[candidate.index];
            let module = modules[candidate.index].clone();
            let (variant, method) = file.names.inner(candidate.index);
            let returns = of.records.iter().filter(|r| r.control == Some(Control::Returns));
            let pattern = |r: &crate::plan::RecordPlan| {
                let shape = if r.instance_varies || r.shape.has_body() { "(..)" } else { "" };
                format!("crate::{module}::Record::{}{shape}", names.record(r.id))
            };
            let life = if borrows(family, of, 0) { "<'a>" } else { "" };
            let header = |i: usize| (names.header_value(i).to_owned(), names.header(i).to_owned());
            lines.push(InnerLine {
                id: id.0,
                variant: variant.to_owned(),
                method: method.to_owned(),
                record: format!("crate::{module}::Record{life}"),
                record_any: format!(
                    "crate::{module}::Record{}",
                    if life.is_empty() { "" } else { "<'_>" }
                ),
                returns: returns.map(pattern).collect(),
                headers: (0..of.headers.len()).map(header).collect(),
                told_order: of.order_magic.is_some(),
                condition,
                unended: candidate.end_present.map_or_else(String::new, |rule| {
                    format!("crate::{module}::rules::{}", names.rule(rule))
                }),
                has_optional: of.stream.framing.has_optional(),
                begins: controlling(Control::Begins(id)),
                resumes: controlling(Control::Resumes(id)),
                module,
            });
        }
    }
    lines
}

/// A description of a stream that goes on within this one.
pub struct InnerLine {
    /// The id that it goes by in the stream around it.
    pub id: usize,
    pub module: String,
    pub variant: String,
    /// What it is called in methods.
    pub method: String,
    /// Its records.
    pub record: String,
    /// The same, with any lifetime.
    pub record_any: String,
    /// The patterns of records after which this one goes on again.
    pub returns: Vec<String>,
    /// Its headers, with their types.
    pub headers: Vec<(String, String)>,
    /// Whether its magic tells the order of octets, so that whoever writes it says which it is.
    pub told_order: bool,
    /// The condition under which it is this description, if it is not so otherwise.
    pub condition: Option<String>,
    /// The rule that it does not stop before its last record.
    pub unended: String,
    /// Whether it may have optional records.
    pub has_optional: bool,
    /// The records that it follows.
    pub begins: Vec<BeginsLine>,
    /// The records after which it goes on again.
    pub resumes: Vec<BeginsLine>,
}

/// The streams that follow a record, by the id that they go by.
pub fn followers<'p>(
    plan: &'p StreamPlan<'p>,
) -> impl Iterator<Item = (InnerId, &'p crate::plan::Inner<'p>)> {
    let begins = |id: InnerId| plan.records.iter().any(|r| r.control == Some(Control::Begins(id)));
    let all = plan.inner.iter().enumerate().map(|(i, inner)| (InnerId(i), inner));
    all.filter(move |(id, _)| begins(*id))
}

/// Whether one of the streams that follow a record of a stream is a certain one.
pub(super) fn chooses(plan: &StreamPlan, of: &StreamPlan, all: &[StreamNames]) -> bool {
    let is_it = |index: usize| std::ptr::eq(all[index].plan.stream, of.stream);
    followers(plan).any(|(_, inner)| {
        inner::choices(inner, "rest").iter().any(|(candidate, _)| is_it(candidate.index))
    })
}

/// Whether records of a stream borrow from the input.
pub fn borrows(family: &FamilyPlan, plan: &StreamPlan, depth: usize) -> bool {
    let record = |record: &crate::plan::RecordPlan| match record.shape {
        Shape::Plain | Shape::Layouts => true,
        Shape::Parts => super::parts::borrows(record),
        Shape::Empty | Shape::Whole => false,
    };
    plan.stream.framing.has_optional()
        || plan.records.iter().any(record)
        || depth < 8
            && followers(plan).any(|(_, inner)| {
                inner
                    .candidates
                    .iter()
                    .any(|c| borrows(family, &family.streams[c.index], depth + 1))
            })
}

/// The names of all streams, which have modules already.
pub fn all_names(plan: &FamilyPlan, modules: &[String]) -> Vec<Names> {
    let of = |(stream, module): (&StreamPlan, &String)| {
        let followers = followers(stream);
        let inner = followers.flat_map(|(_, inner)| inner.candidates.iter().map(|c| c.index));
        let inner: Vec<_> = inner.map(|index| (index, modules[index].clone())).collect();
        Names::of(stream.stream, module, &inner)
    };
    plan.streams.iter().zip(modules).map(of).collect()
}
