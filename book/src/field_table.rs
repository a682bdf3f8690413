//! The table of the fields of a structure.

use streamspec_codegen::model::{
    Element, Extent, Field, FieldCheck, FieldTest, Kind, RememberedSet, Role, Scalar, Stream,
    Structure, octets_as_text,
};

use crate::expression::Scope;
use crate::markdown::Table;
use crate::site::Page;
use crate::wording;

/// The table; empty if there are no fields.
pub fn render(page: &Page, stream: &Stream, structure: &Structure) -> String {
    if structure.fields.is_empty() {
        return String::new();
    }
    let mut table = Table::new(&["Offset", "Size", "Type", "Name", "Meaning"]);
    let row = FieldRow { page, stream, structure, scope: Scope::new(stream, &structure.fields) };
    for field in &structure.fields {
        table.row(&[
            field.offset.map_or("…".into(), |o| o.to_string()),
            row.size(field),
            row.type_name(field),
            name(field),
            row.meaning(field),
        ]);
    }
    table.finish()
}

fn name(field: &Field) -> String {
    match field.kind {
        Kind::Reserved { .. } => format!("*{}*", field.name),
        Kind::Align { .. } => "*alignment*".into(),
        _ => format!("`{}`", field.name),
    }
}

/// What the cells of a row are made from.
struct FieldRow<'a> {
    page: &'a Page<'a>,
    stream: &'a Stream,
    structure: &'a Structure,
    scope: Scope<'a>,
}

impl FieldRow<'_> {
    fn size(&self, field: &Field) -> String {
        if let Some(size) = self.stream.size_of(&field.kind) {
            return size.to_string();
        }
        match &field.kind {
            Kind::Octets { size: Extent::Counted(count) } | Kind::Text { size: Some(count) } => {
                format!("`{}`", self.scope.expression(count))
            }
            Kind::Octets { size: Extent::Rest } | Kind::Array { count: Extent::Rest, .. } => {
                "rest".into()
            }
            Kind::Align { to } => format!("0 to {}", to - 1),
            Kind::Array { element, count: Extent::Counted(count) } => {
                match self.stream.size_of_element(*element) {
                    Some(1) => format!("`{}`", self.scope.expression(count)),
                    Some(size) => format!("`{}`", self.scope.times(count, size)),
                    None => "varies".into(),
                }
            }
            _ => "varies".into(),
        }
    }

    fn type_name(&self, field: &Field) -> String {
        match &field.kind {
            Kind::Scalar(scalar) => self.scalar(*scalar),
            Kind::Reserved { .. } | Kind::Align { .. } => "octets".into(),
            Kind::Checksum(sum) => format!("checksum, {}", sum.title()),
            Kind::Octets { .. } => "octets".into(),
            Kind::Text { .. } => "text".into(),
            Kind::Stream(id) => format!("stream `{id}`"),
            Kind::Structure(id) => self.page.named_type(self.stream, *id),
            Kind::Union { tag, .. } => {
                format!("by `{}`", self.structure.fields.get(*tag).map_or("", |f| &f.name))
            }
            Kind::Array { element, count } => {
                let element = match element {
                    Element::Scalar(scalar) => self.scalar(*scalar),
                    Element::Structure(id) => self.page.named_type(self.stream, *id),
                    Element::Text => "text".into(),
                };
                let count = match count {
                    Extent::Fixed(n) => n.to_string(),
                    Extent::Counted(count) => self.scope.expression(count),
                    Extent::Rest => "rest".into(),
                };
                format!("{element} `[{count}]`")
            }
        }
    }

    fn scalar(&self, scalar: Scalar) -> String {
        match scalar.of {
            Some(id) => self.page.named_type(self.stream, id),
            None => format!("`{}`", scalar.primitive.name()),
        }
    }

    /// What the field is, and what restricts it; a restriction leads to its rule.
    fn meaning(&self, field: &Field) -> String {
        let mut parts = Vec::new();
        if !field.doc.is_empty() {
            parts.push(self.page.prose(&field.doc));
        }
        parts.extend(self.cases(field));
        if let Some(condition) = &field.condition {
            parts.push(format!("Present if `{}`.", self.scope.condition(condition)));
        }
        if let Some(version) = field.since {
            let words = format!("Since version {version}; reserved before.");
            parts.push(match &field.before {
                Some(check) => self.page.rule_as(self.stream, check.rule, &words),
                None => words,
            });
        }
        parts.extend(self.restrictions(field));
        parts.join(" ")
    }

    fn cases(&self, field: &Field) -> Option<String> {
        let Kind::Union { cases, .. } = &field.kind else { return None };
        let cases = cases
            .iter()
            .map(|case| format!("`{}`: {}", case.name, self.page.named_type(self.stream, case.of)));
        Some(cases.collect::<Vec<_>>().join("; ") + ".")
    }

    fn restrictions(&self, field: &Field) -> Option<String> {
        let links: Vec<String> = field
            .checks
            .iter()
            .filter_map(|check| Some((check.rule, self.restriction(check)?)))
            .enumerate()
            .map(|(i, (rule, words))| {
                let words = if i == 0 { wording::capital(&words) } else { words };
                self.page.rule_as(self.stream, rule, &words)
            })
            .collect();
        (!links.is_empty()).then(|| links.join(", ") + ".")
    }

    /// A restriction in short; none for those that the type of the field tells already.
    fn restriction(&self, check: &FieldCheck) -> Option<String> {
        match &check.test {
            FieldTest::Equals(value) => Some(format!("is {}", wording::code(*value))),
            FieldTest::Octets(octets) => Some(format!("is `{}`", octets_as_text(octets))),
            FieldTest::AtLeast(value) => Some(format!("at least {}", wording::quantity(*value))),
            FieldTest::AtMost(value) => Some(format!("at most {}", wording::quantity(*value))),
            FieldTest::Unique(_) => Some("unique".into()),
            FieldTest::Refers { set, or_zero } => {
                let RememberedSet::Field { record, field } = self.stream.sets[set.0] else {
                    return None;
                };
                let record = self.stream.record(record);
                let zero = if *or_zero { ", or 0" } else { "" };
                let field = &record.body.fields[field].name;
                Some(format!("`{field}` of an earlier {}{zero}", record.name))
            }
            FieldTest::Matches(pattern) => Some(format!("matches `{}`", pattern.text)),
            FieldTest::Zero => Some(match self.stream.rule(check.rule).role {
                Role::Writer => "zero when written".into(),
                Role::Reader | Role::Both => "zero".into(),
            }),
            FieldTest::Version => {
                Some(format!("is {}", self.stream.version_list().replace(", ", " or ")))
            }
            FieldTest::Sum => Some("of all that is before it".into()),
            FieldTest::Named(_)
            | FieldTest::BitsZero(_)
            | FieldTest::PartNamed(..)
            | FieldTest::Terminated => None,
        }
    }
}
