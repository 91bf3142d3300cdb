//! The screens load nothing from anywhere, and reach Rust through one folder.

use std::fs;
use std::path::{Path, PathBuf};

use evenhand_tests::{our_files, workspace};

#[test]
fn the_built_screens_name_no_address_to_load() {
    let built = workspace().join("ui/dist");
    assert!(
        built.join("index.html").is_file(),
        "the screens are not built: run `cargo xtask test`, or `npm run build` in `ui`"
    );
    let mut looked_at = 0;
    for path in below(&built) {
        let ending = path
            .extension()
            .and_then(|ending| ending.to_str())
            .unwrap_or_default();
        if !["html", "css"].contains(&ending) {
            continue;
        }
        looked_at += 1;
        let text = fs::read_to_string(&path).expect("a built page is text");
        let found = addresses(&text);
        assert!(found.is_empty(), "{} would load {found:?}", path.display());
    }
    assert!(looked_at >= 2, "a page and a style sheet were looked at");
}

#[test]
fn an_address_is_seen_however_it_is_written() {
    for (text, found) in [
        ("<link href=\"https://example.test/a.css\">", true),
        ("<script src='//example.test/a.js'></script>", true),
        ("a{background:url(http://example.test/a.png)}", true),
        ("@import \"https://example.test/a.css\";", true),
        ("<svg xmlns=\"http://www.w3.org/2000/svg\">", false),
        ("a{background:url(/assets/a.woff2)}", false),
        (
            "a{background:url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E\")}",
            false,
        ),
    ] {
        assert_eq!(!addresses(text).is_empty(), found, "in: {text}");
    }
}

#[test]
fn only_the_backend_folder_imports_the_way_to_rust() {
    for path in our_files() {
        // Tests and their stand-in take the place of Rust; no build contains them.
        let apart = path.starts_with("ui/src/backend")
            || path.starts_with("ui/src/standin")
            || path.to_string_lossy().ends_with(".test.ts");
        if !path.starts_with("ui/src") || apart {
            continue;
        }
        let text = fs::read_to_string(workspace().join(&path)).unwrap_or_default();
        assert!(
            !text.contains("@tauri-apps/"),
            "{} imports Tauri; that is for ui/src/backend",
            path.display()
        );
    }
}

/// Addresses on another machine that a browser would fetch by itself.
fn addresses(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for opening in ["src=", "href=", "srcset=", "url(", "@import "] {
        for (at, _) in text.match_indices(opening) {
            let value = text[at + opening.len()..].trim_start_matches(['"', '\'', ' ', '(']);
            if ["http:", "https:", "//", "ws:", "wss:"]
                .iter()
                .any(|start| value.starts_with(start))
            {
                found.push(value.chars().take(60).collect());
            }
        }
    }
    found
}

fn below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a built folder can be read") {
        let path = entry.expect("a built folder can be read").path();
        if path.is_dir() {
            files.extend(below(&path));
        } else {
            files.push(path);
        }
    }
    files
}
