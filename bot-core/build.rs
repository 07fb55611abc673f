//! Makes cargo embed the locales again when a file is added to or removed from their folders.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=../locales");
}
