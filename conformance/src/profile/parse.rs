//! `profile.txt`: a comment that says what a word means, and then `word: condition`; again with
//! further conditions.

use std::path::Path;

use streamspec_codegen::model::Stream;

use super::{BREAKS, Condition, Test, UNKNOWN, Word};

/// What stands for a condition where only vectors say that a word is asked for.
const NAMED: &str = "named";

/// Reads the words of a stream; `file` is named in errors.
///
/// # Errors
/// All lines that are wrong.
pub fn parse(file: &Path, text: &str, stream: &Stream) -> Result<Vec<Word>, Vec<String>> {
    let (mut words, mut problems) = (Vec::<Word>::new(), Vec::new());
    let mut about: Vec<&str> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if let Some(comment) = line.strip_prefix('#') {
            about.push(comment.trim());
        } else if line.is_empty() {
            about.clear();
        } else if let Err(problem) = add(&mut words, stream, line, &about.join(" ")) {
            problems.push(format!("{}:{}: {problem}", file.display(), index + 1));
        } else {
            about.clear();
        }
    }
    if problems.is_empty() { Ok(words) } else { Err(problems) }
}

fn add(words: &mut Vec<Word>, stream: &Stream, line: &str, about: &str) -> Result<(), String> {
    let (name, condition) = line.split_once(':').ok_or("write `word: condition`")?;
    let is_of_word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if name.is_empty() || !name.chars().all(is_of_word) {
        return Err(format!("`{name}` is not a word of lower-case letters, digits and `-`"));
    }
    let condition = match condition.trim() {
        NAMED => None,
        text => Some(self::condition(stream, text)?),
    };
    match words.iter_mut().find(|word| word.name == name) {
        Some(word) => word.conditions.extend(condition),
        None if about.is_empty() => {
            return Err(format!("a comment above `{name}` says what it means"));
        }
        None => words.push(Word {
            stream: stream.id.clone(),
            name: name.to_owned(),
            about: about.to_owned(),
            conditions: condition.into_iter().collect(),
        }),
    }
    Ok(())
}

/// `ITEM`, `ITEM.member = value …`, `ITEM.member != value …` or `breaks STREAM`.
fn condition(stream: &Stream, text: &str) -> Result<Condition, String> {
    if let Some(inner) = text.strip_prefix(BREAKS).filter(|rest| rest.starts_with(' ')) {
        let members = vec![inner.trim().to_owned()];
        return Ok(Condition { item: BREAKS.into(), members, test: None });
    }
    let values = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let (path, test) = match (text.split_once("!="), text.split_once('=')) {
        (Some((path, others)), _) => (path, Some(Test::IsNoneOf(values(others)))),
        (None, Some((path, these))) => (path, Some(Test::IsOneOf(values(these)))),
        (None, None) => (text, None),
    };
    let mut members = path.trim().split('.').map(str::to_owned);
    let item = members.next().unwrap_or_default();
    let is_header = stream.headers.iter().any(|header| header.name == item);
    if !is_header && item != UNKNOWN && stream.records.iter().all(|record| record.name != item) {
        return Err(format!("`{}` has no header and no record `{item}`", stream.name));
    }
    let members: Vec<String> = members.collect();
    let nothing = |list: &Vec<String>| list.is_empty();
    match &test {
        Some(Test::IsOneOf(list) | Test::IsNoneOf(list)) if nothing(list) => {
            Err("name the values".into())
        }
        Some(_) if members.is_empty() => Err(format!("name a field of `{item}`, or its `size`")),
        None if !members.is_empty() => Err("say which values it has: `= value …`".into()),
        _ => Ok(Condition { item, members, test }),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::parse;

    #[test]
    fn what_is_wrong_is_told_by_its_line() {
        let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../codegen/tests/third-stream");
        let family = streamspec_codegen::load(&spec).unwrap_or_else(|p| panic!("{p}"));
        let stream = &family.streams[0];
        let record = &stream.records[0].name;
        let problem = |text: &str| parse(Path::new("p"), text, stream).unwrap_err().join(" ");
        assert!(problem("loud: NOBODY").starts_with("p:1: "));
        assert!(problem("# A.\nloud: NOBODY").starts_with("p:2: "));
        assert!(problem(&format!("\nloud: {record}")).contains("says what it means"));
        assert!(problem(&format!("# A.\nLoud: {record}")).contains("lower-case"));
        assert!(problem(&format!("# A.\nloud: {record}.a")).contains("values"));
        assert!(problem(&format!("# A.\nloud: {record}.a =")).contains("values"));
        assert!(problem(&format!("# A.\nloud: {record} = 1")).contains("field"));
        let text = format!("# A.\nloud: {record}\nloud: {record}.size != 1 2\n# B.\nb: named\n");
        let words = parse(Path::new("p"), &text, stream).unwrap();
        assert_eq!(words.iter().map(|w| w.conditions.len()).collect::<Vec<_>>(), [2, 0]);
    }
}
