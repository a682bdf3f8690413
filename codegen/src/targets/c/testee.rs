//! The testee that the suite judges the C codec by: a table for each stream, of what its description
//! calls things and where they are in C. The program that walks over it is copied.

use askama::Template;

use super::context::Context;
use super::inline;
use super::items::integer;
use super::names::{Dictionary, Names, Of};
use super::place::address;
use super::stream::{beginnings, followers, following, sets};
use super::testee_tables::Table;
use crate::model::Role;
use crate::plan::{Control, FamilyPlan, InnerId, Part, RecordPlan};
use crate::targets::output::Output;
use crate::targets::wrap::in_c_comment;

/// The hand-written part of the testee, copied as it is.
const RUNTIME: [(&str, &str); 13] = [
    ("encode.c", include_str!("../../../runtime/c-testee/encode.c")),
    ("json.c", include_str!("../../../runtime/c-testee/json.c")),
    ("main.c", include_str!("../../../runtime/c-testee/main.c")),
    ("make.c", include_str!("../../../runtime/c-testee/make.c")),
    ("object.c", include_str!("../../../runtime/c-testee/object.c")),
    ("record.c", include_str!("../../../runtime/c-testee/record.c")),
    ("session.h", include_str!("../../../runtime/c-testee/session.h")),
    ("show.c", include_str!("../../../runtime/c-testee/show.c")),
    ("stream.c", include_str!("../../../runtime/c-testee/stream.c")),
    ("stream.h", include_str!("../../../runtime/c-testee/stream.h")),
    ("take.c", include_str!("../../../runtime/c-testee/take.c")),
    ("testee.h", include_str!("../../../runtime/c-testee/testee.h")),
    ("text.c", include_str!("../../../runtime/c-testee/text.c")),
];

#[derive(Template)]
#[template(path = "c-testee/streams.c.txt", escape = "none")]
struct StreamsText {
    modules: Vec<String>,
}

#[derive(Template)]
#[template(path = "c-testee/table.c.txt", escape = "none")]
struct TableText<'m> {
    title: String,
    source: String,
    id: &'m str,
    family: String,
    directory: String,
    module: String,
    prefix: String,
    upper: String,
    versions: String,
    memory: bool,
    /// Whether some records are read and written without a call.
    inlined: bool,
    has_parts: bool,
    /// Whether the magic tells the order of octets.
    told_order: bool,
    has_layouts: bool,
    has_more: bool,
    type_shape: &'static str,
    instance: Option<InstanceText>,
    /// The type of a type code, where there are optional records.
    unknown: Option<&'static str>,
    headers: Vec<HeaderText>,
    tables: Vec<String>,
    records: Vec<RecordText>,
    inner: Vec<InnerText>,
    /// The streams that may follow records: those with one id in each.
    within: Vec<String>,
    /// Whether several of them have to be told apart.
    chosen: bool,
}

/// The instance in the record header: its shape, its type, and its member.
struct InstanceText {
    shape: &'static str,
    ty: &'static str,
    offset: u64,
    name: String,
    /// What the length beside it is called.
    length: String,
}

struct HeaderText {
    name: String,
    item: String,
    member: String,
}

struct RecordText {
    name: String,
    code: String,
    item: String,
    rows: Vec<String>,
}

/// A stream that may follow a record.
struct InnerText {
    module: String,
    member: String,
    /// Its headers, as arguments of what begins to write it.
    headers: String,
}

/// All files of the testee.
///
/// # Errors
/// If a template cannot be rendered.
pub fn files(plan: &FamilyPlan) -> askama::Result<Vec<Output>> {
    let mut files = Output::copied(&RUNTIME);
    let dictionary = Dictionary::new(plan);
    let modules = dictionary.streams().map(Names::module).collect();
    let text = StreamsText { modules }.render()? + "\n";
    files.push(Output { path: "streams.c".into(), text });
    for names in dictionary.streams() {
        let path = format!("stream_{}.c", names.module());
        let inlined = inline::chosen(&Context::new(names)).iter().map(|record| record.id).collect();
        let text = Table { names, plan: names.plan, inlined }.text().render()? + "\n";
        files.push(Output { path, text });
    }
    Ok(files)
}

impl<'m> Table<'m> {
    fn text(&self) -> TableText<'m> {
        let (names, stream) = (self.names, self.plan.stream);
        let framing = &stream.framing;
        TableText {
            title: in_c_comment(&stream.title),
            source: format!("spec/{}", stream.name),
            id: &stream.id,
            family: names.common_prefix().to_owned(),
            directory: names.directory(),
            module: names.module(),
            prefix: names.prefix(),
            upper: names.upper(),
            versions: stream.version_list(),
            memory: sets(names) > 0,
            inlined: !self.inlined.is_empty(),
            has_layouts: super::structures::has_layouts(self.names),
            told_order: self.plan.order_magic.is_some(),
            has_parts: self.plan.records.iter().any(|r| r.parts.iter().any(Part::has_value)),
            instance: framing.instance_field.map(|field| InstanceText {
                shape: framing.integer(field).name(),
                ty: integer(framing.integer(field)),
                offset: framing.offset(field),
                name: framing.header.fields[field].name.clone(),
                length: framing.header.fields[framing.length_field].name.clone(),
            }),
            has_more: self.plan.further().next().is_some(),
            type_shape: framing.integer(framing.type_field).name(),
            unknown: framing.has_optional().then(|| integer(framing.integer(framing.type_field))),
            headers: (0..stream.headers.len()).map(|index| self.header(index)).collect(),
            tables: self.tables(),
            records: self.plan.records.iter().map(|r| self.record(r)).collect(),
            inner: self.inner(),
            within: beginnings(names).into_iter().map(|id| self.within(id)).collect(),
            chosen: followers(names).len() > 1,
        }
    }

    fn header(&self, index: usize) -> HeaderText {
        HeaderText {
            name: self.plan.stream.headers[index].name.clone(),
            item: self.names.item(Of::Header(index)).to_owned(),
            member: self.names.header(index).to_owned(),
        }
    }

    fn inner(&self) -> Vec<InnerText> {
        let text = |inner: Names| {
            let header = |index: usize| {
                let of = inner.item(Of::Header(index));
                format!(" INNER_HEADER({}_{of}, {index})", inner.prefix())
            };
            let order = inner.plan.order_magic.map(|_| " ENDIAN".to_owned());
            InnerText {
                module: inner.module(),
                member: self.names.inner(inner),
                headers: order
                    .into_iter()
                    .chain((0..inner.plan.headers.len()).map(header))
                    .collect(),
            }
        };
        following(self.names).into_iter().map(text).collect()
    }

    /// The table of the streams with one id that may follow a record.
    fn within(&self, id: InnerId) -> String {
        let row = |module: String| format!("{{ &stream_{module}, begin_{module} }}");
        let rows: Vec<_> = self.modules(self.plan.inner(id)).into_iter().map(row).collect();
        format!("WITHIN({}, {})", id.0, rows.join(", "))
    }

    fn record(&self, plan: &RecordPlan) -> RecordText {
        let item = self.names.item(Of::Record(plan.id)).to_owned();
        let mut rows = Vec::new();
        let has_fixed = plan.fixed.size > 0;
        if has_fixed {
            rows.push(format!("FIXED({item})"));
        }
        if plan.parts.iter().any(Part::has_value) {
            rows.push(format!("PARTS({item})"));
        }
        if !plan.parts.is_empty() {
            rows.push(format!("BODY({item})"));
            rows.extend(has_fixed.then(|| format!("FIXED_IN({item})")));
        }
        if !plan.length.layouts.is_empty() {
            rows.push(format!("RELAYED({item})"));
        }
        let within = beginnings(self.names);
        match plan.control {
            Some(Control::Begins(id)) if within.contains(&id) => {
                rows.push(format!(".begins = within_{}", id.0));
            }
            Some(Control::Resumes(id)) if within.contains(&id) => {
                rows.push(format!(".resumes = within_{}", id.0));
            }
            _ => {}
        }
        if let (false, Some(instance)) = (plan.instance_varies, &plan.instance)
            && instance.role != Role::Reader
        {
            rows.push(format!(".no_instance = {}", address(self.names, instance.rule)));
        }
        RecordText { name: plan.record.name.clone(), code: self.names.code(plan.id), rows, item }
    }
}
