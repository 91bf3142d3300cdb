//! Reads the window's configuration and embeds the built screens.

use std::path::Path;

fn main() {
    // The screens are built by npm and are not in the repository. An empty folder lets the Rust
    // code be checked before they exist; the window then opens on a page that is not there.
    let screens = Path::new("../ui/dist");
    if !screens.exists()
        && let Err(error) = std::fs::create_dir_all(screens)
    {
        println!("cargo:warning=the folder for the built screens cannot be made: {error}");
    }
    println!("cargo:rerun-if-changed=../ui/dist");
    tauri_build::build();
}
