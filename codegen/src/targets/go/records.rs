//! The file of a record: its structure, what reads, writes and checks it, and its own types.

use super::body::Body;
use super::check::Parameters;
use super::clearing;
use super::expr::{Binary, atom};
use super::expressions::bound;
use super::fixed::View;
use super::output::Output;
use super::scopes::{Names, Place};
use super::types::{self, scalar_type};
use crate::model::{RecordId, TypeBody, TypeId};
use crate::plan::{Needs, RecordPlan, Shape, StatedRule, StreamPlan};
use crate::targets::wrap::comment;

/// Prints the file of a record.
pub fn print(out: &mut Output, plan: &StreamPlan, names: &Names, id: RecordId) {
    let record = plan.record(id);
    let own = names.record(id);
    let doc = record.record.prose.doc.as_str();
    let framing = &plan.stream.framing;
    let scalar = framing.scalar(framing.type_field);
    if record.shape == Shape::Empty {
        out.about(&own.code, doc);
        out.line("//");
    }
    let (code, title) = (&own.code, &record.record.name);
    out.comment(&format!("{code} is the type code of a record {title}."));
    let field = &framing.header.fields[framing.type_field];
    let integer = scalar_type(names, field.held(scalar));
    out.line(format!("const {code} {integer} = {:#x}", record.record.code));
    let view = View::new(plan, names, Place::Record(id), &record.fixed);
    match record.shape {
        Shape::Empty => {
            if record.rules_need.checks {
                out.blank();
                out.about(&own.name, doc);
                out.line(format!("type {} struct{{}}", own.name));
            }
        }
        Shape::Plain | Shape::Whole | Shape::Layouts => {
            view.whole(out, &own.name, doc);
            view.check_function(out, &own.name, "check", "");
            view.unions(out);
        }
        Shape::Parts => {
            Body::new(plan, names, record).declare(out, doc);
            view.unions(out);
        }
    }
    if record.shape.has_body() {
        clearing::record(out, &view, record, &own.name);
    }
    layouts(out, names, record);
    rules(out, &view, &own.name, &record.rules, record.rules_need);
    for (index, ty) in plan.stream.types.iter().enumerate() {
        if ty.home == Some(id) {
            declare_type(out, plan, names, TypeId(index));
        }
    }
}

/// The layouts of a record, with what each lacks.
fn layouts(out: &mut Output, names: &Names, record: &RecordPlan) {
    if record.length.layouts.is_empty() {
        return;
    }
    out.import_own("internal/wire");
    let name = &names.record(record.id).layouts;
    out.blank();
    out.comment(&format!("{name} are the layouts of the body in which fields are missing."));
    out.open(format!("var {name} = []wire.Layout{{"));
    for layout in record.length.layouts {
        let gaps = record.gaps(layout);
        let gaps: Vec<String> =
            gaps.iter().map(|(at, length)| format!("{{At: {at}, Length: {length}}}")).collect();
        let without: Vec<String> = layout.without.iter().map(usize::to_string).collect();
        out.line(comment(&layout.doc, "// "));
        out.open("{");
        let mut rows = vec![
            ("Length:".into(), format!("{},", layout.length)),
            ("Gaps:".into(), format!("[]wire.Gap{{{}}},", gaps.join(", "))),
            ("Without:".into(), format!("[]int{{{}}},", without.join(", "))),
        ];
        let defaults = record.defaults(layout).into_iter();
        let defaults: Vec<String> = defaults
            .map(|(at, size, value)| format!("{{At: {at}, Size: {size}, Value: {value}}}"))
            .collect();
        if !defaults.is_empty() {
            let defaults = format!("[]wire.Default{{{}}},", defaults.join(", "));
            rows.push(("Defaults:".into(), defaults));
        }
        out.columns(&rows);
        out.close("},");
    }
    out.close("}");
}

/// The parameters of the function that checks rules on several fields.
pub fn rules_parameters(needs: Needs) -> Parameters {
    Parameters::new(Needs { octets: false, ..needs }, needs.layout)
}

/// The function that checks the rules on several fields, if there are any.
pub fn rules(out: &mut Output, view: &View, ty: &str, rules: &[StatedRule], needs: Needs) {
    if !needs.checks {
        return;
    }
    out.import_own("streamspec");
    out.import_own("internal/wire");
    let doc = "checkRules checks the rules on several fields and records, in their order.";
    let parameters = rules_parameters(needs).declared();
    let signature = format!("(v *{ty}) checkRules({parameters}) *streamspec.Error");
    out.function(doc, &signature, |out| {
        let scope = view.scope("uint64(0)", "s.version");
        for rule in rules {
            let field = rule.at.map(|at| &view.structure.fields[at]);
            let (at, name) =
                field.map_or((0, ""), |f| (f.offset.unwrap_or_default(), f.name.as_str()));
            let error = view.broken(rule.rule, &at.to_string(), name);
            let broken = scope.test(&rule.test.opposite());
            if rule.test.can_fail() {
                let failed = broken.with(Binary::Or, atom("a.Failed")).after(bound(rule.role));
                out.refuse(format!("a := (wire.Arithmetic{{}}); {failed}"), error);
            } else {
                out.refuse(broken.after(bound(rule.role)), error);
            }
        }
        out.line("return nil");
    });
}

/// Declares a named type; whether there was anything to declare.
pub fn declare_type(out: &mut Output, plan: &StreamPlan, names: &Names, id: TypeId) -> bool {
    let ty = plan.stream.ty(id);
    if !matches!(ty.body, TypeBody::Structure(_)) {
        types::declare(out, plan.stream, names, id);
        return true;
    }
    let Some(fixed) = &plan.ty(id).fixed else { return false };
    let view = View::new(plan, names, Place::Type(id), fixed);
    let (name, tells_its_size) = (names.ty(id), !plan.ty(id).tail.is_empty());
    match tells_its_size {
        false => view.whole(out, name, &ty.prose.doc),
        true => view.varying(out, name, plan.ty(id)),
    }
    if plan.type_clears_value(id) {
        clearing::whole(out, &view, name);
    }
    if !tells_its_size {
        view.check_function(out, name, "check", "");
    }
    view.unions(out);
    true
}
