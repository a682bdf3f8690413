//! The parts of a body after its fixed part: how they are shown, taken, measured and written.

use super::checks::{self, Subject, array_checker, scalar_checks, type_checker};
use super::expression::{Helpers, Scope, element_at, load, turnable};
use super::items::{element_type, integer};
use super::names::{self, Names};
use crate::expression::{Condition, Expression};
use crate::model::*;

/// What C makes of a part.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Octets of any number: raw, a string, or a stream.
    Octets,
    /// Elements of one size.
    Array(Element),
    /// Strings that follow one another; so many of them make up an element.
    Strings(usize),
    /// One integer.
    Scalar(Scalar),
    /// One structure.
    Structure(TypeId),
    /// Octets without meaning.
    Nothing,
}

/// What C makes of a field after the fixed part.
pub fn shape(stream: &Stream, field: &Field) -> Shape {
    let strings = |id: TypeId| {
        let structure = stream.structure(id);
        structure.size.is_none().then_some(structure.fields.len())
    };
    match field.kind {
        Kind::Octets { .. } | Kind::Text { .. } | Kind::Stream(_) => Shape::Octets,
        Kind::Array { element: Element::Text, .. } => Shape::Strings(1),
        Kind::Array { element: Element::Structure(id), .. } => {
            strings(id).map_or(Shape::Array(Element::Structure(id)), Shape::Strings)
        }
        Kind::Array { element, .. } => Shape::Array(element),
        Kind::Scalar(scalar) => Shape::Scalar(scalar),
        Kind::Structure(id) => strings(id).map_or(Shape::Structure(id), Shape::Strings),
        Kind::Align { .. } | Kind::Reserved { .. } | Kind::Union { .. } => Shape::Nothing,
    }
}

/// The parts of a record.
pub struct Parts<'a> {
    /// The names of the stream.
    pub names: Names<'a>,
    /// The record.
    pub record: &'a Record,
    /// Code for whether the reader's octets stand in the other order than the host's.
    pub turned: &'a str,
    /// Functions that go through arrays.
    pub helpers: &'a Helpers,
}

impl<'a> Parts<'a> {
    /// The fields after the fixed part.
    pub fn fields(&self) -> &'a [Field] {
        &self.record.body.fields[self.record.body.head_fields..]
    }

    /// The fields that are shown.
    fn shown(&self) -> impl Iterator<Item = (&'a Field, Shape)> {
        let stream = self.names.stream;
        let shaped = self.fields().iter().map(move |f| (f, shape(stream, f)));
        shaped.filter(|(_, shape)| *shape != Shape::Nothing)
    }

    /// The name of the record in functions.
    pub fn item(&self) -> String {
        names::item_name(&self.record.name)
    }

    /// Members of the structure that shows the parts of a record that was read.
    pub fn view(&self) -> String {
        let mut code = String::new();
        for (field, shape) in self.shown() {
            let name = names::field(&field.name);
            let note = match shape {
                Shape::Array(_) => " The elements, as they stand in the stream.",
                Shape::Strings(1) => " The strings, each with its NUL.",
                Shape::Strings(_) => " The strings of all elements, each with its NUL.",
                Shape::Octets if matches!(field.kind, Kind::Text { .. }) => {
                    " The length leaves the NUL out."
                }
                _ => "",
            };
            let absent = if field.condition.is_some() { " NULL where it is absent." } else { "" };
            code += &format!("//{}{note}{absent}\nconst uint8_t *{name};\n", field.doc);
            code += &match shape {
                Shape::Octets => format!("size_t {name}_length;\n"),
                Shape::Array(_) => format!("size_t {name}_count;\n"),
                Shape::Strings(_) => format!("size_t {name}_length;\nsize_t {name}_count;\n"),
                _ => String::new(),
            };
        }
        code
    }

    /// Members of the structure that a writer takes.
    pub fn body(&self) -> String {
        let mut code = String::new();
        if self.record.body.head_fields > 0 {
            let tag = self.names.structure(&self.record.name);
            code += &format!("//The fixed part.\nconst {tag} *fixed;\n");
        }
        for (field, shape) in self.shown() {
            let name = names::field(&field.name);
            let note = match shape {
                Shape::Strings(1) => " The strings, each with its NUL.",
                Shape::Strings(_) => " The strings of all elements, each with its NUL.",
                Shape::Octets if matches!(field.kind, Kind::Text { .. }) => " Without its NUL.",
                _ => "",
            };
            let absent = if field.condition.is_some() { " NULL where it is absent." } else { "" };
            code += &format!("//{}{note}{absent}\n", field.doc);
            code += &match shape {
                Shape::Octets | Shape::Strings(_) => {
                    format!("const uint8_t *{name};\nsize_t {name}_length;\n")
                }
                Shape::Array(element) => {
                    let ty = element_type(self.names, element);
                    format!("const {ty} *{name};\nsize_t {name}_count;\n")
                }
                Shape::Scalar(scalar) => format!("const {} *{name};\n", integer(scalar.primitive)),
                Shape::Structure(id) => {
                    let ty = self.names.structure(&self.names.stream.ty(id).name);
                    format!("const {ty} *{name};\n")
                }
                Shape::Nothing => String::new(),
            };
        }
        code
    }

    /// Functions that read elements and integers of a view.
    pub fn accessors(&self) -> String {
        let prefix = self.names.prefix();
        let item = self.item();
        let mut code = String::new();
        for (field, shape) in self.shown() {
            let name = names::field(&field.name);
            let place = |size: u64| format!("record->parts.{item}.{name} + {size} * index");
            let turned = match self.turned {
                "turned" => "record->turned",
                turned => turned,
            };
            let function = format!("{prefix}_{item}_{}", field.name);
            code += &match shape {
                Shape::Array(Element::Scalar(scalar)) => {
                    let value = self.loaded(scalar, &place(scalar.primitive.size()), turned);
                    format!(
                        "\n//An element of `{name}`; the index is less than the count.\n\
                         static inline {} {function}(const struct {prefix}_record *record, size_t index)\n\
                         {{\nreturn {value};\n}}\n",
                        integer(scalar.primitive),
                    )
                }
                Shape::Array(Element::Structure(id)) => {
                    let size = self.names.stream.structure(id).head;
                    let (ty, call) = self.loader(id, &place(size), turned, "element");
                    format!(
                        "\n//An element of `{name}`; the index is less than the count.\n\
                         static inline void {function}(const struct {prefix}_record *record, size_t index, {ty} *element)\n\
                         {{\n{call}\n}}\n"
                    )
                }
                Shape::Scalar(scalar) => {
                    let place = format!("record->parts.{item}.{name}");
                    let value = self.loaded(scalar, &place, turned);
                    format!(
                        "\n//The value of `{name}`, which is there.\n\
                         static inline {} {function}(const struct {prefix}_record *record)\n\
                         {{\nreturn {value};\n}}\n",
                        integer(scalar.primitive),
                    )
                }
                Shape::Structure(id) => {
                    let place = format!("record->parts.{item}.{name}");
                    let (ty, call) = self.loader(id, &place, turned, "value");
                    format!(
                        "\n//The value of `{name}`, which is there.\n\
                         static inline void {function}(const struct {prefix}_record *record, {ty} *value)\n\
                         {{\n{call}\n}}\n"
                    )
                }
                Shape::Octets
                | Shape::Strings(_)
                | Shape::Array(Element::Text)
                | Shape::Nothing => String::new(),
            };
        }
        code
    }

    fn loaded(&self, scalar: Scalar, place: &str, turned: &str) -> String {
        load(scalar.primitive, place, turned)
    }

    fn loader(&self, id: TypeId, place: &str, turned: &str, to: &str) -> (String, String) {
        let name = &self.names.stream.ty(id).name;
        let turned = if turnable(self.names.stream, self.names.stream.structure(id)) {
            format!(", {turned}")
        } else {
            String::new()
        };
        let call = format!(
            "{}_load_{}({place}{turned}, {to});",
            self.names.prefix(),
            names::item_name(name)
        );
        (self.names.structure(name), call)
    }

    fn scope(&self) -> Scope<'_> {
        Scope {
            names: self.names,
            item: &self.record.name,
            structure: &self.record.body,
            turned: self.turned,
            element: None,
            helpers: self.helpers,
        }
    }

    fn rule(&self, rule: Option<RuleId>) -> String {
        rule.map(|id| self.names.rule(id)).unwrap_or_default()
    }

    fn terminated(&self, field: &Field) -> String {
        let is = |c: &&FieldCheck| matches!(c.test, FieldTest::Terminated);
        self.rule(field.checks.iter().find(is).map(|c| c.rule))
    }

    /// Statements that compute an amount, and code for it.
    fn amount(&self, expression: &Expression) -> (String, String) {
        let code = self.scope().integer(expression);
        let simple = matches!(expression, Expression::Integer(_))
            || matches!(expression, Expression::Value(_))
                && !code.contains(' ')
                && !self.scope().is_wide(expression);
        if simple {
            return (String::new(), code);
        }
        let reset = if code.contains("&sure") { "sure = true;\n" } else { "" };
        (format!("{reset}amount = {code};\n"), "amount".into())
    }

    /// Statements that take all parts from `cursor` into `view`.
    pub fn take(&self) -> String {
        let mut code = String::new();
        if self.fields().iter().any(|f| f.condition.is_some()) {
            code += "memset(view, 0, sizeof *view);\n";
        }
        for field in self.fields() {
            let taken = self.take_field(field);
            code += &match &field.condition {
                Some(condition) => self.gated(condition, &self.rule(field.fits), field, &taken),
                None => taken,
            };
        }
        code
    }

    fn gated(&self, gate: &Condition, fits: &str, field: &Field, code: &str) -> String {
        let condition = self.scope().condition(gate);
        let label = label(field);
        if !condition.contains("&sure") {
            return format!("if ({condition}) {{\n{code}}}\n");
        }
        format!(
            "sure = true;\npresent = {condition};\nif (!sure)\n\
             return broken(error, {fits}, cursor->at, \"{label}\");\nif (present) {{\n{code}}}\n"
        )
    }

    fn take_field(&self, field: &Field) -> String {
        let name = names::field(&field.name);
        let label = label(field);
        let missing = |place: &str| {
            format!("return broken(error, {}, {place}, \"{label}\");\n", self.rule(field.fits))
        };
        let view = format!("view->{name}");
        match &field.kind {
            Kind::Octets { size: Extent::Rest } | Kind::Stream(_) => {
                let nested = match &field.kind {
                    Kind::Stream(id) => self.nested(id, field, &view, "cursor->at"),
                    _ => String::new(),
                };
                format!(
                    "{view} = cursor->octets + cursor->at;\n\
                     {view}_length = cursor->length - cursor->at;\n{nested}\
                     cursor->at = cursor->length;\n"
                )
            }
            Kind::Octets { size } => {
                let (compute, amount) = self.extent(size);
                let taken = self.taken(&view, &amount, 1, compute.contains("&sure"));
                let count = narrow(&amount);
                format!(
                    "{compute}{taken}if (!{view})\n{}{view}_length = {count};\n",
                    missing("cursor->at")
                )
            }
            Kind::Text { size: Some(size) } => {
                let (compute, amount) = self.amount(size);
                let taken = self.taken(&view, &amount, 1, compute.contains("&sure"));
                format!(
                    "at = cursor->at;\n{compute}{taken}if (!{view})\n{}\
                     if (!xen_stream_is_text({view}, cursor->at - at))\n\
                     return broken(error, {}, at, \"{label}\");\n\
                     {view}_length = cursor->at - at - 1;\n",
                    missing("at"),
                    self.terminated(field)
                )
            }
            Kind::Text { size: None } => format!(
                "{view} = xen_stream_take_string(cursor, &{view}_length);\nif (!{view})\n{}\
                 if ({view}_length == SIZE_MAX)\n\
                 return broken(error, {}, cursor->at, \"{label}\");\n",
                missing("cursor->at"),
                self.terminated(field)
            ),
            Kind::Array { element, count } => match shape(self.names.stream, field) {
                Shape::Array(_) => self.take_array(field, *element, count, &view),
                _ => self.take_strings(field, Some(count), &view),
            },
            Kind::Align { to } => self.take_nothing(
                field,
                &format!("xen_stream_take_alignment(cursor, {to})"),
                "cursor->at - at",
            ),
            Kind::Reserved { octets } => self.take_nothing(
                field,
                &format!("xen_stream_take(cursor, 1, {octets})"),
                &octets.to_string(),
            ),
            Kind::Scalar(scalar) => {
                let size = scalar.primitive.size();
                let value = load(scalar.primitive, &view, "turned");
                let subject = Subject {
                    value,
                    offset: format!("cursor->at - {size}"),
                    field: label,
                    index: None,
                    reserved: None,
                };
                let checks = scalar_checks(self.names, field, &subject);
                format!(
                    "{view} = xen_stream_take(cursor, 1, {size});\nif (!{view})\n{}{checks}",
                    missing("cursor->at")
                )
            }
            Kind::Structure(id) => match shape(self.names.stream, field) {
                Shape::Strings(_) => self.take_strings(field, None, &view),
                _ => self.take_structure(field, *id, &view),
            },
            Kind::Union { .. } => String::new(),
        }
    }

    /// Statements that compute how many there are, and code for it.
    fn extent(&self, extent: &Extent) -> (String, String) {
        match extent {
            Extent::Fixed(n) => (String::new(), n.to_string()),
            Extent::Counted(expression) => self.amount(expression),
            Extent::Rest => (String::new(), "(cursor->length - cursor->at)".into()),
        }
    }

    fn taken(&self, view: &str, amount: &str, size: u64, unsure: bool) -> String {
        let take = format!("xen_stream_take(cursor, {amount}, {size})");
        let take = if unsure { format!("sure ? {take} : NULL") } else { take };
        format!("{view} = {take};\n")
    }

    fn take_array(&self, field: &Field, element: Element, count: &Extent, view: &str) -> String {
        let size = self.names.stream.size_of_element(element).unwrap_or(1);
        let checker = array_checker(self.names, &self.record.name, field, element);
        let at = if checker.is_some() { "at = cursor->at;\n" } else { "" };
        let mut code = at.to_owned();
        if matches!(count, Extent::Rest) {
            let left = "cursor->length - cursor->at";
            let number = if size == 1 { left.to_owned() } else { format!("({left}) / {size}") };
            code += &format!(
                "{view}_count = {number};\n\
                 {view} = xen_stream_take(cursor, {view}_count, {size});\n"
            );
        } else {
            let (compute, amount) = self.extent(count);
            code += &compute;
            code += &self.taken(view, &amount, size, compute.contains("&sure"));
            code += &format!(
                "if (!{view})\nreturn broken(error, {}, cursor->at, \"{}\");\n{view}_count = {};\n",
                self.rule(field.fits),
                label(field),
                narrow(&amount)
            );
        }
        if let Some(checker) = checker {
            code += &format!(
                "if (!check_{}_{}({view}, {view}_count, turned, at{}, error))\nreturn false;\n",
                self.item(),
                field.name,
                checker.arguments("state", "state->mode", "NULL")
            );
        }
        code
    }

    /// Strings are taken one by one, so that each has its own rules.
    fn take_strings(&self, field: &Field, count: Option<&Extent>, view: &str) -> String {
        let name = label(field);
        let (compute, more) = match count {
            None => (String::new(), "i < 1".to_owned()),
            Some(Extent::Rest) => (String::new(), "cursor->at < cursor->length".to_owned()),
            Some(extent) => {
                let (compute, amount) = self.extent(extent);
                let unsure = compute.contains("&sure");
                let fault = format!(
                    "if (!sure)\nreturn broken(error, {}, cursor->at, \"{name}\");\n",
                    self.rule(field.fits)
                );
                (compute + if unsure { &fault } else { "" }, format!("i < {amount}"))
            }
        };
        let of = match &field.kind {
            Kind::Array { element: Element::Structure(id), .. } | Kind::Structure(id) => Some(*id),
            _ => None,
        };
        let each = match of {
            None => format!(
                "if (!xen_stream_take_string(cursor, &length))\n\
                 return broken(error, {}, at, \"{name}\");\n\
                 if (length == SIZE_MAX) {{\nbroken(error, {}, 0, \"\");\n\
                 return xen_stream_element(error, cursor->at, \"{name}\", i);\n}}\n",
                self.rule(field.fits),
                self.terminated(field),
            ),
            Some(id) => {
                let strings = &self.names.stream.structure(id).fields;
                strings.iter().map(|string| self.take_inner_string(field, string)).collect()
            }
        };
        format!(
            "{compute}at = cursor->at;\nfor (i = 0; {more}; i++) {{\nsize_t length;\n\n{each}}}\n\
             {view} = cursor->octets + at;\n{view}_length = cursor->at - at;\n{view}_count = i;\n"
        )
    }

    fn take_inner_string(&self, field: &Field, string: &Field) -> String {
        let name = &field.name;
        let within = match field.kind {
            Kind::Array { .. } => {
                format!("return xen_stream_element(error, cursor->at, \"{name}\", i);\n")
            }
            _ => format!("return xen_stream_within(error, cursor->at, \"{name}\");\n"),
        };
        let inner = &string.name;
        format!(
            "if (!xen_stream_take_string(cursor, &length)) {{\n\
             broken(error, {}, 0, \"{inner}\");\n{within}}}\n\
             if (length == SIZE_MAX) {{\n\
             broken(error, {}, 0, \"{inner}\");\n{within}}}\n",
            self.rule(string.fits),
            self.terminated(string)
        )
    }

    fn take_nothing(&self, field: &Field, take: &str, length: &str) -> String {
        let label = label(field);
        let subject = Subject {
            value: String::new(),
            offset: "at".into(),
            field: label,
            index: None,
            reserved: Some(0),
        };
        let made: Vec<_> =
            field.checks.iter().filter_map(|c| checks::check(self.names, c, &subject)).collect();
        let missing = self.rule(field.fits);
        if made.is_empty() {
            return format!(
                "if (!{take})\nreturn broken(error, {missing}, cursor->at, \"{label}\");\n"
            );
        }
        let zero: String = made.iter().map(|c| c.code()).collect();
        let zero =
            zero.replace("xen_stream_zero(, 0)", &format!("xen_stream_zero(octets, {length})"));
        format!(
            "at = cursor->at;\noctets = {take};\nif (!octets)\n\
             return broken(error, {missing}, at, \"{label}\");\n{zero}"
        )
    }

    fn take_structure(&self, field: &Field, id: TypeId, view: &str) -> String {
        let size = self.names.stream.structure(id).head;
        let name = label(field);
        let mut code = format!(
            "{view} = xen_stream_take(cursor, 1, {size});\nif (!{view})\n\
             return broken(error, {}, cursor->at, \"{name}\");\n",
            self.rule(field.fits)
        );
        if let Some(checker) = type_checker(self.names, id) {
            let load = element_at(self.names, Element::Structure(id), view, "turned");
            code += &format!(
                "{{\n{load}if (!check_{}(&it{}, error))\n\
                 return xen_stream_within(error, cursor->at - {size}, \"{name}\");\n}}\n",
                names::item_name(&self.names.stream.ty(id).name),
                checker.arguments("state", "state->mode", "NULL"),
            );
        }
        code
    }

    fn nested(&self, id: &str, field: &Field, view: &str, at: &str) -> String {
        let name = label(field);
        if self.names.described(id).is_none() {
            return String::new();
        }
        format!(
            "//{name}: a stream of its own.\n\
             if (state->depth == XEN_STREAM_DEPTH)\n\
             return broken(error, {}, {at}, \"{name}\");\n\
             if (!judge_{}({view}, {view}_length, state->depth + 1u, state->mode, &inner))\n\
             return xen_stream_nested(error, &inner, {at}, \"{}.{name}\");\n",
            self.rule(field.fits),
            names::snake(id),
            names::snake(&self.record.name),
        )
    }

    /// Statements that check parts before they are written, show them in `view`, and add their
    /// size to `size`.
    pub fn measure(&self) -> String {
        let mut code = String::new();
        for field in self.fields() {
            let measured = self.measure_field(field);
            let name = names::field(&field.name);
            code += &match &field.condition {
                None => measured,
                Some(gate) => {
                    let condition = self.scope().condition(gate);
                    let (compute, condition) = if condition.contains("&sure") {
                        (
                            format!("sure = true;\npresent = {condition};\n"),
                            "(sure && present)".to_owned(),
                        )
                    } else {
                        (String::new(), condition)
                    };
                    let differs = format!("!from->{name} != !{condition}");
                    match shape(self.names.stream, field) {
                        Shape::Nothing => format!("{compute}if ({condition}) {{\n{measured}}}\n"),
                        _ => format!(
                            "{compute}if ({differs})\nreturn broken(error, {}, *size, \"{name}\");\n\
                             if (from->{name}) {{\n{measured}}}\n",
                            self.rule(field.fits)
                        ),
                    }
                }
            };
        }
        code
    }

    fn measure_field(&self, field: &Field) -> String {
        let name = names::field(&field.name);
        let label = label(field);
        let fits = self.rule(field.fits);
        let differs = |extent: &Extent, length: String| match extent {
            Extent::Rest => String::new(),
            extent => {
                let (compute, amount) = self.extent(extent);
                if amount.contains("cursor->") || compute.contains("cursor->") {
                    return String::new();
                }
                let unsure = if compute.contains("&sure") { "!sure || " } else { "" };
                format!(
                    "{compute}if ({unsure}{amount} != {length})\n\
                     return broken(error, {fits}, *size, \"{label}\");\n"
                )
            }
        };
        let show = format!("view->{name} = (const uint8_t *)from->{name};\n");
        match &field.kind {
            Kind::Octets { size } => format!(
                "{}*size = xen_stream_grown(*size, from->{name}_length, 1);\n",
                differs(size, format!("from->{name}_length"))
            ),
            Kind::Stream(id) => format!(
                "{}*size = xen_stream_grown(*size, from->{name}_length, 1);\n",
                self.nested(id, field, &format!("from->{name}"), "*size")
            ),
            Kind::Text { size } => {
                let compare = size.as_ref().map(|size| {
                    let length = format!("(uint64_t)from->{name}_length + 1");
                    differs(&Extent::Counted(size.clone()), length)
                });
                format!(
                    "{}if (xen_stream_has_nul(from->{name}, from->{name}_length))\n\
                     return broken(error, {}, *size, \"{label}\");\n\
                     *size = xen_stream_grown(*size, from->{name}_length, 1);\n\
                     *size = xen_stream_grown(*size, 1, 1);\n",
                    compare.unwrap_or_default(),
                    self.terminated(field)
                )
            }
            Kind::Array { element, count } => match shape(self.names.stream, field) {
                Shape::Strings(each) => self.measure_strings(field, each, Some(count)),
                _ => {
                    let size = self.names.stream.size_of_element(*element).unwrap_or(1);
                    let compare = differs(count, format!("from->{name}_count"));
                    let checker = array_checker(self.names, &self.record.name, field, *element);
                    let check = checker.map(|checker| {
                        format!(
                            "if (!check_{}_{}(view->{name}, view->{name}_count, false, *size{}, error))\n\
                             return false;\n",
                            self.item(),
                            field.name,
                            checker.arguments("state", "state->mode", "NULL")
                        )
                    });
                    format!(
                        "{compare}{show}view->{name}_count = from->{name}_count;\n{}\
                         *size = xen_stream_grown(*size, from->{name}_count, {size});\n",
                        check.unwrap_or_default()
                    )
                }
            },
            Kind::Align { to } => {
                format!("*size = xen_stream_grown(*size, xen_stream_padding(*size, {to}), 1);\n")
            }
            Kind::Reserved { octets } => format!("*size = xen_stream_grown(*size, {octets}, 1);\n"),
            Kind::Scalar(scalar) => {
                let subject = Subject {
                    value: format!("*from->{name}"),
                    offset: "*size".into(),
                    field: label,
                    index: None,
                    reserved: None,
                };
                let checks = scalar_checks(self.names, field, &subject);
                let size = scalar.primitive.size();
                format!("{show}{checks}*size = xen_stream_grown(*size, {size}, 1);\n")
            }
            Kind::Structure(id) => match shape(self.names.stream, field) {
                Shape::Strings(each) => self.measure_strings(field, each, None),
                _ => {
                    let check = type_checker(self.names, *id).map(|checker| {
                        format!(
                            "if (!check_{}(from->{name}{}, error))\n\
                             return xen_stream_within(error, *size, \"{label}\");\n",
                            names::item_name(&self.names.stream.ty(*id).name),
                            checker.arguments("state", "state->mode", "NULL")
                        )
                    });
                    let size = self.names.stream.structure(*id).head;
                    format!(
                        "{}*size = xen_stream_grown(*size, {size}, 1);\n",
                        check.unwrap_or_default()
                    )
                }
            },
            Kind::Union { .. } => String::new(),
        }
    }

    fn measure_strings(&self, field: &Field, each: usize, count: Option<&Extent>) -> String {
        let name = names::field(&field.name);
        let label = label(field);
        let fits = self.rule(field.fits);
        let ended = if each > 1 || count.is_none() { fits.clone() } else { self.terminated(field) };
        let wrong_number = match count {
            Some(Extent::Rest) if each == 1 => String::new(),
            Some(Extent::Rest) => format!(
                "if (xen_stream_count_nuls(from->{name}, from->{name}_length) % {each})\n\
                 return broken(error, {fits}, *size, \"{label}\");\n"
            ),
            count => {
                let (compute, amount) =
                    count.map_or((String::new(), "1".to_owned()), |extent| self.extent(extent));
                let unsure = if compute.contains("&sure") { "!sure || " } else { "" };
                let number = match each {
                    1 => amount,
                    each => format!("(uint64_t){amount} * {each}"),
                };
                format!(
                    "{compute}if ({unsure}{number} != xen_stream_count_nuls(from->{name}, from->{name}_length))\n\
                     return broken(error, {fits}, *size, \"{label}\");\n"
                )
            }
        };
        format!(
            "{wrong_number}\
             if (from->{name}_length && from->{name}[from->{name}_length - 1])\n\
             return broken(error, {ended}, *size, \"{label}\");\n\
             *size = xen_stream_grown(*size, from->{name}_length, 1);\n"
        )
    }

    /// Statements that write the parts to `output`; each leaves the function if it fails.
    pub fn put(&self) -> String {
        let mut code = String::new();
        for field in self.fields() {
            let put = self.put_field(field);
            let name = names::field(&field.name);
            code += &match &field.condition {
                None => put,
                Some(gate) if shape(self.names.stream, field) == Shape::Nothing => {
                    let condition = self.scope().condition(gate);
                    format!("if ({condition}) {{\n{put}}}\n")
                }
                Some(_) => format!("if (from->{name}) {{\n{put}}}\n"),
            };
        }
        code
    }

    fn put_field(&self, field: &Field) -> String {
        let name = names::field(&field.name);
        let stream = self.names.stream;
        let unless = |call: String| format!("if (!{call})\nreturn false;\n");
        match (&field.kind, shape(stream, field)) {
            (Kind::Text { .. }, _) => {
                unless(format!("xen_stream_put(output, from->{name}, from->{name}_length)"))
                    + &unless("xen_stream_put_zeros(output, 1)".into())
            }
            (Kind::Align { to }, _) => unless(format!(
                "xen_stream_put_zeros(output, xen_stream_padding(xen_stream_output_offset(output) - start, {to}))"
            )),
            (Kind::Reserved { octets }, _) => {
                unless(format!("xen_stream_put_zeros(output, {octets})"))
            }
            (_, Shape::Octets | Shape::Strings(_)) => {
                unless(format!("xen_stream_put(output, from->{name}, from->{name}_length)"))
            }
            (_, Shape::Array(Element::Scalar(scalar))) => unless(format!(
                "xen_stream_put_integers(output, from->{name}, from->{name}_count, {}, turned)",
                scalar.primitive.size()
            )),
            (_, Shape::Scalar(scalar)) => unless(format!(
                "xen_stream_put_integers(output, from->{name}, 1, {}, turned)",
                scalar.primitive.size()
            )),
            (_, Shape::Array(Element::Structure(id))) => {
                let put = self.put_structure(id, &format!("&from->{name}[i]"));
                format!("for (i = 0; i < from->{name}_count; i++) {{\n{put}}}\n")
            }
            (_, Shape::Structure(id)) => self.put_structure(id, &format!("from->{name}")),
            (_, Shape::Array(Element::Text) | Shape::Nothing) => String::new(),
        }
    }

    fn put_structure(&self, id: TypeId, place: &str) -> String {
        let stream = self.names.stream;
        let size = stream.structure(id).head;
        let turned = if turnable(stream, stream.structure(id)) { ", turned" } else { "" };
        format!(
            "o = xen_stream_room(output, {size});\nif (!o)\nreturn false;\n\
             store_{}(o, {place}{turned});\n",
            names::item_name(&stream.ty(id).name)
        )
    }

    /// Whether the parts have anything that a view shows.
    pub fn has_view(&self) -> bool {
        self.shown().next().is_some()
    }
}

/// What paths call a field.
pub fn label(field: &Field) -> &str {
    if field.name.is_empty() { "align" } else { &field.name }
}

/// An amount that has been found to fit into the body.
fn narrow(amount: &str) -> String {
    if amount == "amount" { format!("(size_t){amount}") } else { amount.to_owned() }
}
