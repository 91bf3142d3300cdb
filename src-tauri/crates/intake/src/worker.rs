use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// Deep enough for every depth the parsers allow themselves, many times over.
const STACK: usize = 64 * 1024 * 1024;

/// Why a parser gave no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoAnswer {
    /// It broke on the input.
    Broke,
    /// It did not come back in time.
    TooLong,
}

/// Runs a parser of untrusted bytes on a thread of its own.
///
/// A parser written by others may panic, recurse deeply or take for ever. Its panic ends its own
/// thread, its stack is large, and after `patience` nobody waits for it any longer. It cannot be
/// stopped then, only left behind, so what it works on is bounded before it starts.
pub(crate) fn away_from_harm<T: Send + 'static>(
    patience: Duration,
    parse: impl FnOnce() -> T + Send + 'static,
) -> Result<T, NoAnswer> {
    let (answer, waiting) = mpsc::sync_channel(1);
    thread::Builder::new()
        .name("intake".to_owned())
        .stack_size(STACK)
        .spawn(move || {
            // Nobody listens any more when it took too long.
            let _ = answer.send(parse());
        })
        .map_err(|_| NoAnswer::Broke)?;
    waiting.recv_timeout(patience).map_err(|error| match error {
        mpsc::RecvTimeoutError::Timeout => NoAnswer::TooLong,
        mpsc::RecvTimeoutError::Disconnected => NoAnswer::Broke,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: Duration = Duration::from_secs(30);

    #[test]
    fn an_answer_a_panic_and_a_runaway_are_told_apart() {
        assert_eq!(away_from_harm(LONG, || 7), Ok(7));
        let broke: Result<(), _> =
            away_from_harm(LONG, || std::panic::resume_unwind(Box::new("broken")));
        assert_eq!(broke, Err(NoAnswer::Broke));
        let (release, held) = mpsc::channel::<()>();
        let late = away_from_harm(Duration::from_millis(20), move || held.recv().is_ok());
        assert_eq!(late, Err(NoAnswer::TooLong));
        drop(release);
    }

    #[test]
    fn deep_recursion_has_room() {
        fn depth(left: u32) -> u32 {
            let here = std::hint::black_box([left; 64]);
            if left == 0 {
                0
            } else {
                1 + depth(left - 1) + here[0] - left
            }
        }
        assert_eq!(away_from_harm(LONG, || depth(20_000)), Ok(20_000));
    }
}
