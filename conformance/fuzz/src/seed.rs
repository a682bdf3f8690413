//! Writes the corpora that fuzzing starts from: `cargo run --bin seed`.
//!
//! The streams and documents of all vectors and samples go to `corpus/`, the descriptions too.

use std::fs;
use std::path::Path;

use streamspec_conformance::suite;
use streamspec_conformance::testee::Operation;
use streamspec_fuzz::{FAMILY, STREAMS, repository};

fn main() -> std::io::Result<()> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let conformance = repository().join("conformance");
    let (vectors, samples) = (conformance.join("vectors"), conformance.join("samples"));
    let suite = suite::load(&FAMILY, &vectors, Some(&samples))
        .unwrap_or_else(|problems| panic!("{problems}"));
    for case in &suite.cases {
        let number = STREAMS.iter().position(|s| {
            s.id == case.stream.id
                && FAMILY.streams.iter().any(|d| {
                    let holds = |v: u32| d.versions.iter().any(|known| known.number == v);
                    d.id == s.id && holds(s.version) && holds(case.stream.version)
                })
        });
        let Some(number) = number else { continue };
        let targets: &[&str] = match case.operation {
            Operation::Decode if number == 0 => &["readers", "pieces", "differential", "framework"],
            Operation::Decode => &["readers", "pieces", "differential"],
            Operation::Encode => &["documents"],
            _ => continue,
        };
        let mut input = vec![number as u8];
        input.extend(&*case.input);
        for target in targets {
            write(&corpus.join(target), &case.id, &input)?;
        }
    }
    for directory in fs::read_dir(repository().join("spec"))? {
        let directory = directory?.path();
        if directory.join("stream.yaml").is_file() {
            let name = directory.file_name().unwrap_or_default().to_string_lossy().into_owned();
            write(&corpus.join("descriptions"), &name, &description(&directory)?)?;
        }
    }
    Ok(())
}

/// The files of a description, one after another, with a NUL between them.
fn description(directory: &Path) -> std::io::Result<Vec<u8>> {
    let mut all = fs::read(directory.join("stream.yaml"))?;
    let mut records = Vec::new();
    if let Ok(entries) = fs::read_dir(directory.join("records")) {
        records = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    }
    records.sort();
    for record in records {
        all.push(0);
        all.extend(fs::read(record)?);
    }
    Ok(all)
}

fn write(directory: &Path, name: &str, input: &[u8]) -> std::io::Result<()> {
    fs::create_dir_all(directory)?;
    fs::write(directory.join(name.replace('/', "-")), input)
}
