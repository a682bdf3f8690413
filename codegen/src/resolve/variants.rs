//! What a record can be beside its plain self: other lengths of its body, a record that a stream
//! must have, and one after which another stream goes on.

use super::fields::Scope;
use super::layout;
use super::resolver::Resolver;
use crate::diagnostics::At;
use crate::model::*;
use crate::words::{count, did_you_mean, list};
use crate::yaml::source::{Lacking, LayoutEntry, RecordFile, Without};

/// What fields of a layout are taken for: by index.
type Defaults = Vec<(usize, u64)>;

impl Resolver<'_> {
    /// The rule that a stream has the record: always, or where a condition holds at its end.
    pub(super) fn required(
        &mut self,
        file: &RecordFile,
        always: bool,
        name: &str,
        place: Place,
        at: &At,
    ) -> Option<Required> {
        let record = &file.record;
        let at = at.key("required");
        let (when, condition) = match &file.required {
            Some(text) => {
                if file.is_once() {
                    let message = format!("`required` has no effect: {record} is in every stream");
                    let remedy = "write `occurs: at-most-once`, or remove `required`";
                    self.diagnostics.report(&at.itself(), message, remedy);
                }
                let scope = Scope { fields: &[], entries: &[], place, in_check: false };
                let Some(when) = self.condition(text, &scope, &at) else {
                    self.unplaced.push(place);
                    return None;
                };
                (Some(when), text.as_str())
            }
            None if always => (None, ""),
            None => return None,
        };
        let words =
            [("RECORD", record.as_str()), ("condition", condition), ("whole", self.whole())];
        let sentence = usize::from(when.is_some());
        let rule = self.derive_as(place, name, Derived::Required, sentence, &words);
        Some(Required { rule, when })
    }

    /// The other lengths of a body, the longest first.
    pub(super) fn layouts(
        &mut self,
        file: &RecordFile,
        body: &Structure,
        framing: Option<&Framing>,
        place: Place,
        at: &At,
    ) -> Vec<Layout> {
        // Nobody knows how long the body is, let alone a part of it.
        if self.unsound.iter().any(|(unsound, _)| *unsound == place) {
            return Vec::new();
        }
        // What a record header says of a body with so many octets of fields.
        let counted = |size: u64| match framing.map(|framing| framing.padding) {
            Some(padding) if padding.in_length => size.saturating_add(padding.after(size)),
            _ => size,
        };
        if !file.layouts.is_empty() && follows(file) {
            let at = at.key("layouts").itself();
            let message = "a record after which another stream follows has no layouts";
            let remedy = "remove `layouts`, or describe the other body as a record of its own";
            self.diagnostics.report(&at, message, remedy);
        }
        let mut layouts: Vec<Layout> = Vec::new();
        for (i, entry) in file.layouts.iter().enumerate() {
            let at = at.key("layouts").index(i);
            let Some((without, defaults)) = self.without(entry, body, &at) else { continue };
            let length = counted(entry.length);
            let twice = layouts.iter().any(|l| counted(l.length) == length);
            if twice || body.size.map(counted) == Some(length) {
                let message = match length == entry.length {
                    true => format!("another layout also has {}", count(length, "octet")),
                    false => format!(
                        "another layout also has {}, with its padding",
                        count(length, "octet")
                    ),
                };
                let remedy = "each layout needs a different length";
                self.diagnostics.report(&at.key("length"), message, remedy);
            }
            let (length, doc) = (entry.length, entry.doc.clone());
            layouts.push(Layout { length, without, defaults, doc });
        }
        layouts.sort_by_key(|l| std::cmp::Reverse(l.length));
        layouts
    }

    /// The fields that a layout lacks, and what some of them are taken for.
    fn without(
        &mut self,
        entry: &LayoutEntry,
        body: &Structure,
        at: &At,
    ) -> Option<(Vec<usize>, Defaults)> {
        let mut defaults = Vec::new();
        let without = match &entry.without {
            Without::Word(word) if word == "all" => (0..body.fields.len()).collect(),
            Without::Word(word) => {
                let remedy = "list the fields, or write `all`";
                let message = format!("`{word}` is not a list of fields");
                self.diagnostics.report(&at.key("without"), message, remedy);
                return None;
            }
            Without::Fields(names) => {
                self.fields_without(names, body, &mut defaults, &at.key("without"))?
            }
        };
        let left = self.size_without(body, &without);
        if left != Some(entry.length) {
            let told = left.map_or("an unknown number of octets".into(), |n| count(n, "octet"));
            self.diagnostics.report(
                &at.key("length"),
                format!("without these fields, {told} remain, not {}", entry.length),
                "correct the length or the list; only fields of fixed size may remain",
            );
            return None;
        }
        self.cases_are_chosen(body, &without, &defaults, &at.key("without"))
            .then_some((without, defaults))
    }

    /// Whether each union of a layout has a case, where its tag is one of the fields that it lacks;
    /// reports if not. Otherwise nothing says what the octets of the union mean.
    fn cases_are_chosen(
        &mut self,
        body: &Structure,
        without: &[usize],
        defaults: &Defaults,
        at: &At,
    ) -> bool {
        let left = body.fields.iter().enumerate().filter(|(i, _)| !without.contains(i));
        let unchosen = left.map(|(_, field)| field).find_map(|field| {
            let Kind::Union { tag, cases, .. } = &field.kind else { return None };
            let default = defaults.iter().find(|(lacking, _)| lacking == tag);
            let value = default.map_or(0, |(_, value)| *value);
            let lacks = without.contains(tag) && cases.iter().all(|case| case.value != value);
            lacks.then(|| (&body.fields[*tag].name, &field.name, value, cases[0].value))
        });
        let Some((tag, union, value, case)) = unchosen else { return true };
        let remedy = match body.size {
            Some(_) => format!(
                "leave out `{union}` as well, or write what `{tag}` is taken for: `{{ {tag}: {case} }}`"
            ),
            None => format!("leave out `{union}` as well"),
        };
        let message =
            format!("without `{tag}`, which is then taken for {value}, `{union}` has no case");
        self.diagnostics.report(at, message, remedy);
        false
    }

    fn fields_without(
        &mut self,
        entries: &[Lacking],
        body: &Structure,
        defaults: &mut Defaults,
        at: &At,
    ) -> Option<Vec<usize>> {
        let known: Vec<&str> =
            body.fields.iter().map(|f| f.name.as_str()).filter(|name| !name.is_empty()).collect();
        let mut without = Vec::new();
        let mut sound = true;
        let mut named = Vec::new();
        for (i, entry) in entries.iter().enumerate() {
            match entry {
                Lacking::Name(name) => named.push((at.index(i), name, None)),
                Lacking::Default(all) => {
                    let at = at.index(i);
                    named
                        .extend(all.iter().map(|(name, value)| (at.key(name), name, Some(*value))));
                }
            }
        }
        for (at, name, default) in named {
            match body.fields.iter().position(|f| f.name == *name) {
                Some(field) if without.contains(&field) => {
                    let message = format!("`{name}` is listed twice");
                    self.diagnostics.report(&at, message, "list each field once");
                }
                Some(field) => {
                    without.push(field);
                    if let Some(value) = default {
                        sound &= self.is_default(body, field, value, &at);
                        defaults.push((field, value));
                    }
                }
                None => {
                    let remedy = did_you_mean(name, known.iter().copied(), || {
                        format!("its fields are {}", list(&known))
                    });
                    let message = format!("the record has no field `{name}`");
                    self.diagnostics.report(&at, message, remedy);
                    sound = false;
                }
            }
        }
        without.sort_unstable();
        sound.then_some(without)
    }

    /// Whether a field that a layout lacks can be taken for a value; reports if not.
    fn is_default(&mut self, body: &Structure, field: usize, value: u64, at: &At) -> bool {
        let field = &body.fields[field];
        let name = &field.name;
        let scalar = match field.kind {
            Kind::Scalar(scalar) if scalar.primitive.unsigned() => Some(scalar),
            _ => None,
        };
        let plain = body.size.is_some() && field.since.is_none();
        let (message, remedy) = match scalar.filter(|_| plain) {
            None => (
                format!("`{name}` cannot have a default"),
                "only an unsigned integer of a body of fixed size can, which every version has",
            ),
            Some(_) if value == 0 => (
                format!("the default of `{name}` is 0"),
                "list the name alone: a field that is lacking is taken for 0",
            ),
            Some(scalar) if value > scalar.primitive.greatest() => (
                format!("`{name}` can never have the value {value:#x}"),
                "correct it, or the type of the field",
            ),
            Some(_) => return true,
        };
        self.diagnostics.report(at, message, remedy);
        false
    }

    /// Octets of the fields that are left, where all of them are always there.
    fn size_without(&self, body: &Structure, without: &[usize]) -> Option<u64> {
        let left = body.fields.iter().enumerate().filter(|(i, _)| !without.contains(i));
        left.map(|(_, field)| field).try_fold(0u64, |sum, field| {
            let size = layout::size(&field.kind, field.offset, &self.types);
            sum.checked_add(size.filter(|_| field.condition.is_none())?)
        })
    }

    pub(super) fn control(&mut self, file: &RecordFile, at: &At) -> Option<Control> {
        let text = file.control.as_deref()?;
        let at = at.key("control");
        let words: Vec<&str> = text.split_whitespace().collect();
        let (control, id) = match words.as_slice() {
            ["begins", id] => (Control::Begins((*id).to_owned()), id),
            ["resumes", id] => (Control::Resumes((*id).to_owned()), id),
            ["returns"] => return Some(Control::Returns),
            _ => {
                let remedy = "write `begins STREAM`, `resumes STREAM` or `returns`";
                let message = format!("`{text}` is not a valid `control`");
                self.diagnostics.report(&at, message, remedy);
                return None;
            }
        };
        self.streams.push(((*id).to_owned(), at));
        Some(control)
    }

    /// An element that the body is read for while octets are left always has its first octet, so
    /// that no stream can break the rule that its first string lies within the body.
    pub(super) fn mark_firsts_of_rest(&mut self, records: &[Record]) {
        let elements = |rest: bool| {
            records.iter().flat_map(|r| &r.body.fields).filter_map(move |f| match &f.kind {
                Kind::Array { element: Element::Structure(id), count }
                    if matches!(count, Extent::Rest) == rest =>
                {
                    Some(*id)
                }
                _ => None,
            })
        };
        let counted: Vec<TypeId> = elements(false).collect();
        for id in elements(true).filter(|id| !counted.contains(id)) {
            let Some(Type { body: TypeBody::Structure(structure), .. }) = &self.types[id.0] else {
                continue;
            };
            if let Some(rule) = structure.fields.first().and_then(|f| f.fits) {
                let why = "Another element is read only where octets are left.";
                self.rules[rule.0].uncheckable = Some(why.into());
            }
        }
    }
}

/// Whether another stream follows a record.
fn follows(file: &RecordFile) -> bool {
    file.control.as_deref().is_some_and(|control| control.trim() != "returns")
}
