//! Octet diagrams as text: rows of so many octets, and a box for every field.
//!
//! ```text
//!         0     1     2     3     4     5     6     7
//!      +-----------------------+-----------------------+
//!    0 | flags                 | (reserved)            |
//!      +-----------------------+-----------------------+
//!    8 | page (rest of the body)                       |
//!      | ...                                           |
//!      +-----------------------------------------------+
//! ```

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

/// Letters to the left of the boxes, for the offset.
const MARGIN: usize = 6;

/// Draws cells, in rows of `width` octets.
pub fn draw(cells: &[Cell], width: usize) -> String {
    let mut rows = Rows { width, rows: Vec::new() };
    for cell in cells {
        rows.put(cell);
    }
    let rows = rows.rows;
    let scale = scale(&rows, width);
    let mut text = " ".repeat(MARGIN);
    for octet in 0..width {
        text.push_str(&format!("{octet:^scale$}"));
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text.push_str(&Canvas::paint(&rows, width, scale));
    text
}

/// Letters an octet is wide: as few as the words need, within what a page has room for.
fn scale(rows: &[Row], width: usize) -> usize {
    let segments = || rows.iter().flat_map(|row| &row.segments);
    let fits = |scale: usize| {
        segments().all(|s| words(&s.text).all(|w| letters(w) <= room(s.octets, scale)))
    };
    let (least, most) = (48 / width, 72 / width);
    (least..most).find(|scale| fits(*scale)).unwrap_or(most)
}

/// Letters that fit into a box: it has a line at one side of its own, and a space at both.
fn room(octets: usize, scale: usize) -> usize {
    octets * scale - 3
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

/// Letters on paper: first lines and texts, then the corners where lines meet.
struct Canvas {
    lines: Vec<Vec<char>>,
}

impl Canvas {
    fn paint(rows: &[Row], width: usize, scale: usize) -> String {
        let heights: Vec<usize> = rows.iter().map(|row| height(row, scale)).collect();
        let blank = vec![' '; MARGIN + width * scale];
        let mut canvas =
            Self { lines: vec![blank; heights.iter().sum::<usize>() + rows.len() + 1] };
        let mut borders = vec![0];
        let mut top = 0;
        for (row, height) in rows.iter().zip(heights) {
            canvas.row(row, top, height, scale);
            top += height + 1;
            borders.push(top);
        }
        for y in borders {
            for column in 0..=width {
                canvas.corner(y, MARGIN - 1 + column * scale);
            }
        }
        let lines = canvas.lines.iter().map(|l| l.iter().collect::<String>());
        lines.map(|l| l.trim_end().to_owned() + "\n").collect()
    }

    fn row(&mut self, row: &Row, top: usize, height: usize, scale: usize) {
        if let Some(offset) = row.offset {
            self.write(top + 1, 0, &format!("{offset:>4}"));
        }
        for segment in &row.segments {
            let left = MARGIN - 1 + segment.column * scale;
            let right = left + segment.octets * scale;
            for y in top + 1..=top + height {
                self.lines[y][left] = '|';
                self.lines[y][right] = '|';
            }
            for x in left + 1..right {
                if !segment.from_above {
                    self.lines[top][x] = '-';
                }
                if !segment.goes_on {
                    self.lines[top + height + 1][x] = '-';
                }
            }
            let mut lines = wrap(&segment.text, room(segment.octets, scale));
            if segment.tall {
                lines.push("...".into());
            }
            for (i, line) in lines.iter().enumerate() {
                self.write(top + 1 + i, left + 2, line);
            }
        }
    }

    fn write(&mut self, y: usize, x: usize, text: &str) {
        for (i, letter) in text.chars().enumerate() {
            self.lines[y][x + i] = letter;
        }
    }

    /// Draws the place on a border where lines may meet.
    fn corner(&mut self, y: usize, x: usize) {
        let is = |y: Option<usize>, x: usize, letter: char| {
            y.and_then(|y| self.lines.get(y)).and_then(|line| line.get(x)) == Some(&letter)
        };
        let across = is(Some(y), x - 1, '-') || is(Some(y), x + 1, '-');
        let (above, below) = (is(y.checked_sub(1), x, '|'), is(Some(y + 1), x, '|'));
        if across && (above || below) {
            self.lines[y][x] = '+';
        } else if above && below {
            self.lines[y][x] = '|';
        }
    }
}

fn height(row: &Row, scale: usize) -> usize {
    let lines = |s: &Segment| wrap(&s.text, room(s.octets, scale)).len() + usize::from(s.tall);
    row.segments.iter().map(lines).max().unwrap_or(0).max(1)
}

/// The pieces of a text between which a line may break.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(' ').flat_map(|word| word.split_inclusive('_'))
}

/// How many letters of a word a line has to have room for.
fn letters(word: &str) -> usize {
    word.trim_end().chars().count()
}

/// Breaks a text into lines of at most `room` letters.
fn wrap(text: &str, room: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words(text) {
        match lines.last_mut() {
            Some(line) if line.chars().count() + letters(word) <= room => line.push_str(word),
            _ => {
                let all: Vec<char> = word.chars().collect();
                lines.extend(all.chunks(room.max(1)).map(|part| part.iter().collect::<String>()));
            }
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

    /// The drawing below its first line, with a line break before it.
    fn drawn(cells: &[Cell], width: usize) -> String {
        let drawing = draw(cells, width);
        drawing.lines().skip(1).map(|line| format!("\n{line}")).collect()
    }

    #[test]
    fn cells_share_rows_and_variable_ones_are_cut_short() {
        let cells = [
            cell("flags", Some(0), Some(4)),
            cell("(reserved)", Some(4), Some(4)),
            cell("page (rest)", Some(8), None),
        ];
        let expected = "
     +-----------------------+-----------------------+
   0 | flags                 | (reserved)            |
     +-----------------------+-----------------------+
   8 | page (rest)                                   |
     | ...                                           |
     +-----------------------------------------------+";
        assert_eq!(drawn(&cells, 8), expected);
    }

    #[test]
    fn a_cell_that_crosses_rows_has_no_line_within() {
        let cells =
            [cell("a", Some(0), Some(1)), cell("b", Some(1), Some(6)), cell("c", Some(7), Some(1))];
        let expected = "
     +-----------+-----------------------------------+
   0 | a         | b                                 |
     +-----------+                       +-----------+
   4 |                                   | c         |
     +-----------------------------------+-----------+";
        assert_eq!(drawn(&cells, 4), expected);
    }

    #[test]
    fn long_names_break_at_their_joints() {
        let cells = [cell("out_resp_len", Some(0), Some(1)), cell("rest", Some(1), Some(7))];
        let drawn = draw(&cells, 8);
        assert!(drawn.contains("| out_  |"), "{drawn}");
    }
}
