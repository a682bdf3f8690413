//! Enums and bits types.

use super::output::Output;
use super::scopes::{Names, TypeNames};
use crate::model::{BitPart, EnumValue, Primitive, Scalar, Stream, Type, TypeBody, TypeId};
use crate::targets::literal::literal;

/// The type of an integer, plain or with named values or bits.
pub fn scalar_type(names: &Names, scalar: Scalar) -> String {
    match (scalar.of, scalar.primitive.odd()) {
        (Some(id), _) => names.ty(id).to_owned(),
        (None, true) => format!("streamspec.{}", method(scalar.primitive)),
        (None, false) => integer(scalar.primitive).to_owned(),
    }
}

/// What reads an integer that Go has not, which is called like its type.
pub fn method(primitive: Primitive) -> String {
    let sign = if primitive.signed() { "Int" } else { "Uint" };
    format!("{sign}{}", 8 * primitive.size())
}

/// The value of an integer that Go may not have.
pub fn plain(scalar: Scalar, code: &str) -> String {
    if scalar.primitive.odd() { format!("{code}.Value()") } else { code.to_owned() }
}

/// A number as an integer of some width, of which it has no more bits than that.
pub fn of_number(out: &mut Output, scalar: Scalar, number: &str) -> String {
    if !scalar.primitive.odd() {
        return format!("{}({number})", integer(scalar.primitive));
    }
    out.import_own("internal/wire");
    low(scalar.primitive, &format!("uint64({number})"))
}

/// The lowest bits of a number.
pub fn low(primitive: Primitive, number: &str) -> String {
    format!("wire.Low{}({number})", method(primitive))
}

/// The name of an integer in Go: of the one that holds it, where Go has none.
pub fn integer(primitive: Primitive) -> &'static str {
    match primitive {
        Primitive::U8 => "uint8",
        Primitive::U16 => "uint16",
        Primitive::U24 | Primitive::U32 | Primitive::F32 => "uint32",
        Primitive::U48 | Primitive::U64 | Primitive::F64 => "uint64",
        Primitive::I8 => "int8",
        Primitive::I16 => "int16",
        Primitive::I24 | Primitive::I32 => "int32",
        Primitive::I48 | Primitive::I64 => "int64",
    }
}

/// Whether a part of bits can have values that are too great for the integer of its enum.
pub fn overflows(stream: &Stream, part: &BitPart) -> bool {
    let of = part.of.map(|id| &stream.ty(id).body);
    let greatest = part.mask() >> part.low;
    matches!(of, Some(TypeBody::Enum { primitive, .. }) if greatest > primitive.greatest())
}

/// Whether a part of bits is a truth value.
pub fn is_bit(part: &BitPart) -> bool {
    part.width == 1 && part.of.is_none()
}

/// Declares an enum or bits type.
pub fn declare(out: &mut Output, stream: &Stream, names: &Names, id: TypeId) {
    let (ty, index) = (stream.ty(id), id.0);
    let own = &names.types[index];
    match &ty.body {
        TypeBody::Enum { primitive, values, .. } => {
            head(out, own, ty, *primitive);
            enumeration(out, own, *primitive, values);
        }
        TypeBody::Bits { primitive, parts } => {
            head(out, own, ty, *primitive);
            let named = || parts.iter().zip(&own.parts).filter(|(part, _)| part.name.is_some());
            if named().any(|(part, _)| is_bit(part)) {
                out.block_in_parentheses("const (", |out| {
                    for (part, part_names) in named().filter(|(part, _)| is_bit(part)) {
                        out.blank();
                        out.about(&part_names.constant, &part.doc);
                        let name = &part_names.constant;
                        out.line(format!("{name} {} = 1 << {}", own.name, part.low));
                    }
                });
            }
            for (part, part_names) in named() {
                accessors(out, (stream, names), own, (part, part_names), *primitive);
            }
            bits_text(out, (stream, names), own, parts);
        }
        TypeBody::Structure(_) => {}
    }
}

fn head(out: &mut Output, own: &TypeNames, ty: &Type, primitive: Primitive) {
    out.blank();
    out.about(&own.name, &ty.prose.doc);
    out.line(format!("type {} {}", own.name, integer(primitive)));
    out.blank();
}

fn enumeration(out: &mut Output, own: &TypeNames, primitive: Primitive, values: &[EnumValue]) {
    let name = &own.name;
    let named = || values.iter().zip(&own.parts);
    out.block_in_parentheses("const (", |out| {
        for (value, part) in named() {
            out.blank();
            out.about(&part.constant, &value.doc);
            out.line(format!("{} {name} = {}", part.constant, literal(value.value)));
        }
    });
    out.function(
        "Known tells whether the value has a name.",
        &format!("(v {name}) Known() bool"),
        |out| match dense(own, primitive, values) {
            Some(known) => out.line(format!("return {known}")),
            None => {
                let all: Vec<&str> = own.parts.iter().map(|p| p.constant.as_str()).collect();
                out.open("switch v {");
                out.reopen(format!("case {}:", all.join(", ")));
                out.line("return true");
                out.close("}");
                out.line("return false");
            }
        },
    );
    out.import("strconv");
    let doc = "String gives the name of the value, or its number if it has none.";
    out.function(doc, &format!("(v {name}) String() string"), |out| {
        out.open("switch v {");
        for (value, part) in named() {
            out.reopen(format!("case {}:", part.constant));
            out.line(format!("return \"{}\"", value.name));
        }
        out.close("}");
        let (format, wide) = match primitive.signed() {
            true => ("Int", "int64"),
            false => ("Uint", "uint64"),
        };
        out.line(format!("return strconv.Format{format}({wide}(v), 10)"));
    });
    let parse = &own.parse;
    let signature = format!("{parse}(name string) (value {name}, ok bool)");
    out.function(&format!("{parse} gives the value with a name."), &signature, |out| {
        out.open("switch name {");
        for (value, part) in named() {
            out.reopen(format!("case \"{}\":", value.name));
            out.line(format!("return {}, true", part.constant));
        }
        out.close("}");
        out.line("return 0, false");
    });
    out.import_own("internal/wire");
    let doc = "MarshalText gives what String gives: a name in JSON, for one.";
    out.function(doc, &format!("(v {name}) MarshalText() ([]byte, error)"), |out| {
        out.line("return []byte(v.String()), nil");
    });
    let doc = "UnmarshalText takes a name, or a number.";
    out.function(doc, &format!("(v *{name}) UnmarshalText(text []byte) (err error)"), |out| {
        out.line(format!("*v, err = wire.ParseValue(text, {parse})"));
        out.line("return err");
    });
}

/// The test for the named values, where they follow one another.
fn dense(own: &TypeNames, primitive: Primitive, values: &[EnumValue]) -> Option<String> {
    let (first, last) = (values.first()?, values.last()?);
    if primitive.signed() || last.value - first.value + 1 != values.len() as u64 {
        return None;
    }
    let (least, most) = (&own.parts.first()?.constant, &own.parts.last()?.constant);
    Some(match (first.value, values.len()) {
        (_, 1) => format!("v == {least}"),
        (0, _) => format!("v <= {most}"),
        _ => format!("v >= {least} && v <= {most}"),
    })
}

/// The methods that give and set a part of bits.
fn accessors(
    out: &mut Output,
    (stream, names): (&Stream, &Names),
    own: &TypeNames,
    (part, part_names): (&BitPart, &super::scopes::PartNames),
    primitive: Primitive,
) {
    let (name, get, with) = (&own.name, &part_names.get, &part_names.with);
    let (mask, low) = (literal(part.mask()), part.low);
    let ones = literal(part.mask() >> low);
    let ty = match part.of {
        // Its enum has no room for all that the bits can hold.
        Some(_) if overflows(stream, part) => integer(primitive),
        Some(id) => names.ty(id),
        None if is_bit(part) => "bool",
        None => integer(primitive),
    };
    let result = match low {
        _ if is_bit(part) => format!("v&{} != 0", part_names.constant),
        0 if part.mask() == primitive.greatest() => format!("{ty}(v)"),
        0 => format!("{ty}(v & {ones})"),
        _ if u64::from(low + part.width) == primitive.size() * 8 => format!("{ty}(v >> {low})"),
        _ => format!("{ty}(v >> {low} & {ones})"),
    };
    out.function(&format!("{get}: {}", part.doc), &format!("(v {name}) {get}() {ty}"), |out| {
        out.line(format!("return {result}"));
    });
    let mut doc = format!("{with} gives the same bits, but for {get}");
    if !is_bit(part) {
        doc += &format!(", of which the lowest {} bits are taken", part.width);
    }
    let signature = format!("(v {name}) {with}(value {ty}) {name}");
    out.function(&(doc + "."), &signature, |out| {
        if is_bit(part) {
            out.refuse("value", format!("v | {}", part_names.constant));
            out.line(format!("return v &^ {}", part_names.constant));
        } else {
            let shift = if low == 0 { String::new() } else { format!("<<{low}") };
            out.line(format!("return v&^{mask} | {name}(value)&{ones}{shift}"));
        }
    });
}

/// What tells bits by the names of their parts, and takes them.
fn bits_text(
    out: &mut Output,
    (stream, names): (&Stream, &Names),
    own: &TypeNames,
    parts: &[BitPart],
) {
    out.import_own("internal/wire");
    let (name, bits, parse) = (&own.name, &own.bits, &own.parse);
    let doc = "String gives the parts that are not zero with | between them: a bit by its name, others \
               with their value behind =. Bits without a name follow as a number.";
    out.function(doc, &format!("(v {name}) String() string"), |out| {
        out.line(format!("return wire.BitsText(uint64(v), {bits})"));
    });
    let doc = format!("{parse} gives what String makes into a text.");
    out.function(&doc, &format!("{parse}(text string) (value {name}, ok bool)"), |out| {
        out.line(format!("bits, ok := wire.ParseBits(text, {bits})"));
        out.line(format!("value = {name}(bits)"));
        out.line("return value, ok && uint64(value) == bits");
    });
    out.blank();
    out.comment(&format!("{bits} are what the parts are called."));
    out.open(format!("var {bits} = []wire.Part{{"));
    for part in parts {
        let Some(called) = &part.name else { continue };
        let place = format!("Name: \"{called}\", Low: {}, Width: {}", part.low, part.width);
        match part.of.filter(|_| !overflows(stream, part)) {
            None => out.line(format!("{{{place}}},")),
            Some(of) => {
                let (ty, parse) = (names.ty(of), &names.types[of.0].parse);
                out.open(format!("{{{place},"));
                out.line(format!(
                    "Text: func(value uint64) string {{ return {ty}(value).String() }},"
                ));
                out.open("Parse: func(text string) (uint64, bool) {");
                out.line(format!("value, ok := {parse}(text)"));
                out.line("return uint64(value), ok");
                out.close("},");
                out.close("},");
            }
        }
    }
    out.close("}");
}
