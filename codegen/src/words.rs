//! Words for diagnostics: lists of names, and the name that was probably meant.

/// Names in backticks, with commas.
pub fn list<T: AsRef<str>>(names: &[T]) -> String {
    let quoted: Vec<String> = names.iter().map(|n| format!("`{}`", n.as_ref())).collect();
    quoted.join(", ")
}

/// The known name that was probably meant, if one is near enough.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let (lower, length) = (name.to_lowercase(), name.chars().count());
    let allowed = (length / 3).min(2);
    // Words whose lengths differ by more are not near, which is found out sooner.
    let alike = known.into_iter().filter(|k| k.chars().count().abs_diff(length) <= allowed);
    let near = alike.map(|k| (distance(&k.to_lowercase(), &lower), k));
    near.filter(|(d, _)| *d <= allowed).min_by_key(|(d, _)| *d).map(|(_, k)| k)
}

/// The question whether a near name was meant, or what else helps.
pub fn did_you_mean<'a>(
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
    otherwise: impl FnOnce() -> String,
) -> String {
    match nearest(name, known) {
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None => otherwise(),
    }
}

/// A number of things, as in `1 octet` and `2 octets`.
pub fn count(number: u64, thing: &str) -> String {
    match number {
        1 => format!("1 {thing}"),
        _ => format!("{number} {thing}s"),
    }
}

/// How many letters have to be changed, added or removed to make one word the other; two letters
/// that changed places count as one change.
pub fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let change = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut least = change.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest};

    #[test]
    fn letters_that_change_places_are_one_change() {
        assert_eq!(distance("tpye", "type"), 1);
        assert_eq!(distance("", "type"), 4);
        assert_eq!(distance("type", "type"), 0);
    }

    #[test]
    fn short_names_have_to_be_nearer() {
        assert_eq!(nearest("u33", ["u8", "u32"]), Some("u32"));
        assert_eq!(nearest("must", ["MUST", "MAY"]), Some("MUST"));
        assert_eq!(nearest("doc", ["if", "is", "max"]), None);
    }
}
