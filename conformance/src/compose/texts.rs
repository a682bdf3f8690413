//! Texts that match the patterns of their field, where that is not too hard.

use streamspec_codegen::model::pattern::Pattern;
use streamspec_codegen::model::{Field, FieldTest};

use super::Maker;

/// How often a text is made anew that does not match all patterns.
const TRIES: usize = 20;

impl Maker<'_, '_> {
    /// A text and its NUL: of so many octets, or of as many as come about.
    pub(super) fn text(&mut self, size: Option<u64>, field: &Field, out: &mut Vec<u8>) {
        let patterns: Vec<&Pattern> = field
            .checks
            .iter()
            .filter_map(|check| match &check.test {
                FieldTest::Matches(pattern) => Some(pattern.as_ref()),
                _ => None,
            })
            .collect();
        let mut text = self.any_text(size);
        if let Some(first) = patterns.first().filter(|_| self.rng.chance(90)) {
            let mut made = (0..TRIES).map(|_| self.walk(first, size));
            let fine = |text: &Vec<u8>| {
                size.is_none_or(|size| text.len() as u64 + 1 == size)
                    && patterns.iter().all(|pattern| pattern.matches(text))
            };
            if let Some(found) = made.find(fine) {
                text = found;
            }
        }
        if size != Some(0) {
            out.append(&mut text);
            out.push(0);
        }
    }

    fn any_text(&mut self, size: Option<u64>) -> Vec<u8> {
        let size = size.unwrap_or_else(|| 1 + self.rng.below(4));
        let letter = |this: &mut Self| match this.rng.chance(90) {
            true => this.rng.range(97, 122) as u8,
            false => this.rng.range(1, 255) as u8,
        };
        (1..size).map(|_| letter(self)).collect()
    }

    /// Octets from place to place of a pattern, until they end or there are enough of them.
    fn walk(&mut self, pattern: &Pattern, size: Option<u64>) -> Vec<u8> {
        let mut text = Vec::new();
        let (mut next, mut ends) = (pattern.first, pattern.may_be_empty);
        let most = size.map_or(12, |size| size.saturating_sub(1));
        while (text.len() as u64) < most && !(ends && size.is_none() && self.rng.chance(30)) {
            let places = pattern.places.iter().enumerate();
            let places: Vec<_> = places.filter(|(i, _)| next >> i & 1 == 1).collect();
            let Some((_, place)) = self.rng.pick(&places) else { break };
            let ranges = place.takes.ranges();
            let Some(range) = self.rng.pick(&ranges) else { break };
            let octet = self.rng.range(u64::from(*range.start()), u64::from(*range.end())) as u8;
            text.push(octet);
            (next, ends) = pattern.after(next & pattern.that_take(octet));
        }
        text
    }
}
