//! What a family of streams is called, in the book and in the packages of every language.

use schemars::JsonSchema;
use serde::Serialize;

/// What a family says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Identity {
    /// Title of the book.
    pub title: String,
    /// What the streams are for, if the family says it.
    pub doc: Option<String>,
    /// The chapters of the book that are written by hand, in their order.
    pub chapters: Vec<Chapter>,
    /// What it is called in generated code.
    pub names: Names,
    /// Version of the packages: three numbers.
    pub version: String,
    /// Licence of the packages, an SPDX expression.
    pub license: Option<String>,
    /// The texts of the licence, each with the name of its file.
    pub license_texts: Vec<(String, String)>,
    /// What the family adds to the READMEs of packages, each with the name of the language.
    #[serde(skip)]
    pub readmes: Vec<(String, String)>,
    /// Where they are developed.
    pub repository: Option<String>,
}

/// What a family is called in generated code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Names {
    /// Its name: small letters, digits and `-`.
    pub family: String,
    /// What all names in C begin with: small letters, digits and `_`.
    pub prefix: String,
    /// Name of the crate, and of the library in C.
    pub package: String,
    /// Path of the Go module.
    pub module: String,
}

/// A chapter of the book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Chapter {
    /// Its first heading.
    pub title: String,
    /// The name of its file, without the directories.
    pub file: String,
    /// What stands in it: Markdown.
    pub text: String,
}

impl Names {
    /// The package as code can call it: with `_` between its words.
    pub fn package_in_code(&self) -> String {
        self.package.replace('-', "_")
    }

    /// The names that follow from that of a family.
    pub fn of(family: &str) -> Self {
        Self {
            family: family.to_owned(),
            prefix: family.replace('-', "_"),
            package: format!("{family}-streams"),
            module: format!("{family}-streams"),
        }
    }
}

impl Identity {
    /// Of a family that says nothing of itself: it has the name of its stream, if there is one
    /// alone.
    pub fn of_streams<'a>(ids: impl Iterator<Item = &'a str>, title: Option<&str>) -> Self {
        let mut ids: Vec<&str> = ids.collect();
        ids.sort_unstable();
        ids.dedup();
        let (name, title) = match (ids.as_slice(), title) {
            // The shared code has this name.
            ([id], Some(title)) if *id != "streamspec" => (*id, title),
            _ => ("family", "Stream formats"),
        };
        Self {
            title: title.to_owned(),
            doc: None,
            chapters: Vec::new(),
            names: Names::of(name),
            version: "0.1.0".into(),
            license: None,
            license_texts: Vec::new(),
            readmes: Vec::new(),
            repository: None,
        }
    }

    /// The first sentence of what the streams are for; the title, if the family does not say it.
    pub fn summary(&self) -> String {
        let Some(doc) = &self.doc else { return self.title.clone() };
        let line = doc.split_whitespace().collect::<Vec<_>>().join(" ");
        line.split_inclusive(". ").next().unwrap_or(&line).trim_end().to_owned()
    }
}
