//! What reader and writer say of the framing, as the templates put it in.

use super::expr::{Binary, atom};
use super::expressions::widened;
use super::octets::convert;
use super::output::Output;
use super::scopes::{self, Names};
use super::types::{integer, low, scalar_type};
use crate::model::{Field, Level, Primitive, RuleId, Scalar, Sum};
use crate::plan::{Bound, InnerId, InstanceTest, RecordPlan, StreamPlan, Told};
use crate::targets::literal::literal;

/// The framing of a stream.
pub struct Framing<'a> {
    /// The stream.
    pub plan: &'a StreamPlan<'a>,
    /// Its names.
    pub names: &'a Names,
    fields: Vec<String>,
}

/// A field of the record header.
pub struct HeaderField<'a> {
    /// Its name in Go.
    pub go: String,
    /// Its name in paths.
    pub label: &'a str,
    /// Where it stands.
    pub offset: u64,
    /// What it is.
    pub scalar: Scalar,
}

/// That no two records have the same type and instance.
pub struct Unique {
    /// The rule, where a codec checks it.
    pub rule: Option<String>,
    /// What is remembered by a reader.
    pub key_in_reader: String,
    /// What is remembered by a writer.
    pub key_in_writer: String,
    /// Where errors about it stand.
    pub offset: u64,
    /// The field that they name.
    pub label: String,
}

/// The length of a record once more, behind its padding.
pub struct Trailer {
    /// Number of octets.
    pub size: u64,
    /// The rules that it is there, and that it is the length.
    pub complete: String,
    pub repeats: String,
    /// What stands `at` an offset in a record, and what ought to.
    pub read: String,
    pub length: String,
    /// The buffer of a writer with the length behind it.
    pub append: String,
}

/// The checksum in the record header.
pub struct Checksum {
    /// The variable that says how it is computed.
    pub crc: &'static str,
    /// Its field.
    pub field: String,
    /// What errors call it.
    pub label: String,
    /// Where it stands.
    pub offset: u64,
    /// The rule that it is right.
    pub rule: String,
}

/// The instance in the record header.
pub struct Instance {
    /// Its field.
    pub field: String,
    /// Its type.
    pub ty: String,
}

/// What is looked at of the padding.
pub struct Padding {
    /// The rule that it is zero.
    pub rule: String,
    /// Whether the rule binds writers alone.
    pub writer_alone: bool,
}

impl<'a> Framing<'a> {
    /// The framing of a stream.
    pub fn new(plan: &'a StreamPlan<'a>, names: &'a Names) -> Self {
        let fields = scopes::fields(&plan.stream.framing.header);
        Self { plan, names, fields }
    }

    /// The variable of a rule.
    pub fn rule(&self, id: RuleId) -> String {
        self.names.rule(id).to_owned()
    }

    /// A rule, where a codec checks it.
    pub fn binding(&self, id: RuleId) -> Option<String> {
        (self.plan.stream.rule(id).level == Level::Must).then(|| self.rule(id))
    }

    fn field(&self, index: usize) -> HeaderField<'a> {
        let framing = &self.plan.stream.framing;
        let field: &'a Field = &framing.header.fields[index];
        let (scalar, offset) = (field.held(framing.scalar(index)), framing.offset(index));
        HeaderField { go: self.fields[index].clone(), label: &field.name, offset, scalar }
    }

    /// The field of the type code.
    pub fn code(&self) -> HeaderField<'a> {
        self.field(self.plan.stream.framing.type_field)
    }

    /// The field of the instance, or that of the type code where there is none.
    pub fn instance(&self) -> HeaderField<'a> {
        let framing = &self.plan.stream.framing;
        self.field(framing.instance_field.unwrap_or(framing.type_field))
    }

    /// Whether records have an instance.
    pub fn has_instance(&self) -> bool {
        self.plan.stream.framing.instance_field.is_some()
    }

    /// The field of the length.
    pub fn length(&self) -> HeaderField<'a> {
        self.field(self.plan.stream.framing.length_field)
    }

    /// The type of the type code.
    pub fn code_type(&self) -> String {
        scalar_type(self.names, self.code().scalar)
    }

    /// Whether its header has further fields.
    fn has_more(&self) -> bool {
        use crate::model::Mark;
        self.plan.record_header.fields.iter().any(|field| {
            let known = field.field.mark.is_some_and(Mark::of_framing);
            !known && !matches!(field.kind, crate::plan::FixedKind::Reserved)
        })
    }

    /// Whether a writer is told what further fields of the header are, and the instance of a record
    /// that has one alone.
    pub fn has_next(&self) -> bool {
        let one = |record: &RecordPlan| !record.instance_varies;
        self.has_more() || self.has_instance() && self.plan.records.iter().any(one)
    }

    /// What a writer is told of a record whose type has more bits than its field, and what that holds.
    pub fn wider(&self) -> Vec<(&'static str, String)> {
        let name = |told| match told {
            Told::Type => "code",
            Told::Instance => "instance",
        };
        let all = self.plan.told_wider().into_iter();
        all.map(|(told, most)| (name(told), literal(most))).collect()
    }

    /// The check of the instance of a record, of which `r` reads or writes the header (step 4).
    pub fn check_instance(&self, out: &mut Output, record: &RecordPlan, r: &str) {
        let Some(Bound { rule, what: InstanceTest(last), .. }) = record.instance else { return };
        let HeaderField { go, offset, label, .. } = self.instance();
        let instance = atom(format!("{r}.header.{go}"));
        let other = match last {
            0 => instance.with(Binary::NotEqual, atom("0")),
            last => instance.with(Binary::Greater, atom(literal(last))),
        };
        let rule = self.names.rule(rule);
        out.refuse(other, format!("{r}.refuse(&{rule}, {offset}, \"framing.{label}\")"));
    }

    /// The checksum of a record, if it has one.
    pub fn checksum(&self) -> Option<Checksum> {
        let checksum = self.plan.stream.framing.checksum?;
        let HeaderField { go, label, offset, .. } = self.field(checksum.field);
        Some(Checksum {
            crc: crc(checksum.sum),
            field: go,
            label: label.to_owned(),
            offset,
            rule: self.rule(checksum.rule),
        })
    }

    /// What follows the padding of a record, if anything does.
    pub fn trailer(&self) -> Option<Trailer> {
        let framing = &self.plan.stream.framing;
        let trailer = framing.trailer?;
        let length = |owner: &str| {
            let length = format!("{owner}.header.{}", self.length().go);
            match framing.beside_body() {
                0 => length,
                beside => format!("{length}+{beside}"),
            }
        };
        let put = length("w");
        let octets = format!("r.in.Span(at, at+{})", trailer.size);
        let (reading, writing) = (self.order_value("r.state"), self.order_value("w.state"));
        Some(Trailer {
            size: trailer.size,
            complete: self.rule(trailer.complete),
            repeats: self.rule(trailer.repeats),
            read: match framing.integer(framing.length_field).odd() {
                true => format!("wire.Uint{}({octets}, {reading}).Value()", 8 * trailer.size),
                false => format!("wire.Uint{}({octets}, {reading})", 8 * trailer.size),
            },
            length: length("r"),
            append: match trailer.size {
                1 => format!("append(w.buffer, {put})"),
                size @ (3 | 6) => {
                    let put = low(framing.integer(framing.length_field), &format!("uint64({put})"));
                    format!("{writing}.AppendUint{}(w.buffer, {put})", 8 * size)
                }
                size => format!("{writing}.AppendUint{}(w.buffer, {put})", 8 * size),
            },
        })
    }

    /// The stream that follows a record of this one, if one does and is described.
    pub fn begins(&self) -> Option<InnerId> {
        self.plan.following().filter(|id| !self.plan.inner(*id).candidates.is_empty())
    }

    /// The instance, where records have one.
    pub fn instance_line(&self) -> Option<Instance> {
        let HeaderField { go: field, scalar, .. } = self.instance();
        self.has_instance().then(|| Instance { field, ty: scalar_type(self.names, scalar) })
    }

    fn wide(&self, field: &HeaderField, r: &str) -> String {
        widened(field.scalar, &format!("{r}.header.{}", field.go))
    }

    /// The lines of the record in an error.
    pub fn place(&self, r: &str) -> String {
        let code = self.wide(&self.code(), r);
        let mut rows =
            vec![("Number:", format!("{r}.state.number,")), ("Type:", format!("{code},"))];
        if self.has_instance() {
            rows.push(("Instance:", format!("{},", self.wide(&self.instance(), r))));
            rows.push(("HasInstance:", "true,".into()));
        }
        let rows: Vec<_> = rows.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
        let mut out = Output::at(2);
        out.columns(&rows);
        out.into_block().0
    }

    /// Whether type and instance together do not go into 64 bits.
    pub fn has_pairs(&self) -> bool {
        let wide = |field: HeaderField| field.scalar.primitive.size() > 4;
        self.has_instance() && (wide(self.code()) || wide(self.instance()))
    }

    /// That no two records have the same type and instance, if a set remembers that.
    pub fn unique(&self) -> Option<Unique> {
        let (rule, _) = self.plan.stream.framing.unique?;
        let at = self.instance();
        let key = |r: &str| {
            let (code, instance) = (self.wide(&self.code(), r), self.wide(&at, r));
            match (self.has_instance(), self.has_pairs()) {
                (false, _) => code,
                (true, false) => format!("{code}<<32 | {instance}"),
                (true, true) => format!("{code}, {instance}"),
            }
        };
        Some(Unique {
            rule: self.binding(rule),
            key_in_reader: key("r"),
            key_in_writer: key("w"),
            offset: at.offset,
            label: at.label.to_owned(),
        })
    }

    /// What holds of the length of every record: when it is broken, and the rule.
    pub fn length_checks(&self) -> Vec<(String, String)> {
        let framing = &self.plan.stream.framing;
        let length = format!("r.header.{}", self.length().go);
        let greatest = literal(framing.greatest_length());
        let least = framing.length_least.map(|(_, rule)| (format!("{length} > {greatest}"), rule));
        let most =
            framing.length_max.map(|(max, rule)| (format!("{length} > {}", literal(max)), rule));
        let aligned = framing
            .length_aligned
            .map(|rule| (format!("{length}%{} != 0", framing.padding.to), rule));
        let all = least.into_iter().chain(most).chain(aligned);
        all.map(|(broken, rule)| (broken, self.rule(rule))).collect()
    }

    /// The greatest length that a writer writes, and the rule that a greater one breaks.
    pub fn writer_limit(&self) -> Option<(String, String)> {
        let framing = &self.plan.stream.framing;
        let greatest = framing.greatest_length();
        match framing.length_max {
            Some((max, rule)) => Some((literal(max), self.rule(rule))),
            None if greatest == u64::MAX => None,
            None => Some((literal(greatest), self.rule(framing.body_complete))),
        }
    }

    /// Code for the length as a `uint64`, in a reader.
    pub fn length_wide(&self) -> String {
        let length = self.length();
        widened(length.scalar, &format!("r.header.{}", length.go))
    }

    /// Code for a length as the field has it, in a writer.
    pub fn length_narrow(&self) -> String {
        let scalar = self.length().scalar;
        match scalar {
            Scalar { primitive: Primitive::U64, of: None } => "length".into(),
            Scalar { primitive, .. } => {
                let raw = format!("{}(length)", integer(primitive));
                match scalar.of {
                    None => raw,
                    Some(_) => convert(self.names, scalar, "length".into()),
                }
            }
        }
    }

    /// What is looked at of the padding, if there is any.
    pub fn padding(&self) -> Option<Padding> {
        let padding = self.plan.stream.framing.padding;
        let rule = padding.zero.filter(|_| padding.to > 1)?;
        let binding = self.binding(rule)?;
        let role = self.plan.stream.rule(rule).role;
        Some(Padding { rule: binding, writer_alone: role == crate::model::Role::Writer })
    }

    /// Code for the order of the octets of a body.
    pub fn order_value(&self, state: &str) -> String {
        match self.plan.endian {
            crate::model::Endian::Declared => format!("{state}.order"),
            crate::model::Endian::Big => "streamspec.BigEndian".into(),
            crate::model::Endian::Little => "streamspec.LittleEndian".into(),
        }
    }

    /// The order of the octets of headers and bodies, as a further argument.
    pub fn order(&self, state: &str) -> String {
        match self.plan.endian {
            crate::model::Endian::Declared => format!(", {state}.order"),
            _ => String::new(),
        }
    }
}

/// The variable that says how a checksum is computed.
pub fn crc(sum: Sum) -> &'static str {
    match sum {
        Sum::Crc32 => "wire.CRC32",
        Sum::Crc32c => "wire.CRC32C",
        Sum::Crc32cFrom0 => "wire.CRC32CFrom0",
    }
}
