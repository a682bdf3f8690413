//! The records: their bodies, instances and lengths.

use super::entries::prose;
use super::framing::greatest_value;
use super::resolver::{Body, Resolver};
use super::rules::About;
use crate::diagnostics::At;
use crate::model::{expression::Expression, *};
use crate::yaml::source::{OccursEntry, PositionEntry, RecordFile, Span};

impl Resolver<'_> {
    /// All records, ascending by type code.
    pub(super) fn records(
        &mut self,
        framing: Option<&Framing>,
        with_input: bool,
        stream: &At,
    ) -> Vec<Record> {
        let sources = self.sources.clone();
        let mut records = Vec::new();
        for (i, source) in sources.iter().enumerate() {
            let id = RecordId(i);
            // Nothing is in progress here, so nothing can be amiss.
            let Some(body) = self.body(id) else { continue };
            records.push(self.record(id, &source.content, body, framing, &At::file(source.file)));
        }
        self.check_positions(with_input, stream);
        self.check_order();
        records
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
        let position = file.position.map(|p| match p {
            PositionEntry::First => Position::First,
            PositionEntry::Last => Position::Last,
        });
        let occurs = self.occurs(file, at);
        self.check_rest(&body, place, at);
        self.check_behind_rest(&body, at);
        // A stream that ends with its input may end before its first record.
        let may_be_empty = framing.is_some_and(|framing| framing.end.is_none());
        let is_first = position == Some(Position::First);
        let elsewhere = position.is_none() || is_first && may_be_empty;
        let always = (occurs == Occurs::Once || is_first) && elsewhere;
        let required = self.required(file, always, &name, place, at);
        let first = self.first_rule(file, &name, position, place);
        let sequence = self.sequence(file, &name, position, occurs, place, at);
        let instance = match framing {
            Some(framing) => {
                self.check_code(file, framing, at);
                self.check_length(&body, framing, at);
                self.instance(file, framing, &at.key("instance"))
            }
            None => Instance::None,
        };
        let instance_rule = self.instance_rule(instance, file, &name, place);
        let layouts = self.layouts(file, &body, framing, place, at);
        let length = self.length_rule(file, &body, framing, &name, place);
        let about = About { body: &body, entries: &file.fields, name: &name, place };
        let mut checks = self.common_checks.clone();
        checks.extend(self.rule_entries(&file.rules, &about, at));
        Record {
            name: file.record.clone(),
            code: file.code,
            prose: prose(&file.doc, file.why.as_ref(), file.history.as_ref()),
            tier: self.record_tier(file),
            body,
            position,
            first,
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

    /// How often it occurs.
    fn occurs(&mut self, file: &RecordFile, at: &At) -> Occurs {
        match file.how_often() {
            Some(OccursEntry::Once) => Occurs::Once,
            Some(OccursEntry::AtMostOnce) => Occurs::AtMostOnce,
            Some(OccursEntry::Any) => Occurs::Any,
            None => {
                self.diagnostics.report(
                    &at.key("record"),
                    "missing key `occurs`",
                    "say how often it occurs: `occurs: any`, `at-most-once` or `once`",
                );
                Occurs::Any
            }
        }
    }

    fn check_code(&mut self, file: &RecordFile, framing: &Framing, at: &At) {
        let most = greatest_value(&framing.header.fields[framing.type_field]);
        if file.code > most {
            self.diagnostics.report(
                &at.key("type"),
                format!("type code {:#x} does not fit into the record header", file.code),
                format!("the greatest code is {most:#x}"),
            );
        }
    }

    /// The fields that are always there fit into what the length can say.
    fn check_length(&mut self, body: &Structure, framing: &Framing, at: &At) {
        let length = &framing.header.fields[framing.length_field];
        let limit = framing.length_max.map_or(u64::MAX, |(limit, _)| limit);
        let most = limit.min(framing.greatest_length());
        if body.head > most {
            self.diagnostics.report(
                &at.key("fields"),
                format!("the body has {} octets, but a body has at most {most}", body.head),
                format!("make it smaller, or raise the limit on `{}`", length.name),
            );
        }
    }

    /// Where the length counts the padding, nobody could tell the rest of a body from it.
    fn check_rest(&mut self, body: &Structure, place: Place, at: &At) {
        for (i, field) in body.fields.iter().enumerate() {
            let rest = matches!(
                field.kind,
                Kind::Octets { size: Extent::Rest }
                    | Kind::Array { count: Extent::Rest, .. }
                    | Kind::Stream(_)
            );
            let last = i + 1 == body.fields.len();
            if rest && (self.length_counts_padding() || !last) && !self.is_unsound(place, i) {
                self.diagnostics.report(
                    &at.key("fields").index(i),
                    format!("the end of `{}` is not known", field.name),
                    "use an earlier field as the count; only the last field can use `rest`, and \
                     only if the length of a record does not include the padding",
                );
            }
        }
    }

    /// Behind a field that takes all that is left there are no octets that mean nothing: a writer would
    /// put them there, and a reader take them for the field.
    fn check_behind_rest(&mut self, body: &Structure, at: &At) {
        let mut taken = None;
        for (i, field) in body.fields.iter().enumerate() {
            let nothing = matches!(field.kind, Kind::Align { .. } | Kind::Reserved { .. });
            if let (Some(name), true, None) = (taken, nothing, &field.condition) {
                self.diagnostics.report(
                    &at.key("fields").index(i),
                    format!("`{name}` before it takes all that is left of the body"),
                    "remove these octets, which can never be there, or give the field before them a size \
                     that an earlier field tells; what fills up a record is described by `padding`",
                );
            }
            if matches!(field.kind.extent(), Some(Expression::Remaining)) {
                taken = Some(field.name.as_str());
            }
        }
    }

    fn instance(&mut self, file: &RecordFile, framing: &Framing, at: &At) -> Instance {
        let Some(field) = framing.instance_field else {
            if file.instance.is_some() && !self.records_have_instances() {
                let remedy = "remove the key, or mark a field of the record header with `is: \
                              instance`";
                let message = "records of this stream have no instance";
                self.diagnostics.report(&at.itself(), message, remedy);
            }
            return Instance::None;
        };
        let most = greatest_value(&framing.header.fields[field]);
        match &file.instance {
            Some(Span::Text(word)) if word == "any" => Instance::Any,
            Some(Span::Text(word)) if word == "vcpu" => Instance::Vcpu,
            Some(Span::Text(word)) if !word.starts_with(|c: char| c.is_ascii_digit()) => {
                let message = format!("`{word}` is not a valid instance");
                let remedy = "write `0`, a range such as `0-1`, `vcpu` or `any`";
                self.diagnostics.report(at, message, remedy);
                Instance::Any
            }
            Some(span) => match self.span(span, at) {
                Some((0, last)) if last <= most => Instance::UpTo(last),
                Some((0, last)) => {
                    let message = format!("instance {last} does not fit into the record header");
                    let remedy = format!("the greatest instance is {most}");
                    self.diagnostics.report(at, message, remedy);
                    Instance::Any
                }
                Some(_) => {
                    let remedy = "instances are counted from 0: write `0` or `0-1`";
                    let message = "the first instance is missing";
                    self.diagnostics.report(at, message, remedy);
                    Instance::Any
                }
                None => Instance::Any,
            },
            None => {
                self.diagnostics.report(
                    at,
                    format!("missing key `instance` in {}", file.record),
                    "add `instance: 0` for a single one, or `vcpu`, or `any`",
                );
                Instance::Any
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
        let Instance::UpTo(last) = instance else { return None };
        let words = [("RECORD", file.record.as_str()), ("last", &last.to_string())];
        let sentence = usize::from(last > 0);
        Some(self.derive_as(place, name, Derived::Instance, sentence, &words))
    }

    fn length_rule(
        &mut self,
        file: &RecordFile,
        body: &Structure,
        framing: Option<&Framing>,
        name: &str,
        place: Place,
    ) -> RuleId {
        let padding = framing.map(|f| f.padding);
        let counted = padding.filter(|p| p.in_length).map(|p| p.to);
        let alignment = counted.unwrap_or(1);
        let sentence = match (body.size, counted) {
            (Some(0), _) | (Some(_), None) => 0,
            (Some(_), Some(_)) => 1,
            (None, None) => 2,
            (None, Some(_)) => 3,
        };
        let beside = framing.map_or(0, Framing::beside_body);
        let octets = body.size.unwrap_or(0);
        let whole = octets.next_multiple_of(alignment) + beside;
        let (plain, more) = match (beside, sentence) {
            (0, _) => (octets, ""),
            (_, 1) => (octets, ", and what else it counts"),
            (_, _) => (whole, " and of what else it counts"),
        };
        let lengths = file.layouts.iter().map(|l| l.length.next_multiple_of(alignment) + beside);
        let lengths: Vec<String> = lengths.map(|length| length.to_string()).collect();
        let others = match lengths.as_slice() {
            [] => String::new(),
            lengths => format!("; a reader also takes {}", lengths.join(" or ")),
        };
        let words = [
            ("RECORD", file.record.as_str()),
            ("octets", &plain.to_string()),
            ("rounded", &whole.to_string()),
            ("alignment", &alignment.to_string()),
            (" and what else it counts", more),
            (", or that of a layout", &others),
        ];
        let rule = self.derive_as(place, name, Derived::Length, sentence, &words);
        let takes_all = match body.fields.as_slice() {
            [Field { kind: Kind::Octets { size: Extent::Rest } | Kind::Stream(_), .. }] => true,
            [Field { kind: Kind::Array { element: Element::Structure(id), count }, .. }] => {
                matches!(count, Extent::Rest) && self.tells_its_size(*id)
            }
            _ => false,
        };
        if takes_all {
            let why = "The one field takes the rest of the body, which may be empty.";
            self.rules[rule.0].uncheckable = Some(why.into());
        }
        rule
    }
}
