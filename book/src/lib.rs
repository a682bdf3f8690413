//! The published format book: an mdbook whose chapters are made from the model of the streams.
//!
//! [`publish`] drives mdbook, and [`preprocessor`] adds the generated chapters to the hand-written
//! ones of `src-md/`. A chapter on a stream is a `stream_page`, one on a record a `record_page`;
//! both are put together from tables, diagrams and rules, each a module of its own. Nothing
//! normative is typed here: every number and every rule's sentence comes from the model.

pub mod preprocessor;
pub mod publish;
pub mod request;

mod annotation;
mod carried;
mod cases;
mod change_tables;
mod chapters;
mod derived_table;
mod diagram;
mod example;
mod expression;
mod field_table;
mod hand_over;
mod index_tables;
mod inspector;
mod layout;
mod ledger_page;
mod markdown;
mod older_layouts;
mod order;
mod record_page;
mod rule_sections;
mod samples;
mod shapes;
mod site;
mod sources;
mod status;
mod stream_diagram;
mod stream_page;
mod titles;
mod type_sections;
mod wording;
