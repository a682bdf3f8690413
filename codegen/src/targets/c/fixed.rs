//! The functions that check structures of fixed size, field by field.

use super::checks::{Checker, Subject};
use super::context::{Context, Frame};
use super::expression::Scope;
use super::items::{self, Item};
use super::loops;
use super::names::Of;
use super::output::{Code, Function, Given};
use super::signatures::Parameters;
use super::value::{Binds, Expr, Place};
use crate::model::*;
use crate::plan::{Check, Fixed, FixedField, FixedKind, Part, RecordPlan};

/// The function that checks the fixed part of an item; none if there is nothing to check.
pub fn checker(context: &Context, item: &Item, fixed: &Fixed) -> Option<Function> {
    let printer =
        Printer { checker: Checker { context, frame: Frame::TAKES, start: "" }, item, fixed };
    let mut code = Code::default();
    for field in &fixed.fields {
        printer.field(field, &mut code);
    }
    if code.is_empty() {
        return None;
    }
    // What is checked is looked at, and a fault is told.
    code.ask(Given::Body);
    code.ask(Given::Error);
    code.line("return true;");
    let name = format!("check_{}", item.function(context.names));
    let parameters = Parameters::of(context.names, item.of, &code).list();
    let text = format!(
        "\n//What is checked of `{}`, field by field.\n\
         static inline bool {name}({parameters})\n{{\n{}}}\n",
        item.name,
        code.text()
    );
    Some(Function { name, code, text })
}

/// The function that checks a structure type; none if there is nothing to check.
pub fn type_checker(context: &Context, id: TypeId) -> Option<Function> {
    let item = items::of_type(context.names, id)?;
    checker(context, &item, context.plan.ty(id).fixed.as_ref()?)
}

struct Printer<'p> {
    checker: Checker<'p>,
    item: &'p Item<'p>,
    fixed: &'p Fixed<'p>,
}

impl Printer<'_> {
    /// A field of the fixed part.
    fn field(&self, field: &FixedField, out: &mut Code) {
        let mut present = Code::default();
        self.present(field, &mut present);
        let lacking = self.item.lacks(field.index) && !matches!(field.kind, FixedKind::Reserved);
        let mut code = Code::default();
        match &field.since {
            None => code.append(present),
            Some(since) => {
                let version = self.version(field.index, &mut code);
                code.block(format_args!("if ({version} >= {})", since.version), present);
                if let Some(before) = &since.before {
                    let earlier = format!("{version} < {}", since.version);
                    self.before(field, before, &earlier, &mut code);
                }
                if code.is_empty() {
                    return;
                }
            }
        }
        match lacking && !code.is_empty() {
            true => {
                let layout = self.checker.frame.give(Given::Layout, &mut code);
                let head = format!("if (!streamspec_lacks({layout}, {}))", field.offset);
                out.block(head, code);
            }
            false => out.append(code),
        }
    }

    /// The version that holds for a field: the one that an earlier field of the structure tells. The
    /// state has that of a header already; before it, the oldest holds.
    fn version(&self, index: usize, out: &mut Code) -> String {
        let told = self.fixed.fields.iter().find(|f| f.field.mark == Some(Mark::Version));
        match (told, self.item.of) {
            (Some(field), _) if field.index < index => match field.kind {
                FixedKind::Scalar(scalar) => {
                    self.item.whole(field.field, scalar, &self.member(field))
                }
                _ => self.member(field),
            },
            (Some(_), Of::Header(_)) => {
                self.checker.context.stream().versions[0].number.to_string()
            }
            _ => format!("{}->version", self.checker.frame.give(Given::State, out)),
        }
    }

    fn before(&self, field: &FixedField, check: &Check, earlier: &str, out: &mut Code) {
        let member = self.member(field);
        let value = match field.kind {
            FixedKind::Scalar(scalar) => Expr::tight(self.item.whole(field.field, scalar, &member)),
            _ => Expr::tight(format!("!streamspec_zero(&{member}, {})", field.size)),
        };
        // A writer does not make these octets zero by itself.
        let subject = self.subject(field, value, None, None);
        self.checker.only_where(earlier, check, &subject, out);
    }

    fn present(&self, field: &FixedField, out: &mut Code) {
        let member = self.member(field);
        match &field.kind {
            FixedKind::Scalar(scalar) => {
                let value = Expr::tight(self.item.whole(field.field, *scalar, &member));
                let subject = self.subject(field, value, Some(*scalar), None);
                self.checker.checks(&field.checks, &subject, out);
            }
            FixedKind::Reserved if field.size == 0 => {}
            FixedKind::Reserved => {
                let octets = Some(field.size.to_string());
                let subject = self.subject(field, Expr::tight(member), None, octets);
                self.checker.checks(&field.checks, &subject, out);
            }
            FixedKind::Octets => {
                let subject = self.subject(field, Expr::tight(member), None, None);
                self.checker.checks(&field.checks, &subject, out);
            }
            FixedKind::Structure(id) => self.inner(field, *id, &format!("&{member}"), out),
            FixedKind::Scalars(scalar, count) => self.scalars(field, *scalar, *count, out),
            FixedKind::Structures(id, count) => self.structures(field, *id, *count, out),
            FixedKind::Union { tag, cases } => self.union(field, *tag, cases, out),
        }
    }

    fn member(&self, field: &FixedField) -> String {
        format!("body->{}", self.checker.context.names.member(self.item.of, field.index))
    }

    fn subject<'s>(
        &self,
        field: &FixedField<'s>,
        value: Expr,
        scalar: Option<Scalar>,
        reserved: Option<String>,
    ) -> Subject<'s> {
        let offset = field.offset.to_string();
        let (field, made_zero) = (label(field.field), reserved.is_some());
        Subject { value, scalar, offset, field, index: None, reserved, made_zero }
    }

    fn inner(&self, field: &FixedField, id: TypeId, place: &str, out: &mut Code) {
        let fault = format!(
            "return streamspec_within(error, {}, \"{}\");",
            field.offset,
            label(field.field)
        );
        call_type(&self.checker, id, place, &fault, out);
    }

    fn scalars(&self, field: &FixedField, scalar: Scalar, count: u64, out: &mut Code) {
        let member = self.member(field);
        let size = scalar.primitive.size();
        let in_pieces = self.item.has_in_pieces(field.field, scalar);
        let value = match (in_pieces, self.item.packed) {
            (false, _) => format!("{member}[i]"),
            (true, packed) => {
                let piece = packed.filter(|_| !scalar.primitive.odd()).unwrap_or(1);
                items::whole(scalar, packed, &format!("&{member}[{} * i]", size / piece))
            }
        };
        let subject = Subject {
            value: Expr::tight(value),
            scalar: Some(scalar),
            offset: element_offset(field.offset, size),
            field: label(field.field),
            index: Some("i"),
            reserved: None,
            made_zero: false,
        };
        let mut each = Code::default();
        self.checker.checks(&field.checks, &subject, &mut each);
        repeat(count, each, out);
    }

    fn structures(&self, field: &FixedField, id: TypeId, count: u64, out: &mut Code) {
        let size = self.checker.context.stream().structure(id).head;
        let fault = format!(
            "return streamspec_element(error, {}, \"{}\", i);",
            element_offset(field.offset, size),
            label(field.field)
        );
        let mut each = Code::default();
        let place = format!("&{}[i]", self.member(field));
        call_type(&self.checker, id, &place, &fault, &mut each);
        repeat(count, each, out);
    }

    fn union(&self, field: &FixedField, tag: usize, cases: &[UnionCase], out: &mut Code) {
        let union = self.member(field);
        let of = items::tag_type(self.item.structure, tag);
        let tag = self.fixed.field(tag);
        let tag = match tag.kind {
            FixedKind::Scalar(scalar) => self.item.whole(tag.field, scalar, &self.member(tag)),
            _ => unreachable!("the tag of a union is an integer"),
        };
        let arms = cases.iter().enumerate().filter_map(|(number, case)| {
            let member = self.checker.context.names.case(self.item.of, field.index, number);
            let place = format!("&{union}.{member}");
            let mut arm = Code::default();
            self.inner(field, case.of, &place, &mut arm);
            (!arm.is_empty()).then_some((case.value, arm))
        });
        switch(self.checker.context, of, &Expr::tight(tag), arms.collect(), out);
    }
}

/// Statements that check a structure at a place, where there is something to check.
pub fn call_type(checker: &Checker, id: TypeId, place: &str, fault: &str, out: &mut Code) {
    let Some(callee) = type_checker(checker.context, id) else { return };
    let mut arguments = vec![place.to_owned()];
    for given in callee.code.given().filter(|given| *given != Given::Body) {
        arguments.push(checker.frame.give(given, out).to_owned());
    }
    out.when(format_args!("!{}({})", callee.name, arguments.join(", ")), fault);
}

/// Arms by the value of a tag: one alone is an `if`.
pub fn switch(
    context: &Context,
    of: Option<TypeId>,
    tag: &Expr,
    arms: Vec<(u64, Code)>,
    out: &mut Code,
) {
    let constant = |value: u64| {
        let named = of.and_then(|id| context.names.value_of(id, value));
        named.unwrap_or_else(|| super::value::literal(value))
    };
    if let [(value, _)] = arms.as_slice() {
        let head = format!("if ({} == {})", tag.within(Binds::Comparison), constant(*value));
        arms.into_iter().for_each(|(_, arm)| out.block(&head, arm));
        return;
    }
    let mut all = Code::default();
    for (value, arm) in arms {
        all.line(format_args!("case {}:", constant(value)));
        all.append(arm);
        all.line("break;");
    }
    out.block(format_args!("switch ({})", tag.code), all);
}

fn repeat(count: u64, each: Code, out: &mut Code) {
    if !each.is_empty() {
        out.local("size_t i;");
        out.block(format_args!("for (i = 0; i < {count}; i++)"), each);
    }
}

/// What paths call a field; an alignment has no name of its own.
pub fn label(field: &Field) -> &str {
    if field.name.is_empty() { "align" } else { &field.name }
}

/// Code for the offset of the element `i`.
fn element_offset(offset: u64, size: u64) -> String {
    match (offset, size) {
        (0, 1) => "i".into(),
        (0, size) => format!("{size} * i"),
        (offset, 1) => format!("{offset} + i"),
        (offset, size) => format!("{offset} + {size} * i"),
    }
}

/// The function that checks the elements of an array of variable length; none if there is nothing
/// to check.
pub fn array_checker(
    context: &Context,
    record: &RecordPlan,
    part: &Part,
    element: Element,
) -> Option<Function> {
    let size = context.stream().size_of_element(element)?;
    let (of, field) = (Of::Record(record.id), part.label());
    let scope = Scope {
        context,
        of,
        structure: &record.record.body,
        frame: Frame::TAKES,
        element: Some(element),
    };
    let checker = Checker { context, frame: Frame::TAKES, start: "" };
    let at = Place::element("at", size, "i").code();
    let mut checks = Code::default();
    match element {
        Element::Structure(id) => {
            let fault = format!("return streamspec_element(error, {at}, \"{field}\", i);");
            call_type(&checker, id, "&it", &fault, &mut checks);
        }
        Element::Scalar(scalar) => {
            let subject = Subject {
                value: Expr::tight("it"),
                scalar: Some(scalar),
                offset: at,
                field,
                index: Some("i"),
                reserved: None,
                made_zero: false,
            };
            checker.checks(&part.checks, &subject, &mut checks);
        }
        Element::Text => return None,
    }
    if checks.is_empty() {
        return None;
    }
    let mut each = loops::element(&scope, element, "octets");
    each.append(checks);
    let mut statements = Code::default();
    statements.nested(each);
    let mut code = Code::default();
    code.local("size_t i;");
    code.block("for (i = 0; i < count; i++)", statements);
    code.line("return true;");
    code.ask(Given::Error);
    let name = format!("check_each_{}", context.names.accessor(record.id, part.index));
    let parameters = Parameters::of(context.names, of, &code).text();
    let text = format!(
        "\n//What is checked of each element of `{field}` in `{}`.\n\
         static inline bool {name}(const uint8_t *octets, size_t count, uint64_t at{parameters})\n\
         {{\n{}}}\n",
        context.names.path(of),
        code.text()
    );
    Some(Function { name, code, text })
}
