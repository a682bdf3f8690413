//! The encoder: from canonical JSON to a stream.
//!
//! The octets of every header and record are put before the judge in the role of a writer before
//! they are given out. Offsets in errors are those of the output.

use std::io::Write;

use serde_json::{Map, Value as Json};
use streamspec_codegen::model::{self, Endian, Family, Primitive, RecordId, Role, Rule, Stream};

use super::control::{Courses, Phase, Turn};
use super::document::{Composer, DocumentError, Written};
use super::error::Failure;
use super::heading::Heading;
use super::json::has_more;
use super::judge::{Judge, Layouts};
use super::literal::{hex, kind, member, number, object, unknown};
use super::nested::Nesting;
use super::value::Value;
use crate::select;

/// Encodes a document; returns how many octets the stream has.
///
/// Records before the one that is refused have been written by then.
///
/// # Errors
/// What does not fit in the document, the first rule that the stream breaks, or an error of the
/// output.
pub fn encode(
    family: &Family,
    stream: &Stream,
    version: Option<u32>,
    document: &Json,
    output: &mut impl Write,
) -> Result<u64, Failure> {
    encode_without(family, stream, version, None, document, output)
}

/// The same, without the check of one rule: what a writer would be whose author forgot it.
///
/// # Errors
/// As of [`encode`].
pub fn encode_without<'f>(
    family: &'f Family,
    stream: &'f Stream,
    version: Option<u32>,
    left_out: Option<&'f Rule>,
    document: &Json,
    output: &mut impl Write,
) -> Result<u64, Failure> {
    let mut judge = Judge::new(Nesting::outermost(family, Role::Writer), stream, version);
    judge.checked.left_out = left_out;
    judge.layouts = Layouts::One(None);
    let mut encoder = Encoder { courses: Courses::new(judge), output, offset: 0 };
    encoder.document(document)?;
    encoder.finish()
}

/// Appends the stream that the document of a field holds; it stands at an offset of the output.
pub(super) fn encode_nested(
    nesting: Nesting,
    id: &str,
    document: &Json,
    offset: u64,
    output: &mut Vec<u8>,
) -> Result<(), Failure> {
    let Some(stream) = described(nesting, id, document)? else {
        return Err(DocumentError::new(format!("there is no description of `{id}`")).into());
    };
    if nesting.too_deep() {
        return Err(DocumentError::new("is nested too deeply in other streams").into());
    }
    let mut judge = Judge::new(nesting, stream, None);
    judge.layouts = Layouts::One(None);
    let mut encoder = Encoder { courses: Courses::new(judge), output, offset };
    encoder.document(document)?;
    encoder.finish().map(drop)
}

/// The version that a document states, if it states one.
pub fn stated_version(document: &Json) -> Option<u64> {
    number(document.get("version")?, Primitive::U64).ok()
}

/// The description of the stream with this id that a document is of; none if there is none.
fn described<'f>(
    nesting: Nesting<'f>,
    id: &str,
    document: &Json,
) -> Result<Option<&'f Stream>, DocumentError> {
    object(document)?;
    let selected = select::by_document(nesting.family, id, (Some(id), stated_version(document)));
    Ok(selected.ok().map(|selected| selected.stream))
}

struct Encoder<'f, W> {
    courses: Courses<'f>,
    output: W,
    /// Where the next octet stands.
    offset: u64,
}

impl<'f, W: Write> Encoder<'f, W> {
    /// All of the current stream.
    fn document(&mut self, document: &Json) -> Result<(), Failure> {
        let stream = self.judge().stream;
        let members = object(document)?;
        let known = ["stream", "version", "headers", "records"];
        let known = |name: &str| known.contains(&name) || name == "endian" && stream.tells_order();
        if let Some(name) = members.keys().find(|name| !known(name)) {
            return Err(unknown(name).into());
        }
        let stated = member(members, "stream")?;
        if stated != &stream.id {
            let message = format!("is {stated}, not {:?}", stream.id);
            return Err(DocumentError::new(message).within("stream").into());
        }
        self.order(members.get("endian"))?;
        let mut version = members.get("version");
        self.headers(members.get("headers"))?;
        self.check_version(&mut version)?;
        self.records(members, &mut version)
    }

    /// The order of octets of a stream whose magic tells it.
    fn order(&mut self, stated: Option<&Json>) -> Result<(), DocumentError> {
        let big = match stated {
            None => false,
            Some(Json::String(order)) if order == "big" => true,
            Some(Json::String(order)) if order == "little" => false,
            Some(Json::String(order)) => {
                let message = format!("is {order:?}, neither \"big\" nor \"little\"");
                return Err(DocumentError::new(message).within("endian"));
            }
            Some(json) => return Err(kind("a string", json).within("endian")),
        };
        let judge = &mut self.courses.current.judge;
        if judge.stream.tells_order() {
            judge.state.tell_order(big);
        }
        Ok(())
    }

    fn headers(&mut self, json: Option<&Json>) -> Result<(), Failure> {
        let stream = self.judge().stream;
        let empty = Json::Object(serde_json::Map::new());
        let json = match json {
            None if stream.headers.is_empty() => &empty,
            None => return Err(DocumentError::new("is missing").within("headers").into()),
            Some(json) => json,
        };
        let within = |error: DocumentError| error.within("headers");
        let members = object(json).map_err(within)?;
        let known = |name: &String| stream.headers.iter().any(|header| header.name == *name);
        if let Some(name) = members.keys().find(|name| !known(name)) {
            return Err(within(unknown(name)).into());
        }
        for (index, header) in stream.headers.iter().enumerate() {
            let mut octets = Vec::new();
            let composer = self.composer(header.endian, self.offset);
            member(members, &header.name)
                .and_then(|json| {
                    let written = composer.structure(&header.body, json, &mut octets, 0);
                    written.map_err(|error| error.within(&header.name))
                })
                .map_err(within)?;
            let offset = self.offset;
            self.courses.current.judge.header(index, &octets, offset)?;
            self.give_out(&octets)?;
        }
        self.courses.current.phase = Phase::Records;
        Ok(())
    }

    /// The member `records`, which holds records of the current stream.
    fn records(
        &mut self,
        members: &Map<String, Json>,
        version: &mut Option<&Json>,
    ) -> Result<(), Failure> {
        let depth = self.courses.depth();
        let records = member(members, "records")?;
        let Json::Array(records) = records else {
            return Err(kind("an array", records).within("records").into());
        };
        for (index, record) in records.iter().enumerate() {
            let record = self.record(record, depth);
            record.map_err(|failure| within(failure, &format!("records[{index}]")))?;
            if self.courses.depth() == depth {
                self.check_version(version)?;
            }
        }
        Ok(())
    }

    /// A record of the stream that is within so many others, and what follows it.
    fn record(&mut self, json: &Json, depth: usize) -> Result<(), Failure> {
        let judge = self.judge();
        let stream = judge.stream;
        if self.courses.depth() < depth {
            let message = "stands after a record with which the stream gives back control";
            return Err(DocumentError::new(message).into());
        }
        if let Phase::AfterLast(last) = self.courses.current.phase {
            let mut error = judge.trailing(self.offset);
            if let Some(error) = &mut error {
                // Whoever writes knows that it is a record.
                error.record = Some(last.number + 1);
            }
            // As in step 11, what is missing comes before what is too much.
            self.courses.close(&last)?;
            return Err(error.map_or_else(|| unknown("records").into(), Failure::from));
        }
        let members = object(json)?;
        let instance = stream.framing.instance_field.is_some();
        let further = has_more(&stream.framing.header);
        for name in members.keys() {
            match name.as_str() {
                "record" | "body" | "stream" | "layout" => {}
                "instance" if instance => {}
                "header" if further => {}
                _ => return Err(unknown(name).into()),
            }
        }
        let (code, known) =
            self.code(member(members, "record")?).map_err(|error| error.within("record"))?;
        let layout = members.get("layout").map(|json| self.layout(known, json)).transpose();
        let layout = layout.map_err(|error| error.within("layout"))?;
        let lacking = layout.map_or((&[][..], &[][..]), |l| (&l.without[..], &l.defaults[..]));
        let (mut body, mut written) = self
            .body(known, lacking, member(members, "body")?)
            .map_err(|error| error.within("body"))?;
        let padding = stream.framing.padding.after(body.len() as u64) as usize;
        let mut length = body.len();
        body.resize(length + padding, 0);
        if stream.framing.padding.in_length {
            length = body.len();
        }
        let mut octets = self.header(members, code, length as u64)?;
        self.judge().sum_up(&mut octets, &body[..length]);
        let judge = &mut self.courses.current.judge;
        judge.by_code = known.is_none();
        judge.layouts = Layouts::One(layout.map(|layout| layout.length));
        let heading = judge.heading(&octets, self.offset)?;
        judge.put_sum(&heading, &mut body);
        let (body_octets, padding) = body.split_at(length);
        let broken = written.iter_mut().enumerate().find_map(|(i, w)| Some((i, w.broken.take()?)));
        if let Some(error) = broken.and_then(|b| judge.disagreement(&heading, body_octets, b)) {
            return Err(error.into());
        }
        let (value, _) = judge.body(&heading, (body_octets, 0), padding)?;
        read_back(&value, &written, self.offset + octets.len() as u64)?;
        let trailer = judge.repeated(heading.length);
        judge.sum_record(&[&body, &trailer]);
        self.give_out(&octets)?;
        self.give_out(&body)?;
        self.give_out(&trailer)?;
        self.turn(&heading, members.get("stream"))
    }

    /// Hands control on after a record; `json` is the stream that follows it, or goes on.
    fn turn(&mut self, heading: &Heading, json: Option<&Json>) -> Result<(), Failure> {
        let depth = self.courses.depth();
        let turn = self.courses.turn(heading)?;
        if turn == Turn::Goes {
            return match json {
                Some(_) => Err(unknown("stream").into()),
                None => Ok(()),
            };
        }
        let missing = || DocumentError::new("is missing").within("stream");
        let json = json.ok_or_else(missing)?;
        self.follow(turn, heading, json).map_err(|failure| within(failure, "stream"))?;
        if let Phase::AfterLast(last) = self.courses.current.phase
            && self.courses.depth() > depth
        {
            self.courses.close(&last)?;
        }
        if self.courses.depth() > depth {
            return Err(self.judge().unended(self.offset).into());
        }
        Ok(())
    }

    fn follow(&mut self, turn: Turn, heading: &Heading, json: &Json) -> Result<(), Failure> {
        if let Turn::Begins(id) = turn {
            return match described(self.judge().nesting(), id, json)? {
                Some(stream) => {
                    self.courses.begin(stream, heading)?;
                    self.document(json)
                }
                None => {
                    Err(DocumentError::new(format!("there is no description of `{id}`")).into())
                }
            };
        }
        let members = object(json)?;
        if let Some(name) = members.keys().find(|name| *name != "records") {
            return Err(unknown(name).into());
        }
        self.records(members, &mut None)
    }

    /// The type code that a name stands for, and the record; or the code in hexadecimal digits.
    fn code(&self, json: &Json) -> Result<(u64, Option<RecordId>), DocumentError> {
        let stream = self.judge().stream;
        let Json::String(name) = json else {
            return Err(kind("the name of a record", json));
        };
        if let Some(id) = stream.record_by_name(name) {
            return Ok((stream.record(id).code, Some(id)));
        }
        // Where no record is optional, each has a name.
        let optional = stream.framing.has_optional();
        let digits = name.strip_prefix("0x").filter(|digits| optional && !digits.starts_with('+'));
        match digits.and_then(|digits| u64::from_str_radix(digits, 16).ok()) {
            Some(code) => Ok((code, None)),
            None => {
                let code = if optional { "; a code is written as 0x80000001" } else { "" };
                Err(DocumentError::new(format!("there is no record {json}{code}")))
            }
        }
    }

    /// The layout with fewer fields that a record is to be written in, by its length.
    fn layout(
        &self,
        known: Option<RecordId>,
        json: &Json,
    ) -> Result<&'f model::Layout, DocumentError> {
        let length = number(json, Primitive::U64)?;
        let judge = self.judge();
        let record = known.map(|id| judge.stream.record(id));
        let layout = record.and_then(|record| judge.told_by(record, judge.counted(length)));
        layout.filter(|layout| layout.length == length).ok_or_else(|| {
            DocumentError::new(format!("the record has no layout of {length} octets"))
        })
    }

    /// The octets of a body without padding, and of which fields they are. The body of a record
    /// that is given by its code is raw octets.
    fn body(
        &self,
        known: Option<RecordId>,
        lacking: (&[usize], &[(usize, u64)]),
        json: &Json,
    ) -> Result<(Vec<u8>, Vec<Written>), DocumentError> {
        let stream = self.judge().stream;
        let Some(record) = known else {
            return Ok((hex(json)?, Vec::new()));
        };
        let mut octets = Vec::new();
        let start = self.offset.saturating_add(self.judge().header_size());
        let composer = self.composer(stream.framing.endian, start);
        let body = &stream.record(record).body;
        let written = composer.lacking(body, lacking, json, &mut octets, 0)?;
        Ok((octets, written))
    }

    /// The octets of a record header.
    fn header(
        &self,
        members: &Map<String, Json>,
        code: u64,
        length: u64,
    ) -> Result<Vec<u8>, DocumentError> {
        let framing = &self.judge().stream.framing;
        let further = members.get("header").map(object).transpose();
        let further = further.map_err(|error| error.within("header"))?;
        let mut fields = further.cloned().unwrap_or_default();
        let mut own = vec![
            (framing.type_field, "record", Json::from(code)),
            (framing.length_field, "body", Json::from(length + framing.beside_body())),
        ];
        if let Some(checksum) = framing.checksum {
            own.push((checksum.field, "header", Json::from(0)));
        }
        if let Some(field) = framing.instance_field {
            own.push((field, "instance", member(members, "instance")?.clone()));
        }
        for (field, _, value) in &own {
            let name = framing.header.fields[*field].name.clone();
            if fields.contains_key(&name) {
                return Err(unknown(&name).within("header"));
            }
            fields.insert(name, value.clone());
        }
        let mut octets = Vec::new();
        let composer = self.composer(framing.endian, self.offset);
        let written = composer.structure(&framing.header, &Json::Object(fields), &mut octets, 0);
        written.map(|_| octets).map_err(|mut error| {
            // Errors name the member of the record that the field was made of.
            let name = |field: usize| framing.header.fields.get(field).map(|f| f.name.as_str());
            match own.iter().find(|(field, ..)| name(*field) == Some(error.path.as_str())) {
                Some((_, member, _)) => error.path = (*member).to_owned(),
                None => error = error.within("header"),
            }
            error
        })
    }

    /// The version that the document states is that of the stream, as soon as that is known.
    fn check_version(&self, stated: &mut Option<&Json>) -> Result<(), DocumentError> {
        let (state, stream) = (&self.judge().state, self.judge().stream);
        if !state.version_declared && stream.versions.len() > 1 {
            return Ok(());
        }
        let Some(version) = stated.take() else {
            return Ok(());
        };
        let number = number(version, Primitive::U32).map_err(|error| error.within("version"))?;
        if number == u64::from(state.version) {
            return Ok(());
        }
        let message = format!("is {number}, where the stream has {}", state.version);
        Err(DocumentError::new(message).within("version"))
    }

    fn give_out(&mut self, octets: &[u8]) -> Result<(), Failure> {
        self.output.write_all(octets)?;
        self.offset += octets.len() as u64;
        Ok(())
    }

    /// Step 11: the stream has its last record, and all that it must have.
    fn finish(mut self) -> Result<u64, Failure> {
        let Phase::AfterLast(last) = self.courses.current.phase else {
            self.judge().stops(self.offset)?;
            self.output.flush()?;
            return Ok(self.offset);
        };
        self.courses.close(&last)?;
        self.output.flush()?;
        Ok(self.offset)
    }

    fn judge(&self) -> &Judge<'f> {
        &self.courses.current.judge
    }

    /// What writes structures of the current stream from an offset on.
    fn composer(&self, endian: Endian, offset: u64) -> Composer<'_> {
        let judge = self.judge();
        let layout = judge.layout(endian);
        Composer { layout, state: &judge.state, nesting: judge.nesting(), offset }
    }
}

fn within(failure: Failure, name: &str) -> Failure {
    match failure {
        Failure::Document(error) => error.within(name).into(),
        failure => failure,
    }
}

/// What was read back from the octets of a body is what was written: no count, size or condition
/// that could not be told before makes something else of the document.
fn read_back(value: &Value, written: &[Written], start: u64) -> Result<(), DocumentError> {
    let Value::Structure(nodes) = value else {
        return Ok(());
    };
    for (node, written) in nodes.iter().zip(written) {
        let absent = matches!(node.value, Value::Absent);
        let there = node.offset - start == written.range.start as u64
            && node.length == written.range.len() as u64;
        let message = match (written.absent, absent) {
            (true, false) => "is missing: with this length its condition holds",
            (false, true) => "is not there, by its condition: it goes with another length",
            _ if there => continue,
            _ => "would not be read back as it stands here: it goes with another length",
        };
        return Err(DocumentError::new(message).within(node.name).within("body"));
    }
    Ok(())
}
