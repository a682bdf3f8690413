//! Which languages there are.

/// A language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Target {
    /// Plain headers, and freestanding codecs.
    C,
    /// A crate without dependencies.
    Rust,
    /// A module without dependencies.
    Go,
    /// A package of ES modules without dependencies.
    #[value(name = "javascript")]
    JavaScript,
    /// A library without dependencies.
    #[value(name = "ocaml")]
    OCaml,
    /// A package without dependencies.
    Python,
}

/// What somebody wants to know of a binding before taking it.
#[derive(Debug, Clone, Copy)]
pub struct About {
    /// Name of the language.
    pub title: &'static str,
    /// Where it stands, from the directory that all languages share.
    pub directory: &'static str,
    /// What it takes to compile it.
    pub needs: &'static str,
    /// What else it uses.
    pub depends: &'static str,
}

impl Target {
    /// All languages.
    pub const ALL: [Self; 6] =
        [Self::C, Self::Go, Self::JavaScript, Self::OCaml, Self::Python, Self::Rust];

    /// What somebody wants to know of the binding.
    pub fn about(self) -> About {
        match self {
            Self::C => About {
                title: "C",
                directory: "c",
                needs: "C99, freestanding",
                depends: "`memcpy`, `memset` and `memcmp`",
            },
            Self::Rust => About {
                title: "Rust",
                directory: "rust",
                needs: "Rust 1.88; neither `std` nor an allocator",
                depends: "nothing; tokio for its feature `tokio`",
            },
            Self::Go => About {
                title: "Go",
                directory: "go",
                needs: "Go 1.19",
                depends: "the standard library",
            },
            Self::JavaScript => About {
                title: "JavaScript",
                directory: "javascript",
                needs: "a browser, or Node 18; declarations for TypeScript",
                depends: "nothing",
            },
            Self::OCaml => About {
                title: "OCaml",
                directory: "ocaml",
                needs: "OCaml 4.13 with 64 bits",
                depends: "the standard library",
            },
            Self::Python => About {
                title: "Python",
                directory: "python",
                needs: "Python 3.9",
                depends: "the standard library",
            },
        }
    }
}
