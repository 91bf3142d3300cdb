//! Closing the window by the cross in its corner. There is no window manager on a test's screen,
//! so what one would say is said to the window in the words of the X11 protocol.

use std::io::{Read, Write};
use std::os::unix::net::UnixStream;

use super::{Computer, Window};

impl Window {
    /// Presses the cross and waits until the program has ended by itself.
    pub(crate) async fn close_by_the_cross(self, computer: &Computer) {
        Screen::of(computer).press_every_cross();
        self.has_ended().await;
    }
}

/// A connection to the screen.
struct Screen {
    stream: UnixStream,
    root: u32,
}

impl Screen {
    fn of(computer: &Computer) -> Self {
        let number = computer.display().trim_start_matches(':');
        let stream = UnixStream::connect(format!("/tmp/.X11-unix/X{number}"));
        let mut screen = Self {
            stream: stream.expect("the screen takes connections"),
            root: 0,
        };
        // Little-endian, protocol 11.0, nothing to prove who asks.
        screen.send(&[b'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        let head = screen.take(8);
        assert_eq!(head[0], 1, "the screen lets us in");
        let about = screen.take(usize::from(half(&head, 6)) * 4);
        let vendor = usize::from(half(&about, 16)).next_multiple_of(4);
        let formats = usize::from(about[21]) * 8;
        screen.root = word(&about, 32 + vendor + formats);
        screen
    }

    /// Asks each window that can be asked to close to do so.
    fn press_every_cross(&mut self) {
        let protocols = self.atom("WM_PROTOCOLS");
        let delete = self.atom("WM_DELETE_WINDOW");
        let mut asked = 0;
        for window in self.windows() {
            if self.words_of(window, protocols).contains(&delete) {
                let mut event = vec![33, 32, 0, 0];
                for word in [window, protocols, delete, 0, 0, 0, 0] {
                    event.extend(word.to_le_bytes());
                }
                self.request(25, &[window, 0], &event);
                asked += 1;
            }
        }
        assert!(asked > 0, "there is a window to close");
        // An answer to a later question means that the screen has passed the events on.
        self.atom("WM_PROTOCOLS");
    }

    fn atom(&mut self, name: &str) -> u32 {
        let length = u32::try_from(name.len()).expect("a short name");
        let mut padded = name.as_bytes().to_vec();
        padded.resize(name.len().next_multiple_of(4), 0);
        self.request(16, &[length], &padded);
        word(&self.answer(), 8)
    }

    fn windows(&mut self) -> Vec<u32> {
        self.request(15, &[self.root], &[]);
        words(&self.answer()[32..])
    }

    /// A property that is a list of words.
    fn words_of(&mut self, window: u32, property: u32) -> Vec<u32> {
        self.request(20, &[window, property, 0, 0, 64], &[]);
        words(&self.answer()[32..])
    }

    fn request(&mut self, number: u8, words: &[u32], more: &[u8]) {
        let length = u16::try_from(1 + words.len() + more.len() / 4).expect("a short request");
        let mut request = vec![number, 0];
        request.extend(length.to_le_bytes());
        request.extend(words.iter().flat_map(|word| word.to_le_bytes()));
        request.extend(more);
        self.send(&request);
    }

    fn answer(&mut self) -> Vec<u8> {
        let mut answer = self.take(32);
        assert_eq!(answer[0], 1, "the screen answers: {answer:?}");
        let more = usize::try_from(word(&answer, 4)).expect("a length") * 4;
        answer.extend(self.take(more));
        answer
    }

    fn send(&mut self, bytes: &[u8]) {
        self.stream.write_all(bytes).expect("the screen listens");
    }

    fn take(&mut self, length: usize) -> Vec<u8> {
        let mut bytes = vec![0; length];
        self.stream
            .read_exact(&mut bytes)
            .expect("the screen answers");
        bytes
    }
}

fn half(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes([bytes[at], bytes[at + 1]])
}

fn word(bytes: &[u8], at: usize) -> u32 {
    words(&bytes[at..at + 4])[0]
}

fn words(bytes: &[u8]) -> Vec<u32> {
    bytes
        .chunks_exact(4)
        .map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
        .collect()
}
