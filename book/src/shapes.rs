//! What the inspector has to know of the streams: what their parts are called, where they stand, of what
//! shape they are, and where the book describes them. It is data, since the inspector's program knows no
//! format.

use serde_json::{Map, Value, json};
use streamspec_codegen::model::{
    Element, EnumValue, Field, Header, Kind, Place, Record, Scalar, Stream, Structure, Type,
    TypeBody, UnionCase,
};
use streamspec_codegen::plan::{FamilyPlan, RecordPlan, StreamPlan};

use crate::{site, wording};

/// All streams of a family.
pub fn streams(family: &FamilyPlan) -> Value {
    family.streams.iter().map(of_stream).collect()
}

fn of_stream(plan: &StreamPlan) -> Value {
    let stream = plan.stream;
    let records =
        plan.records.iter().map(|record| (record.record.name.clone(), of_record(stream, record)));
    json!({
        "id": stream.id,
        "name": stream.name,
        "title": stream.title,
        "page": site::address(&site::stream_path(stream)),
        "headers": stream.headers.iter().map(|header| of_header(stream, header)).collect::<Vec<_>>(),
        "framing": framing(stream),
        "records": records.collect::<Map<_, _>>(),
        "types": stream.types.iter().map(|ty| of_type(stream, ty)).collect::<Vec<_>>(),
    })
}

fn of_header(stream: &Stream, header: &Header) -> Value {
    let page = site::address(&site::stream_path(stream));
    json!({
        "name": header.name,
        "link": format!("{page}#header-{}", header.name),
        "size": header.size(),
        "fields": fields(&header.body),
    })
}

fn framing(stream: &Stream) -> Value {
    let framing = &stream.framing;
    let page = site::address(&site::rule_path(stream, Place::Framing));
    let mut fields = fields(&framing.header);
    if let Some(checksum) = framing.checksum {
        fields[checksum.field]["sum"] = json!(wording::sum_of_record(checksum.sum));
    }
    json!({
        "link": format!("{page}#record-header"),
        "size": framing.header_size(),
        "fields": fields,
        "instance": framing.instance_field,
        "length": framing.length_field,
    })
}

fn of_record(stream: &Stream, plan: &RecordPlan) -> Value {
    let record: &Record = plan.record;
    let layouts = record.layouts.iter().map(|layout| {
        (layout.length.to_string(), json!({ "gaps": plan.gaps(layout), "without": layout.without }))
    });
    json!({
        "link": site::address(&site::record_path(stream, record)),
        "head": record.body.head_fields,
        "fields": fields(&record.body),
        "layouts": layouts.collect::<Map<_, _>>(),
    })
}

fn of_type(stream: &Stream, ty: &Type) -> Value {
    let page = site::address(&site::type_path(stream, ty));
    let mut told = match &ty.body {
        TypeBody::Enum { primitive, values, .. } => {
            let name =
                |value: &EnumValue| (primitive.number(value.value).to_string(), json!(value.name));
            json!({ "values": values.iter().map(name).collect::<Map<_, _>>() })
        }
        TypeBody::Bits { parts, .. } => {
            let named = parts
                .iter()
                .filter_map(|part| Some((part.name.clone()?, json!(part.of.map(|of| of.0)))));
            json!({ "parts": named.collect::<Map<_, _>>() })
        }
        TypeBody::Structure(structure) => {
            json!({ "size": structure.size, "fields": fields(structure) })
        }
    };
    told["name"] = json!(ty.name);
    told["link"] = json!(format!("{page}#{}", site::type_anchor(ty)));
    told
}

fn fields(structure: &Structure) -> Vec<Value> {
    structure.fields.iter().map(of_field).collect()
}

fn of_field(field: &Field) -> Value {
    let mut told = shape(&field.kind);
    told["name"] = json!(field.name);
    if let Some(offset) = field.offset {
        told["at"] = json!(offset);
    }
    if field.condition.is_some() {
        told["conditional"] = json!(true);
    }
    told
}

fn shape(kind: &Kind) -> Value {
    match kind {
        Kind::Scalar(scalar) => integer(*scalar),
        Kind::Reserved { octets } => json!({ "kind": "reserved", "size": octets }),
        Kind::Checksum(sum) => {
            json!({ "kind": "checksum", "size": 4, "sum": wording::sum_of_stream(*sum) })
        }
        Kind::Align { to } => json!({ "kind": "align", "to": to }),
        Kind::Octets { .. } => json!({ "kind": "octets" }),
        Kind::Text { .. } => json!({ "kind": "text" }),
        Kind::Array { element, .. } => json!({ "kind": "array", "element": of_element(*element) }),
        Kind::Structure(id) => json!({ "kind": "structure", "of": id.0 }),
        Kind::Stream(_) => json!({ "kind": "stream" }),
        Kind::Union { tag, cases, size } => {
            let case =
                |case: &UnionCase| json!({ "value": case.value.to_string(), "of": case.of.0 });
            let cases: Vec<Value> = cases.iter().map(case).collect();
            json!({ "kind": "union", "size": size, "tag": tag, "cases": cases })
        }
    }
}

fn of_element(element: Element) -> Value {
    match element {
        Element::Scalar(scalar) => integer(scalar),
        Element::Structure(id) => json!({ "kind": "structure", "of": id.0 }),
        Element::Text => json!({ "kind": "text" }),
    }
}

fn integer(Scalar { primitive, of }: Scalar) -> Value {
    let mut told = json!({ "kind": "integer", "size": primitive.size() });
    if primitive.float() {
        told["float"] = json!(true);
    }
    if let Some(of) = of {
        told["of"] = json!(of.0);
    }
    told
}
