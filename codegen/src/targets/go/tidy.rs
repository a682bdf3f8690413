//! Brings generated Go into the form that `gofmt` gives it, so that nobody needs `gofmt` to
//! generate: indentation, blank lines, and the alignment of keys in literals.

/// Go text whose lines are right but for their indentation, in the form of `gofmt`.
pub fn tidy(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut brackets = Brackets::default();
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            let opens = lines.last().is_none_or(|l| l.is_empty() || l.ends_with(['{', '(']));
            if !opens {
                lines.push(String::new());
            }
            continue;
        }
        if line.starts_with(['}', ')']) && lines.last().is_some_and(String::is_empty) {
            lines.pop();
        }
        let depth = brackets.enter(line);
        if depth == 0 && lines.last().is_some_and(|l| l == "}" || l == ")") {
            lines.push(String::new());
        }
        lines.push("\t".repeat(depth) + line);
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    align(&mut lines);
    lines.join("\n") + "\n"
}

/// The open brackets, each with the number of the line that opened it: brackets that one line opens
/// indent by one step together.
#[derive(Default)]
struct Brackets {
    open: Vec<usize>,
    line: usize,
}

impl Brackets {
    /// How deep a line stands.
    fn enter(&mut self, line: &str) -> usize {
        self.line += 1;
        let code = code(line);
        let closing = code.chars().take_while(|c| is_closing(*c)).count();
        let closed = (0..closing).filter_map(|_| self.open.pop()).last();
        // What else the line opened that opened the brackets does not indent their end.
        let mut steps: Vec<usize> =
            self.open.iter().copied().filter(|line| closed.is_none_or(|c| *line < c)).collect();
        steps.dedup();
        for c in code.chars().skip(closing) {
            if matches!(c, '{' | '(' | '[') {
                self.open.push(self.line);
            } else if is_closing(c) {
                self.open.pop();
            }
        }
        let label = code.starts_with("case ") || code.starts_with("default:");
        steps.len() - usize::from(label && !steps.is_empty())
    }
}

fn is_closing(c: char) -> bool {
    matches!(c, '}' | ')' | ']')
}

/// A line of Go without comments and without the content of strings.
pub fn code(line: &str) -> String {
    let mut code = String::new();
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' | '\'' => {
                while let Some(inner) = letters.next().filter(|c| *c != letter) {
                    if inner == '\\' {
                        letters.next();
                    }
                }
                code.push_str("\"\"");
            }
            '/' if letters.peek() == Some(&'/') => break,
            other => code.push(other),
        }
    }
    code
}

/// Whether code uses a variable or package: its name before a dot.
pub fn mentions(text: &str, name: &str) -> bool {
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.';
    text.lines().map(code).any(|line| {
        line.match_indices(&format!("{name}.")).any(|(at, _)| {
            let before = line[..at].strip_suffix("...").map_or(&line[..at], |_| "");
            !before.ends_with(word)
        })
    })
}

/// Aligns the values of keys in literals and the types of fields, where they stand in consecutive
/// lines.
fn align(lines: &mut [String]) {
    let mut at = 0;
    let mut fields = false;
    while at < lines.len() {
        if lines[at].starts_with("type ") && lines[at].ends_with(" struct {") {
            fields = true;
        } else if lines[at] == "}" {
            fields = false;
        }
        let width = |line: &String| if fields { field(line) } else { key(line) };
        let run = lines[at..].iter().take_while(|line| width(line).is_some()).count();
        let widest = lines[at..at + run].iter().filter_map(width).max().unwrap_or(0);
        for line in &mut lines[at..at + run] {
            if let Some(width) = width(line) {
                line.insert_str(width, &" ".repeat(widest - width));
            }
        }
        at += run.max(1);
    }
}

/// Where the key of a line in a literal ends, its colon included.
fn key(line: &str) -> Option<usize> {
    let (name, value) = line.split_once(": ")?;
    let word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '"' | '\t' | '.');
    (name.chars().all(word) && value.ends_with(',')).then_some(name.len() + 1)
}

/// Where the name of a field ends.
fn field(line: &str) -> Option<usize> {
    let (name, _) = line.split_once(' ')?;
    let word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '\t');
    (line.starts_with('\t') && name.chars().all(word)).then_some(name.len())
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn indents_and_aligns() {
        let rough = "func f() {\n\nreturn g(func() {\nswitch x {\ncase \"{\":\nh()\n}\n\n\n})\n}\n\n\
                     var r = Rule{\nID: \"a\",\nClass: B, \n}\n\n";
        let fine = "func f() {\n\treturn g(func() {\n\t\tswitch x {\n\t\tcase \"{\":\n\t\t\th()\n\t\t}\n\t})\n}\n\n\
                    var r = Rule{\n\tID:    \"a\",\n\tClass: B,\n}\n";
        assert_eq!(tidy(rough), fine);
    }
}
