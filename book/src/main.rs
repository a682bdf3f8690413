//! `cargo book`: builds the format book, or serves mdbook as a preprocessor.

use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use streamspec_book::preprocessor;
use streamspec_book::publish::publish;
use streamspec_book::request::Request;
use streamspec_codegen::Diagnostics;

/// Build the format book of a family of descriptions.
#[derive(Parser)]
#[command(name = "streamspec-book", version)]
struct Command {
    #[command(subcommand)]
    action: Option<Action>,
    #[command(flatten)]
    request: Request,
    /// Open the book in a browser.
    #[arg(long, global = true)]
    open: bool,
}

#[derive(Subcommand)]
enum Action {
    /// Build the book (the default).
    Build,
    /// Run as an mdbook preprocessor: reads a book as JSON on stdin, writes it to stdout.
    Preprocess {
        #[command(subcommand)]
        question: Option<Question>,
    },
}

#[derive(Subcommand)]
enum Question {
    /// Whether a renderer is supported; every renderer is.
    Supports {
        /// The renderer's name.
        renderer: String,
    },
}

fn main() -> ExitCode {
    let Command { action, request, open } = Command::parse();
    let result = match action {
        None | Some(Action::Build) => build(&request, open),
        Some(Action::Preprocess { question: None }) => {
            preprocessor::run(&request, std::io::stdin().lock(), std::io::stdout().lock())
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

fn build(request: &Request, open: bool) -> anyhow::Result<()> {
    let index = publish(request)?;
    // A closed pipe does not matter: the book has been built.
    let _ = writeln!(std::io::stdout(), "{}", index.display());
    if open {
        opener::open(&index)?;
    }
    Ok(())
}

fn report(error: &anyhow::Error) {
    match error.downcast_ref::<Diagnostics>() {
        Some(diagnostics) => {
            let colour = std::io::stderr().is_terminal();
            eprint!("{}", diagnostics.render(colour));
            let (count, s) = (diagnostics.len(), if diagnostics.len() == 1 { "" } else { "s" });
            eprintln!("the book was not built: {count} error{s} in the descriptions");
        }
        None => eprintln!("error: {error:#}"),
    }
}
