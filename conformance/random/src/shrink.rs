//! From a description that fails to the smallest that fails in the same way: what can be left out
//! is left out, one thing at a time.

use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

use crate::case::{Case, Linted};
use crate::run::Sound;
use crate::yaml::Yaml;

/// The smallest case that still fails, as far as the time allows.
///
/// # Errors
/// If a file cannot be written.
pub fn shrink(
    case: &Case,
    seed: u64,
    scratch: &Path,
    time: Duration,
    fails: &mut dyn FnMut(&Sound) -> io::Result<bool>,
) -> io::Result<Case> {
    let until = Instant::now() + time;
    let mut smallest = case.clone();
    let mut progress = true;
    while progress {
        progress = false;
        let mut at = 0;
        // What was left out makes room for its successor, so that `at` stays where it is.
        while let Some(mut candidate) = without(&smallest, at) {
            drop_unused_types(&mut candidate);
            if Instant::now() > until {
                return Ok(smallest);
            }
            let clean = match candidate.lint(&scratch.join("shrink"))? {
                Linted::Clean(family) => Some(*family),
                Linted::Refused(_) | Linted::Panicked(_) => None,
            };
            let sound = clean.map(|family| Sound { name: case.name.clone(), seed, family });
            let still = match &sound {
                Some(sound) => fails(sound)?,
                None => false,
            };
            if still {
                (smallest, progress) = (candidate, true);
            } else {
                at += 1;
            }
        }
    }
    Ok(smallest)
}

/// The case without its thing number `at`: descriptions and files first, then whatever stands in
/// them, from the outside in.
fn without(case: &Case, mut at: usize) -> Option<Case> {
    let mut smaller = case.clone();
    if at + 1 < case.descriptions.len() {
        smaller.descriptions.remove(at + 1);
        return Some(smaller);
    }
    at -= case.descriptions.len().saturating_sub(1).min(at);
    for (_, files) in &mut smaller.descriptions {
        let records = files.len() - 1;
        if at < records {
            files.remove(at + 1);
            return Some(smaller);
        }
        at -= records;
    }
    for depth in 1..8 {
        for (_, files) in &mut smaller.descriptions {
            for (_, yaml) in files {
                if remove(yaml, depth, &mut at) {
                    return Some(smaller);
                }
            }
        }
    }
    for (_, files) in &mut smaller.descriptions {
        for (_, yaml) in files {
            if simplify(yaml, &mut at) {
                return Some(smaller);
            }
        }
    }
    None
}

/// Lint refuses a type that nothing uses.
fn drop_unused_types(case: &mut Case) {
    for (_, files) in &mut case.descriptions {
        loop {
            let mut words = Vec::new();
            files.iter().for_each(|(_, yaml)| texts(yaml, &mut words));
            let used = |name: &str| {
                let part = |c: char| c == '[' || c == '(';
                words.iter().any(|text| text.split(part).next() == Some(name))
            };
            let mut dropped = false;
            for (_, yaml) in files.iter_mut() {
                let Yaml::Map(entries) = yaml else { continue };
                if let Some((_, Yaml::Map(types))) = entries.iter_mut().find(|(k, _)| k == "types")
                {
                    let before = types.len();
                    types.retain(|(name, _)| used(name));
                    dropped |= types.len() < before;
                }
                entries.retain(|(key, value)| key != "types" || *value != Yaml::Map(Vec::new()));
            }
            if !dropped {
                break;
            }
        }
    }
}

/// All texts that may name a type.
fn texts(yaml: &Yaml, found: &mut Vec<String>) {
    match yaml {
        Yaml::Text(text) => found.push(text.clone()),
        Yaml::Plain(_) => {}
        Yaml::List(items) => items.iter().for_each(|item| texts(item, found)),
        Yaml::Map(entries) => {
            let named = entries.iter().filter(|(key, _)| !matches!(key.as_str(), "name" | "doc"));
            named.for_each(|(_, value)| texts(value, found));
        }
    }
}

/// Removes the entry number `at` at a depth.
fn remove(yaml: &mut Yaml, depth: usize, at: &mut usize) -> bool {
    let length = match yaml {
        Yaml::List(items) => items.len(),
        Yaml::Map(entries) => entries.len(),
        Yaml::Plain(_) | Yaml::Text(_) => return false,
    };
    if depth == 1 {
        // What fills a hole goes with what made it: two neighbours are removed as well.
        let pairs = if matches!(yaml, Yaml::List(_)) { length.saturating_sub(1) } else { 0 };
        if *at >= length + pairs {
            *at -= length + pairs;
            return false;
        }
        match yaml {
            Yaml::List(items) if *at >= length => {
                drop(items.drain(*at - length..=*at - length + 1))
            }
            Yaml::List(items) => drop(items.remove(*at)),
            Yaml::Map(entries) => drop(entries.remove(*at)),
            Yaml::Plain(_) | Yaml::Text(_) => {}
        }
        return true;
    }
    match yaml {
        Yaml::List(items) => items.iter_mut().any(|item| remove(item, depth - 1, at)),
        Yaml::Map(entries) => entries.iter_mut().any(|(_, value)| remove(value, depth - 1, at)),
        Yaml::Plain(_) | Yaml::Text(_) => false,
    }
}

/// Replaces an expression by a smaller one, the one number `at` of all that there are.
fn simplify(yaml: &mut Yaml, at: &mut usize) -> bool {
    match yaml {
        Yaml::List(items) => items.iter_mut().any(|item| simplify(item, at)),
        Yaml::Map(entries) => entries.iter_mut().any(|(key, value)| match value {
            Yaml::Text(text) if matches!(key.as_str(), "if" | "check" | "when" | "required") => {
                let mut smaller = operands(text);
                if *at >= smaller.len() {
                    *at -= smaller.len();
                    return false;
                }
                *text = smaller.swap_remove(*at);
                true
            }
            _ => simplify(value, at),
        }),
        Yaml::Plain(_) | Yaml::Text(_) => false,
    }
}

/// What an expression consists of.
fn operands(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for word in ["not not ", "not "] {
        found.extend(text.strip_prefix(word).map(str::to_owned));
    }
    if let Some(inner) = text.strip_prefix('(').and_then(|t| t.strip_suffix(')')) {
        found.push(inner.to_owned());
    }
    for word in [" and ", " or "] {
        for (at, _) in text.match_indices(word) {
            found.push(text[..at].to_owned());
            found.push(text[at + word.len()..].to_owned());
        }
    }
    for (at, sign) in text.match_indices([' ']).take(6) {
        let _ = sign;
        for operator in [" + ", " - ", " * ", " / ", " << "] {
            if text[at..].starts_with(operator) {
                let rest = &text[at + operator.len()..];
                let end = rest.find(' ').map_or("", |end| &rest[end..]);
                found.push(format!("{}{end}", &text[..at]));
            }
        }
    }
    found
}
