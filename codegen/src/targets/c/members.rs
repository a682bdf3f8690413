//! Members of the structures of a codec, in an order that leaves no holes on any machine.

/// A member.
pub struct Member {
    declaration: String,
    doc: String,
    /// 8 for pointers as well, which are narrower on some machines.
    align: u64,
    size: u64,
}

impl Member {
    /// A member of a given alignment and size.
    pub fn of(declaration: &str, doc: &str, align: u64, size: u64) -> Self {
        Self { declaration: declaration.into(), doc: doc.into(), align, size }
    }

    /// A pointer, a size, an integer of 64 bits, or a structure of such.
    pub fn wide(declaration: &str, doc: &str) -> Self {
        Self::of(declaration, doc, 8, 8)
    }

    /// An integer of 32 bits.
    pub fn four(declaration: &str, doc: &str) -> Self {
        Self::of(declaration, doc, 4, 4)
    }

    /// One octet.
    pub fn one(declaration: &str, doc: &str) -> Self {
        Self::of(declaration, doc, 1, 1)
    }
}

/// The members, the widest first, and what fills them up to a multiple of 8.
pub fn arrange(mut members: Vec<Member>) -> String {
    members.sort_by_key(|member| std::cmp::Reverse(member.align));
    let size: u64 = members.iter().map(|member| member.size).sum();
    let mut code = String::new();
    for Member { declaration, doc, .. } in &members {
        code += &format!("//{doc}\n{declaration};\n");
    }
    match size.next_multiple_of(8) - size {
        0 => {}
        1 => code += "uint8_t unused;\n",
        left => code += &format!("uint8_t unused[{left}];\n"),
    }
    code
}
