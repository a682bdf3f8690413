//! Structures of fixed size: plain `repr(C)` ones, and those that hold a tagged union.

use super::expression::literal;
use super::names;
use crate::model::*;
use crate::targets::wrap::comment;

/// A structure as the templates see it.
pub struct Fixed {
    /// Name of the Rust type.
    pub name: String,
    /// Comment of the type.
    pub doc: String,
    /// Number of octets.
    pub size: u64,
    /// `repr(…)`; none where a union makes the layout Rust's own.
    pub repr: Option<String>,
    /// The fields, tags of unions left out.
    pub fields: Vec<FixedField>,
    /// Methods that give the tags of unions.
    pub tags: Vec<Tag>,
    /// Whether `Default` has to be written out.
    pub default_by_hand: bool,
    /// The octets to read from: `o`, or `_` if there is nothing to read.
    pub input: &'static str,
    /// Statements that make little-endian octets.
    pub to_le: String,
    /// Statements that make big-endian octets.
    pub to_be: String,
    /// The checks, as statements.
    pub checks: Vec<String>,
    /// Whether the checks look at the state of the stream.
    pub checks_state: bool,
    /// Whether the checks look at whom they are made for.
    pub checks_role: bool,
}

/// A field as the templates see it.
pub struct FixedField {
    /// Name in Rust.
    pub name: String,
    /// Comment.
    pub doc: String,
    /// Rust type.
    pub ty: String,
    /// Offset.
    pub offset: u64,
    /// Code that reads it from little-endian octets `o`.
    pub from_le: String,
    /// Code that reads it from big-endian octets `o`.
    pub from_be: String,
    /// Its value in `Default`.
    pub default: String,
}

/// A method that gives the tag of a union.
pub struct Tag {
    /// Name of the method, which is that of the field.
    pub name: String,
    /// Type of the tag.
    pub ty: String,
    /// The field that holds the union.
    pub union: String,
    /// Comment.
    pub doc: String,
}

/// The fixed part of a structure: all of it, or the leading fields of a body of variable size.
pub fn fixed(stream: &Stream, structure: &Structure, name: &str, item: &str, doc: String) -> Fixed {
    let fields = &structure.fields[..structure.head_fields];
    let tag_of =
        |i: usize| fields.iter().find(|f| matches!(f.kind, Kind::Union { tag, .. } if tag == i));
    let has_union = fields.iter().any(|f| matches!(f.kind, Kind::Union { .. }));
    let view = View { stream, item };
    let tags = fields.iter().enumerate().filter_map(|(i, f)| {
        let union = names::field(&tag_of(i)?.name);
        let doc = comment(&f.doc, "    /// ");
        Some(Tag { name: names::field(&f.name), ty: view.type_of(f), union, doc })
    });
    let checks = view.checks(fields);
    let text = checks.join("\n");
    Fixed {
        name: name.to_owned(),
        doc,
        size: structure.head,
        repr: (!has_union).then(|| match structure.packed {
            Some(packed) => format!("C, packed({packed})"),
            None => "C".into(),
        }),
        default_by_hand: has_union || fields.iter().any(|f| view.default(f) != "Default"),
        fields: (fields.iter().enumerate())
            .filter(|(i, _)| tag_of(*i).is_none())
            .map(|(_, f)| view.field(fields, f))
            .collect(),
        tags: tags.collect(),
        input: if view.is_empty(fields) { "_" } else { "o" },
        to_le: view.to_array(fields, structure.head, "le"),
        to_be: view.to_array(fields, structure.head, "be"),
        checks_state: text.contains("state."),
        checks_role: text.contains("role"),
        checks,
    }
}

/// Whether a structure is one plain `repr(C)` structure that every version reads alike.
pub fn is_plain(structure: &Structure) -> bool {
    structure.size.is_some()
        && !structure
            .fields
            .iter()
            .any(|f| matches!(f.kind, Kind::Union { .. }) || f.since.is_some())
}

/// Code for the offset of the element with index `i`.
pub fn element_at(offset: u64, size: u64) -> String {
    match (offset, size) {
        (0, 1) => "i".into(),
        (0, size) => format!("{size} * i"),
        (offset, 1) => format!("{offset} + i"),
        (offset, size) => format!("{offset} + {size} * i"),
    }
}

/// Looks at fields from within one structure.
pub struct View<'a> {
    /// The stream.
    pub stream: &'a Stream,
    /// The record, header or type, for the paths of errors.
    pub item: &'a str,
}

impl View<'_> {
    fn field(&self, fields: &[Field], field: &Field) -> FixedField {
        let offset = field.offset.unwrap_or_default();
        let name = names::field(&field.name);
        let what = match &field.kind {
            Kind::Reserved { .. } => "Reserved; written as zero, whatever it holds.".to_owned(),
            _ => field.doc.clone(),
        };
        let until =
            field.since.map(|v| format!(" Reserved before version {v}.")).unwrap_or_default();
        FixedField {
            doc: comment(&format!("Offset {offset}: {what}{until}"), "    /// "),
            ty: self.type_of(field),
            offset,
            from_le: self.read_octets(fields, field, "le"),
            from_be: self.read_octets(fields, field, "be"),
            default: match self.default(field) {
                "Default" => "Default::default()".into(),
                "zeros" => format!("[Default::default(); {}]", self.array_length(&field.kind)),
                _ => self.fixed_value(field),
            },
            name,
        }
    }

    /// The Rust type of a field of fixed size.
    pub fn type_of(&self, field: &Field) -> String {
        match &field.kind {
            Kind::Scalar(scalar) => self.scalar_type(*scalar),
            Kind::Reserved { octets } | Kind::Octets { size: Extent::Fixed(octets) } => {
                format!("[u8; {octets}]")
            }
            Kind::Array { element, count: Extent::Fixed(count) } => {
                format!("[{}; {count}]", self.element_type(*element))
            }
            Kind::Structure(id) => names::camel(&self.stream.ty(*id).name),
            Kind::Union { .. } => self.union_name(field),
            _ => unreachable!("a field of variable size is no part of a fixed structure"),
        }
    }

    /// The enum for a union.
    pub fn union_name(&self, field: &Field) -> String {
        names::camel(&format!("{}_{}", self.item, field.name))
    }

    /// The Rust type of an integer, plain or with named values or bits.
    pub fn scalar_type(&self, scalar: Scalar) -> String {
        match scalar.of {
            Some(id) => names::camel(&self.stream.ty(id).name),
            None => scalar.primitive.name().into(),
        }
    }

    /// The Rust type of an element of fixed size.
    pub fn element_type(&self, element: Element) -> String {
        match element {
            Element::Scalar(scalar) => self.scalar_type(scalar),
            Element::Structure(id) => names::camel(&self.stream.ty(id).name),
            Element::Text => unreachable!("strings have no fixed size"),
        }
    }

    fn array_length(&self, kind: &Kind) -> u64 {
        match kind {
            Kind::Reserved { octets: n }
            | Kind::Octets { size: Extent::Fixed(n) }
            | Kind::Array { count: Extent::Fixed(n), .. } => *n,
            _ => 0,
        }
    }

    /// How `Default` makes the field: by itself, as an array too long for that, or with a value
    /// that the format fixes.
    fn default(&self, field: &Field) -> &'static str {
        let fixed = |c: &FieldCheck| matches!(c.test, FieldTest::Equals(_) | FieldTest::Version);
        match field.kind {
            Kind::Scalar(_) if field.checks.iter().any(fixed) => "value",
            Kind::Array { element: Element::Scalar(_), .. }
            | Kind::Octets { .. }
            | Kind::Reserved { .. }
                if self.array_length(&field.kind) > 32 =>
            {
                "zeros"
            }
            _ => "Default",
        }
    }

    fn fixed_value(&self, field: &Field) -> String {
        let value = field.checks.iter().find_map(|c| match c.test {
            FieldTest::Equals(value) => Some(value),
            FieldTest::Version => self.stream.versions.last().map(|v| u64::from(v.number)),
            _ => None,
        });
        literal(value.unwrap_or_default())
    }

    fn scalar_from(&self, scalar: Scalar, at: &str, order: &str) -> String {
        let code = format!("{}::from_{order}_bytes(part(o, {at}))", scalar.primitive.name());
        match scalar.of {
            Some(_) => format!("{}({code})", self.scalar_type(scalar)),
            None => code,
        }
    }

    fn read_octets(&self, fields: &[Field], field: &Field, order: &str) -> String {
        let offset = field.offset.unwrap_or_default();
        match &field.kind {
            Kind::Scalar(scalar) => self.scalar_from(*scalar, &offset.to_string(), order),
            Kind::Reserved { octets } => format!("[0; {octets}]"),
            Kind::Octets { .. } => format!("part(o, {offset})"),
            Kind::Array { element: Element::Scalar(scalar), .. } => {
                let at = element_at(offset, scalar.primitive.size());
                format!("core::array::from_fn(|i| {})", self.scalar_from(*scalar, &at, order))
            }
            Kind::Array { element: Element::Structure(id), .. } => {
                let size = self.stream.structure(*id).head;
                let name = names::camel(&self.stream.ty(*id).name);
                let at = element_at(offset, size);
                format!("core::array::from_fn(|i| {name}::from_{order}(&part(o, {at})))")
            }
            Kind::Structure(id) => {
                let name = names::camel(&self.stream.ty(*id).name);
                format!("{name}::from_{order}(&part(o, {offset}))")
            }
            Kind::Union { tag, .. } => {
                let Kind::Scalar(scalar) = fields[*tag].kind else {
                    unreachable!("a tag is a scalar")
                };
                let at = fields[*tag].offset.unwrap_or_default();
                let tag = self.scalar_from(Scalar { of: None, ..scalar }, &at.to_string(), order);
                format!("{}::from_{order}({tag}, &part(o, {offset}))?", self.type_of(field))
            }
            _ => unreachable!("a field of variable size is no part of a fixed structure"),
        }
    }

    /// Whether nothing but reserved octets stands in the fields.
    fn is_empty(&self, fields: &[Field]) -> bool {
        fields.iter().all(|f| matches!(f.kind, Kind::Reserved { .. }))
    }

    /// Code that makes the octets of all fields; those of a tag stand with its union.
    fn to_array(&self, fields: &[Field], size: u64, order: &str) -> String {
        if self.is_empty(fields) {
            return format!("[0; {size}]");
        }
        let is_tag =
            |i: usize| fields.iter().any(|f| matches!(f.kind, Kind::Union { tag, .. } if tag == i));
        let mut code = format!("let mut o = [0; {size}];\n");
        for (_, field) in fields.iter().enumerate().filter(|(i, _)| !is_tag(*i)) {
            let value = format!("self.{}", names::field(&field.name));
            let line = self.write_octets(
                fields,
                &field.kind,
                &value,
                field.offset.unwrap_or_default(),
                order,
            );
            if !line.is_empty() {
                code += &(line + "\n");
            }
        }
        code + "o"
    }

    fn write_octets(
        &self,
        fields: &[Field],
        kind: &Kind,
        value: &str,
        offset: u64,
        order: &str,
    ) -> String {
        let put = |at: u64, size: u64, code: String| {
            format!("o[{at}..{}].copy_from_slice(&{code});", at + size)
        };
        match kind {
            Kind::Scalar(scalar) => {
                let inner = if scalar.of.is_some() { ".0" } else { "" };
                put(offset, scalar.primitive.size(), format!("{value}{inner}.to_{order}_bytes()"))
            }
            Kind::Reserved { .. } => String::new(),
            Kind::Octets { .. } => put(offset, self.array_length(kind), value.to_owned()),
            Kind::Array { element, .. } => {
                let (size, inner) = match element {
                    Element::Scalar(s) => {
                        (s.primitive.size(), if s.of.is_some() { ".0" } else { "" })
                    }
                    Element::Structure(id) => (self.stream.structure(*id).head, ""),
                    Element::Text => unreachable!("strings have no fixed size"),
                };
                let at = element_at(offset, size);
                let call = if matches!(element, Element::Structure(_)) { "" } else { "_bytes" };
                format!(
                    "for (i, value) in {value}.iter().enumerate() {{\n\
                     let at = {at};\n\
                     o[at..at + {size}].copy_from_slice(&value{inner}.to_{order}{call}());\n}}"
                )
            }
            Kind::Structure(id) => {
                put(offset, self.stream.structure(*id).head, format!("{value}.to_{order}()"))
            }
            Kind::Union { tag, size, .. } => {
                let Kind::Scalar(scalar) = fields[*tag].kind else {
                    unreachable!("a tag is a scalar")
                };
                let at = fields[*tag].offset.unwrap_or_default();
                let tag_value = format!("{value}.tag().0.to_{order}_bytes()");
                let tag = put(at, scalar.primitive.size(), tag_value);
                format!("{tag}\n{}", put(offset, *size, format!("{value}.to_{order}()")))
            }
            _ => unreachable!("a field of variable size is no part of a fixed structure"),
        }
    }
}
