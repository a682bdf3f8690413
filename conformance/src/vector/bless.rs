//! Replaces what a vector decodes to, and nothing else.

/// The text of a vector with another document after its line `---`; as it was, if it has none.
pub fn with_document(text: &str, document: &str) -> String {
    let mut kept = 0;
    for line in text.split_inclusive('\n') {
        kept += line.len();
        if line.trim_end() == "---" {
            let head = text[..kept].trim_end();
            return format!("{head}\n{}\n", document.trim_end());
        }
    }
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::with_document;

    #[test]
    fn only_the_document_changes() {
        let text = "# x\nreader: accept\n00\n---\n{\"old\": 1}\n";
        assert_eq!(with_document(text, "{}"), "# x\nreader: accept\n00\n---\n{}\n");
        assert_eq!(with_document("# x\n00\n", "{}"), "# x\n00\n");
    }
}
