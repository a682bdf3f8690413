//! Differences as a text for people, and as JSON for programs.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::category::Category;
use super::difference::{Difference, Remedy};

/// Differences as a text, stream by stream. `against` are the categories that must not be broken.
pub fn text(differences: &[Difference], against: &[Category]) -> String {
    let mut text = String::new();
    let mut subject = String::new();
    for difference in differences {
        if difference.subject() != subject {
            subject = difference.subject();
            let _ = writeln!(text, "{subject}");
        }
        let Difference { kind, place, detail, hurts, .. } = difference;
        let _ = writeln!(text, "  {place}: {detail}");
        let asks = match (difference.allowed, difference.remedy) {
            (_, Remedy::None) => String::new(),
            (Some(why), _) => format!("; allowed, since {why}"),
            (None, _) => format!("; {}", difference.asks()),
        };
        let category = kind.category().name();
        let _ = writeln!(text, "    {} ({category}): hurts {}{asks}", kind.id(), hurts.words());
    }
    let count = breaks(differences, against);
    let _ = match (differences.len(), count) {
        (0, _) => writeln!(text, "no differences"),
        (_, 0) => writeln!(text, "no breaks among {}", counted(differences.len())),
        (all, 1) => writeln!(text, "1 of {} breaks what was released", counted(all)),
        (all, count) => writeln!(text, "{count} of {} break what was released", counted(all)),
    };
    text
}

/// Differences as JSON.
pub fn json(differences: &[Difference], against: &[Category]) -> String {
    let each = |difference: &Difference| -> Value {
        json!({
            "kind": difference.kind.id(),
            "category": difference.kind.category().name(),
            "stream": difference.stream,
            "versions": difference.versions,
            "releases": difference.releases,
            "place": difference.place,
            "detail": difference.detail,
            "hurts": difference.hurts.names(),
            "remedy": difference.remedy.name(),
            "allowed": difference.allowed,
            "break": difference.is_break(),
        })
    };
    let all: Vec<Value> = differences.iter().map(each).collect();
    let whole = json!({ "differences": all, "breaks": breaks(differences, against) });
    format!("{whole:#}\n")
}

/// How many differences break one of some categories.
fn breaks(differences: &[Difference], against: &[Category]) -> usize {
    let broken = |d: &&Difference| d.is_break() && against.contains(&d.kind.category());
    differences.iter().filter(broken).count()
}

fn counted(number: usize) -> String {
    crate::words::count(number as u64, "difference")
}
