//! Readers that are not ours, from Python: `bagit.py` and a standard SQLCipher-4.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::command::{Command, Failure, Outcome};
use crate::machine;

const HOME: &str = "target/python";
const READERS: &[&str] = &["bagit==1.9.0", "sqlcipher3-binary==0.6.0"];

/// The interpreter that has the readers, in a folder of its own under `target`.
pub(crate) fn with_readers() -> Outcome<PathBuf> {
    let python = if cfg!(windows) {
        Path::new(HOME).join("Scripts/python.exe")
    } else {
        Path::new(HOME).join("bin/python")
    };
    let stamp = Path::new(HOME).join("readers");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == READERS.join("\n")) {
        return absolute(&python);
    }
    println!("== making {HOME} with {}", READERS.join(", "));
    if !can_make_environments() {
        machine::needs(&["python3-venv"])?;
    }
    Command::new("python3")
        .args(["-m", "venv", "--clear", HOME])
        .run()?;
    Command::new(&python)
        .args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
        ])
        .args(READERS)
        .run()?;
    fs::write(&stamp, READERS.join("\n"))
        .map_err(|error| Failure::new(format!("{} cannot be written: {error}", stamp.display())))?;
    absolute(&python)
}

fn can_make_environments() -> bool {
    Command::new("python3")
        .args(["-c", "import venv, ensurepip"])
        .works()
}

fn absolute(path: &Path) -> Outcome<PathBuf> {
    env::current_dir()
        .map(|folder| folder.join(path))
        .map_err(|error| Failure::new(format!("the current folder is not known: {error}")))
}
