//! Structures of fixed size.

use askama::Template;

use super::checks::{Checks, element_at};
use super::cleared;
use super::file::File;
use super::names::Owner;
use super::output::Code;
use super::takes::{Given, Takes};
use super::values::plain;
use crate::model::*;
use crate::plan::{Fixed, FixedField, FixedKind};
use crate::targets::literal::{literal, literal_of_octets};
use crate::targets::wrap::comment;

#[derive(Template)]
#[template(path = "rust/structure.txt", escape = "none")]
struct StructureText {
    name: String,
    doc: String,
    size: u64,
    /// `repr(…)`; none where the layout is Rust's own.
    repr: Option<String>,
    /// The fields, tags of unions left out.
    fields: Vec<FieldText>,
    tags: Vec<TagText>,
    /// Whether `Default` has to be written out.
    default_by_hand: bool,
    /// The octets to read from: `o`, or `_` if there is nothing to read.
    input: &'static str,
    to_le: String,
    to_be: String,
    checks: Option<ChecksText>,
    /// Statements that clear what readers pass over and writers refuse, if there can be anything.
    cleared: Option<String>,
}

struct FieldText {
    name: String,
    doc: String,
    ty: String,
    offset: u64,
    from_le: String,
    from_be: String,
    default: String,
}

/// A method that gives the tag of a union.
struct TagText {
    name: String,
    ty: String,
    union: String,
    doc: String,
}

struct ChecksText {
    generics: &'static str,
    parameters: String,
    code: String,
}

/// A structure of fixed size, or the fixed part of one.
pub struct Structure<'s> {
    /// The file that it stands in.
    pub file: &'s File<'s>,
    /// Whose it is.
    pub owner: Owner,
    /// Its fields.
    pub fixed: &'s Fixed<'s>,
}

impl Structure<'_> {
    /// The text of it: type, conversions, checks.
    ///
    /// # Errors
    /// If the template cannot be rendered.
    pub fn render(&self, name: &str, doc: String) -> askama::Result<String> {
        let Self { file, fixed, .. } = self;
        if !fixed.is_empty() {
            file.import("crate::octets", "part");
        }
        file.import("crate::octets", "plain");
        let is_c = is_c(file, fixed);
        let stored = || fixed.fields.iter().filter(|f| f.chooses.is_none());
        StructureText {
            name: name.to_owned(),
            doc,
            size: fixed.size,
            repr: is_c.then(|| match fixed.packed {
                Some(packed) => format!("C, packed({packed})"),
                None => "C".into(),
            }),
            fields: stored().map(|field| self.field(field)).collect(),
            tags: fixed.fields.iter().filter_map(|field| self.tag(field)).collect(),
            default_by_hand: stored().any(|field| self.default(field).is_some()),
            input: if fixed.is_empty() { "_" } else { "o" },
            to_le: self.to_octets("le"),
            to_be: self.to_octets("be"),
            checks: fixed.needs.checks.then(|| self.checks()),
            cleared: fixed.clears().then(|| cleared::fixed(file, self.owner, fixed)),
        }
        .render()
    }

    fn field(&self, field: &FixedField) -> FieldText {
        let offset = field.offset;
        let what = match &field.kind {
            FixedKind::Reserved => "Reserved; written as zero, whatever it holds.".to_owned(),
            _ => field.about(),
        };
        let until =
            field.since.as_ref().map(|s| format!(" Reserved before version {}.", s.version));
        let bits = field.bits_in_stream();
        let text = format!("Offset {offset}: {what}{bits}{}", until.unwrap_or_default());
        FieldText {
            name: self.file.field(self.owner, field.index).to_owned(),
            doc: comment(&text, "    /// "),
            ty: self.ty(field),
            offset,
            from_le: self.read_from_octets(field, "le"),
            from_be: self.read_from_octets(field, "be"),
            default: self.default(field).unwrap_or_else(|| "Default::default()".into()),
        }
    }

    fn tag(&self, field: &FixedField) -> Option<TagText> {
        Some(TagText {
            name: self.file.field(self.owner, field.index).to_owned(),
            ty: self.ty(field),
            union: self.file.field(self.owner, field.chooses?).to_owned(),
            doc: comment(&field.field.doc, "    /// "),
        })
    }

    fn ty(&self, field: &FixedField) -> String {
        let file = self.file;
        match &field.kind {
            FixedKind::Scalar(scalar) => file.scalar(field.field.held(*scalar)).to_owned(),
            FixedKind::Reserved | FixedKind::Octets => format!("[u8; {}]", field.size),
            FixedKind::Scalars(scalar, count) => format!("[{}; {count}]", file.scalar(*scalar)),
            FixedKind::Structures(id, count) => format!("[{}; {count}]", file.ty(*id)),
            FixedKind::Structure(id) => file.ty(*id).to_owned(),
            FixedKind::Union { .. } => file.names.union(self.owner, field.index).to_owned(),
        }
    }

    /// How `Default` makes the field, if not by itself: an array that is too long for that, or a
    /// value that the format fixes.
    fn default(&self, field: &FixedField) -> Option<String> {
        let value = |check: &FieldCheck| match check.test {
            FieldTest::Equals(value) => Some(value),
            FieldTest::Version => {
                self.file.plan.stream.versions.last().map(|v| u64::from(v.number))
            }
            _ => None,
        };
        let count = match &field.kind {
            FixedKind::Scalar(scalar) => {
                let value = field.field.checks.iter().find_map(value)?;
                let value = literal(scalar.primitive.number(value));
                return Some(match scalar.of {
                    Some(_) => format!("{}({value})", self.file.scalar(*scalar)),
                    None if scalar.primitive.odd() => {
                        format!("{}::low({value})", self.file.scalar(*scalar))
                    }
                    None => value,
                });
            }
            FixedKind::Octets if !field.field.checks.is_empty() => {
                let constant = |check: &FieldCheck| match &check.test {
                    FieldTest::Octets(octets) => Some(format!("*b{}", literal_of_octets(octets))),
                    _ => None,
                };
                return field.field.checks.iter().find_map(constant);
            }
            FixedKind::Reserved | FixedKind::Octets => field.size,
            FixedKind::Scalars(_, count) | FixedKind::Structures(_, count) => *count,
            FixedKind::Structure(_) | FixedKind::Union { .. } => return None,
        };
        (count > 32).then(|| format!("[Default::default(); {count}]"))
    }

    fn integer(&self, scalar: Scalar, at: &str, order: &str) -> String {
        let integer = self.file.integer(scalar.primitive);
        let code = format!("{integer}::from_{order}_bytes(part(o, {at}))");
        match scalar.of {
            Some(_) => format!("{}({code})", self.file.scalar(scalar)),
            None => code,
        }
    }

    fn read_from_octets(&self, field: &FixedField, order: &str) -> String {
        let offset = field.offset;
        match &field.kind {
            FixedKind::Scalar(scalar) => {
                let mut value = self.integer(*scalar, &offset.to_string(), order);
                if field.field.is_held_wider(*scalar) {
                    value = plain(&value, scalar.primitive);
                }
                match field.counts {
                    0 => value,
                    counts => format!("{value}.wrapping_sub({counts})"),
                }
            }
            FixedKind::Reserved => format!("[0; {}]", field.size),
            FixedKind::Octets => format!("part(o, {offset})"),
            FixedKind::Scalars(scalar, _) => {
                let at = element_at(offset, scalar.primitive.size());
                format!("core::array::from_fn(|i| {})", self.integer(*scalar, &at, order))
            }
            FixedKind::Structures(id, _) => {
                let at = element_at(offset, self.file.plan.stream.structure(*id).head);
                let name = self.file.ty(*id);
                format!("core::array::from_fn(|i| {name}::from_{order}(&part(o, {at})))")
            }
            FixedKind::Structure(id) => {
                format!("{}::from_{order}(&part(o, {offset}))", self.file.ty(*id))
            }
            FixedKind::Union { tag, .. } => {
                let tag = self.fixed.field(*tag);
                let FixedKind::Scalar(scalar) = tag.kind else { unreachable!("a tag is a scalar") };
                let tag = self.integer(scalar, &tag.offset.to_string(), order);
                format!("{}::from_{order}({tag}, &part(o, {offset}))", self.ty(field))
            }
        }
    }

    /// Code that makes the octets of all fields; those of a tag stand with its union.
    fn to_octets(&self, order: &str) -> String {
        let size = self.fixed.size;
        if self.fixed.is_empty() {
            return format!("[0; {size}]");
        }
        let mut code = Code::default();
        code.line(&format!("let mut o = [0; {size}];"));
        for field in &self.fixed.fields {
            self.put(field, order, &mut code);
        }
        code.line("o");
        code.finish()
    }

    fn put(&self, field: &FixedField, order: &str, code: &mut Code) {
        let name = self.file.field(self.owner, field.index);
        let own = match field.chooses {
            Some(union) => format!("self.{}.tag()", self.file.field(self.owner, union)),
            None => format!("self.{name}"),
        };
        let inner = |scalar: &Scalar| if scalar.of.is_some() { ".0" } else { "" };
        let value = match &field.kind {
            FixedKind::Reserved => return,
            FixedKind::Scalar(scalar) => {
                let counted = match field.counts {
                    0 => String::new(),
                    counts => format!(".wrapping_add({counts})"),
                };
                let mut value = format!("{own}{}{counted}", inner(scalar));
                if field.field.is_held_wider(*scalar) {
                    value = format!("{}::low({value})", self.file.integer(scalar.primitive));
                }
                format!("&{value}.to_{order}_bytes()")
            }
            FixedKind::Octets => format!("&{own}"),
            FixedKind::Structure(_) => format!("&{}.to_{order}()", self.lent(&own)),
            FixedKind::Union { .. } => format!("&{own}.to_{order}()"),
            FixedKind::Scalars(scalar, _) => {
                let value = format!("&value{}.to_{order}_bytes()", inner(scalar));
                return self.put_each(field, scalar.primitive.size(), &own, &value, code);
            }
            FixedKind::Structures(id, _) => {
                let size = self.file.plan.stream.structure(*id).head;
                return self.put_each(field, size, &own, &format!("&value.to_{order}()"), code);
            }
        };
        let (start, end) = (field.offset, field.offset + field.size);
        code.line(&format!("o[{start}..{end}].copy_from_slice({value});"));
    }

    /// A field that a method borrows: in a packed structure, a copy of it.
    fn lent(&self, own: &str) -> String {
        match self.fixed.packed {
            Some(_) => format!("{{ {own} }}"),
            None => own.to_owned(),
        }
    }

    fn put_each(&self, field: &FixedField, size: u64, own: &str, value: &str, code: &mut Code) {
        let array = self.lent(own);
        code.open(&format!("for (i, value) in {array}.iter().enumerate()"));
        code.line(&format!("let at = {};", element_at(field.offset, size)));
        code.line(&format!("o[at..at + {size}].copy_from_slice({value});"));
        code.close();
    }

    fn checks(&self) -> ChecksText {
        let file = self.file;
        file.import("crate::error", "Fault");
        let takes = self.takes();
        let version_here = self.version();
        let version = match (takes.state, &version_here) {
            (true, _) => "state.version",
            (false, _) => "version",
        };
        let given = Given {
            state: "state",
            state_reference: "state",
            version,
            endian: "endian",
            role: "role",
            short: "short",
        };
        let checks = Checks { file, owner: self.owner, given, role: None, guard: "" };
        let mut code = Code::default();
        if takes.state && self.fixed.needs.endian {
            code.line("let endian = state.endian;");
        }
        if let Some(field) = version_here.filter(|_| self.fixed.needs.state) {
            let FixedKind::Scalar(scalar) = field.kind else {
                unreachable!("a version is a scalar")
            };
            let value = checks.read_from(scalar, &format!("&part(o, {})", field.offset));
            code.line(&format!("let version = {};", as_version(&value, scalar)));
        }
        checks.fixed(self.fixed, &mut code);
        ChecksText {
            generics: if takes.state { file.memory_parameter() } else { "" },
            parameters: takes.parameters(file),
            code: code.finish(),
        }
    }

    /// What its function that checks is given.
    pub fn takes(&self) -> Takes {
        match self.owner {
            Owner::Record(id) => Takes::of_record(self.file.plan.record(id)),
            Owner::Header(_) if self.version().is_some() => {
                let takes = Takes::of(self.fixed.needs);
                Takes { version: false, endian: takes.endian || takes.version, ..takes }
            }
            Owner::Header(_) | Owner::Framing | Owner::Type(_) => Takes::of(self.fixed.needs),
        }
    }

    /// The field of a header that tells the version.
    fn version(&self) -> Option<&FixedField<'_>> {
        let marked = |field: &&FixedField| field.field.mark == Some(Mark::Version);
        self.fixed.fields.iter().find(marked).filter(|_| matches!(self.owner, Owner::Header(_)))
    }
}

/// Code for a field that holds the version, as a `u32`.
pub fn as_version(code: &str, scalar: Scalar) -> String {
    let code = plain(code, scalar.primitive);
    match scalar.primitive.holder() {
        Primitive::U32 => code,
        Primitive::U64 => format!("u32::try_from({code}).unwrap_or(VERSIONS[0])"),
        _ => format!("u32::from({code})"),
    }
}

/// Whether C would lay a structure out in the same way: there is no union in it, and no integer that a
/// wider one holds.
fn is_c(file: &File, fixed: &Fixed) -> bool {
    fixed.fields.iter().all(|field| match field.kind {
        FixedKind::Union { .. } => false,
        FixedKind::Structure(id) | FixedKind::Structures(id, _) => {
            file.plan.ty(id).fixed.as_ref().is_none_or(|inner| is_c(file, inner))
        }
        FixedKind::Scalar(scalar) => !field.field.is_held_wider(scalar),
        FixedKind::Reserved | FixedKind::Octets | FixedKind::Scalars(..) => true,
    })
}
