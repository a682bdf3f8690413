//! The file of a reader: what is read of the stream itself, its headers and the header of each record.

use askama::Template;

use crate::model::*;
use crate::plan::{Control, InnerId, Shape};
use crate::targets::c::checksum::{ChecksumText, RunningText};
use crate::targets::c::context::{Context, Frame};
use crate::targets::c::fixed::checker;
use crate::targets::c::items::{self, Item};
use crate::targets::c::names::{Names, Of, snake};
use crate::targets::c::output::{Code, Function, Support};
use crate::targets::c::parts::Parts;
use crate::targets::c::place::{address, header_rules, incomplete, memory_rule};
use crate::targets::c::remember::{UniqueText, declared, unique};
use crate::targets::c::shared::has_signs;
use crate::targets::c::stream::{
    Follower, beginnings, followers, following, has_version, sets, turned,
};
use crate::targets::c::tidy::tidy;
use crate::targets::c::trailer::TrailerText;
use crate::targets::c::varying;
use crate::targets::literal::list_of_octets;

#[derive(Template)]
#[template(path = "c/reader.c.txt", escape = "none")]
struct ReaderText {
    title: String,
    source: String,
    module: String,
    prefix: String,
    upper: String,
    ends_with_input: bool,
    sets: usize,
    own_sets: Vec<String>,
    headers: String,
    /// The magic that tells the order of octets: where it stands and ends, and its octets, the most
    /// significant first.
    order_magic: Option<(u64, u64, String)>,
    version: u32,
    header_size: u64,
    header_load: String,
    header_check: Option<String>,
    type_field: String,
    type_offset: u64,
    length_field: String,
    length_offset: u64,
    instance_field: Option<String>,
    looks_at_instance: bool,
    looks_at_framing: bool,
    instance_offset: u64,
    instance_name: String,
    declared: bool,
    has_more: bool,
    has_version: bool,
    first: Option<(String, String)>,
    cases: Vec<(String, String)>,
    length_checks: Vec<(String, String)>,
    checksum: Option<ChecksumText>,
    running: Option<RunningText>,
    unique: Option<UniqueText>,
    memory: String,
    optional: Option<String>,
    padding: Option<PaddingText>,
    outer_padding: bool,
    pad_to: u64,
    trailer: Option<TrailerText>,
    required: bool,
    takes: String,
    records: String,
    inner: Vec<InnerText>,
    beginnings: Vec<BeginningText>,
    chosen: bool,
    uses: Uses,
    wide_length: bool,
}

pub(super) struct PaddingText {
    pub(super) zero: Option<String>,
    pub(super) mode: Option<&'static str>,
}

struct InnerText {
    upper: String,
    member: String,
    module: String,
    prefix: String,
    returns: Vec<String>,
    memory: bool,
    /// Whether it is ever begun.
    begins: bool,
    path: String,
}

/// How an inner stream begins of which there may be several descriptions.
struct BeginningText {
    name: String,
    looks: bool,
    signs: Vec<(String, String)>,
    newest: String,
}

/// Which of the support code the records need.
struct Uses {
    /// An error at the type.
    at_type: bool,
    instance: bool,
    body: bool,
    fixed: bool,
    at_length: bool,
    wrong_length: bool,
    check_length: bool,
    padding: bool,
    last: bool,
    layouts: bool,
    in_body: bool,
}

/// Prints a reader.
pub(super) struct Reader<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) names: Names<'a>,
    pub(super) length_field: &'a str,
}

/// The text of the reader.
pub fn reader(context: &Context) -> askama::Result<String> {
    let names = context.names;
    let stream = names.stream;
    let framing = &stream.framing;
    let field =
        |index: usize| (names.member(Of::RecordHeader, index).to_owned(), framing.offset(index));
    let (type_field, type_offset) = field(framing.type_field);
    let (length_field, length_offset) = field(framing.length_field);
    let reader = Reader {
        context,
        names,
        length_field: names.member(Of::RecordHeader, framing.length_field),
    };
    let mut all = Code::default();
    let mut records = String::new();
    for record in &names.plan.records {
        let function = reader.record(record);
        records += &function.text;
        all.note(&function.code);
    }
    if framing.has_optional() {
        all.call(Support::TakeBody);
        if !framing.padding.in_length && framing.padding.to > 1 {
            all.call(Support::DirtyPadding);
        }
    }
    let header = items::record_header(names);
    let header_load = reader.load(&header, &turned(framing.endian, "reader->state."));
    let with_parts = names.plan.records.iter().filter(|record| record.shape == Shape::Parts);
    let takes = with_parts.map(|record| Parts { context, record }.take(&reader.take_turned()).text);
    let instance = framing.instance_field.map(field);
    let length_checks = reader.length_checks();
    let uses = uses(names, &all, !length_checks.is_empty());
    let text = ReaderText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        module: names.module(),
        prefix: names.prefix(),
        upper: names.upper(),
        sets: sets(names),
        own_sets: (0..stream.sets.len()).map(|i| names.set(SetId(i)).to_owned()).collect(),
        headers: reader.headers(),
        order_magic: names.plan.order_magic.map(order_magic),
        version: stream.versions[0].number,
        header_size: framing.header.head,
        header_load,
        header_check: checker(context, &header, header.fixed)
            .map(|callee| reader.call("&header", &callee, "&reader->error", &mut Code::default())),
        wide_length: items::is_wide(framing.integer(framing.length_field)),
        type_offset,
        length_checks,
        length_offset,
        instance_offset: instance.as_ref().map_or(type_offset, |i| i.1),
        instance_name: framing
            .instance_field
            .map_or("type", |index| &framing.header.fields[index].name)
            .to_owned(),
        instance_field: instance.map(|i| i.0),
        looks_at_instance: names.plan.state.instance,
        looks_at_framing: names.plan.state.framing,
        has_more: names.plan.further().next().is_some(),
        declared: framing.endian == Endian::Declared,
        has_version: has_version(names),
        first: names
            .plan
            .first
            .and_then(|id| Some((names.code(id), address(names, stream.record(id).first?)))),
        cases: names
            .plan
            .records
            .iter()
            .map(|r| (names.code(r.id), names.item(Of::Record(r.id)).to_owned()))
            .collect(),
        checksum: ChecksumText::of(names),
        running: RunningText::of(names),
        unique: unique(names),
        memory: memory_rule(names),
        optional: names.optional(),
        padding: reader.padding(),
        outer_padding: !framing.padding.in_length && framing.padding.to > 1,
        pad_to: framing.padding.to,
        trailer: TrailerText::of(names),
        required: incomplete(context).is_some(),
        ends_with_input: framing.end.is_none(),
        takes: varying::texts(context, |one| one.next() + &one.take().text)
            + &takes.collect::<String>(),
        inner: reader.inner(),
        beginnings: reader.beginnings(),
        chosen: following(names).len() > 1,
        uses,
        records,
        type_field,
        length_field,
    };
    Ok(tidy(&text.render()?))
}

/// Which support code is called.
fn uses(names: Names, all: &Code, has_length_checks: bool) -> Uses {
    let framing = &names.stream.framing;
    let wrong_length = all.calls(Support::WrongLength);
    let unknown = framing.has_optional();
    let check_length = wrong_length || unknown || all.calls(Support::CheckLength);
    Uses {
        at_type: framing.optional_mark() != Some(0)
            || names.plan.first.is_some()
            || all.calls(Support::AtType),
        instance: all.calls(Support::AtInstance) || framing.unique.is_some(),
        body: all.calls(Support::TakeBody),
        fixed: all.calls(Support::IncompleteBody) || all.calls(Support::TakeBody),
        at_length: wrong_length
            || check_length && has_length_checks
            || all.calls(Support::AtLength),
        check_length,
        wrong_length,
        padding: all.calls(Support::DirtyPadding),
        last: all.calls(Support::Finish),
        layouts: names.plan.records.iter().any(|r| !r.length.layouts.is_empty()),
        in_body: all.calls(Support::InBody),
    }
}

impl<'a> Reader<'a> {
    /// Where the functions of a reader find things.
    pub(super) fn frame(&self, view: &'a str, turned: &'a str) -> Frame<'a> {
        Frame {
            body: "&body",
            body_dot: "body.",
            view,
            view_dot: "",
            state: "&reader->state",
            state_dot: "reader->state.",
            mode: "reader->state.mode",
            turned,
            turned_by_state: false,
            layout: "record->layout",
            remaining: "0",
            error: "&reader->error",
        }
    }

    /// Whether octets are turned around, in a function that takes the state.
    pub(super) fn take_turned(&self) -> String {
        turned(self.names.stream.framing.endian, "state->")
    }

    /// A call of a function that checks a structure at a place.
    fn call(&self, place: &str, callee: &Function, error: &str, out: &mut Code) -> String {
        let frame = Frame { body: place, error, ..self.frame("", "false") };
        format!("{}({})", callee.name, frame.arguments(callee, out).join(", "))
    }

    fn load(&self, item: &Item, turned: &str) -> String {
        let turned = match item.turnable(self.names.stream) {
            true => format!(", {turned}"),
            false => String::new(),
        };
        format!("{}_load_{}(octets{turned}, ", self.names.prefix(), item.function(self.names))
    }

    fn headers(&self) -> String {
        let names = self.names;
        let mut code = Code::default();
        for (index, header) in names.stream.headers.iter().enumerate() {
            let item = items::header(names, index);
            let (name, size) = (&header.name, header.body.head);
            let member = format!("reader->state.{}", names.header(index));
            let load = self.load(&item, &turned(header.endian, "reader->state."));
            code.line("");
            code.when(
                format_args!("reader->length - reader->at < {size}"),
                format_args!(
                    "return in_header(reader, {}, \"{name}\");",
                    address(names, header.complete)
                ),
            );
            code.line("octets = reader->octets + reader->at;");
            code.line(format_args!("{load}&{member});"));
            // What a field tells holds for those behind it.
            declared(names, index, &member, "reader->state.", &mut code);
            let place = format!("&{member}");
            let fault = format!("return located(reader, NULL, \"{name}\");");
            if let Some(callee) = checker(self.context, &item, item.fixed) {
                let call = self.call(&place, &callee, "&reader->error", &mut Code::default());
                code.when(format_args!("!{call}"), &fault);
            }
            if let Some(callee) = header_rules(self.context, index) {
                let call = self.call(&place, &callee, "&reader->error", &mut Code::default());
                code.when(format_args!("!{call}"), &fault);
            }
            if names.plan.running.is_some() {
                code.line(format_args!(
                    "streamspec_sum_add(&reader->state.running.sum, octets, {size});"
                ));
            }
            code.line(format_args!("reader->at += {size};"));
        }
        code.text()
    }

    pub(super) fn length_checks(&self) -> Vec<(String, String)> {
        let framing = &self.names.stream.framing;
        let length_field = self.length_field;
        let mut checks = Vec::new();
        let greatest = framing.greatest_length();
        if let Some((_, rule)) = framing.length_least {
            let wrapped = format!("header->{length_field} > {greatest:#x}");
            checks.push((wrapped, address(self.names, rule)));
        }
        if let Some((_, rule)) = framing.length_max.filter(|(most, _)| *most < greatest) {
            let limit = self.names.constant("LENGTH_MAX");
            checks.push((format!("header->{length_field} > {limit}"), address(self.names, rule)));
        }
        if let Some(rule) = framing.length_aligned {
            let to = framing.padding.to;
            checks.push((format!("header->{length_field} % {to}"), address(self.names, rule)));
        }
        checks
    }

    pub(super) fn padding(&self) -> Option<PaddingText> {
        let padding = self.names.stream.framing.padding;
        if padding.to == 1 {
            return None;
        }
        Some(PaddingText {
            zero: padding.zero.map(|rule| address(self.names, rule)),
            mode: (!padding.verified).then_some("reader->state.mode != STREAMSPEC_READ && "),
        })
    }

    fn inner(&self) -> Vec<InnerText> {
        let names = self.names;
        // A description without a sign is never chosen but as the newest.
        let beginnings = self.beginnings().into_iter();
        let chosen: Vec<String> = beginnings
            .flat_map(|b| b.signs.into_iter().map(|(_, module)| module).chain([b.newest]))
            .collect();
        let text = |follower: Follower| {
            let inner = follower.names;
            let returning = inner.plan.records.iter();
            let returning = returning.filter(|r| r.control == Some(Control::Returns) && !r.is_last);
            InnerText {
                path: inner.stream.id.clone(),
                upper: inner.upper(),
                member: names.inner(inner),
                module: inner.module(),
                prefix: inner.prefix(),
                returns: returning.map(|r| inner.code(r.id)).collect(),
                memory: sets(inner) > 0,
                begins: chosen.contains(&inner.module()),
            }
        };
        followers(names).into_iter().map(text).collect()
    }

    fn beginnings(&self) -> Vec<BeginningText> {
        let names = self.names;
        let text = |id: InnerId| {
            let of = followers(names).into_iter().filter(|follower| follower.id == id);
            let of: Vec<Follower> = of.collect();
            let signs = of.iter().filter(|_| of.len() > 1).filter_map(|follower| {
                let signs = has_signs(&follower.candidate.signs, "octets", "left")?;
                Some((signs, follower.names.module()))
            });
            let signs: Vec<_> = signs.collect();
            BeginningText {
                name: beginning(names, id),
                looks: !signs.is_empty(),
                signs,
                newest: of[0].names.module(),
            }
        };
        beginnings(names).into_iter().map(text).collect()
    }
}

/// The name of the function by which an inner stream begins, without its verb.
pub(super) fn beginning(names: Names, id: InnerId) -> String {
    format!("inner_{}", snake(names.plan.inner(id).id))
}

fn order_magic(magic: &OrderMagic) -> (u64, u64, String) {
    (magic.offset, magic.end(), list_of_octets(&magic.octets))
}
