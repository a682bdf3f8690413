//! The tables in the READMEs: what streams there are and how many rules each has, and what bindings
//! there are and how large each is.

use std::io;

use super::output_directory::OutputDirectory;
use crate::model::{Family, Stream};
use crate::targets::{Output, Target, cell};

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

/// The table of bindings, of which some stand in an output directory.
///
/// # Errors
/// If one of the others cannot be generated.
pub fn bindings(family: &Family, made: &OutputDirectory) -> io::Result<String> {
    let mut text =
        "| language | generator | lines generated | lines by hand | needs | depends on |\n\
                    |---|---:|---:|---:|---|---|\n"
            .to_owned();
    for target in Target::ALL {
        let other: Vec<Output>;
        let texts: Vec<&str> = match made.library(target) {
            Some(texts) => texts,
            None => {
                let directories = target.directories(family, false)?;
                other = directories.into_iter().flat_map(|d| d.files).collect();
                other.iter().map(|file| file.text.as_str()).collect()
            }
        };
        let generated = |text: &&&str| {
            text.lines().take(20).any(|line| line.to_lowercase().contains("do not edit"))
        };
        let lines = |text: &&str| text.lines().count();
        let all: usize = texts.iter().map(lines).sum();
        let generated: usize = texts.iter().filter(generated).map(lines).sum();
        let about = target.about();
        text += &format!(
            "| [{}]({}) | {} | {generated} | {} | {} | {} |\n",
            about.title,
            about.directory,
            generator_lines(about.directory),
            all - generated,
            about.needs,
            about.depends
        );
    }
    Ok(text)
}

/// How many lines the generator has for a language: what prints it, and its templates.
fn generator_lines(language: &str) -> &'static str {
    let all = env!("STREAMSPEC_GENERATOR_LINES").split(' ').filter_map(|one| one.split_once('='));
    all.filter(|(of, _)| *of == language).map(|(_, lines)| lines).next().unwrap_or_default()
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
        cell(first.trim_end_matches(['.', ';', ':'])),
        stream.records.len(),
        stream.rules.len(),
    )
}
