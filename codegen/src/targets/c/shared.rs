//! What reader and writer share: checks, and what they look at.

use askama::Template;

use super::checks::{array_checker, checker, record_rules};
use super::codec::{has_parts, parts, sets};
use super::expression::{Helpers, helpers_text};
use super::items::items;
use super::names::{self, Names};
use super::parts::{Shape, shape};
use super::tidy::tidy;
use crate::model::*;

#[derive(Template)]
#[template(path = "c/checks.h.txt", escape = "none")]
struct ChecksText {
    title: String,
    source: String,
    module: String,
    guard: String,
    prefix: String,
    kinds: Vec<String>,
    known: String,
    nested: String,
    nested_modules: Vec<String>,
    checks: String,
    places: String,
    stores: String,
    required: String,
}

/// The function that reads a whole stream within a body.
#[derive(Template)]
#[template(path = "c/judge.c.txt", escape = "none")]
struct JudgeText {
    name: String,
    prefix: String,
    upper: String,
    memory: bool,
}

/// The text of the header that reader and writer share: checks, and what they look at.
pub fn checks_file(names: Names) -> askama::Result<String> {
    let stream = names.stream;
    let mut checks = String::new();
    for item in items(stream) {
        let rules = match stream.headers.iter().find(|h| h.name == item.name) {
            Some(header) if item.record.is_none() => header.checks.as_slice(),
            _ => &[],
        };
        checks += &checker(names, &item, rules).map(|c| c.text).unwrap_or_default();
    }
    let mut places = String::new();
    for record in &stream.records {
        for field in &record.body.fields[record.body.head_fields..] {
            let Shape::Array(element) = shape(stream, field) else { continue };
            let made = array_checker(names, &record.name, field, element);
            checks += &made.map(|c| c.text).unwrap_or_default();
        }
        checks += &helpers_text(&helpers(names, record));
        checks += &rules_function(names, record);
        places += &super::place::misplaced(names, record);
    }
    let required = super::place::required(names);
    let stores = super::store::stores(names);
    let nested = nested(names)?;
    let known = known(names, &checks, "");
    let text = ChecksText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        module: names.module(),
        guard: format!("XEN_STREAMS_{}_CHECKS_H", names::constant(&stream.name)),
        prefix: names.prefix(),
        kinds: stream.records.iter().map(|r| names::constant(&r.name)).collect(),
        known,
        nested_modules: nested_ids(names).into_iter().map(Names::module).collect(),
        nested,
        checks,
        places,
        stores,
        required,
    };
    Ok(tidy(&text.render()?))
}

/// Functions that tell whether a value of an enum has a name, for those that are checked; their
/// names begin as given.
pub fn known(names: Names, checks: &str, start: &str) -> String {
    let mut code = String::new();
    for ty in &names.stream.types {
        let TypeBody::Enum { values, .. } = &ty.body else { continue };
        if !checks.contains(&format!("{start}known_{}(", ty.name)) {
            continue;
        }
        let cases: String = values
            .iter()
            .map(|v| format!("case {}:\n", names.constant(&format!("{}_{}", ty.name, v.name))))
            .collect();
        code += &format!(
            "\n//{}\nstatic inline bool {start}known_{}(uint64_t value)\n{{\nswitch (value) {{\n{cases}return true;\n\
             default:\nreturn false;\n}}\n}}\n",
            ty.prose.doc, ty.name
        );
    }
    code
}

/// The streams that stand in bodies.
fn nested_ids<'a>(names: Names<'a>) -> Vec<Names<'a>> {
    let fields = names.stream.records.iter().flat_map(|r| &r.body.fields);
    let ids = fields.filter_map(|f| match &f.kind {
        Kind::Stream(id) => names.described(id),
        _ => None,
    });
    let mut found: Vec<Names> = ids.collect();
    found.sort_by_key(|n| n.module());
    found.dedup_by_key(|n| n.module());
    found
}

fn nested(names: Names) -> askama::Result<String> {
    let judge = |inner: Names| {
        let text = JudgeText {
            name: inner.stream.id.replace('-', "_"),
            prefix: inner.prefix(),
            upper: inner.upper(),
            memory: sets(inner) > 0,
        };
        Ok(text.render()? + "\n")
    };
    nested_ids(names).into_iter().map(judge).collect()
}

/// The functions that go through arrays of a record, for whatever purpose.
pub fn helpers(names: Names, record: &Record) -> Helpers {
    let helpers = Helpers::default();
    if has_parts(record) {
        parts(names, record, "turned", &helpers).take();
        let writing = parts(names, record, "false", &helpers);
        writing.measure();
        writing.put();
    }
    record_rules(names, &record.name, &record.body, &record.checks, "turned", &helpers);
    helpers
}

/// The function that checks the rules on several fields of a record.
fn rules_function(names: Names, record: &Record) -> String {
    let helpers = helpers(names, record);
    let code = record_rules(names, &record.name, &record.body, &record.checks, "turned", &helpers);
    if code.is_empty() {
        return code;
    }
    let parameters = rules_parameters(names, record, &code);
    let sure = if code.contains("sure = true") { "bool sure;\n\n" } else { "" };
    let mode = if names::uses(&code, "mode") {
        "const enum xen_stream_mode mode = state->mode;\n"
    } else {
        ""
    };
    format!(
        "\n//The rules on several fields of a {}.\n\
         static inline bool check_rules_of_{}({parameters}struct xen_stream_error *error)\n{{\n{mode}{sure}{code}return true;\n}}\n",
        record.name,
        names::item_name(&record.name)
    )
}

fn rules_parameters(names: Names, record: &Record, code: &str) -> String {
    let item = names::item_name(&record.name);
    let prefix = names.prefix();
    let mut parameters = String::new();
    if code.contains("body->") {
        parameters += &format!("const {} *body, ", names.structure(&record.name));
    }
    if code.contains("view->") {
        parameters += &format!("const struct {prefix}_{item}_view *view, ");
    }
    if names::uses(code, "state") || names::uses(code, "mode") {
        parameters += &format!("const struct {prefix}_state *state, ");
    }
    if names::uses(code, "turned") {
        parameters += "bool turned, ";
    }
    parameters
}

/// A call of the function that checks the rules of a record; none if it has no such rules.
pub fn rules_call(
    names: Names,
    record: &Record,
    [body, view, state, turned]: [&str; 4],
) -> Option<String> {
    let helpers = helpers(names, record);
    let code = record_rules(names, &record.name, &record.body, &record.checks, "turned", &helpers);
    if code.is_empty() {
        return None;
    }
    let parameters = rules_parameters(names, record, &code);
    let mut arguments = String::new();
    for (word, argument) in
        [("*body", body), ("*view", view), ("*state", state), ("bool turned", turned)]
    {
        if parameters.contains(word) {
            arguments += &format!("{argument}, ");
        }
    }
    Some(format!("check_rules_of_{}({arguments}", names::item_name(&record.name)))
}
