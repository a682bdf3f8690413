//! What the reader does with each record once its type is known: steps 3 to 11 of `spec/reading.md`.

use super::fixed::View;
use super::output::Output;
use super::read_back::rest;
use super::reader::Reader;
use super::records::rules_parameters;
use super::remember::{Codec, remember};
use super::scopes::Place;
use crate::plan::{Control, RecordPlan, Shape};
use crate::targets::literal::literal;

impl Reader<'_> {
    /// Steps 3 to 11.
    pub fn record(&self, out: &mut Output, record: &RecordPlan) {
        let own = self.names.record(record.id);
        self.admit(out, record);
        if record.summed && record.begins_a_section {
            out.line("r.state.running.Begin()");
        }
        let end = self.body(out, record);
        remember(out, self.plan, self.names, record, Codec::Reader(&self.framing));
        self.control(out, record, &end);
        let (end, size) = end;
        out.line(format!("r.accept({}, {end}, {size})", own.kind));
        match record.control.filter(|_| !record.is_last) {
            Some(Control::Begins(id)) if !self.plan.inner(id).candidates.is_empty() => {
                out.line("r.inside = true");
            }
            Some(Control::Resumes(id)) if Some(id) == self.framing.begins() => {
                out.line("r.inside = r.suspended != nil");
            }
            Some(Control::Returns) if self.plan.follows_a_record => {
                out.line("r.turn = wire.Returns");
            }
            Some(_) | None => {}
        }
        out.line("return nil");
    }

    /// Steps 3 and 4.
    fn admit(&self, out: &mut Output, record: &RecordPlan) {
        let kind = &self.names.record(record.id).kind;
        let code = self.framing.code();
        if !record.admission.is_empty() {
            let misplaced = format!("rule := r.state.misplaced({kind}); rule != nil");
            let error = format!("r.refuse(rule, {}, \"framing.{}\")", code.offset, code.label);
            out.refuse(misplaced, error);
        }
        self.framing.check_instance(out, record, "r");
        if self.plan.stream.framing.unique.is_some() {
            out.refuse("err := r.once(); err != nil", "err");
        }
    }

    /// Steps 5 to 9; code for where the body ends, and the record.
    fn body(&self, out: &mut Output, record: &RecordPlan) -> (String, String) {
        match record.shape {
            Shape::Empty | Shape::Plain | Shape::Whole => self.exact(out, record),
            Shape::Layouts => self.in_layouts(out, record),
            Shape::Parts => self.in_parts(out, record),
        }
    }

    /// A body that has one length alone.
    fn exact(&self, out: &mut Output, record: &RecordPlan) -> (String, String) {
        let padding = self.plan.stream.framing.padding;
        let start = self.plan.stream.framing.header_size();
        let size = record.length.octets;
        let (end, whole) = (start + size, start + size + padding.after(size));
        let counted = if padding.in_length { whole - start } else { size };
        let rule = self.names.rule(record.length.rule);
        let length = self.framing.length().go;
        out.refuse(
            format!("r.header.{length} != {}", literal(counted)),
            format!("r.wrongLength(&{rule})"),
        );
        if whole > start {
            out.block(format!("if !r.in.Has({whole}) {{"), |out| {
                out.line("_, _, err := r.cut()");
                out.line("return err");
            });
        }
        if self.framing.trailer().is_some() {
            out.refuse(format!("err := r.checkTrailer({whole}); err != nil"), "err");
        }
        if self.framing.checksum().is_some() {
            out.refuse("err := r.checkSum(); err != nil", "err");
        }
        if record.shape.has_body() {
            let view = self.view(record);
            if record.fixed.needs.octets || !record.fixed.is_empty() {
                out.line(format!("b := r.in.Span({start}, {end})"));
            }
            self.value(out, record);
            if !record.fixed.is_empty() {
                out.line(format!("v.Decode(b{})", self.framing.order("r.state")));
            }
            self.check_fixed(out, record, &view, "b");
        }
        if whole > end && self.framing.padding().is_some() {
            out.refuse(format!("err := r.checkPadding({end}, {whole}); err != nil"), "err");
        }
        self.stated(out, record);
        (end.to_string(), (whole + self.plan.stream.framing.trailer_size()).to_string())
    }

    /// The checksum of the stream so far is expected, if the record holds it.
    fn expect_sum(&self, out: &mut Output, record: &RecordPlan) {
        if let Some(sum) = record.sum {
            out.line(format!("r.state.running.Expect(r.in.Span(0, {}))", sum.offset));
        }
    }

    fn view<'v>(&'v self, record: &'v RecordPlan<'v>) -> View<'v> {
        View::new(self.plan, self.names, Place::Record(record.id), &record.fixed)
    }

    /// The variable `v`, where something looks at it.
    fn value(&self, out: &mut Output, record: &RecordPlan) {
        let used = !record.fixed.is_empty() || record.fixed.needs.checks || record.needs_value();
        if used || record.shape == Shape::Parts {
            out.line(format!("v := &r.records.{}", self.names.record(record.id).variable));
        }
    }

    fn in_body(&self, record: &RecordPlan, error: &str) -> String {
        format!("r.inBody({error}, \"{}\")", record.record.name.to_lowercase())
    }

    fn check_fixed(&self, out: &mut Output, record: &RecordPlan, view: &View, octets: &str) {
        self.expect_sum(out, record);
        view.without_later_fields(out, "v", octets, "r.state");
        if record.fixed.needs.checks {
            let given = view.parameters().given(octets, "l", "&r.state");
            out.block(format!("if err := v.check({given}); err != nil {{"), |out| {
                if view.has_gaps() {
                    out.line("err.Offset = l.Place(err.Offset)");
                }
                out.line(format!("return {}", self.in_body(record, "err")));
            });
        }
    }

    /// The layout of a body that may have one.
    fn layout(&self, out: &mut Output, record: &RecordPlan, declare: &str) {
        let padding = self.plan.stream.framing.padding;
        let to = if padding.in_length { padding.to } else { 1 };
        let layouts = &self.names.record(record.id).layouts;
        let length = self.framing.length_wide();
        out.line(format!("{declare} r.state.Layout({layouts}, {length}, {to})"));
    }

    /// A structure of which some writers left out fields.
    fn in_layouts(&self, out: &mut Output, record: &RecordPlan) -> (String, String) {
        let padding = self.plan.stream.framing.padding;
        let start = self.plan.stream.framing.header_size();
        let size = record.length.octets;
        let counted = if padding.in_length { size + padding.after(size) } else { size };
        let rule = self.names.rule(record.length.rule);
        let length = self.framing.length().go;
        out.line("var l *wire.Layout");
        out.block(format!("if r.header.{length} != {} {{", literal(counted)), |out| {
            self.layout(out, record, "l =");
            out.refuse("l == nil", format!("r.wrongLength(&{rule})"));
            out.line("r.layout = l.Length");
        });
        self.cut(out);
        out.line(format!("var whole [{size}]byte"));
        out.line("o := l.Whole(whole[:], b)");
        if record.has_defaults() {
            out.line(format!("l.Fill(o, {})", self.framing.order_value("r.state")));
        }
        let view = self.view(record);
        self.value(out, record);
        if !record.fixed.is_empty() {
            out.line(format!("v.Decode(o{})", self.framing.order("r.state")));
        }
        self.check_fixed(out, record, &view, "o");
        self.padding_after(out, &format!("{start}+l.End({size})"));
        self.stated(out, record);
        (format!("{start}+len(b)"), "size".into())
    }

    fn cut(&self, out: &mut Output) {
        out.line("b, size, err := r.cut()");
        out.refuse("err != nil", "err");
    }

    /// The check of the padding of a record of any size; code for where the fields end.
    fn padding_after(&self, out: &mut Output, fields_end: &str) {
        if self.framing.padding().is_none() {
            return;
        }
        let start = self.plan.stream.framing.header_size();
        let from = match self.plan.stream.framing.padding.in_length {
            true => fields_end.to_owned(),
            false => format!("{start}+len(b)"),
        };
        let padded = match self.plan.stream.framing.trailer_size() {
            0 => "size".to_owned(),
            trailer => format!("size-{trailer}"),
        };
        out.refuse(format!("err := r.checkPadding({from}, {padded}); err != nil"), "err");
    }

    /// A body with fields after its fixed part.
    fn in_parts(&self, out: &mut Output, record: &RecordPlan) -> (String, String) {
        let start = self.plan.stream.framing.header_size();
        if !self.framing.length_checks().is_empty() {
            out.refuse("err := r.checkLength(); err != nil", "err");
        }
        let rule = self.names.rule(record.length.rule);
        let layouts = !record.length.layouts.is_empty();
        if layouts {
            self.layout(out, record, "l :=");
            out.block("if l != nil {", |out| out.line("r.layout = l.Length"));
        }
        if record.length.octets > 0 {
            let lacking = if layouts { "l == nil && " } else { "" };
            let length = self.framing.length().go;
            let short = format!("{lacking}r.header.{length} < {}", literal(record.length.octets));
            out.refuse(short, format!("r.wrongLength(&{rule})"));
        }
        self.cut(out);
        self.value(out, record);
        let layout = if layouts { "l, " } else { "" };
        self.expect_sum(out, record);
        out.line(format!("used, err := v.decode(b, {layout}&r.state)"));
        out.refuse("err != nil", self.in_body(record, "err"));
        let rest = rest(&self.plan.stream.framing.padding);
        out.refuse(rest, self.in_body(record, &format!("wire.Broken(&{rule}, used, \"\")")));
        self.padding_after(out, &format!("{start}+used"));
        self.stated(out, record);
        (format!("{start}+len(b)"), "size".into())
    }

    /// Step 9.
    fn stated(&self, out: &mut Output, record: &RecordPlan) {
        if !record.rules_need.checks {
            return;
        }
        if record.shape == Shape::Empty {
            out.line(format!("v := {}{{}}", self.names.record(record.id).name));
        }
        let layouts = !record.length.layouts.is_empty();
        let layout = if layouts { "l" } else { "nil" };
        let given = rules_parameters(record.rules_need).given("", layout, "&r.state");
        out.block(format!("if err := v.checkRules({given}); err != nil {{"), |out| {
            if layouts {
                out.line("err.Offset = l.Place(err.Offset)");
            }
            out.line(format!("return {}", self.in_body(record, "err")));
        });
    }

    /// Steps 10 and 11, as far as they may refuse the record.
    fn control(&self, out: &mut Output, record: &RecordPlan, (_, size): &(String, String)) {
        let kind = &self.names.record(record.id).kind;
        if record.is_last {
            out.line(format!("r.state.seen[{kind}] = true"));
            out.refuse(format!("err := r.finish({size}); err != nil"), "err");
        } else if let Some(Control::Begins(id)) = record.control
            && !self.plan.inner(id).candidates.is_empty()
        {
            out.refuse("err := r.unended(); err != nil", "err");
            let rule = self.names.rule(record.length.rule);
            let error = self.in_body(record, &format!("wire.Broken(&{rule}, 0, \"\")"));
            out.refuse("r.state.Depth >= wire.Deepest", error);
        }
    }

    /// A record of unknown type.
    pub fn unknown(&self, out: &mut Output) {
        let code = self.framing.code();
        let rule = self.names.rule(self.plan.stream.framing.type_known);
        let error = self.refuse(rule, code.offset, code.label);
        let signature = "(r *Reader) readUnknown() *streamspec.Error";
        let Some(mark) = self.plan.stream.framing.optional_mark() else {
            let doc = "readUnknown refuses a record of unknown type.";
            return out.function(doc, signature, |out| out.line(format!("return {error}")));
        };
        let doc = "readUnknown passes over an optional record of unknown type.";
        out.function(doc, signature, |out| {
            if mark != 0 {
                let bit = mark.trailing_zeros();
                out.refuse(format!("r.header.{}>>{bit}&1 == 0", code.go), &error);
            }
            if self.plan.stream.framing.unique.is_some() {
                out.refuse("err := r.once(); err != nil", "err");
            }
            if !self.framing.length_checks().is_empty() {
                out.refuse("err := r.checkLength(); err != nil", "err");
            }
            self.cut(out);
            if !self.plan.stream.framing.padding.in_length {
                self.padding_after(out, "");
            }
            let start = self.plan.stream.framing.header_size();
            out.line(format!("r.accept(KindUnknown, {start}+len(b), size)"));
            out.line("return nil");
        });
    }
}
