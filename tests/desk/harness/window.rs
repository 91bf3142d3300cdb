//! The real window on a test's computer, with WebKit's own driver at its handles.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;
use std::thread;
use std::time::Instant;

use evenhand_tests::workspace;
use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};

use super::process::Process;
use super::{Computer, LOOK_EVERY, PATIENCE, SCREEN};

/// An open window. It closes, and everything it started ends, when the test lets go of it.
pub(crate) struct Window {
    pub(super) driver: WebDriver,
    process: Process,
}

impl Window {
    /// Opens the window on a computer.
    pub(crate) async fn open(computer: &Computer) -> Self {
        let port = free_port();
        let log = fs::File::options()
            .create(true)
            .append(true)
            .open(computer.path("log").join("window.log"))
            .expect("a log for the window");
        let mut process = Process::start(
            computer
                .program("WebKitWebDriver")
                .arg(format!("--port={port}"))
                .env("TAURI_WEBVIEW_AUTOMATION", "true")
                .stdout(log.try_clone().expect("a log for the window"))
                .stderr(log),
        );
        let deadline = Instant::now() + PATIENCE;
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(process.is_running(), "WebKitWebDriver ended");
            assert!(Instant::now() < deadline, "WebKitWebDriver never listened");
            thread::sleep(LOOK_EVERY);
        }
        let mut capabilities = Capabilities::new();
        let program: Value = json!({ "binary": program(), "args": [] });
        capabilities
            .set("webkitgtk:browserOptions", program)
            .expect("a capability can be set");
        let driver = WebDriver::builder(format!("http://127.0.0.1:{port}"), capabilities)
            // The driver hangs up on a connection that rests, and then the next word is lost.
            .keep_alive(false)
            .connect()
            .await
            .expect("the window opens");
        let window = Self { driver, process };
        // From here on it is known what the page asks.
        let _rests = window.rests(None).await;
        window
    }

    /// The window's program, for a test that starts it by itself.
    pub(crate) fn program() -> PathBuf {
        program()
    }

    /// Closes the window as the window manager would close it for good.
    pub(crate) async fn close(self) {
        let Self { driver, process } = self;
        driver.quit().await.expect("the window closes");
        // Where the computer has a bus, the next start would be shown the one that is still ending,
        // and end itself.
        let deadline = Instant::now() + PATIENCE;
        while process.has_others() && Instant::now() < deadline {
            tokio::time::sleep(LOOK_EVERY).await;
        }
        drop(process);
    }

    /// Waits until the window's program has ended by itself.
    pub(super) async fn has_ended(self) {
        let deadline = Instant::now() + PATIENCE;
        while self.process.has_others() {
            assert!(Instant::now() < deadline, "the program never ended");
            tokio::time::sleep(LOOK_EVERY).await;
        }
        // The driver has nothing left to drive; the session with it is not ended by asking.
        std::mem::forget(self.driver);
    }

    /// Makes the page inside the window as large as this, in CSS pixels.
    pub(crate) async fn resize(&self, width: u32, height: u32) {
        // Without a window manager the keyboard belongs to the window under the pointer, and that
        // rests in the middle of the screen.
        let left = i64::from(SCREEN.0.saturating_sub(width) / 2);
        let top = i64::from(SCREEN.1.saturating_sub(height) / 2);
        self.driver
            .set_window_rect(left, top, width, height)
            .await
            .expect("the window is resized");
        self.until(&format!("the page to be {width} wide"), async || {
            let inner = self.script("return window.innerWidth", vec![]).await;
            (inner.as_u64() == Some(u64::from(width))).then_some(())
        })
        .await;
    }

    /// Keeps a picture of the page in `target/desk/NAME.png`, for people to look at.
    pub(crate) async fn screenshot(&self, name: &str) {
        let folder = workspace().join("target/desk");
        fs::create_dir_all(&folder).expect("a folder for pictures");
        let mut picture = self.drawn().await;
        // What the page has drawn reaches the screen a little later. A caret may blink for ever.
        for _ in 0..10 {
            let again = self.drawn().await;
            if again == picture {
                break;
            }
            picture = again;
        }
        fs::write(folder.join(format!("{name}.png")), picture).expect("a picture is kept");
    }

    /// A picture of the page after it has drawn what it now holds, with its own fonts.
    async fn drawn(&self) -> Vec<u8> {
        let script = "const done = arguments[arguments.length - 1];
             const next = (then) => requestAnimationFrame(() => then());
             document.fonts.ready.then(() => next(() => next(() => next(() => done(true)))));";
        self.driver
            .execute_async(script, vec![])
            .await
            .expect("the page draws");
        self.driver
            .screenshot_as_png()
            .await
            .expect("the page can be pictured")
    }

    /// Runs a script in the page and returns what it returns.
    pub(super) async fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.driver
            .execute(script, arguments)
            .await
            .unwrap_or_else(|error| panic!("a script failed: {error}\n{script}"))
            .json()
            .clone()
    }

    /// Looks again and again until `look` finds something.
    pub(crate) async fn until<T>(&self, awaited: &str, look: impl AsyncFn() -> Option<T>) -> T {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(found) = look().await {
                return found;
            }
            if Instant::now() >= deadline {
                self.screenshot("gave-up").await;
                let shown = self.script("return document.body.innerText", vec![]).await;
                panic!(
                    "waited in vain for {awaited}; the page says:\n{}",
                    shown.as_str().unwrap_or("nothing")
                );
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }
}

/// The window's program with the stand-in for native dialogs, built once and put aside: what is
/// in `target/debug` may be somebody's build without it.
fn program() -> PathBuf {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT
        .get_or_init(|| {
            let output = Command::new(env!("CARGO"))
                .args(["build", "--workspace", "--bin", "evenhand"])
                .args([
                    "--features",
                    "evenhand/desk-test",
                    "--message-format",
                    "json",
                ])
                .current_dir(workspace())
                .output()
                .expect("cargo can be asked");
            assert!(
                output.status.success(),
                "{}",
                String::from_utf8_lossy(&output.stderr)
            );
            let built = String::from_utf8_lossy(&output.stdout)
                .lines()
                .filter_map(|line| serde_json::from_str::<Value>(line).ok())
                .find_map(|message| message["executable"].as_str().map(PathBuf::from))
                .expect("cargo says where the window is");
            let folder = workspace().join("target/desk");
            fs::create_dir_all(&folder).expect("a folder for the program");
            let aside = folder.join("evenhand");
            // A copy is renamed into place: the old one may still be running somewhere.
            let fresh = folder.join(format!("evenhand-{}", std::process::id()));
            fs::copy(built, &fresh).expect("the program is put aside");
            fs::rename(fresh, &aside).expect("the program is put aside");
            aside
        })
        .clone()
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0))
        .and_then(|listener| listener.local_addr())
        .expect("a port is free")
        .port()
}
