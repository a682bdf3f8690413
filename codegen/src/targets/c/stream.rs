//! What several files of a stream's codec ask about it.

use super::items::turnable;
use super::names::{Names, Of};
use super::signatures::writer_parameters;
use crate::model::Endian;
use crate::plan::{Candidate, Control, Inner, InnerId, RecordPlan, Take};

/// A stream that may go on within another one, after a record of it.
#[derive(Clone, Copy)]
pub struct Follower<'a> {
    /// Which inner stream of the outer one it is.
    pub id: InnerId,
    /// The constants by which it is known.
    pub candidate: &'a Candidate<'a>,
    /// Its names.
    pub names: Names<'a>,
}

/// The inner streams that records begin, each once.
pub fn beginnings(names: Names) -> Vec<InnerId> {
    let mut ids: Vec<InnerId> = names
        .plan
        .records
        .iter()
        .filter_map(|record| match record.control {
            Some(Control::Begins(id)) if !record.is_last => Some(id),
            _ => None,
        })
        .filter(|id| !names.plan.inner(*id).candidates.is_empty())
        .collect();
    ids.sort();
    ids.dedup();
    ids
}

/// The streams that may go on within this one, in the order in which they are tried.
pub fn followers<'a>(names: Names<'a>) -> Vec<Follower<'a>> {
    let all = beginnings(names).into_iter().flat_map(|id| {
        let candidates = names.plan.inner(id).candidates.iter();
        candidates.map(move |candidate| Follower {
            id,
            candidate,
            names: names.of_stream(candidate.index),
        })
    });
    all.collect()
}

/// The names of those.
pub fn following<'a>(names: Names<'a>) -> Vec<Names<'a>> {
    followers(names).into_iter().map(|follower| follower.names).collect()
}

/// The descriptions of a stream within this one, in the order in which they are tried.
pub fn described<'a>(names: Names<'a>, inner: &Inner) -> Vec<Names<'a>> {
    inner.candidates.iter().map(|candidate| names.of_stream(candidate.index)).collect()
}

/// The streams that stand in bodies, each once.
pub fn in_bodies<'a>(names: Names<'a>) -> Vec<&'a Inner<'a>> {
    let parts = names.plan.records.iter().flat_map(|record| &record.parts);
    let mut ids: Vec<_> = parts
        .filter_map(|part| match part.take {
            Take::Stream(id) => Some(id),
            _ => None,
        })
        .collect();
    ids.sort();
    ids.dedup();
    let inner = ids.into_iter().map(|id| names.plan.inner(id));
    inner.filter(|inner| !inner.candidates.is_empty()).collect()
}

/// How many sets a reader has to remember, those of the stream that follows a record included.
pub fn sets(names: Names) -> usize {
    let inner = following(names).into_iter().map(sets).max();
    names.stream.sets.len() + inner.unwrap_or_default()
}

/// Whether records say the version: some fixed part has fields that earlier versions lack.
pub fn has_version(names: Names) -> bool {
    names.plan.records.iter().any(|record| record.fixed.has_later_fields)
}

/// Whether something stands in an order that the stream itself declares.
pub fn declares_order(names: Names) -> bool {
    let headers = names.stream.headers.iter().map(|header| header.endian);
    headers.chain([names.stream.framing.endian]).any(|endian| endian == Endian::Declared)
}

/// Code for whether octets of an order are turned around.
pub fn turned(endian: Endian, state: &str) -> String {
    match endian {
        Endian::Big => "!streamspec_big_host()".into(),
        Endian::Little => "streamspec_big_host()".into(),
        Endian::Declared => format!("{state}turned"),
    }
}

/// A stream that may go on within another one, as templates see it.
pub struct InnerText {
    /// Middle of its names.
    pub module: String,
    /// What its names begin with.
    pub prefix: String,
    /// The member for it in readers, records and handlers.
    pub member: String,
    /// What stands before its items in a path.
    pub path: String,
    /// When a record is one of it.
    pub inside_record: String,
    /// When a reader is within it.
    pub inside_reader: String,
    /// When a decoder is.
    pub inside_decoder: String,
    /// Octets of its record header.
    pub header_size: u64,
    /// A statement that loads its record header.
    pub load_header: String,
    /// The member for the type.
    pub type_field: String,
    /// Where the type stands.
    pub type_offset: u64,
}

/// The streams that may go on within one, as templates see them.
pub fn inner_texts(names: Names) -> Vec<InnerText> {
    let all = following(names);
    let several = all.len() > 1;
    let text = |(i, inner): (usize, Names)| {
        let framing = &inner.stream.framing;
        let member = names.inner(inner);
        let inside = |of: &str| match several {
            true => format!("{of}inside && {of}chosen == {i}"),
            false => format!("{of}inside"),
        };
        InnerText {
            module: inner.module(),
            prefix: inner.prefix(),
            path: inner.stream.id.clone(),
            inside_record: inside("record->"),
            inside_reader: inside("reader->"),
            inside_decoder: inside("decoder->reader."),
            header_size: framing.header.head,
            load_header: load_header(inner, &format!("reader->{member}.state."), "within"),
            type_field: inner.member(Of::RecordHeader, framing.type_field).to_owned(),
            type_offset: framing.offset(framing.type_field),
            member,
        }
    };
    all.into_iter().enumerate().map(text).collect()
}

/// A statement that loads the record header that stands at `octets`.
pub fn load_header(names: Names, state: &str, to: &str) -> String {
    let turned = match turnable(names.stream, &names.stream.framing.header) {
        true => format!(", {}", turned(names.stream.framing.endian, state)),
        false => String::new(),
    };
    format!("{}_load_record_header(octets{turned}, &{to});", names.prefix())
}

/// What a writer takes to begin a stream, as arguments of a call, each behind a comma.
pub fn writer_arguments(names: Names) -> String {
    let headers = 0..names.plan.headers.len();
    let headers = headers.map(|i| format!(", {}", names.header_parameter(i)));
    names.plan.order_magic.iter().map(|_| ", endian".to_owned()).chain(headers).collect()
}

/// Whether a stream follows a record of another one.
pub fn is_inner(names: Names) -> bool {
    names.all().flat_map(following).any(|inner| inner.stream.name == names.stream.name)
}

/// Memory for sets as parameters of a function, each behind a comma.
pub fn memory_parameters(names: Names) -> &'static str {
    if sets(names) > 0 { ", struct streamspec_run *runs, size_t count" } else { "" }
}

/// A stream that a writer begins within its own, as templates see it.
pub struct BegunText {
    /// Middle of its names.
    pub module: String,
    /// What its names begin with.
    pub prefix: String,
    /// Which inner stream it is, counted from 1.
    pub number: usize,
    /// The records that it follows.
    pub records: String,
    /// Its headers, as parameters and as arguments.
    pub writer_parameters: String,
    /// The same as arguments of a call.
    pub writer_arguments: String,
    /// Whether it has to remember something.
    pub memory: bool,
}

/// The streams that a writer can begin within its own.
pub fn begun(names: Names) -> Vec<BegunText> {
    let text = |follower: Follower| {
        let begins = |record: &&RecordPlan| matches!(record.control, Some(Control::Begins(id)) if id == follower.id);
        let records = names.plan.records.iter().filter(begins);
        let records: Vec<String> = records.map(|r| r.record.one()).collect();
        BegunText {
            module: follower.names.module(),
            prefix: follower.names.prefix(),
            number: follower.id.0 + 1,
            records: records.join(" or "),
            writer_parameters: writer_parameters(follower.names),
            writer_arguments: writer_arguments(follower.names),
            memory: sets(follower.names) > 0,
        }
    };
    followers(names).into_iter().map(text).collect()
}
