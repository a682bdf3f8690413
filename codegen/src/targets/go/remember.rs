//! What reader and writer take note of: what a header tells of the stream, and what later records look
//! at (step 10 of `spec/reading.md`).

use super::expressions::widened;
use super::fixed::as_version;
use super::framing::Framing;
use super::output::Output;
use super::scopes::{self, Names};
use crate::model::{Field, Kind, Scalar, SetId, TypeBody};
use crate::plan::{HeaderPlan, RecordPlan, Remember, StreamPlan, VersionSource};

/// Who remembers.
#[derive(Clone, Copy)]
pub enum Codec<'a> {
    /// The reader, all at once.
    Reader(&'a Framing<'a>),
    /// The writer, before it writes: whether there is room.
    Before {
        /// Whether the record is in a layout with fewer fields.
        laid_out: bool,
    },
    /// The writer, after it has written.
    After {
        /// Whether the record is in a layout with fewer fields.
        laid_out: bool,
    },
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
        let code = format!("{own}.{}", scopes::fields(&header.header.body)[at]);
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
    let fields = scopes::fields(&header.header.body);
    let field =
        |index: usize| (format!("{own}.{}", fields[index]), &header.header.body.fields[index]);
    if let Some((at, mask)) = header.big_endian
        && super::state::has_order(plan)
    {
        let (code, of) = field(at);
        out.block(format!("if {code}.{}() {{", part_method(plan, names, of, mask)), |out| {
            out.line(format!("{state}.order = streamspec.BigEndian"));
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
    let fields = scopes::fields(structure);
    let scope_fields = |index: usize| value(&fields, structure.fields.get(index), index);
    match codec {
        Codec::Reader(_) if record.begins_a_section => out.line("r.state.beginSection()"),
        // There is room for what is remembered of it, since nothing else is.
        Codec::Before { .. } if record.begins_a_section => {
            return out.line("w.state.beginSection()");
        }
        Codec::Reader(_) | Codec::Before { .. } | Codec::After { .. } => {}
    }
    for what in &record.remember {
        match (what, codec) {
            (Remember::InSet(set, field), _) => {
                insert(out, (names, record), (*set, *field), &scope_fields(*field), (r, codec));
            }
            // What no codec looks at has no place in the state.
            (Remember::Latest(field), _) if !plan.state.earlier.contains(&(record.id, *field)) => {}
            (Remember::Latest(field), Codec::Reader(_) | Codec::After { .. }) => {
                let name = names.earlier(record.id, *field);
                out.line(format!("{r}.state.{name} = {}", scope_fields(*field)));
            }
            (Remember::Version(field), Codec::Reader(_) | Codec::After { .. }) => {
                let code = format!("v.{}", fields[*field]);
                let version = as_version(&code, &structure.fields[*field]);
                out.line(format!("{r}.state.version = {version}"));
            }
            (Remember::Latest(_) | Remember::Version(_), Codec::Before { .. }) => {}
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
        let wide = widened(scalar, &format!("{own}.Value"));
        code = format!("wire.If({own}.Present, {wide})");
    } else {
        code = widened(scalar, &code);
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
    let own = scopes::fields(&record.record.body);
    let stated = &record.record.body.fields[field];
    let mut there = Vec::new();
    if stated.condition.is_some() {
        there.push(format!("v.{}.Present", own[field]));
    }
    if let Some(since) = stated.since {
        there.push(format!("{r}.state.version >= {since}"));
    }
    let laid_out = match codec {
        Codec::Reader(_) => true,
        Codec::Before { laid_out } | Codec::After { laid_out } => laid_out,
    };
    if record.may_lack(field) && laid_out {
        there.push(format!("!l.Lacks({field})"));
    }
    let full = |function: &str| format!("{r}.state.{set}.{function}({value}) == wire.Full");
    let there = there.join(" && ");
    match codec {
        Codec::After { .. } => match there.is_empty() {
            true => out.line(format!("{r}.state.{set}.Insert({value})")),
            false => out.block(format!("if {there} {{"), |out| {
                out.line(format!("{r}.state.{set}.Insert({value})"));
            }),
        },
        Codec::Before { .. } | Codec::Reader(_) => {
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
