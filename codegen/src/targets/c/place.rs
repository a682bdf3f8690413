//! Whether a record may stand where it stands, whether a stream has all that it must have, and the
//! rules on several fields.

use super::checks::mode;
use super::context::{Context, Frame};
use super::expression::Scope;
use super::names::{Names, Of};
use super::output::{Code, Function, Given};
use super::signatures::Parameters;
use super::value::{Binds, Expr};
use crate::model::*;
use crate::plan::{Admission, RecordPlan, StatedRule};

/// A rule.
pub fn address(names: Names, rule: RuleId) -> String {
    format!("&{}_rules[{}]", names.prefix(), names.rule(rule))
}

/// The rule that there is memory for what has to be remembered.
pub fn memory_rule(names: Names) -> String {
    format!("&{}_rules[{}]", names.prefix(), names.constant("RULE_MEMORY"))
}

/// The function that finds the rule on a record's place that is broken; none if there are no rules.
pub fn misplaced(context: &Context, record: &RecordPlan) -> Option<Function> {
    if record.admission.is_empty() {
        return None;
    }
    let names = context.names;
    let frame = Frame { mode: "", ..Frame::TAKES };
    let of = Of::Record(record.id);
    let structure = &record.record.body;
    let scope = Scope { context, of, structure, frame, element: None };
    let mut code = Code::default();
    let seen =
        |of: RecordId, not: &str| Expr::tight(format!("{not}saw(state, {})", names.kind(of)));
    for admission in &record.admission {
        if !matches!(admission.what, Admission::When(_)) {
            code.ask(Given::State);
        }
        let broken = match &admission.what {
            Admission::Since(version) => compare(format!("state->version < {version}")),
            Admission::Until(version) => compare(format!("state->version > {version}")),
            Admission::NotBefore => seen(record.id, ""),
            Admission::Follows(of) => seen(*of, "!"),
            Admission::Precedes(of) => seen(*of, ""),
            Admission::When(test) => {
                if test.can_fail() {
                    code.local("bool sure = true;");
                }
                scope.or_unsure(&test.opposite(), &mut code)
            }
        };
        let broken = bound(admission.role, broken, &frame, &mut code);
        code.when(broken.code, format_args!("return {};", address(names, admission.rule)));
    }
    if !code.asks(Given::State) {
        code.line("(void)state;");
    }
    code.line("return NULL;");
    let name = format!("misplaced_{}", names.item(of));
    let text = format!(
        "\n//The rule on its place that {} would break here.\n\
         static inline const struct streamspec_rule *{name}(const struct {}_state *state)\n\
         {{\n{}}}\n",
        record.record.one(),
        names.prefix(),
        code.text()
    );
    Some(Function { name, code, text })
}

fn compare(code: String) -> Expr {
    Expr::new(code, Binds::Comparison)
}

/// A fault in a role that a rule binds.
fn bound(role: Role, broken: Expr, frame: &Frame, out: &mut Code) -> Expr {
    match mode(role, false) {
        None => broken,
        Some(mode) => {
            let given = frame.give(Given::Mode, out);
            Expr::new(format!("{given} {mode} && {}", broken.beside(true)), Binds::And)
        }
    }
}

/// The function that finds the record that is missing at the end of the stream; none if none can be.
pub fn incomplete(context: &Context) -> Option<Function> {
    let names = context.names;
    let frame = Frame { mode: "", ..Frame::TAKES };
    let mut code = Code::default();
    // The last record is there when this is looked at.
    for record in context.plan.records.iter().filter(|record| !record.is_last) {
        let Some(required) = &record.required else { continue };
        let of = Of::Record(record.id);
        let structure = &record.record.body;
        let scope = Scope { context, of, structure, frame, element: None };
        code.ask(Given::State);
        let missing = format!("!saw(state, {})", names.kind(record.id));
        let missing = match &required.what {
            None => Expr::tight(missing),
            Some(when) => {
                if when.can_fail() {
                    code.local("bool sure;");
                    code.line("sure = true;");
                }
                let when = scope.surely(when, &mut code).beside(true);
                Expr::new(format!("{when} && {missing}"), Binds::And)
            }
        };
        let missing = bound(required.role, missing, &frame, &mut code);
        code.when(missing.code, format_args!("return {};", address(names, required.rule)));
    }
    if code.is_empty() {
        return None;
    }
    code.line("return NULL;");
    let text = format!(
        "\n//The rule that a record is in the stream which is not.\n\
         static inline const struct streamspec_rule *incomplete(const struct {}_state *state)\n\
         {{\n{}}}\n",
        names.prefix(),
        code.text()
    );
    Some(Function { name: "incomplete".into(), code, text })
}

/// The function that checks the rules on several fields of an item; none if it has no such rules.
pub fn rules(
    context: &Context,
    (what, of): (&str, Of),
    structure: &Structure,
    rules: &[StatedRule],
) -> Option<Function> {
    let names = context.names;
    let frame = Frame::TAKES;
    let scope = Scope { context, of, structure, frame, element: None };
    let mut code = Code::default();
    for rule in rules {
        let mut test = Code::default();
        let broken = scope.or_unsure(&rule.test.opposite(), &mut test);
        if broken.code == "false" {
            continue;
        }
        if rule.test.can_fail() {
            code.local("bool sure;");
            code.line("sure = true;");
        }
        let broken = bound(rule.role, broken, &frame, &mut test);
        code.note(&test);
        let field = rule.at.map(|at| &structure.fields[at]);
        let (offset, label) =
            field.map_or((0, ""), |field| (field.offset.unwrap_or_default(), field.name.as_str()));
        let error = frame.give(Given::Error, &mut code);
        let rule = names.rule(rule.rule);
        code.when(
            broken.code,
            format_args!("return broken({error}, {rule}, {offset}, \"{label}\");"),
        );
    }
    if code.is_empty() {
        return None;
    }
    code.line("return true;");
    let name = format!("check_rules_of_{}", names.item(of));
    let parameters = Parameters::of(names, of, &code).list();
    let text = format!(
        "\n//The rules on several fields of {what}.\n\
         static inline bool {name}({parameters})\n{{\n{}}}\n",
        code.text()
    );
    Some(Function { name, code, text })
}

/// The function that checks the rules on several fields of a record.
pub fn record_rules(context: &Context, record: &RecordPlan) -> Option<Function> {
    let body = &record.record.body;
    rules(context, (&record.record.one(), Of::Record(record.id)), body, &record.rules)
}

/// The function that checks the rules on several fields of a header.
pub fn header_rules(context: &Context, index: usize) -> Option<Function> {
    let header = &context.plan.headers[index];
    let what = format!("a {}", header.header.name);
    rules(context, (&what, Of::Header(index)), &header.header.body, &header.rules)
}
