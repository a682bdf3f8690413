//! What the writer does with one record, statement by statement.

use super::framed::Framing;
use super::output::Code;
use super::parts::Body;
use super::rules::Remembering;
use super::takes::{Given, Takes};
use crate::plan::{Control, RecordPlan, Shape};

const WRITING: Given = Given {
    state: "self.state",
    state_reference: "&self.state",
    version: "self.state.version",
    endian: "self.state.endian",
    role: "Role::Writer",
    short: "None",
};

/// The statements of the writer's method for a record.
pub fn write(framing: &Framing, record: &RecordPlan) -> String {
    let file = framing.file;
    let kind = file.kind(record.id);
    let in_body = format!("map_err(|f| in_body(self.here(), f, {kind}, header))?");
    let instance = instance(framing, record);
    let mut code = Code::default();
    code.line(&format!("let header = self.admit({kind}{instance})?;"));
    if file.plan.state.instance {
        code.line(&format!("self.state.instance = {};", framing.instance_wide));
    }
    match record.shape {
        Shape::Parts => {
            let short = if record.length.layouts.is_empty() { "" } else { ", None" };
            code.line(&format!("let size = body.measure(&self.state{short}).{in_body};"));
            sized(framing, "size as u64", &mut code);
            rules(framing, record, (&in_body, "None"), &mut code);
        }
        _ => {
            sized(framing, &record.length.octets.to_string(), &mut code);
            check_fixed(framing, record, (&in_body, WRITING), &mut code);
        }
    }
    before(framing, record, None, &mut code);
    put(framing, record, "None", &mut code);
    after(framing, record, None, &mut code);
    code.finish()
}

/// The statements of the writer's method that passes on a record in a layout with fewer fields.
pub fn relay(framing: &Framing, record: &RecordPlan) -> Option<String> {
    if record.length.layouts.is_empty() {
        return None;
    }
    let file = framing.file;
    let (kind, name) = (file.kind(record.id), file.names.record(record.id));
    file.import("crate", "Layout");
    let mut code = Code::default();
    code.line(&format!("let short = {name}::LAYOUTS.iter().position(|known| *known == layout);"));
    code.open("if short.is_none()");
    code.line("return Err(Misuse::Layout.into());");
    code.close();
    code.line(&format!("let header = self.admit({kind}{})?;", instance(framing, record)));
    if file.plan.state.instance {
        code.line(&format!("self.state.instance = {};", framing.instance_wide));
    }
    if record.shape == Shape::Parts {
        let in_body = format!("map_err(|f| in_body(self.here(), f, {kind}, header))?");
        code.line("let body = &body.in_layout(short, self.state.endian);");
        code.line(&format!("let size = body.measure(&self.state, short).{in_body};"));
        sized(framing, "size as u64", &mut code);
        let moved = match super::layouts::has_gaps(record) {
            true => format!("map_err(|f| f.moved({name}::gaps(short))).{in_body}"),
            false => in_body,
        };
        rules(framing, record, (&moved, "short"), &mut code);
        before(framing, record, Some("short"), &mut code);
        put(framing, record, "short", &mut code);
    } else {
        gather(framing, record, &mut code);
    }
    after(framing, record, Some("short"), &mut code);
    Some(code.finish())
}

/// A structure of fixed size that lacks fields: its octets are put where they stand in the output, and
/// read back from there, so that what is checked is what a reader finds.
fn gather(framing: &Framing, record: &RecordPlan, code: &mut Code) {
    let file = framing.file;
    let (kind, name) = (file.kind(record.id), file.names.record(record.id));
    let (size, header) = (record.length.octets, framing.header_size);
    let total = header + size + framing.padding().after(size);
    file.import("crate::octets", "gather");
    sized(framing, "layout.length as u64", code);
    code.line(&format!("let mut o = [0; {total}];"));
    code.line("let whole = body.write(self.state.endian);");
    code.line(&format!("let size = gather(&whole, layout.gaps, &mut o[{header}..]);"));
    let moved = format!(
        "map_err(|f| {{\nlet offset = view.place(f.offset);\n\
         in_body(self.here(), Fault {{ offset, ..f }}, {kind}, header)\n}})?"
    );
    file.import("crate", "LayoutView");
    code.line(&format!(
        "let (view, _) = LayoutView::<{name}>::new(&o[{header}..], Some(layout), self.state.endian);"
    ));
    code.line("let octets = view.whole();");
    code.open("if octets != whole");
    code.line("return Err(Misuse::Layout.into());");
    code.close();
    checks(framing, record, (&moved, Given { short: "short", ..WRITING }), code);
    before(framing, record, Some("short"), code);
    let to = framing.pad_to;
    let end = match to {
        1 => format!("{header} + size"),
        to => {
            file.import("crate", "padding");
            format!("{header} + size + padding(size as u64, {to}) as usize")
        }
    };
    let counted = if framing.in_length { end.clone() } else { format!("{header} + size") };
    summed(framing, &[&format!("&o[{header}..{counted}]")], code);
    code.line(&format!("o[..{header}].copy_from_slice(&header.write(self.state.endian));"));
    run(record, code);
    code.line(&format!("self.put(&o[..{end}])?;"));
    trailer(framing, code);
}

/// The length of the body, in the header.
fn sized(framing: &Framing, size: &str, code: &mut Code) {
    code.line(&format!("let header = self.sized(header, {size})?;"));
    if framing.file.plan.state.framing {
        code.line("self.state.framing = header;");
    }
}

fn instance(framing: &Framing, record: &RecordPlan) -> &'static str {
    match (&framing.instance_field, record.instance_varies) {
        (None, _) => "",
        (Some(_), true) => ", instance",
        (Some(_), false) => ", 0",
    }
}

fn check_fixed(framing: &Framing, record: &RecordPlan, how: (&str, Given), code: &mut Code) {
    if record.shape.has_body() {
        code.line("let octets = body.write(self.state.endian);");
    }
    checks(framing, record, how, code);
}

fn checks(
    framing: &Framing,
    record: &RecordPlan,
    (in_body, given): (&str, Given),
    code: &mut Code,
) {
    let file = framing.file;
    let takes = Takes::of_record(record);
    if record.fixed.needs.checks {
        let name = file.names.record(record.id);
        code.line(&format!("{name}::check(&octets{}).{in_body};", takes.arguments(given)));
    }
    if takes.role {
        file.import("crate::error", "Role");
    }
    rules(framing, record, (in_body, given.short), code);
}

/// The rules on several fields, when the length of the body is known.
fn rules(framing: &Framing, record: &RecordPlan, (in_body, short): (&str, &str), code: &mut Code) {
    if record.rules.is_empty() {
        return;
    }
    let file = framing.file;
    if record.rules_need.role {
        file.import("crate::error", "Role");
    }
    let arguments = Body { file, record }.rule_arguments("&self.state", "Role::Writer", short);
    let body = match record.shape {
        Shape::Empty => file.names.record(record.id),
        _ => "body",
    };
    code.line(&format!("{body}.check_rules({arguments}).{in_body};"));
}

fn remembering<'r>(framing: &'r Framing, record: &'r RecordPlan) -> Remembering<'r> {
    Remembering::of(framing.file, record, ("body.", "body.head."), "self.state")
}

fn in_layout<'r>(
    framing: &'r Framing,
    record: &'r RecordPlan,
    short: Option<&'static str>,
) -> Remembering<'r> {
    Remembering { short, ..remembering(framing, record) }
}

/// What is still checked before anything is written.
fn before(framing: &Framing, record: &RecordPlan, short: Option<&'static str>, code: &mut Code) {
    let file = framing.file;
    for (set, value, there) in in_layout(framing, record, short).sets() {
        file.import("crate::remember", "Insertion");
        file.memory_rule();
        let there = there.map(|there| format!("{there} && ")).unwrap_or_default();
        code.open(&format!("if {there}self.state.{set}.check({value}) == Insertion::Full"));
        code.line(
            "return Err(error(self.here(), Fault::new(&rules::MEMORY, 0, \"\"), \"framing\", header));",
        );
        code.close();
    }
    if let Some(Control::Begins(id)) = record.control
        && file.plan.inner(id).newest().is_some()
    {
        code.line(&format!("self.inner_ended({})?;", file.kind(record.id)));
    }
    if !record.is_last {
        return;
    }
    if file.plan.records.iter().any(|record| record.required.is_some()) {
        let role = if framing.required_takes_role() { "Role::Writer" } else { "" };
        code.open(&format!("if let Err(rule) = self.state.complete({role})"));
        code.line(
            "return Err(error(self.here(), Fault::new(rule, 0, \"\"), \"framing\", header));",
        );
        code.close();
    }
    if !framing.inner.is_empty() {
        code.line(&format!("self.inner_ended({})?;", file.kind(record.id)));
    }
}

/// A statement that puts the checksum of a record into its header, if it has one: of the header and of
/// such pieces of octets.
pub(super) fn summed(framing: &Framing, pieces: &[&str], code: &mut Code) {
    let Some(checksum) = &framing.checksum else { return };
    framing.file.import_all("crate::checksum", &["Sum", checksum.crc]);
    let header = format!("Sum::of(&{}, &header.write(self.state.endian))", checksum.crc);
    let pieces: String = pieces.iter().map(|piece| format!(".then({piece})")).collect();
    code.line(&format!("let sum = {header}{pieces};"));
    put_sum(&checksum.field, code);
}

fn put_sum(field: &str, code: &mut Code) {
    code.line(&format!("let header = RecordHeader {{ {field}: sum.value(), ..header }};"));
}

/// The same for a body of parts, which are put one by one.
fn summed_parts(framing: &Framing, arguments: &str, code: &mut Code) {
    let Some(checksum) = &framing.checksum else { return };
    framing.file.import_all("crate::checksum", &["Sum", checksum.crc]);
    let crc = checksum.crc;
    code.line(&format!("let mut sum = Sum::of(&{crc}, &header.write(self.state.endian));"));
    code.line(&format!("let Ok(()) = body.put(&mut sum, {arguments});"));
    if framing.in_length {
        framing.file.import("crate", "padding");
        let to = framing.pad_to;
        code.line(&format!(
            "let sum = sum.then(&[0; {to}][..padding(size as u64, {to}) as usize]);"
        ));
    }
    put_sum(&checksum.field, code);
}

/// Statements before a record is put, all of which stands in `o`: the checksum of the stream so far is put
/// where the record holds it, and begins again with a section.
fn run(record: &RecordPlan, code: &mut Code) {
    begin_sum(record, code);
    if let Some(sum) = record.sum {
        let at = sum.offset;
        code.line(&format!("self.state.running.put(&mut o, {at}, self.state.endian);"));
    }
}

fn begin_sum(record: &RecordPlan, code: &mut Code) {
    if record.summed && record.begins_a_section {
        code.line("self.state.running.begin();");
    }
}

fn put(framing: &Framing, record: &RecordPlan, short: &str, code: &mut Code) {
    let (to, header) = (framing.pad_to, framing.header_size);
    match record.shape {
        Shape::Parts => {
            framing.file.import("crate::sink", "Filled");
            let body = Body { file: framing.file, record };
            let arguments = body.put_arguments("&self.state", "self.state.endian", short);
            summed_parts(framing, &arguments, code);
            begin_sum(record, code);
            code.line("self.put(&header.write(self.state.endian))?;");
            if record.summed {
                framing.file.import("crate::checksum", "Summing");
                let place = record.sum.map(|sum| sum.in_body);
                code.line("let mut running = self.state.running;");
                code.line(&format!(
                    "let mut sink = Summing::new(&mut self.sink, &mut running, {place:?}, \
                     self.state.endian);"
                ));
            }
            let sink = if record.summed { "sink" } else { "self.sink" };
            let put = format!("body.put(&mut Filled(&mut {sink}), {arguments})");
            code.open(&format!("if let Err(error) = {put}"));
            code.line("return Err(self.cut(error));");
            code.close();
            if record.summed {
                code.line("self.state.running = running;");
            }
            code.line("self.written += size as u64;");
            if to > 1 {
                framing.file.import("crate", "padding");
                code.line(&format!(
                    "self.put(&[0; {to}][..padding(size as u64, {to}) as usize])?;"
                ));
            }
        }
        Shape::Empty => {
            summed(framing, &[], code);
            begin_sum(record, code);
            code.line("self.put(&header.write(self.state.endian))?;");
        }
        Shape::Plain | Shape::Whole | Shape::Layouts => {
            let size = record.length.octets;
            let total = header + size + framing.padding().after(size);
            let zeros = format!("&[0; {}]", framing.padding().after(size));
            match framing.in_length && framing.padding().after(size) > 0 {
                true => summed(framing, &["&octets", &zeros], code),
                false => summed(framing, &["&octets"], code),
            }
            code.line(&format!("let mut o = [0; {total}];"));
            code.line(&format!("o[..{header}].copy_from_slice(&header.write(self.state.endian));"));
            code.line(&format!("o[{header}..{}].copy_from_slice(&octets);", header + size));
            run(record, code);
            code.line("self.put(&o)?;");
        }
    }
    trailer(framing, code);
}

/// What follows the padding, if anything does.
fn trailer(framing: &Framing, code: &mut Code) {
    if framing.trailer.is_some() {
        code.line("self.put_trailer(header)?;");
    }
}

/// What is remembered, and who goes on.
fn after(framing: &Framing, record: &RecordPlan, short: Option<&'static str>, code: &mut Code) {
    let file = framing.file;
    let remembering = in_layout(framing, record, short);
    if record.begins_a_section {
        code.line("self.state.begin_section();");
    }
    for (set, value, there) in remembering.sets() {
        match there {
            None => code.line(&format!("self.state.{set}.insert({value});")),
            Some(there) => {
                code.open(&format!("if {there}"));
                code.line(&format!("self.state.{set}.insert({value});"));
                code.close();
            }
        }
    }
    remembering.keep(code);
    if framing.unique.is_some() {
        code.line("self.wrote(header);");
    }
    code.line(&format!("self.state.saw({});", file.kind(record.id)));
    if record.is_last {
        code.line("self.closed = true;");
    }
    if let Some(Control::Resumes(id)) = record.control {
        let mine = framing.inner.iter().filter(|line| line.id == id.0);
        let begun: Vec<String> = mine.map(|line| format!("self.{}_begun", line.method)).collect();
        if !begun.is_empty() {
            code.line(&format!("self.closed = {};", begun.join(" || ")));
        }
    }
    if framing.is_inner && record.is_last {
        code.line("self.sink.hand_back(true);");
    }
    if framing.is_inner && record.control == Some(Control::Returns) {
        code.line("self.returned = self.sink.hand_back(false);");
        code.line("self.closed = self.returned;");
    }
}
