//! The table of streams in the README: what there is, and how many rules it has.

use crate::model::{Family, Stream};

const BEGIN: &str = "<!-- streams: written by `cargo codegen` -->\n";
const END: &str = "<!-- end of streams -->";

/// The text of the README with its table brought up to date; as it is, if it has no place for one.
pub fn with_table(readme: &str, family: &Family) -> String {
    let places = readme.find(BEGIN).zip(readme.find(END));
    let Some((begin, end)) = places.filter(|(begin, end)| begin < end) else {
        return readme.to_owned();
    };
    let (before, after) = (&readme[..begin + BEGIN.len()], &readme[end..]);
    format!("{before}\n{}\n{after}", table(family))
}

fn table(family: &Family) -> String {
    let mut text = "| stream | versions | what it carries | records | rules | of them checked |\n\
                    |---|---|---|---:|---:|---:|\n"
        .to_owned();
    for stream in &family.streams {
        text += &row(stream);
    }
    text
}

fn row(stream: &Stream) -> String {
    let versions: Vec<String> = stream.versions.iter().map(|v| v.number.to_string()).collect();
    let checked = stream.rules.iter().filter(|r| r.uncheckable.is_none()).count();
    let first = stream.prose.doc.split_inclusive(['.', ';', ':']).next().unwrap_or_default();
    format!(
        "| [`{}`](spec/{}) | {} | {} | {} | {} | {checked} |\n",
        stream.id,
        stream.name,
        versions.join(", "),
        first.trim_end_matches(['.', ';', ':']),
        stream.records.len(),
        stream.rules.len(),
    )
}
