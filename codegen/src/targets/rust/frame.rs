//! What the templates of a stream's files have in common, and what makes these files.

use std::ops::Deref;

use super::file::{File, Home, StreamNames};
use super::followers::followers;
use super::framed::{Framing, checks_padding};
use crate::model::RuleId;
use crate::plan::{Control, DEEPEST, FamilyPlan, Shape};

/// Makes the files of a stream.
pub(super) struct Maker<'a> {
    pub(super) family: &'a FamilyPlan<'a>,
    pub(super) all: &'a [StreamNames<'a>],
    pub(super) stream: StreamNames<'a>,
}

/// What the templates of all files have.
pub(super) struct Frame<'f> {
    pub(super) framing: Framing<'f>,
    pub(super) uses: String,
    pub(super) life: &'static str,
    pub(super) any: &'static str,
    pub(super) life_static: &'static str,
    pub(super) admit_role: &'static str,
    /// The instance of a header, as the state holds it, where rules look at it.
    pub(super) instance_looked_at: Option<String>,
    /// Whether rules look at fields of the header of the record at hand.
    pub(super) framing_looked_at: bool,
    pub(super) finish_role: &'static str,
    pub(super) place_role: &'static str,
    pub(super) instance_role: &'static str,
    pub(super) advance: &'static str,
    pub(super) rule_type: String,
    pub(super) rule_end: String,
    pub(super) rule_header: String,
    pub(super) rule_body: String,
    pub(super) rule_after: String,
    pub(super) rule_padding: String,
    pub(super) zero_rule: Option<String>,
    pub(super) begins: Vec<Begins>,
    pub(super) inner_returns: bool,
    pub(super) unique_key: String,
    /// What errors call the instance.
    pub(super) unique_label: String,
    pub(super) begins_known_: bool,
    pub(super) begins_some: bool,
    pub(super) has_parts_: bool,
    pub(super) deepest: usize,
    pub(super) header_check_role: bool,
    /// Whether some body is always there as a whole.
    pub(super) has_fixed: bool,
    /// Whether any record can have a wrong length.
    pub(super) has_wrong_lengths: bool,
    /// Whether the reader has padding to check.
    pub(super) checks_padding_: bool,
}

/// An id by which streams follow records.
pub(super) struct Begins {
    pub(super) id: usize,
    /// The records.
    pub(super) records: Vec<String>,
    /// Whether a record resumes such a stream.
    pub(super) resumed: bool,
    /// Octets of headers and signs.
    pub(super) headers: String,
    pub(super) variants: String,
}

impl<'f> Deref for Frame<'f> {
    type Target = Framing<'f>;
    fn deref(&self) -> &Framing<'f> {
        &self.framing
    }
}

impl<'f> Frame<'f> {
    pub(super) fn new(maker: &Maker<'f>, file: &'f File<'f>) -> Self {
        let framing = Framing::new(maker.family, maker.all, file);
        let records = &file.plan.records;
        let has_fixed = records.iter().any(|r| !matches!(r.shape, Shape::Parts | Shape::Layouts));
        let stated = &file.plan.stream.framing;
        let rule = |id: RuleId| file.names.rule(id).to_owned();
        let instance = framing.instance_field.clone();
        let unique_key = match &instance {
            Some(_) if framing.unique_is_wide() => format!(
                "(u128::from(header.{}) << 64) | u128::from({})",
                framing.type_field,
                framing.instance()
            ),
            Some(_) => format!("({} << 32) | {}", framing.type_wide, framing.instance_wide),
            None => framing.type_wide.clone(),
        };
        let unique_label = match stated.instance_field {
            Some(index) => stated.header.fields[index].name.clone(),
            None => stated.header.fields[stated.type_field].name.clone(),
        };
        let begins_known = framing.begins_known();
        Self {
            uses: String::new(),
            life: framing.record_life(),
            any: framing.record_any(),
            life_static: framing.record_static(),
            admit_role: framing.admit_role(),
            framing_looked_at: file.plan.state.framing,
            instance_looked_at: file.plan.state.instance.then(|| framing.instance_wide.clone()),
            finish_role: framing.finish_role(),
            place_role: if framing.place_takes_role() { ", role" } else { "" },
            instance_role: if framing.instance_takes_role() { ", role" } else { "" },
            advance: if framing.inner.is_empty() { "step" } else { "advance" },
            rule_type: rule(stated.type_known),
            rule_end: stated.end.map(|end| rule(end.present)).unwrap_or_default(),
            rule_header: rule(stated.header_complete),
            rule_body: rule(stated.body_complete),
            rule_after: stated.end.map(|end| rule(end.nothing_after)).unwrap_or_default(),
            rule_padding: stated.padding.complete.map(rule).unwrap_or_default(),
            zero_rule: framing.zero_rule(),
            begins: maker.begins(&framing),
            inner_returns: framing.inner.iter().any(|line| !line.returns.is_empty()),
            unique_key,
            unique_label,
            begins_known_: begins_known,
            begins_some: begins_known || framing.has_optional && !stated.is_whole(),
            has_parts_: framing.has_parts(),
            deepest: DEEPEST,
            has_fixed,
            has_wrong_lengths: has_fixed
                || !framing.length_checks.is_empty()
                || records.iter().any(|r| r.shape == Shape::Layouts || r.length.octets > 0),
            header_check_role: file.plan.record_header.needs.role,
            checks_padding_: checks_padding(&framing),
            framing,
        }
    }
}

/// A text with a frame.
macro_rules! framed {
    ($name:ident) => {
        impl<'f> Deref for $name<'f> {
            type Target = Frame<'f>;
            fn deref(&self) -> &Frame<'f> {
                &self.frame
            }
        }
    };
}
pub(super) use framed;

impl<'a> Maker<'a> {
    pub(super) fn file(&self, home: Home) -> File<'a> {
        File::new(self.stream, home)
    }

    fn begins(&self, framing: &Framing) -> Vec<Begins> {
        let plan = self.stream.plan;
        let groups = followers(plan).filter(|(_, inner)| inner.newest().is_some());
        let group = |(id, inner): (crate::plan::InnerId, &crate::plan::Inner)| {
            let of =
                |control: Control| plan.records.iter().filter(move |r| r.control == Some(control));
            let names = of(Control::Begins(id)).map(|r| self.stream.names.record(r.id).to_owned());
            let headers = |candidate: &crate::plan::Candidate| {
                let opening = self.all[candidate.index].plan.opening;
                let signs = candidate.signs.iter().map(|s| s.offset + s.primitive.size());
                opening.max(if inner.is_chosen() { signs.max().unwrap_or(0) } else { 0 })
            };
            let variants = framing.inner.iter().filter(|line| line.id == id.0);
            let variants: Vec<_> = variants.map(|l| format!("Self::{}(_)", l.variant)).collect();
            Begins {
                id: id.0,
                records: names.collect(),
                resumed: of(Control::Resumes(id)).next().is_some(),
                headers: inner.candidates.iter().map(headers).max().unwrap_or(0).to_string(),
                variants: variants.join(" | "),
            }
        };
        groups.map(group).collect()
    }
}
