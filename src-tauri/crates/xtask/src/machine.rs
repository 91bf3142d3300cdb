//! What the machine must have, and getting it where we know how.

use std::path::{Path, PathBuf};

use crate::command::{Command, Failure, Outcome};

/// Debian and Ubuntu packages that building and opening the window needs.
pub(crate) const BUILDING: &[&str] = &[
    "build-essential",
    "pkg-config",
    "file",
    "libwebkit2gtk-4.1-dev",
    "libgtk-3-dev",
    "librsvg2-dev",
    "libssl-dev",
];

/// Debian and Ubuntu packages that only the tests need: a screen, a bus and a keychain for the
/// window, and readers that are not ours for what we write.
pub(crate) const TESTING: &[&str] = &[
    "webkit2gtk-driver",
    "xvfb",
    "xauth",
    "dbus",
    "gnome-keyring",
    "libsecret-tools",
    "qpdf",
    "poppler-utils",
    "imagemagick",
    "age",
];

/// The folder that holds the workspace.
pub(crate) fn workspace() -> Outcome<PathBuf> {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(3)
        .map(Path::to_path_buf)
        .ok_or_else(|| Failure::new("the workspace is not where this crate expects it"))
}

/// Installs the missing ones of `packages` through apt, or names what is needed elsewhere.
pub(crate) fn needs(packages: &[&str]) -> Outcome {
    if !cfg!(target_os = "linux") {
        // Windows and macOS bring a web view; a compiler came with Rust.
        return Ok(());
    }
    if !Command::new("dpkg-query").args(["--version"]).works() {
        println!(
            "This is not Debian or Ubuntu. If something is missing below, install what these \
             packages hold: {}",
            packages.join(" ")
        );
        return Ok(());
    }
    let missing: Vec<&str> = packages
        .iter()
        .copied()
        .filter(|package| !is_installed(package))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("== installing {}", missing.join(" "));
    apt(&["update"])?;
    let mut install = vec!["install", "--yes", "--no-install-recommends"];
    install.extend(missing);
    apt(&install)
}

/// Node is the one thing beside Rust that must be there before.
pub(crate) fn needs_node() -> Outcome {
    if Command::new(crate::screens::NPM)
        .args(["--version"])
        .works()
    {
        Ok(())
    } else {
        Err(Failure::new(
            "Node 20 with npm is needed and `npm` cannot be started",
        ))
    }
}

fn is_installed(package: &str) -> bool {
    Command::new("dpkg").args(["--status", package]).works()
}

fn apt(words: &[&str]) -> Outcome {
    let root = Command::new("id").args(["-u"]).output()?.trim() == "0";
    let command = if root {
        Command::new("apt-get")
    } else {
        Command::new("sudo").args(["--preserve-env=DEBIAN_FRONTEND", "apt-get"])
    };
    command
        .args(words)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .run()
}
