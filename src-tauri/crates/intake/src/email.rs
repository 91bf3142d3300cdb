//! The words of an e-mail: its subject, its people and its text parts, decoded.

use std::sync::Arc;
use std::time::Duration;

use encoding_rs::Encoding;
use mail_parser::HeaderValue;
use mail_parser::decoders::html::html_to_text;
use mail_parser::parsers::MessageStream;

use crate::text::text_for_screen;
use crate::words::Gathered;
use crate::worker::away_from_harm;

/// How long the words may take to be read. An honest message takes a few milliseconds.
const PATIENCE: Duration = Duration::from_secs(20);

/// The longest head of a message or a part that is looked at, in bytes.
const LONGEST_HEAD: usize = 64 * 1024;

/// The longest text part that is read, in bytes as they are sent.
const LONGEST_TEXT: usize = 4 * 1024 * 1024;

/// How deep parts may lie in each other.
const DEEPEST: u32 = 16;

/// The most parts of one message that are looked at.
const MOST_PARTS: u32 = 1_000;

/// The words of a message, at most `most` characters of them.
pub(crate) fn words_of_email(bytes: &Arc<Vec<u8>>, most: usize) -> Option<String> {
    let bytes = Arc::clone(bytes);
    away_from_harm(PATIENCE, move || {
        let mut reading = Reading {
            gathered: Gathered::at_most(most),
            parts_left: MOST_PARTS,
        };
        reading.message(&bytes, 0);
        reading.gathered.into_words()
    })
    .ok()
    .flatten()
}

struct Reading {
    gathered: Gathered,
    parts_left: u32,
}

impl Reading {
    /// Reads a message with the heading its reader sees.
    fn message(&mut self, bytes: &[u8], depth: u32) {
        let (head, _) = head_and_body(bytes);
        for name in ["Subject", "From", "To", "Cc", "Date"] {
            for value in values(head, name) {
                if let HeaderValue::Text(words) = MessageStream::new(&value).parse_unstructured() {
                    self.gathered.take(&words);
                }
            }
        }
        self.part(bytes, depth);
    }

    fn part(&mut self, bytes: &[u8], depth: u32) {
        let Some(parts_left) = self.parts_left.checked_sub(1) else {
            return;
        };
        self.parts_left = parts_left;
        if depth > DEEPEST || self.gathered.is_full() {
            return;
        }
        let (head, body) = head_and_body(bytes);
        let declared = values(head, "Content-Type").into_iter().next();
        let parsed = declared
            .as_deref()
            .map(|value| MessageStream::new(value).parse_content_type());
        let content_type = match &parsed {
            Some(HeaderValue::ContentType(content_type)) => Some(content_type),
            _ => None,
        };
        let attribute = |name| content_type.and_then(|declared| declared.attribute(name));
        let subtype = content_type.and_then(|declared| declared.subtype());
        match (content_type.map(|declared| declared.ctype()), subtype) {
            (Some("multipart"), _) => {
                if let Some(boundary) = attribute("boundary") {
                    for part in between(body, boundary) {
                        self.part(part, depth + 1);
                    }
                }
            }
            (Some("message"), Some("rfc822" | "global")) => self.message(body, depth + 1),
            (None | Some("text"), subtype) => {
                let body = body.get(..LONGEST_TEXT).unwrap_or(body);
                let text = characters(&transferred(head, body), attribute("charset"));
                if subtype == Some("html") {
                    self.gathered.take(&html_to_text(&text));
                } else {
                    self.gathered.take(&text);
                }
            }
            _ => {}
        }
    }
}

/// The head and the body, parted by the first empty line.
fn head_and_body(bytes: &[u8]) -> (&[u8], &[u8]) {
    let mut at = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let after = at + line.len();
        if after > LONGEST_HEAD {
            break;
        }
        if line.trim_ascii().is_empty() && line.ends_with(b"\n") {
            return (
                bytes.get(..at).unwrap_or_default(),
                bytes.get(after..).unwrap_or_default(),
            );
        }
        at = after;
    }
    (bytes.get(..at).unwrap_or_default(), &[])
}

/// The values of a head's lines of one name, each with the lines that go on from it.
fn values(head: &[u8], name: &str) -> Vec<Vec<u8>> {
    let mut found: Vec<Vec<u8>> = Vec::new();
    let mut goes_on = false;
    for line in head.split_inclusive(|byte| *byte == b'\n') {
        if line.starts_with(b" ") || line.starts_with(b"\t") {
            if let (true, Some(value)) = (goes_on, found.last_mut()) {
                value.extend_from_slice(line);
            }
            continue;
        }
        let mut halves = line.splitn(2, |byte| *byte == b':');
        let (named, value) = (halves.next().unwrap_or_default(), halves.next());
        goes_on = named.trim_ascii().eq_ignore_ascii_case(name.as_bytes());
        if let (true, Some(value)) = (goes_on, value) {
            found.push(value.to_vec());
        }
    }
    for value in &mut found {
        value.push(b'\n');
    }
    found
}

/// The parts between the lines that begin with a boundary.
fn between<'a>(body: &'a [u8], boundary: &str) -> Vec<&'a [u8]> {
    let mark = [b"--", boundary.as_bytes()].concat();
    let mut parts = Vec::new();
    let mut begin = None;
    let mut at = 0;
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        if let Some(rest) = line.strip_prefix(mark.as_slice()) {
            let rest = rest.trim_ascii();
            if rest.is_empty() || rest == b"--" {
                parts.extend(begin.and_then(|begin| body.get(begin..at)));
                begin = rest.is_empty().then_some(at + line.len());
            }
        }
        at += line.len();
        if parts.len() >= MOST_PARTS as usize {
            return parts;
        }
    }
    // A message that was cut off has a last part without an end.
    parts.extend(begin.and_then(|begin| body.get(begin..)));
    parts
}

/// The bytes of a part as they were before they were made ready for sending.
fn transferred(head: &[u8], body: &[u8]) -> Vec<u8> {
    let encoding = values(head, "Content-Transfer-Encoding")
        .into_iter()
        .next()
        .unwrap_or_default();
    let encoding = encoding.trim_ascii();
    if encoding.eq_ignore_ascii_case(b"quoted-printable") {
        from_quoted_printable(body)
    } else if encoding.eq_ignore_ascii_case(b"base64") {
        from_base64(body)
    } else {
        body.to_vec()
    }
}

/// Forgiving: what is no escape stays as it stands.
fn from_quoted_printable(body: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(body.len());
    for line in body.split(|byte| *byte == b'\n') {
        let line = line.trim_ascii_end();
        let (line, goes_on) = match line.strip_suffix(b"=") {
            Some(line) => (line, true),
            None => (line, false),
        };
        let mut rest = line;
        while let Some((first, after)) = rest.split_first() {
            let escaped = (*first == b'=')
                .then(|| after.split_first_chunk::<2>())
                .flatten()
                .and_then(|([high, low], after)| {
                    let digit = |byte: u8| char::from(byte).to_digit(16);
                    let value = u8::try_from(digit(*high)? * 16 + digit(*low)?).ok()?;
                    Some((value, after))
                });
            let (byte, after) = escaped.unwrap_or((*first, after));
            plain.push(byte);
            rest = after;
        }
        if !goes_on {
            plain.push(b'\n');
        }
    }
    plain
}

/// Forgiving: whatever is none of the 64 characters is passed over, up to the padding.
fn from_base64(body: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(body.len() / 4 * 3 + 3);
    let mut kept = 0_u32;
    let mut bits = 0_u32;
    for byte in body {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => break,
            _ => continue,
        };
        kept = (kept << 6 | u32::from(six)) & 0xffff;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            let [.., whole] = (kept >> bits).to_be_bytes();
            plain.push(whole);
        }
    }
    plain
}

/// The characters of a text in the encoding it declares, or as a text is read that declares none.
fn characters(bytes: &[u8], declared: Option<&str>) -> String {
    let declared = declared.and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    match declared {
        Some(encoding) => encoding.decode(bytes).0.into_owned(),
        None => text_for_screen(bytes)
            .map(|read| read.text)
            .unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(message: impl AsRef<[u8]>) -> Option<String> {
        words_of_email(&Arc::new(message.as_ref().to_vec()), 1_000)
    }

    const IN_PARTS: &str = "Received: from mx.example (unsought)\r\n\
        From: =?utf-8?q?Zo=C3=AB?= Example <zoe@example.org>\r\n\
        To: The practice\r\n <practice@example.org>\r\n\
        Subject: =?utf-8?B?UmVmdXNlZCBhdCB0aGUgZG9vcg==?=\r\n\
        MIME-Version: 1.0\r\n\
        Content-Type: multipart/mixed; boundary=\"out er\"\r\n\r\n\
        preamble\r\n\
        --out er\r\n\
        Content-Type: multipart/alternative;\r\n\tboundary=in\r\n\r\n\
        --in\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\
        Content-Transfer-Encoding: quoted-printable\r\n\r\n\
        The caf=E9 clo=\r\nsed = early.\r\n\
        --in\r\nContent-Type: text/html; charset=utf-8\r\n\
        Content-Transfer-Encoding: base64\r\n\r\n\
        PGh0bWw+PHN0eWxlPi54e308L3N0eWxlPjxwPldoZWVs\r\nY2hhaXI8L3A+PHA+cmFtcDwvcD4=\r\n\
        --in--\r\n\
        --out er\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n\
        cGljdHVyZQ==\r\n\
        --out er\r\nContent-Type: message/rfc822\r\n\r\n\
        Subject: Forwarded\r\n\r\ninner words\r\n\
        --out er--\r\nepilogue\r\n";

    #[test]
    fn the_words_of_a_message_in_parts_are_decoded() {
        assert_eq!(
            words(IN_PARTS).unwrap(),
            "Refused at the door Zoë Example <zoe@example.org> The practice \
             <practice@example.org> The café closed = early. Wheelchair ramp Forwarded inner words"
        );
    }

    #[test]
    fn plain_messages_read_in_whatever_they_are_written() {
        for (message, expected) in [
            (b"Subject: One\n\nbody \xc3\xa9".as_slice(), "One body é"),
            (b"Subject: One\r\n\r\nbody \xe9", "One body é"),
            (
                b"Subject: x\nContent-Type: TEXT/Plain; charset=\"windows-1251\"\n\n\xcf\xf0",
                "x Пр",
            ),
            (b"Subject: head alone", "head alone"),
            (b"Subject: caf=?bad?= raw\n\n", "caf=?bad?= raw"),
        ] {
            assert_eq!(words(message).as_deref(), Some(expected));
        }
        assert_eq!(words(b"X: y\n\n \n"), None);
    }

    #[test]
    fn a_message_cut_anywhere_still_answers() {
        for length in 0..IN_PARTS.len() {
            let found = words(IN_PARTS.get(..length).unwrap());
            assert!(found.is_none_or(|found| !found.contains("unsought")));
        }
        let cut = IN_PARTS.find("early").unwrap();
        assert!(
            words(IN_PARTS.get(..cut).unwrap())
                .unwrap()
                .ends_with("The café closed")
        );
    }

    #[test]
    fn parts_in_parts_and_heads_without_end_come_to_an_end() {
        let deep = "Content-Type: message/rfc822\n\n".repeat(200_000) + "Subject: deepest\n\nx";
        assert_eq!(words(deep), None);
        let nested = "Content-Type: multipart/mixed; boundary=b\n\n--b\n".repeat(100_000);
        assert_eq!(words(nested), None);
        let many = "Subject: many\nContent-Type: multipart/mixed; boundary=b\n\n".to_owned()
            + &"--b\n\nword\n".repeat(1_000_000);
        assert_eq!(words(many).unwrap().matches("word").count(), 199);
        let head = "a:\n".repeat(2_000_000) + "\nbody";
        assert_eq!(words(head), None);
        let folded = "Subject: ".to_owned() + &"x\n ".repeat(500_000);
        assert!(words(folded).unwrap().chars().count() <= 1_000);
    }
}
