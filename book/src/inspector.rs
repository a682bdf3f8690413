//! The inspector: a page that shows what a stream holds. What it stands on is put beside it when the book
//! has been made: the classic script of the JavaScript binding, what the book says of the streams as data,
//! vectors, and the program itself, which knows no format.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use streamspec_codegen::model::Family;
use streamspec_codegen::plan::FamilyPlan;
use streamspec_codegen::targets::javascript;

use crate::samples::Samples;
use crate::site::SAMPLE;
use crate::{shapes, site};

/// The page.
const PAGE: &str = "inspector.html";
/// All pages in one, for printers.
const ALL_PAGES: &str = "print.html";
/// Where a page ends.
const END: &str = "</body>";

/// The program, whose files become one script; a constant stands behind what it is made with.
const PROGRAM: [&str; 10] = [
    include_str!("../inspector/elements.js"),
    include_str!("../inspector/octets.js"),
    include_str!("../inspector/family.js"),
    include_str!("../inspector/values.js"),
    include_str!("../inspector/fields.js"),
    include_str!("../inspector/reading.js"),
    include_str!("../inspector/records.js"),
    include_str!("../inspector/verdict.js"),
    include_str!("../inspector/controls.js"),
    include_str!("../inspector/page.js"),
];
const STYLE: &str = include_str!("../inspector/inspector.css");

/// What belongs to the page.
pub struct Inspector {
    /// Files by their paths in the book.
    files: Vec<(String, String)>,
    /// What the page has before its end.
    tags: String,
}

impl Inspector {
    /// The inspector of a family's streams, which has these vectors at hand.
    pub fn of(family: &Family, samples: &Samples) -> Self {
        let plan = FamilyPlan::new(family);
        let binding = javascript::classic_script(&plan);
        let data = json!({
            "binding": javascript::global(family),
            "errors": site::address(site::ERRORS),
            "streams": shapes::streams(&plan),
            "rules": rules(family),
            "samples": samples.names(),
        });
        let binding_path = format!("inspector/{}", binding.path);
        let tags = [
            "<link rel=\"stylesheet\" href=\"inspector/inspector.css\">".to_owned(),
            format!(
                "<script type=\"application/json\" id=\"inspector-family\">{}</script>",
                within_html(&data)
            ),
            format!("<script src=\"{binding_path}\"></script>"),
            "<script src=\"inspector/inspector.js\"></script>".to_owned(),
        ];
        let mut files = vec![
            ("inspector/inspector.css".to_owned(), STYLE.to_owned()),
            ("inspector/inspector.js".to_owned(), program()),
            (binding_path, binding.text),
        ];
        let scripts = samples.scripts();
        files.extend(scripts.map(|(name, text)| (format!("inspector/samples/{name}"), text)));
        Self { files, tags: tags.join("\n") + "\n" }
    }

    /// Puts it into a book that has been built.
    ///
    /// # Errors
    /// If the book has no such page, or a file cannot be written.
    pub fn write(&self, book: &Path) -> Result<()> {
        for (path, text) in &self.files {
            let path = book.join(path);
            let told = || format!("{} cannot be written", path.display());
            fs::create_dir_all(path.parent().unwrap_or(book)).with_context(told)?;
            fs::write(&path, text).with_context(told)?;
        }
        change(&book.join(PAGE), |html| {
            ensure!(html.matches(END).count() == 1, "it has not one end");
            Ok(html.replace(END, &format!("{}{END}", self.tags)))
        })?;
        // There, a link to another page becomes one to its chapter; but vectors are opened in the page alone.
        let here = format!("href=\"#{SAMPLE}");
        let there = format!("href=\"{PAGE}#{SAMPLE}");
        change(&book.join(ALL_PAGES), |html| Ok(html.replace(&here, &there)))
    }
}

/// Changes a page of a book that has been built.
fn change(path: &Path, how: impl FnOnce(String) -> Result<String>) -> Result<()> {
    let html =
        fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let html = how(html).with_context(|| path.display().to_string())?;
    fs::write(path, html).with_context(|| format!("{} cannot be written", path.display()))
}

/// All files of the program in a function, so that a page sees none of their names.
fn program() -> String {
    let mut text = String::from("// The inspector of streams.\n(() => {\n\"use strict\";\n");
    for file in PROGRAM {
        text.push('\n');
        text.push_str(file);
    }
    text.push_str("})();\n");
    text
}

/// The rules on each page.
fn rules(family: &Family) -> Value {
    let mut pages = serde_json::Map::new();
    for stream in &family.streams {
        for rule in &stream.rules {
            let page = pages
                .entry(site::address(&site::rule_path(stream, rule.place)))
                .or_insert_with(|| Value::Array(Vec::new()));
            if let Value::Array(rules) = page {
                rules.push(rule.id.as_str().into());
            }
        }
    }
    Value::Object(pages)
}

/// JSON in which nothing ends the element around it.
fn within_html(data: &Value) -> String {
    data.to_string().replace('<', "\\u003c")
}
