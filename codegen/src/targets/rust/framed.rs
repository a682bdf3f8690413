//! What the files of a stream have in common: its headers, its framing, its records.

use super::checks::{Given, Takes};
use super::expression::{Remaining, Values, literal};
use super::file::{File, StreamNames};
use super::fixed::{Structure, as_version};
use super::inner;
use super::later::Later;
use super::names::Owner;
use super::output::Code;
use super::record_line::RecordLine;
use super::rules;
use crate::model::*;
use crate::plan::{
    Control, FamilyPlan, Fixed, FixedKind, InnerId, Shape, StreamPlan, VersionSource,
};

/// The framing of a stream, as one of its files sees it.
pub struct Framing<'f> {
    /// The file.
    pub file: &'f File<'f>,
    /// All streams.
    pub family: &'f FamilyPlan<'f>,
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
    pub unique: Option<String>,
    pub length_checks: Vec<(String, String)>,
    pub writer_limit: String,
    pub limit_rule: String,
    pub first: Option<(String, String)>,
    pub last: String,
    pub is_inner: bool,
    /// Whether a record can be followed by such a stream, told by its octets.
    pub is_chosen: bool,
    pub is_resumed: bool,
    pub is_nested: bool,
    pub deep: bool,
    pub inner: Vec<InnerLine>,
    /// Type and instance as errors tell them.
    pub type_wide: String,
    pub instance_wide: String,
    /// The type of instances; that of no integer, where records have none.
    pub instance_ty: &'static str,
    pub length_narrow: String,
    /// Whether records borrow from the input.
    pub borrows: bool,
}

/// A header.
pub struct HeaderLine {
    /// The variable that holds it, which is also a method.
    pub field: String,
    /// Its name in the description.
    pub name: String,
    pub words: String,
    pub ty: String,
    pub complete: String,
    /// The arguments of its check by a reader, if there is one.
    pub checked: Option<String>,
    pub endian: &'static str,
    /// The code that reads it, of octets that were checked.
    pub read: String,
    /// What is known after it.
    pub after: Vec<String>,
    /// The arguments of the function that checks rules on several fields, if there are any.
    pub rules: Option<String>,
}

/// A description of a stream that goes on within this one.
pub struct InnerLine {
    /// The id that it goes by in the stream around it.
    pub id: usize,
    pub module: String,
    pub variant: String,
    /// What it is called in methods.
    pub method: String,
    /// Its records.
    pub record: String,
    /// The same, with any lifetime.
    pub record_any: String,
    /// The patterns of records after which this one goes on again.
    pub returns: Vec<String>,
    /// Its headers, with their types.
    pub headers: Vec<(String, String)>,
    /// The condition under which it is this description, if it is not so otherwise.
    pub condition: Option<String>,
    /// The rule that it does not stop before its last record.
    pub unended: String,
    /// The records that it follows.
    pub begins: Vec<BeginsLine>,
    /// The records after which it goes on again.
    pub resumes: Vec<BeginsLine>,
}

/// A record after which another stream goes on.
#[derive(Clone)]
pub struct BeginsLine {
    pub camel: String,
    pub bare: String,
    /// What distinguishes the method, where there are several such records.
    pub suffix: String,
    pub params: String,
    pub arguments: String,
}

/// Whether records of a stream borrow from the input.
pub fn borrows(family: &FamilyPlan, plan: &StreamPlan, depth: usize) -> bool {
    let record = |record: &crate::plan::RecordPlan| match record.shape {
        Shape::Plain | Shape::Layouts => true,
        Shape::Parts => super::parts::borrows(record),
        Shape::Empty | Shape::Whole => false,
    };
    plan.stream.framing.optional_bit.is_some()
        || plan.records.iter().any(record)
        || depth < 8
            && followers(plan).any(|(_, inner)| {
                inner
                    .candidates
                    .iter()
                    .any(|c| borrows(family, &family.streams[c.index], depth + 1))
            })
}

/// The streams that follow a record, by the id that they go by.
pub fn followers<'p>(
    plan: &'p StreamPlan<'p>,
) -> impl Iterator<Item = (InnerId, &'p crate::plan::Inner<'p>)> {
    let begins = |id: InnerId| plan.records.iter().any(|r| r.control == Some(Control::Begins(id)));
    let all = plan.inner.iter().enumerate().map(|(i, inner)| (InnerId(i), inner));
    all.filter(move |(id, _)| begins(*id))
}

/// Whether one of the streams that follow a record of a stream is a certain one.
fn chooses(plan: &StreamPlan, of: &StreamPlan, all: &[StreamNames]) -> bool {
    let is_it = |index: usize| std::ptr::eq(all[index].plan.stream, of.stream);
    followers(plan).any(|(_, inner)| {
        inner::choices(inner, "rest").iter().any(|(candidate, _)| is_it(candidate.index))
    })
}

impl<'f> Framing<'f> {
    /// The framing of the stream that a file is part of.
    pub fn new(family: &'f FamilyPlan<'f>, all: &[StreamNames<'f>], file: &'f File<'f>) -> Self {
        let plan = file.plan;
        let stream = plan.stream;
        let framing = &stream.framing;
        let field = |index: usize| {
            let offset = framing.header.fields[index].offset.unwrap_or_default();
            (file.field(Owner::Framing, index).to_owned(), offset)
        };
        let (type_field, type_offset) = field(framing.type_field);
        let (length_field, length_offset) = field(framing.length_field);
        let instance = framing.instance_field.map(field);
        let scalar = |index: usize| match framing.header.fields[index].kind {
            Kind::Scalar(scalar) => scalar,
            _ => unreachable!("type, instance and length are scalars"),
        };
        let length = scalar(framing.length_field).primitive;
        let memory = !plan.state.sets.is_empty();
        let rule = |id: RuleId| file.names.rule(id).to_owned();
        let mut length_checks = Vec::new();
        if let Some((max, id)) = framing.length_max {
            length_checks.push((format!("header.{length_field} > {}", literal(max)), rule(id)));
        }
        if let Some(id) = framing.length_aligned {
            let to = framing.padding.to;
            length_checks.push((format!("!header.{length_field}.is_multiple_of({to})"), rule(id)));
        }
        let (writer_limit, limit_rule) = match framing.length_max {
            Some((max, id)) => (format!("length > {}", literal(max)), rule(id)),
            None if length == Primitive::U64 => {
                ("length == u64::MAX".to_owned(), rule(framing.body_complete))
            }
            None => {
                (format!("length > u64::from({}::MAX)", length.name()), rule(framing.body_complete))
            }
        };
        let wide = |name: &str, index: usize| match scalar(index).primitive {
            Primitive::U64 => format!("header.{name}"),
            _ => format!("u64::from(header.{name})"),
        };
        let sum = if framing.padding.in_length { "BODY + PADDING" } else { "BODY" };
        let mut new = Self {
            title: stream.title.clone(),
            source: format!("spec/{}", stream.name),
            has_memory: memory,
            memory_param: if memory { ", const MEMORY: usize = 256" } else { "" },
            memory_bound: if memory { ", const MEMORY: usize" } else { "" },
            memory_arg: if memory { ", MEMORY" } else { "" },
            memory: file.memory(),
            memory_fn: file.memory_parameter(),
            headers: Vec::new(),
            state_headers: Vec::new(),
            version: "VERSIONS[0]".into(),
            version_in_record: matches!(plan.state.version, VersionSource::Record(..)),
            endian: endian(framing.endian),
            header_size: framing.header.head,
            header_check: None,
            header_check_of_writer: None,
            has_more: has_more(plan),
            keeps_header: has_more(plan) || has_layouts_of_parts(plan),
            type_wide: wide(&type_field, framing.type_field),
            instance_wide: framing
                .instance_field
                .map(|index| wide(file.field(Owner::Framing, index), index))
                .unwrap_or_default(),
            instance_ty: instance_type(stream).map_or("", Primitive::name),
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
            type_ty: scalar(framing.type_field).primitive.name(),
            type_offset,
            fixed_length: format!("({sum}) as {}", length.name()),
            length_field,
            length_max: format!("{}::MAX", length.name()),
            length_offset,
            instance_offset: instance.as_ref().map(|i| i.1).unwrap_or_default(),
            instance_field: instance.map(|i| i.0),
            in_length: framing.padding.in_length,
            pad_to: framing.padding.to,
            length_is_u64: length == Primitive::U64,
            length_is_small: length.size() <= 2,
            padding_rule: framing.padding.zero.filter(|_| framing.padding.verified).map(rule),
            optional_bit: framing.optional_bit,
            unique: framing.unique.map(|(id, _)| rule(id)),
            length_checks,
            writer_limit,
            limit_rule,
            first: plan.first.map(|id| {
                let first = stream.record(id).first.map(rule);
                (file.names.record(id).to_owned(), first.unwrap_or_default())
            }),
            last: plan.last.map(|id| file.names.record(id).to_owned()).unwrap_or_default(),
            is_inner: plan.follows_a_record,
            is_chosen: all.iter().any(|other| chooses(other.plan, plan, all)),
            is_resumed: plan.is_resumed,
            is_nested: plan.stands_in_a_body,
            deep: plan.nests_too_deep,
            inner: Vec::new(),
            borrows: borrows(family, plan, 0),
            file,
            family,
        };
        new.headers = (0..plan.headers.len()).map(|i| new.header(i)).collect();
        new.state_headers =
            plan.state.headers_of_records.iter().map(|i| new.state_header(*i)).collect();
        new.version = new.version();
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
        new.header_check = header_check("role");
        new.header_check_of_writer = header_check("Role::Writer");
        new.inner = new.inner_lines(all);
        new
    }

    /// The instance of the record whose header was read.
    pub fn instance(&self) -> String {
        format!("header.{}", self.instance_field.as_deref().unwrap_or_default())
    }

    /// Whether type and instance together take more than 64 bits.
    pub fn unique_is_wide(&self) -> bool {
        self.instance_field.is_some() && (self.type_ty == "u64" || self.instance_ty == "u64")
    }

    fn state_header(&self, index: usize) -> (String, String) {
        let names = self.file.names;
        (names.header_value(index).to_owned(), names.header(index).to_owned())
    }

    /// Code for the version of a stream whose headers have been read.
    fn version(&self) -> String {
        let VersionSource::Header(header, field) = self.file.plan.state.version else {
            return "VERSIONS[0]".into();
        };
        self.header_version(header, field)
    }

    fn header_version(&self, header: usize, field: usize) -> String {
        let fixed = &self.file.plan.headers[header].fixed;
        let FixedKind::Scalar(scalar) = fixed.field(field).kind else {
            unreachable!("a version is a scalar")
        };
        let names = self.file.names;
        let field = names.field(Owner::Header(header), field);
        as_version(&format!("{}.{field}", names.header_value(header)), scalar)
    }

    fn header(&self, index: usize) -> HeaderLine {
        let (file, plan) = (self.file, self.file.plan);
        let header = &plan.headers[index];
        let field = file.names.header_value(index).to_owned();
        let version_before = match plan.state.version {
            VersionSource::Header(of, _) if of < index => "version",
            _ => "VERSIONS[0]",
        };
        let mut after = Vec::new();
        if let Some((of, _)) = header.big_endian {
            let name = file.field(Owner::Header(index), of);
            let FixedKind::Scalar(scalar) = header.fixed.field(of).kind else {
                unreachable!("bits are a scalar")
            };
            let mask = literal(header.big_endian.map_or(0, |(_, mask)| mask));
            let bits = if scalar.of.is_some() { ".0" } else { "" };
            after.push(match self.big_endian_method(index) {
                Some(method) => format!(
                    "let endian = if {field}.{name}.{method}() {{ Endian::Big }} else {{ Endian::Little }};"
                ),
                None => format!(
                    "let endian = if {field}.{name}{bits} & {mask} != 0 {{ Endian::Big }} else {{ Endian::Little }};"
                ),
            });
        }
        if let VersionSource::Header(of, at) = plan.state.version
            && of == index
            && self.version_is_asked_for()
        {
            after.push(format!("let version = {};", self.header_version(of, at)));
        }
        let structure = Structure { file, owner: Owner::Header(index), fixed: &header.fixed };
        let given = Given {
            state: "",
            state_reference: "",
            version: version_before,
            endian: endian(header.header.endian),
            role: "role",
            short: "None",
        };
        HeaderLine {
            name: header.header.name.clone(),
            words: header.header.name.replace('_', " "),
            complete: file.names.rule(header.header.complete).to_owned(),
            checked: header.fixed.needs.checks.then(|| structure.takes().arguments(given)),
            endian: endian(header.header.endian),
            read: self.read_header(index),
            after,
            ty: file.names.header(index).to_owned(),
            rules: (!header.rules.is_empty()).then(|| self.rule_arguments(index)),
            field,
        }
    }

    fn read_header(&self, index: usize) -> String {
        let (file, owner) = (self.file, Owner::Header(index));
        let fixed = &file.plan.headers[index].fixed;
        let name = file.names.header_value(index);
        let read =
            (file.names.header(index), "octets", endian(file.plan.headers[index].header.endian));
        let later = Later { file, owner, fixed };
        let mut code = Code::default();
        let version = match file.plan.state.version {
            VersionSource::Header(of, at) if of < index => self.header_version(of, at),
            VersionSource::Header(of, at) if of == index => {
                if later.has_tags() {
                    // It tells the version by which it is read.
                    code.line(&format!("let {name} = {}::read({}, {});", read.0, read.1, read.2));
                }
                self.header_version(of, at)
            }
            _ => "VERSIONS[0]".into(),
        };
        later.read(name, read, &version, &mut code);
        code.finish()
    }

    /// Whether a header after the one with the version looks at it.
    pub fn version_is_asked_for(&self) -> bool {
        let VersionSource::Header(of, _) = self.file.plan.state.version else { return false };
        let headers = self.file.plan.headers.iter().enumerate();
        headers.skip(of).any(|(index, header)| {
            let takes = Takes::of(header.fixed.needs).version && index > of;
            takes || header.rules_need.state && rules_ask_version(header)
        })
    }

    /// What the function that checks the rules of a header is given, beside the header.
    fn rule_arguments(&self, index: usize) -> String {
        let header = &self.file.plan.headers[index];
        let mut arguments: Vec<String> = earlier_headers(header, index)
            .into_iter()
            .map(|i| format!("&{}", self.file.names.header_value(i)))
            .collect();
        if rules_ask_version(header) {
            let known = match self.file.plan.state.version {
                VersionSource::Header(of, _) => of <= index,
                _ => false,
            };
            arguments.push(if known { "version".into() } else { "VERSIONS[0]".into() });
        }
        if header.rules_need.role {
            arguments.push("role".into());
        }
        arguments.join(", ")
    }

    fn big_endian_method(&self, index: usize) -> Option<String> {
        let (field, mask) = self.file.plan.headers[index].big_endian?;
        let FixedKind::Scalar(scalar) = self.file.plan.headers[index].fixed.field(field).kind
        else {
            return None;
        };
        let id = scalar.of?;
        let TypeBody::Bits { parts, .. } = &self.file.plan.stream.ty(id).body else { return None };
        let at = parts.iter().position(|part| part.mask() == mask)?;
        self.file.names.bits(id)[at].as_ref().map(|names| names.method.clone())
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

    fn inner_lines(&self, all: &[StreamNames<'f>]) -> Vec<InnerLine> {
        let plan = self.file.plan;
        let mut lines = Vec::new();
        for (id, inner) in followers(plan) {
            let controlling = |control: Control| -> Vec<BeginsLine> {
                let records = plan.records.iter().filter(|r| r.control == Some(control));
                let lines: Vec<_> =
                    records.map(|r| RecordLine::of(self.file, r).begins()).collect();
                let several = lines.len() > 1;
                let mark = |mut line: BeginsLine| {
                    if several {
                        line.suffix = format!("_by_{}", line.bare);
                    }
                    line
                };
                lines.into_iter().map(mark).collect()
            };
            let choices = inner::choices(inner, "rest");
            let mut seen: Vec<usize> = Vec::new();
            for (candidate, condition) in choices.into_iter().rev() {
                if seen.contains(&candidate.index) {
                    continue;
                }
                seen.push(candidate.index);
                let StreamNames { plan: of, names, modules } = all[candidate.index];
                let module = modules[candidate.index].clone();
                let (variant, method) = self.file.names.inner(candidate.index);
                let returns = of.records.iter().filter(|r| r.control == Some(Control::Returns));
                let pattern = |r: &crate::plan::RecordPlan| {
                    let shape =
                        if r.instance_varies || r.shape != Shape::Empty { "(..)" } else { "" };
                    format!("crate::{module}::Record::{}{shape}", names.record(r.id))
                };
                let life = if borrows(self.family, of, 0) { "<'a>" } else { "" };
                let header =
                    |i: usize| (names.header_value(i).to_owned(), names.header(i).to_owned());
                lines.push(InnerLine {
                    id: id.0,
                    variant: variant.to_owned(),
                    method: method.to_owned(),
                    record: format!("crate::{module}::Record{life}"),
                    record_any: format!(
                        "crate::{module}::Record{}",
                        if life.is_empty() { "" } else { "<'_>" }
                    ),
                    returns: returns.map(pattern).collect(),
                    headers: (0..of.headers.len()).map(header).collect(),
                    condition,
                    unended: format!(
                        "crate::{module}::rules::{}",
                        names.rule(candidate.end_present)
                    ),
                    begins: controlling(Control::Begins(id)),
                    resumes: controlling(Control::Resumes(id)),
                    module,
                });
            }
        }
        lines
    }
}

/// The type of the instances of records, where they have one.
pub fn instance_type(stream: &Stream) -> Option<Primitive> {
    let field = &stream.framing.header.fields[stream.framing.instance_field?];
    match field.kind {
        Kind::Scalar(scalar) => Some(scalar.primitive),
        _ => None,
    }
}

/// Whether headers of records have fields beside type, instance and length.
pub fn has_more(plan: &StreamPlan) -> bool {
    plan.record_header.fields.iter().any(|field| {
        let framing = matches!(field.field.mark, Some(Mark::Type | Mark::Instance | Mark::Length));
        !framing && !matches!(field.kind, FixedKind::Reserved)
    })
}

/// Whether bodies of any length have several layouts.
pub fn has_layouts_of_parts(plan: &StreamPlan) -> bool {
    let mut parts = plan.records.iter().filter(|record| record.shape == Shape::Parts);
    parts.any(|record| !record.length.layouts.is_empty())
}

/// Whether the rules of a header look at the version.
fn rules_ask_version(header: &crate::plan::HeaderPlan) -> bool {
    header.rules.iter().any(|rule| asks(&rule.test, &mut |_| {}))
}

/// The headers before a header that its rules look at.
pub fn earlier_headers(header: &crate::plan::HeaderPlan, index: usize) -> Vec<usize> {
    let mut found = Vec::new();
    for rule in &header.rules {
        asks(&rule.test, &mut |at| {
            if let crate::plan::Where::Header(of, _) = at
                && of != index
            {
                found.push(of);
            }
        });
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Tells of all places that a test looks at, and whether it looks at the version.
fn asks(test: &crate::plan::Test, see: &mut dyn FnMut(crate::plan::Where)) -> bool {
    use crate::plan::{Arithmetic, Over, Test, Where};
    // Other fields are read as 0 where the version does not have them.
    fn operand(operand: &crate::plan::Operand) -> bool {
        operand.absence.since.is_some() && matches!(operand.at, Where::ElementField(_))
    }
    fn over(array: &Over) -> bool {
        array.absence.since.is_some() && matches!(array.at, Where::Fixed(_))
    }
    fn integer(arithmetic: &Arithmetic, see: &mut dyn FnMut(crate::plan::Where)) -> bool {
        match arithmetic {
            Arithmetic::Version | Arithmetic::Instance => true,
            Arithmetic::Value(of) => {
                see(of.at);
                operand(of)
            }
            Arithmetic::Apply(operation) => {
                let left = integer(&operation.left, see);
                integer(&operation.right, see) || left
            }
            Arithmetic::Count { array, such } => asks(such, see) || over(array),
            Arithmetic::Integer(_) | Arithmetic::Remaining => false,
        }
    }
    match test {
        Test::Compare(_, a, b) => {
            let left = integer(a, see);
            integer(b, see) || left
        }
        Test::Bit { of, .. } => {
            see(of.at);
            operand(of)
        }
        Test::Seen { .. } => false,
        Test::Every(tests) | Test::Any(tests) => {
            // All of them are looked at, also behind one that asks for the version.
            tests.iter().filter(|test| asks(test, see)).count() > 0
        }
        Test::ForAll { array, such } | Test::ForSome { array, such } => {
            asks(such, see) || over(array)
        }
    }
}

/// The function that checks the rules on several fields of a header.
pub fn header_rules(file: &File, index: usize) -> Option<String> {
    let header = &file.plan.headers[index];
    if header.rules.is_empty() {
        return None;
    }
    let names = file.names;
    let mut parameters = String::new();
    for earlier in earlier_headers(header, index) {
        parameters += &format!(", {}: &{}", names.header_value(earlier), names.header(earlier));
    }
    if rules_ask_version(header) {
        parameters += ", version: u32";
    }
    if header.rules_need.role {
        file.import("crate::error", "Role");
        parameters += ", role: Role";
    }
    file.import("crate::error", "Fault");
    let fixed: &Fixed = &header.fixed;
    let values = Values {
        file,
        owner: Owner::Header(index),
        fixed: (fixed, "self."),
        parts: (&[], ""),
        state: "",
        header: "",
        version: Some("version"),
        remaining: Remaining::Call("u64::MIN"),
        short: None,
        element: None,
    };
    let mut code = Code::default();
    rules::stated(&values, &header.header.body.fields, &header.rules, &mut code);
    Some(format!(
        "impl {} {{\n/// Checks the rules on several fields.\n\
         fn check_rules(&self{parameters}) -> Result<(), Fault> {{\n{}\nOk(())\n}}\n}}\n",
        names.header(index),
        code.finish()
    ))
}

fn endian(endian: Endian) -> &'static str {
    match endian {
        Endian::Big => "Endian::Big",
        Endian::Little => "Endian::Little",
        Endian::Declared => "endian",
    }
}
