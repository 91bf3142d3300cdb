use super::*;

fn kind_of(bytes: &[u8], name: &str) -> FileKind {
    recognise_bytes(bytes, &OriginalName::declared(name)).kind
}

#[test]
fn content_decides_and_the_name_does_not() {
    use FileKind as K;
    let mut mp4 = b"\0\0\0\x18ftypmp42".to_vec();
    mp4.extend([0; 16]);
    let mut m4a = b"\0\0\0\x18ftypM4A ".to_vec();
    m4a.extend([0; 16]);
    let cases: &[(&[u8], K)] = &[
        (b"", K::Empty),
        (b"%PDF-1.7\n", K::Pdf),
        (b"X-gateway: scanned\r\n\r\n%PDF-1.4\n", K::Pdf),
        (
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
            K::Picture(PictureFormat::Png),
        ),
        (
            b"\xff\xd8\xff\xe0\0\x10JFIF\0",
            K::Picture(PictureFormat::Jpeg),
        ),
        (b"GIF89a\x01\0\x01\0", K::Picture(PictureFormat::Gif)),
        (b"RIFF\x24\0\0\0WAVEfmt ", K::Sound(SoundFormat::Wav)),
        (b"RIFF\x24\0\0\0WEBPVP8 ", K::Picture(PictureFormat::WebP)),
        (b"\xff\xfb\x90\x64\0\0\0\0", K::Sound(SoundFormat::Mp3)),
        (b"ID3\x04\0\0\0\0\0\0", K::Sound(SoundFormat::Mp3)),
        (&mp4, K::Video(VideoFormat::Mp4)),
        (&m4a, K::Sound(SoundFormat::M4a)),
        (
            b"\0\0\0\x18ftypheic\0\0\0\0",
            K::Picture(PictureFormat::Heic),
        ),
        (
            b"PK\x03\x04\x14\0\0\0\0\0....readme.txt",
            K::Archive(ArchiveFormat::Zip),
        ),
        (
            b"PK\x03\x04\x14\0....[Content_Types].xmlPK\x03\x04....word/document.xml",
            K::Office(OfficeFormat::Word),
        ),
        (
            b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.textPK",
            K::Office(OfficeFormat::OpenText),
        ),
        (b"MZ\x90\0\x03\0\0\0", K::Program),
        (b"#!/bin/sh\nrm -rf /\n", K::Program),
        (
            b"Dear Sir,\r\nI was refused.\r\n",
            K::Text(TextFormat::Plain),
        ),
        (b"caf\xe9 \x93quoted\x94 words", K::Text(TextFormat::Plain)),
        (b"\xff\xfeh\0i\0", K::Text(TextFormat::Plain)),
        (b"<!DOCTYPE html><p>x", K::Text(TextFormat::Html)),
        (b"{\\rtf1\\ansi hello}", K::Text(TextFormat::Rtf)),
        (b"<svg xmlns='x'/>", K::Picture(PictureFormat::Svg)),
        (
            b"From: m@example.org\r\nSubject: x\r\n\r\nwords",
            K::Email(EmailFormat::Mime),
        ),
        (
            b"From: here to there, I walked.\n\nTo: nobody",
            K::Text(TextFormat::Plain),
        ),
        (b"\x01\x02\x03\x04garbage\x00", K::Unknown),
    ];
    for (bytes, kind) in cases {
        for name in ["x", "x.pdf", "x.png", "x.exe", "../../x.txt"] {
            assert_eq!(
                kind_of(bytes, name),
                *kind,
                "{:?} as {name}",
                String::from_utf8_lossy(bytes)
            );
        }
    }
}

#[test]
fn among_texts_the_name_may_say_table() {
    assert_eq!(
        kind_of(b"a,b\n1,2\n", "log.csv"),
        FileKind::Text(TextFormat::Csv)
    );
    assert_eq!(
        kind_of(b"a,b\n1,2\n", "log.txt"),
        FileKind::Text(TextFormat::Plain)
    );
}

#[test]
fn a_lying_name_is_remarked_and_a_loose_one_is_not() {
    let recognised =
        |bytes: &[u8], name: &str| recognise_bytes(bytes, &OriginalName::declared(name));
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    assert_eq!(
        recognised(png, "letter.pdf").disagreement(),
        Some(Remark::NotWhatItSays {
            claims: FileKind::Pdf,
            is: FileKind::Picture(PictureFormat::Png)
        })
    );
    assert_eq!(recognised(png, "door.png").disagreement(), None);
    assert_eq!(recognised(png, "door").disagreement(), None);
    assert_eq!(recognised(b"a,b\n", "x.log").disagreement(), None);
    assert_eq!(
        recognised(b"", "letter.pdf").disagreement(),
        None,
        "empty is said on its own"
    );
}

#[test]
fn old_office_files_and_messages_are_told_apart_by_their_directory() {
    let compound = |stream: &str| {
        let mut bytes = vec![0_u8; 512 * 3];
        bytes[..8].copy_from_slice(OLE);
        bytes[30] = 9;
        bytes[48] = 1;
        for (index, unit) in stream.encode_utf16().enumerate() {
            bytes[1024 + 128 + 2 * index..][..2].copy_from_slice(&unit.to_le_bytes());
        }
        bytes
    };
    for (stream, kind) in [
        (
            "__properties_version1.0",
            FileKind::Email(EmailFormat::Outlook),
        ),
        ("WordDocument", FileKind::Office(OfficeFormat::OldWord)),
        ("Workbook", FileKind::Office(OfficeFormat::OldExcel)),
        (
            "PowerPoint Document",
            FileKind::Office(OfficeFormat::OldPowerPoint),
        ),
        ("EncryptedPackage", FileKind::Office(OfficeFormat::Locked)),
        ("Something", FileKind::Unknown),
    ] {
        assert_eq!(kind_of(&compound(stream), "x"), kind, "{stream}");
    }
    let mut lying = compound("WordDocument");
    lying[48..52].copy_from_slice(&u32::MAX.to_le_bytes());
    assert_eq!(
        kind_of(&lying, "x.doc"),
        FileKind::Unknown,
        "a directory beyond the end"
    );
}
