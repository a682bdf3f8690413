//! Streams within streams: which description the octets go by, and what judges them.

use super::file::File;
use super::output::Code;
use crate::model::Endian;
use crate::plan::{Candidate, Inner, InnerId, Part, Sign};

/// Code that holds where all signs of a description are in some octets; none if it has none.
pub fn signs(candidate: &Candidate, octets: &str) -> Option<String> {
    let one = |sign: &Sign| {
        let size = sign.primitive.size();
        let (start, end) = (sign.offset, sign.offset + size);
        let is = |octets_of: Vec<u8>| {
            format!("{octets}.get({start}..{end}) == Some(&{octets_of:?}[..])")
        };
        let (big, little) = (octets_of(sign, true), octets_of(sign, false));
        match sign.endian {
            Endian::Big => is(big),
            Endian::Little => is(little),
            Endian::Declared if big == little => is(big),
            Endian::Declared => format!("({} || {})", is(big), is(little)),
        }
    };
    let all: Vec<String> = candidate.signs.iter().map(one).collect();
    (!all.is_empty()).then(|| all.join(" && "))
}

fn octets_of(sign: &Sign, big: bool) -> Vec<u8> {
    let all = sign.value.to_be_bytes();
    let size = sign.primitive.size() as usize;
    let mut octets = all[8 - size..].to_vec();
    if !big {
        octets.reverse();
    }
    octets
}

/// The descriptions of an inner stream that can be chosen, each with the condition under which it
/// is; the last one is taken where no condition holds.
pub fn choices<'i>(inner: &'i Inner, octets: &str) -> Vec<(&'i Candidate<'i>, Option<String>)> {
    let mut choices: Vec<_> = inner
        .candidates
        .iter()
        .filter_map(|candidate| Some((candidate, Some(signs(candidate, octets)?))))
        .collect();
    // The newest is taken without a sign; where it would come last anyway, its sign says nothing.
    if let Some(newest) = inner.newest() {
        if choices.last().is_some_and(|(last, _)| last.index == newest.index) {
            choices.pop();
        }
        choices.push((newest, None));
    }
    choices
}

/// Statements that judge the stream that a part holds, in octets at an offset, for a role.
pub fn judged(
    file: &File,
    id: InnerId,
    part: &Part,
    (octets, at, role): (&str, &str, &str),
    code: &mut Code,
) {
    let inner = file.plan.inner(id);
    let choices = choices(inner, octets);
    if choices.is_empty() {
        return;
    }
    file.import("crate::error", "Fault");
    file.import("crate::error", "Role");
    let label = part.label();
    if file.plan.nests_too_deep {
        code.open("if state.depth >= 8");
        code.line(&format!("return Err({});", file.fault(part.fits, at, label)));
        code.close();
    }
    let mut judge = String::new();
    for (candidate, condition) in choices {
        let module = &file.modules[candidate.index];
        let depth = if file.plan.nests_too_deep { ", state.depth + 1" } else { "" };
        let reader = format!("crate::{module}::judge({octets}, {role}{depth})");
        judge += &match condition {
            Some(condition) => format!("if {condition} {{ {reader} }} else "),
            None if judge.is_empty() => reader,
            None => format!("{{ {reader} }}"),
        };
    }
    code.line(&format!("let judged = {judge};"));
    code.line(&format!("judged.map_err(|error| Fault::of_stream(error, {at}, \"{label}\"))?;"));
}
