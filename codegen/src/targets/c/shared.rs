//! The header that reader and writer share: checks, and what they look at.

use std::collections::BTreeSet;

use askama::Template;

use super::context::Context;
use super::fixed::{array_checker, checker};
use super::items::items;
use super::layouts::layouts;
use super::names::{self, Names};
use super::output::Function;
use super::parts::Parts;
use super::patterns;
use super::place::{header_rules, incomplete, misplaced, record_rules};
use super::stream::{described, in_bodies, sets};
use super::structures::has_layouts;
use super::tidy::tidy;
use super::value::literal;
use super::varying;
use crate::model::*;
use crate::plan::{Inner, Sign, Take};

#[derive(Template)]
#[template(path = "c/checks.h.txt", escape = "none")]
struct ChecksText {
    title: String,
    source: String,
    directory: String,
    module: String,
    guard: String,
    prefix: String,
    kinds: Vec<String>,
    known: String,
    nested: String,
    nested_modules: Vec<String>,
    layouts: String,
    patterns: String,
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
    layouts: bool,
}

/// The text of the header.
pub fn checks_file(context: &Context) -> askama::Result<String> {
    let names = context.names;
    let stream = names.stream;
    let mut checks = Vec::new();
    checks.extend(items(names).iter().filter_map(|item| checker(context, item, item.fixed)));
    checks.extend((0..names.plan.headers.len()).filter_map(|i| header_rules(context, i)));
    let mut places = Vec::new();
    for record in &names.plan.records {
        checks.extend(record.parts.iter().filter_map(|part| match part.take {
            Take::Scalars(scalar, _) => {
                array_checker(context, record, part, Element::Scalar(scalar))
            }
            Take::Structures(id, _) => array_checker(context, record, part, Element::Structure(id)),
            _ => None,
        }));
        checks.extend(record_rules(context, record));
        places.extend(misplaced(context, record));
        // Functions that go through arrays are made for whoever calls them.
        let parts = Parts { context, record };
        parts.take("turned");
        parts.measure(None);
        parts.put();
    }
    let required = incomplete(context);
    let mut named = BTreeSet::new();
    for function in &checks {
        named.extend(function.code.enums());
    }
    for record in &names.plan.records {
        let parts = Parts { context, record };
        named.extend(parts.take("turned").code.enums());
        named.extend(parts.measure(None).code.enums());
    }
    let all =
        |functions: &[Function]| functions.iter().map(|f| f.text.as_str()).collect::<String>();
    let loops: String = context.loops.borrow().iter().map(|l| l.function.text.clone()).collect();
    let nested = in_bodies(names);
    let mut modules: Vec<String> =
        nested.iter().flat_map(|inner| described(names, inner)).map(Names::module).collect();
    modules.sort();
    modules.dedup();
    let text = ChecksText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        directory: names.directory(),
        module: names.module(),
        guard: names.guard("_checks"),
        prefix: names.prefix(),
        kinds: names.plan.records.iter().map(|r| names.kind(r.id)).collect(),
        known: known(names, &named, ""),
        nested_modules: modules,
        nested: nested.iter().map(|inner| judges(names, inner)).collect::<askama::Result<_>>()?,
        layouts: names.plan.records.iter().map(|r| layouts(names, r)).collect(),
        patterns: names.plan.patterns.iter().map(|p| patterns::function(names, p)).collect(),
        checks: loops + &all(&checks) + &varying::texts(context, |one| one.counts()),
        places: all(&places),
        stores: super::store::stores(context),
        required: required.map(|f| f.text).unwrap_or_default(),
    };
    Ok(tidy(&text.render()?))
}

/// Functions that tell whether a value of an enum, by index, has a name; their names begin as given.
pub fn known(names: Names, named: &BTreeSet<usize>, start: &str) -> String {
    let mut code = String::new();
    for id in named.iter().map(|index| TypeId(*index)) {
        let ty = names.stream.ty(id);
        let TypeBody::Enum { values, .. } = &ty.body else { continue };
        let cases = (0..values.len()).map(|index| format!("case {}:\n", names.value(id, index)));
        code += &format!(
            "\n//{}\nstatic inline bool {start}{}(uint64_t value)\n{{\nswitch (value) {{\n{}return true;\n\
             default:\nreturn false;\n}}\n}}\n",
            ty.prose.doc,
            names.known(id),
            cases.collect::<String>()
        );
    }
    code
}

/// The functions that read a whole stream within a body: one for each description, and where there
/// are several, one that chooses.
fn judges(names: Names, inner: &Inner) -> askama::Result<String> {
    let all = described(names, inner);
    let id = names::snake(inner.id);
    let alone = all.len() == 1;
    let mut code = String::new();
    for one in &all {
        let text = JudgeText {
            name: if alone { id.clone() } else { format!("{id}_as_{}", one.module()) },
            prefix: one.prefix(),
            upper: one.upper(),
            memory: sets(*one) > 0,
            layouts: has_layouts(*one),
        };
        code += &(text.render()? + "\n");
    }
    if alone {
        return Ok(code);
    }
    code += &format!(
        "\n//Reads a whole stream that stands in a body, of which there are several descriptions: that \
         whose constants it has, else the newest.\n\
         static inline bool judge_{id}(const uint8_t *octets, size_t length, unsigned int depth, \
         enum streamspec_mode mode, struct streamspec_error *error)\n{{\n"
    );
    let call = |one: &Names| {
        format!("return judge_{id}_as_{}(octets, length, depth, mode, error);\n", one.module())
    };
    for (candidate, one) in inner.candidates.iter().zip(&all) {
        if let Some(test) = has_signs(&candidate.signs, "octets", "length") {
            code += &format!("if ({test})\n{}", call(one));
        }
    }
    Ok(code + &call(&all[0]) + "}\n")
}

/// Whether octets hold all of the constants by which a stream is known; none if there are none.
pub fn has_signs(signs: &[Sign], octets: &str, length: &str) -> Option<String> {
    let end = signs.iter().map(|sign| sign.offset + sign.primitive.size()).max()?;
    let mut tests = vec![format!("{length} >= {end}")];
    for sign in signs {
        let size = sign.primitive.size();
        let place = match sign.offset {
            0 => octets.to_owned(),
            offset => format!("{octets} + {offset}"),
        };
        let value = literal(sign.value);
        let load = |turned: &str| match size {
            1 => format!("*({place}) == {value}"),
            size => format!("streamspec_load{}({place}, {turned}) == {value}", 8 * size),
        };
        tests.push(match sign.endian {
            Endian::Big => load("!streamspec_big_host()"),
            Endian::Little => load("streamspec_big_host()"),
            Endian::Declared if size == 1 => load("false"),
            Endian::Declared => format!("({} || {})", load("false"), load("true")),
        });
    }
    Some(tests.join(" && "))
}
