//! The tables in the READMEs: what streams there are and how many rules each has, and what bindings
//! there are and how large each is.

use std::io;

use crate::model::{Family, Stream};
use crate::targets::{Output, Target};

/// The text of a README with its table brought up to date; as it is, if it has no place for one.
pub fn with_table(readme: &str, name: &str, table: &str) -> String {
    let Some((from, to)) = place_of_table(readme, name) else {
        return readme.to_owned();
    };
    format!("{}\n{table}\n{}", &readme[..from], &readme[to..])
}

/// Whether a README has a place for a table.
pub fn has_table(readme: &str, name: &str) -> bool {
    place_of_table(readme, name).is_some()
}

/// Where a table stands: after the line that begins it, and before the one that ends it.
fn place_of_table(readme: &str, name: &str) -> Option<(usize, usize)> {
    let begin = format!("<!-- {name}: written by `cargo codegen` -->\n");
    let from = readme.find(&begin)? + begin.len();
    let to = from + readme[from..].find(&format!("<!-- end of {name} -->"))?;
    Some((from, to))
}

/// The table of bindings.
///
/// # Errors
/// If one cannot be generated.
pub fn bindings(family: &Family) -> io::Result<String> {
    let mut text = "| language | lines generated | lines by hand | needs | depends on |\n\
                    |---|---:|---:|---|---|\n"
        .to_owned();
    for target in Target::ALL {
        let files: Vec<Output> =
            target.directories(family, false)?.into_iter().flat_map(|d| d.files).collect();
        let generated = |file: &&Output| {
            file.text.lines().take(20).any(|line| line.to_lowercase().contains("do not edit"))
        };
        let lines = |file: &Output| file.text.lines().count();
        let all: usize = files.iter().map(lines).sum();
        let made: usize = files.iter().filter(generated).map(lines).sum();
        let about = target.about();
        text += &format!(
            "| [{}]({}) | {made} | {} | {} | {} |\n",
            about.title,
            about.directory,
            all - made,
            about.needs,
            about.depends
        );
    }
    Ok(text)
}

/// The table of streams.
pub fn streams(family: &Family) -> String {
    let mut text = "| stream | versions | what it carries | records | rules | of them checked |\n\
                    |---|---|---|---:|---:|---:|\n"
        .to_owned();
    for stream in &family.streams {
        text += &row(stream);
    }
    text
}

fn row(stream: &Stream) -> String {
    let checked = stream.rules.iter().filter(|r| r.uncheckable.is_none()).count();
    let first = stream.prose.doc.split_inclusive(['.', ';', ':']).next().unwrap_or_default();
    format!(
        "| [`{}`](spec/{}) | {} | {} | {} | {} | {checked} |\n",
        stream.id,
        stream.name,
        stream.version_list(),
        first.trim_end_matches(['.', ';', ':']).replace('|', "\\|"),
        stream.records.len(),
        stream.rules.len(),
    )
}
