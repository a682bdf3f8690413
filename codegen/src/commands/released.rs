//! Whether descriptions keep what was released of them.

use std::path::{Path, PathBuf};

use streamspec_codegen::compat::{self, Category, Difference};
use streamspec_codegen::model::{Family, Stream};
use streamspec_codegen::release::{Abi, Changed, Lock, Store, freeze};
use streamspec_codegen::tree::Tree;

use super::user::Failed;

/// What a description may not break once it is released: what code is called is its own matter.
pub const GATE: [Category; 2] = [Category::Wire, Category::Rules];

/// The directory of a description.
pub fn directory(tree: &Tree, stream: &Stream) -> PathBuf {
    match tree.files.is_file(&tree.spec.join("stream.yaml")) {
        true => tree.spec.clone(),
        false => tree.spec.join(&stream.name),
    }
}

/// How descriptions break what was released; empty if they keep it.
pub fn broken(tree: &Tree, family: &Family) -> Result<String, Failed> {
    let mut text = String::new();
    for stream in &family.streams {
        let store = Store::of(tree.files, &directory(tree, stream));
        for old in store.versions().map_err(Failed::Message)? {
            text += &told(&against(stream, &old.abi), &old.path);
        }
        text += &relocked(&store.lock().map_err(Failed::Message)?, stream);
    }
    if !text.is_empty() {
        text += "note: if the format is as it was and its description was wrong, freeze it again with\n      \
                 `cargo codegen release STREAM VERSION --correct WHY`\n";
    }
    Ok(text)
}

/// What breaks a released version.
fn against(stream: &Stream, old: &Abi) -> Vec<Difference> {
    // All versions, since what is asked for may be the next one.
    let versions = stream.versions.iter().filter_map(|v| freeze(stream, v.number));
    let others = versions.clone().filter(|new| new.version != old.version);
    let before: Vec<Abi> = std::iter::once(old.clone()).chain(others).collect();
    let differences = compat::compare_all(&before, &versions.collect::<Vec<_>>());
    let breaks = differences
        .into_iter()
        .filter(|difference| difference.is_break() && GATE.contains(&difference.kind.category()));
    breaks.collect()
}

/// Breaks, each with what is asked for instead.
pub fn told(breaks: &[Difference], path: &Path) -> String {
    let told = |difference: &Difference| {
        let Difference { place, detail, kind, hurts, .. } = difference;
        format!(
            "error: {}, {place}: {detail}\n  --> {}\n  {} ({}) hurts {}; {}\n",
            difference.subject(),
            path.display(),
            kind.id(),
            kind.category().name(),
            hurts.words(),
            difference.asks()
        )
    };
    breaks.iter().map(told).collect()
}

/// Rules that were released with another meaning.
fn relocked(lock: &Lock, stream: &Stream) -> String {
    let told = |changed: &Changed| {
        format!(
            "error: rule {} was released with another meaning (rules.lock: {}, now {})\n  an id is \
             never given to another rule, nor used again; this needs a rule with a new id\n",
            changed.id, changed.was, changed.is
        )
    };
    lock.changed(&Lock::of(stream)).iter().map(told).collect()
}
