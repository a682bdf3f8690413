//! What the files of a stream have in common: its headers, its framing, its records.

use super::file::{File, StreamNames};
use super::fixed::Structure;
use super::followers::{InnerLine, borrows, chooses, inner_lines};
use super::headers::{HeaderLine, endian};
use super::names::Owner;
use super::output::Code;
use super::record_line::{RecordLine, instance_type};
use super::takes::Given;
use crate::model::*;
use crate::plan::{FamilyPlan, FixedKind, InnerId, Shape, StreamPlan, Told, VersionSource};
use crate::targets::literal::{list_of_octets, literal};

/// The framing of a stream, as one of its files sees it.
pub struct Framing<'f> {
    /// The file.
    pub file: &'f File<'f>,
    pub title: String,
    pub source: String,
    pub has_memory: bool,
    pub memory_param: &'static str,
    pub memory_bound: &'static str,
    pub memory_arg: &'static str,
    pub memory: &'static str,
    pub memory_fn: &'static str,
    pub headers: Vec<HeaderLine>,
    /// Variables of the headers that the state holds, with their types.
    pub state_headers: Vec<(String, String)>,
    pub version: String,
    pub version_in_record: bool,
    pub endian: &'static str,
    /// The pattern of octets by which a magic tells that they are big-endian, and where it stands; whoever
    /// writes says the order then.
    pub order_magic: Option<(String, String)>,
    pub header_size: u64,
    /// The arguments of the function that checks a record header, if one does.
    pub header_check: Option<String>,
    /// The same for a writer.
    pub header_check_of_writer: Option<String>,
    /// Whether headers of records have fields beside type, instance and length.
    pub has_more: bool,
    /// Whether a reader keeps the header of the latest record: of what it says beside that, or of the
    /// length that tells the layout.
    pub keeps_header: bool,
    pub type_field: String,
    pub type_ty: &'static str,
    pub type_offset: u64,
    pub length_field: String,
    pub length_max: String,
    pub length_offset: u64,
    pub length_usize: String,
    pub instance_field: Option<String>,
    pub instance_offset: u64,
    pub fixed_length: String,
    pub in_length: bool,
    pub pad_to: u64,
    pub length_is_u64: bool,
    pub length_is_small: bool,
    /// The rule that padding is zero, where a reader verifies it.
    pub padding_rule: Option<String>,
    pub optional_bit: Option<u32>,
    pub has_optional: bool,
    pub checksum: Option<ChecksumText>,
    /// The constant that says how the checksum of the stream so far is computed, if one is kept.
    pub running: Option<&'static str>,
    pub trailer: Option<TrailerText>,
    /// Number of octets around a body and its padding: the record header, and the trailer.
    pub around: u64,
    pub unique: Option<String>,
    pub length_checks: Vec<(String, String)>,
    pub writer_limit: String,
    pub limit_rule: String,
    pub first: Option<(String, String)>,
    /// The last record; none where the stream ends with its input.
    pub last: Option<String>,
    pub is_inner: bool,
    /// Whether a record can be followed by such a stream, told by its octets.
    pub is_chosen: bool,
    pub is_resumed: bool,
    pub is_nested: bool,
    pub deep: bool,
    /// Whether the state holds how many streams the stream stands in.
    pub knows_depth: bool,
    pub inner: Vec<InnerLine>,
    /// Type and instance as errors tell them.
    pub type_wide: String,
    pub instance_wide: String,
    /// The type of instances; that of no integer, where records have none.
    pub instance_ty: &'static str,
    pub length_narrow: String,
    /// What a writer is told of a record whose type has more bits than its field, and what that holds.
    pub wider: Vec<(&'static str, String)>,
    /// Whether records borrow from the input.
    pub borrows: bool,
}

/// The checksum of each record.
pub struct ChecksumText {
    /// The field of the record header, in Rust and in the description.
    pub field: String,
    pub label: String,
    pub offset: u64,
    /// The constant that says how it is computed.
    pub crc: &'static str,
    pub rule: String,
}

/// The length of a record once more, behind its padding.
pub struct TrailerText {
    /// The integer that holds it.
    pub ty: &'static str,
    pub size: u64,
    /// The length of `header`, with what it counts beside the body.
    pub length: String,
    /// The rules that it is there, and that it is the length.
    pub complete: String,
    pub repeats: String,
}

impl<'f> Framing<'f> {
    /// The framing of the stream that a file is part of.
    pub fn new(family: &FamilyPlan, all: &[StreamNames<'f>], file: &'f File<'f>) -> Self {
        let plan = file.plan;
        let stream = plan.stream;
        let framing = &stream.framing;
        let field =
            |index: usize| (file.field(Owner::Framing, index).to_owned(), framing.offset(index));
        let (type_field, type_offset) = field(framing.type_field);
        let (length_field, length_offset) = field(framing.length_field);
        let instance = framing.instance_field.map(field);
        let length_field_holds = framing.integer(framing.length_field);
        let length = length_field_holds.holder();
        let memory = !plan.state.sets.is_empty();
        let rule = |id: RuleId| file.names.rule(id).to_owned();
        let mut length_checks = Vec::new();
        if let Some((_, id)) = framing.length_least {
            let wrapped = format!("header.{length_field} > {}", literal(framing.greatest_length()));
            length_checks.push((wrapped, rule(id)));
        }
        if let Some((max, id)) = framing.length_max {
            length_checks.push((format!("header.{length_field} > {}", literal(max)), rule(id)));
        }
        if let Some(id) = framing.length_aligned {
            let to = framing.padding.to;
            length_checks.push((format!("!header.{length_field}.is_multiple_of({to})"), rule(id)));
        }
        let (writer_limit, limit_rule) = match framing.length_max {
            Some((max, id)) => (format!("length > {}", literal(max)), rule(id)),
            None if framing.length_least.is_some() => {
                let greatest = literal(framing.greatest_length());
                (format!("length > {greatest}"), rule(framing.body_complete))
            }
            None if length == Primitive::U64 => {
                ("length == u64::MAX".to_owned(), rule(framing.body_complete))
            }
            None if length_field_holds.odd() => {
                let greatest = literal(length_field_holds.greatest());
                (format!("length > {greatest}"), rule(framing.body_complete))
            }
            None => {
                (format!("length > u64::from({}::MAX)", length.name()), rule(framing.body_complete))
            }
        };
        let wide = |name: &str, index: usize| match framing.integer(index).holder() {
            Primitive::U64 => format!("header.{name}"),
            _ => format!("u64::from(header.{name})"),
        };
        let sum = if framing.padding.in_length { "BODY + PADDING" } else { "BODY" };
        let header_check = |role: &'static str| {
            let structure = Structure { file, owner: Owner::Framing, fixed: &plan.record_header };
            let given = Given {
                state: "self.state",
                state_reference: "&self.state",
                version: "self.state.version",
                endian: "self.state.endian",
                role,
                short: "None",
            };
            plan.record_header.needs.checks.then(|| structure.takes().arguments(given))
        };
        Self {
            title: stream.title.clone(),
            source: format!("spec/{}", stream.name),
            has_memory: memory,
            memory_param: if memory { ", const MEMORY: usize = 256" } else { "" },
            memory_bound: if memory { ", const MEMORY: usize" } else { "" },
            memory_arg: if memory { ", MEMORY" } else { "" },
            memory: file.memory(),
            memory_fn: file.memory_parameter(),
            headers: (0..plan.headers.len()).map(|i| file.header_line(i)).collect(),
            state_headers: plan
                .state
                .headers_of_records
                .iter()
                .map(|i| file.state_header(*i))
                .collect(),
            version: file.version_of_headers(),
            version_in_record: matches!(plan.state.version, VersionSource::Record(..)),
            endian: endian(framing.endian),
            order_magic: plan.order_magic.map(order_magic),
            header_size: framing.header.head,
            header_check: header_check("role"),
            header_check_of_writer: header_check("Role::Writer"),
            has_more: has_more(plan),
            keeps_header: has_more(plan) || has_layouts_of_parts(plan),
            type_wide: wide(&type_field, framing.type_field),
            instance_wide: framing
                .instance_field
                .map(|index| wide(file.field(Owner::Framing, index), index))
                .unwrap_or_default(),
            instance_ty: instance_type(stream).map_or("", Primitive::name),
            wider: plan.told_wider().into_iter().map(wider).collect(),
            length_narrow: match length {
                Primitive::U64 => "length".into(),
                _ => format!("length as {}", length.name()),
            },
            length_usize: match length {
                Primitive::U64 => {
                    format!("usize::try_from(header.{length_field}).unwrap_or(usize::MAX)")
                }
                Primitive::U32 => format!("header.{length_field} as usize"),
                _ => format!("usize::from(header.{length_field})"),
            },
            type_field,
            type_ty: framing.integer(framing.type_field).holder().name(),
            type_offset,
            fixed_length: format!("({sum}) as {}", length.name()),
            length_field,
            checksum: framing.checksum.map(|checksum| ChecksumText {
                field: field(checksum.field).0,
                label: framing.header.fields[checksum.field].name.clone(),
                offset: framing.offset(checksum.field),
                crc: crc(checksum.sum),
                rule: rule(checksum.rule),
            }),
            running: plan.running.map(crc),
            trailer: framing.trailer.map(|trailer| TrailerText {
                ty: match length_field_holds {
                    Primitive::U24 => "crate::U24",
                    Primitive::U48 => "crate::U48",
                    whole => whole.name(),
                },
                size: trailer.size,
                length: {
                    let length = match framing.beside_body() {
                        0 => format!("header.{}", field(framing.length_field).0),
                        beside => {
                            let name = field(framing.length_field).0;
                            format!("header.{name}.wrapping_add({beside})")
                        }
                    };
                    match length_field_holds {
                        Primitive::U24 => format!("crate::U24::low({length})"),
                        Primitive::U48 => format!("crate::U48::low({length})"),
                        _ => length,
                    }
                },
                complete: rule(trailer.complete),
                repeats: rule(trailer.repeats),
            }),
            around: framing.header_size() + framing.trailer_size(),
            length_max: match length_field_holds.odd() {
                true => literal(length_field_holds.greatest()),
                false => format!("{}::MAX", length.name()),
            },
            length_offset,
            instance_offset: instance.as_ref().map(|i| i.1).unwrap_or_default(),
            instance_field: instance.map(|i| i.0),
            in_length: framing.padding.in_length,
            pad_to: framing.padding.to,
            length_is_u64: length == Primitive::U64,
            length_is_small: length.size() <= 2,
            padding_rule: framing.padding.zero.filter(|_| framing.padding.verified).map(rule),
            optional_bit: framing.optional_bit,
            has_optional: framing.has_optional(),
            unique: framing.unique.map(|(id, _)| rule(id)),
            length_checks,
            writer_limit,
            limit_rule,
            first: plan.first.map(|id| {
                let first = stream.record(id).first.map(rule);
                (file.names.record(id).to_owned(), first.unwrap_or_default())
            }),
            last: plan.last.map(|id| file.names.record(id).to_owned()),
            is_inner: plan.follows_a_record && plan.can_be_told,
            is_chosen: all.iter().any(|other| chooses(other.plan, plan, all)),
            is_resumed: plan.is_resumed,
            is_nested: plan.stands_in_a_body,
            deep: plan.nests_too_deep,
            knows_depth: plan.knows_depth(),
            inner: inner_lines(file, family, all),
            borrows: borrows(family, plan, 0),
            file,
        }
    }

    /// The instance of the record whose header was read.
    pub fn instance(&self) -> String {
        format!("header.{}", self.instance_field.as_deref().unwrap_or_default())
    }

    /// Whether type and instance together take more than 64 bits.
    pub fn unique_is_wide(&self) -> bool {
        self.instance_field.is_some() && (self.type_ty == "u64" || self.instance_ty == "u64")
    }

    /// What follows a body.
    pub fn padding(&self) -> Padding {
        self.file.plan.stream.framing.padding
    }

    /// Whether somebody checks padding.
    pub fn checks_padding(&self) -> bool {
        let padding = self.padding();
        padding.to > 1 && padding.zero.is_some()
    }

    /// Checks padding for whom it has to be zero.
    pub fn check_padding(&self, octets: &str, code: &mut Code) {
        let check = format!("self.check_padding({octets}, header, rest)?;");
        if self.padding().verified {
            return code.line(&check);
        }
        code.open("if role == Role::Writer");
        code.line(&check);
        code.close();
    }

    /// The rule that padding is zero.
    pub fn zero_rule(&self) -> Option<String> {
        let zero = self.padding().zero.filter(|_| self.checks_padding());
        zero.map(|id| self.file.names.rule(id).to_owned())
    }

    /// Whether the place of a record depends on the role.
    pub fn place_takes_role(&self) -> bool {
        self.file.plan.records.iter().flat_map(|r| &r.admission).any(|a| a.role != Role::Both)
    }

    /// Whether the instance of a record depends on the role.
    pub fn instance_takes_role(&self) -> bool {
        let mut tests = self.file.plan.records.iter().filter_map(|r| r.instance.as_ref());
        tests.any(|test| test.role != Role::Both)
    }

    /// Whether what is required depends on the role.
    pub fn required_takes_role(&self) -> bool {
        let mut tests = self.file.plan.records.iter().filter_map(|r| r.required.as_ref());
        tests.any(|test| test.role != Role::Both)
    }

    /// The last argument of the reader's check of a record's place, where it depends on the role.
    pub fn admit_role(&self) -> &'static str {
        if self.place_takes_role() || self.instance_takes_role() { ", role" } else { "" }
    }

    /// The last argument of the check at the end, where it depends on the role.
    pub fn finish_role(&self) -> &'static str {
        if self.required_takes_role() { ", role" } else { "" }
    }

    /// Whether a stream with this id can be suspended.
    pub fn can_resume(&self, id: InnerId) -> bool {
        self.inner.iter().any(|line| line.id == id.0)
    }

    /// What stands behind `Record`, as in a function that knows `'a`.
    pub fn record_life(&self) -> &'static str {
        if self.borrows { "<'a>" } else { "" }
    }

    /// The same where the lifetime does not matter.
    pub fn record_any(&self) -> &'static str {
        if self.borrows { "<'_>" } else { "" }
    }

    /// The same where nothing is borrowed.
    pub fn record_static(&self) -> &'static str {
        if self.borrows { "<'static>" } else { "" }
    }

    /// All records.
    pub fn records(&self) -> Vec<RecordLine> {
        self.file.plan.records.iter().map(|record| RecordLine::of(self.file, record)).collect()
    }

    /// Whether a record has parts.
    pub fn has_parts(&self) -> bool {
        let parts = |shape: Shape| matches!(shape, Shape::Parts | Shape::Layouts);
        self.file.plan.records.iter().any(|record| parts(record.shape))
    }

    /// Whether records come in pieces.
    pub fn begins_known(&self) -> bool {
        let mut records = self.file.plan.records.iter();
        records.any(|record| record.parts.last().is_some_and(|part| part.in_pieces))
    }
}

/// Whether headers of records have fields beside type, instance and length.
pub fn has_more(plan: &StreamPlan) -> bool {
    plan.record_header.fields.iter().any(|field| {
        let framing = field.field.mark.is_some_and(Mark::of_framing);
        !framing && !matches!(field.kind, FixedKind::Reserved)
    })
}

/// Whether bodies of any length have several layouts.
pub fn has_layouts_of_parts(plan: &StreamPlan) -> bool {
    let mut parts = plan.records.iter().filter(|record| record.shape == Shape::Parts);
    parts.any(|record| !record.length.layouts.is_empty())
}

/// Whether the reader has padding to check.
pub(super) fn checks_padding(framing: &Framing) -> bool {
    let padding = framing.padding();
    let of_record = |record: &crate::plan::RecordPlan| match record.shape {
        Shape::Parts | Shape::Layouts => true,
        Shape::Empty | Shape::Plain | Shape::Whole => padding.after(record.length.octets) > 0,
    };
    framing.checks_padding()
        && (framing.has_optional && !padding.in_length
            || framing.file.plan.records.iter().any(of_record))
}

/// Where a magic stands, and a pattern of its octets in big-endian order.
fn order_magic(magic: &OrderMagic) -> (String, String) {
    (format!("{}..{}", magic.offset, magic.end()), list_of_octets(&magic.octets))
}

/// What a writer is told of a record, and what its field holds at most.
fn wider((told, most): (Told, u64)) -> (&'static str, String) {
    match told {
        Told::Type => ("type_code", literal(most)),
        Told::Instance => ("instance", literal(most)),
    }
}

/// The constant that says how a checksum is computed.
fn crc(sum: Sum) -> &'static str {
    match sum {
        Sum::Crc32 => "CRC32",
        Sum::Crc32c => "CRC32C",
        Sum::Crc32cFrom0 => "CRC32C_FROM_0",
    }
}
