//! The steps of the tests: announced, timed, stopped at the first failure.

use std::time::Instant;

use crate::command::{Command, Failure, Outcome};

/// Runs steps in order and counts the tests in them.
pub(crate) struct Steps<'a> {
    only: &'a [String],
    known: Vec<&'static str>,
    passed: usize,
    failed: usize,
}

impl<'a> Steps<'a> {
    /// Steps of which only those named in `only` are run, or all when it is empty.
    pub(crate) fn new(only: &'a [String]) -> Self {
        Self {
            only,
            known: Vec::new(),
            passed: 0,
            failed: 0,
        }
    }

    /// Runs one step unless others were asked for.
    ///
    /// # Errors
    /// The step's name, with how many tests had passed and failed by then.
    pub(crate) fn step(&mut self, name: &'static str, command: Command) -> Outcome {
        self.known.push(name);
        if !self.only.is_empty() && !self.only.iter().any(|wanted| wanted == name) {
            return Ok(());
        }
        println!("== {name}");
        let started = Instant::now();
        let outcome = command.run_reading(|line| {
            if let Some(count) = count(line) {
                self.passed += count.passed;
                self.failed += count.failed;
            }
        });
        println!("   {name}: {} s", started.elapsed().as_secs());
        outcome.map_err(|failure| {
            Failure::new(format!(
                "{} passed, {} failed\nstopped at: {name}\n{failure}",
                self.passed, self.failed
            ))
        })
    }

    /// Says how many tests passed.
    ///
    /// # Errors
    /// A step was asked for that does not exist.
    pub(crate) fn finish(self) -> Outcome {
        if let Some(unknown) = self
            .only
            .iter()
            .find(|wanted| !self.known.contains(&wanted.as_str()))
        {
            return Err(Failure::new(format!(
                "there is no step {unknown}; there are: {}",
                self.known.join(", ")
            )));
        }
        println!("{} passed, {} failed", self.passed, self.failed);
        Ok(())
    }
}

#[derive(Debug, PartialEq, Eq)]
struct Count {
    passed: usize,
    failed: usize,
}

/// Reads the closing line of `cargo test` (`test result: ok. 3 passed; 1 failed; …`) and of
/// Vitest (`Tests  1 failed | 5 passed (6)`).
fn count(line: &str) -> Option<Count> {
    let line = line.trim();
    if !line.starts_with("test result:") && !line.starts_with("Tests ") {
        return None;
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    let before = |wanted: &str| {
        words
            .windows(2)
            .find_map(|pair| match pair {
                [number, word] if word.trim_end_matches(';') == wanted => number.parse().ok(),
                _ => None,
            })
            .unwrap_or(0)
    };
    Some(Count {
        passed: before("passed"),
        failed: before("failed"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_are_counted() {
        let cases = [
            (
                "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out",
                Some((12, 0)),
            ),
            (
                "test result: FAILED. 3 passed; 2 failed; 0 ignored",
                Some((3, 2)),
            ),
            ("      Tests  41 passed (41)", Some((41, 0))),
            ("      Tests  1 failed | 5 passed (6)", Some((5, 1))),
            ("test a_quote_is_kept ... ok", None),
            (" Test Files  5 passed (5)", None),
        ];
        for (line, expected) in cases {
            let found = count(line).map(|count| (count.passed, count.failed));
            assert_eq!(found, expected, "read from: {line}");
        }
    }
}
