//! The example meetings are compiled in: a new or changed one is a reason to build again.

fn main() {
    println!("cargo:rerun-if-changed=examples/meetings");
}
