//! The encoder: from canonical JSON to a stream.
//!
//! The octets of every header and record are put before the judge in the role of a writer before
//! they are given out. Offsets in errors are those of the output.

use std::io::Write;

use serde_json::{Map, Value as Json};
use streamspec_codegen::model::{Primitive, RecordId, Role, Stream};

use super::document::{Composer, DocumentError, Written};
use super::error::Failure;
use super::heading::Heading;
use super::json::has_more;
use super::judge::Judge;
use super::literal::{hex, kind, member, number, object, unknown};
use super::sizes::to_boundary;
use super::value::{Node, Value};

/// Encodes a document; returns how many octets the stream has.
///
/// Records before the one that is refused have been written by then.
///
/// # Errors
/// What does not fit in the document, the first rule that the stream breaks, or an error of the
/// output.
pub fn encode(
    stream: &Stream,
    version: Option<u32>,
    document: &Json,
    output: &mut impl Write,
) -> Result<u64, Failure> {
    let members = object(document)?;
    let known = ["stream", "version", "headers", "records"];
    if let Some(name) = members.keys().find(|name| !known.contains(&name.as_str())) {
        return Err(unknown(name).into());
    }
    let stated = member(members, "stream")?;
    if stated != &stream.id && stated != &stream.name {
        let message = format!("is {stated}, not {:?}", stream.id);
        return Err(DocumentError::new(message).within("stream").into());
    }
    let judge = Judge::new(stream, Role::Writer, version);
    let version = members.get("version");
    let mut encoder = Encoder { judge, output, offset: 0, version, last: None };
    encoder.headers(members.get("headers"))?;
    let records = member(members, "records")?;
    let Json::Array(records) = records else {
        return Err(kind("an array", records).within("records").into());
    };
    for (index, record) in records.iter().enumerate() {
        encoder.record(record).map_err(|failure| match failure {
            Failure::Document(error) => error.within(&format!("records[{index}]")).into(),
            failure => failure,
        })?;
        encoder.check_version()?;
    }
    encoder.finish()
}

struct Encoder<'e, W> {
    judge: Judge<'e>,
    output: W,
    /// Octets given out.
    offset: u64,
    /// The version that the document states.
    version: Option<&'e Json>,
    /// The last record, once it was written.
    last: Option<Heading>,
}

impl<W: Write> Encoder<'_, W> {
    fn headers(&mut self, json: Option<&Json>) -> Result<(), Failure> {
        let stream = self.judge.stream;
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
            let layout = self.judge.layout(header.endian);
            let composer = Composer { layout, state: &self.judge.state };
            member(members, &header.name)
                .and_then(|json| {
                    let written = composer.structure(&header.body, json, &mut octets, 0);
                    written.map_err(|error| error.within(&header.name))
                })
                .map_err(within)?;
            self.judge.header(index, &octets, self.offset)?;
            self.give_out(&octets)?;
        }
        Ok(self.check_version()?)
    }

    fn record(&mut self, json: &Json) -> Result<(), Failure> {
        let stream = self.judge.stream;
        if self.last.is_some() {
            let rule = stream.framing.nothing_after_end;
            return Err(self.judge.error(rule, self.offset, "framing", None).into());
        }
        let members = object(json)?;
        let instance = stream.framing.instance_field.is_some();
        let further = has_more(&stream.framing.header);
        for name in members.keys() {
            match name.as_str() {
                "record" | "body" => {}
                "instance" if instance => {}
                "header" if further => {}
                _ => return Err(unknown(name).into()),
            }
        }
        let (code, known) =
            self.code(member(members, "record")?).map_err(|error| error.within("record"))?;
        let (mut body, written) =
            self.body(known, member(members, "body")?).map_err(|error| error.within("body"))?;
        let padding = to_boundary(body.len() as u64, stream.framing.padding.to) as usize;
        let mut length = body.len();
        body.resize(length + padding, 0);
        if stream.framing.padding.in_length {
            length = body.len();
        }
        let octets = self.header(members, code, length as u64)?;
        let heading = self.judge.heading(&octets, self.offset)?;
        let (body_octets, padding) = body.split_at(length);
        let disagreement = written.iter().enumerate().find_map(|(i, w)| Some((i, w.broken?)));
        if let Some(error) =
            disagreement.and_then(|field| self.judge.disagreement(&heading, body_octets, field))
        {
            return Err(error.into());
        }
        let (value, _) = self.judge.body(&heading, body_octets, padding)?;
        read_back(&value, &written, self.offset + octets.len() as u64)?;
        self.give_out(&octets)?;
        self.give_out(&body)?;
        if self.judge.is_last(&heading) {
            self.last = Some(heading);
        }
        Ok(())
    }

    /// The type code that a name stands for, and the record; or the code in hexadecimal digits.
    fn code(&self, json: &Json) -> Result<(u64, Option<RecordId>), DocumentError> {
        let stream = self.judge.stream;
        let Json::String(name) = json else {
            return Err(kind("the name of a record", json));
        };
        if let Some(id) = stream.record_by_name(name) {
            return Ok((stream.record(id).code, Some(id)));
        }
        let digits = name.strip_prefix("0x").filter(|digits| !digits.starts_with('+'));
        match digits.and_then(|digits| u64::from_str_radix(digits, 16).ok()) {
            Some(code) => Ok((code, None)),
            None => {
                let message = format!("there is no record {json}; a code is written as 0x80000001");
                Err(DocumentError::new(message))
            }
        }
    }

    /// The octets of a body without padding, and of which fields they are. The body of a record
    /// that is given by its code is raw octets.
    fn body(
        &self,
        known: Option<RecordId>,
        json: &Json,
    ) -> Result<(Vec<u8>, Vec<Written>), DocumentError> {
        let stream = self.judge.stream;
        let Some(record) = known else {
            return Ok((hex(json)?, Vec::new()));
        };
        let mut octets = Vec::new();
        let layout = self.judge.layout(stream.framing.endian);
        let composer = Composer { layout, state: &self.judge.state };
        let written = composer.structure(&stream.record(record).body, json, &mut octets, 0)?;
        Ok((octets, written))
    }

    /// The octets of a record header.
    fn header(
        &self,
        members: &Map<String, Json>,
        code: u64,
        length: u64,
    ) -> Result<Vec<u8>, DocumentError> {
        let framing = &self.judge.stream.framing;
        let further = members.get("header").map(object).transpose();
        let further = further.map_err(|error| error.within("header"))?;
        let mut fields = further.cloned().unwrap_or_default();
        let mut own = vec![
            (framing.type_field, "record", Json::from(code)),
            (framing.length_field, "body", Json::from(length)),
        ];
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
        let layout = self.judge.layout(framing.endian);
        let composer = Composer { layout, state: &self.judge.state };
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
    fn check_version(&mut self) -> Result<(), DocumentError> {
        let state = &self.judge.state;
        if !state.version_declared && self.judge.stream.versions.len() > 1 {
            return Ok(());
        }
        let Some(version) = self.version.take() else {
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
        let Some(last) = &self.last else {
            let rule = self.judge.stream.framing.end_present;
            return Err(self.judge.error(rule, self.offset, "framing", None).into());
        };
        self.judge.complete(last)?;
        self.output.flush()?;
        Ok(self.offset)
    }
}

/// What was read back from the octets of a body is what was written: no count, size or condition
/// that could not be told before makes something else of the document.
fn read_back(value: &Value, written: &[Written], start: u64) -> Result<(), DocumentError> {
    let Value::Structure(nodes) = value else {
        return Ok(());
    };
    let same = |(node, written): &(&Node, &Written)| {
        node.offset - start == written.range.start as u64
            && node.length == written.range.len() as u64
    };
    match nodes.iter().zip(written).find(|pair| !same(pair)) {
        Some((node, _)) => {
            let message = "would not be read back as it stands here: it goes with another length";
            Err(DocumentError::new(message).within(node.name).within("body"))
        }
        None => Ok(()),
    }
}
