//! A computer for one test: a home, a screen, a bus and perhaps a keychain that nobody shares.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Instant;

use tempfile::TempDir;

use super::process::Process;
use super::{LOOK_EVERY, PATIENCE, SCREEN, Window};

/// What the computer offers for keeping keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keychain {
    /// No message bus, so no keychain either.
    NoBus,
    /// A message bus on which nobody keeps keys.
    Absent,
    /// GNOME's keyring, unlocked by signing in.
    Unlocked,
}

/// What the computer says about colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Appearance {
    Light,
    Dark,
}

/// One test's computer. All that runs on it ends with it, and its folder goes too.
pub(crate) struct Computer {
    // In the order in which they must go: keychain, bus, screen, and the folder last.
    _keychain: Option<Process>,
    _bus: Option<Process>,
    _screen: Process,
    bus_address: String,
    display: String,
    folder: TempDir,
}

impl Computer {
    pub(crate) fn with(keychain: Keychain, appearance: Appearance) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the test");
        for name in [
            "home", "data", "config", "cache", "state", "run", "tmp", "answers", "files", "log",
        ] {
            fs::create_dir(folder.path().join(name)).expect("a folder for the test");
        }
        let gtk = folder.path().join("config/gtk-3.0");
        fs::create_dir(&gtk).expect("a folder for the test");
        let dark = u8::from(appearance == Appearance::Dark);
        fs::write(
            gtk.join("settings.ini"),
            format!("[Settings]\ngtk-application-prefer-dark-theme={dark}\n"),
        )
        .expect("the appearance can be set");

        let (screen, number) = Process::start_and_hear(
            Command::new("Xvfb")
                .args([
                    "-displayfd",
                    "1",
                    "-screen",
                    "0",
                    &format!("{}x{}x24", SCREEN.0, SCREEN.1),
                    "-nolisten",
                    "tcp",
                ])
                .stderr(Stdio::null()),
        );
        let mut computer = Self {
            _keychain: None,
            _bus: None,
            _screen: screen,
            bus_address: format!("unix:path={}", folder.path().join("no-bus").display()),
            display: format!(":{number}"),
            folder,
        };
        if keychain != Keychain::NoBus {
            computer.start_bus();
        }
        if keychain == Keychain::Unlocked {
            computer.start_keychain();
        }
        computer
    }

    /// A program on this computer: it sees this computer's home and screen and nothing of ours.
    pub(crate) fn program(&self, name: impl AsRef<Path>) -> Command {
        let mut command = Command::new(name.as_ref());
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("LANG", "C.UTF-8")
            .env("HOME", self.path("home"))
            .env("XDG_DATA_HOME", self.path("data"))
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("XDG_CACHE_HOME", self.path("cache"))
            .env("XDG_STATE_HOME", self.path("state"))
            .env("XDG_RUNTIME_DIR", self.path("run"))
            .env("TMPDIR", self.path("tmp"))
            .env("DISPLAY", &self.display)
            .env("GDK_BACKEND", "x11")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            // The simpler renderer gives the driver no picture of a page that stands still.
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "0")
            .env("NO_AT_BRIDGE", "1")
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus_address)
            .env("EVENHAND_DESK_ANSWERS", self.path("answers"));
        command
    }

    /// The name of its screen, as `:7`.
    pub(super) fn display(&self) -> &str {
        &self.display
    }

    /// A folder of this computer: `home`, `data`, `tmp`, `answers`, `files`, `log` …
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The folder that holds the case file.
    pub(crate) fn case_folder(&self) -> PathBuf {
        self.path("data").join("uk.evenhand.desk")
    }

    /// Answers the next native dialog for files with these.
    pub(crate) fn will_pick(&self, files: &[PathBuf]) {
        let lines: Vec<String> = files
            .iter()
            .map(|path| path.display().to_string())
            .collect();
        fs::write(self.path("answers/pick_files"), lines.join("\n")).expect("an answer is written");
    }

    /// Answers the next native dialog for a bundle with this place.
    pub(crate) fn will_save_bundle_to(&self, path: &Path) {
        fs::write(self.path("answers/save_bundle"), path.display().to_string())
            .expect("an answer is written");
    }

    /// Answers the next native dialog for a calendar or a sheet with this place.
    pub(crate) fn will_save_file_to(&self, path: &Path) {
        fs::write(self.path("answers/save_file"), path.display().to_string())
            .expect("an answer is written");
    }

    /// Waits until a dialog was asked where to save, and returns the name that was suggested.
    pub(crate) async fn was_asked(&self, window: &Window) -> String {
        let left = self.path("answers/suggested_name");
        window
            .until("a dialog to be asked where to save", async || {
                let name = fs::read_to_string(&left).ok()?;
                fs::remove_file(&left).ok()?;
                Some(name)
            })
            .await
    }

    /// Waits until the page was sent to print.
    pub(crate) async fn printed(&self, window: &Window) {
        window
            .until("the page to be printed", async || {
                fs::remove_file(self.path("answers/printed")).ok()
            })
            .await;
    }

    /// Every folder in which this computer's programs could leave something, without those that
    /// the test itself fills.
    pub(crate) fn where_traces_would_be(&self) -> Vec<PathBuf> {
        [
            "home", "data", "config", "cache", "state", "run", "tmp", "log",
        ]
        .iter()
        .map(|name| self.path(name))
        .collect()
    }

    /// How many keys of ours the keychain itself lists.
    pub(crate) fn kept_keys(&self) -> usize {
        let listed = self
            .program("secret-tool")
            .args(["search", "--all", "service", "Evenhand"])
            .output()
            .expect("the keychain can be asked");
        String::from_utf8_lossy(&listed.stdout)
            .lines()
            .filter(|line| line.starts_with("[/"))
            .count()
    }

    /// Deletes our keys from the keychain, as somebody might who tidies it.
    pub(crate) fn delete_kept_keys(&self) {
        let status = self
            .program("secret-tool")
            .args(["clear", "service", "Evenhand"])
            .status()
            .expect("the keychain can be asked");
        assert!(status.success(), "the keychain deletes");
        assert_eq!(self.kept_keys(), 0, "nothing is left in the keychain");
    }

    fn start_bus(&mut self) {
        let (bus, address) = Process::start_and_hear(
            self.program("dbus-daemon")
                .args(["--session", "--nofork", "--nopidfile", "--print-address=1"])
                .stderr(Stdio::null()),
        );
        self._bus = Some(bus);
        self.bus_address = address;
    }

    fn start_keychain(&mut self) {
        let password = self.path("answers/sign-in");
        fs::write(&password, "a sign-in\n").expect("a password is written");
        let keychain = Process::start(
            self.program("gnome-keyring-daemon")
                .args(["--foreground", "--unlock", "--components=secrets"])
                .stdin(fs::File::open(password).expect("a password is read"))
                .stdout(Stdio::null())
                .stderr(Stdio::null()),
        );
        self._keychain = Some(keychain);
        let deadline = Instant::now() + PATIENCE;
        while !self.has_secret_service() {
            assert!(Instant::now() < deadline, "the keychain never came");
            thread::sleep(LOOK_EVERY);
        }
    }

    fn has_secret_service(&self) -> bool {
        let asked = self
            .program("dbus-send")
            .args([
                "--session",
                "--print-reply",
                "--dest=org.freedesktop.DBus",
                "/",
            ])
            .args([
                "org.freedesktop.DBus.NameHasOwner",
                "string:org.freedesktop.secrets",
            ])
            .output()
            .expect("the bus can be asked");
        String::from_utf8_lossy(&asked.stdout).contains("boolean true")
    }
}

impl Drop for Computer {
    fn drop(&mut self) {
        if thread::panicking() {
            let log = fs::read_to_string(self.path("log/window.log")).unwrap_or_default();
            eprintln!("the window and its driver said:\n{log}");
        }
    }
}
