//! The protocol by which mdbook calls its preprocessors.

use std::path::Path;

use mdbook_preprocessor::PreprocessorContext;
use mdbook_preprocessor::book::{Book, BookItem, Chapter};
use mdbook_preprocessor::config::Config;
use streamspec_book::preprocessor;
use streamspec_book::request::Request;

/// What mdbook writes to a preprocessor of the book in this directory.
fn input(book: &Book) -> Vec<u8> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let config = Config::from_disk(root.join("book.toml")).expect("the book's configuration");
    let context = PreprocessorContext::new(root.into(), config, "html".into());
    serde_json::to_vec(&(context, book)).expect("JSON")
}

#[test]
fn streams_stand_under_their_part() {
    let mut book = Book::new();
    book.push_item(Chapter::new("Rules", "{{rules}}".into(), "rules.md", Vec::new()));
    book.push_item(BookItem::PartTitle("Streams".into()));
    book.push_item(BookItem::Separator);
    let mut output = Vec::new();
    preprocessor::run(&Request::default(), input(&book).as_slice(), &mut output).expect("a book");
    let book: Book = serde_json::from_slice(&output).expect("a book in JSON");
    let BookItem::Chapter(rules) = &book.items[0] else { panic!("the first chapter is gone") };
    assert!(rules.content.contains("(xenstore/node_data.md#xenstore.node_data.length)"));
    let part = book.items.iter().position(|item| matches!(item, BookItem::PartTitle(_)));
    let part = part.expect("the part is there");
    assert!(part > 1, "the family's own chapters stand before it");
    let BookItem::Chapter(stream) = &book.items[part + 1] else {
        panic!("no chapter follows the part")
    };
    assert_eq!(stream.name, "HVM context (x86)", "streams in use come first");
    assert!(!stream.sub_items.is_empty());
    let [.., BookItem::Separator, BookItem::Chapter(sources)] = book.items.as_slice() else {
        panic!("what follows the streams is gone, or the sources are")
    };
    assert!(!sources.sub_items.is_empty(), "a chapter for each source");
}

#[test]
fn an_include_that_failed_is_an_error() {
    let mut book = Book::new();
    let content = "{{#include ../../nowhere.md}}";
    book.push_item(Chapter::new("Order", content.into(), "order.md", Vec::new()));
    let error = preprocessor::run(&Request::default(), input(&book).as_slice(), Vec::new())
        .expect_err("no such file");
    assert!(error.to_string().contains("order.md"), "{error}");
}
