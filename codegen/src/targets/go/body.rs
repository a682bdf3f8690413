//! Bodies with fields after the fixed part: how they are declared, and decoded field by field.

use super::expr::atom;
use super::expressions::{Scope, element_type};
use super::fixed::{View, sentence};
use super::octets::{convert, unsigned};
use super::output::Output;
use super::scopes::{Names, Place};
use super::types::{self, of_number, scalar_type};
use crate::model::{Element, Endian, Scalar, TypeId};
use crate::plan::{Amount, Part, RecordPlan, StreamPlan, Strings, Take};

/// A body with fields after its fixed part.
pub struct Body<'a> {
    /// Its fixed part.
    pub view: View<'a>,
    /// The record.
    pub record: &'a RecordPlan<'a>,
    /// Its structure.
    pub name: &'a str,
}

impl<'a> Body<'a> {
    /// The body of a record.
    pub fn new(plan: &'a StreamPlan<'a>, names: &'a Names, record: &'a RecordPlan<'a>) -> Self {
        let view = View::new(plan, names, Place::Record(record.id), &record.fixed);
        Self { view, record, name: &names.record(record.id).name }
    }

    /// Declares the structure, with all that reads and writes it.
    pub fn declare(&self, out: &mut Output, doc: &str) {
        out.import_own("streamspec");
        out.import_own("internal/wire");
        self.view.declare(out, self.name, doc, |out| {
            for part in self.record.parts.iter().filter(|part| part.has_value()) {
                self.declare_part(out, part);
            }
        });
        self.counted(out);
        self.head(out);
        self.decode(out);
        self.writing(out);
    }

    fn declare_part(&self, out: &mut Output, part: &Part) {
        let remark = match &part.take {
            Take::Strings(strings) if !is_one(strings) && strings.of.is_some() => {
                " The strings of all elements, one after another."
            }
            Take::Strings(strings) if is_one(strings) => " Without its NUL.",
            Take::Text(_) => " Without its NUL.",
            _ => "",
        };
        let when = if part.gate.is_some() { " Absent where its gate does not hold." } else { "" };
        out.blank();
        out.comment(&format!("{}{remark}{when}", sentence(self.view.plan.stream, part.field)));
        let mut ty = self.type_of(part);
        if part.gate.is_some() {
            ty = format!("streamspec.Optional[{ty}]");
        }
        out.line(format!("{} {ty}", self.view.fields[part.index]));
    }

    pub fn type_of(&self, part: &Part) -> String {
        let names = self.view.names;
        match &part.take {
            Take::Scalar(scalar) => scalar_type(names, *scalar),
            Take::Octets(_) | Take::Text(_) | Take::Stream(_) => "[]byte".into(),
            Take::Strings(strings) if is_one(strings) => "[]byte".into(),
            Take::Strings(_) => "streamspec.Strings".into(),
            Take::Scalars(scalar, _) => self.array(Element::Scalar(*scalar)),
            Take::Structures(id, _) => self.array(Element::Structure(*id)),
            Take::Varying(id, _) => format!("streamspec.Chain[{}]", names.ty(*id)),
            Take::Structure(id) => names.ty(*id).to_owned(),
            Take::Union { .. } => names.union(self.view.place, part.index).to_owned(),
            Take::Reserved(_) | Take::Align(_) => unreachable!("such octets have no value"),
        }
    }

    fn array(&self, element: Element) -> String {
        format!("streamspec.Array[{}]", element_type(self.view.names, element))
    }

    /// What sets the fields that count others.
    fn counted(&self, out: &mut Output) {
        let counted = |part: &&Part| part.counted_by.is_some() && part.gate.is_none();
        let counted: Vec<&Part> = self.record.parts.iter().filter(counted).collect();
        if counted.is_empty() {
            return;
        }
        let name = self.name;
        let doc = "Counted gives the same record with the fields set that count others. What is too \
                   long for the field that counts it is refused when the record is written.";
        out.function(doc, &format!("(v {name}) Counted() {name}"), |out| {
            for part in counted {
                let index = part.counted_by.unwrap_or_default();
                let crate::model::Kind::Scalar(scalar) = self.view.structure.fields[index].kind
                else {
                    continue;
                };
                let own = format!("v.{}", self.view.fields[part.index]);
                let Some(amount) = self.amount_of(part, &own) else { continue };
                let counter = &self.view.fields[index];
                let number = of_number(out, scalar, &amount);
                out.line(format!("v.{counter} = {number}"));
            }
            out.line("return v");
        });
    }

    /// Code for how many octets or elements a part has, as an argument.
    pub fn amount_of(&self, part: &Part, own: &str) -> Option<String> {
        Some(match &part.take {
            Take::Octets(_) => format!("len({own})"),
            Take::Text(_) => format!("len({own}) + 1"),
            Take::Strings(strings) => match strings.each.len() {
                1 => format!("{own}.Len()"),
                each => format!("{own}.Len() / {each}"),
            },
            Take::Scalars(..) | Take::Structures(..) | Take::Varying(..) => format!("{own}.Len()"),
            _ => return None,
        })
    }

    fn head(&self, out: &mut Output) {
        let view = &self.view;
        if view.fixed.fields.is_empty() {
            return;
        }
        let (name, size, order) = (self.name, view.fixed.size, view.order_parameter());
        if !view.fixed.is_empty() {
            let doc = format!("decodeHead sets the fields of the first {size} octets.");
            out.function(&doc, &format!("(v *{name}) decodeHead(b []byte{order})"), |out| {
                out.line(format!("b = b[:{size}:{size}]"));
                view.decode(out);
            });
            let doc = "putHead sets octets that are zero to those of the first fields.";
            out.function(doc, &format!("(v *{name}) putHead(o []byte{order})"), |out| {
                out.line(format!("o = o[:{size}:{size}]"));
                view.encode(out);
            });
        }
        view.check_function(out, name, "checkHead", " of the fixed part");
    }

    /// Whether the body has layouts, which its functions are told.
    pub fn has_layouts(&self) -> bool {
        !self.record.length.layouts.is_empty()
    }

    /// The version that holds for the parts.
    pub fn version(&self) -> String {
        self.view.version_at(self.view.fixed.fields.len(), "s")
    }

    fn decode(&self, out: &mut Output) {
        let name = self.name;
        let layout = if self.has_layouts() { "l *wire.Layout, " } else { "" };
        let doc = "decode sets v to what a body stands for, checks its fields, and counts the octets \
                   that they take. The body holds the fixed part.";
        let result = "(int, *streamspec.Error)";
        let signature = format!("(v *{name}) decode(b []byte, {layout}s *state) {result}");
        out.function(doc, &signature, |out| {
            let absent = |p: &Part| p.gate.is_some() || p.since.is_some();
            if self.has_layouts() || self.record.parts.iter().any(absent) {
                out.line(format!("*v = {name}{{}}"));
            }
            let at = self.decode_head(out);
            let needs = self.record.parts_need;
            let parts = &self.record.parts;
            if parts.iter().any(|p| self.takes_octets(p)) {
                out.line("var octets []byte");
            }
            if parts.iter().any(|p| self.may_fail(p)) {
                out.line("var ok bool");
            }
            let one = |p: &Part| matches!(&p.take, Take::Strings(strings) if is_one(strings));
            if parts.iter().any(one) {
                out.line("var unread wire.Unread");
            }
            if needs.can_fail {
                out.line("var a wire.Arithmetic");
            }
            out.line(format!("c := wire.Cursor{{Body: b, At: {at}}}"));
            let version = self.version();
            let scope = self.view.scope("c.Remaining()", &version);
            for part in parts {
                self.decode_part(out, part, &scope);
            }
            out.line("return c.At, nil");
        });
    }

    /// The fixed part; code for where it ends.
    fn decode_head(&self, out: &mut Output) -> String {
        let view = &self.view;
        let size = view.fixed.size;
        if view.fixed.fields.is_empty() {
            return "0".into();
        }
        let gaps = view.has_gaps();
        let octets = if gaps { "head" } else { "b" };
        if gaps {
            out.line(format!("var whole [{size}]byte"));
            out.line("head := l.Whole(whole[:], b)");
        }
        if !view.fixed.is_empty() {
            out.line(format!("v.decodeHead({octets}{})", view.order_argument("s.order")));
        }
        view.without_later_fields(out, "v", octets, "s");
        if view.fixed.needs.checks {
            let given = view.parameters().given(octets, "l", "s");
            out.block(format!("if err := v.checkHead({given}); err != nil {{"), |out| {
                if gaps {
                    out.line("err.Offset = l.Place(err.Offset)");
                }
                out.line("return 0, err");
            });
        }
        if gaps { format!("l.End({size})") } else { size.to_string() }
    }

    /// Whether a part is taken into the variable `octets`.
    fn takes_octets(&self, part: &Part) -> bool {
        let discarded = !part.checks.is_empty();
        part.since.is_some()
            || match &part.take {
                Take::Reserved(_) | Take::Align(_) => discarded,
                Take::Octets(_) | Take::Stream(_) | Take::Varying(..) => false,
                Take::Strings(strings) => is_one(strings),
                _ => true,
            }
    }

    /// Whether a part may not lie within the body.
    fn may_fail(&self, part: &Part) -> bool {
        part.since.is_some()
            || match &part.take {
                Take::Octets(Amount::Rest)
                | Take::Stream(_)
                | Take::Strings(_)
                | Take::Varying(..) => false,
                Take::Scalars(_, amount) | Take::Structures(_, amount) => {
                    !matches!(amount, Amount::Rest)
                }
                _ => true,
            }
    }

    fn decode_part(&self, out: &mut Output, part: &Part, scope: &Scope) {
        let mut guards = 0;
        if self.record.may_lack(part.index) {
            out.open(format!("if !l.Lacks({}) {{", part.index));
            guards += 1;
        }
        if let Some(gate) = &part.gate {
            let holds = scope.test(&gate.test);
            match gate.test.can_fail() {
                false => out.open(format!("if {holds} {{")),
                true => {
                    out.open(format!("if holds := {holds}; a.Failed {{"));
                    out.line(format!("return {}", self.misfit(part, "c.At")));
                    out.reopen("} else if holds {");
                }
            }
            guards += 1;
        }
        match &part.since {
            None => self.take(out, part, scope),
            Some(since) => {
                out.open(format!("if {} < {} {{", scope.version, since.version));
                let size = self.view.plan.stream.size_of(&part.field.kind).unwrap_or_default();
                let target = if since.before.is_some() { "octets" } else { "_" };
                out.line(format!("{target}, ok = c.Take({size})"));
                out.refuse("!ok", self.misfit(part, "c.Start"));
                if let Some(before) = &since.before {
                    self.zero(out, part, before);
                }
                out.reopen("} else {");
                self.take(out, part, scope);
                out.close("}");
            }
        }
        (0..guards).for_each(|_| out.close("}"));
    }

    /// The result where a part does not lie within the body.
    pub fn misfit(&self, part: &Part, at: &str) -> String {
        format!("0, {}", self.view.broken(part.fits, at, part.label()))
    }

    pub fn zero(&self, out: &mut Output, part: &Part, check: &crate::plan::Check) {
        let error = self.view.broken(check.rule, "c.Start", part.label());
        let broken = atom("!wire.IsZero(octets)").after(super::expressions::bound(check.role));
        out.refuse(broken, format!("0, {error}"));
    }

    /// Code for the order of octets in the body.
    pub fn order(&self) -> &'static str {
        match self.view.endian {
            Endian::Declared => "s.order",
            Endian::Big => "streamspec.BigEndian",
            Endian::Little => "streamspec.LittleEndian",
        }
    }

    /// The argument for the order of octets in a call on a structure in the body.
    pub fn order_of(&self, id: TypeId) -> String {
        match self.view.plan.ty(id).endian {
            Endian::Declared => format!(", {}", self.order()),
            Endian::Big | Endian::Little => String::new(),
        }
    }

    pub fn read(&self, scalar: Scalar, octets: &str) -> String {
        let bits = scalar.primitive.size() * 8;
        if scalar.primitive.odd() {
            return format!("{}.{}({octets})", self.order(), types::method(scalar.primitive));
        }
        let raw = match (bits, self.view.endian) {
            (8, _) => format!("{octets}[0]"),
            (_, Endian::Declared) => format!("s.order.Uint{bits}({octets})"),
            (_, Endian::Big) => format!("binary.BigEndian.Uint{bits}({octets})"),
            (_, Endian::Little) => format!("binary.LittleEndian.Uint{bits}({octets})"),
        };
        convert(self.view.names, scalar, raw)
    }

    /// A statement that appends a scalar to `b`.
    pub fn append_scalar(&self, scalar: Scalar, value: &str) -> String {
        let bits = scalar.primitive.size() * 8;
        if scalar.primitive.odd() {
            let method = types::method(scalar.primitive);
            return format!("b = {}.Append{method}(b, {value})", self.order());
        }
        let value = unsigned(scalar, value);
        match (bits, self.view.endian) {
            (8, _) => format!("b = append(b, {value})"),
            (_, Endian::Declared) => format!("b = s.order.AppendUint{bits}(b, {value})"),
            (_, Endian::Big) => format!("b = binary.BigEndian.AppendUint{bits}(b, {value})"),
            (_, Endian::Little) => format!("b = binary.LittleEndian.AppendUint{bits}(b, {value})"),
        }
    }

    /// Uses what reading or appending a scalar takes.
    pub fn import_for(&self, out: &mut Output, scalar: Scalar) {
        if scalar.primitive.size() > 1 && self.view.endian != Endian::Declared {
            match scalar.primitive.odd() {
                true => out.import_own("streamspec"),
                false => out.import("encoding/binary"),
            }
        }
    }
}

/// Whether there is one plain string.
pub fn is_one(strings: &Strings) -> bool {
    strings.amount.is_none() && strings.of.is_none()
}
