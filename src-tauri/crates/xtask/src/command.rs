//! Other programs, run and waited for.

use std::ffi::OsStr;
use std::fmt;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command as Process, Stdio};

/// Why a command did not come to a good end, in words for a developer.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    pub(crate) fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

pub(crate) type Outcome<T = ()> = Result<T, Failure>;

/// One program with its arguments, not yet started.
pub(crate) struct Command {
    process: Process,
    words: String,
}

impl Command {
    pub(crate) fn new(program: impl AsRef<OsStr>) -> Self {
        let program = program.as_ref();
        Self {
            process: Process::new(program),
            words: program.to_string_lossy().into_owned(),
        }
    }

    pub(crate) fn args<A: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = A>) -> Self {
        for arg in args {
            self.words.push(' ');
            self.words.push_str(&arg.as_ref().to_string_lossy());
            self.process.arg(arg);
        }
        self
    }

    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.process.env(name, value);
        self
    }

    pub(crate) fn within(mut self, folder: impl AsRef<Path>) -> Self {
        self.process.current_dir(folder);
        self
    }

    /// Runs it before the developer's eyes.
    pub(crate) fn run(mut self) -> Outcome {
        let status = self
            .process
            .status()
            .map_err(|error| self.not_started(&error))?;
        self.judge(status.success())
    }

    /// Runs it before the developer's eyes and gives `each` the lines of its standard output.
    pub(crate) fn run_reading(mut self, mut each: impl FnMut(&str)) -> Outcome {
        let mut child = self
            .process
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| self.not_started(&error))?;
        if let Some(output) = child.stdout.take() {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                println!("{line}");
                each(&line);
            }
        }
        let status = child.wait().map_err(|error| self.not_started(&error))?;
        self.judge(status.success())
    }

    /// Runs it quietly and returns its standard output.
    pub(crate) fn output(mut self) -> Outcome<String> {
        let output = self
            .process
            .stderr(Stdio::inherit())
            .output()
            .map_err(|error| self.not_started(&error))?;
        self.judge(output.status.success())?;
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Whether it starts and ends well; nothing is shown.
    pub(crate) fn works(mut self) -> bool {
        self.process
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    }

    fn judge(&self, success: bool) -> Outcome {
        if success {
            Ok(())
        } else {
            Err(Failure::new(format!("this failed: {}", self.words)))
        }
    }

    fn not_started(&self, error: &std::io::Error) -> Failure {
        Failure::new(format!("this cannot be started: {} ({error})", self.words))
    }
}
