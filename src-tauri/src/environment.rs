//! The environment the window is willing to run in.
//!
//! Some variables would let another program drive or look into the web view, which may be
//! showing somebody's words. They cannot be removed from a running process without `unsafe`, so
//! the program starts itself anew without them.

use std::env;
use std::ffi::OsString;
use std::process::{Command, ExitCode};

/// Variables that open a web view to other programs.
const DANGEROUS: &[&str] = &[
    "TAURI_WEBVIEW_AUTOMATION",
    "WEBKIT_INSPECTOR_SERVER",
    "WEBKIT_INSPECTOR_HTTP_SERVER",
    "WEBVIEW2_ADDITIONAL_BROWSER_ARGUMENTS",
    "WEBVIEW2_BROWSER_EXECUTABLE_FOLDER",
    "WEBVIEW2_PIPE_FOR_SCRIPT_DEBUGGER",
];

/// Drawing without DMA buffers costs nothing here, saves 60 MB and works on every display.
const SET_ON_LINUX: (&str, &str) = ("WEBKIT_DISABLE_DMABUF_RENDERER", "1");

#[derive(Debug, PartialEq, Eq)]
enum Correction {
    Remove(&'static str),
    Set(&'static str, &'static str),
}

/// Starts the program anew where its environment needs correcting, and returns how that ended;
/// `None` means that all is well and the window may open.
pub(crate) fn started_anew() -> Option<ExitCode> {
    let corrections = corrections(|name| env::var_os(name));
    if corrections.is_empty() {
        return None;
    }
    let Ok(program) = env::current_exe() else {
        return Some(ExitCode::FAILURE);
    };
    let mut command = Command::new(program);
    command.args(env::args_os().skip(1));
    for correction in corrections {
        match correction {
            Correction::Remove(name) => command.env_remove(name),
            Correction::Set(name, value) => command.env(name, value),
        };
    }
    Some(replace_this_process(command))
}

fn corrections(variable: impl Fn(&str) -> Option<OsString>) -> Vec<Correction> {
    let mut corrections = Vec::new();
    // A desk test drives the window; nothing else may.
    if !cfg!(feature = "desk-test") {
        let present = DANGEROUS.iter().filter(|name| variable(name).is_some());
        corrections.extend(present.map(|name| Correction::Remove(name)));
    }
    let (name, value) = SET_ON_LINUX;
    if cfg!(target_os = "linux") && variable(name).is_none() {
        corrections.push(Correction::Set(name, value));
    }
    corrections
}

/// On Unix the process stays the same one, so whoever waits for it goes on waiting for it.
#[cfg(unix)]
fn replace_this_process(mut command: Command) -> ExitCode {
    use std::os::unix::process::CommandExt;
    let _why_not = command.exec();
    ExitCode::FAILURE
}

#[cfg(not(unix))]
fn replace_this_process(mut command: Command) -> ExitCode {
    match command.status() {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    fn corrected(set: &[&str]) -> Vec<Correction> {
        corrections(|name| set.contains(&name).then(OsString::new))
    }

    #[test]
    fn a_clean_environment_needs_nothing() {
        assert_eq!(corrected(&["WEBKIT_DISABLE_DMABUF_RENDERER", "PATH"]), []);
    }

    #[test]
    fn the_renderer_is_chosen_only_where_nobody_chose() {
        let set = Correction::Set("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        assert_eq!(corrected(&[]), [set]);
    }

    #[test]
    fn automation_is_removed_from_everything_but_a_desk_test() {
        for name in DANGEROUS {
            let expected = if cfg!(feature = "desk-test") {
                vec![]
            } else {
                vec![Correction::Remove(name)]
            };
            assert_eq!(
                corrected(&["WEBKIT_DISABLE_DMABUF_RENDERER", name]),
                expected,
                "{name}"
            );
        }
    }
}
