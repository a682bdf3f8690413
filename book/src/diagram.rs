//! Octet diagrams as SVG: rows of so many octets, and a box for every field.

use crate::markdown::escaped;

/// A field as a diagram shows it.
pub struct Cell {
    /// What is written into the box.
    pub label: String,
    /// Offset, where it is fixed.
    pub offset: Option<u64>,
    /// Number of octets, where it is fixed.
    pub octets: Option<u64>,
    /// Whether it stands in rows of its own, because it is not always there.
    pub apart: bool,
}

/// The part of a cell that lies in one row.
struct Segment {
    column: usize,
    octets: usize,
    text: String,
    /// Whether it stands for several rows, of which one is drawn.
    tall: bool,
    /// Whether the cell goes on from the row above.
    from_above: bool,
    /// Whether the cell goes on in the row below.
    goes_on: bool,
}

struct Row {
    offset: Option<u64>,
    segments: Vec<Segment>,
}

/// Room at the left for offsets, and above for the numbers of octets.
const MARGIN: usize = 48;
const ABOVE: usize = 20;
/// Width of a letter, height of a line, and space around the lines of a box.
const LETTER: f64 = 7.9;
const LINE: usize = 17;
const SPACE: usize = 10;
/// Size of letters; smaller ones are used where a name would not fit otherwise.
const SIZE: f64 = 13.0;

/// Draws cells, in rows of `width` octets.
pub fn draw(cells: &[Cell], width: usize) -> String {
    let mut rows = Rows { width, rows: Vec::new() };
    for cell in cells {
        rows.put(cell);
    }
    let octet = if width > 4 { 104 } else { 150 };
    Drawing { octet, lines: String::new(), texts: String::new() }.paint(&rows.rows, width)
}

/// The rows that are filled so far.
struct Rows {
    width: usize,
    rows: Vec<Row>,
}

impl Rows {
    /// Adds a cell, in one segment or in several.
    fn put(&mut self, cell: &Cell) {
        let pieces = self.pieces(cell);
        let count = pieces.len();
        for (i, piece) in pieces.into_iter().enumerate() {
            let text = match (i, piece.octets == self.width) {
                (0, _) => cell.label.clone(),
                (_, true) => "...".into(),
                (_, false) => String::new(),
            };
            let Piece { done, column, octets, tall } = piece;
            let segment =
                Segment { column, octets, text, tall, from_above: i > 0, goes_on: i + 1 < count };
            match self.rows.last_mut() {
                Some(row) if column > 0 => row.segments.push(segment),
                _ => {
                    let offset = cell.offset.map(|offset| offset + done);
                    self.rows.push(Row { offset, segments: vec![segment] });
                }
            }
        }
    }

    /// Cuts a cell where a row ends. Rows that it fills are drawn as one.
    fn pieces(&self, cell: &Cell) -> Vec<Piece> {
        let width = self.width as u64;
        let Some(octets) = cell.octets else {
            return vec![Piece { done: 0, column: 0, octets: self.width, tall: true }];
        };
        let column = self.column(cell);
        let first = octets.min(width - column as u64);
        let rest = octets - first;
        let tall = column == 0 && rest >= width;
        let mut pieces = vec![Piece { done: 0, column, octets: first as usize, tall }];
        if rest >= width && !tall {
            pieces.push(Piece { done: first, column: 0, octets: self.width, tall: false });
        }
        let tail = rest % width;
        if tail > 0 {
            let done = octets - tail;
            pieces.push(Piece { done, column: 0, octets: tail as usize, tall: false });
        }
        pieces
    }

    /// Where a cell begins within its row. What has no fixed offset follows the cell before it.
    fn column(&self, cell: &Cell) -> usize {
        if cell.apart {
            return 0;
        }
        if let Some(offset) = cell.offset {
            return (offset % self.width as u64) as usize;
        }
        let last = self.rows.last().and_then(|row| row.segments.last());
        last.map_or(0, |s| (s.column + s.octets) % self.width)
    }
}

/// A run of octets of a cell.
struct Piece {
    /// Octets of the cell before it.
    done: u64,
    column: usize,
    octets: usize,
    tall: bool,
}

/// The lines of boxes and the texts, as they are collected.
struct Drawing {
    /// Width of an octet.
    octet: usize,
    lines: String,
    texts: String,
}

impl Drawing {
    fn paint(mut self, rows: &[Row], width: usize) -> String {
        for octet in 0..width {
            let x = MARGIN + octet * self.octet + self.octet / 2;
            self.text((x, ABOVE - 6), SIZE, "n", &octet.to_string());
        }
        let mut top = ABOVE;
        for row in rows {
            top = self.row(row, top);
        }
        let (width, height) = (MARGIN + width * self.octet + 1, top + 1);
        let Self { lines, texts, .. } = self;
        format!(
            "<div class=\"layout\">\n<svg viewBox=\"0 0 {width} {height}\" \
             style=\"max-width:{width}px\" role=\"img\" aria-label=\"Layout\"><path d=\"{lines}\"/>{texts}</svg>\n</div>"
        )
    }

    /// Draws a row, and tells where the next one begins.
    fn row(&mut self, row: &Row, top: usize) -> usize {
        let lines: Vec<Vec<String>> = row.segments.iter().map(|s| self.lines_of(s)).collect();
        let most = lines.iter().map(Vec::len).max().unwrap_or(0).max(1);
        let bottom = top + most * LINE + SPACE;
        if let Some(offset) = row.offset {
            self.text((MARGIN - 8, top + LINE), SIZE, "o", &offset.to_string());
        }
        for (segment, lines) in row.segments.iter().zip(lines) {
            let left = MARGIN + segment.column * self.octet;
            let right = left + segment.octets * self.octet;
            let mut line = |from: (usize, usize), to: (usize, usize)| {
                self.lines.push_str(&format!("M{} {}L{} {}", from.0, from.1, to.0, to.1));
            };
            line((left, top), (left, bottom));
            line((right, top), (right, bottom));
            if !segment.from_above {
                line((left, top), (right, top));
            }
            if !segment.goes_on {
                line((left, bottom), (right, bottom));
            }
            let size = self.size(segment);
            for (i, text) in lines.iter().enumerate() {
                self.text((left + 6, top + (i + 1) * LINE), size, "", text);
            }
        }
        bottom
    }

    /// Letters of the usual size that fit into a box.
    fn room(&self, segment: &Segment) -> usize {
        ((segment.octets * self.octet - 12) as f64 / LETTER) as usize
    }

    /// The size of letters at which no word has to be broken.
    fn size(&self, segment: &Segment) -> f64 {
        let longest = words(&segment.text).map(letters).max().unwrap_or(0);
        let room = self.room(segment);
        if longest > room { SIZE * room as f64 / longest as f64 } else { SIZE }
    }

    fn lines_of(&self, segment: &Segment) -> Vec<String> {
        let longest = words(&segment.text).map(letters).max().unwrap_or(0);
        let mut lines = wrap(&segment.text, self.room(segment).max(longest));
        if segment.tall {
            lines.push("...".into());
        }
        lines
    }

    fn text(&mut self, (x, y): (usize, usize), size: f64, class: &str, text: &str) {
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        let size =
            if size < SIZE { format!(" style=\"font-size:{size:.1}px\"") } else { String::new() };
        let text = escaped(text.trim_end());
        self.texts.push_str(&format!("<text x=\"{x}\" y=\"{y}\"{class}{size}>{text}</text>"));
    }
}

/// The pieces of a text between which a line may break.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(' ').flat_map(|word| word.split_inclusive('_'))
}

/// How many letters of a word a line has to have room for.
fn letters(word: &str) -> usize {
    word.trim_end().chars().count()
}

/// Breaks a text into lines of at most `room` letters, between words alone.
fn wrap(text: &str, room: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words(text) {
        match lines.last_mut() {
            Some(line) if line.chars().count() + letters(word) <= room => line.push_str(word),
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(label: &str, offset: Option<u64>, octets: Option<u64>) -> Cell {
        Cell { label: label.into(), offset, octets, apart: false }
    }

    /// The texts of a drawing.
    fn texts(drawing: &str) -> Vec<&str> {
        let texts = drawing.split("<text").skip(1);
        texts.filter_map(|text| text.split_once('>')?.1.split_once('<').map(|(t, _)| t)).collect()
    }

    #[test]
    fn cells_share_rows_and_variable_ones_are_cut_short() {
        let cells = [
            cell("flags", Some(0), Some(4)),
            cell("(reserved)", Some(4), Some(4)),
            cell("page (rest)", Some(8), None),
        ];
        let drawing = draw(&cells, 8);
        let texts = texts(&drawing);
        assert_eq!(texts[8..], ["0", "flags", "(reserved)", "8", "page (rest)", "..."]);
    }

    #[test]
    fn a_cell_that_crosses_rows_has_no_line_within() {
        let cells =
            [cell("a", Some(0), Some(1)), cell("b", Some(1), Some(6)), cell("c", Some(7), Some(1))];
        let drawing = draw(&cells, 4);
        let between = ABOVE + LINE + SPACE;
        let (a, b, end) = (MARGIN, MARGIN + 150, MARGIN + 600);
        assert!(drawing.contains(&format!("M{a} {between}L{b} {between}")), "{drawing}");
        assert!(!drawing.contains(&format!("M{b} {between}L{end} {between}")), "{drawing}");
    }

    #[test]
    fn names_break_at_their_joints_alone() {
        let cells = [cell("out_resp_enormouslength", Some(0), Some(1))];
        let drawing = draw(&cells, 8);
        assert!(texts(&drawing).contains(&"enormouslength"), "{drawing}");
        assert!(drawing.contains("font-size"), "the letters are smaller: {drawing}");
    }
}
