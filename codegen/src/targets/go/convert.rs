//! Values of the Go module to canonical JSON and back, for the testee.

use super::names;
use super::record::{Shape, head, shape};
use super::structure::{View, endian_of_type};
use crate::model::*;

/// Makes the functions that convert the values of a stream.
pub struct Converter<'a> {
    pub(super) stream: &'a Stream,
    pub(super) package: String,
}

impl<'a> Converter<'a> {
    /// For a stream.
    pub fn new(stream: &'a Stream) -> Self {
        Self { stream, package: names::package(&stream.name) }
    }

    /// The function that puts or reads a type.
    pub fn function(&self, what: &str, ty: &str) -> String {
        format!("{what}{}{ty}", names::exported(&self.stream.name))
    }

    /// Whether versions of a record differ.
    pub fn is_versioned(&self, record: &Record) -> bool {
        record.body.fields.iter().any(|f| f.since.is_some())
    }

    /// All functions; those that read are left out where documents are not encoded.
    pub fn conversions(&self, read: bool) -> String {
        let stream = self.stream;
        let mut code = String::new();
        let mut add = |put: String, from: String| {
            code += &put;
            if read {
                code += &from;
            }
        };
        for header in &stream.headers {
            let fields = &header.body.fields;
            let view = View { stream, item: &header.name, fields, endian: header.endian };
            let name = names::header(stream, &header.name);
            add(self.put_structure(&view, &name), self.read_structure(&view, &name));
        }
        for (index, ty) in stream.types.iter().enumerate() {
            let name = names::named(ty);
            match &ty.body {
                TypeBody::Enum { .. } => {}
                TypeBody::Bits { parts, .. } => {
                    add(self.put_bits(&name, parts), self.read_bits(&name, parts));
                }
                TypeBody::Structure(s) if s.strings_alone().is_some() => {}
                TypeBody::Structure(s) => {
                    let endian = endian_of_type(stream, TypeId(index));
                    let view = View { stream, item: &ty.name, fields: &s.fields, endian };
                    add(self.put_structure(&view, &name), self.read_structure(&view, &name));
                }
            }
        }
        for record in stream.records.iter().filter(|r| shape(r) != Shape::Empty) {
            add(self.put_record(record), self.read_record(record));
        }
        code
    }

    pub(super) fn is_bits(&self, id: TypeId) -> bool {
        matches!(self.stream.ty(id).body, TypeBody::Bits { .. })
    }

    /// Code that puts a scalar.
    fn put_scalar(&self, scalar: Scalar, value: &str) -> String {
        let bits = scalar.primitive.size() * 8;
        match scalar.of {
            Some(id) if self.is_bits(id) => {
                let name = names::named(self.stream.ty(id));
                format!("{}(o, {value})\n", self.function("put", &name))
            }
            Some(_) => format!("putEnum(o, {value}, {bits})\n"),
            None if scalar.primitive.signed() => format!("o.signed(int64({value}), {bits})\n"),
            None if bits == 64 => format!("o.unsigned({value}, {bits})\n"),
            None => format!("o.unsigned(uint64({value}), {bits})\n"),
        }
    }

    fn put_bits(&self, name: &str, parts: &[BitPart]) -> String {
        let mut code = String::new();
        for part in parts {
            let Some(key) = &part.name else { continue };
            let get = format!("v.{}()", names::part_method(key));
            code += &format!("o.key(\"{key}\")\n");
            code += &match part.of {
                Some(_) => format!("putEnum(o, {get}, {})\n", part.width),
                None if part.width == 1 => format!("o.boolean({get})\n"),
                None => format!("o.unsigned(uint64({get}), {})\n", part.width),
            };
        }
        format!(
            "func {}(o *output, v {}.{name}) {{\no.open('{{')\n{code}o.close('}}')\n}}\n\n",
            self.function("put", name),
            self.package
        )
    }

    /// Code that puts a field of fixed size; nothing for reserved octets.
    fn put_field(&self, view: &View, field: &Field) -> String {
        let own = format!("v.{}", names::field(&field.name));
        let value = match &field.kind {
            Kind::Reserved { .. } => return String::new(),
            Kind::Scalar(scalar) => self.put_scalar(*scalar, &own),
            Kind::Octets { .. } => format!("o.octets({own}[:])\n"),
            Kind::Array { element, .. } => {
                let one = self.put_element(*element, &format!("{own}[i]"));
                format!("o.open('[')\nfor i := range {own} {{\n{one}}}\no.close(']')\n")
            }
            Kind::Structure(id) => {
                let name = names::named(self.stream.ty(*id));
                format!("{}(o, &{own})\n", self.function("put", &name))
            }
            Kind::Union { tag, cases, .. } => {
                let arm = |c: &UnionCase| {
                    let name = names::named(self.stream.ty(c.of));
                    format!(
                        "case {}.{}:\n{}(o, &{own}.{})\n",
                        self.package,
                        view.tag_value(*tag, c),
                        self.function("put", &name),
                        names::field(&c.name)
                    )
                };
                let arms: String = cases.iter().map(arm).collect();
                let tag = names::field(&view.fields[*tag].name);
                format!("switch v.{tag} {{\n{arms}}}\n")
            }
            _ => unreachable!("a field of variable size is no part of a fixed structure"),
        };
        format!("o.key(\"{}\")\n{value}", field.name)
    }

    fn put_element(&self, element: Element, value: &str) -> String {
        match element {
            Element::Scalar(scalar) => self.put_scalar(scalar, value),
            Element::Structure(id) => {
                let name = names::named(self.stream.ty(id));
                format!("{}(o, &{value})\n", self.function("put", &name))
            }
            Element::Text => format!("o.latin({value})\n"),
        }
    }

    /// Code for fields of fixed size, as the version and the layout have them.
    pub(super) fn each_field(
        &self,
        view: &View,
        layouts: &[Layout],
        code: impl Fn(&Field) -> String,
    ) -> String {
        let mut all = String::new();
        for (index, field) in view.fields.iter().enumerate() {
            let own = code(field);
            if own.is_empty() {
                continue;
            }
            let mut conditions: Vec<String> = layouts
                .iter()
                .filter(|l| l.without.contains(&index))
                .map(|l| format!("length != {}", l.length))
                .collect();
            conditions.extend(field.since.map(|since| format!("version >= {since}")));
            all += &match conditions.as_slice() {
                [] => own,
                some => format!("if {} {{\n{own}}}\n", some.join(" && ")),
            };
        }
        all
    }

    fn put_structure(&self, view: &View, name: &str) -> String {
        let code = self.each_field(view, &[], |f| self.put_field(view, f));
        format!(
            "func {}(o *output, v *{}.{name}) {{\no.open('{{')\n{code}o.close('}}')\n}}\n\n",
            self.function("put", name),
            self.package
        )
    }

    fn put_record(&self, record: &Record) -> String {
        let name = names::record(self.stream, record);
        let view = head(self.stream, record);
        let mut code = self.each_field(&view, &record.layouts, |f| self.put_field(&view, f));
        for field in &record.body.fields[record.body.head_fields..] {
            code += &self.put_part(field);
        }
        if record.may_be_empty() {
            code = format!("if length != 0 {{\n{code}}}\n");
        }
        let version = if self.is_versioned(record) { ", version uint32" } else { "" };
        let length = if record.layouts.is_empty() { "" } else { ", length int" };
        format!(
            "func {}(o *output, v *{}.{name}{version}{length}) {{\no.open('{{')\n{code}o.close('}}')\n}}\n\n",
            self.function("put", &name),
            self.package
        )
    }

    /// Code that puts a field of variable size.
    fn put_part(&self, field: &Field) -> String {
        let own = format!("v.{}", names::field(&field.name));
        let optional = field.condition.is_some();
        let value = if optional { format!("{own}.Value") } else { own.clone() };
        let put = match &field.kind {
            Kind::Reserved { .. } | Kind::Align { .. } => return String::new(),
            Kind::Stream(id) => format!(
                "if nested, err := decode{}({value}); err == nil {{\no.raw(nested)\n}}\n",
                names::exported(id)
            ),
            Kind::Octets { .. } => format!("o.octets({value})\n"),
            Kind::Text { .. } => format!("o.latin({value})\n"),
            Kind::Array { element: Element::Structure(id), .. }
                if self.stream.structure(*id).strings_alone().is_some() =>
            {
                self.put_runs(&value, *id)
            }
            Kind::Array { element: Element::Text, .. } => format!(
                "o.open('[')\nfor text, rest, ok := {value}.Cut(); ok; text, rest, ok = rest.Cut() {{\no.latin(text)\n}}\no.close(']')\n"
            ),
            Kind::Array { element, .. } => {
                let one = self.put_element(*element, "e");
                format!(
                    "o.open('[')\nfor i := 0; i < {value}.Len(); i++ {{\ne := {value}.At(i)\n{one}}}\no.close(']')\n"
                )
            }
            Kind::Structure(id) => {
                let name = names::named(self.stream.ty(*id));
                format!("{}(o, &{value})\n", self.function("put", &name))
            }
            Kind::Scalar(scalar) => self.put_scalar(*scalar, &value),
            Kind::Union { .. } => unreachable!("a union stands in the fixed part"),
        };
        let code = format!("o.key(\"{}\")\n{put}", field.name);
        if optional { format!("if {own}.Present {{\n{code}}}\n") } else { code }
    }

    /// Code that puts the strings of elements.
    fn put_runs(&self, value: &str, id: TypeId) -> String {
        let mut code = format!(
            "o.open('[')\nfor rest := {value}; rest.Len() > 0; {{\nvar text []byte\no.open('{{')\n"
        );
        for string in &self.stream.structure(id).fields {
            code +=
                &format!("text, rest, _ = rest.Cut()\no.key(\"{}\")\no.latin(text)\n", string.name);
        }
        code + "o.close('}')\n}\no.close(']')\n"
    }
}
