//! The framing of records, and the records themselves.

use super::{Body, Resolver, StreamFileId, endian, prose, tier};
use crate::diagnostics::At;
use crate::model::*;
use crate::source::{self, OnRead, RecordFile, Span};

impl<'a> Resolver<'a> {
    /// What precedes and follows the body of every record.
    pub(super) fn framing(&mut self, file: &source::StreamFile, at: &At) -> Option<Framing> {
        let place = Place::Framing;
        let entry = &file.record_header;
        let header_at = at.key("record-header");
        let header = self.structure(&entry.fields, None, "framing", place, &header_at);
        let marked = |mark| header.fields.iter().position(|f| f.mark == Some(mark));
        let (Some(type_field), Some(length_field)) = (marked(Mark::Type), marked(Mark::Length))
        else {
            self.diagnostics.report(
                &header_at.key("fields"),
                "no field holds the type, or none the length, of a record",
                "mark one field with `is: type` and one with `is: length`",
            );
            return None;
        };
        let instance_field = marked(Mark::Instance);
        let mut derive = |id: &str, text: String, class| {
            self.derive(place, &format!("framing.{id}"), text, Role::Both, class)
        };
        let header_complete = derive(
            "header-complete",
            "A stream holds all octets of a record's header.".into(),
            Class::Truncated,
        );
        let body_complete = derive(
            "body-complete",
            "A stream holds as many octets of a body as the record's length says.".into(),
            Class::Truncated,
        );
        let end_present = derive(
            "end",
            "A stream does not stop before its last record.".into(),
            Class::Truncated,
        );
        let nothing_after_end =
            derive("nothing-after-end", "Nothing follows the last record.".into(), Class::Trailing);
        let optional = file.record_types.optional_bit;
        let type_known = derive(
            "type",
            match optional {
                Some(bit) => format!(
                    "The type of a record is one of those described, unless bit {bit} marks it as \
                     optional; a reader passes over an optional record that it does not know."
                ),
                None => "The type of a record is one of those described.".into(),
            },
            Class::Type,
        );
        let length_max = self.length_max(&entry.fields[length_field], &header.fields[length_field]);
        let padding = self.padding(file.padding.as_ref());
        let length_aligned = padding.in_length.then(|| {
            let text = format!("The length of a record is a multiple of {}.", padding.to);
            self.derive(place, "framing.length-aligned", text, Role::Both, Class::Length)
        });
        let unique = file.record_types.unique.then(|| {
            let text = "No two records of a stream have the same type and the same instance.";
            let rule =
                self.derive(place, "framing.unique", text.into(), Role::Both, Class::Duplicate);
            (rule, self.set(RememberedSet::TypeAndInstance))
        });
        let mut header = header;
        header.fields[length_field].checks.clear();
        Some(Framing {
            prose: prose(&entry.doc, entry.why.as_ref(), entry.history.as_ref()),
            endian: endian(entry.endian),
            header,
            type_field,
            instance_field,
            length_field,
            padding,
            optional_bit: optional,
            reserved_codes: self.reserved_codes(&file.record_types.reserved, at),
            header_complete,
            body_complete,
            end_present,
            nothing_after_end,
            type_known,
            length_max,
            length_aligned,
            unique,
        })
    }

    /// The limit on the length is checked with the length, not with the header's fields; its rule
    /// was derived with the field.
    fn length_max(&mut self, entry: &source::FieldEntry, field: &Field) -> Option<(u64, RuleId)> {
        let rule = field.checks.first()?.rule;
        self.rules[rule.0].class = Class::Limit;
        Some((entry.max?, rule))
    }

    fn padding(&mut self, entry: Option<&source::PaddingEntry>) -> Padding {
        let place = Place::Framing;
        let Some(entry) = entry else {
            return Padding {
                to: 1,
                in_length: false,
                complete: None,
                zero: None,
                verified: false,
            };
        };
        let verified = entry.on_read == OnRead::Verified;
        let complete = (!entry.in_length).then(|| {
            let text =
                format!("Octets up to a multiple of {} follow the body of a record.", entry.to);
            self.derive(place, "framing.padding-complete", text, Role::Both, Class::Truncated)
        });
        let zero = self.zero_rule(place, "framing.padding", "The octets of the padding", verified);
        for rule in &mut self.rules[zero.0..] {
            rule.class = Class::Padding;
        }
        Padding { to: entry.to, in_length: entry.in_length, complete, zero: Some(zero), verified }
    }

    fn reserved_codes(
        &mut self,
        entries: &[source::ReservedCodesEntry],
        at: &At,
    ) -> Vec<ReservedCodes> {
        let at = at.key("record-types").key("reserved");
        let mut reserved = Vec::new();
        for (i, entry) in entries.iter().enumerate() {
            let codes_at = at.index(i).key("codes");
            let Some((first, last)) = self.span(&entry.codes, &codes_at) else { continue };
            let taken = self.sources.iter().find(|s| (first..=last).contains(&s.content.code));
            if let Some(record) = taken {
                let at = At::file(record.file).key("type");
                self.diagnostics.report(
                    &at,
                    format!(
                        "type code {:#x} is reserved for {}",
                        record.content.code, entry.holder
                    ),
                    "give the record a code that is free",
                );
            }
            let overlap =
                reserved.iter().any(|r: &ReservedCodes| first <= r.last && r.first <= last);
            if overlap {
                self.diagnostics.report(
                    &codes_at,
                    "these codes overlap with codes reserved above",
                    "reserve each code once",
                );
            }
            let (holder, why) = (entry.holder.clone(), entry.why.clone());
            reserved.push(ReservedCodes { first, last, holder, why });
        }
        reserved
    }

    /// All records, ascending by type code.
    pub(super) fn records(
        &mut self,
        framing: Option<&Framing>,
        stream: StreamFileId,
    ) -> Option<Vec<Record>> {
        let sources = self.sources.clone();
        let records: Vec<Record> = sources
            .iter()
            .enumerate()
            .filter_map(|(i, source)| {
                let body = self.body(RecordId(i))?;
                Some(self.record(
                    RecordId(i),
                    &source.content,
                    body,
                    framing,
                    &At::file(source.file),
                ))
            })
            .collect();
        for position in [Position::First, Position::Last] {
            let count = records.iter().filter(|r| r.position == Some(position)).count();
            let needed = usize::from(position == Position::Last);
            if count > 1 || (count < needed && records.len() == sources.len()) {
                let word = if position == Position::First { "first" } else { "last" };
                self.diagnostics.report(
                    &At::file(stream),
                    format!("{count} records have `position: {word}`"),
                    "a stream has exactly one last record, and at most one first",
                );
            }
        }
        (records.len() == sources.len()).then_some(records)
    }

    /// The body of a record, resolved now if it was not before; none on a cycle.
    pub(super) fn body(&mut self, id: RecordId) -> Option<Structure> {
        match &self.bodies[id.0] {
            Body::Done(structure) => return Some(structure.clone()),
            Body::InProgress => return None,
            Body::Waiting => self.bodies[id.0] = Body::InProgress,
        }
        let source = self.sources[id.0];
        let name = source.content.record.to_lowercase();
        let structure = self.structure(
            &source.content.fields,
            source.content.packed,
            &name,
            Place::Record(id),
            &At::file(source.file),
        );
        self.bodies[id.0] = Body::Done(structure.clone());
        Some(structure)
    }

    fn record(
        &mut self,
        id: RecordId,
        file: &RecordFile,
        body: Structure,
        framing: Option<&Framing>,
        at: &At,
    ) -> Record {
        let place = Place::Record(id);
        let name = file.record.to_lowercase();
        self.check_code(file, framing, at);
        self.check_rest(&body, framing, at);
        let position = file.position.map(|p| match p {
            source::PositionEntry::First => Position::First,
            source::PositionEntry::Last => Position::Last,
        });
        let occurs = match file.occurs {
            source::OccursEntry::Once => Occurs::Once,
            source::OccursEntry::AtMostOnce => Occurs::AtMostOnce,
            source::OccursEntry::Any => Occurs::Any,
        };
        let required =
            self.required(file, occurs == Occurs::Once && position.is_none(), &name, place, at);
        let sequence = self.sequence(file, &name, position, occurs, place, at);
        let instance = self.instance(file, framing, at);
        let instance_rule = self.instance_rule(instance, file, &name, place);
        let layouts = self.layouts(file, &body, at);
        let length = self.length_rule(file, &body, framing, &name, place);
        let checks = self.rule_entries(&file.rules, &body, &name, place, at);
        Record {
            name: file.record.clone(),
            code: file.code,
            prose: prose(&file.doc, file.why.as_ref(), file.history.as_ref()),
            tier: file.tier.map_or(Tier::Stable, tier),
            body,
            position,
            occurs,
            instance,
            instance_rule,
            sequence,
            length,
            checks,
            required,
            layouts,
            control: self.control(file, at),
        }
    }

    fn check_code(&mut self, file: &RecordFile, framing: Option<&Framing>, at: &At) {
        let field = framing.map(|f| &f.header.fields[f.type_field].kind);
        if let Some(Kind::Scalar(scalar)) = field {
            let most = super::types::largest(scalar.primitive);
            if file.code > most {
                self.diagnostics.report(
                    &at.key("type"),
                    format!(
                        "type code {:#x} does not fit into a {}",
                        file.code,
                        scalar.primitive.name()
                    ),
                    format!("the greatest code is {most:#x}"),
                );
            }
        }
    }

    /// Where the length counts the padding, nobody could tell the rest of a body from it.
    fn check_rest(&mut self, body: &Structure, framing: Option<&Framing>, at: &At) {
        let counted = framing.is_some_and(|f| f.padding.in_length);
        for (i, field) in body.fields.iter().enumerate() {
            let rest = matches!(
                field.kind,
                Kind::Octets { size: Extent::Rest } | Kind::Array { count: Extent::Rest, .. }
            );
            if rest && (counted || i + 1 < body.fields.len()) {
                self.diagnostics.report(
                    &at.key("fields").index(i),
                    format!("nobody could tell where `{}` ends", field.name),
                    "count it by an earlier field; `rest` is for the last field, where the length \
                     of a record does not count the padding",
                );
            }
        }
    }

    fn sequence(
        &mut self,
        file: &RecordFile,
        name: &str,
        position: Option<Position>,
        occurs: Occurs,
        place: Place,
        at: &At,
    ) -> Vec<SequenceCheck> {
        let record = &file.record;
        let mut checks = Vec::new();
        let mut add = |this: &mut Self, id: String, text: String, class, test| {
            let rule = this.derive(place, &format!("{name}.{id}"), text, Role::Both, class);
            checks.push(SequenceCheck { rule, test });
        };
        if position == Some(Position::First) {
            let text = format!("A stream begins with {record}.");
            self.derive(place, &format!("{name}.first"), text, Role::Both, Class::Order);
        }
        if let Some(since) = file.since {
            let text = format!("A stream of a version before {since} has no {record}.");
            add(self, "since".into(), text, Class::Version, SequenceTest::Since(since));
        }
        if let Some(until) = file.until {
            let text = format!("A stream of a version after {until} has no {record}.");
            add(self, "until".into(), text, Class::Version, SequenceTest::Until(until));
        }
        if let Some(text) = &file.when {
            let scope = super::fields::Scope { fields: &[] };
            if let Some(condition) = self.condition(text, &scope, &at.key("when")) {
                let text = format!("A stream has {record} only where `{text}`.");
                add(self, "when".into(), text, Class::Conflict, SequenceTest::When(condition));
            }
        }
        if occurs != Occurs::Any && position != Some(Position::Last) {
            let text = format!("A stream has no second {record}.");
            add(self, "once".into(), text, Class::Duplicate, SequenceTest::NotBefore);
        }
        for (i, other) in file.follows.iter().enumerate() {
            if let Some(id) = self.record_id(other, &at.key("follows").index(i)) {
                let text = format!("{record} follows an earlier {other}.");
                let rule = format!("follows-{}", other.to_lowercase());
                add(self, rule, text, Class::Order, SequenceTest::Follows(id));
            }
        }
        for (i, other) in file.precedes.iter().enumerate() {
            if let Some(id) = self.record_id(other, &at.key("precedes").index(i)) {
                let text = format!("No {record} follows a record {other}.");
                let rule = format!("precedes-{}", other.to_lowercase());
                add(self, rule, text, Class::Order, SequenceTest::Precedes(id));
            }
        }
        checks
    }

    fn instance(&mut self, file: &RecordFile, framing: Option<&Framing>, at: &At) -> Instance {
        let has = framing.is_some_and(|f| f.instance_field.is_some());
        let at = at.key("instance");
        match (&file.instance, has) {
            (None, false) => Instance::None,
            (Some(Span::Text(word)), true) if word == "any" => Instance::Any,
            (Some(Span::Text(word)), true) if word == "vcpu" => Instance::Vcpu,
            (Some(span), true) => match self.span(span, &at) {
                Some((0, last)) => Instance::UpTo(last),
                _ => {
                    let remedy = "instances are counted from 0: write `0`, `0-1`, `vcpu` or `any`";
                    self.diagnostics.report(&at, "this is no range of instances", remedy);
                    Instance::Any
                }
            },
            (None, true) => {
                self.diagnostics.report(
                    &at,
                    format!("nothing says which instances of {} there are", file.record),
                    "add `instance: 0` for a single one, or `vcpu`, or `any`",
                );
                Instance::Any
            }
            (Some(_), false) => {
                let remedy = "leave the key out, or mark a field with `is: instance`";
                self.diagnostics.report(&at, "records of this stream have no instance", remedy);
                Instance::None
            }
        }
    }

    fn instance_rule(
        &mut self,
        instance: Instance,
        file: &RecordFile,
        name: &str,
        place: Place,
    ) -> Option<RuleId> {
        let text = match instance {
            Instance::UpTo(0) => format!("The instance of {} is 0.", file.record),
            Instance::UpTo(last) => format!("The instance of {} is at most {last}.", file.record),
            Instance::None | Instance::Vcpu | Instance::Any => return None,
        };
        let id = format!("{name}.instance");
        Some(self.derive(place, &id, text, Role::Both, Class::Instance))
    }

    fn length_rule(
        &mut self,
        file: &RecordFile,
        body: &Structure,
        framing: Option<&Framing>,
        name: &str,
        place: Place,
    ) -> RuleId {
        let record = &file.record;
        let padding = framing.map(|f| f.padding);
        let counted = padding.filter(|p| p.in_length).map(|p| p.to);
        let others: Vec<String> = file.layouts.iter().map(|l| l.length.to_string()).collect();
        let or =
            if others.is_empty() { String::new() } else { format!(", or {}", others.join(" or ")) };
        let text = match (body.size, counted) {
            (Some(0), _) => format!("The length of {record} is 0."),
            (Some(size), Some(to)) => format!(
                "The length of {record} is {}: {size} octets of fields, and their padding.",
                size.next_multiple_of(to)
            ),
            (Some(size), None) => format!("The length of {record} is {size}{or}."),
            (None, Some(to)) => format!(
                "The length of {record} is the sum of its fields, rounded up to a multiple of {to}."
            ),
            (None, None) => format!("The length of {record} is the sum of its fields{or}."),
        };
        self.derive(place, &format!("{name}.length"), text, Role::Both, Class::Length)
    }
}
