//! The open case file, lent to one piece of work at a time, and locked without waiting for it.

use std::mem;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use evenhand_casework::{DoorError, ErrorCode};

/// The one case file of this program, `F`, open or locked.
///
/// Work takes the file out, so that the lock inside is held for moments only: locking during an
/// export answers at once, tells the export to stop, and the file closes when it has.
#[derive(Debug)]
pub(crate) struct Session<F> {
    slot: Mutex<Slot<F>>,
    changed: Condvar,
}

#[derive(Debug)]
enum Slot<F> {
    /// No file is open.
    Locked,
    /// A file is being opened.
    Opening,
    /// A file is open and at rest.
    Open(F),
    /// A file is open and somebody works on it, who can be told to stop.
    Lent(Arc<AtomicBool>),
    /// It was locked while lent and closes when the work comes back.
    Closing,
}

impl<F> Session<F> {
    /// A session with nothing open.
    pub(crate) fn locked() -> Self {
        Self {
            slot: Mutex::new(Slot::Locked),
            changed: Condvar::new(),
        }
    }

    /// Whether a file is open, at rest or lent.
    pub(crate) fn is_open(&self) -> bool {
        matches!(*self.slot(), Slot::Open(_) | Slot::Lent(_))
    }

    /// Opens a file, after one that is still closing has closed.
    ///
    /// # Errors
    /// [`ErrorCode::Busy`] if a file is open or being opened; whatever `opening` reports.
    pub(crate) fn open(
        &self,
        opening: impl FnOnce() -> Result<F, DoorError>,
    ) -> Result<(), DoorError> {
        let mut slot = self.wait_while(|slot| matches!(slot, Slot::Closing));
        if !matches!(*slot, Slot::Locked) {
            return Err(DoorError::new(ErrorCode::Busy));
        }
        *slot = Slot::Opening;
        drop(slot);
        let unless_opened = SetOnDrop {
            session: self,
            to: Some(Slot::Locked),
        };
        let file = opening()?;
        unless_opened.set(Slot::Open(file));
        Ok(())
    }

    /// Works on the open file, after whoever is working on it now. The flag says when to stop.
    ///
    /// # Errors
    /// [`ErrorCode::NoFileOpen`] if it is locked, or is locked while waiting.
    pub(crate) fn work<T>(
        &self,
        work: impl FnOnce(&mut F, &AtomicBool) -> T,
    ) -> Result<T, DoorError> {
        // Declared before the file: should the work panic, the file closes first.
        let (ending, mut file, stop);
        {
            let mut slot = self.wait_while(|slot| matches!(slot, Slot::Lent(_) | Slot::Opening));
            stop = Arc::new(AtomicBool::new(false));
            file = match mem::replace(&mut *slot, Slot::Lent(Arc::clone(&stop))) {
                Slot::Open(file) => file,
                other => {
                    *slot = other;
                    return Err(DoorError::new(ErrorCode::NoFileOpen));
                }
            };
            ending = SetOnDrop {
                session: self,
                to: Some(Slot::Locked),
            };
        }
        let answer = work(&mut file, &stop);
        let mut slot = self.slot();
        if matches!(*slot, Slot::Lent(_)) {
            *slot = Slot::Open(file);
            drop(slot);
            ending.leave();
        } else {
            drop(slot);
            drop(file);
        }
        Ok(answer)
    }

    /// Locks at once and says whether anything was open. Work that has the file is told to stop.
    pub(crate) fn lock(&self) -> bool {
        let mut slot = self.slot();
        match mem::replace(&mut *slot, Slot::Closing) {
            Slot::Open(file) => {
                drop(slot);
                let _ending = SetOnDrop {
                    session: self,
                    to: Some(Slot::Locked),
                };
                drop(file);
                true
            }
            Slot::Lent(stop) => {
                stop.store(true, Ordering::Relaxed);
                drop(slot);
                self.changed.notify_all();
                true
            }
            other => {
                *slot = other;
                false
            }
        }
    }

    /// Tells work that has the file to stop; the file stays open.
    pub(crate) fn stop_work(&self) {
        if let Slot::Lent(stop) = &*self.slot() {
            stop.store(true, Ordering::Relaxed);
        }
    }

    /// Waits until nothing is open and nothing is closing.
    pub(crate) fn wait_until_locked(&self) {
        drop(self.wait_while(|slot| !matches!(slot, Slot::Locked)));
    }

    fn slot(&self) -> MutexGuard<'_, Slot<F>> {
        self.slot.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait_while(&self, not_yet: impl Fn(&Slot<F>) -> bool) -> MutexGuard<'_, Slot<F>> {
        self.changed
            .wait_while(self.slot(), |slot| not_yet(slot))
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// Sets the slot when it goes, and wakes whoever waits, also when something panicked between.
struct SetOnDrop<'a, F> {
    session: &'a Session<F>,
    to: Option<Slot<F>>,
}

impl<F> SetOnDrop<'_, F> {
    fn set(mut self, to: Slot<F>) {
        self.to = Some(to);
    }

    /// The slot is right as it is; only wake whoever waits.
    fn leave(mut self) {
        self.to = None;
    }
}

impl<F> Drop for SetOnDrop<'_, F> {
    fn drop(&mut self) {
        if let Some(to) = self.to.take() {
            *self.session.slot() = to;
        }
        self.session.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::thread;

    use super::*;

    /// A case file that tells when it is closed.
    struct File(mpsc::Sender<&'static str>);

    impl Drop for File {
        fn drop(&mut self) {
            let _nobody_listens = self.0.send("closed");
        }
    }

    fn opened() -> (
        Arc<Session<File>>,
        mpsc::Sender<&'static str>,
        mpsc::Receiver<&'static str>,
    ) {
        let (tell, told) = mpsc::channel();
        let session = Arc::new(Session::locked());
        session.open(|| Ok(File(tell.clone()))).unwrap();
        (session, tell, told)
    }

    fn code<T: std::fmt::Debug>(refused: Result<T, DoorError>) -> ErrorCode {
        refused.unwrap_err().code
    }

    #[test]
    fn a_file_is_opened_worked_on_and_locked() {
        let (session, tell, told) = opened();
        assert!(session.is_open());
        assert_eq!(session.work(|_, _| 7), Ok(7));
        assert!(session.is_open(), "it comes back after work");
        assert_eq!(
            code(session.open(|| Ok(File(tell)))),
            ErrorCode::Busy,
            "one file at a time"
        );
        assert!(told.try_recv().is_err(), "the first is still open");
        assert!(session.lock());
        assert_eq!(told.recv(), Ok("closed"));
        assert!(!session.is_open());
        assert!(!session.lock(), "there is nothing left to lock");
        assert_eq!(code(session.work(|_, _| ())), ErrorCode::NoFileOpen);
    }

    #[test]
    fn a_file_that_does_not_open_leaves_it_locked() {
        let (_, tell, _told) = opened();
        let session = Session::locked();
        let refused = session.open(|| Err(DoorError::new(ErrorCode::WrongPassphrase)));
        assert_eq!(code(refused), ErrorCode::WrongPassphrase);
        session.open(|| Ok(File(tell))).unwrap();
        assert!(session.is_open(), "the next try is free");
    }

    #[test]
    fn locking_does_not_wait_for_work_and_work_is_told_to_stop() {
        let (session, tell, told) = opened();
        let (begun, has_begun) = mpsc::channel();
        let working = thread::spawn({
            let session = Arc::clone(&session);
            let tell = tell.clone();
            move || {
                session.work(|_, stop| {
                    begun.send(()).unwrap();
                    while !stop.load(Ordering::Relaxed) {
                        thread::yield_now();
                    }
                    tell.send("stopped").unwrap();
                })
            }
        });
        has_begun.recv().unwrap();
        let waiting = thread::spawn({
            let session = Arc::clone(&session);
            move || session.work(|_, _| ())
        });
        assert!(session.lock(), "this returns while the work goes on");
        assert!(!session.is_open());
        session.wait_until_locked();
        assert_eq!(told.try_recv(), Ok("stopped"), "the work stopped by itself");
        assert_eq!(told.try_recv(), Ok("closed"), "and then the file closed");
        working.join().unwrap().unwrap();
        assert_eq!(
            code(waiting.join().unwrap()),
            ErrorCode::NoFileOpen,
            "a queue is sent away"
        );
        session.open(|| Ok(File(tell))).unwrap();
        assert!(session.is_open(), "it can be unlocked again");
    }

    #[test]
    fn stopping_work_keeps_the_file_open() {
        let (session, _tell, _told) = opened();
        let (begun, has_begun) = mpsc::channel();
        let working = thread::spawn({
            let session = Arc::clone(&session);
            move || {
                session.work(|_, stop| {
                    begun.send(()).unwrap();
                    while !stop.load(Ordering::Relaxed) {
                        thread::yield_now();
                    }
                })
            }
        });
        has_begun.recv().unwrap();
        session.stop_work();
        working.join().unwrap().unwrap();
        assert!(session.is_open());
        assert_eq!(
            session.work(|_, stop| stop.load(Ordering::Relaxed)),
            Ok(false),
            "a new flag"
        );
    }

    #[test]
    fn work_that_panics_locks() {
        let (session, _tell, told) = opened();
        let panicking = thread::spawn({
            let session = Arc::clone(&session);
            move || session.work(|_, _| panic!("on purpose"))
        });
        assert!(panicking.join().is_err());
        session.wait_until_locked();
        assert_eq!(told.try_recv(), Ok("closed"));
    }
}
