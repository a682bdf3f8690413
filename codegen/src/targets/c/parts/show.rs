//! How parts are shown to users, and by which structures a writer takes them.

use super::record::Parts;
use crate::model::*;
use crate::plan::{Part, Take};
use crate::targets::c::context::Frame;
use crate::targets::c::items::{
    element_type, integer, remark, turnable, turnable_kind, value_type,
};
use crate::targets::c::names::Of;
use crate::targets::c::output::{Code, Given};
use crate::targets::c::value::{Place, load};
use crate::targets::c::varying::Varying;

/// What a user sees of a part.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// Octets of any number: raw, or a stream.
    Octets,
    /// A text, without its NUL.
    Text,
    /// Elements of one size.
    Array(Element),
    /// Strings that follow one another; so many of them make up an element.
    Strings(usize),
    /// Elements that tell their own size.
    Chain(TypeId),
    /// One integer.
    Scalar(Scalar),
    /// One structure.
    Structure(TypeId),
    /// One of several structures.
    Union,
}

fn shown(part: &Part) -> Option<Shown> {
    Some(match &part.take {
        Take::Octets(_) | Take::Stream(_) => Shown::Octets,
        Take::Text(_) => Shown::Text,
        Take::Strings(strings) if strings.amount.is_none() && strings.of.is_none() => Shown::Text,
        Take::Strings(strings) => Shown::Strings(strings.each.len()),
        Take::Scalars(scalar, _) => Shown::Array(Element::Scalar(*scalar)),
        Take::Structures(id, _) => Shown::Array(Element::Structure(*id)),
        Take::Varying(id, _) => Shown::Chain(*id),
        Take::Scalar(scalar) => Shown::Scalar(*scalar),
        Take::Structure(id) => Shown::Structure(*id),
        Take::Union { .. } => Shown::Union,
        Take::Reserved(_) | Take::Align(_) => return None,
    })
}

/// How members are read of a record that a user has.
const FRAME: Frame<'static> = Frame { body_dot: "fixed.", state_dot: "record->", ..Frame::TAKES };

impl Parts<'_> {
    fn each(&self) -> impl Iterator<Item = (&Part<'_>, Shown)> {
        self.record.parts.iter().filter_map(|part| Some((part, shown(part)?)))
    }

    /// Members of the structure that shows the parts of a record that was read.
    pub fn view(&self) -> String {
        let mut code = String::new();
        for (part, shown) in self.each() {
            let note = match shown {
                Shown::Array(_) => " The elements, as they stand in the stream.",
                Shown::Strings(1) => " The strings, each with its NUL.",
                Shown::Strings(_) => " The strings of all elements, each with its NUL.",
                Shown::Chain(_) => " The octets of all elements.",
                Shown::Text => " The length leaves the NUL out.",
                Shown::Octets | Shown::Scalar(_) | Shown::Structure(_) | Shown::Union => "",
            };
            let doc = &part.field.doc;
            let (name, absent) = (self.part_name(part), absent(part));
            code += &format!("//{doc}{note}{absent}\nconst uint8_t *{name};\n");
            code += &self.sizes(part, shown, true);
        }
        code
    }

    /// The members that say how much there is of a part.
    fn sizes(&self, part: &Part, shown: Shown, counted: bool) -> String {
        let names = self.context.names;
        let length = format!("size_t {};\n", names.length(self.record.id, part.index));
        let count = format!("size_t {};\n", names.count(self.record.id, part.index));
        match shown {
            Shown::Octets | Shown::Text => length,
            Shown::Array(_) => count,
            Shown::Chain(_) if !counted => count,
            Shown::Chain(_) => length + &count,
            Shown::Strings(_) if counted => length + &count,
            Shown::Strings(_) => length,
            Shown::Scalar(_) | Shown::Structure(_) | Shown::Union => String::new(),
        }
    }

    /// Members of the structure that a writer takes.
    pub fn body(&self) -> String {
        let names = self.context.names;
        let mut code = String::new();
        if self.record.fixed.size > 0 {
            let tag = names.structure(self.of());
            code += &format!("//The fixed part.\nconst {tag} *fixed;\n");
        }
        for (part, shown) in self.each() {
            let note = match shown {
                Shown::Strings(1) => " The strings, each with its NUL.",
                Shown::Strings(_) => " The strings of all elements, each with its NUL.",
                Shown::Text => " Without its NUL.",
                Shown::Scalar(scalar) | Shown::Array(Element::Scalar(scalar)) => &remark(scalar),
                _ => "",
            };
            let ty = match shown {
                Shown::Octets | Shown::Text | Shown::Strings(_) => "uint8_t".to_owned(),
                Shown::Array(element) => element_type(names, element),
                Shown::Chain(id) => Varying::of_type(self.context, id).element(),
                Shown::Scalar(scalar) => value_type(scalar).into(),
                Shown::Structure(id) => names.structure(Of::Type(id)),
                Shown::Union => names.union(self.of(), part.index),
            };
            let doc = &part.field.doc;
            let (name, absent) = (self.part_name(part), absent(part));
            code += &format!("//{doc}{note}{absent}\nconst {ty} *{name};\n");
            code += &self.sizes(part, shown, false);
        }
        match code.is_empty() {
            true => "//Nothing of it is the writer's to say.\nchar unused;\n".into(),
            false => code,
        }
    }

    /// Functions that read elements and integers of a view.
    pub fn accessors(&self, turned: &str) -> String {
        self.each().map(|(part, shown)| self.accessor(part, shown, turned)).collect()
    }

    fn accessor(&self, part: &Part, shown: Shown, turned: &str) -> String {
        let names = self.context.names;
        let view = format!(
            "record->parts.{}.{}",
            names.record_member(self.record.id),
            self.part_name(part)
        );
        let (element, place) = match shown {
            Shown::Array(element) => {
                let size = self.context.stream().size_of_element(element).unwrap_or(1);
                (element, Place::element(&view, size, "index"))
            }
            Shown::Scalar(scalar) => (Element::Scalar(scalar), Place::at(&view)),
            Shown::Structure(id) => (Element::Structure(id), Place::at(&view)),
            Shown::Union => return self.union_accessor(part, &view, turned),
            Shown::Chain(id) => return self.next(part, id, &view, turned),
            Shown::Octets | Shown::Text | Shown::Strings(_) => return String::new(),
        };
        let indexed = matches!(shown, Shown::Array(_));
        let mut code = Code::default();
        let (result, to) = match element {
            Element::Scalar(scalar) => {
                let value = load(scalar.primitive, &place, turned);
                code.line(format_args!("return {};", value.code));
                (integer(scalar.primitive), String::new())
            }
            Element::Structure(id) => {
                let to = if indexed { "element" } else { "value" };
                let stream = self.context.stream();
                let order = match turnable(stream, stream.structure(id)) {
                    true => format!(", {turned}"),
                    false => String::new(),
                };
                let item = names.item(Of::Type(id));
                let (prefix, place) = (names.prefix(), place.code());
                code.line(format_args!("{prefix}_load_{item}({place}{order}, {to});"));
                ("void", format!(", {} *{to}", names.structure(Of::Type(id))))
            }
            Element::Text => unreachable!("strings have no accessor"),
        };
        self.function(part, (result, indexed, &to), &code)
    }

    fn next(&self, part: &Part, id: TypeId, view: &str, turned: &str) -> String {
        let (context, names) = (self.context, self.context.names);
        let (prefix, stream) = (names.prefix(), context.stream());
        let order = match turnable(stream, stream.structure(id)) {
            true => format!(", {turned}"),
            false => String::new(),
        };
        let member = names.record_member(self.record.id);
        let length = names.length(self.record.id, part.index);
        format!(
            "\n//The element of `{}` at `at`, which is 0 for the first and goes to the next; false at the end.\n\
             static inline bool {prefix}_{}(const struct {prefix}_record *record, size_t *at, {} *element)\n\
             {{\nreturn {prefix}_next_{}({view}, record->parts.{member}.{length}, at{order}, element);\n}}\n",
            part.field.name,
            names.accessor(self.record.id, part.index),
            Varying::of_type(context, id).element(),
            names.item(Of::Type(id)),
        )
    }

    fn union_accessor(&self, part: &Part, view: &str, turned: &str) -> String {
        let Take::Union { tag, cases, .. } = &part.take else { return String::new() };
        let names = self.context.names;
        let mut code = Code::default();
        code.line(format_args!("memcpy(value, {view}, sizeof *value);"));
        if turnable_kind(self.context.stream(), &part.field.kind) {
            let shown = format!("record->parts.{}.", names.record_member(self.record.id));
            let frame = Frame { view_dot: &shown, turned, ..FRAME };
            let (value, of) = Parts { ..*self }.tag(*tag, frame, &mut code);
            if code.asks(Given::Body) {
                code.local(&format!("{} fixed;", names.structure(self.of())));
                let get = format!("{}_get_{}(record, &fixed);", names.prefix(), self.item());
                let mut all = Code::default();
                all.line(get);
                all.append(code);
                code = all;
            }
            let mut turn = Code::default();
            self.turn_union(cases, (&value, of), ("(uint8_t *)value", false), &mut turn);
            code.block(format_args!("if ({turned})"), turn);
        }
        let to = format!(", {} *value", names.union(self.of(), part.index));
        self.function(part, ("void", false, &to), &code)
    }

    fn function(
        &self,
        part: &Part,
        (result, indexed, to): (&str, bool, &str),
        code: &Code,
    ) -> String {
        let names = self.context.names;
        let name = &part.field.name;
        let doc = match indexed {
            true => format!("An element of `{name}`; the index is less than the count."),
            false => format!("The value of `{name}`, which is there."),
        };
        let index = if indexed { ", size_t index" } else { "" };
        format!(
            "\n//{doc}\nstatic inline {result} {prefix}_{}(const struct {prefix}_record *record{index}{to})\n\
             {{\n{}}}\n",
            names.accessor(self.record.id, part.index),
            code.text(),
            prefix = names.prefix(),
        )
    }
}

fn absent(part: &Part) -> &'static str {
    match part.gate.is_some() || part.since.is_some() {
        true => " NULL where it is absent.",
        false => "",
    }
}
