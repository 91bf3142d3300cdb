//! Files the officer chose or dropped: their paths stay here, the screens get tokens.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde::Serialize;

/// A chosen file as the screens know it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct PickedFile {
    /// What to call it by; means nothing outside this run of the program.
    pub(crate) token: String,
    /// Its name without its folder, with control characters made visible.
    pub(crate) name: String,
    /// Size in bytes, or `None` if it cannot be asked.
    pub(crate) size: Option<u64>,
}

/// The paths behind the tokens. Forgotten when the case file is locked.
#[derive(Debug, Default)]
pub(crate) struct Picked(Mutex<Tokens>);

#[derive(Debug, Default)]
struct Tokens {
    given: u64,
    paths: BTreeMap<String, PathBuf>,
}

impl Picked {
    /// Keeps paths and gives a token for each, in their order. Folders are left out: what is
    /// evidence is answered for file by file.
    pub(crate) fn keep(&self, paths: Vec<PathBuf>) -> Vec<PickedFile> {
        self.with(|tokens| {
            paths
                .into_iter()
                .filter(|path| !path.is_dir())
                .map(|path| {
                    tokens.given += 1;
                    let token = format!("file-{}", tokens.given);
                    let file = PickedFile {
                        token: token.clone(),
                        name: shown_name(&path),
                        size: fs::metadata(&path).map(|found| found.len()).ok(),
                    };
                    tokens.paths.insert(token, path);
                    file
                })
                .collect()
        })
    }

    /// The paths behind tokens, in their order; `None` if one of them is not known.
    pub(crate) fn paths(&self, wanted: &[String]) -> Option<Vec<PathBuf>> {
        self.with(|tokens| {
            wanted
                .iter()
                .map(|token| tokens.paths.get(token).cloned())
                .collect()
        })
    }

    /// Forgets the paths behind tokens.
    pub(crate) fn forget(&self, unwanted: &[String]) {
        self.with(|tokens| tokens.paths.retain(|token, _| !unwanted.contains(token)));
    }

    /// Forgets every path.
    pub(crate) fn forget_all(&self) {
        self.with(|tokens| tokens.paths.clear());
    }

    fn with<T>(&self, act: impl FnOnce(&mut Tokens) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn shown_name(path: &Path) -> String {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy())
        .unwrap_or_default();
    name.chars()
        .map(|character| {
            if turns_or_hides(character) {
                '\u{fffd}'
            } else {
                character
            }
        })
        .collect()
}

/// Control characters, and the marks that turn the direction of writing: with them a name such as
/// `cod.exe` can be made to read `exe.doc`.
fn turns_or_hides(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keep(picked: &Picked, names: &[&str]) -> Vec<PickedFile> {
        picked.keep(names.iter().map(PathBuf::from).collect())
    }

    #[test]
    fn names_are_shown_without_folders_and_without_tricks() {
        for (path, shown) in [
            ("/somewhere/letter.pdf", "letter.pdf"),
            ("/somewhere/Llythyr â chŵyn.pdf", "Llythyr â chŵyn.pdf"),
            ("a\u{7}b\n.txt", "a\u{fffd}b\u{fffd}.txt"),
            ("photo\u{202e}gpj.exe", "photo\u{fffd}gpj.exe"),
            ("..", ""),
        ] {
            assert_eq!(shown_name(Path::new(path)), shown, "{path:?}");
        }
    }

    #[test]
    fn tokens_lead_back_to_paths_until_forgotten() {
        let picked = Picked::default();
        let files = keep(&picked, &["/gone/one.txt", "/gone/two.txt"]);
        let tokens: Vec<String> = files.iter().map(|file| file.token.clone()).collect();
        assert_eq!(files[0].size, None, "a file that is not there has no size");
        assert_eq!(
            picked.paths(&tokens),
            Some(vec![
                PathBuf::from("/gone/one.txt"),
                PathBuf::from("/gone/two.txt")
            ]),
            "in the order of the tokens"
        );
        picked.forget(&tokens[..1]);
        assert_eq!(picked.paths(&tokens), None, "one of them is forgotten");
        assert!(picked.paths(&tokens[1..]).is_some(), "the other is not");
        picked.forget_all();
        assert_eq!(picked.paths(&tokens[1..]), None, "now it is");
        assert_ne!(
            keep(&picked, &["/gone/one.txt"])[0].token,
            tokens[0],
            "no token comes twice"
        );
    }

    #[test]
    fn a_folder_is_left_out() {
        let folder = std::env::temp_dir();
        assert_eq!(Picked::default().keep(vec![folder]), []);
    }
}
