//! What is written about the language is what the loader reads: its schema, the first line of every
//! description, and spec/README.md. `BLESS=1` writes the schema anew.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use streamspec_codegen::{load, schema};
use tempfile::TempDir;

use crate::support::path;

#[test]
fn the_schema_is_fresh() {
    let file = path("../spec/schema.json");
    if std::env::var_os("BLESS").is_some() {
        fs::write(&file, schema()).expect("the schema can be written");
    }
    let written = fs::read_to_string(file).expect("the schema is there");
    assert!(written == schema(), "spec/schema.json is stale: run `cargo codegen`");
}

#[test]
fn every_description_names_the_schema() {
    for (pattern, schema) in [("", "../schema.json"), ("records", "../../schema.json")] {
        for directory in entries(&path("../spec")) {
            for file in entries(&directory.join(pattern)) {
                if file.extension().is_none_or(|e| e != "yaml") {
                    continue;
                }
                let text = fs::read_to_string(&file).expect("a description is a text");
                let line = format!("# yaml-language-server: $schema={schema}");
                let first = text.lines().next().unwrap_or_default();
                assert_eq!(first, line, "the first line of {}", file.display());
            }
        }
    }
}

fn entries(directory: &Path) -> Vec<PathBuf> {
    let read = fs::read_dir(directory).into_iter().flatten();
    read.map(|entry| entry.expect("the directory can be read").path()).collect()
}

#[test]
fn the_readme_mentions_every_key_and_word() {
    let readme = readme();
    let schema: Value = serde_json::from_str(&schema()).expect("the schema is JSON");
    let mut names = BTreeSet::new();
    collect_keys(&schema, &mut names);
    collect_words(&schema, &mut names);
    assert!(names.len() > 80, "the schema has keys: {names:?}");
    let mentioned = |name: &str| readme.contains(&format!("`{name}`"));
    let missing: Vec<&String> = names.iter().filter(|name| !mentioned(name)).collect();
    assert!(missing.is_empty(), "spec/README.md does not explain {missing:?}");
}

/// A page tells how many keys the language has, and in how many places they can stand.
#[test]
fn the_keys_are_counted() {
    let schema: Value = serde_json::from_str(&schema()).expect("the schema is JSON");
    let mut keys = BTreeSet::new();
    collect_keys(&schema, &mut keys);
    let page = fs::read_to_string(path("../spec/examples/README.md")).expect("it is there");
    let words: Vec<&str> = page.split_whitespace().collect();
    let told = format!("now it is {} in {}.", keys.len(), places(&schema));
    assert!(words.join(" ").contains(&told), "spec/examples/README.md does not say: {told}");
}

/// In how many places a key can stand.
fn places(schema: &Value) -> usize {
    let here = schema.get("properties").and_then(Value::as_object).map_or(0, |keys| keys.len());
    here + children(schema).map(places).sum::<usize>()
}

/// The keys that the language has, anywhere.
fn collect_keys(schema: &Value, keys: &mut BTreeSet<String>) {
    if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
        keys.extend(properties.keys().cloned());
    }
    children(schema).for_each(|child| collect_keys(child, keys));
}

/// The words that can stand as values.
fn collect_words(schema: &Value, words: &mut BTreeSet<String>) {
    words.extend(schema.get("const").and_then(Value::as_str).map(str::to_owned));
    children(schema).for_each(|child| collect_words(child, words));
}

fn children(value: &Value) -> Box<dyn Iterator<Item = &Value> + '_> {
    match value {
        Value::Array(items) => Box::new(items.iter()),
        Value::Object(entries) => Box::new(entries.values()),
        _ => Box::new(std::iter::empty()),
    }
}

#[test]
fn the_example_of_the_readme_is_sound_and_has_the_rules_that_it_tells_of() {
    let directory = TempDir::new().expect("there is room for temporary files");
    for block in blocks(&readme()) {
        let Some(name) = block.lines().next().and_then(|line| line.strip_prefix("# ")) else {
            continue;
        };
        let file = directory.path().join(name);
        fs::create_dir_all(file.parent().expect("a file is in a directory")).expect("it can be");
        fs::write(file, block).expect("a temporary file can be written");
    }
    let family = load(directory.path()).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    let rules: Vec<&str> = family.streams[0].rules.iter().map(|rule| rule.id.as_str()).collect();
    let readme = readme();
    let told = readme.split(['`', '[', ']']).filter(|word| word.starts_with("jukebox."));
    let told: BTreeSet<&str> = told.collect();
    assert!(told.len() > 10, "{told:?}");
    for id in told {
        assert!(rules.contains(&id), "there is no rule {id} among\n{}", rules.join("\n"));
    }
}

#[test]
fn the_fragments_of_the_readme_have_known_keys() {
    let schema: Value = serde_json::from_str(&schema()).expect("the schema is JSON");
    let mut known = BTreeSet::new();
    collect_keys(&schema, &mut known);
    for block in blocks(&readme()) {
        let fragment: Value = serde_yaml::from_str(&block)
            .unwrap_or_else(|error| panic!("{error} in the fragment\n{block}"));
        check_keys(&fragment, &known);
    }
}

fn check_keys(fragment: &Value, known: &BTreeSet<String>) {
    let Value::Object(entries) = fragment else {
        return children(fragment).for_each(|child| check_keys(child, known));
    };
    for (key, value) in entries {
        assert!(known.contains(key), "there is no key `{key}`");
        // Under these keys stand names, and not words of the language.
        match key.as_str() {
            "types" => children(value).for_each(|ty| check_keys(ty, known)),
            "cases" | "patterns" => {}
            _ => check_keys(value, known),
        }
    }
}

fn readme() -> String {
    fs::read_to_string(path("../spec/README.md")).expect("the README is there")
}

/// The YAML in a text.
fn blocks(text: &str) -> Vec<String> {
    let blocks = text.split("```yaml\n").skip(1);
    blocks.filter_map(|block| Some(block.split_once("```")?.0.to_owned())).collect()
}
