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
            Endian::Declared => {
                let either = format!("{} || {}", is(big), is(little));
                if candidate.signs.len() > 1 { format!("({either})") } else { either }
            }
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

/// Code for one of several descriptions: that which octets go by.
fn chosen(
    file: &File,
    choices: Vec<(&Candidate, Option<String>)>,
    call: impl Fn(&str) -> String,
) -> String {
    let mut code = String::new();
    for (candidate, condition) in choices {
        let one = call(&file.modules[candidate.index]);
        code += &match condition {
            Some(condition) => format!("if {condition} {{ {one} }} else "),
            None if code.is_empty() => one,
            None => format!("{{ {one} }}"),
        };
    }
    code
}

/// A statement that writes the stream that a part holds.
pub fn put(file: &File, id: InnerId, value: &str, code: &mut Code) {
    let choices = choices(file.plan.inner(id), value);
    if choices.is_empty() {
        return code.line(&format!("sink.put({value})?;"));
    }
    let one = choices.len() == 1;
    let put = chosen(file, choices, |module| format!("crate::{module}::put_nested({value}, sink)"));
    if one {
        return code.line(&format!("{put}?;"));
    }
    code.line(&format!("let put = {put};"));
    code.line("put?;");
}

/// Statements that judge the stream that a part holds, in octets at an offset: for the role of the
/// code around it or, if none, for a writer that is given it.
pub fn judged(
    file: &File,
    id: InnerId,
    part: &Part,
    (octets, at, role): (&str, &str, Option<&str>),
    code: &mut Code,
) {
    let inner = file.plan.inner(id);
    let choices = choices(inner, octets);
    if choices.is_empty() {
        return;
    }
    file.import("crate::error", "Fault");
    if role.is_some() {
        file.import("crate::error", "Role");
    }
    let label = part.label();
    if file.plan.nests_too_deep {
        code.open("if state.depth >= 8");
        code.line(&format!("return Err({});", file.fault(part.fits, at, label)));
        code.close();
    }
    let depth = if file.plan.nests_too_deep { ", state.depth + 1" } else { "" };
    let judge = chosen(file, choices, |module| match role {
        // A writer that is given a stream may be asked to clear it.
        None => format!("crate::{module}::judge_nested({octets}{depth})"),
        Some(role) => format!("crate::{module}::judge({octets}, {role}{depth})"),
    });
    code.line(&format!("let judged = {judge};"));
    code.line(&format!("judged.map_err(|error| Fault::of_stream(error, {at}, \"{label}\"))?;"));
}
