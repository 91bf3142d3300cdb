use evenhand_intake::{
    FileKind, LARGEST_OPENED, OfficeFormat, OriginalName, Recognised, Showable, SoundFormat,
    TextEncoding, VideoFormat, WhyNot, recognise_bytes, without_opening,
};

use crate::made::examined;

#[test]
fn kinds_that_are_never_opened_answer_by_themselves() {
    for (name, bytes, why) in [
        ("a.txt", b"".as_slice(), WhyNot::Empty),
        ("a.mp4", b"\0\0\0\x18ftypmp42\0\0\0\0", WhyNot::Video),
        ("a.zip", b"PK\x03\x04....a.txt", WhyNot::Archive),
        ("a.exe", b"MZ\x90\0\x03\0\0\0", WhyNot::Program),
        (
            "a.docx",
            b"PK\x03\x04..[Content_Types].xml..word/document.xml",
            WhyNot::OfficeDocument(FileKind::Office(OfficeFormat::Word)),
        ),
        ("a", b"\x01\x02\x03", WhyNot::UnknownKind),
    ] {
        let found = examined(name, bytes.to_vec()).showable;
        assert_eq!(found, Showable::CannotBeShown(why), "{name}");
        assert!(
            found
                .why_not_on_paper()
                .is_some_and(|why| why.in_words().ends_with('.'))
        );
    }
}

#[test]
fn the_sample_material_is_what_the_sample_case_needs() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/sample/");
    for (name, expected) in [
        ("letter-from-mr-m.pdf", Showable::PdfPages { pages: 2 }),
        ("telephone-log.pdf", Showable::PdfPages { pages: 2 }),
        (
            "door.png",
            Showable::Picture {
                width: 1100,
                height: 825,
            },
        ),
        (
            "appointment-screen.png",
            Showable::Picture {
                width: 1280,
                height: 800,
            },
        ),
        ("voicemail.wav", Showable::Sound { seconds: Some(12) }),
        (
            "voicemail-words.txt",
            Showable::Text {
                encoding: TextEncoding::Utf8,
                lines: 7,
            },
        ),
        (
            "appointment-log.csv",
            Showable::Text {
                encoding: TextEncoding::Utf8,
                lines: 14,
            },
        ),
        (
            "email-from-mr-m.eml",
            Showable::Text {
                encoding: TextEncoding::Utf8,
                lines: 29,
            },
        ),
    ] {
        let bytes = std::fs::read(format!("{folder}{name}")).unwrap();
        assert!(bytes.len() < 300 * 1024, "{name} is small");
        let found = examined(name, bytes);
        assert_eq!(
            (found.showable, found.remarks),
            (expected, Vec::new()),
            "{name}"
        );
    }
}

#[test]
fn size_alone_is_an_answer_and_nothing_is_read() {
    let of = |kind| Recognised { kind, claims: None };
    let over = LARGEST_OPENED + 1;
    let answer = |kind, size| without_opening(&of(kind), size).map(|found| found.showable);
    assert_eq!(
        answer(FileKind::Pdf, over),
        Some(Showable::CannotBeShown(WhyNot::TooLarge { bytes: over }))
    );
    assert_eq!(answer(FileKind::Pdf, LARGEST_OPENED), None);
    assert_eq!(
        answer(FileKind::Sound(SoundFormat::Wav), over),
        Some(Showable::Sound { seconds: None }),
        "a long recording is still a recording"
    );
    assert_eq!(
        answer(FileKind::Video(VideoFormat::Mp4), 5),
        Some(Showable::CannotBeShown(WhyNot::Video))
    );
    assert_eq!(
        answer(FileKind::Pdf, 0),
        Some(Showable::CannotBeShown(WhyNot::Empty)),
        "a file that is empty by the time it is examined"
    );
}

#[test]
fn endings_for_the_bag_are_plain_and_never_run() {
    let mut kinds = vec![
        FileKind::Pdf,
        FileKind::Empty,
        FileKind::Unknown,
        FileKind::Program,
    ];
    for ending in [
        "jpg", "png", "gif", "webp", "bmp", "tif", "heic", "avif", "svg", "wav", "mp3", "m4a",
        "ogg", "flac", "amr", "mp4", "mov", "avi", "wmv", "txt", "csv", "html", "rtf", "eml",
        "msg", "docx", "xlsx", "pptx", "doc", "xls", "ppt", "odt", "ods", "odp", "zip", "7z",
        "rar", "exe",
    ] {
        let kind = FileKind::claimed_by(ending).unwrap();
        if kind != FileKind::Program {
            assert_eq!(kind.extension(), ending, "a kind keeps its usual ending");
        }
        kinds.push(kind);
    }
    for kind in kinds {
        let ending = kind.extension();
        assert!(ending.len() <= 4 && ending.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        assert!(
            !["exe", "com", "scr", "bat", "cmd", "js", "lnk"].contains(&ending),
            "{kind:?}"
        );
        assert!(kind.mime().contains('/') && !kind.in_words().is_empty());
    }
}

#[test]
fn hostile_names_change_nothing_about_the_content() {
    let long = "w".repeat(4_000) + ".txt";
    for name in [
        "../../x",
        "CON",
        "a\0b.txt",
        "\u{202e}txt.exe",
        "..",
        "",
        "/",
        long.as_str(),
    ] {
        let recognised = recognise_bytes(b"words", &OriginalName::declared(name));
        assert_eq!(recognised.kind.extension(), "txt", "{name:?}");
    }
}
