//! What is asked for, and what book.toml says where nothing is.

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;
use mdbook_driver::config::Config;

/// What to build, and where; where nothing is said, what goes without saying.
#[derive(Debug, Default, Args)]
pub struct Request {
    /// Directory of the descriptions [default: those in the working directory or above, else
    /// those built into the program].
    #[arg(long, global = true, value_name = "DIR")]
    pub spec: Option<PathBuf>,
    /// Directory of the vectors that are used as examples [default: those of the descriptions].
    #[arg(long, global = true, value_name = "DIR")]
    pub vectors: Option<PathBuf>,
    /// Output directory [default: book/out/ of the surrounding repository].
    #[arg(long, global = true, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

/// A directory that book.toml names under `[preprocessor.streamspec]`, relative to the book's.
pub(crate) fn setting(config: &Config, key: &str) -> Result<PathBuf> {
    let directory = config.get(&format!("preprocessor.streamspec.{key}"))?;
    directory.with_context(|| format!("book.toml has no `{key}` under [preprocessor.streamspec]"))
}
