//! Any text as a description: the loader gives a model, or says what is wrong.
#![no_main]

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use streamspec_codegen::load;

/// A directory in memory, where the machine has one.
static DIRECTORY: LazyLock<PathBuf> = LazyLock::new(|| {
    let memory = PathBuf::from("/dev/shm");
    let root = if memory.is_dir() { memory } else { std::env::temp_dir() };
    let directory = root.join(format!("descriptions-{}", std::process::id()));
    fs::create_dir_all(directory.join("records")).expect("a directory can be made");
    directory
});

fuzz_target!(|input: &[u8]| {
    let records = DIRECTORY.join("records");
    for (i, file) in input.split(|octet| *octet == 0).take(40).enumerate() {
        let path = match i {
            0 => DIRECTORY.join("stream.yaml"),
            i => records.join(format!("{i:02}.yaml")),
        };
        fs::write(path, file).expect("a file can be written");
    }
    if let Err(found) = load(&DIRECTORY) {
        assert!(!found.is_empty(), "a description is refused without a word");
        let _ = found.render(false);
    }
    for entry in fs::read_dir(records).expect("the directory is there").flatten() {
        let _ = fs::remove_file(entry.path());
    }
});
