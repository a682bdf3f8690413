//! What differs between the versions of each stream, and the kinds of differences, as tables.

use streamspec_codegen::compat::{Difference, Kind, compare};
use streamspec_codegen::model::Stream;
use streamspec_codegen::release::{Abi, freeze};

use crate::markdown::{Table, heading, plain};
use crate::site::Page;

/// For each stream of several versions, what each has that the one before it had not.
pub fn between_versions(page: &Page) -> String {
    let mut told: Vec<&str> = Vec::new();
    let mut sections = Vec::new();
    for id in page.site.streams().map(|stream| stream.id.as_str()) {
        if told.contains(&id) {
            continue;
        }
        told.push(id);
        let versions: Vec<(&Stream, Abi)> = versions(page, id);
        for pair in versions.windows(2) {
            let [(_, old), (stream, new)] = pair else { continue };
            let (was, is) = (old.version, new.version);
            let title = format!("{}, version {is} after version {was}", stream.title);
            let anchor = format!("{id}-{is}");
            sections
                .push(heading(3, &plain(&title), &anchor) + "\n\n" + &table(&compare(old, new)));
        }
    }
    match sections.is_empty() {
        true => "No stream has a second version yet.\n".into(),
        false => sections.join("\n"),
    }
}

/// The versions of a stream, whichever description they are in, oldest first.
fn versions<'a>(page: &Page<'a>, id: &'a str) -> Vec<(&'a Stream, Abi)> {
    let all = page.site.versions(id).flat_map(|stream| {
        let frozen = move |number| freeze(stream, number).map(|abi| (stream, abi));
        stream.versions.iter().filter_map(move |version| frozen(version.number))
    });
    let mut all: Vec<_> = all.collect();
    all.sort_by_key(|(_, abi)| abi.version);
    all
}

fn table(differences: &[Difference]) -> String {
    if differences.is_empty() {
        return "Nothing but the number differs.\n".into();
    }
    let mut table = Table::new(&["Where", "What", "Kind", "Hurts"]);
    for difference in differences {
        let Difference { place, detail, kind, hurts, .. } = difference;
        let id = kind.id();
        table.row(&[with_code(place), with_code(detail), format!("[{id}](#{id})"), hurts.words()]);
    }
    table.finish()
}

/// All kinds of differences, with their explanations.
pub fn kinds() -> String {
    let mut table = Table::new(&["Kind", "About", "What it is, and what to do instead"]);
    for kind in Kind::ALL {
        let id = kind.id();
        table.row(&[
            format!("<a id=\"{id}\"></a>`{id}`"),
            kind.category().name().into(),
            with_code(kind.explanation()),
        ]);
    }
    table.finish()
}

/// A text in which code stands between backticks.
fn with_code(text: &str) -> String {
    let pieces = text.split('`').enumerate();
    let piece = |(index, piece): (usize, &str)| match index % 2 {
        0 => plain(piece),
        _ => format!("`{piece}`"),
    };
    pieces.map(piece).collect()
}
