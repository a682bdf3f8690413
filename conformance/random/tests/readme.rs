//! The YAML of `spec/README.md` goes through all stages: the jukebox as it stands, and every other
//! block in a copy of the jukebox, in the place that its section is about.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use streamspec_codegen::targets::Target;
use streamspec_random::languages::Scrutiny;
use streamspec_random::run::Sound;

use crate::support;

/// What becomes of a block: the section, the file that its keys go into, and what has to be in the
/// jukebox so that the block means something.
struct Place {
    section: &'static str,
    file: &'static str,
    uses: &'static [(&'static str, Edit)],
}

/// A change of a file of the jukebox.
#[derive(Clone, Copy)]
enum Edit {
    /// Appends a field.
    Field(&'static str),
    /// Appends a line with a key.
    Key(&'static str),
    /// Puts in what another section shows.
    Section(&'static str),
    /// Takes the file away.
    Gone,
}

const STREAM: &str = "stream.yaml";
const SONG: &str = "records/song.yaml";
const END: &str = "records/end.yaml";
const FAMILY: &str = "family.yaml";
/// The section on ledgers, and the file that its block becomes.
const LEDGER: (&str, &str) = ("ledger/*.yaml", "ledger/manual.yaml");

const PLACES: [Place; 17] = [
    Place { section: "Status", file: STREAM, uses: &[] },
    Place { section: "Headers", file: STREAM, uses: &[] },
    Place { section: "An order that the magic tells", file: STREAM, uses: &[] },
    Place {
        section: "The record header",
        file: STREAM,
        uses: &[
            (STREAM, Edit::Section("Headers")),
            (SONG, Edit::Key("instance: 0-1\n")),
            (END, Edit::Key("instance: 0\n")),
        ],
    },
    Place { section: "Lengths of records", file: STREAM, uses: &[] },
    Place { section: "Checksums", file: STREAM, uses: &[] },
    Place { section: "Rules of all records", file: STREAM, uses: &[] },
    Place { section: "The end of a stream", file: STREAM, uses: &[(END, Edit::Gone)] },
    Place { section: "Packed headers", file: STREAM, uses: &[] },
    Place {
        section: "Octets",
        file: STREAM,
        uses: &[(END, Edit::Field("{ name: ticket, type: ticket, doc: Whose turn it is. }"))],
    },
    Place {
        section: "Numbers",
        file: STREAM,
        uses: &[
            (END, Edit::Field("{ name: sound, type: sound, doc: How it sounds. }")),
            (END, Edit::Field("{ name: needle, type: needle, doc: What reads it. }")),
        ],
    },
    Place {
        section: "Enums",
        file: STREAM,
        uses: &[(END, Edit::Field("{ name: turns, type: speed, doc: How fast. }"))],
    },
    Place {
        section: "Bits",
        file: STREAM,
        uses: &[(END, Edit::Field("{ name: now, type: state, doc: What it does. }"))],
    },
    Place {
        section: "Structures",
        file: STREAM,
        uses: &[(END, Edit::Field("{ name: tracks, type: \"track[2]\", doc: Both. }"))],
    },
    Place {
        section: "Sections",
        file: "records/side.yaml",
        uses: &[(STREAM, Edit::Key("ends: with-input\n")), (END, Edit::Gone)],
    },
    Place { section: "Patterns", file: SONG, uses: &[] },
    Place { section: "Rules", file: SONG, uses: &[] },
];

/// A block of YAML, and the heading above it.
#[derive(Clone)]
struct Block {
    section: String,
    text: String,
}

/// The files of a description, each as its keys with their text.
type Files = BTreeMap<String, Vec<(String, String)>>;

fn blocks() -> Vec<Block> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../spec/README.md");
    let readme = fs::read_to_string(path).expect("the language has a README");
    let (mut blocks, mut section, mut open) = (Vec::new(), String::new(), None::<String>);
    for line in readme.lines() {
        match &mut open {
            Some(text) if line == "```" => {
                blocks.push(Block { section: section.clone(), text: std::mem::take(text) });
                open = None;
            }
            Some(text) => text.push_str(&format!("{line}\n")),
            None if line == "```yaml" => open = Some(String::new()),
            None if line.starts_with('#') => {
                section = line.trim_start_matches('#').trim().replace('`', "");
            }
            None => {}
        }
    }
    blocks
}

/// The path of a block that is a whole file of the jukebox.
fn whole(block: &Block) -> Option<&str> {
    let path = block.text.lines().next()?.strip_prefix("# jukebox/")?;
    path.ends_with(".yaml").then_some(path)
}

/// The path of a block that is a further file.
fn further(block: &Block) -> Option<&str> {
    block.text.lines().next()?.strip_prefix("# jukebox/")?.strip_suffix(", a further file")
}

fn jukebox(blocks: &[Block]) -> Files {
    let files = blocks.iter().filter_map(|block| Some((whole(block)?.to_owned(), block)));
    files.map(|(path, block)| (path, keys(&block.text))).collect()
}

/// The keys of a file, each with all that stands below it.
fn keys(text: &str) -> Vec<(String, String)> {
    let mut keys: Vec<(String, String)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        match keys.last_mut() {
            Some((_, below)) if line.starts_with(' ') => below.push_str(&format!("{line}\n")),
            _ => {
                let (key, _) = line.split_once(':').expect("a line of a map has a key");
                keys.push((key.to_owned(), format!("{line}\n")));
            }
        }
    }
    keys
}

/// Lists and maps of these keys get longer, if anything is in them; any other key is replaced.
const GROWING: [&str; 3] = ["types", "rules", "fields"];

fn put_in(files: &mut Files, file: &str, block: &str) {
    let there = files.get_mut(file).expect("the jukebox has the file");
    for (key, text) in keys(block) {
        match there.iter_mut().find(|(other, _)| *other == key) {
            Some((_, old)) if GROWING.contains(&&*key) && !old.ends_with("[]\n") => {
                let (_, below) = text.split_once('\n').expect("a key has lines below");
                old.push_str(below);
            }
            Some((_, old)) => *old = text,
            None => there.push((key, text)),
        }
    }
}

fn edit(files: &mut Files, file: &str, edit: Edit, blocks: &[Block]) {
    match edit {
        Edit::Gone => drop(files.remove(file)),
        Edit::Key(line) => put_in(files, file, line),
        Edit::Field(field) => put_in(files, file, &format!("fields:\n  - {field}\n")),
        Edit::Section(section) => {
            let block = blocks.iter().find(|b| b.section == section);
            put_in(files, file, &block.expect("the section has a block").text);
        }
    }
}

fn write(files: &Files, directory: &Path) {
    for (path, keys) in files {
        let path = directory.join(path);
        fs::create_dir_all(path.parent().expect("a file is in a directory"))
            .expect("a temporary directory can be written");
        let text: String = keys.iter().map(|(_, text)| text.as_str()).collect();
        fs::write(path, text).expect("a temporary directory can be written");
    }
}

/// A copy of the jukebox, with a name of its own.
fn named(mut files: Files, number: usize) -> (String, Files) {
    let name = format!("jukebox-{number}");
    put_in(&mut files, STREAM, &format!("stream: {name}\n"));
    (name, files)
}

/// The jukebox, and a copy for each other block.
fn cases(target: Target) -> Vec<Sound> {
    let blocks = blocks();
    let jukebox = jukebox(&blocks);
    let mut all = vec![("jukebox".to_owned(), jukebox.clone())];
    for block in blocks.iter().filter(|block| whole(block).is_none()) {
        let section = &block.section;
        let beside = [(FAMILY, FAMILY), LEDGER].into_iter().find(|(title, _)| section == title);
        if let Some((_, file)) = beside {
            // It stands beside the description, and what it says is in no file that is compiled.
            let (_, files) = &mut all[0];
            files.insert(format!("../{file}"), keys(&block.text));
            continue;
        }
        let place = PLACES.iter().find(|place| place.section == *section);
        if let Some(path) = further(block) {
            let mut files = jukebox.clone();
            for (file, change) in place.iter().flat_map(|place| place.uses) {
                edit(&mut files, file, *change, &blocks);
            }
            files.insert(path.to_owned(), keys(&block.text));
            all.push(named(files, all.len()));
            continue;
        }
        let place = place.unwrap_or_else(|| {
            panic!("nobody knows where a block of the section {section:?} belongs:\n{}", block.text)
        });
        let mut files = jukebox.clone();
        for (file, change) in place.uses {
            edit(&mut files, file, *change, &blocks);
        }
        put_in(&mut files, place.file, &block.text);
        all.push(named(files, all.len()));
    }
    let scratch = support::scratch("readme-lint", target);
    let _ = fs::remove_dir_all(&scratch);
    let sound = all.into_iter().map(|(name, files)| {
        write(&files, &scratch.join(&name).join(&name));
        support::clean(&scratch.join(&name), name, 1)
    });
    sound.collect()
}

#[test]
fn every_place_has_its_block() {
    let blocks = blocks();
    for place in &PLACES {
        let there = blocks.iter().any(|b| b.section == place.section && whole(b).is_none());
        assert!(there, "the section {:?} has no block any more", place.section);
    }
    assert_eq!(jukebox(&blocks).len(), 3, "the jukebox has three files");
}

#[test]
fn in_c() {
    support::agree(Target::C, &cases(Target::C), "readme", Scrutiny::Once);
}

#[test]
fn in_go() {
    support::agree(Target::Go, &cases(Target::Go), "readme", Scrutiny::Once);
}

#[test]
fn in_rust() {
    support::agree(Target::Rust, &cases(Target::Rust), "readme", Scrutiny::Once);
}

#[test]
fn in_javascript() {
    support::agree(Target::JavaScript, &cases(Target::JavaScript), "readme", Scrutiny::Once);
}

#[test]
fn in_ocaml() {
    support::agree(Target::OCaml, &cases(Target::OCaml), "readme", Scrutiny::Once);
}

#[test]
fn in_python() {
    support::agree(Target::Python, &cases(Target::Python), "readme", Scrutiny::Once);
}
