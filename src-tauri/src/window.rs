//! The one window: how it is opened, what it refuses, and what wakes or locks it.

use std::process::ExitCode;
use std::sync::Arc;
use std::thread;
use std::time::Instant;

use tauri::utils::config::WindowConfig;
use tauri::webview::{NewWindowResponse, WebviewWindow, WebviewWindowBuilder};
use tauri::{App, AppHandle, DragDropEvent, Manager, Url, WindowEvent};

use crate::closing::{self, Asked};
use crate::commands::{self, Desk};
use crate::news::{self, LockedBecause};
use crate::{clock, idle};

/// The window's name in the configuration and the capabilities.
pub(crate) const LABEL: &str = "main";

/// Opens the window and returns when it is closed.
#[expect(
    clippy::disallowed_types,
    reason = "Tauri's own macro writes one; nothing of ours is read from it in order"
)]
pub(crate) fn open() -> ExitCode {
    let opened = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(
            |app, _arguments, _folder| come_forward(app),
        ))
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(commands::all())
        .setup(|app| {
            set_up(app)?;
            Ok(())
        })
        .run(tauri::generate_context!());
    match opened {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn set_up(app: &mut App) -> Result<(), Box<dyn std::error::Error>> {
    let desk = Arc::new(Desk::new(app.handle())?);
    let configured = app
        .config()
        .app
        .windows
        .iter()
        .find(|window| window.label == LABEL)
        .cloned()
        .ok_or("the configuration has no main window")?;
    let window = build(app, &configured, &desk)?;
    app.manage(Arc::clone(&desk));
    hear_the_window(&window, &desk);
    watch(app.handle().clone(), desk);
    Ok(())
}

fn build(app: &App, configured: &WindowConfig, desk: &Desk) -> tauri::Result<WebviewWindow> {
    let builder = WebviewWindowBuilder::from_config(app, configured)?
        .data_directory(desk.place.web_view())
        .on_navigation(is_our_own)
        .on_new_window(|_address, _features| NewWindowResponse::Deny)
        .on_download(|_view, _event| false)
        .on_document_title_changed(|window, title| {
            // The last title stays; a title is not worth an error.
            let _kept = window.set_title(&title);
        });
    // WebKitGTK can be driven only in a profile on the disk. A desk test therefore looks through
    // one that is stricter to keep clean than what is shipped, which has none.
    #[cfg(feature = "desk-test")]
    let builder = builder.incognito(false);
    builder.build()
}

/// The pages the program brought, under the names Tauri gives them on each system.
fn is_our_own(address: &Url) -> bool {
    match address.scheme() {
        "tauri" => address.host_str() == Some("localhost"),
        "http" | "https" => address.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

fn hear_the_window(window: &WebviewWindow, desk: &Arc<Desk>) {
    let app = window.app_handle().clone();
    let desk = Arc::clone(desk);
    window.on_window_event(move |event| match event {
        WindowEvent::DragDrop(DragDropEvent::Enter { .. }) if desk.session.is_open() => {
            news::drag_over(&app);
        }
        WindowEvent::DragDrop(DragDropEvent::Leave) => news::drag_leave(&app),
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
            news::drag_leave(&app);
            // Nothing can be added to a locked file, and a locked screen shows no names.
            if desk.session.is_open() {
                news::files_dropped(&app, desk.picked.keep(paths.clone()));
            }
        }
        WindowEvent::CloseRequested { api, .. } => {
            api.prevent_close();
            ask_to_close(&app, &desk);
        }
        _ => {}
    });
}

/// Lets the screen keep what was typed in the last moment, and closes. Work under way is told to
/// stop, so that the words need not wait for it; it leaves nothing half-made.
fn ask_to_close(app: &AppHandle, desk: &Arc<Desk>) {
    match desk.closing.ask(desk.session.is_open()) {
        Asked::Now => close(app.clone(), Arc::clone(desk)),
        Asked::TheScreenFirst => {
            desk.session.stop_work();
            news::closing(app);
            let (app, desk) = (app.clone(), Arc::clone(desk));
            thread::spawn(move || {
                thread::sleep(closing::PATIENCE);
                close(app, desk);
            });
        }
        Asked::Already => {}
    }
}

/// Closes the case file, then the program: when the screen has kept what was typed, or when it
/// has not answered in time.
pub(crate) fn close(app: AppHandle, desk: Arc<Desk>) {
    if !desk.closing.begin() {
        return;
    }
    thread::spawn(move || {
        desk.lock();
        desk.session.wait_until_locked();
        app.exit(0);
    });
}

/// Locks when nobody is there or the computer slept.
fn watch(app: AppHandle, desk: Arc<Desk>) {
    thread::spawn(move || {
        let mut last_look = clock::now();
        loop {
            thread::sleep(idle::LOOK_EVERY);
            let now = clock::now();
            let because = if idle::slept(last_look, now) {
                Some(LockedBecause::Slept)
            } else if desk.idle.is_over(Instant::now()) {
                Some(LockedBecause::Idle)
            } else {
                None
            };
            last_look = now;
            if let Some(because) = because
                && desk.lock()
            {
                news::locked(&app, because);
            }
        }
    });
}

/// A second start of the program shows the window of the first.
fn come_forward(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let _as_it_was = window.unminimize().and_then(|()| window.set_focus());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_are_gone_to() {
        for (address, ours) in [
            ("tauri://localhost/", true),
            ("http://tauri.localhost/index.html", true),
            ("https://tauri.localhost/", true),
            ("tauri://elsewhere/", false),
            ("https://example.test/", false),
            ("http://localhost/", false),
            ("file:///etc/passwd", false),
            ("data:text/html,x", false),
            ("about:blank", false),
        ] {
            assert_eq!(is_our_own(&address.parse().unwrap()), ours, "{address}");
        }
    }
}
