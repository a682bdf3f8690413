//! The file that turns octets around.

use askama::Template;

use super::context::Context;
use super::fixed::switch;
use super::get::gets_turned;
use super::items::{self, Item, has_union, integer, items, turnable};
use super::names::Of;
use super::output::Code;
use super::tidy::tidy;
use super::value::{Expr, Place, load};
use crate::model::*;
use crate::plan::{FixedField, FixedKind};

#[derive(Template)]
#[template(path = "c/turn.c.txt", escape = "none")]
struct TurnText {
    title: String,
    source: String,
    directory: String,
    module: String,
    functions: String,
}

/// The text of the file that turns octets around.
pub fn turn_file(context: &Context) -> askama::Result<String> {
    let (names, stream) = (context.names, context.stream());
    let mut functions = String::new();
    for item in items(names).iter().filter(|item| item.turnable(stream)) {
        let host = if has_union(stream, item.structure) { ", bool from_host" } else { "" };
        let mut code = Code::default();
        for field in &item.fixed.fields {
            turn_field(context, item, field, &mut code);
        }
        functions += &format!(
            "\nvoid {}_turn_{}(uint8_t *octets{host})\n{{\n{}}}\n",
            names.prefix(),
            item.function(names),
            code.text()
        );
        if gets_turned(context, item) {
            functions += &turned(context, item);
        }
    }
    let text = TurnText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        directory: names.directory(),
        module: names.module(),
        functions,
    };
    Ok(tidy(&text.render()?))
}

/// The function that makes a structure of octets in the other order.
fn turned(context: &Context, item: &Item) -> String {
    let names = context.names;
    let (prefix, function, tag) = (names.prefix(), item.function(names), item.tag(names));
    let mut code = Code::default();
    code.local(&format!("{tag} to;"));
    code.line("memcpy(&to, octets, sizeof to);");
    code.line(format_args!("{prefix}_turn_{function}((uint8_t *)&to);"));
    code.line("return to;");
    format!("\n{tag} {prefix}_turned_{function}(const uint8_t *octets)\n{{\n{}}}\n", code.text())
}

fn turn_field(context: &Context, item: &Item, field: &FixedField, out: &mut Code) {
    let stream = context.stream();
    let place = Place::behind("octets", field.offset).code();
    match &field.kind {
        FixedKind::Scalar(scalar) => turn_integer(*scalar, &place, out),
        FixedKind::Scalars(scalar, count) => {
            let mut each = Code::default();
            let size = scalar.primitive.size();
            turn_integer(*scalar, &format!("{place} + {size} * i"), &mut each);
            repeat(*count, &each, out);
        }
        FixedKind::Structure(id) => turn_inner(context, *id, &place, out),
        FixedKind::Structures(id, count) => {
            let mut each = Code::default();
            let size = stream.structure(*id).head;
            turn_inner(context, *id, &format!("{place} + {size} * i"), &mut each);
            repeat(*count, &each, out);
        }
        FixedKind::Union { tag, cases } => {
            let chooser = item.fixed.field(*tag);
            let arms = cases.iter().filter_map(|case| {
                let mut arm = Code::default();
                turn_inner(context, case.of, &place, &mut arm);
                (!arm.is_empty()).then_some((case.value, arm))
            });
            let arms: Vec<_> = arms.collect();
            let FixedKind::Scalar(scalar) = chooser.kind else { return };
            if !arms.is_empty() {
                // The tag is read before it is turned.
                let place = Place::behind("octets", chooser.offset);
                let value = load(scalar.primitive, &place, "!from_host");
                let (ty, index) = (integer(scalar.primitive), field.index);
                out.local(&format!("const {ty} tag{index} = {};", value.code));
                let of = items::tag_type(item.structure, *tag);
                switch(context, of, &Expr::tight(format!("tag{index}")), arms, out);
            }
        }
        FixedKind::Reserved | FixedKind::Octets => {}
    }
}

fn repeat(count: u64, each: &Code, out: &mut Code) {
    if !each.is_empty() {
        out.local("size_t i;");
        out.line(format_args!("for (i = 0; i < {count}; i++)"));
        out.append(each.clone());
    }
}

fn turn_integer(scalar: Scalar, place: &str, out: &mut Code) {
    if scalar.primitive.size() > 1 {
        out.line(format_args!("streamspec_turn{}({place});", 8 * scalar.primitive.size()));
    }
}

fn turn_inner(context: &Context, id: TypeId, place: &str, out: &mut Code) {
    let (names, stream) = (context.names, context.stream());
    let structure = stream.structure(id);
    if turnable(stream, structure) {
        let host = if has_union(stream, structure) { ", from_host" } else { "" };
        let item = names.item(Of::Type(id));
        out.line(format_args!("{}_turn_{item}({place}{host});", names.prefix()));
    }
}
