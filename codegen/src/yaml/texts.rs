//! Checks the texts of a file that people read: their markup, and the lines of a title.

use std::ops::Range;

use super::source::{PROSE, TITLE};
use crate::document::Flaw;
use crate::markup::{self, Span};

/// What is wrong with a text of some format, which stands in these octets of a file.
pub fn check(format: &str, text: &str, file: &str, range: &Range<usize>) -> Vec<Flaw> {
    let trimmed = text.trim_end();
    let markup = markup::parse(trimmed);
    let place = |words: Range<usize>| place(trimmed, words, file, range);
    let mut flaws = match format {
        PROSE | TITLE => markup.faults,
        _ => return Vec::new(),
    };
    if format == TITLE && trimmed.contains('\n') {
        let remedy = "write it on a single line";
        return vec![Flaw::new(range, "a title is a single line", remedy)];
    }
    if format == TITLE && flaws.is_empty() && !matches!(markup.spans[..], [Span::Words(_)]) {
        let remedy = "leave the markup out";
        return vec![Flaw::new(range, "a title is plain text", remedy)];
    }
    // One tag seldom comes alone.
    flaws.truncate(1);
    flaws.into_iter().map(|f| Flaw::new(&place(f.range), f.message, f.remedy)).collect()
}

/// Where some words of a text stand in its file. Escapes and folded lines make the two differ; then
/// it is where the words are found, or the whole text.
fn place(text: &str, words: Range<usize>, file: &str, range: &Range<usize>) -> Range<usize> {
    let written = &file[range.clone()];
    let start = match written.find(text) {
        Some(start) => Some(start + words.start),
        None => written.find(&text[words.clone()]),
    };
    match start {
        Some(start) => range.start + start..range.start + start + words.len(),
        None => range.clone(),
    }
}
