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

/// Demands that the committed file at `path` (from the workspace) holds exactly `contents`.
///
/// A stale file is written and the test then fails, so that the next run passes and the change
/// is seen in review. `cargo xtask generate` sets `EVENHAND_GENERATE`, and then writing is what
/// was asked for.
///
/// # Panics
/// When the file was stale, or cannot be written.
pub fn fresh(path: impl AsRef<Path>, contents: &[u8]) {
    let path = path.as_ref();
    let full = workspace().join(path);
    if fs::read(&full).is_ok_and(|kept| without_carriage_returns(&kept) == contents) {
        return;
    }
    if let Some(folder) = full.parent() {
        fs::create_dir_all(folder).expect("the folder of a generated file can be made");
    }
    fs::write(&full, contents).expect("a generated file can be written");
    if std::env::var_os("EVENHAND_GENERATE").is_none() {
        panic!(
            "{} was stale and has been written: look at it and commit it",
            path.display()
        );
    }
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
