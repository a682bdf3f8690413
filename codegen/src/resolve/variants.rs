//! What a record can be beside its plain self: other lengths of its body, a record that a stream
//! must have, and one after which another stream goes on.

use super::Resolver;
use super::fields::Scope;
use crate::diagnostics::At;
use crate::load::list;
use crate::model::*;
use crate::source::{LayoutEntry, RecordFile, Without};

impl<'a> Resolver<'a> {
    /// The rule that a stream has the record: always, or where a condition holds at its end.
    pub(super) fn required(
        &mut self,
        file: &RecordFile,
        always: bool,
        name: &str,
        place: Place,
        at: &At,
    ) -> Option<Required> {
        let when = match &file.required {
            Some(text) => {
                Some(self.condition(text, &Scope { fields: &[] }, &at.key("required"))?)
            }
            None if always => None,
            None => return None,
        };
        let record = &file.record;
        let text = match &file.required {
            Some(condition) => format!("A stream has a record {record} where `{condition}`."),
            None => format!("A stream has a record {record}."),
        };
        let rule =
            self.derive(place, &format!("{name}.required"), text, Role::Both, Class::Missing);
        Some(Required { rule, when })
    }

    /// The other lengths of a body, the longest first.
    pub(super) fn layouts(&mut self, file: &RecordFile, body: &Structure, at: &At) -> Vec<Layout> {
        let mut layouts: Vec<Layout> = Vec::new();
        for (i, entry) in file.layouts.iter().enumerate() {
            let at = at.key("layouts").index(i);
            let Some(without) = self.without(entry, body, &at) else { continue };
            let twice = layouts.iter().any(|l| l.length == entry.length);
            if twice || body.size == Some(entry.length) {
                let message = format!("another layout has {} octets too", entry.length);
                let remedy = "layouts are told from one another by their length";
                self.diagnostics.report(&at.key("length"), message, remedy);
            }
            layouts.push(Layout { length: entry.length, without, doc: entry.doc.clone() });
        }
        layouts.sort_by_key(|l| std::cmp::Reverse(l.length));
        layouts
    }

    fn without(&mut self, entry: &LayoutEntry, body: &Structure, at: &At) -> Option<Vec<usize>> {
        let all: Vec<usize> = (0..body.fields.len()).collect();
        let without = match &entry.without {
            Without::Word(word) if word == "all" => all,
            Without::Word(_) => {
                let remedy = "name the fields in a list, or write `all`";
                self.diagnostics.report(&at.key("without"), "these are no fields", remedy);
                return None;
            }
            Without::Fields(names) => {
                let find = |name: &String| body.fields.iter().position(|f| f.name == *name);
                if let Some(unknown) = names.iter().find(|n| find(n).is_none()) {
                    let fields: Vec<&str> = body.fields.iter().map(|f| f.name.as_str()).collect();
                    let message = format!("the record has no field `{unknown}`");
                    let remedy = format!("its fields are {}", list(&fields));
                    self.diagnostics.report(&at.key("without"), message, remedy);
                    return None;
                }
                let mut without: Vec<usize> = names.iter().filter_map(find).collect();
                without.sort_unstable();
                without
            }
        };
        let left = self.size_without(body, &without);
        if left != Some(entry.length) {
            let told = left.map_or("an unknown number of".into(), |left| left.to_string());
            self.diagnostics.report(
                &at.key("length"),
                format!("without these fields, {told} octets are left, not {}", entry.length),
                "mend the length or the list; only fields of fixed size may be left",
            );
            return None;
        }
        Some(without)
    }

    /// Octets of the fields that are left.
    fn size_without(&self, body: &Structure, without: &[usize]) -> Option<u64> {
        let left = body.fields.iter().enumerate().filter(|(i, _)| !without.contains(i));
        left.map(|(_, f)| crate::layout::size(&f.kind, f.offset, &self.types)).sum()
    }

    pub(super) fn control(&mut self, file: &RecordFile, at: &At) -> Option<Control> {
        let text = file.control.as_deref()?;
        match text.split_whitespace().collect::<Vec<_>>().as_slice() {
            ["begins", id] => Some(Control::Begins((*id).to_owned())),
            ["resumes", id] => Some(Control::Resumes((*id).to_owned())),
            ["returns"] => Some(Control::Returns),
            _ => {
                let remedy = "write `begins STREAM`, `resumes STREAM` or `returns`";
                let at = at.key("control");
                self.diagnostics.report(&at, format!("`{text}` is no transfer of control"), remedy);
                None
            }
        }
    }
}
