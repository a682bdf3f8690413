//! The files of a package: the stream itself, its types and rules; reader, writer and records are
//! printed elsewhere.

use super::fixed::View;
use super::names::{self, quoted};
use super::output::Output;
use super::scopes::{Names, Place};
use super::{clearing, handlers, patterns, reader, records, state, sums, writer};
use crate::model::{Endian, RecordId, TypeBody, TypeId};
use crate::plan::{FamilyPlan, StreamPlan, Take};
use crate::targets::output::Output as File;

/// All files of a stream's package.
///
/// # Errors
/// If a template cannot be rendered.
pub fn files(family: &FamilyPlan, index: usize) -> askama::Result<Vec<File>> {
    let plan = &family.streams[index];
    let names = &Names::new(family, index);
    let (package, source) = (names.package.as_str(), format!("spec/{}", plan.stream.name));
    let module = &family.family.identity.names.module;
    let mut files = Vec::new();
    let file = |name: &str, of: &str, doc: Option<&str>, out: Output| {
        let path = format!("{package}/{name}.go");
        out.into_file(module, path, &format!("{source}{of}"), (package, doc))
    };
    let mut out = Output::default();
    print(&mut out, plan, names);
    let stream = plan.stream;
    let doc = format!("Package {package} reads and writes: {}. {}", stream.title, stream.prose.doc);
    files.push(file(package, "", Some(&doc), out));
    let mut out = Output::default();
    rules(&mut out, plan, names);
    files.push(file("rules", "", None, out));
    let mut out = Output::default();
    state::print(&mut out, plan, names);
    files.push(file("state", "", None, out));
    files.push(file("reader", "", None, reader::print(plan, names)?));
    files.push(file("writer", "", None, writer::print(family, plan, names)?));
    files.push(file("handlers", "", None, handlers::print(plan, names)));
    files.push(file("record", "", None, sums::print(family, plan, names)));
    let mut out = Output::default();
    if shared_types(&mut out, plan, names) {
        files.push(file("types", "/stream.yaml", None, out));
    }
    for id in (0..plan.records.len()).map(RecordId) {
        let mut out = Output::default();
        records::print(&mut out, plan, names, id);
        files.push(file(&names.record(id).file, "/records", None, out));
    }
    Ok(files)
}

fn print(out: &mut Output, plan: &StreamPlan, names: &Names) {
    out.import_own("streamspec");
    out.import_own("internal/wire");
    out.comment("ID is the id of the stream, which all its versions share.");
    out.line(format!("const ID = \"{}\"", plan.stream.id));
    let doc = "Versions gives the versions of the format that are described here.";
    out.function(doc, "Versions() []uint32", |out| {
        out.line(format!("return []uint32{{{}}}", plan.stream.version_list()));
    });
    for (index, header) in plan.headers.iter().enumerate() {
        let view = View::new(plan, names, Place::Header(index), &header.fixed);
        let name = &names.headers[index].name;
        view.whole(out, name, &header.header.prose.doc);
        clearing::whole(out, &view, name);
        view.check_function(out, name, "check", "");
        records::rules(out, &view, name, &header.rules, header.rules_need);
        view.unions(out);
    }
    let view = View::new(plan, names, Place::RecordHeader, &plan.record_header);
    view.whole(out, "RecordHeader", &plan.stream.framing.prose.doc);
    clearing::whole(out, &view, "RecordHeader");
    view.check_function(out, "RecordHeader", "check", "");
    view.unions(out);
    kinds(out, plan, names);
    judges(out, plan);
    clears(out, plan, names);
}

fn kinds(out: &mut Output, plan: &StreamPlan, names: &Names) {
    out.blank();
    out.comment("Kind says which record it is. The zero value stands for none.");
    out.line("type Kind uint16");
    out.blank();
    let mut all: Vec<(&str, &str, &str)> = Vec::new();
    for record in &plan.records {
        let kind = &names.record(record.id).kind;
        all.push((kind, &record.record.prose.doc, &record.record.name));
    }
    if plan.stream.framing.has_optional() {
        all.push(("KindUnknown", "An optional record of unknown type.", "unknown"));
    }
    if let Some(id) = plan.following() {
        let doc = "A record of the stream that goes on within this one.";
        all.push((&names.inner[id.0].kind, doc, plan.inner(id).id));
    }
    out.block_in_parentheses("const (", |out| {
        for (i, (kind, doc, _)) in all.iter().enumerate() {
            out.blank();
            out.about(kind, doc);
            out.line(format!("{kind}{}", if i == 0 { " Kind = iota + 1" } else { "" }));
        }
        out.blank();
        out.comment("kinds counts the kinds, the zero value included.");
        out.line("kinds");
    });
    let doc = "String gives the name of the record in the format.";
    out.function(doc, "(k Kind) String() string", |out| {
        out.open("switch k {");
        for (kind, _, name) in &all {
            out.reopen(format!("case {kind}:"));
            out.line(format!("return \"{name}\""));
        }
        out.close("}");
        out.line("return \"none\"");
    });
    let doc = "ParseKind gives the kind of the records with a name in the format.";
    out.function(doc, "ParseKind(name string) (kind Kind, ok bool)", |out| {
        out.open("switch name {");
        for record in &plan.records {
            out.reopen(format!("case \"{}\":", record.record.name));
            out.line(format!("return {}, true", names.record(record.id).kind));
        }
        out.close("}");
        out.line("return 0, false");
    });
    let doc = "Optional tells whether the type of such a record is marked as one that a reader may pass over.";
    out.function(doc, "(k Kind) Optional() bool", |out| {
        let framing = &plan.stream.framing;
        let optional = plan.records.iter().filter(|r| framing.is_optional(r.record.code));
        let mut optional: Vec<&str> =
            optional.map(|record| names.record(record.id).kind.as_str()).collect();
        optional.extend(framing.has_optional().then_some("KindUnknown"));
        match optional.as_slice() {
            [] => out.line("return false"),
            all => {
                let all: Vec<String> = all.iter().map(|kind| format!("k == {kind}")).collect();
                out.line(format!("return {}", all.join(" || ")));
            }
        }
    });
}

/// The functions that judge a stream as a whole.
fn judges(out: &mut Output, plan: &StreamPlan) {
    let doc = "Verify reads a stream to its end, and tells what is wrong with it.";
    let options = "octets []byte, options ...streamspec.Option";
    out.function(doc, &format!("Verify({options}) error"), |out| {
        out.line("r := NewReader(octets, options...)");
        out.block("for r.Next() {", |_| {});
        out.line("return r.Err()");
    });
    let doc =
        "Check judges a stream as what a writer has put out: by the rules that bind a writer.";
    out.function(doc, &format!("Check({options}) error"), |out| {
        out.line("context := wire.NewContext(options)");
        out.line("context.Writer = true");
        out.line("r := newReader(wire.FromOctets(octets), context)");
        out.block("for r.Next() {", |_| {});
        out.line("return r.Err()");
    });
    if plan.stands_in_a_body {
        let doc = "Judge reads a stream that stands within another one to its end. It is for the \
                   packages of such streams.";
        out.function(doc, "Judge(octets []byte, context wire.Context) error", |out| {
            out.line("r := newReader(wire.FromOctets(octets), context)");
            out.block("for r.Next() {", |_| {});
            out.line("return r.Err()");
        });
    }
}

/// The function that clears a stream as a whole.
fn clears(out: &mut Output, plan: &StreamPlan, names: &Names) {
    if !plan.stands_in_a_body {
        return;
    }
    out.import("bytes");
    let doc = "Cleared gives a stream with zeros where readers pass over what writers refuse; as it is, if it \
               breaks a rule.";
    out.function(doc, "Cleared(octets []byte) []byte", |out| {
        let unchanged = "return octets";
        out.line("var out bytes.Buffer");
        out.line("r := NewReader(octets)");
        out.refuse("r.Err() != nil", "octets");
        let mut given = vec!["&out".to_owned()];
        given.extend(plan.order_magic.map(|_| "r.ByteOrder()".to_owned()));
        for header in &names.headers {
            let variable = &header.variable;
            out.line(format!("{variable} := r.{}().Cleared()", header.accessor));
            given.push(format!("&{variable}"));
        }
        out.line(format!("w, err := NewWriter({})", given.join(", ")));
        out.refuse("err != nil", "octets");
        out.block("for r.Next() {", |out| {
            out.block("if w.Write(r.Record().Cleared()) != nil {", |out| out.line(unchanged));
        });
        out.refuse("r.Err() != nil || w.Close() != nil", "octets");
        out.line("return out.Bytes()");
    });
}

/// Every rule that code can break; those that no machine checks are in the book alone.
fn rules(out: &mut Output, plan: &StreamPlan, names: &Names) {
    out.import_own("streamspec");
    let rule = |out: &mut Output, variable: &str, (id, class, text): (&str, &str, &str)| {
        out.blank();
        out.about(variable, text);
        out.open(format!("var {variable} = streamspec.Rule{{"));
        out.columns(&[
            ("ID:".into(), format!("{},", quoted(id))),
            ("Class:".into(), format!("streamspec.Class{class},")),
            ("Text:".into(), format!("{},", quoted(text))),
        ]);
        out.close("}");
    };
    for (index, stated) in plan.stream.rules.iter().enumerate().filter(|(_, r)| r.reported) {
        let class = names::exported(stated.class.name());
        let variable = names.rule(crate::model::RuleId(index));
        rule(out, variable, (&stated.id, &class, &stated.text));
    }
    if !plan.state.sets.is_empty() {
        let id = format!("{}.memory", plan.stream.name);
        let text = "The reader has no memory left for what it must remember.";
        rule(out, "ruleMemory", (&id, "Memory", text));
    }
    plan.patterns.iter().for_each(|pattern| patterns::print(out, names, pattern));
}

/// The types of the whole stream, and functions that decode elements; whether there are any.
fn shared_types(out: &mut Output, plan: &StreamPlan, names: &Names) -> bool {
    let mut any = false;
    for (index, ty) in plan.stream.types.iter().enumerate() {
        if ty.home.is_none() {
            any |= records::declare_type(out, plan, names, TypeId(index));
        }
    }
    for index in 0..plan.stream.types.len() {
        any |= decoder(out, plan, names, TypeId(index));
    }
    any
}

/// The function that decodes an element of a type, where some body has an array of it.
fn decoder(out: &mut Output, plan: &StreamPlan, names: &Names, id: TypeId) -> bool {
    let is = |take: &Take| match take {
        Take::Scalars(scalar, _) => scalar.of == Some(id),
        Take::Structures(of, _) => *of == id,
        _ => false,
    };
    let mut parts = plan.records.iter().flat_map(|record| &record.parts);
    if !parts.any(|part| is(&part.take)) {
        return false;
    }
    out.import_own("streamspec");
    let (name, function) = (names.ty(id), &names.types[id.0].decode);
    let doc = format!("{function} decodes an element.");
    let signature = format!("{function}(b []byte, order streamspec.ByteOrder) (v {name})");
    out.function(&doc, &signature, |out| match &plan.stream.ty(id).body {
        TypeBody::Structure(_) => {
            let declared = plan.ty(id).endian == Endian::Declared;
            out.line(format!("v.Decode(b{})", if declared { ", order" } else { "" }));
            out.line("return v");
        }
        TypeBody::Enum { primitive, .. } | TypeBody::Bits { primitive, .. } => {
            let octets = match primitive.size() {
                1 => "b[0]".to_owned(),
                size => format!("order.Uint{}(b)", size * 8),
            };
            out.line(format!("return {name}({octets})"));
        }
    });
    true
}
