//! The order in which records typically stand, by vectors that were chosen for it.

use streamspec_codegen::model::Stream;

use crate::example::Order;
use crate::markdown::{Table, code, plain};
use crate::site::Page;

/// A table with a row for each vector; none if none was chosen.
pub fn render(page: &Page, stream: &Stream) -> Option<String> {
    let orders = page.site.examples.orders(stream);
    if orders.is_empty() {
        return None;
    }
    let mut table = Table::new(&["Of what", "Records", "Vector"]);
    for Order { vector, about, records } in orders {
        table.row(&[plain(about), records.join(", "), code(vector)]);
    }
    Some(table.finish())
}
