//! The vectors that the inspector has at hand: a script for each stream, for which a page from a disk can
//! ask.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};
use streamspec_codegen::model::Family;
use streamspec_codegen::tree::Files;
use streamspec_conformance::vector::Vector;

use crate::example;

/// Vectors by stream, and by the names of their files.
#[derive(Default)]
pub struct Samples(BTreeMap<String, BTreeMap<String, Vector>>);

impl Samples {
    /// Reads the vectors in a directory. What is wrong with one is for the conformance suite to say; here it
    /// is only left out.
    pub fn read(source: Files, vectors: &Path, family: &Family) -> Self {
        let mut samples = Self::default();
        for stream in &family.streams {
            for (name, vector) in example::vectors(source, &vectors.join(&stream.name)) {
                samples.0.entry(stream.name.clone()).or_default().insert(name, vector);
            }
        }
        samples
    }

    /// Their names.
    pub fn names(&self) -> Value {
        self.0
            .iter()
            .map(|(stream, own)| (stream.clone(), own.keys().cloned().collect::<Value>()))
            .collect()
    }

    /// Names and texts of the scripts.
    pub fn scripts(&self) -> impl Iterator<Item = (String, String)> {
        self.0.iter().map(|(stream, own)| {
            let of = |(name, vector): (&String, &Vector)| {
                (name.clone(), json!([vector.about, base64(&vector.octets)]))
            };
            let vectors: Value = own.iter().map(of).collect();
            let text = format!("streamspecSamples({}, {vectors});\n", json!(stream));
            (format!("{stream}.js"), text)
        })
    }
}

/// What the inspector calls the vector of a file: its directory and its own name; nothing, if it is no
/// file of octets.
pub fn name(file: &Path) -> Option<String> {
    let is_vector = file.extension().is_some_and(|e| e == "hex");
    let stream = file.parent()?.file_name()?.to_string_lossy();
    let own = file.file_name()?.to_string_lossy();
    is_vector.then(|| format!("{stream}/{own}"))
}

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Octets in base64, which takes a third more of a page than they do.
fn base64(octets: &[u8]) -> String {
    let mut text = String::with_capacity(octets.len().div_ceil(3) * 4);
    for group in octets.chunks(3) {
        let bits = group.iter().fold(0, |bits, octet| bits << 8 | u32::from(*octet));
        let bits = bits << (8 * (3 - group.len()));
        for digit in 0..4 {
            let index = (bits >> (18 - 6 * digit)) & 0x3f;
            text.push(if digit <= group.len() { DIGITS[index as usize].into() } else { '=' });
        }
    }
    text
}
