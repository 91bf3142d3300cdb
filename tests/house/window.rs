//! What the window is allowed is as little as it needs, and no network.

use std::fs;

use evenhand_tests::workspace;
use serde_json::{Value, json};

#[test]
fn the_page_may_load_only_what_the_program_brought() {
    let policy = configuration()["app"]["security"]["csp"].clone();
    let expected = json!({
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "font-src": "'self'",
        "img-src": "'self' blob: data:",
        "media-src": "blob: data:",
        "connect-src": "ipc: http://ipc.localhost",
        "object-src": "'none'",
        "frame-src": "'none'",
        "frame-ancestors": "'none'",
        "worker-src": "'none'",
        "form-action": "'none'",
        "base-uri": "'none'"
    });
    assert_eq!(
        policy, expected,
        "the policy names no network, no inline code and no eval; `ipc.localhost` is how WebView2 \
         spells the channel to Rust and never leaves the program"
    );
}

#[test]
fn the_window_keeps_nothing_and_shows_no_workings() {
    let configuration = configuration();
    let app = &configuration["app"];
    assert_eq!(
        app["withGlobalTauri"], false,
        "the page imports what it needs"
    );
    assert_eq!(
        app["security"]["assetProtocol"]["enable"], false,
        "no file has an address"
    );
    assert_eq!(
        configuration["build"].get("devUrl"),
        None,
        "the page is never fetched"
    );
    let windows = app["windows"]
        .as_array()
        .expect("the configuration lists windows");
    assert_eq!(windows.len(), 1, "there is one window");
    for (setting, value, reason) in [
        (
            "create",
            json!(false),
            "the shell makes it, with a folder of its own",
        ),
        (
            "incognito",
            json!(true),
            "a profile on the disk would keep what was typed",
        ),
        (
            "generalAutofillEnabled",
            json!(false),
            "autofill keeps what was typed",
        ),
        (
            "devtools",
            json!(false),
            "covered words could be read in them",
        ),
        (
            "browserExtensionsEnabled",
            json!(false),
            "extensions read the page",
        ),
    ] {
        assert_eq!(windows[0][setting], value, "{setting}: {reason}");
    }
}

#[test]
fn the_one_window_is_granted_three_things() {
    let folder = workspace().join("src-tauri/capabilities");
    let files: Vec<_> = fs::read_dir(folder)
        .expect("there is a folder of capabilities")
        .map(|entry| entry.expect("the folder can be read").file_name())
        .collect();
    assert_eq!(files, ["window.json"], "there is one capability");

    let capability = read("src-tauri/capabilities/window.json");
    assert_eq!(
        capability["windows"],
        json!(["main"]),
        "it is for the one window"
    );
    assert_eq!(capability.get("remote"), None, "no page from elsewhere");
    assert_eq!(
        capability["permissions"],
        json!([
            "core:webview:allow-set-webview-zoom",
            "core:event:allow-listen",
            "core:event:allow-unlisten"
        ]),
        "zoom, and hearing the shell; files, shell, network and dialogs stay in Rust"
    );
}

fn configuration() -> Value {
    read("src-tauri/tauri.conf.json")
}

fn read(path: &str) -> Value {
    let text = fs::read_to_string(workspace().join(path)).expect("the file is there");
    serde_json::from_str(&text).expect("the file is JSON")
}
