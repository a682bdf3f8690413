//! The generated chapters: one a stream, and under it one a record.

use mdbook_preprocessor::book::{BookItem, Chapter, SectionNumber};
use streamspec_codegen::model::{self, Stream};

use crate::site::{self, Site};
use crate::{ledger_page, record_page, stream_page};

/// The chapters of all streams; `before` is how many numbered chapters the book has already.
pub fn all(site: &Site, before: u32) -> Vec<BookItem> {
    let numbered = site.streams().zip(before + 1..);
    numbered.map(|(stream, number)| of_stream(site, stream, number).into()).collect()
}

/// The chapters that the family brings.
pub fn of_the_family(site: &Site, before: u32) -> Vec<BookItem> {
    let numbered = site.identity().chapters.iter().zip(before + 1..);
    let chapter = |(chapter, number): (&model::Chapter, u32)| {
        let content = site.page(&chapter.file).chapter(&chapter.text);
        let mut page = generated(&chapter.title, content, chapter.file.clone(), Vec::new());
        page.number = Some(SectionNumber::new([number]));
        page.into()
    };
    numbered.map(chapter).collect()
}

/// The chapter on the sources, and under it one a source; none if there are no ledgers.
pub fn of_sources(site: &Site, before: u32) -> Option<BookItem> {
    site.ledgers().next()?;
    let title = "Sources, sentence by sentence";
    let content = ledger_page::index(&site.page(site::LEDGERS));
    let mut chapter = generated(title, content, site::LEDGERS.into(), Vec::new());
    let number = before + 1;
    chapter.number = Some(SectionNumber::new([number]));
    for (ledger, position) in site.ledgers().zip(1..) {
        let path = site::ledger_path(ledger);
        let content = ledger_page::render(&site.page(&path), ledger);
        let mut page = generated(&ledger.title, content, path, vec![title.into()]);
        page.number = Some(SectionNumber::new([number, position]));
        chapter.sub_items.push(page.into());
    }
    Some(chapter.into())
}

/// The numbers are not shown, but mdbook tells by them how deep a chapter lies.
fn of_stream(site: &Site, stream: &Stream, number: u32) -> Chapter {
    let path = site::stream_path(stream);
    let content = stream_page::render(&site.page(&path), stream);
    let mut chapter = generated(&stream.title, content, path, Vec::new());
    chapter.number = Some(SectionNumber::new([number]));
    for (record, position) in stream.records.iter().zip(1..) {
        let path = site::record_path(stream, record);
        let content = record_page::render(&site.page(&path), stream, record);
        let parents = vec![stream.title.clone()];
        let mut page = generated(&record.name, content, path, parents);
        page.number = Some(SectionNumber::new([number, position]));
        chapter.sub_items.push(page.into());
    }
    chapter
}

fn generated(name: &str, content: String, path: String, parents: Vec<String>) -> Chapter {
    let mut chapter = Chapter::new(name, content, path, parents);
    chapter.source_path = None;
    chapter
}
