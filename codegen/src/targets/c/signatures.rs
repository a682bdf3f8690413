//! What functions take.

use super::items::integer;
use super::names::{Names, Of};
use super::output::{Code, Given};
use crate::plan::{RecordPlan, Shape};

/// What a function takes of what its code asks for.
pub struct Parameters(Vec<String>);

impl Parameters {
    /// The parameters for what the code of an item asks for.
    pub fn of(names: Names, of: Of, code: &Code) -> Self {
        Self(code.given().map(|given| parameter(names, of, given, false)).collect())
    }

    /// The same of code that fills the view.
    pub fn of_filling(names: Names, of: Of, code: &Code) -> Self {
        Self(code.given().map(|given| parameter(names, of, given, true)).collect())
    }

    /// All of them.
    pub fn list(&self) -> String {
        self.0.join(", ")
    }

    /// Each behind a comma.
    pub fn text(&self) -> String {
        self.0.iter().map(|parameter| format!(", {parameter}")).collect()
    }
}

fn parameter(names: Names, of: Of, given: Given, fills: bool) -> String {
    let prefix = names.prefix();
    match given {
        Given::Body => format!("const {} *body", names.structure(of)),
        Given::View => {
            let constant = if fills { "" } else { "const " };
            format!("{constant}struct {prefix}_{}_view *view", names.item(of))
        }
        Given::State => format!("const struct {prefix}_state *state"),
        Given::Mode => "enum streamspec_mode mode".into(),
        Given::Turned => "bool turned".into(),
        Given::Layout => "const struct streamspec_layout *layout".into(),
        Given::Remaining => "size_t remaining".into(),
        Given::Error => "struct streamspec_error *error".into(),
    }
}

/// A parameter of a public function: its type, and its name.
pub struct Parameter {
    /// The type, with a space or an asterisk at its end.
    pub ty: String,
    /// The name.
    pub name: String,
}

impl Parameter {
    fn new(ty: impl Into<String>, name: impl Into<String>) -> Self {
        Self { ty: ty.into(), name: name.into() }
    }
}

/// The headers as parameters of a function, each behind a comma.
pub fn header_parameters(names: Names) -> String {
    let one = |index| {
        let ty = names.structure(Of::Header(index));
        format!(", const {ty} *{}", names.header_parameter(index))
    };
    (0..names.plan.headers.len()).map(one).collect()
}

/// What a writer takes to begin a stream: the order of octets where its magic tells that, and the headers;
/// as parameters, each behind a comma.
pub fn writer_parameters(names: Names) -> String {
    let order = names.plan.order_magic.map_or("", |_| ", enum streamspec_endian endian");
    order.to_owned() + &header_parameters(names)
}

/// What the function that writes a record takes beside the writer.
pub fn record_parameters(names: Names, record: &RecordPlan) -> Vec<Parameter> {
    let framing = &names.stream.framing;
    let mut parameters = Vec::new();
    if let Some(index) = framing.instance_field.filter(|_| record.instance_varies) {
        parameters
            .push(Parameter::new(format!("{} ", integer(framing.integer(index))), "instance"));
    }
    let of = Of::Record(record.id);
    match record.shape {
        Shape::Empty => {}
        _ if record.shape != Shape::Parts && record.fixed.size == 0 => {}
        Shape::Parts => {
            let item = names.item(of);
            let ty = format!("const struct {}_{item}_body *", names.prefix());
            parameters.push(Parameter::new(ty, "from"));
        }
        Shape::Plain | Shape::Whole | Shape::Layouts => {
            let ty = format!("const {} *", names.structure(of));
            parameters.push(Parameter::new(ty, "body"));
        }
    }
    parameters
}

/// The parameters of the function that writes a record.
pub fn write_parameters(names: Names, record: &RecordPlan) -> String {
    let mut text = format!("struct {}_writer *writer", names.prefix());
    for Parameter { ty, name } in record_parameters(names, record) {
        text += &format!(", {ty}{name}");
    }
    text
}

/// The parameters of the function that passes on a record in a layout with fewer fields.
pub fn relay_parameters(names: Names, record: &RecordPlan) -> String {
    let framing = &names.stream.framing;
    let length = integer(framing.integer(framing.length_field));
    let mut text = format!("struct {}_writer *writer, {length} length", names.prefix());
    for Parameter { ty, name } in record_parameters(names, record) {
        text += &format!(", {ty}{name}");
    }
    text
}

/// The declarations of the functions that write records.
pub fn writes(names: Names) -> String {
    let prefix = names.prefix();
    let write = |record: &RecordPlan| {
        format!(
            "\n//Writes {}.\nSTREAMSPEC_CHECKED\nenum streamspec_status {prefix}_write_{}({});\n",
            record.record.one(),
            names.item(Of::Record(record.id)),
            write_parameters(names, record)
        )
    };
    let relay = |record: &RecordPlan| {
        format!(
            "\n//Passes on {} in a layout with fewer fields, in which somebody else has written it and \
             which a record header tells by this length. The fields that it lacks are what a reader \
             takes them for; other values, and a length that tells no layout, are misgiven.\nSTREAMSPEC_CHECKED\n\
             enum streamspec_status {prefix}_relay_{}({});\n",
            record.record.one(),
            names.item(Of::Record(record.id)),
            relay_parameters(names, record)
        )
    };
    let mut code: String = names.plan.records.iter().map(write).collect();
    let laid_out = names.plan.records.iter().filter(|record| !record.length.layouts.is_empty());
    code.extend(laid_out.map(relay));
    if names.stream.framing.has_optional() {
        code += &format!(
            "\n//Writes an optional record that is not described here.\n\
             STREAMSPEC_CHECKED\nenum streamspec_status {prefix}_write_unknown({});\n",
            unknown_parameters(names)
        );
    }
    code
}

/// The parameters of the function that writes an unknown record.
pub fn unknown_parameters(names: Names) -> String {
    let framing = &names.stream.framing;
    let ty = |index: usize| integer(framing.integer(index));
    let instance = framing.instance_field.map(|i| format!(", {} instance", ty(i)));
    format!(
        "struct {}_writer *writer, {} type{}, const uint8_t *octets, size_t length",
        names.prefix(),
        ty(framing.type_field),
        instance.unwrap_or_default()
    )
}
