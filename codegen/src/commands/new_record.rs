//! `new-record`: begins a record of a stream.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use streamspec_codegen::model::{Instance, Record, Stream};
use streamspec_codegen::release::Store;
use streamspec_codegen::tree::{Origin, Tree};

use super::released::directory;
use super::user::{Failed, read, tell, tree};
use crate::Places;

/// What to begin.
///
/// Writes `records/NAME.yaml` with the lowest type code that is free, in the experimental tier, and vectors
/// to fill in.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The stream, by its id or by the name of its description
    #[arg(value_name = "STREAM")]
    stream: String,
    /// Name of the record, in capitals
    #[arg(value_name = "NAME")]
    name: String,
    /// The record that it supersedes: a stream that holds both is refused
    #[arg(long, value_name = "RECORD")]
    supersedes: Option<String>,
    /// Readers that do not know it may pass over it
    #[arg(long)]
    optional: bool,
}

/// Runs the command.
pub fn run(places: &Places, arguments: &Arguments) -> Result<ExitCode, Failed> {
    let tree = tree(places)?;
    let failed = |message: String| Err(Failed::Message(message));
    if tree.origin == Origin::Carried {
        return failed("the descriptions built into the program cannot be added to".into());
    }
    let family = read(&tree)?;
    let name = &arguments.name;
    let newest = |s: &&Stream| s.versions.last().map(|version| version.number);
    let named = family.streams.iter().filter(|s| s.id == arguments.stream);
    let exact = family.streams.iter().find(|s| s.name == arguments.stream);
    let Some(stream) = exact.or_else(|| named.max_by_key(newest)) else {
        let known: Vec<&str> = family.streams.iter().map(|s| s.name.as_str()).collect();
        let (stream, known) = (&arguments.stream, known.join(", "));
        return failed(format!("there is no stream `{stream}`; there are: {known}"));
    };
    let fine = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
    if !name.starts_with(|c: char| c.is_ascii_uppercase()) || !name.chars().all(fine) {
        return failed(format!("`{name}` is not a name of a record; write it as `PLAY_LIST`"));
    }
    if stream.record_by_name(name).is_some() {
        return failed(format!("{} has a record {name} already", stream.name));
    }
    let superseded = match &arguments.supersedes {
        None => None,
        Some(old) => match stream.record_by_name(old) {
            Some(id) => Some(stream.record(id)),
            None => return failed(format!("{} has no record {old}", stream.name)),
        },
    };
    if let Some(old) = superseded.filter(|old| old.position.is_some() || old.required.is_some()) {
        let old = &old.name;
        return failed(format!(
            "every stream has {old}, or may have to; another record in its place needs a new version"
        ));
    }
    let code = free_code(&tree, stream, arguments.optional)?;
    let home = directory(&tree, stream);
    let file = home.join("records").join(format!("{}.yaml", name.to_lowercase()));
    put(&file, &described(&tree, stream, name, code, superseded))?;
    let mut text = format!("wrote {}\n", file.display());
    if let Some(old) = superseded {
        let path = amend(&tree, &home, old, name)?;
        text += &format!("wrote {path}\n");
    }
    for (path, content) in vectors(&tree, stream, name) {
        put(&path, &content)?;
        text += &format!("wrote {}\n", path.display());
    }
    text += "\nSay what the record is, and what its fields are; then fill in the vectors, and run `lint`.\n\
             When it is settled, remove its `tier`, and freeze it with `release`.\n";
    tell(&text)?;
    Ok(ExitCode::SUCCESS)
}

/// The lowest type code that no record has or had, and that is not set aside.
fn free_code(tree: &Tree, stream: &Stream, optional: bool) -> Result<u64, Failed> {
    let frozen = Store::of(tree.files, &directory(tree, stream)).versions();
    let frozen = frozen.map_err(Failed::Message)?;
    let released = frozen.iter().flat_map(|frozen| frozen.abi.records.iter().map(|r| r.code));
    let taken: Vec<u64> = released.chain(stream.records.iter().map(|r| r.code)).collect();
    let framing = &stream.framing;
    let bit = match (optional, framing.optional_mark()) {
        (false, _) => 0,
        (true, Some(mark)) => mark,
        (true, None) => {
            let message = "no reader of this stream passes over records that it does not know";
            return Err(Failed::Message(message.into()));
        }
    };
    let aside =
        |code: u64| framing.reserved_codes.iter().any(|r| (r.first..=r.last).contains(&code));
    let free = |code: &u64| !taken.contains(code) && !aside(*code);
    // 0 is what a hole of zeros reads as.
    let found = (1..0x1_0000).map(|code| bit | code).find(free);
    found.ok_or_else(|| Failed::Message("no type code below 0x10000 is free".into()))
}

/// The description of the record.
fn described(
    tree: &Tree,
    stream: &Stream,
    name: &str,
    code: u64,
    superseded: Option<&Record>,
) -> String {
    let mut text = String::new();
    let inner = !tree.files.is_file(&tree.spec.join("stream.yaml"));
    if inner && tree.files.is_file(&tree.spec.join("schema.json")) {
        text += "# yaml-language-server: $schema=../../schema.json\n";
    }
    text += &format!("record: {name}\ntype: {code:#x}\ntier: experimental\n");
    text += "doc: Say what it is.\n";
    text += match superseded {
        Some(old) if !old.sequence.is_empty() => "occurs: at-most-once\n",
        _ => "occurs: any\n",
    };
    match superseded.map(|old| old.instance) {
        _ if stream.framing.instance_field.is_none() => {}
        Some(Instance::Vcpu) => text += "instance: vcpu\n",
        Some(Instance::UpTo(0)) => text += "instance: 0\n",
        Some(Instance::UpTo(last)) => text += &format!("instance: 0-{last}\n"),
        Some(Instance::Any) | Some(Instance::None) | None => text += "instance: any\n",
    }
    text += "fields:\n  - { name: value, type: u64, doc: Say what it means. }\n";
    if let Some(old) = superseded {
        let old = &old.name;
        text += &format!(
            "rules:\n  - id: supersedes-{}\n    level: MUST\n    role: both\n    text: A stream that has \
             {old} has no {name}, which supersedes it.\n    check: not seen({old})\n",
            id(old)
        );
    }
    text
}

/// Adds to the record that is superseded that it does not stand behind the new one.
fn amend(tree: &Tree, home: &Path, old: &Record, name: &str) -> Result<String, Failed> {
    let said = format!("record: {}", old.name);
    for path in tree.files.entries(&home.join("records"))? {
        let text = tree.files.read_text(&path)?;
        if !text.lines().any(|line| line.trim_end() == said) {
            continue;
        }
        let rule = format!(
            "  - id: superseded-by-{}\n    level: MUST\n    role: both\n    text: A stream that has {name} \
             has no {}, which it supersedes.\n    check: not seen({name})\n",
            id(name),
            old.name
        );
        let amended = match text.find("\nrules:\n") {
            Some(at) => format!("{}{rule}{}", &text[..at + 8], &text[at + 8..]),
            None => format!("{}\nrules:\n{rule}", text.trim_end()),
        };
        fs::write(&path, amended)?;
        return Ok(path.display().to_string());
    }
    Err(Failed::Message(format!("no file in {} begins with `{said}`", home.display())))
}

/// A name as a part of the id of a rule.
fn id(name: &str) -> String {
    name.to_lowercase().replace('_', "-")
}

/// Vectors to fill in: one that keeps the rules, and one that breaks one of them.
fn vectors(tree: &Tree, stream: &Stream, name: &str) -> Vec<(std::path::PathBuf, String)> {
    let Some(directory) = tree.vectors() else { return Vec::new() };
    let version = stream.versions.last().map_or(0, |version| version.number);
    let (id, lower) = (&stream.id, name.to_lowercase().replace('_', "-"));
    let (record, description) = (name.to_lowercase(), &stream.name);
    let vector = |file: &str, says: &str, verdict: &str| {
        let text = format!(
            "# {says}\nstream: {id}@{version}\nreader: {verdict}\n\n# Fill in the octets of the whole stream; \
             `BLESS=1` of the suite then writes the document.\n"
        );
        (directory.join(&stream.name).join(format!("{lower}-{file}.hex")), text)
    };
    let broken = format!("reject {description}.{record}.length");
    vec![
        vector("kept", &format!("{name} as it should be."), "accept"),
        vector("length", &format!("{name} whose body is too short."), &broken),
    ]
}

/// Writes a file that does not exist yet.
fn put(path: &Path, text: &str) -> Result<(), Failed> {
    let put = || -> io::Result<()> {
        fs::create_dir_all(path.parent().unwrap_or(Path::new("")))?;
        fs::File::create_new(path)?.write_all(text.as_bytes())
    };
    put().map_err(|error| Failed::Message(format!("{}: {error}", path.display())))
}
