//! `cargo book`: builds the format book, or serves mdbook as a preprocessor.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use streamspec_book::preprocessor;
use streamspec_book::publish::{self, Request};
use streamspec_codegen::Diagnostics;

/// Builds the format book from the descriptions in spec/.
#[derive(Parser)]
#[command(name = "streamspec-book", version, args_conflicts_with_subcommands = true)]
struct Command {
    #[command(subcommand)]
    action: Option<Action>,
    #[command(flatten)]
    build: Build,
}

#[derive(Subcommand)]
enum Action {
    /// Build the book (the default).
    Build(Build),
    /// Run as a preprocessor of mdbook: a book in JSON from stdin to stdout.
    Preprocess {
        #[command(subcommand)]
        question: Option<Question>,
    },
}

#[derive(Subcommand)]
enum Question {
    /// Whether books for a renderer can be processed; they always can.
    Supports {
        /// The renderer's name.
        renderer: String,
    },
}

#[derive(Args)]
struct Build {
    /// Open the book in a browser.
    #[arg(long)]
    open: bool,
    /// Directory of the descriptions [default: spec/ of the repository].
    #[arg(long, value_name = "DIR")]
    spec: Option<PathBuf>,
    /// Directory to write the book to [default: book/out/ of the repository].
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

fn main() -> ExitCode {
    let command = Command::parse();
    let result = match command.action {
        None => build(command.build),
        Some(Action::Build(arguments)) => build(arguments),
        Some(Action::Preprocess { question: None }) => {
            preprocessor::run(std::io::stdin().lock(), std::io::stdout().lock())
        }
        Some(Action::Preprocess { question: Some(Question::Supports { .. }) }) => Ok(()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            report(&error);
            ExitCode::FAILURE
        }
    }
}

fn build(arguments: Build) -> anyhow::Result<()> {
    let request = Request { spec: arguments.spec, out: arguments.out };
    let index = publish::publish(&request)?;
    println!("{}", index.display());
    if arguments.open {
        opener::open(&index)?;
    }
    Ok(())
}

fn report(error: &anyhow::Error) {
    match error.downcast_ref::<Diagnostics>() {
        Some(diagnostics) => {
            let colour = std::io::stderr().is_terminal();
            eprint!("{}", diagnostics.render(colour));
            eprintln!("the book was not built: {} to mend in the descriptions", diagnostics.len());
        }
        None => eprintln!("error: {error:#}"),
    }
}
