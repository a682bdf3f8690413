//! The YAML that descriptions are written in, as far as they need it: as a tree, and as text.

use std::fmt::Write;

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Yaml {
    /// A number or a truth value, as it stands.
    Plain(String),
    /// A text, quoted where YAML would take it for something else.
    Text(String),
    /// Several values.
    List(Vec<Yaml>),
    /// Keys and their values.
    Map(Vec<(String, Yaml)>),
}

/// What is no longer than this stands on one line.
const LINE: usize = 100;

impl Yaml {
    /// A number.
    pub fn number(number: u64) -> Self {
        Self::Plain(number.to_string())
    }

    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Yaml> {
        match self {
            Yaml::Map(entries) => entries.iter().find(|(k, _)| k == key).map(|(_, v)| v),
            _ => None,
        }
    }

    /// The file that holds this map.
    pub fn file(&self) -> String {
        let mut text = String::new();
        self.block(&mut text, 0);
        text
    }

    /// On a line, in flow style.
    fn flow(&self) -> String {
        match self {
            Yaml::Plain(word) => word.clone(),
            Yaml::Text(text) => quoted(text),
            Yaml::List(items) => {
                let items: Vec<String> = items.iter().map(Yaml::flow).collect();
                format!("[{}]", items.join(", "))
            }
            Yaml::Map(entries) if entries.is_empty() => "{}".into(),
            Yaml::Map(entries) => {
                let entries: Vec<String> =
                    entries.iter().map(|(k, v)| format!("{}: {}", quoted(k), v.flow())).collect();
                format!("{{ {} }}", entries.join(", "))
            }
        }
    }

    fn block(&self, text: &mut String, indent: usize) {
        match self {
            Yaml::Map(entries) => {
                for (key, value) in entries {
                    let _ = write!(text, "{:indent$}{}:", "", quoted(key));
                    value.behind_key(text, indent);
                }
            }
            Yaml::List(items) => {
                for item in items {
                    let flow = item.flow();
                    let short = indent + flow.len() < LINE;
                    match item {
                        Yaml::Map(entries) if !short && !entries.is_empty() => {
                            let mut inner = String::new();
                            item.block(&mut inner, indent + 2);
                            let _ = write!(text, "{:indent$}- {}", "", inner.trim_start());
                        }
                        _ => {
                            let _ = writeln!(text, "{:indent$}- {flow}", "");
                        }
                    }
                }
            }
            other => {
                let _ = writeln!(text, "{:indent$}{}", "", other.flow());
            }
        }
    }

    fn behind_key(&self, text: &mut String, indent: usize) {
        let nested =
            |items: &[Yaml]| items.iter().any(|i| !matches!(i, Yaml::Plain(_) | Yaml::Text(_)));
        let block = match self {
            Yaml::Map(entries) => {
                let values: Vec<Yaml> = entries.iter().map(|(_, v)| v.clone()).collect();
                !entries.is_empty() && (nested(&values) || indent + self.flow().len() > LINE)
            }
            Yaml::List(items) => nested(items),
            Yaml::Plain(_) | Yaml::Text(_) => false,
        };
        if block {
            text.push('\n');
            self.block(text, indent + 2);
        } else {
            let _ = writeln!(text, " {}", self.flow());
        }
    }
}

/// Words that some reader of YAML takes for a truth value or for nothing.
const WORDS: [&str; 14] =
    ["true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf", "t", "f", "none"];

fn quoted(text: &str) -> String {
    let plain = |c: char| {
        c.is_ascii_alphanumeric()
            || matches!(
                c,
                '_' | ' ' | '.' | '(' | ')' | '/' | '<' | '>' | '=' | '+' | '-' | '*' | ';'
            )
    };
    let starts = text.starts_with(|c: char| c.is_ascii_alphabetic());
    let word = WORDS.contains(&text.to_lowercase().as_str());
    if starts && text.chars().all(plain) && !word && !text.ends_with(' ') {
        return text.to_owned();
    }
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::Yaml;

    #[test]
    fn words_that_are_no_words_are_quoted() {
        let list = Yaml::List(vec![Yaml::text("no"), Yaml::text("u8[n]"), Yaml::text("a == 1")]);
        assert_eq!(list.flow(), "[\"no\", \"u8[n]\", a == 1]");
    }
}
