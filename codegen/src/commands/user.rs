//! What the commands have in common: the descriptions that they read, and what they tell the user.

use std::io::{self, ErrorKind, IsTerminal, Write};
use std::process::ExitCode;

use streamspec_codegen::load_from;
use streamspec_codegen::model::Family;
use streamspec_codegen::tree::Tree;

use crate::{CARRIED, Places};

/// Why a command did not do what was asked for.
#[derive(Debug)]
pub enum Failed {
    /// Something is wrong with the descriptions, and the user was told.
    Descriptions,
    /// Something is wrong with the usage, or with input or output.
    Message(String),
}

impl Failed {
    /// Tells the user.
    pub fn report(self) -> ExitCode {
        match self {
            Self::Descriptions => ExitCode::from(1),
            Self::Message(message) => {
                complain(&format!("error: {message}\n"));
                ExitCode::from(2)
            }
        }
    }
}

impl From<io::Error> for Failed {
    fn from(error: io::Error) -> Self {
        Self::Message(error.to_string())
    }
}

/// Writes to standard output; a closed pipe is not a failure.
pub fn tell(text: &str) -> Result<(), Failed> {
    let mut output = io::stdout().lock();
    match output.write_all(text.as_bytes()).and_then(|()| output.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failed::Message(format!("standard output: {error}")))
        }
        _ => Ok(()),
    }
}

/// Writes to standard error, if anybody reads it.
pub fn complain(text: &str) {
    let _ = io::stderr().write_all(text.as_bytes());
}

/// Finds the descriptions.
pub fn tree(places: &Places) -> Result<Tree, Failed> {
    let tree = Tree::find(places.spec.as_deref(), CARRIED)?;
    if let Some(named) = &places.spec
        && let Err(error) = tree.files.entries(&tree.spec)
    {
        let named = named.display();
        return Err(Failed::Message(format!("{named}: this directory cannot be read: {error}")));
    }
    if let Some(note) = tree.note() {
        complain(&format!("{note}\n"));
    }
    Ok(tree)
}

/// Reads descriptions, or tells what is wrong with them.
pub fn read(tree: &Tree) -> Result<Family, Failed> {
    load_from(tree.files, &tree.spec).map_err(|diagnostics| {
        let colour = io::stderr().is_terminal()
            && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        let count = diagnostics.len();
        complain(&diagnostics.render(colour));
        complain(&format!(
            "{count} error{} in {}\n",
            if count == 1 { "" } else { "s" },
            tree.spec.display()
        ));
        Failed::Descriptions
    })
}
