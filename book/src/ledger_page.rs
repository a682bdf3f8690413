//! The pages on sources: what became of each of their sentences.

use std::collections::BTreeSet;

use streamspec_codegen::model::{Ledger, LedgerSection, Origin, Rule, Sentence};

use crate::markdown::{Table, heading, join, plain};
use crate::site::{self, Page};

/// The page with all sources, and what came of each.
pub fn index(page: &Page) -> String {
    let about = "Each source of the descriptions, gone through sentence by sentence: the rules that a \
                 sentence became, or the reason why no machine can check it. The words are not \
                 those of the source. A sentence may have rules and a reason as well: then the reason \
                 is about what is left. A rule may be that of several sentences.";
    let mut table =
        Table::new(&["Source", "Kind", "Sentences", "With rules", "Not checked", "Rules"]);
    for ledger in page.site.ledgers() {
        let (sentences, ruled) = ledger.count();
        table.row(&[
            page.ledger(ledger),
            kind(ledger).into(),
            sentences.to_string(),
            ruled.to_string(),
            (sentences - ruled).to_string(),
            rules(page, ledger).len().to_string(),
        ]);
    }
    join(vec!["# Sources, sentence by sentence".into(), about.into(), table.finish()])
}

/// The page of one source.
pub fn render(page: &Page, ledger: &Ledger) -> String {
    let mut blocks = vec![format!("# {}", plain(&ledger.title))];
    blocks.extend(ledger.doc.as_ref().map(|doc| page.prose(doc)));
    blocks.push(facts(page, ledger));
    for (index, section) in ledger.sections.iter().enumerate() {
        blocks.push(heading(2, &plain(&section.title), &site::section_anchor(index)));
        blocks.push(table(page, section));
    }
    join(blocks)
}

/// Where a source is found, whom it binds, and how many sentences it has.
fn facts(page: &Page, ledger: &Ledger) -> String {
    let (sentences, ruled) = ledger.count();
    let rules = rules(page, ledger);
    let checked = rules.iter().filter(|rule| rule.uncheckable.is_none()).count();
    let binds: Vec<String> =
        page.site.streams().filter(|s| ledger.binds(&s.name)).map(|s| page.stream(s)).collect();
    let mut table = Table::new(&["", ""]);
    let mut row = |name: &str, value: String| table.row(&[name, &value]);
    row("Source", page.prose(&ledger.source));
    if let Some(revision) = &ledger.revision {
        row("Revision", page.prose(revision));
    }
    row("Kind", kind(ledger).into());
    if !binds.is_empty() {
        row("Binds", binds.join(", "));
    }
    row("Sentences", sentences.to_string());
    row(
        "With rules",
        format!("{ruled}, which became {} rules; {checked} of them are checked", rules.len()),
    );
    row("Not checked, with a reason", (sentences - ruled).to_string());
    table.finish()
}

fn kind(ledger: &Ledger) -> &'static str {
    match ledger.origin {
        Origin::Text => "text",
        Origin::Implementation => "shipping programs",
    }
}

/// The rules that the sentences became, each once.
fn rules<'a>(page: &Page<'a>, ledger: &Ledger) -> Vec<&'a Rule> {
    let named: BTreeSet<&String> = ledger.sentences().flat_map(|s| &s.rules).collect();
    let all = page.site.streams().flat_map(|stream| &stream.rules);
    all.filter(|rule| named.contains(&rule.id)).collect()
}

fn table(page: &Page, section: &LedgerSection) -> String {
    let mut table = Table::new(&["It says", "What became of it"]);
    for sentence in &section.sentences {
        table.row(&[page.prose(&sentence.says), outcome(page, sentence)]);
    }
    table.finish()
}

/// Rules, reasons and remarks, one under the other in a cell.
fn outcome(page: &Page, sentence: &Sentence) -> String {
    let rules: Vec<String> = sentence.rules.iter().map(|id| page.rule(id)).collect();
    let remarks = [
        ("Not checked", &sentence.unchecked),
        ("Reading", &sentence.reading),
        ("Programs", &sentence.differs),
    ];
    let remarks = remarks.iter().filter_map(|(name, text)| {
        text.as_ref().map(|text| format!("<em>{name}:</em> {}", page.prose(text)))
    });
    let lines = Some(rules.join(", ")).filter(|rules| !rules.is_empty()).into_iter();
    lines.chain(remarks).collect::<Vec<_>>().join("<br>")
}
