//! Bytes nobody chose. Passing means that everything returned.

use std::sync::{Arc, OnceLock};

use evenhand_intake::{
    OriginalName, Showable, blurred_grey_for_screen, examine, pdf_page_for_screen,
    picture_for_paper, picture_for_screen, recognise_bytes, text_for_screen, words_inside,
};
use image::ImageFormat;
use proptest::prelude::*;

use crate::made::{encoded, jpeg_with_exif, locked, pdf, picture};

/// Everything the program would do with a file, in the order in which it would.
fn go_through(bytes: Vec<u8>, name: &str) {
    let name = OriginalName::declared(name);
    let recognised = recognise_bytes(&bytes, &name);
    let bytes = Arc::new(bytes);
    let found = examine(&recognised, &bytes);
    for remark in &found.remarks {
        assert!(remark.in_words().ends_with('.'));
    }
    match found.showable {
        Showable::PdfPages { pages } => {
            assert!(pages > 0);
            let loaded = lopdf::Document::load_mem(&bytes);
            let merged = loaded.expect("what is showable loads where bundles are merged");
            assert_eq!(merged.get_pages().len(), usize::try_from(pages).unwrap());
            let _ = pdf_page_for_screen(&bytes, 0, 60);
        }
        Showable::Picture { .. } => {
            picture_for_paper(&bytes).expect("what is showable goes on paper");
            picture_for_screen(&bytes, 50).expect("and on the screen");
            blurred_grey_for_screen(&bytes, 50).expect("and through the first step");
        }
        Showable::Text { .. } => {
            text_for_screen(&bytes).expect("what is showable reads");
        }
        Showable::Sound { .. } => {}
        Showable::CannotBeShown(why) => assert!(why.in_words().ends_with('.')),
    }
    let words = words_inside(&recognised, &bytes, 500).unwrap_or_default();
    assert!(words.chars().count() <= 500);
    assert!(!words.chars().any(char::is_control));
    let _ = name.displayed();
}

fn seeds() -> &'static [Vec<u8>] {
    static SEEDS: OnceLock<Vec<Vec<u8>>> = OnceLock::new();
    SEEDS.get_or_init(|| {
        let drawn = picture(24, 16);
        vec![
            pdf(2),
            locked("owner", ""),
            encoded(&drawn, ImageFormat::Png),
            jpeg_with_exif(&drawn, 6),
            encoded(&drawn, ImageFormat::Gif),
            encoded(&drawn, ImageFormat::WebP),
            encoded(&drawn, ImageFormat::Tiff),
            encoded(&drawn, ImageFormat::Bmp),
            b"RIFF\x2c\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x80\x3e\0\0\x02\0\x10\0data\x08\0\0\0\0\0\0\0\0\0\0\0".to_vec(),
            b"From: m@example.org\r\nTo: x@example.org\r\n\r\nI was refused.\r\n".to_vec(),
            b"From: m@example.org\r\nSubject: =?utf-8?q?=C3=A9t=C3=A9?=\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>I was=20ref=\r\nused &amp; told</p>\r\n--b\r\nContent-Transfer-Encoding: base64\r\n\r\naGVsbG8=\r\n--b--\r\n".to_vec(),
        ]
    })
}

/// Beginnings that lead arbitrary bytes into each parser.
const OPENINGS: [&[u8]; 12] = [
    b"",
    b"%PDF-1.7\n",
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    b"\xff\xd8\xff\xe0",
    b"GIF89a",
    b"RIFF\x40\0\0\0WEBPVP8 ",
    b"RIFF\x40\0\0\0WAVE",
    b"II\x2a\0\x08\0\0\0",
    b"ID3\x03\0\0\0\0",
    b"OggS\0",
    b"\0\0\0\x18ftypM4A ",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_bytes_are_answered(
        opening in proptest::sample::select(&OPENINGS),
        rest in proptest::collection::vec(any::<u8>(), 0..2_000),
        name in "\\PC{0,12}(\\.pdf|\\.png|\\.txt|)",
    ) {
        go_through([opening, &rest].concat(), &name);
    }

    #[test]
    fn damaged_files_are_answered(
        seed in 0..11_usize,
        cut in 0.0..1.0_f64,
        whole in any::<bool>(),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let mut bytes = seeds()[seed].clone();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if !whole {
            let length = (cut * bytes.len() as f64) as usize;
            bytes.truncate(length);
        }
        go_through(bytes, "x");
    }

    #[test]
    fn names_are_kept_and_shown_without_anything_hidden(raw in proptest::collection::vec(any::<u8>(), 0..300)) {
        let name = OriginalName::from_bytes(raw.clone());
        prop_assert_eq!(name.as_bytes(), raw.as_slice());
        prop_assert!(!name.displayed().chars().any(char::is_control));
    }

    #[test]
    fn two_names_never_look_the_same(
        one in proptest::collection::vec(proptest::sample::select(b"a\\x\xff0u{}202e\n".as_slice()), 0..8),
        other in proptest::collection::vec(proptest::sample::select(b"a\\x\xff0u{}202e\n".as_slice()), 0..8),
    ) {
        let shown = |raw: &[u8]| OriginalName::from_bytes(raw.to_vec()).displayed();
        prop_assert_eq!(one == other, shown(&one) == shown(&other));
    }
}
