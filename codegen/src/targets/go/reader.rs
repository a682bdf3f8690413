//! The reader of a stream: what it does with headers and with each record, step by step in the order
//! of `spec/reading.md`.

use askama::Template;

use super::fixed::View;
use super::framing::{Checksum, Framing, Instance, Padding, Trailer, Unique};
use super::names::words;
use super::output::Output;
use super::records::rules_parameters;
use super::remember::{after_header, told_version};
use super::scopes::{CandidateNames, HeaderNames, Names, Place, RecordNames};
use super::state::each_candidate;
use crate::plan::{HeaderPlan, StreamPlan, VersionSource};
use crate::targets::literal::escaped_octets;

#[derive(Template)]
#[template(path = "go/reader.txt", escape = "none")]
struct ReaderText<'a> {
    fields: String,
    header_fields: String,
    record_fields: String,
    headers: Vec<HeaderLine<'a>>,
    counted: bool,
    follows: bool,
    inner: Option<InnerLine<'a>>,
    instance: Option<Instance>,
    unique: Option<Unique>,
    checksum: Option<Checksum>,
    /// Whether a checksum of the stream so far is kept.
    running: bool,
    trailer: Option<Trailer>,
    padding: Option<Padding>,
    version_in_record: bool,
    /// Where the magic stands that tells the order of octets, and its octets in a literal, the most
    /// significant first.
    order_magic: Option<(u64, String)>,
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
    ends_with_input: bool,
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
    out.import_own("streamspec");
    out.import_own("internal/wire");
    let reader = Reader { framing: Framing::new(plan, names), plan, names };
    let text = reader.text(&mut out).render()?;
    out.line(text);
    reader.headers(&mut out);
    reader.step(&mut out);
    for record in &plan.records {
        out.blank();
        let suffix = &names.record(record.id).suffix;
        out.block(format!("func (r *Reader) read{suffix}() *streamspec.Error {{"), |out| {
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

/// Prints the reader.
pub struct Reader<'a> {
    /// The framing.
    pub framing: Framing<'a>,
    /// The stream.
    pub plan: &'a StreamPlan<'a>,
    /// Its names.
    pub names: &'a Names,
}

impl<'a> Reader<'a> {
    fn text(&self, out: &mut Output) -> ReaderText<'a> {
        let (plan, names) = (self.plan, self.names);
        let framing = &plan.stream.framing;
        let rule = |id| self.framing.rule(id);
        let row = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        let record = |r: &RecordNames| row(&r.variable, &r.name);
        let with_body = plan.records.iter().filter(|r| r.shape.has_body());
        let record_rows: Vec<_> = with_body.map(|r| record(names.record(r.id))).collect();
        let header_rows: Vec<_> = names.headers.iter().map(|h| row(&h.variable, &h.name)).collect();
        ReaderText {
            fields: rows(&self.fields()),
            header_fields: rows(&header_rows),
            record_fields: rows(&record_rows),
            headers: header_lines(plan, names),
            counted: !plan.state.counted.is_empty(),
            follows: plan.follows_a_record,
            inner: self.inner(out),
            instance: self.framing.instance_line(),
            unique: self.framing.unique(),
            checksum: self.framing.checksum(),
            running: plan.running.is_some(),
            trailer: self.framing.trailer(),
            padding: self.framing.padding(),
            version_in_record: version_in_record(plan),
            order_magic: plan
                .order_magic
                .map(|magic| (magic.offset, escaped_octets(&magic.octets))),
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
            ends_with_input: framing.end.is_none(),
            end_present: framing.end.map(|end| rule(end.present)).unwrap_or_default(),
            nothing_after_end: framing.end.map(|end| rule(end.nothing_after)).unwrap_or_default(),
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
        if self.plan.has_layouts() {
            fields.push(("layout", "int"));
        }
        if !self.names.headers.is_empty() {
            fields.push(("headers", "headers"));
        }
        fields.push(("records", "records"));
        if self.plan.follows_a_record {
            fields.push(("turn", "wire.Turn"));
        }
        if self.framing.begins().is_some() {
            fields.push(("inner", "wire.InnerReader"));
            fields.push(("suspended", "wire.InnerReader"));
            fields.push(("inside", "bool"));
        }
        fields.into_iter().map(|(name, ty)| (name.to_owned(), ty.to_owned())).collect()
    }

    fn inner(&self, out: &mut Output) -> Option<InnerLine<'a>> {
        let id = self.framing.begins()?;
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
        own.candidates.iter().flat_map(|c| &c.import).for_each(|path| out.import_own(path.clone()));
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
        out.function(doc, "(r *Reader) readHeaders() *streamspec.Error", |out| {
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
        if self.plan.running.is_some() {
            out.line(format!("r.state.running.Add(r.in.Span(0, {size}))"));
        }
        out.line(format!("r.in.At += {size}"));
        out.blank();
    }

    /// Steps 2 and 3, as far as they are the same for all records.
    fn step(&self, out: &mut Output) {
        let framing = &self.framing;
        let size = self.plan.stream.framing.header_size();
        out.function("step reads one record.", "(r *Reader) step() *streamspec.Error", |out| {
            out.refuse(format!("!r.in.Has({size})"), "r.cutShort()");
            let order = framing.order("r.state");
            out.line(format!("r.header.Decode(r.in.Rest(){order})"));
            if self.plan.state.instance {
                let field = self.framing.instance().go;
                out.line(format!("r.state.instance = uint64(r.header.{field})"));
            }
            if self.plan.state.framing {
                out.line("r.state.framing = r.header");
            }
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
            if self.plan.has_layouts() {
                out.line("r.layout = -1");
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
        for record in self.plan.records.iter().filter(|record| record.shape.has_body()) {
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

    /// The error for a rule that a field of the record header breaks.
    pub fn refuse(&self, rule: &str, offset: u64, label: &str) -> String {
        format!("r.refuse(&{rule}, {offset}, \"framing.{label}\")")
    }
}
