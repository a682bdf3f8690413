//! Identifiers that generated code and its runtime use themselves, collected from the code of a
//! description whose own names are like no others.

use std::collections::BTreeSet;
use std::path::Path;

use streamspec_codegen::load;
use streamspec_codegen::targets::Target;

use crate::languages::generate;

/// Words that only the description has, by which its own names are known.
const OWN: &str = "zz";

/// The identifiers in the code of a language, in small letters with `_` between words.
///
/// # Errors
/// If the description does not get through lint or the generator.
pub fn identifiers(target: Target) -> Result<Vec<String>, String> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("neutral");
    let family = load(&directory).map_err(|diagnostics| diagnostics.render(false))?;
    let files = generate(target, &family).map_err(|error| format!("{error:?}"))?;
    let mut found = BTreeSet::new();
    for text in files.values() {
        for word in words(text) {
            found.extend(forms(&word));
        }
    }
    Ok(found.into_iter().collect())
}

/// The identifiers of a text, outside its comments and what stands in quotes.
fn words(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for line in text.lines() {
        let start = line.trim_start();
        if start.starts_with("//") || start.starts_with('*') || start.starts_with("/*") {
            continue;
        }
        let line = line.split(" //").next().unwrap_or(line);
        let line = line.split("/*").next().unwrap_or(line);
        let code: Vec<&str> = line.split('"').step_by(2).collect();
        let code = code.join(" ");
        let breaks = |c: char| !(c.is_ascii_alphanumeric() || c == '_');
        found.extend(code.split(breaks).filter(|w| !w.is_empty()).map(str::to_owned));
    }
    found
}

/// A name that would be spelled like this identifier, and one without the words of the prefix.
fn forms(identifier: &str) -> Vec<String> {
    let words = split(identifier);
    let prefix =
        |word: &&String| matches!(word.as_str(), "xen" | "stream" | "streams" | "streamspec");
    let plain: Vec<&String> = words.iter().filter(|word| !word.contains(OWN)).collect();
    let bare: Vec<&String> = plain.iter().copied().skip_while(prefix).collect();
    let name = |words: Vec<&String>| {
        let name = words.into_iter().map(String::as_str).collect::<Vec<_>>().join("_");
        let starts = name.starts_with(|c: char| c.is_ascii_lowercase());
        (starts && name.len() <= 40).then_some(name)
    };
    [plain, bare].into_iter().filter_map(name).collect()
}

/// The words of an identifier in snake case, in camel case or in capitals.
fn split(identifier: &str) -> Vec<String> {
    let mut words = Vec::new();
    for piece in identifier.split('_') {
        let mut word = String::new();
        let mut before = 'A';
        for c in piece.chars() {
            if c.is_ascii_uppercase() && !before.is_ascii_uppercase() && !word.is_empty() {
                words.push(std::mem::take(&mut word));
            }
            word.push(c.to_ascii_lowercase());
            before = c;
        }
        words.push(word);
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::forms;

    #[test]
    fn identifiers_become_names() {
        assert_eq!(forms("streamspec_status"), ["streamspec_status", "status"]);
        assert_eq!(forms("ReadHeader")[0], "read_header");
        assert_eq!(forms("XEN_ZZLID_MAX"), ["xen_max", "max"]);
        assert!(forms("_").is_empty());
    }
}
