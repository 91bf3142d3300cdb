//! Shared by the journeys, the desk tests and the house rules: where the workspace is, and how a
//! generated file is kept fresh.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder that holds the workspace.
#[must_use]
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the tests live one folder below the workspace")
        .to_path_buf()
}

/// Every file of ours, as paths from the workspace: kept by git or about to be.
///
/// # Panics
/// When git cannot be asked.
#[must_use]
pub fn our_files() -> Vec<PathBuf> {
    let output = Command::new("git")
        .args([
            "ls-files",
            "--cached",
            "--others",
            "--exclude-standard",
            "-z",
        ])
        .current_dir(workspace())
        .output()
        .expect("git lists the files of the workspace");
    assert!(
        output.status.success(),
        "git lists the files of the workspace"
    );
    let mut files: Vec<PathBuf> = String::from_utf8_lossy(&output.stdout)
        .split('\0')
        .filter(|path| !path.is_empty())
        .map(PathBuf::from)
        .filter(|path| workspace().join(path).is_file())
        .collect();
    files.sort();
    files.dedup();
    files
}

/// Demands that a committed file (its path from the workspace) holds exactly these bytes.
///
/// A stale file is written and the test then fails, so that the next run passes and the change
/// is seen in review. `cargo xtask generate` sets `EVENHAND_GENERATE`, and then writing is what
/// was asked for.
///
/// # Panics
/// When the file was stale, or cannot be written.
pub fn fresh(path: impl AsRef<Path>, contents: impl AsRef<[u8]>) {
    all_fresh([(path, contents)]);
}

/// As [`fresh`], for files that are made together: all stale ones are written before it fails.
///
/// # Panics
/// When a file was stale, or cannot be written.
pub fn all_fresh<P: AsRef<Path>, C: AsRef<[u8]>>(files: impl IntoIterator<Item = (P, C)>) {
    let mut stale = Vec::new();
    for (path, contents) in files {
        let (path, contents) = (path.as_ref(), contents.as_ref());
        let full = workspace().join(path);
        if fs::read(&full).is_ok_and(|kept| without_carriage_returns(&kept) == contents) {
            continue;
        }
        if let Some(folder) = full.parent() {
            fs::create_dir_all(folder).expect("the folder of a generated file can be made");
        }
        fs::write(&full, contents).expect("a generated file can be written");
        stale.push(path.display().to_string());
    }
    let asked_for = std::env::var_os("EVENHAND_GENERATE").is_some();
    assert!(
        asked_for || stale.is_empty(),
        "stale, and now written; look at it and commit it: {}",
        stale.join(", ")
    );
}

/// Git may check text out with Windows line ends; pictures are never touched.
fn without_carriage_returns(bytes: &[u8]) -> Vec<u8> {
    if bytes.contains(&0) {
        return bytes.to_vec();
    }
    bytes
        .iter()
        .copied()
        .filter(|byte| *byte != b'\r')
        .collect()
}

/// The Python that has the readers which are not ours: named by `cargo xtask test`, or where it
/// puts them.
#[must_use]
pub fn python() -> PathBuf {
    let kept = workspace().join("target/python/bin/python");
    match std::env::var_os("EVENHAND_PYTHON") {
        Some(named) => PathBuf::from(named),
        None if kept.exists() => kept,
        None => PathBuf::from("python3"),
    }
}
