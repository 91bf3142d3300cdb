//! Programs that a test starts, ended by their own ids and never by name.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A program that ends, with everything it started, when the test lets go of it.
pub(crate) struct Process(Child);

impl Process {
    /// Starts a program.
    pub(crate) fn start(command: &mut Command) -> Self {
        let child = command
            .spawn()
            .unwrap_or_else(|error| panic!("{command:?}: {error}"));
        Self(child)
    }

    /// Starts a program and waits for the first line it says.
    pub(crate) fn start_and_hear(command: &mut Command) -> (Self, String) {
        let mut process = Self::start(command.stdout(Stdio::piped()));
        let output = process.0.stdout.take().expect("its output was asked for");
        let mut line = String::new();
        BufReader::new(output)
            .read_line(&mut line)
            .expect("the program says a line");
        assert!(!line.trim().is_empty(), "{command:?} ended without a word");
        (process, line.trim().to_owned())
    }

    /// Whether it is still running.
    pub(crate) fn is_running(&mut self) -> bool {
        self.0.try_wait().is_ok_and(|ended| ended.is_none())
    }

    /// Whether anything that it started is still running.
    pub(crate) fn has_others(&self) -> bool {
        descendants(self.0.id())
            .iter()
            .any(|id| status(*id).is_some_and(|status| !status.contains("State:\tZ")))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // The window is a child of its driver and would be left behind without it.
        for id in descendants(self.0.id()) {
            let _already_gone = Command::new("kill")
                .args(["-KILL", &id.to_string()])
                .stderr(Stdio::null())
                .status();
        }
        let _already_gone = self.0.kill();
        let _reaped = self.0.wait();
    }
}

/// Everything a process started, the youngest first.
fn descendants(of: u32) -> Vec<u32> {
    let parents: BTreeMap<u32, u32> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter_map(|id: u32| Some((id, parent(id)?)))
        .collect();
    let mut found = vec![of];
    let mut next = 0;
    while let Some(parent) = found.get(next).copied() {
        found.extend(
            parents
                .iter()
                .filter(|(_, its)| **its == parent)
                .map(|(id, _)| *id),
        );
        next += 1;
    }
    found.remove(0);
    found.reverse();
    found
}

fn parent(id: u32) -> Option<u32> {
    status(id)?
        .lines()
        .find_map(|line| line.strip_prefix("PPid:"))?
        .trim()
        .parse()
        .ok()
}

fn status(id: u32) -> Option<String> {
    fs::read_to_string(format!("/proc/{id}/status")).ok()
}
