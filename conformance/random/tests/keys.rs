//! What random descriptions are made of: every key that the language has, in every place, but for those that are listed
//! here, with the reason.

use std::collections::BTreeSet;

use serde_json::Value;
use streamspec_codegen::schema;
use streamspec_random::generate::case;
use streamspec_random::yaml::Yaml;

/// So many seeds draw everything.
const SEEDS: u64 = 300;

/// What no seed draws: a key, all keys of a definition, or a key wherever it is.
const NEVER: [(&str, &str); 13] = [
    ("FamilyFile", "beside descriptions, for the names of packages and the book"),
    ("LedgerFile", "of a ledger, which no code is made from"),
    ("SectionEntry", "of a ledger, which no code is made from"),
    ("SentenceEntry", "of a ledger, which no code is made from"),
    ("StatusEntry.since", "for the book: of a status, code is told its `use` alone"),
    ("StatusEntry.writers", "for the book, as well"),
    ("StatusEntry.readers", "for the book, as well"),
    ("StatusEntry.checked", "for the book, as well"),
    ("why", "a text for people: such texts are those of `hostile_texts`"),
    ("history", "a text for people, as well"),
    ("sources", "a text for people, as well"),
    ("RuleEntry.origin", "for the book"),
    ("RuleEntry.section", "for the book"),
];

/// The calls that an expression can make, and the names that it can take.
const CALLS: [&str; 8] =
    ["seen(", "all(", "first(", "count(", "framing.", "remaining", "instance", "version"];

/// The keys of a schema, each with the definition that it belongs to.
fn keys(schema: &Value) -> BTreeSet<String> {
    let definitions = schema["definitions"].as_object().expect("it has definitions");
    let of = |(name, definition): (&String, &Value)| {
        let keys = definition["properties"].as_object().into_iter().flatten();
        keys.map(|(key, _)| format!("{name}.{key}")).collect::<Vec<_>>()
    };
    definitions.iter().flat_map(of).collect()
}

/// Adds the keys that a value has, and the texts that are expressions.
fn add(yaml: &Yaml, wanted: &Value, schema: &Value, drawn: &mut BTreeSet<String>) {
    let wanted = match wanted["allOf"].as_array().map(Vec::as_slice) {
        Some([only]) => only,
        _ => wanted,
    };
    for option in wanted["anyOf"].as_array().into_iter().flatten() {
        add(yaml, option, schema, drawn);
    }
    if let Some(reference) = wanted["$ref"].as_str() {
        let path = reference.trim_start_matches('#');
        let definition = schema.pointer(path).expect("it is there");
        let name = path.rsplit('/').next().unwrap_or_default();
        if let (Yaml::Map(entries), Some(properties)) = (yaml, definition["properties"].as_object())
        {
            for (key, value) in entries {
                drawn.insert(format!("{name}.{key}"));
                add(value, &properties[key], schema, drawn);
            }
        }
        return add(yaml, definition, schema, drawn);
    }
    match yaml {
        Yaml::List(items) => items.iter().for_each(|i| add(i, &wanted["items"], schema, drawn)),
        Yaml::Map(entries) if wanted["properties"].is_null() => {
            let of = &wanted["additionalProperties"];
            entries.iter().for_each(|(_, value)| add(value, of, schema, drawn));
        }
        _ => {}
    }
}

#[test]
fn every_key_of_the_language_is_drawn() {
    let schema: Value = serde_json::from_str(&schema()).expect("the schema is JSON");
    let mut drawn = BTreeSet::new();
    for seed in 0..SEEDS {
        for (path, yaml) in case(seed).descriptions.iter().flat_map(|(_, files)| files) {
            let file = if path == "stream.yaml" { "StreamFile" } else { "RecordFile" };
            let file = serde_json::json!({ "$ref": format!("#/definitions/{file}") });
            add(yaml, &file, &schema, &mut drawn);
        }
    }
    let keys = keys(&schema);
    let unknown: Vec<&String> = drawn.difference(&keys).collect();
    assert!(unknown.is_empty(), "the schema has no such keys: {unknown:?}");
    let excused = |key: &str| {
        let (place, word) = key.split_once('.').expect("a key is of a definition");
        NEVER.iter().any(|(never, _)| [key, place, word].contains(never))
    };
    let missing: Vec<&String> = keys.difference(&drawn).filter(|key| !excused(key)).collect();
    assert!(missing.is_empty(), "no seed draws {missing:?}");
    for (never, why) in NEVER {
        let is = |key: &&String| key.split('.').any(|part| part == never) || **key == never;
        assert!(keys.iter().any(|key| is(&key)), "{never} is no key: {why}");
        assert!(!drawn.iter().any(|key| is(&key)), "{never} is drawn: {why}");
    }
}

#[test]
fn every_call_of_an_expression_is_drawn() {
    let texts: Vec<String> = (0..SEEDS).map(|seed| case(seed).text()).collect();
    for call in CALLS {
        assert!(texts.iter().any(|text| text.contains(call)), "no seed draws `{call}`");
    }
}
