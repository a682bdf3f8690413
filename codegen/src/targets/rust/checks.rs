//! The checks on fields, as statements that leave a function with a `Fault`.

use super::expression::literal;
use super::names;
use super::structure::{View, element_at};
use crate::model::*;

/// What a check looks at: code for the value, its offset, and the path of an error.
struct Subject<'a> {
    /// The integer, as code of its primitive type; or the octets.
    value: String,
    /// The offset, as code.
    offset: String,
    /// The name of the field in paths.
    field: &'a str,
    /// Code for the index of the element, where there is one.
    index: Option<&'a str>,
}

impl View<'_> {
    /// The checks of the fields of a fixed part, in order, on octets `o`.
    pub fn checks(&self, fields: &[Field]) -> Vec<String> {
        fields.iter().flat_map(|f| self.fixed_field(fields, f)).collect()
    }

    fn fixed_field(&self, fields: &[Field], field: &Field) -> Vec<String> {
        let offset = field.offset.unwrap_or_default();
        let mut code = self.present(fields, field, offset);
        let (Some(since), Some(before)) = (field.since, &field.before) else { return code };
        let size = self.size(&field.kind);
        let subject = Subject {
            value: format!("part::<{size}, _>(o, {offset})"),
            offset: offset.to_string(),
            field: &field.name,
            index: None,
        };
        let before = self.check(before, None, &subject);
        let before =
            before.map(|b| b.replacen("if ", &format!("if state.version < {since} && "), 1));
        if !code.is_empty() {
            code = vec![format!("if state.version >= {since} {{\n{}\n}}", code.join("\n"))];
        }
        code.extend(before);
        code
    }

    fn size(&self, kind: &Kind) -> u64 {
        self.stream.size_of(kind).unwrap_or_default()
    }

    fn present(&self, fields: &[Field], field: &Field, offset: u64) -> Vec<String> {
        let name = field.name.as_str();
        match &field.kind {
            Kind::Scalar(scalar) => {
                let value =
                    format!("{}::read(&part(o, {offset}), endian)", scalar.primitive.name());
                let offset = offset.to_string();
                let subject = Subject { value, offset, field: name, index: None };
                self.scalar(field, *scalar, &subject)
            }
            Kind::Reserved { octets } => {
                let value = format!("part::<{octets}, _>(o, {offset})");
                let offset = offset.to_string();
                let subject = Subject { value, offset, field: name, index: None };
                field.checks.iter().filter_map(|c| self.check(c, None, &subject)).collect()
            }
            Kind::Structure(id) => self.inner(*id, offset, name).into_iter().collect(),
            Kind::Array { element, count: Extent::Fixed(count) } => {
                self.fixed_array(field, *element, *count, offset).into_iter().collect()
            }
            Kind::Union { tag, cases, .. } => {
                self.union(fields, *tag, cases, offset, name).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    fn scalar(&self, field: &Field, scalar: Scalar, subject: &Subject) -> Vec<String> {
        let several = field.checks.len() > 1;
        let value = if several { "value".to_owned() } else { subject.value.clone() };
        let named = Subject { value, offset: subject.offset.clone(), ..*subject };
        let checks: Vec<String> =
            field.checks.iter().filter_map(|c| self.check(c, Some(scalar), &named)).collect();
        if !several || checks.is_empty() {
            return checks;
        }
        let mut code = vec![format!("let value = {};", subject.value)];
        code.extend(checks);
        code
    }

    fn inner(&self, id: TypeId, offset: u64, name: &str) -> Option<String> {
        if !self.has_checks(id) {
            return None;
        }
        let ty = names::camel(&self.stream.ty(id).name);
        Some(format!(
            "{ty}::check(&part(o, {offset}), endian, role).map_err(|f| f.within({offset}, \"{name}\"))?;"
        ))
    }

    fn fixed_array(
        &self,
        field: &Field,
        element: Element,
        count: u64,
        offset: u64,
    ) -> Option<String> {
        let name = field.name.as_str();
        match element {
            Element::Structure(id) => {
                if !self.has_checks(id) {
                    return None;
                }
                let element = element_at(offset, self.stream.structure(id).head);
                let ty = names::camel(&self.stream.ty(id).name);
                Some(format!(
                    "for i in 0..{count} {{\nlet at = {element};\n\
                     {ty}::check(&part(o, at), endian, role).map_err(|f| f.element(at, \"{name}\", i))?;\n}}"
                ))
            }
            Element::Scalar(scalar) => {
                let value = format!("{}::read(&part(o, at), endian)", scalar.primitive.name());
                let subject = Subject { value, offset: "at".into(), field: name, index: Some("i") };
                let checks = self.scalar(field, scalar, &subject);
                let element = element_at(offset, scalar.primitive.size());
                (!checks.is_empty()).then(|| {
                    format!(
                        "for i in 0..{count} {{\nlet at = {element};\n{}\n}}",
                        checks.join("\n")
                    )
                })
            }
            Element::Text => None,
        }
    }

    fn union(
        &self,
        fields: &[Field],
        tag: usize,
        cases: &[UnionCase],
        offset: u64,
        name: &str,
    ) -> Option<String> {
        let arms: Vec<String> = cases
            .iter()
            .filter_map(|c| {
                Some(format!("{} => {{\n{}\n}}", c.value, self.inner(c.of, offset, name)?))
            })
            .collect();
        let Kind::Scalar(scalar) = fields[tag].kind else { return None };
        let at = fields[tag].offset.unwrap_or_default();
        let value = format!("{}::read(&part(o, {at}), endian)", scalar.primitive.name());
        match arms.as_slice() {
            [] => None,
            [only] => {
                let (tag, body) = only.split_once(" => ")?;
                Some(format!("if {value} == {tag} {body}"))
            }
            arms => Some(format!("match {value} {{\n{}\n_ => {{}}\n}}", arms.join("\n"))),
        }
    }

    /// The checks of each element of an array that stands in the octets `octets`, at `at`.
    pub fn array_checks(&self, field: &Field, element: Element) -> Option<String> {
        let name = field.name.as_str();
        match element {
            Element::Structure(id) => {
                if !self.has_checks(id) {
                    return None;
                }
                let size = self.stream.structure(id).head;
                let ty = names::camel(&self.stream.ty(id).name);
                Some(format!(
                    "for (i, o) in octets.as_chunks::<{size}>().0.iter().enumerate() {{\n\
                     {ty}::check(o, endian, role).map_err(|f| f.element(at + {size} * i, \"{name}\", i))?;\n}}"
                ))
            }
            Element::Scalar(scalar) => {
                let size = scalar.primitive.size();
                let value = format!("{}::read(o, endian)", scalar.primitive.name());
                let offset =
                    if size == 1 { "at + i".to_owned() } else { format!("at + {size} * i") };
                let subject = Subject { value, offset, field: name, index: Some("i") };
                let checks = self.scalar(field, scalar, &subject);
                (!checks.is_empty()).then(|| {
                    format!(
                        "for (i, o) in octets.as_chunks::<{size}>().0.iter().enumerate() {{\n{}\n}}",
                        checks.join("\n")
                    )
                })
            }
            Element::Text => None,
        }
    }

    /// The checks of a scalar after the fixed part, whose value is in the variable of its name.
    pub fn late_scalar(&self, field: &Field, scalar: Scalar) -> Vec<String> {
        let inner = if scalar.of.is_some() { ".0" } else { "" };
        let value = format!("{}{inner}", names::field(&field.name));
        let subject = Subject { value, offset: "at".into(), field: &field.name, index: None };
        field.checks.iter().filter_map(|c| self.check(c, Some(scalar), &subject)).collect()
    }

    /// Whether the structure has something to check.
    pub fn has_checks(&self, id: TypeId) -> bool {
        let view = View { stream: self.stream, item: &self.stream.ty(id).name };
        !view.checks(&self.stream.structure(id).fields).is_empty()
    }

    /// One check, as an `if` that leaves the function; none where the code need not check it.
    fn check(
        &self,
        check: &FieldCheck,
        scalar: Option<Scalar>,
        subject: &Subject,
    ) -> Option<String> {
        let rule = self.stream.rule(check.rule);
        if rule.level != Level::Must {
            return None;
        }
        let value = &subject.value;
        let broken = match &check.test {
            FieldTest::Equals(n) => format!("{value} != {}", literal(*n)),
            FieldTest::AtLeast(n) => format!("{value} < {}", literal(*n)),
            FieldTest::AtMost(n) => format!("{value} > {}", literal(*n)),
            FieldTest::Version => match scalar.map(|s| s.primitive) {
                Some(Primitive::U32) | None => format!("!VERSIONS.contains(&{value})"),
                Some(_) => format!("!VERSIONS.contains(&u32::from({value}))"),
            },
            FieldTest::Named(id) => {
                let ty = names::camel(&self.stream.ty(*id).name);
                format!("{ty}({value}).name().is_none()")
            }
            FieldTest::BitsZero(mask) => format!("{value} & {} != 0", literal(*mask)),
            FieldTest::PartNamed(id, index) => self.part_named(*id, *index, value, scalar),
            FieldTest::Zero => format!("{value} != [0; _]").replace("[0; _]", &zeros(value)),
            FieldTest::Unique(set) => {
                format!("state.{}.contains({})", set_name(self.stream, *set), wide(value, scalar))
            }
            FieldTest::Refers { set, or_zero } => {
                let known = format!(
                    "!state.{}.contains({})",
                    set_name(self.stream, *set),
                    wide(value, scalar)
                );
                if *or_zero { format!("{value} != 0 && {known}") } else { known }
            }
            FieldTest::Terminated => return None,
        };
        let condition = match rule.role {
            Role::Writer => format!("role == Role::Writer && {broken}"),
            Role::Reader => format!("role == Role::Reader && {broken}"),
            Role::Both => broken,
        };
        let rule = names::rule(self.stream, rule);
        let Subject { offset, field, index, .. } = subject;
        let fault = match index {
            None => format!("Fault::new(&rules::{rule}, {offset}, \"{field}\")"),
            Some(index) => {
                format!(
                    "Fault::new(&rules::{rule}, 0, \"\").element({offset}, \"{field}\", {index})"
                )
            }
        };
        Some(format!("if {condition} {{\nreturn Err({fault});\n}}"))
    }

    fn part_named(&self, id: TypeId, index: usize, value: &str, scalar: Option<Scalar>) -> String {
        let TypeBody::Bits { parts, .. } = &self.stream.ty(id).body else { return "false".into() };
        let part = &parts[index];
        let ones = literal(part.mask() >> part.low);
        let bits = match part.low {
            0 => format!("{value} & {ones}"),
            low => format!("({value} >> {low}) & {ones}"),
        };
        let Some(of) = part.of else { return "false".into() };
        let TypeBody::Enum { primitive, .. } = &self.stream.ty(of).body else {
            return "false".into();
        };
        let ty = names::camel(&self.stream.ty(of).name);
        if scalar.is_some_and(|s| s.primitive == *primitive) {
            return format!("{ty}({bits}).name().is_none()");
        }
        format!("{ty}(({bits}) as {}).name().is_none()", primitive.name())
    }
}

/// The zeros that `part::<N, _>(…)` or a slice is compared with.
fn zeros(value: &str) -> String {
    let count = value.strip_prefix("part::<").and_then(|v| v.split(',').next()).unwrap_or("_");
    format!("[0; {count}]")
}

fn wide(value: &str, scalar: Option<Scalar>) -> String {
    match scalar {
        Some(s) if s.primitive.size() == 8 => value.to_owned(),
        _ => format!("u64::from({value})"),
    }
}

/// The field of the state that holds a set.
pub fn set_name(stream: &Stream, set: SetId) -> String {
    match stream.sets[set.0] {
        RememberedSet::TypeAndInstance => "instances".into(),
        RememberedSet::Field { record, field } => {
            let record = stream.record(record);
            format!("{}_{}", names::snake(&record.name), record.body.fields[field].name)
        }
    }
}
