//! How the copy of a body is cleared of what readers pass over and writers refuse.
//!
//! A view points at every part that has a value; whatever stands between two of them is reserved.

use super::record::Parts;
use crate::plan::{Clear, Part, RecordPlan, Strings, Take};
use crate::targets::c::cleared;
use crate::targets::c::context::{Context, Frame};
use crate::targets::c::items;
use crate::targets::c::names::snake;
use crate::targets::c::output::{Code, Given};
use crate::targets::c::value::Place;
use crate::targets::c::varying::Varying;

/// How a record is looked at that a user has.
const FRAME: Frame<'static> =
    Frame { body_dot: "fixed.", view_dot: "view->", state_dot: "record->", ..Frame::TAKES };

impl Parts<'_> {
    /// The function that clears the copy of a body at `body`, and lets `view` show its parts; none if
    /// a copy needs neither.
    pub fn clear(&self) -> Option<Code> {
        let mut code = self.clear_fixed();
        if !self.record.parts.is_empty() {
            self.clear_parts(&mut code);
        }
        if !code.asks(Given::Body) {
            return (!code.is_empty()).then_some(code);
        }
        let names = self.context.names;
        let mut all = Code::default();
        all.local(&format!("{} fixed;", names.structure(self.of())));
        all.line(format_args!("{}_get_{}(record, &fixed);", names.prefix(), self.item()));
        all.append(code);
        Some(all)
    }

    fn clear_parts(&self, out: &mut Code) {
        out.local("size_t at;");
        out.line(match (self.record.fixed.size, self.record.length.layouts.is_empty()) {
            (size, true) => format!("at = {size};"),
            (size, false) => format!("at = (size_t)streamspec_place(record->layout, {size});"),
        });
        for part in self.record.parts.iter().filter(|part| part.has_value()) {
            out.ask(Given::View);
            self.clear_part(part, out);
        }
        out.line("memset(body + at, 0, record->length - at);");
    }

    /// Statements that clear the fixed part; a layout may lack fields of it, and a version too.
    fn clear_fixed(&self) -> Code {
        let mut code = Code::default();
        let Some(item) = items::body(self.context.names, self.record) else { return code };
        for field in &item.fixed.fields {
            let (mut statements, offset) = (Code::default(), field.offset);
            let place = match self.record.length.layouts.is_empty() {
                true => Place::behind("body", offset).code(),
                false => format!("body + streamspec_place(record->layout, {offset})"),
            };
            let mut present = Code::default();
            cleared::cleared_in(self.context, &item, field, &place, &mut present);
            if !present.is_empty() && !self.record.length.layouts.is_empty() {
                present.ask(Given::Layout);
            }
            match &field.since {
                None => statements.append(present),
                Some(since) => {
                    let earlier = format!("if (record->version < {})", since.version);
                    let mut zero = Code::default();
                    zero.ask(Given::State);
                    zero.line(format_args!("memset({place}, 0, {});", field.size));
                    statements.block(&earlier, zero);
                    statements.block("else", present);
                }
            }
            match self.record.may_lack(field.index) {
                true => code.block(
                    format_args!("if (!streamspec_lacks(record->layout, {offset}))"),
                    statements,
                ),
                false => code.append(statements),
            }
        }
        code
    }

    fn clear_part(&self, part: &Part, out: &mut Code) {
        let names = self.context.names;
        let name = self.part_name(part);
        let member = format!("view->{name}");
        let count = format!("view->{}", names.count(self.record.id, part.index));
        let length = format!("view->{}", names.length(self.record.id, part.index));
        let size = match &part.take {
            Take::Octets(_) | Take::Stream(_) | Take::Varying(..) => length.clone(),
            Take::Text(_) | Take::Strings(Strings { amount: None, of: None, .. }) => {
                format!("{length} + 1")
            }
            Take::Strings(_) => length.clone(),
            Take::Scalars(scalar, _) => format!("{} * {count}", scalar.primitive.size()),
            Take::Structures(id, _) => format!("{} * {count}", self.size_of(*id)),
            _ => self.fixed_size(part).to_string(),
        };
        let copied = format!("streamspec_copied(body, record->body, {member}, {size}, &at)");
        let place = format!("part{}", part.index);
        let mut inner = Code::default();
        self.clear_value(part, (&place, &count, &length), &mut inner);
        if inner.is_empty() {
            return out.line(format_args!("{member} = {copied};"));
        }
        out.local(&format!("uint8_t *{place};"));
        out.line(format_args!("{place} = {copied};"));
        match part.gate.is_some() || part.since.is_some() || self.record.may_lack(part.index) {
            true => out.block(format_args!("if ({place})"), inner),
            false => out.append(inner),
        }
        out.line(format_args!("{member} = {place};"));
    }

    fn clear_value(&self, part: &Part, (place, count, length): (&str, &str, &str), out: &mut Code) {
        match (part.clear, &part.take) {
            (Some(Clear::Bits(scalar, mask)), _) => cleared::bits(scalar, mask, place, out),
            (Some(Clear::EachBits(scalar, mask)), _) => {
                let mut inner = Code::default();
                let element = Place::element(place, scalar.primitive.size(), "i").code();
                cleared::bits(scalar, mask, &element, &mut inner);
                cleared::each(count, inner, out);
            }
            (Some(Clear::Structure(id)), _) => cleared::call(self.context, id, place, out),
            (Some(Clear::Structures(id)), Take::Varying(..)) => {
                Varying::of_type(self.context, id).clear_all((place, length), out);
            }
            (Some(Clear::Structures(id)), _) => {
                let mut inner = Code::default();
                let element = Place::element(place, self.size_of(id), "i").code();
                cleared::call(self.context, id, &element, &mut inner);
                cleared::each(count, inner, out);
            }
            (Some(Clear::Union(cases)), Take::Union { tag, .. }) => {
                let (value, of) = self.tag(*tag, FRAME, out);
                cleared::union(self.context, cases, (of, &value), place, out);
            }
            (Some(Clear::Stream), Take::Stream(id)) => {
                let inner = self.context.plan.inner(*id);
                if !inner.candidates.is_empty() {
                    let name = snake(inner.id);
                    out.line(format_args!("clear_stream_{name}({place}, {length});"));
                }
            }
            _ => {}
        }
    }
}

/// The kinds of records of which a copy has to be gone through.
pub fn cleared_records<'a>(context: &'a Context<'a>) -> Vec<(&'a RecordPlan<'a>, Code)> {
    let all = context.plan.records.iter();
    all.filter_map(|record| Some((record, Parts { context, record }.clear()?))).collect()
}
