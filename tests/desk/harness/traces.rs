//! Looking for words where none may be.

use std::fs;
use std::path::{Path, PathBuf};

/// Every file at or below `folders` that holds the words in the clear, in UTF-8 or in UTF-16 of
/// either order. A folder that is not there holds nothing.
pub(crate) fn traces_of(words: &str, folders: &[PathBuf]) -> Vec<PathBuf> {
    let wide: Vec<u16> = words.encode_utf16().collect();
    let needles = [
        words.as_bytes().to_vec(),
        wide.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
        wide.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
    ];
    let mut found = Vec::new();
    for folder in folders {
        look_in(folder, &needles, &mut found);
    }
    found
}

fn look_in(path: &Path, needles: &[Vec<u8>], found: &mut Vec<PathBuf>) {
    let Ok(metadata) = fs::symlink_metadata(path) else {
        return;
    };
    if metadata.is_dir() {
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            look_in(&entry.path(), needles, found);
        }
    } else if metadata.is_file() {
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        let bytes = fs::read(path).unwrap_or_default();
        let holds = needles.iter().any(|needle| {
            bytes
                .windows(needle.len())
                .any(|part| part == needle.as_slice())
                || name.as_ref().is_some_and(|name| {
                    name.as_bytes()
                        .windows(needle.len())
                        .any(|part| part == needle.as_slice())
                })
        });
        if holds {
            found.push(path.to_path_buf());
        }
    }
}

#[test]
fn traces_are_found_however_they_are_written() {
    let folder = tempfile::tempdir().unwrap();
    let within = |name: &str| folder.path().join(name);
    let wide: Vec<u8> = "a Márker"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    fs::create_dir(within("deep")).unwrap();
    fs::write(within("deep/utf-8"), "xx a Márker xx").unwrap();
    fs::write(within("deep/utf-16"), [b"x".as_slice(), &wide].concat()).unwrap();
    fs::write(within("deep/a Márker.txt"), "").unwrap();
    fs::write(within("clean"), "a marker").unwrap();
    let mut found = traces_of("a Márker", &[folder.path().to_path_buf()]);
    found.sort();
    assert_eq!(
        found,
        [
            within("deep/a Márker.txt"),
            within("deep/utf-16"),
            within("deep/utf-8")
        ],
        "in contents and in names"
    );
}
