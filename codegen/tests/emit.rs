//! `--emit model`, `--emit plan`, and their schemas, which are published: `BLESS=1` writes them anew.
//!
//! A change to a schema after which a program that reads the JSON might go wrong needs a higher version of
//! its format (`codegen/src/emit.rs`); a member more does not.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

const HERE: &str = env!("CARGO_MANIFEST_DIR");

fn printed(arguments: &[&str]) -> String {
    let mut program = Command::new(env!("CARGO_BIN_EXE_streamspec-codegen"));
    let output = program.args(arguments).current_dir(HERE).output().expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("JSON is UTF-8")
}

fn is_published(what: &str) {
    let path = Path::new(HERE).join(format!("{what}.schema.json"));
    let schema = printed(&["--emit", &format!("{what}-schema")]);
    if std::env::var_os("BLESS").is_some() {
        return fs::write(path, schema).expect("it can be written");
    }
    assert!(!schema.contains("::"), "a link to code is no word for a reader in another language");
    let published = fs::read_to_string(&path).expect("it is in the repository");
    assert!(schema == published, "the {what} has changed: read emit.rs of the tests, then BLESS=1");
}

#[test]
fn the_schema_of_the_model_is_the_published_one() {
    is_published("model");
}

#[test]
fn the_schema_of_the_plan_is_the_published_one() {
    is_published("plan");
}

/// Every object has the members that the schema names, and no others: down to where the schema leaves a choice.
fn is_as_its_schema_says(what: &str, further: &[&str]) {
    let schema = printed(&["--emit", &format!("{what}-schema")]);
    let schema: Value = serde_json::from_str(&schema).expect("JSON");
    let emitted = printed(&[&["--emit", what], further].concat());
    let emitted: Value = serde_json::from_str(&emitted).expect("JSON");
    assert_eq!(emitted["format"], format!("streamspec-{what}"));
    let mut compared = 0;
    compare(&schema, &schema, &emitted, what, &mut compared);
    assert!(compared > 500, "only {compared} objects were compared");
}

#[test]
fn the_model_is_as_the_schema_says() {
    is_as_its_schema_says("model", &[]);
}

#[test]
fn the_plan_is_as_the_schema_says() {
    is_as_its_schema_says("plan", &[]);
    is_as_its_schema_says("plan", &["--spec", "../spec/examples/pcapng"]);
}

/// The model in the plan is the model.
#[test]
fn the_plan_stands_beside_its_model() {
    let emitted = |what| serde_json::from_str::<Value>(&printed(&["--emit", what])).expect("JSON");
    let (model, plan) = (emitted("model"), emitted("plan"));
    assert_eq!(model["family"], plan["family"]);
    let streams = |of: &Value| of.as_array().map(Vec::len);
    assert_eq!(streams(&plan["streams"]), streams(&plan["family"]["streams"]));
}

fn compare(root: &Value, schema: &Value, value: &Value, path: &str, compared: &mut usize) {
    if let Some(name) = schema["$ref"].as_str().and_then(|name| name.strip_prefix("#/$defs/")) {
        return compare(root, &root["$defs"][name], value, path, compared);
    }
    for choices in ["anyOf", "oneOf"] {
        let Some(choices) = schema[choices].as_array() else { continue };
        let kind = |choice: &&Value| is_of(choice, value);
        let choice = choices.iter().find(kind);
        let choice = choice.unwrap_or_else(|| panic!("{path}: nothing of {schema} is {value}"));
        return compare(root, choice, value, path, compared);
    }
    match value {
        Value::Object(members) => {
            *compared += 1;
            let known = schema["properties"].as_object();
            let known = known.unwrap_or_else(|| panic!("{path}: no object in {schema}"));
            for (name, member) in members {
                let of = known.get(name).unwrap_or_else(|| panic!("{path}: {name} is new"));
                compare(root, of, member, &format!("{path}.{name}"), compared);
            }
        }
        Value::Array(items) => {
            let places = schema["prefixItems"].as_array();
            for (i, item) in items.iter().enumerate() {
                let of = places.and_then(|places| places.get(i)).unwrap_or(&schema["items"]);
                compare(root, of, item, &format!("{path}[{i}]"), compared);
            }
        }
        _ => {}
    }
}

/// Whether a value may be the one that a choice means, by its kind, its name or its only member.
fn is_of(choice: &Value, value: &Value) -> bool {
    if choice.get("$ref").is_some() {
        return !value.is_null();
    }
    match value {
        Value::Null => choice["type"] == "null",
        Value::String(_) if choice.get("const").is_some() => choice["const"] == *value,
        Value::String(text) => {
            let named = choice["enum"].as_array();
            named.is_some_and(|named| named.iter().any(|name| name == text))
                || (choice["type"] == "string" && named.is_none())
        }
        Value::Object(members) => {
            let required = choice["required"].as_array();
            let all = |required: &Vec<Value>| {
                required.iter().all(|name| name.as_str().is_some_and(|n| members.contains_key(n)))
            };
            required.is_some_and(all)
        }
        _ => choice["type"] != "null",
    }
}
