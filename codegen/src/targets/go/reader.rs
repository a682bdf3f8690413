//! The reader of a stream: what it does with headers and with each record, step by step in the order
//! of `spec/reading.md`.

use askama::Template;

use super::expr::literal;
use super::fixed::{View, as_version};
use super::framing::{Framing, Instance, Padding, Unique};
use super::names::words;
use super::output::Output;
use super::package::has_body;
use super::records::rules_parameters;
use super::scopes::{CandidateNames, HeaderNames, Names, Place, RecordNames};
use super::state::each_candidate;
use crate::model::{Field, Kind, Scalar, SetId, TypeBody};
use crate::plan::{Control, HeaderPlan, RecordPlan, Remember, Shape, StreamPlan, VersionSource};

#[derive(Template)]
#[template(path = "go/reader.txt", escape = "none")]
struct ReaderText<'a> {
    fields: String,
    header_fields: String,
    record_fields: String,
    headers: Vec<HeaderLine<'a>>,
    follows: bool,
    inner: Option<InnerLine<'a>>,
    instance: Option<Instance>,
    unique: Option<Unique>,
    padding: Option<Padding>,
    version_in_record: bool,
    in_length: bool,
    pad_to: u64,
    header_size: u64,
    length_checks: Vec<(String, String)>,
    length_offset: u64,
    length_name: &'a str,
    length_wide: String,
    body_complete: String,
    padding_complete: String,
    header_complete: String,
    end_present: String,
    nothing_after_end: String,
    place_in_reader: String,
}

/// A header, as the templates see it.
pub struct HeaderLine<'a> {
    /// Its structure.
    pub name: &'a str,
    /// What holds it.
    pub variable: &'a str,
    /// The method that gives it.
    pub accessor: &'a str,
    /// Its name in sentences.
    pub words: String,
}

struct InnerLine<'a> {
    id: &'a str,
    kind: &'a str,
    is_chosen: bool,
    candidates: &'a [CandidateNames],
    begin: String,
}

/// The headers of a stream, as the templates see them.
pub fn header_lines<'a>(plan: &'a StreamPlan, names: &'a Names) -> Vec<HeaderLine<'a>> {
    let line = |(header, own): (&'a HeaderPlan, &'a HeaderNames)| HeaderLine {
        name: &own.name,
        variable: &own.variable,
        accessor: &own.accessor,
        words: words(&header.header.name),
    };
    plan.headers.iter().zip(&names.headers).map(line).collect()
}

/// Whether a record tells the version.
pub fn version_in_record(plan: &StreamPlan) -> bool {
    matches!(plan.state.version, VersionSource::Record(..))
}

/// Prints the file of the reader.
///
/// # Errors
/// If the template cannot be rendered.
pub fn print(plan: &StreamPlan, names: &Names) -> askama::Result<Output> {
    let mut out = Output::default();
    out.import("io");
    out.import_own("xenstreams");
    out.import_own("xenstreams/internal/wire");
    let reader = Reader { framing: Framing::new(plan, names), plan, names };
    let text = reader.text(&mut out).render()?;
    out.line(text);
    reader.headers(&mut out);
    reader.step(&mut out);
    for record in &plan.records {
        out.blank();
        let suffix = &names.record(record.id).suffix;
        out.block(format!("func (r *Reader) read{suffix}() *xenstreams.Error {{"), |out| {
            reader.record(out, record);
        });
    }
    reader.unknown(&mut out);
    Ok(out)
}

/// Statements of a block that are put out by themselves.
pub fn rows(rows: &[(String, String)]) -> String {
    let mut out = Output::at(1);
    out.columns(rows);
    out.into_block().0
}

struct Reader<'a> {
    framing: Framing<'a>,
    plan: &'a StreamPlan<'a>,
    names: &'a Names,
}

impl<'a> Reader<'a> {
    fn text(&self, out: &mut Output) -> ReaderText<'a> {
        let (plan, names) = (self.plan, self.names);
        let framing = &plan.stream.framing;
        let rule = |id| self.framing.rule(id);
        let row = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        let record = |r: &RecordNames| row(&r.variable, &r.name);
        let with_body = plan.records.iter().filter(|r| has_body(r.shape));
        let record_rows: Vec<_> = with_body.map(|r| record(names.record(r.id))).collect();
        let header_rows: Vec<_> = names.headers.iter().map(|h| row(&h.variable, &h.name)).collect();
        ReaderText {
            fields: rows(&self.fields()),
            header_fields: rows(&header_rows),
            record_fields: rows(&record_rows),
            headers: header_lines(plan, names),
            follows: plan.follows_a_record,
            inner: self.inner(out),
            instance: self.framing.instance_line(),
            unique: self.framing.unique(),
            padding: self.framing.padding(),
            version_in_record: version_in_record(plan),
            in_length: framing.padding.in_length,
            pad_to: framing.padding.to,
            header_size: framing.header_size(),
            length_checks: self.framing.length_checks(),
            length_offset: self.framing.length().offset,
            length_name: self.framing.length().label,
            length_wide: self.framing.length_wide(),
            body_complete: rule(framing.body_complete),
            padding_complete: framing.padding.complete.map(rule).unwrap_or_default(),
            header_complete: rule(framing.header_complete),
            end_present: rule(framing.end_present),
            nothing_after_end: rule(framing.nothing_after_end),
            place_in_reader: self.framing.place("r"),
        }
    }

    fn fields(&self) -> Vec<(String, String)> {
        let mut fields = vec![
            ("in", "*wire.Input"),
            ("state", "state"),
            ("err", "error"),
            ("done", "bool"),
            ("kind", "Kind"),
            ("from", "int"),
            ("to", "int"),
            ("header", "RecordHeader"),
        ];
        if !self.names.headers.is_empty() {
            fields.push(("headers", "headers"));
        }
        fields.push(("records", "records"));
        if self.plan.follows_a_record {
            fields.push(("turn", "wire.Turn"));
        }
        if self.begins().is_some() {
            fields.push(("inner", "wire.InnerReader"));
            fields.push(("suspended", "wire.InnerReader"));
            fields.push(("inside", "bool"));
        }
        fields.into_iter().map(|(name, ty)| (name.to_owned(), ty.to_owned())).collect()
    }

    /// The stream that follows a record of this one, if one does and is described.
    fn begins(&self) -> Option<crate::plan::InnerId> {
        self.plan.following().filter(|id| !self.plan.inner(*id).candidates.is_empty())
    }

    fn inner(&self, out: &mut Output) -> Option<InnerLine<'a>> {
        let id = self.begins()?;
        let (inner, own) = (self.plan.inner(id), &self.names.inner[id.0]);
        let mut begin = Output::at(1);
        let octets = "r.in.Rest()";
        if inner.is_chosen() {
            let ends = inner.candidates.iter().flat_map(|c| &c.signs);
            let most = ends.map(|sign| sign.offset + sign.primitive.size()).max();
            begin.line(format!("r.in.Has({})", most.unwrap_or_default()));
        }
        each_candidate(&mut begin, self.names, (id, inner), octets, |qualifier| {
            format!("return {qualifier}Within(r.in, r.state.After())")
        });
        let (begin, imports) = begin.into_block();
        out.import_all(imports);
        Some(InnerLine {
            id: inner.id,
            kind: &own.kind,
            is_chosen: inner.is_chosen(),
            candidates: &own.candidates,
            begin,
        })
    }

    /// Step 1.
    fn headers(&self, out: &mut Output) {
        if self.plan.headers.is_empty() {
            return;
        }
        let doc = "readHeaders reads what stands before the first record.";
        out.function(doc, "(r *Reader) readHeaders() *xenstreams.Error", |out| {
            for (index, header) in self.plan.headers.iter().enumerate() {
                self.header(out, index, header);
            }
            out.line("return nil");
        });
    }

    fn header(&self, out: &mut Output, index: usize, header: &HeaderPlan) {
        let view = View::new(self.plan, self.names, Place::Header(index), &header.fixed);
        let (size, label) = (header.fixed.size, &header.header.name);
        let own = format!("r.headers.{}", self.names.headers[index].variable);
        let refuse = |error: &str| format!("wire.In({error}, r.in.Offset(), nil, \"{label}\")");
        let missing = format!("wire.Broken(&{}, 0, \"\")", self.names.rule(header.header.complete));
        out.refuse(format!("!r.in.Has({size})"), refuse(&missing));
        let order = view.order_argument("r.state.order");
        out.line(format!("{own}.Decode(r.in.Rest(){order})"));
        told_version(out, self.plan, (index, header), (&own, "r.state"));
        view.without_later_fields(out, &own, "r.in.Rest()", "r.state");
        if header.fixed.needs.checks {
            let given = view.parameters().given("r.in.Rest()", "nil", "&r.state");
            out.refuse(format!("err := {own}.check({given}); err != nil"), refuse("err"));
        }
        after_header(out, self.plan, self.names, (index, header), (&own, &own, "r.state"));
        if header.rules_need.checks {
            let given = rules_parameters(header.rules_need).given("", "nil", "&r.state");
            out.refuse(format!("err := {own}.checkRules({given}); err != nil"), refuse("err"));
        }
        out.line(format!("r.in.At += {size}"));
        out.blank();
    }

    /// Steps 2 and 3, as far as they are the same for all records.
    fn step(&self, out: &mut Output) {
        let framing = &self.framing;
        let size = self.plan.stream.framing.header_size();
        out.function("step reads one record.", "(r *Reader) step() *xenstreams.Error", |out| {
            out.refuse(format!("!r.in.Has({size})"), "r.cutShort()");
            let order = framing.order("r.state");
            out.line(format!("r.header.Decode(r.in.Rest(){order})"));
            if self.plan.record_header.needs.checks {
                let header = &self.plan.record_header;
                let view = View::new(self.plan, self.names, Place::RecordHeader, header);
                let given = view.parameters().given("r.in.Rest()", "nil", "&r.state");
                out.refuse(
                    format!("err := r.header.check({given}); err != nil"),
                    "wire.In(err, r.in.Offset(), r.place(), \"framing\")",
                );
            }
            let code = framing.code();
            let first = self.plan.first.map(|id| self.plan.record(id));
            if let Some(record) = first
                && let Some(rule) = record.record.first.and_then(|rule| framing.binding(rule))
            {
                let own = &self.names.record(record.id).code;
                let other = format!("r.state.number == 0 && r.header.{} != {own}", code.go);
                out.refuse(other, self.refuse(&rule, code.offset, code.label));
            }
            if self.plan.follows_a_record {
                out.line("r.turn = wire.Stays");
            }
            out.open(format!("switch r.header.{} {{", code.go));
            for record in &self.plan.records {
                let own = self.names.record(record.id);
                out.reopen(format!("case {}:", own.code));
                out.line(format!("return r.read{}()", own.suffix));
            }
            out.close("}");
            out.line("return r.readUnknown()");
        });
        for record in self.plan.records.iter().filter(|record| has_body(record.shape)) {
            let own = self.names.record(record.id);
            let doc = format!("{} Nil where another record is at hand.", record.record.prose.doc);
            out.blank();
            out.about(&own.accessor, &doc);
            let signature = format!("func (r *Reader) {}() *{} {{", own.accessor, own.name);
            out.block(signature, |out| {
                out.refuse(format!("r.kind != {}", own.kind), "nil");
                out.line(format!("return &r.records.{}", own.variable));
            });
        }
    }

    fn refuse(&self, rule: &str, offset: u64, label: &str) -> String {
        format!("r.refuse(&{rule}, {offset}, \"framing.{label}\")")
    }

    /// Steps 3 to 11.
    fn record(&self, out: &mut Output, record: &RecordPlan) {
        let own = self.names.record(record.id);
        self.admit(out, record);
        let end = self.body(out, record);
        remember(out, self.plan, self.names, record, Codec::Reader(&self.framing));
        self.control(out, record, &end);
        let (end, size) = end;
        out.line(format!("r.accept({}, {end}, {size})", own.kind));
        match record.control.filter(|_| !record.is_last) {
            Some(Control::Begins(id)) if !self.plan.inner(id).candidates.is_empty() => {
                out.line("r.inside = true");
            }
            Some(Control::Resumes(id)) if Some(id) == self.begins() => {
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
        if has_body(record.shape) {
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
        (end.to_string(), whole.to_string())
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
        });
        self.cut(out);
        out.line(format!("var whole [{size}]byte"));
        out.line("o := l.Whole(whole[:], b)");
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
        out.refuse(format!("err := r.checkPadding({from}, size); err != nil"), "err");
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
        out.line(format!("used, err := v.decode(b, {layout}&r.state)"));
        out.refuse("err != nil", self.in_body(record, "err"));
        let rest = super::writing::rest(&self.plan.stream.framing.padding);
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
    fn unknown(&self, out: &mut Output) {
        let code = self.framing.code();
        let rule = self.names.rule(self.plan.stream.framing.type_known);
        let error = self.refuse(rule, code.offset, code.label);
        let signature = "(r *Reader) readUnknown() *xenstreams.Error";
        let Some(bit) = self.plan.stream.framing.optional_bit else {
            let doc = "readUnknown refuses a record of unknown type.";
            return out.function(doc, signature, |out| out.line(format!("return {error}")));
        };
        let doc = "readUnknown passes over an optional record of unknown type.";
        out.function(doc, signature, |out| {
            out.refuse(format!("r.header.{}>>{bit}&1 == 0", code.go), &error);
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

/// The version that a header tells; structures within it are of that already.
pub fn told_version(
    out: &mut Output,
    plan: &StreamPlan,
    (index, header): (usize, &HeaderPlan),
    (own, state): (&str, &str),
) {
    if let VersionSource::Header(of, at) = plan.state.version
        && of == index
    {
        let field = &header.header.body.fields[at];
        let code = format!("{own}.{}", super::scopes::fields(&header.header.body)[at]);
        out.line(format!("{state}.version = {}", as_version(&code, field)));
    }
}

/// What else a header tells of the stream; `own` is the header, `value` code for its value.
pub fn after_header(
    out: &mut Output,
    plan: &StreamPlan,
    names: &Names,
    (index, header): (usize, &HeaderPlan),
    (own, value, state): (&str, &str, &str),
) {
    let fields = super::scopes::fields(&header.header.body);
    let field =
        |index: usize| (format!("{own}.{}", fields[index]), &header.header.body.fields[index]);
    if let Some((at, mask)) = header.big_endian
        && super::state::has_order(plan)
    {
        let (code, of) = field(at);
        out.block(format!("if {code}.{}() {{", part_method(plan, names, of, mask)), |out| {
            out.line(format!("{state}.order = xenstreams.BigEndian"));
        });
    }
    if plan.state.headers.contains(&index) {
        out.line(format!("{state}.{} = {value}", names.headers[index].variable));
    }
}

/// The method for the part of a field's bits that has a mask.
fn part_method<'n>(plan: &StreamPlan, names: &'n Names, field: &Field, mask: u64) -> &'n str {
    let Kind::Scalar(Scalar { of: Some(id), .. }) = field.kind else {
        unreachable!("what declares the order of octets is a bit of a bits type")
    };
    let TypeBody::Bits { parts, .. } = &plan.stream.ty(id).body else {
        unreachable!("what declares the order of octets is a bit of a bits type")
    };
    let index = parts.iter().position(|part| part.mask() == mask);
    &names.types[id.0].parts[index.unwrap_or_default()].get
}

/// Who remembers.
#[derive(Clone, Copy)]
pub enum Codec<'a> {
    /// The reader, all at once.
    Reader(&'a Framing<'a>),
    /// The writer, before it writes: whether there is room.
    Before,
    /// The writer, after it has written.
    After,
}

/// Step 10: what later records look at.
pub fn remember(
    out: &mut Output,
    plan: &StreamPlan,
    names: &Names,
    record: &RecordPlan,
    codec: Codec,
) {
    let r = if matches!(codec, Codec::Reader(_)) { "r" } else { "w" };
    let structure = &record.record.body;
    let fields = super::scopes::fields(structure);
    let scope_fields = |index: usize| value(&fields, structure.fields.get(index), index);
    for what in &record.remember {
        match (what, codec) {
            (Remember::InSet(set, field), _) => {
                insert(out, (names, record), (*set, *field), &scope_fields(*field), (r, codec));
            }
            // What no codec looks at has no place in the state.
            (Remember::Latest(field), _) if !plan.state.earlier.contains(&(record.id, *field)) => {}
            (Remember::Latest(field), Codec::Reader(_) | Codec::After) => {
                let name = names.earlier(record.id, *field);
                out.line(format!("{r}.state.{name} = {}", scope_fields(*field)));
            }
            (Remember::Version(field), Codec::Reader(_) | Codec::After) => {
                let code = format!("v.{}", fields[*field]);
                let version = as_version(&code, &structure.fields[*field]);
                out.line(format!("{r}.state.version = {version}"));
            }
            (Remember::Latest(_) | Remember::Version(_), Codec::Before) => {}
        }
    }
}

/// A field as a `uint64`; 0 where it is absent.
fn value(fields: &[String], field: Option<&Field>, index: usize) -> String {
    let own = format!("v.{}", fields[index]);
    let Some(field) = field else { return own };
    let Kind::Scalar(scalar) = field.kind else { return own };
    let mut code = own.clone();
    if field.condition.is_some() {
        let wide = super::expressions::widened(scalar, &format!("{own}.Value"));
        code = format!("wire.If({own}.Present, {wide})");
    } else {
        code = super::expressions::widened(scalar, &code);
    }
    code
}

fn insert(
    out: &mut Output,
    (names, record): (&Names, &RecordPlan),
    (set, field): (SetId, usize),
    value: &str,
    (r, codec): (&str, Codec),
) {
    let set = names.set(set);
    let own = super::scopes::fields(&record.record.body);
    let stated = &record.record.body.fields[field];
    let mut there = Vec::new();
    if stated.condition.is_some() {
        there.push(format!("v.{}.Present", own[field]));
    }
    if let Some(since) = stated.since {
        there.push(format!("{r}.state.version >= {since}"));
    }
    if record.may_lack(field) && r == "r" {
        there.push(format!("!l.Lacks({field})"));
    }
    let full = |function: &str| format!("{r}.state.{set}.{function}({value}) == wire.Full");
    let there = there.join(" && ");
    match codec {
        Codec::After => match there.is_empty() {
            true => out.line(format!("{r}.state.{set}.Insert({value})")),
            false => out.block(format!("if {there} {{"), |out| {
                out.line(format!("{r}.state.{set}.Insert({value})"));
            }),
        },
        Codec::Before | Codec::Reader(_) => {
            let (function, at) = match codec {
                Codec::Reader(framing) => {
                    let code = framing.code();
                    ("Insert", format!("{}, \"framing.{}\"", code.offset, code.label))
                }
                _ => ("Look", "0, \"framing\"".to_owned()),
            };
            let and = if there.is_empty() { "" } else { " && " };
            let broken = format!("{there}{and}{}", full(function));
            out.refuse(broken, format!("{r}.refuse(&ruleMemory, {at})"));
        }
    }
}
