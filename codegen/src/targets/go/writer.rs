//! The writer of a stream: what it does with headers and with each record.

use askama::Template;

use super::body::Body;
use super::fixed::View;
use super::framing::{Checksum, Framing, Instance, Trailer, Unique};
use super::output::Output;
use super::reader::version_in_record;
use super::reader::{HeaderLine, header_lines, rows};
use super::records::rules_parameters;
use super::remember::{Codec, after_header, remember, told_version};
use super::reserved::Scope;
use super::scopes::{CandidateNames, Names, Place};
use crate::plan::{Candidate, Control, FamilyPlan, RecordPlan, Shape, StreamPlan};

#[derive(Template)]
#[template(path = "go/writer.txt", escape = "none")]
struct WriterText<'a> {
    fields: String,
    headers: Vec<HeaderLine<'a>>,
    write_headers: String,
    /// Whether the magic tells the order of octets, so that whoever writes says which it is.
    told_order: bool,
    counted: bool,
    follows: bool,
    inner: Option<InnerLine<'a>>,
    instance: Option<Instance>,
    unique: Option<Unique>,
    checksum: Option<Checksum>,
    /// Whether a checksum of the stream so far is kept.
    running: bool,
    trailer: Option<Trailer>,
    has_next: bool,
    has_places: bool,
    version_in_record: bool,
    has_optional: bool,
    optional_bit: Option<u32>,
    codes: String,
    set_header: String,
    check_header: Option<String>,
    first: Option<(String, String)>,
    last: Option<String>,
    in_length: bool,
    pad_to: u64,
    header_size: u64,
    header_order: String,
    type_type: String,
    type_offset: u64,
    type_name: &'a str,
    type_known: String,
    length_field: String,
    length_offset: u64,
    length_name: &'a str,
    length_narrow: String,
    /// Whether rules look at fields of the header of the record at hand.
    framing_looked_at: bool,
    writer_limit: Option<(String, String)>,
    end_present: String,
    nothing_after_end: String,
    place_in_writer: String,
}

struct InnerLine<'a> {
    id: &'a str,
    candidates: Vec<CandidateLine<'a>>,
}

struct CandidateLine<'a> {
    begin: &'a str,
    qualifier: &'a str,
    parameters: String,
    arguments: String,
}

/// Prints the file of the writer.
///
/// # Errors
/// If the template cannot be rendered.
pub fn print(family: &FamilyPlan, plan: &StreamPlan, names: &Names) -> askama::Result<Output> {
    let mut out = Output::default();
    out.import("io");
    out.import_own("streamspec");
    out.import_own("internal/wire");
    let writer = Writer { framing: Framing::new(plan, names), family, plan, names };
    let text = writer.text(&mut out).render()?;
    out.line(text);
    for record in &plan.records {
        writer.record(&mut out, record);
    }
    Ok(out)
}

struct Writer<'a> {
    framing: Framing<'a>,
    family: &'a FamilyPlan<'a>,
    plan: &'a StreamPlan<'a>,
    names: &'a Names,
}

impl<'a> Writer<'a> {
    fn text(&self, out: &mut Output) -> WriterText<'a> {
        let (plan, names) = (self.plan, self.names);
        let framing = &plan.stream.framing;
        let rule = |id| self.framing.rule(id);
        let last = plan.last.map(|id| names.record(id).kind.clone());
        let codes: Vec<&str> = names.records.iter().map(|r| r.code.as_str()).collect();
        let first = plan.first.map(|id| plan.record(id));
        let first = first.and_then(|record| {
            let rule = record.record.first.and_then(|rule| self.framing.binding(rule))?;
            Some((names.record(record.id).kind.clone(), rule))
        });
        WriterText {
            fields: rows(&self.fields()),
            headers: header_lines(plan, names),
            write_headers: self.headers(out),
            told_order: plan.order_magic.is_some(),
            counted: !plan.state.counted.is_empty(),
            follows: plan.follows_a_record,
            inner: self.inner(out),
            instance: self.framing.instance_line(),
            unique: self.framing.unique(),
            checksum: self.framing.checksum(),
            running: plan.running.is_some(),
            trailer: self.framing.trailer(),
            has_next: self.framing.has_next(),
            has_places: super::state::has_places(plan),
            version_in_record: version_in_record(plan),
            has_optional: framing.has_optional(),
            optional_bit: framing.optional_bit,
            codes: codes.join(", "),
            set_header: self.set_header(),
            check_header: self.check_header(),
            first,
            last,
            in_length: framing.padding.in_length,
            pad_to: framing.padding.to,
            header_size: framing.header_size(),
            header_order: self.framing.order("w.state"),
            type_type: self.framing.code_type(),
            type_offset: self.framing.code().offset,
            type_name: self.framing.code().label,
            type_known: rule(framing.type_known),
            length_field: self.framing.length().go,
            length_offset: self.framing.length().offset,
            length_name: self.framing.length().label,
            length_narrow: self.framing.length_narrow(),
            framing_looked_at: self.plan.state.framing,
            writer_limit: self.framing.writer_limit(),
            end_present: framing.end.map(|end| rule(end.present)).unwrap_or_default(),
            nothing_after_end: framing.end.map(|end| rule(end.nothing_after)).unwrap_or_default(),
            place_in_writer: self.framing.place("w"),
        }
    }

    fn fields(&self) -> Vec<(String, String)> {
        let mut fields =
            vec![("out", "*wire.Output"), ("state", "state"), ("header", "RecordHeader")];
        if self.framing.has_next() {
            fields.push(("next", "RecordHeader"));
        }
        fields.push(("buffer", "[]byte"));
        if self.plan.follows_a_record {
            fields.push(("turn", "wire.Turn"));
            fields.push(("within", "bool"));
        }
        if self.framing.begins().is_some() {
            fields.push(("inner", "wire.InnerWriter"));
            fields.push(("inside", "bool"));
        }
        fields.into_iter().map(|(name, ty)| (name.to_owned(), ty.to_owned())).collect()
    }

    fn inner(&self, out: &mut Output) -> Option<InnerLine<'a>> {
        let id = self.framing.begins()?;
        let (inner, own) = (self.plan.inner(id), &self.names.inner[id.0]);
        let mut line = |(candidate, called): (&Candidate, &'a CandidateNames)| {
            if let Some(path) = &called.import {
                out.import_own(path.clone());
            }
            let names = Names::new(self.family, candidate.index);
            let qualifier = &called.qualifier;
            let headers =
                || names.headers.iter().map(|h| (local(&h.variable, self.names), &h.name));
            let order = candidate.stream.order_magic.as_ref().map(|_| "order".to_owned());
            let parameters = headers().map(|(name, ty)| format!("{name} *{qualifier}{ty}"));
            let of_order = order.iter().map(|order| format!("{order} streamspec.ByteOrder"));
            let parameters = of_order.chain(parameters);
            let own = ["w.out".to_owned(), "w.state.After()".to_owned()];
            let own = own.into_iter().chain(order.clone());
            let arguments = own.chain(headers().map(|(name, _)| name));
            CandidateLine {
                begin: &called.begin,
                qualifier,
                parameters: parameters.collect::<Vec<_>>().join(", "),
                arguments: arguments.collect::<Vec<_>>().join(", "),
            }
        };
        let all = inner.candidates.iter().zip(&own.candidates);
        Some(InnerLine { id: inner.id, candidates: all.map(&mut line).collect() })
    }

    /// The statements that write the headers.
    fn headers(&self, out: &mut Output) -> String {
        let mut code = Output::at(1);
        for (index, header) in self.plan.headers.iter().enumerate() {
            let view = View::new(self.plan, self.names, Place::Header(index), &header.fixed);
            let own = &self.names.headers[index].variable;
            let label = &header.header.name;
            let order = view.order_argument("w.state.order");
            code.line(format!("w.buffer = {own}.Append(w.buffer[:0]{order})"));
            told_version(&mut code, self.plan, (index, header), (own, "w.state"));
            let check = |code: &mut Output, call: String| {
                code.block(format!("if err := {own}.{call}; err != nil {{"), |code| {
                    code.line(format!("out.Err = wire.In(err, out.Offset, nil, \"{label}\")"));
                    code.line("return nil, out.Err");
                });
            };
            if header.fixed.needs.checks {
                let given = view.parameters().given("w.buffer", "nil", "&w.state");
                check(&mut code, format!("check({given})"));
            }
            let value = format!("*{own}");
            let of = (index, header);
            after_header(&mut code, self.plan, self.names, of, (own, &value, "w.state"));
            if header.rules_need.checks {
                let given = rules_parameters(header.rules_need).given("", "nil", "&w.state");
                check(&mut code, format!("checkRules({given})"));
            }
            code.refuse("err := out.Write(w.buffer); err != nil", "nil, err");
            if self.plan.running.is_some() {
                code.line("w.state.running.Add(w.buffer)");
            }
        }
        let header = &self.plan.record_header;
        let view = View::new(self.plan, self.names, Place::RecordHeader, header);
        if self.framing.has_next() && !view.fixed_values().is_empty() {
            code.line("w.next = NewRecordHeader()");
            view.without_later_values(&mut code, "w.next", "w.state");
        }
        let (text, imports) = code.into_block();
        out.import_all(imports);
        text
    }

    fn set_header(&self) -> String {
        let mut out = Output::at(1);
        let start = if self.framing.has_next() { "w.next" } else { "RecordHeader{}" };
        out.line(format!("w.header = {start}"));
        out.line(format!("w.header.{} = code", self.framing.code().go));
        for (told, most) in self.framing.wider() {
            out.refuse(format!("{told} > {most}"), "wire.ErrRange");
        }
        if self.framing.has_instance() {
            out.line(format!("w.header.{} = instance", self.framing.instance().go));
            if self.plan.state.instance {
                out.line("w.state.instance = uint64(instance)");
            }
        }
        if self.plan.record_header.has_later_fields {
            // What a version does not have is checked in the octets.
            out.line(format!("w.header.put(w.buffer{})", self.framing.order("w.state")));
        }
        out.into_block().0
    }

    fn check_header(&self) -> Option<String> {
        let header = &self.plan.record_header;
        let view = View::new(self.plan, self.names, Place::RecordHeader, header);
        let given = view.parameters().given("w.buffer", "nil", "&w.state");
        header.needs.checks.then(|| format!("w.header.check({given})"))
    }

    fn record(&self, out: &mut Output, record: &RecordPlan) {
        let own = self.names.record(record.id);
        let instance = self.framing.instance_line().filter(|_| record.instance_varies);
        let instance = instance.map(|of| format!("instance {}", of.ty));
        let body = record.shape.has_body().then(|| format!("v *{}", own.name));
        let parameters = instance.into_iter().chain(body).collect::<Vec<_>>().join(", ");
        let doc = format!("{} writes a record {}.", own.write, record.record.name);
        let signature = format!("(w *Writer) {}({parameters}) error", own.write);
        out.function(&doc, &signature, |out| self.write(out, record));
        if record.length.layouts.is_empty() {
            return;
        }
        let doc = format!(
            "{} passes on a record {} in the layout with fewer fields that has so many octets, in which \
             somebody else has written it. The fields that it lacks are in v what a reader takes them for.",
            own.relay, record.record.name
        );
        let signature = format!("(w *Writer) {}(length int, {parameters}) error", own.relay);
        out.function(&doc, &signature, |out| self.relay(out, record));
    }

    /// The octets are put where they stand in the output and read back from there, so that what is
    /// checked is what a reader finds.
    fn relay(&self, out: &mut Output, record: &RecordPlan) {
        let own = self.names.record(record.id);
        let view = View::new(self.plan, self.names, Place::Record(record.id), &record.fixed);
        let size = record.fixed.size;
        out.line(format!("l := wire.LayoutOf({}, length)", own.layouts));
        out.refuse("l == nil", "wire.ErrLayout");
        self.begin(out, record);
        self.admit(out, record);
        let order = self.framing.order("w.state");
        match record.shape {
            Shape::Parts => {
                out.line("w.buffer = v.append(w.buffer, l, &w.state)");
                // Padding that the length counts would make up for elements that are missing.
                let header = self.plan.record_header.size;
                out.refuse(format!("len(w.buffer) != {header}+length"), "wire.ErrLayout");
            }
            _ => {
                out.line(format!("w.buffer = l.Cut(v.Append(w.buffer{order}), {size})"));
            }
        }
        let item = record.record.name.to_lowercase();
        let moved = |out: &mut Output, call: String| {
            out.block(format!("if err := {call}; err != nil {{"), |out| {
                out.line("err.Offset = l.Place(err.Offset)");
                out.line(format!("return w.inBody(err, \"{item}\")"));
            });
        };
        let rules = record.rules_need.checks;
        let name = &own.name;
        if record.shape == Shape::Parts {
            out.line("b, err := w.measure()");
            out.refuse("err != nil", "err");
            out.line(format!("v = &{name}{{}}"));
            out.block("if _, err := v.decode(b, l, &w.state); err != nil {", |out| {
                out.line(format!("return w.inBody(err, \"{item}\")"));
            });
        } else {
            out.line("b, err := w.measure()");
            out.refuse("err != nil", "err");
            out.line(format!("var whole [{size}]byte"));
            out.line("o := l.Whole(whole[:], b)");
            if record.has_defaults() {
                out.line(format!("l.Fill(o, {})", self.framing.order_value("w.state")));
            }
            out.import("bytes");
            out.refuse(format!("!bytes.Equal(o, v.Append(nil{order}))"), "wire.ErrLayout");
            if record.fixed.needs.checks {
                let given = view.parameters().given("o", "l", "&w.state");
                moved(out, format!("v.check({given})"));
            }
        }
        if rules {
            let given = rules_parameters(record.rules_need).given("", "l", "&w.state");
            moved(out, format!("v.checkRules({given})"));
        }
        self.finish(out, record, true);
    }

    fn write(&self, out: &mut Output, record: &RecordPlan) {
        if Body::new(self.plan, self.names, record).has_gates() {
            out.refuse("err := w.ready(); err != nil", "err");
            out.refuse("err := v.agree(&w.state); err != nil", "err");
        }
        self.begin(out, record);
        self.admit(out, record);
        match record.shape {
            Shape::Empty => {}
            Shape::Parts => {
                let layout = if record.length.layouts.is_empty() { "" } else { "nil, " };
                out.line(format!("w.buffer = v.append(w.buffer, {layout}&w.state)"));
            }
            Shape::Plain | Shape::Whole | Shape::Layouts => {
                let order = self.framing.order("w.state");
                out.line(format!("w.buffer = v.Append(w.buffer{order})"));
            }
        }
        self.check(out, record);
        self.finish(out, record, false);
    }

    fn begin(&self, out: &mut Output, record: &RecordPlan) {
        let own = self.names.record(record.id);
        let instance = match (self.framing.has_instance(), record.instance_varies) {
            (false, _) => String::new(),
            (true, true) => ", instance".to_owned(),
            (true, false) => format!(", w.next.{}", self.framing.instance().go),
        };
        let begin = format!("err := w.begin({}, {}{instance}); err != nil", own.kind, own.code);
        out.refuse(begin, "err");
    }

    /// What is still looked at, the octets, and what is remembered; of a record in a layout, if it is one.
    fn finish(&self, out: &mut Output, record: &RecordPlan, laid_out: bool) {
        let own = self.names.record(record.id);
        remember(out, self.plan, self.names, record, Codec::Before { laid_out });
        self.control_before(out, record);
        let mut after = Output::at(0);
        remember(&mut after, self.plan, self.names, record, Codec::After { laid_out });
        self.control_after(&mut after, record);
        let (after, _) = after.into_block();
        if record.summed && record.begins_a_section {
            out.line("w.state.running.Begin()");
        }
        if let Some(sum) = record.sum {
            let order = self.framing.order_value("w.state");
            out.line(format!("w.state.running.Put(w.buffer, {}, {order})", sum.offset));
        }
        let end = format!("w.end({})", own.kind);
        if after.is_empty() {
            return out.line(format!("return {end}"));
        }
        out.refuse(format!("err := {end}; err != nil"), "err");
        out.line(after);
        out.line("return nil");
    }

    fn admit(&self, out: &mut Output, record: &RecordPlan) {
        self.framing.check_instance(out, record, "w");
        if self.plan.stream.framing.unique.is_some() {
            out.refuse("err := w.once(); err != nil", "err");
        }
    }

    /// The length, the fields, and the rules on several of them.
    fn check(&self, out: &mut Output, record: &RecordPlan) {
        let view = View::new(self.plan, self.names, Place::Record(record.id), &record.fixed);
        let call = match record.shape {
            Shape::Empty => None,
            Shape::Parts => Some("checkWrite(b, &w.state)".to_owned()),
            Shape::Plain | Shape::Whole | Shape::Layouts => {
                let given = view.parameters().given("b", "nil", "&w.state");
                record.fixed.needs.checks.then(|| format!("check({given})"))
            }
        };
        let octets = record.shape == Shape::Parts || (call.is_some() && record.fixed.needs.octets);
        match octets {
            true => {
                out.line("b, err := w.measure()");
                out.refuse("err != nil", "err");
            }
            false => out.refuse("_, err := w.measure(); err != nil", "err"),
        }
        let item = record.record.name.to_lowercase();
        let rules = record.rules_need.checks.then(|| {
            let given = rules_parameters(record.rules_need).given("", "nil", "&w.state");
            format!("checkRules({given})")
        });
        if rules.is_some() && record.shape == Shape::Empty {
            out.line(format!("v := {}{{}}", self.names.record(record.id).name));
        }
        let calls = |out: &mut Output, call: Option<String>| {
            let error = format!("w.inBody(err, \"{item}\")");
            call.iter().for_each(|call| out.refuse(format!("err := v.{call}; err != nil"), &error));
        };
        calls(out, call);
        if record.shape == Shape::Parts && Body::new(self.plan, self.names, record).is_read_back() {
            out.open("if same, err := v.readBack(b, &w.state); err != nil {");
            out.line(format!("return w.inBody(err, \"{item}\")"));
            out.reopen("} else if !same {");
            out.line("return wire.ErrReadBack");
            out.close("}");
        }
        calls(out, rules);
    }

    fn control_before(&self, out: &mut Output, record: &RecordPlan) {
        if record.is_last {
            let seen = format!("w.state.seen[{}]", self.names.record(record.id).kind);
            out.line(format!("{seen} = true"));
            let refuse = |out: &mut Output, broken: &str, error: &str| {
                out.block(format!("if {broken} {{"), |out| {
                    out.line(format!("{seen} = false"));
                    out.line(format!("return {error}"));
                });
            };
            let missing = "w.refuse(rule, 0, \"framing\")";
            refuse(out, "rule := w.state.missing(); rule != nil", missing);
            if self.framing.begins().is_some() {
                refuse(out, "err := w.unended(); err != nil", "err");
            }
        } else if let Some(Control::Begins(id)) = record.control
            && !self.plan.inner(id).candidates.is_empty()
        {
            out.refuse("err := w.unended(); err != nil", "err");
            let rule = self.names.rule(record.length.rule);
            let item = record.record.name.to_lowercase();
            let error = format!("w.inBody(wire.Broken(&{rule}, 0, \"\"), \"{item}\")");
            out.refuse("w.state.Depth >= wire.Deepest", error);
        }
    }

    fn control_after(&self, out: &mut Output, record: &RecordPlan) {
        if record.is_last {
            if self.plan.follows_a_record {
                out.line("w.turn = wire.Ended");
            }
            return;
        }
        match record.control {
            Some(Control::Begins(id)) if !self.plan.inner(id).candidates.is_empty() => {
                out.line("w.inside = true");
            }
            Some(Control::Resumes(id)) if Some(id) == self.framing.begins() => {
                out.block("if w.inner != nil {", |out| {
                    out.line("w.inner.Resume()");
                    out.line("w.inside = true");
                });
            }
            Some(Control::Returns) if self.plan.follows_a_record => {
                out.line("w.turn = wire.Returns");
            }
            Some(_) | None => {}
        }
    }
}

/// A variable for a header of another stream, in a function of this one.
fn local(name: &str, names: &Names) -> String {
    let candidates = names.inner.iter().flat_map(|inner| &inner.candidates);
    let packages = candidates.map(|candidate| candidate.package.as_str());
    Scope::new(packages.chain(["w err inner"])).take(name.to_owned())
}
